"""One walk over a parsed page: its text lines, and the elements they stand in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

DROPPED = [
    *("script", "style", "svg", "noscript", "template", "iframe", "select", "textarea", "button", "input"),
    *("canvas", "object", "embed", "audio", "map", "math", "head", "img", "source", "amp-img", "meta", "link"),
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
DEEPEST = 10_000  # levels of elements: lexbor's time grows with their square, 0.1 s at this depth
FLAT = frozenset(
    [
        *(
            "area",
            "base",
            "br",
            "col",
            "embed",
            "hr",
            "img",
            "input",
            "link",
            "meta",
            "param",
            "source",
            "track",
            "wbr",
        ),
        *("p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "rt", "rp"),
        *("path", "circle", "rect", "use", "line", "polygon", "polyline", "ellipse", "stop", "image"),
    ]
)
"""Elements that hold none of their own kind without another around it: unclosed ones do not add to the depth."""
TAG = re.compile(r"<(/?)([A-Za-z][^\s/>]{0,30})")
MOST_ATTRIBUTES = 1000  # of one tag: lexbor's time grows with their square, 4 ms at this number
ATTRIBUTE = r"""[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+))?+"""
CROWDED = re.compile(
    rf"<!--.*?(?:-->|\Z)|<(?:(?P<raw>script|style)(?=[\s/>])|[a-z][^\s/>]*+)(?:{ATTRIBUTE}){{0,{MOST_ATTRIBUTES}}}+"
    rf"(?P<surplus>(?:{ATTRIBUTE})*+)(?(raw)[^>]*+>.*?(?:</(?P=raw)|\Z))",
    re.I | re.S,
)
"""A tag with the attributes that are too many; scripts, styles and comments whole, as they hold no tags."""
LONGEST_NAMES = 400  # characters of the class names of an element


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
    """A page's lines in order, and the block elements they stand in (a parent before its children).

    Elements without any line are left out.
    """

    lines: tuple[Line, ...]
    elements: tuple[Element, ...]


def bounded(html: str) -> str:
    """The page up to where its elements nest deeper than `DEEPEST`, and without the attributes beyond
    `MOST_ATTRIBUTES` of a tag; nearly always all of it."""
    return _shallow(_uncrowded(html))


def _uncrowded(html: str) -> str:
    kept, start = [], 0
    for tag in CROWDED.finditer(html):
        if tag["surplus"]:
            kept.append(html[start : tag.start("surplus")])
            start = tag.end("surplus")
    return "".join((*kept, html[start:])) if kept else html


def _shallow(html: str) -> str:
    if html.count("<") - html.count("</") < DEEPEST:
        return html
    depth = 0
    for tag in TAG.finditer(html):
        if tag[2].lower() in FLAT:
            continue
        depth = max(0, depth - 1) if tag[1] else depth + 1
        if depth > DEEPEST:
            return html[: tag.start()]
    return html


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


BLOCK, HEADING, PASSED, NAMED, LINK, BOLD, BREAK = range(7)  # what a tag does to the line at hand
KINDS = {
    **dict.fromkeys(INLINE, PASSED),
    **dict.fromkeys(HEADINGS, HEADING),
    **dict.fromkeys(("span", "time", "cite", "label"), NAMED),
    **dict.fromkeys(("b", "strong"), BOLD),
    **dict.fromkeys(("-comment", "-doctype", "-cdata", "-document"), PASSED),
    "a": LINK,
    "br": BREAK,
}


class _Walk:
    """The state of the walk: the open elements, and the pieces of the line at hand."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.elements: list[Element] = []
        self.open: list[LexborNode] = []  # the block elements around, the outer first
        self.indices: list[int] = []  # where each stands in `elements`; -1: not read yet, it had no line so far
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
        self._enter(BLOCK, root)
        above: list[tuple[LexborNode, int]] = []
        node: LexborNode | None = root.first_child
        while node is not None and len(self.lines) < MOST_LINES:
            child = self._take_in(node, above)
            node = child if child is not None else self._following(node, above)
        self._end_line()

    def _take_in(self, node: LexborNode, above: list[tuple[LexborNode, int]]) -> LexborNode | None:
        """Read a node's own part; its first child, where it has one."""
        if (tag := node.tag) == "-text":
            self._take(node.text_content or "")
            return None
        kind = KINDS.get(tag or "", BLOCK)
        if kind != PASSED:
            self._enter(kind, node)
        child = node.first_child
        if child is not None:
            above.append((node, kind))
        elif kind != PASSED:
            self._leave(kind, node)
        return child

    def _following(self, node: LexborNode, above: list[tuple[LexborNode, int]]) -> LexborNode | None:
        """The node after this one and all in it, leaving the elements that end here."""
        while (following := node.next) is None and above:
            node, kind = above.pop()
            if kind != PASSED:
                self._leave(kind, node)
        return following

    def _enter(self, kind: int, node: LexborNode) -> None:
        if kind <= HEADING:
            if self.pieces or self.links or self.inline:
                self._end_line()
            self.open.append(node)
            self.indices.append(-1)
            self.in_heading += kind
        elif kind == LINK:
            self._enter_link(node)
        elif kind == NAMED:
            self._name(node, node.attributes)
        elif kind == BOLD:
            self.in_bold += 1
        elif self.in_heading:
            self.pieces.append(" ")  # a heading is one line, however `<br>` sets it
        else:
            self._end_line()

    def _enter_link(self, node: LexborNode) -> None:
        attributes = node.attributes
        self.in_link += 1
        self.links += 1
        if self.link is None:
            self.link = attributes.get("href")
        self._name(node, attributes)

    def _name(self, node: LexborNode, attributes: Mapping[str, str | None]) -> None:
        """Keep what an inline element says of itself."""
        names = (attributes.get("class") or attributes.get("itemprop") or attributes.get("rel") or "")[:LONGEST_NAMES]
        if not names:
            if node.tag == "time":
                self.inline.append("time")
            return
        self.inline.append(names)
        if self.credit is None and self.credit_node < 0 and CREDIT.search(names):
            self.credit_node, self.credit_from = node.mem_id, len(self.pieces)

    def _leave(self, kind: int, node: LexborNode) -> None:
        if kind <= HEADING:
            if self.pieces or self.links or self.inline:
                self._end_line()
            self.open.pop()
            self.indices.pop()
            self.in_heading -= kind
        elif kind == LINK:
            self.in_link -= 1
        elif kind == BOLD:
            self.in_bold -= 1
        if self.credit_node >= 0 and node.mem_id == self.credit_node:
            self.credit = " ".join("".join(self.pieces[self.credit_from :]).split()) or None
            self.credit_node = -1

    def _element(self) -> int:
        """The index of the innermost open element; those that had no line before are read now, the outer first."""
        indices = self.indices
        start = len(indices)
        while start and indices[start - 1] < 0:
            start -= 1
        for at in range(start, len(indices)):
            indices[at] = len(self.elements)
            self.elements.append(self._read(self.open[at], indices[at - 1] if at else -1))
        return indices[-1]

    def _read(self, node: LexborNode, parent: int) -> Element:
        if parent < 0:
            return Element("body", -1, 0, "", False)
        above = self.elements[parent]
        attributes = node.attributes
        if not attributes:
            return Element(node.tag or "", parent, above.depth + 1, "", above.hidden)
        names = " ".join(filter(None, map(attributes.get, NAMING)))[:LONGEST_NAMES]
        style = attributes.get("style")
        hidden = above.hidden or "hidden" in attributes or bool(style and HIDDEN.search(style))
        return Element(node.tag or "", parent, above.depth + 1, names, hidden)

    def _take(self, text: str) -> None:
        if text.isspace():
            if self.pieces:
                self.pieces.append(" ")
            return
        self.pieces.append(text)
        if self.in_link or self.in_bold:
            size = len(text.strip())
            self.linked += size if self.in_link else 0
            self.bold += size if self.in_bold else 0

    def _end_line(self) -> None:
        if self.pieces:
            text = " ".join("".join(self.pieces).split())
            if not text.isascii():
                text = " ".join(INVISIBLE.sub("", text).split())
            if text:
                inline, at = " ".join(self.inline), self._element()
                self.lines.append(Line(text, at, self.linked, self.links, self.bold, inline, self.link, self.credit))
        link = self.link if self.in_link else None
        self._start_line()
        self.link, self.links = link, int(self.in_link > 0)
