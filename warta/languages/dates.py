"""Explicit dates and clock times in a line, by the `dates` table of its language.

`read_instants` reads a publication line ("Senin, 20 November 2023 | 08:52 WIB"). `Words` holds what the
language calls months, weekdays, zones and parts of the day, and turns the forms of a table ("<day> <month>
<year>") into regular expressions; the moments of running text are built from the same words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from warta.languages import Language
from warta.languages.alternation import any_of
from warta.records import Span

SPACE = r"(?:[\s\u00a0\u202f]{1,4})"
GAP = r"[\s\u00a0\u202f,;|()\[\]·•∙/:_–—-]{0,8}"

FIGURES: Mapping[str, str] = {
    "day": r"(?:3[01]|[12][0-9]|0?[1-9])(?!\d)",
    # "November 20, 20238:52 AM": on some pages the time is glued to the year.
    "year": r"(?:1[5-9]|20)\d\d(?:(?!\d)|(?=\d{1,2}[:.]\d\d(?!\d)))",
    "hour": r"(?:2[0-4]|[01]?\d)",
    "minute": r"[0-5]\d(?!\d)",
    "second": r"[0-5]\d(?!\d)",
}
"""Placeholders of a form that are figures in every language."""

ISO_DATE = (
    r"(?P<year>(?:1[5-9]|20)\d\d)(?P<iso>[-/.])(?P<month>1[0-2]|0?[1-9])(?P=iso)(?P<day>3[01]|[12]\d|0?[1-9])(?!\d)"
)
NUMERIC_DATE = (
    r"(?P<first>\d{1,2})(?P<sign>[-/.])(?P<second>\d{1,2})(?P=sign)(?P<year>(?:19|20)\d\d|\d\d)(?!\d)(?![-/.]\d)"
)
OFFSET = r"(?:Z\b|(?P<utc>GMT|UTC)?\s?(?P<sign>[+-])(?P<hours>1[0-4]|0?\d):?(?P<minutes>[0-5]\d)?(?!\d))"


@dataclass(frozen=True, slots=True)
class Instant:
    """A time of publication as a line gives it.

    `value` is ISO 8601: "2023-11-20", "2023-11-20T08:52:00+07:00", or without offset where neither the
    line nor the caller names a zone. `span` counts in the line.
    """

    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar, and the words that name it."""

    value: date
    span: Span


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, and the words that name it; `zone` as written, None where it is not."""

    hour: int
    minute: int
    second: int
    zone: str | None
    span: Span


# ---------------------------------------------------------------- the words of a language


@dataclass(frozen=True)
class Words:
    """A language's words for the parts of a date. The keys of all mappings are as `key` writes them."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    zones: Mapping[str, str]
    halves: Mapping[str, tuple[int, int]]
    numeric: str
    dates: tuple[str, ...]
    at: tuple[str, ...]

    def pattern(self, form: str, more: Mapping[str, str] | None = None) -> str:
        """The regular expression of a form: <month> a group that takes a month's name, a space any white space.

        `more` adds placeholders, or replaces some. A placeholder that occurs twice in a form is a group only the first
        time.
        """
        known = {**FIGURES, **self._named(), **(more or {})}
        seen: set[str] = set()

        def fill(part: re.Match[str]) -> str:
            name = part[1]
            if not name:
                return SPACE if part[0] == " " else part[0]
            opening = "(?:" if name in seen else f"(?P<{name}>"
            seen.add(name)
            return f"{opening}{known[name]})"

        # Classes ("[-/ ]") and the names of groups keep their letters: only bare placeholders and spaces are filled.
        return re.sub(r"\[[^]]*\]|(?<!P)<(\w+)>| ", fill, form)

    def _named(self) -> Mapping[str, str]:
        return {
            "month": either(self.months) + r"\b\.?",
            "weekday": either(self.weekdays) + r"\b\.?",
            "half": either(self.halves) + r"\.?(?!\w)",
            "zone": either(self.zones) + r"\b",
        }


def either(words: Mapping[str, object] | tuple[str, ...]) -> str:
    """A group of any of the words; one that never matches if there are none."""
    return f"(?:{any_of(words, SPACE)})"


