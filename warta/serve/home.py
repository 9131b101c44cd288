"""The dataset at a glance, and what charts are drawn of: how many deeds a day, of which types, between whom, where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

from warta.ontology import plover
from warta.serve.lists import EVENTS, STORIES, Query, condition_of, page
from warta.serve.store import Row, Store
from warta.serve.told import told

MOST_PAIRS, MOST_PLACES, MOST_NAMES = 60, 500, 20
NEWEST = 12  # stories

COUNTS = """
    SELECT (SELECT count(*) FROM articles) AS articles, (SELECT count(*) FROM events) AS events,
           (SELECT count(*) FROM quotes) AS quotes, (SELECT count(*) FROM people) AS entities,
           (SELECT count(*) FROM story_heads) AS stories, (SELECT count(*) FROM occurrence_heads) AS occurrences,
           (SELECT count(DISTINCT publisher) FROM articles) AS outlets
"""
DAYS = """
    SELECT day, sum(articles)::BIGINT AS articles, sum(events)::BIGINT AS events FROM (
        SELECT published_day AS day, count(*) AS articles, 0 AS events FROM articles GROUP BY 1
        UNION ALL SELECT published_day, 0, count(*) FROM events GROUP BY 1
    ) WHERE day IS NOT NULL GROUP BY day ORDER BY day
"""


def home(store: Store) -> dict[str, Any]:
    """What is in the dataset: counts, days, types, pairs, places, outlets, languages and the newest stories.

    `days` are those of publication. `building`: a build is at it, so there is more to come.
    """
    return store.once("home", partial(_home, store))


def _home(store: Store) -> dict[str, Any]:
    days = [told(row) for row in store.rows(DAYS)]
    return {
        "counts": store.row(COUNTS),
        "first_day": days[0]["day"] if days else None,
        "last_day": days[-1]["day"] if days else None,
        "building": store.is_building,
        **event_counts(store, Query()),
        "days": days,
        "outlets": _most(store, "SELECT publisher AS name, count(*) AS articles FROM articles GROUP BY 1"),
        "languages": _most(store, "SELECT lang, count(*) AS articles FROM articles GROUP BY 1"),
        "stories": page(store, STORIES, Query(sort="latest", limit=NEWEST))["rows"],
    }


def _most(store: Store, sql: str) -> list[dict[str, Any]]:
    return store.rows(f"{sql} ORDER BY 2 DESC, 1 LIMIT {MOST_NAMES}")


def event_counts(store: Store, query: Query) -> dict[str, Any]:
    """How the events that a query finds fall on days, types, statuses, pairs and places.

    `days` counts by the first day that is told for a deed; deeds without one are in `undated`. `pairs` are the first
    actor and the first recipient of an event, whatever the case of their names; `conflict` counts the events between
    them that lie in the two quarters against each other.
    """
    sql, params = condition_of(EVENTS, query)
    rows = store.rows(COUNTED.format(condition=sql, conflict=CONFLICT), params)
    by = {what: [row for row in rows if row["what"] == what] for what in ("day", "type", "status", "pair", "spot")}
    pairs, spots = _names_of(store, "pair", by["pair"]), _names_of(store, "spot", by["spot"])
    return {
        "total": sum(row["events"] for row in by["status"]),
        "days": [{"day": row["word"], "events": row["events"]} for row in by["day"] if row["word"]],
        "undated": sum(row["events"] for row in by["day"] if not row["word"]),
        "types": [
            {"type": row["word"], "events": row["events"], "quad": _quad(row["word"])}
            for row in _most_first(by["type"])
        ],
        "statuses": [{"status": row["word"], "events": row["events"]} for row in _most_first(by["status"])],
        "pairs": [pairs[row["number"]] | _counts(row, "events", "conflict") for row in by["pair"]],
        "places": [spots[row["number"]] | _counts(row, "events") for row in by["spot"]],
    }


CONFLICT = ", ".join(f"'{name}'" for name, kind in plover().types.items() if kind.quad > 2)
COUNTED = f"""
    WITH found AS MATERIALIZED (
        SELECT first_day, type, status, pair, spot FROM events WHERE {{condition}}
    )
    SELECT 'day' AS what, CAST(first_day AS VARCHAR) AS word, NULL AS number, count(*) AS events, NULL AS conflict
    FROM found GROUP BY first_day
    UNION ALL SELECT 'type', type, NULL, count(*), NULL FROM found GROUP BY type
    UNION ALL SELECT 'status', status, NULL, count(*), NULL FROM found GROUP BY status
    UNION ALL (SELECT 'pair', NULL, pair, count(*), count(*) FILTER (type IN ({{conflict}})) FROM found
               WHERE pair IS NOT NULL GROUP BY pair ORDER BY 4 DESC, 3 LIMIT {MOST_PAIRS})
    UNION ALL (SELECT 'spot', NULL, spot, count(*), NULL FROM found
               WHERE spot IS NOT NULL GROUP BY spot ORDER BY 4 DESC, 3 LIMIT {MOST_PLACES})
    ORDER BY what, word, events DESC, number
"""
"""One look at the events for all charts: pairs and places are numbers there, whose names are looked up afterwards."""


def _names_of(store: Store, column: str, rows: Sequence[Row]) -> dict[int, dict[str, Any]]:
    """What numbers of pairs or places stand for."""
    numbers = ", ".join(str(row["number"]) for row in rows) or "NULL"
    found = store.rows(f"SELECT * FROM {column}s WHERE {column} IN ({numbers})")
    return {row.pop(column): row for row in found}


def _counts(row: Row, *names: str) -> dict[str, Any]:
    return {name: row[name] for name in names}


def _most_first(rows: Iterable[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: (-row["events"], row["word"] or ""))


def _quad(name: str) -> int:
    """The quarter of a type; a type of another ontology has none, and is told as 0."""
    found = plover().types.get(name)
    return found.quad if found else 0
