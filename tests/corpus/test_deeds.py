"""Which events of an article, and of two, tell of one deed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from corpus.deeds_made import SHELLED, event, party
from warta.corpus import deeds
from warta.corpus.deeds import LOOKED_AT, claims_of, merged, party_of, tellings

HEADLINE = {"sentence_start": 0, "sentence_stop": 40}
BODY = {"sentence_start": 200, "sentence_stop": 280}
BELOW = {"sentence_start": 300, "sentence_stop": 380}
RINA, BAGUS, AGENCY = party("Rina Wulan"), party("Bagus Prakoso"), party("Badan Air")
FOUND = {"actors": [party("Polisi Kota Tua")], "recipients": [], "type": "COERCE", "mode": "arrest"}
ASKED: dict[str, Any] = {"type": "REQUEST", "actors": [RINA], "recipients": [AGENCY], "trigger": "meminta"}


def told(*events: dict[str, Any]) -> list[list[int]]:
    """The events of one article, by their numbers, as tellings."""
    claims = claims_of([{**one, "article": 1} for one in events])
    return [[claim.row["event"] for claim in telling] for telling in tellings(claims)]


def reported(*events: dict[str, Any]) -> list[list[int]]:
    """The same of events of one story, as deeds."""
    return [[claim.row["event"] for telling in deed for claim in telling] for deed in merged(claims_of(events))]


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

    def counted(*both: deeds.Claim, inside: bool = False) -> deeds.Pair:
        asked.append(inside)
        return pair(*both, inside)

    pair = deeds._pair
    monkeypatch.setattr(deeds, "_pair", counted)
    monkeypatch.setattr(deeds, "DEEDS", 5)
    names = ["Rina Wulan" if again else f"Orang{n}" for n in range(40)]
    events = [
        event(n, **ASKED | {"recipients": [party(name)], "sentence_start": 100 * n, "sentence_stop": 100 * n + 80})
        for n, name in enumerate(names)
    ]
    assert len(told(*events)) == (1 if again else 40)
    assert 39 <= len(asked) <= 40 * most


def test_the_tellings_of_two_articles_meet_where_any_of_their_events_do() -> None:
    """The bodies name nobody, and would not be found to be one."""
    titles = [event(n, **FOUND | HEADLINE | {"trigger": "Tangkap", "recipients": [RINA]}) for n in (1, 3)]
    words = ("Wanita itu dibawa kemarin", "Penahanan dilakukan setelah laporan warga")
    bodies = [
        event(n + 1, **FOUND | BODY | {"article": n, "trigger": "tangkap", "sentence": sentence})
        for n, sentence in zip((1, 3), words, strict=True)
    ]
    one, two = ([title, {**body, "url": title["url"]}] for title, body in zip(titles, bodies, strict=True))
    assert reported(*one, *two) == [[1, 2, 3, 4]]
    assert len(reported(*bodies)) == 2


def test_of_an_act_one_side_will_do_where_the_other_is_not_named_otherwise() -> None:
    hit = {"trigger": "menabrak", "sentence": "Mobil itu menabrak orang di depan pabrik"}
    first = event(1, actors=[RINA], recipients=[party("buruh")], **hit)
    other = {**hit, "sentence": "Sebuah mobil menabrak pendemo dekat gerbang pabrik", "actors": [RINA]}
    assert len(reported(first, event(2, recipients=[party("pendemo")], **other))) == 1
    assert len(reported(first | {"recipients": [AGENCY]}, event(2, recipients=[BAGUS], **other))) == 2


def test_what_is_said_again_is_no_recollection() -> None:
    """Who asked for something earlier, and asks now, asked twice."""
    now = event(1, **ASKED, sentence="Rina meminta badan memeriksa pipa kota lama")
    other = event(2, **ASKED, sentence="Kemarin Rina meminta badan datang ke kantornya segera", time_start=5)
    assert len(reported(now, other)) == 1
    assert len(reported(now, {**other, "background": True})) == 2


ONE_OF_FIVE = ("Rina datang membahas pipa kota", "Bagus menyambut tamu kemarin kota")
ONE_OF_FOUR = ("Ledakan besar merusak kota", "Bom meledak malam kota")
TWO_OF_FOUR = ("Polisi memeriksa gudang kota", "Petugas menggeledah gudang kota")


@pytest.mark.parametrize(
    ("sentences", "one", "other", "apart"),
    [
        (
            ONE_OF_FIVE,
            {"type": "CONSULT", "actors": [RINA, BAGUS], "recipients": [], "trigger": "bertemu"},
            {"trigger": "membahas"},
            {"actors": [RINA, AGENCY]},
        ),
        (
            ONE_OF_FOUR,
            {
                "actors": [],
                "recipients": [],
                "dead_low": 4,
                "place": "Kota Tua",
                "resolution": "town",
                "trigger": "bom",
            },
            {"dead_low": 9, "trigger": "ledakan"},
            {"place": None},
        ),
        (
            TWO_OF_FOUR,
            {**FOUND, "recipients": [BAGUS], "trigger": "menangkap"},
            {"trigger": "dibekuk"},
            {"background": True},
        ),
        (
            (SHELLED, SHELLED),
            {"actors": [RINA], "recipients": [BAGUS], "background": True},
            {"actors": [AGENCY], "background": False},
            {"trigger": "menyerang"},
        ),
        ((SHELLED, SHELLED), {"mode": "firearms"}, {"mode": "heavy-weapons"}, {"trigger": "menyerang"}),
        (
            (SHELLED, SHELLED),
            {"first_day": date(2025, 6, 1), "last_day": date(2025, 6, 30)},
            {},
            {"first_day": date(2025, 8, 1), "last_day": date(2025, 8, 31)},
        ),
        ((SHELLED, SHELLED), ASKED, {}, {"background": True}),
    ],
)
def test_what_speaks_for_one_deed_in_two_articles(
    sentences: tuple[str, str], one: dict[str, Any], other: dict[str, Any], apart: dict[str, Any]
) -> None:
    first = event(1, **one | {"sentence": sentences[0]})
    second = event(2, **one | {"sentence": sentences[1]} | other)
    assert len(reported(first, second)) == 1
    assert len(reported(first, second | apart)) == 2


def test_initials_are_compared_as_they_are() -> None:
    assert party_of(party("JN"), "id").parts == {"jn"}
    assert party_of(party("JN Wulan"), "id").parts == {"wulan"}
