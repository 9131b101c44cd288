"""Times that the text names, with their values: "Senin (9/6/2025)", "two days ago", "tiga hari kemudian".

The forms of a language's `moments` table find the words; each form names one of the rules below, which works the
value out from the words, the day of publication and the moment before. A time whose value cannot be known from
these (a date without year where the day of publication is unknown, "beberapa tahun lalu") is not reported, and
neither are durations.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any, NamedTuple

from warta.languages import Language
from warta.languages.dates import Words, day_of, either, hour_of, words_of, zone_of
from warta.records import Article, Grain, Moment, Sentence, Span

FAR_AHEAD = 60
"""A date without year is put after the publication where that is nearer, up to so many days."""

FAR_AHEAD_TOLD = 270
"""The same where the clause speaks of what is to come."""

MONTHS_AHEAD = 2
"""A month without year is put after the publication up to so many months: the one ten months ago has its year told."""


YEARS_AHEAD = 50
"""A figure that would be a year further ahead is none."""


class Value(NamedTuple):
    """ISO 8601 as precise as the grain."""

    iso: str
    grain: Grain


@dataclass(frozen=True, slots=True)
class Now:
    """What a time is told from: the day of publication, and the value of the moment before in the text."""

    day: date | None
    before: Value | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """The parts of a time that its words name; None where they do not.

    `n` counts units (1 where the words count none), `shift` is which one (-1 last, 0 this, 1 next), `days` is days
    from the publication. `ahead`: the clause speaks of what is to come.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    n: int = 1
    unit: str = "day"
    shift: int | None = None
    days: int = 0
    hour: int = 0
    minute: int = 0
    zone: str | None = None
    ahead: bool = False


# ---------------------------------------------------------------- rules


def no_moment(said: Said, now: Now) -> Value | None:
    """Warga berkumpul setiap Senin: what looks like a time and is none."""
    return None


def full_date(said: Said, now: Now) -> Value | None:
    """Keduanya bertemu pada Senin, 20 November 2023."""
    return _on(day_of(said.year or 0, said.month or 0, said.day or 0))


def day_of_month(said: Said, now: Now) -> Value | None:
    """Perang pecah pada 7 Oktober: the year is that of the nearest such day, mostly a past one."""
    if now.day is None or not said.month or not said.day:
        return None
    years = range(max(1, now.day.year - 4), min(9999, now.day.year + 4) + 1)
    days = [day for year in years if (day := day_of(year, said.month, said.day))]
    return _on(_nearest(days, now.day, said))


def month_of_year(said: Said, now: Now) -> Value | None:
    """Perjanjian itu berlaku sejak Oktober 2023."""
    year = said.year
    if year is None and now.day is not None and said.shift is not None:
        year = now.day.year + said.shift  # April tahun lalu
    return _in_month(year, said.month) if year else None


def month_alone(said: Said, now: Now) -> Value | None:
    """They are expected to join in April: the next April; an April without such a word is the last one."""
    if now.day is None or not said.month:
        return None
    to_come = (said.month - now.day.month) % 12  # 0: the month of publication
    match said.shift:
        case -1:
            months = to_come - 12
        case 0:
            return _in_month(now.day.year, said.month)
        case 1:
            months = to_come
        case _:
            months = to_come if to_come <= (9 if said.ahead else MONTHS_AHEAD) else to_come - 12
    return _stepped(now.day, months, "month")


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
    match said.shift:
        case -1:
            return _on(_moved(now.day, forward - 7))
        case 1:
            return _on(_moved(now.day, forward or 7))
        case 0:
            return weekday_of_week(said, now)
    return _on(_moved(now.day, forward if said.ahead or not forward else forward - 7))


def day_shift(said: Said, now: Now) -> Value | None:
    """Gempa terjadi kemarin."""
    return _on(_moved(now.day, said.days)) if now.day else None


def units_ago(said: Said, now: Now) -> Value | None:
    """Ia ditangkap dua tahun lalu."""
    return _stepped(now.day, -said.n, said.unit) if now.day else None


