"""`warta watch`: a dataset that is kept up to date."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING, Annotated

import typer

from warta.commands.build import GIB, Also, Runner, engine_of
from warta.commands.exits import ending
from warta.commands.options import Network, Out, check_file, named, named_path, networks
from warta.counting import counted
from warta.errors import UsageError
from warta.exit_codes import OK, SOME_FAILED

if TYPE_CHECKING:
    from warta.sources.listed import Listing
    from warta.watch.feeds import Feeds
    from warta.watch.rounds import Round, Watch
    from warta.watch.telling import Sinks

MOST_PROBLEMS = 10  # that are shown of one round
LOOK_SECONDS, LOOK_TRIES = 60.0, 2  # for a page, until what looks at it is given up

WATCH_HELP = """
Keep a dataset up to date: poll feeds and sitemaps, read what is new, keep edits as versions.

FEEDS.toml names the feeds; see docs/watch.md. What is fetched is kept in DATASET/watched and built as `warta build`
does it. A watcher that is killed goes on where it was when the same command is run again.

Examples:

    warta watch feeds.toml --out news
    warta watch feeds.toml --out news --once
    warta watch feeds.toml --out news --filter "type=ASSAULT&status=happened" --events - | jq .sentence
    warta watch feeds.toml --out news --filter "country=PSE" --webhook https://example.org/hook

Exit codes: 0; with --once 1 where some feed or page could not be had; 2 it could not be done.
"""

File = Annotated[Path, typer.Argument(metavar="FEEDS.toml", parser=named_path, help="Which feeds are watched.")]
Once = Annotated[bool, typer.Option("--once", help="One round, and leave.")]
Every = Annotated[str | None, typer.Option(help="How often feeds are asked that do not say it: 90s, 5m, 1h.")]
Events = Annotated[
    str | None,
    typer.Option(
        metavar="FILE", parser=named, help="Write new events as JSON lines to this file; - is standard output."
    ),
]
Webhook = Annotated[str | None, typer.Option(help="Send each new event to this address.")]
Wanted = Annotated[str, typer.Option("--filter", help='Only events of these: "type=ASSAULT&country=PSE".')]
Workers = Annotated[int, typer.Option(min=0, help="How many processes read; by default one a core.")]
Seconds = Annotated[float, typer.Option(min=0.1, help="How long one article may take.")]
Memory = Annotated[float, typer.Option(min=0, help="GiB of address space a process may take; 0: any.")]


def watch(
    file: File,
    out: Out,
    once: Once = False,
    every: Every = None,
    events: Events = None,
    webhook: Webhook = None,
    wanted: Wanted = "",
    also: Also = None,
    workers: Workers = 0,
    seconds: Seconds = 60.0,
    memory: Memory = 8.0,
) -> None:
    """`warta watch`."""
    from warta.watch.feeds import every_of, feeds_of

    with ending(out, "what was fetched is kept."):
        feeds = feeds_of(file)
        if every is not None:
            feeds = replace(feeds, every=_every(every, every_of))
        sinks = _sinks(wanted, events, webhook)
        made = replace(watching(out, feeds, networks(also or ()), workers, seconds, memory), sinks=sinks)
        code = _watched(made, once)
    raise typer.Exit(code)


def _every(written: str, read: Callable[[str], float]) -> float:
    try:
        return read(written)
    except ValueError as error:
        raise UsageError(f"--every: {error}.") from error


def _sinks(wanted: str, events: str | None, webhook: str | None) -> Sinks:
    from warta.sources.addresses import is_address
    from warta.watch.matching import filter_of
    from warta.watch.telling import Sinks

    if webhook is not None and not is_address(webhook):
        raise UsageError(f"--webhook: {webhook!r} is no address; write one such as https://example.org/hook.")
    if wanted and not events and not webhook:
        raise UsageError("--filter: says which events are told; say to whom by --events or --webhook.")
    if events and events != "-":
        check_file("--events", Path(events))
    return Sinks(filter_of(wanted), events, webhook)


def watching(
    out: Path, feeds: Feeds, also: Iterable[Network] = (), workers: int = 0, seconds: float = 60.0, memory: float = 8.0
) -> Watch:
    """What watches feeds with processes of this machine. `also`: networks of one's own."""
    from httpx import create_ssl_context

    from warta.engine.local import Local
    from warta.sources.addresses import public_or
    from warta.sources.web import Manners, Web
    from warta.watch.rounds import Watch

    web = partial(
        Web,
        may_connect=public_or(also),
        delay=feeds.delay,
        manners=Manners(),
        ssl_context=create_ssl_context(),  # one for all visits: it takes a while to make
    )
    looks = Local(1, int(memory * GIB) or None, tries=LOOK_TRIES, patience=LOOK_SECONDS)
    engine = partial(engine_of, Runner.local, workers, seconds, memory)
    return Watch(out.absolute(), feeds, web, engine, looks, seconds=seconds)


