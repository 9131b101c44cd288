"""A dataset: Parquet tables in a folder, and a DuckDB file with a view on each.

The tables are described here once: what is written, and what `docs/dataset.md` tells, is made from `TABLES`. A file is
written under another name and renamed, so that it is there whole or not at all.

    DATASET/
      articles/month=2025-06/lang=id/<shard>.parquet    also entities, quotes, events
      errors/<shard>.parquet                            also manifest
      copies/all.parquet                                also stories, occurrences
      warta.duckdb                                      views on all of them
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from glob import escape
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import quote

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from warta.errors import InputError, NotFoundError, UsageError

FORMAT = 1
"""The version of the tables. It rises when a column changes its meaning or goes; more columns may come without."""

NOTHING = "__HIVE_DEFAULT_PARTITION__"  # what Hive, pandas, polars and DuckDB read as null in the name of a folder
NOT_IN_PLACES = frozenset("?\\")
"""What names of folders around a dataset cannot hold."""
PARTITIONS = ("month", "lang")
IDENTITY = b"warta.identity"
"""Under this name the metadata of a file says what its rows rest on."""
DATABASE = "warta.duckdb"

Row: TypeAlias = Mapping[str, Any]

STRING, INT, SHORT, FLOAT = pa.string(), pa.int64(), pa.int32(), pa.float64()
STRINGS = pa.list_(STRING)
SPAN = (("start", SHORT), ("stop", SHORT))
BLOCKS = pa.list_(pa.struct([("role", STRING), *SPAN]))
SPANS = pa.list_(pa.struct(SPAN))
PARTIES = pa.list_(
    pa.struct([("entity", STRING), ("name", STRING), ("country", STRING), ("sector", STRING), *SPAN]),
)
LINKS = pa.list_(pa.struct([("kind", STRING), ("name", STRING), ("entity", STRING)]))


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, its Arrow type, and what stands in it."""

    name: str
    type: pa.DataType
    meaning: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table. `parted`: its files lie in folders by month and language, which are columns by their names alone."""

    name: str
    meaning: str
    columns: tuple[Column, ...]
    parted: bool = False

    @property
    def schema(self) -> pa.Schema:
        """The schema of its files."""
        return pa.schema([(column.name, column.type) for column in self.columns], {"warta": str(FORMAT)})


ARTICLE = Column("article", INT, "The article; joins all tables.")
URL = Column("url", STRING, "The address of the article.")

ARTICLES = Table(
    "articles",
    "One row for each article that was read.",
    (
        ARTICLE,
        Column("shard", STRING, "The part of the input it came from; see `manifest`."),
        Column("id", STRING, "The input's own id; else its address or path."),
        URL,
        Column("canonical", STRING, "The address that the page calls its own."),
        Column("kind", STRING, "What the page is: article, live, gallery, index, other."),
        Column("title", STRING, "The headline."),
        Column("published", STRING, "When it was published, ISO 8601, as the record has it."),
        Column("published_at", pa.timestamp("us", "UTC"), "The same instant; null where its offset is not known."),
        Column("published_day", pa.date32(), "The day of publication, as the outlet counts days."),
        Column("modified", STRING, "When it was last changed, ISO 8601."),
        Column("fetched", STRING, "When it was taken from its address, ISO 8601."),
        Column("publisher", STRING, "The outlet."),
        Column("authors", STRINGS, "Who wrote it."),
        Column("editors", STRINGS, "Who edited it."),
        Column("contributors", STRINGS, "Who helped to report or write it."),
        Column("agencies", STRINGS, "The agencies or outlets its words were taken from, nearest first."),
        Column("dateline", STRING, "The place named before the first dash of the body."),
        Column("section", STRING, "The part of the site it stands in."),
        Column("tags", STRINGS, "What the outlet files it under."),
        Column("access", STRING, "Whether the page has all of it: free, paywalled, truncated."),
        Column("text", STRING, "The text that all offsets count in, in code points."),
        Column("blocks", BLOCKS, "Every line of it: its role and where it stands."),
        Column("note", STRING, "What is missing or odd; null when nothing is."),
    ),
    parted=True,
)

ENTITIES = Table(
    "entities",
    "One row for each one named in an article.",
    (
        ARTICLE,
        Column("entity", STRING, "Its name inside the article's record: e1, e2, …"),
        Column("name", STRING, "Its fullest name in the article."),
        Column("kind", STRING, "person, organisation, state, group or place."),
        Column("role", STRING, "The office it holds, in the article's words."),
        Column("country", STRING, "Its state, ISO 3166 alpha-3."),
        Column("sector", STRING, "Its PLOVER sector: GOV, MIL, …"),
        Column("mentions", SPANS, "Where it is named."),
        Column("confidence", FLOAT, "How sure it is, between 0 and 1."),
    ),
    parted=True,
)


def _place_of(words: str) -> tuple[Column, Column]:
    """Where the words of another column stand."""
    return (
        Column(f"{words}_start", SHORT, f"Where the words of `{words}` begin in the article's text; null: nowhere."),
        Column(f"{words}_stop", SHORT, "Where they end."),
    )


QUOTES = Table(
    "quotes",
    "One row for each passage that somebody is reported to have said.",
    (
        Column("quote", INT, "The quote."),
        ARTICLE,
        Column("words", STRING, "What was said, without quotation marks."),
        Column("start", SHORT, "Where the words begin in the article's text."),
        Column("stop", SHORT, "Where they end."),
        Column("direct", pa.bool_(), "True inside quotation marks, false for reported speech."),
        Column("force", STRING, "What is done by saying it: states, requests, denies, accuses, promises, warns."),
        Column("cue", STRING, "The words that introduce it."),
        *_place_of("cue"),
        Column("speaker", STRING, "The words that name the speaker."),
        *_place_of("speaker"),
        Column("entity", STRING, "The speaker's `entity`."),
        Column("name", STRING, "The speaker's name."),
        Column("country", STRING, "The speaker's state."),
        Column("sector", STRING, "The speaker's sector."),
        Column("via", STRINGS, "The agencies or outlets the words came through, nearest first."),
        Column("chain", LINKS, "All through whom they came to the page, the origin first."),
        Column("continues", pa.bool_(), "True where it goes on with the quote before."),
        Column("confidence", FLOAT, "How sure it is that these words are a quote."),
        Column("rule", STRING, "The rule that found them."),
        Column("speaker_confidence", FLOAT, "How sure the speaker is, if they are."),
        Column("speaker_rule", STRING, "The rule that found the speaker."),
        URL,
    ),
    parted=True,
)


def _bounds(name: str, meaning: str) -> tuple[Column, Column]:
    return (
        Column(f"{name}_low", SHORT, f"At least so many {meaning}; null where nothing is said."),
        Column(f"{name}_high", SHORT, f"At most so many {meaning}; null where nothing is said."),
    )


EVENTS = Table(
    "events",
    "One row for each deed as one sentence of an article tells it.",
    (
        Column("event", INT, "The event."),
        ARTICLE,
        Column("deed", INT, "The deed: the `event` of the article that stands for it; null in older datasets."),
        Column("type", STRING, "The PLOVER type: ASSAULT, CONSULT, …"),
        Column("mode", STRING, "The PLOVER mode, which tells the type more closely."),
        Column("status", STRING, "happened, planned, denied, conditional or failed."),
        Column("background", pa.bool_(), "True where it is older than the news and recalled as context."),
        Column("actors", PARTIES, "Who did it."),
        Column("recipients", PARTIES, "To whom."),
        Column("claimants", PARTIES, "On whose word; empty where the article says it in its own voice."),
        Column("place", STRING, "Where: the place's name in our tables, else as the article has it."),
        *_place_of("place"),
        Column("place_country", STRING, "The state the place lies in."),
        Column(
            "place_region", STRING, "The province or state of a federation that it lies in, or is; where we know it."
        ),
        Column("lat", FLOAT, "Latitude in degrees, WGS 84."),
        Column("lon", FLOAT, "Longitude in degrees."),
        Column("resolution", STRING, "How small a place it is: country, region, regency, city, site."),
        Column("setting", STRING, "Where the article sets a deed, if `resolution` is null: likely, told by nobody."),
        Column("setting_country", STRING, "The state that lies in."),
        Column("setting_region", STRING, "The province or state of a federation that it lies in, or is."),
        Column("setting_lat", FLOAT, "Latitude in degrees, WGS 84."),
        Column("setting_lon", FLOAT, "Longitude in degrees."),
        Column("time", STRING, "When, ISO 8601, as precise as `time_grain`."),
        *_place_of("time"),
        Column("time_grain", STRING, "hour, day, week, month or year."),
        Column("first_day", pa.date32(), "The first day that `time` may mean."),
        Column("last_day", pa.date32(), "The last day that `time` may mean."),
        *_bounds("dead", "died"),
        *_bounds("injured", "were hurt"),
        *_bounds("displaced", "had to leave their homes"),
        Column("confidence", FLOAT, "How sure the reading is, between 0 and 1."),
        Column("rules", STRINGS, "The rules that decided, in order."),
        Column("trigger", STRING, "The words that tell the deed."),
        *_place_of("trigger"),
        Column("sentence", STRING, "The sentence they stand in: the evidence."),
        *_place_of("sentence"),
        URL,
    ),
    parted=True,
)

ERRORS = Table(
    "errors",
    "One row for each input that could not be read.",
    (
        Column("shard", STRING, "The part of the input it came from."),
        Column("id", STRING, "The input's id."),
        Column(
            "cause", STRING, "input: it is broken; fault: Warta failed; time: it took too long; worker: it killed one."
        ),
        Column("error", STRING, "Why, in one sentence."),
    ),
)

COPIES = Table(
    "copies",
    "One row for each article that shares its text with others: one group is one report.",
    (
        Column("copies", INT, "The group: the `article` of its origin."),
        ARTICLE,
        Column(
            "relation",
            STRING,
            "origin: had it first; copy; version: of one address, with other words; duplicate: with the same.",
        ),
        Column("nearest", INT, "The article of the group that it shares most with."),
        Column("share", FLOAT, "Which share of the shorter one's text the two have in common."),
        Column(
            "agency", STRING, "The agency or outlet that the origin, else another of the group, names as its source."
        ),
        URL,
        Column("publisher", STRING, "The outlet."),
        Column("published", STRING, "When it was published, ISO 8601."),
    ),
)

STORIES = Table(
    "stories",
    "One row for each article that tells of a running matter with others.",
    (
        Column("story", INT, "The story: its first `article`."),
        ARTICLE,
        URL,
    ),
)

OCCURRENCES = Table(
    "occurrences",
    "One row for each claim of a deed that is told more than once: by several articles, or by one in several events.",
    (
        Column("occurrence", INT, "The deed: the `event` that told it first."),
        Column("story", INT, "The story it belongs to; null where its one article belongs to none."),
        Column("articles", SHORT, "How many articles tell of it, versions of one counted once."),
        Column("origins", SHORT, "How many of them are independent: copies and one agency's reports count once."),
        Column("disagrees", STRINGS, "In what its claims differ: dead, injured, actor, place, day, status."),
        Column("event", INT, "The claim."),
        ARTICLE,
        Column("first", pa.bool_(), "True of the first report."),
        Column("origin", STRING, "Who the report comes from: an agency, or the site that had the text first."),
        Column("claimants", PARTIES, "On whose word; empty where the article says it in its own voice."),
        Column("chain", LINKS, "Where it stands in a quote: all through whom that came, the origin first."),
        Column("type", STRING, "The PLOVER type."),
        Column("status", STRING, "What this claim says of it: happened, planned, denied, …"),
        Column("actors", PARTIES, "Who did it."),
        Column("recipients", PARTIES, "To whom."),
        Column("place", STRING, "Where."),
        Column("first_day", pa.date32(), "The first day that it may have been."),
        Column("last_day", pa.date32(), "The last day."),
        *_bounds("dead", "died"),
        *_bounds("injured", "were hurt"),
        Column("sentence", STRING, "The sentence: the evidence."),
        URL,
        Column("publisher", STRING, "The outlet."),
        Column("published", STRING, "When it was published, ISO 8601."),
    ),
)

MANIFEST = Table(
    "manifest",
    "One row for each part of the input that is done.",
    (
        Column("shard", STRING, "The part; files of its tables bear its name."),
        Column("source", STRING, "The input it belongs to, as an absolute path."),
        Column("form", STRING, "What the input is: warc, jsonl, files, parquet, addresses."),
        Column("paths", STRINGS, "The files it reads."),
        Column("start", INT, "The first byte of them, of Parquet the first row."),
        Column("stop", INT, "The one after the last; null: to the end."),
        Column(
            "identity", STRING, "What the result depends on: files, version, models, settings; another one redoes it."
        ),
        Column("version", STRING, "The version of Warta that read it."),
        Column("articles", INT, "How many were read."),
        Column("entities", INT, "How many were found."),
        Column("quotes", INT, "How many were found."),
        Column("events", INT, "How many were found."),
        Column("errors", INT, "How many inputs could not be read."),
        Column("files", STRINGS, "The files that hold all this."),
        Column("seconds", FLOAT, "How long it took; differs from run to run."),
        Column("lost", pa.bool_(), "True where it killed its workers and was set aside; the next run tries again."),
    ),
)

TABLES = (ARTICLES, ENTITIES, QUOTES, EVENTS, ERRORS, COPIES, STORIES, OCCURRENCES, MANIFEST)
"""All tables of a dataset."""


# ---------------------------------------------------------------- writing


def table_of(table: Table, rows: Iterable[Row]) -> pa.Table:
    """Rows as an Arrow table. Raises KeyError for a row that lacks a column."""
    found = list(rows)
    arrays = [_array([row[column.name] for row in found], column.type) for column in table.columns]
    return pa.Table.from_arrays(arrays, schema=table.schema)


def _array(values: list[Any], kind: pa.DataType) -> pa.Array:
    try:
        return pa.array(values, kind)
    except UnicodeEncodeError:  # seldom enough not to look at every string before
        return pa.array(list(map(_storable, values)), kind)


def _storable(value: Any) -> Any:
    """A value whose strings can be written: names of files, and ids in JSON, may hold half a surrogate pair."""
    from warta.sources.records import whole  # seldom needed, and what it brings takes time to load

    if isinstance(value, str):
        return whole(value)
    if isinstance(value, list | tuple):
        return [_storable(one) for one in value]
    return {key: _storable(one) for key, one in value.items()} if isinstance(value, dict) else value


def write(path: Path, table: pa.Table, **how: Any) -> None:
    """A table as a file that is there whole or not at all. `how`: what pyarrow shall do else. Raises OSError."""
    with _renamed(path) as beside:
        pq.write_table(table, beside, compression="zstd", **how)


def write_parts(path: Path, table: Table, parts: Iterable[pa.Table], metadata: Mapping[bytes, bytes]) -> None:
    """A table whose parts come one after the other, as one file, as `write` does. Raises OSError."""
    schema = table.schema
    schema = schema.with_metadata({**schema.metadata, **metadata})
    with _renamed(path) as beside, pq.ParquetWriter(beside, schema, compression="zstd") as writer:
        for part in parts:
            writer.write_table(part.replace_schema_metadata(schema.metadata))


@contextmanager
def disk_faults() -> Iterator[None]:
    """Raises OSError where DuckDB has its own error for a disk, or memory, that is full or cannot be written."""
    try:
        yield
    except (duckdb.IOException, duckdb.OutOfMemoryException) as error:
        raise OSError(str(error)) from error


@contextmanager
def _renamed(path: Path) -> Iterator[Path]:
    """Where to write a file that has its name only when it is whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        yield beside
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def folder_of(month: str | None, lang: str | None) -> str:
    """The folder of a partition: `month=2025-06/lang=id`."""
    return f"month={quote(month or NOTHING, safe='')}/lang={quote(lang or NOTHING, safe='')}"


