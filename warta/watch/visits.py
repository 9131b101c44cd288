"""Many sites at once, each by one visit that is as slow as the site wants it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from queue import Empty, Full, Queue
from typing import TypeAlias

from warta.errors import InputError
from warta.sources.web import Answer, Mark, UnfetchedError, Web, site_of

NEVER = Mark()
WAIT = 0.2  # seconds between two looks at whether anybody still listens


@dataclass(frozen=True, slots=True)
class Ask:
    """An address that is asked for, unless it is unchanged since `mark`. `key`: its name in the state."""

    key: str
    url: str
    mark: Mark = NEVER


Heard: TypeAlias = Answer | InputError | None
"""What a site answers: a page, an error, or None: it is unchanged."""


def is_passing(heard: Heard) -> bool:
    """Whether a site has failed, or wants to be left alone for a time."""
    return isinstance(heard, UnfetchedError) and heard.passing


def visits(asks: Iterable[Ask], web: Callable[[], Web], hosts: int, seconds: float) -> Iterator[tuple[Ask, Heard]]:
    """What sites answer, as it comes. `hosts`: how many are visited at one time; each opens a `web` of its own.

    A site is asked in order, for as long as `seconds` allow, and until it fails; what is left over gives nothing.
    """
    sites: dict[str, list[Ask]] = {}
    for ask in asks:
        sites.setdefault(site_of(ask.url), []).append(ask)
    tour = _Tour(list(sites.values()), web, hosts, time.monotonic() + seconds)
    try:
        yield from tour.heard()
    finally:
        tour.over.set()


class _Tour:
    """The threads, and what passes between them."""

    def __init__(self, sites: list[list[Ask]], web: Callable[[], Web], hosts: int, until: float) -> None:
        self.web, self.until, self.hosts = web, until, min(hosts, len(sites))
        self.sites: Queue[list[Ask]] = Queue()
        for site in sites:
            self.sites.put(site)
        self.out: Queue[tuple[Ask, Heard] | None] = Queue(self.hosts or 1)  # pages may be large
        self.over = threading.Event()

    def heard(self) -> Iterator[tuple[Ask, Heard]]:
        for _ in range(self.hosts):
            threading.Thread(target=self._visit_all, daemon=True).start()  # nobody waits for a slow site at the end
        busy = self.hosts
        while busy:
            found = self.out.get()
            if found is None:
                busy -= 1
            else:
                yield found

    def _visit_all(self) -> None:
        try:
            while not self.over.is_set():
                self._visit(self.sites.get_nowait())
        except Empty:
            pass
        finally:
            self._tell(None)  # whatever happened: who listens counts on it

    def _visit(self, asks: list[Ask]) -> None:
        with self.web() as web:
            for ask in asks:
                if self.over.is_set() or time.monotonic() > self.until:
                    return
                heard = asked(web, ask)
                self._tell((ask, heard))
                if is_passing(heard):
                    return

    def _tell(self, found: tuple[Ask, Heard] | None) -> None:
        while not self.over.is_set():
            try:
                self.out.put(found, timeout=WAIT)
            except Full:
                continue
            return


def asked(web: Web, ask: Ask) -> Heard:
    """What a site answers."""
    try:
        return web.fetch_changed(ask.url, ask.mark)
    except InputError as error:
        return error
    except Exception as fault:  # whatever goes wrong at one address, the others are asked
        return InputError(f"{ask.url}: a fault in Warta stopped the visit ({type(fault).__name__}: {fault}).")
