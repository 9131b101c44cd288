"""Lines in which an article says what an earlier version had wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from warta.languages import languages
from warta.languages.alternation import any_of
from warta.page.labelled import Labelled
from warta.page.phrases import by_telling_word, said_in, small
from warta.records import Correction, Role

RULES = {"labels": "label", "phrases": "sentence"}
PLACES: tuple[Role, ...] = ("body", "deck", "byline", "dateline", "subhead", "source", "furniture")


def corrections_of(labelled: Labelled) -> tuple[Correction, ...]:
    """Correction: an earlier version of this story … | Ralat: …"""
    low = small(labelled.text)
    found = {one.span: one for key in ("phrases", "labels") for one in _found(labelled, low, key)}  # a label is named
    return tuple(found[span] for span in sorted(found))


def _found(labelled: Labelled, low: str, key: str) -> Iterator[Correction]:
    """`low`: the text in small letters."""
    words = said_in(low, _by_telling_word(key))
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
def _by_telling_word(key: str) -> Mapping[str, tuple[str, ...]]:
    return by_telling_word(_table(key))