# ---------------------------------------------------------------- for `warta build`


def fetch_into(
    out: Path, inputs: Iterable[str], lists: list[str], also: Iterable[Network], dry_run: bool
) -> tuple[list[str], bool]:
    """The inputs, those of them that name addresses fetched into a folder of the dataset, which stands for them; and
    whether some of it was not to be had. A file that ought to be a feed and is none is an input like others.
    """
    from warta.sources.addresses import is_address
    from warta.sources.files import UNREADABLE
    from warta.sources.listed import listing_of_file
    from warta.watch.feeds import Feed, Feeds
    from warta.watch.spool import spool_of

    files: dict[str, Listing] = {}
    for one in (one for one in lists if not is_address(one)):
        with suppress(*UNREADABLE):  # the build tells why
            if listing := listing_of_file(Path(one)):
                files[one] = listing
    named = dict.fromkeys(one for one in lists if is_address(one) or one in files)
    left = [one for one in inputs if one not in named]
    if not named:
        return left, False
    if dry_run:
        typer.echo(f"{', '.join(named)}: asked when it is built.", err=True)
        return [*left, *([str(spool_of(out))] if spool_of(out).exists() else [])], False
    made = replace(watching(out, Feeds(tuple(map(Feed, named))), also), single=True)
    return [*left, str(spool_of(out))], _fetched(made, files)


def _fetched(made: Watch, files: Mapping[str, Listing]) -> bool:
    """Ask feeds, and read those that are files; whether something was not to be had, or is left to the next build."""
    from warta.watch.feeds import Feed
    from warta.watch.lists import hear_file
    from warta.watch.rounds import ask_all, fetch, watched

    show = _Shown()
    with watched(made.root) as state, show.working():
        alone = ask_all(state, made.feeds, made.now())
        broken = [hear_file(state, made.feeds, Feed(one), listing, made.now()) for one, listing in files.items()]
        found, problems = fetch(made, state)
    problems = [*alone, *filter(None, broken), *problems]
    show(replace(found, problems=tuple(problems)))
    return bool(problems or found.left)


# ---------------------------------------------------------------- rounds


def _watched(made: Watch, once: bool) -> int:
    """Watch until somebody ends it, or for one round; the exit code."""
    from warta.watch.rounds import ask_all, one_round, pause, watched

    show = _Shown()
    with watched(made.root) as state:
        alone = ask_all(state, made.feeds, made.now()) if once else []
        while True:
            with show.working():
                found = one_round(made, state)
            found = replace(found, problems=(*alone, *found.problems))
            show(found)
            if once:
                return SOME_FAILED if found.problems else OK
            seconds = pause(state, made.feeds, made.now())
            with show.waiting(seconds):
                sleep(seconds)


class _Shown:
    """What a round did: a line each, and what went wrong below it; in colours on a terminal."""

    def __init__(self) -> None:
        from rich.console import Console

        self.console = Console(stderr=True, highlight=sys.stderr.isatty(), soft_wrap=True)

    def __call__(self, found: Round) -> None:
        """Show a round."""
        self.console.print(f"{datetime.now().isoformat(' ', 'seconds')} {told(found)}", markup=False)
        for problem in found.problems[:MOST_PROBLEMS]:
            self.console.print(f"  {problem}", style="yellow", markup=False)
        if len(found.problems) > MOST_PROBLEMS:
            self.console.print(f"  … and {len(found.problems) - MOST_PROBLEMS} more.", style="yellow", markup=False)

    def working(self) -> AbstractContextManager[object]:
        """What is shown while a round runs."""
        return self._status("Asking and reading")

    def waiting(self, seconds: float) -> AbstractContextManager[object]:
        """What is shown between two rounds."""
        from warta.watch.intervals import spelled

        return self._status(f"The next round is in {spelled(seconds)}")

    def _status(self, words: str) -> AbstractContextManager[object]:
        return self.console.status(words) if self.console.is_terminal else nullcontext()


def told(found: Round) -> str:
    """A round in one line."""
    asked, new, events = counted(found.lists, "list"), counted(found.new, "page"), counted(found.events, "event")
    others = f"{found.changed} changed, {found.unchanged} as before, {found.failed} failed"
    left = f"; {found.left} left to the next round" if found.left else ""
    return f"{asked} asked, {new} new, {others}, {events} told{left}"
