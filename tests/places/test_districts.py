"""The districts of Indonesia and the regencies they lie in."""

from __future__ import annotations

import pytest

from warta.places.districts import districts, key_of, regency
from warta.places.gazetteer import table


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Talibura", [("Talibura", "Sikka", "regency", "Nusa Tenggara Timur")]),
        ("Parung Panjang", [("Parungpanjang", "Bogor", "regency", "Jawa Barat")]),
        ("Tegalalang", [("Tegallalang", "Gianyar", "regency", "Bali")]),
        ("Sananwetan", [("Sananwetan", "Blitar", "city", "Jawa Timur")]),
        ("Banyuasin II", [("Banyuasin II", "Banyuasin", "regency", "Sumatera Selatan")]),
        (
            "Bandung",
            [("Bandung", "Serang", "regency", "Banten"), ("Bandung", "Tulungagung", "regency", "Jawa Timur")],
        ),
        ("Muscat", []),
    ],
)
def test_districts_of_a_name(name: str, found: list[tuple[str, ...]]) -> None:
    """All that bear it, in any of its spellings, each with its regency or city and its province."""
    known = [(one.place.name, one.regency.name, one.regency.resolution, one.place.admin) for one in districts(name)]
    assert known == found


def test_a_districts_degrees_are_its_own() -> None:
    """Its own, which are not those of its regency's seat."""
    (one,) = districts("Talibura")
    assert (one.place.lat, one.place.lon, one.place.resolution) == (-8.48, 122.6, "district")


def test_the_table_can_be_searched() -> None:
    """The lines are sorted by what they begin with, that is the name's key, and the tables know each regency."""
    rows = [line.split("\t") for line in table("districts.tsv")]
    assert [row[0] for row in rows] == sorted(key_of(row[1]) for row in rows)
    assert len({regency(row[2]) for row in rows}) == 514
