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


def test_words_that_begin_alike_share_their_letters_and_are_found_as_one_by_one() -> None:
    words = ["Januar", "janvier", "Jan", "J", "Juni", "juin", "kota", "Kota Lama", "ı", "Iba", "ſa", "Sab", "-", "-a"]
    plain = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))
    text = "januar JANVIER jan ju juni JUIN Kota  lama KOTA iba ıba sab SA ſab -a-"
    for flags in (re.NOFLAG, re.I):
        found, wanted = re.finditer(any_of(words), text, flags), re.finditer(plain, text, flags)
        assert [one.span() for one in found] == [one.span() for one in wanted]
    assert any_of(["kabar pagi", "kabar petang"]) == r"kabar\s+p(?:etang|agi)"
