"""Endless batches of sentences to learn from, and which of them comes next where there are several kinds."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from typing import TypeVar

from spacy.training import Example

Item = TypeVar("Item")
Batch = list[Example]

FIRST, LAST, GROWTH = 200.0, 1000.0, 1.002
"""Words in the first batch and in the largest, and the growth from one to the next."""
GOLD = 0.4
"""The share of batches from the treebanks if the teacher's trees are learned from as well."""


def batches(items: Sequence[Item], lesson: Callable[[Item], Example], seed: int) -> Iterator[Batch]:
    """Endless batches of all items, reshuffled each time; `lesson` makes an item what is learned from."""
    order = random.Random(seed)
    size = FIRST
    batch: Batch = []
    words = 0
    while True:
        for item in order.sample(items, len(items)):
            batch.append(lesson(item))
            words += len(batch[-1].reference)
            if words >= size:
                yield batch
                batch, words, size = [], 0, min(LAST, size * GROWTH)


def with_tags(trees: Iterator[Item], tagged: Iterator[Item], steps: int) -> Iterator[Item]:
    """At first every fourth batch has tags alone: more words of news for the shared encoder.

    They follow other guidelines, so the second half of the steps is the treebanks'.
    """
    for step in count():
        yield next(tagged if step % 4 == 3 and step < steps // 2 else trees)


def with_silver(trees: Iterator[Item], silver: Iterator[Item], seed: int) -> Iterator[Item]:
    """Batches of the treebanks and of the teacher's trees, at random."""
    order = random.Random(seed)
    while True:
        yield next(trees if order.random() < GOLD else silver)
