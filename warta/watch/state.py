"""What is known of lists, pages and sites: an SQLite file beside what was fetched.

Every step is one transaction, so that a watcher that is killed continues where it was. What is fetched is kept here
until it is in the spool, since an append to a file is no transaction.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from warta.errors import UsageError

FORMAT = 1

Fields = Mapping[str, Any]

TABLES: Mapping[str, str] = {
    # A feed, or a list that it leads to. `moment`: what the list above it says of its last change. `room`: of a feed,
    # how many articles its first visit may still take; null when that is over.
    "lists": "url TEXT PRIMARY KEY, feed TEXT, depth INTEGER DEFAULT 0, etag TEXT, modified TEXT, moment TEXT, "
    "due REAL, failures INTEGER DEFAULT 0, visits INTEGER DEFAULT 0, room INTEGER, error TEXT",
    # `key`: the address without what only tells where somebody came from. `due`: null for one that is not asked for.
    # `seen`: when it was first in a list. `versions`: how many of it are kept. `text`: what it said, as a hash.
    "pages": "key TEXT PRIMARY KEY, url TEXT, feed TEXT, seen REAL, due REAL, failures INTEGER DEFAULT 0, "
    "looks INTEGER DEFAULT 0, versions INTEGER DEFAULT 0, etag TEXT, modified TEXT, bytes TEXT, text TEXT, "
    "moment TEXT, error TEXT",
    # A site that is left alone until a time.
    "sites": "site TEXT PRIMARY KEY, until REAL, failures INTEGER, error TEXT",
    # What was fetched: a record of a web archive, packed. `kept`: whether it was looked at, and goes to the spool.
    "fetched": "id TEXT PRIMARY KEY, key TEXT, record BLOB, bytes TEXT, kept INTEGER DEFAULT 0",
    # What is in the spool. `told`: whether its events were handed on.
    "kept": "id TEXT PRIMARY KEY, key TEXT, version INTEGER, file TEXT, told INTEGER DEFAULT 0",
    # Events on their way to a webhook.
    "letters": "number INTEGER PRIMARY KEY, event TEXT, body TEXT, failures INTEGER DEFAULT 0",
    "notes": "name TEXT PRIMARY KEY, value TEXT",
}
INDEXES = (
    "pages_due ON pages(due) WHERE due IS NOT NULL",
    "kept_told ON kept(told) WHERE told = 0",
    "kept_key ON kept(key)",
    "lists_feed ON lists(feed)",
)


MANNER = ("locking_mode = EXCLUSIVE", "journal_mode = WAL", "synchronous = NORMAL")
"""Nobody else reads the file. After a power cut the last steps may be missing: they are done once more."""


class State:
    """The file, open. All its methods are for one thread. Raises UsageError for one of another version of Warta."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self.connection = sqlite3.connect(path, isolation_level=None)
        self.connection.row_factory = sqlite3.Row
        try:
            self._prepare(path)
        except BaseException:
            self.close()
            raise

    def _prepare(self, path: Path) -> None:
        for how in MANNER:
            self.connection.execute(f"PRAGMA {how}")
        with self.step():
            for name, columns in TABLES.items():
                self.connection.execute(f"CREATE TABLE IF NOT EXISTS {name} ({columns})")
            for index in INDEXES:
                self.connection.execute(f"CREATE INDEX IF NOT EXISTS {index}")
        known = self.value("format")
        if known is None:
            self.set_value("format", FORMAT)
        elif known != str(FORMAT):
            raise UsageError(f"{path}: was written by another version of Warta, in form {known}; go on with that one.")

    def close(self) -> None:
        """Close the file."""
        self.connection.close()

    @contextmanager
    def step(self) -> Iterator[None]:
        """A transaction: all changes inside are written, or none."""
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self.connection.execute("ROLLBACK")
            raise
        self.connection.execute("COMMIT")

    def rows(self, question: str, *values: Any) -> list[dict[str, Any]]:
        """The rows of a query in SQL."""
        return [dict(row) for row in self.connection.execute(question, values)]

    def row(self, table: str, key: str) -> dict[str, Any] | None:
        """The row of a key."""
        found = self.rows(f"SELECT * FROM {table} WHERE {_key_of(table)} = ?", key)
        return found[0] if found else None

    def put(self, table: str, key: Any, /, **fields: Any) -> None:
        """Set fields of a row, which is inserted if there is none."""
        names = [_key_of(table), *fields]
        marks = ", ".join("?" * len(names))
        change = ", ".join(f"{name} = excluded.{name}" for name in fields) or f"{names[0]} = excluded.{names[0]}"
        self.connection.execute(
            f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks}) ON CONFLICT DO UPDATE SET {change}",
            (key, *fields.values()),
        )

    def drop(self, table: str, keys: Iterable[Any]) -> None:
        """Delete rows."""
        self.connection.executemany(f"DELETE FROM {table} WHERE {_key_of(table)} = ?", ((key,) for key in keys))

    def post(self, event: str, body: str) -> None:
        """Queue a letter to the webhook."""
        self.connection.execute("INSERT INTO letters (event, body) VALUES (?, ?)", (event, body))

    def value(self, name: str) -> str | None:
        """A value by its name."""
        found = self.row("notes", name)
        return None if found is None else str(found["value"])

    def set_value(self, name: str, value: object) -> None:
        """Set it."""
        self.put("notes", name, value=str(value))


def _key_of(table: str) -> str:
    return TABLES[table].partition(" ")[0]
