"""A language's names for countries, their peoples and the seats of their governments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from warta.languages import Language, languages

Form = Literal["name", "people", "citizens", "seat", "capital", "none"]
"""How the words stand for the country: its name, its people or their adjective, some of its people, the seat of its
government, a capital that may as well be meant as a place; `none`: the words look like a country's and are something
else ("AS Roma")."""


@dataclass(frozen=True, slots=True)
class CountryName:
    """Words that mean a country. `careful`: they are also given names or everyday words. `part`: they name a part of it
    that has a government of its own, as Scotland has."""

    words: str
    country: str | None
    form: Form
    careful: bool = False
    part: bool = False


@cache
def country_names(language: Language) -> tuple[CountryName, ...]:
    """All words for countries in a language, from its tables `countries` and `peoples`; empty if it has none."""
    found = {name.words: name for name in (*plain_names(language), *further_names(language), *look_alikes(language))}
    careful = set(language.table("peoples").get("not", {}).get("careful", ()))
    parts = set(language.table("peoples").get("parts", {}).get("words", ()))
    return tuple(CountryName(n.words, n.country, n.form, n.words in careful, n.words in parts) for n in found.values())


@cache
def country_codes() -> frozenset[str]:
    """All countries by their codes in ISO 3166 alpha-3, and Kosovo as XKX, which is in no standard."""
    tables = (language.table("countries").get("names", {}) for language in languages().values())
    return frozenset(code for names in tables for code in names)


def plain_names(language: Language) -> Iterator[CountryName]:
    """Capitals, then names: Singapore is both, and first of all a state."""
    table = language.table("countries")
    for country, words in table.get("capitals", {}).items():
        yield CountryName(words, country, "capital")
    for country, names in table.get("names", {}).items():
        yield from (CountryName(words, country, "name") for words in names)


def further_names(language: Language) -> Iterator[CountryName]:
    """Peoples with their plurals, further names and seats."""
    table = language.table("peoples")
    plural = table.get("plural", "")
    for country, words in flat(table.get("peoples", {})):
        yield CountryName(words, country, "people")
        if plural and not words.endswith(tuple(table.get("no_plural", ()))):
            yield CountryName(words + plural, country, "citizens")
    yield from (CountryName(words, country, "name") for country, words in flat(table.get("names", {})))
    yield from (CountryName(words, country, "seat") for country, words in flat(table.get("seats", {})))


def look_alikes(language: Language) -> Iterator[CountryName]:
    """ "AS Roma", "Bank of America": longer names that do not mean a country."""
    for words in language.table("peoples").get("not", {}).get("names", ()):
        yield CountryName(words, None, "none")


def flat(table: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    """(country, words) for every form of a table."""
    return ((country, words) for country, forms in table.items() for words in forms)
