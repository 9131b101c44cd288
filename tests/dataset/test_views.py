"""A view on each table, in memory and in the file beside them."""

from __future__ import annotations

import os
import signal
import threading
from pathlib import Path
from typing import Any

import duckdb
import pytest

from corpus.crawls_made import ask, built, jsonl, record
from warta.dataset import DATABASE, ERRORS, TABLES, Table, put_question, table_of, write, write_database

ROW = {"shard": "a", "id": "1", "cause": "input", "error": "1: is empty."}


def test_a_question_that_takes_long_is_stopped_by_the_keyboard() -> None:
    """DuckDB alone works on, now and then."""
    threading.Timer(0.3, os.kill, [os.getpid(), signal.SIGINT]).start()
    with pytest.raises(KeyboardInterrupt):
        put_question(duckdb.connect(), "SELECT count(*) FROM range(100000000000)")


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_table_without_rows_is_a_view_with_the_same_columns(table: Table, dataset: Path, tmp_path: Path) -> None:
    def columns(root: Path) -> list[tuple[Any, ...]]:
        return sorted(row[:2] for row in ask(root, f"DESCRIBE {table.name}"))

    assert ask(tmp_path, f"SELECT count(*) FROM {table.name}") == [(0,)]
    assert columns(tmp_path) == columns(dataset)


def test_parts_that_were_built_before_a_column_came_have_null_in_it(tmp_path: Path) -> None:
    folder = tmp_path / "errors"
    now = table_of(ERRORS, [ROW])
    write(folder / "a.parquet", now.drop_columns(["cause"]))
    write(folder / "b.parquet", now)
    assert ask(tmp_path, "SELECT cause, id FROM errors ORDER BY cause NULLS LAST") == [("input", "1"), (None, "1")]


def test_a_dataset_that_was_built_before_a_column_came_has_null_in_it(tmp_path: Path) -> None:
    write(tmp_path / "errors" / "a.parquet", table_of(ERRORS, [ROW]).drop_columns(["cause"]))
    assert ask(tmp_path, "SELECT cause, id FROM errors") == [(None, "1")]


def test_the_database_works_from_anywhere_and_after_a_move(
    dataset: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with duckdb.connect(str(dataset / DATABASE), read_only=True) as connection:
        (found,) = connection.execute("SELECT count(*) FROM events JOIN articles USING (article)").fetchall()
        assert found > (0,)
    moved = dataset.rename(dataset.parent / "moved")
    write_database(moved)
    with duckdb.connect(str(moved / DATABASE), read_only=True) as connection:
        assert connection.execute("SELECT count(*) FROM articles").fetchall() == [(5,)]
    moved.rename(dataset)


def test_the_name_of_a_folder_is_no_pattern(tmp_path: Path) -> None:
    strange = tmp_path / "june [1]*'{2}"
    built(strange, jsonl(tmp_path / "a.jsonl", (record(number % 2, id=str(number)) for number in range(3))))
    assert ask(strange, "SELECT count(*), (SELECT count(*) FROM copies) FROM articles") == [(3, 2)]


def test_folders_around_a_dataset_are_no_columns(tmp_path: Path) -> None:
    root = tmp_path / "day=1" / "out"
    built(root, jsonl(tmp_path / "a.jsonl", [{"id": "bad"}]))
    (row,) = ask(root, "SELECT * FROM errors")
    assert len(row) == len(ERRORS.columns)


def test_a_database_that_cannot_be_written_leaves_nothing(dataset: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = sorted(dataset.iterdir())
    monkeypatch.setattr("warta.dataset.views.views", lambda root: iter(["SELEC"]))
    with pytest.raises(duckdb.Error):
        write_database(dataset)
    assert sorted(dataset.iterdir()) == before
