"""A cache of numeric rows by key, such as vectors of words: computed when first asked for, then kept. They are in one
table, so that those of a whole text are gathered at once.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import repeat
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

K = TypeVar("K", bound=Hashable)
Numbers = NDArray[Any]
NONE = repeat(-1)
"""The numbers of keys that are not known."""


class Rows(Generic[K]):
    """Up to `most` rows; one key more, and all but the `first` are forgotten.

    `make` gives the rows of keys it is asked for, in order, each of the shape of the `first`.
    """

    def __init__(self, make: Callable[[Sequence[K]], Numbers], first: tuple[K, Numbers], most: int) -> None:
        self.make, self.most = make, most
        self._first = first
        self._lock = threading.Lock()
        self._forget(0)

    def of(self, keys: Sequence[K]) -> Numbers:
        """A row for each key."""
        with self._lock:
            numbers = [*map(self._numbers.get, keys, NONE)]
            if -1 in numbers:
                self._learn(keys, {key for key, number in zip(keys, numbers, strict=True) if number < 0})
                numbers = [*map(self._numbers.get, keys, NONE)]
            return self._table.take(numbers, axis=0)

    def between(self, parts: Iterable[Sequence[K]], gap: int) -> Numbers:
        """The rows of parts in one table, with so many times the `first` before, between and behind them."""
        first = [self._first[0]] * gap
        keys = list(first)
        for part in parts:
            keys += part
            keys += first
        return self.of(keys)

    def _learn(self, keys: Sequence[K], new: set[K]) -> None:
        if len(self._numbers) + len(new) > self.most:
            new = {*keys} - {self._first[0]}
            self._forget(len(new))
        order = sorted(new, key=repr)  # the same in every process
        start = len(self._numbers)
        self._table[start : start + len(order)] = self.make(order)
        self._numbers.update(zip(order, range(start, start + len(order)), strict=True))

    def _forget(self, room: int) -> None:
        key, row = self._first
        self._numbers = {key: 0}
        self._table = np.empty((max(self.most, room + 1), *row.shape), row.dtype)  # memory is taken as it is filled
        self._table[0] = row
