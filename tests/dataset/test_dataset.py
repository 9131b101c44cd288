"""A dataset is read by everything that reads Parquet."""

from __future__ import annotations

from pathlib import Path

import pyarrow.parquet as pq

from corpus.crawls_made import ask


def test_months_and_languages_are_columns(dataset: Path) -> None:
    rows = ask(dataset, "SELECT month, lang, count(*) FROM articles GROUP BY ALL ORDER BY ALL")
    assert rows == [("2025-05", "id", 2), ("2025-06", "id", 2), (None, "xx", 1)]


def test_arrow_reads_the_folder_of_a_table(dataset: Path) -> None:
    found = pq.read_table(dataset / "articles")
    assert found.num_rows == 5
    assert {"month", "lang"} < set(found.column_names)