# ---------------------------------------------------------------- reading


def bears(path: Path, identity: str) -> bool:
    """Whether a file is there and its rows rest on just this."""
    return path.exists() and (pq.read_schema(path).metadata or {}).get(IDENTITY) == identity.encode()


def files_of(root: Path, table: Table) -> list[Path]:
    """The files of a table, in the order of their names; those of no rows left out."""
    return sorted(path for path in (root / table.name).rglob("*.parquet") if not path.name.startswith((".", "_")))


def rows_of(root: Path, table: Table) -> list[dict[str, Any]]:
    """All rows of a small table."""
    return [row for path in files_of(root, table) for row in pq.ParquetFile(path).read().to_pylist()]


def check_place(root: Path) -> None:
    """Raises UsageError where a dataset's place is a file, and where DuckDB would misunderstand it.

    Of a folder around it that is named as one inside of it, DuckDB believes the outer one; behind a question mark it
    looks for options, and a backslash parts folders.
    """
    if root.is_file():
        raise UsageError(f"{root}: is a file, and a dataset is a folder; give another name.")
    place = root.resolve()
    for folder in place.relative_to(place.anchor).parts:  # the anchor of Windows (C:\) has a backslash
        if odd := NOT_IN_PLACES.intersection(folder):
            raise UsageError(f"{root}: a dataset cannot lie in a folder named {folder!r}, with {min(odd)} in its name.")
        if folder.startswith(tuple(f"{name}=" for name in PARTITIONS)):
            raise UsageError(
                f"{root}: a dataset cannot lie in a folder named {folder!r}, as it has such folders inside."
            )


