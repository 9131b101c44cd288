"""The values of times, and what the next time is told from."""

from __future__ import annotations

from datetime import date

import pytest

from warta.text.moments.values import Now, Value, first_day, with_before, with_told

NOW = Now(date(2023, 11, 20))


@pytest.mark.parametrize(
    ("value", "day"),
    [
        (Value("2023", "year"), date(2023, 1, 1)),
        (Value("2023-11", "month"), date(2023, 11, 1)),
        (Value("2023-W46", "week"), date(2023, 11, 13)),
        (Value("2023-11-20T08:52:00+07:00", "hour"), date(2023, 11, 20)),
        (Value("2023-W60", "week"), None),
    ],
)
def test_first_day(value: Value, day: date | None) -> None:
    """None where there is no such day."""
    assert first_day(value) == day


def test_what_is_past() -> None:
    """A moment ahead of publication is the one before, and not the last one past."""
    past, ahead = Value("2023-11-19", "day"), Value("2023-11-25", "day")
    now = with_before(with_before(NOW, past), ahead)
    assert (now.before, now.past) == (ahead, past)


def test_years_that_are_told() -> None:
    """A day is meant again without its year where that is not long past."""
    assert with_told(NOW, Value("2023-10-07", "day")).told == {(10, 7): 2023}
    assert with_told(NOW, Value("1945-08-17", "day")).told == {}
