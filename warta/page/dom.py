"""One walk over a parsed page: its text lines, and the elements they stand in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from html import unescape
from itertools import chain, zip_longest
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
INLINE_NAMING = (' class="', ' itemprop="', ' rel="')  # the first that an inline element has is taken
EMPTY = ("area", "base", "basefont", "bgsound", "col", "frame", "hr", "keygen", "param", "track")
"""Block elements without an end tag; those that are inline or dropped are not listed again."""
BOLD = ("b", "strong")
NAMED = ("a", "span", "cite", "label", "time")
"""Inline elements whose class names tell what a line is."""
BLOCKS = ("body", "div", "p", "li", "ul", "ol", "section", "article", "main", "header", "footer", "nav", "aside")
"""The most frequent of the elements that are neither inline nor headings: all others are."""
HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
IN_LINE = frozenset([None, "br", *EMPTY, *INLINE, *(f"/{tag}" for tag in INLINE)])
"""What is between the tags of block elements: comments, inline elements, and block elements without an end tag."""
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
CREDIT = re.compile(r"credit|author|copyright|photographer|source|byline|writer|person", re.I)
PROSE = 50  # characters of a text without a tag in it: prose, where it is no link
DENSE, DENSE_STOP = 20, "。"  # fewer in scripts that need fewer for as much; the mark that tells such a page
LEAST_PROSE = 2  # such texts: of a page with fewer all lines are near
BEFORE, BEHIND = 80, 110  # tags around prose that are near it: 20 lines and more
AROUND_TITLE = 30  # tags around an `h1`
LINK_TAGS = 5  # tags before a text among which the link that it is in is looked for
MOST_LINES = 20_000  # of one page: of one with more, lines that are links are left out, then the last
LINK_SHARE = 0.7  # of a line's characters in links: it is made of links
LONGEST_NAMES = 400  # characters of the class names of an element


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


AS_LINE, AS_ELEMENT = partial(tuple.__new__, Line), partial(tuple.__new__, Element)
"""A line and an element of their fields: a page has hundreds, and to call their kinds takes three times as long."""


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


TOKEN = re.compile(r"<(?:!--.*?--|\?[^>]*+|(/?[a-zA-Z][^ \t\n\f\r/>]*+)([^>]*+))>", re.S)
"""A tag, a comment or an instruction as lexbor writes them: a `>` in a value is `&gt;` there."""
PARTS = 3  # of a token: its name, attributes, and the text behind it
RAW = frozenset(["xmp", "plaintext"])  # lexbor writes their text as it is: it would read as tags
MOST_TOKENS = 400_000  # of one page: what comes after is left unread, so that memory stays bounded


def read_dom(parser: LexborHTMLParser) -> Dom:
    """The lines of a parsed page. Changes the parser's tree: read the markup before.

    Lexbor writes the tree out as well-formed HTML, which one pattern cuts into tags and texts: much faster than
    asking for the nodes one by one.
    """
    parser.strip_tags(DROPPED)
    parts = TOKEN.split(_written(parser), MOST_TOKENS)
    if not RAW.isdisjoint(parts[1::PARTS]):
        for node in parser.css(", ".join(sorted(RAW))):
            node.replace_with(f" {node.text()} ")
        parts = TOKEN.split(_written(parser), MOST_TOKENS)
    return _dom_of(parts)


def _written(parser: LexborHTMLParser) -> str:
    body = parser.body or parser.root
    return (body.html if body is not None else "") or ""


def _dom_of(parts: list[str]) -> Dom:
    """`parts`: what `TOKEN` splits a page into."""
    if len(parts) > PARTS * MOST_TOKENS:
        parts[-1] = ""  # all that is not split yet
    walk = _Walk(parts)
    near = tuple(walk.over(near_prose(parts[1::PARTS], parts[PARTS::PARTS])))
    return _thinned(Dom(tuple(walk.lines), tuple(map(AS_ELEMENT, _elements(walk))), near))


def near_prose(tags: Sequence[str | None], texts: Sequence[str]) -> list[tuple[int, int]]:
    """The stretches of a page (tags from, to) in which its text may stand: what is near prose or a main heading.

    Menus, lists of other stories and the foot stand farther off: half of all lines. `texts` are what stands behind
    each of the tags.
    """
    seeds = _prose(tags, texts)
    if len(seeds) < LEAST_PROSE:
        return [(0, len(tags))]
    around = [(i - BEFORE, i + BEHIND) for i in seeds]
    around += [(i - AROUND_TITLE, i + AROUND_TITLE) for i in _places(tags, "h1")]
    stretches: list[tuple[int, int]] = []
    for low, high in _merged(_with_tables([*_merged(sorted(around))], _tables(tags))):
        start, stop = _whole_lines(tags, low, high, stretches[-1][1] if stretches else 0)
        if stretches and start <= stretches[-1][1]:
            start, stop = stretches[-1][0], max(stop, stretches.pop()[1])
        stretches.append((start, stop))
    return stretches


def _with_tables(spans: Sequence[tuple[int, int]], tables: Sequence[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    """The stretches, and the tables of which one has an end: their other rows are as near to the text.

    What lays out a whole page in a table begins and ends far from its prose.
    """
    if not tables:
        return spans
    lows, highs = zip(*spans, strict=True)
    cut = [table for table in tables if any(_holding(lows, highs, end) for end in table)]
    return sorted([*spans, *cut])


def _holding(lows: Sequence[int], highs: Sequence[int], at: int) -> bool:
    """Whether one of several stretches, in order and apart, holds a tag."""
    before = bisect_right(lows, at)
    return before > 0 and at < highs[before - 1]


def _tables(tags: Sequence[str | None]) -> list[tuple[int, int]]:
    """Where each table begins and ends."""
    begins = [*_places(tags, "table")]
    tables, begun = [], []
    for at in sorted([*begins, *_places(tags, "/table")]) if begins else ():
        if tags[at] == "table":
            begun.append(at)
        elif begun:
            tables.append((begun.pop(), at))
    return tables


def _merged(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Of spans in order those that overlap made into one."""
    start, stop = None, 0
    for low, high in spans:
        if start is not None and low > stop:
            yield start, stop
            start = None
        start, stop = (low, high) if start is None else (start, max(stop, high))
    if start is not None:
        yield start, stop


