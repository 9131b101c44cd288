"""Numbers of people in a sentence."""

from __future__ import annotations

import pytest

from events_made import lexicon_of, words_in_a_row
from warta.events.how.quantities import Quantity, counted_again, find_quantities


def quantities(code: str, text: str) -> list[Quantity]:
    return find_quantities(words_in_a_row(text), lexicon_of(code).casualties.numerals)


@pytest.mark.parametrize(
    ("code", "text", "low", "high"),
    [
        ("en", "1,375 men", 1375, 1375),
        ("en", "twenty - five men", 25, 25),
        ("en", "two hundred and six men", 206, 206),
        ("en", "two hundred and six thousand men", 206_000, 206_000),
        ("en", "3.4 million men", 3_400_000, 3_400_000),
        ("en", "more than a dozen men", 12, None),
        ("en", "at least another 12 men", 12, None),
        ("en", "up to 30 men", None, 30),
        ("en", "20 - 30 men", 20, 30),
        ("en", "tens of thousands of men", 20_000, 99_000),
        ("en", "several dozen men", 36, 108),
        ("en", "a man", 1, 1),
        ("id", "dua ratus tiga puluh lima orang", 235, 235),
        ("id", "tiga belas orang", 13, 13),
        ("id", "1,5 juta orang", 1_500_000, 1_500_000),
        ("id", "seribu dua ratus orang", 1200, 1200),
        ("id", "lebih dari seratus orang", 100, None),
        ("id", "antara 20 dan 30 orang", 20, 30),
        ("id", "belasan orang", 11, 19),
        ("id", "seorang guru", 1, 1),
    ],
)
def test_value(code: str, text: str, low: int | None, high: int | None) -> None:
    """A number in digits or letters, with its bounds."""
    assert [(found.low, found.high) for found in quantities(code, text)] == [(low, high)]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "in 2019"),
        ("en", "40 % of men"),
        ("en", "at 10 : 30"),
        ("en", "for $ 300"),
        ("en", "Baker , 38 , said"),
        ("en", "a group of men"),
        ("en", "the 15 - minute chase"),
        ("en", "no one said so"),
        ("en", "one - tenth of the troops"),
        ("en", "two thirds of the troops"),
        ("id", "( 13 / 6 )"),
        ("id", "Budi ( 37 ) tiba"),
        ("id", "lima rudal"),
        ("id", "tidak satu pun"),
        ("id", "dua pertiga pasukan"),
        ("id", "separuh dari 300 tentara"),
    ],
)
def test_no_people(code: str, text: str) -> None:
    """Days, hours, ages, years, shares, money and things are no people."""
    assert quantities(code, text) == []


def test_some_of_those_counted() -> None:
    """Those included are not counted again; some of them are marked."""
    text, numerals = (
        "Eight men including a cook and two guards came , one of them a boy",
        lexicon_of("en").casualties.numerals,
    )
    again = counted_again(text.lower().split(), numerals)
    found = find_quantities(words_in_a_row(text), numerals, again=again)
    assert [(one.low, one.part) for one in found] == [(8, False), (1, True)]
    assert [one.low for one in quantities("en", "an estimated 30 men")] == [30]


def test_words() -> None:
    """A number has the words that bound it, and knows where it begins itself."""
    (found,) = quantities("en", "at least two dozen men")
    assert (found.first, found.begins, found.last) == (0, 2, 4)
