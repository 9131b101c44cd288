"""One person, organisation, state, group or place: what it did, what was done to it, what it said, by whom reported."""

from __future__ import annotations

from typing import Any

from warta.serve.lists import EVENTS, QUOTES, some
from warta.serve.problems import Problem
from warta.serve.store import Store
from warta.serve.told import told

SHOWN = 50  # deeds of each kind, the newest
MOST_QUOTES = 200
MOST_NAMES = 20
LONGEST_KEY = 300

NEWEST = "instant DESC, event DESC"
DID = "event IN (SELECT event FROM parties WHERE who = ? AND side = ?)"
OUTLETS = """
    SELECT a.publisher AS name, count(DISTINCT a.article) AS articles
    FROM entities n JOIN articles a USING (article) WHERE n.who = ? GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?
"""
DAYS = """
    SELECT a.published_day AS day, count(DISTINCT a.article) AS articles
    FROM entities n JOIN articles a USING (article) WHERE n.who = ? AND a.published_day IS NOT NULL
    GROUP BY 1 ORDER BY 1
"""
TYPES = """
    SELECT e.type, p.side, count(*) AS events FROM parties p JOIN events e USING (event)
    WHERE p.who = ? AND p.side IN ('actor', 'recipient') GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2
"""
WITH_WHOM = """
    SELECT h.kind || ':' || h.name AS key, h.kind, h.name, count(DISTINCT o.event) AS events
    FROM parties p JOIN parties o ON o.event = p.event AND o.who <> p.who AND o.side <> p.side
    JOIN people h ON h.who = o.who
    WHERE p.who = ? AND p.side IN ('actor', 'recipient') AND o.side IN ('actor', 'recipient')
    GROUP BY ALL ORDER BY 4 DESC, 1 LIMIT ?
"""
ROLES = """
    SELECT role, country, count(*) AS articles FROM entities WHERE who = ? AND role IS NOT NULL
    GROUP BY 1, 2 ORDER BY 3 DESC, 1 LIMIT ?
"""


def entity(store: Store, key: str) -> dict[str, Any]:
    """An entity by its key, kind and name (`person:Bahati Lumona`, in any case): one name of one kind is taken for one.

    `did`, `underwent`, `claimed` (deeds told on its word): the newest, with the number of all in `counts`; `quotes` in
    the order in which they were published; `outlets`: who names it, in how many articles; `with`: those at the other
    end of its deeds; `types`, `days`, `roles`. Raises Problem (404).
    """
    kind, _, name = key[:LONGEST_KEY].partition(":")
    head = store.row("SELECT * FROM people WHERE who = hash(lower(?))", [f"{kind}:{name}"])
    if head is None:
        raise Problem.missing(f"entity “{key[:80]}”")
    who = head["who"]
    sides = {"did": "actor", "underwent": "recipient", "claimed": "claimant"}
    return {
        **told({name: head[name] for name in ("kind", "name", "country", "sector", "role")}),
        "key": f"{head['kind']}:{head['name']}",
        "counts": {name: head[name] for name in ("articles", "mentions", "did", "underwent", "said")},
        **{name: some(store, EVENTS, DID, [who, side], NEWEST, SHOWN) for name, side in sides.items()},
        "quotes": some(store, QUOTES, "who = ?", [who], "instant, article, start", MOST_QUOTES),
        "outlets": store.rows(OUTLETS, [who, MOST_NAMES]),
        "with": store.rows(WITH_WHOM, [who, MOST_NAMES]),
        "types": store.rows(TYPES, [who]),
        "days": [told(row) for row in store.rows(DAYS, [who])],
        "roles": store.rows(ROLES, [who, MOST_NAMES]),
    }
