"""Days, weeks and months counted on the calendar: none beyond its ends."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, timedelta

from warta.languages.dates import day_of
from warta.text.moments.values import Now, Said, Value, first_day

FAR_AHEAD = 60
"""A date without year is put after the publication where that is nearer, up to so many days."""
FAR_AHEAD_TOLD = 270
"""The same where the clause speaks of what is to come."""
JUST_PAST = 14
"""A slip in month or year is put right on one of so many days before publication."""


def on_day(day: date | None) -> Value | None:
    """The value of a day."""
    return Value(day.isoformat(), "day") if day else None


def as_meant(day: date | None, said: Said, now: Now) -> Value | None:
    """Senin (16/5/2025), told on 16 June 2025: where weekday and date disagree, but agree with another month or year on
    one of the days just past, that day is meant. One in twenty-five dates with weekday in Indonesian news is such a
    slip, or a wrong day, which is left as it is told."""
    if now.day is None or said.weekday is None or (day and day.isoweekday() == said.weekday):
        return on_day(day)
    for n in range(JUST_PAST):
        meant = moved(now.day, -n)
        if meant and (meant.day, meant.isoweekday()) == (said.day, said.weekday) and _is_near_miss(meant, said):
            return Value(meant.isoformat(), "day", "slip_of_date")
    return on_day(day)


def _is_near_miss(day: date, said: Said) -> bool:
    return said.month == day.month or said.year in (None, day.year)


def in_month(year: int, month: int | None) -> Value | None:
    """The value of a month; None beyond the calendar."""
    return Value(f"{year:04}-{month:02}", "month") if month and 1 <= year <= 9999 else None


def years_near(today: date) -> range:
    """The years around: enough for one with a 29 February on each side."""
    return range(max(1, today.year - 8), min(9999, today.year + 8) + 1)


def day_in(year: int, said: Said) -> date | None:
    """The day of a month (0: the one before its first), or its n-th weekday (-1: the last)."""
    if said.nth is None or not said.month or not said.weekday:
        first = day_of(year, said.month or 0, said.day or 1)
        return first if said.day or first is None else moved(first, -1)
    days = [day for n in range(1, 32) if (day := day_of(year, said.month, n)) and day.isoweekday() == said.weekday]
    return days[said.nth - (said.nth > 0)]


def moved(day: date, days: int) -> date | None:
    """The day so many days on; None beyond the calendar's ends."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def nearest(days: Sequence[date], today: date, said: Said) -> date | None:
    """The one of the days that is meant, of a list in order: the last past one, unless a near one is to come."""
    cut = bisect_right(days, today)
    past, ahead = (days[cut - 1] if cut else None), (days[cut] if cut < len(days) else None)
    if said.shift == 1 or past is None:
        return ahead
    if ahead is None or said.shift == -1 or past == today or said.gone:
        return past
    until = (ahead - today).days
    meant = until < FAR_AHEAD_TOLD if said.ahead else until < min(FAR_AHEAD, (today - past).days)
    return ahead if meant else past


def stepped(day: date, n: int, unit: str) -> Value | None:
    """The day, week, month or year that lies n units from the one of `day`."""
    match unit:
        case "day":
            return on_day(moved(day, n))
        case "week":
            return week_of(moved(day, 7 * n))
        case "fortnight":
            return week_of(moved(day, 14 * n))
        case "month":
            months = day.year * 12 + day.month - 1 + n
            return in_month(months // 12, months % 12 + 1)
        case "year" if 1 <= day.year + n <= 9999:
            return Value(f"{day.year + n:04}", "year")
    return None


def week_of(day: date | None) -> Value | None:
    """The value of the week of a day."""
    if day is None:
        return None
    year, week, _ = day.isocalendar()
    return Value(f"{year:04}-W{week:02}", "week") if 1 <= year <= 9999 else None


def from_before(said: Said, now: Now, n: int) -> Value | None:
    """Counted from the moment before, where that is precise enough: no "three days later" of a year."""
    if now.before is None or (day := first_day(now.before)) is None:
        return None
    fine = {"day": ("day", "hour"), "week": ("day", "hour", "week"), "month": ("day", "hour", "month")}
    if now.before.grain not in fine.get(said.unit, ("day", "hour", "week", "month", "year")):
        return None
    return stepped(day, n, said.unit)
