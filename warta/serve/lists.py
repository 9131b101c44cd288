"""Lists of a dataset: what they show, how they are sorted, narrowed and turned over.

A list is turned over by a cursor that names the last row seen, not by a count of rows: new rows that come meanwhile
neither repeat nor hide any (keyset paging). Each order ends with the row's number, so that it is one order.
"""

from __future__ import annotations

import json
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import isfinite
from typing import Any

from warta.serve.filters import BY_NAME, Condition, filters_of, read_values
from warta.serve.problems import Problem
from warta.serve.store import Row, Store
from warta.serve.told import link_to, told

LIMIT, MOST_ROWS = 50, 500
EXPORT_SECONDS = 600.0
LONGEST_CURSOR = 300
PAGING = ("limit", "cursor", "sort")


@dataclass(frozen=True, slots=True)
class Sort:
    """An order: a name and a column of numbers that is nowhere null."""

    name: str
    column: str
    meaning: str


@dataclass(frozen=True, slots=True)
class List:
    """A list. `table`: where its rows are; `key`: the column that numbers them; `columns`: what is shown, in SQL.

    A column is a name, or SQL and a name. The first of `sorts` is the order that it has by itself, the highest first.
    `link`: the column whose words the link to the evidence opens at.
    """

    name: str
    meaning: str
    table: str
    key: str
    columns: str
    sorts: tuple[Sort, ...]
    link: str | None = None

    @property
    def names(self) -> list[str]:
        """The names of what is shown, in order."""
        shown = [column.split(" AS ")[-1].strip() for column in self.columns.split(",")]
        return [*shown, "evidence"] if self.link else shown

    @property
    def has_places(self) -> bool:
        """Whether its rows lie somewhere on the map."""
        return "lat" in self.names


PUBLISHED = Sort("published", "instant", "The time of publication.")
SURE = Sort("confidence", "confidence", "Its confidence.")

EVENTS = List(
    name="events",
    meaning="Events: deeds, each as one sentence of an article reports it.",
    table="events",
    key="event",
    columns="""
       event, article, type, mode, status, background, deed, actors, recipients, claimants, place, place_country,
       place_region, lat, lon, resolution, setting, setting_country, setting_region, time, time_grain, first_day,
       last_day, dead_low, dead_high, injured_low, injured_high, displaced_low, displaced_high, confidence, trigger,
       sentence, title, publisher, published, lang, url""",
    sorts=(
        PUBLISHED,
        Sort("day", "day_at", "The first day on which it may have happened."),
        Sort("dead", "coalesce(dead_high, -1)", "How many died."),
        SURE,
    ),
    link="sentence",
)
ARTICLES = List(
    name="articles",
    meaning="Articles.",
    table="articles",
    key="article",
    columns="""article, url, title, published, publisher, authors, agencies, section, lang, kind, access, lead, note""",
    sorts=(PUBLISHED,),
)
QUOTES = List(
    name="quotes",
    meaning="What somebody is reported to have said.",
    table="quotes",
    key="quote",
    columns="""
       quote, article, words, direct, force, cue, speaker, entity, key, name, country, sector, via, chain, confidence,
       speaker_confidence, title, publisher, published, lang, url""",
    sorts=(PUBLISHED, SURE),
    link="words",
)
ENTITIES = List(
    name="entities",
    meaning="Entities: persons, organisations, states, groups, places.",
    table="people",
    key="who",
    columns="""
       kind || ':' || name AS key, kind, name, country, sector, role, articles, mentions, did, underwent, said""",
    sorts=(
        Sort("articles", "articles", "How many articles name it."),
        Sort("mentions", "mentions", "How often it is named."),
        Sort("did", "did", "In how many events it is an actor."),
        Sort("underwent", "underwent", "In how many events it is a recipient."),
        Sort("said", "said", "How many quotes it has."),
    ),
)
STORIES = List(
    name="stories",
    meaning="Stories: running matters that several articles report on.",
    table="story_heads",
    key="story",
    columns="""
       story, title, publisher, first_day, last_day, articles, outlets, occurrences, origins, disagreements, lang""",
    sorts=(
        Sort("latest", "instant", "When its newest article was published."),
        Sort("articles", "articles", "How many articles report it."),
        Sort("origins", "origins", "How many independent origins its best-attested deed has."),
        Sort("disagreements", "disagreements", "In how many deeds its articles disagree."),
    ),
)
OCCURRENCES = List(
    name="occurrences",
    meaning="Deeds that several articles report, with the number of their independent origins.",
    table="occurrence_heads",
    key="occurrence",
    columns="""
       occurrence, story, type, statuses, articles, origins, claims, disagrees, head.actors AS actors,
       head.recipients AS recipients, head.claimants AS claimants, head.place AS place, place_country,
       place_region, lat, lon, first_day, last_day, head.sentence AS sentence, head.publisher AS publisher,
       head.published AS published, lang, head.url AS url, head.article AS article""",
    sorts=(
        Sort("first", "instant", "When it was reported first."),
        Sort("origins", "origins", "How many independent origins it has."),
        Sort("articles", "articles", "How many articles report it."),
    ),
    link="sentence",
)

