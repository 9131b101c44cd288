"""Bodies to shingles: the same words give the same ones everywhere, and furniture gives none."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from corpus.crawls_made import built, jsonl, record
from warta.corpus import shingles as shingling
from warta.corpus.shingles import (
    FOLDER,
    LATE,
    Shingle,
    address_of,
    microseconds_of,
    newsroom_of,
    shingles,
    site_of,
    words_of,
)
from warta.engine import Attempt

WORDS = ["warga", "menunggu", "air", "turun", "di", "jalan", "desa", "sejak", "pagi", "buta"]


def article(**given: Any) -> dict[str, Any]:
    return dict.fromkeys(("url", "canonical", "publisher", "published_at", "published_day")) | given


def test_a_shingle_is_five_words_in_a_row() -> None:
    assert len(shingles(WORDS)) == 6
    assert len(shingles(WORDS[:4])) == 0
    assert set(shingles(WORDS[2:])) < set(shingles(WORDS))
    assert not set(shingles(WORDS)) & set(shingles(WORDS[::-1]))


def test_shingles_are_the_same_in_every_process_and_come_in_order() -> None:
    assert shingles(WORDS).tolist() == sorted(shingles(WORDS).tolist())
    assert shingles(WORDS[:5]).tolist() == [3318697769]


def test_shingles_are_spread_evenly() -> None:
    found = shingles(map(str, range(4000)))
    assert len(found) == 3996
    assert 900 < (found % 4 == 0).sum() < 1100


def test_words_are_those_of_the_body_whatever_their_case() -> None:
    text = "Judul Besar\nBaca juga: Lain\nPolisi MENANGKAP dua orang."
    blocks = [
        {"role": "headline", "start": 0, "stop": 11},
        {"role": "related", "start": 12, "stop": 27},
        {"role": "body", "start": 28, "stop": len(text)},
    ]
    assert words_of(text, blocks) == ["polisi", "menangkap", "dua", "orang"]


@pytest.mark.parametrize(
    ("newsroom", "site"),
    [
        ("news.kabar.example", "kabar.example"),
        ("kabar.example", "kabar.example"),
        ("jogja.kabar.co.id", "kabar.co.id"),
        ("kabar.co.id", "kabar.co.id"),
        ("co.id", "co.id"),
        ("kabar.blogspot.com", "kabar.blogspot.com"),
        ("www.berita.wordpress.com", "berita.wordpress.com"),
        ("10.0.0.1", "10.0.0.1"),
        ("kabar", "kabar"),
        ("the kabar inc. news", "the kabar inc. news"),
        ("", ""),
    ],
)
def test_the_site_of_a_newsroom(newsroom: str, site: str) -> None:
    assert site_of(newsroom) == site


def test_the_newsroom_is_the_host_else_the_publisher() -> None:
    assert newsroom_of(article(url="https://www.kabar.example/1", publisher="Kabar")) == "kabar.example"
    assert newsroom_of(article(url="https://solo.kabar.example/1")) == "solo.kabar.example"
    assert newsroom_of(article(publisher="Kabar")) == "kabar"


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://www.kabar.example/a/1/?utm_source=x", "kabar.example/a/1"),
        ("http://kabar.example/a/1#top", "kabar.example/a/1"),
        ("https://kabar.example/?p=17", "kabar.example?p=17"),
        ("https://kabar.example/berita.php?id=3&fbclid=x", "kabar.example/berita.php?id=3"),
        ("https://kabar.example/", None),
        (None, None),
    ],
)
def test_versions_share_an_address(url: str | None, address: str | None) -> None:
    assert address_of(article(url=url)) == address


@pytest.mark.parametrize(
    ("url", "canonical", "address"),
    [
        ("https://kabar.example/amp/gempa-1", "https://kabar.example/gempa-1", "kabar.example/gempa-1"),
        ("https://kabar.example/gempa-1?halaman=semua", "https://kabar.example/gempa-1", "kabar.example/gempa-1"),
        ("https://kabar.example/gempa-1", "https://kabar.example/", "kabar.example/gempa-1"),
        ("https://kabar.example/gempa-1", "https://kabar.example/bencana", "kabar.example/gempa-1"),
        ("https://kabar.example/gempa-1", "https://wire.example/gempa-1", "kabar.example/gempa-1"),
        (None, "https://kabar.example/gempa-1", "kabar.example/gempa-1"),
    ],
)
def test_the_address_that_a_page_calls_its_own(url: str | None, canonical: str, address: str) -> None:
    assert address_of(article(url=url, canonical=canonical)) == address


def test_an_article_that_tells_its_day_alone_comes_at_the_end_of_it() -> None:
    day = date(2025, 6, 9)
    before = microseconds_of(article(published_at=datetime(2025, 6, 9, 20, tzinfo=UTC), published_day=day))
    assert (
        before < microseconds_of(article(published_day=day)) < microseconds_of(article(published_day=date(2025, 6, 10)))
    )
    assert microseconds_of(article()) == LATE


def test_what_is_done_is_left_until_the_code_is_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built(tmp_path / "out", jsonl(tmp_path / "a.jsonl", map(record, range(3))))
    (path,) = (tmp_path / "out" / FOLDER).glob("*.parquet")
    files = tuple(
        str(file.relative_to(tmp_path / "out")) for file in (tmp_path / "out" / "articles").rglob("*.parquet")
    )
    task = Shingle(tmp_path / "out")
    assert task((path.stem, "new", files), Attempt()) == {"articles": 3}
    assert task((path.stem, "new", files), Attempt()) == {"articles": 0}
    assert pq.ParquetFile(path).read().num_rows == 3
    monkeypatch.setattr(shingling, "code", lambda: "newer")
    assert task((path.stem, "new", files), Attempt()) == {"articles": 3}
