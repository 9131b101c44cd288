"""What the tables that answer fast hold."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from corpus.crawls_made import built, jsonl, record
from serve.asking import Client, asked

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
