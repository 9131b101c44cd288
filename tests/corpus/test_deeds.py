"""Which events of two articles tell of one deed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from corpus.deeds_made import SHELLED, event, party
from warta.corpus.deeds import merged, reports_of

HEADLINE = {"sentence_start": 0, "sentence_stop": 40}
BODY = {"sentence_start": 200, "sentence_stop": 280}
RINA, BAGUS, AGENCY = party("Rina Wulan"), party("Bagus Prakoso"), party("Badan Air")
FOUND = {"actors": [party("Polisi Kota Tua")], "recipients": [], "type": "COERCE", "mode": "arrest"}
ASKED: dict[str, Any] = {"type": "REQUEST", "actors": [RINA], "recipients": [AGENCY], "trigger": "meminta"}


def reported(*events: dict[str, Any]) -> list[list[int]]:
    """The events of one story, by their numbers, as deeds."""
    return [[report.row["event"] for telling in deed for report in telling] for deed in merged(reports_of(events))]


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


def test_both_sides_and_the_day_that_both_tell_will_do_in_other_words() -> None:
    caught = {**FOUND, "recipients": [BAGUS], "time_start": 5}
    first = event(1, **caught | {"trigger": "menangkap", "sentence": "Polisi Kota Tua menangkap Bagus hari itu"})
    other = event(2, **caught | {"trigger": "dibekuk", "sentence": "Bagus dibekuk di rumah mertuanya Senin malam"})
    assert len(reported(first, other)) == 1
    assert len(reported(first, {**other, "time_start": None})) == 2
    assert len(reported(first, {**other, "background": True})) == 2
    assert len(reported(first, {**other, "actors": []})) == 2
    said = {"type": "ACCUSE", "mode": None}
    assert len(reported({**first, **said}, {**other, **said})) == 2


@pytest.mark.parametrize(("day", "one"), [(9, True), (16, True), (17, False), (1, False)])
def test_news_without_a_day_may_come_a_week_after_the_day_that_another_tells(day: int, one: bool) -> None:
    told = event(1, first_day=date(2025, 6, 8), last_day=date(2025, 6, 8), time_start=5)
    news = event(2, first_day=date(2025, 6, day), last_day=date(2025, 6, day))
    assert (len(reported(told, news)) == 1) is one
    if day == 16:
        assert len(reported(told, {**news, "time_start": 5})) == 2
        assert len(reported({**told, "time_start": None}, news)) == 2, "two days of news"


def test_the_deeds_of_a_record_are_kept_and_those_of_an_older_one_are_found() -> None:
    first = event(1, **FOUND | BODY | {"article": 1, "trigger": "menangkap"})
    again = {**first, "event": 2, "sentence_start": 300, "sentence_stop": 380, "trigger": "ditangkap"}
    assert reported(first, again) == [[1, 2]]
    assert reported({**first, "deed": 1}, {**again, "deed": 2}) == [[1], [2]]
    assert reported({**first, "deed": 2}, {**again, "deed": 2}) == [[1, 2]]