def units_ahead(said: Said, now: Now) -> Value | None:
    """Pemungutan suara digelar dua hari lagi."""
    return _stepped(now.day, said.n, said.unit) if now.day else None


def units_later(said: Said, now: Now) -> Value | None:
    """Tiga hari kemudian ia dibebaskan: counted from the moment before in the text."""
    return _from_before(said, now, said.n)


def units_earlier(said: Said, now: Now) -> Value | None:
    """Sehari sebelumnya kedua menteri berbicara lewat telepon."""
    return _from_before(said, now, -said.n)


def next_day(said: Said, now: Now) -> Value | None:
    """Keesokan harinya polisi datang lagi."""
    return _from_before(replace(said, unit="day"), now, 1)


def same_day(said: Said, now: Now) -> Value | None:
    """Pada hari yang sama, bandara ditutup."""
    return _from_before(replace(said, unit="day"), now, 0)


def same_year(said: Said, now: Now) -> Value | None:
    """He returned to Cuba later that year."""
    return _from_before(replace(said, unit="year"), now, 0)


def unit_shift(said: Said, now: Now) -> Value | None:
    """Kontraknya habis bulan depan."""
    if now.day is None or said.shift is None:
        return None
    return _stepped(now.day, said.shift, said.unit)


def this_unit(said: Said, now: Now) -> Value | None:
    """The talks should end by the end of the year."""
    return _stepped(now.day, 0, said.unit) if now.day else None


def year(said: Said, now: Now) -> Value | None:
    """Ia menjabat sejak 2019; Cyberpunk 2077 is a game."""
    far = now.day is not None and said.year is not None and said.year > now.day.year + YEARS_AHEAD
    return Value(f"{said.year:04}", "year") if said.year and not far else None


def time_of_day(said: Said, now: Now) -> Value | None:
    """Gempa terjadi pukul 08.52 WIB: the day is found afterwards, beside it or before."""
    offset = datetime(2000, 1, 1, tzinfo=zone_of(said.zone)).isoformat()[19:] if said.zone else ""
    return Value(f"T{said.hour:02}:{said.minute:02}:00{offset}", "hour")


Rule = Callable[[Said, Now], Value | None]

RULES: tuple[Rule, ...] = (
    no_moment,
    full_date,
    day_of_month,
    month_of_year,
    month_alone,
    weekday_of_week,
    weekday,
    day_shift,
    units_ago,
    units_ahead,
    units_later,
    units_earlier,
    next_day,
    same_day,
    same_year,
    unit_shift,
    this_unit,
    year,
    time_of_day,
)
"""All rules. Their order among the forms is that of the language's table."""

GUARDED = (day_of_month, full_date, year)
"""The rules whose words may be part of a name or a quantity."""

_RULES: Mapping[str, Rule] = {rule.__name__: rule for rule in RULES}


# ---------------------------------------------------------------- the calendar


def _on(day: date | None) -> Value | None:
    return Value(day.isoformat(), "day") if day else None


def _in_month(year: int, month: int | None) -> Value | None:
    return Value(f"{year:04}-{month:02}", "month") if month and 1 <= year <= 9999 else None


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
    if ahead is None or said.shift == -1 or past == today:
        return past
    until = (ahead - today).days
    meant = until < FAR_AHEAD_TOLD if said.ahead else until < min(FAR_AHEAD, (today - past).days)
    return ahead if meant else past


def _stepped(day: date, n: int, unit: str) -> Value | None:
    """The day, week, month or year that lies n units from the one of `day`."""
    match unit:
        case "day":
            return _on(_moved(day, n))
        case "week":
            return _week(_moved(day, 7 * n))
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
    return _stepped(day, n, said.unit)


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


# ---------------------------------------------------------------- the forms of a language


class Form(NamedTuple):
    """One form of the table: the rule that it calls, and its expression."""

    rule: Rule
    pattern: re.Pattern[str]


@dataclass(frozen=True)
class Tongue:
    """How a language tells times: its forms, one expression that finds any of them, and what its words mean.

    `hints` are the words of which each form holds one (or a figure), at most `REACH` words from its start.
    """

    forms: tuple[Form, ...]
    any: re.Pattern[str]
    hints: frozenset[str]
    words: Words
    numbers: Mapping[str, int]
    units: Mapping[str, str]
    days: Mapping[str, int]
    shifts: Mapping[str, int]
    times: Mapping[str, int]
    ahead: re.Pattern[str]
    not_after: re.Pattern[str]
    beside: re.Pattern[str]


