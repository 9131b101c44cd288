"""Names that the model has missed."""

from __future__ import annotations

import pytest

from entity_drawing import called, sights
from warta.text.entities.called import Spots
from warta.text.entities.people import find_called


@pytest.mark.parametrize(
    ("text", "known", "expected"),
    [
        ("Lalu datang Dr. Wirawan ke sana", (), [("Wirawan", "title-name")]),
        ("Lalu datang Dr. Wirawan dan Wati ke sana", (), [("Wirawan", "title-name")]),
        ("Lalu datang Dr. Wirawan Putra (WP) ke sana", (), [("Wirawan Putra", "title-name")]),
        ("Hal itu benar, terang Wati di sana", (), [("Wati", "speech-name")]),
        ("Lalu datang Agus Wirawan ke sana", (), [("Agus Wirawan", "given-name")]),
        ("Lalu datang Wirawan ke sana", ("Wirawan",), [("Wirawan", "known-name")]),
        ("Lalu datang Kim Jae Myung ke sana", ("Kim", "Jae", "myung"), [("Kim Jae Myung", "known-name")]),
        ("Lalu datang Wirawan ke sana", (), []),
        ("Pada hari Senin itu", (), []),
        ("Hal itu benar, kata LSM di sana", (), []),
    ],
)
def test_unseen_by_the_model(text: str, known: tuple[str, ...], expected: list[tuple[str, str]]) -> None:
    """Honorifics, words of speech, given names, and names known elsewhere; else a capital is not enough."""
    assert called(text, known=known) == expected


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "and then Wati said so", "Wati"),
        ("en", "“Wati said so", None),  # any word may open what is said
        ("en", "and then the American Wati said so", None),
        ("en", "and then the Centre for Wati said so", None),
        ("id", "Tadi siang Kecamatan Wati mengatakan itu", None),
        ("id", "Tadi siang kepala BMKG Wati mengatakan itu", "Wati"),
    ],
)
def test_a_name_before_a_word_of_speech(code: str, text: str, expected: str | None) -> None:
    """A capital before "said" is a name, but not where a body's or a place's name goes on to it, or speech opens."""
    found = find_called(sights(text, code)[0], Spots(set(), set(), set(), set()), frozenset())
    assert [one.span.of(text) for one in found if one.rule == "speech-name"] == ([expected] if expected else [])


@pytest.mark.parametrize(
    "text",
    [
        "Bahasa isyarat Kata Wirawan dipakai",  # "Kata" is part of a name
        "Di sana Pertandingan seru terjadi",  # "seru" stands before who cries, not behind
        "Di sana PGM-FI memastikan hal itu",
    ],
)
def test_words_that_are_no_names(text: str) -> None:
    """A verb of speech in a name, a noun before a word that is said, and an acronym that speaks."""
    assert called(text) == []
