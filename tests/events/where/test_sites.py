"""Which places a deed may have, and which of them is chosen."""

from __future__ import annotations

import numpy as np
import pytest

import warta
from events_made import case_of, lexicon_of, seen_in
from warta.events.where.site_features import nowhere_features
from warta.events.where.sites import in_full, likeliest_site, sites, weighed_sites


def offered(text: str, trigger: str, code: str) -> list[str]:
    """The words of the sites of a deed."""
    seen = seen_in(text, code)
    return [
        known.span.of(seen.reading.article.text)
        for known in sites(case_of(seen, trigger, code), seen, lexicon_of(code).at)
    ]


@pytest.mark.parametrize(
    ("code", "text", "trigger", "there", "not_there"),
    [
        ("en", "Troops shelled a bridge near Lagos.", "shelled", ["bridge", "Lagos"], ["Troops"]),
        ("en", "The crowd chanted threats in English against the minister.", "threats", [], ["English"]),
        ("en", "Police arrested three men in Harare on Monday.", "arrested", ["Harare"], ["Police"]),
        ("en", "Ann Baker met the mayor of Dover in Kent.", "met", ["Kent"], ["Ann Baker"]),
        ("id", "Menteri Mesir bertemu Menteri Yordania di Kairo.", "bertemu", ["Kairo"], []),
        ("id", "Presiden bertemu warga di Majalengka.", "bertemu", ["Majalengka"], ["Presiden"]),
    ],
)
def test_what_may_be_the_place_of_a_deed(
    code: str, text: str, trigger: str, there: list[str], not_there: list[str]
) -> None:
    """Places, and things that are gone to or stood in; also inside the words that name a group."""
    found = offered(text, trigger, code)
    assert {*there} <= {*found} and {*not_there}.isdisjoint(found)


@pytest.mark.parametrize(
    ("code", "text", "kind", "name", "country"),
    [
        ("en", "Police arrested three Indonesian men in Harare on Monday.", "COERCE", "Harare", "ZWE"),
        ("id", "Polisi menangkap dua turis Rusia di Bali, Senin.", "COERCE", "Bali", "IDN"),
        ("en", "Police arrested two American tourists in Paris on Monday.", "COERCE", "Paris", "FRA"),
        ("en", "Georgia's police arrested three men in Georgia on Monday.", "COERCE", "Georgia", "GEO"),
    ],
)
def test_where_people_are_need_not_be_where_they_are_from(
    code: str, text: str, kind: str, name: str, country: str
) -> None:
    """Nor is a state another place of its name."""
    reading = warta.read({"id": "t", "title": "Kabar", "text": text, "lang": code, "published": "2025-06-18"})
    place = next(event for event in reading.events if event.type == kind).place
    assert place is not None and (place.name, place.country) == (name, country)


def test_a_plain_word_is_no_town_of_its_letters() -> None:
    """Negara is one in Bali, and "negara" a country."""
    text = "Polisi menangkap tiga warga di negara itu, Senin."
    reading = warta.read({"id": "t", "title": "Kabar", "text": text, "lang": "id", "published": "2025-06-18"})
    (place,) = [event.place for event in reading.events]
    assert place is None or (place.name.islower() and place.lat is None)


def test_nowhere_is_weighed_last_and_counts_for_less() -> None:
    """Of two equals the site is told; much likelier, nowhere is."""
    seen, lexicon = seen_in("Menteri Mesir bertemu Menteri Yordania di Kairo."), lexicon_of("id")
    case = case_of(seen, "bertemu")
    found = sites(case, seen, lexicon.at)
    told = weighed_sites(case, "CONSULT", found, seen, lexicon)
    assert len(told) == len(found) + 1 and told[-1][0] == nowhere_features(case, "CONSULT", 0, 0)[0] == "nowhere"
    scores = np.zeros(len(told), np.float32)
    assert likeliest_site(found, scores, 0.5) == found[0]
    scores[-1] = 5
    assert likeliest_site(found, scores, 0.5) is None


def test_a_thing_has_all_its_words() -> None:
    """Not "house" alone."""
    seen, lexicon = seen_in("Police raided a large red house.", "en"), lexicon_of("en")
    case = case_of(seen, "raided", "en")
    found = sites(case, seen, lexicon.at)
    house = [known.span.of(seen.reading.article.text) for known in found].index("house")
    scores = np.array([float(n == house) for n in range(len(found) + 1)], np.float32)
    site = likeliest_site(found, scores, 0.5)
    assert site is not None and site.span.of(seen.reading.article.text) == "house"
    assert in_full(case, site, lexicon).span.of(seen.reading.article.text) == "a large red house"


@pytest.mark.parametrize(
    ("code", "text", "kind", "place"),
    [
        ("en", "Police in the capital arrested three men in Harare on Monday.", "COERCE", "Harare"),
        ("en", "Ministers of Kenya and Chad met in Nairobi to discuss aid for Somalia.", "CONSULT", "Nairobi"),
        ("en", "The minister of Ghana condemned the attack by Togo.", "ACCUSE", None),
        ("id", "Israel menyerang rumah sakit di Gaza.", "ASSAULT", "Gaza"),
        ("id", "Presiden Mesir mengecam serangan Israel ke Iran.", "ACCUSE", None),
        ("id", "Ribuan buruh berunjuk rasa di Bandung menolak aturan baru.", "PROTEST", "Bandung"),
    ],
)
def test_where_a_deed_took_place(code: str, text: str, kind: str, place: str | None) -> None:
    """With the weights that ship: states that act, or are spoken of, are no places of what was done."""
    reading = warta.read({"id": "t", "title": "Kabar", "text": text, "lang": code, "published": "2025-06-18"})
    event = next(event for event in reading.events if event.type == kind)
    assert (event.place and event.place.span.of(reading.article.text)) == place
