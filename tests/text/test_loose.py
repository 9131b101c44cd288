"""Entries and names beside phrases and persons."""

from __future__ import annotations

import pytest

from entity_drawing import sights
from warta.text.appositions import stage
from warta.text.loose import acronyms, loose_matches, loose_names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran menolak", [("Iran", False)]),
        ("Menteri Luar Negeri Iran menolak", []),
        ("Tiba di Moskow kemarin", [("Moskow", True)]),
        ("Moskow, Rusia", [("Moskow", True), ("Rusia", False)]),
        ("Moskow menolak", [("Moskow", False)]),
        ("Tiba di Bandung kemarin", [("Bandung", True)]),
        ("Kata Bandung kemarin", []),
        ("Kata Jawa Barat kemarin", [("Jawa Barat", False)]),
    ],
)
def test_matches(text: str, expected: list[tuple[str, bool]]) -> None:
    """Countries always; a town where the words around make it one; nothing inside a phrase."""
    found = loose_matches(stage(sights(text, "id"))[0])
    assert [(one.span.of(text), one.somewhere) for one in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("London refused", [("London", False)]),
        ("a street in north London", [("London", True)]),
        ("they met in New South Wales", [("New South Wales", True)]),
    ],
)
def test_english_matches(text: str, expected: list[tuple[str, bool]]) -> None:
    """A part of a town is no government, and a region's name holds no state."""
    found = loose_matches(stage(sights(text, "en"))[0])
    assert [(one.span.of(text), one.somewhere) for one in found] == expected


def test_names() -> None:
    """Acronyms and words with a capital inside may name a body."""
    text = "Kata QXZ dan TokoMaju kemarin"
    found = loose_names(stage(sights(text, "id"))[0])
    assert [(name.span.of(text), name.rule) for name in found] == [("QXZ", "acronym"), ("TokoMaju", "camel-case")]


def test_acronyms() -> None:
    """The short name in brackets after a long one."""
    sight = sights("Yayasan Bantuan Sesama (YBS) hadir (2024)", "id")[0]
    assert list(acronyms(sight, 0, len(sight.words))) == ["YBS"]
