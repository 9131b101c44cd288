"""What a link ties to a noun."""

from __future__ import annotations

import pytest

from entity_drawing import phrases, sights
from warta.records import Span
from warta.text.entities.phrases import find_phrases
from warta.text.names import Name


def test_a_line_of_capitals() -> None:
    """Where all words have them, they tell no body's name."""
    (found,) = phrases("Head of Oman's Wildlife Service Resigns Over Late Reports", "en")
    assert found.span.stop == len("Head of Oman")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The aides to Gov. Ann Baker left the town early", "The aides"),
        ("The aides to President Edric left the town early", "The aides"),
        ("The aides to the governor of Ohio left the town early", "The aides to the governor of Ohio"),
        ("The head of the General Services Bureau left the town early", "The head of the General"),
    ],
)
def test_the_title_of_whoever_is_named(text: str, words: str) -> None:
    """It is told of the name behind it, and completes nothing."""
    found = text.find("Ann Baker")
    names = [Name(Span(found, found + len("Ann Baker")), "person", "names")] if found > 0 else []
    phrase = find_phrases(sights(text, "en", names=names)[0])[0]
    assert phrase.span.of(text) == words.removeprefix("The ")


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        ("they asked the spokesman for the Israeli military", "spokesman for the Israeli military", ("ISR", "MIL")),
        ("they asked the mayor of Muscat", "mayor of Muscat", ("OMN", "GOV")),
        ("they deport immigrants to Mexico", "immigrants", (None, "CVL")),  # where they go
        ("they saw tourists in the Indian-controlled part", "tourists", (None, "CVL")),  # an adjective with its noun
    ],
)
def test_what_a_link_leads_to(text: str, words: str, told: tuple[str | None, str]) -> None:
    """A body or a place tells of which state and sector somebody is, and a goal does not."""
    (found,) = phrases(text, "en")
    assert found.span.of(text) == words
    assert (found.country, found.sector) == told
