"""The table of stories: articles that tell of one running matter, found day by day (`running`, `days`)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date
from itertools import groupby
from operator import attrgetter, itemgetter
from pathlib import Path
from typing import Any

import pyarrow as pa

from warta.corpus.days import FOLDER, SNAPSHOTS, Memory, days_of
from warta.corpus.running import LEAD_LETTERS, Running, Told
from warta.dataset import STORIES, opened, table_of
from warta.engine import Engine

BATCH = 10_000  # rows
MEMORY = "600MB"  # for all articles in their order, and for all names; the rest waits on the disk
LETTERS = 800  # of an article: more than headline and lead have
FIRST = itemgetter(0)

ORDER = "ORDER BY a.published_day, a.published_at NULLS LAST, a.article"
ARTICLES_FROM = f"""
    SELECT a.article, a.published_day, coalesce(a.title, ''), substr(a.text, 1, {LETTERS}),
           a.article IN (SELECT article FROM events WHERE NOT background AND month >= $month)
    FROM articles a WHERE a.published_day >= $first AND a.month >= $month {ORDER}
"""
NAMES_FROM = f"""
    SELECT a.article, e.name FROM articles a JOIN (
        SELECT article, lower(name) AS name, unnest(mentions).start AS start FROM entities
        WHERE kind <> 'state' AND month >= $month) e USING (article)
    WHERE e.start < {LEAD_LETTERS} AND a.published_day >= $first AND a.month >= $month {ORDER}, e.name
"""
MEMORY = "1GB"  # for all articles in their order; the rest waits on the disk


def stories(root: Path, engine: Engine) -> pa.Table:
    """The table of stories of a dataset: those of two articles and more. `engine` is not needed: one pass is fast."""
    memory = Memory(root / FOLDER)
    days = days_of(root)
    done = memory.done(days)
    running = memory.running(days[done - 1]) if done else Running()
    kept = days[-SNAPSHOTS:]
    pending = iter(days[done:])
    for day, group in groupby(_told(root, days[done].day) if days[done:] else (), key=attrgetter("day")):
        this = next(pending)
        found = running.read(day, group)
        memory.keep(this, found, running if this in kept else None)
    memory.sweep(days, kept)
    found = [pair for day in days for pair in memory.assigned(day)]
    return _table(root, found)


def _table(root: Path, found: Collection[tuple[int, int]]) -> pa.Table:
    sizes = Counter(story for _, story in found)
    urls = _urls(root, [article for article, story in found if sizes[story] > 1])
    kept = sorted((story, article) for article, story in found if sizes[story] > 1)
    return table_of(STORIES, [{"story": one, "article": article, "url": urls[article]} for one, article in kept])


def _told(root: Path, first: date) -> Iterator[Told]:
    """All articles from a day on that tell their day, in its order."""
    rows = _asked(root, ARTICLES_FROM, first)
    named = (
        (article, [name for _, name in group]) for article, group in groupby(_asked(root, NAMES_FROM, first), FIRST)
    )
    waiting = next(named, None)
    for article, day, title, text, eventful in rows:
        names: Collection[str] = ()
        if waiting is not None and waiting[0] == article:
            names, waiting = waiting[1], next(named, None)
        yield Told(article, day, title, text, list(names), eventful)


def _asked(root: Path, question: str, first: date) -> Iterator[tuple[Any, ...]]:
    cursor = opened(root, MEMORY).execute(question, {"first": first, "month": first.isoformat()[:7]})
    while rows := cursor.fetchmany(BATCH):
        yield from rows


def _urls(root: Path, articles: list[int]) -> dict[int, str | None]:
    connection = opened(root)
    connection.register("wanted", pa.table({"article": pa.array(articles, pa.int64())}))
    return dict(connection.execute("SELECT article, url FROM articles SEMI JOIN wanted USING (article)").fetchall())
