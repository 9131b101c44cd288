"""Firms by the letters of their shares."""

from __future__ import annotations

import pytest

from entity_drawing import draw, entity


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("Harbour Oman Grill (HOG.N) left.", "Harbour Oman Grill"),
        ("On Monday Oakwell (NYSE: OAK) left.", "Oakwell"),
        ("Oakwell Foods, Inc. (NYSE: OAK) left.", "Oakwell Foods, Inc"),
        ("Ann Baker (NYSE: AB) left.", "Ann Baker"),
    ],
)
def test_capitals_before_the_letters(text: str, firm: str) -> None:
    """They are a firm, with the one word behind a comma that tells so; a state in its name and a person's name too."""
    found = entity(text, "en", firm)
    assert (found.kind, found.sector) == ("organisation", "BUS")


def test_the_name_elsewhere() -> None:
    """A name of several words is the firm wherever it stands, and so is "the company"."""
    drawn = draw("Harbour Oman Grill (HOG.N) left.\nHarbour Oman Grill came.\nThe company fell.", "en")
    assert drawn.count("=Harbour Oman Grill]") == 3
    assert "=Oman]" not in drawn
