"""What the scorer of times calls right, wrong, missed and too much."""

from __future__ import annotations

from training.times import bare, judged
from warta.records import Moment, Span

ROW = {
    "sentence": [0, 80],
    "times": [
        {"span": [5, 15], "value": "2025-06-18", "grain": "day"},
        {"span": [20, 30], "value": "2025-06", "grain": "month"},
        {"span": [40, 44]},
    ],
    "others": [[50, 60]],
}


def verdicts(*moments: Moment) -> list[str]:
    return [verdict for verdict, *_ in judged(ROW, moments)]


def test_each_time_of_the_gold_is_judged() -> None:
    right = Moment(Span(0, 15), "2025-06-18", "day", "full_date")
    wrong = Moment(Span(20, 30), "2025-07", "month", "month_alone")
    untold = Moment(Span(40, 44), "2019", "year", "year")
    assert verdicts(right, wrong, untold) == ["right", "wrong", "unvalued"]
    assert verdicts(right) == ["right", "missed", "missed"]


def test_the_right_figures_of_another_grain_are_wrong() -> None:
    assert verdicts(Moment(Span(5, 15), "2025-06-18", "hour", "full_date"))[0] == "wrong"


def test_what_is_no_calendar_time_counts_neither_way() -> None:
    duration = Moment(Span(52, 58), "2025", "year", "year")
    nothing = Moment(Span(70, 75), "2025", "year", "year")
    elsewhere = Moment(Span(90, 95), "2025", "year", "year")
    assert verdicts(duration, nothing, elsewhere) == ["missed", "missed", "missed", "extra"]


def test_zones_and_seconds_are_left_out() -> None:
    assert bare("2025-06-18T07:00:00+07:00") == bare("2025-06-18T07:00") == "2025-06-18T07:00"
