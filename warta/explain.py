"""Why a reading says what it says: for each value, the rule or model that decided and the words that it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from warta.evidence import fragment_url
from warta.records import Article, Claimant, Count, Entity, Event, Party, Quote, Reading, Span
from warta.shapes import Json


@dataclass(frozen=True, slots=True)
class Reason:
    """A value of the record and its reason. `field` is its path in the JSON; `words` are those that `span` covers.

    `link` opens the live page at these words; None if there are no words, or the page has no address.
    """

    field: str
    value: str
    rule: str
    span: Span | None
    words: str | None
    link: str | None

    def to_dict(self) -> dict[str, Json]:
        """The reason as JSON values."""
        span: Json = None if self.span is None else [self.span.start, self.span.stop]
        known: dict[str, Json] = {"field": self.field, "value": self.value, "rule": self.rule}
        return {**known, "span": span, "words": self.words, "link": self.link}


def explain(reading: Reading) -> tuple[Reason, ...]:
    """The reasons of a reading, in the order of its JSON."""
    return (*_of_article(reading.article), *_of_text(reading), *_of_quotes(reading), *_of_events(reading))


def _of_article(article: Article) -> Iterator[Reason]:
    for known in article.evidence:
        yield _reason(article, known.field, known.value, known.rule, known.span)
    for number, block in enumerate(article.blocks):
        yield _reason(article, f"blocks[{number}].role", block.role, block.rule, block.span)
    for number, caption in enumerate(article.captions):
        value = f"credit: {caption.credit}" if caption.credit else "no credit"
        yield _reason(article, f"captions[{number}]", value, caption.rule, caption.span)


def _of_text(reading: Reading) -> Iterator[Reason]:
    article = reading.article
    first = {mention.entity: mention.span for mention in reversed(reading.mentions)}
    for entity in reading.entities:
        yield _reason(article, f"entities.{entity.id}", _described(entity), entity.rule, first.get(entity.id))
    for number, mention in enumerate(reading.mentions):
        yield _reason(article, f"mentions[{number}]", mention.entity, mention.rule, mention.span)
    for number, moment in enumerate(reading.moments):
        yield _reason(article, f"moments[{number}]", moment.value, moment.rule, moment.span)


def _of_quotes(reading: Reading) -> Iterator[Reason]:
    for number, quote in enumerate(reading.quotes):
        yield _reason(reading.article, f"quotes[{number}]", _said(quote, reading), quote.rule, quote.span)
        if quote.cue:
            yield _reason(reading.article, f"quotes[{number}].cue", quote.force, quote.rule, quote.cue)


def _of_events(reading: Reading) -> Iterator[Reason]:
    for number, event in enumerate(reading.events):
        for rule in _rules_of_type(event):
            yield _reason(reading.article, f"events[{number}]", _told(event, reading), rule, event.trigger)
        for part, value, span in _parts(event, reading):
            yield _reason(reading.article, f"events[{number}].{part}", value, _rule_of(part, event), span)


def _parts(event: Event, reading: Reading) -> Iterator[tuple[str, str, Span | None]]:
    """The parts of an event: path, value, and the words for it."""
    if event.mode:
        yield "mode", event.mode, event.trigger
    for number, actor in enumerate(event.actors):
        yield f"actors[{number}]", name_of(actor, reading), actor.span
    for number, recipient in enumerate(event.recipients):
        yield f"recipients[{number}]", name_of(recipient, reading), recipient.span
    if event.place:
        yield "place", event.place.name, event.place.span
    if event.setting:
        yield "setting", event.setting.name, event.setting.span
    if event.time:
        yield "time", event.time.value, event.time.span
    yield "status", event.status, None
    for number, claimant in enumerate(event.claimants):
        yield f"claimants[{number}]", name_of(claimant, reading), claimant.span
    yield "background", str(event.background).lower(), None
    yield from ((name, how_many(count), count.span) for name, count in harm_of(event))
    if event.deed is not None and any(rule.startswith("deed:") for rule in event.rules):
        yield "deed", f"events[{event.deed}]", reading.events[event.deed].trigger


PARTS = (
    "mode",
    "actor",
    "recipient",
    "place",
    "setting",
    "time",
    "status",
    "claimant",
    "background",
    "dead",
    "injured",
    "displaced",
    "deed",
)


def _rules_of_type(event: Event) -> tuple[str, ...]:
    """The rules that decided on deed and type: those that do not name a part of the event."""
    return tuple(rule for rule in event.rules if not rule.startswith(tuple(f"{part}:" for part in PARTS)))


def _rule_of(part: str, event: Event) -> str:
    """The rule that names a part ("actor:subject"); if there is none, those of the type."""
    name = next(known for known in PARTS if part.startswith(known))
    own = [rule.removeprefix(f"{name}:") for rule in event.rules if rule.startswith(f"{name}:")]
    return ", ".join(own or _rules_of_type(event))


def deed_numbers(reading: Reading) -> list[str]:
    """A number for each event, counted from 1 in the order of the text; events of one deed have the same number."""
    deeds = [number if event.deed is None else event.deed for number, event in enumerate(reading.events)]
    numbers = {deed: str(number) for number, deed in enumerate(dict.fromkeys(deeds), start=1)}
    return [numbers[deed] for deed in deeds]


def harm_of(event: Event) -> Iterator[tuple[str, Count]]:
    """The numbers of people harmed that are known: "dead", "injured" or "displaced", and how many."""
    found = (("dead", event.dead), ("injured", event.injured), ("displaced", event.displaced))
    yield from ((name, count) for name, count in found if count)


def name_of(party: Party | Claimant, reading: Reading) -> str:
    """What to call a party or claimant: the name of its entity, otherwise its words, otherwise "?"."""
    words = party.span.of(reading.article.text) if party.span else None
    return _entity_name(party.entity, reading) or words or "?"


def where_of(event: Event) -> str | None:
    """The place of an event with its state, in short; None if it has no place."""
    return ", ".join(filter(None, (event.place.name, event.place.country))) if event.place else None


def how_many(count: Count) -> str:
    """A number of people in short: "12", "12+", "up to 12", "10–12"."""
    if count.low == count.high:
        return str(count.low)
    if count.high is None:
        return f"{count.low}+"
    return f"up to {count.high}" if count.low is None else f"{count.low}–{count.high}"


def speaker_of(quote: Quote, reading: Reading) -> str:
    """What to call the speaker of a quote: its entity's name, otherwise the words in the sentence, otherwise "?"."""
    words = quote.speaker.of(reading.article.text) if quote.speaker else None
    return _entity_name(quote.who, reading) or words or "?"


