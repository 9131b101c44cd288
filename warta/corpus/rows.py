"""A reading to the rows of the tables of a dataset."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from hashlib import blake2b
from typing import Any

from warta.dataset import Row
from warta.events.when.days import days_of
from warta.records import Article, Claimant, Count, Entity, Event, Page, Party, Place, Quote, Reading, Span, When


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of any number of articles, by table."""

    articles: list[Row] = field(default_factory=list)
    entities: list[Row] = field(default_factory=list)
    quotes: list[Row] = field(default_factory=list)
    events: list[Row] = field(default_factory=list)


def number_of(*key: object) -> int:
    """A number of 63 bits that stands for a key: the same key has the same number everywhere."""
    spelled = "\x1f".join(map(str, key)).encode("utf-8", "replace")
    return int.from_bytes(blake2b(spelled, digest_size=8).digest(), "big") >> 1


def add(rows: Rows, reading: Reading, page: Page, shard: str, article: int) -> None:
    """The rows of one reading, behind those that are there. `article` is its number."""
    entities = {entity.id: entity for entity in reading.entities}
    rows.articles.append(_article(reading, page, shard, article))
    rows.entities.extend(_entities(reading, article))
    rows.quotes.extend(_quote(quote, reading.article, entities, article) for quote in reading.quotes)
    events = [_event(event, reading.article, entities, article) for event in reading.events]
    rows.events.extend(_with_deeds(events, reading.events))


def partition_of(article: Article) -> tuple[str | None, str | None]:
    """The month of publication and the language: where the rows of an article lie."""
    day = day_of(article.published)
    return (day.isoformat()[:7] if day else None), article.lang


def _article(reading: Reading, page: Page, shard: str, number: int) -> Row:
    article = reading.article
    same = ("id", "url", "canonical", "kind", "title", "published", "modified", "publisher", "authors", "editors")
    more = ("contributors", "agencies", "dateline", "section", "tags", "access", "text")
    return {
        "article": number,
        "shard": shard,
        **{name: getattr(article, name) for name in (*same, *more)},
        "published_at": instant_of(article.published),
        "published_day": day_of(article.published),
        "fetched": page.fetched,
        "blocks": [{"role": block.role, **_span(block.span)} for block in article.blocks],
        "note": " ".join(reading.notes) or None,
    }


def _entities(reading: Reading, article: int) -> Iterator[Row]:
    mentions: dict[str, list[Row]] = {entity.id: [] for entity in reading.entities}
    for mention in reading.mentions:
        mentions[mention.entity].append(_span(mention.span))
    same = ("name", "kind", "role", "country", "sector", "confidence")
    for one in reading.entities:
        values = {name: getattr(one, name) for name in same}
        yield {"article": article, "entity": one.id, **values, "mentions": mentions[one.id]}


def _quote(quote: Quote, article: Article, entities: Mapping[str, Entity], number: int) -> Row:
    who = entities.get(quote.who or "")
    same = ("direct", "force", "via", "continues", "confidence", "rule", "speaker_confidence", "speaker_rule")
    return {
        "quote": number_of(number, "quote", quote.span.start, quote.span.stop),
        "article": number,
        "words": quote.span.of(article.text),
        **_span(quote.span),
        **{name: getattr(quote, name) for name in same},
        **_evidence("cue", quote.cue, article),
        **_evidence("speaker", quote.speaker, article),
        "entity": quote.who,
        "name": who and who.name,
        "country": who and who.country,
        "sector": who and who.sector,
        "chain": [{"kind": link.kind, "name": link.name, "entity": link.entity} for link in quote.chain],
        "url": article.url,
    }


def _event(event: Event, article: Article, entities: Mapping[str, Entity], number: int) -> Row:
    key = (
        event.type,
        event.mode,
        event.status,
        event.trigger.start,
        event.trigger.stop,
        event.actors,
        event.recipients,
    )
    return {
        "event": number_of(number, "event", *key),
        "article": number,
        **{name: getattr(event, name) for name in ("type", "mode", "status", "background", "confidence", "rules")},
        "actors": _parties(event.actors, article, entities),
        "recipients": _parties(event.recipients, article, entities),
        "claimants": _parties(event.claimants, article, entities),
        **_place(event.place),
        **_setting(event.setting),
        **_time(event.time),
        **_bounds("dead", event.dead),
        **_bounds("injured", event.injured),
        **_bounds("displaced", event.displaced),
        **_evidence("trigger", event.trigger, article),
        **_evidence("sentence", event.sentence, article),
        "url": article.url,
    }


def _with_deeds(rows: Sequence[Row], events: Sequence[Event]) -> Iterator[Row]:
    """The rows of events with the number of the one that stands for the deed."""
    for row, event in zip(rows, events, strict=True):
        yield {**row, "deed": None if event.deed is None else rows[event.deed]["event"]}


def _place(place: Place | None) -> Row:
    return {
        "place": place and place.name,
        **_ends("place", place.span if place else None),
        "place_country": place and place.country,
        "place_region": place and place.region,
        "lat": place and place.lat,
        "lon": place and place.lon,
        "resolution": place and place.resolution,
    }


def _setting(setting: Place | None) -> Row:
    return {
        "setting": setting and setting.name,
        "setting_country": setting and setting.country,
        "setting_region": setting and setting.region,
        "setting_lat": setting and setting.lat,
        "setting_lon": setting and setting.lon,
    }


def _time(time: When | None) -> Row:
    first, last = days_of(time)
    return {
        "time": time and time.value,
        **_ends("time", time.span if time else None),
        "time_grain": time and time.grain,
        "first_day": first,
        "last_day": last,
    }


def _parties(parties: Iterable[Party | Claimant], article: Article, entities: Mapping[str, Entity]) -> list[Row]:
    return [_party(one, article, entities) for one in parties]


def _party(party: Party | Claimant, article: Article, entities: Mapping[str, Entity]) -> Row:
    """Somebody by name: the entity's, else the words that stand there."""
    entity = entities.get(party.entity or "")
    stated = party if isinstance(party, Party) else entity
    return {
        "entity": party.entity,
        "name": entity.name if entity else _words(party.span, article),
        "country": stated and stated.country,
        "sector": stated and stated.sector,
        "start": party.span and party.span.start,
        "stop": party.span and party.span.stop,
    }


def _span(span: Span) -> dict[str, Any]:
    return {"start": span.start, "stop": span.stop}


def _words(span: Span | None, article: Article) -> str | None:
    return span.of(article.text) if span else None


def _evidence(name: str, span: Span | None, article: Article) -> Row:
    return {name: _words(span, article), **_ends(name, span)}


def _ends(name: str, span: Span | None) -> Row:
    return {f"{name}_start": span and span.start, f"{name}_stop": span and span.stop}


def _bounds(name: str, count: Count | None) -> Row:
    return {f"{name}_low": count and count.low, f"{name}_high": count and count.high}


# ---------------------------------------------------------------- times


def day_of(published: str | None) -> date | None:
    """The day of a time, as its outlet counts days; None where it is none."""
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def instant_of(published: str | None) -> datetime | None:
    """A time with its offset, in UTC; None for one without, which may be hours off."""
    try:
        found = datetime.fromisoformat(published or "")
        return found.astimezone(UTC) if found.tzinfo else None
    except (ValueError, OverflowError):
        return None
