from __future__ import annotations

from warta.serve.home import event_counts, home
from warta.serve.lists import EVENTS, Query, page, query_of
from warta.serve.store import Store


def test_the_counts_of_home_are_those_of_the_lists(store: Store) -> None:
    found = home(store)
    assert found["counts"]["articles"] == 15
    assert found["counts"]["events"] == page(store, EVENTS, query_of(EVENTS, []))["total"]
    assert sum(one["articles"] for one in found["days"]) == 15
    assert sum(one["events"] for one in found["days"]) == found["counts"]["events"]
    assert (found["first_day"], found["last_day"]) == ("2024-06-03", "2024-06-12")
    assert found["building"] is False
    assert {one["lang"] for one in found["languages"]} == {"en", "id"}
    assert found["outlets"][0]["articles"] >= found["outlets"][-1]["articles"]
    latest = [one["last_day"] for one in found["stories"]]
    assert latest == sorted(latest, reverse=True)


def test_what_charts_are_drawn_of_adds_up_under_a_filter(store: Store) -> None:
    query = query_of(EVENTS, [("quad", "material-conflict"), ("lang", "en")])
    found = event_counts(store, query)
    rows = page(store, EVENTS, query_of(EVENTS, [("quad", "material-conflict"), ("lang", "en"), ("limit", "500")]))[
        "rows"
    ]
    assert found["total"] == len(rows) > 0
    assert sum(one["events"] for one in found["types"]) == len(rows)
    assert {one["quad"] for one in found["types"]} == {4}
    assert sum(one["events"] for one in found["days"]) + found["undated"] == len(rows)
    assert sum(one["events"] for one in found["statuses"]) == len(rows)
    assert sum(one["events"] for one in found["places"]) == sum(row["lat"] is not None for row in rows)
    assert all(one["conflict"] == one["events"] for one in found["pairs"])
    assert found["total"] < event_counts(store, Query())["total"]
