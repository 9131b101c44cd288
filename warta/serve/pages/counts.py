"""Counts of events as charts and maps, with the table of links beside each that says the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from warta.serve.pages import charts, maps
from warta.serve.pages.forms import Pairs, narrowed
from warta.serve.pages.words import Words

Row = Mapping[str, Any]
Values = dict[str, Any]
"""What a template gets, by name."""

MOST_PLACES = 150


class Bar(NamedTuple):
    """A row of a table with bars."""

    name: str
    size: int
    href: str


class Cells(NamedTuple):
    """A row of the table that says the same as a chart."""

    name: str
    cells: tuple[str, ...]
    href: str


def counted(found: Row, query: Pairs, words: Words, path: str = "/events") -> Values:
    """The charts of events under some filters, and the tables beside them; each mark narrows the filters."""
    return {
        **by_day(found.get("days") or (), "events", query, words, path),
        **_places(found.get("places") or (), query, words, path),
        **_pairs(found.get("pairs") or (), query, words, path),
        "types": [
            Bar(words.named("type", row["type"]), row["events"], narrowed(path, query, type=row["type"]))
            for row in found.get("types") or ()
        ],
    }


def by_day(
    rows: Iterable[Row], counted: str, query: Pairs, words: Words, path: str, names: tuple[str, str] = ("from", "to")
) -> Values:
    """A chart of days. The few of long ago that news recalls become one bar, as do those of the far future.

    `counted`: the column of the rows that is drawn. `names`: the filters that a click on a day sets.
    """
    since, until = names
    days = [
        charts.Day(day, row[counted], narrowed(path, query, **{since: day, until: day}))
        for row in rows
        if (day := row["day"]) and row[counted]
    ]
    old, near, late = charts.split(days)
    before = _together(old, words("chart.before", day=words.day(near[0].day)), path, query, until, -1) if old else None
    after = _together(late, words("chart.after", day=words.day(near[-1].day)), path, query, since, 0) if late else None
    bars = charts.bars_of(near)
    picture = charts.days(bars, before, after, words("language.months").split(), words(f"site.{counted}"))
    known = [*([before] if before else []), *bars, *([after] if after else [])]
    rest = [Cells(words.day(day.day), (words.number(day.size),), day.href) for day in reversed(known)]
    return {"days_chart": picture, "day_rows": rest}


def _together(days: Sequence[charts.Day], name: str, path: str, query: Pairs, edge: str, at: int) -> charts.Day:
    """Several days as one bar; `edge`: the filter that begins or ends with the day at the place `at`."""
    return charts.Day(name, sum(day.size for day in days), narrowed(path, query, **{edge: days[at].day}))


def _places(rows: Iterable[Row], query: Pairs, words: Words, path: str) -> Values:
    spots = [
        maps.Spot(row["place"], row["lat"], row["lon"], row["events"], narrowed(path, query, place=f'"{row["place"]}"'))
        for row in rows
        if row.get("place") and row.get("lat") is not None and row.get("lon") is not None
    ][:MOST_PLACES]
    rest = [Cells(spot.name, (words.number(spot.size),), spot.href) for spot in spots]
    return {"map": maps.drawn(spots), "place_rows": rest}


def _pairs(rows: Iterable[Row], query: Pairs, words: Words, path: str) -> Values:
    pairs = [
        charts.Pair(actor, recipient, events, conflict / events, _between(actor, recipient, path, query))
        for (actor, recipient), (events, conflict) in _whatever_the_case(rows).items()
    ]
    shown = sorted(pairs, key=lambda pair: -pair.size)[: charts.MOST_PAIRS]
    rest = [Cells(f"{pair.actor} → {pair.recipient}", (words.number(pair.size),), pair.href) for pair in shown]
    return {"network": charts.network(shown), "pair_rows": rest}


def _between(actor: str, recipient: str, path: str, query: Pairs) -> str:
    return narrowed(path, query, actor=f'"{actor}"', recipient=f'"{recipient}"')


def _whatever_the_case(rows: Iterable[Row]) -> dict[tuple[str, str], tuple[int, int]]:
    """Events and conflicts of each pair; "Gunmen", which begins a sentence, are "gunmen"."""
    spelled: dict[str, str] = {}
    found: dict[tuple[str, str], tuple[int, int]] = {}
    for row in rows:
        pair = tuple(spelled.setdefault(row[side].casefold(), row[side]) for side in ("actor", "recipient"))
        events, conflict = found.get((pair[0], pair[1]), (0, 0))
        found[pair[0], pair[1]] = (events + row["events"], conflict + row["conflict"])
    return found
