"""What is found out of entities when all events are told, and what follows for the parties of events."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from warta.records import Entity, Party, Reading


def with_settled(reading: Reading, settled: Mapping[str, Entity]) -> Reading:
    """The reading with some entities in the place of those of their id, and their country and sector in its parties.

    A party keeps what it has otherwise than its entity had.
    """
    before = {entity.id: entity for entity in reading.entities}

    def party(one: Party) -> Party:
        old, new = before.get(one.entity or ""), settled.get(one.entity or "")
        if old is new or old is None or new is None or (one.country, one.sector) != (old.country, old.sector):
            return one
        return replace(one, country=new.country, sector=new.sector)

    events = (
        replace(event, actors=tuple(map(party, event.actors)), recipients=tuple(map(party, event.recipients)))
        for event in reading.events
    )
    entities = tuple(settled.get(entity.id, entity) for entity in reading.entities)
    return replace(reading, entities=entities, events=tuple(events))
