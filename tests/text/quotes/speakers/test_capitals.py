"""The looks of the words beside a verb."""

from time import process_time

import pytest

from warta.records import Span
from warta.text.quotes.speakers.capitals import DEGREES, first_in, is_acronym, is_title, last_in


def test_first_and_last() -> None:
    """The marks beside a word are none of it; where no word is, nothing."""
    text = '"We wait," Ann Baker said'
    assert first_in(text, Span(0, len(text))) == "we"
    assert first_in(text, Span(9, 11)) == ""
    last = last_in(text, 0, len(text))
    assert last and last.of(text) == "said"


@pytest.mark.parametrize(
    ("words", "title"), [("", True), ("Deputy Mayor", True), ("the mayor", False), ("One Two Three Four Five", False)]
)
def test_title(words: str, title: bool) -> None:
    """A title has capitals, and few words."""
    assert is_title(words) == title


def test_acronym() -> None:
    """Capitals throughout, and more than those of a pronoun."""
    assert is_acronym("WHO")
    assert not is_acronym("Who")
    assert not is_acronym("HE")


def test_degrees_take_linear_time() -> None:
    """A line of degrees that does not end with one is not read to its end from each."""
    assert DEGREES.search("Budi Santoso, Ph.D., Sp.KK,")
    started = process_time()
    assert not DEGREES.search(", S.H." * 8_000 + " x")
    assert process_time() - started < 3
