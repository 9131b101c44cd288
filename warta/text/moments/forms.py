"""The forms in which a language tells times, compiled out of its `moments` table, and what their words say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Any

from warta.languages import Language
from warta.languages.dates import Words, either, hour_of, key, words_of
from warta.records import Span
from warta.text.moments.rules import EXPLICIT, RULE, Rule, year
from warta.text.moments.values import Said

WHOLE_NUMBER = r"(?<!\w)(?<!\w[-–])(?<!\d[.,])"
"""Before a number: neither the rest of "1,200" nor that of "forty-two" or "2-3"."""
DAY_END = 24
"""The hour that ends a day: pukul 24.00."""


@dataclass(frozen=True)
class Form:
    """One form of the table: the rule that it calls, and its expression as it is written."""

    rule: Rule
    written: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression, compiled when the form fits for the first time: an article has few of them."""
        return re.compile(self.written, re.IGNORECASE)


@dataclass(frozen=True)
class Tongue:
    """How a language tells times: its forms, one expression that finds any of them, and what its words mean.

    `hints` are the words of which each form holds one (or a figure), at most `REACH` words from its start; `leads` are
    the others that may stand at its start.
    """

    forms: tuple[Form, ...]
    any: re.Pattern[str]
    hints: frozenset[str]
    leads: frozenset[str]
    words: Words
    numbers: Mapping[str, int]
    units: Mapping[str, str]
    days: Mapping[str, int]
    shifts: Mapping[str, int]
    times: Mapping[str, int]
    holidays: Mapping[str, tuple[int, ...]]
    named_days: Mapping[str, str]
    months_ahead: int
    ahead: re.Pattern[str]
    soon: re.Pattern[str]
    past_verb: re.Pattern[str]
    past_after: tuple[str, ...]
    ahead_after: re.Pattern[str]
    about_to: re.Pattern[str]
    subject: re.Pattern[str]
    counted: re.Pattern[str]
    past_before: re.Pattern[str]
    gone: re.Pattern[str]
    gone_after: re.Pattern[str]
    seasons: Mapping[str, tuple[int, int]]
    awaited: re.Pattern[str]
    joined: re.Pattern[str]
    clause_end: re.Pattern[str]
    named_after: re.Pattern[str]
    not_after: re.Pattern[str]
    beside: re.Pattern[str]
    quoting: re.Pattern[str]


REACH = 4
"""A word that hints at a time stands at most so many words after the start of its form."""

CLAUSE = 120
"""Characters before a time in which a word of what is to come is looked for."""

WORD = re.compile(r"\w+")
FIGURE = re.compile(r"\d")
FREE = r"(?<!\w)(?<!\d[.,])"
"""What every form begins with: neither inside a word nor a number."""


