"""What surrounds a deed: when and where it was, and on whose word."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache

from warta.events.cases import Case
from warta.events.where.whereabouts import place_meant, region_told
from warta.events.who.parties import PLACES, START, Known, View
from warta.languages import Language, languages
from warta.places.gazetteer import as_place
from warta.records import Claimant, Moment, Place, Quote, Reading, Resolution, Span, When
from warta.text.entities.cast import OF_STATES
from warta.text.moments import day_of_news, moment_of
from warta.text.trees import words_in

EVER = date.max.toordinal()
"""No two days lie further apart."""
AGES = (("day", 1), ("days", 4), ("weeks", 30), ("older", EVER))
"""How long before the news a deed may be: names, and the most days of each."""


# ---------------------------------------------------------------- on whose word


def claimants_of(case: Case, seen: View) -> tuple[Claimant, ...]:
    """Those whose words tell the deed, nearest first; none where the article's own voice tells it.

    "…, the Kabar Wire reported, *citing two officials*": they stand before who has it from them.
    """
    quotes = seen.quotes_around(case.trigger())
    told = (one for quote in quotes for one in (*_cited(quote), Claimant(quote.speaker, quote.who)))
    return tuple(one for one in told if one.span or one.entity)


def _cited(quote: Quote) -> Iterator[Claimant]:
    """From whom the speaker of a quote has its words, where he is named beside them."""
    links = (link for link in quote.chain if link.kind == "source" and link.span)
    yield from (Claimant(link.span, link.entity) for link in links if link.span and not quote.span.covers(link.span))


# ---------------------------------------------------------------- when


def news_day(reading: Reading, language: Language) -> str | None:
    """The day the article tells of: the one it names for its news, else that of its publication."""
    named = day_of_news(reading.article, reading.moments, language)
    day = day_of((named and named.value) or reading.article.published)
    return None if day is None else day.isoformat()


@lru_cache(maxsize=1)  # each deed of an article asks for it
def names_day_of_news(seen: View, language: Language) -> bool:
    """Whether the article names the day of its news."""
    return day_of_news(seen.reading.article, seen.reading.moments, language) is not None


def moment_of_clause(case: Case, seen: View, language: Language) -> Moment | None:
    """The moment nearest to a deed in its sentence, but for those of a clause of time behind it."""
    trigger = case.trigger()
    if trigger not in seen.of_clauses:  # each deed of an article asks for that of every other told by the same word
        moments = _of_clause(case, seen.moments_inside(case.sentence.span, trigger))
        seen.of_clauses[trigger] = moment_of(trigger, case.sentence, moments, seen.reading.article.text, language)
    return seen.of_clauses[trigger]


def when_of(case: Case, seen: View, news: str | None, language: Language) -> When | None:
    """When the deed took place by rule: at the moment of its clause, else on the day of the news, where it is known.

    It says how old a deed is, before the time that is told is chosen (`warta.events.when.times`).
    """
    moment = moment_of_clause(case, seen, language)
    if moment is not None:
        return When(moment.value, moment.grain, moment.span)
    return When(news, "day", None) if news is not None else None


def moment_before(case: Case, seen: View) -> Moment | None:
    """The last moment of the two sentences before a deed's: what is recalled there often goes on here.

    Not so what a caption tells, whose day is its picture's.
    """
    near = seen.reading.sentences[max(0, case.index - 2) : case.index]
    told = [sentence.span for sentence in near if "caption" not in (sentence.role, case.sentence.role)]
    return next((moment for span in reversed(told) if (moment := _last_inside(seen.reading.moments, span))), None)


def _last_inside(moments: Sequence[Moment], span: Span) -> Moment | None:
    behind = bisect_left(moments, span.stop, key=START)
    last = moments[behind - 1] if behind else None
    return last if last is not None and last.span.start >= span.start else None


def age_before(case: Case, seen: View, news: str | None) -> str:
    """The time of the sentences before against that of the news, as in `against`."""
    moment = moment_before(case, seen)
    when = None if moment is None else When(moment.value, moment.grain, moment.span)
    return against(when, news)


def _of_clause(case: Case, inside: Sequence[Moment]) -> list[Moment]:
    """The moments of a deed's sentence that do not stand in a clause of time behind it."""
    places = [words_in(case.sentence, moment.span) for moment in inside]
    return [moment for moment, words in zip(inside, places, strict=True) if not words or not case.is_later(words[0])]


def against(when: When | None, news: str | None) -> str:
    """A deed's time against that of the news: "same", "later", so long before it, or "none" where it has none."""
    if when is None or when.span is None or news is None:
        return "none"
    own, told = day_of(when.value), day_of(news)
    if own is None or told is None:
        return "older" if when.value[:4] < news[:4] else "about"
    days = (told - own).days
    if days <= 0:
        return "same" if days == 0 else "later"
    return age_among(days, AGES)


def age_among(days: int, ages: Iterable[tuple[str, int]]) -> str:
    """The first of some ages, each with the most days that it lasts, which so many days are within."""
    return next(name for name, most in ages if days <= most)


@lru_cache(maxsize=1000)  # the times of an article are few, and each of its deeds asks for them
def day_of(value: str | None) -> date | None:
    """The day of an ISO 8601 date or date-time, None where it has none."""
    try:
        return date.fromisoformat((value or "")[:10])
    except ValueError:
        return None


# ---------------------------------------------------------------- where


def place_at(known: Known, seen: View) -> Place:
    """A place with its country and, where the gazetteer has them, degrees.

    A state has no degrees, nor has what is no place by name: of a square only the name is known.
    """
    words = known.span.of(seen.reading.article.text)
    named = known.kind in PLACES and not _is_only_state(known, seen)
    fact = place_meant(known.span, known.country, seen) if named else None
    if fact is None or known.country not in (None, fact.country):
        region = region_told(known.span, known.country, seen) if named and known.kind != "state" else None
        size: Resolution | None = "country" if known.kind == "state" else None
        return Place(known.span, words, known.country, None, None, size, region)
    return as_place(fact, known.span)


def _is_only_state(known: Known, seen: View) -> bool:
    """In Georgia, in Mexico: a state, and neither one of the USA nor its capital; Singapore is a town as well, Wales a
    part of its state."""
    mentions = seen.mentions[seen.sentence_of(known.span)]
    if not any(mention.span == known.span and mention.rule == OF_STATES for mention in mentions):
        return False
    article = seen.reading.article
    words, language = known.span.of(article.text), languages().get(article.lang or "")
    capitals = language.table("countries").get("capitals", {}) if language else {}
    parts = language.table("peoples").get("parts", {}).get("words", ()) if language else ()
    return capitals.get(known.country) != words and words not in parts
