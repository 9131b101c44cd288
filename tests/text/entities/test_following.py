"""Who is named behind an office."""

from __future__ import annotations

from entity_drawing import sights
from warta.text.entities.following import past_brackets


def test_past_brackets() -> None:
    """Short brackets are passed over, long ones are not."""
    words = sights("Menteri (Menag) Budi", "id")[0].words
    assert past_brackets(words, 1) == 4
    assert past_brackets(words, 0) == 0
