"""Lines in which an article says what it had wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from warta.languages import languages
from warta.languages.alternation import any_of
from warta.page.labelled import Labelled
from warta.page.phrases import telling_words
from warta.records import Correction, Role

RULES = {"labels": "label", "phrases": "sentence"}
PLACES: tuple[Role, ...] = ("body", "deck", "byline", "dateline", "subhead", "source", "furniture")


def corrections_of(labelled: Labelled) -> tuple[Correction, ...]:
    """Correction: an earlier version of this story … | Ralat: …"""
    found = {one.span: one for key in ("phrases", "labels") for one in _found(labelled, key)}  # a label names the rule
    return tuple(found[span] for span in sorted(found))


def _found(labelled: Labelled, key: str) -> Iterator[Correction]:
    low = labelled.text.lower()
    if not any(map(low.__contains__, _telling(key))):
        return  # most texts have none of the words
    words = [word for word in map(str.lower, _table(key)) if word in low]
    if not words:
        return
    for block in labelled.of(*PLACES):
        line = labelled.words(block)
        if any(map(line.lower().__contains__, words)) and _pattern(key).search(line):
            yield Correction(block.span, RULES[key])


@cache
def _pattern(key: str) -> re.Pattern[str]:
    """What such a line begins with, before a colon or a dash ("labels"); or what it says somewhere ("phrases")."""
    words = any_of(_table(key))
    if key == "phrases":
        return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.I)
    return re.compile(rf"^[\W_]*(?:{words})(?:\s*\([^()]{{1,40}}\)|,\s*[\w., ]{{1,30}})?\s*[:：–—-]\s*\S", re.I)


@cache
def _table(key: str) -> tuple[str, ...]:
    tables = [language.table("page").get("corrections", {}) for language in languages().values()]
    return tuple(word for table in tables for word in table.get(key, ()))


@cache
def _telling(key: str) -> frozenset[str]:
    return telling_words(_table(key))
