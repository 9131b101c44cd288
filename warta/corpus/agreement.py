"""Whether the tellings of two articles report one and the same deed.

A telling is the set of events by which one article reports one deed. Two tellings are compared event by event: what one
pair of events has in common is evidence for one deed, what holds for every pair is evidence against it. `FEATURES`
defines the features, `WEIGHTS` their weights in a logistic regression, fitted to annotated stories by
`training/deeds.py`.
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

LATE = timedelta(days=7)  # how long after a deed it may be news, if no words state its day
OF_A_TELLING = 4  # how many of its events are compared with those of another article, the first ones
ALIKE = 0.3  # cosine of words above which two events are rather of one deed than of two
ASKS = "REQUEST"  # one speaker often makes several requests


@dataclass(frozen=True, slots=True)
class Report:
    """An event of a story: its row, and how it is compared.

    `words`: those of its sentence, `near`: those around the trigger; weighted, as vectors of length one.
    """

    row: Row
    claim: Claim
    words: Weights
    near: Weights


@dataclass(frozen=True, slots=True)
class Telling:
    """The events by which one article reports one deed. `beside`: how many deeds of their type the article reports."""

    reports: Sequence[Report]
    beside: int

    @property
    def article(self) -> int:
        """The article that tells it."""
        return int(self.reports[0].row["article"])


class Two(NamedTuple):
    """Two tellings: the pairs of their events, the highest cosines of near words and of words, and their sizes."""

    pairs: Sequence[Pair]
    near: float
    alike: float
    beside: int
    events: int


def agreement(one: Telling, other: Telling) -> float:
    """The log-odds that two tellings report one deed; minus infinity if they cannot."""
    two = _compared(one, other)
    if not _possible(two):
        return -inf
    return sum(WEIGHTS[name] * feature(two) for name, feature in FEATURES.items())


def features(one: Telling, other: Telling) -> dict[str, float]:
    """The features by name, to which the weights are fitted."""
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
    """Times that do not overlap, give or take a day, mean two deeds; a missing day does not."""
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
"""What must hold for some pair of events; the cheap conditions come first."""


def may_be_one(one: Telling, other: Telling) -> bool:
    """Whether in some pair of events nothing rules out one deed."""
    return _possible(_compared(one, other))


def _possible(two: Two) -> bool:
    """Whether nothing rules out one deed: other recipients do, unless the words are alike (then they were misread)."""
    if max(two.near, two.alike) <= ALIKE and all(pair.recipients is False for pair in two.pairs):
        return False
    return any(all(test(pair) for test in TESTS) for pair in two.pairs)


# ---------------------------------------------------------------- what is looked at


def _some(test: Callable[[Pair], bool]) -> Callable[[Two], float]:
    """It holds for some pair."""
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
"""Fitted (`python -m training.deeds --fit`). Positive: evidence for one deed; negative: against."""
