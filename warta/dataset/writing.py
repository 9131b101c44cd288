"""Writing tables to files that are there whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import quote

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from warta.dataset.tables import Table

NOTHING = "__HIVE_DEFAULT_PARTITION__"  # what Hive, pandas, polars and DuckDB read as null in the name of a folder
IDENTITY = b"warta.identity"
"""The key in a file's metadata for the identity of what its rows depend on."""
Row: TypeAlias = Mapping[str, Any]


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
    """A value whose strings can be written: names of files, and ids in JSON, may have lone surrogates."""
    from warta.sources.records import whole  # seldom needed, and what it brings takes time to load

    if isinstance(value, str):
        return whole(value)
    if isinstance(value, list | tuple):
        return [_storable(one) for one in value]
    return {key: _storable(one) for key, one in value.items()} if isinstance(value, dict) else value


def write(path: Path, table: pa.Table, **how: Any) -> None:
    """Write a table as a file that is there whole or not at all. `how`: further options of pyarrow. Raises OSError."""
    with renamed(path) as beside:
        pq.write_table(table, beside, compression="zstd", **how)


def write_parts(path: Path, table: Table, parts: Iterable[pa.Table], metadata: Mapping[bytes, bytes]) -> None:
    """Write a table that comes in parts as one file, as `write` does. Raises OSError."""
    schema = table.schema
    schema = schema.with_metadata({**schema.metadata, **metadata})
    with renamed(path) as beside, pq.ParquetWriter(beside, schema, compression="zstd") as writer:
        for part in parts:
            writer.write_table(part.replace_schema_metadata(schema.metadata))


@contextmanager
def disk_faults() -> Iterator[None]:
    """Turns DuckDB's errors for a full disk or memory, or an unwritable disk, into OSError."""
    try:
        yield
    except (duckdb.IOException, duckdb.OutOfMemoryException) as error:
        raise OSError(str(error)) from error


@contextmanager
def renamed(path: Path) -> Iterator[Path]:
    """A temporary path to write to; the file gets its name only when it is whole."""
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


def bears(path: Path, identity: str) -> bool:
    """Whether a file is there and its rows depend on exactly this identity."""
    return path.exists() and (pq.read_schema(path).metadata or {}).get(IDENTITY) == identity.encode()
