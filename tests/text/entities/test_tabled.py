"""Countries, bodies and places of the tables, and what stands behind a place."""

from __future__ import annotations

import re

import pytest

import warta
from entity_drawing import draw, entity, read, sights
from warta.records import Span
from warta.text.entities.tabled import IN_A_ROW, country_behind, unglued
from warta.text.names import Name


@pytest.mark.parametrize(
    ("code", "text", "name", "country"),
    [
        ("en", "China paid. China was glad. Tourists arrived in Rovaniemi. Finland is cold.", "Rovaniemi", "FIN"),
        ("id", "Pesawat itu jatuh di Alpen di Swiss, Senin.", "Alpen", "CHE"),  # which lie in many
    ],
)
def test_a_small_town_is_in_a_country_that_is_told(code: str, text: str, name: str, country: str) -> None:
    """Though the article is about another one."""
    reading = warta.read({"id": "t", "text": text, "lang": code})
    assert next(one for one in reading.entities if one.name == name).country == country


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        (
            "Oman's Federal Trade Commission met.\nThe Federal Trade Commission agreed.",
            "Federal Trade Commission",
            "OMN",
        ),
        ("They met America's Federal Trade Commission.", "Federal Trade Commission", "USA"),
        ("They met Oman's Hamas.", "Hamas", "PSE"),
        ("They met Oman's Deutsche Bank.", "Deutsche Bank", "DEU"),
    ],
)
def test_a_body_is_of_the_state_that_owns_it(text: str, name: str, country: str) -> None:
    """Whatever the table says; armed groups and firms are at work in other states."""
    assert entity(text, "en", name).country == country


@pytest.mark.parametrize(
    ("behind", "country"),
    [(", Indonesia", "IDN"), (" in Florida", "USA"), (", Pennsylvania,", "USA"), (", Paris", None), ("", None)],
)
def test_the_country_behind_a_place(behind: str, country: str | None) -> None:
    """A place that no table has lies in the state or region named behind it; a town there may be the next of a list."""
    sight = sights(f"They met in Sukamaju{behind}", "en")[0]
    assert country_behind(sight, 4) == country


@pytest.mark.parametrize(
    ("behind", "country"),
    [
        (", Jakarta Utara", "IDN"),
        (", Melati, Jakarta Utara", "IDN"),
        (", Kecamatan Melati", "IDN"),
        (", Melati dan Mawar", None),
        (" ke Jakarta Utara", None),
    ],
)
def test_the_country_behind_places_in_a_row(behind: str, country: str | None) -> None:
    """At home a town behind a comma tells it, too, as does a kind of place that only the home has."""
    text = f"Ia tiba di Sukamaju{behind}"
    spans = [Span(*m.span()) for m in re.finditer(r"Sukamaju|(Kecamatan )?Melati", text)]
    sight = sights(text, "id", names=[Name(span, "place", "names") for span in spans])[0]
    assert country_behind(sight, 4) == country


def test_of_a_long_row_of_places_no_country_is_looked_for_at_its_end() -> None:
    """A table of villages that reads as one sentence has a thousand."""
    for count, country in ((IN_A_ROW, "IDN"), (IN_A_ROW + 1, None), (2000, None)):
        text = f"Ia tiba di Sukamaju{', Melati' * count}, Jakarta Utara"
        spans = [Span(*m.span()) for m in re.finditer("Sukamaju|Melati", text)]
        sight = sights(text, "id", names=[Name(span, "place", "names") for span in spans])[0]
        assert country_behind(sight, 4) == country


