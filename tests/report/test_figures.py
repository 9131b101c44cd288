"""The numbers of a report."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from export.datasets_made import article, claim, dataset, event, party, two_reports
from warta.dataset import ERRORS, table_of, write
from warta.report.figures import Section, sections, totals


def answers(root: Path) -> dict[str, Section]:
    return {section.title: section for section in sections(root)}


def test_totals(tmp_path: Path) -> None:
    found = dict(totals(two_reports(tmp_path / "d")))
    assert (found["articles"], found["events"], found["errors"]) == (3, 5, 0)


@pytest.mark.parametrize(("articles", "found"), [(1, 0), (2, 1)])
def test_one_article_that_disagrees_with_itself_is_no_report_against_another(
    articles: int, found: int, tmp_path: Path
) -> None:
    told = event(1), event(2, of=articles, trigger_start=99)
    claims = [
        {**claim(1, one, "kabar.example", one is told[0]), "articles": articles, "disagrees": ["status"]}
        for one in told
    ]
    root = dataset(tmp_path / "d", articles=[article(1), article(2)], events=told, occurrences=claims)
    assert dict(totals(root))["deeds on which reports disagree"] == found


def test_a_dataset_without_rows_has_no_sections(tmp_path: Path) -> None:
    root = dataset(tmp_path / "d")
    assert answers(root) == {}
    assert set(dict(totals(root)).values()) == {0}


def test_types_leave_background_out_and_status_names_it(tmp_path: Path) -> None:
    found = answers(two_reports(tmp_path / "d"))
    assert found["Types of events"].rows == (("ASSAULT", 4),)
    assert found["Status of events"].rows == (("happened", 3), ("denied", 1), ("happened, background", 1))


def test_a_pair_of_states_counts_once_an_event(tmp_path: Path) -> None:
    two = [party("A", "COD"), party("B", "COD")]
    events = [event(1, actors=two, recipients=[*two, party("C", "UGA"), party("it")]), event(2, status="denied")]
    found = answers(dataset(tmp_path / "d", articles=[article(1)], events=events))
    assert found["Who to whom"].rows == (("COD → COD", 1), ("COD → UGA", 1))


def test_many_days_are_months(tmp_path: Path) -> None:
    days = [date(2025, 1, 1) + timedelta(days=number) for number in range(100)]
    articles = [article(number, published_day=day) for number, day in enumerate(days)]
    few, many = (dataset(tmp_path / name, articles=rows) for name, rows in (("a", articles[:3]), ("b", articles)))
    assert answers(few)["Articles per day"].rows[0] == ("2025-01-01", 1)
    assert answers(many)["Articles per day"].rows == (
        ("2025-01", 31),
        ("2025-02", 28),
        ("2025-03", 31),
        ("2025-04", 10),
    )


def test_errors_come_with_an_example(tmp_path: Path) -> None:
    root = dataset(tmp_path / "d", articles=[article(1)])
    rows = [{"shard": "a", "id": name, "cause": "input", "error": f"{name}: is empty."} for name in ("b", "a")]
    write(root / "errors" / "a.parquet", table_of(ERRORS, rows))
    assert answers(root)["Errors by cause"].rows == (("input", 2, "a", "a: is empty."),)
