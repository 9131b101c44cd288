from __future__ import annotations

import pytest

from warta.serve.lists import OCCURRENCES, STORIES, page, query_of
from warta.serve.problems import Problem
from warta.serve.store import Store
from warta.serve.stories import compare, occurrence, story


def numbers(store: Store) -> list[str]:
    return [str(row["story"]) for row in page(store, STORIES, query_of(STORIES, []))["rows"]]


def test_a_story_has_its_articles_in_order_and_its_deeds_with_claims(store: Store) -> None:
    assert numbers(store)
    for number in numbers(store):
        one = story(store, number)
        assert len(one["articles"]) == one["article_count"] >= 2
        assert one["first"] == one["articles"][0]
        assert len(one["occurrences"]) == one["occurrence_count"]
        days = [deed["first_day"] for deed in one["occurrences"] if deed["first_day"]]
        assert days == sorted(days)
        for deed in one["occurrences"]:
            assert len({claim["article"] for claim in deed["claims"]}) >= deed["articles"] > 1
            assert deed["first"]["article"] == deed["claims"][0]["article"]
            assert sum(origin["count"] for origin in deed["by_origin"]) == len(deed["claims"])


def test_a_deed_alone_is_the_same_as_in_its_story(store: Store) -> None:
    for row in page(store, OCCURRENCES, query_of(OCCURRENCES, []))["rows"]:
        one = occurrence(store, row["occurrence"])
        inside = next(
            deed for deed in story(store, row["story"])["occurrences"] if deed["occurrence"] == row["occurrence"]
        )
        assert one.pop("story_title")
        assert one == inside
        assert one["origins"] == row["origins"] <= len(one["by_origin"])


def test_two_outlets_side_by_side(store: Store) -> None:
    for number in numbers(store):
        outlets = compare(store, number)["outlets"]
        one = compare(store, number, outlets[-1], outlets[0].upper())
        assert (one["a"]["outlet"], one["b"]["outlet"]) == (outlets[-1], outlets[0])
        for deed in [*one["both"], *one["only_a"]]:
            assert {claim["publisher"] for claim in deed["a"]} == {outlets[-1]}
        assert all(article["publisher"] == outlets[0] for article in one["b"]["articles"])
        assert sum(speaker["count"] for speaker in one["a"]["speakers"]) == len(one["a"]["quotes"])


def test_an_outlet_that_does_not_tell_it(store: Store) -> None:
    with pytest.raises(Problem) as problem:
        compare(store, numbers(store)[0], "The Nowhere Times")
    assert (problem.value.status, problem.value.parameter) == (400, "a")


def test_what_is_not_there(store: Store) -> None:
    for answer in (story, occurrence, compare):
        with pytest.raises(Problem) as problem:
            answer(store, "12")
        assert problem.value.status == 404
