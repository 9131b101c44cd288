"""Two texts, word by word: what stayed, what was dropped, what was added.

Lines are compared first, then the words of lines that differ: what stayed costs little, and a paragraph that moved does
not tear its words apart. Both with the matching of Ratcliff and Obershelp, as `difflib` has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import chain, groupby
from operator import attrgetter
from typing import Literal, NamedTuple

Fate = Literal["same", "dropped", "added"]
WORD = re.compile(r"\w+|[^\w\s]+|\s+")
LEAST_IN_COMMON = 0.35  # of the words of two passages; below, one was not made of the other


class Piece(NamedTuple):
    """Some words and what became of them."""

    fate: Fate
    words: str


def compared(old: Sequence[str], new: Sequence[str]) -> tuple[Piece, ...]:
    """Lines of two texts as pieces. Those that are not `added` are the old text, those not `dropped` the new one."""
    found: list[Piece] = []
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            found += [Piece("same", line + "\n") for line in old[i:j]]
        else:
            found += _words("".join(line + "\n" for line in old[i:j]), "".join(line + "\n" for line in new[k:m]))
    return tuple(_joined(found))


def _words(old: str, new: str) -> Iterator[Piece]:
    """Two passages, word by word; as a whole where they have too little in common to be read so."""
    if alike(old, new) < LEAST_IN_COMMON:
        yield from _dropped_and_added(old, new)
        return
    one, other = WORD.findall(old), WORD.findall(new)
    steps = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    runs = [_Run(tag == "equal", one[i:j], other[k:m]) for tag, i, j, k, m in steps]
    for run in _without_islands(runs):
        if run.same:
            yield Piece("same", "".join(run.old))
        else:
            yield from _dropped_and_added("".join(run.old), "".join(run.new))


class _Run(NamedTuple):
    """Words of the old and of the new passage that are the same, or stand in each other's place."""

    same: bool
    old: list[str]
    new: list[str]

    def size(self) -> int:
        return max(sum(not word.isspace() for word in words) for words in (self.old, self.new))


def _without_islands(runs: Iterable[_Run]) -> list[_Run]:
    """Words that stayed by chance, fewer than changed on either side of them, count as changed: so it can be read."""
    found: list[_Run] = []
    for run in runs:
        found.append(run)
        while len(found) > 2 and _is_island(*found[-3:]):
            old, new = (list(chain.from_iterable(map(attrgetter(side), found[-3:]))) for side in ("old", "new"))
            found[-3:] = [_Run(False, old, new)]
    return found


def _is_island(before: _Run, between: _Run, behind: _Run) -> bool:
    """Few words of one line between two that changed."""
    changed = not before.same and between.same and not behind.same
    one_line = not any("\n" in word for word in between.old)
    return changed and one_line and between.size() <= min(before.size(), behind.size())


def _dropped_and_added(old: str, new: str) -> Iterator[Piece]:
    if old:
        yield Piece("dropped", old)
    if new:
        yield Piece("added", new)


def _joined(pieces: Sequence[Piece]) -> Iterator[Piece]:
    for fate, found in groupby(pieces, key=attrgetter("fate")):
        yield Piece(fate, "".join(piece.words for piece in found))


def alike(one: str, other: str) -> float:
    """Which share of their words two passages have in common, in the same order: 0 to 1."""
    first, second = ([word.casefold() for word in WORD.findall(text) if not word.isspace()] for text in (one, other))
    return SequenceMatcher(None, first, second, autojunk=False).ratio()
