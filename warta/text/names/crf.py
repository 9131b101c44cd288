"""A trained conditional random field, read from CRFsuite's file and decoded with numpy.

CRFsuite (Okazaki 2007) trains it; since the features of a word here depend on a few forms, their sums can be
cached by form, and a whole article is decoded in the time that CRFsuite takes to look up the features of one sentence.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]
Numbers = NDArray[np.int64]

HEADER = struct.Struct("<4sI4sIIIIIIIII")
"""Magic, size, type, version, then numbers of features, labels and attributes, then where each table begins."""
FEATURE = np.dtype([("of_move", "<u4"), ("source", "<u4"), ("label", "<u4"), ("weight", "<f8")])
"""Its source is the label before where it is one of a move, else an attribute."""
DICTIONARY = struct.Struct("<4sIIIII")
"""Of a table of strings: magic, size, flags, byte order, the number of strings, where their places are listed."""
RECORD = struct.Struct("<II")
"""Number and length, with the closing zero, of a string that follows."""


@dataclass(frozen=True, slots=True, eq=False)
class Crf:
    """`weights`: what a feature adds to the labels, by number of the label; `moves`: from label to label."""

    labels: tuple[str, ...]
    weights: Mapping[str, Sequence[tuple[int, float]]]
    moves: Scores

    def score(self, parts: Sequence[Iterable[str]]) -> Scores:
        """The sums of the weights of some lists of features: lists × labels."""
        rows, known = [[0.0] * len(self.labels) for _ in parts], self.weights.get
        for row, features in zip(rows, parts, strict=True):
            for feature in features:
                for label, weight in known(feature, ()):
                    row[label] += weight
        return np.array(rows)

    def tags(self, scores: Scores, lengths: Sequence[int]) -> list[list[str]]:
        """The likeliest labels of sentences with these lengths (Viterbi 1967); `scores`: words × labels, in order."""
        if not lengths:
            return []
        order = np.argsort(-np.array(lengths), kind="stable")
        starts, sizes = np.cumsum([0, *lengths[:-1]])[order], np.array(lengths)[order]
        paths = self._paths(scores, starts, sizes)[:, np.argsort(order)].T.tolist()
        return [[self.labels[label] for label in path[:n]] for path, n in zip(paths, lengths, strict=True)]

    def _paths(self, scores: Scores, starts: Numbers, sizes: Numbers) -> Numbers:
        """The index of the best label: positions × sentences, the longest first; arbitrary beyond a sentence's end."""
        longest, count = int(sizes[0]), len(sizes)
        going = np.searchsorted(-sizes, -np.arange(longest), side="left").tolist()  # so many are longer
        own = scores.take(np.add.outer(np.arange(longest), starts), axis=0, mode="clip")
        best, moves = own[0].copy(), np.ascontiguousarray(self.moves.T)
        rows = len(moves) * np.arange(best.size).reshape(best.shape)  # where those of each begin among all the ways
        before = np.empty((longest, *best.shape), np.int64)
        before[:] = np.arange(len(self.labels))
        for at in range(1, longest):
            k = going[at]
            ways = best[:k, None, :] + moves
            chosen = ways.argmax(axis=2, out=before[at, :k])
            np.add(ways.take(chosen + rows[:k]), own[at, :k], out=best[:k])
        paths, everywhere = np.empty((longest, count), np.int64), np.arange(count)
        paths[-1] = best.argmax(axis=1)
        for at in range(longest - 1, 0, -1):
            paths[at - 1] = before[at, everywhere, paths[at]]
        return paths


@dataclass(frozen=True, slots=True, eq=False)
class Sums:
    """What features weigh in several places at once: by number of the feature places by labels; 0 is unknown."""

    numbers: Mapping[str, int]
    weights: Scores

    def of(self, words: Sequence[Sequence[str]]) -> Scores:
        """The sums for words with these features, none without any: by word, place and label."""
        known = self.numbers.get
        rows = self.weights[[known(feature, 0) for features in words for feature in features]]
        starts = np.cumsum([0, *map(len, words[:-1])])
        sums: Scores = np.add.reduceat(rows, starts, axis=0)
        return sums


def sums_of(crf: Crf, places: Sequence[str]) -> Sums:
    """The weights of features, each also behind every prefix of `places`; a feature itself begins with none of them."""
    prefix = re.compile(f"(?:{'|'.join(map(re.escape, places)) or '(?!)'})?")
    at = {"": 0, **{place: n for n, place in enumerate(places, 1)}}
    found = [prefix.match(name).end() for name in crf.weights]  # type: ignore[union-attr]  # it fits any name
    numbers: dict[str, int] = {}
    rows = [numbers.setdefault(name[end:], len(numbers) + 1) for name, end in zip(crf.weights, found, strict=True)]
    columns = [at[name[:end]] for name, end in zip(crf.weights, found, strict=True)]
    sizes = [*map(len, crf.weights.values())]
    labels, values = zip(*chain.from_iterable(crf.weights.values()), strict=True)
    table = np.zeros((len(numbers) + 1, len(at), len(crf.labels)))
    table[np.repeat(rows, sizes), np.repeat(columns, sizes), labels] = values
    return Sums(numbers, table)


def read_crf(path: Path) -> Crf:
    """The model in a file of CRFsuite. Raises `OSError` if it cannot be read, `ValueError` if it is no model."""
    data = path.read_bytes()
    magic, _, kind, *_, features, labels, sources, _, _ = HEADER.unpack_from(data)
    if (magic, kind) != (b"lCRF", b"FOMC"):
        raise ValueError(f"{path}: no model of CRFsuite.")
    names, named = strings(data, labels), strings(data, sources)
    (count,) = struct.unpack_from("<I", data, features + 8)
    table = np.frombuffer(data, FEATURE, count, features + 12)
    moving = table["of_move"] > 0
    moves = np.zeros((len(names), len(names)))
    moves[table["source"][moving], table["label"][moving]] = table["weight"][moving]
    own = table[~moving]
    own = own[np.argsort(own["source"], kind="stable")]
    told, starts = np.unique(own["source"], return_index=True)
    pairs = [*zip(own["label"].tolist(), own["weight"].tolist(), strict=True)]
    bounds = pairwise([*starts.tolist(), len(pairs)])
    weights = {named[source]: pairs[a:b] for source, (a, b) in zip(told.tolist(), bounds, strict=True)}
    return Crf(tuple(names), weights, moves)


def strings(data: bytes, start: int) -> list[str]:
    """The strings of a table (CQDB), by number."""
    *_, count, places = DICTIONARY.unpack_from(data, start)
    at = (np.frombuffer(data, "<u4", count, start + places).astype(np.int64) + start).tolist()
    lengths = (RECORD.unpack_from(data, place)[1] for place in at)
    begins = ((place + RECORD.size, length) for place, length in zip(at, lengths, strict=True))
    return [data[first : first + length - 1].decode("utf-8") for first, length in begins]
