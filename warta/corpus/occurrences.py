"""Which deeds are reported more than once, who claims each, and where the claims disagree.

What is one deed is told in `deeds`: events of one story, or of one article that belongs to none. Most deeds are told
several times by one article, in headline, lead and body, as its record has it (`deed`); some by several articles.

An origin is who the report comes from: the agency that its text names, counted once for all that print it; else the
newsroom that had the text first. Ten copies are one origin.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, groupby, islice, product
from pathlib import Path
from typing import Any

import pyarrow as pa

from warta.corpus.deeds import merged, party_of, place_of, reports_of
from warta.corpus.shingles import address_of, newsroom_of, site_of
from warta.dataset import OCCURRENCES, Row, opened, table_of
from warta.engine import Engine
from warta.events.deeds.compared import alike_by_name, called
from warta.events.deeds.tellings import LOOKED_AT
from warta.page.people import squash

OF_A_STORY = 2000  # events that are compared
PART = 20_000  # rows in memory and written at a time
PER_TURN = 250_000  # events; there are as many turns as a dataset has of these, each of some of the stories
MEMORY = "1GB"  # for a turn; the rest is kept on disk

QUESTION = """
    SELECT s.story, e.*, a.lang, a.published, a.publisher, a.published_day, a.url, a.canonical, a.agencies,
           [b.stop FOR b IN a.blocks IF b.role = 'headline'][1] AS title_stop,
           c.copies, c.agency, o.url AS first_url, o.canonical AS first_canonical, o.publisher AS first_publisher,
           (SELECT first(q.chain ORDER BY q.stop - q.start, q.quote) FROM quotes q WHERE q.article = e.article
            AND q.start <= e.trigger_start AND e.trigger_stop <= q.stop) AS chain
    FROM (SELECT event, article, deed, type, mode, status, background, actors, recipients, claimants, place,
                 place_country, resolution, lat, lon, time_start, first_day, last_day, dead_low, dead_high, injured_low,
                 injured_high, trigger, trigger_start, trigger_stop, sentence, sentence_start, sentence_stop
          FROM events) e
    JOIN articles a USING (article) LEFT JOIN stories s USING (article)
    LEFT JOIN copies c USING (article) LEFT JOIN articles o ON o.article = c.copies
    WHERE coalesce(s.story, e.article) % $turns = $turn AND c.relation IS DISTINCT FROM 'duplicate'
      AND (s.story IS NOT NULL
           OR e.article IN (SELECT article FROM events GROUP BY article, type HAVING count(*) > 1))
    ORDER BY coalesce(s.story, e.article), a.published_day, a.published_at NULLS LAST, e.article, e.trigger_start,
             e.event
"""
"""Events of the stories of a turn, and of articles that belong to none and tell a type of deed more than once."""


def occurrences(root: Path, engine: Engine) -> Iterator[pa.Table]:
    """The table of occurrences of a dataset, part by part. `engine` is not needed: stories are few and short."""
    rows = (row for events in _stories(root) for row in rows_of_story(events))
    while part := list(islice(rows, PART)):
        yield table_of(OCCURRENCES, part)


def _stories(root: Path) -> Iterator[Sequence[Row]]:
    """The events of each story, the first report first. Stories are asked for by turns: not all joins can spill."""
    connection = opened(root, MEMORY)
    ((events,),) = connection.execute("SELECT count(*) FROM events").fetchall()
    turns = 1 + events // PER_TURN
    for turn in range(turns):
        cursor = connection.execute(QUESTION, {"turns": turns, "turn": turn})
        names = [column[0] for column in cursor.description or ()]
        rows = (dict(zip(names, row, strict=True)) for row in iter(cursor.fetchone, None))
        for _, found in groupby(rows, key=_story_of):
            yield list(found)[:OF_A_STORY]


def _story_of(row: Row) -> int:
    """The story; of an article that belongs to none, its own number, which is no story's."""
    return int(row["article"] if row["story"] is None else row["story"])


def rows_of_story(events: Sequence[Row]) -> Iterator[Row]:
    """The rows of its occurrences. `events`: in the order of publication."""
    for deed in merged(reports_of(events)):
        rows = [report.row for telling in deed for report in telling.reports]
        if len(rows) > 1:
            yield from _rows(rows)


def _report_of(row: Row) -> str | int:
    """Versions of an article are one report, however often it changed its numbers."""
    return address_of(row) or int(row["article"])


# ---------------------------------------------------------------- what an occurrence tells