@lru_cache(maxsize=64)
def tongue_of(language: Language) -> Tongue:
    """The forms and words of a language's `moments` table, compiled once; a language without one tells no times."""
    table, words = language.table("moments"), words_of(language)
    units = {key(form): unit for unit, forms in table.get("units", {}).items() for form in forms}
    named = _placeholders(table, words, units)
    forms = [(RULE[entry["rule"]], words.pattern(entry["form"], named)) for entry in table.get("form", ())]
    any_form = "|".join(
        f"(?P<f{n}>{re.sub(r'[(][?]P<[a-z]+>', '(?:', pattern)})" for n, (_, pattern) in enumerate(forms)
    )
    return Tongue(
        forms=tuple(Form(rule, f"{FREE}(?:{pattern})") for rule, pattern in forms),
        any=re.compile(f"{FREE}(?:{any_form or '(?!)'})", re.IGNORECASE),
        hints=_hints(table, words, units),
        leads=_leads(table),
        words=words,
        numbers=_keyed(table.get("numbers", {})),
        units=units,
        days=_keyed(table.get("days", {})),
        shifts=_keyed(table.get("shifts", {})),
        times=_keyed(table.get("times", {})),
        holidays={key(name): tuple(day) for name, day in table.get("holidays", {}).items()},
        named_days={key(name): day for name, day in table.get("named_days", {}).items()},
        months_ahead=int(table.get("months_ahead", 0)),
        ahead=re.compile(_ahead_pattern(table, words), re.IGNORECASE),
        soon=re.compile(_soon(table), re.IGNORECASE),
        past_verb=re.compile(_past_verb(table), re.IGNORECASE),
        past_after=tuple(table.get("past_after", ())),
        ahead_after=re.compile(_ahead_after(table), re.IGNORECASE),
        about_to=re.compile(rf",?\s+{either(tuple(table.get('ahead_after', ())))}(?!\w)", re.IGNORECASE),
        subject=re.compile(table.get("subject", "(?!)")),
        counted=re.compile(WHOLE_NUMBER + words.pattern(table.get("counted", "(?!)"), named), re.IGNORECASE),
        past_before=re.compile(rf"(?<!\w){either(tuple(table.get('past_before', ())))}(?!\w)", re.IGNORECASE),
        gone=re.compile(rf"(?<!\w)(?:{'|'.join(table.get('gone', ())) or '(?!)'})\s?$", re.IGNORECASE),
        gone_after=re.compile(_gone_after(table), re.IGNORECASE),
        seasons={key(name): (first, last) for name, (first, last) in table.get("seasons", {}).items()},
        awaited=_ending(table.get("awaited", ()), re.IGNORECASE),
        joined=re.compile(
            rf"(?<!\w){either(words.weekdays)}\s+{either(tuple(table.get('joins', ())))}\s+$", re.IGNORECASE
        ),
        clause_end=re.compile(_clause_end(table), re.IGNORECASE),
        named_after=_ending(table.get("named_after", ())),
        not_after=_ending((*table.get("named_after", ()), *table.get("not_after", ()))),
        quoting=re.compile(rf"(?<!\w){either(tuple(table.get('quoting', ())))}(?!\w)", re.IGNORECASE),
        beside=re.compile(rf"[\s,(]*{either((*words.at, *table.get('beside', ())))}?[\s,(]*", re.IGNORECASE),
    )


def _ending(words: Sequence[str], flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(tuple(words))}\s?$", flags)


def _keyed(table: Mapping[str, int]) -> Mapping[str, int]:
    return {key(words): value for words, value in table.items()}


def _hints(table: Mapping[str, Any], words: Words, units: Mapping[str, str]) -> frozenset[str]:
    """One word of each name, the longest: "hari" of "hari ini"."""
    named = [*words.months, *words.weekdays, *units, *_names(table), *table.get("hints", ())]
    return frozenset(max(WORD.findall(name.lower()), key=len) for name in named)


def _leads(table: Mapping[str, Any]) -> frozenset[str]:
    named = [*_names(table), *table.get("numbers", {}), *table.get("shifts", {}), *table.get("leads", ())]
    named += table.get("edges", {}).get("words", ())
    return frozenset(word for name in named for word in WORD.findall(name.lower()))


def _names(table: Mapping[str, Any]) -> list[str]:
    """The names of times that the table itself holds."""
    named = [name for group in ("days", "holidays", "named_days", "times", "seasons") for name in table.get(group, {})]
    return named + [word for group in ("parts", "hijri") for word in table.get(group, {}).get("words", ())]


def _ahead_pattern(table: Mapping[str, Any], words: Words) -> str:
    """A word of what is to come anywhere before in the clause, or one that stands right before the time.

    Between may stand a time of day: "until 7 a.m. PST Friday".
    """
    anywhere, right_before = (either(tuple(table.get(name, ()))) for name in ("ahead", "right_before"))
    clock = rf"(?:\d[\d.:]*\s?(?:{either(words.halves)}\.?\s)?(?:{either(words.zones)}\s)?)?"
    return rf"(?<!\w)(?:{anywhere}(?!\w)|{right_before}\s+{clock}$)"


