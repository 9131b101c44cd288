"""Heads of state and government, and their years."""

from __future__ import annotations

import pytest

from warta.places.leaders import find_leader, same_leader, sector_in


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
    ],
)
def test_find_leader(parts: list[str], country: str | None) -> None:
    """A full name, one with more before it, or a single one that the table calls unmistakable."""
    terms = find_leader(parts)
    assert (terms[0].country if terms else None) == country


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
