from __future__ import annotations

import pytest

from warta.serve.lists import LISTS
from warta.serve.problems import Problem
from warta.serve.routes import ROUTES, Route
from warta.serve.store import Store

BY_NAME = {route.name: route for route in ROUTES}


def test_each_list_has_a_route_with_its_filters() -> None:
    for of in LISTS:
        route = BY_NAME[of.name]
        assert route.of is of
        assert {"sort", "limit", "cursor"} < {one.name for one in route.parameters}
        assert route.suffixes == (".json", ".csv", ".jsonl", ".geojson")
    assert BY_NAME["home"].suffixes == (".json",)


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.name)
def test_an_unknown_parameter_is_told(store: Store, route: Route) -> None:
    with pytest.raises(Problem) as problem:
        route.answer(store, "1", [("colour", "red")])
    assert problem.value.parameter == "colour"


@pytest.mark.parametrize("params", [[("page", "x")], [("page", "1"), ("page", "2")], [("page", "0")]])
def test_the_pages_of_a_search(store: Store, params: list[tuple[str, str]]) -> None:
    with pytest.raises(Problem) as problem:
        BY_NAME["search"].answer(store, "", [("q", "convoy"), *params])
    assert problem.value.parameter == "page"


def test_counts_take_the_filters_of_events_and_no_paging(store: Store) -> None:
    found = BY_NAME["counts"].answer(store, "", [("type", "ASSAULT"), ("limit", "3")])
    assert [one["type"] for one in found["types"]] == ["ASSAULT"]
