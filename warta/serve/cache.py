"""Tables that answer fast (`kept`), made from those of a dataset and kept up with it.

A dataset is made to be written in parts and read as a whole: Parquet, with lists in its columns. A server is asked for
a few rows out of a million, by somebody's name or by a day. So it keeps tables of its own in a DuckDB file, in which
names stand in one string to be looked through, events know outlet and day of their article, and what a page counts is
counted. What a page shows of one article alone, its text and the places of its words, stays in the dataset.

`update` brings the tables in line with the dataset: parts that are gone or were read again leave, new ones come, in one
transaction, so that who reads meanwhile sees either state whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from glob import escape
from itertools import islice
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from warta.dataset import FORMAT, MANIFEST, Table, files_of, rows_of
from warta.errors import InputError
from warta.serve.kept import COUNTED, OF_ALL, OF_PARTS, PARTIES, SELECTED, SHOWN, VERSION

AT_ONCE = 500  # parts that are taken in with one statement


def prepare(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the tables, empty, where the file has none or those of another version."""
    if _is_ready(connection):
        return
    for (name,) in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall():
        connection.execute(f'DROP TABLE "{name}"')
    connection.execute("CREATE TABLE parts (shard VARCHAR, identity VARCHAR)")
    connection.execute("CREATE TABLE made (name VARCHAR, value VARCHAR)")
    for table, select in SELECTED:
        connection.execute(f"CREATE TABLE {table.name} AS WITH source AS ({_none_of(connection, table)}) {select}")
    connection.execute(f"CREATE TABLE parties AS {PARTIES}", [[]])
    for table in OF_ALL:
        connection.execute(f"CREATE TABLE {table.name} AS {_none_of(connection, table)}")
    for name, select in COUNTED:
        connection.execute(f"CREATE TABLE {name} AS {select}")
    connection.execute("INSERT INTO made VALUES ('version', ?)", [_version()])


def _is_ready(connection: duckdb.DuckDBPyConnection) -> bool:
    try:
        return connection.execute("SELECT value FROM made WHERE name = 'version'").fetchone() == (_version(),)
    except duckdb.CatalogException:
        return False


def _version() -> str:
    """DuckDB's own counts, since the numbers of names are those of its hash."""
    columns = [column.name for table, _ in SELECTED for column in table.columns]
    return f"{VERSION} {FORMAT} {duckdb.__version__} {len(columns)}"


def _none_of(connection: duckdb.DuckDBPyConnection, table: Table) -> str:
    """A SELECT that gives a table's columns and no row."""
    connection.register(f"no_{table.name}", table.schema.empty_table())
    more = ", NULL::VARCHAR AS month, NULL::VARCHAR AS lang, ''::VARCHAR AS part" if table.partitioned else ""
    return f"SELECT *{more} FROM no_{table.name}"


def update(connection: duckdb.DuckDBPyConnection, root: Path) -> bool:
    """Bring the tables in line with a dataset; whether anything changed.

    Raises InputError where the dataset's tables are of another version, and duckdb.Error or OSError where files go
    while they are read: the tables then stay as they were.
    """
    wanted = {row["shard"]: row for row in rows_of(root, MANIFEST) if not row["lost"]}
    identities = {shard: _identity(row) for shard, row in wanted.items()}
    kept = dict(connection.execute("SELECT shard, identity FROM parts").fetchall())
    dropped = [shard for shard, identity in kept.items() if identities.get(shard) != identity]
    added = [row for shard, row in wanted.items() if kept.get(shard) != identities[shard]]
    state = " ".join(str(stamp) for stamp in stamps(root)[1:])
    if not dropped and not added and _state(connection) == state:
        return False
    check_format(root)
    connection.begin()
    try:
        _drop(connection, dropped)
        for some in _batches(added):
            _add(connection, root, some)
        _count(connection, root, state)
        connection.commit()
    except BaseException:
        connection.rollback()
        raise
    return True


def _identity(row: dict[str, Any]) -> str:
    """Another one if a part was read again; its seconds differ even if all else is the same."""
    return f"{row['identity']} {row['seconds']}"


