"""How two readings of one article are brought together."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from shared import SHARED, needs
from training.agreement import agreement, read_twice
from training.annotations import scoreboard


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


@needs("eval/readings.py")
def test_readers_who_marked_the_same_agree(tmp_path: Path) -> None:
    event = {"type": "COERCE", "status": "happened", "background": False, "trigger": [7, 14], "sentence": [0, 20]}
    event |= {"actors": [], "recipients": [], "claimant": None, "time": "2025-06-16"}
    row = {"id": "a", "set": "times", "digest": "d1", "events": [event]}
    for kind in ("events", "again"):
        (tmp_path / f"{kind}-en.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    found = agreement(scoreboard(SHARED / "data"), tmp_path)
    assert (found["n"], found["told"][2], found["time"]) == (1, 1.0, 1.0)
