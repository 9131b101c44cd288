from __future__ import annotations

import pytest

from warta.serve.entities import entity
from warta.serve.lists import ENTITIES, page, query_of
from warta.serve.problems import Problem
from warta.serve.store import Store


def test_what_it_did_what_befell_it_and_what_it_said(store: Store) -> None:
    for row in page(store, ENTITIES, query_of(ENTITIES, []))["rows"]:
        one = entity(store, row["key"])
        assert one["counts"] == {name: row[name] for name in ("articles", "mentions", "did", "underwent", "said")}
        assert len(one["did"]) == min(row["did"], 50)
        assert sum(outlet["articles"] for outlet in one["outlets"]) == row["articles"]
        published = [quote["published"][:10] for quote in one["quotes"]]
        assert published == sorted(published)
        name = row["name"].lower()
        assert all(name in {party["name"].lower() for party in event["actors"]} for event in one["did"])


def test_a_speaker_has_quotes_in_order(store: Store) -> None:
    one = entity(store, "PERSON:bahati LUMONA")
    assert one["key"] == "person:Bahati Lumona"
    assert one["quotes"]
    assert {quote["key"] for quote in one["quotes"]} == {"person:Bahati Lumona"}


def test_those_at_the_other_end_have_pages(store: Store) -> None:
    row = page(store, ENTITIES, query_of(ENTITIES, [("sort", "-did")]))["rows"][0]
    others = entity(store, row["key"])["with"]
    assert others
    for other in others:
        assert entity(store, other["key"])["key"] == other["key"]


@pytest.mark.parametrize("key", ["", "person", "person:Nobody At All", "x" * 5000, "person:' OR 1=1 --", "a\0b:c"])
def test_nobody(store: Store, key: str) -> None:
    with pytest.raises(Problem) as problem:
        entity(store, key)
    assert problem.value.status == 404
