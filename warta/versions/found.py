"""Versions of an article: those of one address in a dataset, or a page that was read just now."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from warta.corpus.rows import Rows, add
from warta.corpus.shingles import address_of
from warta.dataset import Row, opened
from warta.errors import UsageError
from warta.records import Page, Reading


@dataclass(frozen=True, slots=True)
class Version:
    """An article as a dataset holds it: its row, and its quotes and events in the order of the text."""

    article: Row
    quotes: tuple[Row, ...]
    events: tuple[Row, ...]


def version_of(reading: Reading) -> Version:
    """A reading as a version."""
    rows = Rows()
    add(rows, reading, Page(reading.article.id), "", 0)
    article = {**rows.articles[0], "lang": reading.article.lang}
    return Version(article, tuple(_in_order(rows.quotes, "start")), tuple(_in_order(rows.events, "trigger_start")))


def _in_order(rows: list[Row], start: str) -> list[Row]:
    return sorted(rows, key=lambda row: int(row[start]))


def versions_of(root: Path, asked: str) -> list[Version]:
    """The versions of an article in a dataset, the oldest first. `asked`: its number or its address.

    They are those of its group in `copies` that have its address. Raises UsageError where there is no such article.
    """
    connection = opened(root)
    found = _by_number(connection, int(asked)) if re.fullmatch("[0-9]{1,19}", asked) else _by_address(connection, asked)
    if not found:
        raise UsageError(f"{asked}: there is no article of this number or address in {root}.")
    address = address_of(found[0])
    group = _asked(
        connection,
        "SELECT a.* FROM articles a JOIN copies c USING (article) WHERE c.copies IN "
        "(SELECT copies FROM copies WHERE article = ?)",
        found[0]["article"],
    )
    same = {row["article"]: row for row in (*found, *group) if row is found[0] or address_of(row) == address}
    return [_version(connection, row) for row in sorted(same.values(), key=_age)]


def _by_number(connection: duckdb.DuckDBPyConnection, number: int) -> list[Row]:
    return _asked(connection, "SELECT * FROM articles WHERE article = ?", number)


def _by_address(connection: duckdb.DuckDBPyConnection, address: str) -> list[Row]:
    """By the address that versions share; one in the form of a dataset is found at once."""
    wanted = address_of({"url": address, "canonical": None}) or address
    page = wanted.partition("?")[0].lower()  # parameters may stand in another order, among others
    sql = "SELECT * FROM articles WHERE contains(lower(url), $1) OR contains(lower(canonical), $1)"
    rows = _asked(connection, sql, page)
    return [row for row in rows if address_of(row) == wanted or address in (row["url"], row["canonical"])]


def _age(row: Row) -> tuple[str, str, str, int]:
    """The time of fetching, otherwise the one that the article gives."""
    told = (row["fetched"], row["modified"] or row["published"], row["published"])
    return (told[0] or "", told[1] or "", told[2] or "", row["article"])


def _version(connection: duckdb.DuckDBPyConnection, article: Row) -> Version:
    number = article["article"]
    quotes = _asked(connection, "SELECT * FROM quotes WHERE article = ? ORDER BY start, stop, quote", number)
    events = _asked(connection, "SELECT * FROM events WHERE article = ? ORDER BY trigger_start, event", number)
    return Version(article, tuple(quotes), tuple(events))


def _asked(connection: duckdb.DuckDBPyConnection, sql: str, value: Any) -> list[Row]:
    found = connection.execute(sql, [value])
    names = [column[0] for column in found.description or ()]
    return [dict(zip(names, row, strict=True)) for row in found.fetchall()]
