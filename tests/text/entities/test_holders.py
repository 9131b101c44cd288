"""Capitals behind an office."""

from __future__ import annotations

import pytest

from entity_drawing import sights
from warta.text.entities.called import Spots
from warta.text.entities.people import find_called


@pytest.mark.parametrize(
    "text",
    [
        "kemarin Peraturan Gubernur Nomor 8 berlaku",
        "kemarin siang Komisaris Utama2 hadir",
        "kemarin siang pelatih Zenit Indonesia hadir",  # a place goes on: the team
        "kemarin siang Ketua Zenit (ZNT) Budi Santoso hadir",
        "kemarin siang Kapolsek Sukamaju, Kompol Budi Santoso hadir",
        "mantan penyerang klub Zenit ini hadir",
    ],
)
def test_what_goes_on_with_a_title(text: str) -> None:
    """The capitals behind a title are no name where they are numbered, or where the holder or a place follows."""
    first = next(i for i, word in enumerate(sights(text, "id")[0].words) if word.text in WITH_TITLE)
    found = find_called(sights(text, "id")[0], Spots(set(), {first}, set(), set()), frozenset())
    assert not {one.first for one in found} & {first}


WITH_TITLE = ("Nomor", "Utama2", "Zenit", "Sukamaju")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Di sana kepala Arkeologi, Bahasa, dan Sastra hadir", []),
        ("Di sana kepala Data Pelaporan dan Hubungan Warga hadir", []),
        ("Di sana kepala Perangkat Daerah (OPD) hadir", []),  # a body that its letters spell
        ("Di sana kepala Wirawan Putra (WP) hadir", [("Wirawan", "Putra")]),
        ("Di sana kepala Wirawan dan Gubernur Wati hadir", [("Wirawan",)]),
        ("Di sana kepala Dr. Wirawan dan Wati hadir", [("Wirawan",)]),  # behind an honorific stands a name
    ],
)
def test_nouns_of_an_office(text: str, expected: list[tuple[str, ...]]) -> None:
    """What goes on with an office is nobody's name."""
    found = find_called(sights(text, "id")[0], Spots({2}, {3}, set(), set()), frozenset())
    assert [one.parts for one in found][:1] == expected
