"""When and where a deed was, and on whose word."""

from __future__ import annotations

from dataclasses import replace

import pytest

from events_made import case_of, seen_in
from warta.events.circumstances import (
    against,
    age_before,
    claimants_of,
    day_of,
    moment_of_clause,
    news_day,
    place_at,
    when_of,
)
from warta.events.who.parties import View
from warta.languages import languages
from warta.records import Place, Span, When

INDONESIAN = languages()["id"]


def test_the_moment_of_the_clause_is_the_deed_s() -> None:
    """A day named beside the verb wins over the day of the news."""
    seen = seen_in("Israel menyerang Iran pada Jumat (13/6/2025). Presiden Mesir mengecam serangan itu.")
    news = news_day(seen.reading, INDONESIAN)
    when = when_of(case_of(seen, "menyerang"), seen, news, INDONESIAN)
    assert when is not None and when.value == "2025-06-13" and when.span is not None


def test_without_a_moment_it_is_the_day_of_the_news_and_says_so() -> None:
    """A fallback has no span."""
    seen = seen_in("Presiden Mesir mengecam serangan itu.")
    when = when_of(case_of(seen, "mengecam"), seen, news_day(seen.reading, INDONESIAN), INDONESIAN)
    assert when == When("2025-06-18", "day", None)


@pytest.mark.parametrize(
    ("value", "age"),
    [
        ("2025-06-18", "same"),
        ("2025-06-17", "day"),
        ("2025-06-01", "weeks"),
        ("2023-10-07", "older"),
        ("2025-06-20", "later"),
    ],
)
def test_how_long_before_the_news(value: str, age: str) -> None:
    """Days, weeks, longer ago, or still to come."""
    assert against(When(value, "day", Span(0, 1)), "2025-06-18") == age


def test_the_first_and_the_last_day_there_are() -> None:
    """Some pages say that they were published in 9999."""
    assert against(When("0001-01-01", "day", Span(0, 1)), "9999-12-31") == "older"


def test_a_fallback_says_nothing_of_age() -> None:
    """Neither does no day at all."""
    assert against(When("2025-06-18", "day", None), "2025-06-18") == "none"
    assert against(None, None) == "none"
    assert day_of("not a day") is None


def test_whom_an_outlet_cites_is_a_claimant() -> None:
    """The officials say so, and the outlet passes it on."""
    seen = seen_in("The army attacked the town, Reuters reported, citing two officials.", "en")
    claimants = claimants_of(case_of(seen, "attacked", "en"), seen)
    text = seen.reading.article.text
    assert [c.span and c.span.of(text) for c in claimants] == ["two officials", "Reuters"]


def test_quoted_deeds_have_claimants() -> None:
    """Menurut …: on whose word it is told."""
    seen = seen_in('"Israel menyerang rumah sakit kami," kata Menteri Luar Negeri Iran Ali Rahimi.')
    claimants = claimants_of(case_of(seen, "menyerang"), seen)
    assert [c.span and "Rahimi" in c.span.of(seen.reading.article.text) for c in claimants] == [True]


def place_named(seen: View, trigger: str, name: str, code: str = "id") -> Place:
    """What a name in the sentence of a deed is as a place."""
    known = next(k for k in case_of(seen, trigger, code).parties if k.span.of(seen.reading.article.text) == name)
    return place_at(known, seen)


@pytest.mark.parametrize(
    ("name", "region"), [("Kebumen", "Jawa Tengah"), ("Jawa Tengah", "Jawa Tengah"), ("Yaman", None)]
)
def test_a_place_has_the_province_it_lies_in(name: str, region: str | None) -> None:
    seen = seen_in(f"Menteri Luar Negeri Mesir bertemu Menteri Luar Negeri Yordania di {name}.")
    assert place_named(seen, "bertemu", name).region == region


