"""The events of a reading: candidates, decided by the models, with their parties and circumstances."""

from __future__ import annotations

from dataclasses import dataclass, replace

from warta.events.cases import Case, propose, read_cases, with_trees
from warta.events.casualties import find_casualties
from warta.events.circumstances import against, age_before, claimants_of, news_day, place_of, status_of, when_of
from warta.events.deed_features import deed_features
from warta.events.lexicon import Lexicon, read_lexicon
from warta.events.models import Models, read_models
from warta.events.parties import View, view
from warta.events.reasons import of_circumstances, of_parties, of_type
from warta.events.recall_features import recall_features
from warta.events.roles import assign, party
from warta.languages import Language, languages
from warta.ontology import plover
from warta.records import Count, Event, Reading, Status, When

OLD = frozenset({"weeks", "older"})
"""Ages of a picture that is not of the news."""
HARMFUL = frozenset({"ASSAULT"})
"""The types whose victims are counted."""


@dataclass(frozen=True, slots=True)
class Told:
    """A candidate that is a deed of type `kind`, and how likely it is one, and of this type."""

    case: Case
    kind: str
    likely: float


def code_events(reading: Reading, language: Language | None = None) -> Reading:
    """The reading with the deeds its sentences tell, in the order of the text.

    `language` defaults to the built-in one of the article's `lang`; a language without an `events` table, and one
    without a pipeline, have no events. A deed without anybody who may have done it is not told.
    """
    language = language or languages().get(reading.article.lang or "")
    if language is None or not language.table("events"):
        return reading
    return code_with(reading, language, read_models())


def code_with(reading: Reading, language: Language, models: Models) -> Reading:
    """The same with given models."""
    lexicon, reading = read_lexicon(language), with_trees(reading, language)
    seen, news = view(reading), news_day(reading, language)
    told = find_told(seen, lexicon, models, models.least(language.code))
    events = (_event(deed, seen, news, language, models) for deed in told)
    return replace(reading, events=tuple(event for event in events if event is not None))


def find_told(seen: View, lexicon: Lexicon, models: Models, least: float) -> tuple[Told, ...]:
    """The candidates of a reading that are deeds: more likely one, and of its likeliest type, than `least`."""
    proposed = propose(seen.reading, lexicon)
    cases = list(read_cases(seen, proposed, lexicon))
    features = [deed_features(case, lexicon, plover()) for case in cases]
    likely = models.deed.probabilities(features)[:, models.deed.labels.index("deed")]
    maybe = [i for i in range(len(cases)) if likely[i] > least]
    kinds = models.kind.probabilities([features[i] for i in maybe])
    both = likely[maybe] * kinds.max(axis=1, initial=0)
    return tuple(
        Told(cases[i], models.kind.labels[of_kind.argmax()], float(chance))
        for i, of_kind, chance in zip(maybe, kinds, both, strict=True)
        if chance > least
    )


def _event(told: Told, seen: View, news: str | None, language: Language, models: Models) -> Event | None:
    case, kind, lexicon = told.case, told.kind, read_lexicon(language)
    actors, recipients = assign(case, kind, seen, lexicon, models)
    if not actors:
        return None
    place, claimants = place_of(case, seen, lexicon.at), claimants_of(case, seen)
    when = when_of(case, seen, news, language)
    status, decision = status_of(case, kind, plover())
    ages = against(when, news), age_before(case, seen, news)
    background, why = recalled(case, kind, ages, seen, lexicon, models)
    time = when if when is not None and _can_be(when, kind, status, background, seen) else None
    dead, injured = _casualties(case, kind, lexicon)
    return Event(
        type=kind,
        mode=_mode(case, kind),
        trigger=case.trigger(),
        sentence=case.sentence.span,
        actors=tuple(party(known, seen) for known in actors),
        recipients=tuple(party(known, seen) for known in recipients),
        place=place,
        time=time,
        status=status,
        claimants=claimants,
        background=background,
        dead=dead,
        injured=injured,
        confidence=round(models.confidence(told.likely), 3),
        rules=(
            *of_type(case, decision),
            *of_parties(case, actors, recipients),
            *of_circumstances(case, place, time, claimants),
            f"status:{decision}",
            f"background:{why}",
        ),
    )


PROMISE = "AGREE"
"""The type whose time is that of the deed promised, which may lie ahead."""


def _can_be(when: When, kind: str, status: Status, background: bool, seen: View) -> bool:
    """Whether a deed can have had that time: what is recalled needs a time of its own, what happened is not to come."""
    published = (seen.reading.article.published or "")[:10]
    ahead = len(when.value) == len(published) and when.value > published
    return (when.span is not None or not background) and not (ahead and status == "happened" and kind != PROMISE)


def recalled(
    case: Case, kind: str, ages: tuple[str, str], seen: View, lexicon: Lexicon, models: Models
) -> tuple[bool, str]:
    """Whether a deed is older than the news and only recalled, and the rule that says so.

    `ages`: its own, and that of the sentences before.
    """
    if case.sentence.role == "caption" and ages[0] in OLD:
        return True, "picture older than the news"
    likely = models.recall.probabilities([recall_features(case, kind, *ages, seen, lexicon)])
    background = likely[0, models.recall.labels.index("background")] > models.least_background
    return bool(background), "model of what is recalled"


def _mode(case: Case, kind: str) -> str | None:
    """The mode that the lexicon has for the trigger in its type."""
    return next((deed.mode for deed in case.candidate.deeds if deed.type == kind and deed.mode), None)


def _casualties(case: Case, kind: str, lexicon: Lexicon) -> tuple[Count | None, Count | None]:
    return find_casualties(case.sentence, lexicon.casualties) if kind in HARMFUL else (None, None)