def check_dataset(root: Path) -> None:
    """Raises NotFoundError where a folder is no dataset, and UsageError where it lies in a place it cannot lie in."""
    check_place(root)
    if not (root / MANIFEST.name).is_dir():
        raise NotFoundError(f"{root}: is no dataset; make one with `warta build INPUT --out {root}`.")


def opened(root: Path, memory: str | None = None) -> duckdb.DuckDBPyConnection:
    """A connection in memory with a view on each table of a dataset.

    `memory`: how much of it a question may take, `1GB`, before it writes what it holds to the disk, beside the dataset.
    Raises InputError where a file of it cannot be read.
    """
    connection = duckdb.connect()
    connection.execute("SET enable_progress_bar = false")  # it would stand among our own lines
    if memory is not None:
        (root / ".work").mkdir(exist_ok=True)
        spilled = str(root.resolve() / ".work" / "spilled").replace("'", "''")
        connection.execute(f"SET memory_limit = '{memory}'; SET temp_directory = '{spilled}'")
    with readable(root):
        for statement in views(root):
            connection.execute(statement)
    return connection


def put_question(connection: duckdb.DuckDBPyConnection, sql: str, parameters: Sequence[object] = ()) -> None:
    """Put a question of a user's, which may take long: in a thread, since DuckDB often does not hear the keyboard."""
    with ThreadPoolExecutor(1) as aside:
        answer = aside.submit(connection.execute, sql, list(parameters))
        try:
            answer.result()
        except KeyboardInterrupt:
            connection.interrupt()
            raise


