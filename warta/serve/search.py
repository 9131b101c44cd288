"""Searching articles, quotes and names, with the words shown where they stand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Any

from warta.serve.index import Found
from warta.serve.lists import ARTICLES, ENTITIES, QUOTES, List, some
from warta.serve.problems import Problem
from warta.serve.store import Store

LIMIT, MOST_PAGES = 20, 50
LONGEST = 300  # characters of a question
AROUND = 140  # characters that are shown on either side
NAMES = 8
WORD = re.compile(r"\w+")


def search(store: Store, q: str, page: int = 1) -> dict[str, Any]:
    """Articles and quotes that have all words of `q`, the best first, and entities so named.

    "Words in quotation marks" stand together, in that order; a minus leaves a word out. Each row has a `snippet`:
    pieces of text, each with whether it is one of the words. `complete`: false while texts are still being taken in.
    Raises Problem (400).
    """
    if len(q) > LONGEST:
        raise Problem.bad("q", "The question is too long.", f"at most {LONGEST} characters")
    if not 1 <= page <= MOST_PAGES:
        raise Problem.bad("page", "There is no such page.", f"a whole number from 1 to {MOST_PAGES}")
    index = store.index()
    skip = (page - 1) * LIMIT
    found = {of.name: index.find(of.name, q, LIMIT, skip) for of in (ARTICLES, QUOTES)}
    words = frozenset(index.words_of(q))
    return {
        "q": q,
        "page": page,
        "pages": min(MOST_PAGES, max(-(-one.total // LIMIT) for one in found.values())),
        "complete": index.complete,
        "totals": {name: one.total for name, one in found.items()},
        "articles": _rows(store, ARTICLES, found["articles"], words),
        "quotes": _rows(store, QUOTES, found["quotes"], words),
        "entities": _named(store, q),
    }


def _rows(store: Store, of: List, found: Found, words: frozenset[str]) -> list[dict[str, Any]]:
    """The rows of what was found, in its order; those that a build has just taken away are missing."""
    texts = {str(hit.number): hit.text for hit in found.hits}
    rows = some(store, of, f"{of.key} IN (SELECT unnest(?))", [[hit.number for hit in found.hits]], of.key)
    by_number = {row[of.key]: row for row in rows}
    return [by_number[one] | {"snippet": snippet(text, words)} for one, text in texts.items() if one in by_number]


def _named(store: Store, q: str) -> list[dict[str, Any]]:
    name = q.replace('"', " ").strip()
    if not name or "\0" in name:
        return []
    return some(store, ENTITIES, "contains(named, lower(?))", [name], "articles DESC, who", NAMES)


# ---------------------------------------------------------------- where the words stand


def snippet(text: str, words: frozenset[str]) -> list[tuple[str, bool]]:
    """The stretch of a text that has most of some words, in pieces; True for those that are one of them."""
    places = [match.span() for match in WORD.finditer(text) if _small(match[0]) in words]
    start, stop = _stretch(text, places)
    pieces: list[tuple[str, bool]] = [("…", False)] if start else []
    at = start
    for first, last in places:
        if start <= first and last <= stop:
            pieces += [(text[at:first], False), (text[first:last], True)]
            at = last
    pieces += [(text[at:stop], False), ("…" if stop < len(text) else "", False)]
    return [piece for piece in pieces if piece[0]]


def _small(word: str) -> str:
    """As the index has it: without case and accents."""
    parts = unicodedata.normalize("NFKD", word.lower())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def _stretch(text: str, places: Iterable[tuple[int, int]]) -> tuple[int, int]:
    """Where to begin and end: at blanks, around the place with most others behind it."""
    known = list(places)
    best = max(known, key=lambda place: sum(place[0] <= one[0] < place[0] + AROUND for one in known), default=(0, 0))
    start = max(0, best[0] - AROUND)
    stop = min(len(text), best[1] + AROUND)
    start = text.find(" ", start, best[0]) + 1 if start else 0
    end = text.rfind(" ", best[1], stop) if stop < len(text) else stop
    return start, end if end > best[1] else stop
