"""The tables that answer fast: they are those of the dataset, after each change."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet as pq
import pytest

from corpus.crawls_made import ask, built, jsonl, record
from warta.dataset import EVENTS, MANIFEST, files_of
from warta.errors import InputError
from warta.serve.cache import check_format, prepare, stamps, update
from warta.serve.kept import OF_PARTS

COUNTED = ("articles", "entities", "quotes", "events", "copies", "stories", "occurrences")


def kept(connection: duckdb.DuckDBPyConnection, name: str) -> int:
    found = connection.execute(f"SELECT count(*) FROM {name}").fetchone()
    assert found
    return int(found[0])


def same(connection: duckdb.DuckDBPyConnection, root: Path) -> bool:
    """Whether all tables have as many rows as those of the dataset, but for deeds that one article alone tells."""
    shown = {"occurrences": "WHERE articles > 1"}
    questions = {name: f"SELECT count(*) FROM {name} {shown.get(name, '')}" for name in COUNTED}
    return all([(kept(connection, name),)] == ask(root, question) for name, question in questions.items())


@pytest.fixture
def tables() -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    prepare(connection)
    return connection


def test_parts_come_go_and_are_read_anew(tables: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    root, one = tmp_path / "dataset", jsonl(tmp_path / "one.jsonl", map(record, range(4)))
    built(root, one)
    assert update(tables, root)
    assert same(tables, root)
    assert not update(tables, root)
    built(root, jsonl(tmp_path / "two.jsonl", map(record, range(4, 9))))
    assert update(tables, root)
    assert kept(tables, "articles") == 9
    jsonl(one, map(record, range(2)))
    built(root, one)
    assert update(tables, root)
    assert kept(tables, "articles") == 7
    assert same(tables, root)
    assert tables.execute("SELECT count(*) FROM parties SEMI JOIN events USING (event)").fetchone() == (
        kept(tables, "parties"),
    )


def test_a_deed_that_one_article_alone_tells_is_not_shown(tables: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    root = tmp_path / "dataset"
    text = "Polisi menangkap pencuri kabel di Bandung, Senin (9/6/2025). Barang bukti disita."
    title = "Polisi Menangkap Pencuri Kabel di Bandung"
    built(root, jsonl(tmp_path / "one.jsonl", [record(0, title=title, text=text)]))
    update(tables, root)
    assert ask(root, "SELECT count(*) FROM occurrences") == [(2,)]
    assert kept(tables, "occurrences") == 0


def test_the_name_of_a_folder_is_no_pattern(tables: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    root = tmp_path / "june [1]*"
    built(root, jsonl(tmp_path / "one.jsonl", map(record, range(2))))
    update(tables, root)
    assert same(tables, root)


def test_nothing_changes_where_a_file_is_gone(tables: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    root = tmp_path / "dataset"
    built(root, jsonl(tmp_path / "one.jsonl", map(record, range(2))))
    update(tables, root)
    built(root, jsonl(tmp_path / "two.jsonl", map(record, range(2, 5))))
    before = {name: kept(tables, name) for name in OF_PARTS}
    gone = files_of(root, EVENTS)
    moved = [path.rename(path.with_suffix(".gone")) for path in gone]
    with pytest.raises((OSError, duckdb.Error)):
        update(tables, root)
    assert {name: kept(tables, name) for name in OF_PARTS} == before
    for path in moved:
        path.rename(path.with_suffix(".parquet"))
    assert update(tables, root)
    assert same(tables, root)


def rewritten(path: Path, **how: Any) -> None:
    """A file whose schema is another version's, or that lacks a column."""
    table = pq.ParquetFile(path).read()
    if lacks := how.get("lacks"):
        table = table.drop_columns(lacks)
    pq.write_table(table.replace_schema_metadata({"warta": str(how.get("version", 1))}), path)


def test_a_column_that_an_older_dataset_lacks_is_null(tables: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    root = tmp_path / "dataset"
    built(root, jsonl(tmp_path / "one.jsonl", map(record, range(3))))
    for path in files_of(root, EVENTS):
        rewritten(path, lacks=["place_start", "rules"])
    assert update(tables, root)
    assert tables.execute("SELECT DISTINCT place_start, rules FROM events").fetchall() == [(None, None)]


def test_tables_of_another_version_are_told(tmp_path: Path) -> None:
    root = tmp_path / "dataset"
    built(root, jsonl(tmp_path / "one.jsonl", [record(0)]))
    check_format(root)
    for path in files_of(root, MANIFEST):
        rewritten(path, version=0)
    with pytest.raises(InputError, match="version 0"):
        check_format(root)


def test_a_file_of_another_version_is_made_anew(tables: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    built(tmp_path / "dataset", jsonl(tmp_path / "one.jsonl", [record(0)]))
    update(tables, tmp_path / "dataset")
    prepare(tables)
    assert kept(tables, "articles") == 1
    tables.execute("UPDATE made SET value = '0' WHERE name = 'version'")
    prepare(tables)
    assert kept(tables, "articles") == 0
    assert update(tables, tmp_path / "dataset")


def test_the_stamps_tell_that_something_was_written(tmp_path: Path) -> None:
    root = tmp_path / "dataset"
    assert stamps(root) == (0, 0, 0, 0)
    built(root, jsonl(tmp_path / "one.jsonl", [record(0)]))
    before = stamps(root)
    built(root, jsonl(tmp_path / "two.jsonl", [record(1)]))
    assert stamps(root) != before