@contextmanager
def readable(root: Path) -> Iterator[None]:
    """Raises InputError where a file of a dataset is torn, or went while it was read."""
    try:
        yield
    except duckdb.Error as error:
        why = str(error).strip().splitlines()[0]
        raise InputError(
            f"{root}: cannot be read ({why}). If no build is at it: delete that file and the one of its name in "
            f"{root / MANIFEST.name}, and build again."
        ) from error


def views(root: Path) -> Iterator[str]:
    """The statements that make a view on each table. A table without rows is a view without rows."""
    for table in TABLES:
        yield f"CREATE OR REPLACE VIEW {table.name} AS {_selected(root, table)}"


def _selected(root: Path, table: Table) -> str:
    """The rows of a table's files; a column that all of them lack, being older, is null."""
    columns = [*((column.name, _in_sql(column.type)) for column in table.columns), *_of_folders(table)]
    none = f"SELECT {', '.join(f'CAST(NULL AS {kind}) AS {_named(name)}' for name, kind in columns)} WHERE false"
    if not files_of(root, table):
        return none
    inside = "*/*/*.parquet" if table.parted else "*.parquet"
    pattern = f"{escape(str(root.resolve() / table.name))}/{inside}".replace("'", "''")
    parted = f", hive_partitioning = {str(table.parted).lower()}, hive_types_autocast = false"
    rows = f"SELECT * FROM read_parquet('{pattern}', union_by_name = true{parted})"  # parts of before lack columns
    return f"{none} UNION ALL BY NAME {rows}"


