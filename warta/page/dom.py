"""One walk over a parsed page: its text lines, and the elements they stand in."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from html import unescape
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser

DROPPED = [
    *("script", "style", "svg", "noscript", "template", "iframe", "select", "textarea", "button", "input"),
    *("canvas", "object", "embed", "audio", "map", "math", "head", "img", "source", "amp-img", "meta", "link"),
    *("noframes", "noembed"),
]
"""Elements without text of the page; lexbor drops them before it writes the tree."""

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
"""Inline elements that say nothing of a line's role."""

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
NAMING = (' class="', ' id="', ' itemprop="', ' role="')  # the attributes that say what a block element is for
EMPTY = ("area", "base", "basefont", "bgsound", "col", "frame", "hr", "keygen", "param", "track")
"""Block elements without an end tag; those that are inline or dropped are not listed again."""
BLOCKS = ("body", "div", "p", "li", "ul", "ol", "section", "article", "main", "header", "footer", "nav", "aside")
"""The most frequent of the elements that are neither inline nor headings: all others are."""
HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
CREDIT = re.compile(r"credit|author|copyright|photographer|source|byline|writer|person", re.I)
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
MOST_LINES = 20_000  # of one page: of one with more, lines that are links are left out, then the last
LINK_SHARE = 0.7  # of a line's characters in links: it is made of links
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
COMMENT = r"<!--(?:-?>|(?:[^-]++|-(?!-!?>))*+(?:--!?>|\Z))"
CROWDED = re.compile(
    rf"{COMMENT}|<(?:(?P<raw>script|style)(?=[\s/>])|[a-z][^\s/>]*+)(?:{ATTRIBUTE}){{0,{MOST_ATTRIBUTES}}}+"
    rf"(?P<surplus>(?:{ATTRIBUTE})*+)(?(raw)[^>]*+>.*?(?:</(?P=raw)|\Z))",
    re.I | re.S,
)
"""A tag with the attributes that are too many; scripts, styles and comments whole, as they hold no tags."""
RAW_TEXT = rf"<%s(?=[\s/>])(?:{ATTRIBUTE}){{0,{MOST_ATTRIBUTES}}}+(?!{ATTRIBUTE})[^>]*+>(?:[^<]++|<(?!/%s))*+"
UNCROWDED = re.compile(
    rf"(?:[^<]++|<(?![a-zA-Z!])|{COMMENT}|<!(?!--)"
    rf"|<(?!script[\s/>]|style[\s/>])[a-zA-Z][^\s/>]*+(?:{ATTRIBUTE}){{0,{MOST_ATTRIBUTES}}}+(?!{ATTRIBUTE})"
    rf"|{RAW_TEXT % ('script', 'script')}|{RAW_TEXT % ('style', 'style')})*+",
    re.I,
)
"""As much of a page as has no tag with too many attributes: nearly always all, and told in one go."""
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
    plain = UNCROWDED.match(html)
    if plain and plain.end() == len(html):
        return html
    for tag in CROWDED.finditer(html):
        if tag["surplus"]:
            kept.append(html[start : tag.start("surplus")])
            start = tag.end("surplus")
    return "".join((*kept, html[start:])) if kept else html


def _shallow(html: str) -> str:
    if html.count("<") < DEEPEST or html.count("<") - html.count("</") < DEEPEST:
        return html
    depth = 0
    for tag in TAG.finditer(html):
        if tag[2].lower() in FLAT:
            continue
        depth = max(0, depth - 1) if tag[1] else depth + 1
        if depth > DEEPEST:
            return html[: tag.start()]
    return html


TOKEN = re.compile(r'<(?:!--.*?--|\?[^>]*+|(/?[a-zA-Z][^ \t\n\f\r/>]*+)((?: =?[^ \t\n\f\r/>=]*+="[^"]*+")*+))>', re.S)
"""A tag, a comment or an instruction as lexbor writes them.

It puts every value in double quotes, so that no `>` in a value ends a tag.
"""
PARTS = 3  # of a token: its name, attributes, and the text behind it
RAW = ("xmp", "plaintext")  # lexbor writes their text as it is: it would read as tags
MOST_TOKENS = 400_000  # of one page: what comes after is left unread, so that memory stays bounded


def read_dom(parser: LexborHTMLParser) -> Dom:
    """The lines of a parsed page. Changes the parser's tree: read the markup before.

    Lexbor writes the tree out as well-formed HTML, which one pattern cuts into tags and texts: much faster than
    asking for the nodes one by one.
    """
    parser.strip_tags(DROPPED)
    written = _written(parser)
    if any(f"<{tag}" in written for tag in RAW):
        for node in parser.css(", ".join(RAW)):
            node.replace_with(f" {node.text()} ")
        written = _written(parser)
    return _dom_of(TOKEN.split(written, MOST_TOKENS))


