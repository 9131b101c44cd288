"""A dataset in all formats."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from export.datasets_made import two_reports
from warta.errors import UsageError
from warta.export import FORMATS, Wanted, export, format_named


def written(root: Path, form: str, **how: object) -> list[str]:
    out = root.parent / "out"
    export(root, form, out, **how)  # type: ignore[arg-type]
    return out.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_dataset_gives_the_same_bytes(tmp_path: Path, form: str) -> None:
    root = two_reports(tmp_path / "d")
    assert written(root, form) == written(root, form) != []


@pytest.mark.parametrize("form", ["gdelt", "icews", "polecat"])
def test_a_form_that_has_no_word_for_it_gets_no_denied_and_no_older_deed(tmp_path: Path, form: str) -> None:
    root = two_reports(tmp_path / "d")
    head = 0 if form == "gdelt" else 1
    assert len(written(root, form)) == 3 + head
    assert len(written(root, form, unit="occurrence")) == 1 + head
    assert len(written(root, form, wanted=Wanted(statuses=("denied",)))) == 1 + head
    assert len(written(root, form, wanted=Wanted(statuses=("any",)))) == 4 + head
    assert len(written(root, form, wanted=Wanted(background=True))) == 1 + head


@pytest.mark.parametrize("form", ["plover", "schema.org"])
def test_a_form_that_has_a_word_for_it_gets_all(tmp_path: Path, form: str) -> None:
    assert len(written(two_reports(tmp_path / "d"), form)) == 5


def test_tables_and_questions(tmp_path: Path) -> None:
    root = two_reports(tmp_path / "d")
    assert len(written(root, "csv")) == 6
    assert len(written(root, "jsonl", table="articles")) == 3
    (line,) = written(root, "jsonl", query="SELECT count(*) AS n FROM events")
    assert json.loads(line) == {"n": 5}
    assert len(json.loads("".join(written(root, "geojson", wanted=Wanted(statuses=("denied",)))))["features"]) == 1


@pytest.mark.parametrize(
    ("form", "how", "message"),
    [
        ("xml", {}, "xml: there is no such format; there are csv, jsonl, geojson, plover"),
        ("gdelt", {"table": "events"}, "gdelt: is made of events"),
        ("csv", {"unit": "occurrence"}, "for deeds take --table occurrences"),
        ("csv", {"query": "SELECT 1", "table": "events"}, "--query says all that is wanted"),
        ("csv", {"query": "SELECT 1", "wanted": Wanted(lang="en")}, "--query says all that is wanted"),
        ("csv", {"table": "manifest", "wanted": Wanted(lang="en")}, "--lang: the table manifest has no column article"),
        ("geojson", {"table": "articles"}, "needs columns lat and lon"),
    ],
)
def test_what_does_not_go_together(tmp_path: Path, form: str, how: dict[str, object], message: str) -> None:
    root = two_reports(tmp_path / "d")
    with pytest.raises(UsageError, match=message):
        written(root, form, **how)
    assert not (tmp_path / "out").exists()


def test_formats_by_name() -> None:
    assert format_named("plover").marks
    assert not format_named("gdelt").marks
