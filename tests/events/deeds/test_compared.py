"""Who is the same in two events, and what may speak against their being one deed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from corpus.deeds_made import event
from warta.corpus.deeds import claim_of
from warta.events.deeds.claims import side_of
from warta.events.deeds.compared import called, days_told, pair_of, same_party, same_place, same_time

TOWN = {"place": "Kota Tua", "place_country": "BBB", "resolution": "city"}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("Budi Santoso", None), ("Santoso", None), True),
        (("Budi Santoso", None), ("Tuti Santoso", None), False),
        (("Santoso", "IDN"), ("Santoso", "MYS"), False),
        (("", None), ("Santoso", None), False),
    ],
)
def test_one_name_inside_the_other(one: tuple[str, str | None], other: tuple[str, str | None], same: bool) -> None:
    assert same_party(*(side_of(None, *who, "id") for who in (one, other))) is same


@pytest.mark.parametrize(
    ("place", "same"),
    [
        ({"place": "Kota Baru"}, False),
        ({"place": "Kota Baru", "lat": 1.0, "lon": 2.1}, True),
        ({"place": "Kota Baru", "lat": 1.0, "lon": 2.3}, False),
        ({"place": "Pasar Lama", "resolution": "site", "lat": 1.0, "lon": 2.3}, True),
        ({"place": "Timur", "resolution": "region"}, True),
        ({"place": "Timur", "resolution": "region", "place_country": "CCC"}, False),
        ({"place": None, "place_country": None, "resolution": None}, True),
        ({"place": "sebuah pasar", "place_country": None, "resolution": None}, True),
    ],
)
def test_places_that_may_be_one(place: dict[str, Any], same: bool) -> None:
    first = {**TOWN, "lat": 1.0, "lon": 2.0}
    assert same_place(pair_of(claim_of(event(1, **first)), claim_of(event(2, **{**TOWN, **place})))) is same


def test_a_state_is_called_by_its_code() -> None:
    one, other = (claim_of(event(1, **TOWN | {"place": name, "resolution": "country"})).place for name in ("A", "B"))
    assert one and other and called(one) == called(other) == "BBB"


def test_a_long_time_tells_no_day_and_still_speaks_against_another() -> None:
    june = claim_of(event(1, first_day=date(2025, 6, 1), last_day=date(2025, 6, 30)))
    assert days_told(june) is None
    assert same_time(pair_of(june, claim_of(event(2))))
    assert not same_time(pair_of(june, claim_of(event(2, first_day=date(2025, 8, 1), last_day=date(2025, 8, 1)))))
