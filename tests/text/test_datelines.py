"""The words before the first dash of a report."""

from __future__ import annotations

import pytest

from entity_drawing import draw, entity, plain, sights


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
        ("Siti Rahmawati - Joko Wibowo menang", "id", ""),
        ("Bandung - kota itu - macet", "id", ""),
    ],
)
def test_dateline_stop(text: str, code: str, expected: str) -> None:
    """A place, an outlet or capitals before a dash that stands apart; no pair of states or persons."""
    sight = sights(text, code)[0]
    assert (sight.span(0, sight.opening).of(text) if sight.opening else "") == expected


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
