"""What is settled of entities is told of the parties of events, too."""

from __future__ import annotations

from dataclasses import replace

import warta
from warta.events.settled import with_settled
from warta.records import Entity, Reading


def arrested() -> tuple[Reading, Entity]:
    """A reading with a party, and who that is."""
    text = "Police arrested Ann Baker in Dover on Monday."
    reading = warta.read({"id": "t", "title": "News", "text": text, "lang": "en", "published": "2025-06-18"})
    return reading, next(entity for entity in reading.entities if entity.name == "Ann Baker")


def test_a_party_has_what_its_entity_has() -> None:
    reading, baker = arrested()
    found = with_settled(reading, {baker.id: replace(baker, country="GHA", sector="EDU")})
    parties = [party for event in found.events for party in event.recipients if party.entity == baker.id]
    assert [(party.country, party.sector) for party in parties] == [("GHA", "EDU")]
    assert next(entity for entity in found.entities if entity.id == baker.id).country == "GHA"


def test_a_party_that_differs_from_its_entity_keeps_what_it_has() -> None:
    reading, baker = arrested()
    event = reading.events[0]
    other = replace(event, recipients=tuple(replace(party, country="TGO") for party in event.recipients))
    found = with_settled(replace(reading, events=(other,)), {baker.id: replace(baker, country="GHA")})
    assert [party.country for party in found.events[0].recipients] == ["TGO"]
