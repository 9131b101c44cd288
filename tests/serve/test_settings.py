"""A deed whose sentence names no place is found where its article sets it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from corpus.crawls_made import built, jsonl
from serve.asking import Client, asked

TEXT = "Polisi di Sleman menerima laporan itu. Pria itu menyerang tetangganya dengan pisau."


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    root = tmp_path_factory.mktemp("settings")
    built(root / "dataset", jsonl(root / "a.jsonl", [{"id": "1", "title": "Kabar", "text": TEXT, "lang": "id"}]))
    with asked(root / "dataset") as found:
        yield found


def test_the_region_of_a_setting_can_be_asked_for(client: Client) -> None:
    (row,) = client.json("/events.json?type=ASSAULT&region=yogyakarta")["rows"]
    assert (row["place"], row["setting"], row["setting_region"]) == (None, "Sleman", "Daerah Istimewa Yogyakarta")
    assert client.json("/events.json?type=ASSAULT&region=bali")["rows"] == []


def test_a_page_says_that_it_is_no_place(client: Client) -> None:
    assert "set in Sleman" in client.get("/events?type=ASSAULT", {"accept": "text/html"}).text
