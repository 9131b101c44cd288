"""Sentences of articles that no annotation names."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from training import unmarked
from warta.languages import languages

ENGLISH = languages()["en"]
ARTICLE = {
    "id": "7",
    "title": "Bridge closed",
    "published": "2026-05-04",
    "url": "https://news.example/7",
    "text": "LEEDS (Reuters) - Police closed the old bridge.\nNobody said why.\nIt was " + "very " * 60 + "old.",
}


@pytest.fixture
def annotations(tmp_path: Path) -> Path:
    rows = [{"set": "world-news", "id": "3"}, {"text": "Ours."}]
    (tmp_path / "en.jsonl").write_text("\n".join(map(json.dumps, rows)) + "\n", encoding="utf-8")
    (tmp_path / "again-en.jsonl").write_text(json.dumps({"set": "world-press", "id": "7"}) + "\n", encoding="utf-8")
    return tmp_path


def test_all_files_of_annotations_count(annotations: Path) -> None:
    assert unmarked.annotated(annotations) == {("world-news", "3"), ("world-press", "7")}


def test_an_article_is_known_by_its_set_as_well(annotations: Path) -> None:
    known = unmarked.annotated(annotations)
    assert list(unmarked.unnamed("world-news", [ARTICLE, {"id": "3"}], known)) == [ARTICLE]
    assert list(unmarked.unnamed("world-press", [ARTICLE], known)) == []


def test_sentences_of_a_usual_length_without_their_dateline() -> None:
    """The headline has two words, and the last sentence too many."""
    assert list(unmarked.words_of(ARTICLE, ENGLISH)) == [
        ["Police", "closed", "the", "old", "bridge", "."],
        ["Nobody", "said", "why", "."],
    ]


def test_both_sets_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each less what is annotated."""
    monkeypatch.setattr(unmarked.world_news, "articles", lambda: [ARTICLE, ARTICLE | {"id": "3"}])
    monkeypatch.setattr(unmarked.world_press, "articles", lambda: [ARTICLE | {"text": "Rain fell on the town."}])
    monkeypatch.setattr(unmarked, "annotated", lambda: frozenset({("world-news", "3")}))
    assert [" ".join(words) for words in unmarked.sentences(ENGLISH)] == [
        "Police closed the old bridge .",
        "Nobody said why .",
        "Rain fell on the town .",
    ]
