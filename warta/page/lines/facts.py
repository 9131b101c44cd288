"""What is known of a line before any rule looks at it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import itemgetter

from warta.page.credits import with_credits
from warta.page.dom import Dom, columns_of
from warta.page.lines.captions import LONGEST_CAPTION
from warta.page.lines.sheet import BIT, LABEL_CHARS, SHORT, Sheet
from warta.page.lines.times import HEAD_TIMES
from warta.page.phrases import phrases

FRAMES = frozenset(["figure", "figcaption"])

TITLE, KEPT, LOOSE, BRIEF, TELLING, LISTED, ROUND, FRAMED, CREDITED, HEAD, ENDS, LATE, LAST, BELOW = (
    1 << bit for bit in range(14)
)
"""What is known of a line before any rule looks at it. In this order: it is the headline; body; no body; short; begins
like a label or a notice; is in a list of links; ends with a round bracket; stands in a figure or an element named for
captions; has a word of credits; stands around the headline; there or around the last paragraph; below the first
paragraph; is the last; stands below it."""


def facts_of(sheet: Sheet, places: Sequence[int]) -> Iterator[int]:
    """What is known of these lines, as bits."""
    framed = _framed(sheet.dom)
    credited = _credited(sheet)
    telling = phrases().may_tell
    for index in places:
        line = sheet.dom.lines[index]
        yield (
            (KEPT if sheet.kept[index] else LOOSE)
            | _zone(sheet, index)
            | (len(line.text) <= SHORT and BRIEF)
            | (len(line.text) < LABEL_CHARS and telling(line.text) and TELLING)
            | (index in sheet.lists and LISTED)
            | (line.text[-1] == ")" and ROUND)
            | ((line.element in framed or sheet.hints(index) & BIT["caption"]) and FRAMED)
            | (index in credited and CREDITED)
        )


def _zone(sheet: Sheet, index: int) -> int:
    """Where on the page a line stands, as bits."""
    first, last = sheet.first, sheet.last
    ends = index <= first + HEAD_TIMES or index >= last - 3
    return (
        (index == sheet.headline and TITLE)
        | (index <= first + 3 and HEAD)
        | (ends and ENDS)
        | (index > first and LATE)
        | (index == last and LAST)
        | (index > last and BELOW)
    )


def _framed(dom: Dom) -> frozenset[int]:
    """The elements in a figure."""
    if FRAMES.isdisjoint(map(itemgetter(0), dom.elements)):
        return frozenset()
    framed: set[int] = set()
    for index, (tag, parent, _, _) in enumerate(dom.elements):  # parents come before their children
        if tag in FRAMES or parent in framed:
            framed.add(index)
    return frozenset(framed)


def _credited(sheet: Sheet) -> frozenset[int]:
    """The lines in the article that have a word of credits; most pages have none."""
    texts = columns_of(sheet.dom).text
    inside = [at for at in range(max(0, sheet.top), sheet.last) if len(texts[at]) < LONGEST_CAPTION]
    return frozenset(inside[line] for line in with_credits([texts[at] for at in inside]))
