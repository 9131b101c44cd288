"""A person's name found in a sentence, and what phrases say of the words around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from warta.records import Span
from warta.text.entities.sights import Sight


@dataclass(frozen=True, slots=True)
class Called:
    """A person's name in a sentence: `parts` are its words without titles, `alias` what stands in brackets after it."""

    first: int
    stop: int
    span: Span
    parts: tuple[str, ...]
    rule: str
    titled: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Spots:
    """What phrases say of the words around: `taken` by them, after a title (`titled`), before one (`followed`).

    `held`: after a title that a name before has told the holder of, "Budi Santoso selaku Direktur | Operasi".
    `told`: before what is told of somebody who may have initials alone, "ASF |, warga Desa Sukamaju".
    `listed`: the places of its lists (`places_in_row`), which are nobody.
    """

    taken: set[int]
    titled: set[int]
    followed: set[int]
    held: set[int]
    told: set[int] = field(default_factory=set)
    listed: Sequence[range] = ()


def named(sight: Sight, first: int, stop: int, began: int, rule: str) -> Called:
    """The find, with the honorifics that stood before."""
    parts = tuple(word.text.replace("’", "'") for word in sight.words[first:stop] if word.text[0].isalnum())
    before = tuple(word.lower for word in sight.words[began:first])
    return Called(first, stop, sight.span(first, stop), parts, rule, before)
