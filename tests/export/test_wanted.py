"""What is asked of a dataset."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from export.datasets_made import article, claim, dataset, event, two_reports
from warta.dataset import ARTICLES, EVENTS, MANIFEST, opened
from warta.errors import UsageError
from warta.export.wanted import Unit, Wanted, check, deeds, rows_of, table_named


def numbers(root: Path, wanted: Wanted) -> list[int]:
    question = rows_of(EVENTS, wanted)
    found = opened(root).execute(f"SELECT event FROM ({question.sql})", question.parameters).fetchall()
    return sorted(number for (number,) in found)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Wanted(), [1, 2, 3]),
        (Wanted(types=("CONSULT",)), [2]),
        (Wanted(types=("CONSULT", "ASSAULT")), [1, 2, 3]),
        (Wanted(statuses=("planned",)), [2]),
        (Wanted(background=True), [3]),
        (Wanted(background=False), [1, 2]),
        (Wanted(country="COD"), [1, 2, 3]),
        (Wanted(country="FRA"), [2]),
        (Wanted(country="XXX"), []),
        (Wanted(lang="en"), [1, 2, 3]),
        (Wanted(lang="id"), []),
        (Wanted(since=date(2025, 6, 10)), [3]),
        (Wanted(until=date(2025, 6, 9)), [1, 2]),
        (Wanted(least_sure=0.9), [3]),
        (Wanted(types=("CONSULT",), background=True), []),
    ],
)
def test_filters(tmp_path: Path, wanted: Wanted, expected: list[int]) -> None:
    events = [
        event(1),
        event(2, type="CONSULT", status="planned", place_country="FRA"),
        event(3, of=2, background=True, confidence=0.95),
    ]
    later = article(2, published_day=date(2025, 6, 11))
    root = dataset(tmp_path / "d", articles=[article(1), later], events=events)
    assert numbers(root, wanted) == expected


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        (Wanted(types=("AID", "ATTACK")), "--type ATTACK: there is no such type; there are AGREE, CONSULT"),
        (Wanted(statuses=("done",)), "--status done: there is no such status; there are happened, .*, any"),
        (Wanted(country="XXX"), "--country XXX: is no code of ISO 3166 alpha-3, such as IDN"),
        (Wanted(country="Indonesia"), "--country Indonesia: is no code of ISO 3166 alpha-3, such as IDN"),
    ],
)
def test_a_value_that_cannot_be_is_an_error_and_not_an_empty_answer(wanted: Wanted, told: str) -> None:
    check(Wanted(types=("AID",), statuses=("any",), country="IDN"))
    with pytest.raises(UsageError, match=told):
        check(wanted)


def test_what_a_table_cannot_tell_is_an_error() -> None:
    with pytest.raises(UsageError, match="--status: the table manifest has no column status"):
        rows_of(MANIFEST, Wanted(statuses=("happened",)))
    with pytest.raises(UsageError, match="--type: the table articles has no column type"):
        rows_of(ARTICLES, Wanted(types=("AID",)))


def test_tables_by_name() -> None:
    assert table_named("events") is EVENTS
    with pytest.raises(UsageError, match="nothing: there is no such table; there are articles, entities"):
        table_named("nothing")


def answers(root: Path, unit: Unit, wanted: Wanted) -> list[dict[str, Any]]:
    found = opened(root).execute(*deeds(unit, wanted))
    names = [column[0] for column in found.description or ()]
    return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def test_events_come_with_their_article(tmp_path: Path) -> None:
    found = answers(two_reports(tmp_path / "d"), "event", Wanted())
    assert [row["event"] for row in found] == [1, 2, 3, 4, 5]
    assert (found[2]["publisher"], found[2]["occurrence"], found[2]["lead_stop"]) == ("Wire", 1, 60)


def test_the_events_of_an_occurrence_come_together_its_first_report_first(tmp_path: Path) -> None:
    events = [event(1, of=2), event(2), event(3, of=1), event(4, of=3)]
    root = dataset(
        tmp_path / "d",
        articles=[article(1), article(2), article(3, published_day=date(2025, 6, 7))],
        events=events,
        occurrences=[claim(3, events[2], "a", True), claim(3, events[0], "b")],
    )
    assert [row["event"] for row in answers(root, "event", Wanted())] == [4, 2, 3, 1]
    assert [row["event"] for row in answers(root, "occurrence", Wanted())] == [4, 2, 3, 1]
    late = dataset(
        tmp_path / "e",
        articles=[article(1), article(2, published_day=date(2025, 6, 12))],
        events=[event(1, of=2), event(2)],
        occurrences=[claim(1, event(1, of=2), "b"), claim(1, event(2), "a", True)],
    )
    assert [row["event"] for row in answers(late, "occurrence", Wanted())] == [2, 1]
