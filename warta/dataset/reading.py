"""The files of a dataset, and where a dataset may be."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet as pq

from warta.dataset.tables import MANIFEST, Table
from warta.errors import InputError, NotFoundError, UsageError

NOT_IN_PLACES = frozenset("?\\")
"""Characters that the names of folders around a dataset must not have."""
PARTITIONS = ("month", "lang")


def files_of(root: Path, table: Table) -> list[Path]:
    """The files of a table in the order of their names, without those that have no rows."""
    return sorted(path for path in (root / table.name).rglob("*.parquet") if not path.name.startswith((".", "_")))


def rows_of(root: Path, table: Table) -> list[dict[str, Any]]:
    """All rows of a small table."""
    return [row for path in files_of(root, table) for row in pq.ParquetFile(path).read().to_pylist()]


def check_place(root: Path) -> None:
    """Raises UsageError if a dataset's path is a file, or if DuckDB would misunderstand it.

    If a folder around a dataset is named like a partition inside it, DuckDB believes the outer one; it takes what
    follows a question mark for options, and a backslash for a separator.
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
    """Raises NotFoundError if a folder is no dataset, and UsageError as `check_place` does."""
    check_place(root)
    if not (root / MANIFEST.name).is_dir():
        raise NotFoundError(f"{root}: is no dataset; make one with `warta build INPUT --out {root}`.")


@contextmanager
def readable(root: Path) -> Iterator[None]:
    """Raises InputError if a file of a dataset is damaged, or was removed while it was read."""
    try:
        yield
    except duckdb.Error as error:
        why = str(error).strip().splitlines()[0]
        raise InputError(
            f"{root}: cannot be read ({why}). If no build is at it: delete that file and the one of its name in "
            f"{root / MANIFEST.name}, and build again."
        ) from error
