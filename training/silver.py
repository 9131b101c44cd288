"""What the teacher (`teacher.py`) found in sentences: judged by their own trees, or made into trees to learn from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from training.pieces import Labels, Numbers, Row
from training.treebanks import Tree, Word

SILVER = "silver.conllu.gz"
"""The file of `work/CODE/` with the trees that the teacher found; `python -m training.teacher` makes it."""
PUNCTUATION = "PUNCT"
ROOT = "root"


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """What is held likeliest of each word of a sentence; relations and tags by number."""

    heads: Numbers
    relations: Numbers
    tags: Numbers


def relations_of(likely: NDArray[np.float32], heads: Numbers, root: int) -> Numbers:
    """The likeliest relation of each word; the root's is the root, and no other word's."""
    others = likely.copy()
    others[:, root] = -1
    return np.where(heads == np.arange(len(heads)), root, others.argmax(axis=1)).astype(np.int32)


def score(rows: Sequence[Row], found: Iterable[tuple[int, Found]], labels: Labels) -> dict[str, float]:
    """Shares of right heads, of right heads with their relations, and of right tags, without punctuation.

    `found`: of rows by their number.
    """
    signs = [n for n, tag in enumerate(labels.tags) if tag.startswith(PUNCTUATION)]
    right = np.zeros(3)
    words = 0
    for n, own in found:
        gold = rows[n]
        counted = ~np.isin(gold.tags, signs)
        heads = (own.heads == gold.heads) & counted
        both = heads & (own.relations == gold.relations)
        right += [heads.sum(), both.sum(), ((own.tags == gold.tags) & counted).sum()]
        words += int(counted.sum())
    return dict(zip(("uas", "las", "tags"), (right / max(1, words)).tolist(), strict=True))


def trees_of(sentences: Sequence[Sequence[str]], found: Iterable[tuple[int, Found]], labels: Labels) -> Iterator[Tree]:
    """The trees that were found in sentences."""
    for n, own in found:
        yield Tree(f"silver-{n}", tuple(words_of(sentences[n], own, labels)))


def words_of(forms: Sequence[str], found: Found, labels: Labels) -> Iterator[Word]:
    """The words of a sentence with what was found of them."""
    rows = zip(forms, found.heads.tolist(), found.relations.tolist(), found.tags.tolist(), strict=True)
    for form, head, relation, tag in rows:
        upos, _, xpos = labels.tags[tag].partition("|")
        yield Word(form, True, "_", upos, xpos, "_", head, labels.relations[relation])
