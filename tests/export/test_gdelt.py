"""GDELT's table of events."""

from __future__ import annotations

from datetime import date

import pytest

from export.datasets_made import party, told
from warta.export.gdelt import COLUMNS, cells, fips, gdelt_lines


def test_there_are_61_columns() -> None:
    (line,) = gdelt_lines([], [told()])
    assert len(COLUMNS) == len(set(COLUMNS)) == len(line.split("\t")) == 61


def test_a_deed() -> None:
    (line,) = gdelt_lines([], [told()])
    found = dict(zip(COLUMNS, line.split("\t"), strict=True))
    assert {name: value for name, value in found.items() if value} == {
        "GlobalEventID": "1",
        "Day": "20250608",
        "MonthYear": "202506",
        "Year": "2025",
        "FractionDate": "2025.4329",
        "Actor1Code": "CODREB",
        "Actor1Name": "REBELS",
        "Actor1CountryCode": "COD",
        "Actor1Type1Code": "REB",
        "Actor2Code": "CODCVL",
        "Actor2Name": "A VILLAGE",
        "Actor2CountryCode": "COD",
        "Actor2Type1Code": "CVL",
        "IsRootEvent": "1",
        "EventCode": "190",
        "EventBaseCode": "190",
        "EventRootCode": "19",
        "QuadClass": "4",
        "GoldsteinScale": "-10.0",
        "NumMentions": "1",
        "NumSources": "1",
        "NumArticles": "1",
        "ActionGeo_Type": "4",
        "ActionGeo_FullName": "Bunia",
        "ActionGeo_CountryCode": "CG",
        "ActionGeo_Lat": "1.5",
        "ActionGeo_Long": "30.25",
        "DATEADDED": "20250609010000",
        "SOURCEURL": "https://kabar.example/1",
    }


def test_an_occurrence_counts_its_origins_as_sources() -> None:
    found = cells(told(mentions=5, articles=4, origins=2, claims=[{}], occurrence=9))
    assert [found[name] for name in ("GlobalEventID", "NumMentions", "NumArticles", "NumSources")] == ["9", 5, 4, 2]


@pytest.mark.parametrize(
    ("country", "resolution", "kind"),
    [
        ("COD", "country", 1),
        ("USA", "region", 2),
        ("USA", "city", 3),
        ("IDN", "regency", 4),
        ("IDN", "region", 5),
        (None, None, 0),
    ],
)
def test_kinds_of_places(country: str | None, resolution: str | None, kind: int) -> None:
    assert cells(told(place_country=country, resolution=resolution))["ActionGeo_Type"] == kind


def test_a_deed_of_which_little_is_known() -> None:
    found = cells(told(first_day=None, published_day=None, published=None, place=None, actors=[], recipients=[]))
    known = {name for name, value in found.items() if value is not None}
    assert known & {"Day", "Actor1Code", "Actor2Code", "DATEADDED", "ActionGeo_FullName"} == set()
    assert found["ActionGeo_Type"] == 0
    (line,) = gdelt_lines([], [told(type="FLOOD", actors=[party("it")])])
    assert dict(zip(COLUMNS, line.split("\t"), strict=True))["EventCode"] == ""


def test_the_last_days_of_a_year_stay_in_it() -> None:
    assert cells(told(first_day=date(2025, 12, 31)))["FractionDate"] == "2025.9890"


def test_when_it_was_added() -> None:
    assert cells(told(fetched="2025-06-10T00:00:05Z"))["DATEADDED"] == "20250610000005"
    assert cells(told(published="2025-06-09"))["DATEADDED"] == "20250609000000"
    assert cells(told(published="soon"))["DATEADDED"] is None


def test_a_clock_that_was_never_set() -> None:
    """Some sites print the first day of the calendar where they know no time."""
    assert cells(told(published="0001-01-01T00:00:00+07:00"))["DATEADDED"] is None
    assert cells(told(published="0001-01-01T00:00:00+00:00"))["DATEADDED"] == "00010101000000"
    days = cells(told(first_day=date(1, 1, 1), last_day=date(1, 1, 1)))
    assert [days[name] for name in ("Day", "MonthYear", "Year")] == ["00010101", "000101", "0001"]


def test_countries_of_places() -> None:
    assert [fips()[country] for country in ("IDN", "DEU", "AUS", "AUT")] == ["ID", "GM", "AS", "AU"]
