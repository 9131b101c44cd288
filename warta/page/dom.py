"""One walk over a parsed page: its text lines, and the elements they stand in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

DROPPED = [
    *("script", "style", "svg", "noscript", "template", "iframe", "select", "textarea", "button", "input"),
    *("canvas", "object", "embed", "audio", "map", "math", "head"),
]
"""Elements without text of the page; lexbor drops them before the walk."""

PLAIN = [
    "i",
    "em",
    "u",
    "font",
    "small",
    "mark",
    "abbr",
    "s",
    "big",
    "code",
    "tt",
    "wbr",
    "ins",
    "kbd",
    "samp",
    "var",
    "dfn",
]
"""Inline elements that say nothing of a line's role; lexbor unwraps them before the walk."""

INLINE = frozenset(
    [
        *PLAIN,
        *(
            "a",
            "b",
            "strong",
            "span",
            "time",
            "label",
            "cite",
            "q",
            "sub",
            "sup",
            "bdi",
            "bdo",
            "data",
            "del",
            "acronym",
        ),
        *("img", "picture", "source", "strike", "amp-img", "meta", "link", "ruby", "rt", "rp", "nobr"),
    ]
)
NAMING = ("class", "id", "itemprop", "role")  # the attributes that say what an element is for
HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
CREDIT = re.compile(r"credit|author|copyright|photographer|source|byline|writer|person", re.I)
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
MOST_LINES = 20_000  # of one page: beyond that the rest is left unread, so that memory stays bounded


class Element(NamedTuple):
    """A block element around lines. `parent` is its index in `Dom.elements`, -1 for the body's.

    `names` is its class, id and the like, as written.
    """

    tag: str
    parent: int
    depth: int
    names: str
    hidden: bool


class Line(NamedTuple):
    """A line of text as a browser would break it, and where it stands.

    `element` is the index of the innermost block element; `linked` and `bold` count the characters inside links
    and bold type; `inline` the classes of inline elements; `link` the first link's target; `credit` the words of
    an inline element whose class says that they name who made a picture.
    """

    text: str
    element: int
    linked: int
    links: int
    bold: int
    inline: str
    link: str | None
    credit: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Dom:
    """A page's lines in order, and the block elements they stand in (a parent before its children)."""

    lines: tuple[Line, ...]
    elements: tuple[Element, ...]


def read_dom(parser: LexborHTMLParser) -> Dom:
    """The lines of a parsed page. Changes the parser's tree: read the markup before."""
    parser.strip_tags(DROPPED)
    parser.unwrap_tags(PLAIN)
    body = parser.body or parser.root
    if body is None:
        return Dom((), ())
    walk = _Walk()
    walk.over(body)
    return Dom(tuple(walk.lines), tuple(walk.elements))


class _Walk:
    """The state of the walk: the open elements, and the pieces of the line at hand."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.elements: list[Element] = [Element("body", -1, 0, "", False)]
        self.open = 0
        self.in_link = self.in_bold = self.in_heading = 0
        self._start_line()

    def _start_line(self) -> None:
        self.pieces: list[str] = []
        self.linked = self.links = self.bold = 0
        self.inline: list[str] = []
        self.link: str | None = None
        self.credit: str | None = None
        self.credit_node = self.credit_from = -1

    def over(self, root: LexborNode) -> None:
        """Depth first without recursion: pages nest thousands deep."""
        above: list[LexborNode] = []
        node: LexborNode | None = root.first_child
        while node is not None and len(self.lines) < MOST_LINES:
            self._enter(node)
            child = node.first_child
            if child is not None:
                above.append(node)
                node = child
                continue
            self._leave(node)
            while (following := node.next) is None and above:
                node = above.pop()
                self._leave(node)
            node = following
        self._end_line()

    def _enter(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if tag == "-text":
            self._take(node.text_content or "")
        elif tag in INLINE:
            self._enter_inline(tag, node)
        elif tag == "br":
            self._break()
        elif tag[:1] != "-":
            self._end_line()
            self._open(tag, node)

    def _enter_inline(self, tag: str, node: LexborNode) -> None:
        if tag == "a":
            self.in_link += 1
            self.links += 1
            if self.link is None:
                self.link = node.attributes.get("href")
        elif tag in ("b", "strong"):
            self.in_bold += 1
        if tag in ("span", "time", "a", "cite", "label"):
            attributes = node.attributes
            names = attributes.get("class") or attributes.get("itemprop") or attributes.get("rel")
            self.inline.append(names or tag if tag == "time" else names or "")
            if names and self.credit is None and self.credit_node < 0 and CREDIT.search(names):
                self.credit_node, self.credit_from = node.mem_id, len(self.pieces)

    def _leave(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if self.credit_node >= 0 and node.mem_id == self.credit_node:
            self.credit = " ".join("".join(self.pieces[self.credit_from :]).split()) or None
            self.credit_node = -1
        if tag == "a":
            self.in_link -= 1
        elif tag in ("b", "strong"):
            self.in_bold -= 1
        elif tag not in INLINE and tag != "br" and tag[:1] != "-":
            self._end_line()
            self.in_heading -= tag in HEADINGS
            self.open = self.elements[self.open].parent

    def _open(self, tag: str, node: LexborNode) -> None:
        attributes = node.attributes
        names = " ".join(filter(None, map(attributes.get, NAMING))) if attributes else ""
        style = attributes.get("style")
        above = self.elements[self.open]
        hidden = above.hidden or "hidden" in attributes or bool(style and HIDDEN.search(style))
        self.elements.append(Element(tag, self.open, above.depth + 1, names, hidden))
        self.open = len(self.elements) - 1
        self.in_heading += tag in HEADINGS

    def _take(self, text: str) -> None:
        self.pieces.append(text)
        if self.in_link or self.in_bold:
            size = len(text.strip())
            self.linked += size if self.in_link else 0
            self.bold += size if self.in_bold else 0

    def _break(self) -> None:
        """A `<br>` ends the line, but not in a heading, which is one line however it is set."""
        if self.in_heading:
            self.pieces.append(" ")
        else:
            self._end_line()

    def _end_line(self) -> None:
        if not self.pieces:
            self.inline = []
            self.links, self.link = (1, self.link) if self.in_link else (0, None)
            return
        text = " ".join("".join(self.pieces).split())
        if not text.isascii():
            text = " ".join(INVISIBLE.sub("", text).split())
        if text:
            inline = " ".join(filter(None, self.inline))
            self.lines.append(Line(text, self.open, self.linked, self.links, self.bold, inline, self.link, self.credit))
        link = self.link if self.in_link else None
        self._start_line()
        self.link, self.links = link, int(link is not None)