def _written(parser: LexborHTMLParser) -> str:
    body = parser.body or parser.root
    return ((body.html if body is not None else "") or "").replace("&nbsp;", "\u00a0")


def _dom_of(parts: list[str]) -> Dom:
    """`parts`: what `TOKEN` splits a page into."""
    if len(parts) > PARTS * MOST_TOKENS:
        parts[-1] = ""  # all that is not split yet
    walk = _Walk(parts)
    walk.over()
    return _thinned(walk.lines, _elements(parts, walk.begins, walk.parents))


def _elements(parts: list[str], begins: list[int], parents: list[int]) -> list[Element]:
    """The elements whose tags stand at `begins` in `parts`."""
    read = cache(_names_of)  # pages repeat their attributes
    elements = [Element("body", -1, 0, "", False)] if begins else []
    for begin, parent in zip(begins[1:], parents[1:], strict=True):
        _, _, depth, _, hidden = elements[parent]
        names, hides = read(attributes) if (attributes := parts[begin + 1]) else ("", False)
        elements.append(Element(parts[begin], parent, depth + 1, names, hidden or hides))
    return elements


def _thinned(lines: list[Line], elements: list[Element]) -> Dom:
    """The lines, but of gigantic pages only those that are more than a link, and the first of them."""
    if len(lines) <= MOST_LINES:
        return Dom(tuple(lines), tuple(elements))
    prose = [line for line in lines if line.linked < LINK_SHARE * len(line.text)][:MOST_LINES]
    used = _with_parents(elements, {line.element for line in prose})
    at = {old: new for new, old in enumerate(used)}
    kept = [elements[i]._replace(parent=at.get(elements[i].parent, -1)) for i in used]
    return Dom(tuple(line._replace(element=at[line.element]) for line in prose), tuple(kept))


def _with_parents(elements: Sequence[Element], held: set[int]) -> list[int]:
    """These elements and all around them, in their order."""
    for i in range(len(elements) - 1, 0, -1):  # children come after their parents: one pass
        if i in held:
            held.add(elements[i].parent)
    return sorted(held)


class _Walk:
    """The state of the walk: the open elements, and the pieces of the line at hand."""

    def __init__(self, parts: list[str]) -> None:
        self.parts = parts
        self.lines: list[Line] = []
        self.begins: list[int] = []  # where in `parts` the tag of each element with a line stands
        self.parents: list[int] = []  # the element around each
        self.open: list[int] = []  # where in `parts` the tags of the block elements around stand, the outer first
        self.indices: list[int] = []  # which elements they are, as far as they have had a line: the outer ones
        self.in_link = self.in_bold = self.in_heading = self.in_named = 0
        self._start_line()

    def _start_line(self) -> None:
        self.pieces: list[str] = []
        self.linked = self.bold = 0
        self.links = self.in_link and 1
        self.inline: list[str] = []
        if not self.in_link:
            self.link: str | None = None
        self.credit: str | None = None
        self.credit_level = self.credit_from = -1

    def over(self) -> None:
        """Tag by tag, without recursion: pages nest thousands deep."""
        parts = self.parts
        places = range(1, len(parts), PARTS)
        for at, tag, text in zip(places, parts[1::PARTS], parts[PARTS::PARTS], strict=True):
            STEPS[tag](self, at)
            if text:
                self.take(text)
        self.end_line()

    def take(self, text: str) -> None:
        """Text, as lexbor writes it."""
        if text.isspace():
            if self.pieces:
                self.pieces.append(" ")
            return
        if "&" in text:
            text = unescape(text)
        self.pieces.append(text)
        if self.in_link or self.in_bold:
            size = len(text.strip())
            self.linked += size if self.in_link else 0
            self.bold += size if self.in_bold else 0

    def end_line(self) -> None:
        """Keep the line at hand, where it has words, and start the next."""
        if self.pieces:
            text = " ".join("".join(self.pieces).split())
            if not text.isascii():
                text = " ".join(INVISIBLE.sub("", text).split())
            if text:
                inline, at = " ".join(self.inline), self._element()
                self.lines.append(Line(text, at, self.linked, self.links, self.bold, inline, self.link, self.credit))
        self._start_line()

    def _element(self) -> int:
        """The index of the innermost open element; those that had no line before are taken in, the outer first."""
        indices = self.indices
        for at in self.open[len(indices) :]:
            self.parents.append(indices[-1] if indices else -1)
            indices.append(len(self.begins))
            self.begins.append(at)
        return indices[-1]

    def name(self, attributes: str, otherwise: str = "") -> None:
        """Keep what an inline element says of itself."""
        self.in_named += 1
        names = _value(attributes, ' class="') or _value(attributes, ' itemprop="') or _value(attributes, ' rel="')
        if not names:
            if otherwise:
                self.inline.append(otherwise)
            return
        names = unescape(names[:LONGEST_NAMES])
        self.inline.append(names)
        if self.credit is None and self.credit_level < 0 and _names_maker(names):
            self.credit_level, self.credit_from = self.in_named, len(self.pieces)


