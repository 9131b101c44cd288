"""Forms of times are found where they are in a text, and say what the words around them leave of them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warta.languages import languages
from warta.records import Span
from warta.text.moments.forms import WORD, tongue_of
from warta.text.moments.matches import find_forms, readings

LANGUAGES = languages()

PIECES = (
    "Senin",
    "Thursday",
    "(9/6/2025)",
    "20",
    "November",
    "May",
    "2023",
    "tiga",
    "two",
    "hari",
    "days",
    "lalu",
    "ago",
    "kemudian",
    "later",
    "setahun",
    "keesokan harinya",
    "the next day",
    "by the end of the year",
    "pukul 8.30 WIB",
    "8 p.m.",
    "noon",
    "UUD 1945",
    "kuartal I-2025",
    "and",
    "Ramadan",
)


@pytest.mark.parametrize("code", sorted(LANGUAGES))
@settings(deadline=None)  # the first example compiles the forms
@given(st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join))
def test_hints_lose_nothing(code: str, text: str) -> None:
    """Looking only near the words that hint at a time finds the same as looking at each word."""
    tongue = tongue_of(LANGUAGES[code])
    everywhere, reached = [], 0
    for word in WORD.finditer(text):
        if word.start() >= reached and (found := tongue.any.match(text, word.start())):
            everywhere.append(found.span())
            reached = found.end()
    near = [match.span() for _, match in find_forms(text, Span(0, len(text)), tongue)]
    assert near == [span for span in everywhere if span in near]
    assert len(near) == len(everywhere)


def test_range() -> None:
    """A range says two days, each at its own words."""
    text = "5-7 Juni 2025"
    tongue = tongue_of(LANGUAGES["id"])
    (form, match) = next(find_forms(text, Span(0, len(text)), tongue))
    said = [(parts.day, span.of(text)) for parts, span in readings(match, tongue, text, Span(0, len(text)))]
    assert form.rule.__name__ == "full_date"
    assert said == [(5, "5"), (7, "7 Juni 2025")]


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("Ia akan tiba Senin", True),
        ("Ia tiba Senin", False),
        (
            "Ia dijadwalkan memimpin rapat kabinet di tempat peristirahatan kepala negara, Istana Batu Tulis, Senin",
            True,
        ),
        ("Ia akan pergi; ia tiba Senin", False),
        ("Ditutup hingga Senin", True),
    ],
)
def test_ahead(text: str, ahead: bool) -> None:
    """A word of what is to come counts in its own clause."""
    tongue = tongue_of(LANGUAGES["id"])
    (_, match) = next(find_forms(text, Span(0, len(text)), tongue))
    assert [said.ahead for said, _ in readings(match, tongue, text, Span(0, len(text)))] == [ahead]
