"""Entries of the tables, and the longest one at a word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from warta.places.countries import CountryName
from warta.places.gazetteer import PlaceFact
from warta.places.organisations import Organisation
from warta.records import Kind
from warta.text.lexicon.words import Word


@dataclass(frozen=True, slots=True)
class Office:
    """A form of the table of roles: an office or a sort of people. `same`: all forms of the row mean one office.
    `beside`: it is nobody but beside a name.
    """

    row: int
    form: str
    sector: str
    kind: Kind
    borrows: bool
    country: str | None
    alone: bool
    foreign: bool
    status: bool
    relational: bool
    same: bool
    beside: bool = False

    @property
    def identity(self) -> str:
        """What two phrases for one office have in common: the row where its forms mean one office, else the form."""
        return str(self.row) if self.same else self.form


Entry = CountryName | Organisation | Office | PlaceFact


class Row(NamedTuple):
    """A form of an entry: its words in lower case, and as written."""

    lower: tuple[str, ...]
    own: tuple[str, ...]
    entry: Entry


NO_ROWS: Mapping[str, tuple[Row, ...]] = {}


class Match(NamedTuple):
    """An entry found at words `first` to `stop`."""

    first: int
    stop: int
    entry: Entry

    @property
    def is_somebodys(self) -> bool:
        """Whether it is an office that somebody holds, or a sort of people, and no body."""
        return isinstance(self.entry, Office) and self.entry.kind == "person"


def by_second(rows: Sequence[Row]) -> dict[str, list[Row]]:
    """Rows with one first word, the longest first, by their second word.

    Those of a single word stand behind all others, and for themselves under "".
    """
    alone, longer = [row for row in rows if len(row.lower) == 1], defaultdict[str, list[Row]](list)
    for row in rows:
        if len(row.lower) > 1:
            longer[row.lower[1]].append(row)
    return {"": alone} | {second: found + alone for second, found in longer.items()}


def longest(words: Sequence[Word], i: int, rows: Iterable[Row]) -> Match | None:
    """The first row that matches the words from `i` on; the longest rows come first."""
    for lower, own, entry in rows:
        count = len(lower)
        stop = i + count
        if count > 1 and tuple([w.lower for w in words[i:stop]]) != lower:
            continue
        if all(map(fits, (word.text for word in words[i:stop]), own)):
            return Match(i, stop, entry)
    return None


def fits(text: str, form: str) -> bool:
    """Whether letters agree: "AS" only in capitals, "Iran" with one at least, "menteri" in any."""
    if form.isupper() and len(form) > 1:
        return text == form
    return text[0].isupper() or not form[0].isupper()