@lru_cache(maxsize=10_000)  # each word of a deed's sentence is asked for, and most come again
def key(words: str) -> str:
    """Words of a text as the tables have them: lower case, single spaces, no full stop of an abbreviation.

    A match without regard to case also takes dotless and dotted i, and long s, for the plain letters.
    """
    plain = words.casefold().replace("i\u0307", "i").replace("\u0131", "i")
    return " ".join(plain.split()).rstrip(".")


@lru_cache(maxsize=64)
def words_of(language: Language) -> Words:
    """The words of the language's `dates` table; without a table only figures are read, day first."""
    table = language.table("dates")
    return Words(
        months=_numbers(table.get("months", {})),
        weekdays=_numbers(table.get("weekdays", {})),
        zones={key(name): str(zone) for name, zone in table.get("zones", {}).items()},
        halves={key(name): (int(low), int(high)) for name, (low, high) in table.get("halves", {}).items()},
        numeric=str(table.get("numeric", "dmy")),
        dates=tuple(table.get("dates", ())),
        at=tuple(table.get("at", ())),
    )


def _numbers(table: Mapping[str, list[str]]) -> Mapping[str, int]:
    return {key(form): int(number) for number, forms in table.items() for form in forms}


# ---------------------------------------------------------------- reading a line


def read_instants(text: str, language: Language, zone: str | None = None) -> Iterator[Instant]:
    """The dates of a line, each with the time of day beside it: "Published 5 June, updated 6 June 10:20".

    `zone` is the zone of times written without one: an offset ("+07:00") or a name of the IANA data base
    ("Asia/Jakarta"). "Kompas.com - 18/06/2025, 10:00 WIB" is 2025-06-18T10:00:00+07:00.
    """
    days = tuple(find_days(text, language))
    clocks = tuple(find_clocks(_blank(text, days), language))
    gap = _line(language).gap
    free = 0
    for day in days:
        n = _beside(day.span, clocks, text, gap)
        if n is None or n < free:
            yield Instant(day.value.isoformat(), day.span)
            continue
        free = n + 1
        span = Span(min(day.span.start, clocks[n].span.start), max(day.span.stop, clocks[n].span.stop))
        yield Instant(at_clock(day.value, clocks[n], language, zone), span)


def _beside(day: Span, clocks: Sequence[Clock], text: str, gap: re.Pattern[str]) -> int | None:
    """The clock right after the day ("20 Nov 2023 | 08:52"), otherwise before it ("3:08 PM EDT, Tue June 4")."""
    n = bisect_left(clocks, day.stop, key=lambda clock: clock.span.start)
    if n < len(clocks) and gap.fullmatch(text, day.stop, clocks[n].span.start):
        return n
    if n and gap.fullmatch(text, clocks[n - 1].span.stop, day.start):
        return n - 1
    return None


def _blank(text: str, days: tuple[Day, ...]) -> str:
    """The text with spaces for the days, so that no clock is read out of "20.11.2023" and one glued to a year is."""
    letters = list(text)
    for day in days:
        letters[day.span.start : day.span.stop] = " " * (day.span.stop - day.span.start)
    return "".join(letters)


def find_days(text: str, language: Language) -> Iterator[Day]:
    """Dates with day, month and year, left to right; impossible ones (31 June) are left out."""
    words, line = words_of(language), _line(language)
    for match in line.day.finditer(text):
        parts = {name: value for name, value in match.groupdict().items() if value is not None}
        if (value := _day(parts, words)) is not None:
            yield Day(value, Span(*match.span()))


def _day(parts: Mapping[str, str], words: Words) -> date | None:
    """The day that the groups of a matched form name; groups of the n-th form end in `_n`."""
    named = {name.partition("_")[0]: value for name, value in parts.items()}
    year = _full_year(named["year"])
    if "first" in named:
        return _numeric_day(int(named["first"]), int(named["second"]), year, named, words)
    month = key(named["month"])
    return day_of(year, int(month) if month.isdigit() else words.months[month], int(named["day"]))


def _full_year(year: str) -> int:
    """05/06/25: two figures are a year of this century, as pages are younger than it."""
    return int(year) + 2000 if len(year) == 2 else int(year)


def _numeric_day(first: int, second: int, year: int, named: Mapping[str, str], words: Words) -> date | None:
    """18/06/2025: in the order that fits the weekday in front, otherwise the language's, otherwise a possible one."""
    orders = [day_of(year, second, first), day_of(year, first, second)]
    if words.numeric == "mdy":
        orders.reverse()
    possible = [day for day in orders if day]
    weekday = words.weekdays.get(key(named.get("weekday", "")))
    return next((day for day in possible if day.isoweekday() == weekday), next(iter(possible), None))


