"""The full text: what is found, and that parts come and go."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from corpus.crawls_made import built, jsonl, record
from warta.serve.index import Index


def indexed(root: Path, folder: Path | None = None) -> tuple[Index, duckdb.DuckDBPyConnection]:
    index, notes = Index(folder), duckdb.connect()
    index.update(notes, root)
    return index, notes


@pytest.fixture
def dataset(tmp_path: Path) -> Path:
    built(tmp_path / "dataset", jsonl(tmp_path / "one.jsonl", [record(0), record(1), record(2)]))
    return tmp_path / "dataset"


@pytest.mark.parametrize(
    ("question", "articles"),
    [
        ("polisi", 1),
        ("POLISI Bandung", 1),
        ("polisi gempa", 0),
        ("berita", 3),
        ("berita -polisi", 2),
        ('"dua orang"', 1),
        ('"orang dua"', 0),
        ('berita -"dua orang"', 2),
        ("Pàdang", 1),
        ("", 0),
        ("-polisi", 0),
        ('"" - " \'', 0),
        ("articles:polisi OR *", 0),
        ("x" * 5000, 0),
    ],
)
def test_what_is_found(dataset: Path, question: str, articles: int) -> None:
    index, _ = indexed(dataset)
    assert index.find("articles", question, 10).total == articles


def test_the_headline_counts_more(tmp_path: Path) -> None:
    rows = [
        record(0, text="Kucing tidur. Banjir di Solo, kata warga, besar."),
        record(1, title="Banjir", text="Hujan turun."),
    ]
    built(tmp_path / "dataset", jsonl(tmp_path / "one.jsonl", rows))
    index, _ = indexed(tmp_path / "dataset")
    assert ["Hujan" in hit.text for hit in index.find("articles", "banjir", 10).hits] == [True, False]


def test_parts_come_and_go_and_nothing_is_taken_in_twice(dataset: Path, tmp_path: Path) -> None:
    index, notes = indexed(dataset, tmp_path / "index")
    built(dataset, jsonl(tmp_path / "two.jsonl", [record(5), record(8)]))
    index.update(notes, dataset)
    assert index.complete
    assert index.find("articles", "gempa", 10).total == 3
    (tmp_path / "one.jsonl").write_text("")
    jsonl(tmp_path / "one.jsonl", [record(0)])
    built(dataset, tmp_path / "one.jsonl")
    index.update(notes, dataset)
    assert index.find("articles", "gempa", 10).total == 2
    assert index.find("articles", "berita", 10).total == 3


def test_an_index_is_opened_again_and_a_torn_one_is_made_anew(dataset: Path, tmp_path: Path) -> None:
    folder = tmp_path / "index"
    _, notes = indexed(dataset, folder)
    again = Index(folder)
    again.update(notes, dataset)
    assert again.find("articles", "berita", 10).total == 3
    (folder / "meta.json").write_text("{")
    torn = Index(folder)
    torn.update(notes, dataset)
    assert torn.find("articles", "berita", 10).total == 3


def test_what_is_stopped_is_not_complete(dataset: Path) -> None:
    index = Index(None)
    index.stop()
    index.update(duckdb.connect(), dataset)
    index.wait(0)
    assert not index.complete
