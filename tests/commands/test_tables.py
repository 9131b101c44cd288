"""`warta info` and `warta query` as a user runs them."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from corpus.crawls_made import built, jsonl, record
from warta.cli import app
from warta.corpus.lock import NAME
from warta.dataset import DATABASE


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    records = [record(number, published="2025-06-09T20:00:00+07:00") for number in range(3)]
    built(folder / "out", jsonl(folder / "a.jsonl", [*records, {"id": "bad"}]))
    return folder / "out"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, list(map(str, arguments)), env={"COLUMNS": "200"})


def test_info_counts_the_tables(dataset: Path) -> None:
    (dataset / DATABASE).unlink()
    result = run("info", dataset)
    assert "│ articles    │    3 │" in result.stdout
    assert "│ 2025-06 │        3 │" in result.stdout
    assert "│ input │      1 │" in result.stdout
    assert (dataset / DATABASE).exists()


def test_info_says_what_a_dataset_has_none_of_and_whether_its_build_ended(tmp_path: Path) -> None:
    """An empty table is a line; what nobody could tell is `unknown`."""
    built(tmp_path / "out", jsonl(tmp_path / "a.jsonl", [{**record(1), "published": None, "lang": None, "text": "1"}]))
    result = run("info", tmp_path / "out")
    assert "errors by cause: none" in result.stdout
    assert "│ unknown │        1 │" in result.stdout
    assert result.stderr == ""
    (tmp_path / "out" / NAME).write_text("{}")
    assert "the last build did not end" in run("info", tmp_path / "out").stderr


def test_a_question_is_answered_as_a_table(dataset: Path) -> None:
    result = run("query", dataset, "select id, published_day from articles order by id limit 1")
    assert "│ 0  │ 2025-06-09    │" in result.stdout
    assert result.exit_code == 0


def test_a_question_is_answered_as_csv(dataset: Path) -> None:
    result = run(
        "query", dataset, "select id, title, agencies, note from articles order by id limit 2", "--format", "csv"
    )
    assert list(csv.reader(result.stdout.splitlines())) == [
        ["id", "title", "agencies", "note"],
        ["0", "Berita 0", "[]", ""],
        ["1", "Berita 1", "[]", ""],
    ]


def test_a_question_is_answered_as_json(dataset: Path) -> None:
    result = run(
        "query", dataset, "select id, published_at, authors from articles order by 1 limit 1", "--format", "json"
    )
    assert json.loads(result.stdout) == {"id": "0", "published_at": "2025-06-09T13:00:00+00:00", "authors": []}


def test_two_columns_of_one_name_are_told_where_rows_go_by_names(dataset: Path) -> None:
    sql = "select 1 as n, 2 as n"
    assert "Two columns are named n" in run("query", dataset, sql, "--format", "json").stderr
    assert run("query", dataset, sql, "--format", "csv").stdout.splitlines() == ["n,n", "1,2"]


def test_a_question_that_is_not_understood(dataset: Path) -> None:
    result = run("query", dataset, "selec 1")
    assert "selec" in result.stderr
    assert result.exit_code == 2


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_a_question_without_words_is_not_understood(dataset: Path, form: str) -> None:
    result = run("query", dataset, "", "--format", form)
    assert result.stderr == "The question is empty: give a SELECT.\n"
    assert result.exit_code == 2


@pytest.mark.parametrize("arguments", [("info",), ("query", "select 1")])
def test_a_folder_that_is_no_dataset(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    result = run(arguments[0], tmp_path, *arguments[1:])
    assert "is no dataset; make one with `warta build" in result.stderr
    assert result.exit_code == 2


def test_what_is_short_keeps_to_one_line_beside_long_sentences(dataset: Path) -> None:
    result = run("query", dataset, "select 'Kabar Muria' as outlet, repeat('kata ', 80) as sentence, 12 as n")
    assert "│ Kabar Muria │ kata" in result.stdout
    assert " 12 │" in result.stdout
    assert len(result.stdout.splitlines()[0]) <= 200


def test_a_row_that_is_too_wide_for_a_table_has_a_line_for_each_column(dataset: Path) -> None:
    """As every row of `articles` is; its numbers, too, are whole."""
    asked = ["query", str(dataset), "select * from articles order by id limit 2"]
    result = CliRunner().invoke(app, asked, env={"COLUMNS": "80"})
    stored = CliRunner().invoke(app, [*asked, "--format", "json"]).stdout
    for row in map(json.loads, stored.splitlines()):
        assert re.search(rf"│ article +│ {row['article']} +│\n│ shard ", result.stdout)
    assert len(re.findall("│ note ", result.stdout)) == 2


def test_what_looks_like_a_sign_or_a_style_is_printed_as_it_stands(dataset: Path) -> None:
    assert "│ :x: [bold]said[/bold] │" in run("query", dataset, "select ':x: [bold]said[/bold]' as a").stdout
