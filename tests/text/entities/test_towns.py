"""A town's name means the bearer that the article tells of, the same one throughout."""

from __future__ import annotations

import pytest

from entity_drawing import draw, entity, sights
from warta.text.entities.towns import places_in_row


@pytest.mark.parametrize(
    ("text", "code", "town", "country"),
    [
        ("Police searched a house in Birmingham, Alabama.\nThen Birmingham was quiet.", "en", "Birmingham", "USA"),
        ("Protesters met in Birmingham.\nBIRMINGHAM, Alabama, was quiet.", "en", "Birmingham", "USA"),
        ("He lives in Paris, Texas.\nThey left Paris.", "en", "Paris", "USA"),
        ("Protesters marched in Tripoli (Lebanon).", "en", "Tripoli", "LBN"),
        ("Protesters marched in Tripoli, Lebanon, on Monday.", "en", "Tripoli", "LBN"),
        ("Police in Hyderabad, Pakistan, found it.\nIt lay in Hyderabad.", "en", "Hyderabad", "PAK"),
        ("Protesters marched in Tripoli, in northern Lebanon, on Monday.", "en", "Tripoli", "LBN"),
        ("Warga mengungsi ke Tripoli, Lebanon.", "id", "Tripoli", "LBN"),
        ("Police searched a house in Kingston, Ontario, on Monday.", "en", "Kingston", "CAN"),
        ("Police searched a house in Kingston, New South Wales.", "en", "Kingston", "JAM"),  # there is none
    ],
)
def test_what_stands_behind_a_town_tells_which_it_is(text: str, code: str, town: str, country: str) -> None:
    found = entity(text, code, town)
    assert (found.kind, found.country) == ("place", country)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Alabama voted.\nThe governor of Alabama spoke in Birmingham.", "USA"),
        ("Alabama voted.\nBritish voters did not, in Birmingham.", "GBR"),
        ("He was born in Birmingham.", "GBR"),
        ("American voters of Alabama met in Birmingham.", "USA"),
    ],
)
def test_else_the_countries_of_the_article_do(text: str, country: str) -> None:
    """A name alone means the best known town, unless nothing is told of its country and much of another's."""
    assert entity(text, "en", "Birmingham").country == country


@pytest.mark.parametrize(
    "text",
    [
        "Talks were held in Sydney, Canada and Jamaica.",
        "Talks were held in Sydney, Canada, and Jamaica.",
        "In Sydney, Canada beat Jamaica.",
        "In Sydney, Canada's minister met workers.",
    ],
)
def test_a_country_that_goes_on_tells_nothing(text: str) -> None:
    assert entity(text, "en", "Sydney").country == "AUS"


def test_no_small_namesake_is_meant_without_saying() -> None:
    """Paris is Paris in an article on Texas, too."""
    text = "Texas voted.\nThe governor of Texas flew to Paris."
    assert entity(text, "en", "Paris").country == "FRA"


def test_a_town_of_several_countries_lies_in_that_of_the_article() -> None:
    """The best known place of that name is Newcastle in Australia."""
    text = "British voters met in Newcastle.\nBritain is there, said the British minister."
    assert entity(text, "en", "Newcastle").country == "GBR"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Warga di Bantul, Xarimuda, dan Sleman mengungsi.", ["Xarimuda", "Sleman"]),
        ("Warga di Bantul, Xarimuda, Ani, dan Siti mengungsi.", []),  # nothing known behind them
        ("Warga di Bantul, Siti Rahmawati, dan Sleman mengungsi.", []),  # a given name
        ("Kata Bantul, Xarimuda, dan Sleman di sana.", []),
    ],
)
def test_names_between_two_places(text: str, places: list[str]) -> None:
    """Whatever a model takes them for, what stands in a list of places is one."""
    sight = sights(text, "id")[0]
    assert [sight.span(row.start, row.stop).of(text) for row in places_in_row(sight)] == places


def test_a_place_of_a_list_is_nobody() -> None:
    drawn = draw("Itu terjadi di wilayah Murmansk, Irkutsk, dan Ryazan kemarin.", "id")
    assert drawn == "Itu terjadi di wilayah [Murmansk=Murmansk], [Irkutsk=Irkutsk], dan [Ryazan=Ryazan] kemarin."
