"""The districts (kecamatan) of Indonesia, with the regency or city that each lies in.

districts.tsv has all 7,285 (training/districts.py says from where). A name is looked up without spaces, and with
doubled letters once, since news writes Parung Panjang and Parungpanjang, Tegallalang and Tegalalang; Roman numbers are
excepted, Banyuasin II.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from warta.places.gazetteer import PlaceFact, fold, lines_of, mapped, namesakes, region_of

HOME = "IDN"
CITY = "Kota "
"""The prefix of cities in the table, since many a regency has the same name."""

NUMERAL = "i"


class District(NamedTuple):
    """A district, and the regency or city that it lies in."""

    place: PlaceFact
    regency: PlaceFact


@lru_cache(maxsize=1 << 12)
def districts(name: str) -> tuple[District, ...]:
    """All districts of a name: Bandung of Tulungagung, and that of Serang."""
    lines = lines_of(key_of(name), mapped("districts.tsv"))
    return tuple(_district(*line.split("\t")[1:]) for line in lines)


def key_of(name: str) -> str:
    """What the spellings of a name share: "Tegal Alang", "Tegallalang" -> "tegalalang"."""
    letters = groupby(filter(str.isalnum, fold(name)))
    return "".join("".join(same) if letter == NUMERAL else letter for letter, same in letters)


@lru_cache(maxsize=1 << 9)
def regency(name: str) -> PlaceFact:
    """A regency, or a city behind "Kota", of which there is one of each name."""
    kind, spelt = ("city", name.removeprefix(CITY)) if name.startswith(CITY) else ("regency", name)
    found = (place for place in namesakes(spelt) if (place.country, place.resolution) == (HOME, kind))
    return next(place for place in found if place.name == spelt and region_of(place) == place.admin)


def _district(name: str, inside: str, lat: str, lon: str) -> District:
    within = regency(inside)
    return District(PlaceFact(name, HOME, "district", within.admin, float(lat), float(lon), 0), within)
