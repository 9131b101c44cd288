"""Rows for the knowledge base out of a JSON dump of Wikidata, or a part of one: an item a line.

Read are labels and aliases, P31 (what it is), P17 and P27 (country), P625 (coordinates), P1082 (people) and P106
(occupation); `wikidata.toml` says what the items these name mean here. The brackets around a dump and the commas
between its lines are skipped.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from warta.places.countries import country_codes
from warta.places.facts import Numbered, Problem, Row, What, checked

Item = Mapping[str, Any]
MAPS = ("labels", "aliases", "claims")
"""Parts of an item that are maps by language or property; a dump writes an empty one as a list."""


def rows_of_items(lines: Iterable[str], what: What) -> Iterator[Numbered]:
    """The rows of the items with their line numbers, `Problem`s in the place of bad ones.

    Of `places` those with coordinates are taken, of `entities` persons and bodies; other items are skipped. The
    country is known of an item whose country's own item stands before it, or in Warta's table.
    """
    countries = dict(meanings()["countries"])
    for number, line in enumerate(lines, 1):
        body = line.strip().rstrip(",")
        if not body.strip("[]"):
            continue
        item = item_of(body)
        if item is None:
            yield number, Problem(number, "no JSON object of a Wikidata item")
            continue
        if code := first_value(item, "P298"):
            if str(code) in country_codes():  # states that are no more have codes too
                countries[str(item.get("id"))] = str(code)
            continue
        row = place_row(item, countries) if what == "places" else entity_row(item, countries)
        if row:
            yield number, checked(number, row, what)


@cache
def meanings() -> Mapping[str, Any]:
    """The table of Wikidata's items."""
    return tomllib.loads((Path(__file__).parent / "wikidata.toml").read_text(encoding="utf-8"))


def item_of(line: str) -> Item | None:
    """The item of a line; None where it holds none."""
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict) or "labels" not in found:
        return None
    return {**found, **{part: found.get(part) or {} for part in MAPS}}


def values(item: Item, claim: str) -> list[Any]:
    """The values of a claim, preferred ones first; items by their id."""
    statements = item.get("claims", {}).get(claim, [])
    ranked = sorted(statements, key=lambda statement: statement.get("rank") != "preferred")
    kept = [statement for statement in ranked if statement.get("rank") != "deprecated"]
    found = [statement.get("mainsnak", {}).get("datavalue", {}).get("value") for statement in kept]
    return [value["id"] if isinstance(value, dict) and "id" in value else value for value in found if value is not None]


def first_value(item: Item, claim: str) -> Any:
    """The first value of a claim, None where there is none."""
    return next(iter(values(item, claim)), None)


def named(item: Item) -> dict[str, str]:
    """Name and aliases in all languages that are given, those in other letters than Latin left out."""
    labels = [label.get("value", "") for label in item["labels"].values()]
    aliases = [alias.get("value", "") for several in item.get("aliases", {}).values() for alias in several]
    names = [plain(name) for name in dict.fromkeys((*labels, *aliases)) if is_latin(name)]
    return {"name": names[0], "aliases": "|".join(names[1:])} if names else {}


def is_latin(name: str) -> bool:
    """Whether a name is written in the letters that texts here are."""
    letters = [letter for letter in name if letter.isalpha()]
    return bool(letters) and all(ord(letter) < 0x250 for letter in letters)


def plain(name: str) -> str:
    """A name without what would break a table."""
    return " ".join(name.replace("|", " ").split())


def country_of(item: Item, countries: Mapping[str, str]) -> dict[str, str]:
    """The country, where it is known."""
    found = (countries.get(value) for claim in ("P17", "P27") for value in values(item, claim))
    code = next((code for code in found if code), None)
    return {"country": code} if code else {}


def meaning(item: Item, claim: str, table: str) -> str | None:
    """What the first value of a claim means that a table knows."""
    known = meanings()[table]
    return next((known[value] for value in values(item, claim) if value in known), None)


def place_row(item: Item, countries: Mapping[str, str]) -> Row | None:
    """An item with coordinates as a place; None for others."""
    at = first_value(item, "P625")
    names = named(item)
    if not isinstance(at, dict) or not names:
        return None
    people = first_value(item, "P1082")
    amount = str(people.get("amount", "")).lstrip("+") if isinstance(people, dict) else ""
    row = {
        **names,
        **country_of(item, countries),
        "resolution": meaning(item, "P31", "resolutions") or "site",
        "lat": str(at.get("latitude", "")),
        "lon": str(at.get("longitude", "")),
        "people": amount if amount.isdigit() else "",
    }
    return {column: value for column, value in row.items() if value}


def entity_row(item: Item, countries: Mapping[str, str]) -> Row | None:
    """A person, or a body of a class that Warta's table knows; None for others."""
    names = named(item)
    person = set(meanings()["person"]["classes"]) & set(map(str, values(item, "P31")))
    body = meaning(item, "P31", "bodies")
    if not names or not (person or body):
        return None
    sector = meaning(item, "P106", "occupations") if person else body
    row = {
        **names,
        **country_of(item, countries),
        "kind": "person" if person else "group" if body == "REB" else "organisation",
        "sector": sector or "",
    }
    return {column: value for column, value in row.items() if value}
