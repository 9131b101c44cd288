"""Batches that grow, and what kind comes when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice, repeat

import spacy
from spacy.tokens import Doc
from spacy.training import Example

from training.batches import FIRST, GOLD, LAST, batches, with_silver, with_tags

VOCAB = spacy.blank("xx").vocab
MADE = {count: Example(Doc(VOCAB, words=["so"] * count), Doc(VOCAB, words=["so"] * count)) for count in (10, 20, 30)}


def test_batches_grow() -> None:
    """The first has 200 words, later ones up to 1,000, and no more than a sentence above."""
    found = islice(batches((10, 20, 30), MADE.__getitem__, 1), 1000)
    sizes = [sum(len(example.reference) for example in batch) for batch in found]
    assert FIRST <= sizes[0] < FIRST + 30
    assert LAST <= sizes[-1] < LAST + 30
    assert sizes[400] < sizes[600]


def test_all_are_seen_equally_often() -> None:
    """Each sentence comes once before any comes again, and is made anew each time."""
    made = Counter[int]()

    def lesson(count: int) -> Example:
        made[count] += 1
        return MADE[count]

    for _ in islice(batches((10, 20, 30), lesson, 1), 50):
        assert max(made.values()) - min(made[count] for count in MADE) <= 1
    assert made.total() > 400


def test_every_fourth_batch_has_tags_alone_at_first() -> None:
    """Of eight steps the fourth; the second half is the treebanks'."""
    kinds = with_tags(repeat("tree"), repeat("tags"), 8)
    assert list(islice(kinds, 8)) == ["tree", "tree", "tree", "tags", *["tree"] * 4]


def test_four_in_ten_batches_are_of_the_treebanks() -> None:
    """By chance, the same with the same seed."""

    def kinds(seed: int) -> Iterator[str]:
        return islice(with_silver(repeat("gold"), repeat("silver"), seed), 2000)

    assert abs(Counter(kinds(1))["gold"] / 2000 - GOLD) < 0.05
    assert list(kinds(1)) == list(kinds(1)) != list(kinds(2))
