"""Heads of state and government, and their years."""

from __future__ import annotations

import pytest

from warta.ontology import plover
from warta.places.leaders import find_leader, held, leaders, same_leader, sector_in


@pytest.mark.parametrize(
    ("parts", "country"),
    [
        (["Macron"], "FRA"),
        (["Emmanuel", "Macron"], "FRA"),
        (["Widodo"], None),
        (["Joko", "Widodo"], "IDN"),
        ([], None),
        (["Ayatollah", "Ali", "Khamenei"], "IRN"),
        (["Mohamed", "bin", "Zayed", "Al", "Nahyan"], "ARE"),
        (["Donald", "Trump", "Jr"], None),
        (["Sigmar", "Gabriel"], "DEU"),
        (["Gabriel"], None),
        (["Xi"], "CHN"),
        (["Jonas", "Gahr", "Store"], "NOR"),
        (["Kim", "Yo-jong"], "PRK"),
        (["Prime", "Minister", "Andrew", "Holness"], "JAM"),
        (["Hassan", "Ali"], None),
    ],
)
def test_find_leader(parts: list[str], country: str | None) -> None:
    """A full name, one with more before it, or a single one that the table calls unmistakable."""
    terms = find_leader(parts)
    assert (terms[0].country if terms else None) == country


def test_the_table() -> None:
    """No term stands there twice, a name is of one country, and sectors are those that there are."""
    known = [(words, term.country, term.first, term.sector) for words, term in leaders()[0]]
    states = {(words, country) for words, country, _, _ in known if country}
    assert len(set(known)) == len(known)
    assert len({words for words, _ in states}) == len(states)
    assert {sector for _, _, _, sector in known} <= plover().sectors.keys()
    assert all(term.last is None or term.first <= term.last for _, term in leaders()[0])


@pytest.mark.parametrize(("year", "sector"), [(2010, None), (2018, "GOV"), (2023, "ELI"), (2026, "GOV"), (None, None)])
def test_years(year: int | None, sector: str | None) -> None:
    """Before, in, between and in a second term."""
    assert sector_in(find_leader(["Donald", "Trump"]), year) == sector


@pytest.mark.parametrize(
    ("year", "country", "sector"),
    [
        (1990, None, None),
        (2008, "NOR", "GOV"),
        (2014, None, "IGO"),
        (2020, None, "IGO"),
        (2024, None, "IGO"),
        (2026, "NOR", "GOV"),
    ],
)
def test_a_state_and_many(year: int, country: str | None, sector: str | None) -> None:
    """Who led a state leads a body of many; the office of the year counts."""
    terms = find_leader(["Jens", "Stoltenberg"])
    term = held(terms, year)
    assert (term and term.country, sector_in(terms, year)) == (country, sector)


@pytest.mark.parametrize(
    ("parts", "year", "sector"),
    [
        (["Mitch", "McConnell"], 2020, "LEG"),
        (["Ronen", "Bar"], 2023, "SPY"),
        (["Ronen", "Bar"], 2026, "ELI"),
        (["Hassan", "Nasrallah"], 2020, "REB"),
        (["Hassan", "Nasrallah"], 2025, "REB"),
        (["Fadli", "Zon"], 2020, "LEG"),
        (["Fadli", "Zon"], 2025, "GOV"),
    ],
)
def test_sectors_of_offices(parts: list[str], year: int, sector: str) -> None:
    """Parliaments, services and armies are no governments, and who leads rebels is no former office holder."""
    assert sector_in(find_leader(parts), year) == sector


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (["Jokowi"], ["Joko", "Widodo"], True),
        (["Joko", "Widodo"], ["Jokowi"], True),
        (["Jokowi"], ["Jusuf", "Kalla"], False),
        (["Prabowo"], ["Gibran", "Rakabuming", "Raka"], False),  # in office in the same years
    ],
)
def test_two_names_of_one_leader(one: list[str], other: list[str], same: bool) -> None:
    assert same_leader(one, other) is same