def _of_folders(table: Table) -> list[tuple[str, str]]:
    return [(name, "VARCHAR") for name in PARTITIONS] if table.parted else []


def _named(name: str) -> str:
    return f'"{name}"'


def _in_sql(kind: pa.DataType) -> str:
    """The type in the words of DuckDB."""
    if pa.types.is_list(kind):
        return f"{_in_sql(kind.value_type)}[]"
    if pa.types.is_struct(kind):
        inner = (kind.field(place) for place in range(kind.num_fields))
        return f"STRUCT({', '.join(f'{_named(field.name)} {_in_sql(field.type)}' for field in inner)})"
    return IN_SQL[kind]


IN_SQL = {
    STRING: "VARCHAR",
    INT: "BIGINT",
    SHORT: "INTEGER",
    FLOAT: "DOUBLE",
    pa.bool_(): "BOOLEAN",
    pa.date32(): "DATE",
    pa.timestamp("us", "UTC"): "TIMESTAMP WITH TIME ZONE",
}


def write_database(root: Path) -> None:
    """The file `warta.duckdb` of a dataset, with its views anew. Raises OSError."""
    with _renamed(root / DATABASE) as beside:
        beside.unlink(missing_ok=True)  # of a killed build whose process had this number
        with duckdb.connect(str(beside)) as connection:
            for statement in views(root):
                connection.execute(statement)
