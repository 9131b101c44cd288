"""What bodies are in apposition."""

from __future__ import annotations

import pytest

from entity_drawing import draw


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Trading Company, the country's largest retailer, left.",
        "The Harbour Trading Company, a retailer based in Harbour, left.",
        "The Harbour Trading Company is a small retailer.",
    ],
)
def test_what_a_body_is(text: str) -> None:
    """Between commas or behind "is"; later it goes by the noun."""
    drawn = draw(f"{text}\nThe Dover Bus Company left.\nThe retailer said so.", "en")
    assert drawn.count("[retailer=Harbour Trading Company]") == 2


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Trading Company, a retailer and a bank left.",
        "A friend of the Harbour Trading Company and of a retailer left.",
        "The Harbour Trading Company, the Dover Retailer, left.",
    ],
)
def test_what_is_another(text: str) -> None:
    """In a list, behind "of", with a name of its own."""
    assert "[retailer=Harbour Trading Company]" not in draw(text, "en")
