"""Where a dataset can lie, and what its files are."""

from __future__ import annotations

from pathlib import Path, PureWindowsPath

import pytest

from corpus.crawls_made import ask, built, jsonl, record
from warta.corpus.build import plan
from warta.corpus.read import Settings
from warta.dataset import check_dataset, check_place, opened
from warta.errors import InputError, NotFoundError, UsageError


@pytest.mark.parametrize("folder", ["month=2025-06", "lang=id"])
def test_a_dataset_lies_in_no_folder_named_as_one_of_its_own(tmp_path: Path, folder: str) -> None:
    for check in (lambda root: plan(root, [], Settings()), check_dataset):
        with pytest.raises(UsageError, match=f"cannot lie in a folder named '{folder}'"):
            check(tmp_path / folder / "june")


@pytest.mark.parametrize("folder", ["why?", "a\\b"])
def test_a_dataset_lies_in_no_folder_whose_name_duckdb_misunderstands(tmp_path: Path, folder: str) -> None:
    for check in (lambda root: plan(root, [], Settings()), check_dataset):
        with pytest.raises(UsageError, match=r"with [?\\] in its name"):
            check(tmp_path / folder)


@pytest.mark.parametrize("place", ["C:\\news\\june", "\\\\server\\share\\june"])
def test_a_drive_of_windows_is_no_folder_with_a_backslash(monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    monkeypatch.setattr(Path, "resolve", lambda _: PureWindowsPath(place))
    check_place(Path("june"))


def test_a_torn_file_is_told_with_what_to_do(tmp_path: Path) -> None:
    built(tmp_path / "out", jsonl(tmp_path / "a.jsonl", [record(1)]))
    torn = next((tmp_path / "out" / "events").rglob("*.parquet"))
    torn.write_bytes(torn.read_bytes()[:100])
    with pytest.raises(InputError, match=f"(?s){torn.name}.*delete that file and the one of its name in .*manifest"):
        opened(tmp_path / "out")
    torn.unlink()
    (tmp_path / "out" / "manifest" / torn.name).unlink()
    built(tmp_path / "out", tmp_path / "a.jsonl")
    assert ask(tmp_path / "out", "SELECT count(*) > 0 FROM events") == [(True,)]


def test_a_folder_that_is_no_dataset(dataset: Path) -> None:
    check_dataset(dataset)
    with pytest.raises(NotFoundError, match="is no dataset; make one with `warta build INPUT --out"):
        check_dataset(dataset.parent)
