"""Which rows of a dataset are written, and their questions in SQL.

A question is a statement with its parameters; what a user gives is a parameter, never a part of the statement.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, NamedTuple, get_args

from warta.dataset import EVENTS, TABLES, Table
from warta.errors import UsageError
from warta.ontology import plover
from warta.places.countries import country_codes
from warta.records import Status

ANY = "any"
"""Stands for every status."""

Unit = Literal["event", "occurrence"]
"""What counts once: an event, as one sentence tells it; or a deed, however many articles tell of it."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is written; empty and None: all. `since`, `until`: days of publication, both included.

    `country`: ISO 3166 alpha-3, of an actor, a recipient or the place. `background` False: nothing that is recalled as
    context, True: that alone.
    """

    types: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    background: bool | None = None
    country: str | None = None
    lang: str | None = None
    since: date | None = None
    until: date | None = None
    least_sure: float | None = None


class Question(NamedTuple):
    """A statement of SQL and its parameters."""

    sql: str
    parameters: tuple[Any, ...] = ()


Test = tuple[tuple[str, ...], Callable[[Wanted], Any], str]
"""Columns that a table must have, the value a user may give, and the condition; `?` is the value."""

SELECTED = "article IN (SELECT article FROM articles WHERE {})"
TESTS: Mapping[str, Test] = {
    "--type": (("type",), lambda wanted: list(wanted.types), "list_contains(?, type)"),
    "--status": (("status",), lambda wanted: list(wanted.statuses), "list_contains(?, status)"),
    "--background": (("background",), lambda wanted: wanted.background, "background = ?"),
    "--country": (
        ("actors", "recipients", "place_country"),
        lambda wanted: wanted.country,
        "list_contains(list_concat([p.country for p in actors], [p.country for p in recipients], [place_country]), ?)",
    ),
    "--lang": (("article",), lambda wanted: wanted.lang, SELECTED.format("lang = ?")),
    "--since": (("article",), lambda wanted: wanted.since, SELECTED.format("published_day >= ?")),
    "--until": (("article",), lambda wanted: wanted.until, SELECTED.format("published_day <= ?")),
    "--min-confidence": (("confidence",), lambda wanted: wanted.least_sure, "confidence >= ?"),
}


def rows_of(table: Table, wanted: Wanted) -> Question:
    """The rows of a table that are wanted, as they are stored. Raises UsageError for what the table cannot tell."""
    conditions = list(_conditions(table, wanted))
    where = " AND ".join(condition for condition, _ in conditions) or "true"
    return Question(f"SELECT * FROM {table.name} WHERE {where}", tuple(value for _, value in conditions))


def _conditions(table: Table, wanted: Wanted) -> Iterator[tuple[str, Any]]:
    known = {column.name for column in table.columns}
    for option, (columns, value_of, condition) in TESTS.items():
        value = value_of(wanted)
        if value is None or value == []:
            continue
        if not known.issuperset(columns):
            raise UsageError(f"{option}: the table {table.name} has no column {columns[0]}.")
        yield condition, value


def check(wanted: Wanted) -> None:
    """Raises UsageError for a value that no row can have, such as a misspelt type: else nothing would be found."""
    for option, given, known in (
        ("--type", wanted.types, tuple(plover().types)),
        ("--status", wanted.statuses, (*get_args(Status), ANY)),
    ):
        for value in given:
            if value not in known:
                raise UsageError(f"{option} {value}: there is no such {option[2:]}; there are {', '.join(known)}.")
    if wanted.since and wanted.until and wanted.since > wanted.until:
        raise UsageError(f"--since {wanted.since} --until {wanted.until}: no day is both.")
    if wanted.country is not None and wanted.country not in country_codes():
        raise UsageError(f"--country {wanted.country}: is no code of ISO 3166 alpha-3, such as IDN.")


def table_named(name: str) -> Table:
    """A table of a dataset. Raises UsageError, naming those there are."""
    found = next((table for table in TABLES if table.name == name), None)
    if found is None:
        raise UsageError(f"{name}: there is no such table; there are {', '.join(table.name for table in TABLES)}.")
    return found


# ---------------------------------------------------------------- deeds

DEEDS = """
    SELECT e.*, a.title, a.publisher, a.published, a.published_day, a.fetched,
           [b.stop FOR b IN a.blocks IF b.role = 'body'][1] AS lead_stop,
           o.occurrence, o.story, o.origin, o.disagrees
    FROM ({events}) e JOIN articles a USING (article) LEFT JOIN occurrences o USING (event)
    LEFT JOIN (SELECT occurrence, min(published[:10]) AS opened FROM occurrences GROUP BY occurrence) USING (occurrence)
    ORDER BY {order}
"""
BY_ARTICLE = "published_day NULLS LAST, article, trigger_start, event"
BY_OCCURRENCE = """
    coalesce(try_cast(opened AS DATE), published_day) NULLS LAST, coalesce(occurrence, event),
    "first" DESC NULLS LAST, published_at NULLS LAST, event
"""


def deeds(unit: Unit, wanted: Wanted) -> Question:
    """Events with what their articles tell, by day of publication; those of one occurrence together, its first first.

    `lead_stop` is the end of the first paragraph.
    """
    sql, parameters = rows_of(EVENTS, wanted)
    return Question(DEEDS.format(events=sql, order=BY_ARTICLE if unit == "event" else BY_OCCURRENCE), parameters)