def _soon(table: Mapping[str, Any]) -> str:
    """A word of what is to come soon, if the day is near, anywhere before in the clause, or right before the time."""
    anywhere, right_before = (either(tuple(table.get(name, ()))) for name in ("soon", "soon_right_before"))
    return rf"(?<!\w)(?:{anywhere}(?!\w)|{right_before}\s+$)"


def _past_verb(table: Mapping[str, Any]) -> str:
    """A verb of what has been, but none that only goes with another: "will be formally opened"."""
    past = "|".join(table.get("past_verbs", ())) or "(?!)"
    return rf"(?<!\w)(?<!\bbe )(?<!\bbeen )(?<!\bbeing )(?<!ly )(?:{past})(?!\w)"


def _ahead_after(table: Mapping[str, Any]) -> str:
    """On Saturday, heavy storms will reach the coast: right after, with few words between, none of them of speech."""
    speech = either(tuple(table.get("told", ())))
    return rf",?\s+(?:(?!{speech}(?!\w))[\w’'-]+\s+){{0,4}}?{either(tuple(table.get('ahead_after', ())))}(?!\w)"


def _gone_after(table: Mapping[str, Any]) -> str:
    """On Saturday, several hundred people marched: a verb of what has been behind the subject, none of another tense.

    What stands right behind a word of `attached` is no verb: "On Saturday, the delayed talks go on".
    """
    other, attached = (either(tuple(table.get(name, ()))) for name in ("present", "attached"))
    past = "|".join(table.get("past_verbs", ())) or "(?!)"
    return rf",?\s+(?:(?!{other}(?!\w))[\w’'.-]+\s+){{0,5}}?(?!{attached}(?!\w))[\w’'.-]+\s+(?:{past})(?!\w)"


def _clause_end(table: Mapping[str, Any]) -> str:
    """A mark or a word after which another clause begins; "P. Davison" and "4 a.m. Thursday" end none."""
    return rf"[;:!?\"“”]|(?<!\b\w)\.\s|(?<!\w){either(tuple(table.get('clause_starts', ())))}(?!\w)"


def _placeholders(table: Mapping[str, Any], words: Words, units: Mapping[str, str]) -> Mapping[str, str]:
    """What the placeholders of a form stand for.

    Names of months and weekdays are written with a capital here: "may", "minggu" (week) and "sat" are other words.
    """
    long = tuple(unit for unit in units if units[unit] not in ("day", "hour"))
    after = "|".join(rf"(?<=\b{re.escape(word)}\s)" for word in table.get("after", ()))
    return {
        "figure": "1[0-2]|0?[1-9]",
        "anyyear": r"(?:20)?\d\d(?!\d)",
        "month": _capital(tuple(words.months)) + r"(?!\w)\.?",
        "anymonth": either(words.months) + r"(?!\w)\.?",
        "weekday": _capital(tuple(words.weekdays)) + r"(?!\w)\.?",
        "monthname": _capital(tuple(table.get("month_names", ()))) + r"(?!\w)",
        "weekdayname": _capital(tuple(table.get("weekday_names", ()))) + r"(?!\w)",
        "suremonth": _capital(tuple(table.get("sure_months", ()))) + r"(?!\w)",
        "times": either(table.get("times", {})),
        "n": r"\d{1,3}|" + either(table.get("numbers", {})),
        "unit": either(units) + r"(?!\w)",
        "span": either(long),
        "season": either(table.get("seasons", {})),
        "holiday": either(table.get("holidays", {})),
        "namedday": either(table.get("named_days", {})),
        "days": either(table.get("days", {})),
        "shift": either(table.get("shifts", {})),
        "part": either(tuple(table.get("parts", {}).get("words", ()))),
        "edge": either(tuple(table.get("edges", {}).get("words", ()))),
        "hijri": either(tuple(table.get("hijri", {}).get("words", ()))),
        "after": after or "(?!)",
        "counted": either(tuple(table.get("not_before", ()))),
    }


def _capital(names: tuple[str, ...]) -> str:
    spellings = {name[:1].upper() + name[1:] for name in names} | {name.upper() for name in names}
    return f"(?-i:{either(tuple(sorted(spellings)))})"


