"""Deeds, told from parsed sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import warta
from warta.events.coder import once
from warta.records import Event, Reading, Span


def read(text: str, lang: str, title: str = "Kabar") -> Reading:
    """A short article; the title tells nothing."""
    return warta.read({"id": "t", "title": title, "text": text, "lang": lang, "published": "2025-06-18T10:00:00+07:00"})


def told(reading: Reading) -> list[tuple[str, str]]:
    """Type and trigger of each event."""
    return [(event.type, event.trigger.of(reading.article.text)) for event in reading.events]


def words(reading: Reading, event: Event, role: str) -> set[str]:
    """The words that name the actors or recipients."""
    return {party.span.of(reading.article.text) for party in getattr(event, role) if party.span}


@pytest.mark.parametrize(
    ("lang", "text", "kind", "trigger"),
    [
        ("id", "Israel menyerang pangkalan militer Iran pada Jumat malam.", "ASSAULT", "menyerang"),
        ("id", "Polisi menangkap dua tersangka di Surabaya.", "COERCE", "menangkap"),
        ("id", "Pemerintah Indonesia mengecam serangan itu.", "ACCUSE", "mengecam"),
        ("id", "Menteri Luar Negeri Mesir bertemu Menteri Luar Negeri Yordania di Kairo.", "CONSULT", "bertemu"),
        ("id", "Ribuan buruh berunjuk rasa di depan kantor gubernur.", "PROTEST", "berunjuk rasa"),
        ("id", "Presiden Prancis mendesak Israel menghentikan perang.", "REQUEST", "mendesak"),
        ("en", "Israel attacked a military base in Iran on Friday.", "ASSAULT", "attacked"),
        ("en", "The French president urged Israel to stop the war.", "REQUEST", "urged"),
    ],
)
def test_a_plain_deed_is_told(lang: str, text: str, kind: str, trigger: str) -> None:
    """One sentence, one deed of the plainest sort."""
    assert (kind, trigger) in told(read(text, lang))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("id", "Harga cabai naik dua kali lipat di pasar tradisional."),
        ("id", "Timnas menang 2-0 atas tamunya di stadion utama."),
        ("id", "Hujan lebat diperkirakan turun sepanjang pekan ini."),
        ("en", "Shares rose two percent in early trading."),
        ("en", "It will be cloudy with a little rain in the north."),
    ],
)
def test_no_deed_is_told_of_prices_sport_and_weather(lang: str, text: str) -> None:
    """No event is the usual answer."""
    assert told(read(text, lang)) == []


def test_who_did_it_and_to_whom() -> None:
    """Subject and object of a plain verb; the doer of a passive stands behind it."""
    active = read("Israel menyerang Iran pada Jumat malam.", "id")
    passive = read("Iran diserang Israel pada Jumat malam.", "id")
    for reading in (active, passive):
        event = next(event for event in reading.events if event.type == "ASSAULT")
        assert words(reading, event, "actors") == {"Israel"}
        assert words(reading, event, "recipients") == {"Iran"}


def test_an_unknown_language_has_no_events() -> None:
    """Nothing is guessed where no table is."""
    assert read("De minister sprak met de koning.", "nl").events == ()


TEXT = st.text(st.sampled_from('abcdeimnostuAIRS.,:;"”“()!?\n 0123 menyerang akan polisi '), max_size=300)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXT, st.sampled_from(["id", "en"]))
def test_spans_lie_inside_whatever_the_text(text: str, lang: str) -> None:
    """No text breaks the coder, and every span is inside the article."""
    reading = read(text + ".", lang)
    size = len(reading.article.text)
    for event in reading.events:
        spans = [event.trigger, event.sentence, *(p.span for p in (*event.actors, *event.recipients) if p.span)]
        assert all(0 <= span.start < span.stop <= size for span in spans)
        assert event.sentence.covers(event.trigger)
        assert event.actors
        assert 0 <= event.confidence <= 1


def test_what_happened_has_no_day_to_come() -> None:
    """A day that lies ahead is another deed's: better none than a wrong one."""
    text = "Israel menyerang pangkalan militer Iran, menjelang perundingan pada 30 Juni 2025."
    (event,) = (event for event in read(text, "id").events if event.type == "ASSAULT")
    assert event.status == "happened"
    assert event.time is None or event.time.value <= "2025-06-18"


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("en", "Envoys of Peru and Chile met in Lima on Thursday. Peru had long accused Chile of spying.", "ACCUSE"),
        (
            "id",
            "Utusan Mesir dan Yordania bertemu di Kairo, Kamis. Mesir sebelumnya pernah menyerang Yordania.",
            "ASSAULT",
        ),
        ("en", "The Peruvian army denied that its soldiers attacked the village.", "ASSAULT"),
    ],
)
def test_what_is_recalled_or_denied_without_a_day_is_not_of_the_day_of_the_news(
    lang: str, text: str, kind: str
) -> None:
    """That day is of what happened as news alone."""
    (event,) = (event for event in read(text, lang).events if event.type == kind)
    assert event.background or event.status == "denied"
    assert event.time is None


def test_what_happened_as_news_without_a_day_is_of_the_day_of_the_news() -> None:
    """No words tell it."""
    (event,) = (event for event in read("Soldiers arrested the president.", "en").events if event.type == "COERCE")
    assert event.time is not None
    assert (event.time.value, event.time.span) == ("2025-06-18", None)


def test_a_titled_person_is_named_by_the_name() -> None:
    """The office stands before the name: the name says it shortest."""
    reading = read("Menteri Luar Negeri Norwegia, Ingrid Solvang, mengecam serangan Israel.", "id")
    (event,) = (event for event in reading.events if event.type == "ACCUSE")
    assert words(reading, event, "actors") == {"Ingrid Solvang"}


def test_a_dateline_does_nothing() -> None:
    """Where a report was written is nobody who acts."""
    reading = read("AMMAN - Pemerintah Norwegia mengecam serangan Israel.", "id")
    (event,) = (event for event in reading.events if event.type == "ACCUSE")
    assert reading.article.dateline == "AMMAN"
    assert words(reading, event, "actors") == {"Pemerintah Norwegia"}


def test_a_deed_told_twice_in_a_sentence_is_one_event() -> None:
    """The likelier telling stays; other parties make another deed."""
    text = "Israel menyerang Iran pada Jumat malam."
    (event,) = (event for event in read(text, "id").events if event.type == "ASSAULT")
    weaker = replace(event, confidence=0.1, trigger=Span(event.trigger.stop + 1, event.trigger.stop + 3))
    assert once([weaker, event]) == (event,)
    assert once([replace(weaker, recipients=()), event]) == (event,)
    assert once([replace(weaker, type="COERCE"), event]) == (event, replace(weaker, type="COERCE"))
    met = replace(weaker, recipients=event.actors)
    assert once([event, met]) == (event, met)
