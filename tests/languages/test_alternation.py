"""Any of some words, as a regular expression."""

from __future__ import annotations

import re

from warta.languages.alternation import any_of


def test_the_longest_of_the_words_wins_whatever_blank_stands_in_it() -> None:
    found = re.search(any_of(["Kota", "Kota Lama"]), "di Kota\nLama itu")
    assert found and found.group() == "Kota\nLama"


def test_a_blank_may_be_asked_for_to_the_letter() -> None:
    found = re.search(any_of(["Kota", "Kota Lama"], " "), "di Kota\nLama itu")
    assert found and found.group() == "Kota"


def test_signs_are_no_patterns_and_no_words_match_nothing() -> None:
    assert re.fullmatch(any_of(["a.b"]), "a.b") and not re.fullmatch(any_of(["a.b"]), "acb")
    assert not re.search(any_of([]), "")