# ---------------------------------------------------------------- finding them in a text


def find_forms(text: str, within: Span, tongue: Tongue) -> Iterator[tuple[Form, re.Match[str]]]:
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
        if not _is_named(form, text, within, start, tongue):
            yield form, match


def _starts(text: str, within: Span, tongue: Tongue) -> Iterator[int]:
    """Where a form may start: at a word that hints at a time, and at leading words not far before it."""
    if not _may_hint(text[within.start : within.stop], tongue):
        return
    leading: list[tuple[int, int]] = []
    for count, word in enumerate(WORD.finditer(text, within.start, within.stop)):
        low = word[0].lower()
        if low[0].isdigit() or low in tongue.hints:
            yield from (start for at, start in leading if at >= count - REACH)
            yield word.start()
            leading = []
        elif low in tongue.leads:
            leading.append((count, word.start()))


def _may_hint(words: str, tongue: Tongue) -> bool:
    """Whether a sentence has a figure or a word that hints at a time; most have none."""
    return FIGURE.search(words) is not None or not tongue.hints.isdisjoint(map(str.lower, WORD.findall(words)))


def _is_named(form: Form, text: str, within: Span, start: int, tongue: Tongue) -> bool:
    """Jalan 17 Agustus, Rp 2000: part of a name, or a quantity."""
    guard = tongue.not_after if form.rule is year else tongue.named_after if form.rule in EXPLICIT else None
    return guard is not None and bool(guard.search(text, max(within.start, start - 20), start))


def readings(match: re.Match[str], tongue: Tongue, text: str, within: Span) -> Iterator[tuple[Said, Span]]:
    """What the words of a match say, and where they stand; a range (5-7 Juni) says two things."""
    groups = {name: value for name, value in match.groupdict().items() if value is not None}
    ahead, before = _is_ahead(text, within, match, tongue), text[max(within.start, match.start() - 30) : match.start()]
    said = _said(groups, tongue, ahead, joined=bool(tongue.joined.search(before)))
    if said.weekday and _is_unsure(text, within, match, tongue, ahead):
        said = replace(said, unsure=True)
    if said.month and not said.year and _is_gone(text, within, match, tongue):
        said = replace(said, months_ahead=0, gone=not ahead and "until" not in groups)
    if "until" not in groups:
        yield said, Span(*match.span("moment" if "moment" in groups else 0))
        return
    last = int(groups["until"])
    yield replace(said, until=last), Span(*match.span("moment"))
    yield replace(said, day=last), Span(match.start("until"), match.end())


def _said(groups: Mapping[str, str], tongue: Tongue, ahead: bool, joined: bool) -> Said:
    """The groups of a form as numbers, and how it stands to the words around it."""
    words = {name: key(value) for name, value in groups.items()}
    parts = [part(words[name], tongue) for name, part in _PARTS.items() if name in words]
    if "hour" in words:
        hour = int(words["hour"])  # 24 is the end of its day
        half = tongue.words.halves.get(words.get("half", ""))
        parts.append({"hour": hour if hour == DAY_END else hour_of(hour, half)})
    told = dict(item for part in parts for item in part.items())
    return Said(**told, months_ahead=tongue.months_ahead, ahead=ahead, joined=joined)


def number_of(words: str, tongue: Tongue) -> int:
    """A number in figures or, as `key` writes them, in words."""
    return int(words) if words.isdigit() else tongue.numbers[words]


Part = Callable[[str, Tongue], Mapping[str, Any]]


def _month(words: str, tongue: Tongue) -> Mapping[str, Any]:
    return {"month": tongue.words.months[words]}


def _weekday(words: str, tongue: Tongue) -> Mapping[str, Any]:
    return {"weekday": tongue.words.weekdays[words]}


def _unit(words: str, tongue: Tongue) -> Mapping[str, Any]:
    return {"unit": tongue.units[words]}


