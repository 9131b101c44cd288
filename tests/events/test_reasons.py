"""Each part of an event names the rule that gave it."""

from __future__ import annotations

import warta
from events_made import case_of, cases_in, seen_in
from warta.events.reasons import DATED
from warta.events.when.times import Deed, offers
from warta.records import Event

PUBLISHED = "2025-06-18T10:00:00+07:00"
DAY = "2025-06-17"


def event_of(text: str, kind: str) -> Event:
    """The event of a type in a short article."""
    reading = warta.read({"id": "t", "title": "Kabar", "text": text, "lang": "id", "published": PUBLISHED})
    return next(event for event in reading.events if event.type == kind)


def rules(event: Event, part: str) -> list[str]:
    """What is named for a part of an event."""
    return [rule.removeprefix(f"{part}:") for rule in event.rules if rule.startswith(f"{part}:")]


def test_each_part_names_its_rule() -> None:
    """Subject and object are parties, the date is the clause's, nobody is quoted."""
    event = event_of("Israel menyerang Iran di Teheran pada Jumat (13/6/2025).", "ASSAULT")
    assert rules(event, "actor") == ["subject"]
    assert rules(event, "recipient") == ["object"]
    assert rules(event, "time") == ["moment of its clause"]
    assert rules(event, "place") == ["behind 'di'"]
    assert rules(event, "status") == ["told"]
    assert rules(event, "claimant") == []
    assert rules(event, "background") == ["model of what is recalled"]
    assert "lexicon:ASSAULT" in event.rules


def test_a_fallback_is_named() -> None:
    """Without a moment of its own the deed is of the day of the news; who is left out is nobody."""
    event = event_of("Ribuan buruh berunjuk rasa. Jalan ditutup pada Rabu (18/6/2025).", "PROTEST")
    assert rules(event, "time") == ["day of the news"]
    assert rules(event, "recipient") == ["nobody is the likeliest"]


def test_whatever_gives_a_time_has_a_name() -> None:
    """An article that offers its deed a time of each kind."""
    seen = seen_in(
        "Qatar pergi pada Senin (9/6/2025). Mesir marah dua hari setelah Israel menyerang Iran pekan lalu. "
        "Serangan itu pada Selasa (10/6/2025) besar. Pasar ditutup Rabu (11/6/2025)."
    )
    case = case_of(seen, "menyerang")
    sources = {offer.source for offer in offers(Deed(case, "ASSAULT", "happened", tuple(cases_in(seen))), seen, DAY)}
    assert sources == {*DATED}


def test_words_around_a_deed_name_its_claimant() -> None:
    """A quote's speaker is the claimant of what is told in it."""
    event = event_of('"Israel menyerang rumah sakit kami," kata Menteri Luar Negeri Iran Ali Rahimi.', "ASSAULT")
    assert rules(event, "claimant") == ["quoted words around it"]
