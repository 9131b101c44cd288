"""The events of a reading: candidates, decided by the models, with their parties and circumstances."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from warta.events.cases import Case, around, propose, read_cases, with_trees
from warta.events.circumstances import (
    against,
    age_before,
    claimants_of,
    news_day,
    place_at,
    when_of,
)
from warta.events.deed_features import deed_features
from warta.events.deeds.tellings import with_deeds
from warta.events.how.casualties import Answer, find_casualties
from warta.events.how.debunked import with_debunked
from warta.events.how.modes import mode_by_lexicon, told_modes
from warta.events.how.repeated import without_repeated
from warta.events.how.signs import signs_of
from warta.events.how.status import deniers_of, status_of
from warta.events.models import Models, Numbers, read_models
from warta.events.reasons import of_circumstances, of_parties, of_type
from warta.events.ruled import Parties, parties_by_rule, ruled_deed, ruled_kind, site_by_rule
from warta.events.settled import with_settled
from warta.events.when.dated import Dated, dated, heard, likeliest
from warta.events.when.recall_features import recall_features, words_beside
from warta.events.when.time_features import times_of
from warta.events.when.times import Deed, Time
from warta.events.where.setting import with_settings
from warta.events.where.sites import in_full, likeliest_site, sites, weighed_sites
from warta.events.who.doers import by_name, possible, unable
from warta.events.who.home import with_home
from warta.events.who.parties import Known, View, view
from warta.events.who.roles import assign, parties_of, weighed
from warta.events.who.said import only_tells
from warta.events.who.sectors import with_sectors
from warta.events.words.lexicon import Deed as Entry
from warta.events.words.lexicon import Lexicon, lexicon_of
from warta.languages import Language, languages
from warta.ontology import EventType, Ontology, plover
from warta.records import Event, Party, Reading, Status, When

OLD = frozenset({"weeks", "older"})
"""Ages of a picture that is not of the news."""
OLD_PICTURE = "picture older than the news"
LOT = 50
"""Of so many deeds at once the models are asked: more than most articles have."""
NO_HARM: Answer = (None, None, None)
TOOK_PLACE = frozenset({"happened", "denied"})
"""Of what else is told of a deed (planned, threatened, failed) nobody died yet."""
UNDATED = 0.7
"""What is recalled so surely has no day but one that words tell."""
MOST_HARMED = 5000
"""More than so many killed by somebody are taken for the sum of many deeds: hardly one since 1945 killed as many."""


@dataclass(frozen=True, slots=True)
class Told:
    """A candidate that is a deed of type `kind`, and how sure that is.

    `rule`: the lexicon's entry that decided it, None where the models did; `numbers`: those of its features, none
    where they were not asked. `decision` gave its `status`.
    """

    case: Case
    kind: str
    confidence: float
    numbers: Numbers
    rule: Entry | None = None
    status: Status = "happened"
    decision: str = "told"


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """What the models are asked of a deed: whether it is only recalled, by its `features`, and which time is its.

    An `old_picture` is recalled, whatever they say.
    """

    features: Sequence[str]
    times: tuple[Time, ...]
    old_picture: bool


class Recalled(NamedTuple):
    """Whether a deed is older than the news and only recalled, how `likely` that is, and what says so."""

    is_so: bool
    likely: float
    why: str


@dataclass(frozen=True, slots=True, eq=False)
class Draft:
    """A deed with its mode, its parties, its site and the times that it may have, before one of them is chosen."""

    told: Told
    mode: str | None
    parties: Parties
    site: Known | None
    recalled: Recalled
    times: Dated


@dataclass(frozen=True, slots=True, eq=False)
class Coding:
    """What events are coded with."""

    language: Language
    lexicon: Lexicon
    models: Models
    ontology: Ontology


def code_events(
    reading: Reading, language: Language | None = None, *, min_confidence: float = 0, ontology: Ontology | None = None
) -> Reading:
    """The reading with the deeds its sentences tell, in the order of the text.

    `language` defaults to the built-in one of the article's `lang`; a language without an `events` table, and one
    without a pipeline, have no events. A deed without anybody who may have done it is not told, nor is one of which
    the reading is less sure than `min_confidence`. Those of whom no country is told are of the one that the article is
    about (`who/home.py`), and of the likeliest sector (`who/sectors.py`); what a fact check tells as a false claim is
    denied (`how/debunked.py`); a deed without a place has a setting (`where/setting.py`); which events are one deed is
    told at last (`deeds/tellings.py`).
    `ontology` is PLOVER unless given (`warta.ontology`).
    """
    language = language or languages().get(reading.article.lang or "")
    if language is None or not language.table("events"):
        return reading
    coded = with_debunked(code_with(reading, language, read_models(), ontology or plover()), language)
    sure = replace(coded, events=tuple(event for event in coded.events if event.confidence >= min_confidence))
    settled = with_settled(sure, {entity.id: entity for entity in with_home(with_sectors(sure)).entities})
    written = language.table("events").get("place", {}).get("written", ())
    return with_deeds(with_settings(settled, ontology or plover(), written), ontology or plover())


def code_with(reading: Reading, language: Language, models: Models, ontology: Ontology | None = None) -> Reading:
    """The same with given models, whatever the confidence."""
    ontology = ontology or plover()
    coding = Coding(language, lexicon_of(language, ontology), models, ontology)
    sieve = None if ontology.folder else models.sieve  # it has learned of the words that ship, not of a user's own
    reading = with_trees(reading, language, coding.lexicon, sieve)
    seen, news = view(reading), news_day(reading, language)
    cases = tuple(read_cases(seen, propose(reading, coding.lexicon, sieve), coding.lexicon))
    told = without_repeated(tuple(with_status(find_told(cases, coding), seen, coding)), coding.lexicon)
    lots = [told[first : first + LOT] for first in range(0, len(told), LOT)]
    events = _events([draft for lot in lots for draft in _drafts(lot, cases, seen, news, coding)], seen, coding)
    return replace(reading, events=once(events))


def once(events: Sequence[Event]) -> tuple[Event, ...]:
    """The events without those that only repeat a likelier one of their sentence: "attacked the town and killed six".

    One repeats another of its type where the actors are the same, and the recipients are so or open in one of them.
    """
    kept: list[Event] = []
    told: defaultdict[object, list[frozenset[object]]] = defaultdict(list)
    for event in sorted(events, key=lambda event: -event.confidence):
        others, met = told[event.sentence, event.type, _named(event.actors)], _named(event.recipients)
        if not any(met == its or not met or not its for its in others):
            others.append(met)
            kept.append(event)
    return tuple(sorted(kept, key=lambda event: event.trigger))


def _named(parties: Sequence[Party]) -> frozenset[object]:
    return frozenset(party.entity or party.span for party in parties)


def find_told(cases: Sequence[Case], coding: Coding) -> tuple[Told, ...]:
    """The candidates of a reading that are deeds, by the lexicon alone where no model knows their type."""
    modelled, by_rule, by_model = coding.models.kind.labels, {}, []
    (nothing,) = coding.models.told([()])
    for case in cases:
        deed = ruled_deed(case.candidate, coding.ontology, modelled)
        if deed is None:
            by_model.append(case)
        elif kind := ruled_kind(case, deed, coding.lexicon, coding.ontology):
            sure = coding.ontology.prior if deed.confidence is None else deed.confidence
            by_rule[case.trigger()] = Told(case, kind, sure, nothing, deed)
    told = [*by_rule.values(), *_by_models(by_model, coding)]
    return tuple(sorted(told, key=lambda deed: deed.case.trigger()))


def _by_models(cases: Sequence[Case], coding: Coding) -> Iterator[Told]:
    """Those more likely a deed, and of its likeliest type, than is asked for in such an article."""
    models = coding.models
    told = models.told([deed_features(case, coding.lexicon, coding.ontology) for case in cases])
    chances = models.chances(told)
    likely = chances.max(axis=1)
    asked = models.asked(coding.language.code, len(cases), float(likely.max(initial=0)))
    for case, numbers, chance, best in zip(cases, told, likely, chances.argmax(axis=1), strict=True):
        kind = models.kind.labels[best]
        if chance > asked and kind in coding.ontology.types:
            yield Told(case, kind, models.confidence(float(chance)), numbers)


def with_status(told: Sequence[Told], seen: View, coding: Coding) -> Iterator[Told]:
    """Deeds, each with whether it took place, and of the type that narrow words say; without those that are none."""
    signs = signs_of(coding.language)
    for one in told:
        status, decision, kind = status_of(one.case, one.kind, seen, coding.ontology, signs)
        if status is not None:
            yield replace(one, kind=kind, status=status, decision=decision)


def _drafts(told: Sequence[Told], cases: tuple[Case, ...], seen: View, news: str | None, coding: Coding) -> list[Draft]:
    """The deeds but for their times; none that nobody may have done. The models are asked of all of them at once."""
    found = zip(told, _parties(told, cases, seen, coding), strict=True)
    kept = [(one, parties) for one, parties in found if parties[0] or coding.ontology.types[one.kind].nobody_acts]
    asked = [_asked(one, cases, seen, news, coding) for one, _ in kept]
    numbers = [one.numbers for one, _ in kept]
    recalled = coding.models.recalled([one.features for one in asked], numbers)
    days = coding.models.days([[time.features for time in one.times] for one in asked], numbers)
    modes = _modes([one for one, _ in kept], seen, coding)
    places = _sites(kept, seen, coding)
    return [
        Draft(
            one,
            mode,
            parties,
            site,
            _recalled(of, float(likely), coding.models.least_background),
            dated(one.kind, one.confidence, of.times, scores),
        )
        for (one, parties), mode, site, of, likely, scores in zip(
            kept, modes, places, asked, recalled, days, strict=True
        )
    ]


def _asked(told: Told, cases: tuple[Case, ...], seen: View, news: str | None, coding: Coding) -> Asked:
    """What the models are asked of a deed."""
    case = told.case
    deed = Deed(case, told.kind, told.status, tuple(around(cases, case.index)))
    ages = against(when_of(case, seen, news, coding.language), news), age_before(case, seen, news)
    features = [*recall_features(deed, *ages, seen, news, coding.lexicon), *words_beside(case.index, seen)]
    times = times_of(deed, seen, news, coding.lexicon, coding.language)
    old_picture = case.sentence.role == "caption" and ages[0] in OLD
    if old_picture:  # it has a day of its own
        times = tuple(time for time in times if time.offer.source == "inside") or times
    return Asked(features, times, old_picture)


def _recalled(asked: Asked, likely: float, least: float) -> Recalled:
    """Whether a deed is only recalled: an old picture, or likelier so than `least`."""
    if asked.old_picture:
        return Recalled(True, 1.0, OLD_PICTURE)
    return Recalled(likely > least, likely, "model of what is recalled")


def _events(drafts: Sequence[Draft], seen: View, coding: Coding) -> list[Event]:
    """The deeds of an article, each dated with an ear to the others."""
    all_dated = heard([draft.times for draft in drafts])
    return [_event(draft, times, seen, coding) for draft, times in zip(drafts, all_dated, strict=True)]


def _event(draft: Draft, times: Dated, seen: View, coding: Coding) -> Event:
    """The event of a deed, given its times as they are likely when all deeds are known."""
    told, case, kind = draft.told, draft.told.case, coding.ontology.types[draft.told.kind]
    actors, recipients = draft.parties
    acting = parties_of(actors, seen)
    claimants = claimants_of(case, seen)
    if not claimants and told.status == "denied":
        claimants = deniers_of(case, signs_of(coding.language), coding.lexicon.grammar)
    time, source = _time(times, draft, coding.models.least_time)
    dead, injured, displaced = _casualties(draft, kind, seen, coding)
    return Event(
        type=told.kind,
        mode=draft.mode,
        trigger=case.trigger(),
        sentence=case.sentence.span,
        actors=acting,
        recipients=parties_of(recipients, seen, acting),
        place=None if draft.site is None else place_at(draft.site, seen),
        time=time,
        status=told.status,
        claimants=claimants,
        background=draft.recalled.is_so,
        dead=dead,
        injured=injured,
        displaced=displaced,
        confidence=round(told.confidence, 3),
        rules=(
            *of_type(case, told.decision, told.rule),
            *of_parties(case, actors, recipients),
            *of_circumstances(case, draft.site, source, claimants),
            f"status:{told.decision}",
            f"background:{draft.recalled.why}",
        ),
    )


def _casualties(draft: Draft, kind: EventType, seen: View, coding: Coding) -> Answer:
    """Those whom a deed killed, hurt and drove out; none where it did not take place."""
    if not kind.harms or draft.told.status not in TOOK_PLACE:
        return NO_HARM
    case = draft.told.case
    taken = [moment.span for moment in seen.moments_inside(case.sentence.span, case.trigger())]
    most = None if kind.nobody_acts else MOST_HARMED
    return find_casualties(case.sentence, coding.lexicon.casualties, case.trigger(), taken, most)


def _parties(told: Sequence[Told], cases: Sequence[Case], seen: View, coding: Coding) -> list[Parties]:
    """Who did each deed and to whom: by the lexicon's entry that decided it, else by the models."""
    types, models = coding.ontology.types, coding.models
    asked = [one for one in told if one.rule is None]
    known = [weighed(one.case, types[one.kind], around(cases, one.case.index), seen, coding.lexicon) for one in asked]
    scores = models.fits([one.features for one in known], [one.numbers for one in asked])
    signs = signs_of(coding.language)
    by_models = (
        assign(
            one.case,
            types[one.kind],
            who.parties,
            own,
            models,
            only_tells(one.case, seen, coding.lexicon.own),
            unable(one.case, types[one.kind], who.parties, signs),
        )
        for one, who, own in zip(asked, known, scores, strict=True)
    )
    chosen = (next(by_models) if one.rule is None else parties_by_rule(one.case, types[one.kind]) for one in told)
    grammar = coding.lexicon.grammar
    return [
        (by_name(one.case, types[one.kind], possible(one.case, actors, signs), grammar), recipients)
        for one, (actors, recipients) in zip(told, chosen, strict=True)
    ]


