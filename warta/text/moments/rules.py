"""How the value of a time is worked out: one small rule for each way of telling it.

A rule looks at the parts that the words name (`Said`) and at what they are told from (`Now`), and gives the value, or
None where these do not say it. The forms of a language's `moments` table name the rules.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import NamedTuple

from warta.languages.dates import day_of
from warta.records import Grain, Moment

FAR_AHEAD = 60
"""A date without year is put after the publication where that is nearer, up to so many days."""

FAR_AHEAD_TOLD = 270
"""The same where the clause speaks of what is to come."""

JUST_PAST = 14
"""A slip in month or year is put right on one of so many days before publication."""

LONGEST_RUN = 4
"""Of two weekdays joined by a word the second lies at most so many days on; else they are told backwards."""

STILL_TOLD = 10
"""A day told with its year is meant again without it where that year is no longer ago: "7 Oktober 2023 ... 7 Oktober".
Older ones are kept each year: "17 Agustus 1945"."""

SATURDAY = 6

YEARS_AHEAD = 50
"""A figure that would be a year further ahead is none."""


class Value(NamedTuple):
    """ISO 8601 as precise as the grain; `rule` where another rule than the form's decided."""

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
    joined: bool = False
    months_ahead: int = 0
    until: int | None = None
    gone: bool = False
    season: tuple[int, int] | None = None


# ---------------------------------------------------------------- rules


def no_moment(said: Said, now: Now) -> Value | None:
    """Warga berkumpul setiap Senin: what looks like a time and is none."""
    return None


def full_date(said: Said, now: Now) -> Value | None:
    """Keduanya bertemu pada Senin, 20 November 2023."""
    return _as_meant(day_of(said.year or 0, said.month or 0, said.day or 0), said, now)


def day_of_month(said: Said, now: Now) -> Value | None:
    """Perang pecah pada 7 Oktober: the year is that of the nearest such day, mostly a past one.

    1 hingga 30 Juni mendatang: the first day is of the year of the last.
    """
    if said.until and said.shift is not None:
        last = day_of_month(replace(said, day=said.until, until=None), now)
        return _on(day_of(int(last.iso[:4]), said.month or 0, said.day or 0)) if last else None
    if now.day is None or not said.month or not said.day:
        return None
    year = now.told.get((said.month, said.day))
    if year and said.weekday is None and said.shift is None and not said.ahead:
        return _on(day_of(year, said.month, said.day))
    days = [day for year in _years(now.day) if (day := day_of(year, said.month, said.day))]
    return _as_meant(_nearest(days, now.day, said), said, now)


def day_of_year(said: Said, now: Now) -> Value | None:
    """Pemilu digelar 14 Februari tahun lalu."""
    if now.day is None or said.shift is None:
        return None
    return _on(day_of(now.day.year + said.shift, said.month or 0, said.day or 0))


def day_of_shifted_month(said: Said, now: Now) -> Value | None:
    """Ia dilantik tanggal 20 bulan lalu."""
    month = stepped(now.day, said.shift, "month") if now.day and said.shift is not None else None
    return _on(day_of(int(month.iso[:4]), int(month.iso[5:]), said.day or 0)) if month else None


def holiday(said: Said, now: Now) -> Value | None:
    """The boy was found on Thanksgiving Day: the nearest one, mostly a past one."""
    if said.year:
        return _on(_day_in(said.year, said))
    if now.day is None:
        return None
    return _on(_nearest([day for year in _years(now.day) if (day := _day_in(year, said))], now.day, said))


def month_of_year(said: Said, now: Now) -> Value | None:
    """Perjanjian itu berlaku sejak Oktober 2023."""
    year = said.year
    if year is None and now.day is not None and said.shift is not None:
        year = now.day.year + said.shift  # April tahun lalu
    return _in_month(year, said.month) if year else None


def month_alone(said: Said, now: Now) -> Value | None:
    """They are to open in May: the next April; an April without such a word is the last one."""
    if now.day is None or not said.month:
        return None
    to_come = (said.month - now.day.month) % 12  # 0: the month of publication
    match said.shift:
        case -1:
            months = to_come - 12 if to_come else 0  # awal Juni lalu, told on 18 June
        case 0:
            return _in_month(now.day.year, said.month)
        case 1:
            months = to_come
        case _:
            months = to_come if to_come <= (9 if said.ahead else said.months_ahead) else to_come - 12
    return stepped(now.day, months, "month")


def weekday_of_week(said: Said, now: Now) -> Value | None:
    """Rapat digelar Senin pekan lalu."""
    if now.day is None or not said.weekday or said.shift is None:
        return None
    return _on(_moved(now.day, 7 * said.shift + said.weekday - now.day.isoweekday()))


