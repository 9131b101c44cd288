"""Deeds in the forms of POLECAT's and ICEWS' tables of events: tab-separated, with a header line.

docs/exports.md says how each column is filled. What Warta does not know is empty.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from warta import __version__
from warta.dataset import Row
from warta.export.cameo import code_of, dyad
from warta.export.deeds import day_of, number_of, quad_of, score_of
from warta.export.plain import tsv_line
from warta.languages import languages

WORDS = Path(__file__).parent / "words.toml"
SEPARATOR = "; "
"""Between several values of a cell."""
POLECAT = (
    *("Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts"),
    *("Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title"),
    *("Actor Name Raw", "Wikipedia Actor ID"),
    *("Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors"),
    *("Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID"),
    *("Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID"),
    *("Raw Placename", "Feature Type", "Source", "Publication Date", "Story People", "Story Organizations"),
    *("Story Locations", "Language", "Version"),
)
"""The columns of POLECAT's table."""
ICEWS = (
    *("Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code"),
    *("Intensity", "Target Name", "Target Sectors", "Target Country", "Story ID", "Sentence Number", "Publisher"),
    *("City", "District", "Province", "Country", "Latitude", "Longitude"),
)
"""The columns of ICEWS' table."""
LEVELS = {"district": "City", "city": "City", "site": "City", "regency": "District", "region": "Province"}
"""The column that a place's name stands in."""

Cells = Mapping[str, Any]


def polecat_lines(_: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    """The names of the columns, then a line for each deed."""
    return _lines(POLECAT, polecat_cells, rows)


def icews_lines(_: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    """The names of the columns, then a line for each deed."""
    return _lines(ICEWS, icews_cells, rows)


def _lines(columns: Sequence[str], cells_of: Callable[[Row], Cells], rows: Iterable[Row]) -> Iterator[str]:
    yield tsv_line(columns)
    for row in rows:
        cells = cells_of(row)
        yield tsv_line(cells.get(column) for column in columns)


# ---------------------------------------------------------------- POLECAT


def polecat_cells(event: Row) -> Cells:
    """The cells of a deed by their columns; those that are not known are missing."""
    return {
        "Event ID": number_of(event),
        "Event Date": day_of(event),
        "Event Type": event["type"],
        "Event Mode": event["mode"],
        "Intensity": score_of(event),
        "Quad Code": QUADS.get(quad_of(event) or 0),
        **_parties("Actor", event["actors"]),
        **_parties("Recipient", event["recipients"]),
        **_place(event),
        "Placename": event["place"],
        "Raw Placename": event["place"],
        "Feature Type": event["resolution"],
        "Source": event["publisher"],
        "Publication Date": event["published_day"],
        "Language": words()["languages"].get(event["lang"], event["lang"]),
        "Version": f"Warta {__version__}",
    }


QUADS = {1: "VERBAL COOPERATION", 2: "MATERIAL COOPERATION", 3: "VERBAL CONFLICT", 4: "MATERIAL CONFLICT"}


def _parties(which: str, parties: Sequence[Row]) -> Cells:
    names = SEPARATOR.join(party["name"] or "" for party in parties)
    sectors = [party["sector"] or "" for party in parties]
    return {
        f"{which} Name": names,
        f"{which} Name Raw": names,
        f"{which} Country": SEPARATOR.join(party["country"] or "" for party in parties),
        f"Primary {which} Sector": sectors[0] if sectors else None,
        f"{which} Sectors": SEPARATOR.join(sectors),
    }


# ---------------------------------------------------------------- ICEWS


def icews_cells(event: Row) -> Cells:
    """The cells of a deed by their columns; those that are not known are missing."""
    source, target = dyad(event)
    code = code_of(event)
    return {
        "Event ID": number_of(event),
        "Event Date": day_of(event),
        **_side("Source", source),
        "Event Text": event["trigger"],
        "CAMEO Code": code and code.code,
        "Intensity": code and code.score,
        **_side("Target", target),
        "Story ID": event["story"] or event["article"],
        "Publisher": event["publisher"],
        **_place(event),
    }


def _side(which: str, party: Row | None) -> Cells:
    if party is None:
        return {}
    return {
        f"{which} Name": party["name"],
        f"{which} Sectors": words()["sectors"].get(party["sector"]),
        f"{which} Country": _country(party["country"]),
    }


# ---------------------------------------------------------------- both


def _place(event: Row) -> Cells:
    level = LEVELS.get(event["resolution"])
    return {
        "Province": event["place_region"],
        **({level: event["place"]} if level else {}),
        "Country": _country(event["place_country"]),
        "Latitude": event["lat"],
        "Longitude": event["lon"],
    }


def _country(code: str | None) -> str | None:
    """The name of a state in English."""
    names = languages()["en"].table("countries").get("names", {}).get(code)
    return names[0] if names else code


@cache
def words() -> Mapping[str, Any]:
    """What the tables of others write out in words."""
    return tomllib.loads(WORDS.read_text(encoding="utf-8"))
