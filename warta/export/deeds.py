"""Deeds as all formats get them, and what the formats have in common.

A deed is a row of `events` with its article, and how often it is reported: `mentions` counts events, `articles`
articles, `origins` independent ones. `claims` are the events themselves, None if each event is written for itself. A
deed has the values of the event that represents it in its first report (of the first event in a dataset that does not
say which one does).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from warta.dataset import Row
from warta.export.wanted import Unit
from warta.ontology import plover

OF_CLAIM = ("event", "url", "title", "publisher", "published", "lang", "status", "origin")


def counted(rows: Iterable[Row], unit: Unit) -> Iterator[Row]:
    """The rows asked for by `wanted.deeds` as deeds: each event, or one deed for the events of one occurrence."""
    if unit == "event":
        yield from (_deed([row], None) for row in rows)
        return
    for occurrence, found in groupby(rows, key=lambda row: row["occurrence"]):
        if occurrence is None:
            yield from (_deed([row], None) for row in found)
        else:
            claims = list(found)
            yield _deed(claims, [{name: row[name] for name in OF_CLAIM} for row in claims])


def _deed(events: Sequence[Row], claims: list[Row] | None) -> Row:
    """The event that represents the deed in its first report, with the counts of all.

    `root`: one of the events is in the headline or first paragraph. The origin is known only within an occurrence.
    """
    counts = {
        "mentions": len(events),
        "articles": len({row["article"] for row in events}),
        "origins": len({row["origin"] for row in events}),
    }
    standing = next((row for row in events if row["event"] == events[0]["deed"]), events[0])
    root = any(row["trigger_start"] < (row["lead_stop"] or 0) for row in events)
    return {**standing, **counts, "root": root, "claims": claims}


def day_of(event: Row) -> date | None:
    """The day of a deed: the first one that its time may mean, else that of publication."""
    found: date | None = event["first_day"] or event["published_day"]
    return found


def number_of(event: Row) -> str:
    """The deed's number: of an occurrence that of the occurrence, else that of the event."""
    return str(event["occurrence"] if event["claims"] else event["event"])


def score_of(event: Row) -> float | None:
    """PLOVER's score, -10 (conflict) to +10 (cooperation); None for a type that PLOVER does not have."""
    kind = plover().types.get(event["type"])
    return kind.score_of(event["mode"]) if kind else None


def quad_of(event: Row) -> int | None:
    """PLOVER's quad class; None for a type that PLOVER does not have."""
    kind = plover().types.get(event["type"])
    return kind.quad if kind else None
