"""The sector of those whose words tell none."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

import warta
from warta.events.linear import Linear
from warta.events.who.home import HOME, MODEL
from warta.events.who.sectors import is_asked, sector_features, told_sectors, with_sectors
from warta.records import Entity, Mention, Reading, Span

SOMEBODY = Entity("e1", "Ann Baker", "person", None, None, None, "names")


def read(text: str, code: str = "en") -> Reading:
    return warta.read({"id": "t", "title": "News", "text": text, "lang": code, "published": "2025-06-18"})


@pytest.mark.parametrize(
    ("code", "text", "name", "sector"),
    [
        ("en", "Police arrested Ann Baker on suspicion of murder. Baker was charged with murder.", "Ann Baker", "CRM"),
        ("en", "Campaign manager Ann Baker attacked the Republican nominee at a rally.", "Ann Baker", "PTY"),
        ("id", "Polisi menangkap tersangka Budi Santoso. Tersangka Budi mencuri motor.", "Budi Santoso", "CRM"),
    ],
)
def test_the_words_beside_somebody_tell_the_sector(code: str, text: str, name: str, sector: str) -> None:
    """With the weights that ship."""
    found = next(entity for entity in read(text, code).entities if entity.name == name)
    assert found.sector == sector


@pytest.mark.parametrize(
    ("entity", "asked"),
    [
        (SOMEBODY, True),
        (replace(SOMEBODY, sector="UNK"), True),
        (replace(SOMEBODY, sector="CVL", rule="role:setting"), True),
        (replace(SOMEBODY, sector="CVL", rule="knowledge"), False),
        (replace(SOMEBODY, sector="GOV"), False),
        (replace(SOMEBODY, kind="place"), False),
    ],
)
def test_only_those_in_doubt_are_asked_about(entity: Entity, asked: bool) -> None:
    """What tables, offices and the user's knowledge say stays, and places have no sector of their own."""
    assert is_asked(entity) is asked


def test_it_is_told_in_the_entity_and_in_the_parties() -> None:
    """Its rule says who told it, its confidence how sure that is."""
    reading = read("Police arrested Ann Baker on suspicion of murder. Baker was charged with murder.")
    baker = next(entity for entity in reading.entities if entity.name == "Ann Baker")
    assert baker.rule.endswith(f":{MODEL}") and 0 < baker.confidence <= 1
    parties = [party for event in reading.events for party in (*event.actors, *event.recipients)]
    assert {party.sector for party in parties if party.entity == baker.id} == {baker.sector}


def test_what_is_not_likely_enough_is_not_told() -> None:
    """Of three sectors one is a little likelier than the others, or much."""
    model = Linear(("CRM", "EDU", "GOV"), ["lang=en"], np.array([[0.05, 0, 0], [0, 0, 0]], np.float32))
    sure = replace(model, weights=np.array([[2, 0, 0], [0, 0, 0]], np.float32))
    assert [len(told_sectors(read("Ann Baker left."), [SOMEBODY], one)) for one in (model, sure)] == [0, 1]


def test_nobody_in_doubt_changes_nothing() -> None:
    reading = replace(read("Ann Baker left."), entities=(replace(SOMEBODY, sector="GOV"),))
    assert with_sectors(reading) is reading


def test_a_country_told_last_changes_no_sector() -> None:
    """The model has learned without it."""
    home = replace(SOMEBODY, country="GHA", rule=f"names:{HOME}")
    assert sector_features(home, [], "", "en") == sector_features(SOMEBODY, [], "", "en")


def test_features_have_no_breaks() -> None:
    """They are kept in a file by lines."""
    text = "the accused\nAnn Baker\nsaid so"
    mention = Mention(Span(12, 21), "e1", "names")
    told = sector_features(SOMEBODY, [mention], text, "en")
    assert {"before=accused", "own=ann", "name=baker", "behind=said"} <= {*told} and "\n" not in "".join(told)
