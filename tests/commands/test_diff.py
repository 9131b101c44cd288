"""`warta diff` as a user runs it."""

from __future__ import annotations

import json
from pathlib import Path

from typer.testing import CliRunner, Result

from export.datasets_made import two_reports
from warta.cli import app

CRAWL = Path(__file__).parents[2] / "examples" / "crawl"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["diff", *map(str, arguments)], env={"COLUMNS": "200"})


def test_two_pages() -> None:
    result = run(CRAWL / "convoy-4-own.html", CRAWL / "convoy-5-version.html", "--json")
    assert result.exit_code == 0
    found = json.loads(result.stdout)
    assert [field["field"] for field in found["head"]] == ["title", "modified"]
    assert {"fate": "dropped", "words": "seven"} in found["text"]
    assert "[-seven-]{+nine+}" in run(CRAWL / "convoy-4-own.html", CRAWL / "convoy-5-version.html").stdout


def test_a_dataset_with_one_version_of_it(tmp_path: Path) -> None:
    result = run(two_reports(tmp_path / "d"), "https://kabar.example/1")
    assert (result.exit_code, "there is one version of it" in result.stderr) == (2, True)


def test_what_is_not_there(tmp_path: Path) -> None:
    assert "there is no article of this number" in run(two_reports(tmp_path / "d"), "99").stderr
    result = run(tmp_path / "a.html", tmp_path / "b.html")
    assert (result.exit_code, "a.html" in result.stderr) == (2, True)
