"""A writer whom only a biography names: "Sri Lestari" on a line, and one that begins "Sri Lestari is a reporter"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from warta.languages import languages
from warta.languages.alternation import any_of
from warta.page.contributions import NAME
from warta.page.labelled import Labelled
from warta.page.people import people
from warta.records import Span

LONGEST_LINE = 80  # characters of a line that has the name alone
DEGREES = r"(?:,[^.,]{1,40}){0,3},?"  # "Ann Roe, MD, of Kabar Pagi, is a doctor"

Line = tuple[str, Span | None]


def biography(labelled: Labelled) -> Line | None:
    """The one person whose name is a line and begins another, the biography, and is nowhere else in the text.

    With the span of the first line. A page with several such names is about people, and gives none."""
    lines = [
        *((labelled.words(block), block.span) for block in labelled.blocks),
        *((line, None) for line in labelled.around),
    ]
    told = dict(reversed([*_told(lines)]))
    found = [name for name in told if _alone(name, lines) and not _told_of(name, labelled)]
    return (found[0], told[found[0]]) if len(found) == 1 else None


def _told(lines: list[Line]) -> Iterator[Line]:
    """The names at the beginning of lines that say who somebody is."""
    for line, span in lines:
        begun = _pattern().match(line)
        if begun and not begun["name"].isupper():  # "SAGARA TECH is a fair"
            yield begun["name"], span


def _alone(name: str, lines: list[Line]) -> bool:
    """Whether a line has a name, and no more than a label, a degree or a day beside it."""
    near = (line for line, _ in lines if name in line and len(line) <= LONGEST_LINE)
    return any(people(line) == (name,) for line in near if not _pattern().match(line))


def _told_of(name: str, labelled: Labelled) -> bool:
    """Whether the text speaks of somebody elsewhere: then it is about them."""
    last = name.split()[-1]
    texts = (labelled.words(block) for block in labelled.of("body"))
    return any(re.search(rf"\b{re.escape(last)}\b", text) for text in texts if not _begins(name, text))


def _begins(name: str, line: str) -> bool:
    """Whether a line is a biography of that name."""
    begun = _pattern().match(line)
    return begun is not None and begun["name"] == name


@cache
def _pattern() -> re.Pattern[str]:
    """A name, and what says who bears it."""
    tables = [language.table("page").get("biography", {}) for language in languages().values()]
    before, says = ([word for table in tables for word in table.get(key, ())] for key in ("before", "says"))
    return re.compile(rf"\W*(?:(?i:{any_of(before)})\W+)?(?P<name>{NAME.pattern}){DEGREES}\s(?:{any_of(says)})(?!\w)")
