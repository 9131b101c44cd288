"""The tables of a dataset: described once, there whole or not at all, and read by everything that reads Parquet."""

from __future__ import annotations

import os
import signal
import threading
from pathlib import Path, PureWindowsPath
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from corpus.crawls_made import ask, built, jsonl, record
from warta.corpus.build import plan
from warta.corpus.read import Settings
from warta.dataset import (
    DATABASE,
    ERRORS,
    FORMAT,
    IDENTITY,
    MANIFEST,
    TABLES,
    Table,
    bears,
    check_dataset,
    check_place,
    folder_of,
    opened,
    put_question,
    table_of,
    write,
    write_database,
    write_parts,
)
from warta.errors import InputError, NotFoundError, UsageError

ROW = {"shard": "a", "id": "1", "cause": "input", "error": "1: is empty."}


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    records = [record(number, published=f"2025-0{5 + number % 2}-09T20:00:00+07:00") for number in range(4)]
    records += [record(4, lang="xx"), {"id": "bad"}]
    built(folder / "out", jsonl(folder / "a.jsonl", records))
    return folder / "out"


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


def test_every_file_has_the_columns_and_the_version_that_are_described(dataset: Path) -> None:
    for table in TABLES:
        for path in (dataset / table.name).rglob("*.parquet"):
            schema = pq.read_schema(path)
            assert schema.equals(table.schema)
            assert schema.metadata[b"warta"] == str(FORMAT).encode()


def test_months_and_languages_are_columns(dataset: Path) -> None:
    rows = ask(dataset, "SELECT month, lang, count(*) FROM articles GROUP BY ALL ORDER BY ALL")
    assert rows == [("2025-05", "id", 2), ("2025-06", "id", 2), (None, "xx", 1)]


def test_parts_that_were_built_before_a_column_came_have_null_in_it(tmp_path: Path) -> None:
    folder = tmp_path / "errors"
    now = table_of(ERRORS, [ROW])
    write(folder / "a.parquet", now.drop_columns(["cause"]))
    write(folder / "b.parquet", now)
    assert ask(tmp_path, "SELECT cause, id FROM errors ORDER BY cause NULLS LAST") == [("input", "1"), (None, "1")]


def test_a_dataset_that_was_built_before_a_column_came_has_null_in_it(tmp_path: Path) -> None:
    write(tmp_path / "errors" / "a.parquet", table_of(ERRORS, [ROW]).drop_columns(["cause"]))
    assert ask(tmp_path, "SELECT cause, id FROM errors") == [(None, "1")]


def test_arrow_reads_the_folder_of_a_table(dataset: Path) -> None:
    found = pq.read_table(dataset / "articles")
    assert found.num_rows == 5
    assert {"month", "lang"} < set(found.column_names)


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


def test_a_file_is_there_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def torn(table: pa.Table, path: Path, **_: Any) -> None:
        path.write_bytes(b"half")
        raise OSError(28, "No space left on device")

    path = tmp_path / "errors" / "a.parquet"
    write(path, table_of(ERRORS, [ROW]))
    monkeypatch.setattr(pq, "write_table", torn)
    with pytest.raises(OSError, match="No space"):
        write(path, table_of(ERRORS, []))
    assert pq.ParquetFile(path).read().to_pylist() == [ROW]
    assert [found.name for found in path.parent.iterdir()] == ["a.parquet"]


def test_a_file_bears_what_its_rows_rest_on(tmp_path: Path) -> None:
    path = tmp_path / "all.parquet"
    assert not bears(path, "a")
    write(path, table_of(ERRORS, [ROW]))
    assert not bears(path, "a")
    write_parts(path, ERRORS, [table_of(ERRORS, [ROW])], {IDENTITY: b"a"})
    assert bears(path, "a")
    assert not bears(path, "b")


def test_what_no_encoding_holds_is_written_as_a_mark(tmp_path: Path) -> None:
    from_disk, row = b"\xff.html".decode("utf-8", "surrogateescape"), dict.fromkeys(table_of(MANIFEST, []).column_names)
    found = table_of(MANIFEST, [{**row, "shard": "a\ud83d", "paths": (from_disk, "b.html")}])
    assert found.select(["shard", "paths"]).to_pylist() == [{"shard": "a\ufffd", "paths": ["\ufffd.html", "b.html"]}]


def test_a_row_that_lacks_a_column_is_a_fault() -> None:
    with pytest.raises(KeyError, match="cause"):
        table_of(ERRORS, [{"shard": "a", "id": "1"}])


def test_a_language_cannot_lead_out_of_its_folder() -> None:
    assert folder_of(None, "../../x") == "month=__HIVE_DEFAULT_PARTITION__/lang=..%2F..%2Fx"


def test_folders_around_a_dataset_are_no_columns(tmp_path: Path) -> None:
    root = tmp_path / "day=1" / "out"
    built(root, jsonl(tmp_path / "a.jsonl", [{"id": "bad"}]))
    (row,) = ask(root, "SELECT * FROM errors")
    assert len(row) == len(ERRORS.columns)


@pytest.mark.parametrize("folder", ["month=2025-06", "lang=id"])
def test_a_dataset_lies_in_no_folder_named_as_one_of_its_own(tmp_path: Path, folder: str) -> None:
    for check in (lambda root: plan(root, [], Settings()), check_dataset):
        with pytest.raises(UsageError, match=f"cannot lie in a folder named '{folder}'"):
            check(tmp_path / folder / "june")


@pytest.mark.parametrize("folder", ["why?", "a\\b"])
def test_a_dataset_lies_in_no_folder_whose_name_duckdb_misunderstands(tmp_path: Path, folder: str) -> None:
    for check in (lambda root: plan(root, [], Settings()), check_dataset):
        with pytest.raises(UsageError, match=r"with [?\\] in its name"):
            check(tmp_path / folder)


@pytest.mark.parametrize("place", ["C:\\news\\june", "\\\\server\\share\\june"])
def test_a_drive_of_windows_is_no_folder_with_a_backslash(monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    monkeypatch.setattr(Path, "resolve", lambda _: PureWindowsPath(place))
    check_place(Path("june"))


def test_a_database_that_cannot_be_written_leaves_nothing(dataset: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = sorted(dataset.iterdir())
    monkeypatch.setattr("warta.dataset.views", lambda root: iter(["SELEC"]))
    with pytest.raises(duckdb.Error):
        write_database(dataset)
    assert sorted(dataset.iterdir()) == before


def test_a_torn_file_is_told_with_what_to_do(tmp_path: Path) -> None:
    built(tmp_path / "out", jsonl(tmp_path / "a.jsonl", [record(1)]))
    torn = next((tmp_path / "out" / "events").rglob("*.parquet"))
    torn.write_bytes(torn.read_bytes()[:100])
    with pytest.raises(InputError, match=f"(?s){torn.name}.*delete that file and the one of its name in .*manifest"):
        opened(tmp_path / "out")
    torn.unlink()
    (tmp_path / "out" / "manifest" / torn.name).unlink()
    built(tmp_path / "out", tmp_path / "a.jsonl")
    assert ask(tmp_path / "out", "SELECT count(*) > 0 FROM events") == [(True,)]


def test_a_folder_that_is_no_dataset(dataset: Path) -> None:
    check_dataset(dataset)
    with pytest.raises(NotFoundError, match="is no dataset; make one with `warta build INPUT --out"):
        check_dataset(dataset.parent)
