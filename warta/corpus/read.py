"""One shard to its files: every page of it is read, and what cannot be read becomes a row of `errors`.

Pages are read together, as that is quicker. Where a worker died over a shard, its pages are read one by one, so that it
is known which one it was; a page that kills two workers is skipped. No page may take longer than its time.
"""

from __future__ import annotations

import signal
import threading
import time
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

import pyarrow.parquet as pq

from warta import __version__
from warta.corpus import rows as made
from warta.corpus.rows import Rows, number_of
from warta.corpus.shards import Shard, pages_of_shard
from warta.dataset import (
    ARTICLES,
    ENTITIES,
    ERRORS,
    EVENTS,
    FORMAT,
    MANIFEST,
    QUOTES,
    Row,
    Table,
    folder_of,
    table_of,
    write,
)
from warta.engine import Attempt, Counts
from warta.reading import read_many
from warta.records import Failure, Page, Reading

SECONDS = 60.0
TOGETHER = -1  # the mark of a worker that reads pages together: none of them is to blame
ENOUGH_DEATHS = 2

Outcome: TypeAlias = tuple[Page, Reading | Failure]


class OutOfTimeError(BaseException):
    """A page took too long. No Exception, so that nothing on its way takes it for a fault of the page."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the result depends on beside the input. `lang`: the language of all articles; None: each tells.

    `knowledge`: a folder of places, people and bodies of the user's own, as an absolute path.
    """

    lang: str | None = None
    knowledge: Path | None = None


@dataclass(frozen=True, slots=True)
class ReadShard:
    """The task. `root`: the dataset. `seconds`: how long a page may take; what it is does not change the result."""

    root: Path
    settings: Settings
    identities: str
    seconds: float = SECONDS

    def __call__(self, shard: Shard, attempt: Attempt) -> Counts:
        """Read a shard and write its files; how many rows of each table there are."""
        begun = time.monotonic()
        found = _Found(shard.name)
        for page, outcome in self._outcomes(shard, attempt):
            found.add(page, outcome)
        counts = {name: len(rows) for name, rows in found.tables()}
        files = _write(self.root, shard.name, found)
        write_manifest(self.root, shard, self.identities, counts, files, time.monotonic() - begun)
        return counts

    def _outcomes(self, shard: Shard, attempt: Attempt) -> Iterator[Outcome]:
        pages = pages_of_shard(shard)
        if attempt.number == 1:
            return _read_together(pages, self.settings, self.seconds, attempt)
        return _read_one_by_one(pages, self.settings, self.seconds, attempt)


# ---------------------------------------------------------------- reading


def _read_together(
    pages: Iterator[Page | Failure], settings: Settings, seconds: float, attempt: Attempt
) -> Iterator[Outcome]:
    """Pages with their readings. When time runs out, those that were given and have no reading are read one by one."""
    given: deque[Page] = deque()
    clock = _Clock(seconds)
    while True:
        try:
            yield from _read_in_time(pages, settings, given, clock, attempt)
            return
        except OutOfTimeError:
            yield from _read_one_by_one(iter(tuple(given)), settings, seconds, Attempt())
            given.clear()


def _read_in_time(
    pages: Iterator[Page | Failure], settings: Settings, given: deque[Page], clock: _Clock, attempt: Attempt
) -> Iterator[Outcome]:
    """Pages with their readings. `given`: those that are read just now. Raises OutOfTimeError."""
    with clock:
        for outcome in read_many(_noted(pages, given, clock), lang=settings.lang, knowledge=settings.knowledge):
            attempt.mark(TOGETHER)
            clock.stop()
            yield given.popleft(), outcome
            clock.start()


def _noted(pages: Iterator[Page | Failure], given: deque[Page], clock: _Clock) -> Iterator[Page | Failure]:
    """The pages as they are taken. The clock stands still while they are looked for: a network may be slow."""
    while True:
        clock.stop()
        page = next(pages, None)
        if page is None:
            return
        given.append(page if isinstance(page, Page) else Page(page.id))
        clock.start()
        yield page


def _read_one_by_one(
    pages: Iterator[Page | Failure], settings: Settings, seconds: float, attempt: Attempt
) -> Iterator[Outcome]:
    deaths = Counter(attempt.fell)
    for number, page in enumerate(pages):
        if isinstance(page, Failure):
            yield Page(page.id), page
        elif deaths[number] >= ENOUGH_DEATHS:
            yield (
                page,
                Failure(page.id, f"{page.called}: each process that read it died, so it was left out.", "worker"),
            )
        else:
            attempt.mark(number)
            yield page, _read_one(page, settings, seconds)


