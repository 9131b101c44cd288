"""Ontologies of one's own, from a folder to events; sentences are made up."""

from __future__ import annotations

from pathlib import Path

import pytest

import warta
from warta import UsageError
from warta.records import Event

EVICTION = """
name = "Land"
version = "1"
extends = "PLOVER"

[types.EVICT]
quad = 4
score = -6
meaning = "drives people off their land"
"""
WORDS = """
[[deed]]
type = "EVICT"
roots = ["gusur"]
confidence = 0.8

[[deed]]
type = ""
words = ["menangkap"]
"""


def events(text: str, lang: str, ontology: str | Path | None = None, least: float = 0) -> tuple[Event, ...]:
    return warta.read(text, lang=lang, published="2025-06-18", ontology=ontology, min_confidence=least).events


@pytest.fixture
def land(tmp_path: Path) -> Path:
    (tmp_path / "id").mkdir()
    (tmp_path / "ontology.toml").write_text(EVICTION, encoding="utf-8")
    (tmp_path / "id" / "events.toml").write_text(WORDS, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("lang", "text", "kind", "place"),
    [
        ("id", "Banjir bandang menerjang dua desa di Kabupaten Agam pada Sabtu malam.", "FLOOD", "Agam"),
        ("id", "Gempa berkekuatan 5,6 mengguncang Cianjur.", "QUAKE", "Cianjur"),
        ("id", "Tanah longsor menimbun lima rumah di Bogor.", "LANDSLIDE", "Bogor"),
        ("en", "Flash floods swept through two villages in Nepal on Monday.", "FLOOD", "Nepal"),
        ("en", "An earthquake struck Turkey.", "QUAKE", "Turkey"),
    ],
)
def test_a_disaster_has_its_place_and_no_actor(lang: str, text: str, kind: str, place: str) -> None:
    """No model knows these types, and the rules say so."""
    (event,) = events(text, lang, "disasters")
    assert (event.type, event.actors) == (kind, ())
    assert event.place is not None
    assert event.place.name == place
    assert any(rule.endswith("by the lexicon alone") for rule in event.rules)


def test_the_dead_and_displaced_are_counted() -> None:
    """As ranges, like those of an attack."""
    (event,) = events("Sedikitnya 12 orang tewas dalam banjir itu dan 300 warga mengungsi.", "id", "disasters")
    assert event.dead is not None
    assert event.displaced is not None
    assert (event.dead.low, event.dead.high, event.displaced.low) == (12, None, 300)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("id", "Tidak terjadi tsunami."),
        ("id", "Wilayah rawan longsor itu dipetakan."),
        ("en", "Officials issued a tsunami warning."),
        ("en", "A flood could hit the coast."),
        ("id", "Israel menyerang Iran."),  # a deed of PLOVER, which is not asked for
    ],
)
def test_what_did_not_come_is_no_disaster(lang: str, text: str) -> None:
    """Risks, warnings, negations; and the types of another ontology."""
    assert events(text, lang, "disasters") == ()


def test_a_folder_adds_types_and_silences_words(land: Path) -> None:
    """Its entry is coded with its own confidence, PLOVER beside it; a word of type "" tells nothing."""
    evicted = events("Pemerintah menggusur warga.", "id", land)
    assert [(event.type, event.confidence, len(event.actors)) for event in evicted] == [("EVICT", 0.8, 1)]
    assert [event.type for event in events("Israel menyerang Iran.", "id", land)] == ["ASSAULT"]
    assert [event.type for event in events("Polisi menangkap dua mahasiswa.", "id")] == ["COERCE"]
    assert events("Polisi menangkap dua mahasiswa.", "id", land) == ()


def test_words_with_capitals_are_words(land: Path) -> None:
    """As a user may write them at the beginning of a list, or of abbreviations."""
    (land / "id" / "events.toml").write_text(WORDS.replace("gusur", "Gusur").replace("menangkap", "MENANGKAP"))
    assert [event.type for event in events("Pemerintah menggusur warga.", "id", land)] == ["EVICT"]
    assert events("Polisi menangkap dua mahasiswa.", "id", land) == ()


def test_less_sure_events_are_left_out() -> None:
    """What is below the threshold, and nothing else."""
    text = "Polisi menangkap dua mahasiswa. Menteri itu mengkritik DPR."
    told = events(text, "id")
    least = max(event.confidence for event in told)
    assert [event for event in told if event.confidence >= least] == list(events(text, "id", least=least))
    assert len(told) > len(events(text, "id", least=least)) > 0


def test_a_folder_that_is_none_is_named(tmp_path: Path) -> None:
    """The message says what is missing, and what ships."""
    with pytest.raises(UsageError, match="disasters"):
        events("Polisi menangkap dua mahasiswa.", "id", tmp_path)
