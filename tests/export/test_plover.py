"""PLOVER's record."""

from __future__ import annotations

import json

from export.datasets_made import party, told
from warta.export.plover import plover_lines, record


def test_a_deed() -> None:
    (line,) = plover_lines([], [told(mode="firearms", claimants=[party("Polisi", "IDN", "COP")])])
    found = json.loads(line)
    further = found.pop("warta")
    assert found.pop("coder").startswith("Warta ")
    assert found == {
        "id": "1",
        "date": "2025-06-08",
        "event": ["ASSAULT"],
        "mode": ["firearms"],
        "actor": [{"code": "CODREB", "name": "Rebels", "country": "COD", "sector": ["REB"]}],
        "recipient": [{"code": "CODCVL", "name": "a village", "country": "COD", "sector": ["CVL"]}],
        "event_loc": {
            "name": "Bunia",
            "country": "COD",
            "adm1": "Ituri",
            "lat": 1.5,
            "lon": 30.25,
            "resolution": 4,
        },
        "event_text": "attacked",
        "text_info": {"start": 17, "end": 25},
        "quad_code": 4,
        "event_scale": -9,
        "cite_info": {
            "url": "https://kabar.example/1",
            "title": "Report 1",
            "publication": "Kabar",
            "date": "2025-06-09T08:00:00+07:00",
            "language": "en",
        },
    }
    assert (further["status"], further["dead_low"], further["sentence"]) == (
        "happened",
        3,
        "Rebels attacked a village.",
    )
    assert further["claimants"] == [{"code": "IDNCOP", "name": "Polisi", "country": "IDN", "sector": ["COP"]}]


def test_what_is_not_known_is_left_out() -> None:
    found = record(told(place=None, recipients=[], first_day=None, published_day=None, type="FLOOD"))
    assert {"date", "mode", "recipient", "event_loc", "quad_code", "event_scale"} & set(found) == set()
    assert record(told(actors=[party("it")]))["actor"][0]["code"] == "UNK"


def test_an_occurrence_lists_its_claims() -> None:
    claims = [{"event": 2**62, "url": "https://kabar.example/1"}]
    found = record(told(occurrence=9, claims=claims, mentions=2, disagrees=["dead"]))
    assert (found["id"], found["warta"]["mentions"], found["warta"]["disagrees"]) == ("9", 2, ["dead"])
    assert found["warta"]["claims"][0]["event"] == str(2**62)
