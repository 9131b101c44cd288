"""Of which country those are of whom none is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

import warta
from warta.events.who.home import HOME, MODEL, only_country, with_home
from warta.records import Entity, Mention, Reading, Span

ABOUT_GHANA = (
    "Ghana's parliament met in Accra, Ghana, on Monday. Police in Kumasi, Ghana, arrested Ann Baker after a protest. "
    "Ghana's president thanked the police of Ghana."
)
ABOUT_TWO = ABOUT_GHANA + " Togo protested. Togo's president and the parliament of Togo in Lome, Togo, asked Ghana."


def read(text: str) -> Reading:
    return warta.read({"id": "t", "title": "News", "text": text, "lang": "en", "published": "2025-06-18"})


def baker(reading: Reading) -> Entity:
    return next(entity for entity in reading.entities if entity.name == "Ann Baker")


def told_by_model(entity: Entity, sector: str) -> Entity:
    return entity if entity.sector else replace(entity, sector=sector, rule=f"{entity.rule}:{MODEL}")


def test_who_is_told_without_a_country_is_of_the_only_one() -> None:
    """In the entity, which says so, and where she is a party of what was done."""
    reading = read(ABOUT_GHANA)
    assert baker(reading).country == "GHA" and HOME in baker(reading).rule.split(":")
    parties = [party for event in reading.events for party in (*event.actors, *event.recipients)]
    assert "GHA" in {party.country for party in parties if party.entity == baker(reading).id}


def test_an_article_about_two_countries_says_nothing() -> None:
    reading = read(ABOUT_TWO)
    assert only_country(reading) is None and baker(reading).country is None


def test_few_mentions_say_nothing() -> None:
    assert only_country(read("Ann Baker left Ghana.")) is None


def test_bodies_of_many_countries_stay_of_none() -> None:
    """Beside one of which nothing is known."""
    reading = read(ABOUT_GHANA)
    body = Entity("x1", "Kabar Union", "organisation", None, None, "IGO", "organisations")
    plain = replace(body, id="x2", sector=None)
    both = replace(reading, entities=(*reading.entities, body, plain))
    found = {entity.id: entity.country for entity in with_home(both).entities}
    assert (found["x1"], found["x2"]) == (None, "GHA")


@pytest.mark.parametrize(
    ("name", "role", "country"),
    [
        ("former WTO chief", None, None),
        ("Budi Santoso", "prosecutor of the International Criminal Court", None),
        ("former whole chief", None, "GHA"),
    ],
)
def test_who_is_named_by_a_body_of_many_countries_is_of_none(name: str, role: str | None, country: str | None) -> None:
    """Whatever sector he has, and in his office as in his name."""
    reading = read(ABOUT_GHANA)
    chief = Entity("x1", name, "person", role, None, "ELI", "role")
    found = with_home(replace(reading, entities=(*reading.entities, chief)))
    assert found.entities[-1].country == country


@pytest.mark.parametrize(("sector", "country"), [("IGO", None), ("NGO", "GHA")])
def test_a_sector_that_the_model_tells_counts(
    monkeypatch: pytest.MonkeyPatch, sector: str, country: str | None
) -> None:
    """Who is of a body of many countries by that alone is of no country; who is of a charity by that is of one."""

    def told(reading: Reading) -> Reading:
        return replace(reading, entities=tuple(told_by_model(e, sector) for e in reading.entities))

    monkeypatch.setattr("warta.events.coder.with_sectors", told)
    assert (baker(read(ABOUT_GHANA)).sector, baker(read(ABOUT_GHANA)).country) == (sector, country)


@pytest.mark.parametrize(
    ("named", "country"),
    [
        ("in Europe", None),
        ("in the village of Kaboria", "GHA"),
        ("and Western countries", None),
        ("and students", "GHA"),
    ],
)
def test_what_is_of_several_countries_is_of_no_single_one(named: str, country: str | None) -> None:
    """A continent, governments together; but a village that no gazetteer has lies there."""
    reading = read(f"{ABOUT_GHANA} Ghana's president met ministers {named} on Monday.")
    word = named.split()[-1]
    assert {e.country for e in reading.entities if e.name.endswith(word)} == {country}


def test_a_country_s_share_counts_mentions() -> None:
    """Four of five are enough, three of five are not."""
    names = [Entity(code, code, "state", None, code, "GOV", "countries") for code in ("GHA", "TGO")]
    reading = replace(read("Nothing happened."), entities=tuple(names))

    def told(ghana: int, togo: int) -> Reading:
        mentions = [Mention(Span(0, 7), code, "countries") for code in ["GHA"] * ghana + ["TGO"] * togo]
        return replace(reading, mentions=tuple(mentions))

    assert only_country(told(4, 1)) == "GHA"
    assert only_country(told(3, 2)) is None
