"""Bodies that are told again by what they are."""

from __future__ import annotations

import pytest

from entity_drawing import draw


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Harbour Research Institute opened.\nThe institute said so.",
            "The [institute=Harbour Research Institute]",
        ),
        ("The Harbour Weather Service opened.\nThe service said so.", "The [service=Harbour Weather Service]"),
        ("The Harbour Weather Service opened.\nThe agency said so.", "The [agency=Harbour Weather Service]"),
        ("The Harbour Weather Service opened.\nThe service plans to stay.", "The [service=Harbour Weather Service]"),
        ("Volkswagen left.\nThe German carmaker said so.", "[carmaker=Volkswagen]"),
        ("Volkswagen left.\nThe Italian carmaker said so.", "carmaker said"),
        ("Harbour Foods Ltd left.\nThe struggling firm said so.", "[firm=Harbour Foods Ltd]"),
    ],
)
def test_told_by_what_it_is(text: str, expected: str) -> None:
    """By the noun of its name, by one that bodies of such a name go by, by one of its sector; a country and small words
    may stand before."""
    assert expected in draw(text, "en")


@pytest.mark.parametrize(
    "behind",
    [
        "A service said so.",
        "The service industry said so.",
        "The service that fell said so.",
        "The rival service said so.",
        "He said that his service was good.",
    ],
)
def test_another_or_none(behind: str) -> None:
    """Not with "a", before a noun that it narrows, nor with words that tell which one is meant."""
    assert "[service=" not in draw(f"The Harbour Weather Service opened.\n{behind}", "en")


def test_several_are_not_one() -> None:
    assert "[companies=companies]" in draw("Harbour Foods Ltd left.\nThe companies said so.", "en")


def test_whose_director_is_told_of() -> None:
    """The body in the words for somebody else is told of with him."""
    text = "Harbour Foods Ltd met Dover Foods Ltd.\nThe mayor left.\nThe judge left.\n"
    text += "Dover Foods Ltd director Ann Baker left.\nThe firm fell."
    assert draw(text, "en").endswith("The [firm=Dover Foods Ltd] fell.")