def weekday(said: Said, now: Now) -> Value | None:
    """Polisi menangkapnya, Senin: the nearest past one; "akan dilantik Senin": the nearest to come."""
    if now.day is None or not said.weekday:
        return None
    forward = (said.weekday - now.day.isoweekday()) % 7
    told = first_day(now.before) if said.joined and now.before and now.before.grain == "day" else None
    later = (said.weekday - told.isoweekday()) % 7 if told else 0
    if told and said.shift is None and 0 < later <= LONGEST_RUN:  # Friday and Saturday: the one follows the other
        return _on(_moved(told, later))
    match said.shift:
        case -1:
            return _on(_moved(now.day, forward - 7))
        case 1:
            return _on(_moved(now.day, forward or 7))
        case 0:
            return weekday_of_week(said, now)
    return _on(_moved(now.day, forward if said.ahead or not forward else forward - 7))


def weekday_elsewhere(said: Said, now: Now) -> Value | None:
    """Saham menguat pada Selasa (Rabu waktu Jakarta): the day next to the one just told."""
    told = first_day(now.before) if now.before else None
    if told is None or not said.weekday:
        return weekday(said, now)
    return _on(_moved(told, (said.weekday - told.isoweekday() + 3) % 7 - 3))


def day_shift(said: Said, now: Now) -> Value | None:
    """Gempa terjadi kemarin."""
    return _on(_moved(now.day, said.days)) if now.day else None


def units_ago(said: Said, now: Now) -> Value | None:
    """Ia ditangkap dua tahun lalu."""
    return stepped(now.day, -said.n, said.unit) if now.day else None


def units_ahead(said: Said, now: Now) -> Value | None:
    """Pemungutan suara digelar dua hari lagi."""
    return stepped(now.day, said.n, said.unit) if now.day else None


def units_later(said: Said, now: Now) -> Value | None:
    """Tiga hari kemudian ia dibebaskan: counted from the moment before in the text."""
    return _from_before(said, now, said.n)


def units_earlier(said: Said, now: Now) -> Value | None:
    """Sehari sebelumnya kedua menteri berbicara lewat telepon: not ahead, unless the clause looks ahead."""
    value = _from_before(said, now, -said.n)
    if value is None or now.day is None or said.ahead or (first_day(value) or now.day) <= now.day:
        return value
    return _from_before(said, replace(now, before=now.past), -said.n)


def with_before(now: Now, value: Value) -> Now:
    """What the next time is told from, once a moment was told."""
    day = first_day(value)
    ahead = now.day is not None and day is not None and day > now.day
    return replace(now, before=value, age=0, past=now.past if ahead else value)


def with_told(now: Now, value: Value) -> Now:
    """What the next time is told from, once a full date was told."""
    year, month, day = map(int, value.iso[:10].split("-"))
    if now.day is None or not 0 <= now.day.year - year <= STILL_TOLD:
        return now
    return replace(now, told={**now.told, (month, day): year})


def next_day(said: Said, now: Now) -> Value | None:
    """Keesokan harinya polisi datang lagi."""
    return _from_before(replace(said, unit="day"), now, 1)


def same_day(said: Said, now: Now) -> Value | None:
    """Pada hari yang sama, bandara ditutup."""
    return _from_before(replace(said, unit="day"), now, 0)


def same_year(said: Said, now: Now) -> Value | None:
    """She moved home later that year."""
    return _from_before(replace(said, unit="year"), now, 0)


def unit_shift(said: Said, now: Now) -> Value | None:
    """Kontraknya habis bulan depan."""
    if now.day is None or said.shift is None:
        return None
    return stepped(now.day, said.shift, said.unit)


def season(said: Said, now: Now) -> Value | None:
    """They split last summer: the year of the last one that is over; this summer's is that of publication.

    None of one that is still to come: a year that has begun would tell of what has been.
    """
    if now.day is None or said.season is None:
        return None
    first, last = said.season
    match said.shift:
        case -1:
            return stepped(now.day, -(now.day.month <= last), "year")
        case 0 if now.day.month >= first:
            return stepped(now.day, 0, "year")
    return None


def weekend(said: Said, now: Now) -> Value | None:
    """Over the weekend they met in Rome: the week of the last Saturday, or of the next one where it is to come."""
    if now.day is None:
        return None
    return stepped(now.day, 0 if said.ahead or now.day.isoweekday() >= SATURDAY else -1, "week")


def this_unit(said: Said, now: Now) -> Value | None:
    """The talks should end by the end of the year."""
    return stepped(now.day, 0, said.unit) if now.day else None


