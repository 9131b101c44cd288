"""Versions in a dataset, and of a page."""

from __future__ import annotations

from pathlib import Path

import pytest

import warta
from export.datasets_made import article, dataset, event
from warta.dataset import COPIES, table_of, write
from warta.errors import UsageError
from warta.versions import version_of, versions_of

URL = "https://kabar.example/news/1"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Three fetches of one address, a reprint of it, and another article."""
    rows = [
        article(1, url=URL, fetched="2025-06-10T00:00:00Z"),
        article(2, url="http://www.Kabar.example/news/1/?utm_source=home", fetched="2025-06-09T00:00:00Z"),
        article(3, url=URL, fetched="2025-06-11T00:00:00Z"),
        article(4, url="https://wire.example/news/1"),
        article(5, url="https://kabar.example/news/12"),
    ]
    made = dataset(tmp_path / "d", articles=rows, events=[event(1, of=2), event(2, of=2, trigger_start=3)])
    relations = {1: "origin", 2: "version", 3: "version", 4: "copy"}
    same = {"copies": 1, "nearest": 1, "share": 1.0, "agency": None, "url": None, "publisher": None, "published": None}
    copies = [{"article": number, "relation": relation, **same} for number, relation in relations.items()]
    write(made / "copies" / "all.parquet", table_of(COPIES, copies))
    return made


@pytest.mark.parametrize("asked", [URL, "https://kabar.example/news/1/", "1", "2", "3"])
def test_the_versions_of_an_address_the_oldest_first(root: Path, asked: str) -> None:
    found = versions_of(root, asked)
    assert [version.article["article"] for version in found] == [2, 1, 3]
    assert [row["event"] for row in found[0].events] == [2, 1]


def test_an_article_of_one_version(root: Path) -> None:
    assert [version.article["article"] for version in versions_of(root, "https://kabar.example/news/12")] == [5]
    assert [version.article["article"] for version in versions_of(root, "4")] == [4]


@pytest.mark.parametrize("asked", ["https://kabar.example/nothing", "77", "9" * 19, "9" * 40, "news/1'; drop"])
def test_an_article_that_is_not_there(root: Path, asked: str) -> None:
    with pytest.raises(UsageError, match="there is no article of this number or address"):
        versions_of(root, asked)


def test_a_page() -> None:
    reading = warta.read('"Kami siap," kata Budi Santoso. Polisi menangkap dua orang di Bandung.', lang="id")
    found = version_of(reading)
    assert found.article["text"] == reading.article.text
    assert len(found.quotes) == len(reading.quotes) > 0
    assert [row["trigger_start"] for row in found.events] == sorted(event.trigger.start for event in reading.events)
