"""Which events of an article tell of one deed, and which of them stands for it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from corpus.deeds_made import event, party
from warta import read
from warta.corpus.deeds import claim_of
from warta.events.deeds import tellings as told_again
from warta.events.deeds.claims import Claim
from warta.events.deeds.compared import Pair
from warta.events.deeds.tellings import LOOKED_AT, stands_for, tellings

HEADLINE = {"sentence_start": 0, "sentence_stop": 40}
BODY = {"sentence_start": 200, "sentence_stop": 280}
BELOW = {"sentence_start": 300, "sentence_stop": 380}
RINA, BAGUS, AGENCY = party("Rina Wulan"), party("Bagus Prakoso"), party("Badan Air")
FOUND = {"actors": [party("Polisi Kota Tua")], "recipients": [], "type": "COERCE", "mode": "arrest"}
ASKED: dict[str, Any] = {"type": "REQUEST", "actors": [RINA], "recipients": [AGENCY], "trigger": "meminta"}


def told(*events: dict[str, Any]) -> list[list[int]]:
    """The events of one article, by their numbers, as tellings."""
    found = tellings([claim_of(one) for one in events])
    return [[events[place]["event"] for place in telling.events] for telling in found]


def is_one(*events: dict[str, Any]) -> bool:
    return len(told(*events)) == 1


@pytest.mark.parametrize(
    ("headline", "body", "one"),
    [
        ("Desak", "mendesak", True),
        ("Desak", "didesaknya", True),
        ("Desak", "menuntut", False),
    ],
)
def test_the_word_of_the_headline_comes_again_in_the_body(headline: str, body: str, one: bool) -> None:
    asked = {**ASKED, "recipients": []}
    assert (
        is_one(event(1, **asked | HEADLINE | {"trigger": headline}), event(2, **asked | BODY | {"trigger": body}))
        is one
    )


def test_who_asks_several_things_of_somebody_asks_for_each_in_a_word_of_its_own() -> None:
    first, again = event(1, **ASKED | BODY), event(2, **ASKED | {"sentence_start": 300, "sentence_stop": 380})
    assert is_one(first, again)
    assert not is_one(first, {**again, "trigger": "harus"})
    assert not is_one({**first, "trigger": "minta ke"}, {**again, "trigger": "harus ke"}), "a small word is no verb"
    assert not is_one(first, {**again, "actors": [BAGUS]})
    assert not is_one(first, {**again, "recipients": []})


def test_one_act_may_be_told_in_other_words() -> None:
    caught = event(1, **FOUND | BODY | {"recipients": [BAGUS], "trigger": "menangkap"})
    later = {**caught, "event": 2, "sentence_start": 300, "sentence_stop": 380, "trigger": "dibekuk"}
    assert is_one(caught, later)
    assert not is_one(caught, {**later, "recipients": [RINA]})
    assert not is_one(caught, {**later, "mode": "seize"})
    assert not is_one(caught, {**later, "sentence_start": 200}), "two words of one sentence"
    assert not is_one(caught, {**later, "first_day": date(2025, 6, 1), "last_day": date(2025, 6, 1)})


def test_one_side_will_do_where_the_word_is_the_same() -> None:
    caught = event(1, **FOUND | BODY | {"trigger": "menangkap"})
    later = {**caught, "event": 2, "sentence_start": 300, "sentence_stop": 380, "trigger": "ditangkap"}
    assert is_one(caught, {**later, "recipients": [BAGUS]})
    assert not is_one(caught, {**later, "background": True})
    assert not is_one({**caught, "recipients": [RINA]}, {**later, "recipients": [BAGUS]})


def test_one_side_and_the_same_day_told_by_both_will_do_without_the_word() -> None:
    caught = event(1, **FOUND | BODY | {"trigger": "menangkap", "time_start": 210})
    later = {**caught, "event": 2, "sentence_start": 300, "sentence_stop": 380, "trigger": "dibekuk"}
    assert is_one(caught, later)
    assert not is_one(caught, {**later, "time_start": None})


def test_at_war_a_state_attacks_another_again_and_again() -> None:
    """Utara and Selatan are no states, so that one word for what one does to the other is one attack."""
    shelled = {"actors": [party("Iran", "IRN")], "trigger": "menembaki"}
    other = {"sentence_start": 300, "sentence_stop": 380, "trigger": "menyerang"}
    state, town = party("Israel", "ISR"), party("Haifa", "ISR")
    assert not is_one(event(1, **shelled, recipients=[state]), event(2, **shelled | other, recipients=[state]))
    assert is_one(event(1, **shelled, recipients=[town]), event(2, **shelled | other, recipients=[town]))


def test_what_one_does_to_the_other_is_not_what_the_other_does() -> None:
    one, other = party("Geng Merah"), party("Geng Biru")
    first = event(1, actors=[one], recipients=[other])
    assert not is_one(first, event(2, actors=[other], recipients=[one], **BODY))
    some, people = party("polisi"), party("warga")
    first = event(1, actors=[some], recipients=[people], **HEADLINE)
    assert is_one(first, event(2, actors=[some], recipients=[people], **BODY))
    assert not is_one(first, event(2, actors=[people], recipients=[some], **BODY)), "though the headline has the word"


def test_two_who_meet_are_told_of_in_any_word() -> None:
    met = event(1, type="CONSULT", actors=[RINA, BAGUS], recipients=[], trigger="bertemu", mode=None, **BODY)
    later = {**met, "event": 2, "sentence_start": 300, "sentence_stop": 380, "trigger": "membahas"}
    assert is_one(met, later)
    assert not is_one(met, {**later, "mode": "visit"})
    assert not is_one(met, {**later, "actors": [RINA, AGENCY]})
    assert not is_one(met, {**later, "actors": [RINA, AGENCY], "trigger": "bertemu"})
    agreed = {"type": "AGREE", "trigger": "akan"}
    tenth = {"first_day": date(2025, 6, 10), "last_day": date(2025, 6, 10)}
    assert is_one({**met, **agreed}, {**later, "type": "AGREE"})
    assert not is_one({**met, **agreed}, {**later, "type": "AGREE", **tenth})


def test_an_article_has_as_many_dead_of_one_attack() -> None:
    nine = {"dead_low": 9, "dead_high": 9, "actors": [], "trigger": "ledakan"}
    first = event(1, **nine | BODY, recipients=[party("sembilan orang")])
    again = {**first, "event": 2, "sentence_start": 300, "sentence_stop": 380, "trigger": "menyerang"}
    again["recipients"] = [party("pengunjung pasar")]
    assert is_one(first, again)
    assert not is_one(first, {**again, "dead_low": 4})
    doers = [party("Tentara Utara", "AAA")], [party("Milisi Selatan", "CCC")]
    assert not is_one({**first, "actors": doers[0]}, {**again, "actors": doers[1]})
    assert not is_one({**first, "dead_low": 1}, {**again, "dead_low": 1}), "one person is killed in many attacks"


def test_half_of_a_telling_speaks_for_another_event() -> None:
    """The third is the second again, and not the first; the fourth is the third, and none of the others."""
    first = event(1, **FOUND | HEADLINE | {"trigger": "Tangkap", "recipients": [RINA]})
    second = {**first, **BODY, "event": 2, "trigger": "dibekuk", "mode": None}
    third = {**second, "event": 3, "sentence_start": 300, "sentence_stop": 380, "actors": []}
    fourth = {**third, "event": 4, "sentence_start": 400, "sentence_stop": 480, "recipients": [party("pria itu")]}
    assert told(first, second, third, fourth) == [[1, 2, 3], [4]]


def test_who_is_told_by_other_words_is_the_same_by_entity() -> None:
    caught = event(1, **FOUND | BODY | {"recipients": [BAGUS], "trigger": "menangkap"})
    later = {**caught, **BELOW, "event": 2, "trigger": "dibekuk"}
    meant = {**party("Bendahara"), "entity": BAGUS["entity"]}
    assert is_one(caught, {**later, "recipients": [meant]})
    assert not is_one(caught, {**later, "recipients": [party("Bendahara")]})


def test_another_name_below_the_headline_is_another_deed() -> None:
    caught = event(1, **FOUND | HEADLINE | {"recipients": [BAGUS], "trigger": "Tangkap"})
    assert not is_one(caught, event(2, **FOUND | BODY | {"recipients": [RINA], "trigger": "menangkap"}))


def test_an_attack_may_be_told_in_two_modes_and_not_in_two_places() -> None:
    first = event(1, mode="heavy-weapons", place="Kota Tua", resolution="town", **BODY)
    again = {**first, **BELOW, "event": 2, "trigger": "menyerang"}
    assert is_one(first, {**again, "mode": "firearms"})
    assert not is_one(first, {**again, "place": "Kota Baru"})


def test_what_is_recalled_without_a_time_was_at_any() -> None:
    """So two tellings of it in other words may be two deeds, and a day told elsewhere says nothing against it."""
    first = {"first_day": date(2025, 6, 1), "last_day": date(2025, 6, 1), "time_start": 310}
    recalled = event(1, background=True, **BODY)
    assert is_one(recalled, {**recalled, **BELOW, **first, "event": 2})
    assert not is_one(recalled, {**recalled, **BELOW, "event": 2, "trigger": "menyerang"})
    assert is_one(recalled, {**recalled, **BELOW, "event": 2, "trigger": "menyerang", "time_start": 310})


def test_a_type_of_another_ontology_is_compared_as_something_said() -> None:
    first = event(1, type="FLOOD", **BODY)
    assert is_one(first, {**first, **BELOW, "event": 2})
    assert not is_one(first, {**first, **BELOW, "event": 2, "trigger": "menyerang"})


@pytest.mark.parametrize(("again", "most"), [(True, LOOKED_AT), (False, 5)])
def test_a_long_article_takes_no_longer_for_each_event(again: bool, most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether it tells one deed again and again, or of as many deeds as it has events."""
    asked: list[bool] = []

    def counted(*both: Claim, inside: bool = False) -> Pair:
        asked.append(inside)
        return pair(*both, inside)

    pair = told_again.pair_of
    monkeypatch.setattr(told_again, "pair_of", counted)
    monkeypatch.setattr(told_again, "DEEDS", 5)
    names = ["Rina Wulan" if again else f"Orang{n}" for n in range(40)]
    events = [
        event(n, **ASKED | {"recipients": [party(name)], "sentence_start": 100 * n, "sentence_stop": 100 * n + 80})
        for n, name in enumerate(names)
    ]
    assert len(told(*events)) == (1 if again else 40)
    assert 39 <= len(asked) <= 40 * most


