"""Whether a number is that of many deeds: of a war, or since a year."""

from __future__ import annotations

from collections.abc import Sequence

from warta.events.how.losses import LOOK_BACK, NEAR, Cue, Losses, is_one_of
from warta.events.how.quantities import SIGNS, stands
from warta.records import Count
from warta.text.trees import SUBJECTS, child

MANY = 1000
"""So many are the dead of a war, where one is named, and not of one deed in it."""


def is_total(losses: Losses, cue: Cue, count: Count, told: Sequence[Cue], since: Sequence[int]) -> bool:
    """Whether a count is the sum of many deeds: "since 2015", "the war has killed"."""
    return any(_is_under(losses, cue, i, told) for i in since) or _is_of_war(losses, cue, count)


def since_of(losses: Losses) -> list[int]:
    """ "Since October 2023", not "since Friday", nor "the deadliest attack since 2019"."""
    return [
        i
        for i, form in enumerate(losses.forms)
        if form in losses.words.since
        and losses.words.lately.isdisjoint(losses.forms[i + 1 : i + NEAR])
        and not _is_first(losses, i)
    ]


def _is_under(losses: Losses, cue: Cue, since: int, told: Sequence[Cue]) -> bool:
    """Whether a time is a toll's: of those told before it the nearest, and what stands in one breath with it."""
    nearest = next((other for other in reversed(told) if other.first < since), None)
    if nearest is None or cue == nearest:
        return True
    apart = (losses.words.stops | SIGNS) - losses.words.numerals.joins
    return cue.first < since and apart.isdisjoint(losses.forms[cue.last : since])


def is_summed(losses: Losses) -> bool:
    """ "Bringing the total to 67", "every 10 minutes"."""
    return any(
        stands(losses.forms, i, losses.words.total) is not None and not _is_first(losses, i)
        for i in range(len(losses.forms))
    )


def _is_first(losses: Losses, index: int) -> bool:
    return not losses.words.firsts.isdisjoint(losses.forms[max(0, index - LOOK_BACK) : index])


def _is_of_war(losses: Losses, cue: Cue, count: Count) -> bool:
    """The dead whom a war killed, or so many that no deed of the war that is named can have."""
    wars = [i for i, form in enumerate(losses.forms) if form in losses.words.wars]
    if wars and least(count) >= MANY:
        return True
    does = is_one_of(losses, cue, losses.words.behind) or is_one_of(losses, cue, losses.words.either)
    return does and losses.sentence.parsed and child(losses.sentence, cue.last - 1, *SUBJECTS) in wars


def least(count: Count) -> int:
    """The bound that a count has, the lower one of two."""
    return count.low or count.high or 0
