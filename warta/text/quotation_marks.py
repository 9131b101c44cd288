"""Words between quotation marks, whatever the marks: mixed, mismatched, unclosed, reopened at a new paragraph.

A mark opens or closes by what stands beside it; which character it is decides only where that leaves a doubt. So
”siap“ and "siap” are read like “siap”, and one missing mark spoils no later pair.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from operator import attrgetter
from typing import Literal

from warta.records import Span

Side = Literal["open", "close", "either"]

MARK = re.compile(r"''|``|[\"“”„‟«»]")
OPENING = {"“", "„", "«", "``"}
CLOSING = {"”", "»", "‟"}
LONGEST = 4
"""A quote that is not reopened may run over so many paragraphs."""

INNERMOST = 2
"""Passages in marks stand so deep in each other at most."""

AROUND = 12
"""A passage has at most so many marks of others inside."""

LONGEST_UNOPENED = 600
"""A passage whose opening mark is missing has at most so many characters."""

LONGEST_NESTING = 1000
"""A passage in single marks with others inside has at most so many characters."""

BEFORE_OPENING = set(" \t\n\r\xa0([{—–-:/")
AFTER_CLOSING = set(" \t\n\r\xa0.,;:!?)]}—–-")

APOSTROPHES = 50
"""A passage in single marks has at most so many of them inside; without an end each mark would read to the last."""

STOPPED = re.compile(r"[.!?…]\s+$")
"""What stands before a mark that opens again."""

# 'proses diplomatik': opened after a space, closed before one; an apostrophe (don't, Corp.'s, para ahli') is neither.
SINGLE = re.compile(
    r"['‘‚](?<![\w’'‘].)(?=[\w\[(@#$])(?!s\s)"  # the mark first: what a pattern begins with is looked for fast
    rf"([^'‘’\n\"“”]*(?:['’](?=\w)[^'‘’\n\"“”]*){{0,{APOSTROPHES}}}?)['’](?![\w'’])"
)


# He said: 'The road is bad.¶'It will be shut.' Before a capital a single mark opens speech, behind a stop it closes it;
# between words it closes some, too, but for a plural's: the councils' plans.
OPENS_SPEECH = re.compile(r"['‘](?:(?<=^.)|(?<=[:,] .))(?=[A-Z\[(\d])")
CLOSES_SPEECH = re.compile(r"['’](?<=[.,!?…].)(?!\w)")
CLOSES_WORDS = re.compile(r"['’](?<![\ss].)(?!\w)")


@dataclass(frozen=True, slots=True)
class Marked:
    """A passage in quotation marks: the words (`inner`) and the words with their marks (`outer`).

    `closed` is False where the closing mark is missing; the passage then ends with its paragraph.
    """

    inner: Span
    outer: Span
    closed: bool = True


@dataclass(frozen=True, slots=True)
class _Opening:
    start: int
    stop: int


def find_marked(text: str, paragraphs: Sequence[Span]) -> tuple[Marked, ...]:
    """All outermost passages in quotation marks inside `paragraphs` (spans in `text`, in order), in order."""
    double = tuple(_doubles(text, paragraphs))
    longer = tuple(_apart(_reopened_singles(text, paragraphs), double))
    around = (found for paragraph in paragraphs for found in _nesting_singles(text, paragraph))
    whole = tuple(sorted((*double, *longer), key=_begin))
    whole = tuple(sorted((*whole, *_apart(around, whole)), key=_begin))
    single = _apart((found for paragraph in paragraphs for found in _singles(text, paragraph)), whole)
    return tuple(sorted((*whole, *single), key=_begin))


def _begin(found: Marked) -> int:
    return found.outer.start


def _apart(found: Iterable[Marked], others: Sequence[Marked]) -> Iterator[Marked]:
    """Those that overlap none of the others, which are in order."""
    for one in found:
        near = bisect_right(others, one.outer.start, key=attrgetter("outer.stop"))
        if not any(one.outer.overlaps(other.outer) for other in others[near : near + 1]):
            yield one


def _doubles(text: str, paragraphs: Sequence[Span]) -> Iterator[Marked]:
    opened: _Opening | None = None
    last = 0
    for at, paragraph in enumerate(paragraphs):
        marks = _marks(text, paragraph)
        if opened and marks and _reopens(text, marks[0], paragraph):
            marks = marks[1:]  # "…\n"… : the same quote goes on
        elif opened and not _closes_later(text, paragraphs[at : at + LONGEST]):
            yield _unclosed(text, opened, last)
            opened = None
        opened = yield from _paired(text, paragraph, marks, opened)
        last = paragraph.stop
    if opened:
        yield _unclosed(text, opened, last)


def _paired(
    text: str, paragraph: Span, marks: Sequence[re.Match[str]], opened: _Opening | None
) -> Generator[Marked, None, _Opening | None]:
    """The passages that end in a paragraph; returns the mark that is open behind it."""
    past = 0
    for at, (mark, after) in enumerate(zip(marks, [*marks[1:], None], strict=False)):
        if mark.start() < past:
            continue  # inside the passage that is open
        badly = not opened and _opens_badly(text, mark, after, paragraph)
        side = "open" if badly else _side(text, mark, paragraph)
        if opened and side != "open":
            yield _passage(text, opened, mark.start(), mark.end())
            opened = None
        elif opened and (nesting := _nesting(text, marks[at : at + AROUND], paragraph)):
            past = nesting
        elif opened and _reopens_inside(text, mark, after, paragraph):
            continue
        elif side != "close" or _opens_line(text, mark, paragraph):
            if opened:
                yield _unclosed(text, opened, mark.start())
            opened = _Opening(mark.start(), mark.end())
        elif at == 0 and _lacks_opening(text, mark, after, paragraph):
            yield _passage(text, _Opening(paragraph.start, paragraph.start), mark.start(), mark.end())
    return opened


def _nesting(text: str, marks: Sequence[re.Match[str]], paragraph: Span) -> int:
    """ "Jalan ini "jalan maut" bagi kami," kata …: where the mark begins that closes what is open around other marks.

    Zero where none does: a passage whose own mark is missing is open when another begins.
    """
    depth = 1
    for mark in marks:
        side = _side(text, mark, paragraph)
        depth += {"open": 1, "close": -1, "either": INNERMOST}[side]
        if depth == 0:
            return mark.start()
        if depth > INNERMOST:
            return 0
    return 0


def _reopens_inside(text: str, mark: re.Match[str], after: re.Match[str] | None, paragraph: Span) -> bool:
    """ "We wait. "We are ready," she said. Opened again behind a full stop, where two paragraphs became one."""
    stopped = STOPPED.search(text, max(paragraph.start, mark.start() - 3), mark.start())
    closes = after is not None and _side(text, after, paragraph) == "close"
    return stopped is not None and closes


