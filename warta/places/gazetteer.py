"""Where is where: towns, regencies, provinces, regions and sites by name.

The facts are in places.tsv (GeoNames and the provinces and regencies of Indonesia, written by training/places.py)
and in regions.toml. A name that several places bear is decided by what the caller knows (`country`, `inside`), then by
size; where neither decides, there is no answer.
"""

from __future__ import annotations

import csv
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from warta.records import Resolution

HERE = Path(__file__).parent
TIMES_LARGER = 8
"""So much larger than the next must the largest of several namesakes be to be meant without saying."""
LARGE = 250_000
"""A town of so many people is looked for in every text."""
UNMISTAKABLE = 100_000
"""A place of fewer people is meant only where its country is in play."""


@dataclass(frozen=True, slots=True)
class PlaceFact:
    """A place of the gazetteer. `lat`, `lon` in degrees (WGS 84), None where not known; `admin` the province."""

    name: str
    country: str | None
    resolution: Resolution
    admin: str
    lat: float | None
    lon: float | None
    people: int


def find_place(name: str, country: str | None = None) -> PlaceFact | None:
    """The place a name means, `country` (alpha-3) being what the text is about; None where unsure.

    "Kebumen" → the regency; "Georgia" with country USA → the state.
    """
    found = namesakes(name)
    return at_home(found, country) or best_known(found)


def namesakes(name: str) -> tuple[PlaceFact, ...]:
    """All places of that name, in any of its spellings, the largest first."""
    return gazetteer().get(fold(name), ())


def at_home(found: Iterable[PlaceFact], country: str | None) -> PlaceFact | None:
    """The largest of the namesakes in a country; of a regency and its town, the regency."""
    return next((place for place in found if country and place.country == country), None)


def best_known(found: tuple[PlaceFact, ...]) -> PlaceFact | None:
    """ "Paris" is Paris: the one that is much larger than any namesake abroad."""
    if not found or (found[0].resolution == "city" and found[0].people < UNMISTAKABLE):
        return None
    abroad = [place for place in found[1:] if place.country != found[0].country]
    return None if abroad and weight(found[0]) < TIMES_LARGER * weight(abroad[0]) else found[0]


def weight(place: PlaceFact) -> int:
    """How well known a place is, in people; a region or site of our own table outweighs any town."""
    return place.people if place.resolution in ("city", "regency") else 10_000_000


def fold(name: str) -> str:
    """The key two spellings share: lower case, no accents, no hyphens."""
    if name.isascii():
        return name.lower().replace("-", " ")
    decomposed = unicodedata.normalize("NFKD", name.lower())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).replace("-", " ").replace("’", "'")


def well_known() -> Iterator[tuple[str, PlaceFact]]:
    """Names that mean a place wherever they stand in a text: regions, regencies, sites and large towns."""
    for place in {id(place): place for places in gazetteer().values() for place in places}.values():
        if place.resolution != "city" or place.people >= LARGE or (place.country == "IDN" and place.admin.isalpha()):
            yield place.name, place


@cache
def gazetteer() -> Mapping[str, tuple[PlaceFact, ...]]:
    """All places by their folded names, the best known first."""
    found: dict[str, list[PlaceFact]] = {}
    for names, place in (*own_regions(), *cities()):
        for name in dict.fromkeys(map(fold, names)):
            found.setdefault(name, []).append(place)
    return {name: tuple(sorted(places, key=weight, reverse=True)) for name, places in found.items()}


def cities() -> Iterator[tuple[list[str], PlaceFact]]:
    """Names and facts of places.tsv."""
    with (HERE / "places.tsv").open(encoding="utf-8") as file:
        next(file)  # who wrote it
        for name, forms, country, resolution, admin, lat, lon, people in csv.reader(file, "excel-tab"):
            yield (
                [name, *forms.split("|")] if forms else [name],
                PlaceFact(name, country, resolution, admin, number(lat), number(lon), int(people)),  # type: ignore[arg-type]
            )


def own_regions() -> Iterator[tuple[list[str], PlaceFact]]:
    """Names and facts of regions.toml."""
    with (HERE / "regions.toml").open("rb") as file:
        tables = tomllib.load(file)
    for resolution in ("region", "site"):
        for row in tables.get(resolution, ()):
            fact = PlaceFact(
                row["names"][0],
                row.get("country"),
                resolution,
                "",
                row.get("lat"),
                row.get("lon"),
                0,  # type: ignore[arg-type]
            )
            yield row["names"], fact


def number(text: str) -> float | None:
    """ "-7.669" -> -7.669; None for nothing."""
    return float(text) if text else None
