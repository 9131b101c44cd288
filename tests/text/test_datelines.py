"""The words before the first dash of a report."""

from __future__ import annotations

import pytest

from entity_drawing import draw, entity, plain, sights
from warta.records import Article, Block, Evidence, Span
from warta.text.datelines import bare_dateline, dateline_of


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("Jakarta (ANTARA) - Harga naik", "id", "Jakarta (ANTARA) -"),
        ("LINTAS SERAYU - Harga naik", "id", "LINTAS SERAYU -"),
        ("Kabar.com, Cilacap -- Harga naik", "id", "Kabar.com, Cilacap -"),
        ("Bandung - Harga naik", "id", "Bandung -"),
        ("DAKAR (Kabar Wire) — Prices rose", "en", "DAKAR (Kabar Wire) —"),
        ("Israel - Iran sepakat", "id", ""),
        ("Amerika Serikat (AS) - Iran sepakat", "id", ""),
        ("AS - Iran sepakat", "id", ""),
        ("Solo-Yogya macet", "id", ""),
        ("(LEEDS, England) — Prices rose", "en", "(LEEDS, England) —"),
        ("(Leeds) and London — Prices rose", "en", ""),
        ("Siti Rahmawati - Joko Wibowo menang", "id", ""),
        ("Bandung - kota itu - macet", "id", ""),
    ],
)
def test_dateline_stop(text: str, code: str, expected: str) -> None:
    """A place, an outlet or capitals before a dash that stands apart; no pair of states or persons."""
    sight = sights(text, code)[0]
    assert (sight.span(0, sight.opening).of(text) if sight.opening else "") == expected


@pytest.mark.parametrize(
    ("text", "place", "expected", "bare"),
    [
        ("Kabar.com, BantulHarga beras naik", "Bantul", "Kabar.com, Bantul", True),
        ("Kabar.com, Bantul Harga beras naik", "Bantul", "Kabar.com, Bantul", True),
        ("KABAR.CO,Bantul- Harga beras naik", "Bantul", "KABAR.CO,Bantul- ", False),
        ("BANTUL- Harga beras naik", "BANTUL", "BANTUL- ", False),
        ("Santley, The Marsh - Prices rose", "Santley", "Santley, The Marsh - ", False),
        ("LEEDS, Feb 7 (Kabar Wire) - Prices rose", "LEEDS", "LEEDS, Feb 7 (Kabar Wire) - ", False),
        ("LEEDS, March 1. /KABAR/. Non-stop trains came", "LEEDS", None, False),  # sentences of their own
        ("Leeds (KABAR): Prices rose", "Leeds", "Leeds (KABAR): ", False),
        ("Leeds, July 26 (KABAR): Prices rose", "Leeds", "Leeds, July 26 (KABAR): ", False),
        ("Leeds (AFP) Prices rose", "Leeds", "Leeds (AFP)", True),
        ("LEEDS, England (AP) Prices rose", "LEEDS", "LEEDS, England (AP)", True),
        ("Leeds (North) Prices rose", "Leeds", None, False),
        ("Kabar.com, Bantul Harga Beras: murah", "Bantul", "Kabar.com, Bantul", True),  # no colon of its own
        ("Bantul, Budi Santoso bilang: harga naik", "Bantul", None, False),
        ("Bantul adalah kota", "Bantul", None, False),
    ],
)
def test_dateline_of(text: str, place: str, expected: str | None, bare: bool) -> None:
    """The article's dateline by its place, also where the dash is glued to it or lost."""
    start = text.index(place)
    head = Evidence("dateline", place, Span(start, start + len(place)), "test")
    article = Article("1", text, (Block("body", Span(0, len(text)), "test"),), evidence=(head,))
    found = dateline_of(article)
    assert (found and found.of(text)) == expected
    assert (bare_dateline(article) is not None) == bare


def test_headlines_have_none() -> None:
    """Only running text opens with a dateline."""
    assert sights("Jakarta (ANTARA) - Harga naik", "id", role="headline")[0].opening == 0


@pytest.mark.parametrize(
    ("drawn", "code"),
    [
        ("[DAKAR=DAKAR] (Kabar Wire) - [Ireland=Ireland] left.", "en"),
        ("LINTAS SERAYU - [Polisi=Polisi] hadir.", "id"),
        ("[Jakarta=Jakarta] (ANTARA) - [Presiden=Presiden] hadir.", "id"),
    ],
)
def test_only_places_are_named(drawn: str, code: str) -> None:
    """Who sends a report is nobody it tells of."""
    assert draw(plain(drawn), code) == drawn


def test_no_government_is_meant() -> None:
    """The capital a report was written in is a town; the same name later may stand for a government."""
    found = entity("DAKAR (Kabar Wire) - Dakar refused.", "en", "DAKAR")
    assert (found.kind, found.country, found.sector) == ("place", "SEN", "CVL")
