"""One walk over the tags of a page: what each does to the line of text at hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from html import unescape

from warta.page.dom.state import PARTS, Walk, value_of
from warta.page.dom.tags import BLOCKS, BOLD, EMPTY, HEADINGS, INLINE, NAMED

Step = Callable[[Walk, int], None]


def walk_over(walk: Walk, stretches: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Tag by tag, without recursion: pages nest thousands deep. For each stretch of tags its lines (from, to)."""
    done = 0
    for start, stop in stretches:
        _read(walk, done, start)
        first = len(walk.lines)
        _read(walk, start, stop)
        yield first, len(walk.lines)
        done = stop
    _read(walk, done, len(walk.parts) // PARTS)


def _read(walk: Walk, start: int, stop: int) -> None:
    """The tags of one stretch; a line ends where it does."""
    parts, first, last = walk.parts, PARTS * start, PARTS * stop
    tags, texts = parts[first + 1 : last : PARTS], parts[first + PARTS : last + 1 : PARTS]
    for at, tag, text in zip(range(first + 1, last, PARTS), tags, texts, strict=True):
        step = STEPS[tag]
        if step is _enter_block and not walk.begun:  # most of all steps: done here, they cost half as much
            walk.open.append(at)
        elif step is _leave_block and not walk.begun:
            walk.open.pop()
        elif step is not None:
            step(walk, at)
        if text and not text.isspace():
            walk.take(text)
        elif text and walk.pieces:
            walk.pieces.append(" ")
    walk.end_line()


def _enter_block(walk: Walk, at: int) -> None:
    if walk.begun:
        walk.end_line()
    walk.open.append(at)


def _leave_block(walk: Walk, at: int) -> None:
    if walk.begun:
        walk.end_line()
    walk.open.pop()


def _enter_heading(walk: Walk, at: int) -> None:
    _enter_block(walk, at)
    walk.in_heading += 1


def _leave_heading(walk: Walk, at: int) -> None:
    _leave_block(walk, at)
    walk.in_heading -= 1


def _enter_link(walk: Walk, at: int) -> None:
    walk.in_link += 1
    walk.links += 1
    walk.bounds.append(len(walk.pieces))
    attributes = walk.parts[at + 1]
    if walk.link is None and (link := value_of(attributes, ' href="')):
        walk.link = unescape(link)
    walk.name(attributes)


def _leave_link(walk: Walk, at: int) -> None:
    walk.in_link -= 1
    walk.bounds.append(len(walk.pieces))
    _leave_named(walk, at)


def _enter_named(walk: Walk, at: int) -> None:
    walk.name(walk.parts[at + 1])


def _enter_time(walk: Walk, at: int) -> None:
    walk.name(walk.parts[at + 1], "time")


def _leave_named(walk: Walk, at: int) -> None:
    """The words of an element that names who made a picture are the credit."""
    if walk.credit_level == walk.in_named:
        walk.credit = " ".join("".join(walk.pieces[walk.credit_from :]).split()) or None
        walk.credit_level = -1
    walk.in_named -= 1


def _enter_bold(walk: Walk, at: int) -> None:
    walk.in_bold += 1


def _leave_bold(walk: Walk, at: int) -> None:
    walk.in_bold -= 1


def _rule(walk: Walk, at: int) -> None:
    """A block element that holds nothing."""
    if walk.begun:
        walk.end_line()


def _line_break(walk: Walk, at: int) -> None:
    """A heading is one line, however `<br>` sets it."""
    if walk.in_heading:
        walk.pieces.append(" ")
    else:
        walk.end_line()


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
