"""Where a deed is set of which no sentence says where it was."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

import warta
from warta.events.where.setting import with_settings
from warta.ontology import plover
from warta.page import read_page
from warta.records import Entity, Event, Mention, Page, Party, Place, Reading, Span

LONG = "Mereka bercerita panjang lebar tentang hari itu. " * 16
"""So much that what stands behind it stands in no opening."""


def span_of(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def deed(text: str, trigger: str, kind: str = "ASSAULT", place: Place | None = None, of: str | None = None) -> Event:
    """A deed in the sentence of its trigger, upon somebody of a state."""
    at = span_of(text, trigger)
    start = max(text.rfind(". ", 0, at.start) + 2, text.rfind("\n", 0, at.start) + 1)
    stop = text.find(".", at.stop) + 1
    upon = (Party(None, None, of, None),) if of else ()
    where = (place, None, "happened", ())
    return Event(kind, None, at, Span(start, stop), (), upon, *where, False, None, None, 0.9, ())


def reading_of(text: str, places: Iterable[str], *events: Event, title: str = "Kabar") -> Reading:
    """A reading in which some words name places."""
    article = read_page(Page("t", text=text.removeprefix(f"{title}\n\n"), title=title, lang="id"))
    named = tuple(Entity(f"e{i}", name, "place", None, None, None, "test") for i, name in enumerate(places))
    found = tuple(Mention(span_of(text, entity.name), entity.id, "test") for entity in named)
    return Reading(article, (), named, found, (), (), events)


def setting(text: str, places: Iterable[str], *events: Event) -> tuple[str, str] | None:
    """The name and the rule of the setting of the first event."""
    found, *_ = with_settings(reading_of(text, places, *events), plover()).events
    return (found.setting.name, found.rules[-1].removeprefix("setting:")) if found.setting else None


def test_where_a_reporter_is_nothing_is_set() -> None:
    """ "Melaporkan dari Bantul": the deeds that are told from there may be anywhere."""
    text = "Kabar\n\nMelaporkan dari Bantul, wartawan kami berkata bahwa warga memukul pencuri."
    read = reading_of(text, ("Bantul",), deed(text, "memukul"))
    assert [event.setting for event in with_settings(read, plover(), ("melaporkan dari",)).events] == [None]
    assert setting(text, ("Bantul",), deed(text, "memukul")) is not None


def test_a_deed_is_where_headline_and_opening_are() -> None:
    text = "Kabar\n\nWarga di Sleman mengadu. Pria itu memukul istrinya. Ia lalu pergi ke Bantul."
    event = deed(text, "memukul")
    assert setting(text, ("Sleman", "Bantul"), event) == ("Sleman", "named in the opening")


def test_what_alone_stands_in_its_sentence_goes_first() -> None:
    text = "Kabar\n\nWarga di Sleman mengadu. Pria Bantul itu memukul istrinya."
    assert setting(text, ("Sleman", "Bantul"), deed(text, "memukul")) == ("Bantul", "named in its sentence")


def test_a_place_that_is_not_known_lies_in_what_stands_behind_it() -> None:
    text = "Kabar\n\nWarga Sleman itu memukul istrinya di Gang Melati, Bantul."
    alley = Place(span_of(text, "Gang Melati"), "Gang Melati", None, None, None, None)
    event = deed(text, "memukul", place=alley)
    assert setting(text, ("Sleman", "Bantul"), event) == ("Bantul", "named in its sentence")


def test_a_deed_of_its_type_tells_more_than_the_opening() -> None:
    text = "Kabar\n\nWarga di Sleman mengadu. Ia memukul istrinya. Ia menyerang tetangganya di Bantul."
    place = Place(span_of(text, "Bantul"), "Bantul", "IDN", None, None, "regency", "Daerah Istimewa Yogyakarta")
    events = deed(text, "memukul"), deed(text, "menyerang", place=place)
    assert setting(text, ("Sleman", "Bantul"), *events) == ("Bantul", "of a deed of its type")
    recalled = replace(events[1], background=True)
    assert setting(text, ("Sleman", "Bantul"), events[0], recalled) == ("Sleman", "named in the opening")


def test_a_newsroom_s_own_town_goes_behind_what_the_opening_names() -> None:
    text = "Kabar\n\nJakarta\n-\nWarga di Sleman mengadu. Pria itu memukul istrinya."
    assert setting(text, ("Jakarta", "Sleman"), deed(text, "memukul")) == ("Sleman", "named in the opening")


def test_a_dateline_is_better_than_what_is_named_later() -> None:
    text = f"Kabar\n\nJakarta\n-\nPria itu memukul istrinya. {LONG}Ia lalu pergi ke Bantul."
    assert setting(text, ("Jakarta", "Bantul"), deed(text, "memukul")) == ("Jakarta", "dateline")
    assert setting(text, ("Bantul",), deed(text, "memukul")) == ("Bantul", "named later")


def test_a_deed_is_where_those_are_whom_it_befalls() -> None:
    """The attackers' town is none of the attack."""
    text = "Kabar\n\nPejabat di Teheran mengumumkan itu. Rudal menghantam kilang. Asap terlihat dari Haifa."
    event = deed(text, "menghantam", of="ISR")
    assert setting(text, ("Teheran", "Haifa"), event) == ("Haifa", "named in the opening")


def test_what_is_recalled_was_elsewhere() -> None:
    text = "Kabar\n\nWarga di Sleman mengadu. Pria itu pernah memukul istrinya."
    assert setting(text, ("Sleman",), replace(deed(text, "memukul"), background=True)) is None


@pytest.mark.parametrize("kind", ["REQUEST", "ACCUSE", "CONSULT"])
def test_words_have_none(kind: str) -> None:
    text = "Kabar\n\nWarga di Sleman mendesak bupati."
    assert setting(text, ("Sleman",), deed(text, "mendesak", kind)) is None


def test_what_lies_in_no_province_is_none() -> None:
    text = "Kabar\n\nWarga di Jawa mengadu. Pria itu memukul istrinya."
    assert setting(text, ("Jawa",), deed(text, "memukul")) is None


def test_a_deed_with_a_place_needs_none() -> None:
    text = "Kabar\n\nWarga di Sleman mengadu. Pria itu memukul istrinya di Bantul."
    place = Place(span_of(text, "Bantul"), "Bantul", "IDN", None, None, "regency", "Daerah Istimewa Yogyakarta")
    assert setting(text, ("Sleman", "Bantul"), deed(text, "memukul", place=place)) is None


def test_articles_are_read_so() -> None:
    """And the record says which words told it, and by which rule."""
    text = "Polisi di Sleman menerima laporan itu. Pria itu menyerang tetangganya dengan pisau."
    record = {"id": "t", "title": "Kabar", "text": text, "lang": "id", "published": "2025-06-18T10:00:00+07:00"}
    (event,) = (event for event in warta.read(record).to_dict()["events"] if event["type"] == "ASSAULT")
    assert event["place"] is None
    assert (event["setting"]["name"], event["setting"]["region"]) == ("Sleman", "Daerah Istimewa Yogyakarta")
    assert event["rules"][-1] == "setting:named in the opening"
