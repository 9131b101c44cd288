"""What is around each line at large: the heading above it and its section, copies of the line, the size of the page."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from warta.page.dom import Dom, columns_of
from warta.page.tree import Ints, Tree

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

OF_HEADING = ("title_words", "word_for", "word_against", "own_score", "log_chars")
SEEN = ("prose", "linked", *OF_HEADING)  # what is looked at of the lines themselves
SECTION = (
    *("earlier", "later", "copy_away"),
    *("page_prose", "page_lines", "page_prose_lines", "page_links", "chars_to_mean"),
    *("heading_lines", "heading_chars", "heading_level", *(f"heading_{name}" for name in OF_HEADING)),
    *("next_heading", "section_prose", "section_links", "section_share"),
)
LEVELS = {f"h{level}": level for level in range(1, 7)}
COPY_CHARS = 25  # characters of a line whose copies tell something: shorter ones stand on a page often
FAR_LINES, FAR_CHARS = 9.0, 15.0  # where no heading is, as logarithms


def section_columns(dom: Dom, tree: Tree, column: Mapping[str, NDArray[np.float32]]) -> list[Floats]:
    """Columns `SECTION`, a row a line; `column` gives what is known of the lines themselves by name."""
    chars = np.expm1(column["log_chars"].astype(np.float64))
    levels = np.array([LEVELS.get(tag, 0) for tag, _ in tree.names])[tree.kinds][tree.at]
    prose, linked = (chars * column[name].astype(np.float64) for name in ("prose", "linked"))
    return [
        *_copies(dom, chars),
        *_page(chars, prose, linked, prose > 0),
        *_heading(levels, chars, column),
        _next_heading(levels > 0),
        *_section(levels > 0, chars, prose, linked),
    ]


@lru_cache(maxsize=2)
def copies(dom: Dom) -> tuple[Ints, Ints]:
    """For each line the first and the last that says the same."""
    firsts: dict[str, int] = {}
    first = np.array([firsts.setdefault(text, i) for i, text in enumerate(columns_of(dom).text)])
    last = np.zeros_like(first)
    np.maximum.at(last, first, np.arange(len(first)))
    return first, last[first]


def _copies(dom: Dom, chars: Floats) -> list[Floats]:
    """Whether a long line is on the page before and after, and how far away."""
    first, last = copies(dom)
    index = np.arange(len(first))
    long = (chars >= COPY_CHARS).astype(np.float64)
    away = np.where(first < index, index - first, last - index)
    return [long * (first < index), long * (last > index), long * np.log1p(away)]


def _page(chars: Floats, prose: Floats, linked: Floats, is_prose: Flags) -> list[Floats]:
    """The size of the page, the same in all rows, and how long each line is beside its usual paragraph."""
    lines, total, paragraphs = len(chars), float(prose.sum()), int(is_prose.sum())
    known = (np.log1p(total), np.log1p(lines), np.log1p(paragraphs), float(linked.sum() / chars.sum()))
    beside = np.log1p(chars) - np.log1p(total / max(1, paragraphs))
    return [*(np.full(lines, value) for value in known), beside]


def _heading(levels: NDArray[np.int64], chars: Floats, column: Mapping[str, NDArray[np.float32]]) -> list[Floats]:
    """How far above the last heading before each line is, and what it is like."""
    index = np.arange(len(levels))
    up_to = np.maximum.accumulate(np.where(levels > 0, index, -1))
    above = np.concatenate([[-1], up_to[:-1]])
    there, at, running = above >= 0, np.maximum(above, 0), np.cumsum(chars)
    return [
        np.where(there, np.log1p(index - at), FAR_LINES),
        np.where(there, np.log1p(running - running[at]), FAR_CHARS),
        np.where(there, levels[at], 0),
        *(np.where(there, column[name][at], 0) for name in OF_HEADING),
    ]


def _next_heading(headings: Flags) -> Floats:
    """How many lines below the next heading is, as a logarithm."""
    lines = len(headings)
    index = np.arange(lines)
    below = np.minimum.accumulate(np.where(headings, index, lines)[::-1])[::-1]
    after = np.concatenate([below[1:], [lines]])
    return np.where(after < lines, np.log1p(after - index), FAR_LINES)


def _section(headings: Flags, chars: Floats, prose: Floats, linked: Floats) -> list[Floats]:
    """Of the lines from one heading to the next: their prose, their links, their share of the page's prose."""
    section = np.cumsum(headings)
    of_prose = np.bincount(section, prose)
    links = np.bincount(section, linked) / np.maximum(1, np.bincount(section, chars))
    return [np.log1p(of_prose)[section], links[section], (of_prose / max(1.0, float(prose.sum())))[section]]
