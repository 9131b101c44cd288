"""A page's lines of text, and the elements they stand in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

MOST_LINES = 20_000  # of one page: of one with more, lines that are links are left out, then the last
LINK_SHARE = 0.7  # of a line's characters in links: it is made of links


class Element(NamedTuple):
    """A block element around lines. `parent` is its index in `Dom.elements`, -1 for the body's.

    `names` is its class, id and the like, as written.
    """

    tag: str
    parent: int
    depth: int
    names: str


class Line(NamedTuple):
    """A line of text as a browser would break it, and where it stands.

    `element` is the index of the innermost block element; `linked` and `bold` count the characters inside links
    and bold type; `inline` the classes of inline elements; `link` the first link's target; `credit` the words of
    an inline element whose class says that they name who made a picture; `anchors` the words of each link, where
    there are several.
    """

    text: str
    element: int
    linked: int
    links: int
    bold: int
    inline: str
    link: str | None
    credit: str | None = None
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Dom:
    """A page's lines in order, and the block elements they stand in (a parent before its children).

    Elements that never held a line are left out. `near` are the stretches of lines (from, to) that are near prose;
    where there are none, all may be.
    """

    lines: tuple[Line, ...]
    elements: tuple[Element, ...]
    near: tuple[tuple[int, int], ...] = ()


class Columns(NamedTuple):
    """The lines of a page by their fields: of each all values in the order of the lines."""

    text: tuple[str, ...] = ()
    element: tuple[int, ...] = ()
    linked: tuple[int, ...] = ()
    links: tuple[int, ...] = ()
    bold: tuple[int, ...] = ()
    inline: tuple[str, ...] = ()
    link: tuple[str | None, ...] = ()
    credit: tuple[str | None, ...] = ()
    anchors: tuple[tuple[str, ...], ...] = ()


@lru_cache(maxsize=4)
def columns_of(dom: Dom) -> Columns:
    """The lines by their fields: several look at one field of all lines."""
    return Columns(*zip(*dom.lines, strict=True))


@lru_cache(maxsize=2)
def near_lines(dom: Dom) -> tuple[Dom, tuple[int, ...]]:
    """The page with the lines near prose alone, and which these are."""
    places = [i for start, stop in dom.near for i in range(start, stop)] if dom.near else [*range(len(dom.lines))]
    return (dom if len(places) == len(dom.lines) else _with_lines(dom, places)), tuple(places)


def thinned(dom: Dom) -> Dom:
    """The page, but of a gigantic one only the lines that are more than a link, and the first of them."""
    if len(dom.lines) <= MOST_LINES:
        return dom
    prose = [i for i, line in enumerate(dom.lines) if line.linked < LINK_SHARE * len(line.text)]
    return _with_lines(dom, prose[:MOST_LINES])


def _with_lines(dom: Dom, places: Iterable[int]) -> Dom:
    """The page with these lines alone."""
    return Dom(tuple([dom.lines[i] for i in places]), dom.elements)
