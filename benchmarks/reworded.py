"""Texts in other words: each word and number gives way to one of the same length, and as common.

So any number of texts is made of a few thousand. What is told by offsets stays where it is. How common words are, which
of them meet in one text, and which texts are alike stays, too; texts of two rounds have no more in common than
strangers have. Words that stand in every text stay, and of the rare ones some are made up anew in every round, as
new texts bring new names (Heaps' law).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

WORD = re.compile(rb"[A-Za-z]{3,}|[0-9]{2,}")
COMMON = 500  # a word that makes up more than one in so many stays
ALIKE = 50  # words at least, among which they are exchanged
RARE = 8  # a word that was met no oftener may be made up anew
NEW = 0.15  # of these are, in each round: of all 13 in 100, by which 200 rounds have some 25 times the words of one
CASE = np.uint8(0x20)  # the bit that tells small letters from capitals; all figures have it

Bytes: TypeAlias = NDArray[np.uint8]
Letters: TypeAlias = Mapping[int, Bytes]
"""Words by their length: one a row."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of texts. `numbers`: each word's row among those of its length; `counts`: how often each was met."""

    numbers: Mapping[bytes, int]
    letters: Letters
    counts: Mapping[int, NDArray[np.int64]]

    def round(self, number: int, seed: int = 0) -> Letters:
        """The words that stand for these in a round; in round 0 they are themselves."""
        if number == 0:
            return self.letters
        random = np.random.default_rng((seed, number))
        total = sum(int(counts.sum()) for counts in self.counts.values())
        return {length: _shuffled(rows, self.counts[length], total, random) for length, rows in self.letters.items()}


def _shuffled(rows: Bytes, counts: NDArray[np.int64], total: int, random: np.random.Generator) -> Bytes:
    found = rows.copy()
    spelled = rows[:, 0] > ord("9")
    for kind in (spelled, ~spelled):
        members = np.flatnonzero(kind & (counts <= total / COMMON))
        for ranks in _ranks(len(members)):
            alike = members[np.argsort(-counts[members], kind="stable")][ranks]
            found[alike] = rows[random.permutation(alike)]
    new = np.flatnonzero(spelled & (counts <= RARE) & (random.random(len(counts)) < NEW))
    found[new] = random.integers(ord("a"), ord("z") + 1, (len(new), rows.shape[1]), np.uint8)
    return found


def _ranks(count: int) -> Iterator[slice]:
    """The ranks of words that are as common as each other: half as common is twice the rank (Zipf's law)."""
    start = 0
    while start < count:
        stop = start + max(ALIKE, start)
        yield slice(start, stop)
        start = stop


def vocabulary_of(texts: Iterable[bytes]) -> Vocabulary:
    """The words of texts, in small letters."""
    counts: dict[bytes, int] = {}
    for text in texts:
        for match in WORD.finditer(text.lower()):
            counts[match[0]] = counts.get(match[0], 0) + 1
    by_length: dict[int, list[bytes]] = {}
    numbers = {}
    for one in sorted(counts):
        rows = by_length.setdefault(len(one), [])
        numbers[one] = len(rows)
        rows.append(one)
    letters = {n: np.frombuffer(b"".join(rows), np.uint8).reshape(-1, n) for n, rows in by_length.items()}
    return Vocabulary(numbers, letters, {n: np.array([counts[one] for one in rows]) for n, rows in by_length.items()})


@dataclass(frozen=True, slots=True)
class Located:
    """A text and where its words are: by their length, where each begins and its row among those of the length."""

    data: Bytes
    places: Mapping[int, tuple[NDArray[np.int64], NDArray[np.int64]]]

    def reworded(self, letters: Letters) -> Bytes:
        """The text with other words in the place of its own, in the same letters' cases."""
        found = self.data.copy()
        for length, (starts, rows) in self.places.items():
            where = starts[:, None] + np.arange(length)
            found[where] = (letters[length][rows] & ~CASE) | (self.data[where] & CASE)
        return found


def located(data: bytes, ends: Sequence[int], known: Vocabulary) -> Located:
    """Texts one behind the other, with their words looked up; unknown ones stay. `ends`: where each text ends."""
    found: dict[int, tuple[list[int], list[int]]] = {}
    small = data.lower()
    for start, stop in pairwise([0, *ends]):
        for match in WORD.finditer(small, start, stop):
            row = known.numbers.get(match[0])
            if row is not None:
                starts, rows = found.setdefault(len(match[0]), ([], []))
                starts.append(match.start())
                rows.append(row)
    places = {length: (np.array(starts), np.array(rows)) for length, (starts, rows) in found.items()}
    return Located(np.frombuffer(data, np.uint8), places)


class Strings:
    """A column of texts that can be had in the words of any round."""

    def __init__(self, column: pa.Array, known: Vocabulary) -> None:
        self.column = pa.concat_arrays([column])  # its offsets begin at 0
        _, offsets, data = self.column.buffers()
        ends = np.frombuffer(offsets, np.int32)[1 : len(self.column) + 1].tolist() if len(self.column) else []
        self.located = located((data or pa.py_buffer(b"")).to_pybytes(), ends, known)

    def reworded(self, letters: Letters) -> pa.Array:
        """The column in other words."""
        valid, offsets, _ = self.column.buffers()
        data = pa.py_buffer(self.located.reworded(letters))
        return pa.StringArray.from_buffers(len(self.column), offsets, data, valid, self.column.null_count)
