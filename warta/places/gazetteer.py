"""The gazetteer: towns, regencies, provinces, regions and sites by name.

The facts are in places.tsv and towns.tsv (GeoNames and the provinces and regencies of Indonesia, written by
training/places.py), the names of provinces in provinces.tsv (training/regions.py), and more in regions.toml. A name
of several places is decided by the country that the caller gives, then by size; if neither decides, there is no answer.
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from math import hypot
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any

from warta.records import Place, Resolution, Span

HERE = Path(__file__).parent
OWN: tuple[Resolution, ...] = ("region", "site", "city")
TIMES_LARGER = 8
"""How many times larger than the next the largest of several namesakes must be to be the default."""
REGION = 3_000_000
"""What a region or site counts for, beside others of its name, of which no number of people is given."""
ONE = 0.5
"""Places within so many degrees are one that the tables have twice: South Tangerang, Tangerang Selatan."""
UNMISTAKABLE = 100_000
"""A smaller place is meant only if the text is about its country."""


@dataclass(frozen=True, slots=True)
class PlaceFact:
    """A place of the gazetteer. `lat`, `lon` in degrees (WGS 84), None where not known.

    `admin`: the province, by its name in Indonesia, elsewhere by GeoNames' code. `region`: its name where no table of
    codes has it, empty for none (`region_of`). `sector`: whom its name stands for (PLOVER): the people, but for sites.
    """

    name: str
    country: str | None
    resolution: Resolution
    admin: str
    lat: float | None
    lon: float | None
    people: int
    sector: str | None = "CVL"
    region: str | None = None


def find_place(name: str, country: str | None = None) -> PlaceFact | None:
    """The place that a name means in a text about `country` (alpha-3); None if unsure.

    "Kebumen" → the regency; "Georgia" with country USA → the state.
    """
    found = namesakes(name)
    return at_home(found, country) or best_known(found)


def region_of(place: PlaceFact) -> str | None:
    """The province or state of a federation that a place lies in, or is: Jawa Tengah for Kebumen.

    None for a country, for what lies in several, such as Java, and where the tables do not tell.
    """
    if place.region is not None:
        return place.region or None
    if place.resolution == "region":
        return place.name
    return province_names().get((place.country, place.admin))


def as_place(fact: PlaceFact, span: Span) -> Place:
    """The place that the words of a span mean, with all that the tables tell of it."""
    return Place(span, fact.name, fact.country, fact.lat, fact.lon, fact.resolution, region_of(fact))


@lru_cache(maxsize=1 << 14)
def namesakes(name: str) -> tuple[PlaceFact, ...]:
    """All places of that name, in any of its spellings, the best known first; of "Anbar province" regions first."""
    key = fold(name)
    found = sorted(of_key(key), key=weight, reverse=True)
    if not found and (plain := without_kind(key)) != key:
        found = sorted(of_key(plain), key=lambda place: (place.resolution == "region", weight(place)), reverse=True)
    return tuple(found)


def of_key(key: str) -> Iterator[PlaceFact]:
    """The places with a folded name."""
    yield from own_regions().get(key, ())
    yield from (fact(line.split("\t")[1:]) for line in lines_of(key, mapped("towns.tsv")))


def without_kind(key: str) -> str:
    """A folded name without the word that says what kind of place it is; with it where there is none."""
    before, after = kinds()
    start = next((len(word) + 1 for word in before if key.startswith(f"{word} ")), 0)
    stop = next((len(word) + 1 for word in after if key.endswith(f" {word}")), 0)
    return key[start : len(key) - stop]


def lines_of(key: str, data: mmap) -> Iterator[str]:
    """The lines of a mapped table that begin with a key. They are found by binary search in the file."""
    begins = key.encode("utf-8", "surrogatepass") + b"\t"
    low, high = data.find(b"\n") + 1, len(data)
    while low < high:
        middle = max(low, data.rfind(b"\n", low, (low + high) // 2) + 1)
        if data[middle : middle + len(begins)] < begins:
            low = data.find(b"\n", middle) + 1
        else:
            high = middle
    while data[low : low + len(begins)] == begins:
        stop = data.find(b"\n", low)
        yield data[low:stop].decode("utf-8")
        low = stop + 1


def at_home(found: Iterable[PlaceFact], country: str | None) -> PlaceFact | None:
    """The best known of the namesakes in a country."""
    return next((place for place in found if country and place.country == country), None)


def best_known(found: tuple[PlaceFact, ...]) -> PlaceFact | None:
    """The namesake that is much larger than any other: Paris. None of the Springfields is."""
    if not found or (found[0].resolution == "city" and found[0].people < UNMISTAKABLE):
        return None
    first = found[0]
    if first in own_names():
        return first
    abroad = [weight(place) for place in found[1:] if place.country != first.country]
    at_home = [weight(place) for place in found[1:] if place.country == first.country and place.admin != first.admin]
    clear = weight(first) >= TIMES_LARGER * max(abroad, default=0) and weight(first) >= 2 * max(at_home, default=0)
    return first if clear else None


def lies_in(place: PlaceFact, region: PlaceFact) -> bool:
    """Whether a town may be in a region; for some countries no table says which towns a region has."""
    if place.country != region.country:
        return False
    province = region_of(region)
    known = (region.country, province) in provinces_known()
    return region_of(place) in (None, province) if known else region.admin in ("", place.admin)


def is_near(place: PlaceFact, other: PlaceFact) -> bool:
    """Whether two places may be one."""
    if None in (place.lat, place.lon, other.lat, other.lon):
        return False
    return hypot(place.lat - other.lat, place.lon - other.lon) < ONE  # type: ignore[operator]


def weight(place: PlaceFact) -> int:
    """How well known a place is, in people."""
    return place.people or (REGION if place.resolution in ("region", "site") else 0)


def fold(name: str) -> str:
    """The key two spellings share: lower case, no accents, no hyphens."""
    if name.isascii():
        return name.lower().replace("-", " ")
    return unaccented(name.lower()).replace("-", " ").replace("’", "'")


def unaccented(name: str) -> str:
    """The name without accents: Kandahār as Kandahar."""
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


# ---------------------------------------------------------------- the tables


@cache
def well_known() -> tuple[tuple[str, PlaceFact], ...]:
    """Names that mean a place wherever they stand in a text: regions, regencies, sites and large towns."""
    found = [(name, place) for place, names in own_names().items() if place not in own_told() for name in names]
    for line in table("places.tsv"):
        name, forms, *rest = line.split("\t")
        place = fact([name, *rest])
        found.append((name, place))
        if forms:
            found += [(form, place) for form in forms.split("|")]
    return tuple(dict.fromkeys(found))


@cache
def province_names() -> Mapping[tuple[str | None, str], str]:
    """The names of provinces by country and by what `PlaceFact.admin` calls them."""
    rows = (line.split("\t") for line in table("provinces.tsv"))
    return {(country, admin): name for country, admin, name in rows}


@cache
def provinces_known() -> frozenset[tuple[str | None, str | None]]:
    """The provinces, by country and name, of which the tables tell what lies in them."""
    return frozenset((country, name) for (country, _), name in province_names().items())


def fact(row: list[str]) -> PlaceFact:
    """A row of the tables: name, country, resolution, admin, lat, lon, people."""
    name, country, resolution, admin, lat, lon, people = row
    return PlaceFact(name, country, resolution, admin, number(lat), number(lon), int(people))  # type: ignore[arg-type]


@cache
def mapped(name: str) -> mmap:
    """A large table, mapped into memory; after the first line its lines are sorted by the key they begin with."""
    with (HERE / name).open("rb") as file:
        return mmap(file.fileno(), 0, access=ACCESS_READ)


def table(name: str) -> list[str]:
    """The lines of a table, without the first that says who wrote it."""
    return (HERE / name).read_text(encoding="utf-8").splitlines()[1:]


@cache
def regions() -> Mapping[str, Any]:
    """The tables of regions.toml."""
    with (HERE / "regions.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def kinds() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words before and after a name that say it is a region's."""
    table = regions()["kinds"]
    return tuple(table["before"]), tuple(table["after"])


