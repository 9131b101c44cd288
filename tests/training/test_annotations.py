"""Annotations name documents of the pack: a changed text is refused, and a part ends where its reader stopped."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import training.annotations as kept
from shared import SHARED, needs
from training.annotations import annotated, digest, judging, of_half, page_of, readings

ROW = {"id": "a1", "title": "Envoy leaves", "text": "The envoy left Kasu.\nHe will return.", "published": "2025-06-01"}


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A pack of one document, and one annotation of its first line."""
    folder = tmp_path / "annotations"
    folder.mkdir()
    gold = {"id": "a1", "set": "times", "digest": digest(page_of(ROW, "en", 20)), "upto": 20, "events": []}
    (folder / "events-en.jsonl").write_text(json.dumps(gold) + "\n", encoding="utf-8")
    (tmp_path / "times").mkdir()
    (tmp_path / "times" / "texts.jsonl").write_text(json.dumps(ROW) + "\n", encoding="utf-8")
    monkeypatch.setattr(kept, "FOLDER", folder)
    return tmp_path


def test_a_document_ends_where_its_reader_stopped(pack: Path) -> None:
    ((page, gold),) = annotated(pack, "en", "events")
    assert (page.title, page.text, gold["events"]) == ("Envoy leaves", "The envoy left Kasu.", [])


def test_a_page_is_its_gold_title_and_body() -> None:
    page = page_of({"id": "p", "title": "T", "body": ["One.", "Two."]}, "en")
    assert page.text == "One.\nTwo."


def test_a_headline_without_a_text_stands_alone() -> None:
    page = page_of({"id": "h", "title": "Envoy leaves", "text": None}, "en")
    assert (page.title, page.text) == ("Envoy leaves", kept.UNKNOWN)


def test_a_changed_text_is_refused_by_name(pack: Path) -> None:
    changed = ROW | {"text": "The envoy stayed in Kasu. He will not return."}
    (pack / "times" / "texts.jsonl").write_text(json.dumps(changed) + "\n", encoding="utf-8")
    with pytest.raises(ValueError, match="times a1"):
        list(annotated(pack, "en", "events"))


@needs("data/corpora")
@pytest.mark.parametrize("of", ["times", "entities"])
def test_the_sentences_that_judge_stand_in_the_texts_of_the_pack(of: str) -> None:
    halves = {half: list(of_half(SHARED / "data", "id", of, half)) for half in ("a", "b")}
    assert all(row["half"] == half for half, found in halves.items() for _, row in found)
    assert all(halves.values())
    assert sum(map(len, halves.values())) == len(list(of_half(SHARED / "data", "id", of, None)))


def test_a_script_that_judges_knows_the_pack_and_which_half_is_meant(tmp_path: Path) -> None:
    options = judging("Judges.").parse_args(["--data", str(tmp_path), "--half", "b"])
    assert (options.data, options.half, options.misses) == (tmp_path, "b", False)


def test_texts_that_are_ours_stand_beside_the_annotations(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "FOLDER", tmp_path)
    monkeypatch.setattr(kept, "WRITTEN", tmp_path / "data")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "written-en.jsonl").write_text(json.dumps(ROW) + "\n", encoding="utf-8")
    gold = {"id": "a1", "set": "written-en.jsonl", "digest": digest(page_of(ROW, "en")), "events": []}
    (tmp_path / "written-en.jsonl").write_text(json.dumps(gold) + "\n", encoding="utf-8")
    ((page, _),) = annotated(tmp_path / "no pack", "en", "written")
    assert page.title == "Envoy leaves"


def test_readings_are_joined_to_their_texts_by_id(tmp_path: Path) -> None:
    folder = tmp_path / "readings" / "seed"
    folder.mkdir(parents=True)
    texts, golds = [{"id": "b"}, {"id": "a"}], [{"id": "a", "events": [1]}, {"id": "b", "events": []}]
    for name, rows in (("texts", texts), ("gold", golds)):
        (folder / f"{name}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert list(readings(tmp_path, "seed")) == [(texts[0], golds[1]), (texts[1], golds[0])]