def test_the_fullest_event_stands_for_the_deed() -> None:
    """The headline tells it first, and not where and when; of events that tell as much, the first stands for it."""
    bare = event(1, **FOUND | HEADLINE)
    full = event(2, **FOUND | BODY | {"recipients": [BAGUS], "place": "Kota Tua", "resolution": "city"})
    claims = [claim_of(one) for one in (bare, full, {**full, "event": 3})]
    assert stands_for(claims) == 1
    assert stands_for([claim_of(bare), claim_of({**bare, "event": 2})]) == 0


@pytest.mark.parametrize("more", [{"status": "planned"}, {"background": True}])
def test_what_is_told_otherwise_than_at_first_does_not_stand_for_the_deed(more: dict[str, Any]) -> None:
    bare = event(1, **FOUND | HEADLINE)
    full = event(2, **FOUND | BODY | {"recipients": [BAGUS], "time_start": 210} | more)
    assert stands_for([claim_of(bare), claim_of(full)]) == 0


@pytest.mark.parametrize(
    "more",
    [
        {"place": "Kota Tua", "resolution": "city"},
        {"time_start": 210},
        {"mode": "arrest"},
        {"recipients": [party("pria itu")]},
        {"recipients": [BAGUS]},
        {"actors": [RINA]},
        {"dead_low": 3},
    ],
)
def test_what_makes_an_event_fuller(more: dict[str, Any]) -> None:
    bare = event(1, **{**FOUND, "actors": [party("polisi")], "mode": None})
    assert stands_for([claim_of(bare), claim_of({**bare, **more})]) == 1


def test_a_reading_says_which_event_stands_for_each_deed_and_by_which_rule() -> None:
    text = (
        "Polisi Tangkap Bagus Prakoso\n\nPolisi menangkap Bagus Prakoso di Bandung, Senin. Rina Wulan meminta warga "
        "tenang."
    )
    headline, body, asked = read(text, lang="id", published="2025-06-09").events
    assert [one.deed for one in (headline, body, asked)] == [1, 1, 2]
    rules = [[rule for rule in one.rules if rule.startswith("deed:")] for one in (headline, body, asked)]
    assert rules == [["deed:told first"], ["deed:the word of the headline"], []]