LISTS = (EVENTS, ARTICLES, QUOTES, ENTITIES, STORIES, OCCURRENCES)
"""All lists, in the order in which they are told."""


# ---------------------------------------------------------------- what is asked


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked of a list. `values`: by filter; `texts`: the same as written; `after`: the last row seen."""

    values: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    texts: Mapping[str, list[str]] = field(default_factory=dict)
    sort: str | None = None
    upwards: bool = False
    limit: int = LIMIT
    after: tuple[float, int] | None = None


def query_of(of: List, params: Iterable[tuple[str, str]]) -> Query:
    """What parameters ask. Raises Problem for one that is unknown, and for a value that cannot be.

    `params`: pairs of name and value, as they stand in the address.
    """
    texts: dict[str, list[str]] = {}
    for name, text in params:
        if text or name in PAGING:  # a form sends its empty fields, too
            texts.setdefault(name, []).append(text)
    known = [one.name for one in filters_of(of.name)]
    for name in texts:
        if name not in known and name not in PAGING:
            raise Problem.bad(name, f"The list of {of.name} has no parameter of this name.", [*known, *PAGING])
    filters = {name: read_values(BY_NAME[name], texts[name]) for name in known if name in texts}
    paging = {name: _only(name, texts[name]) for name in PAGING if name in texts}
    sort, upwards = _sort(of, paging.get("sort"))
    query = Query(filters, {name: texts[name] for name in filters}, sort, upwards, _limit(paging.get("limit")))
    return replace(query, after=_after(query, paging.get("cursor")))


def _only(name: str, texts: Sequence[str]) -> str:
    if len(texts) > 1:
        raise Problem.bad(name, f"“{name}” may be given once.")
    return texts[0]


def sorts_of(of: List) -> list[str]:
    """What `sort` may be: the highest first with a minus, else the lowest."""
    return [sign + sort.name for sort in of.sorts for sign in ("-", "")]


def _sort(of: List, text: str | None) -> tuple[str, bool]:
    if not text:
        return of.sorts[0].name, False
    if text not in sorts_of(of):
        raise Problem.bad("sort", f"The list of {of.name} has no such order.", sorts_of(of))
    return text.removeprefix("-"), not text.startswith("-")


def _limit(text: str | None) -> int:
    if not text:
        return LIMIT
    if not re.fullmatch("[0-9]{1,4}", text) or not 1 <= int(text) <= MOST_ROWS:
        raise Problem.bad("limit", "“limit” is how many rows a page has.", f"a whole number from 1 to {MOST_ROWS}")
    return int(text)


def _after(query: Query, text: str | None) -> tuple[float, int] | None:
    if not text:
        return None
    try:
        order, value, key = json.loads(urlsafe_b64decode(text[:LONGEST_CURSOR].encode("ascii")))
        return _seen(query, order, value, key)
    except (ValueError, TypeError, RecursionError) as error:
        detail = "“cursor” is none that this list has given in this order."
        raise Problem.bad("cursor", detail, "“next” of a page") from error


def _seen(query: Query, order: str, value: float, key: str) -> tuple[float, int]:
    """The last row seen. Raises ValueError or TypeError for what no page of this order has given."""
    if order != _order(query) or not isfinite(value) or not re.fullmatch("[0-9]{1,20}", key):
        raise ValueError(key)
    return value, int(key)


def _order(query: Query) -> str:
    return f"{'' if query.upwards else '-'}{query.sort}"


def _cursor(query: Query, value: float, key: int) -> str:
    return urlsafe_b64encode(json.dumps([_order(query), value, str(key)]).encode()).decode("ascii")


# ---------------------------------------------------------------- what is answered


def condition_of(of: List, query: Query) -> Condition:
    """What the filters of a query ask together."""
    asked = [BY_NAME[name].condition(of.name, values) for name, values in query.values.items()]
    return " AND ".join(sql for sql, _ in asked) or "true", [one for _, params in asked for one in params]


def page(store: Store, of: List, query: Query) -> dict[str, Any]:
    """A page of a list: its rows, how many there are in all, and the cursor of the next page; None: it is the last."""
    condition, params = condition_of(of, query)
    total = store.value(f"SELECT count(*) FROM {of.table} x WHERE {condition}", params)
    rows = _rows(store, of, query)
    more = len(rows) > query.limit
    rows = rows[: query.limit]
    return {
        "list": of.name,
        "total": total,
        "rows": [shown(of, row) for row in rows],
        "next": _cursor(query, rows[-1]["_sort"], rows[-1]["_key"]) if more else None,
        "limit": query.limit,
        "sort": _order(query),
        "filters": dict(query.texts),
    }


def _rows(store: Store, of: List, query: Query) -> list[Row]:
    """The rows of a page, and one more where there is a next one."""
    condition, params = condition_of(of, query)
    column = _column(of, query)
    if query.after:
        sign = ">" if query.upwards else "<"
        condition += f" AND ({column} {sign} ? OR ({column} = ? AND {of.key} {sign} ?))"
        value, key = query.after
        params = [*params, value, value, key]
    found = _places(store, of, condition, params, _order_of(of, query), query.limit + 1)
    return store.rows(f"{_selected(of, query)} WHERE {found} ORDER BY {_order_of(of, query)}")


def _places(store: Store, of: List, condition: str, params: Sequence[Any], order: str, limit: int) -> str:
    """A condition that holds for some rows alone: the first ones of those that fit a condition of the server's.

    To find them takes few columns of many rows; to show them, many columns of few rows: so these are two questions.
    """
    sql = f"SELECT rowid AS place FROM {of.table} x WHERE {condition} ORDER BY {order} LIMIT {limit}"
    found = [row["place"] for row in store.rows(sql, params)]
    if not found:
        return "false"
    return f"rowid BETWEEN {min(found)} AND {max(found)} AND rowid IN ({', '.join(map(str, found))})"


def _column(of: List, query: Query) -> str:
    return next(sort.column for sort in of.sorts if sort.name == query.sort)


def _selected(of: List, query: Query) -> str:
    return f"SELECT {of.columns}, {_column(of, query)} AS _sort, {of.key} AS _key FROM {of.table} x"


def _order_of(of: List, query: Query) -> str:
    way = "ASC" if query.upwards else "DESC"
    return f"{_column(of, query)} {way}, {of.key} {way}"


def everything(store: Store, of: List, query: Query) -> Iterator[dict[str, Any]]:
    """All rows that a query finds, in its order, one by one: `limit` and `cursor` do not count."""
    condition, params = condition_of(of, query)
    sql = f"{_selected(of, query)} WHERE {condition} ORDER BY {_order_of(of, query)}"
    return (shown(of, row) for row in store.stream(sql, params, EXPORT_SECONDS))


def some(
    store: Store, of: List, condition: str, params: Sequence[Any], order: str, limit: int = MOST_ROWS
) -> list[dict[str, Any]]:
    """The rows of a list that fit a condition of the server's, as a page of it shows them."""
    found = _places(store, of, condition, params, order, limit)
    rows = store.rows(f"SELECT {of.columns} FROM {of.table} x WHERE {found} ORDER BY {order}")
    return [shown(of, row) for row in rows]


def shown(of: List, row: Row) -> dict[str, Any]:
    """A row as it is told, with the link to its evidence."""
    found = told({name: value for name, value in row.items() if not name.startswith("_")})
    return found | {"evidence": link_to(row[of.link], row["url"])} if of.link else found
