"""The parts that the words of a time name, its reference point, and its value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

from warta.records import Grain, Moment

STILL_TOLD = 10
"""A day told with its year is meant again without it where that year is no longer ago: "7 Oktober 2023 ... 7 Oktober".
Older ones are kept each year: "17 Agustus 1945"."""


class Value(NamedTuple):
    """ISO 8601 as precise as the grain; `rule`: the rule that decided, if another than the form's."""

    iso: str
    grain: Grain
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Now:
    """What a time is told from: the day of publication, the value of the moment before, `age` sentences ago, and the
    years with which the text has told days of the calendar (month, day) that are not long past. `past`: the last
    moment that does not lie ahead of publication."""

    day: date | None
    before: Value | None = None
    age: int = 0
    told: Mapping[tuple[int, int], int] = field(default_factory=dict)
    past: Value | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """The parts of a time that its words name; None where they do not.

    `n` counts units (1 where the words count none), `shift` is which one (-1 last, 0 this, 1 next), `days` is days
    from the publication. `ahead`: the clause speaks of what is to come; `joined`: to the day before; `until`: the last
    day of a run, of which this is the first;
    `unsure`: its words leave open whether what is told has been or is to come;
    `months_ahead`: how far a month without year may lie ahead where no word says so; `gone`: the clause tells what has
    been; `season`: its first and last month.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    nth: int | None = None
    n: int = 1
    unit: str = "day"
    shift: int | None = None
    days: int = 0
    hour: int = 0
    minute: int = 0
    second: int = 0
    zone: str | None = None
    ahead: bool = False
    unsure: bool = False
    joined: bool = False
    months_ahead: int = 0
    until: int | None = None
    gone: bool = False
    season: tuple[int, int] | None = None


def with_before(now: Now, value: Value) -> Now:
    """The reference point after a moment."""
    day = first_day(value)
    ahead = now.day is not None and day is not None and day > now.day
    return replace(now, before=value, age=0, past=now.past if ahead else value)


def with_told(now: Now, value: Value) -> Now:
    """The reference point after a full date."""
    year, month, day = map(int, value.iso[:10].split("-"))
    if now.day is None or not 0 <= now.day.year - year <= STILL_TOLD:
        return now
    return replace(now, told={**now.told, (month, day): year})


def first_day(value: Value | Moment) -> date | None:
    """The first day of a value: 2023-11-01 for 2023-11; None if it is outside the calendar."""
    iso = value.iso if isinstance(value, Value) else value.value
    try:
        match value.grain:
            case "year":
                return date(int(iso), 1, 1)
            case "month":
                return date.fromisoformat(f"{iso}-01")
            case "week":
                return date.fromisocalendar(int(iso[:4]), int(iso[6:]), 1)
        return date.fromisoformat(iso[:10])
    except ValueError:
        return None
