"""Rows as CSV, JSON lines and GeoJSON: each a function from columns and rows to lines of text."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from io import StringIO
from math import isfinite
from typing import Any

from warta.dataset import Row
from warta.errors import UsageError

IDS = frozenset({"article", "quote", "event", "deed", "copies", "nearest", "story", "occurrence"})
"""Columns of 64 bits that name something: strings in JSON, since many readers of it keep 53 bits of a number."""
WHERE = ("lat", "lon")
END = "\r\n"
BLANKS = re.compile(r"\s+")


def csv_lines(names: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    """CSV as RFC 4180 has it, with a line of names. Lists and structures are JSON inside their cell, null is empty."""
    yield _csv_line(names)
    for row in rows:
        yield _csv_line([cell(row[name]) for name in names])


def _csv_line(cells: Sequence[str]) -> str:
    """A row without its end, which the writer must know: it puts cells in quotation marks that hold one."""
    line = StringIO()
    csv.writer(line, lineterminator=END).writerow(cells)
    return line.getvalue().removesuffix(END)


def tsv_line(cells: Iterable[Any]) -> str:
    """Cells separated by tabs, as GDELT and others have it: nothing is quoted, so tabs and ends of lines become blanks.

    A blank at the end stays: it is the last party's, of whom a column of lists knows nothing (`"IDN; "`).
    """
    return "\t".join(BLANKS.sub(" ", cell(value)) for value in cells)


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
    """JSON in one line; times are strings, and numbers that JSON cannot spell, such as infinity, null."""
    try:
        return json.dumps(value, ensure_ascii=False, allow_nan=False, default=_in_json)
    except ValueError:
        return json.dumps(_finite(value), ensure_ascii=False, default=_in_json)


def _in_json(value: Any) -> str | float | None:
    """A decimal number of DuckDB as a number, so that 105.5 may be a longitude."""
    return _finite(float(value)) if isinstance(value, Decimal) else spelled(value)


def _finite(value: Any) -> Any:
    """A value with null in the place of numbers that are none."""
    if isinstance(value, dict):
        return {name: _finite(one) for name, one in value.items()}
    if isinstance(value, list | tuple):  # an ARRAY of DuckDB's is a tuple
        return [_finite(one) for one in value]
    return None if isinstance(value, float) and not isfinite(value) else value


def check_names(names: Sequence[str]) -> None:
    """Raises UsageError if two columns have the same name: a row by names would keep one of them."""
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise UsageError(f"Two columns are named {twice}; give one another name: `select … as {twice}_2`.")


def jsonl_lines(names: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    """A JSON object a line. Ids are strings."""
    for row in rows:
        yield json_line(_properties(names, row))


def _properties(names: Sequence[str], row: Row) -> Mapping[str, Any]:
    return {name: str(row[name]) if name in IDS and row[name] is not None else row[name] for name in names}


def geojson_lines(names: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    """A GeoJSON collection (RFC 7946), a feature a line; one of no known place has no geometry.

    Raises UsageError for rows that have no columns `lat` and `lon`, or something else than numbers in them.
    """
    if not set(names).issuperset(WHERE):
        raise UsageError("geojson: needs columns lat and lon, as the table events has them.")
    yield '{"type": "FeatureCollection", "features": ['
    comma = ""
    for row in rows:
        yield comma + json_line(_feature([name for name in names if name not in WHERE], row))
        comma = ","
    yield "]}"


def _is_degree(value: Any) -> bool:
    """Whether there is a number. Raises UsageError where there is something else."""
    if not isinstance(value, int | float | Decimal | None):
        raise UsageError(f"geojson: lat and lon must be numbers, and {value!r} is none; write `lat::double as lat`.")
    return value is not None and isfinite(value)


def _feature(names: Sequence[str], row: Row) -> Mapping[str, Any]:
    placed = all(_is_degree(row[name]) for name in WHERE)
    geometry = {"type": "Point", "coordinates": [row["lon"], row["lat"]]} if placed else None
    return {"type": "Feature", "geometry": geometry, "properties": _properties(names, row)}
