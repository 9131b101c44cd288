"""Sentences without an event are cut out of the pack, and found again in their documents as these are read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from training import negatives
from training.negatives import SETS, count, documents, read_negatives
from warta.page import read_page

TITLE, TEXT = "Kasu wins", "The match ended late.\nKasu  scored twice."
HEAD = ("set", "document", "start", "stop", "lang", "kind", "part")
START = TEXT.index("Kasu")


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A pack of a titled text and of a page, with a sentence of each."""
    for name in ("corpora", "pages/wcxb-dev", "times"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "corpora" / "june2025-dev.jsonl").write_text(json.dumps({"id": "a", "title": TITLE, "text": TEXT}))
    (tmp_path / "pages" / "wcxb-dev" / "gold.jsonl").write_text(json.dumps({"id": "p", "body": [TEXT]}))
    (tmp_path / "times" / "texts.jsonl").write_text("")
    rows = [HEAD, *((name, id, START, len(TEXT), "en", "sport", "test") for name, id in zip(SETS, "ap", strict=False))]
    table = tmp_path / "negatives.tsv"
    table.write_text("".join("\t".join(map(str, row)) + "\n" for row in rows), encoding="utf-8")
    monkeypatch.setattr(negatives, "TABLE", table)
    return tmp_path


def test_a_sentence_stands_alone_and_its_blanks_are_single(pack: Path) -> None:
    assert [(one.id, one.text) for one in read_negatives(pack, "test")] == [
        ("sport-0", "Kasu scored twice."),
        ("sport-1", "Kasu scored twice."),
    ]
    assert list(read_negatives(pack, "learn")) == []


def test_its_place_is_that_in_the_text_that_is_read(pack: Path) -> None:
    read = [(read_page(document.page), document.spans) for document in documents(pack)]
    assert [span.of(article.text) for article, spans in read for span in spans] == ["Kasu  scored twice."] * 2


def test_sentences_with_a_false_event_are_counted_once() -> None:
    assert count([{"events": []}, {"events": [{}, {}]}, {"error": "not read"}]) == (3, 1, 2)
