"""What surrounds a deed: when and where it was, on whose word, whether it happened at all."""

from __future__ import annotations

from datetime import date, timedelta

from warta.events.cases import Case
from warta.events.clauses import case_of
from warta.events.parties import Known, View
from warta.ontology import Ontology
from warta.places.gazetteer import find_place
from warta.records import Claimant, Moment, Place, Reading, Span, Status, When

NEWS = timedelta(days=4)
"""A day this close before publication may be the day of the news."""


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


def news_day(reading: Reading) -> str | None:
    """The day the article tells of: the first day its body names that is no older than a few days, else its own."""
    published = day_of(reading.article.published)
    if published is None:
        return None
    bodies = [s.span for s in reading.sentences if s.role == "body"]
    for moment in reading.moments:
        day = day_of(moment.value) if moment.grain in ("day", "hour") else None
        if day is not None and published - NEWS <= day <= published and any(s.covers(moment.span) for s in bodies):
            return day.isoformat()
    return published.isoformat()


def when_of(case: Case, seen: View, news: str | None) -> When | None:
    """When the deed took place: by the moment of its clause, else the day of the news; None where neither is known."""
    moment = nearest_moment(case, seen)
    if moment is not None:
        return When(moment.value, moment.grain, moment.span)
    return When(news, "day", None) if news is not None else None


def nearest_moment(case: Case, seen: View) -> Moment | None:
    """The moment of the sentence nearest to the trigger, in the same voice: inside the same quote or outside all."""
    trigger = case.trigger()
    voice = seen.quotes_around(trigger)[:1]
    fitting = [
        moment
        for moment in seen.reading.moments
        if case.sentence.span.covers(moment.span) and seen.quotes_around(moment.span)[:1] == voice
    ]
    return min(fitting, key=lambda moment: _gap(moment.span, trigger), default=None)


def against(when: When | None, news: str | None) -> str:
    """A deed's time against that of the news: "older", "same", "later", or "none" where it has none of its own."""
    if when is None or when.span is None or news is None:
        return "none"
    shorter = min(len(when.value), len(news))
    own, told = when.value[:shorter], news[:shorter]
    if own == told:
        return "same"
    return "older" if own < told else "later"


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
    """Where the deed took place: of the places named in its sentence after a word in `at` ("di", "in"), the nearest."""
    trigger = case.trigger()
    standing = (known for known in case.parties if known.kind in ("place", "state") and known.head is not None)
    there = [known for known in standing if case_of(case.sentence, known.head or 0) in at]
    nearest = min(there, key=lambda known: _gap(known.span, trigger), default=None)
    return None if nearest is None else _place(nearest, seen.reading.article.text)


def _place(known: Known, text: str) -> Place:
    words = known.span.of(text)
    fact = find_place(words, known.country)
    if fact is None:
        return Place(known.span, words, known.country, None, None, None)
    return Place(known.span, fact.name, fact.country, fact.lat, fact.lon, fact.resolution)
