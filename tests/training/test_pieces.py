"""Sentences as numbers, with a cutter of pieces that cuts after each third letter."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

import numpy as np
import pytest

from training.pieces import (
    SIZES,
    UNKNOWN,
    WAYS,
    Labels,
    Size,
    batch_of,
    capital,
    first_pieces,
    labels_of,
    lots,
    row_of_tree,
    row_of_words,
    size_of,
)
from training.treebanks import Tree, Word


def encode(words: Sequence[str]) -> tuple[Sequence[int], Sequence[int | None]]:
    """A piece for three letters, numbered by how many it has, between marks."""
    cut = [(len(word[at : at + 3]), n) for n, word in enumerate(words) for at in range(0, len(word), 3)]
    return [9, *(length for length, _ in cut), 9], [None, *(n for _, n in cut), None]


TREE = Tree(
    "1",
    (
        Word("Police", True, "police", "NOUN", "NNS", "_", 1, "nsubj"),
        Word("left", False, "leave", "VERB", "VBD", "_", 1, "root"),
        Word(".", True, ".", "PUNCT", ".", "_", 1, "punct"),
    ),
)
LABELS = Labels(("NOUN|NNS", "PUNCT|.", "VERB|VBD"), ("nsubj", "punct", "root"))


def test_the_labels_of_trees() -> None:
    assert labels_of([TREE, TREE]) == LABELS


def test_a_tree_as_numbers() -> None:
    """A word is read at its first piece; its tag and its relation are numbers."""
    row = row_of_tree(TREE, encode, LABELS)
    assert row.pieces.tolist() == [9, 3, 3, 3, 1, 1, 9]
    assert row.first.tolist() == [1, 3, 5]
    assert row.tags.tolist() == [0, 2, 1]
    assert row.heads.tolist() == [1, 1, 1]
    assert row.relations.tolist() == [0, 2, 1]


def test_a_label_that_was_not_seen_is_unknown() -> None:
    row = row_of_tree(TREE, encode, Labels(LABELS.tags[1:], LABELS.relations[:2]))
    assert row.tags.tolist() == [UNKNOWN, 1, 0]
    assert row.relations.tolist() == [0, UNKNOWN, 1]


def test_nothing_is_known_of_bare_words() -> None:
    row = row_of_words(["Police", "left"], encode)
    assert row.first.tolist() == [1, 3]
    assert {*row.tags.tolist(), *row.heads.tolist(), *row.relations.tolist()} == {UNKNOWN}


@pytest.mark.parametrize(
    ("owners", "first"),
    [([None, 0, 0, 1, None], [1, 3, 3]), ([None, 1, 2, None], [0, 1, 2]), ([None, None], [0, 0, 0])],
)
def test_a_word_without_pieces_is_read_with_the_one_before(owners: list[int | None], first: list[int]) -> None:
    assert first_pieces(owners, 3).tolist() == first


def test_how_words_are_capitalised() -> None:
    """Ways of writing are told apart; 0 is left to the marks at the ends."""
    ways = [capital(word) for word in ("A", "UN", "Leeds", "McDale", "town", "10.30", "iPad", "–")]
    assert ways == list(range(1, WAYS))


def test_sentences_of_a_length_go_together() -> None:
    """Each once, where it fits; one that is too long for any batch is in none."""
    rows = [row_of_words(["so"] * count, encode) for count in (5, 30, 31, 126, 127)]
    assert [size_of(row) for row in rows] == [SIZES[0], SIZES[0], SIZES[1], SIZES[2], None]
    assert lots(rows) == [(SIZES[0], [0, 1]), (SIZES[1], [2]), (SIZES[2], [3])]


def test_lots_are_no_larger_than_their_batch() -> None:
    """All rows are in them, in an order by chance."""
    rows = [row_of_words(["so"], encode)] * (SIZES[0].sentences + 3)
    mixed = [n for _, own in lots(rows, Random(1)) for n in own]
    assert sorted(len(own) for _, own in lots(rows, Random(1))) == [3, SIZES[0].sentences]
    assert sorted(mixed) == list(range(len(rows))) != mixed


def test_a_batch_is_filled_up() -> None:
    """With pieces that are none, and labels that are unknown."""
    batch = batch_of([row_of_tree(TREE, encode, LABELS)], Size(8, 2))
    assert batch.pieces.tolist() == [[9, 3, 3, 3, 1, 1, 9, 0], [0] * 8]
    assert batch.tags[0].tolist() == [0, 2, 1, *[UNKNOWN] * 5]
    assert np.unique(batch.heads[1]).tolist() == [UNKNOWN]
    assert batch.real.sum(axis=1).tolist() == [3, 0]
