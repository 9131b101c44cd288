"""The dataset at a glance, and what charts are drawn of: how many deeds a day, of which types, between whom, where."""

from __future__ import annotations

from typing import Any

from warta.ontology import plover
from warta.serve.filters import Condition
from warta.serve.lists import EVENTS, STORIES, Query, condition_of, page
from warta.serve.store import Store
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
    actor and the first recipient of an event; `conflict` counts those of the two quarters against each other.
    """
    condition = condition_of(EVENTS, query)
    days = _by(store, condition, "first_day AS day", order="1")
    return {
        "total": store.value(f"SELECT count(*) FROM events WHERE {condition[0]}", condition[1]),
        "days": [told(row) for row in days if row["day"]],
        "undated": sum(row["events"] for row in days if not row["day"]),
        "types": [row | {"quad": plover().types[row["type"]].quad} for row in _by(store, condition, "type")],
        "statuses": _by(store, condition, "status"),
        "pairs": _pairs(store, condition),
        "places": _places(store, condition),
    }


def _by(store: Store, condition: Condition, column: str, order: str = "events DESC, 1") -> list[dict[str, Any]]:
    sql, params = condition
    return store.rows(
        f"SELECT {column}, count(*) AS events FROM events WHERE {sql} GROUP BY 1 ORDER BY {order}", params
    )


def _pairs(store: Store, condition: Condition) -> list[dict[str, Any]]:
    sql, params = condition
    against = ", ".join(f"'{name}'" for name, kind in plover().types.items() if kind.quad > 2)
    return store.rows(
        f"""SELECT actor, recipient, count(*) AS events, count(*) FILTER (type IN ({against})) AS conflict FROM events
            WHERE actor IS NOT NULL AND recipient IS NOT NULL AND {sql}
            GROUP BY 1, 2 ORDER BY events DESC, 1, 2 LIMIT {MOST_PAIRS}""",
        params,
    )


def _places(store: Store, condition: Condition) -> list[dict[str, Any]]:
    sql, params = condition
    return store.rows(
        f"""SELECT place, place_country AS country, lat, lon, any_value(resolution) AS resolution, count(*) AS events
            FROM events WHERE lat IS NOT NULL AND {sql}
            GROUP BY 1, 2, 3, 4 ORDER BY events DESC, 1, 3, 4 LIMIT {MOST_PLACES}""",
        params,
    )