REACH = 4

WORD = re.compile(r"\w+")


@lru_cache(maxsize=64)
def _tongue(language: Language) -> Tongue:
    table, words = language.table("moments"), words_of(language)
    units = {form: unit for unit, forms in table.get("units", {}).items() for form in forms}
    named = _placeholders(table, words, units, language.table("dates"))
    forms = [
        (_RULES[entry["rule"]], r"(?<!\w)(?:" + words.pattern(entry["form"], named) + ")")
        for entry in table.get("form", ())
    ]
    any_form = "|".join(
        f"(?P<f{n}>{re.sub(r'[(][?]P<[a-z]+>', '(?:', pattern)})" for n, (_, pattern) in enumerate(forms)
    )
    return Tongue(
        forms=tuple(Form(rule, re.compile(pattern, re.IGNORECASE)) for rule, pattern in forms),
        any=re.compile(any_form or "(?!)", re.IGNORECASE),
        hints=_hints(table, words, units),
        words=words,
        numbers=table.get("numbers", {}),
        units=units,
        days=table.get("days", {}),
        shifts=table.get("shifts", {}),
        times=table.get("times", {}),
        ahead=re.compile(_ahead_pattern(table), re.IGNORECASE),
        not_after=re.compile(rf"(?<!\w){either(tuple(table.get('not_after', ())))}\s?$"),
        beside=re.compile(rf"[\s,(]*{either((*words.at, *table.get('beside', ())))}?[\s,(]*", re.IGNORECASE),
    )


def _hints(table: Mapping[str, Any], words: Words, units: Mapping[str, str]) -> frozenset[str]:
    named = [*words.months, *words.weekdays, *units, *table.get("days", {}), *table.get("hints", ())]
    named += [word for group in ("parts", "hijri") for word in table.get(group, {}).get("words", ())]
    return frozenset(part for name in named for part in WORD.findall(name.lower()))


def _ahead_pattern(table: Mapping[str, Any]) -> str:
    """A word of what is to come anywhere before in the clause, or one that stands right before the time."""
    anywhere, right_before = (either(tuple(table.get(name, ()))) for name in ("ahead", "right_before"))
    return rf"(?<!\w)(?:{anywhere}(?!\w)|{right_before}\s+(?:\d[\d.:]*\s?(?:[ap]\.?m\.?\s)?(?:[A-Z]{{2,4}}\s)?)?$)"


def _placeholders(
    table: Mapping[str, Any], words: Words, units: Mapping[str, str], dates: Mapping[str, Any]
) -> Mapping[str, str]:
    """What the placeholders of a form stand for. Names of months and weekdays are written with a capital here:
    "may", "minggu" (week) and "sat" are other words."""
    long = tuple(unit for unit in units if units[unit] not in ("day", "hour"))
    after = "|".join(rf"(?<=\b{re.escape(word)}\s)" for word in table.get("after", ()))
    return {
        "figure": "1[0-2]|0?[1-9]",
        "anyyear": r"(?:20)?\d\d(?!\d)",
        "month": _capital(tuple(words.months)) + r"(?!\w)\.?",
        "anymonth": either(words.months) + r"(?!\w)\.?",
        "weekday": _capital(tuple(words.weekdays)) + r"(?!\w)\.?",
        "monthname": _capital(_full(dates.get("months", {}))) + r"(?!\w)",
        "weekdayname": _capital(_full(dates.get("weekdays", {}))) + r"(?!\w)",
        "suremonth": _capital(tuple(table.get("sure_months", ()))) + r"(?!\w)",
        "times": either(table.get("times", {})),
        "n": r"\d{1,3}|" + either(table.get("numbers", {})),
        "unit": either(units) + r"(?!\w)",
        "span": either(long),
        "days": either(table.get("days", {})),
        "shift": either(table.get("shifts", {})),
        "part": either(tuple(table.get("parts", {}).get("words", ()))),
        "edge": either(tuple(table.get("edges", {}).get("words", ()))),
        "hijri": either(tuple(table.get("hijri", {}).get("words", ()))),
        "after": after or "(?!)",
        "counted": either(tuple(table.get("not_before", ()))),
    }


