"""Times that a sentence counts from another deed: "two days after rebels took the town", "sepekan setelah gempa".

What stands behind the words happened so long before what stands in front of them. Its day is counted from the last day
named before the words, else from that of the news; that of what stands in front, from the first day named behind them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from warta.events.circumstances import day_of
from warta.languages import Language
from warta.languages.dates import key
from warta.records import Moment, Span, When
from warta.text.moments.calendar import stepped
from warta.text.moments.forms import number_of, tongue_of


class Count(NamedTuple):
    """So many units between two deeds, and the words that say it."""

    span: Span
    n: int
    unit: str


def counts_in(text: str, within: Span, language: Language) -> Iterator[Count]:
    """The words of a sentence that count from another deed, in order."""
    tongue = tongue_of(language)
    for match in tongue.counted.finditer(text, within.start, within.stop):
        n = number_of(key(match["n"] or "1"), tongue)
        yield Count(Span(*match.span()), n, tongue.units[key(match["unit"])])


def counted(deed: Span, count: Count, moments: Sequence[Moment], news: str | None) -> When | None:
    """The time of a deed by a count of its sentence, None where there is nothing to count from.

    `moments`: those of the sentence, in order.
    """
    days = [moment for moment in moments if moment.grain in ("day", "hour")]
    if deed.start >= count.span.stop:
        told = [moment.value for moment in days if moment.span.stop <= count.span.start]
        return _moved(told[-1] if told else news, -count.n, count)
    told = [moment.value for moment in days if moment.span.start >= count.span.stop]
    return _moved(told[0] if told else None, count.n, count)


def _moved(start: str | None, n: int, count: Count) -> When | None:
    """So many units on; a week on is a day, and some hours on the same day."""
    day = day_of(start)
    if day is None:
        return None
    steps, unit = {"week": (7 * n, "day"), "hour": (0, "day")}.get(count.unit, (n, count.unit))
    value = stepped(day, steps, unit)
    return None if value is None else When(value.iso, value.grain, count.span)
