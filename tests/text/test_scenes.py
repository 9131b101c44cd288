"""Sentences of the words outside marks, cut with |."""

import pytest

from text.quoting import article_of, sentences_of
from warta.text.scenes import MASK, find_scenes

CASES = [
    '"Kami siap. Besok kita mulai," kata Budi.|Ia pulang.',
    '"Kami siap."|Budi pulang.',  # the full stop inside the marks ends the sentence
    '"Siapa dia?" Budi bertanya.',  # a question mark does not
    "Jembatan di\nJakarta\nitu rusak.|Warga memutar.",  # a link on a line of its own
    "Jalan ditutup\n|Warga memutar.",  # a subhead is none
]


@pytest.mark.parametrize("case", CASES)
def test_cuts(case: str) -> None:
    """Scenes end where drawn, whatever stops stand inside the marks."""
    text = case.replace("|", " ").replace("\n ", "\n")
    scenes = find_scenes(article_of(text), sentences_of(text))
    assert [scene.span.of(text) for scene in scenes] == [part.strip() for part in case.split("|")]


def test_mask() -> None:
    """Passages are blanked with MASK, brackets with spaces, and nothing moves."""
    text = 'Kementerian (Kemenhub) menyebut "siap jalan" kemarin.'
    (scene,) = find_scenes(article_of(text), sentences_of(text))
    assert len(scene.masked) == len(text)
    assert "Kemenhub" not in scene.masked and scene.masked.count(MASK) == len('"siap jalan"')
    assert [passage.inner.of(text) for passage in scene.marked] == ["siap jalan"]