def _full(table: Mapping[str, list[str]]) -> tuple[str, ...]:
    """The names that are no short forms: the first of each list, and any longer than four letters."""
    return tuple(form for forms in table.values() for n, form in enumerate(forms) if n == 0 or len(form) > 4)


def _capital(names: tuple[str, ...]) -> str:
    spellings = {name[:1].upper() + name[1:] for name in names} | {name.upper() for name in names}
    return f"(?-i:{either(tuple(sorted(spellings)))})"


# ---------------------------------------------------------------- finding


class _Draft(NamedTuple):
    """A moment on its way: its words and value. A time of day begins with T and lacks its day."""

    span: Span
    value: Value
    rule: str


def find_moments(article: Article, sentences: Sequence[Sentence], language: Language) -> tuple[Moment, ...]:
    """The times that the sentences name, in order and without overlap.

    Relative times are told from the article's day of publication as it is written there (that is, in the page's own
    zone); where it is unknown they are left out. A time of day is given with its day, and with the offset of its
    zone where the words name one.
    """
    now = Now(_published_day(article))
    moments: list[Moment] = []
    for sentence in sentences:
        drafts, now = _drafts(article.text, sentence.span, _tongue(language), now)
        moments.extend(Moment(draft.span, draft.value.iso, draft.value.grain, draft.rule) for draft in drafts)
    return tuple(moments)


def _published_day(article: Article) -> date | None:
    try:
        return date.fromisoformat((article.published or "")[:10])
    except ValueError:
        return None


def _drafts(text: str, within: Span, tongue: Tongue, now: Now) -> tuple[list[_Draft], Now]:
    """The moments of one sentence, and what the next one is told from."""
    drafts: list[_Draft] = []
    for form, match in _matches(text, within, tongue):
        for said, span in _readings(match, tongue, text, within):
            value = form.rule(said, now)
            if value is None:
                continue
            drafts.append(_Draft(span, value, form.rule.__name__))
            if not value.iso.startswith("T"):
                now = replace(now, before=value)
    return _with_days(drafts, text, now, tongue), now


def _matches(text: str, within: Span, tongue: Tongue) -> Iterator[tuple[Form, re.Match[str]]]:
    """The forms that fit, left to right and without overlap; looked for only near words that hint at a time."""
    reached = within.start
    for start in _starts(text, within, tongue):
        if start < reached or not (found := tongue.any.match(text, start, within.stop)):
            continue
        form = tongue.forms[int((found.lastgroup or "f0")[1:])]
        match = form.pattern.match(text, start, within.stop)
        if not match:
            continue
        reached = match.end()
        if not (form.rule in GUARDED and _is_named(text, within, start, tongue)):
            yield form, match


def _starts(text: str, within: Span, tongue: Tongue) -> Iterator[int]:
    """Where a form may start: at a word that hints at a time, and at the few words before it."""
    words: list[int] = []
    for word in WORD.finditer(text, within.start, within.stop):
        words.append(word.start())
        if word[0][0].isdigit() or word[0].lower() in tongue.hints:
            yield from words[-REACH - 1 :]
            words.clear()


def _is_named(text: str, within: Span, start: int, tongue: Tongue) -> bool:
    """Jalan 17 Agustus, Rp 2000: part of a name, or a quantity."""
    return bool(tongue.not_after.search(text, max(within.start, start - 20), start))


def _readings(match: re.Match[str], tongue: Tongue, text: str, within: Span) -> Iterator[tuple[Said, Span]]:
    """What the words of a match say, and where they stand; a range (5-7 Juni) says two things."""
    groups = {name: value for name, value in match.groupdict().items() if value is not None}
    said = replace(_said(groups, tongue), ahead=_is_ahead(text, within, match, tongue))
    if "until" not in groups:
        yield said, Span(*match.span("moment" if "moment" in groups else 0))
        return
    yield said, Span(*match.span("moment"))
    yield replace(said, day=int(groups["until"])), Span(match.start("until"), match.end())


