"""Whether the tellings of two articles tell of one and the same deed.

A telling is the events of one article that tell of one deed. Two are compared event by event: what one pair of events
has in common speaks for one deed, what holds of every pair speaks against it. `FEATURES` says what is looked at, and
`WEIGHTS` how much each counts; these are fitted to marked stories by `training/deeds.py`, a logistic regression.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from itertools import product
from math import inf, log
from typing import NamedTuple

from warta.corpus.running import Weights
from warta.dataset import Row
from warta.events.deeds.claims import Claim
from warta.events.deeds.compared import (
    Pair,
    days_told,
    other_doers,
    overlap,
    pair_of,
    same_direction,
    same_kind,
    same_name,
    same_place,
    same_time,
    same_word,
)
from warta.events.deeds.tellings import both_tell_the_day

LATE = timedelta(days=7)  # that news comes after a deed, where no words tell its day
OF_A_TELLING = 4  # its events that are compared with those of another article, the first ones
ALIKE = 0.3  # cosine of words that two who tell of one deed have rather than two who tell of two
ASKS = "REQUEST"  # the type of which one speaker tells many: who asks, asks for several things


@dataclass(frozen=True, slots=True)
class Report:
    """An event of a story: its row, and how it is compared.

    `words`: those of its sentence, `near`: those around the deed, each weighed, of length one together.
    """

    row: Row
    claim: Claim
    words: Weights
    near: Weights


@dataclass(frozen=True, slots=True)
class Telling:
    """Events of one article that tell of one deed. `beside`: how many deeds of their type the article tells."""

    reports: Sequence[Report]
    beside: int

    @property
    def article(self) -> int:
        """The article that tells it."""
        return int(self.reports[0].row["article"])


class Two(NamedTuple):
    """Two tellings: their events in pairs, how alike the words of the most alike are, and both tellings' numbers."""

    pairs: Sequence[Pair]
    near: float
    alike: float
    beside: int
    events: int


def agreement(one: Telling, other: Telling) -> float:
    """How much speaks for one deed: the logarithm of the odds of it, of none where it cannot be."""
    two = _compared(one, other)
    if not _possible(two):
        return -inf
    return sum(WEIGHTS[name] * feature(two) for name, feature in FEATURES.items())


def features(one: Telling, other: Telling) -> dict[str, float]:
    """What is looked at, by name; what weights are fitted to."""
    two = _compared(one, other)
    return {name: float(feature(two)) for name, feature in FEATURES.items()}


def _compared(one: Telling, other: Telling) -> Two:
    both = [*product(one.reports[:OF_A_TELLING], other.reports[:OF_A_TELLING])]
    return Two(
        pairs=[pair_of(some.claim, any_other.claim) for some, any_other in both],
        near=max(_cosine(some.near, any_other.near) for some, any_other in both),
        alike=max(_cosine(some.words, any_other.words) for some, any_other in both),
        beside=one.beside * other.beside,
        events=len(one.reports) * len(other.reports),
    )


def _cosine(some: Weights, others: Weights) -> float:
    return sum(weight * others.get(word, 0.0) for word, weight in some.items())


# ---------------------------------------------------------------- what may speak against two events being one deed


def _same_day(pair: Pair) -> bool:
    """Times that do not meet, give or take a day, are two deeds. One that tells no day says nothing against it."""
    if days_told(pair.one) is None or days_told(pair.other) is None:
        return pair.background
    return overlap(pair.one, pair.other, LATE)


TESTS: tuple[Callable[[Pair], bool], ...] = (
    same_kind,
    _same_day,
    partial(same_time, late=LATE),
    same_place,
    same_word,
    same_direction,
)
"""What must hold of a pair at least; the cheap ones come first."""


def may_be_one(one: Telling, other: Telling) -> bool:
    """Whether nothing speaks against it in a pair of events at least."""
    return _possible(_compared(one, other))


def _possible(two: Two) -> bool:
    """Whom it befell are others by name: police catch many. Words alike may yet tell that they were misread."""
    if max(two.near, two.alike) <= ALIKE and all(pair.recipients is False for pair in two.pairs):
        return False
    return any(all(test(pair) for test in TESTS) for pair in two.pairs)


# ---------------------------------------------------------------- what is looked at


def _some(test: Callable[[Pair], bool]) -> Callable[[Two], float]:
    """It holds of one pair at least."""
    return lambda two: any(test(pair) for pair in two.pairs)


def _all(test: Callable[[Pair], bool]) -> Callable[[Two], float]:
    return lambda two: all(test(pair) for pair in two.pairs)


FEATURES: Mapping[str, Callable[[Two], float]] = {
    "any": lambda two: 1.0,
    "words around the deed": lambda two: two.near,
    "words around the deed, alike": lambda two: two.near > ALIKE,
    "words of the sentence": lambda two: two.alike,
    "words of the sentence, alike": lambda two: two.alike > ALIKE,
    "one word for the deed": _some(lambda pair: pair.verb),
    "one doer": _some(lambda pair: bool(pair.actors)),
    "other doers": _all(lambda pair: pair.actors is False),
    "doers not told": _all(lambda pair: pair.actors is None),
    "doers of other states": _all(other_doers),
    "one recipient": _some(lambda pair: bool(pair.recipients)),
    "other recipients": _all(lambda pair: pair.recipients is False),
    "recipients not told": _all(lambda pair: pair.recipients is None),
    "somebody by the same full name": _some(same_name),
    "one day, told by both": _some(both_tell_the_day),
    "news and recalled": _all(lambda pair: not pair.background),
    "deeds of the type in the articles": lambda two: log(two.beside),
    "events of both": lambda two: log(two.events),
    "act": lambda two: two.pairs[0].act,
    "asks": lambda two: two.pairs[0].one.kind.name == ASKS,
}

WEIGHTS: Mapping[str, float] = {
    "any": -0.7,
    "words around the deed": 1.72,
    "words around the deed, alike": 1.52,
    "words of the sentence": 0.55,
    "words of the sentence, alike": 0.4,
    "one word for the deed": 0.45,
    "one doer": 0.16,
    "other doers": -0.69,
    "doers not told": -0.36,
    "doers of other states": -1.55,
    "one recipient": 0.66,
    "other recipients": 0.52,
    "recipients not told": 0.1,
    "somebody by the same full name": 0.86,
    "one day, told by both": 0.72,
    "news and recalled": -1.1,
    "deeds of the type in the articles": -0.41,
    "events of both": 0.47,
    "act": 1.04,
    "asks": -2.3,
}
"""Fitted (`python -m training.deeds --fit`). Above 0 a feature speaks for one deed, below it against it."""
