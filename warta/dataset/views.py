"""A view on each table of a dataset, for DuckDB: in memory, and in a file beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from glob import escape
from pathlib import Path

import duckdb
import pyarrow as pa

from warta.dataset.reading import PARTITIONS, files_of, readable
from warta.dataset.tables import FLOAT, INT, SHORT, STRING, TABLES, Table
from warta.dataset.writing import renamed

DATABASE = "warta.duckdb"
IN_SQL = {
    STRING: "VARCHAR",
    INT: "BIGINT",
    SHORT: "INTEGER",
    FLOAT: "DOUBLE",
    pa.bool_(): "BOOLEAN",
    pa.date32(): "DATE",
    pa.timestamp("us", "UTC"): "TIMESTAMP WITH TIME ZONE",
}


def opened(root: Path, memory: str | None = None) -> duckdb.DuckDBPyConnection:
    """A connection in memory with a view on each table of a dataset.

    `memory`: how much a query may take (`1GB`) before it writes to the disk, beside the dataset.

    Raises InputError if a file of the dataset cannot be read.
    """
    connection = duckdb.connect()
    connection.execute("SET enable_progress_bar = false")  # it would stand among Warta's lines
    if memory is not None:
        (root / ".work").mkdir(exist_ok=True)
        spilled = str(root.resolve() / ".work" / "spilled").replace("'", "''")
        connection.execute(f"SET memory_limit = '{memory}'; SET temp_directory = '{spilled}'")
    with readable(root):
        for statement in views(root):
            connection.execute(statement)
    return connection


def put_question(connection: duckdb.DuckDBPyConnection, sql: str, parameters: Sequence[object] = ()) -> None:
    """Run a user's query, which may take long: in a thread, since DuckDB often does not notice an interrupt."""
    with ThreadPoolExecutor(1) as aside:
        answer = aside.submit(connection.execute, sql, list(parameters))
        try:
            answer.result()
        except KeyboardInterrupt:
            connection.interrupt()
            raise


def views(root: Path) -> Iterator[str]:
    """The statements that make a view on each table. A table without rows is a view without rows."""
    for table in TABLES:
        yield f"CREATE OR REPLACE VIEW {table.name} AS {_selected(root, table)}"


def _selected(root: Path, table: Table) -> str:
    """A query for the rows of a table's files; a column that all of them lack, being older, is null."""
    columns = [*((column.name, _in_sql(column.type)) for column in table.columns), *_of_folders(table)]
    none = f"SELECT {', '.join(f'CAST(NULL AS {kind}) AS {_named(name)}' for name, kind in columns)} WHERE false"
    if not files_of(root, table):
        return none
    inside = "*/*/*.parquet" if table.partitioned else "*.parquet"
    pattern = f"{escape(str(root.resolve() / table.name))}/{inside}".replace("'", "''")
    parted = f", hive_partitioning = {str(table.partitioned).lower()}, hive_types_autocast = false"
    rows = f"SELECT * FROM read_parquet('{pattern}', union_by_name = true{parted})"  # parts of before lack columns
    return f"{none} UNION ALL BY NAME {rows}"


def _of_folders(table: Table) -> list[tuple[str, str]]:
    return [(name, "VARCHAR") for name in PARTITIONS] if table.partitioned else []


def _named(name: str) -> str:
    return f'"{name}"'


def _in_sql(kind: pa.DataType) -> str:
    """The type as DuckDB names it."""
    if pa.types.is_list(kind):
        return f"{_in_sql(kind.value_type)}[]"
    if pa.types.is_struct(kind):
        inner = (kind.field(place) for place in range(kind.num_fields))
        return f"STRUCT({', '.join(f'{_named(field.name)} {_in_sql(field.type)}' for field in inner)})"
    return IN_SQL[kind]


def write_database(root: Path) -> None:
    """The file `warta.duckdb` of a dataset, with its views made again. Raises OSError."""
    with renamed(root / DATABASE) as beside:
        beside.unlink(missing_ok=True)  # of a killed build whose process had this number
        with duckdb.connect(str(beside)) as connection:
            for statement in views(root):
                connection.execute(statement)