def year(said: Said, now: Now) -> Value | None:
    """Ia menjabat sejak 2019; Cyberpunk 2077 is a game."""
    far = now.day is not None and said.year is not None and said.year > now.day.year + YEARS_AHEAD
    return Value(f"{said.year:04}", "year") if said.year and not far else None


def time_of_day(said: Said, now: Now) -> Value | None:
    """Gempa terjadi pukul 08.52 WIB: its day is found afterwards, beside it or before."""
    return Value(f"T{said.hour:02}:{said.minute:02}:{said.second:02}", "hour")


Rule = Callable[[Said, Now], Value | None]

RULES: tuple[Rule, ...] = (
    no_moment,
    full_date,
    day_of_month,
    day_of_year,
    day_of_shifted_month,
    holiday,
    month_of_year,
    month_alone,
    weekday_of_week,
    weekday,
    weekday_elsewhere,
    day_shift,
    units_ago,
    units_ahead,
    units_later,
    units_earlier,
    next_day,
    same_day,
    same_year,
    unit_shift,
    season,
    weekend,
    this_unit,
    year,
    time_of_day,
)
"""All rules. Their order among the forms is that of the language's table."""

EXPLICIT = (full_date, day_of_month, weekday)
"""The rules for days of the calendar, told without regard to another moment."""

RULE: Mapping[str, Rule] = {rule.__name__: rule for rule in RULES}


# ---------------------------------------------------------------- the calendar


def _on(day: date | None) -> Value | None:
    return Value(day.isoformat(), "day") if day else None


def _as_meant(day: date | None, said: Said, now: Now) -> Value | None:
    """Senin (16/5/2025), told on 16 June 2025: where weekday and date disagree, but agree with another month or year on
    one of the days just past, that day is meant. One in twenty-five dates with weekday in Indonesian news is such a
    slip, or a wrong day, which is left as it is told."""
    if now.day is None or said.weekday is None or (day and day.isoweekday() == said.weekday):
        return _on(day)
    for n in range(JUST_PAST):
        meant = _moved(now.day, -n)
        if meant and (meant.day, meant.isoweekday()) == (said.day, said.weekday) and _is_near_miss(meant, said):
            return Value(meant.isoformat(), "day", "slip_of_date")
    return _on(day)


def _is_near_miss(day: date, said: Said) -> bool:
    return said.month == day.month or said.year in (None, day.year)


def _in_month(year: int, month: int | None) -> Value | None:
    return Value(f"{year:04}-{month:02}", "month") if month and 1 <= year <= 9999 else None


def _years(today: date) -> range:
    """The years around: enough for one with a 29 February on each side."""
    return range(max(1, today.year - 8), min(9999, today.year + 8) + 1)


def _day_in(year: int, said: Said) -> date | None:
    """The day of a month (0: the one before its first), or its n-th weekday (-1: the last)."""
    if said.nth is None or not said.month or not said.weekday:
        first = day_of(year, said.month or 0, said.day or 1)
        return first if said.day or first is None else _moved(first, -1)
    days = [day for n in range(1, 32) if (day := day_of(year, said.month, n)) and day.isoweekday() == said.weekday]
    return days[said.nth - (said.nth > 0)]


def _moved(day: date, days: int) -> date | None:
    """The day so many days on; None beyond the calendar's ends."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def _nearest(days: Sequence[date], today: date, said: Said) -> date | None:
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
            return _on(_moved(day, n))
        case "week":
            return _week(_moved(day, 7 * n))
        case "fortnight":
            return _week(_moved(day, 14 * n))
        case "month":
            months = day.year * 12 + day.month - 1 + n
            return _in_month(months // 12, months % 12 + 1)
        case "year" if 1 <= day.year + n <= 9999:
            return Value(f"{day.year + n:04}", "year")
    return None


def _week(day: date | None) -> Value | None:
    if day is None:
        return None
    year, week, _ = day.isocalendar()
    return Value(f"{year:04}-W{week:02}", "week") if 1 <= year <= 9999 else None


def _from_before(said: Said, now: Now, n: int) -> Value | None:
    """Counted from the moment before, where that is precise enough: no "three days later" of a year."""
    if now.before is None or (day := first_day(now.before)) is None:
        return None
    fine = {"day": ("day", "hour"), "week": ("day", "hour", "week"), "month": ("day", "hour", "month")}
    if now.before.grain not in fine.get(said.unit, ("day", "hour", "week", "month", "year")):
        return None
    return stepped(day, n, said.unit)


def first_day(value: Value | Moment) -> date | None:
    """The day a value begins with: 2023-11 is 2023-11-01; None where it lies outside the calendar."""
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
