"""Entries of the tables among the words of a text."""

from __future__ import annotations

import pytest

from warta.languages import languages
from warta.places.countries import CountryName
from warta.places.organisations import Organisation
from warta.records import Span
from warta.text.lexicon import Lexicon, Office, lexicon_of, words_of


@pytest.fixture(scope="module")
def indonesian() -> Lexicon:
    return lexicon_of(languages()["id"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("AS menolak", [("AS", CountryName)]),
        ("as roda patah", []),
        ("menteri luar negeri Rusia", [("menteri luar negeri", Office), ("Rusia", CountryName)]),
        ("Dewan Keamanan PBB", [("Dewan Keamanan PBB", Organisation)]),
        ("tentaranya mundur", [("tentaranya", Office)]),
        ("media sosial", [("media sosial", CountryName)]),
        ("Partai Kita", [("Partai", Office)]),  # no town of Japan
    ],
)
def test_entries(indonesian: Lexicon, text: str, expected: list[tuple[str, type]]) -> None:
    """The longest form wins; acronyms only in capitals, names with one at least, roles in any letters."""
    words = words_of(text, Span(0, len(text)), indonesian)
    found = [(text[words[m.first].start : words[m.stop - 1].stop], type(m.entry)) for m in indonesian.find(words)]
    assert found == expected