def _read_one(page: Page, settings: Settings, seconds: float) -> Reading | Failure:
    try:
        with _Clock(seconds):
            return next(iter(read_many([page], lang=settings.lang, knowledge=settings.knowledge)))
    except OutOfTimeError:
        why = f"{page.called}: took longer than {seconds:g} seconds, and was left out."
        return Failure(page.id, why, "time")


class _Clock:
    """Raises OutOfTimeError in the main thread when it has run for some seconds, where the system has such an alarm."""

    def __init__(self, seconds: float) -> None:
        usable = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
        self.seconds = seconds if usable else None

    def __enter__(self) -> None:
        if self.seconds is not None:
            self.before = signal.signal(signal.SIGALRM, _ring)
        self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()
        if self.seconds is not None:
            signal.signal(signal.SIGALRM, self.before)

    def start(self) -> None:
        if self.seconds is not None:
            signal.setitimer(signal.ITIMER_REAL, self.seconds)

    def stop(self) -> None:
        if self.seconds is not None:
            signal.setitimer(signal.ITIMER_REAL, 0)


def _ring(*_: object) -> None:
    raise OutOfTimeError


# ---------------------------------------------------------------- rows


@dataclass(slots=True)
class _Found:
    """What was found in a shard, by the partition of its articles."""

    shard: str
    parts: dict[tuple[str | None, str | None], Rows] = field(default_factory=dict)
    errors: list[Row] = field(default_factory=list)
    seen: Counter[str] = field(default_factory=Counter)

    def add(self, page: Page, outcome: Reading | Failure) -> None:
        """The rows of one page."""
        if isinstance(outcome, Failure):
            self.errors.append(error_row(self.shard, outcome))
            return
        self.seen[page.id] += 1
        article = number_of(self.shard, page.id, self.seen[page.id])
        part = self.parts.setdefault(made.partition_of(outcome.article), Rows())
        made.add(part, outcome, page, self.shard, article)

    def tables(self) -> Iterator[tuple[str, list[Row]]]:
        """All rows of each table."""
        for table in READ:
            yield table.name, [row for part in self.parts.values() for row in getattr(part, table.name)]
        yield ERRORS.name, self.errors


READ = (ARTICLES, ENTITIES, QUOTES, EVENTS)


def error_row(shard: str, failure: Failure) -> Row:
    """A row of `errors`."""
    return {"shard": shard, "id": failure.id, "cause": failure.cause, "error": failure.error}


# ---------------------------------------------------------------- files


def _write(root: Path, shard: str, found: _Found) -> list[str]:
    """Write what was found, in the place of what an earlier run had found there; the files, as paths from the root.

    The shard is not done from the moment its manifest goes until it is written again.
    """
    before = forget(root, shard)
    files = [*_written_parts(root, shard, found), *_written(root, ERRORS, ERRORS.name, shard, found.errors)]
    for name in set(before) - set(files):
        (root / name).unlink(missing_ok=True)
    return files


def _written_parts(root: Path, shard: str, found: _Found) -> Iterator[str]:
    for part, rows in found.parts.items():
        for table in READ:
            yield from _written(root, table, f"{table.name}/{folder_of(*part)}", shard, getattr(rows, table.name))


def _written(root: Path, table: Table, folder: str, shard: str, rows: list[Row]) -> Iterator[str]:
    if rows:
        name = f"{folder}/{shard}.parquet"
        write(root / name, table_of(table, rows))
        yield name


def write_manifest(
    root: Path,
    shard: Shard,
    identity: str,
    counts: Counts,
    files: Iterable[str],
    seconds: float,
    lost: bool = False,
) -> None:
    """Say that a shard is done: from now on its files count."""
    row: dict[str, Any] = {
        "shard": shard.name,
        "source": shard.source,
        "form": shard.form,
        "paths": shard.paths,
        "start": shard.start,
        "stop": shard.stop,
        "identity": identity_of(shard, identity),
        "version": __version__,
        **{table.name: counts.get(table.name, 0) for table in (*READ, ERRORS)},
        "files": list(files),
        "seconds": seconds,
        "lost": lost,
    }
    write(manifest_file(root, shard.name), table_of(MANIFEST, [row]))


def identity_of(shard: Shard, settings: str) -> str:
    """What the result of a shard depends on."""
    return f"{number_of(FORMAT, shard.name, shard.stamp, settings):016x}"


def manifest_file(root: Path, shard: str) -> Path:
    """Where a dataset says that a shard is done."""
    return root / MANIFEST.name / f"{shard}.parquet"


def forget(root: Path, shard: str) -> list[str]:
    """Take back that a shard is done; the files that it had."""
    path = manifest_file(root, shard)
    if not path.exists():
        return []
    files: list[str] = pq.ParquetFile(path).read(["files"]).to_pylist()[0]["files"]
    path.unlink()
    return files
