"""Events and their parties in the form in which they are compared: of a reading, or of a dataset's table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import NamedTuple

from warta.events.pairs.features import stem
from warta.events.when.days import days_of
from warta.languages import languages
from warta.ontology import EventType, Ontology
from warta.places.countries import country_names
from warta.records import Entity, Event, Party, Place, Reading, Resolution, Status

WORD = re.compile(r"\w+")
COMMON_PARTS = 3  # letters that a part of a name, or a stem, has, to tell anything
STATES = {"name", "people", "seat"}  # forms of words for a country that stand for its government
SIDES = ("actors", "recipients")


class Side(NamedTuple):
    """A participant. `parts`: those of the name.

    `named`: it is a name, not a description ("seven men"); `called`: a description that begins with a name ("Ardania's
    president"); `state`: it is a state's name.
    """

    entity: str | None
    country: str | None
    sector: str | None
    parts: frozenset[str]
    named: bool
    called: bool
    state: bool


class Where(NamedTuple):
    """A place: its name, state, resolution and coordinates in degrees."""

    name: str
    country: str | None
    resolution: Resolution | None
    lat: float | None
    lon: float | None


@dataclass(frozen=True, slots=True)
class Claim:
    """An event in the form in which it is compared.

    `verb`: the stems of the trigger; `sentence`: where its sentence begins; `title`: that is the headline. `first_day`,
    `last_day`: the days that its time may mean; `dated`: words of the text state it. `dead`, `injured`: at
    least so many.
    """

    kind: EventType
    mode: str | None
    status: Status
    background: bool
    verb: frozenset[str]
    sentence: int
    title: bool
    actors: tuple[Side, ...]
    recipients: tuple[Side, ...]
    place: Where | None
    first_day: date | None
    last_day: date | None
    dated: bool
    dead: int | None
    injured: int | None


# ---------------------------------------------------------------- of a reading


def claims_of(reading: Reading, ontology: Ontology) -> list[Claim]:
    """The events of a reading, of types of this ontology, in the form in which they are compared."""
    lang = reading.article.lang or ""
    text = reading.article.text
    entities = {entity.id: entity for entity in reading.entities}
    title = next((block.span.stop for block in reading.article.blocks if block.role == "headline"), None)

    def side(parties: Sequence[Party]) -> tuple[Side, ...]:
        return tuple(side_of(_name(party, entities, text), party, lang) for party in parties)

    def claim(event: Event) -> Claim:
        first, last = days_of(event.time)
        return Claim(
            kind=ontology.types[event.type],
            mode=event.mode,
            status=event.status,
            background=event.background,
            verb=verb_of(event.trigger.of(text), lang),
            sentence=event.sentence.start,
            title=title is not None and event.sentence.stop <= title,
            actors=side(event.actors),
            recipients=side(event.recipients),
            place=_where(event.place) if event.place else None,
            first_day=first,
            last_day=last,
            dated=event.time is not None and event.time.span is not None,
            dead=event.dead.low if event.dead else None,
            injured=event.injured.low if event.injured else None,
        )

    return [claim(event) for event in reading.events]


def _name(party: Party, entities: Mapping[str, Entity], text: str) -> str:
    """The name of the entity, otherwise the words of the mention."""
    entity = entities.get(party.entity or "")
    if entity is not None:
        return entity.name
    return party.span.of(text) if party.span else ""


def _where(place: Place) -> Where:
    return Where(place.name, place.country, place.resolution, place.lat, place.lon)


# ---------------------------------------------------------------- words


def stems_of(text: str, lang: str) -> Iterator[str]:
    """The stems of the words of a text."""
    return (stem(word, lang) for word in WORD.findall(text))


def verb_of(trigger: str, lang: str) -> frozenset[str]:
    """The stems of a trigger, without function words."""
    return frozenset(word for word in stems_of(trigger, lang) if len(word) >= COMMON_PARTS)


def side_of(name: str, party: Party, lang: str) -> Side:
    """A participant by name."""
    words = WORD.findall(name.casefold())
    parts = frozenset([word for word in words if len(word) >= COMMON_PARTS] or words)
    state = name.casefold() in _states(lang)
    named = name[:1].isupper()
    called = named and name.split()[-1][0].islower()
    return Side(
        entity=party.entity,
        country=party.country,
        sector=party.sector,
        parts=parts,
        named=named,
        called=called,
        state=state,
    )


@cache
def _states(lang: str) -> frozenset[str]:
    language = languages().get(lang)
    names = country_names(language) if language else ()
    return frozenset(name.words.casefold() for name in names if name.form in STATES)
