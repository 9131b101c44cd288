"""Lines in which an article says what it had wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from warta.languages import languages
from warta.page.labelled import Labelled
from warta.records import Correction, Role

PLACES: tuple[Role, ...] = ("body", "deck", "byline", "dateline", "subhead", "source", "furniture")


def corrections_of(labelled: Labelled) -> tuple[Correction, ...]:
    """Correction: an earlier version of this story … | Ralat: …"""
    return tuple(_found(labelled))


def _found(labelled: Labelled) -> Iterator[Correction]:
    label, sentence = _patterns()
    for block in labelled.of(*PLACES):
        line = labelled.words(block)
        rule = "label" if label.match(line) else "sentence" if sentence.search(line) else None
        if rule:
            yield Correction(block.span, rule)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What such a line begins with, before a colon or a dash; and what it says somewhere."""
    tables = [language.table("page").get("corrections", {}) for language in languages().values()]
    labels, phrases = (
        "|".join(_spaced(word) for table in tables for word in table.get(key, ())) for key in ("labels", "phrases")
    )
    return (
        re.compile(rf"[\W_]*(?:{labels})(?:\s*\([^()]{{1,40}}\)|,\s*[\w., ]{{1,30}})?\s*[:：–—-]\s*\S", re.I),
        re.compile(rf"(?<!\w)(?:{phrases})(?!\w)", re.I),
    )


def _spaced(words: str) -> str:
    return re.escape(words).replace(r"\ ", r"\s+")
