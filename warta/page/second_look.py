"""What the second look sees of each line: what the first made of it, of those around it and of its containers."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from warta.page.dom import Dom, columns_of
from warta.page.features.columns import Array, as_rows
from warta.page.features.text import PROSE
from warta.page.tree import Ints, Tree, tree_of
from warta.page.wording import WORDING, wording_columns

Floats = NDArray[np.float64]

SHIFTS = (-4, -3, -2, -1, 1, 2, 3, 4)
WINDOWS = (3, 8, 20)
FARTHEST = max(SHIFTS)
SHARES = (0.9, 0.6)  # of what the first look takes for body: the innermost element that holds as much is the main one
MAIN = (
    *("inside", "before", "after", "depth", "chars", "mean"),
    *("branch_mean", "branch_share", "branch_lines"),
)
SECOND = (
    *("first", "first_in_element", "first_in_parent", "first_in_above", "first_in_third", "first_alike", "first_named"),
    *("first_best", "first_rank", "kept_chars"),
    *("kept_before", "kept_after", "sure_before", "sure_after", "line_share"),
    *(f"{name}_of_{round(100 * share)}" for share in SHARES for name in MAIN),
    *(f"first{shift:+d}" for shift in SHIFTS),
    *(f"first_of_{size}_{side}" for size in WINDOWS for side in ("before", "after")),
    *WORDING,
)
SURE = 0.8  # of a line that the first look takes for body


def second_features(dom: Dom, first: Floats) -> Array:
    """Columns `SECOND`; `first`: the first look's probability for each line, of which there is one at least."""
    tree = tree_of(dom)
    chars = np.fromiter(map(len, columns_of(dom).text), np.float64, len(dom.lines))
    kept = first * chars
    total = max(1.0, float(kept.sum()))
    before = np.cumsum(kept) - kept
    sure = (first > SURE) & (chars >= PROSE)
    columns = [
        first,
        *(_mean_in(group, kept, chars) for group in _groups(tree)),
        np.full(len(first), first.max()),
        np.searchsorted(np.sort(first), first) / len(first),
        np.full(len(first), np.log1p(total)),
        *(before / total, (total - before - kept) / total, _since(sure), _since(sure[::-1])[::-1], chars / total),
        *_main(tree, first, chars),
        *_moved(first),
        *_means(first),
        *wording_columns(dom, sure),
    ]
    return as_rows(columns).T


def _groups(tree: Tree) -> list[Ints]:
    """For each line its element, the three around it, its sort of element in its sort of parent, and its sort alone."""
    around = [tree.at]
    for _ in range(3):
        around.append(tree.parents[around[-1]])
    return [*around, tree.pairs[tree.at], tree.sorts[tree.at]]


def _mean_in(group: Ints, kept: Floats, chars: Floats) -> Floats:
    sums = np.bincount(group, kept) / np.maximum(1, np.bincount(group, chars))
    return np.asarray(sums[group])


def _main(tree: Tree, first: Floats, chars: Floats) -> Iterator[Floats]:
    """Columns `MAIN` for each of the shares: where each line is from the main element, and what its branch right below
    that one holds.

    A list of comments or of other stories is a branch of its own, and looked at as a whole.
    """
    index, kept = np.arange(len(chars)), first * chars
    mass, size = _inside(tree, kept), _inside(tree, chars)
    for share in SHARES:
        holding = np.flatnonzero(mass >= share * mass[0])
        main = int(holding[np.argmax(tree.depths[holding])])
        start, stop = tree.first[main], tree.last[main]
        inside = (index >= start) & (index <= stop)
        yield inside.astype(np.float64)
        yield np.log1p(np.maximum(0, start - index))
        yield np.log1p(np.maximum(0, index - stop))
        yield np.where(inside, tree.depths[tree.at] - tree.depths[main], -1)
        yield np.full(len(chars), size[main] / max(1.0, float(size[0])))
        yield np.full(len(chars), mass[main] / max(1.0, float(size[main])))
        yield from _branch(tree, main, first, kept, mass, size)


def _inside(tree: Tree, values: Floats) -> Floats:
    """For each element the sum of a value over all lines in it."""
    running = np.concatenate([[0.0], np.cumsum(values)])
    return np.asarray(running[tree.last + 1] - running[tree.first])


def _branch(tree: Tree, main: int, first: Floats, kept: Floats, mass: Floats, size: Floats) -> list[Floats]:
    """Of the child of the main element that each line is in: its mean, its share and its lines; else the line's own."""
    index = np.arange(len(kept))
    children = np.flatnonzero(tree.parents == main)
    children = children[children != main]
    branch = np.append(children, main)[np.searchsorted(tree.first[children], index, side="right") - 1]
    within = (branch != main) & (index <= tree.last[branch])
    return [
        np.where(within, mass[branch] / np.maximum(1, size[branch]), first),
        np.where(within, mass[branch], kept) / max(1.0, float(kept.sum())),
        np.where(within, np.log1p(np.maximum(0, tree.last[branch] - tree.first[branch])), -1),
    ]


def _since(sure: NDArray[np.bool_]) -> Floats:
    """How many lines ago the last sure one was, as a logarithm."""
    index = np.arange(len(sure))
    last = np.maximum.accumulate(np.where(sure, index, -1000))
    return np.log1p(index - last)


def _moved(first: Floats) -> list[Floats]:
    """The probabilities of the lines before and after; zeros beyond the page's ends."""
    wide = np.zeros(len(first) + 2 * FARTHEST)
    wide[FARTHEST:-FARTHEST] = first
    return [wide[FARTHEST + shift :][: len(first)] for shift in SHIFTS]


def _means(first: Floats) -> list[Floats]:
    """Means of the probabilities over the next lines on both sides."""
    n, widest = len(first), max(WINDOWS)
    sums = np.zeros(n + 1 + 2 * widest)  # with zeros before, and with the whole behind
    np.cumsum(first, out=sums[widest + 1 : widest + 1 + n])
    sums[widest + 1 + n :] = sums[widest + n]
    out = []
    for size in WINDOWS:
        out.append((sums[widest:][:n] - sums[widest - size :][:n]) / size)
        out.append((sums[widest + 1 + size :][:n] - sums[widest + 1 :][:n]) / size)
    return out
