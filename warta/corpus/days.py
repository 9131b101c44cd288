"""What the pass over the days of a dataset keeps on disk, so that a new day does not redo the month.

A day's identity is made of that of the day before, of the parts of the input that its articles come from, and of the
code that finds stories. Days are done up to the first whose identity is new. The pass goes on from the last one that
has kept what it leaves to the next; where an article came late, of a day before all of these, it begins again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from hashlib import blake2b
from itertools import groupby, takewhile
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from warta.corpus.rows import number_of
from warta.corpus.running import Running, Story
from warta.dataset import IDENTITY, MANIFEST, bears, opened, rows_of, write

FOLDER = Path(".work") / "stories"
SNAPSHOTS = 8  # days after which the pass can continue; an article of an earlier day causes all to be done again
ARTICLES_READ = b"warta.articles"
BATCH = 10_000  # stories

RUNNING = pa.schema(
    [
        ("first", pa.int64()),
        ("day", pa.int32()),
        ("members", pa.int32()),
        ("eventful", pa.int32()),
        ("terms", pa.list_(pa.string())),
        ("weights", pa.list_(pa.float64())),
    ]
)


@cache
def code() -> str:
    """A hash of the code that finds stories."""
    modules = (Path(__file__).with_name(f"{name}.py") for name in ("days", "running", "stories"))
    return blake2b(b"".join(path.read_bytes() for path in modules), digest_size=8).hexdigest()


class Day(NamedTuple):
    """A day that has articles. `identity`: all that its stories rest on, those of the days before it included."""

    day: date
    identity: str


def days_of(root: Path) -> list[Day]:
    """The days of a dataset, the first one first."""
    identities = {row["shard"]: row["identity"] for row in rows_of(root, MANIFEST)}
    rows = opened(root).execute(
        """SELECT published_day, shard, count(*), bit_xor(article) FROM articles
           WHERE published_day IS NOT NULL GROUP BY ALL ORDER BY published_day, shard"""
    )
    days: list[Day] = []
    for day, group in groupby(rows.fetchall(), key=itemgetter(0)):
        parts = [(identities.get(shard), *more) for _, shard, *more in group]
        before = days[-1].identity if days else code()
        days.append(Day(day, f"{number_of(before, day, *sorted(parts, key=str)):016x}"))
    return days


@dataclass(frozen=True, slots=True)
class Memory:
    """A folder for each day: the stories of its articles, and of the last days what the next one needs to go on.

    Each file has the identity of its day and is there whole or not at all; the stories of a day are written last.
    """

    root: Path

    def done(self, days: Sequence[Day]) -> int:
        """How many days, from the first on, are done and can be gone on from."""
        known = list(takewhile(lambda day: self._has(day, "assigned"), days))
        while known and not all(self._has(known[-1], name) for name in ("words", "under", "stories")):
            known.pop()
        return len(known)

    def keep(self, day: Day, found: Sequence[tuple[int, int]], running: Running | None) -> None:
        """Write what was found of a day, and what it leaves to the next where that is given."""
        if running is not None:
            for name, table in _tables(running).items():
                self._write(day, name, table)
        articles, firsts = zip(*found, strict=True)
        self._write(day, "assigned", pa.table({"article": articles, "story": firsts}))

    def running(self, day: Day) -> Running:
        """What a day has left to the next."""
        return _running({name: self._read(day, name) for name in ("words", "under", "stories")}, day.day.toordinal())

    def assigned(self, day: Day) -> Iterator[tuple[int, int]]:
        """Each article of a day and the first one of its story."""
        table = self._read(day, "assigned")
        yield from zip(table["article"].to_pylist(), table["story"].to_pylist(), strict=True)

    def sweep(self, days: Sequence[Day], kept: Sequence[Day]) -> None:
        """Take away what no later build can use."""
        names, full = {str(day.day) for day in days}, {str(day.day) for day in kept}
        for path in self.root.glob("*/*"):
            if path.parent.name not in names or (path.parent.name not in full and path.stem != "assigned"):
                path.unlink()
        for folder in self.root.glob("*"):
            if folder.name not in names:
                folder.rmdir()

    def _path(self, day: Day, name: str) -> Path:
        return self.root / str(day.day) / f"{name}.parquet"

    def _has(self, day: Day, name: str) -> bool:
        return bears(self._path(day, name), day.identity)

    def _write(self, day: Day, name: str, table: pa.Table) -> None:
        metadata = {**(table.schema.metadata or {}), IDENTITY: day.identity.encode()}
        write(self._path(day, name), table.replace_schema_metadata(metadata))

    def _read(self, day: Day, name: str) -> pa.Table:
        return pq.ParquetFile(self._path(day, name)).read()


def _tables(running: Running) -> dict[str, pa.Table]:
    """What runs, as tables, numbers and orders to the last bit: a pass that goes on is to end where one without a stop
    does."""
    stories = list({id(story): story for found in running.under.values() for story in found}.values())
    places = {id(story): place for place, story in enumerate(stories)}
    known = {"word": list(running.known), "count": pa.array(running.known.values(), pa.float64())}
    under = {
        "word": list(running.under),
        "stories": [[places[id(story)] for story in found] for found in running.under.values()],
    }
    return {
        "words": pa.table(known).replace_schema_metadata({ARTICLES_READ: running.articles.hex().encode()}),
        "under": pa.table(under),
        "stories": pa.Table.from_pylist([_row(story) for story in stories], RUNNING),
    }


def _row(story: Story) -> dict[str, Any]:
    same = {name: getattr(story, name) for name in ("first", "day", "members", "eventful")}
    return {**same, "terms": list(story.weights), "weights": list(story.weights.values())}


def _running(tables: Mapping[str, pa.Table], day: int) -> Running:
    words = tables["words"]
    stories = [_story(row) for batch in tables["stories"].to_batches(BATCH) for row in batch.to_pylist()]
    under = zip(tables["under"]["word"].to_pylist(), tables["under"]["stories"].to_pylist(), strict=True)
    return Running(
        {word: [stories[place] for place in places] for word, places in under},
        dict(zip(words["word"].to_pylist(), words["count"].to_pylist(), strict=True)),
        float.fromhex(words.schema.metadata[ARTICLES_READ].decode()),
        day,
    )


def _story(row: Mapping[str, Any]) -> Story:
    weights = dict(zip(row["terms"], row["weights"], strict=True))
    return Story(row["first"], row["day"], weights, row["members"], row["eventful"])
