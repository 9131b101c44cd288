"""What surrounds a deed: when and where it was, on whose word, whether it happened at all."""

from __future__ import annotations

from datetime import date

from warta.events.cases import Case
from warta.events.clauses import case_of
from warta.events.parties import Known, View
from warta.languages import Language
from warta.ontology import Ontology
from warta.places.gazetteer import find_place
from warta.records import Claimant, Place, Reading, Span, Status, When
from warta.text.moments import day_of_news, moment_of

AGES = (("day", 1), ("days", 4), ("weeks", 30), ("older", 10**6))
"""How long before the news a deed may be: names, and the most days of each."""


# ---------------------------------------------------------------- on whose word, and whether it happened


def claimants_of(case: Case, seen: View) -> tuple[Claimant, ...]:
    """Those whose words tell the deed, nearest first; none where the article's own voice tells it."""
    quotes = seen.quotes_around(case.trigger())
    return tuple(Claimant(quote.speaker, quote.who) for quote in quotes if quote.speaker or quote.who)


def status_of(case: Case, kind: str, ontology: Ontology) -> tuple[Status, str]:
    """The status of a deed of type `kind`, and the decision that gave it: the first that leaves the type as it is."""
    fitting = (d for d in ontology.decisions if d.becomes is None and d.fits(kind, case.cues))
    decision = next(fitting, None)
    if decision is None:
        return "happened", "told"
    return decision.status, decision.name


# ---------------------------------------------------------------- when


def news_day(reading: Reading, language: Language) -> str | None:
    """The day the article tells of: the one it names for its news, else that of its publication."""
    named = day_of_news(reading.article, reading.moments, language)
    day = day_of((named and named.value) or reading.article.published)
    return None if day is None else day.isoformat()


def when_of(case: Case, seen: View, news: str | None, language: Language) -> When | None:
    """When the deed took place: by the moment of its clause, else the day of the news; None where neither is known."""
    reading = seen.reading
    moment = moment_of(case.trigger(), case.sentence, reading.moments, reading.article.text, language)
    if moment is not None:
        return When(moment.value, moment.grain, moment.span)
    return When(news, "day", None) if news is not None else None


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
    return next(name for name, most in AGES if days <= most)


def day_of(value: str | None) -> date | None:
    """The day of an ISO 8601 date or date-time, None where it has none."""
    try:
        return date.fromisoformat((value or "")[:10])
    except ValueError:
        return None


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.stop, other.start - one.stop, 0)


# ---------------------------------------------------------------- where


def place_of(case: Case, seen: View, at: frozenset[str]) -> Place | None:
    """Where the deed took place: of the places named after a word in `at` ("di", "in"), the nearest.

    One before the trigger must hang on its words: "pihak di Arab mengkritik" tells where the party is.
    """
    trigger, tokens = case.trigger(), case.sentence.tokens
    words = (case.clause.verb, case.candidate.head, case.candidate.core)
    standing = (known for known in case.parties if known.kind in ("place", "state") and known.head is not None)
    hanging = (known for known in standing if known.span.start > trigger.start or tokens[known.head or 0].head in words)
    there = [known for known in hanging if case_of(case.sentence, known.head or 0) in at]
    nearest = min(there, key=lambda known: _gap(known.span, trigger), default=None)
    return None if nearest is None else _place(nearest, seen.reading.article.text)


def _place(known: Known, text: str) -> Place:
    words = known.span.of(text)
    fact = find_place(words, known.country)
    if fact is None:
        return Place(known.span, words, known.country, None, None, None)
    return Place(known.span, fact.name, fact.country, fact.lat, fact.lon, fact.resolution)
