"""Which of its times is a deed's, when all deeds of an article are known: those of one type share a day more often.

"Attacked on Friday", says one sentence, and another tells of the attack without a day. What makes a time likely for
the other deeds of its type makes it a little likelier for this one, the surer they are deeds at all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from warta.events.linear import Floats, Linear, softmax
from warta.events.times import Offer, Time

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


def dated(kind: str, sure: float, times: tuple[Time, ...], model: Linear) -> Dated:
    """A deed by itself: its times weighed against each other."""
    scores = model.scores([time.features for time in times])[:, 0]
    return Dated(kind, sure, times, softmax(scores[None, :])[0] if times else scores)


def heard(deeds: Sequence[Dated]) -> tuple[Dated, ...]:
    """The deeds of an article, each having heard what the others of its type have for their times."""
    kinds: defaultdict[str, list[Dated]] = defaultdict(list)
    places = []
    for deed in deeds:
        places.append(len(kinds[deed.kind]))
        if deed.times:
            kinds[deed.kind].append(deed)
    return tuple(_having_heard(deed, _near(kinds[deed.kind], at)) for deed, at in zip(deeds, places, strict=True))


def _near(alike: Sequence[Dated], at: int) -> Sequence[Dated]:
    return alike[max(0, at - NEAR) : at + NEAR + 1]


def _having_heard(deed: Dated, alike: Sequence[Dated]) -> Dated:
    others = [other for other in alike if other is not deed]
    sure = sum(other.sure for other in others)
    if not deed.times or sure <= 0:
        return deed
    said: defaultdict[str, float] = defaultdict(float)
    for other in others:
        for time, likely in zip(other.times, other.likely.tolist(), strict=True):
            said[_key(time)] += likely * other.sure / sure
    told = np.array([said.get(_key(time), 0.0) for time in deed.times], np.float32)
    odds = np.log(deed.likely + TINY) + HEARD * np.log(told + UNTOLD)
    return replace(deed, likely=softmax(odds[None, :])[0])


def _key(time: Time) -> str:
    """A time without its hour."""
    return time.offer.when.value[:10]


def likeliest(deed: Dated) -> tuple[Offer, float] | None:
    """A deed's likeliest time with its likelihood; None where it has none at all."""
    if not deed.times:
        return None
    best = int(deed.likely.argmax())
    return deed.times[best].offer, float(deed.likely[best])
