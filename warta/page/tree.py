"""The elements of a page as arrays, so that what holds for whole containers is counted without visiting them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress, count
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from warta.page.dom import Dom, columns_of

Ints = NDArray[np.int64]
FIGURES = re.compile(r"\d+")
TELLING = 2  # words of class names that say what an element is; those behind often number it
Number = TypeVar("Number", np.int64, np.float64)


@dataclass(frozen=True, slots=True, eq=False)
class Tree:
    """A row an element, a parent before its children and all inside it on end; `at` alone has a row a line.

    `at` is the element of each line; `parents` the element around (the root's is the root itself); `ends` the place
    behind the last element inside; `first` and `last` the lines it begins and ends with; `kinds` a number for its tag
    and names; `sorts` one that elements share whose names only number them, and `pairs` one for its sort and its
    parent's: repeated structures have the same.
    """

    at: Ints
    parents: Ints
    depths: Ints
    ends: Ints
    first: Ints
    last: Ints
    kinds: Ints
    sorts: Ints
    pairs: Ints
    names: tuple[tuple[str, str], ...]
    """Tag and names of each kind."""


@lru_cache(maxsize=2)
def tree_of(dom: Dom) -> Tree:
    """The elements that hold any of a page's lines, of which it has some."""
    tags, parents, depths, names = zip(*dom.elements, strict=True)
    elements = np.array(columns_of(dom).element)
    sizes, lines = _gathered(parents, np.bincount(elements, minlength=len(tags)).tolist())
    held = np.flatnonzero(lines)
    place = np.cumsum(lines > 0) - 1
    at, around = place[elements], place[np.maximum(0, np.array(parents)[held])]
    # An element comes into being with its first line: all before stand in earlier ones.
    first = np.searchsorted(np.maximum.accumulate(at), np.arange(len(held)))
    numbers: defaultdict[tuple[str, str], int] = defaultdict(count().__next__)
    told = compress(zip(tags, names, strict=True), lines.tolist())
    kinds = np.fromiter(map(numbers.__getitem__, told), np.int64, len(held))
    sorts = _sorts(numbers, kinds)[kinds]
    return Tree(
        at=at,
        parents=around,
        depths=np.array(depths)[held],
        ends=np.arange(len(held)) + sizes[held],
        first=first,
        last=first + lines[held] - 1,
        kinds=kinds,
        sorts=sorts,
        pairs=np.unique(sorts * len(numbers) + sorts[around], return_inverse=True)[1],
        names=tuple(numbers),
    )


def _sorts(numbers: Mapping[tuple[str, str], int], kinds: Ints) -> Ints:
    """For each kind the number of its sort: kinds that are on the page once go by their first names alone.

    `<p class="text block" id="a7">` is of one sort with `<p class="text block">`.
    """
    once = (np.bincount(kinds) == 1).tolist()
    first = iter(_first_names([names for _, names in compress(numbers, once)]))
    short = [(tag, next(first) if alone else names) for (tag, names), alone in zip(numbers, once, strict=True)]
    sorts: defaultdict[tuple[str, str], int] = defaultdict(count().__next__)
    return np.array([*map(sorts.__getitem__, short)])


def _first_names(names: list[str]) -> list[str]:
    """The first of each element's names, without figures."""
    return FIGURES.sub("0", "\n".join([" ".join(one.split()[:TELLING]) for one in names])).split("\n")


def _gathered(parents: tuple[int, ...], lines: list[int]) -> tuple[Ints, Ints]:
    """How many elements with lines each has inside, itself included, and how many lines."""
    sizes = [0] * len(parents)
    for i in range(len(parents) - 1, -1, -1):  # children come after their parents: one pass, however deep they nest
        if lines[i]:
            sizes[i] += 1
            if i:
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
