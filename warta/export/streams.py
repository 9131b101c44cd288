"""Rows out of a dataset, a few at a time, and text into a file that is there whole or not at all."""

from __future__ import annotations

import errno
import gzip
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, TypeAlias

import duckdb

from warta.dataset import Row, opened, put_question
from warta.errors import UsageError
from warta.export.plain import check_names
from warta.export.wanted import Question

AT_ONCE = 1000  # rows that are in memory together
Answer: TypeAlias = tuple[Sequence[str], Iterator[Row]]
"""The names of the columns, and the rows."""


@contextmanager
def asked(root: Path, question: Question, memory: float) -> Iterator[Answer]:
    """The answer of a dataset, row by row in its order. `memory`: GiB that DuckDB may take; it sorts more on disk,
    in the folder for temporary files, since a dataset may be read-only.

    Raises UsageError if the question is not understood or two columns have the same name, OSError if the disk is full.
    """
    with tempfile.TemporaryDirectory(prefix="warta-") as folder:
        connection = opened(root)
        for name, value in (("temp_directory", folder), ("memory_limit", f"{int(memory * 1024)}MiB")):
            quoted = value.replace("'", "''")
            connection.execute(f"SET {name} = '{quoted}'")
        connection.execute("SET TimeZone = 'UTC'")
        try:
            put_question(connection, question.sql, question.parameters)
            names = [column[0] for column in connection.description or ()]
            check_names(names)
            yield names, _rows(names, connection)
        except duckdb.OutOfMemoryException as error:
            raise UsageError(f"{memory} GiB of memory are too few for this; give more with --memory.") from error
        except duckdb.Error as error:
            raise UsageError(str(error)) from error
        finally:
            connection.close()


def _rows(names: Sequence[str], found: duckdb.DuckDBPyConnection) -> Iterator[Row]:
    while rows := found.fetchmany(AT_ONCE):
        yield from (dict(zip(names, row, strict=True)) for row in rows)


# ---------------------------------------------------------------- writing


def write_lines(lines: Iterable[str], out: Path | None) -> None:
    """Lines to a file, whole or not at all, or to standard output.

    A file whose name ends in `.gz` is compressed, and a link to a file stays one. What is no file, such as a device or
    a pipe (`>(wc -l)` of a shell), is written straight. A reader that wants no more ends it quietly. Raises OSError.
    """
    if out is None:
        _write_out(lines)
        return
    if out.is_dir():
        raise IsADirectoryError(errno.EISDIR, "it is a folder", str(out))
    if not out.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, "there is no such folder", str(out.parent))
    if out.exists() and not out.is_file():
        with suppress(BrokenPipeError), out.open("wb") as file:
            _write(lines, file)
        return
    whole = out.resolve()
    beside = whole.with_name(f".{whole.name}.{os.getpid()}")
    try:
        with _made(beside, out.suffix == ".gz") as file:
            _write(lines, file)
        beside.replace(whole)
    finally:
        beside.unlink(missing_ok=True)


@contextmanager
def _made(path: Path, packed: bool) -> Iterator[IO[bytes]]:
    """The file to write; what is packed has no time stamp, so that the same rows give the same bytes."""
    with path.open("wb") as file:
        if not packed:
            yield file
            return
        with gzip.GzipFile("", "wb", fileobj=file, mtime=0) as inside:
            yield inside  # type: ignore[misc]


def _write(lines: Iterable[str], file: IO[bytes]) -> None:
    """Up to where a reader leaves."""
    with suppress(BrokenPipeError):
        for line in lines:
            file.write(line.encode() + b"\n")


def _write_out(lines: Iterable[str]) -> None:
    _write(lines, sys.stdout.buffer)
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else the interpreter complains when it leaves
