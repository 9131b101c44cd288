"""What names somebody or something beside phrases and persons: entries of the tables, the model's bodies and places,
acronyms.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from warta.places.gazetteer import PlaceFact
from warta.places.organisations import Organisation
from warta.records import Span
from warta.text.entities.appositions import Spotted
from warta.text.entities.cast import is_acronym
from warta.text.entities.complements import by_noun
from warta.text.entities.homonyms import is_seat
from warta.text.entities.placed_names import names_nobody
from warta.text.entities.sights import Sight
from warta.text.lexicon import Match, Office, Word
from warta.text.names import Name

CAMEL = re.compile(r"[A-Z][a-z]+[A-Z][a-z]+")
"""WhatsApp, TikTok: no one but a body is written so, once lost spaces are looked for."""


LONGEST = 4
"""A place's name has so many words at most."""


@dataclass(frozen=True, slots=True)
class Loose:
    """A country, body or place that completes no phrase; `somewhere`: it stands where a place does."""

    span: Span
    match: Match
    somewhere: bool


def outside_bodies(sight: Sight) -> list[Match]:
    """The entries of a sentence that are no part of a longer body's name."""
    return [match for match in sight.matches.values() if not in_body(sight, match)]


def loose_matches(spotted: Spotted, entries: Iterable[Match]) -> Iterator[Loose]:
    """Those of some entries of the tables that stand in no phrase and no person's name."""
    sight = spotted.sight
    taken = {i for one in spotted.owners.values() for i in range(one.first, one.stop)} | spotted.taken
    listed = {row.start for row in spotted.listed}
    for match in entries:
        if match.first in taken or isinstance(match.entry, Office):
            continue
        if not isinstance(match.entry, PlaceFact) or match.first in listed or sure_place(sight, match):
            stop = branch_stop(sight, match, taken)
            taken.update(range(match.stop, stop))
            yield Loose(sight.span(match.first, stop), match, somewhere(sight, match))


def in_body(sight: Sight, match: Match) -> bool:
    """ "the | Oman Energy Institute": a country, a place or a role's noun in the name of a body that its own noun ends,
    or that goes on behind it; the model may have two for one where "and" joins them."""
    if not sight.names or isinstance(match.entry, Organisation) or sight.title_case:
        return False
    over = [(first, *named) for first, named in sight.names.items() if first <= match.first and match.stop < named[0]]
    return any(by_noun(sight, first, stop, name) for first, stop, name in over)


def branch_stop(sight: Sight, match: Match, taken: Container[int]) -> int:
    """Where the name of a body's branch ends: "BPBD | Jawa Barat"; elsewhere where the entry does."""
    place = sight.matches.get(match.stop)
    apart = sight.title_case or not sight.lexicon.complements_after or place is None or place.first in taken
    body = isinstance(match.entry, Organisation) and match.entry.sector != "JRN"
    if place is None or apart or not (body and is_own_place(sight, place)) or sight.has("given", place.first):
        return match.stop
    inside_person = any(sight.person_at(i) > place.stop - i for i in range(match.first, place.stop))
    return match.stop if inside_person else place.stop


def is_own_place(sight: Sight, match: Match) -> bool:
    """Whether a body may have a branch there: a town, a region, the own country's capital."""
    return isinstance(match.entry, PlaceFact) or (is_seat(match) and match.entry.country == sight.lexicon.home)


def somewhere(sight: Sight, match: Match) -> bool:
    """Whether the words around make a place of a capital: "di Moskow", "Moskow, Rusia"."""
    after = sight.words[match.stop].text if match.stop < len(sight.words) else ""
    dateline = match.first == 0 and after in (",", "(", "-", "–", "—")
    return match.first < sight.opening or dateline or sight.has_before("place", match.first) > 0


def sure_place(sight: Sight, match: Match) -> bool:
    """Whether a town's name means the town: of several words, after "di", or by the model's word."""
    modelled = any(
        first <= match.first and match.stop <= stop and name.kind == "place"
        for first, (stop, name) in sight.names.items()
    )
    region = isinstance(match.entry, PlaceFact) and match.entry.resolution in ("region", "site")
    return region or modelled or match.stop - match.first > 1 or (not sight.title_case and somewhere(sight, match))


