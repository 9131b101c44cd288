"""Which stretches of a page its text may stand in: what is near prose."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from warta.page.dom.tags import IN_LINE

PROSE = 50  # characters of a text without a tag in it: prose, where it is no link
DENSE, DENSE_STOP = 20, "。"  # fewer in scripts that need fewer for as much; the mark that tells such a page
LEAST_PROSE = 2  # such texts: of a page with fewer all lines are near
BEFORE, BEHIND = 80, 110  # tags around prose that are near it: 20 lines and more
AROUND_TITLE = 30  # tags around an `h1`
LINK_TAGS = 5  # tags before a text among which the link that it is in is looked for


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
