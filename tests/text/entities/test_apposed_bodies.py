"""What bodies are in apposition."""

from __future__ import annotations

import pytest

from entity_drawing import draw


@pytest.mark.parametrize(
    "text",
    [
        "Toyota, the country's largest retailer, left.",
        "Toyota, a retailer based in Harbour, left.",
        "Toyota is a small retailer.",
    ],
)
def test_what_a_body_is(text: str) -> None:
    """Between commas or behind "is"; later it goes by the noun."""
    drawn = draw(f"{text}\nVolkswagen left.\nThe retailer said so.", "en")
    assert drawn.count("[retailer=Toyota]") == 2


@pytest.mark.parametrize(
    "text",
    [
        "Toyota, a retailer and a bank left.",
        "A friend of Toyota and of a retailer left.",
        "Toyota, the Harbour Retailer, left.",
    ],
)
def test_what_is_another(text: str) -> None:
    """In a list, behind "of", with a name of its own."""
    assert "[retailer=Toyota]" not in draw(text, "en")
