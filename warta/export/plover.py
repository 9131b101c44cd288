"""Deeds as PLOVER's published record: JSON, one a line.

PLOVER's own fields come first. What it has no field for, such as status, claimants and origins, stands under `warta`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from warta import __version__
from warta.dataset import Row
from warta.export.deeds import day_of, number_of, quad_of, score_of
from warta.export.plain import json_line

RESOLUTIONS = {"country": 1, "region": 2, "regency": 3, "district": 4, "city": 4, "site": 5}
"""PLOVER's numbers for the resolution of a place."""
NUMBERS = ("dead_low", "dead_high", "injured_low", "injured_high", "displaced_low", "displaced_high")


def plover_lines(_: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    """A record for each deed."""
    for row in rows:
        yield json_line(record(row))


def record(event: Row) -> Mapping[str, Any]:
    """The record of a deed. Fields of PLOVER that are not known are left out, as PLOVER has it."""
    found = {
        "id": number_of(event),
        "date": day_of(event),
        "event": [event["type"]],
        "mode": [event["mode"]] if event["mode"] else None,
        "actor": [_party(party) for party in event["actors"]],
        "recipient": [_party(party) for party in event["recipients"]] or None,
        "event_loc": _place(event),
        "event_text": event["trigger"],
        "text_info": {"start": event["trigger_start"], "end": event["trigger_stop"]},
        "quad_code": quad_of(event),
        "event_scale": score_of(event),
        "cite_info": _source(event),
        "coder": f"Warta {__version__}",
        "warta": _further(event),
    }
    return {name: value for name, value in found.items() if value is not None}


def _party(party: Row) -> Mapping[str, Any]:
    """`code` is country and sector; UNK where neither is known, since PLOVER asks for one."""
    country, sector = party["country"], party["sector"]
    code = "".join(filter(None, (country, sector))) or "UNK"
    return {"code": code, "name": party["name"], "country": country, "sector": [sector] if sector else []}


def _place(event: Row) -> Mapping[str, Any] | None:
    if event["place"] is None:
        return None
    return {
        "name": event["place"],
        "country": event["place_country"],
        "adm1": event["place_region"],
        "lat": event["lat"],
        "lon": event["lon"],
        "resolution": RESOLUTIONS.get(event["resolution"]),
    }


def _source(event: Row) -> Mapping[str, Any]:
    return {
        "url": event["url"],
        "title": event["title"],
        "publication": event["publisher"],
        "date": event["published"],
        "language": event["lang"],
    }


def _further(event: Row) -> Mapping[str, Any]:
    """What Warta knows beyond PLOVER."""
    return {
        "status": event["status"],
        "background": event["background"],
        "claimants": [_party(party) for party in event["claimants"]],
        "sentence": event["sentence"],
        "sentence_span": [event["sentence_start"], event["sentence_stop"]],
        "time": event["time"],
        "time_grain": event["time_grain"],
        **{name: event[name] for name in NUMBERS},
        "confidence": event["confidence"],
        "occurrence": event["occurrence"] and str(event["occurrence"]),
        "mentions": event["mentions"],
        "articles": event["articles"],
        "origins": event["origins"],
        "disagrees": event["disagrees"] if event["claims"] else None,
        "claims": event["claims"] and [_claim(claim) for claim in event["claims"]],
    }


def _claim(claim: Row) -> Mapping[str, Any]:
    return {**claim, "event": str(claim["event"])}
