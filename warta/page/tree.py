"""The elements of a page as arrays, so that what holds for whole containers is counted without visiting them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from warta.page.dom import Dom

Ints = NDArray[np.int64]
Number = TypeVar("Number", np.int64, np.float64)


@dataclass(frozen=True, slots=True, eq=False)
class Tree:
    """A row an element, a parent before its children and all inside it on end; `at` alone has a row a line.

    `at` is the element of each line; `parents` the element around (the root's is the root itself); `ends` the place
    behind the last element inside; `first` and `last` the lines it begins and ends with; `kinds` a number for its tag
    and names, `pairs` one for its kind and its parent's: repeated structures share them.
    """

    at: Ints
    parents: Ints
    depths: Ints
    ends: Ints
    first: Ints
    last: Ints
    kinds: Ints
    pairs: Ints
    names: tuple[tuple[str, str], ...]
    """Tag and names of each kind."""


@lru_cache(maxsize=2)
def tree_of(dom: Dom) -> Tree:
    """The elements of a page that has lines."""
    at = np.array([line.element for line in dom.lines])
    tags, parents, depths, names, _ = zip(*dom.elements, strict=True)
    around = np.maximum(0, np.array(parents))
    sizes, lines = _gathered(parents, np.bincount(at, minlength=len(tags)).tolist())
    # An element comes into being with its first line: all before stand in earlier ones.
    first = np.searchsorted(np.maximum.accumulate(at), np.arange(len(tags)))
    numbers: dict[tuple[str, str], int] = {}
    kinds = np.array([numbers.setdefault(kind, len(numbers)) for kind in zip(tags, names, strict=True)])
    return Tree(
        at=at,
        parents=around,
        depths=np.array(depths),
        ends=np.arange(len(tags)) + sizes,
        first=first,
        last=first + lines - 1,
        kinds=kinds,
        pairs=np.unique(kinds * len(numbers) + kinds[around], return_inverse=True)[1],
        names=tuple(numbers),
    )


def _gathered(parents: tuple[int, ...], lines: list[int]) -> tuple[Ints, Ints]:
    """How many elements each has inside, itself included, and how many lines."""
    sizes = [1] * len(parents)
    for i in range(len(parents) - 1, 0, -1):  # children come after their parents: one pass, however deep they nest
        above = parents[i]
        sizes[above] += sizes[i]
        lines[above] += lines[i]
    return np.array(sizes), np.array(lines)


def inherited(tree: Tree, values: NDArray[Number], join: np.ufunc) -> NDArray[Number]:
    """For each element its value joined with those of all around it; the root's value must change nothing.

    In each round an element takes in twice as many of those around it, so that ten rounds do for a thousand levels.
    """
    above = tree.parents
    while True:
        values = join(values, values[above])
        if not above.any():
            return values
        above = above[above]


def steps_to(tree: Tree, element: int) -> Ints:
    """For each element the levels from `element` up to the innermost one that is around both."""
    path = [element]
    while path[-1]:
        path.append(int(tree.parents[path[-1]]))
    shared = np.zeros(len(tree.parents) + 1, np.int64)
    np.add.at(shared, path, 1)
    np.add.at(shared, tree.ends[path], -1)
    return len(path) - np.cumsum(shared[:-1])