def _holiday(words: str, tongue: Tongue) -> Mapping[str, Any]:
    """[12, 25] is a month and day; [11, 4, 4] a month, a weekday and which one of them in the month."""
    month, day, *nth = tongue.holidays[words]
    return {"month": month, "weekday": day, "nth": nth[0]} if nth else {"month": month, "day": day}


_PARTS: Mapping[str, Part] = {
    "year": lambda words, tongue: {"year": int(words)},
    "anyyear": lambda words, tongue: {"year": int(words) + 2000 * (len(words) == 2)},
    "figure": lambda words, tongue: {"month": int(words)},
    "month": _month,
    "anymonth": _month,
    "monthname": _month,
    "suremonth": _month,
    "holiday": _holiday,
    "day": lambda words, tongue: {"day": int(words)},
    "weekday": _weekday,
    "weekdayname": _weekday,
    "n": lambda words, tongue: {"n": number_of(words, tongue)},
    "unit": _unit,
    "span": _unit,
    "shift": lambda words, tongue: {"shift": tongue.shifts[words]},
    "season": lambda words, tongue: {"season": tongue.seasons[words]},
    "namedday": lambda words, tongue: dict(
        zip(("year", "month", "day"), map(int, tongue.named_days[words].split("-")), strict=True)
    ),
    "days": lambda words, tongue: {"days": tongue.days[words]},
    "times": lambda words, tongue: {"hour": tongue.times[words]},
    "minute": lambda words, tongue: {"minute": int(words)},
    "second": lambda words, tongue: {"second": int(words)},
    "zone": lambda words, tongue: {"zone": tongue.words.zones[words]},
}
"""What the words of each placeholder say. The hour needs the part of the day beside it, and is read apart."""


def _is_gone(text: str, within: Span, match: re.Match[str], tongue: Tongue) -> bool:
    """Whether what stands before a time has been: "since the coup in February", "the talks ended in March".

    Or right after a time that opens its sentence: "On Jan. 6, a crowd stormed the hall".
    """
    before = text[max(within.start, match.start() - CLAUSE) : match.start()]
    if tongue.gone.search(before):
        return True
    opens = len(WORD.findall(before)) <= 1
    return opens and bool(tongue.gone_after.match(text, match.end(), within.stop))


def _is_unsure(text: str, within: Span, match: re.Match[str], tongue: Tongue, ahead: bool) -> bool:
    """Whether the words before a time leave open if it is to come.

    A verb of what has been stands behind the word of what is to come ("the plans to drill angered many on Sunday"); or
    none does, and what is told is so of a day to come as well ("she travels to Rome on Friday"). "Friday's" is past.
    """
    if not ahead and text.startswith(tongue.past_after, match.end()):
        return False
    clause = _clause(text, within, match, tongue)
    word = (tongue.ahead if ahead else tongue.soon).search(clause)
    return word is not None and bool(tongue.past_verb.search(clause, word.end())) == ahead


def _clause(text: str, within: Span, match: re.Match[str], tongue: Tongue) -> str:
    """What stands before a time in its clause."""
    return tongue.clause_end.split(text[max(within.start, match.start() - CLAUSE) : match.start()])[-1]


def _is_ahead(text: str, within: Span, match: re.Match[str], tongue: Tongue) -> bool:
    """Whether a word of what is to come stands before, in the same clause, or right after a time that opens it.

    It may stand between the clause's subject and such a word, too: "The ministry on Friday will open talks".
    "Friday's ruling" is a past one, and so is what "may have" been; but who is "ready for Friday's ruling" awaits it.
    """
    clause = _clause(text, within, match, tongue)
    if tongue.awaited.search(clause):
        return True
    if text.startswith(tongue.past_after, match.end()) or tongue.past_before.search(clause):
        return False
    if tongue.ahead.search(clause):
        return True
    opens = len(WORD.findall(clause)) <= 1
    to_come = tongue.ahead_after if opens else tongue.about_to if tongue.subject.fullmatch(clause) else None
    return to_come is not None and bool(to_come.match(text, match.end(), within.stop))
