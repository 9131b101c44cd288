"""Entries and names beside phrases and persons."""

from __future__ import annotations

import pytest

from entity_drawing import sights
from warta.records import Span
from warta.text.entities.appositions import stage
from warta.text.entities.loose import acronyms, loose_matches, loose_names, outside_bodies
from warta.text.names import Name


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
    spotted = stage(sights(text, "id"))[0]
    found = loose_matches(spotted, outside_bodies(spotted.sight))
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
    spotted = stage(sights(text, "en"))[0]
    found = loose_matches(spotted, outside_bodies(spotted.sight))
    assert [(one.span.of(text), one.somewhere) for one in found] == expected


def test_names() -> None:
    """Acronyms and words with a capital inside may name a body."""
    text = "Kata QXZ dan TokoMaju kemarin"
    spotted = stage(sights(text, "id"))[0]
    found = loose_names(spotted, outside_bodies(spotted.sight))
    assert [(name.span.of(text), name.rule) for name in found] == [("QXZ", "acronym"), ("TokoMaju", "camel-case")]


def test_acronyms() -> None:
    """The short name in brackets after a long one."""
    sight = sights("Yayasan Bantuan Sesama (YBS) hadir (2024)", "id")[0]
    assert list(acronyms(sight, 0, len(sight.words))) == ["YBS"]
    marked = sights("Dinas Keamanan Oman [SBU] diam", "id")[0]
    assert list(acronyms(marked, 0, len(marked.words))) == ["SBU"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Kliring Efek Melati (KEM) dan yang lain kemarin pagi", ["KEM", "Kliring Efek Melati"]),
        (
            "The Confederation of Harbour Football (CHF) left the town early",
            ["CHF", "Confederation of Harbour Football"],
        ),
        ("Ada Kliring Efek (KEM) dan yang lain kemarin pagi", ["KEM"]),
        ("Ada Kliring Efek Melati KEM dan yang lain kemarin pagi", ["KEM"]),
    ],
)
def test_what_letters_in_brackets_are_short_for(text: str, expected: list[str]) -> None:
    """A body's letters in brackets name the words before that they begin, which no model took for a name."""
    start = next(text.index(letters) for letters in ("KEM", "CHF") if letters in text)
    name = Name(Span(start, start + 3), "organisation", "names")
    code = "en" if text.startswith("The") else "id"
    spotted = stage(sights(text, code, names=[name]))[0]
    found = loose_names(spotted, outside_bodies(spotted.sight))
    assert sorted(one.span.of(text) for one in found if one.rule == "names") == sorted(expected)
