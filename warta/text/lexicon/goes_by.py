"""By which nouns a body goes once it was told: "the airline" for Harbour Airways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Rows = Mapping[str, frozenset[int]]
NONE: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class GoesBy:
    """The rows of the table, by number: those that have a noun, those whose bodies' names have a word, and those that
    any body of a sector belongs to, or such as have no word of any row in their names."""

    nouns: Rows
    names: Rows
    sectors: Rows
    nameless: Rows


def goes_by(rows: Sequence[Mapping[str, Any]]) -> GoesBy:
    """The table ready for use."""
    return GoesBy(*(by_word(rows, key) for key in ("nouns", "names", "sectors", "nameless")))


def by_word(rows: Sequence[Mapping[str, Any]], key: str) -> Rows:
    """The rows that have a word under a key."""
    found = defaultdict[str, set[int]](set)
    for number, row in enumerate(rows):
        for word in row.get(key, ()):
            found[word].add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}
