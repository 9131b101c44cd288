"""Deeds and quotes as claims in the words of schema.org: JSON-LD, one Claim a line.

A Claim is what somebody says; Warta says nothing of whether it is true, so there is no ClaimReview and no rating.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from warta.dataset import Row
from warta.export.deeds import number_of
from warta.export.plain import json_line

CONTEXT = ("https://schema.org", {"warta": "urn:warta:"})
"""The vocabulary of schema.org, and Warta's own for what that lacks."""
Thing = Mapping[str, Any]


def claim_lines(_: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    """A Claim for each deed."""
    for row in rows:
        yield json_line({"@context": CONTEXT, **claim(row)})


def claim(event: Row) -> Thing:
    """The claim that a deed is, was or will be done, and where it appears."""
    appearances = [article(one) for one in event["claims"] or [event]]
    return _known(
        {
            "@type": "Claim",
            "@id": f"urn:warta:{'occurrence' if event['claims'] else 'event'}:{number_of(event)}",
            "text": event["sentence"],
            "author": _authors(event),
            "about": _deed(event),
            "firstAppearance": appearances[0],
            "appearance": appearances,
            "inLanguage": event["lang"],
            "warta:status": event["status"],
            "warta:background": event["background"],
            "warta:origins": event["origins"],
        }
    )


def article(row: Row) -> Thing:
    """A NewsArticle, by its head."""
    return _known(
        {
            "@type": "NewsArticle",
            "@id": row["url"],
            "url": row["url"],
            "headline": row["title"],
            "datePublished": row["published"],
            "inLanguage": row["lang"],
            "publisher": _named("NewsMediaOrganization", row["publisher"]),
        }
    )


def _authors(event: Row) -> list[Thing]:
    """On whose word; the outlet where the article says it in its own voice."""
    told = [_party(party) for party in event["claimants"]]
    own = _named("NewsMediaOrganization", event["publisher"])
    return told or ([own] if own else [])


def _deed(event: Row) -> Thing:
    """An Action: `agent` did it, `object` is to whom."""
    return _known(
        {
            "@type": "Action",
            "name": event["trigger"],
            "additionalType": f"PLOVER:{event['type']}" + (f"/{event['mode']}" if event["mode"] else ""),
            "startTime": event["first_day"],
            "endTime": event["last_day"],
            "location": _place(event),
            "agent": [_party(party) for party in event["actors"]],
            "object": [_party(party) for party in event["recipients"]],
        }
    )


def _place(event: Row) -> Thing | None:
    if event["place"] is None:
        return None
    placed = event["lat"] is not None and event["lon"] is not None
    point = {"@type": "GeoCoordinates", "latitude": event["lat"], "longitude": event["lon"]} if placed else None
    return _known({"@type": "Place", "name": event["place"], "address": event["place_country"], "geo": point})


def _party(party: Row) -> Thing:
    """A party, without a type: the table does not distinguish people from bodies."""
    code = "".join(filter(None, (party["country"], party["sector"])))
    return _known({"name": party["name"], "additionalType": f"PLOVER:{code}" if code else None})


def _named(kind: str, name: str | None) -> Thing | None:
    return {"@type": kind, "name": name} if name else None


def _known(thing: Thing) -> Thing:
    """Without what is not known."""
    return {name: value for name, value in thing.items() if value is not None and value != []}
