"""Which marked parties teach the sectors."""

from __future__ import annotations

from dataclasses import replace

import pytest

import warta
from warta.records import Reading

sectors = pytest.importorskip("training.sectors", exc_type=ImportError)


def read() -> Reading:
    text = "Police arrested Ann Baker in Dover on Monday."
    return warta.read({"id": "t", "title": "News", "text": text, "lang": "en", "published": "2025-06-18"})


def event(start: int, sector: str | None) -> dict[str, object]:
    """An event with one recipient."""
    return {"actors": [], "recipients": [{"span": [start, start + 9], "country": None, "sector": sector}]}


def test_a_party_is_the_entity_whose_words_it_shares() -> None:
    reading = read()
    start = reading.article.text.index("Ann Baker")
    (party,) = sectors.marked(reading, [event(start, "CRM"), event(start, "CRM")])
    assert (party.entity.name, party.sector) == ("Ann Baker", "CRM")
    assert not [*sectors.marked(reading, [event(start, None)])]
    assert not [*sectors.marked(replace(reading, mentions=()), [event(start, "CRM")])]
