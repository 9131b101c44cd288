"""The pages that are looked at one by one."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

PAGES = (
    *("home", "stories", "articles", "events", "quotes", "occurrences", "entities", "search", "nothing", "missing"),
    *("article", "story", "occurrence", "entity", "compare", "filtered"),
)
"""Their names; `address` leads to each."""

FIXED = {
    "home": "/",
    "search": "/search?q=convoy",
    "nothing": "/search?q=zebra",
    "missing": "/articles/1",
    "filtered": "/events?type=ASSAULT&place=%22Bunia%22&from=2024-06-01",
}


def address(name: str, server: Any) -> str:
    """Where a page lies in the dataset that is served."""
    if name in FIXED:
        return FIXED[name]
    if name in ("article", "story", "occurrence", "entity", "compare"):
        return one_of(name, server)
    return f"/{name}"


def one_of(name: str, server: Any) -> str:
    """The page of one thing: of a story in which reports differ, of the first article of it, …"""
    if name == "entity":
        return f"/entities/{quote(server.json('/entities.json?sort=-did')['rows'][0]['key'], safe=':')}"
    found = server.json("/occurrences.json?disagrees=true")["rows"][0]
    if name == "occurrence":
        return f"/occurrences/{found['occurrence']}"
    if name == "article":
        story = server.json(f"/stories/{found['story']}.json")
        return f"/articles/{story['articles'][0]['article']}"
    return f"/{'stories' if name == 'story' else name}/{found['story']}"
