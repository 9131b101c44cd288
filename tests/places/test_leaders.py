"""Heads of state and government, and their years."""

from __future__ import annotations

import pytest

from warta.places.leaders import find_leader, leaders, same_leader, sector_in


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
    """Nobody stands there twice, and a name is of one country."""
    known = [(words, term.country, term.first) for words, term in leaders()[0]]
    assert len(set(known)) == len(known)
    assert len({words for words, _, _ in known}) == len({(words, country) for words, country, _ in known})
    assert all(term.last is None or term.first <= term.last for _, term in leaders()[0])


@pytest.mark.parametrize(("year", "sector"), [(2010, None), (2018, "GOV"), (2023, "ELI"), (2026, "GOV"), (None, None)])
def test_years(year: int | None, sector: str | None) -> None:
    """Before, in, between and in a second term."""
    assert sector_in(find_leader(["Donald", "Trump"]), year) == sector


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