def test_a_state_is_a_place_of_its_size() -> None:
    """It has no degrees: its middle is not where anything took place."""
    seen = seen_in("Menteri Luar Negeri Mesir bertemu Menteri Luar Negeri Yordania di Yaman.")
    place = place_named(seen, "bertemu", "Yaman")
    assert (place.country, place.resolution, place.lat) == ("YEM", "country", None)


@pytest.mark.parametrize(
    ("name", "country", "resolution"),
    [
        ("Georgia", "GEO", "country"),  # not the state of the USA
        ("Armenia", "ARM", "country"),  # nor a town of Colombia
        ("Meksiko", "MEX", "country"),  # nor Mexico City
        ("Singapura", "SGP", "city"),
        ("Kairo", "EGY", "city"),
        ("Gaza", "PSE", "region"),  # which stands for its people as well
    ],
)
def test_a_state_is_no_other_place_of_its_name(name: str, country: str, resolution: str) -> None:
    seen = seen_in(f"Menteri Luar Negeri Mesir bertemu Menteri Luar Negeri Yordania di {name}.")
    place = place_named(seen, "bertemu", name)
    assert (place.country, place.resolution) == (country, resolution)


def test_a_part_of_a_state_is_a_region_of_it() -> None:
    seen = seen_in("Police arrested Ann Baker in Scotland on Monday.", "en")
    place = place_named(seen, "arrested", "Scotland", "en")
    assert (place.country, place.resolution, place.lat is None) == ("GBR", "region", False)


def test_a_thing_is_nowhere_on_the_map() -> None:
    """Though a town somewhere is called Camp."""
    seen = seen_in("Police raided the camp on Monday.", "en")
    place = place_named(seen, "raided", "camp", "en")
    assert (place.name, place.country, place.lat, place.resolution) == ("camp", None, None, None)


def test_the_moment_of_a_later_clause_is_not_the_deed_s() -> None:
    """Setelah Hamas …: the day is of the raid, not of the attack that followed."""
    seen = seen_in("Israel menyerang Gaza setelah Hamas melakukan serbuan pada 7 Oktober 2023.")
    when = when_of(case_of(seen, "menyerang"), seen, None, INDONESIAN)
    assert when is None
    raid = when_of(case_of(seen, "melakukan serbuan"), seen, None, INDONESIAN)
    assert raid is not None
    assert raid.value == "2023-10-07"


def test_the_moment_of_a_clause_is_looked_for_once() -> None:
    """The view keeps it, for other deeds told by the same word ask again; None is kept as well."""
    seen = seen_in("Israel menyerang Iran pada Jumat (13/6/2025). Presiden Mesir mengecam serangan itu.")
    for case in (case_of(seen, "menyerang"), case_of(seen, "mengecam")):
        assert case.trigger() not in seen.of_clauses
        assert moment_of_clause(case, seen, INDONESIAN) is seen.of_clauses[case.trigger()]


def test_the_sentences_before_have_an_age() -> None:
    """What is recalled with its day often goes on in the next sentence."""
    seen = seen_in("Israel menyerang Iran pada 7 Oktober 2023. Presiden Mesir mengecam serangan itu.")
    assert age_before(case_of(seen, "mengecam"), seen, "2025-06-18") == "older"
    assert age_before(case_of(seen, "menyerang"), seen, "2025-06-18") == "none"


def test_the_day_of_a_caption_is_not_what_came_before_the_text() -> None:
    """It is the picture's."""
    seen = seen_in("Foto lama diambil pada 9 Februari 2023. Presiden Mesir mengecam serangan itu.")
    case = case_of(seen, "mengecam")
    sentences = [
        replace(sentence, role="caption") if i < case.index else sentence
        for i, sentence in enumerate(seen.reading.sentences)
    ]
    captioned = replace(seen.reading, sentences=tuple(sentences))
    assert age_before(case, seen, "2025-06-18") == "older"
    assert age_before(case, replace(seen, reading=captioned), "2025-06-18") == "none"
