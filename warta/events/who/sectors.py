"""The likeliest sector of those whose words tell none: an accused is a criminal, a minister's spokeswoman government.

The tables of offices and bodies know the sectors of most (`warta/text`). Of the others one multinomial regression says
it, by their names, their offices and the words beside them (`training/sectors.py` learns it). That is told last: the
models of events have learned without it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from warta.events.linear import Linear, read_linear
from warta.events.models import FOLDER
from warta.events.who.home import HOME, MODEL
from warta.records import Entity, Mention, Reading

FILE = "sector.npz"
KINDS = ("person", "organisation", "group")
DOUBTED = (None, "UNK", "CVL")
"""Sectors that say little: none, unknown, and any citizen."""
PLAIN = ("role", "names", "known-name", "title-name")
"""How the rules of those begin who are citizens by a plain word ("the victims"), and by no table of names."""
MOST = 8
"""So many mentions of an entity are looked at."""
LONGEST = 6
"""So many words of each are."""
BESIDE, BEFORE, BEHIND = 3, 40, 50
"""So many words beside a mention, out of so many characters before and behind it."""
SURE = 0.35
"""A sector that is less likely is not told."""


def with_sectors(reading: Reading, folder: Path = FOLDER) -> Reading:
    """The reading with the likeliest sector for those of whom it tells none, or only that they are citizens."""
    asked = [entity for entity in reading.entities if is_asked(entity)]
    if not asked:
        return reading
    told = told_sectors(reading, asked, read_linear(folder / FILE))
    return replace(reading, entities=tuple(told.get(entity.id, entity) for entity in reading.entities))


def told_sectors(reading: Reading, asked: Sequence[Entity], model: Linear) -> dict[str, Entity]:
    """By id those of some entities of a reading whose sector is likely enough, with it."""
    mentions, text, code = mentions_of(reading, asked), reading.article.text, reading.article.lang or ""
    likely = model.probabilities([sector_features(entity, mentions[entity.id], text, code) for entity in asked])
    best = zip(asked, likely.argmax(axis=1).tolist(), likely.max(axis=1).tolist(), strict=True)
    return {entity.id: _settled(entity, model.labels[n], sure) for entity, n, sure in best if sure >= SURE}


def is_asked(entity: Entity) -> bool:
    """Whether the model says of which sector somebody is."""
    doubted = entity.kind in KINDS and entity.sector in DOUBTED
    return doubted and (entity.sector != "CVL" or entity.rule.startswith(PLAIN))


def mentions_of(reading: Reading, entities: Sequence[Entity]) -> dict[str, list[Mention]]:
    """The first mentions of some entities, in the order of the reading."""
    found: dict[str, list[Mention]] = {entity.id: [] for entity in entities}
    for mention in reading.mentions:
        own = found.get(mention.entity)
        if own is not None and len(own) < MOST:
            own.append(mention)
    return found


def sector_features(entity: Entity, mentions: Sequence[Mention], text: str, code: str) -> list[str]:
    """What is told of an entity in an article in a language: each feature once."""
    sector, kind, rule = entity.sector, entity.kind, entity.rule.removesuffix(f":{HOME}")  # it learned without that
    told = [f"kind={kind}", f"sector={sector}|{kind}", f"sector={sector}|{code}", f"rule={rule}", f"lang={code}"]
    told.append(f"named={min(len(mentions), 5)}")
    told += [f"role={word}" for word in (entity.role or "").lower().split()]
    told += [f"name={word}" for word in entity.name.lower().split()]
    for mention in mentions:
        told += _around(mention, text)
    return list(dict.fromkeys(told))


def _around(mention: Mention, text: str) -> Iterator[str]:
    """The words of a mention, and those beside it."""
    span = mention.span
    yield from (f"own={word}" for word in islice(span.of(text).lower().split(), LONGEST))
    before = text[max(0, span.start - BEFORE) : span.start].lower().split()
    yield from (f"before={word}" for word in before[-BESIDE:])
    behind = text[span.stop : span.stop + BEHIND].lower().split()
    yield from (f"behind={word}" for word in behind[:BESIDE])


def _settled(entity: Entity, sector: str, sure: float) -> Entity:
    return replace(entity, sector=sector, rule=f"{entity.rule}:{MODEL}", confidence=round(sure, 3))