def _lacks_opening(text: str, mark: re.Match[str], after: re.Match[str] | None, paragraph: Span) -> bool:
    """Kami siap," ujar Budi. The first mark of a paragraph, behind a comma and before more: what opens is missing."""
    words = text[paragraph.start : mark.start()]
    if not words.endswith(",") or len(words) > LONGEST_UNOPENED or words[0] in AFTER_CLOSING:
        return False
    paired = after is None or _side(text, after, paragraph) != "close"
    return paired and bool(text[mark.end() : paragraph.stop].strip())


def _marks(text: str, paragraph: Span) -> list[re.Match[str]]:
    return [m for m in MARK.finditer(text, paragraph.start, paragraph.stop) if not _apostrophes(text, m)]


def _closes_later(text: str, paragraphs: Sequence[Span]) -> bool:
    """Whether the next mark, some paragraphs on, closes."""
    for paragraph in paragraphs:
        marks = _marks(text, paragraph)
        if marks:
            return _side(text, marks[0], paragraph) == "close"
    return False


def _apostrophes(text: str, mark: re.Match[str]) -> bool:
    """Two apostrophes that belong to two words: 'the Joneses''."""
    return mark.group() == "''" and mark.start() > 0 and text[mark.start() - 1] in "'’"


def _reopens(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    head = text[paragraph.start : mark.start()]
    return not head.strip() and _side(text, mark, paragraph) != "close"


def _opens_line(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    """” Kami siap,” ujar …: there is nothing that it could close. A » at the start of a line only points at it."""
    begins = mark.start() == paragraph.start or text[mark.start() - 1] == "\n"
    return begins and mark.group() != "»"


def _opens_badly(text: str, mark: re.Match[str], after: re.Match[str] | None, paragraph: Span) -> bool:
    """… ke kota.” Kami siap,” ujar Budi: behind a full stop, closing nothing, and the next one closes, too."""
    stopped = mark.start() > paragraph.start and text[mark.start() - 1] == "."
    if after is None or not stopped:
        return False
    words = text[mark.end() : after.start()]
    closing = all(_side(text, one, paragraph) == "close" for one in (mark, after))
    return closing and words.lstrip()[:1].isupper() and words[-1:] in ",.?!"


def _side(text: str, mark: re.Match[str], paragraph: Span) -> Side:
    """Whether a mark opens or closes, by its neighbours; `either` where they leave it open (siap,"kata)."""
    bare_left = mark.start() <= paragraph.start or text[mark.start() - 1] in BEFORE_OPENING
    bare_right = mark.end() >= paragraph.stop or text[mark.end()] in AFTER_CLOSING
    if bare_left and not bare_right:
        return "open"
    if bare_right and not bare_left:
        return "close"
    if mark.group() in OPENING:
        return "open"
    return "close" if mark.group() in CLOSING and bare_right else "either"


def _passage(text: str, opened: _Opening, stop: int, end: int, closed: bool = True) -> Marked:
    return Marked(trimmed(text, Span(opened.stop, stop)), Span(opened.start, end), closed)


def _unclosed(text: str, opened: _Opening, stop: int) -> Marked:
    span = trimmed(text, Span(opened.stop, stop))
    return Marked(span, Span(opened.start, max(span.stop, opened.stop)), closed=False)


def _singles(text: str, paragraph: Span) -> Iterator[Marked]:
    for found in SINGLE.finditer(text, paragraph.start, paragraph.stop):
        yield Marked(trimmed(text, Span(found.start(1), found.end(1))), Span(found.start(), found.end()))


def _reopened_singles(text: str, paragraphs: Sequence[Span]) -> Iterator[Marked]:
    """'…¶'…' : single marks that are left open, and opened again by the next paragraph."""
    opened: _Opening | None = None
    for paragraph, after in zip_longest(paragraphs, paragraphs[1:]):
        begin = opened.stop if opened else paragraph.start
        closing = CLOSES_SPEECH.search(text, max(begin, paragraph.start), paragraph.stop) if opened else None
        opened = opened or _left_open(text, paragraph)
        goes_on = after is not None and _opens_speech(text, after)
        if opened and closing:
            yield _passage(text, opened, closing.start(), closing.end())
        elif opened and not goes_on and opened.start < paragraph.start:
            yield _unclosed(text, opened, paragraph.stop)
        opened = opened if goes_on and not closing else None


def _left_open(text: str, paragraph: Span) -> _Opening | None:
    """The last single mark of a paragraph that opens speech, where nothing closes it."""
    words = paragraph.of(text)
    mark = next(reversed(list(OPENS_SPEECH.finditer(words))), None)
    if mark is None or CLOSES_WORDS.search(_without_inner(words[mark.end() :])):
        return None
    return _Opening(paragraph.start + mark.start(), paragraph.start + mark.end())


def _nesting_singles(text: str, paragraph: Span) -> Iterator[Marked]:
    """He said: 'It is a 'shame' for us.' A passage that has words in the same marks."""
    words, past = paragraph.of(text), 0
    for mark in OPENS_SPEECH.finditer(words):
        if mark.start() < past:
            continue  # inside the passage before
        end = CLOSES_SPEECH.search(words, mark.end(), mark.end() + LONGEST_NESTING)
        after = words[mark.end() : end.end() if end else mark.end()]
        masked = _without_inner(after)
        closing = CLOSES_WORDS.search(masked)
        inside = closing is not None and masked[: closing.start()] != after[: closing.start()]
        if closing and inside and CLOSES_SPEECH.match(masked, closing.start()):
            begin = paragraph.start + mark.end()
            stop = begin + closing.start()
            past = mark.end() + closing.end()
            yield _passage(text, _Opening(begin - 1, begin), stop, stop + 1)


def _without_inner(words: str) -> str:
    """The words, with what stands in single marks of its own blanked."""
    return SINGLE.sub(lambda found: "_" * len(found.group()), words)


def _opens_speech(text: str, paragraph: Span) -> bool:
    return OPENS_SPEECH.match(paragraph.of(text)) is not None


def trimmed(text: str, span: Span) -> Span:
    """The span without white space at its ends; empty spans stay where they start."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))
