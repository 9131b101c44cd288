"""Days, weeks and months counted on the calendar."""

from __future__ import annotations

from datetime import date

import pytest

from warta.text.moments.calendar import as_meant, day_in, from_before, nearest, stepped
from warta.text.moments.values import Now, Said, Value


@pytest.mark.parametrize(
    ("n", "unit", "value"),
    [
        (-1, "day", "2024-02-29"),
        (1, "week", "2024-W10"),
        (-1, "fortnight", "2024-W07"),
        (10, "month", "2025-01"),
        (-5, "year", "2019"),
        (8000, "year", None),
        (3, "hour", None),
    ],
)
def test_stepped(n: int, unit: str, value: str | None) -> None:
    """As precise as the unit, and nothing beyond the calendar's end."""
    found = stepped(date(2024, 3, 1), n, unit)
    assert (found.iso if found else None) == value


@pytest.mark.parametrize(
    ("said", "day"),
    [
        (Said(month=2, day=29), None),
        (Said(month=3, day=0), date(2023, 2, 28)),
        (Said(month=11, nth=4, weekday=4), date(2023, 11, 23)),
        (Said(month=5, nth=-1, weekday=1), date(2023, 5, 29)),
    ],
)
def test_day_in_a_year(said: Said, day: date | None) -> None:
    """Told by its number, or as a weekday of its month counted from the beginning or the end."""
    assert day_in(2023, said) == day


@pytest.mark.parametrize(
    ("told", "day", "rule"),
    [
        (date(2025, 6, 16), "2025-06-16", None),
        (date(2025, 5, 16), "2025-06-16", "slip_of_date"),  # a Friday, and told on Monday
    ],
)
def test_slips(told: date, day: str, rule: str | None) -> None:
    """Where weekday and date disagree, a day just past on which they agree is meant."""
    said = Said(year=2025, month=told.month, day=16, weekday=1)
    assert as_meant(told, said, Now(date(2025, 6, 16))) == Value(day, "day", rule)


def test_nearest() -> None:
    """Of the same day in several years the last one, unless the next is near or is said to lie ahead."""
    today, days = date(2023, 11, 20), [date(2022, 2, 1), date(2023, 2, 1), date(2024, 2, 1)]
    assert nearest(days, today, Said()) == date(2023, 2, 1)
    assert nearest(days, today, Said(ahead=True)) == date(2024, 2, 1)


def test_from_before() -> None:
    """Three days after a month is no day."""
    assert from_before(Said(unit="day"), Now(None, Value("2023-11", "month")), 3) is None
    assert from_before(Said(unit="month"), Now(None, Value("2023-11", "month")), 3) == Value("2024-02", "month")
