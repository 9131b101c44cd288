"""Sentences cut into words without a model."""

from __future__ import annotations

import pytest

from warta.languages import languages
from warta.records import Span
from warta.text.lexicon import Lexicon, lexicon_of, words_of


@pytest.fixture(scope="module")
def indonesian() -> Lexicon:
    return lexicon_of(languages()["id"])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hamas-Israel, G7.", "Hamas|-|Israel|,|G7|."),
        ("kapal-kapal AS", "kapal-kapal|AS"),
        ("Ma'ruf (60)", "Ma'ruf|(|60|)"),
        ("U.S. troops", "U.S.|troops"),
        ("Iran's army", "Iran|'s|army"),
    ],
)
def test_words(indonesian: Lexicon, text: str, words: str) -> None:
    """Marks are words of their own, and doubled words are one."""
    found = words_of(text, Span(0, len(text)), indonesian, {"Budi", "Santoso"})
    assert "|".join(word.text for word in found) == words
    assert all(text[word.start : word.stop] == word.text for word in found)


@pytest.mark.parametrize(
    ("word", "lower"),
    [
        ("warga-warga", "warga"),
        ("tentaranya", "tentara"),
        ("bukunya", "bukunya"),  # no role
        ("Ma'ruf", "ma'ruf"),
    ],
)
def test_what_tables_are_asked_for(indonesian: Lexicon, word: str, lower: str) -> None:
    """A doubled word counts as one, and a role without the pronoun at its end."""
    assert [found.lower for found in words_of(word, Span(0, len(word)), indonesian)] == [lower]
