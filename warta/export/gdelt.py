"""Deeds in the form of GDELT 2.0's table of events: 61 tab-separated columns, without a header line.

docs/exports.md says how each column is filled. What Warta does not know is empty, as in GDELT.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from warta.dataset import Row
from warta.export.cameo import code_of, country_of, dyad, sector_of
from warta.export.deeds import day_of, number_of
from warta.export.plain import tsv_line

FIPS = Path(__file__).parent / "fips.toml"
OF_ACTOR = (
    "Code",
    "Name",
    "CountryCode",
    "KnownGroupCode",
    "EthnicCode",
    "Religion1Code",
    "Religion2Code",
    "Type1Code",
    "Type2Code",
    "Type3Code",
)
OF_PLACE = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
COLUMNS = (
    *("GlobalEventID", "Day", "MonthYear", "Year", "FractionDate"),
    *(f"Actor1{name}" for name in OF_ACTOR),
    *(f"Actor2{name}" for name in OF_ACTOR),
    *("IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale"),
    *("NumMentions", "NumSources", "NumArticles", "AvgTone"),
    *(f"Actor1Geo_{name}" for name in OF_PLACE),
    *(f"Actor2Geo_{name}" for name in OF_PLACE),
    *(f"ActionGeo_{name}" for name in OF_PLACE),
    *("DATEADDED", "SOURCEURL"),
)
"""The columns of GDELT's event table, in their order."""
KINDS = {"country": (1, 1), "region": (5, 2), "regency": (4, 3), "district": (4, 3), "city": (4, 3), "site": (4, 3)}
"""GDELT's kinds of places by Warta's resolutions: elsewhere, and in the United States."""
DAYS_OF_MONTH, DAYS_OF_YEAR = 30, 365  # as GDELT counts the fraction of a year


def gdelt_lines(_: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    """A line for each deed."""
    for row in rows:
        values = cells(row)
        yield tsv_line(values.get(name) for name in COLUMNS)


def cells(event: Row) -> Mapping[str, Any]:
    """The cells of a deed by their columns; those that are not known are missing."""
    one, other = dyad(event)
    return {
        "GlobalEventID": number_of(event),
        **_times(day_of(event)),
        **_actor("Actor1", one),
        **_actor("Actor2", other),
        "IsRootEvent": int(event["root"]),
        **_kind(event),
        "NumMentions": event["mentions"],
        "NumSources": event["origins"],
        "NumArticles": event["articles"],
        **_place(event),
        "DATEADDED": _added(event),
        "SOURCEURL": event["url"],
    }


def _times(day: date | None) -> Mapping[str, Any]:
    if day is None:
        return {}
    fraction = ((day.month - 1) * DAYS_OF_MONTH + day.day) / DAYS_OF_YEAR
    return {
        "Day": f"{day.year:04}{day:%m%d}",  # "%Y" of a year below 1000 has fewer digits
        "MonthYear": f"{day.year:04}{day:%m}",
        "Year": f"{day.year:04}",
        "FractionDate": f"{day.year + min(fraction, 0.9999):.4f}",
    }


def _actor(which: str, party: Row | None) -> Mapping[str, str]:
    if party is None:
        return {}
    country, sector = country_of(party), sector_of(party)
    return {
        f"{which}Code": country + sector,
        f"{which}Name": (party["name"] or "").upper(),
        f"{which}CountryCode": country,
        f"{which}Type1Code": sector,
    }


def _kind(event: Row) -> Mapping[str, Any]:
    code = code_of(event)
    if code is None:
        return {}
    return {
        "EventCode": code.code,
        "EventBaseCode": code.base,
        "EventRootCode": code.root,
        "QuadClass": code.quad,
        "GoldsteinScale": code.score,
    }


def _place(event: Row) -> Mapping[str, Any]:
    if event["place"] is None:
        return {"ActionGeo_Type": 0}
    country = event["place_country"]
    elsewhere, in_states = KINDS.get(event["resolution"], (0, 0))
    return {
        "ActionGeo_Type": in_states if country == "USA" else elsewhere,
        "ActionGeo_FullName": event["place"],
        "ActionGeo_CountryCode": fips().get(country),
        "ActionGeo_Lat": event["lat"],
        "ActionGeo_Long": event["lon"],
    }


@cache
def fips() -> Mapping[str, str]:
    """FIPS 10-4 by ISO 3166 alpha-3."""
    return tomllib.loads(FIPS.read_text(encoding="utf-8"))


def _added(event: Row) -> str | None:
    """When the article was fetched, else published, in UTC."""
    for told in (event["fetched"], event["published"]):
        found = _instant(told)
        if found:
            return f"{found.year:04}{found:%m%d%H%M%S}"
    return None


def _instant(told: str | None) -> datetime | None:
    """A time in UTC; None where it is none, or none there, as 0001-01-01T00:00+07:00 of a clock that was not set."""
    try:
        found = datetime.fromisoformat(told or "")
        return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None