def _names_of(attributes: str) -> tuple[str, bool]:
    """What a block element says it is for, and whether it is hidden."""
    names = " ".join([value for name in NAMING if (value := _value(attributes, name))])
    style = _value(attributes, ' style="')
    hidden = ' hidden="' in attributes or (style != "" and HIDDEN.search(style) is not None)
    return unescape(names[:LONGEST_NAMES]), hidden


@lru_cache(maxsize=4096)
def _names_maker(names: str) -> bool:
    """Whether class names say that an element names who made a picture or a text."""
    return CREDIT.search(names) is not None


def _value(attributes: str, name: str) -> str:
    """The value of an attribute, as lexbor writes it; `name` with what stands around: ` class="`."""
    start = attributes.find(name)
    if start < 0:
        return ""
    start += len(name)
    return attributes[start : attributes.find('"', start)]


# ---------------------------------------------------------------- what a tag does to the line at hand


def _enter_block(walk: _Walk, at: int) -> None:
    if walk.pieces or walk.links or walk.inline:
        walk.end_line()
    walk.open.append(at)


def _leave_block(walk: _Walk, at: int) -> None:
    if walk.pieces or walk.links or walk.inline:
        walk.end_line()
    walk.open.pop()
    if len(walk.indices) > len(walk.open):
        walk.indices.pop()


def _enter_heading(walk: _Walk, at: int) -> None:
    _enter_block(walk, at)
    walk.in_heading += 1


def _leave_heading(walk: _Walk, at: int) -> None:
    _leave_block(walk, at)
    walk.in_heading -= 1


def _enter_link(walk: _Walk, at: int) -> None:
    walk.in_link += 1
    walk.links += 1
    attributes = walk.parts[at + 1]
    if walk.link is None and (link := _value(attributes, ' href="')):
        walk.link = unescape(link)
    walk.name(attributes)


def _leave_link(walk: _Walk, at: int) -> None:
    walk.in_link -= 1
    _leave_named(walk, at)


def _enter_named(walk: _Walk, at: int) -> None:
    walk.name(walk.parts[at + 1])


def _enter_time(walk: _Walk, at: int) -> None:
    walk.name(walk.parts[at + 1], "time")


def _leave_named(walk: _Walk, at: int) -> None:
    """The words of an element that names who made a picture are the credit."""
    if walk.credit_level == walk.in_named:
        walk.credit = " ".join("".join(walk.pieces[walk.credit_from :]).split()) or None
        walk.credit_level = -1
    walk.in_named -= 1


def _enter_bold(walk: _Walk, at: int) -> None:
    walk.in_bold += 1


def _leave_bold(walk: _Walk, at: int) -> None:
    walk.in_bold -= 1


def _rule(walk: _Walk, at: int) -> None:
    """A block element that holds nothing."""
    if walk.pieces or walk.links or walk.inline:
        walk.end_line()


def _line_break(walk: _Walk, at: int) -> None:
    """A heading is one line, however `<br>` sets it."""
    if walk.in_heading:
        walk.pieces.append(" ")
    else:
        walk.end_line()


def _skip(walk: _Walk, at: int) -> None:
    """A comment, or an inline element that says nothing."""


Step = Callable[[_Walk, int], None]


class _Steps(dict[str | None, Step]):
    """What to do at a tag; those not named begin or end a block."""

    def __missing__(self, tag: str) -> Step:
        return _leave_block if tag[0] == "/" else _enter_block


NAMED: dict[str | None, Step] = {
    None: _skip,
    **{f"{slash}{tag}": _skip for tag in INLINE for slash in ("", "/")},
    **dict.fromkeys(HEADINGS, _enter_heading),
    **{f"/{tag}": _leave_heading for tag in HEADINGS},
    **dict.fromkeys(("span", "cite", "label"), _enter_named),
    **dict.fromkeys(("/span", "/cite", "/label", "/time"), _leave_named),
    **dict.fromkeys(("b", "strong"), _enter_bold),
    **dict.fromkeys(("/b", "/strong"), _leave_bold),
    **dict.fromkeys(EMPTY, _rule),
    **{f"{slash}{tag}": step for tag in BLOCKS for slash, step in (("", _enter_block), ("/", _leave_block))},
    "a": _enter_link,
    "/a": _leave_link,
    "time": _enter_time,
    "br": _line_break,
}
STEPS = _Steps(NAMED)
