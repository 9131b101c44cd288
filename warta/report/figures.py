"""What a report tells of a dataset: questions in their order, and the answers as small tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import duckdb

from warta.dataset import opened

Shape = Literal["days", "bars", "table"]
"""How a section is drawn: a bar for each day, a bar for each name, or as a table alone."""
MOST_DAYS = 92  # of more the months are drawn


@dataclass(frozen=True, slots=True)
class Question:
    """A section that is still to be answered. Of `days` and `bars` the first column is a name, the second a number."""

    title: str
    meaning: str
    shape: Shape
    sql: str


@dataclass(frozen=True, slots=True)
class Section:
    """A section with its answer."""

    title: str
    meaning: str
    shape: Shape
    names: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]


QUESTIONS = (
    Question(
        "Errors by cause",
        "What could not be read, and one example of each cause; all are in the table errors.",
        "table",
        """SELECT cause, count(*) AS errors, min_by(id, id) AS "for example", min_by(error, id) AS why
           FROM errors GROUP BY cause ORDER BY errors DESC, cause""",
    ),
    Question(
        "Articles per day",
        "By the day of publication, as the outlet counts days.",
        "days",
        """SELECT CAST(published_day AS VARCHAR) AS day, count(*) AS articles FROM articles
           WHERE published_day IS NOT NULL GROUP BY published_day ORDER BY published_day""",
    ),
    Question(
        "Languages",
        "Articles by language.",
        "bars",
        """SELECT coalesce(lang, 'not known') AS language, count(*) AS articles
           FROM articles GROUP BY 1 ORDER BY 2 DESC, 1""",
    ),
    Question(
        "Kinds of pages",
        "What the pages are; an index keeps no text.",
        "bars",
        "SELECT kind, count(*) AS articles FROM articles GROUP BY kind ORDER BY 2 DESC, 1",
    ),
    Question(
        "Outlets",
        "The twenty with most articles.",
        "bars",
        """SELECT coalesce(publisher, 'not known') AS outlet, count(*) AS articles
           FROM articles GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 20""",
    ),
    Question(
        "Types of events",
        "PLOVER types; what is recalled as context is left out.",
        "bars",
        "SELECT type, count(*) AS events FROM events WHERE NOT background GROUP BY type ORDER BY 2 DESC, 1",
    ),
    Question(
        "Status of events",
        "Whether they are told as facts, plans, wishes, …; background is what is recalled as context.",
        "bars",
        """SELECT CASE WHEN background THEN status || ', background' ELSE status END AS status, count(*) AS events
           FROM events GROUP BY 1 ORDER BY 2 DESC, 1""",
    ),
    Question(
        "Who to whom",
        "The twenty pairs of states with most events that happened and are news. A pair counts once an event.",
        "bars",
        """SELECT actor || ' → ' || recipient AS pair, count(DISTINCT event) AS events FROM (
               SELECT event, actor, unnest([p.country FOR p IN recipients]) AS recipient FROM (
                   SELECT event, unnest([p.country FOR p IN actors]) AS actor, recipients FROM events
                   WHERE status = 'happened' AND NOT background))
           WHERE actor IS NOT NULL AND recipient IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 20""",
    ),
    Question(
        "Slowest parts",
        "The ten parts of the input that took longest for each article.",
        "table",
        """SELECT shard AS part, paths[1] AS "first file", articles, errors, round(seconds, 1) AS seconds,
                  round(1000 * seconds / articles) AS "ms an article"
           FROM manifest WHERE articles > 0 ORDER BY seconds / articles DESC, shard LIMIT 10""",
    ),
    Question(
        "What is odd",
        "The ten most frequent notes of articles.",
        "table",
        """SELECT note, count(*) AS articles FROM articles WHERE note IS NOT NULL
           GROUP BY note ORDER BY 2 DESC, 1 LIMIT 10""",
    ),
)
"""The sections of a report, in their order."""

TOTALS = (
    ("articles", "SELECT count(*) FROM articles"),
    ("events", "SELECT count(*) FROM events"),
    ("quotes", "SELECT count(*) FROM quotes"),
    ("errors", "SELECT count(*) FROM errors"),
    ("copies of others", "SELECT count(*) FROM copies WHERE relation = 'copy'"),
    ("stories", "SELECT count(DISTINCT story) FROM stories"),
    ("deeds of two origins and more", "SELECT count(DISTINCT occurrence) FROM occurrences WHERE origins > 1"),
    (
        "deeds on which reports disagree",
        "SELECT count(DISTINCT occurrence) FROM occurrences WHERE len(disagrees) > 0 AND articles > 1",
    ),
    ("parts", "SELECT count(*) FROM manifest"),
    (
        "articles a second and process",
        "SELECT coalesce(round(sum(articles) / nullif(sum(seconds), 0), 1), 0) FROM manifest",
    ),
)
"""The numbers at the top."""


def totals(root: Path) -> Iterator[tuple[str, float]]:
    """The numbers at the top, by what they count."""
    connection = opened(root)
    for name, sql in TOTALS:
        yield name, _answer(connection, sql)[1][0][0]


def sections(root: Path) -> Iterator[Section]:
    """The sections that have rows."""
    connection = opened(root)
    for question in QUESTIONS:
        names, rows = _answer(connection, question.sql)
        if rows:
            shown = _by_month(rows) if question.shape == "days" else rows
            yield Section(question.title, question.meaning, question.shape, names, tuple(shown))


def _answer(connection: duckdb.DuckDBPyConnection, sql: str) -> tuple[tuple[str, ...], list[tuple[Any, ...]]]:
    found = connection.execute(sql)
    return tuple(column[0] for column in found.description or ()), found.fetchall()


def _by_month(rows: Sequence[tuple[Any, ...]]) -> Sequence[tuple[Any, ...]]:
    """Days as they are; many days as months."""
    if len(rows) <= MOST_DAYS:
        return rows
    months: Counter[str] = Counter()
    for day, count in rows:
        months[day[:7]] += count
    return list(months.items())
