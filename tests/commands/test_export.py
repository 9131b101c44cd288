"""`warta export` as a user runs it."""

from __future__ import annotations

from pathlib import Path

from typer.testing import CliRunner, Result

from export.datasets_made import two_reports
from warta.cli import app


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["export", *map(str, arguments)])


def test_to_a_file(tmp_path: Path) -> None:
    root, out = two_reports(tmp_path / "d"), tmp_path / "out.csv"
    result = run(root, "--to", "gdelt", "--out", out, "--unit", "occurrence")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", f"1 row in {out}.\n")
    assert len(out.read_text().split("\t")) == 61


def test_to_standard_output_with_filters(tmp_path: Path) -> None:
    root = two_reports(tmp_path / "d")
    result = run(
        root, "--to", "jsonl", "--status", "denied", "--no-background", "--since", "2025-06-09", "--lang", "en"
    )
    assert result.exit_code == 0
    assert result.stdout.count("\n") == 1
    nothing = run(root, "--to", "jsonl", "--type", "AID", "--until", "2025-01-01")
    assert (nothing.exit_code, nothing.stdout) == (0, "")
    assert nothing.stderr.startswith("Nothing in the dataset is asked for")


def test_rows_are_counted_without_the_lines_around_them(tmp_path: Path) -> None:
    """A table of names alone holds nothing."""
    root, out = two_reports(tmp_path / "d"), tmp_path / "out"
    for form in ("csv", "geojson", "icews"):
        result = run(root, "--to", form, "--out", out, "--until", "2025-01-01")
        assert result.stderr.startswith(f"0 rows in {out}.\nNothing in the dataset is asked for")
    assert run(root, "--to", "csv", "--table", "articles", "--out", out).stderr == f"3 rows in {out}.\n"


def test_days_between_which_there_is_none(tmp_path: Path) -> None:
    result = run(two_reports(tmp_path / "d"), "--to", "csv", "--since", "2025-06-09", "--until", "2025-06-08")
    assert (result.exit_code, result.stderr) == (2, "--since 2025-06-09 --until 2025-06-08: no day is both.\n")


def test_what_is_not_known(tmp_path: Path) -> None:
    root = two_reports(tmp_path / "d")
    result = run(root, "--to", "xml")
    assert (result.exit_code, result.stderr[:30]) == (2, "xml: there is no such format; ")
    result = run(tmp_path / "nowhere", "--to", "csv")
    assert (result.exit_code, result.stderr[:20] != "") == (2, True)
    assert "is no dataset; make one with" in result.stderr


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    result = run(two_reports(tmp_path / "d"), "--to", "csv", "--out", tmp_path / "no" / "folder" / "out.csv")
    assert result.exit_code == 2
    assert result.stderr == f"{tmp_path / 'no' / 'folder'}: cannot be written or read (there is no such folder).\n"