def stamps(root: Path) -> tuple[int, ...]:
    """When the manifest, and each table that looks at all articles, was written last; 0 where there is none.

    A file takes its place by being renamed, which changes the time of the folder.
    """
    return tuple(_time_of(root / table.name) for table in (MANIFEST, *OF_ALL))


def _time_of(folder: Path) -> int:
    try:
        return folder.stat().st_mtime_ns
    except OSError:
        return 0


def check_format(root: Path) -> None:
    """Raise InputError where a dataset's tables are of another version than those this Warta knows."""
    path = next(iter(files_of(root, MANIFEST)), None)
    found = _format_of(path) if path else str(FORMAT)
    if found != str(FORMAT):
        raise InputError(
            f"{root}: has tables of version {found}, and this Warta reads version {FORMAT}; "
            "build it anew with `warta build INPUT --out` another folder."
        )


def _format_of(path: Path) -> str:
    try:
        metadata: dict[bytes, bytes] = pq.read_schema(path).metadata or {}
        return metadata.get(b"warta", b"0").decode()
    except pa.ArrowInvalid as error:
        raise InputError(f"{path}: is torn; run the build again.") from error


def _state(connection: duckdb.DuckDBPyConnection) -> str | None:
    found = connection.execute("SELECT value FROM made WHERE name = 'state'").fetchone()
    return str(found[0]) if found else None


def _drop(connection: duckdb.DuckDBPyConnection, shards: list[str]) -> None:
    for name in (*OF_PARTS, "parts") if shards else ():
        connection.execute(f"DELETE FROM {name} WHERE shard IN (SELECT unnest(?))", [shards])


def _batches(rows: Iterable[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    left = iter(rows)
    while some := list(islice(left, AT_ONCE)):
        yield some


def _add(connection: duckdb.DuckDBPyConnection, root: Path, parts: list[dict[str, Any]]) -> None:
    for table, select in SELECTED:
        names = (name for row in parts for name in row["files"] if name.startswith(f"{table.name}/"))
        files = [escape(str(root / name)) for name in names]
        if files:
            source = _source(connection, table, files)
            connection.execute(f"INSERT INTO {table.name} BY NAME WITH source AS ({source}) {select}", [files])
    connection.execute(f"INSERT INTO parties BY NAME {PARTIES}", [[row["shard"] for row in parts]])
    connection.executemany("INSERT INTO parts VALUES (?, ?)", [(row["shard"], _identity(row)) for row in parts])


READ = "read_parquet(?, union_by_name = true, hive_partitioning = {0}, hive_types_autocast = false, filename = true)"


def _source(connection: duckdb.DuckDBPyConnection, table: Table, files: list[str]) -> str:
    """A SELECT of a table's rows from some files; a column that they lack, being older, is null."""
    read = READ.format(str(table.partitioned).lower())
    there = {row[0] for row in connection.execute(f"DESCRIBE SELECT * FROM {read}", [files]).fetchall()}
    names = [column.name for column in table.columns]
    columns = [f'"{name}"' if name in there else f'NULL AS "{name}"' for name in names]
    if table.partitioned:
        columns += [name if name in there else f"NULL::VARCHAR AS {name}" for name in ("month", "lang")]
        columns.append(r"regexp_extract(filename, '([^/\\]+)\.parquet$', 1) AS part")
    return f"SELECT {', '.join(columns)} FROM {read}"


def _count(connection: duckdb.DuckDBPyConnection, root: Path, state: str) -> None:
    """The tables that rest on all parts."""
    for table in OF_ALL:
        connection.execute(f"DELETE FROM {table.name}")
        files = [escape(str(path)) for path in files_of(root, table)]
        if files:
            source = _source(connection, table, files)
            shown = SHOWN.get(table.name, "true")
            connection.execute(f"INSERT INTO {table.name} BY NAME {source} WHERE {shown}", [files])
    for name, select in COUNTED:
        connection.execute(f"DELETE FROM {name}")
        connection.execute(f"INSERT INTO {name} BY NAME {select}")
    connection.execute("DELETE FROM made WHERE name = 'state'")
    connection.execute("INSERT INTO made VALUES ('state', ?)", [state])
