"""What leads up to a name."""

from __future__ import annotations

import pytest

from entity_drawing import read, sights
from warta.records import Span
from warta.text.entities.called import Spots
from warta.text.entities.people import find_called
from warta.text.names import Name


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("kemarin siang pemain Arsenal Salim Haddad pulang ke rumah", (), "Salim Haddad"),
        ("kemarin siang pelatih Zenit Lestari Salim Haddad pulang ke rumah", ("Salim Haddad",), "Salim Haddad"),
        ("kemarin siang CEO Zenit Lestari Salim Haddad pulang ke rumah", ("Salim Haddad",), "Salim Haddad"),
        ("kemarin siang Kahumas KBWT Salim Haddad pulang ke rumah", ("Salim Haddad",), "Salim Haddad"),
        ("kemarin siang pelatih Haddad pulang ke rumah", (), "Haddad"),
        ("kemarin siang menteri Zayed Salim Haddad pulang ke rumah", (), "Zayed Salim Haddad"),  # no team
    ],
)
def test_teams(text: str, names: tuple[str, ...], expected: str) -> None:
    """A team behind the title of somebody in it is no part of the name."""
    model = [Name(Span(text.index(n), text.index(n) + len(n)), "person", "names") for n in names]
    found = find_called(sights(text, "id", names=model)[0], Spots(set(), {3}, set(), set()), frozenset())
    assert [one.span.of(text) for one in found] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kemarin Menteri Kehutanan Raja Wardana pulang ke rumah", ["Raja Wardana"]),
        ("Kemarin Gubernur Banten Ratu Kamila pulang ke rumah", ["Ratu Kamila"]),
        ("Kemarin Menteri Kehutanan Raja Juli Wardana pulang ke rumah", ["Raja Juli Wardana"]),  # no month
        ("Ketika Raja Wardana pulang ke rumah", ["Wardana"]),
        ("Kemarin putra mahkota Pangeran Wardana pulang ke rumah", ["Wardana"]),
    ],
)
def test_honorifics_that_are_names(text: str, expected: list[str]) -> None:
    """Behind an office, or what it is of, some honorifics are the first part of a name."""
    assert [one.name for one in read(text, "id")[0] if one.kind == "person"] == expected
