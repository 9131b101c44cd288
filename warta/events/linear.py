"""Light linear models: a label's score is the sum of the weights of the features that are told.

Weights are trained by `training/events.py`; here they are only read and summed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import chain, pairwise, repeat
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Integers = NDArray[np.int32]
WIDE = 16
"""Rows of more numbers are added up item by item, as a product with ones, which is done several numbers at a time:
numpy's way over all items at once goes column by column."""
NONE = repeat(-1)
"""The rows of features that a model lacks."""
END = ("",)
"""What ends the names of an item's features; none of them is empty."""
ROOM = 2
"""So many slots a name has at least."""


@dataclass(frozen=True, eq=False)
class Linear:
    """A linear model over named features that are there or not.

    `weights` has a row a feature, in the order of `names`, and a column a label; its last row is the bias. One that was
    read has small whole numbers there, to be taken times the `scale` of the label: a quarter of the memory, and of what
    is gone through to sum some rows. Their sums are exact, in whatever order.
    """

    labels: tuple[str, ...]
    names: Sequence[str]
    weights: NDArray[np.float32] | NDArray[np.int8]
    scale: Floats | None = None

    @cached_property
    def rows(self) -> Mapping[str, int]:
        """By feature its row."""
        return dict(zip(self.names, range(len(self.names)), strict=True))

    @cached_property
    def whole(self) -> Floats:
        """All weights, as they are summed."""
        return self.at(np.arange(len(self.weights)))

    def at(self, rows: Sequence[int] | NDArray[np.integer[Any]]) -> Floats:
        """The weights of some features."""
        found = self.weights.take(rows, axis=0)
        if self.scale is None:
            return np.asarray(found, np.float32)
        summed: Floats = found.astype(np.float32)
        summed *= self.scale
        return summed

    def probabilities(self, items: Sequence[Iterable[str]]) -> Floats:
        """Of each item, given by its features, how likely each label is: an array of items by labels, rows sum to 1."""
        return softmax(self.scores(items))

    def scores(self, items: Sequence[Iterable[str]]) -> Floats:
        """The score of each label for each item: an array of items by labels."""
        bias, told = len(self.names), list[int]()
        for features in items:
            told += map(self.rows.get, features, NONE)
            told.append(bias)
        return self.sums(np.array(told, np.int32))

    def sums(self, rows: Integers) -> Floats:
        """The score of each label for items given by the rows of their features, one item behind the other.

        Each item ends with the row of the bias. A feature without a row has -1.
        """
        if not len(rows):
            return np.empty((0, len(self.labels)), np.float32)
        known = rows[rows >= 0]
        (ends,) = (known == len(self.names)).nonzero()
        sums = added(self.weights.take(known, axis=0), [0, *(ends + 1).tolist()])
        return sums if self.scale is None else sums * self.scale


def added(rows: NDArray[np.float32] | NDArray[np.int8], edges: Sequence[int]) -> Floats:
    """The sums of the rows between each two edges, in order."""
    if rows.shape[1] > WIDE:
        ones = np.ones(max(b - a for a, b in pairwise(edges)), np.float32)
        found = np.empty((len(edges) - 1, rows.shape[1]), np.float32)
        for own, (a, b) in zip(found, pairwise(edges), strict=True):
            np.dot(ones[: b - a], rows[a:b].astype(np.float32), out=own)
        return found
    sums: Floats = np.add.reduceat(rows.astype(np.float32), edges[:-1], axis=0)
    return sums


class Numbered:
    """Names by number, found by their hashes, of many at once: numpy asks for all of them at the same time, where a
    dictionary of some hundred thousand waits for memory several times a name.

    A name has the first free slot from that on which its hash says. Two names that have the same 64 bits would be taken
    for one: among a million of them, once in ten million processes. Hashes are those of this process: none of this is
    kept in a file or sent to another one.
    """

    def __init__(self, most: int) -> None:
        slots = 1 << (ROOM * most).bit_length()
        self.count = 0
        self._last = slots - 1
        self._hashes = np.zeros(slots, np.int64)
        self._numbers = np.full(slots, -1, np.int32)

    def of(self, names: Iterable[str]) -> Integers:
        """The numbers of names, in order, -1 for those not known."""
        return self._found(_hashes(names))

    def learn(self, names: Iterable[str]) -> Integers:
        """The same, those not known before being given the next ones. No name may come twice."""
        hashes = _hashes(names)
        numbers = self._found(hashes)
        (new,) = (numbers < 0).nonzero()
        numbers[new] = np.arange(self.count, self.count + len(new))
        self.count += len(new)
        self._place(hashes[new], numbers[new])
        return numbers

    def _found(self, hashes: NDArray[np.int64]) -> Integers:
        at = hashes & self._last
        numbers: Integers = self._numbers[at]
        (left,) = ((self._hashes[at] != hashes) & (numbers >= 0)).nonzero()
        while len(left):  # another name has the slot
            at[left] = further = (at[left] + 1) & self._last
            numbers[left] = there = self._numbers[further]
            left = left[(self._hashes[further] != hashes[left]) & (there >= 0)]
        return numbers

    def _place(self, hashes: NDArray[np.int64], numbers: Integers) -> None:
        at, left = hashes & self._last, np.arange(len(hashes))
        while len(left):
            free = left[self._numbers[at[left]] < 0]
            self._numbers[at[free]] = numbers[free]  # of several that want a slot one has it
            left = left[self._numbers[at[left]] != numbers[left]]
            at[left] = (at[left] + 1) & self._last
        self._hashes[at] = hashes


