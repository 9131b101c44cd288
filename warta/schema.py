"""The JSON Schema of what `warta read --json` prints."""

from __future__ import annotations

from warta.fields import FAILURE, RECORD
from warta.shapes import Json


def schema() -> dict[str, Json]:
    """JSON Schema (2020-12) of one line: a record, or the failure that stands in its place."""
    parts = {part.name: part.definition() for part in (*RECORD.parts(), FAILURE)}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Warta record",
        "description": "One line of `warta read --json`. Offsets are Unicode code points in `text`, [start, stop).",
        "anyOf": [RECORD.schema(), FAILURE.schema()],
        "$defs": dict(parts),
    }
