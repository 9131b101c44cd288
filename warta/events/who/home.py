"""Of which country those are of whom the article tells none: of the one that nearly all of it is about.

News seldom says of which country the people of its own are. Where four in five of all mentions that tell a country tell
the same one, readers take those without one for its people, too: nine in ten persons, eight in ten bodies and groups
(docs/events-tried.md). That is told last: the models of events have learned without it.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import cache

from warta.places.organisations import organisations
from warta.records import Entity, Reading
from warta.text.entities.tabled import UNKNOWN_PLACE

ALONE = 0.8
"""So much of the mentions that tell a country must be of one."""
FEWEST = 3
"""So many mentions must tell a country at all."""
MANY = "IGO"
"""The sector of bodies of many countries."""
ABROAD = (MANY, "NGO", "REB", "UAF")
"""Sectors whose bodies are of no country more often than of the article's; of those that the model tells, the first."""
GOVERNMENTS = ("group", "GOV")
"""Several governments at once, whose country no word tells, are hardly ever of one."""
HOME = "home"
"""Ends the rule of an entity whose country is told so."""
MODEL = "model"
"""Ends the rule of an entity whose sector a model tells (`sectors.py`)."""


def with_home(reading: Reading) -> Reading:
    """The reading with the country that it is about, if there is one, for all of whom it tells none."""
    home = only_country(reading)
    if home is None:
        return reading
    told = (e if e.country is not None or _is_abroad(e) else _settled(e, home) for e in reading.entities)
    return replace(reading, entities=tuple(told))


def only_country(reading: Reading) -> str | None:
    """The country (alpha-3) of nearly all that the reading tells a country of; None without such."""
    countries = {entity.id: entity.country for entity in reading.entities if entity.country}
    told = Counter(countries[mention.entity] for mention in reading.mentions if mention.entity in countries)
    country, times = told.most_common(1)[0] if told else ("", 0)
    return country if told.total() >= FEWEST and times >= ALONE * told.total() else None


def _is_abroad(entity: Entity) -> bool:
    """Whether somebody without a country is of several rather than of one untold: "Europe", "Western countries"."""
    if entity.kind == "place":
        return entity.rule != UNKNOWN_PLACE
    sectors = (MANY,) if entity.rule.endswith(f":{MODEL}") else ABROAD
    if entity.sector in sectors or (entity.kind, entity.sector) == GOVERNMENTS:
        return True
    return _of_many().search(f"{entity.name} {entity.role or ''}") is not None


@cache
def _of_many() -> re.Pattern[str]:
    """Finds bodies of many countries in words: of a "former WTO chief" the country is not told with that."""
    names = (name for body in organisations() if body.sector == MANY and body.country is None for name in body.names)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})\b")


def _settled(entity: Entity, home: str) -> Entity:
    return replace(entity, country=home, rule=f"{entity.rule}:{HOME}")
