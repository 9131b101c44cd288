"""Events as the tables hold them, made up: of an attack on a market."""

from __future__ import annotations

from datetime import date
from typing import Any

ARMY, TOWN = ("Tentara Utara", "AAA"), ("Warga Kota Tua", "BBB")
SHELLED = "Tentara Utara menembaki pasar Kota Tua hingga warga tewas"


def party(name: str, country: str | None = None) -> dict[str, Any]:
    return {"entity": name, "name": name, "country": country, "sector": None, "start": 0, "stop": 1}


def event(number: int, **more: Any) -> dict[str, Any]:
    """An attack as one article of its own newsroom tells it."""
    nothing: dict[str, Any] = dict.fromkeys(
        ("deed", "mode", "place", "place_country", "resolution", "dead_low", "dead_high", "injured_low", "injured_high")
    )
    nothing |= dict.fromkeys(("lat", "lon", "time_start"))
    nothing |= dict.fromkeys(("canonical", "agencies", "copies", "agency", "chain", "first_url", "first_canonical"))
    made: dict[str, Any] = {
        **nothing,
        "story": 1,
        "event": number,
        "article": number,
        "type": "ASSAULT",
        "status": "happened",
        "background": False,
        "actors": [party(*ARMY)],
        "recipients": [party(*TOWN)],
        "claimants": [],
        "first_day": date(2025, 6, 9),
        "last_day": date(2025, 6, 9),
        "sentence": SHELLED,
        "trigger": "menembaki",
        "sentence_start": 60,
        "sentence_stop": 120,
        "title_stop": 50,
        "lang": "id",
        "url": f"https://kabar{number}.example/{number}",
        "publisher": f"Kabar {number}",
        "first_publisher": None,
        "published": "2025-06-09T08:00:00+07:00",
        **more,
    }
    start = made["sentence_start"] + max(0, made["sentence"].casefold().find((made["trigger"] or "").casefold()))
    return {"trigger_start": start, "trigger_stop": start + len(made["trigger"] or ""), **made}
