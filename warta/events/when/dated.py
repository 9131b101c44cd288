"""Which of its times is a deed's, when all deeds of an article are known: those of one type share a day more often.

"Attacked on Friday", says one sentence, and another tells of the attack without a day. What makes a time likely for
the other deeds of its type makes it a little likelier for this one, the surer they are deeds at all.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from warta.events.linear import Floats, softmax
from warta.events.when.times import Offer, Time

HEARD = 0.15
"""How much the others count beside a deed's own times, in log-odds; chosen by folds, where .1 to .3 give the same."""
UNTOLD = 0.05
"""What a time is likely at least by the others: that they do not have it says little."""
NEAR = 100
"""So many deeds of its type before it, and so many behind it, a deed hears: more than any article of news has."""
TINY = 1e-4


@dataclass(frozen=True, slots=True, eq=False)
class Dated:
    """A deed of type `kind`, so `sure` to be one, with the `times` that it may have and how `likely` each is."""

    kind: str
    sure: float
    times: tuple[Time, ...]
    likely: Floats


def dated(kind: str, sure: float, times: tuple[Time, ...], scores: Floats) -> Dated:
    """A deed by itself: its times weighed against each other by the score of each."""
    return Dated(kind, sure, times, softmax(scores[None, :])[0] if times else scores)


@dataclass(frozen=True, slots=True, eq=False)
class Alike:
    """The deeds of one type that have times, in the order of the text: how `sure` each is, and who tells which day.

    `days`: for each day the numbers of those that may have it, and how likely each is to be a deed of that day.
    """

    sure: list[float] = field(default_factory=list)
    days: defaultdict[str, tuple[list[int], list[float]]] = field(default_factory=lambda: defaultdict(lambda: ([], [])))

    def add(self, deed: Dated) -> None:
        """One more deed, behind all others."""
        for time, likely in zip(deed.times, deed.likely.tolist(), strict=True):
            numbers, shares = self.days[_key(time)]
            numbers.append(len(self.sure))
            shares.append(likely * deed.sure)
        self.sure.append(deed.sure)


def heard(deeds: Sequence[Dated]) -> tuple[Dated, ...]:
    """The deeds of an article, each having heard what the others of its type have for their times."""
    kinds: defaultdict[str, Alike] = defaultdict(Alike)
    numbers = []
    for deed in deeds:
        numbers.append(len(kinds[deed.kind].sure))
        if deed.times:
            kinds[deed.kind].add(deed)
    return tuple(_having_heard(deed, kinds[deed.kind], at) for deed, at in zip(deeds, numbers, strict=True))


def _having_heard(deed: Dated, alike: Alike, at: int) -> Dated:
    others = [*alike.sure[max(0, at - NEAR) : at], *alike.sure[at + 1 : at + NEAR + 1]]
    sure = sum(others)
    if not deed.times or sure <= 0:
        return deed
    told = np.array([_said(*alike.days[_key(time)], at) / sure for time in deed.times], np.float32)
    odds = np.log(deed.likely + TINY) + HEARD * np.log(told + UNTOLD)
    return replace(deed, likely=softmax(odds[None, :])[0])


def _said(numbers: Sequence[int], shares: Sequence[float], at: int) -> float:
    """How likely the deeds near a deed are of a day, itself left out."""
    first, stop = bisect_left(numbers, at - NEAR), bisect_right(numbers, at + NEAR)
    return sum([share for n, share in zip(numbers[first:stop], shares[first:stop], strict=True) if n != at])


def _key(time: Time) -> str:
    """A time without its hour."""
    return time.offer.when.value[:10]


def likeliest(deed: Dated) -> tuple[Offer, float] | None:
    """A deed's likeliest time with its likelihood; None where it has none at all."""
    if not deed.times:
        return None
    best = int(deed.likely.argmax())
    return deed.times[best].offer, float(deed.likely[best])
