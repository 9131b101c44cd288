"""Phrases that describe who acts: "Menteri Luar Negeri Iran", "17 warga Gaza", "the Russian foreign minister".

A phrase grows from a noun of the table of roles to both sides: over the words that narrow it, over countries, bodies
and places that complete it, and over the capitalised words of a ministry or an office.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from warta.places.countries import CountryName
from warta.places.gazetteer import PlaceFact, find_place
from warta.places.organisations import Organisation
from warta.records import Kind, Span
from warta.text.lexicon import Lexicon, Match, Office, Word
from warta.text.names import Name

FARTHEST = 9
"""A phrase has at most so many words to either side of its noun."""


@dataclass(frozen=True, slots=True)
class Sight:
    """A sentence as the finders see it: its words, the entries of tables and the model's names among them."""

    text: str
    words: Sequence[Word]
    matches: Mapping[int, Match]
    ends: Mapping[int, Match]
    names: Mapping[int, tuple[int, Name]]
    name_ends: Mapping[int, tuple[int, Name]]
    title_case: bool
    lexicon: Lexicon

    def span(self, first: int, stop: int) -> Span:
        """The characters of words `first` to `stop`."""
        return Span(self.words[first].start, self.words[stop - 1].stop)

    def is_(self, kind: str, i: int) -> int:
        """How many words of a set of phrases begin at word `i`."""
        return self.lexicon.phrases[kind].at(self.words, i) if i < len(self.words) else 0


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that describe somebody by what he is; `key` is what two phrases for the same have in common."""

    first: int
    stop: int
    span: Span
    office: Office
    key: tuple[str, ...]
    country: str | None
    sector: str | None
    kind: Kind
    bare: bool
    plural: bool
    former: bool


@dataclass(slots=True)
class Growth:
    """A phrase while it grows: its edges, and what its complements say."""

    first: int
    stop: int
    countries: list[str | None] = field(default_factory=list)
    sectors: list[str] = field(default_factory=list)
    completed: bool = False
    former: bool = False
    candidate: bool = False
    counted: bool = False


def find_phrases(sight: Sight) -> list[Phrase]:
    """The describing phrases of a sentence, left to right, none overlapping."""
    found: list[Phrase] = []
    for first in sorted(sight.matches):
        match = sight.matches[first]
        taken = found[-1].stop if found else 0
        if not isinstance(match.entry, Office) or match.first < taken:
            continue
        phrase = phrase_of(sight, match, match.entry, taken)
        found.append(phrase)
    return found


def phrase_of(sight: Sight, match: Match, office: Office, least: int) -> Phrase:
    """The phrase around one noun; it does not reach back over word `least`."""
    growth = Growth(match.first, match.stop)
    grow_right(sight, growth, match)
    grow_left(sight, growth, match, least)
    core = growth.first
    take_before(sight, growth, least)
    return Phrase(
        growth.first,
        growth.stop,
        sight.span(growth.first, growth.stop),
        office,
        (
            str(office.row),
            *(w.lower for w in (*sight.words[core : match.first], *sight.words[match.stop : growth.stop])),
        ),
        next((c for c in growth.countries if c), office.country),
        sector_of(office, growth),
        office.kind,
        not growth.completed,
        growth.counted or "-" in sight.words[match.first].text,
        growth.former,
    )


def sector_of(office: Office, growth: Growth) -> str | None:
    """Former holders are ELI, candidates PTY; a spokesman has the sector of whom he speaks for."""
    if growth.former and office.kind == "person":
        return "ELI"
    if growth.candidate:
        return "PTY"
    if office.borrows and growth.sectors:
        return growth.sectors[0]
    return None if office.sector == "UNK" else office.sector


# ---------------------------------------------------------------- to the right


def grow_right(sight: Sight, growth: Growth, head: Match) -> None:
    """Over what follows the noun: "… Luar Negeri Rusia", "… of the Russian army"."""
    limit = min(len(sight.words), head.stop + FARTHEST)
    while growth.stop < limit:
        step = complement_at(sight, growth, growth.stop) if sight.lexicon.complements_after else 0
        step = step or sight.is_("after", growth.stop) or office_words(sight, growth, head) or linked(sight, growth)
        if not step:
            return
        growth.stop += step


def complement_at(sight: Sight, growth: Growth, i: int) -> int:
    """How many words at `i` name a country, a body, a place or other people that complete the noun."""
    if i in sight.names and sight.names[i][1].kind == "person" and i not in sight.matches:
        return 0
    match = sight.matches.get(i)
    if match:
        return completes(growth, match)
    if i in sight.names and sight.names[i][1].kind in ("organisation", "place") and not sight.title_case:
        stop, name = sight.names[i]
        note_place(growth, find_place(name.span.of(sight.text)) if name.kind == "place" else None)
        growth.completed = True
        return stop - i
    return 0


def completes(growth: Growth, match: Match) -> int:
    """What an entry of the tables adds to a noun."""
    entry = match.entry
    if isinstance(entry, CountryName):
        if entry.form == "none":
            return 0
        growth.countries.append(entry.country)
    elif isinstance(entry, Organisation):
        growth.countries.append(entry.country)
        growth.sectors.append(entry.sector)
    elif entry.kind == "person":
        return 0
    else:
        growth.sectors.append(entry.sector)
        growth.countries.append(entry.country)
    growth.completed = True
    return match.stop - match.first


def note_place(growth: Growth, place: PlaceFact | None) -> None:
    """A place completes a noun, and says of which country."""
    if place:
        growth.countries.append(place.country)


def office_words(sight: Sight, growth: Growth, head: Match) -> int:
    """The capitalised words of a ministry: "Menteri Energi dan Sumber Daya Mineral"."""
    i = growth.stop
    if not sight.words[head.first].capital or i in sight.names and sight.names[i][1].kind == "person":
        return 0
    count = sight.is_("portfolio", i)
    joins = sight.words[i].lower if count == 1 else ""
    if count and not sight.words[i].capital:
        more = sight.is_("portfolio", i + 1)
        return 1 + more if joins and more and sight.words[i + 1].capital else 0
    return count


def linked(sight: Sight, growth: Growth) -> int:
    """ "… of Russia", "… asal Indonesia": a link and what it links to."""
    link = sight.is_("links", growth.stop)
    if not link:
        return 0
    i = growth.stop + link
    article = 1 if i < len(sight.words) and sight.words[i].lower in ("the",) else 0
    if i + article >= len(sight.words):
        return 0
    step = complement_at(sight, growth, i + article)
    return link + article + step if step else 0


# ---------------------------------------------------------------- to the left


def grow_left(sight: Sight, growth: Growth, head: Match, least: int) -> None:
    """Over what stands before the noun where the language completes it there: "Hamas political leader"."""
    if sight.lexicon.complements_after:
        return
    while growth.first > max(least, head.first - FARTHEST):
        step = complement_before(sight, growth, least) or narrowing(sight, growth)
        if not step:
            return
        growth.first -= step


def complement_before(sight: Sight, growth: Growth, least: int) -> int:
    """How many words right before name a country or a body: "Russian", "Iran's", "State Department"."""
    i = growth.first
    owns = 1 if i - 1 > least and sight.words[i - 1].lower in ("'s", "’s", "’", "'") else 0
    match = sight.ends.get(i - owns)
    if match and match.first >= least:
        step = completes(growth, match)
        return step + owns if step else 0
    if i - owns in sight.name_ends and not sight.title_case:
        start, name = sight.name_ends[i - owns]
        if name.kind in ("organisation", "place") and start >= least:
            note_place(growth, find_place(name.span.of(sight.text)) if name.kind == "place" else None)
            growth.completed = True
            return i - start
    return 0


def narrowing(sight: Sight, growth: Growth) -> int:
    """Adjectives that lie between the noun and its country."""
    count = sight.lexicon.phrases["before"].before(sight.words, growth.first)
    first = sight.words[growth.first - 1].lower if count == 1 else ""
    return 0 if first in ("the", "a", "an") else count


def take_before(sight: Sight, growth: Growth, least: int) -> None:
    """Over numbers, "para", "former", "the": part of the phrase, and no part of its key."""
    while growth.first > least:
        words, i = sight.words, growth.first
        kinds = {kind: sight.lexicon.phrases[kind].before(words, i) for kind in ("former", "candidate", "before")}
        number = 1 if words[i - 1].text.isdigit() or words[i - 1].text.replace(".", "").isdigit() else 0
        step = max(number, *kinds.values())
        if not step or i - step < least:
            return
        growth.former |= kinds["former"] == step
        growth.candidate |= kinds["candidate"] == step
        growth.counted |= bool(number) or kinds["before"] == step
        growth.first -= step
