"""Where a text has forms of times, and what their words and the words around them say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from warta.languages.dates import hour_of, key
from warta.records import Span
from warta.text.moments.forms import WORD, Form, Tongue, number_of
from warta.text.moments.rules import EXPLICIT, year
from warta.text.moments.values import Said

FIGURE = re.compile(r"\d")
DAY_END = 24
"""The hour that ends a day: pukul 24.00."""
REACH = 4
"""A word that hints at a time stands at most so many words after the start of its form."""
CLAUSE = 120
"""Characters before a time in which a word of what is to come is looked for."""


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
