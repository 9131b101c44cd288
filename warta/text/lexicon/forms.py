"""All forms that entries go by, of the tables and of the user, by their first words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import Any

from warta.languages import Language
from warta.places.agencies import agencies
from warta.places.countries import CountryName, country_names
from warta.places.facts import Knowledge
from warta.places.gazetteer import PlaceFact, namesakes, well_known
from warta.places.organisations import Organisation, organisations
from warta.text.lexicon.entries import Entry, Office, Row
from warta.text.lexicon.words import form_words

AMERICAN, BRITISH = "Organization", "Organisation"
NOTHING = Knowledge()


def entries_of(language: Language, titles: Mapping[str, Any]) -> dict[str, tuple[Row, ...]]:
    """All entries by first word, the longest first; of equals the user's own win, then bodies; and places lose."""
    found: dict[str, list[Row]] = {}
    names = language.table("names")
    words = (*names.get("place", {}).get("before", ()), *names.get("never", {}).get("words", ()))
    common = {(word,) for word in words}  # Kota is a town in India, Kita one in Japan
    for row in _rows(language, titles):
        if not (isinstance(row.entry, PlaceFact) and row.lower in common):
            found.setdefault(row.lower[0], []).append(row)
    return {first: tuple(sorted(rows, key=lambda row: -len(row.lower))) for first, rows in found.items()}


def _rows(language: Language, titles: Mapping[str, Any]) -> Iterator[Row]:
    """All forms with their entries, the user's first; those with an apostrophe in both spellings."""
    for form, entry in (
        *own_forms(knowledge_of(language)),
        *organisation_forms(),
        *agency_forms(),
        *country_forms(language),
        *roles(titles),
        *shortened(language),
        *well_known(),
    ):
        for spelt in {form, form.replace("'", "’")}:
            own = form_words(spelt)
            yield Row(tuple(word.lower() for word in own), own, entry)


def knowledge_of(language: Language) -> Knowledge:
    """What the user knows beside the tables."""
    known: Knowledge = language.table("knowledge").get("knowledge", NOTHING)
    return known


def own_forms(knowledge: Knowledge) -> Iterator[tuple[str, Entry]]:
    """The user's bodies and places by all their names."""
    yield from ((form, body) for body in knowledge.bodies for form in body.names if form_words(form))
    yield from ((form, place) for names, place in knowledge.places for form in names if form_words(form))


def country_forms(language: Language) -> Iterator[tuple[str, Entry]]:
    """Names of countries."""
    return ((name.words, name) for name in country_names(language))


def shortened(language: Language) -> Iterator[tuple[str, PlaceFact]]:
    """States and provinces by their short names: "Del." is Delaware."""
    for country, known in language.table("names").get("shortened", {}).items():
        for short, name in known.items():
            regions = (place for place in namesakes(name) if (place.country, place.resolution) == (country, "region"))
            yield from ((short, region) for region in islice(regions, 1))


def organisation_forms() -> Iterator[tuple[str, Organisation]]:
    """Names of organisations, those with "Organization" as the British spell them, too."""
    for body in organisations():
        spelt = [form.replace(AMERICAN, BRITISH) for form in body.names if AMERICAN in form]
        yield from ((form, body) for form in (*body.names, *(form for form in spelt if form not in body.names)))


def agency_forms() -> Iterator[tuple[str, Organisation]]:
    """Names of news agencies of several words that the table of organisations lacks; single ones are words, too."""
    known = dict(organisation_forms())
    for one in agencies():
        names = (one.name, *one.aliases)
        body = next((known[name] for name in names if name in known), None)
        body = body or Organisation(names, one.country, "JRN", "organisation")
        yield from ((name, body) for name in names if " " in name and name not in known)


def roles(titles: Mapping[str, Any]) -> Iterator[tuple[str, Entry]]:
    """Forms of roles, with their plurals where the language makes them by a letter; short ones are of the office that
    they are short for: Gov. Ann Baker, the governor."""
    plural, short = titles.get("plural", ""), titles.get("shortened", {})
    for words in titles.get("not", ()):
        yield words, CountryName(words, None, "none")
    for office in (office for row, role in enumerate(titles.get("role", ())) for office in _offices(row, role)):
        yield office.form, replace(office, form=short.get(office.form, office.form))
        if plural and not office.form.endswith(plural):
            yield office.form + plural, office


def _offices(row: int, role: Mapping[str, Any]) -> Iterator[Office]:
    """The forms of a row of the table; those of `one` are a person's, whatever the kind of the others."""
    forms = [
        *((form, role["kind"]) for form in role.get("forms", ())),
        *((form, "person") for form in role.get("one", ())),
    ]
    for form, kind in forms:
        yield Office(
            row=row,
            form=form,
            sector=role["sector"],
            kind=kind,
            borrows=role.get("borrows", False),
            country=role.get("country"),
            alone=role.get("alone", not role.get("beside", False)),
            foreign=role.get("foreign", False),
            status=role.get("status", False),
            relational=role.get("relational", False),
            same=role.get("same", False),
            beside=role.get("beside", False),
        )
