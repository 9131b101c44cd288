"""A small dataset for tests of exports: written as tables, without reading a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from warta.dataset import ARTICLES, EVENTS, MANIFEST, OCCURRENCES, QUOTES, Table, table_of, write

DAY = date(2025, 6, 9)
PARTED = "month=2025-06/lang=en"


def party(name: str, country: str | None = None, sector: str | None = None) -> dict[str, Any]:
    """An actor, recipient or claimant."""
    return {"entity": "e1", "name": name, "country": country, "sector": sector, "start": 0, "stop": 4}


def article(number: int, **more: Any) -> dict[str, Any]:
    """A row of `articles`."""
    told = {
        "article": number,
        "url": f"https://kabar.example/{number}",
        "title": f"Report {number}",
        "publisher": "Kabar",
        "published": "2025-06-09T08:00:00+07:00",
        "published_at": datetime(2025, 6, 9, 1, number % 60, tzinfo=UTC),
        "published_day": DAY,
        "blocks": [{"role": "headline", "start": 0, "stop": 9}, {"role": "body", "start": 10, "stop": 60}],
        "text": "Report\n\nRebels attacked a village.",
    }
    return _row(ARTICLES, told, more)


def event(number: int, of: int = 1, **more: Any) -> dict[str, Any]:
    """A row of `events`: rebels attacked a village."""
    told = {
        "event": number,
        "article": of,
        "type": "ASSAULT",
        "status": "happened",
        "background": False,
        "actors": [party("Rebels", "COD", "REB")],
        "recipients": [party("a village", "COD", "CVL")],
        "claimants": [],
        "place": "Bunia",
        "place_country": "COD",
        "place_region": "Ituri",
        "lat": 1.5,
        "lon": 30.25,
        "resolution": "city",
        "time": "2025-06-08",
        "time_grain": "day",
        "first_day": date(2025, 6, 8),
        "last_day": date(2025, 6, 8),
        "dead_low": 3,
        "confidence": 0.8,
        "rules": ["lexicon"],
        "trigger": "attacked",
        "trigger_start": 17,
        "trigger_stop": 25,
        "sentence": "Rebels attacked a village.",
        "sentence_start": 10,
        "sentence_stop": 36,
        "url": f"https://kabar.example/{of}",
    }
    return _row(EVENTS, told, more)


def claim(occurrence: int, of: Mapping[str, Any], origin: str, first: bool = False) -> dict[str, Any]:
    """A row of `occurrences`: an event as a claim of it."""
    same = {name: of.get(name) for name in ("event", "article", "type", "status", "url")}
    return _row(OCCURRENCES, {"occurrence": occurrence, "story": 1, "first": first, "origin": origin}, same)


def told(number: int = 1, **more: Any) -> dict[str, Any]:
    """An event as the formats of deeds get it: with its article."""
    of_article = {name: article(1)[name] for name in ("title", "publisher", "published", "published_day", "fetched")}
    further = {
        "occurrence": None,
        "disagrees": None,
        "story": None,
        "mentions": 1,
        "articles": 1,
        "origins": 1,
        "claims": None,
    }
    return {**event(number), **of_article, **further, "lang": "en", "lead_stop": 60, "root": True, **more}


def _row(table: Table, known: Mapping[str, Any], more: Mapping[str, Any]) -> dict[str, Any]:
    return {**{column.name: None for column in table.columns}, **known, **more}


def dataset(root: Path, **tables: Iterable[Mapping[str, Any]]) -> Path:
    """Write it; tables that are not given have no rows."""
    for table in (ARTICLES, EVENTS, QUOTES, OCCURRENCES, MANIFEST):
        folder = root / table.name
        folder.mkdir(parents=True)
        rows = list(tables.get(table.name, ()))
        if rows:
            write(folder / (PARTED if table.partitioned else "") / "a.parquet", table_of(table, rows))
    return root


def two_reports(root: Path) -> Path:
    """Two outlets tell of one attack, one of them twice; a third article of a denied one, and of an older one."""
    first, again, other = event(1), event(2, trigger_start=99), event(3, of=2, dead_low=5)
    denied = event(4, of=3, status="denied")
    old = event(5, of=3, background=True)
    claims = [claim(1, first, "kabar.example", True), claim(1, again, "kabar.example"), claim(1, other, "wire.example")]
    return dataset(
        root,
        articles=[article(1), article(2, publisher="Wire"), article(3)],
        events=[first, again, other, denied, old],
        occurrences=claims,
    )
