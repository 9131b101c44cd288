"""Which of its times is a deed's, by itself and beside the other deeds of its article."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from warta.events.when.dated import NEAR, Dated, dated, heard, likeliest
from warta.events.when.times import Offer, Time
from warta.records import When

FRIDAY, TUESDAY = (
    Time(Offer(When(value, "day", None), source), (source,))
    for value, source in (("2025-06-13T09:00", "before"), ("2025-06-17", "news"))
)
EVENING = Time(Offer(When("2025-06-13T21:00", "day", None), "inside"), ("inside",))


def deed(kind: str, likely: dict[Time, float], sure: float = 0.9) -> Dated:
    return Dated(kind, sure, tuple(likely), np.array(list(likely.values()), np.float32))


def test_the_time_with_the_highest_score_is_the_likeliest() -> None:
    chosen = likeliest(dated("ASSAULT", 0.9, (TUESDAY, FRIDAY), np.array([1, 2], np.float32)))
    assert chosen is not None and chosen[0] is FRIDAY.offer and chosen[1] == pytest.approx(0.731, abs=0.001)


def test_without_times_there_is_none() -> None:
    """An article without a day; the others have nothing to tell it, nor it them."""
    alone = dated("ASSAULT", 0.9, (), np.empty(0, np.float32))
    other = deed("ASSAULT", {FRIDAY: 1.0})
    assert likeliest(alone) is None
    assert heard([alone, other]) == (alone, other)


def test_a_doubtful_day_is_decided_by_the_other_deeds_of_its_type() -> None:
    """ "Attacked on Friday morning" dates "the attack", told on Tuesday, but no accusation."""
    told, doubtful = deed("ASSAULT", {FRIDAY: 0.95, TUESDAY: 0.05}), {TUESDAY: 0.52, EVENING: 0.48}
    _, attack, accusation = heard([told, deed("ASSAULT", doubtful), deed("ACCUSE", doubtful)])
    assert attack.likely.argmax() == 1 and attack.likely.sum() == pytest.approx(1)
    assert accusation.likely.argmax() == 0


def test_a_sure_day_stays() -> None:
    _, sure = heard([deed("ASSAULT", {FRIDAY: 1.0}), deed("ASSAULT", {TUESDAY: 0.8, FRIDAY: 0.2})])
    assert sure.likely.argmax() == 0


def test_the_surer_of_two_deeds_counts_more() -> None:
    one, other, doubtful = deed("AID", {FRIDAY: 1.0}), deed("AID", {TUESDAY: 1.0}), {TUESDAY: 0.5, FRIDAY: 0.5}
    for first, second, best in ((0.9, 0.3, 1), (0.3, 0.9, 0)):
        found = heard([replace(one, sure=first), replace(other, sure=second), deed("AID", doubtful)])
        assert found[2].likely.argmax() == best


def test_only_so_many_deeds_around_it_are_heard() -> None:
    """One that is certain of Friday is heard by those near it, and by none past them."""
    sure = deed("ASSAULT", {FRIDAY: 0.99, TUESDAY: 0.01})
    doubting = [deed("ASSAULT", {FRIDAY: 0.5, TUESDAY: 0.5}) for _ in range(NEAR + 1)]
    found = heard([sure, *doubting])
    assert found[NEAR].likely[0] > 0.5 == pytest.approx(found[NEAR + 1].likely[0])
