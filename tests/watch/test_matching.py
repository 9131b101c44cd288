"""Which events a filter wants."""

from __future__ import annotations

from typing import Any

import pytest

from warta.errors import UsageError
from warta.watch.matching import TESTS, filter_of


def party(name: str | None, country: str | None = None, sector: str | None = None) -> dict[str, Any]:
    return {"name": name, "country": country, "sector": sector}


EVENT: dict[str, Any] = {
    "type": "ASSAULT",
    "mode": "firearms",
    "status": "happened",
    "background": False,
    "actors": [party("Israeli army", "ISR", "MIL"), party(None)],
    "recipients": [party("residents of Gaza", "PSE", "CVL")],
    "claimants": [party("Health Ministry")],
    "place": "Khan Younis",
    "place_country": "PSE",
    "place_region": "Gaza Strip",
    "setting_region": None,
    "confidence": 0.8,
    "lang": "en",
    "publisher": "Kabar Timur",
}


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("", True),
        ("type=ASSAULT&country=PSE&status=happened", True),
        ("?type=assault", True),
        ("type=AID", False),
        ("region=gaza", True),
        ("type=AID&type=ASSAULT", True),
        ("type=ASSAULT&country=IDN", False),
        ("mode=firearms&background=false&lang=en", True),
        ("background=true", False),
        ("actor=army&recipient=gaza", True),
        ("actor=gaza", False),
        ("party=gaza", True),
        ("claimant=health%20ministry", True),
        ("claimant=police", False),
        ("sector=MIL&place=khan&place_country=PSE&outlet=kabar", True),
        ("place=rafah", False),
        ("confidence=0.8", True),
        ("confidence=0.81", False),
    ],
)
def test_events_are_wanted_by_what_they_have(written: str, wanted: bool) -> None:
    assert filter_of(written).matches(EVENT) is wanted


def test_what_is_not_known_matches_nothing() -> None:
    """An event without place, outlet or confidence is no fault."""
    bare = {**EVENT, "place": None, "publisher": None, "confidence": None, "actors": [], "mode": None}
    for written in ("place=khan", "outlet=kabar", "confidence=0", "actor=army", "mode=firearms"):
        assert not filter_of(written).matches(bare)


def test_all_parameters_can_be_asked() -> None:
    codes = {"mode": "yield", "sector": "JUD", "country": "FJI", "place_country": "FJI"}
    values = {**codes, "type": "AID", "status": "denied", "background": "true", "confidence": "1"}
    for name in TESTS:
        assert not filter_of(f"{name}={values.get(name, 'zzz')}").matches(EVENT)


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("kind=ASSAULT", "kind: events have no such parameter; there are type, mode"),
        ("type=ATTACK", "type: 'ATTACK' is not known; write one of"),
        ("status=done", "write one of happened"),
        ("country=", "country: '' is not known; write a value"),
        ("country=Indonesia", "country: 'Indonesia' is no code of ISO 3166 alpha-3, such as IDN"),
        ("place_country=XXX", "place_country: 'XXX' is no code"),
        ("sector=FARM", "sector: 'FARM' is not known; write one of GOV"),
        ("mode=raid", "mode: 'raid' is not known; write one of"),
        ("confidence=high", "no number from 0 to 1"),
        ("confidence=2", "no number from 0 to 1"),
        ("ASSAULT", "is no filter; write one such as"),
    ],
)
def test_a_filter_that_means_nothing_is_refused(written: str, why: str) -> None:
    with pytest.raises(UsageError, match=why):
        filter_of(written)


def test_a_deed_without_a_place_is_in_the_region_that_its_article_sets_it_in() -> None:
    set_there = {**EVENT, "place": None, "place_region": None, "setting_region": "Riau"}
    assert filter_of("region=riau").matches(set_there)
    assert not filter_of("region=riau").matches({**set_there, "place_region": "Jambi"})
