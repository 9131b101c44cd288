"""The cores of many machines: the same tasks as plain tasks of Ray, which, unlike actors, survive the loss of a node.

The dataset must be at the same path on all nodes. A task that is lost with its worker or node is tried again by this
module, not by Ray, so that it knows which attempt it is. From the second attempt on its marks are kept outside its
process, so that the page at which a worker died is known, as in the local pool.
"""

from __future__ import annotations

import os
import re
import socket
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import count
from typing import Any, Generic

import ray

from warta.engine import TRIES, Attempt, Counts, Done, Item, Lost, Task, collect_seldom, why_lost
from warta.errors import UsageError

AHEAD = 2  # items queued for each core, so that none is idle
ADDRESS = "RAY_ADDRESS"
TOKEN = "RAY_AUTH_MODE=token"  # from 2.60 on, Ray sends its token to a named address only if this is set
OWN = "local"  # not a cluster that already runs on this machine, which Ray would use by default
PLACE = re.compile(r"(ray://)?(?P<host>[^/]+):(?P<port>\d{1,5})")
PATIENCE = 10.0  # seconds for a cluster that is just starting
BETWEEN = 0.5  # seconds


@dataclass(frozen=True, slots=True)
class Ray:
    """An engine on the cluster at `address` or at that of the environment; without either, on a Ray of its own.

    `workers`: how many tasks run at a time; None: as many as there are cores.
    """

    workers: int | None = None
    address: str | None = None
    tries: int = TRIES

    def __call__(
        self, make: Callable[..., Task[Item]], args: tuple[Any, ...], items: Iterable[Item]
    ) -> Iterator[Done[Item] | Lost[Item]]:
        """See `Engine`."""
        self._connect()
        cluster: Any = ray  # its types do not cover this
        cores = self.workers or int(cluster.cluster_resources().get("CPU", 1))
        yield from _Run[Item](make, args, self.tries).outcomes(iter(items), cores * AHEAD)

    def dashboard(self) -> str | None:
        """Connect, and return the address of the cluster's dashboard; None if it has none, or was connected before.

        Raises UsageError if there is no cluster at the address.
        """
        return self._connect()

    def _connect(self) -> str | None:
        if ray.is_initialized():
            return None
        address = self.address or os.environ.get(ADDRESS)
        if address:
            context = _joined(address)
        else:
            context = ray.init(OWN, num_cpus=self.workers, include_dashboard=False, log_to_driver=False)
        found = context.dashboard_url
        return f"http://{found}" if found else None


def _joined(address: str) -> Any:
    """The connection to a cluster. Raises UsageError if there is none."""
    try:
        _knock(address, PATIENCE)
        return ray.init(address=address, log_to_driver=False)
    except (OSError, OverflowError, RuntimeError, ValueError) as error:
        why = str(error).partition("\n")[0].rstrip(".")
        raise UsageError(
            f"{address}: no Ray cluster can be reached there ({why}); check {ADDRESS}, and set {TOKEN} if it wants one."
        ) from error


def _knock(address: str, seconds: float) -> None:
    """Wait until `host:port` accepts connections. Raises OSError if it does not in time (Ray would try for minutes).

    Nothing is done for an address of another form (`auto`), for which Ray answers at once.
    """
    place = PLACE.fullmatch(address)
    if place is None:
        return
    host, port, end = place["host"].strip("[]"), int(place["port"]), time.monotonic() + seconds
    while True:
        try:
            socket.create_connection((host, port), timeout=max(end - time.monotonic(), BETWEEN)).close()
            return
        except socket.gaierror:
            raise  # an unknown name will not be known in a second
        except OSError as error:
            if time.monotonic() + BETWEEN > end:
                raise TimeoutError(f"nobody has listened there for {seconds:g} seconds") from error
        time.sleep(BETWEEN)


@dataclass(frozen=True, slots=True)
class _Held(Generic[Item]):
    """An item in progress. `key`: the key of its marks."""

    item: Item
    attempt: Attempt
    key: int
    begun: float = field(default_factory=time.monotonic)


