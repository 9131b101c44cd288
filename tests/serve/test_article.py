from __future__ import annotations

from pathlib import Path

import pytest

from warta.serve.article import article, found
from warta.serve.lists import ARTICLES, page, query_of
from warta.serve.problems import Problem
from warta.serve.store import Store


def by_title(store: Store, words: str) -> str:
    """The number of the article whose headline has some words."""
    rows = page(store, ARTICLES, query_of(ARTICLES, []))["rows"]
    return next(str(row["article"]) for row in rows if words in row["title"])


def test_an_article_has_its_text_and_all_that_was_found_in_it(store: Store) -> None:
    one = article(store, by_title(store, "killing four"))
    assert one["lang"] == "en"
    assert one["blocks"][0]["role"] == "headline"
    for event in one["events"]:
        assert one["text"][event["sentence_start"] : event["sentence_stop"]] == event["sentence"]
        assert "#:~:text=" in event["evidence"]
    for quote in one["quotes"]:
        assert one["text"][quote["start"] : quote["stop"]] == quote["words"]
    keys = {entity["key"] for entity in one["entities"]}
    assert "person:Bahati Lumona" in keys
    assert {party["key"] for event in one["events"] for party in event["actors"]} <= keys | {None}
    assert all(entity["mentions"] for entity in one["entities"])
    assert one["story"]["articles"] > 1
    assert any(event["occurrence"] for event in one["events"])
    assert {event["deed"] for event in one["events"]} <= {event["event"] for event in one["events"]}


def test_a_copy_knows_who_had_it_first(store: Store) -> None:
    one = article(store, by_title(store, "Four killed"))
    assert one["copies"][0]["relation"] == "origin"
    assert one["copies"][0]["publisher"] == "Harbour Wire"
    assert {copy["article"] for copy in one["copies"]} >= {one["article"]}


def test_an_edited_article_knows_its_other_version(store: Store) -> None:
    one = article(store, by_title(store, "counts seven dead"))
    assert {version["title"] for version in one["versions"]} == {
        "Bunia hospital counts seven dead after attack on aid convoy",
        "Bunia hospital counts nine dead after attack on aid convoy",
    }
    assert {version["url"] for version in one["versions"]} == {one["url"]}
    assert article(store, by_title(store, "Four killed"))["versions"] == []


def test_an_article_that_stands_alone_has_no_copies(store: Store) -> None:
    one = article(store, by_title(store, "Rovers"))
    assert (one["copies"], one["versions"]) == ([], [])


@pytest.mark.parametrize("text", ["1", "x", "", "9" * 30, "1 OR 1=1", "-1", "../../etc/passwd"])
def test_a_number_of_nothing_is_told(store: Store, text: str) -> None:
    with pytest.raises(Problem) as problem:
        article(store, text)
    assert problem.value.status == 404


def test_numbers_are_read_whole() -> None:
    assert found("article", str(2**63 - 1)) == 2**63 - 1
    with pytest.raises(Problem):
        found("article", str(2**63))


def test_an_article_whose_files_a_build_took_away_is_told(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    key = by_title(store, "killing four")
    monkeypatch.setattr(store, "root", Path("/nowhere"))
    with pytest.raises(Problem) as problem:
        article(store, key)
    assert problem.value.status == 503
