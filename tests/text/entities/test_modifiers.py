"""What stands before the noun of a phrase."""

from __future__ import annotations

import pytest

from entity_drawing import phrases


def test_no_body_of_its_own() -> None:
    """A capital that begins a sentence, or is of a person or a country, is no part of a body's name."""
    assert [p.span.of("Yes Council") for p in phrases("Yes Council", "en")] == ["Council"]
    assert [p.span.of("Later Council") for p in phrases("Later Council", "en")] == ["Council"]


@pytest.mark.parametrize(
    ("text", "body", "words", "sector"),
    [
        ("It met the Baker Family Foundation there", "Baker Family Foundation", "Baker Family Foundation", "NGO"),
        ("It met Bintara State University there", "Bintara State University", "Bintara State University", "EDU"),
        ("It met the Society of Women there", "Society of Women", "Society of Women", "SOC"),
        (
            "A vice president of the Harbour League left",
            "Harbour League",
            "vice president of the Harbour League",
            "SOC",
        ),
        (
            "The head of the Harbour Council of Bintara left",
            "Harbour Council of Bintara",
            "head of the Harbour Council of Bintara",
            "GOV",
        ),
        ("The owner of the Bintara Works left", "Bintara Works", "owner of the Bintara Works", "BUS"),
        ("The spokesman for the Bintara Works left", "Bintara Works", "spokesman for the Bintara Works", "UNK"),
    ],
)
def test_bodies_by_their_own_noun(text: str, body: str, words: str, sector: str) -> None:
    """A body is what its own noun says, not what people its name has; so is who holds an office there."""
    assert [(p.span.of(text), p.sector) for p in phrases(text, "en", body)] == [(words, sector)]


@pytest.mark.parametrize("text", ["It met Harbour Donor Services", "It met the Bureau of Criminal Apprehension"])
def test_first_nouns(text: str) -> None:
    """A noun of people with a capital before another capital is a part of a name, and nobody."""
    assert phrases(text, "en") == []


@pytest.mark.parametrize(
    ("text", "words", "country", "sector"),
    [
        ("There anti-government protesters marched", "anti-government protesters", None, "CVL"),
        ("There Pro-Omani fighters marched", "Pro-Omani fighters", None, "MIL"),
        ("There Omani fighters marched", "Omani fighters", "OMN", "MIL"),
    ],
)
def test_whom_people_are_for_or_against_they_are_not(text: str, words: str, country: str | None, sector: str) -> None:
    """Anti-government protesters are named whole, and those for a state are not of it."""
    assert [(p.span.of(text), p.country, p.sector) for p in phrases(text, "en")] == [(words, country, sector)]


def test_who_is_no_part_of_a_government_is_not_of_it() -> None:
    """What "non-" stands before makes nobody a body of the state."""
    assert [p.sector for p in phrases("A non-government organisation marched", "en")] == ["SOC"]
    assert [p.sector for p in phrases("A government organisation marched", "en")] == ["GOV"]