def _prose(tags: Sequence[str | None], texts: Sequence[str]) -> list[int]:
    """The texts that are prose and no links."""
    long = [(i, text.replace("&nbsp;", "\u00a0")) for i, text in enumerate(texts) if len(text) >= DENSE]
    least = DENSE if DENSE_STOP in "\n".join([text for _, text in long]) else PROSE
    return [i for i, text in long if len(text) >= least and len(text.strip()) >= least and not _in_link(tags, i)]


def _in_link(tags: Sequence[str | None], index: int) -> bool:
    """Whether the text behind a tag stands in a link that begins a few tags before."""
    for tag in tags[index : max(0, index - LINK_TAGS) : -1]:
        if tag in ("a", "/a"):
            return tag == "a"
    return False


def _places(tags: Sequence[str | None], name: str) -> Iterator[int]:
    """The places of the tags of one name."""
    at = -1
    for _ in range(tags.count(name)):
        at = tags.index(name, at + 1)
        yield at


def _whole_lines(tags: Sequence[str | None], low: int, high: int, done: int) -> tuple[int, int]:
    """A stretch from one block element to another; what is before `done` is taken already."""
    low, high = max(done, low), min(max(done, high), len(tags))
    while low > done and tags[low] in IN_LINE:
        low -= 1
    while high < len(tags) and tags[high] in IN_LINE:
        high += 1
    return low, high


def _elements(walk: _Walk) -> Iterator[tuple[object, ...]]:
    """The fields of the elements whose tags the walk has kept."""
    read = cache(_names_of)  # pages repeat their attributes
    parts, begins = walk.parts, walk.begins[1:]
    names = [read(attributes) if (attributes := parts[begin + 1]) else "" for begin in begins]
    rows = zip([parts[begin] for begin in begins], walk.parents[1:], walk.depths[1:], names, strict=True)
    return chain([("body", -1, 0, "")] if walk.begins else [], rows)


def _thinned(dom: Dom) -> Dom:
    """The page, but of a gigantic one only the lines that are more than a link, and the first of them."""
    if len(dom.lines) <= MOST_LINES:
        return dom
    prose = [i for i, line in enumerate(dom.lines) if line.linked < LINK_SHARE * len(line.text)]
    return _with_lines(dom, prose[:MOST_LINES])


@lru_cache(maxsize=2)
def near_lines(dom: Dom) -> tuple[Dom, tuple[int, ...]]:
    """The page with the lines near prose alone, and which these are."""
    places = [i for start, stop in dom.near for i in range(start, stop)] if dom.near else [*range(len(dom.lines))]
    return (dom if len(places) == len(dom.lines) else _with_lines(dom, places)), tuple(places)


