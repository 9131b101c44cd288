"""The tables that answer fast: they are those of the dataset, after each change."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet as pq
import pytest

from corpus.crawls_made import ask, built, jsonl, record
from serve.asking import Client, asked
from warta.dataset import EVENTS, MANIFEST, files_of
from warta.errors import InputError
from warta.serve.cache import OF_PARTS, check_format, prepare, stamps, update

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


# ---------------------------------------------------------------- outlets that no page names


@pytest.fixture(scope="module")
def unnamed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    root = tmp_path_factory.mktemp("outlets")
    rows = [
        record(0, url="https://www.kabar.example:8080/1?a=b"),
        record(1, url="https://desa.example/1", publisher="Warta Desa"),
        record(2, url=None),
    ]
    built(root / "dataset", jsonl(root / "a.jsonl", rows))
    with asked(root / "dataset") as found:
        yield found


def test_the_site_stands_for_an_outlet_that_is_not_named(unnamed: Client) -> None:
    rows = unnamed.json("/articles.json")["rows"]
    assert {row["title"]: row["publisher"] for row in rows} == {
        "Berita 0": "kabar.example",
        "Berita 1": "Warta Desa",
        "Berita 2": None,
    }
    (one,) = (row["article"] for row in rows if row["title"] == "Berita 0")
    assert unnamed.json(f"/articles/{one}.json")["publisher"] == "kabar.example"


@pytest.mark.parametrize(
    ("outlet", "titles"),
    [("kabar", ["Berita 0"]), ("warta+desa", ["Berita 1"]), ('"desa.example"', ["Berita 1"]), ("example:8080", [])],
)
def test_articles_are_found_by_name_and_by_site(unnamed: Client, outlet: str, titles: list[str]) -> None:
    """What a page shows as the outlet can be asked for."""
    assert [row["title"] for row in unnamed.json(f"/articles.json?outlet={outlet}")["rows"]] == titles


# ---------------------------------------------------------------- deeds that are set where no sentence says


SET_IN_SLEMAN = "Polisi di Sleman menerima laporan itu. Pria itu menyerang tetangganya dengan pisau."


@pytest.fixture(scope="module")
def set_there(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    root = tmp_path_factory.mktemp("settings")
    row = {"id": "1", "title": "Kabar", "text": SET_IN_SLEMAN, "lang": "id"}
    built(root / "dataset", jsonl(root / "a.jsonl", [row]))
    with asked(root / "dataset") as found:
        yield found


def test_the_region_of_a_setting_can_be_asked_for(set_there: Client) -> None:
    (row,) = set_there.json("/events.json?type=ASSAULT&region=yogyakarta")["rows"]
    assert (row["place"], row["setting"], row["setting_region"]) == (None, "Sleman", "Daerah Istimewa Yogyakarta")
    assert set_there.json("/events.json?type=ASSAULT&region=bali")["rows"] == []


def test_a_page_says_that_it_is_no_place(set_there: Client) -> None:
    assert "set in Sleman" in set_there.get("/events?type=ASSAULT", {"accept": "text/html"}).text
