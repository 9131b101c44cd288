"""Names that the model has for one with what their bearers hold an office of."""

from __future__ import annotations

import pytest

from entity_drawing import sights
from warta.records import Span
from warta.text.names import Name


@pytest.mark.parametrize(
    ("text", "model", "held"),
    [
        ("The envoy for Yemen Ned Hallow said so.", "Yemen Ned Hallow", ["Yemen", "Ned Hallow"]),
        ("The envoy for Yemen Zed Qwerval left. Qwerval waits.", "Yemen Zed Qwerval", ["Yemen", "Zed Qwerval"]),
        ("The envoy for Yemen Zed Qwerval left.", "Yemen Zed Qwerval", ["Yemen Zed Qwerval"]),  # who else is told of?
        (
            "The head of the Marsh Foundation Zed Qwerval left.",
            "Marsh Foundation Zed Qwerval",
            ["Marsh Foundation", "Zed Qwerval"],
        ),
        ("The head of Oman Harbour Board said so.", "Oman Harbour Board", ["Oman Harbour Board"]),
        ("The roads of Yemen Ned Hallow said so.", "Yemen Ned Hallow", ["Yemen Ned Hallow"]),  # nobody's office
    ],
)
def test_the_holder_behind_an_office(text: str, model: str, held: list[str]) -> None:
    """Behind a place or a body's noun two or three words are the holder's name, where he is told of by it."""
    start = text.index(model)
    sight = sights(text, "en", names=[Name(Span(start, start + len(model)), "organisation", "names")])[0]
    assert [name.span.of(text) for _, name in sight.names.values()] == held
