"""Lists: pages that neither repeat nor hide a row, orders, filters against the rows themselves."""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode

import pytest

from warta.serve.filters import BY_NAME, filters_of
from warta.serve.lists import (
    ARTICLES,
    ENTITIES,
    EVENTS,
    LISTS,
    MOST_ROWS,
    OCCURRENCES,
    QUOTES,
    List,
    Query,
    everything,
    page,
    query_of,
    sorts_of,
)
from warta.serve.problems import Problem
from warta.serve.store import Store


def turned_over(store: Store, of: List, **params: str) -> list[str]:
    """The rows of all pages, as they are told."""
    rows: list[str] = []
    cursor: str | None = ""
    while cursor is not None:
        found = page(store, of, query_of(of, [*params.items(), ("cursor", cursor)]))
        assert len(found["rows"]) <= found["limit"]
        rows += [json.dumps(row) for row in found["rows"]]
        cursor = found["next"]
    assert len(rows) == found["total"]
    return rows


@pytest.mark.parametrize("of", LISTS, ids=lambda of: of.name)
def test_pages_together_are_the_list_in_each_order(store: Store, of: List) -> None:
    whole = turned_over(store, of, limit="500")
    assert whole
    for sort in sorts_of(of):
        rows = turned_over(store, of, sort=sort, limit="7")
        assert sorted(rows) == sorted(whole)
        assert rows == turned_over(store, of, sort=sort, limit="500")


def test_an_order_and_its_contrary(store: Store) -> None:
    down = turned_over(store, EVENTS, sort="-confidence")
    assert down == turned_over(store, EVENTS, sort="confidence")[::-1]
    sure = [json.loads(row)["confidence"] for row in down]
    assert sure == sorted(sure, reverse=True)


@pytest.mark.parametrize("of", LISTS, ids=lambda of: of.name)
def test_every_filter_of_a_list_is_answered(store: Store, of: List) -> None:
    for one in filters_of(of.name):
        text = str(one.form.schema.get("example") or next(iter(one.form.schema.get("enum", "1"))))
        found = page(store, of, query_of(of, [(one.name, text)]))
        assert found["filters"] == {one.name: [text]}


def test_filters_leave_what_they_say(store: Store) -> None:
    found = page(store, EVENTS, query_of(EVENTS, [("type", "ASSAULT"), ("actor", "gunmen"), ("dead", "1")]))
    assert found["total"] > 0
    for row in found["rows"]:
        assert row["type"] == "ASSAULT"
        assert row["dead_high"] >= 1
        assert any("gunmen" in one["name"].lower() for one in row["actors"])


def test_a_list_of_events_narrows_to_a_story_and_to_independent_origins(store: Store) -> None:
    deed = page(store, OCCURRENCES, query_of(OCCURRENCES, [("sort", "-origins")]))["rows"][0]
    params = [("story", deed["story"]), ("origins", str(deed["origins"])), ("occurrence", deed["occurrence"])]
    found = page(store, EVENTS, query_of(EVENTS, params))
    assert found["total"] == deed["claims"]


def test_an_article_has_each_deed_once_where_that_is_asked(store: Store) -> None:
    asked = ([], [("once", "true")], [("once", "false")])
    every, once, again = (turned_over(store, EVENTS, limit="500", **dict(params)) for params in asked)
    assert again and len(once) + len(again) == len(every)
    rows = [(row, json.loads(row)) for row in every]
    assert once == [row for row, told in rows if told["deed"] == told["event"]]


def test_rows_bear_the_evidence_and_the_keys_of_pages(store: Store) -> None:
    rows = page(store, EVENTS, query_of(EVENTS, []))["rows"]
    assert all("#:~:text=" in row["evidence"] for row in rows)
    keys = {one["key"] for row in rows for one in row["actors"] if one["entity"]}
    known = {row["key"].lower() for row in page(store, ENTITIES, Query(sort="articles", limit=MOST_ROWS))["rows"]}
    assert keys
    assert {key.lower() for key in keys} <= known
    quotes = page(store, QUOTES, query_of(QUOTES, []))["rows"]
    assert any(row["key"] for row in quotes)


def test_everything_is_all_pages(store: Store) -> None:
    rows = [row["article"] for row in everything(store, ARTICLES, query_of(ARTICLES, [("limit", "2")]))]
    assert rows == [json.loads(row)["article"] for row in turned_over(store, ARTICLES, limit="3")]


def test_names_are_those_of_the_rows(store: Store) -> None:
    for of in LISTS:
        assert list(next(everything(store, of, query_of(of, [])))) == of.names


def cursor(*value: object) -> str:
    return urlsafe_b64encode(json.dumps(value).encode()).decode()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("colour", "red"),
        ("sort", "title"),
        ("sort", "--published"),
        ("limit", "0"),
        ("limit", "501"),
        ("limit", "ten"),
        ("cursor", "x"),
        ("cursor", "é"),
        ("cursor", "WyJ" + "A" * 10_000),
        ("cursor", cursor("-day", 1, "1")),
        ("cursor", cursor("-published", "1; DROP TABLE events", "1")),
        ("cursor", cursor("-published", True, "1 OR true")),
        ("cursor", cursor("-published", 1)),
        ("cursor", cursor("-published", float("nan"), "1")),
        ("cursor", urlsafe_b64encode(b"[" * 200).decode()),
    ],
)
def test_a_parameter_that_cannot_be_is_told(name: str, text: str) -> None:
    with pytest.raises(Problem) as problem:
        query_of(EVENTS, [(name, text)])
    assert problem.value.parameter == name


def test_a_parameter_of_paging_may_be_given_once() -> None:
    with pytest.raises(Problem):
        query_of(EVENTS, [("limit", "1"), ("limit", "2")])


def test_an_empty_field_of_a_form_asks_nothing() -> None:
    assert query_of(EVENTS, [("actor", ""), ("type", "")]).values == {}
    assert BY_NAME["actor"].name not in query_of(EVENTS, [("actor", "")]).texts
