"""From a folder of pages to an answer, with the commands of the README."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from warta.cli import app

CRAWL = Path(__file__).parents[2] / "examples" / "crawl"
QUESTION = """
    select distinct on (article, sentence) publisher, [c.name for c in claimants] as says, dead_low, origin, sentence
    from occurrences where list_contains(disagrees, 'dead') and first_day = '2024-06-03' order by published, dead_low
"""


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("answer") / "dataset"
    result = CliRunner().invoke(app, ["build", str(CRAWL), "--out", str(out), "--workers", "1"])
    assert result.exit_code == 0, result.output
    return out


def asked(dataset: Path, question: str) -> list[dict[str, object]]:
    result = CliRunner().invoke(app, ["query", str(dataset), question, "--format", "json"])
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_reports_of_one_attack_that_disagree_on_the_dead_are_told_with_who_says_so(dataset: Path) -> None:
    rows = asked(dataset, QUESTION)
    told = {(row["publisher"], row["dead_low"]) for row in rows}
    assert {("Harbour Wire", 4), ("Lakeside Herald", 7), ("Lakeside Herald", 9)} <= told
    assert all(row["says"] for row in rows if row["publisher"] == "Lakeside Herald")
    assert len({(row["publisher"], row["dead_low"], row["sentence"]) for row in rows}) == len(rows)


def test_a_reprint_counts_with_the_agency_it_came_from(dataset: Path) -> None:
    origins = {str(row["publisher"]): row["origin"] for row in asked(dataset, QUESTION) if row["dead_low"] == 4}
    assert origins["Millbrook Courier"] == origins["Harbour Wire"] == origins["Eastfield Post"]


def test_a_later_text_at_the_same_address_is_a_version(dataset: Path) -> None:
    question = "select relation, title from copies join articles using (article) where relation = 'version'"
    assert [row["title"] for row in asked(dataset, question)] == [
        "Bunia hospital counts nine dead after attack on aid convoy"
    ]


def test_a_match_is_no_story(dataset: Path) -> None:
    question = "select title from stories join articles using (article) where section = 'Sport'"
    assert asked(dataset, question) == []


def test_the_question_of_the_documents_counts_deeds_by_province_and_day(dataset: Path) -> None:
    """It runs as it stands there, and finds the attack of the crawl where it is asked for its state and month."""
    page = (CRAWL.parents[1] / "docs" / "dataset.md").read_text(encoding="utf-8")
    question = page.partition("```sql\n")[2].partition(";\n```")[0]
    elsewhere = question.replace("IDN", "COD").replace("2025-06", "2024-06")
    assert asked(dataset, question) == []
    rows = asked(dataset, elsewhere)
    assert ("2024-06-03", "ASSAULT") in {(row["first_day"], row["type"]) for row in rows}
