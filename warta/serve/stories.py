"""A story, a deed that several articles tell of, and how two outlets tell one story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import groupby
from operator import itemgetter
from typing import Any

from warta.serve.article import found
from warta.serve.lists import QUOTES, STORIES, some
from warta.serve.problems import Problem
from warta.serve.store import Store
from warta.serve.told import link_to, told

OF_A_STORY = """
    SELECT a.article, a.title, a.publisher, a.published, a.url, a.lang, a.agencies, c.relation, c.copies, c.agency,
           c.share, (SELECT count(*) FROM events e WHERE e.article = a.article) AS events,
           (SELECT count(*) FROM quotes q WHERE q.article = a.article) AS quotes
    FROM stories s JOIN articles a USING (article) LEFT JOIN copies c ON c.article = a.article
    WHERE s.story = ? ORDER BY a.instant, a.article
"""
CLAIMS = """
    SELECT o.* EXCLUDE (actors, recipients, claimants, publisher), a.publisher, e.actors, e.recipients, e.claimants,
           e.mode,
           e.background, e.place_country, e.place_region, e.lat, e.lon, e.resolution, e.time, e.time_grain,
           e.displaced_low, e.displaced_high, e.confidence, e.trigger, a.title, a.lang
    FROM occurrences o JOIN articles a USING (article) JOIN events e ON e.event = o.event
    WHERE o.{} = ? ORDER BY o.occurrence, NOT o.first, a.instant, o.event
"""
OF_THE_DEED = ("occurrence", "story", "articles", "origins", "disagrees")
MOST_QUOTES = 200


def story(store: Store, id: str) -> dict[str, Any]:
    """A story by its number: its articles in the order of publication, and its deeds in the order of their days.

    Each deed has its `claims`, the first report first, `first` (who reported it first, and when), `by_origin` (how many
    claims come from whom), and in what they disagree. Raises Problem (404).
    """
    key = found("story", id)
    head = next(iter(some(store, STORIES, "story = ?", [key], "story")), None)
    if head is None:
        raise Problem.missing(f"story {key}")
    deeds = [_deed(claims) for _, claims in groupby(_claims(store, "story", key), key=itemgetter("occurrence"))]
    articles = [told(row) for row in store.rows(OF_A_STORY, [key])]
    return {
        **head,
        "first": articles[0] if articles else None,
        "by_outlet": _counted(one["publisher"] for one in articles),
        "articles": articles,
        "article_count": head["articles"],
        "occurrences": sorted(
            deeds, key=lambda one: (one["first_day"] or one["first"]["published"] or "", one["occurrence"])
        ),
        "occurrence_count": head["occurrences"],
    }


def occurrence(store: Store, id: str) -> dict[str, Any]:
    """A deed by its number, with its claims side by side, as in `story`. Raises Problem (404)."""
    key = found("occurrence", id)
    claims = _claims(store, "occurrence", key)
    if not claims:
        raise Problem.missing(f"occurrence {key}")
    head = store.row("SELECT title FROM story_heads WHERE story = ?", [int(claims[0]["story"])])
    return {**_deed(claims), "story_title": head and head["title"]}


def _claims(store: Store, column: str, key: int) -> list[dict[str, Any]]:
    rows = [told(row) for row in store.rows(CLAIMS.format(column), [key])]
    return [row | {"evidence": link_to(row["sentence"], row["url"])} for row in rows]


def _deed(rows: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """A deed of its claims."""
    claims = list(rows)
    first = claims[0]
    days = [(one["first_day"], one["last_day"]) for one in claims if one["first_day"]]
    placed = next((one for one in claims if one["lat"] is not None), first)
    return {
        **{name: first[name] for name in (*OF_THE_DEED, "type", "mode", "actors", "recipients", "sentence")},
        **{name: placed[name] for name in ("place", "place_country", "place_region", "lat", "lon", "resolution")},
        "first_day": min((day for day, _ in days), default=None),
        "last_day": max((day for _, day in days if day), default=None),
        "statuses": sorted({one["status"] for one in claims}),
        "first": {name: first[name] for name in ("article", "publisher", "published", "origin", "title", "url")},
        "by_origin": _counted(one["origin"] for one in claims),
        "claims": claims,
    }


def _counted(names: Iterable[str | None]) -> list[dict[str, Any]]:
    counts: defaultdict[str | None, int] = defaultdict(int)
    for name in names:
        counts[name] += 1
    return [{"name": name, "count": count} for name, count in counts.items()]


# ---------------------------------------------------------------- two outlets


def compare(store: Store, id: str, a: str | None = None, b: str | None = None) -> dict[str, Any]:
    """How two outlets tell one story: deeds that both tell, with the claims of each, and those that one alone tells.

    `a`, `b`: the outlets; the first two of the story where they are not named. Raises Problem: 404 for the story, 400
    for an outlet that does not tell it.
    """
    whole = story(store, id)
    outlets = list(dict.fromkeys(one["publisher"] for one in whole["articles"] if one["publisher"]))
    names = [_outlet(outlets, place, text) for place, text in enumerate((a, b))]
    sides = dict(zip("ab", names, strict=True))
    deeds = [_by_side(deed, sides) for deed in whole["occurrences"]]
    return {
        **{name: whole[name] for name in ("story", "title", "first_day", "last_day")},
        "outlets": outlets,
        **{side: _told_by(store, whole, name) for side, name in sides.items()},
        "both": [deed for deed in deeds if deed["a"] and deed["b"]],
        "only_a": [deed for deed in deeds if deed["a"] and not deed["b"]],
        "only_b": [deed for deed in deeds if deed["b"] and not deed["a"]],
    }


def _outlet(outlets: list[str], place: int, text: str | None) -> str | None:
    if not text:
        return outlets[place] if place < len(outlets) else None
    found = next((name for name in outlets if name.casefold() == text.casefold()), None)
    if found is None:
        raise Problem.bad("ab"[place], "The story has no article of this outlet.", outlets)
    return found


def _by_side(deed: Mapping[str, Any], sides: Mapping[str, str | None]) -> dict[str, Any]:
    """A deed whose claims stand by outlet."""
    head = {name: value for name, value in deed.items() if name != "claims"}
    return head | {
        side: [claim for claim in deed["claims"] if name and claim["publisher"] == name] for side, name in sides.items()
    }


def _told_by(store: Store, whole: Mapping[str, Any], outlet: str | None) -> dict[str, Any]:
    """What an outlet has on a story: articles, and whom it lets speak."""
    articles = [one for one in whole["articles"] if outlet and one["publisher"] == outlet]
    numbers = [int(one["article"]) for one in articles]
    quotes = some(store, QUOTES, "article IN (SELECT unnest(?))", [numbers], "instant, article, start", MOST_QUOTES)
    return {
        "outlet": outlet,
        "articles": articles,
        "events": sum(one["events"] for one in articles),
        "quotes": quotes,
        "speakers": _counted(one["name"] or one["speaker"] for one in quotes),
    }
