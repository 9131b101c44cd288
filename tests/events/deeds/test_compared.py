"""Who is the same in two events, and what may speak against their being one deed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from corpus.deeds_made import event, party
from warta.corpus.deeds import claim_of, party_of
from warta.events.deeds.claims import side_of
from warta.events.deeds.compared import (
    called,
    days_told,
    overlap,
    pair_of,
    same_party,
    same_place,
    same_side,
    same_time,
    share_two,
)
from warta.records import Party

Told = tuple[str, str | None, str]
"""A name, its state and its sector."""

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
    assert (
        same_party(*(side_of(name, Party(None, None, country, None), "id") for name, country in (one, other))) is same
    )


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (party("Tentara Utara", "AAA"), party("pasukan", "AAA"), None),
        (party("Tentara Utara", "AAA"), party("Tentara Selatan", "CCC"), False),
        (party("Ardania’s president", "AAA"), party("Rina Wulan", "AAA"), None),
        (party("Ardania’s president", "AAA"), party("Rina Wulan", "BBB"), False),
        (party("Ardania’s president"), party("Rina Wulan"), False),
    ],
)
def test_who_is_told_by_what_he_is_may_be_anybody_of_his_state(one: Any, other: Any, same: bool | None) -> None:
    assert same_side([party_of(one, "en")], [party_of(other, "en")]) is same


JUDGE, COURT = ("Rina Wulan", "IDN", "JUD"), ("pengadilan", "IDN", "JUD")
BAGUS = party("Bagus Prakoso")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (JUDGE, COURT, True),
        (JUDGE, ("Indonesia’s judges", "IDN", "JUD"), None),
        (JUDGE, ("Pengadilan Bandung", "IDN", "JUD"), False),
        (JUDGE, ("pengadilan", "MYS", "JUD"), None),
        (JUDGE, ("polisi", "IDN", "COP"), None),
        (("Rina Wulan", "IDN", "CVL"), ("warga", "IDN", "CVL"), None),
        (("Rina Wulan", None, "JUD"), ("pengadilan", None, "JUD"), None),
        (("Indonesia", "IDN", "GOV"), ("pejabat", "IDN", "GOV"), None),
    ],
)
def test_a_name_and_bare_words_of_one_office_did_one_thing(one: Told, other: Told, same: bool | None) -> None:
    doers = [{**party(name, country), "sector": sector} for name, country, sector in (one, other)]
    claims = [claim_of(event(n, actors=[doer], recipients=[BAGUS])) for n, doer in enumerate(doers)]
    assert pair_of(*claims).actors is same


@pytest.mark.parametrize(
    ("recipients", "same"),
    [
        (([BAGUS], [party("seorang pria")]), None),
        (([BAGUS], []), None),
        (([BAGUS], [party("Ardi Nugraha")]), None),
        (([], []), True),
    ],
)
def test_an_office_does_many_things_to_others(recipients: tuple[list[Any], list[Any]], same: bool | None) -> None:
    doers = [{**party(name, "IDN"), "sector": "COP"} for name in ("Rina Wulan", "polisi")]
    claims = [claim_of(event(n, actors=[doers[n]], recipients=recipients[n])) for n in (0, 1)]
    assert pair_of(*claims).actors is same


def test_a_state_beside_its_president_is_no_second_one_who_meets() -> None:
    president, state, guest = party("Rina Wulan", "IDN"), party("Indonesia", "IDN"), party("Malaysia", "MYS")
    with_bank, with_guest = ({"type": "CONSULT", "actors": [president, state, one]} for one in (party("Bank"), guest))
    claims = [claim_of(event(n, **more)) for n, more in enumerate((with_bank, with_guest, with_guest))]
    assert not share_two(claims[0], claims[1])
    assert share_two(claims[1], claims[2])


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


def test_news_without_a_day_may_be_late() -> None:
    told = claim_of(event(1, first_day=date(2025, 6, 5), last_day=date(2025, 6, 5), time_start=5))
    news = claim_of(event(2))
    assert not overlap(told, news)
    assert overlap(told, news, timedelta(days=3)) and overlap(news, told, timedelta(days=3))
    assert not overlap(told, news, timedelta(days=2))
    assert not overlap(told, replace(news, first_day=None, last_day=None), timedelta(days=3))
