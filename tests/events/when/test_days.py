"""The days that a time may mean."""

from __future__ import annotations

from datetime import date

import pytest

from warta.events.when.days import days_of
from warta.records import Grain, When


@pytest.mark.parametrize(
    ("value", "grain", "first", "last"),
    [
        ("2025-06-20T08", "hour", date(2025, 6, 20), date(2025, 6, 20)),
        ("2025-06-20", "day", date(2025, 6, 20), date(2025, 6, 20)),
        ("2023-W47", "week", date(2023, 11, 20), date(2023, 11, 26)),
        ("2024-02", "month", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-12", "month", date(2025, 12, 1), date(2025, 12, 31)),
        ("2025", "year", date(2025, 1, 1), date(2025, 12, 31)),
        ("someday", "day", None, None),
    ],
)
def test_the_days_that_a_time_may_mean(value: str, grain: Grain, first: date | None, last: date | None) -> None:
    assert days_of(When(value, grain, None)) == (first, last)


def test_no_time_means_no_day() -> None:
    assert days_of(None) == (None, None)