@pytest.mark.parametrize(
    ("words", "kept"), [("JakartaHarga", "Jakarta"), ("McMurdo", "McMurdo"), ("Jakarta Selatan", "Jakarta Selatan")]
)
def test_a_word_that_hangs_on_a_town(words: str, kept: str) -> None:
    """What a lost space has joined to a known town is no part of its name."""
    assert unglued(Span(0, len(words)), words).of(words) == kept


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Police left Manila.\nThe Senate voted.", "Senate", "PHL"),
        ("Police left Manila.\nThe Senate voted.\nOhio lawmakers left.", "Senate", "USA"),
        ("The Senate voted.", "Senate", "USA"),
        ("Oman's Harbour Institute left.", "Harbour Institute", "OMN"),
    ],
)
def test_whose_a_body_is(text: str, name: str, country: str) -> None:
    """The state named as its owner; that of the news, where nothing is told of the one that the tables have for it."""
    assert entity(text, "en", name).country == country


@pytest.mark.parametrize(
    "text",
    [
        "The Coalition for Democratic Change (CDC) left Monrovia.\nThe CDC won.",
        "EFCC arrests mayor.\nThe Economic and Financial Crimes Commission (EFCC) left Abuja.",
    ],
)
def test_letters_in_brackets_are_the_body_before_them(text: str) -> None:
    """Whatever else the tables know by these letters, and where a headline has the letters first."""
    reading = warta.read({"id": "t", "text": text, "lang": "en"})
    (body,) = (one for one in reading.entities if one.kind == "organisation")
    assert sum(mention.entity == body.id for mention in reading.mentions) == 3


def test_a_ministry_with_its_state_behind() -> None:
    """Kemlu Rusia is Russia's, and so is Kemlu behind it alone; Kemlu RI is the own one, and Kemlu from there on."""
    text = "Kemlu Rusia menolak. Kemlu marah. Kemlu RI diam. Kemlu pulang. Kemenkes Gaza datang."
    entities, mentions = read(text, "id")
    lands = {entity.id: entity.country for entity in entities}
    found = [lands[m.entity] for m in mentions if m.span.of(text).startswith("Kem")]
    assert found == ["RUS", "RUS", "IDN", "IDN", "PSE"]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Mahkamah Agung menolak.\nWarga Seoul diam.\nKorea Selatan marah.", "Mahkamah Agung", "KOR"),
        ("Jakarta - Mahkamah Agung menolak.\nWarga Seoul diam.\nKorea Selatan marah.", "Mahkamah Agung", "KOR"),
        ("Mahkamah Agung menolak.\nWarga Seoul diam.\nKPK marah.", "Mahkamah Agung", "IDN"),
        ("Mahkamah Agung menolak usul itu.", "Mahkamah Agung", "IDN"),
        ("Mahkamah Agung Korea Selatan menolak.\nKPK marah.", "Mahkamah Agung", "KOR"),
        ("Hakim Mahkamah Agung menolak.\nWarga Seoul diam.\nKorea Selatan marah.", "Hakim Mahkamah Agung", "KOR"),
        ("Hakim Mahkamah Agung menolak.\nKPK diam.", "Hakim Mahkamah Agung", "IDN"),
    ],
)
def test_a_body_that_other_states_have_too(text: str, name: str, country: str) -> None:
    """News of one other state, with nobody of the own one, means that state's."""
    assert entity(text, "id", name).country == country


def test_letters_before_the_name() -> None:
    """The letters before the brackets that a body's name stands in alone are the body."""
    drawn = draw("FIBO (International Boxing Federation) left.\nFIBO came.", "en")
    assert drawn == (
        "[FIBO=International Boxing Federation] ([International Boxing Federation=International Boxing Federation]) "
        "left.\n[FIBO=International Boxing Federation] came."
    )


@pytest.mark.parametrize(
    "names", [("Omani Harbour Service", "Harbour Service"), ("Harbour Service", "Omani Harbour Service")]
)
def test_with_and_without_its_country(names: tuple[str, str]) -> None:
    """One body, whichever is told first; its letters may leave the country out."""
    first, second = names
    drawn = draw(f"The {first} left.\nThe {second} came.", "en")
    assert drawn.count(f"={first}]") == 2
