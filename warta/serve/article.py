"""One article: its text with what was found in it, each with its evidence, and what it shares with others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from warta.dataset import ARTICLES, ENTITIES, EVENTS, QUOTES, Table, folder_of
from warta.evidence import fragment_url
from warta.records import Article, Span
from warta.serve.filters import number
from warta.serve.problems import Problem
from warta.serve.store import Row, Store
from warta.serve.told import told

COPIES = """
    SELECT c.article, c.copies, c.relation, c.share, c.nearest, c.agency, a.publisher, c.published, a.title, a.url
    FROM copies c JOIN articles a USING (article)
    WHERE c.copies IN (SELECT copies FROM copies WHERE article = ?) ORDER BY a.instant, c.article
"""
STORY = "SELECT h.* FROM story_heads h JOIN stories s USING (story) WHERE s.article = ?"
OCCURRENCES = """
    SELECT event, occurrence, origins, articles, disagrees, first, origin FROM occurrences WHERE article = ?
"""


def found(what: str, text: str) -> int:
    """The number in an address. Raises Problem (404) for what is none."""
    try:
        return number(text)
    except ValueError as error:
        raise Problem.missing(f"{what} “{text[:40]}”") from error


def article(store: Store, id: str) -> dict[str, Any]:
    """An article by its number: all columns of the dataset, and

    - `entities` with their mentions and the `key` of their page, `quotes`, `events` with `evidence`, the address that
      opens the live page at the words;
    - of an event, `occurrence`: the deed it tells of together with other articles, if there is one;
    - `copies`: all articles that share its text, it among them, the first to have it at the top; `versions`: those of
      its own address; `story`: the matter it tells of with others.

    Raises Problem: 404 where there is none; 503 where a build is just replacing its files.
    """
    key = found("article", id)
    where = store.row("SELECT shard, month, lang, instant, publisher FROM articles WHERE article = ?", [key])
    if where is None:
        raise Problem.missing(f"article {key}")
    row = _whole(store.root, where, key)
    if row is None:
        raise Problem.changing()
    copies = [told(one) for one in store.rows(COPIES, [key])]
    return {
        **told({name: value for name, value in row.items() if name != "published_at"}),
        "lang": where["lang"],
        "publisher": where["publisher"],
        **_found_inside(store, where["instant"], row),
        "copies": copies,
        "versions": _versions(copies, row["url"]),
        "story": _story(store, key),
    }


def _found_inside(store: Store, instant: int, row: Row) -> dict[str, list[dict[str, Any]]]:
    """The entities, quotes and events of an article, in the order of its text. `row`: the article's."""
    key = row["article"]
    read = partial(_found_in, store, instant, key)
    record = Article(row["id"], row["text"], (), row["url"], canonical=row["canonical"])
    deeds = {one["event"]: told(one) for one in store.rows(OCCURRENCES, [key])}
    return {
        "entities": [_entity(one) for one in read(ENTITIES, "len(entity), entity")],
        "quotes": [told(one) | _evidence(record, one, "") for one in read(QUOTES, "start, stop")],
        "events": [
            told(one) | _evidence(record, one, "sentence_") | {"occurrence": deeds.get(one["event"])}
            for one in read(EVENTS, "trigger_start, event")
        ],
    }


def _versions(copies: Sequence[dict[str, Any]], url: str | None) -> list[dict[str, Any]]:
    """What stood at one address at different times; empty where there is one version alone."""
    same = [one for one in copies if url and one["url"] == url and one["relation"] != "duplicate"]
    return same if len(same) > 1 else []


def _whole(root: Path, where: Row, key: int) -> Row | None:
    """The row of an article in the dataset. Raises Problem where a build is just replacing its file."""
    path = root / ARTICLES.name / folder_of(where["month"], where["lang"]) / f"{where['shard']}.parquet"
    try:
        with pq.ParquetFile(path) as file:
            row = _row_of(file, key)
    except (OSError, pa.ArrowInvalid) as error:
        raise Problem.changing() from error
    return row and {**dict.fromkeys(column.name for column in ARTICLES.columns), **row}


def _row_of(file: pq.ParquetFile, key: int) -> Row | None:
    """The row of an article in a file: the numbers are read first, and whole rows where it stands alone."""
    for group in range(file.num_row_groups):
        number = pc.index(file.read_row_group(group, columns=["article"])["article"], key).as_py()
        if number >= 0:
            row: Row = file.read_row_group(group).slice(number, 1).to_pylist()[0]
            return row
    return None


def _found_in(store: Store, instant: int, key: int, table: Table, order: str) -> list[Row]:
    """What was found in an article; the time of its publication tells where to look."""
    shown = ", ".join(column.name for column in table.columns)
    more = {ENTITIES: ", spans", QUOTES: ", key", EVENTS: ""}[table]
    sql = f"SELECT {shown}{more} FROM {table.name} WHERE instant = ? AND article = ? ORDER BY {order}"
    return store.rows(sql, [instant, key])


def _entity(row: Row) -> dict[str, Any]:
    """An entity with where it is named, and its key."""
    named = {name: value for name, value in row.items() if name != "spans"}
    return told(named | {"mentions": row["spans"], "key": f"{row['kind']}:{row['name']}"})


def _evidence(record: Article, row: Mapping[str, Any], of: str) -> dict[str, str | None]:
    return {"evidence": fragment_url(record, Span(row[f"{of}start"], row[f"{of}stop"]))}


def _story(store: Store, key: int) -> dict[str, Any] | None:
    row = store.row(STORY, [key])
    if row is None:
        return None
    names = ("story", "title", "first_day", "last_day", "articles", "outlets", "origins", "disagreements")
    return told({name: row[name] for name in names})
