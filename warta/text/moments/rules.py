"""How the value of a time is worked out: one small rule for each way of telling it.

A rule looks at the parts that the words name (`Said`) and at what they are told from (`Now`), and gives the value, or
None where these do not say it. The forms of a language's `moments` table name the rules.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from warta.languages.dates import day_of
from warta.text.moments.calendar import (
    as_meant,
    day_in,
    from_before,
    in_month,
    moved,
    nearest,
    on_day,
    stepped,
    years_near,
)
from warta.text.moments.values import Now, Said, Value, first_day

LONGEST_RUN = 4
"""Of two weekdays joined by a word the second lies at most so many days on; else they are told backwards."""
SOON = 3
"""Where the words of a weekday leave open whether it is to come, it lies at most so many days on, else behind."""
SATURDAY = 6
YEARS_AHEAD = 50
"""A figure that would be a year further ahead is none."""


def no_moment(said: Said, now: Now) -> Value | None:
    """Warga berkumpul setiap Senin: what looks like a time and is none."""
    return None


def full_date(said: Said, now: Now) -> Value | None:
    """Keduanya bertemu pada Senin, 20 November 2023."""
    return as_meant(day_of(said.year or 0, said.month or 0, said.day or 0), said, now)


def day_of_month(said: Said, now: Now) -> Value | None:
    """Perang pecah pada 7 Oktober: the year is that of the nearest such day, mostly a past one.

    1 hingga 30 Juni mendatang: the first day is of the year of the last.
    """
    if said.until and said.shift is not None:
        last = day_of_month(replace(said, day=said.until, until=None), now)
        return on_day(day_of(int(last.iso[:4]), said.month or 0, said.day or 0)) if last else None
    if now.day is None or not said.month or not said.day:
        return None
    year = now.told.get((said.month, said.day))
    if year and said.weekday is None and said.shift is None and not said.ahead:
        return on_day(day_of(year, said.month, said.day))
    days = [day for year in years_near(now.day) if (day := day_of(year, said.month, said.day))]
    return as_meant(nearest(days, now.day, said), said, now)


def named_day(said: Said, now: Now) -> Value | None:
    """Serangan 7 Oktober itu: of a text older than the day that everybody knows by this name, the nearest such day."""
    known = day_of(said.year or 0, said.month or 0, said.day or 0)
    if known and now.day and known > now.day:
        return day_of_month(replace(said, year=None), now)
    return full_date(said, now)


def day_of_year(said: Said, now: Now) -> Value | None:
    """Pemilu digelar 14 Februari tahun lalu."""
    if now.day is None or said.shift is None:
        return None
    return on_day(day_of(now.day.year + said.shift, said.month or 0, said.day or 0))


def day_of_shifted_month(said: Said, now: Now) -> Value | None:
    """Ia dilantik tanggal 20 bulan lalu."""
    month = stepped(now.day, said.shift, "month") if now.day and said.shift is not None else None
    return on_day(day_of(int(month.iso[:4]), int(month.iso[5:]), said.day or 0)) if month else None


def holiday(said: Said, now: Now) -> Value | None:
    """The boy was found on Thanksgiving Day: the nearest one, mostly a past one."""
    if said.year:
        return on_day(day_in(said.year, said))
    if now.day is None:
        return None
    return on_day(nearest([day for year in years_near(now.day) if (day := day_in(year, said))], now.day, said))


def month_of_year(said: Said, now: Now) -> Value | None:
    """Perjanjian itu berlaku sejak Oktober 2023."""
    year = said.year
    if year is None and now.day is not None and said.shift is not None:
        year = now.day.year + said.shift  # April tahun lalu
    return in_month(year, said.month) if year else None


def month_of_that_year(said: Said, now: Now) -> Value | None:
    """They met in 2019 and split in March of that year: the year of the moment before in the text."""
    told = first_day(now.before) if now.before else None
    return in_month(told.year, said.month) if told else None


def month_alone(said: Said, now: Now) -> Value | None:
    """They are to open in May: the next April; an April without such a word is the last one."""
    if now.day is None or not said.month:
        return None
    to_come = (said.month - now.day.month) % 12  # 0: the month of publication
    match said.shift:
        case -1:
            months = to_come - 12 if to_come else 0  # awal Juni lalu, told on 18 June
        case 0:
            return in_month(now.day.year, said.month)
        case 1:
            months = to_come
        case _:
            months = to_come if to_come <= (9 if said.ahead else said.months_ahead) else to_come - 12
    return stepped(now.day, months, "month")


def weekday_of_week(said: Said, now: Now) -> Value | None:
    """Rapat digelar Senin pekan lalu."""
    if now.day is None or not said.weekday or said.shift is None:
        return None
    return on_day(moved(now.day, 7 * said.shift + said.weekday - now.day.isoweekday()))


def weekday(said: Said, now: Now) -> Value | None:
    """Polisi menangkapnya, Senin: the nearest past one; "akan dilantik Senin": the nearest to come.

    "The plans to drill angered many on Sunday", "she travels to Rome on Friday": the nearer of the two.
    """
    if now.day is None or not said.weekday:
        return None
    forward = (said.weekday - now.day.isoweekday()) % 7
    told = first_day(now.before) if said.joined and now.before and now.before.grain == "day" else None
    later = (said.weekday - told.isoweekday()) % 7 if told else 0
    if told and said.shift is None and 0 < later <= LONGEST_RUN:  # Friday and Saturday: the one follows the other
        return on_day(moved(told, later))
    match said.shift:
        case -1:
            return on_day(moved(now.day, forward - 7))
        case 1:
            return on_day(moved(now.day, forward or 7))
        case 0:
            return weekday_of_week(said, now)
    ahead = forward <= SOON if said.unsure else said.ahead
    return on_day(moved(now.day, forward if ahead or not forward else forward - 7))


def weekday_elsewhere(said: Said, now: Now) -> Value | None:
    """Saham menguat pada Selasa (Rabu waktu Jakarta): the day next to the one just told."""
    told = first_day(now.before) if now.before else None
    if told is None or not said.weekday:
        return weekday(said, now)
    return on_day(moved(told, (said.weekday - told.isoweekday() + 3) % 7 - 3))


def day_shift(said: Said, now: Now) -> Value | None:
    """Gempa terjadi kemarin."""
    return on_day(moved(now.day, said.days)) if now.day else None


def units_ago(said: Said, now: Now) -> Value | None:
    """Ia ditangkap dua tahun lalu."""
    return stepped(now.day, -said.n, said.unit) if now.day else None


def units_ahead(said: Said, now: Now) -> Value | None:
    """Pemungutan suara digelar dua hari lagi."""
    return stepped(now.day, said.n, said.unit) if now.day else None


def units_to_come(said: Said, now: Now) -> Value | None:
    """The troops will leave in two days: only of what is to come, else it is how long something took."""
    return units_ahead(said, now) if said.ahead else None


def units_later(said: Said, now: Now) -> Value | None:
    """Tiga hari kemudian ia dibebaskan: counted from the moment before in the text."""
    return from_before(said, now, said.n)


def units_earlier(said: Said, now: Now) -> Value | None:
    """Sehari sebelumnya kedua menteri berbicara lewat telepon: not ahead, unless the clause looks ahead."""
    value = from_before(said, now, -said.n)
    if value is None or now.day is None or said.ahead or (first_day(value) or now.day) <= now.day:
        return value
    return from_before(said, replace(now, before=now.past), -said.n)


def next_day(said: Said, now: Now) -> Value | None:
    """Keesokan harinya polisi datang lagi."""
    return from_before(replace(said, unit="day"), now, 1)


def same_day(said: Said, now: Now) -> Value | None:
    """Pada hari yang sama, bandara ditutup."""
    return from_before(replace(said, unit="day"), now, 0)


def same_year(said: Said, now: Now) -> Value | None:
    """She moved home later that year."""
    return from_before(replace(said, unit="year"), now, 0)


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
    named_day,
    day_of_month,
    day_of_year,
    day_of_shifted_month,
    holiday,
    month_of_year,
    month_of_that_year,
    month_alone,
    weekday_of_week,
    weekday,
    weekday_elsewhere,
    day_shift,
    units_ago,
    units_ahead,
    units_to_come,
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
EXPLICIT = (full_date, named_day, day_of_month, weekday)
"""The rules for days of the calendar, told without regard to another moment."""
RULE: Mapping[str, Rule] = {rule.__name__: rule for rule in RULES}