class _Marks:
    """The last marks of tasks, kept outside their processes, so that they survive them."""

    def __init__(self) -> None:
        self.at: dict[int, int] = {}

    def set(self, key: int, place: int) -> None:
        """Keep the last mark of a task."""
        self.at[key] = place

    def take(self, key: int) -> int | None:
        """The last mark of a task that has ended, which is then forgotten; None if there was none."""
        return self.at.pop(key, None)


class _Run(Generic[Item]):
    """The tasks in progress."""

    def __init__(self, make: Callable[..., Task[Item]], args: tuple[Any, ...], tries: int) -> None:
        self.make, self.args, self.tries = make, args, tries
        self.call: Any = ray.remote(num_cpus=1, max_retries=0)(_call)
        self.marks: Any = ray.remote(num_cpus=0, max_restarts=-1, max_task_retries=-1)(_Marks).remote()
        self.held: dict[Any, _Held[Item]] = {}
        self.keys = count()

    def outcomes(self, items: Iterator[Item], most: int) -> Iterator[Done[Item] | Lost[Item]]:
        """The outcomes as they come, with at most `most` tasks in progress."""
        try:
            for item in items:
                self._start(item, Attempt())
                while len(self.held) >= most:
                    yield from self._next()
            while self.held:
                yield from self._next()
        finally:
            ray.kill(self.marks)

    def _start(self, item: Item, attempt: Attempt) -> None:
        key = next(self.keys)
        ref = self.call.remote(self.make, self.args, item, (attempt.number, attempt.fell), self.marks, key)
        self.held[ref] = _Held(item, attempt, key)

    def _next(self) -> Iterator[Done[Item] | Lost[Item]]:
        (ready,), _ = ray.wait(list(self.held), num_returns=1)
        held = self.held.pop(ready)
        try:
            kind, value = ray.get(ready)
        except ray.exceptions.RayError as error:  # its worker or its node is gone
            yield from self._again(held, type(error).__name__)
            return
        if held.attempt.number > 1:
            self.marks.take.remote(held.key)
        yield Done(held.item, value, time.monotonic() - held.begun) if kind == "done" else Lost(held.item, value)

    def _again(self, held: _Held[Item], why: str) -> Iterator[Lost[Item]]:
        """Start an item again, with the mark at which it failed; after the last attempt it is lost."""
        number = held.attempt.number
        if number == self.tries:
            yield Lost(held.item, f"{number} workers fell over it; the last one: {why}.")
            return
        with suppress(ray.exceptions.RayError):  # the marks may have gone with their node
            at = ray.get(self.marks.take.remote(held.key))
            fell = held.attempt.fell if at is None else (*held.attempt.fell, at)
            held = replace(held, attempt=replace(held.attempt, fell=fell))
        self._start(held.item, replace(held.attempt, number=number + 1))


# ---------------------------------------------------------------- inside a worker


@cache
def _built(make: Callable[..., Task[Any]], args: tuple[Any, ...]) -> Task[Any]:
    """The task, built once per process: Ray uses a process for many calls."""
    collect_seldom()
    return make(*args)


def _call(
    make: Callable[..., Task[Any]],
    args: tuple[Any, ...],
    item: Any,
    attempt: tuple[int, tuple[int, ...]],
    marks: Any,
    key: int,
) -> tuple[str, Counts | str]:
    try:
        return "done", _built(make, args)(item, Attempt(*attempt, _marked(attempt[0], marks, key)))
    except Exception as error:  # whatever it is, the other items can still be done
        return "lost", why_lost(error)


def _marked(number: int, marks: Any, key: int) -> Callable[[int], None]:
    """What sets a mark and waits until it is kept. A first attempt sets none: waiting costs time, failures are rare."""

    def mark(place: int) -> None:
        with suppress(ray.exceptions.RayError):
            ray.get(marks.set.remote(key, place))

    return mark if number > 1 else lambda _: None