def _hashes(names: Iterable[str]) -> NDArray[np.int64]:
    return np.fromiter(map(hash, names), np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class Joined:
    """Several models that are asked of the same items: each feature is looked up once for all of them.

    `numbers` has the names of all, and `END`, which stands for the bias and ends an item; `places` of each model the
    row of every number, -1 where it lacks the feature, and so in its last place, that of -1, for what no model knows.
    """

    numbers: Numbered
    places: Mapping[Linear, Integers]

    def told(self, items: Iterable[Iterable[str]]) -> Integers:
        """Items, each given by its features, one behind the other: numbers of features in order, -1 if not known."""
        return self.numbers.of(chain.from_iterable(chain(features, END) for features in items))

    def scores(self, model: Linear, items: Integers) -> Floats:
        """The scores by one of the models, as `Linear.scores` has them, of items one behind the other."""
        return model.sums(self.places[model][items])


def in_a_row(items: Sequence[Integers]) -> Integers:
    """Items one behind the other."""
    return np.concatenate(items) if items else np.empty(0, np.int32)


@lru_cache(maxsize=4)  # those that learn are many; those that read ask of candidates, parties, what is recalled, times
def joined(models: tuple[Linear, ...], begins: tuple[str, ...] = ()) -> Joined:
    """Models made ready to be asked together.

    `begins`: how those names of each model begin that are asked for, without that beginning; nothing unless given.
    """
    asked = [_asked(model, begin) for model, begin in zip(models, begins or [""] * len(models), strict=True)]
    numbers = Numbered(sum(len(names) for names, _ in asked) + len(END))
    own = [numbers.learn(names) for names, _ in asked]
    end = numbers.learn(END)
    places = {}
    for model, (_, rows), known in zip(models, asked, own, strict=True):
        place = places[model] = np.full(numbers.count + 1, -1, np.int32)
        place[known] = rows
        place[end] = len(model.names)
    return Joined(numbers, places)


def _asked(model: Linear, begin: str) -> tuple[Sequence[str], Integers]:
    """The names of a model behind their beginning, and their rows."""
    if not begin:
        return model.names, np.arange(len(model.names), dtype=np.int32)
    rows = [row for row, name in enumerate(model.names) if name.startswith(begin)]
    return [model.names[row][len(begin) :] for row in rows], np.array(rows, np.int32)


def softmax(scores: Floats) -> Floats:
    """Scores by label, one item a row, to probabilities."""
    raised: Floats = np.exp(scores - np.maximum.reduce(scores, axis=1, keepdims=True))
    raised /= np.add.reduce(raised, axis=1, keepdims=True)
    return raised


@cache
def read_linear(path: Path) -> Linear:
    """A model from its file. Raises `OSError` where the file cannot be read."""
    with np.load(path, allow_pickle=False) as file:
        names = bytes(file["names"]).decode("utf-8").split("\n")
        labels = bytes(file["labels"]).decode("utf-8").split("\n")
        return Linear(tuple(labels), names, file["weights"], file["scale"])


def write_linear(model: Linear, path: Path, steps: int = 127) -> None:
    """Keep a model in a file; weights as bytes, a scale a label: steps of a hundredth of the largest are not felt.

    `steps`: so many up to the largest; the fewer, the smaller the file becomes in a package. In itself it is not
    packed: to unpack it would take longer than all else that reading it does.
    """
    scale = np.abs(model.weights).max(axis=0) / steps + 1e-9
    np.savez(
        path,
        names=np.frombuffer("\n".join(model.names).encode(), dtype=np.uint8),
        labels=np.frombuffer("\n".join(model.labels).encode(), dtype=np.uint8),
        weights=np.round(model.weights / scale).astype(np.int8),
        scale=scale.astype(np.float32),
    )
