"""An outlet that the page does not name is its site."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from corpus.crawls_made import built, jsonl, record
from serve.asking import Client, asked


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    root = tmp_path_factory.mktemp("outlets")
    rows = [
        record(0, url="https://www.kabar.example:8080/1?a=b"),
        record(1, url="https://desa.example/1", publisher="Warta Desa"),
        record(2, url=None),
    ]
    built(root / "dataset", jsonl(root / "a.jsonl", rows))
    with asked(root / "dataset") as found:
        yield found


def test_the_site_stands_for_an_outlet_that_is_not_named(client: Client) -> None:
    rows = client.json("/articles.json")["rows"]
    assert {row["title"]: row["publisher"] for row in rows} == {
        "Berita 0": "kabar.example",
        "Berita 1": "Warta Desa",
        "Berita 2": None,
    }
    (one,) = (row["article"] for row in rows if row["title"] == "Berita 0")
    assert client.json(f"/articles/{one}.json")["publisher"] == "kabar.example"


@pytest.mark.parametrize(
    ("outlet", "titles"),
    [("kabar", ["Berita 0"]), ("warta+desa", ["Berita 1"]), ('"desa.example"', ["Berita 1"]), ("example:8080", [])],
)
def test_articles_are_found_by_name_and_by_site(client: Client, outlet: str, titles: list[str]) -> None:
    """What a page shows as the outlet can be asked for."""
    assert [row["title"] for row in client.json(f"/articles.json?outlet={outlet}")["rows"]] == titles
