"""Rows as CSV, JSON lines and GeoJSON: each a function from columns and rows to lines of text."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from io import StringIO
from typing import Any

from warta.dataset import Row
from warta.errors import UsageError

IDS = frozenset({"article", "quote", "event", "copies", "nearest", "story", "occurrence"})
"""Columns of 64 bits that name something: strings in JSON, since many readers of it keep 53 bits of a number."""
WHERE = ("lat", "lon")


def csv_lines(names: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    """CSV as RFC 4180 has it, with a line of names. Lists and structures are JSON inside their cell, null is empty."""
    yield _csv_line(names)
    for row in rows:
        yield _csv_line([cell(row[name]) for name in names])


def _csv_line(cells: Sequence[str]) -> str:
    line = StringIO()
    csv.writer(line, lineterminator="").writerow(cells)
    return line.getvalue()


def tsv_line(cells: Iterable[Any]) -> str:
    """Cells parted by tabs, as GDELT and others have it: nothing is quoted, so tabs and ends of lines become blanks."""
    return "\t".join(" ".join(cell(value).split()) for value in cells)


def cell(value: Any) -> str:
    """A value as text: null is empty, numbers and times as they are, lists and structures as JSON."""
    if value is None:
        return ""
    if isinstance(value, list | dict):
        return json_line(value)
    return spelled(value)


def spelled(value: Any) -> str:
    """A time in ISO 8601; anything else as Python spells it."""
    return value.isoformat() if isinstance(value, date) else str(value)


def json_line(value: Any) -> str:
    """JSON in one line; times as strings."""
    return json.dumps(value, ensure_ascii=False, default=spelled)


def jsonl_lines(names: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    """A JSON object a line. Ids are strings."""
    for row in rows:
        yield json_line(_properties(names, row))


def _properties(names: Sequence[str], row: Row) -> Mapping[str, Any]:
    return {name: str(row[name]) if name in IDS and row[name] is not None else row[name] for name in names}


def geojson_lines(names: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    """A GeoJSON collection (RFC 7946), a feature a line; one of no known place has no geometry.

    Raises UsageError for rows that have no columns `lat` and `lon`.
    """
    if not set(names).issuperset(WHERE):
        raise UsageError("geojson: needs columns lat and lon, as the table events has them.")
    yield '{"type": "FeatureCollection", "features": ['
    comma = ""
    for row in rows:
        yield comma + json_line(_feature([name for name in names if name not in WHERE], row))
        comma = ","
    yield "]}"


def _feature(names: Sequence[str], row: Row) -> Mapping[str, Any]:
    placed = row["lat"] is not None and row["lon"] is not None
    geometry = {"type": "Point", "coordinates": [row["lon"], row["lat"]]} if placed else None
    return {"type": "Feature", "geometry": geometry, "properties": _properties(names, row)}
