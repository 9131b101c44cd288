"""What speaks for two tellings of one deed, and what against it."""

from __future__ import annotations

from datetime import date
from math import inf, log
from typing import Any

import pytest

from corpus.deeds_made import event, party
from warta.corpus.agreement import FEATURES, WEIGHTS, Telling, agreement, features
from warta.corpus.deeds import reports_of

RINA, BAGUS, TOWN = party("Rina Wulan"), party("Bagus Prakoso"), party("warga")
ARMY = party("Tentara Utara", "AAA")
CAUGHT: dict[str, Any] = {"type": "COERCE", "actors": [RINA], "recipients": [BAGUS], "trigger": "menangkap"}
JUNE = {"first_day": date(2025, 6, 1), "last_day": date(2025, 6, 30)}
LATER = {"first_day": date(2025, 6, 20), "last_day": date(2025, 6, 20)}


def told(one: dict[str, Any], other: dict[str, Any]) -> tuple[Telling, Telling]:
    """Two events of two articles, each the only one of its type there."""
    first, second = reports_of([event(1, **CAUGHT | one), event(2, **CAUGHT | other)])
    return Telling([first], 1), Telling([second], 1)


def seen(one: dict[str, Any], other: dict[str, Any]) -> dict[str, float]:
    return features(*told(one, other))


def test_each_feature_has_its_weight() -> None:
    assert WEIGHTS.keys() == FEATURES.keys()
    looked_at = seen({}, {"actors": [TOWN]})
    weighed = sum(WEIGHTS[name] * value for name, value in looked_at.items())
    assert agreement(*told({}, {"actors": [TOWN]})) == pytest.approx(weighed)


@pytest.mark.parametrize(
    ("name", "other", "without"),
    [
        ("one word for the deed", {"trigger": "ditangkap"}, {"trigger": "dibawa"}),
        ("one doer", {"actors": [party("Rina")]}, {"actors": [TOWN]}),
        ("other doers", {"actors": [party("Dewi Ayu")]}, {"actors": [TOWN]}),
        ("doers not told", {"actors": []}, {}),
        ("one recipient", {"recipients": [party("Bagus")]}, {"recipients": []}),
        ("other recipients", {"recipients": [party("Dewi Ayu")]}, {"recipients": [TOWN]}),
        ("recipients not told", {"recipients": []}, {}),
        ("somebody by the same full name", {"actors": []}, {"actors": [], "recipients": [party("Bagus")]}),
        ("news and recalled", {"background": True}, {}),
    ],
)
def test_what_two_tellings_have_in_common(name: str, other: dict[str, Any], without: dict[str, Any]) -> None:
    assert seen({}, other)[name] == 1
    assert seen({}, without)[name] == 0


def test_doers_of_other_states() -> None:
    north, south = {"actors": [ARMY]}, {"actors": [party("Tentara Selatan", "BBB")]}
    assert seen(north, south)["doers of other states"] == 1
    assert seen(north, {"actors": [party("Tentara Selatan", "AAA")]})["doers of other states"] == 0


def test_one_day_counts_where_words_of_both_tell_it() -> None:
    dated = {"time_start": 5}
    assert seen(dated, dated)["one day, told by both"] == 1
    assert seen(dated, {})["one day, told by both"] == 0


def test_news_without_a_day_may_come_a_week_after_the_day_that_another_tells() -> None:
    told_day = {"first_day": date(2025, 6, 8), "last_day": date(2025, 6, 8), "time_start": 5}
    for day, possible in ((9, True), (16, True), (17, False), (1, False)):
        news = {"first_day": date(2025, 6, day), "last_day": date(2025, 6, day)}
        assert (agreement(*told(told_day, news)) > -inf) is possible
    assert agreement(*told(told_day, LATER | {"time_start": 5})) == -inf


def test_words_around_the_deed_are_told_apart_from_those_of_a_long_sentence() -> None:
    here = "Polisi menangkap Bagus di pelabuhan"
    far = "seperti telah lama ditunggu banyak orang yang kini bersorak di jalan kota"
    looked_at = seen({"sentence": f"{here} {far}"}, {"sentence": here})
    assert looked_at["words around the deed"] > looked_at["words of the sentence"] > 0
    assert looked_at["words around the deed, alike"] == 1
    other = seen({"sentence": here}, {"sentence": "Petugas membawa orang itu"})
    assert other["words around the deed"] == other["words of the sentence, alike"] == 0


def test_an_event_without_words_of_its_own_has_none_around_it() -> None:
    assert seen({"trigger_start": None}, {})["words around the deed"] == 0


def test_how_many_deeds_of_the_type_the_articles_tell_and_how_often() -> None:
    first, second = told({}, {})
    assert features(first, second)["deeds of the type in the articles"] == 0
    many = Telling([*first.reports, *first.reports], 3)
    looked_at = features(many, second)
    assert looked_at["deeds of the type in the articles"] == pytest.approx(log(3))
    assert looked_at["events of both"] == pytest.approx(log(2))


def test_who_asks_asks_for_several_things() -> None:
    asked = {"type": "REQUEST"}
    assert (seen(asked, asked)["asks"], seen(asked, asked)["act"]) == (1, 0)
    assert (seen({}, {})["asks"], seen({}, {})["act"]) == (0, 1)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"place": "Awan", "place_country": "AAA"}, {"place": "Embun", "place_country": "BBB"}),
        ({}, {"status": "denied", "recipients": []}),
        ({"mode": "arrest"}, {"mode": "seize", "trigger": "dibawa"}),
        ({}, LATER),
        ({}, JUNE | {"first_day": date(2025, 1, 1), "background": True}),
        ({}, {"actors": [BAGUS], "recipients": [RINA]}),
        ({"sentence": "Rina menangkap Bagus di pasar"}, {"sentence": "Petugas datang", "recipients": [party("Dewi")]}),
    ],
)
def test_what_makes_two_deeds_whatever_speaks_for_one(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert agreement(*told(one, other)) == -inf
    assert agreement(*told(one, one)) > 0


def test_words_alike_tell_that_other_recipients_were_misread() -> None:
    sentence = {"sentence": "Rina menangkap Bagus di pelabuhan tua itu"}
    assert agreement(*told(sentence, sentence | {"recipients": [party("Dewi")]})) > -inf


def test_one_pair_of_events_that_may_be_one_will_do() -> None:
    """The body of one denies, its headline does not."""
    (first, *_), (second, *_) = (telling.reports for telling in told({}, {}))
    denied = reports_of([event(3, **CAUGHT, status="denied"), event(4)])[0]
    assert agreement(Telling([denied], 1), Telling([second], 1)) > -inf, "in full"
    without = reports_of([event(3, **CAUGHT | {"status": "denied", "recipients": []}), event(4)])[0]
    assert agreement(Telling([without], 1), Telling([second], 1)) == -inf
    assert agreement(Telling([without, first], 1), Telling([second], 1)) > -inf
