"""Events to deeds."""

from __future__ import annotations

from datetime import date

import pytest

from export.datasets_made import told
from warta.export.deeds import counted, day_of, number_of, quad_of, score_of


def test_an_event_is_one_mention() -> None:
    rows = [told(1, occurrence=7, origin="a"), told(2, occurrence=7, origin="b")]
    found = list(counted(rows, "event"))
    assert [number_of(row) for row in found] == ["1", "2"]
    assert {(row["mentions"], row["articles"], row["origins"], row["claims"]) for row in found} == {(1, 1, 1, None)}


def test_an_occurrence_is_one_deed_however_many_tell_of_it() -> None:
    claims = [
        told(1, occurrence=7, origin="a"),
        told(2, occurrence=7, origin="a"),
        told(3, occurrence=7, origin="b", article=2),
    ]
    alone = [told(4, origin=None), told(5, origin=None)]
    found = list(counted([*claims, *alone], "occurrence"))
    assert [(number_of(row), row["mentions"], row["articles"], row["origins"]) for row in found] == [
        ("7", 3, 2, 2),
        ("4", 1, 1, 1),
        ("5", 1, 1, 1),
    ]
    assert [claim["event"] for claim in found[0]["claims"]] == [1, 2, 3]


def test_a_deed_has_the_values_of_the_event_that_stands_for_it_in_its_first_report() -> None:
    headline = told(1, occurrence=7, origin="a", deed=2, place=None)
    body = told(2, occurrence=7, origin="a", deed=2, trigger_start=90)
    other = told(3, occurrence=7, origin="b", article=2, deed=3, place="Goma", trigger_start=90)
    (found,) = counted([headline, body, other], "occurrence")
    assert (found["event"], found["place"], found["root"]) == (2, "Bunia", True)
    (found,) = counted([headline | {"trigger_start": 90}, other], "occurrence")
    assert (found["event"], found["root"]) == (1, False), "what stands for it was not asked for"


def test_two_occurrences_beside_each_other_stay_two() -> None:
    rows = [told(1, occurrence=7, origin="a"), told(2, occurrence=8, origin="a")]
    assert [number_of(row) for row in counted(rows, "occurrence")] == ["7", "8"]


def test_the_day_of_a_deed() -> None:
    assert day_of(told()) == date(2025, 6, 8)
    assert day_of(told(first_day=None)) == date(2025, 6, 9)
    assert day_of(told(first_day=None, published_day=None)) is None


@pytest.mark.parametrize(
    ("kind", "mode", "quad", "score"),
    [("ASSAULT", None, 4, -9), ("CONSULT", "visit", 1, 4), ("FLOOD", None, None, None)],
)
def test_plovers_numbers(kind: str, mode: str | None, quad: int | None, score: float | None) -> None:
    row = told(type=kind, mode=mode)
    assert (quad_of(row), score_of(row)) == (quad, score)
