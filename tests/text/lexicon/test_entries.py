"""The longest entry at a word."""

from __future__ import annotations

import pytest

from warta.places.organisations import Organisation
from warta.text.lexicon import Row, Word
from warta.text.lexicon.entries import by_second, fits, longest

BODY = Organisation(("Kabar",), None, "JRN", "organisation")


def test_rows_by_their_second_word() -> None:
    """One of a single word fits whatever follows, behind the longer ones."""
    long, short, alone = (
        Row(words, words, BODY) for words in (("kabar", "kota", "raya"), ("kabar", "desa"), ("kabar",))
    )
    assert by_second((long, short, alone)) == {"kota": [long, alone], "desa": [short, alone], "": [alone]}


def test_longest() -> None:
    """The first row that fits the words is taken, and none where the letters disagree."""
    words = [Word(0, 5, "Kabar", "kabar"), Word(6, 10, "kota", "kota")]
    long, short = Row(("kabar", "kota"), ("Kabar", "kota"), BODY), Row(("kabar",), ("Kabar",), BODY)
    assert longest(words, 0, (long, short)) == (0, 2, BODY)
    assert longest(words, 0, (short,)) == (0, 1, BODY)
    assert longest(words, 1, (Row(("kota",), ("Kota",), BODY),)) is None
    assert longest(words, 1, ()) is None


@pytest.mark.parametrize(
    ("text", "form", "agree"),
    [
        ("AS", "AS", True),
        ("as", "AS", False),
        ("As", "AS", False),
        ("IRAN", "Iran", True),
        ("iran", "Iran", False),
        ("Menteri", "menteri", True),
        ("menteri", "menteri", True),
    ],
)
def test_fits(text: str, form: str, agree: bool) -> None:
    """Acronyms stand in capitals, names have one at least, roles are written in any letters."""
    assert fits(text, form) is agree
