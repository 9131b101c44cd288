"""Filters: what each finds in a small table, and what it says to values that cannot be."""

from __future__ import annotations

import duckdb
import pytest

from warta.serve.filters import BY_NAME, FILTERS, LONGEST, MOST_VALUES, filters_of, read_values
from warta.serve.problems import Problem

ROWS = """
    SELECT * FROM (VALUES
        (1, 'ASSAULT', 'happened', '|tni|polri|', '|IDN|MYS|', DATE '2025-06-01', DATE '2025-06-01', -6.2, 106.8, 0.9),
        (2, 'CONSULT', 'planned',  '|prabowo subianto|', '|IDN|', DATE '2025-06-05', '2025-06-08', 1.5, 179.5, 0.5),
        (3, 'AID',     'denied',   '', '||', NULL, NULL, NULL, NULL, 0.4)
    ) t(event, type, status, actors_named, countries, first_day, last_day, lat, lon, confidence)
"""


def found(name: str, *texts: str) -> list[int]:
    """The events that a filter leaves."""
    one = BY_NAME[name]
    condition, params = one.condition("events", read_values(one, texts))
    rows = duckdb.connect().execute(f"SELECT event FROM ({ROWS}) WHERE {condition} ORDER BY 1", params).fetchall()
    return [row[0] for row in rows]


@pytest.mark.parametrize(
    ("name", "texts", "events"),
    [
        ("type", ["ASSAULT"], [1]),
        ("type", ["assault", "AID"], [1, 3]),
        ("quad", ["material-conflict"], [1]),
        ("quad", ["verbal-cooperation", "material-cooperation"], [2, 3]),
        ("status", ["planned"], [2]),
        ("actor", ["POL"], [1]),
        ("actor", ['"polri"'], [1]),
        ("actor", ['"pol"'], []),
        ("actor", ["' OR true --"], []),
        ("actor", ["%"], []),
        ("country", ["MYS"], [1]),
        ("country", ["IDN", "MYS"], [1, 2]),
        ("from", ["2025-06-06"], [2]),
        ("to", ["2025-06-05"], [1, 2]),
        ("bbox", ["95,-11,141,6"], [1]),
        ("bbox", ["170,-10,-170,10"], [2]),
        ("confidence", ["0.5"], [1, 2]),
    ],
)
def test_a_filter_finds(name: str, texts: list[str], events: list[int]) -> None:
    assert found(name, *texts) == events


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("type", "WAR"),
        ("quad", "5"),
        ("actor", " "),
        ("actor", "a\0b"),
        ("actor", "x" * (LONGEST + 1)),
        ("country", "idn"),
        ("country", "IDN'"),
        ("from", "2025-02-30"),
        ("from", "yesterday"),
        ("from", "２０２５-06-01"),
        ("bbox", "1,2,3"),
        ("bbox", "0,10,5,-10"),
        ("bbox", "0,0,0,91"),
        ("bbox", "nan,0,0,0"),
        ("confidence", "2"),
        ("confidence", "1e-1"),
        ("confidence", "nan"),
        ("dead", "-1"),
        ("dead", "1_0"),
        ("story", "1.5"),
        ("story", str(2**63)),
        ("background", "yes"),
    ],
)
def test_a_value_that_cannot_be_is_told_with_what_can(name: str, text: str) -> None:
    with pytest.raises(Problem) as problem:
        read_values(BY_NAME[name], [text])
    assert problem.value.parameter == name
    assert problem.value.status == 400
    assert problem.value.allowed


def test_there_is_a_most_of_values() -> None:
    with pytest.raises(Problem):
        read_values(BY_NAME["type"], ["AID"] * (MOST_VALUES + 1))


def test_a_question_inside_of_a_condition_gets_the_values() -> None:
    condition, params = BY_NAME["origins"].condition("events", [2])
    assert condition == "(event IN (SELECT event FROM occurrences WHERE origins >= ?))"
    assert params == [2]


def test_names_are_unique_and_each_list_has_its_own() -> None:
    assert len(BY_NAME) == len(FILTERS)
    assert {one.name for one in filters_of("quotes")} >= {"speaker", "outlet", "story"}
    assert "speaker" not in {one.name for one in filters_of("events")}
