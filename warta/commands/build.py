"""`warta build`: inputs to a dataset."""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from warta.commands.exits import ending
from warta.commands.options import Network, Out, check_file, language_to_read, named_path, networks
from warta.counting import counted
from warta.errors import UsageError
from warta.exit_codes import OK, SOME_FAILED

if TYPE_CHECKING:
    from warta.corpus.build import Plan
    from warta.corpus.shards import Shard
    from warta.engine import Done, Engine, Lost

GIB = 2**30
TOGETHER = "All parts are read; finding copies, stories and occurrences."

BUILD_HELP = """
Read inputs into a dataset: Parquet tables of articles, entities, quotes, events, and of what is copied from where.

INPUT is a file, also of many articles (WARC, JSONL, Parquet), a folder of them, a list of addresses (.urls), or an
address: of a page, or of a feed or sitemap, whose articles are fetched, the newest hundred at first, later those that
are new. What is done already is not done again: a build that was killed goes on where it was, and one into a dataset
that is there reads what is new or has changed.

Examples:

    warta build crawl/ --out june
    warta build june/*.warc.gz --out june --workers 8
    warta build crawl.jsonl.gz --out june --dry-run
    warta build crawl/ --out june --report june.html
    warta build https://example.org/feed.xml --out news

Exit codes: 0 all was read; 1 some input could not be read (see the table `errors`); 2 it could not be done.
"""


class Runner(StrEnum):
    """What runs the processes."""

    local = "local"
    ray = "ray"


Inputs = Annotated[list[str], typer.Argument(metavar="INPUT", help="Files, folders, addresses.")]
Workers = Annotated[int, typer.Option(min=0, help="How many processes; by default one a core.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what there is to do, and leave.")]
Lang = Annotated[
    str | None,
    typer.Option(callback=language_to_read, help="The language of all articles: id, en; by default each tells."),
]
Known = Annotated[
    Path | None,
    typer.Option(
        "--knowledge",
        metavar="FOLDER",
        parser=named_path,
        help="Places, people and bodies of your own; by default none are used.",
    ),
]
Seconds = Annotated[float, typer.Option(min=0.1, help="How long one article may take.")]
Memory = Annotated[float, typer.Option(min=0, help="GiB of address space a process may take; 0: any.")]
Also = Annotated[
    list[str] | None,
    typer.Option("--also", metavar="NETWORK", help="Addresses of your own that may be asked too: 10.1.0.0/16."),
]
Report = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE", parser=named_path, help="Write a page with counts, rates, errors and charts to this file."
    ),
]

Run = Annotated[Runner, typer.Option("--engine", help="This machine, or the Ray cluster at RAY_ADDRESS.")]
NO_PAGE = "holds no page; docs/sources.md tells what is one."


def build(
    inputs: Inputs,
    out: Out,
    workers: Workers = 0,
    dry_run: DryRun = False,
    lang: Lang = None,
    seconds: Seconds = 60.0,
    memory: Memory = 8.0,
    run: Run = Runner.local,
    report: Report = None,
    also: Also = None,
    knowledge: Known = None,
) -> None:
    """`warta build`."""
    from warta.corpus.build import plan
    from warta.corpus.read import Settings
    from warta.knowledge import known_with

    with ending(out, "what is done is kept."):
        known_with(knowledge)  # told now, and not of every part
        write_report = _reporter(report)
        inputs, failed = fetched(out, inputs, networks(also or ()), dry_run)
        wanted = plan(out, inputs, Settings(lang, knowledge and knowledge.absolute()))
        _tell_passed_over(out, inputs)
        if not (wanted.todo or wanted.done or wanted.gone):
            raise UsageError(f"{', '.join(inputs)}: {NO_PAGE}")
        for one in wanted.empty:
            typer.echo(f"{one}: {NO_PAGE}", err=True)
        typer.echo(_told(wanted), err=True)
        if dry_run:
            raise typer.Exit(OK)
        engine = engine_of(run, workers, seconds, memory, len(wanted.todo))
        code = _built(out, wanted, engine, seconds, write_report) or (SOME_FAILED if failed else OK)
    raise typer.Exit(code)


def fetched(out: Path, inputs: list[str], also: Iterable[Network], dry_run: bool) -> tuple[list[str], bool]:
    """The inputs with what they name on the web in a folder of the dataset, and whether some of it was not to be had.

    `also`: networks of one's own. `dry_run`: nothing is asked. Raises UsageError and OSError.
    """
    from warta.sources.addresses import is_address
    from warta.sources.feeds import SUFFIXES
    from warta.sources.files import suffix_of

    lists = [one for one in inputs if is_address(one) or suffix_of(Path(one)) in SUFFIXES]
    if not lists:
        return inputs, False
    from warta.commands.watch import fetch_into  # here, since it needs what is above

    return fetch_into(out, inputs, lists, also, dry_run)