def day_of(year: int, month: int, day: int) -> date | None:
    """The day; None if the calendar does not have it."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


# ---------------------------------------------------------------- clock times


def find_clocks(text: str, language: Language) -> Iterator[Clock]:
    """Times of day in a line of dates, left to right: 08:52, 08.52 WIB, 8:52 a.m. ET, 8 pm, T08:52:00+07:00."""
    words, line = words_of(language), _line(language)
    for match in line.clock.finditer(text):
        if match["minute"] is None and match["half"] is None:
            continue  # a figure by itself
        half = words.halves.get(key(match["half"] or ""))
        yield Clock(
            hour=hour_of(int(match["hour"]), half),
            minute=int(match["minute"] or 0),
            second=int(match["second"] or 0),
            zone=match["zone"] or match["offset"],
            span=Span(*match.span()),
        )


def hour_of(hour: int, half: tuple[int, int] | None) -> int:
    """The hour of 24 for an hour and a part of the day: 9 with malam (18 to 30) is 21, 12 with a.m. is 0."""
    if half is None or hour > 12:
        return hour % 24
    low, high = half
    return next((h % 24 for h in (hour % 12, hour % 12 + 12, hour % 12 + 24) if low <= h < high), hour)


def at_clock(day: date, clock: Clock, language: Language, zone: str | None = None) -> str:
    """ISO 8601 of a clock time on a day, with the offset that its own zone, otherwise `zone`, has on that day."""
    named = words_of(language).zones.get(key(clock.zone or ""), clock.zone or zone)
    time = datetime(day.year, day.month, day.day, clock.hour, clock.minute, clock.second)
    return time.replace(tzinfo=zone_of(named) if named else None).isoformat()


def zone_of(name: str) -> tzinfo:
    """The zone of an offset ("+07:00", "UTC+7", "Z") or of a name of the IANA data base; ValueError for any other."""
    match = re.fullmatch(OFFSET, name.strip(), re.IGNORECASE)
    if match is None:
        return _place_zone(name)
    minutes = int(match["hours"] or 0) * 60 + int(match["minutes"] or 0)
    return timezone(timedelta(minutes=-minutes if match["sign"] == "-" else minutes))


@lru_cache(maxsize=256)
def _place_zone(name: str) -> tzinfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError(f"no time zone has the name {name!r}") from error


# ---------------------------------------------------------------- the expressions of a language


@dataclass(frozen=True)
class _Line:
    """The expressions of a publication line, compiled once for each language."""

    day: re.Pattern[str]
    clock: re.Pattern[str]
    gap: re.Pattern[str]


@lru_cache(maxsize=64)
def _line(language: Language) -> _Line:
    words = words_of(language)
    forms = [ISO_DATE, NUMERIC_DATE, *words.dates]
    patterns = [_numbered(words.pattern(form), n) for n, form in enumerate(forms)]
    weekday = words.pattern(rf"(?:\b<weekday>{GAP})?")
    at = f"(?:{either(words.at)})?"
    return _Line(
        day=re.compile(rf"{weekday}(?<![\d./-])(?:{'|'.join(patterns)})", re.IGNORECASE),
        clock=re.compile(words.pattern(_CLOCK.replace("OFFSET", _plain(OFFSET))), re.IGNORECASE),
        gap=re.compile(f"{GAP}{at}{GAP}", re.IGNORECASE),
    )


_CLOCK = (
    r"(?<![\d.,:/])(?:\bT)?<hour>(?!\d)(?:[:.]<minute>(?:[:.]<second>(?:[.,]\d+)?)?)?(?:[\s\u00a0\u202f]?<half>)?"
    r"(?:[\s(\u00a0\u202f]{0,2}(?:(?P<offset>OFFSET)|<zone>))?"
)


def _plain(pattern: str) -> str:
    """The pattern without named groups, to stand inside another."""
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


def _numbered(pattern: str, n: int) -> str:
    """The pattern with the groups named day, month ... as day_n, month_n ...: several stand in one expression."""
    return re.sub(r"\(\?P<(\w+)>|\(\?P=(\w+)\)", lambda m: f"(?P<{m[1]}_{n}>" if m[1] else f"(?P={m[2]}_{n})", pattern)
