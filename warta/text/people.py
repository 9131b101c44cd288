"""Names of persons: what the model says, and capitalised words that a title stands before or that are known elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from warta.places.countries import CountryName
from warta.places.gazetteer import PlaceFact
from warta.records import Span
from warta.text.lexicon import Match
from warta.text.phrases import Sight

LONGEST = 6
"""No name has more words."""


@dataclass(frozen=True, slots=True)
class Called:
    """A person's name in a sentence: `parts` are its words without titles, `alias` what stands in brackets after it."""

    first: int
    stop: int
    span: Span
    parts: tuple[str, ...]
    rule: str
    titled: tuple[str, ...] = ()


def find_called(sight: Sight, taken: set[int], titled: set[int], known: frozenset[str]) -> list[Called]:
    """The persons named in a sentence, left to right.

    `taken` are words of other finds, `titled` the words right after a title, `known` parts of names sure elsewhere.
    """
    found: list[Called] = []
    i = 0
    while i < len(sight.words):
        called = called_at(sight, i, taken, titled, known)
        if called:
            found.append(called)
        i = called.stop if called else i + 1
    return found


def called_at(sight: Sight, i: int, taken: set[int], titled: set[int], known: frozenset[str]) -> Called | None:
    """The name that begins at word `i`, honorifics before it passed over."""
    first = past_honorifics(sight, i)
    if first >= len(sight.words) or first in taken or not begins(sight, first):
        return None
    stop = run_end(sight, first, taken)
    modelled = model_name(sight, first, stop)
    if modelled and not sight.title_case:
        return named(sight, *modelled, i, "names")
    if sight.title_case:
        stop = first + known_length(sight, first, stop, known)
        return named(sight, first, stop, i, "known-name") if stop > first else None
    if (i in titled or first > i) and plausible(sight, first, stop):
        return named(sight, first, stop, i, "title-name")
    length = known_length(sight, first, stop, known)
    return named(sight, first, first + length, i, "known-name") if length else None


def named(sight: Sight, first: int, stop: int, began: int, rule: str) -> Called:
    """The find, with the honorifics that stood before."""
    words = sight.words[first:stop]
    parts = tuple(word.text for word in words if word.text[0].isalnum())
    before = tuple(word.lower for word in sight.words[began:first])
    return Called(first, stop, sight.span(first, stop), parts, rule, before)


def past_honorifics(sight: Sight, i: int) -> int:
    """The word after "Bapak", "Dr.", "Kombes Pol": where the name itself begins."""
    while i < len(sight.words) and (count := sight.is_("honorifics", i)):
        if count == 1 and not sight.words[i].capital and not sight.words[min(i + 1, len(sight.words) - 1)].capital:
            break
        i += count
        i += i < len(sight.words) and sight.words[i].text == "."
    return i


def begins(sight: Sight, i: int) -> bool:
    """Whether a name may begin here: a capital, and no word of the tables."""
    word = sight.words[i]
    if not word.capital or sight.lexicon.phrases["never"].has(word.lower):
        return False
    match = sight.matches.get(i)
    return (
        match is None
        or may_be_name(sight, match)
        or (i in sight.names and sight.names[i][1].kind == "person" and sight.lexicon.phrases["also"].has(word.lower))
    )


def may_be_name(sight: Sight, match: Match) -> bool:
    """Whether an entry is a part of a person's name here: Israel Katz, Austin, Raja Juli."""
    if not inside_person(sight, match.first):
        return False
    return isinstance(match.entry, PlaceFact) or (isinstance(match.entry, CountryName) and match.entry.careful)


def run_end(sight: Sight, first: int, taken: set[int]) -> int:
    """Where the run of capitalised words ends that begins at `first`."""
    i = first + 1
    while i < min(len(sight.words), first + LONGEST) and i not in taken:
        if goes_on(sight, i):
            i += 1
        elif i + 1 < len(sight.words) and joins(sight, i) and i + 1 not in taken and goes_on(sight, i + 1):
            i += 2
        else:
            break
    return i


def goes_on(sight: Sight, i: int) -> bool:
    """Whether word `i` may be a further part of a name."""
    word = sight.words[i]
    match = sight.matches.get(i)
    apart = match and not may_be_name(sight, match) and not sight.lexicon.phrases["also"].has(word.lower)
    return word.capital and not apart and not sight.lexicon.phrases["never"].has(word.lower)


def inside_person(sight: Sight, i: int) -> bool:
    """Whether the model counts word `i` to a person's name: Israel Katz."""
    return any(
        start <= i < stop and name.kind == "person"
        for start, (stop, name) in sight.names.items()
        if i - LONGEST < start <= i
    )


def joins(sight: Sight, i: int) -> bool:
    """ "bin", a hyphen inside Al-Nahyan, the dot of an initial."""
    word, before, after = sight.words[i], sight.words[i - 1], sight.words[i + 1]
    if word.text == "-":
        return before.stop == word.start and word.stop == after.start
    if word.text == ".":
        return len(before.text) == 1 and before.stop == word.start
    return sight.lexicon.phrases["inside"].has(word.lower) and word.text.islower()


def model_name(sight: Sight, first: int, stop: int) -> tuple[int, int] | None:
    """The model's person that begins in the run, made whole to the run's end."""
    for i in range(first, stop):
        if i in sight.names and sight.names[i][1].kind == "person":
            end = sight.names[i][0]
            return (i, max(stop, min(end, stop))) if i < stop else None
    return None


def plausible(sight: Sight, first: int, stop: int) -> bool:
    """Whether a run after a title may be a name: it does not open the sentence, and is no acronym."""
    word = sight.words[first].text
    return first > 0 and not (stop - first == 1 and word.isupper() and len(word) > 1)


def known_length(sight: Sight, first: int, stop: int, known: frozenset[str]) -> int:
    """How many words from `first` on are parts of names that are sure elsewhere in the text."""
    count = 0
    while first + count < stop and (sight.words[first + count].text in known or sight.words[first + count].text == "-"):
        count += 1
    return count


def parts_known(found: Iterator[Called]) -> frozenset[str]:
    """The parts of sure names, for headlines and later mentions."""
    return frozenset(part for called in found for part in called.parts if len(part) > 2)
