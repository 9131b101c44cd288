"""Rows as they are told: numbers of 63 bits as strings, days as ISO 8601, and a link that opens the evidence.

JavaScript, and with it many readers of JSON, keeps 53 bits of a number; the rest would be lost without a word.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from warta.evidence import fragment_url
from warta.records import Article, Span

NUMBERS = frozenset({"article", "event", "deed", "quote", "copies", "nearest", "occurrence", "story", "version"})
"""Columns whose values are names that look like numbers."""


def told(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row as JSON has it."""
    return {name: _told(name, value) for name, value in row.items()}


def _told(name: str, value: Any) -> Any:
    if isinstance(value, dict):
        return told(value)
    if isinstance(value, list):
        return [_told(name, one) for one in value]
    if isinstance(value, date):
        return value.isoformat()
    if name in NUMBERS and isinstance(value, int):
        return str(value)
    return value


def link_to(words: str | None, url: str | None) -> str | None:
    """The address that opens a page at some words of it, for lists, which do not have its text at hand.

    It leads to the first place where the words stand; `fragment_url` with the whole text may tell apart two such.
    """
    if not words or not url:
        return None
    return fragment_url(Article("", words, (), url), Span(0, len(words)))
