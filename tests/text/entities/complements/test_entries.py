"""What entries of the tables add to a noun."""

from __future__ import annotations

import pytest

from entity_drawing import phrases, sights
from warta.records import Span
from warta.text.entities.phrases import find_phrases
from warta.text.names import Name


def test_country_of_a_minister() -> None:
    """A country behind an office is whose it is."""
    (found,) = phrases("mereka bertanya kepada menteri luar negeri Rusia kemarin", "id")
    assert (found.country, found.sector) == ("RUS", "GOV")


@pytest.mark.parametrize(
    ("person", "words"),
    [("Georgia Baker", "menteri"), ("Georgia Ann Baker", "menteri Georgia")],
)
def test_a_country_that_is_a_given_name(person: str, words: str) -> None:
    """It is the person's where a whole name would not be left without it."""
    text = f"mereka bertanya kepada menteri {person} kemarin pagi"
    start = text.index(person)
    names = [Name(Span(start, start + len(person)), "person", "names")]
    (found,) = find_phrases(sights(text, "id", names=names)[0])
    assert found.span.of(text) == words


def test_a_body_that_begins_with_a_country() -> None:
    """The whole body is taken, and its country is the office's."""
    text = "they asked the head of the Oman Wildlife Service"
    (found,) = phrases(text, "en", "Oman Wildlife Service")
    assert found.span.of(text) == "head of the Oman Wildlife Service"
    assert found.country == "OMN"