def origin_of(row: Row) -> str:
    """Who the report comes from: the agency, otherwise the site that had the text first, otherwise its own site.

    news.kabar.example and sport.kabar.example are one: desks of one house do not bear each other out.
    """
    agencies = row["agencies"] or ()
    agency = row["agency"] or (agencies[-1] if agencies else None)
    if agency:
        return str(agency).casefold()
    if row["copies"] is not None:
        return site_of(newsroom_of({name: row[f"first_{name}"] for name in ("url", "canonical", "publisher")}))
    return site_of(newsroom_of(row))


def named_alike(origins: Sequence[str]) -> list[str]:
    """The origins of one deed, each under one name: "kabar pagi", "the kabarpagi" and kabarpagi.example are one.

    Two sites stay two, however alike: metro.example and metro.test.
    """
    sites = {_house(origin.partition(".")[0]): origin for origin in origins if _is_site(origin)}
    names: dict[str, str] = {}
    return [
        origin if _is_site(origin) else sites.get(_house(origin)) or names.setdefault(_house(origin), origin)
        for origin in origins
    ]


def _is_site(origin: str) -> bool:
    return "." in origin and " " not in origin


def _house(name: str) -> str:
    """A name as outlets are compared: "the kabar pagi" is "kabarpagi"."""
    return squash(name.removeprefix("the "))


def disagreements(rows: Sequence[Row]) -> list[str]:
    """In what the claims of one deed differ. Numbers that may be the same do not: `at least 3` and `5`."""
    counted = [name for name in ("dead", "injured") if _no_common_number(rows, name)]
    told = [name for name, values in _stated(rows) if len(values - {None}) > 1]
    actors = ["actor"] if _doers_differ(rows) else []
    return [*counted, *actors, *dict.fromkeys(told)]


def _doers_differ(rows: Sequence[Row]) -> bool:
    """Do two reports name one actor each, and not the same? With several actors it is not known which one did it."""
    by_report: dict[str | int, dict[str, Row]] = {}
    for row in rows:
        if len(row["actors"]) == 1:
            by_report.setdefault(_report_of(row), {})[row["actors"][0]["name"]] = row["actors"][0]
    reports = [list(doers.values()) for doers in islice(by_report.values(), LOOKED_AT)]
    return any(not _share_a_doer(*pair, rows[0]["lang"]) for pair in combinations(reports, 2))


def _share_a_doer(some: Sequence[Row], others: Sequence[Row], lang: str) -> bool:
    """The same by name, or one by name and one by affiliation: the police and one of their inspectors."""
    return any(
        alike_by_name(party_of(one, lang), party_of(other, lang)) or _of_one_body(one, other)
        for one, other in product(some, others)
    )


def _of_one_body(one: Row, other: Row) -> bool:
    """Both are of one sector of one state."""
    told = one["country"] is not None and one["sector"] is not None
    return told and (one["country"], one["sector"]) == (other["country"], other["sector"])


def _no_common_number(rows: Sequence[Row], name: str) -> bool:
    lows = [row[f"{name}_low"] for row in rows if row[f"{name}_low"] is not None]
    highs = [row[f"{name}_high"] for row in rows if row[f"{name}_high"] is not None]
    return bool(lows and highs) and max(lows) > min(highs)


def _stated(rows: Sequence[Row]) -> Iterator[tuple[str, set[Any]]]:
    for grain in {row["resolution"] for row in rows}:
        yield "place", {_called(row) for row in rows if row["resolution"] == grain}
    # Without a stated day the day is that of publication, and disagrees with nobody.
    yield "day", {row["first_day"] for row in rows if row["time_start"] is not None and _of_a_day(row)}
    yield "status", {row["status"] for row in rows}


def _called(row: Row) -> str | None:
    place = place_of(row)
    return called(place) if place else None


def _of_a_day(row: Row) -> bool:
    return row["first_day"] is not None and row["first_day"] == row["last_day"]


def _rows(rows: Sequence[Row]) -> Iterator[Row]:
    origins = named_alike([origin_of(row) for row in rows])
    whole = {
        "occurrence": rows[0]["event"],
        "articles": len({_report_of(row) for row in rows}),
        "origins": len(set(origins)),
        "disagrees": disagreements(rows),
    }
    same = ("story", "event", "article", "type", "status", "claimants", "actors", "recipients", "place", "first_day")
    more = ("last_day", "dead_low", "dead_high", "injured_low", "injured_high", "sentence", "publisher", "published")
    for row, origin in zip(rows, origins, strict=True):
        values = {name: row[name] for name in (*same, *more, "url")}
        yield {**whole, **values, "chain": row["chain"] or [], "origin": origin, "first": row is rows[0]}
