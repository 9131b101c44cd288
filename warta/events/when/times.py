"""When a deed took place: all times that it may have, to be weighed against each other (`dated.py`).

They are the moments of its sentence, the last ones before it and the next ones behind it, those of other sentences that
tell it by the same word, what its sentence counts from another deed (`time_counts.py`), the day of the news, its month,
and the day of publication. Which of them it is, one softmax says (`training/events.py` learns it). A time that several
of them name counts once, with what speaks for each.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import islice

from warta.events.cases import Case
from warta.events.circumstances import day_of
from warta.events.when.time_counts import counted, counts_in
from warta.events.who.parties import View
from warta.languages import languages
from warta.records import Moment, When
from warta.text.moments import gap

BEFORE, BEHIND = 2, 2
"""So many moments before and behind the sentence may be a deed's."""
AGAIN = 24
"""So many times before a deed, and so many behind it, are lent it by its word there: more than any article has."""
PROMISE = "AGREE"
"""The type whose time is that of the deed promised, which may lie ahead."""


@dataclass(frozen=True, slots=True, eq=False)
class Deed:
    """A deed whose type and status are known. `others`: all cases around it, in the order of the text."""

    case: Case
    kind: str
    status: str
    others: tuple[Case, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """A time that a deed may have, and why.

    `source`: "inside" its sentence, "month" of a moment there, "before" it, "behind" it or, the second one, "beyond",
    at the "same" word elsewhere, "counted" from another deed, the day of the "news", the "news month" (of what is known
    no better), the day it was "published"; `distance` in sentences, `rank` among its kind.
    """

    when: When
    source: str
    distance: int = 0
    rank: int = 0


@lru_cache(maxsize=1)  # what tells whether a deed is recalled asks for them, and what tells its day again
def offers(deed: Deed, seen: View, news: str | None) -> tuple[Offer, ...]:
    """The times that a deed may have, the moments of its own sentence first; none ahead where the deed happened."""
    told = (*_inside(deed, seen), *_same_word(deed, seen), *_of_news(seen, news), *_around(deed, seen))
    found = (*told, *_counted(deed, seen, news))
    return tuple(offer for offer in found if _can_be(offer.when, deed, seen))


def _can_be(when: When, deed: Deed, seen: View) -> bool:
    published = (seen.reading.article.published or "")[:10]
    ahead = len(when.value) == len(published) and when.value > published
    return not (ahead and deed.status == "happened" and deed.kind != PROMISE)


def _inside(deed: Deed, seen: View) -> Iterator[Offer]:
    """Nearest first; of a week its month, too, for a reader may say either."""
    trigger = deed.case.trigger()
    inside = seen.moments_inside(deed.case.sentence.span, trigger)
    own = sorted(inside, key=lambda moment: gap(moment.span, trigger))
    published = seen.reading.article.published
    for rank, moment in enumerate(own):
        yield Offer(_when(moment), "inside", rank=rank)
        if (month := month_of(moment.value, published)) is not None and month != moment.value:
            yield Offer(When(month, "month", moment.span), "month", rank=rank)


def _around(deed: Deed, seen: View) -> Iterator[Offer]:
    span, moments = deed.case.sentence.span, seen.reading.moments
    before, behind = bisect_left(seen.moments_at, span.start), bisect_left(seen.moments_at, span.stop)
    for rank, moment in enumerate(reversed(moments[max(0, before - BEFORE) : before])):
        yield Offer(_when(moment), "before", deed.case.index - seen.sentence_of(moment.span), rank)
    for rank, moment in enumerate(moments[behind : behind + BEHIND]):
        source = "beyond" if rank else "behind"
        yield Offer(_when(moment), source, seen.sentence_of(moment.span) - deed.case.index, rank)


def _same_word(deed: Deed, seen: View) -> Iterator[Offer]:
    """A deed told again is often dated only once."""
    alike = [other for other in deed.others if other.root == deed.case.root]
    before = [other for other in alike if other.index < deed.case.index]
    behind = [other for other in alike if other.index > deed.case.index]
    nearest = islice(_lent(reversed(before), deed, seen, reversed), AGAIN)
    yield from reversed([*nearest])
    yield from islice(_lent(behind, deed, seen, iter), AGAIN)


def _lent(
    others: Iterable[Case], deed: Deed, seen: View, order: Callable[[Sequence[Moment]], Iterator[Moment]]
) -> Iterator[Offer]:
    for other in others:
        for moment in order(seen.moments_inside(other.sentence.span, other.trigger())):
            yield Offer(_when(moment), "same", deed.case.index - other.index)


def _counted(deed: Deed, seen: View, news: str | None) -> Iterator[Offer]:
    """Two days after rebels took the town: by each count of its sentence."""
    article, span, trigger = seen.reading.article, deed.case.sentence.span, deed.case.trigger()
    language = languages().get(article.lang or "")
    if language is None:
        return
    moments = seen.moments_inside(span, trigger)
    for rank, count in enumerate(counts_in(article.text, span, language)):
        when = counted(trigger, count, moments, news)
        if when is not None:
            yield Offer(when, "counted", rank=rank)


def _of_news(seen: View, news: str | None) -> Iterator[Offer]:
    published = (seen.reading.article.published or "")[:10]
    if news is not None:
        yield Offer(When(news, "day", None), "news")
        if day_of(published) is not None and published != news:
            yield Offer(When(published, "day", None), "published")
        yield Offer(When(news[:7], "month", None), "news month")


def _when(moment: Moment) -> When:
    return When(moment.value, moment.grain, moment.span)


def month_of(value: str, published: str | None) -> str | None:
    """The month of a day, or of that day of a week that is nearest to publication; None of a year or a decade.

    Who tells of the last week, which began in one month and ended in the next, mostly means its end.
    """
    if value[5:6] == "W":
        first = date.fromisocalendar(int(value[:4]), int(value[6:8]), 1)
        told = day_of(published) or first
        return min(max(told, first), first + timedelta(days=6)).isoformat()[:7]
    day = day_of(value)
    return None if day is None else day.isoformat()[:7]


@dataclass(frozen=True, slots=True)
class Time:
    """A time that is weighed: the first offer of it, and the features of all, each once."""

    offer: Offer
    features: tuple[str, ...]


def merged(told: Iterable[tuple[Offer, Iterable[str]]]) -> tuple[Time, ...]:
    """Each day, month or year once."""
    first: dict[str, Offer] = {}
    features: dict[str, list[str]] = {}
    for offer, own in told:
        first.setdefault(offer.when.value[:10], offer)
        features.setdefault(offer.when.value[:10], []).extend(own)
    return tuple(Time(offer, tuple(dict.fromkeys(features[key]))) for key, offer in first.items())
