"""Which events of two articles tell of one deed."""

from __future__ import annotations

from typing import Any

import pytest

from corpus.deeds_made import event, party
from warta.corpus import deeds
from warta.corpus.deeds import merged, reports_of

HEADLINE = {"sentence_start": 0, "sentence_stop": 40}
BODY = {"sentence_start": 200, "sentence_stop": 280}
RINA, BAGUS, AGENCY = party("Rina Wulan"), party("Bagus Prakoso"), party("Badan Air")
FOUND = {"actors": [party("Polisi Kota Tua")], "recipients": [], "type": "COERCE", "mode": "arrest"}
ASKED: dict[str, Any] = {"type": "REQUEST", "actors": [RINA], "recipients": [AGENCY], "trigger": "meminta"}


def reported(*events: dict[str, Any]) -> list[list[int]]:
    """The events of one story, by their numbers, as deeds."""
    return [
        [report.row["event"] for telling in deed for report in telling.reports] for deed in merged(reports_of(events))
    ]


def test_the_tellings_of_two_articles_meet_where_any_of_their_events_do() -> None:
    """The bodies name nobody, and would not be found to be one."""
    titles = [event(n, **FOUND | HEADLINE | {"trigger": "Tangkap", "recipients": [RINA]}) for n in (1, 3)]
    words = ("Wanita itu dibawa kemarin", "Penahanan dilakukan setelah laporan warga")
    bodies = [
        event(n + 1, **FOUND | BODY | {"article": n, "trigger": "tangkap", "sentence": sentence, "actors": []})
        for n, sentence in zip((1, 3), words, strict=True)
    ]
    one, two = ([title, {**body, "url": title["url"]}] for title, body in zip(titles, bodies, strict=True))
    assert reported(*one, *two) == [[1, 2, 3, 4]]
    assert len(reported(*bodies)) == 2


def test_an_act_is_one_by_its_word_and_a_side() -> None:
    hit = {"trigger": "menabrak", "sentence": "Mobil itu menabrak orang di depan pabrik"}
    first = event(1, actors=[RINA], recipients=[party("buruh")], **hit)
    other = {**hit, "sentence": "Sebuah mobil menabrak pendemo dekat gerbang pabrik", "actors": [RINA]}
    assert len(reported(first, event(2, recipients=[party("pendemo")], **other))) == 1
    assert len(reported(first, event(2, recipients=[party("pendemo")], **other, background=True))) == 2
    assert len(reported(first | {"recipients": [AGENCY]}, event(2, recipients=[BAGUS], **other))) == 2


def test_who_asks_twice_asks_for_two_things_unless_in_the_same_words() -> None:
    now = event(1, **ASKED, sentence="Rina meminta badan memeriksa pipa kota lama")
    again = event(2, **ASKED, sentence="Rina meminta badan memeriksa pipa kota lama segera")
    other = event(2, **ASKED, sentence="Kemarin Rina meminta warga datang ke kantornya", time_start=5)
    assert len(reported(now, again)) == 1
    assert len(reported(now, other)) == 2


def test_a_telling_joins_the_deed_with_which_it_agrees_best() -> None:
    """Two tell of the market, the third tells of the port in the words of the second."""
    market, port = "Polisi menggeledah toko di pasar lama", "Polisi menggeledah kapal di pelabuhan timur"
    apart = {"place_country": "AAA", "type": "COERCE", "mode": "seize", "trigger": "menggeledah", "recipients": []}
    first = event(1, **apart | {"place": "Awan", "resolution": "city", "sentence": market})
    second = event(2, **apart | {"place": "Embun", "resolution": "city", "sentence": port})
    third = event(3, **apart | {"sentence": port})
    assert reported(first, second, third) == [[1], [2, 3]]
    assert reported(first, third) == [[1, 3]], "it would join the first, too"


def test_deeds_join_deeds_when_all_tellings_are_known(monkeypatch: pytest.MonkeyPatch) -> None:
    """The third telling is like each of two that have little in common."""
    odds = {(1, 2): 0.0, (1, 3): 2.0, (2, 3): 3.0, (1, 4): 2.0, (2, 4): 3.0, (3, 4): 3.0}
    monkeypatch.setattr(deeds, "agreement", lambda one, other: odds[one.article, other.article])
    events = [event(number) for number in (1, 2, 3, 4)]
    assert reported(*events) == [[1, 2, 3, 4]]
    monkeypatch.setattr(deeds, "SWEEPS", 1)
    assert reported(*events) == [[1], [2, 3, 4]]


def test_most_tellings_of_a_deed_must_agree(monkeypatch: pytest.MonkeyPatch) -> None:
    """The last one is like the first alone, of three; and one article tells no deed twice."""
    monkeypatch.setattr(deeds, "agreement", lambda one, other: -3.0 if other.article == 4 and one.article > 1 else 3.0)
    events = [event(number) for number in (1, 2, 3, 4)]
    assert reported(*events) == [[1, 2, 3], [4]]
    assert reported(events[0], events[3]) == [[1, 4]]
    assert reported({**events[0], "deed": 1}, {**events[0], "event": 5, "deed": 5}) == [[1], [5]]


def test_two_that_share_no_part_of_a_name_no_word_and_no_toll_are_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deeds, "agreement", lambda one, other: 3.0)
    first, other = event(1, actors=[RINA], recipients=[]), event(2, actors=[BAGUS], recipients=[], trigger="membakar")
    assert len(reported(first, other)) == 2
    assert len(reported(first, {**other, "actors": [party("Rina")]})) == 1
    assert len(reported(first, {**other, "trigger": "ditembaki"})) == 1
    assert len(reported({**first, "dead_low": 4}, {**other, "dead_low": 9})) == 1


def test_the_deeds_of_a_record_are_kept_and_those_of_an_older_one_are_found() -> None:
    first = event(1, **FOUND | BODY | {"article": 1, "trigger": "menangkap"})
    again = {**first, "event": 2, "sentence_start": 300, "sentence_stop": 380, "trigger": "ditangkap"}
    assert reported(first, again) == [[1, 2]]
    assert reported({**first, "deed": 1}, {**again, "deed": 2}) == [[1], [2]]
    assert reported({**first, "deed": 2}, {**again, "deed": 2}) == [[1, 2]]
