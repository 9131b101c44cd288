"""The state of the walk over the tags of a page: the open elements, and the line of text at hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache, partial
from html import unescape
from itertools import chain, zip_longest

from warta.page.dom.records import Element, Line

PARTS = 3  # of a token: its name, attributes, and the text behind it
NAMING = (' class="', ' id="', ' itemprop="', ' role="')  # the attributes that say what a block element is for
INLINE_NAMING = (' class="', ' itemprop="', ' rel="')  # the first that an inline element has is taken
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
CREDIT = re.compile(r"credit|author|copyright|photographer|source|byline|writer|person", re.I)
LONGEST_NAMES = 400  # characters of the class names of an element
AS_LINE, AS_ELEMENT = partial(tuple.__new__, Line), partial(tuple.__new__, Element)
"""A line and an element of their fields: a page has hundreds, and to call their kinds takes three times as long."""


class Walk:
    """The state of the walk: the open elements, and the pieces of the line at hand."""

    def __init__(self, parts: list[str]) -> None:
        self.parts = parts
        self.lines: list[Line] = []
        self.begins: list[int] = []  # where in `parts` the tag of each element with a line stands
        self.parents: list[int] = []  # the element around each
        self.depths: list[int] = []  # and how many are around it
        self.open: list[int] = []
        """The block elements around, the outer first: of those that have had a line `~` their number, of the others,
        which are the inner ones, where in `parts` the tag stands."""
        self.in_link = self.in_bold = self.in_heading = self.in_named = 0
        self._start_line()

    def _start_line(self) -> None:
        self.begun = self.in_link > 0  # whether anything of the line was seen
        self.pieces: list[str] = []
        self.inline: list[str] = []
        self.linked = self.bold = 0
        self.links = self.in_link and 1
        self.bounds = [0] if self.in_link else []  # the first piece of each link, and the first behind it
        if not self.in_link:
            self.link: str | None = None
        self.credit: str | None = None
        self.credit_level = self.credit_from = -1

    def take(self, text: str) -> None:
        """Text, as lexbor writes it, that is more than white space but for `&nbsp;`."""
        if "&" in text:
            text = unescape(text)
            if text.isspace():
                self.pieces += " " if self.pieces else ""
                return
        self.begun = True
        self.pieces.append(text)
        if self.in_link or self.in_bold:
            size = len(text.strip())
            self.linked += size if self.in_link else 0
            self.bold += size if self.in_bold else 0

    def end_line(self) -> None:
        """Keep the line at hand, where it has words, and start the next."""
        if self.pieces:
            text = " ".join("".join(self.pieces).split())
            if not (text.isascii() or text.isprintable()):
                text = " ".join(INVISIBLE.sub("", text).split())
            if text:
                inline, at = " ".join(self.inline), self._element()
                anchors = self._anchors() if self.links > 1 else ()
                fields = (text, at, self.linked, self.links, self.bold, inline, self.link, self.credit, anchors)
                self.lines.append(AS_LINE(fields))
        self._start_line()

    def _anchors(self) -> tuple[str, ...]:
        """The words of each link that begins in the line at hand."""
        starts, stops = self.bounds[::2], self.bounds[1::2]
        words = (" ".join("".join(self.pieces[a:b]).split()) for a, b in zip_longest(starts, stops))
        return tuple(filter(None, words))

    def _element(self) -> int:
        """The number of the innermost open element; those that had no line before are taken in, the outer first."""
        around = self.open
        new = len(around)
        while new and around[new - 1] >= 0:
            new -= 1
        number = ~around[new - 1] if new else -1
        for depth in range(new, len(around)):
            self.parents.append(number)
            self.depths.append(depth)
            number = len(self.begins)
            self.begins.append(around[depth])
            around[depth] = ~number
        return number

    def name(self, attributes: str, otherwise: str = "") -> None:
        """Keep what an inline element says of itself."""
        self.in_named += 1
        self.begun = True
        names = ""
        for name in INLINE_NAMING:
            if name in attributes and (names := value_of(attributes, name)):
                break
        else:
            if otherwise:
                self.inline.append(otherwise)
            return
        names = unescape(names[:LONGEST_NAMES])
        self.inline.append(names)
        if self.credit is None and self.credit_level < 0 and _names_maker(names):
            self.credit_level, self.credit_from = self.in_named, len(self.pieces)


def elements_of(walk: Walk) -> Iterator[tuple[object, ...]]:
    """The fields of the elements whose tags the walk has kept."""
    read = cache(names_of)  # pages repeat their attributes
    parts, begins = walk.parts, walk.begins[1:]
    names = [read(attributes) if (attributes := parts[begin + 1]) else "" for begin in begins]
    rows = zip([parts[begin] for begin in begins], walk.parents[1:], walk.depths[1:], names, strict=True)
    return chain([("body", -1, 0, "")] if walk.begins else [], rows)


def names_of(attributes: str) -> str:
    """What a block element says it is for."""
    names = " ".join([value for name in NAMING if name in attributes and (value := value_of(attributes, name))])
    return unescape(names[:LONGEST_NAMES])


@lru_cache(maxsize=4096)
def _names_maker(names: str) -> bool:
    """Whether class names say that an element names who made a picture or a text."""
    return CREDIT.search(names) is not None


def value_of(attributes: str, name: str) -> str:
    """The value of an attribute, as lexbor writes it; `name` with what stands around: ` class="`."""
    start = attributes.find(name)
    if start < 0:
        return ""
    start += len(name)
    return attributes[start : attributes.find('"', start)]
