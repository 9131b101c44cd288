"""Two texts, word by word."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.versions.words import Piece, alike, compared

MARKS = {"same": "{}", "dropped": "[-{}-]", "added": "[+{}+]"}


def marked(old: str, new: str) -> str:
    pieces = compared(old.split("\n"), new.split("\n"))
    return "".join(MARKS[piece.fate].format(piece.words) for piece in pieces).removesuffix("\n")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Three people died.", "Three people died.", "Three people died."),
        ("Three people died.", "Five people died.", "[-Three-][+Five+] people died."),
        ("Three died, police said.", "Three died on Monday, police said.", "Three died[+ on Monday+], police said."),
        ("A line.\nAnother one.", "A line.\nOne between.\nAnother one.", "A line.\n[+One between.\n+]Another one."),
        ("First.\nSecond.", "First.", "First.\n[-Second.\n-]"),
    ],
)
def test_words(old: str, new: str, expected: str) -> None:
    assert marked(old, new) == expected.removesuffix("\n")


def test_words_that_stayed_by_chance_count_as_changed() -> None:
    old = "We received seven bodies and eleven wounded people are here, said the doctor on Monday evening at the gate."
    new = "Two of the wounded died during the night, said the doctor on Monday evening at the gate."
    assert marked(old, new) == (
        "[-We received seven bodies and eleven wounded people are here-][+Two of the wounded died during the night+]"
        ", said the doctor on Monday evening at the gate."
    )


def test_passages_with_little_in_common_are_dropped_and_added_whole() -> None:
    old, new = "Rain fell in the north.", "Ministers will meet tomorrow in Paris."
    assert compared([old], [new]) == (Piece("dropped", f"{old}\n"), Piece("added", f"{new}\n"))


LINES = st.lists(st.text("ab .", max_size=12), max_size=6)


@given(LINES, LINES)
def test_the_pieces_are_both_texts(old: list[str], new: list[str]) -> None:
    pieces = compared(old, new)
    for lines, other in ((old, "added"), (new, "dropped")):
        assert "".join(piece.words for piece in pieces if piece.fate != other) == "".join(f"{line}\n" for line in lines)
    assert all(one.fate != next_one.fate for one, next_one in pairwise(pieces))


def test_nothing() -> None:
    assert compared([], []) == ()
    assert compared([], ["a"]) == (Piece("added", "a\n"),)


def test_alike() -> None:
    assert alike("Three people died", "three  people died") == 1
    assert alike("Three people died", "Five people died") == pytest.approx(2 / 3)
    assert alike("Rain", "Ministers met") == 0