def _with_lines(dom: Dom, places: Iterable[int]) -> Dom:
    """The page with these lines alone."""
    return Dom(tuple([dom.lines[i] for i in places]), dom.elements)


class _Walk:
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

    def over(self, stretches: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """Tag by tag, without recursion: pages nest thousands deep. For each stretch of tags its lines (from, to)."""
        done = 0
        for start, stop in stretches:
            self._read(done, start)
            first = len(self.lines)
            self._read(start, stop)
            yield first, len(self.lines)
            done = stop
        self._read(done, len(self.parts) // PARTS)

    def _read(self, start: int, stop: int) -> None:
        parts, first, last = self.parts, PARTS * start, PARTS * stop
        tags, texts = parts[first + 1 : last : PARTS], parts[first + PARTS : last + 1 : PARTS]
        for at, tag, text in zip(range(first + 1, last, PARTS), tags, texts, strict=True):
            step = STEPS[tag]
            if step is _enter_block and not self.begun:  # most of all steps: done here, they cost half as much
                self.open.append(at)
            elif step is _leave_block and not self.begun:
                self.open.pop()
            elif step is not None:
                step(self, at)
            if text and not text.isspace():
                self.take(text)
            elif text and self.pieces:
                self.pieces.append(" ")
        self.end_line()

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
            if name in attributes and (names := _value(attributes, name)):
                break
        else:
            if otherwise:
                self.inline.append(otherwise)
            return
        names = unescape(names[:LONGEST_NAMES])
        self.inline.append(names)
        if self.credit is None and self.credit_level < 0 and _names_maker(names):
            self.credit_level, self.credit_from = self.in_named, len(self.pieces)


def _names_of(attributes: str) -> str:
    """What a block element says it is for."""
    names = " ".join([value for name in NAMING if name in attributes and (value := _value(attributes, name))])
    return unescape(names[:LONGEST_NAMES])


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
    if walk.begun:
        walk.end_line()
    walk.open.append(at)


def _leave_block(walk: _Walk, at: int) -> None:
    if walk.begun:
        walk.end_line()
    walk.open.pop()


def _enter_heading(walk: _Walk, at: int) -> None:
    _enter_block(walk, at)
    walk.in_heading += 1


def _leave_heading(walk: _Walk, at: int) -> None:
    _leave_block(walk, at)
    walk.in_heading -= 1


def _enter_link(walk: _Walk, at: int) -> None:
    walk.in_link += 1
    walk.links += 1
    walk.bounds.append(len(walk.pieces))
    attributes = walk.parts[at + 1]
    if walk.link is None and (link := _value(attributes, ' href="')):
        walk.link = unescape(link)
    walk.name(attributes)


def _leave_link(walk: _Walk, at: int) -> None:
    walk.in_link -= 1
    walk.bounds.append(len(walk.pieces))
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
    if walk.begun:
        walk.end_line()


def _line_break(walk: _Walk, at: int) -> None:
    """A heading is one line, however `<br>` sets it."""
    if walk.in_heading:
        walk.pieces.append(" ")
    else:
        walk.end_line()


Step = Callable[[_Walk, int], None]


class _Steps(dict[str | None, Step | None]):
    """What to do at a tag, None for nothing; those not named begin or end a block."""

    def __missing__(self, tag: str) -> Step:
        return _leave_block if tag[0] == "/" else _enter_block


KNOWN: dict[str | None, Step | None] = {
    None: None,
    **{f"{slash}{tag}": None for tag in INLINE for slash in ("", "/")},
    **dict.fromkeys(HEADINGS, _enter_heading),
    **{f"/{tag}": _leave_heading for tag in HEADINGS},
    **dict.fromkeys(NAMED, _enter_named),
    **{f"/{tag}": _leave_named for tag in NAMED},
    **dict.fromkeys(BOLD, _enter_bold),
    **{f"/{tag}": _leave_bold for tag in BOLD},
    **dict.fromkeys(EMPTY, _rule),
    **{f"{slash}{tag}": step for tag in BLOCKS for slash, step in (("", _enter_block), ("/", _leave_block))},
    "a": _enter_link,
    "/a": _leave_link,
    "time": _enter_time,
    "br": _line_break,
}
STEPS = _Steps(KNOWN)