def _said(groups: Mapping[str, str], tongue: Tongue) -> Said:
    """The groups of a form as numbers."""
    low = {name: " ".join(value.lower().rstrip(".").split()) for name, value in groups.items()}
    half = tongue.words.halves.get(low.get("half", ""))
    short = low.get("anyyear")
    month = next((low[name] for name in ("month", "anymonth", "monthname", "suremonth") if name in low), None)
    weekday_name = low.get("weekday") or low.get("weekdayname")
    unit = low.get("unit") or low.get("span")
    n = low.get("n", "1")
    return Said(
        year=int(low["year"]) if "year" in low else int(short) + 2000 * (len(short) == 2) if short else None,
        month=int(low["figure"]) if "figure" in low else tongue.words.months[month] if month else None,
        day=int(low["day"]) if "day" in low else None,
        weekday=tongue.words.weekdays[weekday_name] if weekday_name else None,
        n=int(n) if n.isdigit() else tongue.numbers[n],
        unit=tongue.units[unit] if unit else "day",
        shift=tongue.shifts[low["shift"]] if "shift" in low else None,
        days=tongue.days[low["days"]] if "days" in low else 0,
        hour=hour_of(int(low["hour"]), half) if "hour" in low else tongue.times[low["times"]] if "times" in low else 0,
        minute=int(low.get("minute", 0)),
        zone=tongue.words.zones[low["zone"]] if "zone" in low else None,
    )


def _is_ahead(text: str, within: Span, match: re.Match[str], tongue: Tongue) -> bool:
    """Whether a word of what is to come stands before, in the same clause. "Friday's ruling" is a past one."""
    clause = _CLAUSE_END.split(text[max(within.start, match.start() - 60) : match.start()])[-1]
    return bool(tongue.ahead.search(clause)) and text[match.end() : match.end() + 2] not in ("'s", "’s")


# "P. Davison", "4 a.m. Thursday" end no clause.
_CLAUSE_END = re.compile(r"[,;:!?\"“”]|(?<!\b\w)\.\s")


def _with_days(drafts: list[_Draft], text: str, now: Now, tongue: Tongue) -> list[_Draft]:
    """The drafts with each time of day put on its day: one beside it, else the nearest of its sentence, else the last
    day told before. A time of day without any is left out."""
    dated: list[_Draft] = []
    for n, draft in enumerate(drafts):
        if not draft.value.iso.startswith("T"):
            dated.append(draft)
        elif (day := _day_beside(n, drafts, text, tongue)) is not None:
            span = Span(min(day.span.start, draft.span.start), max(day.span.stop, draft.span.stop))
            dated = [other for other in dated if other is not day] + [_timed(draft, day.value, span)]
            drafts[drafts.index(day)] = dated[-1]
        elif (value := _day_near(draft, drafts, now)) is not None:
            dated.append(_timed(draft, value, draft.span))
    return list(dict.fromkeys(dated))


def _timed(time: _Draft, day: Value, span: Span) -> _Draft:
    return _Draft(span, Value(day.iso[:10] + time.value.iso, "hour"), time.rule)


def _day_beside(n: int, drafts: list[_Draft], text: str, tongue: Tongue) -> _Draft | None:
    """Senin (9/6/2025) pukul 08.52 WIB; 9 a.m. Tuesday: both are one moment."""
    for other in (drafts[n - 1] if n else None, drafts[n + 1] if n + 1 < len(drafts) else None):
        if other is None or other.value.grain != "day":
            continue
        first, second = sorted((other.span, drafts[n].span))
        if tongue.beside.fullmatch(text, first.stop, second.start):
            return other
    return None


def _day_near(time: _Draft, drafts: list[_Draft], now: Now) -> Value | None:
    days = [draft for draft in drafts if draft.value.grain == "day"]
    if days:
        return min(days, key=lambda day: abs(day.span.start - time.span.start)).value
    return now.before if now.before and now.before.grain == "day" else None
