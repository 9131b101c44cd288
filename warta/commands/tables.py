"""`warta info` and `warta query`: what stands in a dataset."""

from __future__ import annotations

import csv
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from warta.commands.exits import ending
from warta.commands.options import Dataset
from warta.errors import UsageError

if TYPE_CHECKING:
    import duckdb
    from rich.table import Table

AT_ONCE = 1000  # rows that are fetched together
SHORT = 20  # characters that a table keeps in one line
BORDER = 3  # characters beside each column
OFF_TERMINAL = 160  # columns of a table that is written to a file or a pipe

INFO_HELP = """
Tell what is in a dataset: rows of each table, days, languages, errors. Its DuckDB file is made anew where it was moved.

Example:

    warta info june
"""

QUERY_HELP = """
Ask a dataset in SQL, as DuckDB speaks it; docs/dataset.md lists the tables.

Examples:

    warta query june "select type, count(*) as n from events group by all order by n desc"
    warta query june "select url, dead_low, sentence from events where dead_low > 10" --format csv

Exit codes: 0; 2 there is no such dataset, or the question was not understood.
"""


class Form(StrEnum):
    """How rows are printed."""

    table = "table"
    csv = "csv"
    json = "json"


Question = Annotated[str, typer.Argument(metavar="SQL", help="What to ask.")]
AsForm = Annotated[Form, typer.Option("--format", help="How to print it; json: one object a line.")]

OVERVIEW = (
    (
        "articles by language",
        "select coalesce(lang, 'unknown') as lang, count(*) as articles from articles group by all order by 2 desc",
    ),
    (
        "articles by month",
        "select coalesce(month, 'unknown') as month, count(*) as articles from articles group by all order by 1",
    ),
    ("events by type", "select type, count(*) as events from events group by all order by 2 desc, 1"),
    (
        "errors by cause",
        "select cause, count(*) as errors, min(error) as such_as from errors group by all order by 2 desc",
    ),
)


def info(dataset: Dataset) -> None:
    """`warta info`."""
    from warta.corpus.lock import unfinished
    from warta.dataset import check_dataset, opened, write_database

    with ending(dataset):
        check_dataset(dataset)
        _overview(opened(dataset))
        if note := unfinished(dataset):
            typer.echo(f"{dataset}: {note}", err=True)
    try:
        write_database(dataset)
    except OSError:  # it can still be read
        typer.echo(f"{dataset}: is read-only, so its DuckDB file was left as it is.", err=True)


def query(dataset: Dataset, sql: Question, form: AsForm = Form.table) -> None:
    """`warta query`."""
    from warta.dataset import check_dataset, opened, put_question

    with ending("standard output"), _understood():
        check_dataset(dataset)
        connection = opened(dataset)
        if not connection.extract_statements(sql):
            raise UsageError("The question is empty: give a SELECT.")
        put_question(connection, sql)
        PRINTERS[form]([column[0] for column in connection.description or ()], _rows(connection))


@contextmanager
def _understood() -> Iterator[None]:
    """Raises UsageError, in DuckDB's words, where a question has no answer."""
    import duckdb

    try:
        yield
    except duckdb.Error as error:
        raise UsageError(str(error)) from error


def _overview(connection: duckdb.DuckDBPyConnection) -> None:
    """Print the rows of each table, and what is asked of every dataset."""
    from warta.dataset import TABLES

    rows = [(table.name, _count(connection, table.name), table.meaning) for table in TABLES]
    _print_table(("table", "rows", "meaning"), rows)
    for title, question in OVERVIEW:
        result = connection.execute(question)
        rows_ = result.fetchall()
        typer.echo(f"\n{title}" if rows_ else f"\n{title}: none")
        if rows_:
            _print_table([column[0] for column in result.description or ()], rows_)


def _count(connection: duckdb.DuckDBPyConnection, table: str) -> int:
    found = connection.execute(f"select count(*) from {table}").fetchone()
    return found[0] if found else 0


def _rows(result: duckdb.DuckDBPyConnection) -> Iterator[tuple[Any, ...]]:
    while rows := result.fetchmany(AT_ONCE):
        yield from rows


# ---------------------------------------------------------------- printing


def _print_table(names: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Where the columns do not fit beside each other, each row is a table of its own: none is cut or left out."""
    from rich.console import Console

    from warta.export.plain import cell

    drawn = list(rows)
    texts = [tuple(map(cell, row)) for row in drawn]
    wide = None if sys.stdout.isatty() or "COLUMNS" in os.environ else OFF_TERMINAL
    console = Console(highlight=False, markup=False, emoji=False, width=wide)
    columns = [_column(name, [row[place] for row in texts]) for place, name in enumerate(names)]
    if sum(column.least for column in columns) + BORDER * len(columns) < console.width:
        numbers = [any(isinstance(row[place], int | float) for row in drawn) for place in range(len(names))]
        console.print(_beside(columns, numbers, texts))
    else:
        console.print(_below(names, texts))


class _Column(NamedTuple):
    """A column of a table, and how many characters it takes at least. What is `short` is not broken into lines."""

    name: str
    short: bool
    least: int


def _column(name: str, texts: Sequence[str]) -> _Column:
    from rich.cells import cell_len

    short = all(len(text) <= SHORT for text in texts)
    widest = max(map(cell_len, (name, *texts)))
    return _Column(name, short, widest if short else min(widest, SHORT))


def _beside(columns: Sequence[_Column], numbers: Sequence[bool], texts: Iterable[Sequence[str]]) -> Table:
    """Sentences are broken into lines; numbers and what is short keep to one."""
    from rich.table import Table

    shown = Table()
    for column, number in zip(columns, numbers, strict=True):
        shown.add_column(column.name, overflow="fold", no_wrap=column.short, justify="right" if number else "left")
    for row in texts:
        shown.add_row(*row)
    return shown


def _below(names: Sequence[str], texts: Iterable[Sequence[str]]) -> Table:
    """A line for each column, and a rule between the rows."""
    from rich.table import Table

    shown = Table("column", "value")
    shown.columns[0].no_wrap = True
    shown.columns[1].overflow = "fold"
    for row in texts:
        for name, text in zip(names, row, strict=True):
            shown.add_row(name, text)
        shown.add_section()
    return shown


def _print_csv(names: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    from warta.export.plain import cell

    lines = csv.writer(sys.stdout)
    lines.writerow(names)
    lines.writerows([cell(value) for value in row] for row in rows)


def _print_json(names: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    from warta.export.plain import check_names, json_line

    check_names(names)
    for row in rows:
        typer.echo(json_line(dict(zip(names, row, strict=True))))


PRINTERS: dict[Form, Callable[[Sequence[str], Iterable[Sequence[Any]]], None]] = {
    Form.table: _print_table,
    Form.csv: _print_csv,
    Form.json: _print_json,
}
