"""Times that the text names, with their values: "Senin (9/6/2025)", "two days ago", "tiga hari kemudian".

The forms of a language's `moments` table (`forms`) find the words (`matches`); each names the rule that computes the
value (`rules`) from the words, the day of publication and the moment before. A time whose value cannot be known from
these (a date without year if the day of publication is unknown, "beberapa tahun lalu") is not reported, and neither are
durations.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from operator import attrgetter
from typing import NamedTuple

from warta.languages import Language
from warta.languages.dates import zone_of
from warta.records import Article, Moment, Sentence, Span
from warta.text.moments.forms import Form, Tongue, tongue_of
from warta.text.moments.matches import DAY_END, find_forms, readings
from warta.text.moments.rules import EXPLICIT, full_date, named_day
from warta.text.moments.values import Now, Value, first_day, with_before, with_told

MEMORY = 12
"""So many sentences on, a moment is no longer what "three days later" or a bare time of day is told from."""

FRESH, RECENT = 3, 14
"""The news of an article is mostly no older than so many days, and hardly ever older than so many."""

MARKS = re.compile(r"[\"“”]|``|''")


class _Draft(NamedTuple):
    """A moment on its way. The value of a time of day begins with T and lacks its day; `zone` is its zone."""

    span: Span
    value: Value
    rule: str
    zone: str | None = None

    @property
    def lacks_day(self) -> bool:
        return self.value.iso.startswith("T")


# ---------------------------------------------------------------- finding


def find_moments(article: Article, sentences: Sequence[Sentence], language: Language) -> tuple[Moment, ...]:
    """The times that the sentences name, in order and without overlap.

    Relative times are told from the article's day of publication as it is written there (that is, in the page's own
    zone); where it is unknown they are left out. A time of day is given with its day, and with the offset of its
    zone where the words name one. A date goes on over the end of a line: "11 Juni⏎2025".
    """
    tongue, text = tongue_of(language), article.text.replace("\n", " ")
    now = Now(_day(article.published))
    moments: list[Moment] = []
    for sentence in sentences:
        drafts, now = _drafts(text, sentence.span, tongue, now)
        moments.extend(Moment(draft.span, draft.value.iso, draft.value.grain, draft.rule) for draft in drafts)
    return tuple(moments)


def _day(iso: str | None) -> date | None:
    try:
        return date.fromisoformat((iso or "")[:10])
    except ValueError:
        return None


def _drafts(text: str, within: Span, tongue: Tongue, now: Now) -> tuple[list[_Draft], Now]:
    """The moments of one sentence, and what the next one is told from."""
    found = list(find_forms(text, within, tongue))
    now = Now(now.day, now.before, now.age + 1, now.told, now.past) if now.age < MEMORY else Now(now.day, told=now.told)
    if not found:
        return [], now
    marks = _marks(text, within)
    speeches = _days_of_speech(found, text, within, tongue, now) if marks else []
    drafts: list[_Draft] = []
    for form, match in found:
        spoken = _next_day(speeches, match.start()) if _is_quoted(marks, match.start()) else None
        told_from = replace(now, day=spoken) if spoken else now
        for said, span in readings(match, tongue, text, within):
            if (value := form.rule(said, told_from)) is None:
                continue
            drafts.append(_Draft(span, value, value.rule or form.rule.__name__, said.zone))
            if not drafts[-1].lacks_day:
                now = with_before(now, value)
            if form.rule in (full_date, named_day):
                now = with_told(now, value)
    dated = _with_days(_joined(drafts, text, tongue), now)
    return dated, with_before(now, dated[-1].value) if dated else now


# ---------------------------------------------------------------- in whose voice


class _Mark(NamedTuple):
    """Where a quotation mark stands, and whether it opens."""

    at: int
    opens: bool


def _marks(text: str, within: Span) -> list[_Mark]:
    """The quotation marks of a sentence. A straight one opens at its start and after a space, a bracket or a dash."""
    marks = []
    for mark in MARKS.finditer(text, within.start, within.stop):
        free = mark.start() == within.start or text[mark.start() - 1] in " \u00a0\n([–—-"
        marks.append(_Mark(mark.start(), mark[0] in ("“", "``") or (mark[0] != "”" and free)))
    return marks


def _is_quoted(marks: list[_Mark], at: int) -> bool:
    """Whether a place stands inside quotation marks, which may open before the sentence or close after it."""
    n = bisect_left(marks, (at,))
    if n:
        return marks[n - 1].opens
    return bool(marks) and not marks[0].opens


def _days_of_speech(
    found: Iterable[tuple[Form, re.Match[str]]], text: str, within: Span, tongue: Tongue, now: Now
) -> list[tuple[int, date]]:
    """The days of the last week that are named outside quotation marks, and where.

    "Hari ini kami menahan tiga orang," kata Budi, Senin (16/6): today is the day of the speech.
    """
    days: list[tuple[int, date]] = []
    marks = _marks(text, within)
    for form, match in found:
        if form.rule not in EXPLICIT or now.day is None or _is_quoted(marks, match.start()):
            continue
        values = (form.rule(said, now) for said, _ in readings(match, tongue, text, within))
        named = (first_day(value) for value in values if value)
        days += [(match.start(), day) for day in named if day and 0 < (now.day - day).days <= 7]
    return days


def _next_day(days: list[tuple[int, date]], at: int) -> date | None:
    n = bisect_left(days, (at,))
    return days[n][1] if n < len(days) else None


# ---------------------------------------------------------------- times of day


def _joined(drafts: list[_Draft], text: str, tongue: Tongue) -> list[_Draft]:
    """Senin (9/6/2025) pukul 08.52 WIB; 9 a.m. Tuesday: a day and the time of day beside it are one moment."""
    joined: list[_Draft] = []
    for draft in drafts:
        last = joined[-1] if joined else None
        if (
            last is None
            or not _is_pair(last, draft)
            or not tongue.beside.fullmatch(text, last.span.stop, draft.span.start)
        ):
            joined.append(draft)
            continue
        day, time = (last, draft) if draft.lacks_day else (draft, last)
        joined[-1] = _timed(time, day.value, Span(last.span.start, draft.span.stop))
    return joined


def _is_pair(one: _Draft, other: _Draft) -> bool:
    return one.lacks_day != other.lacks_day and "day" in (one.value.grain, other.value.grain)


def _timed(time: _Draft, day: Value, span: Span) -> _Draft:
    ends = time.value.iso.startswith(f"T{DAY_END}")
    clock = time.value.iso.replace(f"T{DAY_END}", "T00") if ends else time.value.iso
    moment = datetime.fromisoformat(day.iso[:10] + clock)
    if ends and moment.date() < date.max:
        moment += timedelta(days=1)
    zone = zone_of(time.zone) if time.zone else None
    return _Draft(span, Value(moment.replace(tzinfo=zone).isoformat(), "hour"), time.rule)


def _with_days(drafts: list[_Draft], now: Now) -> list[_Draft]:
    """Each time of day left alone gets the nearest day of its sentence, else the last one told; else it is left out."""
    days = [draft for draft in drafts if draft.value.grain == "day"]
    told = now.before if now.before and now.before.grain in ("day", "hour") else None
    dated: list[_Draft] = []
    for draft in drafts:
        if not draft.lacks_day:
            dated.append(draft)
        elif (day := _nearest_day(draft, days) or told) is not None:
            dated.append(_timed(draft, day, draft.span))
    return dated


def _nearest_day(time: _Draft, days: list[_Draft]) -> Value | None:
    n = bisect_left(days, (time.span,))
    around = days[max(0, n - 1) : n + 1]
    return min(around, key=lambda day: gap(day.span, time.span)).value if around else None


def gap(one: Span, other: Span) -> int:
    """The characters between two spans."""
    return max(one.start - other.stop, other.start - one.stop, 0)


# ---------------------------------------------------------------- which moment is whose


def moment_of(
    span: Span, sentence: Sentence, moments: Sequence[Moment], text: str, language: Language
) -> Moment | None:
    """The moment that tells when the deed at `span` took place: the nearest in its sentence.

    Those in the same voice (both inside quotation marks, or both outside) come first; nearest is by steps in the parse,
    then by characters. The day on which another paper told it ("dilansir AFP, Rabu (27/5)") is not the deed's. None
    where the sentence has no such moment.
    """
    tongue = tongue_of(language)
    inside = (moment for moment in moments if sentence.span.covers(moment.span))
    own = [moment for moment in inside if not is_retold(moment, text, tongue)]
    if len(own) < 2:
        return own[0] if own else None
    marks, up = _marks(text, sentence.span), _way_up(sentence, span)
    quoted = _is_quoted(marks, span.start)

    def distance(moment: Moment) -> tuple[bool, int, int]:
        other_voice = _is_quoted(marks, moment.span.start) != quoted
        return other_voice, _steps(up, _way_up(sentence, moment.span)), gap(span, moment.span)

    return min(own, key=distance)


def is_retold(moment: Moment, text: str, tongue: Tongue) -> bool:
    """Serangan itu, seperti dilansir AFP, Rabu (27/5/2026), menewaskan ...: when another paper told it."""
    before = text[max(0, moment.span.start - 60) : moment.span.start]
    return bool(tongue.quoting.search(re.split(r"[.!?]\s|\n", before)[-1]))


def _steps(up: Mapping[int, int], down: Mapping[int, int]) -> int:
    """How many relations lie between two words in the parse, by their ways up; 0 where the sentence was not parsed."""
    return next((steps + down[token] for token, steps in up.items() if token in down), 0)


def _way_up(sentence: Sentence, span: Span) -> Mapping[int, int]:
    """The first word of the span, its head, and so on to the root, each with the steps to it."""
    at = bisect_right(sentence.tokens, span.start, key=attrgetter("stop"))
    way: dict[int, int] = {}
    while at < len(sentence.tokens) and at not in way:
        way[at] = len(way)
        at = sentence.tokens[at].head
    return way


def _fresh(days: Sequence[Moment], published: date) -> list[Moment]:
    """The days of the last few before publication, else of the last two weeks."""
    ages = [(published - date.fromisoformat(moment.value[:10])).days for moment in days]
    fresh, recent = ([day for day, age in zip(days, ages, strict=True) if 0 <= age <= most] for most in (FRESH, RECENT))
    return fresh or recent


def day_of_news(article: Article, moments: Sequence[Moment], language: Language) -> Moment | None:
    """The moment that names the day on which the article's news took place; None where none does.

    Of the days named in the last few before publication (else in the last two weeks; of all, where it is not known),
    the one named most often; the first of them on a tie. Days on which another paper told it count only where there are
    no others. An older day is no news: it is that of a look back, or of what a trial is about.
    """
    tongue = tongue_of(language)
    days = [moment for moment in moments if moment.grain in ("day", "hour")]
    days = days if (published := _day(article.published)) is None else _fresh(days, published)
    own = [moment for moment in days if not is_retold(moment, article.text, tongue)]
    named = own or days
    votes = Counter(moment.value[:10] for moment in named)
    return max(named, key=lambda moment: votes[moment.value[:10]], default=None)