def loose_names(spotted: Spotted, entries: Iterable[Match]) -> Iterator[Name]:
    """The model's organisations and places that nothing else has taken; `entries` of the tables have their words."""
    sight = spotted.sight
    taken = {i for match in entries for i in range(match.first, match.stop)} | spotted.taken
    for name, words in (*places_called(sight, taken), *places_listed(spotted, taken)):
        yield name
        taken.update(words)
    for first, (stop, name) in sight.names.items():
        if name.kind != "person" and not taken & set(range(first, stop)) and not sight.title_case:
            yield name
            taken.update(range(first, stop))
            if long := spelt_before(sight, first, stop, taken):
                yield Name(sight.span(long.start, long.stop), "organisation", name.rule)
                taken.update(long)
    for i in sight.openers:
        word = sight.words[i]
        shape = body_shape(word.text) if i >= sight.opening and i not in taken else None
        if shape and not (sight.has("never", i) or names_nobody(sight.words, i, sight.lexicon)):
            yield Name(Span(word.start, word.stop), "organisation", shape)


def places_called(sight: Sight, taken: Container[int]) -> Iterator[tuple[Name, range]]:
    """ "the resort town of | Saidia": the capitals behind what kind of place they name, with their words."""
    for first in [] if sight.title_case else [i for i in sight.openers if sight.has_before("called", i)]:
        stop = first
        while stop < min(len(sight.words), first + LONGEST) and sight.words[stop].capital and stop not in taken:
            stop += 1
        if first < stop:
            yield Name(sight.span(first, stop), "place", "called"), range(first, stop)


def places_listed(spotted: Spotted, taken: Container[int]) -> Iterator[tuple[Name, range]]:
    """ "Di Bantul, | Melati, dan Sleman": the names between two places of a list, with their words."""
    for row in spotted.listed:
        if not any(i in taken for i in row):
            yield Name(spotted.sight.span(row.start, row.stop), "place", "listed"), row


def spelt_before(sight: Sight, first: int, stop: int, taken: Container[int]) -> range:
    """Kliring Efek Melati (|KEM): the words, free and with capitals, that a body's letters in brackets begin."""
    marks = [sight.words[i].text if 0 <= i < len(sight.words) else "" for i in (first - 1, first, stop)]
    letters, begin = marks[1], first - 1
    if stop - first > 1 or (marks[0], marks[2]) != ("(", ")") or not (letters.isalpha() and letters.isupper()):
        return range(0)
    for letter in reversed(letters):
        begin -= 1
        begin -= begin > 0 and bool(sight.has("listing", begin) or sight.has("links", begin))
        if begin < 0 or begin in taken or not sight.words[begin].text.startswith(letter):
            return range(0)
    return range(begin, first - 1) if len(letters) > 1 else range(0)


def body_shape(word: str) -> str | None:
    """The rule by which a word's capitals make a body's name of it; None for other words."""
    if word.isupper() and len(word) > 1:
        return "acronym"
    return "camel-case" if CAMEL.fullmatch(word) else None


def acronyms(sight: Sight, first: int, stop: int) -> Iterator[str]:
    """The short names in brackets among or right after some words: "Yayasan Bantuan Sesama (YBS)"."""
    words = sight.words[first:stop]
    for before, word, after in zip(words, words[1:], words[2:], strict=False):
        if (before.text, after.text) in (("(", ")"), ("[", "]")) and word.text.isupper() and len(word.text) > 1:
            yield word.text


def acronym_before(sight: Sight, first: int, stop: int) -> Word | None:
    """The letters before the brackets that some words stand in alone: FIBO (International Boxing Federation)."""
    if not first > 1 or stop >= len(sight.words) or (sight.words[first - 1].text, sight.words[stop].text) != ("(", ")"):
        return None
    word, glued = sight.words[first - 2], sight.words[first - 3].text == "-" if first > 2 else False
    return word if not glued and is_acronym(word.text) else None
