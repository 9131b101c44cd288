"""Which of several places of one name a deed took place in."""

from __future__ import annotations

import pytest

from events_made import case_of, seen_in
from warta.events.circumstances import place_at
from warta.events.who.parties import Known
from warta.records import Place, Span

NTT = "Nusa Tenggara Timur"


def place_of(text: str, trigger: str, name: str, code: str) -> Place:
    """What a name in the sentence of a deed is as a place."""
    seen = seen_in(text, code)
    known = next(k for k in case_of(seen, trigger, code).parties if k.span.of(seen.reading.article.text) == name)
    return place_at(known, seen)


@pytest.mark.parametrize(
    ("code", "text", "trigger", "name", "lat"),
    [
        ("en", "Police arrested Ann Baker in Springfield, Illinois, on Monday.", "arrested", "Springfield", 39.8),
        ("en", "Police arrested Ann Baker in Englewood, New Jersey, on Monday.", "arrested", "Englewood", 40.9),
        (
            "en",
            "Police arrested Ann in Columbus. Voters in Savannah and Atlanta cheered.",
            "arrested",
            "Columbus",
            32.5,
        ),
        ("en", "Police arrested Ann Baker in New York, New Jersey and Ohio.", "arrested", "New York", 41.8),
        ("en", "Police arrested Ann in Karaj. Crowds in Tehran cheered.", "arrested", "Karaj", 35.83),  # not Qods
        ("en", "Police arrested Ann Baker in Boston, Ohio and Utah.", "arrested", "Boston", 42.4),
        ("id", "Polisi menangkap Agus Wibowo di Banjar, Kalimantan Selatan. Warga lega.", "menangkap", "Banjar", -3.4),
        ("id", "Polisi menangkap Agus Wibowo di Kebumen, Jawa.", "menangkap", "Kebumen", -7.7),
        (
            "id",
            "Polisi menangkap Agus di Banjar. Ia kabur ke Banjarmasin dan Kotabaru.",
            "menangkap",
            "Banjar",
            -3.4,
        ),
    ],
)
def test_the_province_that_is_told_decides(code: str, text: str, trigger: str, name: str, lat: float) -> None:
    """Right behind the name or anywhere in the article."""
    place = place_of(text, trigger, name, code)
    assert place.lat == pytest.approx(lat, abs=0.1)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("US police arrested Ann Baker in Springfield on Monday.", "Springfield"),  # of Missouri, or of five others
        ("Police arrested Ann Baker in Denver, Maine, on Monday.", "Denver"),  # no place of that name is known there
    ],
)
def test_a_place_that_nothing_tells_has_no_degrees(text: str, name: str) -> None:
    """Its state stays known."""
    place = place_of(text, "arrested", name, "en")
    assert (place.country, place.lat) == ("USA", None)


def placed(text: str, words: str, country: str | None, code: str) -> Place:
    """What the first of these words in a text are as a place of a state."""
    seen = seen_in(text, code)
    start = seen.reading.article.text.index(words)
    span = Span(start, start + len(words))
    return place_at(Known(span, None, "place", country, None, None, 0, "mention"), seen)


@pytest.mark.parametrize(
    ("code", "text", "words", "country", "found"),
    [
        # states by their short names, themselves and behind a town
        (
            "en",
            "Police came to Springfield, Ill., today.",
            "Springfield",
            "USA",
            ("Springfield", "Illinois", "city"),
        ),
        ("en", "Police came to Springfield, Ill., today.", "Ill.", "USA", ("Illinois", "Illinois", "region")),
        ("en", "Police came to Buffalo, N.Y., on Monday.", "N.Y.", "USA", ("New York", "New York", "region")),
        # what no table has lies in the province named behind it
        (
            "en",
            "Police came to Harris County, Texas, today.",
            "Harris County",
            "USA",
            ("Harris County", "Texas", None),
        ),
        ("id", "Ia tiba di Desa Melati, Kabupaten Sikka.", "Desa Melati", "IDN", ("Desa Melati", NTT, None)),
        ("id", "Ia tiba di Sukamelati, Bantul, dan Sleman.", "Sukamelati", "IDN", ("Sukamelati", None, None)),
        # a street, a river, a county is no town; but a county of another state is known
        ("en", "Police came to Lincoln Road on Monday.", "Lincoln", "USA", ("Lincoln", None, None)),
        ("en", "Police came to Orange County on Monday.", "Orange County", "USA", ("Orange County", None, None)),
        ("en", "Police came to Lofa County on Monday.", "Lofa County", "LBR", ("Lofa", "Lofa", "region")),
        ("id", "Ia tiba di Jalan Bandung hari ini.", "Bandung", "IDN", ("Bandung", None, None)),
        # a village by the district behind it
        ("id", "Ia tiba di Desa Melati, Kecamatan Talibura.", "Desa Melati", "IDN", ("Desa Melati", NTT, "district")),
    ],
)
def test_what_words_are_as_a_place(
    code: str, text: str, words: str, country: str | None, found: tuple[str, str | None, str | None]
) -> None:
    """Its name, its province and how small it is."""
    place = placed(text, words, country, code)
    assert (place.name, place.region, place.resolution) == found
    assert (place.lat is None) == (place.resolution is None)
