"""The forms in which a language states times, compiled from its `moments` table."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from warta.languages import Language
from warta.languages.dates import Words, either, key, words_of
from warta.text.moments.rules import RULE, Rule

WHOLE_NUMBER = r"(?<!\w)(?<!\w[-–])(?<!\d[.,])"
"""Before a number: neither the rest of "1,200" nor that of "forty-two" or "2-3"."""


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
    """How a language states times: its forms, one expression that finds any of them, and what its words mean.

    `hints` are words of which every form has one (or a figure) near its start; `leads` are the others that may be at
    its start.
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


WORD = re.compile(r"\w+")
FREE = r"(?<!\w)(?<!\d[.,])"
"""What every form begins with: neither inside a word nor a number."""


@lru_cache(maxsize=64)
def tongue_of(language: Language) -> Tongue:
    """The forms and words of a language's `moments` table, compiled once; none for a language without that table."""
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


def number_of(words: str, tongue: Tongue) -> int:
    """A number in figures or, as `key` writes them, in words."""
    return int(words) if words.isdigit() else tongue.numbers[words]
