"""What a language's tables are compiled to."""

from __future__ import annotations

import pytest

from warta.languages import languages
from warta.places.organisations import Organisation
from warta.records import Span
from warta.text.lexicon import Lexicon, Row, lexicon_of, words_of


@pytest.fixture(scope="module")
def indonesian() -> Lexicon:
    return lexicon_of(languages()["id"])


def test_other_language_is_data() -> None:
    """English has its own articles, complements and no home country."""
    english = lexicon_of(languages()["en"])
    assert not english.complements_after
    assert english.home is None
    assert english.phrases["articles"].has("the")


def test_own_rows(indonesian: Lexicon) -> None:
    """What an article reads otherwise goes before the tables."""
    words = words_of("Kata Iran", Span(0, 9), indonesian)
    body = Organisation(("Iran",), None, "JRN", "organisation")
    assert [match.entry for match in indonesian.find(words, {"iran": (Row(("iran",), ("Iran",), body),)})] == [body]


def test_contested(indonesian: Lexicon) -> None:
    """The tables know which forms several bodies have, and what a country is called."""
    assert [body.country for body in indonesian.contested["RSF"]] == [None, "SDN"]
    assert "PBB" not in indonesian.contested
    assert {"Sudan"} <= set(indonesian.country_words["SDN"])


def test_hearers_are_no_speakers() -> None:
    """A name behind "said" speaks, one behind "told" hears."""
    before = lexicon_of(languages()["en"]).before_name
    assert "said" in before
    assert "told" not in before


def test_begins_in_another() -> None:
    """An entry of capitals wins over one that begins with a small word before it."""
    english, text = lexicon_of(languages()["en"]), "in the West Bank"
    words = words_of(text, Span(0, len(text)), english)
    assert [(match.first, match.stop) for match in english.find(words)] == [(2, 4)]
