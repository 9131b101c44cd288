"""Words that are of nobody told before."""

from __future__ import annotations

import pytest

from entity_drawing import draw

MINISTER = "Prime Minister Ann Baker of Oman spoke.\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Bank of Oman opened.\nThey sat on the bank of the river.", "the [bank=bank] of"),
        ("The Bank of Oman opened.\nThe bank said so.", "[bank=Bank of Oman] said"),
        (
            "The defence ministry of Oman spoke.\nThe ministry of a neighbouring state left.",
            "The [ministry=ministry] of a",
        ),
        (f"{MINISTER}The prime minister left.", "The [prime minister=Ann Baker] left"),
        (f"{MINISTER}The first sitting prime minister left.", "sitting [prime minister=prime minister] left"),
        (f"{MINISTER}The next prime minister will leave.", "next [prime minister=prime minister] will"),
    ],
)
def test_told_apart(text: str, expected: str) -> None:
    """A body with "of" behind its noun, and an office behind "first" or "next", are others than those told before."""
    assert expected in draw(text, "en")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{MINISTER}John Hall wants to replace him as prime minister.", "as prime minister."),
        (f"{MINISTER}Ben Hall was not elected prime minister.", "elected prime minister."),
        (f"{MINISTER}Ben Hall wants to see a stronger prime minister.", "stronger [prime minister=prime minister]"),
        (f"{MINISTER}Ann Baker is seen as a weak prime minister.", "weak [prime minister=Ann Baker]"),
    ],
)
def test_an_office_in_prospect(text: str, expected: str) -> None:
    """An office that somebody of the sentence has or gets is not its holder's who was told before."""
    assert expected in draw(text, "en")


def test_whoever_serves() -> None:
    """ "Served as" and its like tell an office of whom the sentence names last before."""
    drawn = draw(f"{MINISTER}Ben Hall took over as prime minister in May.", "en")
    assert "as [prime minister=Ben Hall] in May" in drawn
