"""Bars as SVG, drawn by Vega-Lite without a browser and without a network. Colours are those of the page around."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import vl_convert

from warta.report.figures import Section

WIDTH, HEIGHT, ROW = 640, 180, 22  # pixels; ROW: of one bar of names
LONGEST_NAME = 300  # pixels
PADDING = {"left": 24, "right": 5, "top": 5, "bottom": 5}  # the font of the reader may be wider than the one measured
MONTH = 7  # letters of 2025-06
NUMBER = re.compile(r"-?\d+\.\d{3,}")
CONFIG = {
    "background": None,
    "font": "system-ui, sans-serif",
    "view": {"stroke": None},
    "bar": {"color": "var(--bar)"},
    "text": {"color": "var(--quiet)", "fontSize": 11},
    "axis": {
        "labelColor": "var(--ink)",
        "titleColor": "var(--quiet)",
        "domainColor": "var(--line)",
        "tickColor": "var(--line)",
        "gridColor": "var(--line)",
        "labelFontSize": 12,
        "titleFontWeight": "normal",
        "labelLimit": LONGEST_NAME,
    },
}


def chart(section: Section) -> str:
    """The first two columns of a section as bars. The table beside it says the same, so readers of screens skip it."""
    draw = _days if section.shape == "days" else _bars
    values = [{"name": str(row[0]), "count": row[1]} for row in section.rows]
    spec = {
        "data": {"values": values},
        "width": WIDTH,
        "padding": PADDING,
        "config": CONFIG,
        **draw(section.names[1], values),
    }
    svg = vl_convert.vegalite_to_svg(spec, allowed_base_urls=[])
    svg = NUMBER.sub(lambda number: f"{float(number[0]):.1f}", svg)
    return svg.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1)


def _days(counted: str, values: Sequence[dict[str, Any]]) -> dict[str, Any]:
    months = all(len(value["name"]) == MONTH for value in values)
    time = {"field": "name", "type": "temporal", "timeUnit": "utcyearmonth" if months else "utcyearmonthdate"}
    return {
        "height": HEIGHT,
        "mark": {"type": "bar"},
        "encoding": {
            "x": {**time, "title": None, "axis": {"grid": False}},
            "y": {"field": "count", "type": "quantitative", "title": counted, "axis": {"tickMinStep": 1}},
        },
    }


def _bars(counted: str, values: Sequence[dict[str, Any]]) -> dict[str, Any]:
    name = {"field": "name", "type": "nominal", "sort": None, "title": None, "axis": {"ticks": False, "domain": False}}
    count = {"field": "count", "type": "quantitative", "title": counted, "axis": None}
    number = {"mark": {"type": "text", "align": "left", "dx": 4}, "encoding": {"text": {"field": "count"}}}
    return {
        "height": ROW * len(values),
        "encoding": {"y": name, "x": count},
        "layer": [{"mark": {"type": "bar", "height": ROW - 6}}, number],
    }
