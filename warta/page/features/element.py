"""What the element of a line and those around it are."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from warta.page.dom import HEADINGS, Dom, columns_of
from warta.page.features.columns import AROUND, PROSE_AT, TAGS, TEXT, Array, as_rows
from warta.page.features.hints import HINTS
from warta.page.features.scores import Scores
from warta.page.tree import Tree, inherited, steps_to

TAG_BIT = {tag: 1 << bit for bit, tag in enumerate(TAGS)}
TAG_BIT |= {tag: TAG_BIT.get(tag, 0) | 1 << len(TAGS) for tag in HEADINGS}
AROUND_BIT = {tag: 1 << bit for bit, tag in enumerate(AROUND)}


def element_columns(dom: Dom, tree: Tree, text: Array, scores: Scores) -> Array:
    """Columns `ELEMENT`, one below another."""
    at = tree.at
    chars = np.expm1(text[0]).astype(np.float64)
    sums = _sums(tree, chars, text)
    inlines = columns_of(dom).inline
    inline = dict.fromkeys(inlines)
    scores_of, hints_of_names = scores.read([*(names for _, names in tree.names), *inline])
    score, hints = scores_of[tree.kinds], hints_of_names[tree.kinds]
    inline_score = dict(zip(inline, scores_of[len(tree.names) :].tolist(), strict=True))
    chain = [inherited(tree, score, join)[at] for join in (np.add, np.minimum, np.maximum)]
    blocks: list[NDArray[Any]] = [
        *_tags(tree),
        as_rows([tree.depths[at], score[at], *chain, np.array([*map(inline_score.__getitem__, inlines)])]),
        _bits(inherited(tree, hints, np.bitwise_or)[at], len(HINTS)),
        _bits(hints[at], len(HINTS)),
        *_levels(tree, sums),
        as_rows([*_alike(tree, chars, text), *_best(tree, sums)]),
    ]
    return np.concatenate(blocks, dtype=np.float32, casting="unsafe")


def _tags(tree: Tree) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Which tag the element of each line has, and which are around it."""
    tags = np.array([TAG_BIT.get(tag, 0) for tag, _ in tree.names])[tree.kinds]
    around = np.array([AROUND_BIT.get(tag, 0) for tag, _ in tree.names])[tree.kinds]
    inside = inherited(tree, around, np.bitwise_or)
    return _bits(tags[tree.at], len(TAGS) + 1), _bits(inside[tree.at], len(AROUND))


def _bits(masks: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    return masks >> np.arange(count)[:, None] & 1


def _sums(tree: Tree, chars: NDArray[np.float64], text: Array) -> NDArray[np.float64]:
    """For each element and all inside: characters, linked ones, prose, lines, prose lines, signed weight."""
    prose = text[PROSE_AT].astype(np.float64)
    linked = chars * text[TEXT.index("linked")]
    weight = np.where(prose > 0, chars, -0.5 * linked - 10)
    running = np.zeros((6, len(chars) + 1))
    np.cumsum([chars, linked, chars * prose, np.ones(len(chars)), prose, weight], axis=1, out=running[:, 1:])
    return np.asarray(running[:, tree.last + 1] - running[:, tree.first])


def _levels(tree: Tree, sums: NDArray[np.float64]) -> list[NDArray[np.float64]]:
    """Size, links and share of prose of the element and the three around it."""
    links = sums[1] / np.maximum(1, sums[0])
    prose = sums[2] / max(1.0, sums[2, 0])
    columns = np.stack([np.log1p(sums[0]), links, prose, np.log1p(sums[3]), np.log1p(sums[4])])
    at, levels = tree.at, []
    for _ in range(4):
        levels.append(columns[:, at])
        at = tree.parents[at]
    return levels


def _alike(tree: Tree, chars: NDArray[np.float64], text: Array) -> list[NDArray[np.float64]]:
    """How many lines stand in elements of the same sort in parents of the same sort, and how long those are."""
    kind = tree.pairs[tree.at]
    count = np.bincount(kind)[kind]
    mean = np.bincount(kind, chars)[kind] / count
    prose = chars * text[PROSE_AT]
    share = np.bincount(kind, prose)[kind] / max(1.0, float(prose.sum()))
    return [np.log1p(count), np.log1p(mean), share]


def _best(tree: Tree, sums: NDArray[np.float64]) -> list[NDArray[np.int64]]:
    """How far each line stands from the heaviest container: 0 inside, else the levels to climb to meet the line."""
    weights = sums[5]
    heavy = np.flatnonzero(weights >= weights.max() - 0.03 * abs(weights.max()))
    away = steps_to(tree, int(heavy[np.argmax(tree.depths[heavy])]))[tree.at]
    return [away, (away == 0).astype(np.int64)]
