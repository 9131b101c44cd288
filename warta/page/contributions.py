"""Who helped with an article and where it first was, by lines at its foot: "Ann Roe contributed reporting."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from warta.languages import languages
from warta.languages.alternation import any_of
from warta.page.labelled import Labelled
from warta.page.phrases import by_telling_word, phrases, said_in
from warta.places.agencies import agency
from warta.places.gazetteer import find_place
from warta.records import Span

LAST = 6  # blocks of the article among which such lines stand
LISTED = ("related", "tags", "caption")  # may follow below, any number of them
LONGEST = 400  # characters of such a line
CAPITAL = r"[^\W\d_a-zß-ÿ][\w.'’-]*"
NAME = re.compile(rf"{CAPITAL}(?:\s(?:(?:van|von|de[nr]?|d[aiu]|la|le|el|al|bin)\s)?{CAPITAL}){{1,3}}")
OWNED = re.compile(r"^.*?['’]s\s+")  # "Kabar Pagi's Ann Roe"
OUTLET = re.compile(rf"\W*((?:[\w-]+\.)+[a-z]{{2,4}}\b|(?:[Tt]he\s)?{CAPITAL}(?:\s{CAPITAL}){{0,3}})(?![^.]{{0,12}}\d)")
"""An outlet behind "first published in", and no day."""
KINDS = ("contributors", "editors")


@dataclass(frozen=True, slots=True)
class Helped:
    """Somebody who helped: `kind` is "contributors", "editors" or "agencies"."""

    kind: str
    name: str
    span: Span | None
    rule: str


def helped(labelled: Labelled) -> tuple[Helped, ...]:
    """All who helped according to the foot of an article, each once."""
    found: dict[tuple[str, str], Helped] = {}
    for line, start in _lines(labelled):
        for one in _named(line, start):
            found.setdefault((one.kind, one.name), one)
    return tuple(found.values())


def _lines(labelled: Labelled) -> Iterator[tuple[str, int | None]]:
    """The last lines of the article, and those around it that are none of its text, where somebody is said to have
    helped."""
    foot = [block for block in labelled.blocks if block.role not in LISTED][-LAST:]
    last = "\n".join([*map(labelled.words, foot), *labelled.around]).lower()
    if not said_in(last, _telling()):
        return
    for block in foot:
        if block.span.stop - block.span.start <= LONGEST:
            yield labelled.words(block), block.span.start
    yield from ((line, None) for line in labelled.around if len(line) <= LONGEST)


def _named(line: str, start: int | None) -> Iterator[Helped]:
    """Ann Roe and Bo Dahl contributed to this report. | (Reporting by Ann Roe; Editing by Bo Dahl)"""
    if found := _pattern("contributed").search(line):
        yield from _people(line[: found.start()], "contributors", 0, start)
        return
    if (found := _pattern("appeared").search(line)) and (outlet := OUTLET.match(line, found.end())):
        at = (start or 0) + outlet.start(1)
        name = outlet[1].rstrip(".")
        yield Helped("agencies", name, None if start is None else Span(at, at + len(name)), "first_there")
    for clause in re.finditer(r"[^;]+", line.strip("()")):
        for kind in KINDS:
            opened = _pattern(kind).search(clause.group())
            if opened:
                at = line.find(clause.group()) + opened.end()
                yield from _people(line[at : at + len(clause.group()) - opened.end()], kind, at, start)


def _people(words: str, kind: str, at: int, start: int | None) -> Iterator[Helped]:
    """The people in words, less where they write from: "Ann Roe in Paris, Texas, and Bo Dahl"."""
    away = False
    for part in _joins().split(words.rstrip(" .)")):
        bare = OWNED.sub("", part)
        here, _, place = bare.partition(" in ")
        name = NAME.search(here, _behind_role(here))
        wire = agency(part.removeprefix("The ").strip()) or agency(part.strip())
        if wire:
            yield Helped("agencies", wire.name, None, "contribution")
        elif name and not (away and find_place(name.group())):
            begin = (start or 0) + at + words.find(name.group())
            span = None if start is None else Span(begin, begin + len(name.group()))
            yield Helped(kind, name.group(), span, "contribution")
        away = bool(place)


@cache
def _joins() -> re.Pattern[str]:
    """What stands between names: "Ann Roe, Bo Dahl; and Cy Lund", "Sri Lestari dan Wulan"."""
    joins = (word for language in languages().values() for word in language.table("page")["people"].get("joins", ()))
    return re.compile(rf"\s*(?:[,;&/]|\b(?:{any_of(joins)})\b)\s*", re.I)


def _behind_role(words: str) -> int:
    """Where a name may begin, behind what somebody is: "Kabar Pagi writers Ann Roe"."""
    told = [word for word in re.finditer(r"\w+", words) if word.group().rstrip("s") in phrases().role_words]
    return told[-1].end() if told else 0


@cache
def _pattern(key: str) -> re.Pattern[str]:
    """The words of one kind; those before names begin a clause."""
    begins = "" if key in ("contributed", "appeared") else r"^\W*(?:this (?:article|story|report) was )?"
    return re.compile(rf"{begins}(?<!\w)(?:{any_of(_words(key))})(?!\w)", re.I)


@cache
def _telling() -> dict[str, tuple[str, ...]]:
    return dict(by_telling_word(word for key in ("contributed", "appeared", *KINDS) for word in _words(key)))


@cache
def _words(key: str) -> tuple[str, ...]:
    tables = [language.table("page").get("helped", {}) for language in languages().values()]
    return tuple(word for table in tables for word in table.get(key, ()))
