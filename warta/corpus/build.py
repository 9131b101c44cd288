"""Inputs to a dataset: what is to be done, and doing it.

`plan` cuts the inputs into shards and leaves out those that are done: same files, same version, models and settings.
`build` reads the rest, then makes the tables that look at all articles. Killed at any moment, both find out where to go
on.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

import pyarrow as pa

import warta
from warta.corpus.copies import copies
from warta.corpus.occurrences import occurrences
from warta.corpus.read import READ, ReadShard, Settings, error_row, forget, identity_of, write_manifest
from warta.corpus.rows import number_of
from warta.corpus.shards import Shard, shards_of
from warta.corpus.stories import stories
from warta.dataset import (
    COPIES,
    ERRORS,
    FORMAT,
    IDENTITY,
    MANIFEST,
    OCCURRENCES,
    STORIES,
    TABLES,
    Table,
    bears,
    check_place,
    disk_faults,
    rows_of,
    table_of,
    write,
    write_database,
    write_parts,
)
from warta.engine import Done, Engine, Lost
from warta.records import Failure

PACKAGE = Path(warta.__file__).parent
OF_ALL = ("corpus", "events/deeds")
"""What makes the tables of all articles."""
NO_DATA = (".py", ".pyc", ".md")
SHOWING = ("export", "report", "serve")  # parts of the package whose words and styles change nothing in what is read


@dataclass(frozen=True, slots=True)
class Plan:
    """What a build has to do. `gone`: shards that the inputs no longer have, or that are cut in another way.

    `empty`: inputs that hold no page.
    """

    todo: tuple[Shard, ...]
    done: int
    gone: tuple[str, ...] = ()
    settings: Settings = field(default_factory=Settings)
    empty: tuple[str, ...] = ()


def plan(root: Path, sources: Iterable[str], settings: Settings) -> Plan:
    """The shards of the inputs, and which of them are to be read.

    Raises InputError where an input is not there, and UsageError where a dataset cannot be.
    """
    check_place(root)
    sources = list(sources)
    found = {source: list(shards_of(source, root)) for source in sources}
    shards = list({shard.name: shard for own in found.values() for shard in own}.values())
    known = {row["shard"]: row for row in rows_of(root, MANIFEST)}
    setting = _identity(settings)
    todo = tuple(shard for shard in shards if not _is_done(known.get(shard.name), identity_of(shard, setting)))
    mine, cut = set(map(os.path.abspath, sources)), {shard.name for shard in shards}
    gone = tuple(sorted(name for name, row in known.items() if row["source"] in mine and name not in cut))
    return Plan(todo, len(shards) - len(todo), gone, settings, tuple(one for one, own in found.items() if not own))


def _is_done(row: dict[str, Any] | None, identity: str) -> bool:
    return row is not None and not row["lost"] and row["identity"] == identity


def _identity(settings: Settings) -> str:
    return f"{warta.__version__} {models()} {settings.lang} {_known(settings.knowledge)}"


def _known(folder: Path | None) -> str:
    """A hash over the tables of a folder of knowledge, wherever it lies."""
    tables = sorted(folder.glob("*.tsv")) if folder else []
    found = hashlib.blake2b(digest_size=8)
    for path in tables:
        found.update(path.name.encode() + b"\0" + path.read_bytes())
    return found.hexdigest() if tables else ""


@cache
def models() -> str:
    """A hash over all models and tables that pages are read with."""
    return _hash(path for path in PACKAGE.rglob("*") if path.suffix not in NO_DATA and not _shows(path))


def _shows(path: Path) -> bool:
    return path.relative_to(PACKAGE).parts[0] in SHOWING


@cache
def code() -> str:
    """A hash over the code that makes the tables of all articles: they are cheap enough to follow every change of it.

    What is read is not: another version of Warta reads again, another state of its code does not.
    """
    return _hash(path for folder in OF_ALL for path in (PACKAGE / folder).rglob("*.py"))


def _hash(paths: Iterable[Path]) -> str:
    found = hashlib.blake2b(digest_size=8)
    for path in sorted(paths):
        if path.is_file():
            found.update(path.relative_to(PACKAGE).as_posix().encode())
            found.update(path.read_bytes())
    return found.hexdigest()


# ---------------------------------------------------------------- building


def build(root: Path, wanted: Plan, engine: Engine, seconds: float) -> Iterator[Done[Shard] | Lost[Shard]]:
    """Do what is planned; the outcome of each shard as it comes. To be run under `locked`.

    `seconds`: how long one page may take. Raises OSError where the dataset cannot be written.
    """
    _prepare(root, wanted)
    setting = _identity(wanted.settings)
    for outcome in engine(ReadShard, (root, wanted.settings, setting, seconds), wanted.todo):
        if isinstance(outcome, Lost):
            _set_aside(root, outcome, setting)
        yield outcome
    with disk_faults():
        for table, make in STAGES:
            _refresh(root, table, make, engine)
        write_database(root)


def _prepare(root: Path, wanted: Plan) -> None:
    """Make the folders, and take away what an interrupted run has left, and what is no longer in the inputs."""
    for table in TABLES:
        (root / table.name).mkdir(parents=True, exist_ok=True)
    for shard in wanted.gone:
        for name in forget(root, shard):
            (root / name).unlink(missing_ok=True)
    known = {name for row in rows_of(root, MANIFEST) for name in row["files"]}
    for table in TABLES:
        for path in (root / table.name).rglob("*.parquet*"):
            if path.name.startswith(".") or (table in OF_SHARDS and _inside(root, path) not in known):
                path.unlink()


OF_SHARDS = (*READ, ERRORS)


def _inside(root: Path, path: Path) -> str:
    return path.relative_to(root).as_posix()


def _set_aside(root: Path, lost: Lost[Shard], setting: str) -> None:
    """A shard that could not be read becomes a row of `errors`; the next run tries it again."""
    shard = lost.item
    for name in forget(root, shard.name):
        (root / name).unlink(missing_ok=True)
    failure = Failure(shard.place, f"{shard.place}: this part of the input was left out ({lost.why})", "worker")
    file = f"{ERRORS.name}/{shard.name}.parquet"
    write(root / file, table_of(ERRORS, [error_row(shard.name, failure)]))
    write_manifest(root, shard, setting, {"errors": 1}, [file], 0.0, lost=True)


# ---------------------------------------------------------------- the tables that look at all articles


def _refresh(root: Path, table: Table, make: Stage, engine: Engine) -> None:
    """Make a table again if what it rests on has changed."""
    path = root / table.name / "all.parquet"
    identity = _state(root, table)
    if bears(path, identity):
        return
    found = make(root, engine)
    write_parts(path, table, [found] if isinstance(found, pa.Table) else found, {IDENTITY: identity.encode()})


def _state(root: Path, table: Table) -> str:
    shards = sorted((row["shard"], row["identity"], row["lost"]) for row in rows_of(root, MANIFEST))
    return f"{number_of(FORMAT, warta.__version__, code(), table.name, *shards):016x}"


Stage: TypeAlias = Callable[[Path, Engine], "pa.Table | Iterable[pa.Table]"]
"""Makes a table of all articles: whole, or in parts where it is large."""

STAGES: tuple[tuple[Table, Stage], ...] = (
    (COPIES, copies),
    (STORIES, stories),
    (OCCURRENCES, occurrences),
)
"""The tables that are made of all articles, in the order in which they need each other."""
