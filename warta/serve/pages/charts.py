"""Charts as SVG, drawn on the server with Vega-Lite and Vega: no script is needed to see them.

What they show are links, by which a click sets a filter in the address. They are for the eye and the mouse: each page
says the same beside them as a table, whose links the keyboard and a screen reader find, so a chart itself is hidden
from these. Colours are the variables of the sheet, so a chart follows day and night.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta, tzinfo
from functools import lru_cache
from itertools import groupby, pairwise
from typing import Any, Final, NamedTuple

import vl_convert
from markupsafe import Markup

KEPT: Final = 256  # charts; the key is all that is drawn, so new data has charts of its own
MOST_BARS = 92  # days; of more the months are drawn
MOST_LABELS = 7
DAY, MONTH, YEAR = 10, 7, 4  # letters of their names
GAP = 21  # days without an event
EARLIER, LATER = "← …", "… →"
MOST_PAIRS = 20
LONGEST_NAME = 26
ENDS = ("source", "target")
HOST: Final = "https://page.invalid"  # Vega makes every address a whole one; with this before it, it can be cut again
PLACE = re.compile(r"translate\((-?[\d.]+),(-?[\d.]+)\)")
SIDES, ABOVE = 70, 24  # around a network
NUMBER = re.compile(r"-?\d+\.\d{3,}")
CONFIG: Final[dict[str, Any]] = {
    "background": None,
    "font": "system-ui, sans-serif",
    "view": {"stroke": None},
    "axis": {
        "labelColor": "var(--quiet)",
        "titleColor": "var(--quiet)",
        "domainColor": "var(--line)",
        "tickColor": "var(--line)",
        "gridColor": "var(--line)",
        "labelFontSize": 11,
        "titleFontSize": 11,
        "titleFontWeight": "normal",
    },
}


class Day(NamedTuple):
    """A day (ISO 8601), how much there is of it, and where a click on it leads."""

    day: str
    size: int
    href: str


class Pair(NamedTuple):
    """How many events lead from one to another; `conflict`: which share of them is conflict."""

    actor: str
    recipient: str
    size: int
    conflict: float
    href: str


class Report(NamedTuple):
    """An article on a line of time."""

    published: str
    outlet: str
    title: str
    origin: bool
    href: str


def split(rows: Sequence[Day]) -> tuple[list[Day], list[Day], list[Day]]:
    """Days long ago, the many, and those far ahead: one event in twenty at most, and parted from the many by weeks."""
    some = sum(row.size for row in rows) / 20
    first = _few(rows, some)
    last = len(rows) - _few(rows[first:][::-1], some)
    return list(rows[:first]), list(rows[first:last]), list(rows[last:])


def _few(rows: Sequence[Day], some: float) -> int:
    """How many of the first rows hold few events, and have a gap behind them."""
    cut, seen = 0, 0
    for number, (one, other) in enumerate(pairwise(rows), 1):
        seen += one.size
        if seen > some:
            break
        if abs((date.fromisoformat(other.day) - date.fromisoformat(one.day)).days) > GAP:
            cut = number
    return cut


def bars_of(rows: Sequence[Day]) -> list[Day]:
    """Days, or months (2024-06) or years where there are many days; each leads to all of its days."""
    return _grouped(rows, next((size for size in (DAY, MONTH) if _bars(rows, size) <= MOST_BARS), YEAR))


def days(rows: Sequence[Day], before: Day | None, after: Day | None, months: Sequence[str], title: str) -> Markup:
    """Bars as `bars_of` gives them. `months`: the names of all.

    `before` and `after`: a bar for all days before and after them.
    """
    if not rows:
        return Markup("")
    bars = _filled(rows)
    labels = [_short(one.day, months) for one in bars]
    shown = labels[:: 1 + (len(labels) - 1) // MOST_LABELS]
    if before:
        bars, labels, shown = [before, *bars], [EARLIER, *labels], [EARLIER, *shown]
    if after:
        bars, labels, shown = [*bars, after], [*labels, LATER], [*shown, LATER]
    values = [
        {"n": one.size, "label": label, "href": HOST + one.href} if one.href else {"n": 0, "label": label}
        for one, label in zip(bars, labels, strict=True)
    ]
    return _lite(_bar_chart(values, shown, title))


def _bar_chart(values: Sequence[dict[str, Any]], shown: Sequence[str], title: str) -> dict[str, Any]:
    """Bars side by side, of which those of the labels in `shown` have their label below them."""
    return {
        "width": 480,
        "height": 130,
        "data": {"values": values},
        "mark": {"type": "bar", "color": "var(--accent)", "cornerRadiusEnd": 1.5},
        "encoding": {
            "x": {
                "field": "label",
                "type": "ordinal",
                "sort": None,
                "title": None,
                "axis": {"labelAngle": 0, "values": shown, "ticks": False, "labelPadding": 6},
                "scale": {"paddingInner": 0.18},
            },
            "y": {"field": "n", "type": "quantitative", "title": title, "axis": {"tickCount": 3, "format": "d"}},
            "href": {"condition": {"test": "datum.n > 0", "field": "href"}, "value": None},
        },
    }


def reports(rows: Sequence[Report], months: Sequence[str]) -> Markup:
    """Who reported when, by the clock of the first: a line for each outlet, a point for each article.

    Points of those that had their text first are full.
    """
    moments = {one: moment for one in rows if (moment := moment_of(one.published))}
    if len(moments) < 2:
        return Markup("")
    zone = next((moment.tzinfo for moment in moments.values() if moment.tzinfo), None)
    values = [{**one._asdict(), "href": HOST + one.href, "at": _clock(moment, zone)} for one, moment in moments.items()]
    return _lite(_point_chart(values, {"x": _clock_axis(zone, months), "y": _outlet_axis()}))


def _point_chart(values: Sequence[dict[str, Any]], axes: dict[str, Any]) -> dict[str, Any]:
    """A point for each value, full where its text was there first."""
    return {
        "width": 860,
        "height": {"step": 26},
        "padding": {"left": 40, "right": 12, "top": 5, "bottom": 5},
        "data": {"values": values},
        "mark": {"type": "point", "size": 110, "strokeWidth": 2, "color": "var(--accent)", "opacity": 1},
        "encoding": {
            **axes,
            "fill": {"condition": {"test": "datum.origin", "value": "var(--accent)"}, "value": "var(--paper)"},
            "href": {"field": "href"},
        },
    }


def _clock_axis(zone: tzinfo | None, months: Sequence[str]) -> dict[str, Any]:
    """The time, as 3 Jun 14:05."""
    names = json.dumps([name[:3] for name in months])
    label = f"date(datum.value) + ' ' + {names}[month(datum.value)] + timeFormat(datum.value, ' %H:%M')"
    return {
        "field": "at",
        "type": "temporal",
        "title": str(zone) if zone else None,
        "axis": {"labelExpr": label, "tickCount": 5, "labelOverlap": "greedy"},
    }


def _outlet_axis() -> dict[str, Any]:
    look = {
        "grid": True,
        "labelLimit": 170,
        "labelPadding": 16,
        "ticks": False,
        "labelFontSize": 12,
        "domain": False,
    }
    return {"field": "outlet", "type": "nominal", "sort": None, "title": None, "axis": look}


def network(pairs: Iterable[Pair]) -> Markup:
    """Who acts upon whom: the pairs with most events as arrows, warm where most of them are conflict."""
    shown = [pair for pair in pairs if pair.actor != pair.recipient][:MOST_PAIRS]
    names = list(dict.fromkeys(name for pair in shown for name in (pair.actor, pair.recipient)))
    if not shown:
        return Markup("")
    nodes = [{"name": _cut(name), "index": number} for number, name in enumerate(names)]
    links = [
        {
            "source": names.index(pair.actor),
            "target": names.index(pair.recipient),
            "n": pair.size,
            "href": HOST + pair.href,
            "color": "var(--warn)" if pair.conflict > 0.5 else "var(--accent)",
        }
        for pair in shown
    ]
    return _around(_drawn(json.dumps(_network(nodes, links)), lite=False))


def _around(svg: Markup) -> Markup:
    """The picture with its edge where its points and names end: forces may lay them anywhere."""
    places = [(float(x), float(y)) for x, y in PLACE.findall(svg.partition("mark-symbol")[2])]
    left, right = (pick(x for x, _ in places) + SIDES + room for pick, room in ((min, -110), (max, 110)))
    top, bottom = (pick(y for _, y in places) + ABOVE + room for pick, room in ((min, -34), (max, 20)))
    box = f'viewBox="{left:.0f} {top:.0f} {right - left:.0f} {bottom - top:.0f}"'
    return Markup(re.sub(r'viewBox="[^"]*"', box, svg, count=1))


def _network(nodes: list[dict[str, Any]], links: list[dict[str, Any]]) -> dict[str, Any]:
    """The forces that lay the nodes out are counted to their end before it is drawn, from the same start each time."""
    width, height = 700, min(460, 180 + 22 * len(nodes))
    return {
        "width": width,
        "height": height,
        "padding": {"left": SIDES, "right": SIDES, "top": ABOVE, "bottom": 12},
        "autosize": "none",
        "config": {"background": None},
        "data": [{"name": "nodes", "values": nodes}, {"name": "links", "values": links}],
        "marks": [_points(width / 2, height / 2), _lines(), _heads(), _names()],
    }


def _points(x: float, y: float) -> dict[str, Any]:
    """The nodes, pulled to the middle and by their links, pushed away from each other."""
    forces = [
        {"force": "center", "x": x, "y": y},
        {"force": "collide", "radius": 40},
        {"force": "nbody", "strength": -420},
        {"force": "x", "x": "middle", "strength": 0.09},
        {"force": "y", "y": "half", "strength": 0.2},
        {"force": "link", "links": "links", "distance": 120},
    ]
    known = {"middle": {"value": x}, "half": {"value": y}}  # the forces of `x` and `y` ask each node for a field
    return {
        "type": "symbol",
        "name": "points",
        "zindex": 1,
        "from": {"data": "nodes"},
        "encode": {"enter": {**known, "size": {"value": 90}, "fill": {"value": "var(--ink)"}}},
        "transform": [{"type": "force", "static": True, "iterations": 300, "signal": "forces", "forces": forces}],
    }


def _lines() -> dict[str, Any]:
    ends = {f"{end}{axis.upper()}": f"datum.{end}.{axis}" for end in ENDS for axis in "xy"}
    return {
        "type": "path",
        "from": {"data": "links"},
        "encode": {
            "enter": {
                "stroke": {"field": "color"},
                "strokeWidth": {"signal": "min(7, 1 + sqrt(datum.n))"},
                "strokeOpacity": {"value": 0.75},
                "href": {"field": "href"},
            }
        },
        "transform": [{"type": "linkpath", "require": {"signal": "forces"}, "shape": "line", **ends}],
    }


def _heads() -> dict[str, Any]:
    """Arrowheads, nearer to the one who is acted upon."""
    turn = "atan2(datum.target.y - datum.source.y, datum.target.x - datum.source.x) * 180 / PI + 90"
    place = {axis: {"signal": f"datum.source.{axis} * .3 + datum.target.{axis} * .7"} for axis in "xy"}
    return {
        "type": "symbol",
        "from": {"data": "links"},
        "encode": {
            "enter": {
                **place,
                "shape": {"value": "triangle"},
                "angle": {"signal": turn},
                "size": {"value": 110},
                "fill": {"field": "color"},
                "href": {"field": "href"},
            }
        },
    }


def _names() -> dict[str, Any]:
    return {
        "type": "text",
        "from": {"data": "points"},
        "zindex": 2,
        "encode": {
            "enter": {
                "x": {"field": "x"},
                "y": {"field": "y"},
                "dy": {"value": -10},
                "align": {"value": "center"},
                "fontSize": {"value": 12},
                "fill": {"value": "var(--ink)"},
                "text": {"field": "datum.name"},
            }
        },
    }


def _bars(rows: Sequence[Day], size: int) -> int:
    """How many bars of days or months there would be, the empty ones among them."""
    if not rows:
        return 0
    first, last = (date.fromisoformat(row.day) for row in (rows[0], rows[-1]))
    return (last - first).days // (1 if size == DAY else 30) + 1


def _grouped(rows: Sequence[Day], size: int) -> list[Day]:
    """Days by the first letters of their names."""
    bars = []
    for name, group in groupby(rows, key=lambda row: row.day[:size]):
        inside = list(group)
        href = inside[0].href.replace(f"to={inside[0].day}", f"to={inside[-1].day}")
        bars.append(Day(name, sum(row.size for row in inside), href))
    return bars


def _filled(bars: Sequence[Day]) -> list[Day]:
    """Days or months with those between them of which there is nothing."""
    size = len(bars[0].day)
    if size == YEAR:
        return list(bars)
    known = {bar.day: bar for bar in bars}
    first, last = (date.fromisoformat(f"{bar.day}-01"[:DAY]) for bar in (bars[0], bars[-1]))
    names = [(first + timedelta(days=number)).isoformat()[:size] for number in range((last - first).days + 1)]
    return [known.get(name, Day(name, 0, "")) for name in dict.fromkeys(names)]


def _short(day: str, months: Sequence[str]) -> str:
    """3 Jun; Jun 2024 of a month; a year as it is."""
    year, *rest = day.split("-")
    if not rest:
        return year
    name = months[int(rest[0]) - 1][:3]
    return f"{int(rest[1])} {name}" if len(rest) > 1 else f"{name} {year}"


def moment_of(published: str) -> datetime | None:
    """A time of ISO 8601; a day begins it."""
    try:
        return datetime.fromisoformat(published)
    except ValueError:
        return None


def _clock(moment: datetime, zone: tzinfo | None) -> str:
    """What the clock of a zone shows at a moment; of one whose offset is not known, or at the end of time, its own."""
    try:
        shown = moment.astimezone(zone) if moment.tzinfo and zone else moment
    except OverflowError:
        shown = moment
    return shown.replace(tzinfo=None).isoformat(timespec="minutes")  # "%Y" of a year below 1000 has fewer digits


def _cut(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"


def _lite(spec: dict[str, Any]) -> Markup:
    return _drawn(json.dumps({**spec, "config": CONFIG, "autosize": {"type": "pad"}}))


@lru_cache(maxsize=KEPT)
def _drawn(spec: str, lite: bool = True) -> Markup:
    """The chart. It may load nothing; its links can be reached by the mouse alone."""
    draw = vl_convert.vegalite_to_svg if lite else vl_convert.vega_to_svg
    svg = draw(json.loads(spec), allowed_base_urls=[])
    svg = NUMBER.sub(lambda number: f"{float(number[0]):.1f}", svg)
    svg = re.sub(r'^<svg ([^>]*?) width="[\d.]+" height="[\d.]+"', r'<svg aria-hidden="true" focusable="false" \1', svg)
    svg = re.sub(r' (?:role|aria-(?!hidden)[a-z]+)="[^"]*"', "", svg)
    return Markup(svg.replace("<a ", '<a tabindex="-1" ').replace(HOST, ""))
