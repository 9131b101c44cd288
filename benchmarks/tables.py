"""A dataset of any size, as if it had been read: the tables of a real one again and again, in other words each time.

    python -m benchmarks.tables DATASET OUT --articles 1000000 [--seed 0]

DATASET is one that `warta build` made; its largest partition is taken. Each round of it has other words, other ids,
newsrooms and addresses, and lies on days of its own; one article in ten is reprinted elsewhere some hours later, every
other time cut short. So the stages that look at all articles can be measured without reading a million of them. What
they do not look at (offsets inside quotes, the words of `time`) is left as it was.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from benchmarks.reworded import Letters, Strings, Vocabulary, vocabulary_of
from warta.dataset import (
    ARTICLES,
    ENTITIES,
    EVENTS,
    FORMAT,
    MANIFEST,
    QUOTES,
    TABLES,
    Table,
    table_of,
    write,
    write_database,
)

READ = (ARTICLES, ENTITIES, QUOTES, EVENTS)
TOLD = ("title", "text", "words", "name", "place", "trigger", "sentence", "speaker")
"""The columns, and parts of columns, that are of words."""
IDS = ("article", "quote", "event")
DAYS = ("published_at", "published_day", "first_day", "last_day")
SPREAD = 21  # days, over which rounds begin: ten days of news make a month
STEP = 8  # days from a round to the next
NEWSROOMS = 100  # rounds, after which the outlets come again
REPRINTED = 0.1  # of all articles
LATER = np.timedelta64(3, "h")
CUT_AFTER = 8  # lines

Reword: TypeAlias = Callable[[Letters], pa.Array]


def main() -> None:
    """Make it."""
    parser = argparse.ArgumentParser(description="The tables of many articles out of those of some.")
    parser.add_argument("dataset", type=Path, help="a dataset that was built")
    parser.add_argument("out", type=Path, help="the folder to be made")
    parser.add_argument("--articles", type=int, default=10_000, help="how many")
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    print(f"{recombined(asked.dataset, asked.out, asked.articles, asked.seed)} articles in {asked.out}")


def recombined(dataset: Path, out: Path, articles: int, seed: int = 0) -> int:
    """Write a dataset of so many articles; how many it has. Raises ValueError where there is nothing to take."""
    folder = _largest(dataset)
    rounds = _Rounds({table.name: _table(dataset, table, folder) for table in READ}, seed)
    for table in TABLES:
        (out / table.name).mkdir(parents=True, exist_ok=True)
    made = number = 0
    while made < articles:
        made += _written(out, folder, f"{number:016x}", rounds.round(number, articles - made))
        number += 1
    write_database(out)
    return made


def _largest(dataset: Path) -> str:
    """The partition of the most bytes, as the name of its folder."""
    sizes: dict[str, int] = {}
    for path in (dataset / ARTICLES.name).rglob("*.parquet"):
        folder = path.parent.relative_to(dataset / ARTICLES.name).as_posix()
        sizes[folder] = sizes.get(folder, 0) + path.stat().st_size
    return max(sizes, key=lambda folder: sizes[folder])


def _table(dataset: Path, table: Table, folder: str) -> pa.Table:
    files = sorted((dataset / table.name / folder).glob("*.parquet"))
    return pa.concat_tables([pq.ParquetFile(path).read() for path in files]).combine_chunks()


def _written(out: Path, folder: str, shard: str, tables: Mapping[str, pa.Table]) -> int:
    files = []
    for table in READ:
        files.append(f"{table.name}/{folder}/{shard}.parquet")
        write(out / files[-1], tables[table.name].replace_schema_metadata({"warta": str(FORMAT)}))
    counts = {name: len(rows) for name, rows in tables.items()}
    write(out / MANIFEST.name / f"{shard}.parquet", table_of(MANIFEST, [_manifest(shard, files, counts)]))
    return counts[ARTICLES.name]


def _manifest(shard: str, files: list[str], counts: Mapping[str, int]) -> dict[str, Any]:
    whole = {"shard": shard, "source": "/made", "form": "jsonl", "paths": ["/made"], "start": 0, "stop": None}
    return {
        **whole,
        "identity": shard,
        "version": "",
        **counts,
        "errors": 0,
        "files": files,
        "seconds": 0,
        "lost": False,
    }


# ---------------------------------------------------------------- rounds


class _Rounds:
    """The tables of a dataset, and those of any round of it."""

    def __init__(self, tables: Mapping[str, pa.Table], seed: int) -> None:
        self.tables, self.seed = tables, seed
        texts = tables[ARTICLES.name]["text"].combine_chunks()
        self.known = vocabulary_of(text.as_py().encode() for text in texts)
        self.columns = {
            (table, name): prepared
            for table, rows in tables.items()
            for name in rows.column_names
            if (prepared := _prepared(name, _array(rows[name]), self.known))
        }

    def round(self, number: int, most: int) -> dict[str, pa.Table]:
        """The tables of a round, of `most` articles at most; its reprints come last."""
        letters = self.known.round(number, self.seed)
        random = np.random.default_rng((self.seed, number, 1))
        made = {name: self._told(name, letters, number) for name in self.tables}
        count = len(made[ARTICLES.name])
        chosen = made[ARTICLES.name].filter(pa.array(random.permutation(count) < REPRINTED * count))
        whole = {name: pa.concat_tables([rows, _reprinted(rows, chosen)]) for name, rows in made.items()}
        return _first(whole, most)

    def _told(self, table: str, letters: Letters, number: int) -> pa.Table:
        rows = self.tables[table]
        columns = []
        for name in rows.column_names:
            prepared = self.columns.get((table, name))
            column = prepared(letters) if prepared else _array(rows[name])
            columns.append(_of_round(name, column, number))
        found = pa.Table.from_arrays(columns, schema=rows.schema)
        return _dated(found) if table == ARTICLES.name else found


def _array(column: pa.ChunkedArray) -> pa.Array:
    return pa.concat_arrays(column.chunks)


def _prepared(name: str, column: pa.Array, known: Vocabulary) -> Reword | None:
    """How a column is had in other words; None for one that has no words of its own."""
    if pa.types.is_string(column.type):
        return Strings(column, known).reworded if name in TOLD else None
    if pa.types.is_list(column.type):
        inner = _prepared(name, column.flatten(), known)
        offsets = column.offsets
        return inner and (lambda letters: pa.ListArray.from_arrays(offsets, inner(letters), column.type))
    if pa.types.is_struct(column.type):
        return _prepared_struct(column, known)
    return None


def _prepared_struct(column: pa.Array, known: Vocabulary) -> Reword | None:
    fields = [column.field(place) for place in range(column.type.num_fields)]
    inner = [_prepared(field.name, values, known) for field, values in zip(column.type, fields, strict=True)]
    if not any(inner):
        return None

    def reworded(letters: Letters) -> pa.Array:
        parts = [one(letters) if one else values for one, values in zip(inner, fields, strict=True)]
        return pa.StructArray.from_arrays(parts, fields=list(column.type))

    return reworded


def _of_round(name: str, column: pa.Array, number: int) -> pa.Array:
    if name in IDS:
        return mixed(column, number)
    if name in DAYS:
        return _later(column, np.timedelta64((number * STEP + SPREAD // 2) % SPREAD - SPREAD // 2, "D"))
    if name == "url":
        return addressed(column, f"r{number % NEWSROOMS}", number)
    if name == "canonical":
        return pa.nulls(len(column), column.type)
    return column


def mixed(ids: pa.Array, number: int) -> pa.Array:
    """Other ids, each as it would be in that round: the finaliser of splitmix64, without its sign."""
    found = ids.to_numpy().astype(np.uint64) ^ np.uint64((number * 0x9E3779B97F4A7C15) % 2**64)
    found = (found ^ (found >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    found = (found ^ (found >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return pa.array((found >> np.uint64(1)).astype(np.int64))


def addressed(urls: pa.Array, site: str, number: int) -> pa.Array:
    """Addresses on another site of the outlet, with the number of the round at the end."""
    hosts = pc.replace_substring_regex(urls, r"^(https?://)", rf"\1{site}.", max_replacements=1)
    return pc.binary_join_element_wise(hosts, f"/{number}", "")


def _later(column: pa.Array, by: np.timedelta64) -> pa.Array:
    """Days or instants, later by that."""
    if pa.types.is_date(column.type):
        days = int(by / np.timedelta64(1, "D"))
        return pc.add(column.cast(pa.int32()), pa.scalar(days, pa.int32())).cast(column.type)
    return pc.add(column, pa.scalar(by.astype("timedelta64[us]")))


def _dated(articles: pa.Table) -> pa.Table:
    """With `published` as the day says."""
    days = pc.cast(_array(articles["published_day"]), pa.string())
    published = pc.binary_join_element_wise(days, pc.utf8_slice_codeunits(articles["published"], 10), "")
    return articles.set_column(articles.schema.get_field_index("published"), "published", published)


# ---------------------------------------------------------------- reprints


def _reprinted(rows: pa.Table, chosen: pa.Table) -> pa.Table:
    """The rows of chosen articles once more, as those of another newsroom that printed them later."""
    mine = rows.filter(pc.is_in(rows["article"], chosen["article"]))
    for name in mine.column_names:
        mine = mine.set_column(mine.schema.get_field_index(name), mine.schema.field(name), _reprint(name, mine[name]))
    return mine


def _reprint(name: str, column: pa.ChunkedArray) -> pa.Array:
    values = _array(column) if column.num_chunks else pa.array([], column.type)
    if name in IDS:
        return mixed(values, -1)
    if name == "url":
        return addressed(values, "copy", 0)
    if name == "published_at":
        return _later(values, LATER)
    if name == "blocks":
        return _cut(values)
    return values


def _cut(blocks: pa.Array) -> pa.Array:
    """Every other article's lines break off. (The text goes on: what has no block is no body, nor compared.)"""
    rows = [lines[:CUT_AFTER] if number % 2 else lines for number, lines in enumerate(blocks.to_pylist())]
    return pa.array(rows, blocks.type)


def _first(tables: dict[str, pa.Table], most: int) -> dict[str, pa.Table]:
    """What belongs to the first articles."""
    if len(tables[ARTICLES.name]) <= most:
        return tables
    kept = tables[ARTICLES.name]["article"].slice(0, most)
    return {name: rows.filter(pc.is_in(rows["article"], kept)) for name, rows in tables.items()}


if __name__ == "__main__":
    main()
