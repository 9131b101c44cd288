"""Which lines of a page are in the gold text of its body: the page's words are aligned with the gold's.

An alignment takes each word of the gold once, in its order, so that of a heading and its entry in a list of contents,
or of a paragraph and its teaser, one is the body's, and that a table is told cell by cell.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

RUN = 4  # words: a longer line is told by its runs of so many
LEAST = 0.5  # of a long line's runs, and of its words, that the gold has
NEAR_LINES = 4  # from a short line, within which a line of the body stands
NEAR_WORDS = 3  # of the gold from its words, which that line has
WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")

Places = Mapping[int, list[int]]  # a line -> the places of its words in the gold


def words(text: str) -> list[str]:
    """The words of a text as the scoreboard counts them."""
    return WORD.findall(text.lower())


def body_lines(lines: Sequence[str], body: Sequence[str]) -> tuple[bool, ...]:
    """Whether each line is in the gold text of the body.

    A long line is where half of it is aligned, or stands in a part of the gold that is left, since some pages have
    another order than their gold; a short one where the body's words beside it in the gold are beside it on the page.
    """
    gold, said = words("\n".join(body)), [words(line) for line in lines]
    may_be = _may_be(said, gold)
    at = _aligned(said, may_be, gold)
    found = {i for i in may_be if len(said[i]) >= RUN and len(at.get(i, ())) >= LEAST * len(said[i])}
    found |= _out_of_order(said, [i for i in may_be if len(said[i]) >= RUN and i not in found], gold, at, found)
    whole = {i for i in may_be if len(said[i]) < RUN and _is_whole(at.get(i, []), len(said[i]))}
    found |= set(_beside(whole, found, at, len(gold)))
    return tuple(i in found for i in range(len(lines)))


def _may_be(said: Sequence[list[str]], gold: Sequence[str]) -> list[int]:
    """The long lines half of whose runs of words are in the gold, and the short ones that are in it as they are."""
    runs = {tuple(run) for size in range(1, RUN + 1) for run in _runs(gold, size)}
    found = []
    for i, line in enumerate(said):
        size = min(RUN, len(line))
        told = [tuple(run) in runs for run in _runs(line, size)] if line else []
        if told and sum(told) >= LEAST * len(told):
            found.append(i)
    return found


def _runs(of: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    return (of[i : i + size] for i in range(len(of) - size + 1))


def _aligned(said: Sequence[list[str]], which: Iterable[int], gold: Sequence[str]) -> Places:
    """For each of these lines the places in the gold that its words are aligned with."""
    page = [(word, i) for i in which for word in said[i]]
    at: dict[int, list[int]] = defaultdict(list)
    for place, index in common(gold, [word for word, _ in page]):
        at[page[index][1]].append(place)
    return at


def common(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """The places in both of one longest common subsequence.

    Rows of the table of lengths are numbers whose zero bits are the steps (Hyyrö, "Bit-parallel LCS-length
    computation revisited", 2004); the way back goes by their counts.
    """
    where: dict[str, int] = defaultdict(int)
    for place, word in enumerate(one):
        where[word] |= 1 << place
    rows = [(1 << len(one)) - 1]
    for word in other:
        match, row = where.get(word, 0), rows[-1]
        rows.append((row + (row & match) | row & ~match) & rows[0] if match else row)
    return _way_back(rows, one, other)


def _way_back(rows: Sequence[int], one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    def length(i: int, j: int) -> int:
        return j - (rows[i] & ((1 << j) - 1)).bit_count()

    i, j, pairs = len(other), len(one), []
    while i and j:
        if rows[i] == rows[i - 1] or length(i - 1, j) == length(i, j):
            i -= 1
        elif other[i - 1] == one[j - 1] and length(i - 1, j - 1) < length(i, j):
            pairs.append((j - 1, i - 1))
            i, j = i - 1, j - 1
        else:
            j -= 1
    return pairs[::-1]


def _out_of_order(
    said: Sequence[list[str]], which: Iterable[int], gold: Sequence[str], at: Places, found: Collection[int]
) -> set[int]:
    """Of these long lines those that stand in a part of the gold which no line before has."""
    used = {place for i in found for place in at[i]}
    where: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, run in enumerate(_runs(gold, RUN)):
        where[tuple(run)].append(place)
    more = set()
    for i in which:
        runs = [where.get(tuple(run), []) for run in _runs(said[i], RUN)]
        free = [place for places in runs for place in _unused(places, used)]
        if len(free) >= LEAST * len(runs):
            more.add(i)
            used.update(place + step for place in free for step in range(RUN))
    return more


def _unused(places: Sequence[int], used: set[int]) -> list[int]:
    """The first of these places where no word of a run is used, alone."""
    return [place for place in places if used.isdisjoint(range(place, place + RUN))][:1]


def _is_whole(places: Sequence[int], size: int) -> bool:
    """Whether all words of a line are aligned, with words on end."""
    return len(places) == size and places[-1] - places[0] == size - 1


def _beside(short: Collection[int], long: Collection[int], at: Places, size: int) -> Iterator[int]:
    """The short lines beside which the page has what the gold has beside their words: lines of the body."""
    line_at = {place: i for i in (*short, *long) for place in at.get(i, ())}
    for i in short:
        before = [line_at.get(at[i][0] - step, i) for step in range(1, NEAR_WORDS + 1)]
        after = [line_at.get(at[i][-1] + step, i) for step in range(1, NEAR_WORDS + 1)]
        if any(i - NEAR_LINES <= j < i for j in before) or any(i < j <= i + NEAR_LINES for j in after):
            yield i
