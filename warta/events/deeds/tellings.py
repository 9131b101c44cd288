"""The events of an article by deed.

An article reports a deed in headline, lead and body: its events of one deed are a *telling*. Inside an article who is
who is known, so that the parties say most, and the word of the deed. What somebody says is told apart more strictly
than what somebody does: one who speaks asks for several things. Words of the sentences are not compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from warta.events.deeds.claims import Claim, claims_of
from warta.events.deeds.compared import (
    Pair,
    days_told,
    other_doers,
    pair_of,
    same_direction,
    same_kind,
    same_place,
    same_sides,
    same_time,
    same_word,
    share_two,
)
from warta.ontology import Ontology
from warta.records import Reading

DEEDS = 200  # of one type that are looked at, those told of last
LOOKED_AT = 8  # events of a telling: its first, and its last ones
PROMISED = "AGREE"  # the type of a meeting to come: its parties are actors, as those of a meeting are

FIRST = "told first"
"""The rule of an event whose deed is reported again further on."""

Told = TypeVar("Told")


@dataclass(slots=True)
class Telling:
    """Events of one article that report one deed: their indices, and the rule by which each belongs to it."""

    events: list[int]
    rules: list[str]


def with_deeds(reading: Reading, ontology: Ontology) -> Reading:
    """The reading with the deed of each event; later events of a deed name the rule."""
    claims = claims_of(reading, ontology)
    events = list(reading.events)
    for telling in tellings(claims):
        deed = stands_for([claims[number] for number in telling.events])
        for number, rule in zip(telling.events, telling.rules, strict=True):
            rules = (f"deed:{rule}",) if len(telling.events) > 1 else ()
            event = events[number]
            events[number] = replace(event, deed=telling.events[deed], rules=(*event.rules, *rules))
    return replace(reading, events=tuple(events))


def stands_for(telling: Sequence[Claim]) -> int:
    """The event that represents a deed: the fullest of those with the status and background of the first.

    A headline reports a deed first, and seldom where and when it was.
    """
    first = telling[0]
    like = [n for n, one in enumerate(telling) if (one.status, one.background) == (first.status, first.background)]
    return max(like, key=lambda number: _told_of(telling[number]))


def _told_of(claim: Claim) -> int:
    """How much an event says about its deed: where, when, how, by whom, to whom, and how many died."""
    sides = (claim.actors, claim.recipients)
    named = sum(any(party.named for party in side) for side in sides)
    placed = claim.place is not None and claim.place.resolution is not None
    told = (placed, claim.dated, claim.mode is not None, bool(claim.recipients), claim.dead is not None)
    return named + sum(told)


def tellings(claims: Sequence[Claim]) -> list[Telling]:
    """The events of an article by the deed they tell of: each joins the first one against which nothing speaks."""
    found: list[Telling] = []
    by_type: defaultdict[str, list[Telling]] = defaultdict(list)
    for number, claim in enumerate(claims):
        alike = by_type[claim.kind.name]
        for telling in alike[-DEEDS:]:
            if rule := _told_again(claim, [claims[other] for other in looked_at(telling.events)]):
                telling.events.append(number)
                telling.rules.append(rule)
                break
        else:
            found.append(Telling([number], [FIRST]))
            alike.append(found[-1])
    return found


def looked_at(told: list[Told]) -> list[Told]:
    """The first and the last ones, so that the time for frequent deeds is bounded."""
    return told if len(told) <= LOOKED_AT else [*told[:1], *told[1 - LOOKED_AT :]]


def _told_again(claim: Claim, telling: Sequence[Claim]) -> str | None:
    """The rule by which an event reports the deed of a telling again; None if it is another deed.

    Nothing may rule it out for the events looked at, and half of them must have evidence for it.
    """
    pairs = [pair_of(told, claim, inside=True) for told in telling]
    if not all(test(pair) for pair in pairs for test in TESTS):
        return None
    rules = [rule for pair in pairs if (rule := next((name for name, way in WAYS.items() if way(pair)), None))]
    return rules[0] if rules and 2 * len(rules) >= len(pairs) else None


def _same_kind(pair: Pair) -> bool:
    """An article tells the manner of an attack in one place, and in another a second one, or that people died."""
    return pair.one.kind.harms or same_kind(pair)


def _apart(pair: Pair) -> bool:
    """Two sentences: one sentence tells two deeds of two words, as a rule."""
    return pair.one.sentence != pair.other.sentence


def _as_in_the_headline(pair: Pair) -> bool:
    return pair.verb and _apart(pair) and pair.one.title != pair.other.title and pair.recipients is not False


def _by_one_word(pair: Pair) -> bool:
    """One word and both sides; of an act, one side will do, where both are news or both recalled."""
    if not (pair.verb and _apart(pair)):
        return False
    return same_sides(pair) or (pair.act and pair.background and _one_side(pair))


def _one_side(pair: Pair) -> bool:
    """One side is the same, and the other is none by name."""
    return True in (pair.actors, pair.recipients) and False not in (pair.actors, pair.recipients)


def _by_both_sides(pair: Pair) -> bool:
    """Who did something to whom. Who said something to whom said one thing in one sentence alone.

    What is recalled without a time may have been done again and again.
    """
    told = not all(claim.background and not claim.dated for claim in (pair.one, pair.other))
    return same_sides(pair) and _apart(pair) == pair.act and told


def _of_one_kind(pair: Pair) -> bool:
    """An act in one mode, or a meeting, and one side: both sentences tell the day, and it is the same."""
    kind = pair.one.mode == pair.other.mode and (pair.one.mode is not None or pair.one.kind.two_sided)
    return kind and both_tell_the_day(pair) and pair.act and pair.background and _apart(pair) and _one_side(pair)


def both_tell_the_day(pair: Pair) -> bool:
    """Words of both tell it, and it is one."""
    return pair.one.dated and pair.other.dated and of_one_day(pair)


def of_one_day(pair: Pair) -> bool:
    """Both times begin on one day, and tell it."""
    one, other = days_told(pair.one), days_told(pair.other)
    return one is not None and other is not None and one[0] == other[0]


def by_two(pair: Pair) -> bool:
    """Two who meet. Two who agree on something for one day will meet."""
    meeting = pair.one.kind.two_sided or (pair.one.kind.name == PROMISED and of_one_day(pair))
    return meeting and pair.recipients is None and pair.background and share_two(pair.one, pair.other)


def _by_two(pair: Pair) -> bool:
    return _apart(pair) and by_two(pair)


def _by_the_dead(pair: Pair) -> bool:
    """As many dead, of some: an article has them of one attack."""
    told = pair.one.dead == pair.other.dead and (pair.one.dead or 0) > 1
    return told and _apart(pair) and not other_doers(pair)


TESTS: tuple[Callable[[Pair], bool], ...] = (_same_kind, same_time, same_place, same_word, same_direction)
"""What must hold for two events of one type in an article to be one deed."""

WAYS: Mapping[str, Callable[[Pair], bool]] = {
    "the word of the headline": _as_in_the_headline,
    "one word": _by_one_word,
    "both sides": _by_both_sides,
    "one side, kind and day": _of_one_kind,
    "two who meet": _by_two,
    "as many dead": _by_the_dead,
}
"""Evidence for one deed, by the names of rules."""
