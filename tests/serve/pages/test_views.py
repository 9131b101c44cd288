"""What pages show of the dicts they are given."""

from __future__ import annotations

from typing import Any

import pytest

from warta.serve.pages import views
from warta.serve.pages.words import all_words

EN = all_words()["en"]
HARM = {f"{harm}_{end}": None for harm in ("dead", "injured", "displaced") for end in ("low", "high")}


def claim(article: str, publisher: str, origin: str, **more: Any) -> dict[str, Any]:
    known = {"article": article, "event": article, "publisher": publisher, "origin": origin, "claimants": []}
    return {
        **HARM,
        **known,
        "url": f"https://{publisher.lower()}.example/1",
        "status": "happened",
        "place": None,
        **more,
    }


def deed(*claims: dict[str, Any], disagrees: tuple[str, ...] = ()) -> dict[str, Any]:
    told = {"claims": claims, "first_day": "2024-06-03", "last_day": "2024-06-04", "disagrees": disagrees}
    return dict(views.occurrence(told, EN))


def test_claims_of_one_origin_that_say_the_same_are_one() -> None:
    shown = deed(claim("1", "Wire", "wire"), claim("2", "Post", "wire"), claim("3", "Herald", "herald"))
    assert [(one["publisher"], [other["publisher"] for other in one["also"]]) for one in shown["claims"]] == [
        ("Wire", ["Post"]),
        ("Herald", []),
    ]
    assert shown["when"] == "3 June 2024 – 4 June 2024"


@pytest.mark.parametrize("more", [{"dead_low": 7}, {"status": "denied"}, {"claimants": [{"name": "police"}]}])
def test_claims_that_say_another_thing_stay_apart(more: dict[str, Any]) -> None:
    assert len(deed(claim("1", "Wire", "wire"), claim("2", "Post", "wire", **more))["claims"]) == 2


def test_a_story_begins_with_that_in_which_reports_differ() -> None:
    claims = [claim("1", "Wire", "wire", dead_low=4, dead_high=4), claim("2", "Post", "post", dead_low=7)]
    told = {
        "occurrence": "1",
        "claims": claims,
        "first_day": None,
        "last_day": None,
        "disagrees": ["dead"],
        "origins": 2,
    }
    agreed = told | {"occurrence": "2", "disagrees": []}
    shown = views.story({"articles": [], "occurrences": [agreed, told]}, EN)["differing"]
    assert [(one["occurrence"], one["told"]) for one in shown] == [("1", ["4 dead", "7+ dead"])]


def test_days_and_places_keep_claims_apart_where_they_are_what_differs() -> None:
    claims = [claim("1", "Wire", "wire", first_day="2024-06-03", last_day="2024-06-03")]
    claims += [claim("2", "Post", "wire", first_day="2024-06-04", last_day="2024-06-04")]
    assert len(deed(*claims)["claims"]) == 1
    assert len(deed(*claims, disagrees=("day",))["claims"]) == 2


def test_an_origin_is_told_by_the_name_of_its_outlet() -> None:
    shown = deed(
        claim("1", "Wire", "wire"), claim("2", "Post", "wire", dead_low=3), claim("3", "Muria", "muria.example")
    )
    assert [one["origin"] for one in shown["claims"]] == ["Wire", "Wire", "Muria"]


def test_two_sentences_of_one_article_are_not_told_twice() -> None:
    assert deed(claim("1", "Wire", "wire"), claim("1", "Wire", "wire", event="9"))["claims"][0]["also"] == []


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2024-06-03", "2024-06-03", "3 June 2024"),
        ("2024-06-03", "2024-06-05", "3 June 2024 – 5 June 2024"),
        ("2024-01-01", "2024-12-31", "2024"),
        ("2024-02-01", "2024-02-29", "February 2024"),
        ("2024-06-01", "2024-06-29", "1 June 2024 – 29 June 2024"),
        ("2023-01-01", "2024-12-31", "1 January 2023 – 31 December 2024"),
        (None, None, ""),
        ("2024-06-03", None, "3 June 2024"),
    ],
)
def test_a_time_is_told_as_shortly_as_it_can_be(first: str | None, last: str | None, told: str) -> None:
    assert views.period(first, last, EN) == told


TEXT = "Menu\nRebels attack\nSecond headline\nRebels attacked a convoy.\nRead also"
ROLES = ("furniture", "headline", "headline", "body", "related")


def article(**more: Any) -> dict[str, Any]:
    blocks, at = [], 0
    for role, line in zip(ROLES, TEXT.split("\n"), strict=True):
        blocks.append({"role": role, "start": at, "stop": at + len(line)})
        at += len(line) + 1
    return {"article": "1", "text": TEXT, "blocks": blocks, "quotes": [], "events": [], "copies": [], **more}


def test_an_article_shows_its_story_and_keeps_the_rest_of_the_page_apart() -> None:
    shown = views.article(article(), EN)
    assert [(line.tag, line.role) for line in shown["lines"]] == [("h1", "headline"), ("p", "headline"), ("p", "body")]
    assert [line.html for line in shown["rest"]] == ["Menu", "Read also"]


def test_the_words_of_an_event_are_marked() -> None:
    start = TEXT.index("attacked")
    event = {"event": "7", "trigger_start": start, "trigger_stop": start + 8, "actors": [], "recipients": []}
    lines = views.article(article(events=[event]), EN)["lines"]
    assert '<mark class="trigger" data-event="7">attacked</mark>' in lines[-1].html


def test_an_event_names_the_others_of_its_deed() -> None:
    events = [{"event": str(n), "deed": deed} for n, deed in enumerate(("1", "1", "2", None, None))]
    shown = views.article(article(events=events), EN)["events"]
    assert [[one["event"] for one in event["again"]] for event in shown] == [["1"], ["0"], [], [], []]


def test_the_chain_of_an_article_names_speakers_agencies_and_outlet() -> None:
    quotes = [{"quote": str(n), "name": name, "speaker": None} for n, name in enumerate(["A", "B", "A", "C", "D"])]
    shown = views.article(article(quotes=quotes, agencies=["Near", "Far"], publisher="Post"), EN)["chain"]
    assert [(link["kind"], link["name"]) for link in shown] == [
        ("speaker", "A, B, C + 1"),
        ("agency", "Far"),
        ("agency", "Near"),
        ("outlet", "Post"),
    ]


def test_the_head_tells_the_offset_of_its_times() -> None:
    head = dict(views.article(article(published="2024-06-03T15:20:00+03:00", modified="2024-06-04"), EN)["head"])
    assert (head["published"], head["modified"]) == ("3 June 2024, 15:20 (UTC+03:00)", "4 June 2024")