def _entity_name(key: str | None, reading: Reading) -> str | None:
    return next((entity.name for entity in reading.entities if entity.id == key), None)


def _described(entity: Entity) -> str:
    known = ", ".join(filter(None, (entity.name, entity.kind, entity.role, entity.country, entity.sector)))
    return f"{known} ({entity.confidence:.2f})"


def _said(quote: Quote, reading: Reading) -> str:
    manner = "direct" if quote.direct else "reported"
    how = f" ({quote.speaker_rule}, {quote.speaker_confidence:.2f})" if quote.speaker_rule else ""
    links = [f"{link.kind} {link.name}" for link in quote.chain if link.kind != "speaker"]
    return ", ".join((f"{manner}, by {speaker_of(quote, reading)}{how}", *(links or [f"via {n}" for n in quote.via])))


def _told(event: Event, reading: Reading) -> str:
    who = ", ".join(name_of(party, reading) for party in event.actors) or "?"
    age = "background" if event.background else None
    return ", ".join(filter(None, (f"{event.type} by {who}", event.mode, event.status, age)))


def _reason(article: Article, field: str, value: str, rule: str, span: Span | None) -> Reason:
    if span is None:
        return Reason(field, value, rule, None, None, None)
    return Reason(field, value, rule, span, span.of(article.text), fragment_url(article, span))
