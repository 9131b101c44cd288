"""How two readings of one article are brought together."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from training.agreement import read_twice


def written(folder: Path, kind: str, digest: str) -> None:
    """An article's reading."""
    row = {"id": "a", "set": "times", "digest": digest, "events": [kind]}
    (folder / f"{kind}-en.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")


def test_an_article_comes_with_both_its_readings(tmp_path: Path) -> None:
    written(tmp_path, "events", "d1")
    written(tmp_path, "again", "d1")
    ((first, again),) = read_twice(tmp_path)
    assert (first["events"], again["events"]) == (["events"], ["again"])


def test_readings_of_two_texts_are_not_compared(tmp_path: Path) -> None:
    written(tmp_path, "events", "d1")
    written(tmp_path, "again", "d2")
    with pytest.raises(ValueError, match="times a: the second reading is of no text"):
        list(read_twice(tmp_path))
