"""Initials, and acronyms."""

from __future__ import annotations

import pytest

from entity_drawing import called


def test_letters_in_brackets() -> None:
    """Letters that stand in brackets behind what they are short for are nobody's name, whatever the model says."""
    assert called("Serikat Nelayan (SNX) hadir kata SNX lagi", names=()) == []
    text = "Lalu SNX hadir (SNX)"
    assert called(text, names=("SNX",)) == []
    assert called("Lalu SNX hadir", names=("SNX",)) == [("SNX", "names")]


@pytest.mark.parametrize(
    ("text", "names", "found"),
    [
        ("Kata Aipda BD kemarin", (), ["BD"]),  # behind a rank
        ("Kata Aipda PT Melati kemarin", (), []),
        ("Ibunya, SR (28 tahun), diam", (), ["SR"]),
        ("Polisi menahan tersangka RBP, WTA, dan EI kemarin", (), ["RBP", "WTA", "EI"]),
        ("Polisi menahan tersangka KPK kemarin", (), []),
        ("Polisi menolong korban KDRT kemarin", (), []),
        ("Pria berinisial BD dan AW alias Bowo diam", (), ["BD", "AW"]),
        ("Lalu AW alias Bowo diam", (), []),
        ("Lalu Budi Santoso (BS) hadir", ("Budi Santoso",), ["Budi Santoso", "BS"]),
        ("Lalu Luqman Wardana (LM) hadir", ("Luqman Wardana",), ["Luqman Wardana", "LM"]),
        ("Lalu Yordi Amanat (YDT) hadir", ("Yordi Amanat",), ["Yordi Amanat"]),  # his club
        ("Lalu Gerald Baker (GER) hadir", ("Gerald Baker",), ["Gerald Baker"]),  # his country
        ("Lalu Selana (SLN) naik", ("Selana",), ["Selana"]),
    ],
)
def test_letters_for_somebody(text: str, names: tuple[str, ...], found: list[str]) -> None:
    """Letters stand for somebody behind a rank, before an age, and in brackets behind the name that they begin."""
    assert [words for words, _ in called(text, names=names)] == found
