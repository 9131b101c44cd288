"""Sentences as arrays: the pieces that an encoder's tokenizer cuts words into, and the labels of each word.

A word is read at its first piece. Sentences are batched by length and padded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from training.treebanks import Tree

Numbers = NDArray[np.int32]
Encode = Callable[[Sequence[str]], tuple[Sequence[int], Sequence[int | None]]]
"""The pieces of a sentence's words by number, and the index of each one's word: None for the marks at the ends."""

UNKNOWN = -1
"""An unknown label, which is ignored in training."""
CAPITALS: tuple[Callable[[str], bool], ...] = (
    lambda word: word.isupper() and len(word) == 1,
    str.isupper,
    lambda word: word[0].isupper() and word[1:].islower(),
    lambda word: word[0].isupper(),
    str.islower,
    lambda word: any(map(str.isdigit, word)),
    lambda word: any(map(str.isupper, word)),
)
"""Tests for the capitalisation of a word, which lower-case pieces have lost; the first that holds counts, from 1."""
WAYS = len(CAPITALS) + 2
"""The number of ways: with one for words for which no test holds, and 0 for the marks at the ends of a sentence."""


class Size(NamedTuple):
    """The shape of a batch: the most pieces of a sentence, and the number of sentences."""

    pieces: int
    sentences: int


SIZES = (Size(32, 160), Size(64, 80), Size(128, 40))
"""A sentence goes into the first that it fits into."""


@dataclass(frozen=True, slots=True)
class Labels:
    """The tags and relations of the treebanks, in order."""

    tags: tuple[str, ...]
    relations: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """A sentence: its pieces; for each word its first piece (an index), capitalisation, tag, head and relation."""

    pieces: Numbers
    first: Numbers
    capitals: Numbers
    tags: Numbers
    heads: Numbers
    relations: Numbers


class Batch(NamedTuple):
    """Sentences, a padded row each; `real`: 1 for words, 0 for padding."""

    pieces: Numbers
    first: Numbers
    capitals: Numbers
    tags: Numbers
    heads: Numbers
    relations: Numbers
    real: NDArray[np.float32]


def labels_of(trees: Sequence[Tree]) -> Labels:
    """The labels that occur in some trees."""
    words = [word for tree in trees for word in tree.words]
    return Labels(
        tuple(sorted({f"{word.upos}|{word.xpos}" for word in words})), tuple(sorted({word.dep for word in words}))
    )


def row_of_tree(tree: Tree, encode: Encode, labels: Labels) -> Row:
    """A sentence with its tree."""
    bare = row_of_words([word.form for word in tree.words], encode)
    tags = numbered([f"{word.upos}|{word.xpos}" for word in tree.words], labels.tags)
    relations = numbered([word.dep for word in tree.words], labels.relations)
    heads = np.array([word.head for word in tree.words], np.int32)
    return replace(bare, tags=tags, heads=heads, relations=relations)


def row_of_words(words: Sequence[str], encode: Encode) -> Row:
    """A sentence without labels."""
    pieces, owners = encode(words)
    nothing = np.full(len(words), UNKNOWN, np.int32)
    capitals = np.array([capital(word) for word in words], np.int32)
    first = first_pieces(owners, len(words))
    return Row(np.array(pieces, np.int32), first, capitals, nothing, nothing, nothing)


def numbered(names: Sequence[str], known: Sequence[str]) -> Numbers:
    """The indices of names in `known`; UNKNOWN for the others."""
    numbers: Mapping[str, int] = {name: n for n, name in enumerate(known)}
    return np.array([numbers.get(name, UNKNOWN) for name in names], np.int32)


def first_pieces(owners: Sequence[int | None], count: int) -> Numbers:
    """The first piece of each of `count` words; for a word without pieces that of the word before, or 0."""
    found = np.zeros(count, np.int32)
    for place, owner in reversed([*enumerate(owners)]):
        if owner is not None:
            found[owner] = place
    return np.maximum.accumulate(found)


def capital(word: str) -> int:
    """The number of a word's capitalisation, from 1."""
    return next((n for n, holds in enumerate(CAPITALS, 1) if holds(word)), WAYS - 1)


def size_of(row: Row) -> Size | None:
    """The shape of the batch that a sentence goes into; None if it is too long for any."""
    return next((size for size in SIZES if max(len(row.pieces), len(row.first)) <= size.pieces), None)


def lots(rows: Sequence[Row], order: Random | None = None) -> list[tuple[Size, list[int]]]:
    """The rows of each batch; rows that are too long are left out. In a random order, or in that of the rows."""
    found: list[tuple[Size, list[int]]] = []
    for size in SIZES:
        own = [n for n, row in enumerate(rows) if size_of(row) == size]
        if order is not None:
            order.shuffle(own)
        found.extend((size, part) for part in parts(own, size.sentences))
    if order is not None:
        order.shuffle(found)
    return found


def parts(items: list[int], length: int) -> Iterator[list[int]]:
    """Items in parts of `length`; the last may be shorter."""
    return (items[start : start + length] for start in range(0, len(items), length))


def batch_of(rows: Sequence[Row], size: Size) -> Batch:
    """Rows as a padded batch."""

    def filled(columns: Sequence[Numbers], filler: int) -> Numbers:
        table = np.full((size.sentences, size.pieces), filler, np.int32)
        for line, column in zip(table, columns, strict=False):
            line[: len(column)] = column
        return table

    return Batch(
        pieces=filled([row.pieces for row in rows], 0),
        first=filled([row.first for row in rows], 0),
        capitals=filled([row.capitals for row in rows], 0),
        tags=filled([row.tags for row in rows], UNKNOWN),
        heads=filled([row.heads for row in rows], UNKNOWN),
        relations=filled([row.relations for row in rows], UNKNOWN),
        real=filled([np.ones_like(row.first) for row in rows], 0).astype(np.float32),
    )