def _modes(told: Sequence[Told], seen: View, coding: Coding) -> list[str | None]:
    """How each deed was done: by the lexicon's entry that decided it, else by the model."""
    asked = [(one.case, one.kind) for one in told if one.rule is None]
    by_model = iter(told_modes(asked, seen.reading.sentences, coding.lexicon, coding.ontology))
    return [next(by_model) if one.rule is None else mode_by_lexicon(one.case, one.kind) for one in told]


def _sites(told: Sequence[tuple[Told, Parties]], seen: View, coding: Coding) -> list[Known | None]:
    """Where each deed took place: by rule where the lexicon's entry decided it, else by the models."""
    types, at, nowhere = coding.ontology.types, coding.lexicon.at, coding.models.nowhere
    asked = [one for one, _ in told if one.rule is None]
    found = [sites(one.case, seen, at) for one in asked]
    weighed = [
        weighed_sites(one.case, one.kind, own, seen, coding.lexicon) for one, own in zip(asked, found, strict=True)
    ]
    scores = coding.models.places(weighed, [one.numbers for one in asked])
    by_models = (likeliest_site(own, fit, nowhere) for own, fit in zip(found, scores, strict=True))
    chosen = [
        next(by_models) if one.rule is None else site_by_rule(one.case, types[one.kind], parties[1], seen, at)
        for one, parties in told
    ]
    return [
        None if site is None else in_full(one.case, site, coding.lexicon)
        for (one, _), site in zip(told, chosen, strict=True)
    ]


def _time(times: Dated, draft: Draft, least: float) -> tuple[When | None, str | None]:
    """When it was, and where that is told; what is recalled has a time only where one is likely by `least`."""
    found = likeliest(times)
    if found is None or (draft.recalled.is_so and found[1] < least):
        return None, None
    offer = found[0]
    return (None, None) if offer.when.span is None and _may_be_any_day(draft) else (offer.when, offer.source)


def _may_be_any_day(draft: Draft) -> bool:
    """Whether the day of the news says nothing of a deed's: it is recalled, planned or denied.

    Of what is recalled and has a day in the gold that of the news is right in one of six; most have none there, nor
    have those planned and denied whose day no words tell.
    """
    return draft.recalled.likely >= UNDATED or draft.told.status != "happened"
