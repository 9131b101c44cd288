"""The resources by address: one table, which the server, the OpenAPI document and its tests read.

A page lies at the path, its JSON at the path with `.json`; a list also ends in `.csv`, `.jsonl` and `.geojson`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, NamedTuple, TypeAlias

from warta.serve import lists
from warta.serve.article import article
from warta.serve.entities import entity
from warta.serve.filters import filters_of
from warta.serve.home import event_counts, home
from warta.serve.lists import EVENTS, LIMIT, LISTS, MOST_ROWS, PAGING, List, query_of, sorts_of
from warta.serve.problems import Problem
from warta.serve.search import LONGEST, MOST_PAGES, search
from warta.serve.store import Store
from warta.serve.stories import compare, occurrence, story

Params: TypeAlias = Sequence[tuple[str, str]]
"""Names and values, as they stand in the address after the question mark."""


class Parameter(NamedTuple):
    """A parameter: its name, its JSON Schema, what it means, and whether it may be given several times."""

    name: str
    schema: Mapping[str, Any]
    meaning: str
    many: bool = False
    required: bool = False


@dataclass(frozen=True, slots=True)
class Route:
    """A resource. `path`: with `{name}` in the place of what is asked for; `of`: the list it is, if it is one."""

    name: str
    path: str
    meaning: str
    answer: Callable[[Store, str, Params], dict[str, Any]]
    parameters: tuple[Parameter, ...] = ()
    of: List | None = None

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The forms it comes in beside a page."""
        return (".json", ".csv", ".jsonl", ".geojson") if self.of else (".json",)


def _of_filters(of: List) -> tuple[Parameter, ...]:
    return tuple(Parameter(one.name, one.form.schema, one.meaning, many=True) for one in filters_of(of.name))


def _of_list(of: List) -> tuple[Parameter, ...]:
    limit = {"type": "integer", "minimum": 1, "maximum": MOST_ROWS, "default": LIMIT}
    orders = "; ".join(f"{sort.name}: {sort.meaning}" for sort in of.sorts)
    return (
        *_of_filters(of),
        Parameter("sort", {"type": "string", "enum": sorts_of(of)}, f"The order; a minus: the highest first. {orders}"),
        Parameter("limit", limit, "How many rows a page has."),
        Parameter("cursor", {"type": "string"}, "Where the page begins: “next” of the page before."),
    )


def _page(of: List, store: Store, key: str, params: Params) -> dict[str, Any]:
    return lists.page(store, of, query_of(of, params))


def _counts(store: Store, key: str, params: Params) -> dict[str, Any]:
    return event_counts(store, query_of(EVENTS, [pair for pair in params if pair[0] not in PAGING]))


def _search(store: Store, key: str, params: Params) -> dict[str, Any]:
    asked = _known(params, ("q", "page"))
    text = asked.get("page") or "1"
    if not re.fullmatch("[0-9]{1,4}", text):
        raise Problem.bad("page", "“page” is a number.", f"a whole number from 1 to {MOST_PAGES}")
    return search(store, asked.get("q", ""), int(text))


def _compare(store: Store, key: str, params: Params) -> dict[str, Any]:
    asked = _known(params, ("a", "b"))
    return compare(store, key, asked.get("a"), asked.get("b"))


def _alone(answer: Callable[[Store, str], dict[str, Any]], store: Store, key: str, params: Params) -> dict[str, Any]:
    _known(params, ())
    return answer(store, key)


def _home(store: Store, key: str, params: Params) -> dict[str, Any]:
    _known(params, ())
    return home(store)


def _known(params: Iterable[tuple[str, str]], names: Sequence[str]) -> dict[str, str]:
    """Parameters that may be given once. Raises Problem for others."""
    found: dict[str, str] = {}
    for name, text in params:
        if name not in names:
            raise Problem.bad(name, "There is no parameter of this name.", list(names))
        if name in found:
            raise Problem.bad(name, f"“{name}” may be given once.")
        found[name] = text
    return found


QUESTION = Parameter("q", {"type": "string", "maxLength": LONGEST}, "The words to search for.")
PAGE = Parameter("page", {"type": "integer", "minimum": 1, "maximum": MOST_PAGES, "default": 1}, "Which page.")
OUTLETS = tuple(Parameter(name, {"type": "string"}, "An outlet of the story, by its whole name.") for name in "ab")

ROUTES: tuple[Route, ...] = (
    Route("home", "/index", "The dataset at a glance.", _home),
    *(Route(of.name, f"/{of.name}", of.meaning, partial(_page, of), _of_list(of), of) for of in LISTS),
    Route("article", "/articles/{id}", "An article, with all that was found in it.", partial(_alone, article)),
    Route("story", "/stories/{id}", "A story, with its deeds and who claims what.", partial(_alone, story)),
    Route("occurrence", "/occurrences/{id}", "A deed that several articles report.", partial(_alone, occurrence)),
    Route("entity", "/entities/{key:path}", "An entity, by kind and name.", partial(_alone, entity)),
    Route("search", "/search", "Articles, quotes and names that have some words.", _search, (QUESTION, PAGE)),
    Route("compare", "/compare/{id}", "How two outlets report one story.", _compare, OUTLETS),
    Route("counts", "/counts", "How many events there are by day, type, pair and place.", _counts, _of_filters(EVENTS)),
)
"""All resources."""