def _told(wanted: Plan) -> str:
    gone = f", {len(wanted.gone)} no longer in the input to drop" if wanted.gone else ""
    parts = counted(wanted.done + len(wanted.todo), "part")
    return f"{parts}: {wanted.done} done, {len(wanted.todo)} to do{gone}."


def _tell_passed_over(out: Path, inputs: list[str]) -> None:
    from warta.corpus.shards import passed_over

    for folder in dict.fromkeys(inputs):
        if left := passed_over(folder, out):
            files = counted(len(left), "file")
            typer.echo(
                f"{folder}: {files} passed over by name, such as {left[0]}; docs/sources.md tells why.", err=True
            )


Reporter = Callable[[Path, int, "Counter[str]", float], None]


def _reporter(path: Path | None) -> Reporter:
    """What writes the page about a build. Raises UsageError, before all work, where that cannot be done."""
    if path is None:
        return lambda *_: None
    check_file("--report", path)
    try:
        from warta.report import Run, report
    except ImportError as error:
        raise UsageError("--report needs vl-convert-python; install it with `pip install 'warta[report]'`.") from error

    def write(out: Path, parts: int, total: Counter[str], seconds: float) -> None:
        from warta.export.streams import write_lines

        page = report(out, Run(parts, total["articles"], total["errors"], seconds))
        write_lines([page], path)
        typer.echo(f"{path}: the report.", err=True)

    return write


def engine_of(run: Runner, workers: int, seconds: float, memory: float, parts: int) -> Engine:
    """What runs the tasks. Raises UsageError where Ray is wished for and not there."""
    if run is Runner.ray:
        try:
            from warta.engine.ray import Ray
        except ImportError as error:
            raise UsageError("Ray is not installed; install it with `pip install 'warta[ray]'`.") from error
        cluster = Ray(workers or None)
        if address := cluster.dashboard():
            typer.echo(f"Ray's dashboard: {address}", err=True)
        return cluster
    from warta.engine.local import Local

    return Local(min(workers or os.cpu_count() or 1, max(parts, 1)), int(memory * GIB) or None, patience=5 * seconds)


def _built(out: Path, wanted: Plan, engine: Engine, seconds: float, write_report: Reporter) -> int:
    """Build under the lock of the dataset; the exit code."""
    from warta.corpus.build import build as built
    from warta.corpus.lock import locked

    total: Counter[str] = Counter()
    begun = time.monotonic()
    with locked(out), _shown(len(wanted.todo)) as show:
        for outcome in built(out.absolute(), wanted, engine, seconds):  # other machines may stand elsewhere
            total.update(_counts(outcome))
            show(outcome)
    write_report(out, len(wanted.todo), total, time.monotonic() - begun)
    typer.echo(f"{_counted(total, 'articles')} read, {_counted(total, 'errors')}; see `warta info {out}`.", err=True)
    return SOME_FAILED if total["errors"] else OK


def _counted(total: Counter[str] | dict[str, int], what: str) -> str:
    return counted(total[what], what.removesuffix("s"))


def _counts(outcome: Done[Shard] | Lost[Shard]) -> dict[str, int]:
    from warta.engine import Done

    return outcome.counts if isinstance(outcome, Done) else {"errors": 1}


Show = Callable[["Done[Shard] | Lost[Shard]"], None]


@contextmanager
def _shown(parts: int) -> Iterator[Show]:
    """How far it is: a bar on a terminal, else a line for each part."""
    if not sys.stderr.isatty():
        yield _Lines(parts)
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    words = TextColumn("{task.fields[articles]} articles, {task.fields[errors]} errors, {task.fields[rate]:.0f}/s")
    columns = (BarColumn(), MofNCompleteColumn(), words, TimeElapsedColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True)) as progress:
        task = progress.add_task("", total=parts, articles=0, errors=0, rate=0.0)
        total: Counter[str] = Counter()

        def show(outcome: Done[Shard] | Lost[Shard]) -> None:
            total.update(_counts(outcome))
            elapsed = progress.tasks[0].elapsed or 1.0
            rate = total["articles"] / max(elapsed, 0.1)
            progress.update(task, advance=1, articles=total["articles"], errors=total["errors"], rate=rate)
            if progress.finished:
                progress.console.print(TOGETHER)

        yield show


class _Lines:
    """A line for each part."""

    def __init__(self, parts: int) -> None:
        self.parts, self.number = parts, 0

    def __call__(self, outcome: Done[Shard] | Lost[Shard]) -> None:
        from warta.engine import Done

        self.number += 1
        shard = outcome.item
        what = f"{self.number}/{self.parts} {shard.name} {shard.place}"
        if isinstance(outcome, Done):
            counts = outcome.counts
            found = ", ".join(_counted(counts, what) for what in ("articles", "events", "quotes", "errors"))
            typer.echo(f"{what}: {found}, {outcome.seconds:.1f} s", err=True)
        else:
            typer.echo(f"{what}: left out ({outcome.why})", err=True)
        if self.number == self.parts:
            typer.echo(TOGETHER, err=True)
