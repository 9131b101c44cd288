"""The days that a time may mean."""

from __future__ import annotations

from datetime import date, timedelta

from warta.records import When

LONGEST_MONTH = 31

Days = tuple[date | None, date | None]
"""The first and the last day; None where they are not known."""


def days_of(time: When | None) -> Days:
    """The first and the last day that a time may mean: 2023-W47 is 20 to 26 November."""
    if time is None:
        return None, None
    first = _first_day(time.value)
    if first is None:
        return None, None
    if time.grain in ("hour", "day"):
        return first, first
    if time.grain == "week":
        return first, first + timedelta(days=6)
    if time.grain == "month":
        return first, (first.replace(day=1) + timedelta(days=LONGEST_MONTH)).replace(day=1) - timedelta(days=1)
    return first, first.replace(month=12, day=31)


def _first_day(value: str) -> date | None:
    whole = {4: f"{value}-01-01", 7: f"{value}-01", 8: f"{value}-1"}  # 2023, 2023-11, 2023-W47
    try:
        return date.fromisoformat(whole.get(len(value), value[:10]))
    except ValueError:
        return None
