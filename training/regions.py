"""Write `warta/places/provinces.tsv`: what the provinces are called that the places of the tables lie in.

    python -m training.regions

The tables have a name for the provinces of Indonesia, and a code of GeoNames for all others. A code is named by the
settlements that have it: by the province of `training.provinces` in which nearly all of them lie, else by what GeoNames
itself said of them. A code whose settlements lie in several (provinces that were redrawn since) has no name.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from training.cards import fetched
from training.places import alpha3, by_name, glued, own_table, settlements, small_towns, spot, write_table
from training.provinces import SETTLEMENTS, Province, Settlement, provinces, settled
from warta.places.gazetteer import namesakes, table

MOST = 0.9
"""So much of the settlements of a code must lie in the province that names it."""
ALONE = 0.8
"""So much of the settlements of a name must be of one code: else it was one province, and is several now."""


Told = tuple[str, Settlement]
"""The name of a province, and a settlement that lies in it."""


class Coded(NamedTuple):
    """A code that places of a country (alpha-3) have, and the province it means."""

    country: str
    admin: str
    name: str


def named_codes(codes: Mapping[Settlement, str], told: Iterable[Told]) -> Iterator[Coded]:
    """The codes of settlements with the names that are told of what they lie in."""
    all_of = Counter((one.country, code) for one, code in codes.items() if one.within)
    inside: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for name, one in told:
        if one in codes:
            inside[one.country, codes[one]][name] += 1
    names = {key: found.most_common(1)[0] for key, found in inside.items()}
    of_name: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for (country, code), (name, times) in names.items():
        if times >= MOST * all_of[country, code]:
            of_name[country, name][code] = times
    for (country, name), times_of in of_name.items():
        code, times = times_of.most_common(1)[0]
        if (state := alpha3(country)) and times >= ALONE * times_of.total():
            yield Coded(state, code, name)


def by_province(known: Iterable[Province]) -> Iterator[Told]:
    """The province of each settlement, by the gazetteer's name of it."""
    for province in known:
        name = region_named(province.name, province.country) or province.name
        yield from {(name, one) for one in province.settlements}


def by_geonames(all_settled: Iterable[Settlement]) -> Iterator[Told]:
    """The first division that each settlement lies in, by the gazetteer's name of it, else as GeoNames calls it."""
    for one in all_settled:
        if one.within:
            yield region_named(one.within[0], one.country) or one.within[0], one


def region_named(name: str, country: str) -> str | None:
    """What the gazetteer calls a region of a country (alpha-2): Jawa Tengah for Central Java."""
    state = alpha3(country)
    found = (place for place in namesakes(name) if place.country == state and place.resolution == "region")
    return next((place.name for place in found), None)


def own_names() -> Iterator[Coded]:
    """Provinces that the tables themselves name: Indonesia's by their names, and by the codes of their capitals; the
    states of the USA by two letters."""
    for line in table("places.tsv"):
        name, _, country, resolution, admin, *_ = line.split("\t")
        if resolution == "region":
            yield Coded(country, admin or name, name)
    seats = by_name(small_towns("ID"))
    found = [Coded("IDN", seats[glued(one["seat"])]["admin1code"], one["name"]) for one in own_table()["province"]]
    shared = Counter(one.admin for one in found)
    yield from (one for one in found if shared[one.admin] == 1)


def with_codes(all_settled: Iterable[Settlement]) -> dict[Settlement, str]:
    """The settlements that GeoNames' cache has, too, with its code of their province."""
    codes = {spot(c["countrycode"], c["latitude"], c["longitude"]): c["admin1code"] for c in settlements()}
    found = ((one, codes.get(spot(*one[1:]))) for one in all_settled)
    return {one: code for one, code in found if code}


def main() -> None:
    """Writes the table, sorted: what the tables name themselves goes before what has a code."""
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    towns = list(settled(fetched(SETTLEMENTS, "provinces")))
    codes = with_codes(towns)
    rows = [*named_codes(codes, by_geonames(towns)), *named_codes(codes, by_province(provinces())), *own_names()]
    write_table("provinces.tsv", sorted({row[:2]: row for row in rows}.values()), by="regions")


if __name__ == "__main__":
    main()
