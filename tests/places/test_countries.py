"""What a language calls the countries."""

from __future__ import annotations

import pytest

from warta.languages import languages
from warta.places.countries import CountryName, country_codes, country_names


def known(code: str) -> dict[str, CountryName]:
    """The words for countries of a language."""
    return {name.words: name for name in country_names(languages()[code])}


@pytest.mark.parametrize(
    ("code", "words", "country", "form"),
    [
        ("id", "Amerika Serikat", "USA", "name"),
        ("id", "AS", "USA", "name"),
        ("id", "Inggris", "GBR", "name"),
        ("id", "Korsel", "KOR", "name"),
        ("id", "Palestina", "PSE", "name"),
        ("id", "Gedung Putih", "USA", "seat"),
        ("id", "AS Roma", None, "none"),
        ("en", "British", "GBR", "people"),
        ("en", "Israelis", "ISR", "citizens"),
        ("en", "U.S.", "USA", "name"),
        ("en", "Kosovo", "XKX", "name"),
        ("en", "Kremlin", "RUS", "seat"),
        ("en", "Dhaka", "BGD", "capital"),
    ],
)
def test_names(code: str, words: str, country: str | None, form: str) -> None:
    """Names, peoples, seats and capitals mean their country; look-alikes mean none."""
    found = known(code)[words]
    assert (found.country, found.form) == (country, form)


@pytest.mark.parametrize("code", ["id", "en"])
def test_codes(code: str) -> None:
    """Every code has three capital letters, and all members of the UN are there."""
    countries = {name.country for name in known(code).values() if name.country}
    assert all(len(country) == 3 and country.isupper() for country in countries)
    assert len(countries) >= 193


def test_careful() -> None:
    """Names of countries that are given names, too, are marked."""
    assert known("en")["Jordan"].careful
    assert not known("en")["Iran"].careful


def test_codes_are_those_of_the_standard() -> None:
    """Kosovo has one that everybody uses; what stands for none, and a state that is no more, have none."""
    assert {"IDN", "USA", "XKX"} <= country_codes()
    assert not {"XXX", "SUN", "ID", "idn"} & country_codes()
    assert len(country_codes()) == 250
