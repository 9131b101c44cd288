"""Where a deed is set, if its own sentence names no place that is known: four sentences in five leave that to others.

"The husband admitted that he had beaten her": where, the headline said. A deed is set where its sentence names a place
behind its own; else where the nearest deed of its type took place; else at the first place that headline and opening
name; else where the dateline is, which may be the newsroom's; else at what is named later. That is no place of the
deed: nobody said that it took place there. Of words (a request, an accusation) none is told: they are seldom of one
province.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from warta.events.where.whereabouts import known_place
from warta.ontology import Ontology
from warta.places.districts import HOME
from warta.places.gazetteer import as_place
from warta.records import Event, Place, Reading, Span
from warta.text.datelines import dateline_of
from warta.text.divisions import district_at

OPENING = 700
"""So many characters of the text tell where the news is: headline and first paragraphs."""
NEAR = 40
"""So many characters before a place may say that it is a reporter's."""
MATERIAL = (2, 4)
"""The quarters of PLOVER that hold deeds; the others hold words."""

Found = tuple[Place, str]
"""A place, and what told it."""


def with_settings(reading: Reading, ontology: Ontology, written: Sequence[str] = ()) -> Reading:
    """The reading with the settings of its deeds. `written`: words before the place that somebody reports from."""
    if not reading.events:
        return reading
    atlas = Atlas(reading, tuple(written))
    told = (
        _set(event, atlas) if is_material(event, ontology) and not is_placed(event) else event
        for event in reading.events
    )
    return replace(reading, events=tuple(told))


def is_material(event: Event, ontology: Ontology) -> bool:
    """Whether an event is a deed, not words."""
    kind = ontology.types.get(event.type)
    return kind is not None and kind.quad in MATERIAL


def is_placed(event: Event) -> bool:
    """Whether it has a place of which it is known how large it is."""
    return event.place is not None and event.place.resolution is not None


@dataclass(frozen=True)
class Atlas:
    """A reading and the places of known provinces that it names, in the order of its text.

    Behind the words of `written` stands where somebody reports from: nothing is set there.
    """

    reading: Reading
    written: tuple[str, ...] = ()

    @cached_property
    def named(self) -> tuple[Place, ...]:
        """All of them."""
        countries = {entity.id: entity.country for entity in self.reading.entities if entity.kind == "place"}
        mentions = (m for m in self.reading.mentions if m.entity in countries and not self.is_written_from(m.span))
        found = (_located(mention.span, self.reading, countries[mention.entity]) for mention in mentions)
        return tuple(sorted(filter(None, found), key=lambda place: place.span.start))

    def is_written_from(self, place: Span) -> bool:
        """Whether a reporter is at a place: "Ann Baker, reporting from Muscat, said"."""
        before = self.reading.article.text[max(0, place.start - NEAR) : place.start].lower()
        return before.rstrip().endswith(self.written)

    @cached_property
    def datelined(self) -> tuple[Place, ...]:
        """What the dateline names, or what the body begins with where none is known."""
        own, article = dateline_of(self.reading.article), self.reading.article
        first = own or next((block.span for block in article.blocks if block.role == "body"), Span(0, 0))
        stop = own.stop if own else first.start + 1
        return tuple(place for place in self.named if first.start <= place.span.start < stop)

    @cached_property
    def told(self) -> tuple[Place, ...]:
        """All but that of the dateline."""
        return tuple(place for place in self.named if place not in self.datelined)

    @cached_property
    def opening(self) -> tuple[Place, ...]:
        """The first of each country that headline and first paragraphs name."""
        return _firsts(place for place in self.told if place.span.start < OPENING)

    @cached_property
    def later(self) -> tuple[Place, ...]:
        """The first of each country that the rest names."""
        return _firsts(place for place in self.told if place.span.start >= OPENING)

    @cached_property
    def placed(self) -> Mapping[tuple[str, bool], Sequence[tuple[int, Place]]]:
        """By type, and whether they are recalled, the deeds whose place has a region: where they are told, and it."""
        found: defaultdict[tuple[str, bool], list[tuple[int, Place]]] = defaultdict(list)
        for event in self.reading.events:
            if event.place and event.place.resolution and event.place.region:
                found[event.type, event.background].append((event.trigger.start, event.place))
        return found

    def between(self, start: int, stop: int) -> tuple[Place, ...]:
        """Those of a stretch of the text."""
        first, last = (bisect_left(self.told, at, key=lambda place: place.span.start) for at in (start, stop))
        return self.told[first:last]


def _firsts(places: Iterable[Place]) -> tuple[Place, ...]:
    """The first place of each country: of the others none is ever taken."""
    found: dict[str | None, Place] = {}
    for place in places:
        found.setdefault(place.country, place)
    return tuple(found.values())


def _located(span: Span, reading: Reading, country: str | None) -> Place | None:
    text = reading.article.text
    district = district_at(span, text) if country in (None, HOME) else None
    fact = district or known_place(span, text, country)
    place = None if fact is None else as_place(fact, span)
    return place if place and place.country and place.region else None


def _set(event: Event, atlas: Atlas) -> Event:
    """The event with the first setting that lies in a country where it may be."""
    lands = _lands(event)
    found = (one for way in WAYS for one in way(event, atlas) if not lands or one[0].country in lands)
    place, rule = next(found, (None, ""))
    return replace(event, setting=place, rules=(*event.rules, f"setting:{rule}")) if place else event


def _lands(event: Event) -> frozenset[str]:
    """The countries that a deed may be in: of its place, else of whom it befalls, else of who does it."""
    if event.place and event.place.country:
        return frozenset({event.place.country})
    befalls = frozenset(party.country for party in event.recipients if party.country)
    return befalls or frozenset(party.country for party in event.actors if party.country)


# ---------------------------------------------------------------- the ways to tell


def in_its_sentence(event: Event, atlas: Atlas) -> Iterator[Found]:
    """In Gang Sate, Bogor: what stands behind the place of the deed; else what alone stands in its sentence."""
    start, stop = (event.place.span if event.place else event.sentence).start, event.sentence.stop
    places = atlas.between(start, stop)
    if places and (event.place or len({place.region for place in places}) == 1):
        yield places[0], "named in its sentence"


def of_its_type(event: Event, atlas: Atlas) -> Iterator[Found]:
    """The place of the nearest deed of its type, among those that are news as it is, or recalled as it is."""
    known = atlas.placed.get((event.type, event.background), ())
    for _, place in sorted(known, key=lambda one: abs(one[0] - event.trigger.start)):
        yield place, "of a deed of its type"


def of_the_opening(event: Event, atlas: Atlas) -> Iterator[Found]:
    """What headline and first paragraphs name, of what is news."""
    if not event.background:
        yield from ((place, "named in the opening") for place in atlas.opening)


def of_the_dateline(event: Event, atlas: Atlas) -> Iterator[Found]:
    """What the dateline names, of what is news."""
    if not event.background:
        yield from ((place, "dateline") for place in atlas.datelined)


def named_later(event: Event, atlas: Atlas) -> Iterator[Found]:
    """What the rest of the text names first, of what is news."""
    if not event.background:
        yield from ((place, "named later") for place in atlas.later)


WAYS = (in_its_sentence, of_its_type, of_the_opening, of_the_dateline, named_later)
"""They are asked in this order."""
