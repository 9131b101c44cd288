"""What is described of the tables is what is in their files."""

from __future__ import annotations

from pathlib import Path

import pyarrow.parquet as pq

from warta.dataset import FORMAT, TABLES


def test_every_file_has_the_columns_and_the_version_that_are_described(dataset: Path) -> None:
    for table in TABLES:
        for path in (dataset / table.name).rglob("*.parquet"):
            schema = pq.read_schema(path)
            assert schema.equals(table.schema)
            assert schema.metadata[b"warta"] == str(FORMAT).encode()
