"""The words of a sentence that tell what befell people, and its numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from warta.events.how.quantities import (
    Numerals,
    Phrases,
    Quantity,
    counted_again,
    find_quantities,
    numerals_of,
    phrases,
    stands,
)
from warta.records import Sentence, Span
from warta.text.trees import OBJECTS, child

HARMS = ("dead", "injured", "displaced")
SUFFERED = ("nsubj:pass", "aux:pass", "csubj:pass")
NEAR = 4
"""How far a number stands before another one that is added to it, or before the word whose own it is."""
LOOK_BACK = 6
"""How far before a word it is told that this is the first or the worst since then, or that a toll is told."""


@dataclass(frozen=True, slots=True, eq=False)
class Casualties:
    """Words that count the victims of a deed: a language's `casualties`, where each list has its reason."""

    harms: tuple[Phrases, Phrases, Phrases]
    numerals: Numerals
    lately: frozenset[str]
    behind: Phrases
    either: Phrases
    nobody: Phrases
    negates: frozenset[str]
    total: Phrases
    toll: frozenset[str]
    reach: frozenset[str]
    passing: frozenset[str]
    stops: frozenset[str]
    since: frozenset[str]
    wars: frozenset[str]
    firsts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Cue:
    """What befell people, `harm` of HARMS, told by the words from `first` up to `last`."""

    first: int
    last: int
    harm: int


@dataclass(frozen=True, slots=True, eq=False)
class Losses:
    """A sentence with its numbers, the cues of harm in it, and the words that count some of those counted again."""

    sentence: Sentence
    forms: tuple[str, ...]
    words: Casualties
    cues: tuple[Cue, ...]
    again: frozenset[int]
    numbered: Mapping[int, Quantity]
    begun: Mapping[int, Quantity]
    ended: Mapping[int, Quantity]
    inside: Mapping[int, Cue]

    def at(self, index: int) -> Quantity | None:
        """The number that begins at a word, with what bounds it or without."""
        return self.begun.get(index)

    def until(self, index: int) -> Quantity | None:
        """The number that ends right before a word."""
        return self.ended.get(index)

    def cue_at(self, index: int) -> Cue | None:
        """The cue in which a word stands."""
        return self.inside.get(index)


def losses_of(sentence: Sentence, words: Casualties, taken: Sequence[Span]) -> Losses:
    """A sentence with its cues and numbers; `taken`: where numbers are something else's."""
    forms = tuple(token.text.lower() for token in sentence.tokens)
    cues = tuple(_cues(forms, words))
    inside = {i: cue for cue in cues for i in range(cue.first, cue.last)}
    again = counted_again(forms, words.numerals, inside) if cues else frozenset()
    quantities = find_quantities(sentence, words.numerals, taken, again) if cues else ()
    numbered = {i: one for one in quantities for i in range(one.begins, one.last)}
    begun = {i: one for one in quantities for i in range(one.first, one.begins + 1)}
    ended = {one.last: one for one in quantities}
    return Losses(
        sentence=sentence,
        forms=forms,
        words=words,
        cues=cues,
        again=again,
        numbered=numbered,
        begun=begun,
        ended=ended,
        inside=inside,
    )


def _cues(forms: Sequence[str], words: Casualties) -> Iterator[Cue]:
    at = 0
    while at < len(forms):
        found = [(end, harm) for harm, known in enumerate(words.harms) if (end := stands(forms, at, known)) is not None]
        end, harm = max(found, default=(at + 1, None))
        if harm is not None:
            yield Cue(at, end, harm)
        at = end


def is_one_of(losses: Losses, cue: Cue, known: Phrases) -> bool:
    """Whether the words of a cue are one of a set of phrases."""
    return stands(losses.forms, cue.first, known) == cue.last


def suffers(losses: Losses, cue: Cue) -> bool:
    """Whether a word may have those whom it befell before it; "gunmen killed the mayor" has not."""
    if is_one_of(losses, cue, losses.words.behind):
        return False
    if not losses.sentence.parsed or not is_one_of(losses, cue, losses.words.either):
        return True
    verb = cue.last - 1
    return child(losses.sentence, verb, *SUFFERED) is not None or not _has_object(losses.sentence, verb)


def _has_object(sentence: Sentence, verb: int) -> bool:
    """Whether a verb has an object; what has a preposition is none, as some trees of "killed in the region" say."""
    found = child(sentence, verb, *OBJECTS)
    return found is not None and child(sentence, found, "case") is None


def breaks(losses: Losses, index: int) -> bool:
    """Whether a word ends the list in which numbers are added."""
    form = losses.forms[index]
    return form in ",;:()" or form in losses.words.stops or losses.cue_at(index) is not None


def casualties_of(table: Mapping[str, Any], weekdays: Iterable[Iterable[str]]) -> Casualties:
    """The words of a language's `casualties`; `weekdays` are the names of its days."""
    dead, injured, displaced = (phrases(table.get(harm, ())) for harm in HARMS)
    return Casualties(
        harms=(dead, injured, displaced),
        numerals=numerals_of(table),
        lately=frozenset(table.get("lately", ())) | {name.lower() for names in weekdays for name in names},
        behind=phrases(table.get("behind", ())),
        either=phrases(table.get("either", ())),
        nobody=phrases(table.get("nobody", ())),
        negates=frozenset(table.get("negates", ())),
        total=phrases(table.get("total", ())),
        toll=frozenset(table.get("toll", ())),
        reach=frozenset(table.get("reach", ())),
        passing=frozenset(table.get("passing", ())),
        stops=frozenset(table.get("stops", ())),
        since=frozenset(table.get("since", ())),
        wars=frozenset(table.get("wars", ())),
        firsts=frozenset(table.get("firsts", ())),
    )