@cache
def own_names() -> Mapping[PlaceFact, tuple[str, ...]]:
    """The regions, sites and towns of regions.toml with their names."""
    return {
        own_place(row, resolution): tuple(row["names"]) for resolution in OWN for row in regions().get(resolution, ())
    }


@cache
def own_told() -> frozenset[PlaceFact]:
    """Those of them whose names are words or the names of others, too: Solo, Arctic."""
    rows = ((row, resolution) for resolution in OWN for row in regions().get(resolution, ()))
    return frozenset(own_place(row, resolution) for row, resolution in rows if row.get("told"))


def own_place(row: Mapping[str, Any], resolution: Resolution) -> PlaceFact:
    """A row of regions.toml; its towns, which news means without saying, count for as much as regions."""
    people, region = REGION if resolution == "city" else 0, row.get("region", "")
    name, country, lat, lon = row["names"][0], row.get("country"), row.get("lat"), row.get("lon")
    return PlaceFact(name, country, resolution, "", lat, lon, people, region=region)


@cache
def own_regions() -> Mapping[str, tuple[PlaceFact, ...]]:
    """The places of regions.toml by folded name."""
    found: dict[str, tuple[PlaceFact, ...]] = {}
    for place, names in own_names().items():
        for name in dict.fromkeys(map(fold, names)):
            found[name] = (*found.get(name, ()), place)
    return found


def number(text: str) -> float | None:
    """ "-7.669" -> -7.669; None for nothing."""
    return float(text) if text else None
