"""Initials, and acronyms."""

from __future__ import annotations

from entity_drawing import called


def test_letters_in_brackets() -> None:
    """Letters that stand in brackets behind what they are short for are nobody's name, whatever the model says."""
    assert called("Serikat Nelayan (SNX) hadir kata SNX lagi", names=()) == []
    text = "Lalu SNX hadir (SNX)"
    assert called(text, names=("SNX",)) == []
    assert called("Lalu SNX hadir", names=("SNX",)) == [("SNX", "names")]
