"""Sentences of the words outside marks, cut with |."""

from dataclasses import replace

import pytest

from text.quoting import article_of, sentences_of
from warta.records import Evidence, Sentence, Span
from warta.text.quotes.scenes import MASK, find_scenes

CASES = [
    '"Kami siap. Besok kita mulai," kata Budi.|Ia pulang.',
    '"Kami siap."|Budi pulang.',  # the full stop inside the marks ends the sentence
    '"Siapa dia?" Budi bertanya.',  # a question mark does not
    'Ia menulis "Aduh!"\n|Budi pulang.',  # but the line does
    "Jembatan di\nJakarta\nitu rusak.|Warga memutar.",  # a link on a line of its own
    "Jalan ditutup\n|Warga memutar.",  # a subhead is none
]


@pytest.mark.parametrize("case", CASES)
def test_cuts(case: str) -> None:
    """Scenes end where drawn, whatever stops stand inside the marks."""
    text = case.replace("|", " ").replace("\n ", "\n")
    scenes = find_scenes(article_of(text), sentences_of(text))
    assert [scene.span.of(text) for scene in scenes] == [part.strip() for part in case.split("|")]


GLUED = [
    'Jalan itu rusak.|"Kami siap," kata Budi.',
    'Jalan itu rusak (lagi).|"Kami siap," kata Budi.',
    'Budi menutup Jalan C.|"Kami siap," katanya.',
    'Jalan itu rusak. |"sudah lama berlubang," kata Budi.',
    'Kata Dr. "Budi" Santoso, jalan itu rusak.',  # a title ends nothing
]


@pytest.mark.parametrize("case", GLUED)
def test_lost_breaks(case: str) -> None:
    """Marks that open right behind a full stop begin a sentence of their own, in small letters too."""
    text = case.replace("|", "")
    scenes = find_scenes(article_of(text), (Sentence(Span(0, len(text)), "body"),))
    assert [scene.span.of(text) for scene in scenes] == [part.strip() for part in case.split("|")]


def test_dateline() -> None:
    """A scene begins after the dateline."""
    text = "KABAR.com, Leeds (Reuters) - Jembatan itu rusak."
    head = Evidence("dateline", "Leeds", Span(11, 16), "test")
    (scene,) = find_scenes(replace(article_of(text), evidence=(head,)), sentences_of(text))
    assert scene.span.of(text) == "Jembatan itu rusak."


def test_mask() -> None:
    """Passages are blanked with MASK, brackets and addresses with spaces, and nothing moves."""
    text = 'Kementerian (Kemenhub) menyebut "siap jalan" di https://kemenhub.id/says/Kemenhub kemarin.'
    (scene,) = find_scenes(article_of(text), sentences_of(text))
    assert len(scene.masked) == len(text)
    assert "Kemenhub" not in scene.masked and scene.masked.count(MASK) == len('"siap jalan"')
    assert [passage.inner.of(text) for passage in scene.marked] == ["siap jalan"]
