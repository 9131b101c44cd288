"""The table of stories: articles on one running matter, found day by day (`running`, `days`)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date
from itertools import groupby
from operator import attrgetter
from pathlib import Path

import pyarrow as pa

from warta.corpus.days import FOLDER, SNAPSHOTS, Memory, days_of
from warta.corpus.running import LEAD_LETTERS, Running, Told
from warta.dataset import STORIES, opened, table_of
from warta.engine import Engine

BATCH = 10_000  # articles
MEMORY = "1GB"  # for sorting all articles; the rest is sorted on disk


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
    """All articles with a day, from a day on, in order."""
    month = first.isoformat()[:7]
    cursor = opened(root, MEMORY).execute(
        f"""SELECT a.article, published_day, coalesce(title, ''), substr(text, 1, {LEAD_LETTERS}), n.names,
                   a.article IN (SELECT article FROM events WHERE NOT background AND month >= $month)
            FROM articles a LEFT JOIN (
                SELECT article, list(name ORDER BY name) AS names FROM (
                    SELECT article, lower(name) AS name, unnest(mentions).start AS start FROM entities
                    WHERE kind <> 'state' AND month >= $month)
                WHERE start < {LEAD_LETTERS} GROUP BY article) n USING (article)
            WHERE published_day >= $first AND month >= $month
            ORDER BY published_day, published_at NULLS LAST, a.article""",
        {"first": first, "month": month},
    )
    while rows := cursor.fetchmany(BATCH):
        yield from (
            Told(article, day, title, text, names or (), told) for article, day, title, text, names, told in rows
        )


def _urls(root: Path, articles: list[int]) -> dict[int, str | None]:
    connection = opened(root)
    connection.register("wanted", pa.table({"article": pa.array(articles, pa.int64())}))
    return dict(connection.execute("SELECT article, url FROM articles SEMI JOIN wanted USING (article)").fetchall())
