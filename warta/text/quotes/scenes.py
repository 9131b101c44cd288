"""An article seen around its quotation marks: sentences in which a marked passage counts as one word.

A sentence splitter cuts inside quotes of several sentences; the words that say who speaks stand outside. A scene is a
sentence of those outer words, with the passages that stand in it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import attrgetter

from warta.records import READ_ROLES, Article, Block, Role, Sentence, Span
from warta.text.datelines import dateline_of
from warta.text.quotation_marks import Marked, find_marked, trimmed

MASK = "\x01"
UNREAD = re.compile(rf"[^\n{MASK}]")
ENDS = re.compile(r"[.!?…][\"”’'»)\]]*$")
FULL_STOP_INSIDE = re.compile(r"[.!?…]$")
BRACKETS = re.compile(r"\((?<=[\w ]\()[^()\n]{1,60}\)")
ADDRESS = re.compile(r"(?:https?://|www\.)[\w/.%?&=#~+:-]*[\w/]")
SHORT = 40
"""A line of a link has at most so many characters."""

GLUED = re.compile(r"[\w%)\]\"”’»][.!?]$|(?<!\w)[a-z]{4,}[.!?]\s$")
"""The end of a sentence at which marks open without a space, or with a small letter: … sangat indah."Kota ini …"""

LONGEST = 20
"""A word and the mark behind it have at most so many characters."""

GOES_ON = re.compile(r"\s*[a-z.,;)%]")


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence of the words outside quotation marks. `masked` is the article's text with every passage blanked."""

    span: Span
    role: Role
    masked: str
    marked: tuple[Marked, ...]


def find_scenes(article: Article, sentences: Sequence[Sentence]) -> tuple[Scene, ...]:
    """The article's scenes in order; passages that reopen over several lines are one."""
    scenes = (scene for blocks in _runs(article) for scene in _of_run(article.text, blocks, sentences))
    opening = dateline_of(article)
    return tuple(_without(opening, scene) for scene in scenes) if opening else tuple(scenes)


def _without(opening: Span, scene: Scene) -> Scene:
    """The scene that begins with the dateline, without it: nobody in it speaks or acts."""
    begins = opening.covers(Span(scene.span.start, scene.span.start + 1)) and scene.span.stop > opening.stop
    return replace(scene, span=Span(opening.stop, scene.span.stop)) if begins else scene


def _runs(article: Article) -> Iterator[list[Block]]:
    """Blocks that may share a quote: neighbours of one role, unread lines between them left out."""
    run: list[Block] = []
    for block in article.blocks:
        if block.role not in READ_ROLES:
            continue
        if run and block.role != run[-1].role:
            yield run
            run = []
        run.append(block)
    if run:
        yield run


def _of_run(text: str, blocks: Sequence[Block], sentences: Sequence[Sentence]) -> Iterator[Scene]:
    marked = find_marked(text, [block.span for block in blocks])
    masked = mask(text, marked, blocks)
    start = blocks[0].span.start
    for stop in _stops(text, masked, blocks, marked, sentences):
        span = trimmed(masked, Span(start, stop))
        if span.start < span.stop:
            first = bisect_right(marked, span.start, key=attrgetter("outer.stop"))
            inside = marked[first : bisect_left(marked, span.stop, key=attrgetter("outer.start"))]
            yield Scene(span, blocks[0].role, masked, tuple(inside))
        start = stop


def mask(text: str, marked: Sequence[Marked], blocks: Sequence[Block]) -> str:
    """The text, as long as before: MASK for passages and marks, spaces for brackets, addresses and unread lines."""
    pieces, last = [], 0
    for passage in marked:
        pieces += [text[last : passage.outer.start], MASK * (passage.outer.stop - passage.outer.start)]
        last = passage.outer.stop
    masked = "".join([*pieces, text[last:]])
    lines = [masked[: blocks[0].span.stop]]
    for block, after in pairwise(blocks):
        lines += [UNREAD.sub(" ", masked[block.span.stop : after.span.start]), after.span.of(masked)]
    lines.append(masked[blocks[-1].span.stop :])
    return BRACKETS.sub(_blank, ADDRESS.sub(_blank, "".join(lines)))


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _stops(
    text: str, masked: str, blocks: Sequence[Block], marked: Sequence[Marked], sentences: Sequence[Sentence]
) -> list[int]:
    """Where scenes end: ends of sentences and lines outside marks, and marks that close on a full stop."""
    area = Span(blocks[0].span.start, blocks[-1].span.stop)
    lines = {block.span.stop for at, block in enumerate(blocks[:-1]) if not _broken(text, blocks, at)}
    inner = {sentence.span.stop for sentence in sentences if area.covers(sentence.span)} - {b.span.stop for b in blocks}
    found = {stop for stop in lines | inner if masked[stop - 1 : stop + 1] != MASK * 2}
    asked = {
        stop for passage in marked if _asks(text, passage) for stop in range(passage.outer.stop, passage.outer.stop + 2)
    }
    found -= asked - lines
    found |= {passage.outer.stop for passage in marked if _closes_sentence(text, masked, passage)}
    found |= {passage.outer.start for passage in marked if _opens_sentence(text, passage)}
    return [*sorted(found - {area.stop}), area.stop]


def _broken(text: str, blocks: Sequence[Block], at: int) -> bool:
    """A line broken in the middle of a sentence, by a link or a hard wrap: what follows goes on in small letters.

    A link on a line of its own is stepped over: ke / Kejagung / terkait …
    """
    if ENDS.search(blocks[at].span.of(text)):
        return False
    after = [block.span.of(text) for block in blocks[at + 1 : at + 3]]
    link = len(after) == 2 and len(after[0]) <= SHORT and not ENDS.search(after[0])
    return any(GOES_ON.match(line) for line in (after if link else after[:1]))


def _asks(text: str, passage: Marked) -> bool:
    """ "Kenapa?" Budi bertanya. A question mark inside the marks does not end the outer sentence."""
    return passage.inner.of(text)[-1:] in ("?", "!", ",")


def _closes_sentence(text: str, masked: str, passage: Marked) -> bool:
    """… sehari." Baker …: the full stop inside the marks ends the outer sentence as well."""
    after = masked[passage.outer.stop : passage.outer.stop + 3].lstrip()
    starts = not after or after[0].isupper() or after[0] == MASK or after[0].isdigit()
    return starts and bool(FULL_STOP_INSIDE.search(passage.inner.of(text))) and passage.inner.of(text)[-1] == "."


def _opens_sentence(text: str, passage: Marked) -> bool:
    """… sangat indah."Kota ini sungguh unik," ujar …: paragraphs that lost the break between them."""
    return bool(GLUED.search(text, max(0, passage.outer.start - LONGEST), passage.outer.start))
