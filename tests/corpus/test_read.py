"""One shard to its files, whatever its pages do."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from corpus.crawls_made import content, jsonl, record
from corpus.poison_made import Poisoned
from warta.corpus import read as reading
from warta.corpus.build import plan
from warta.corpus.read import ReadShard, Settings
from warta.corpus.shards import Shard, shards_of
from warta.engine import Attempt, Done
from warta.engine.local import Local
from warta.records import Article, Failure, Page, Reading

POISON = "3"


def shard_of(path: Path, count: int = 6) -> Shard:
    (shard,) = shards_of(str(jsonl(path / "a.jsonl", [*map(record, range(count)), {"id": "none"}])))
    return shard


def read_quickly(pages: Iterable[Page | Failure], **_: Any) -> Iterator[Reading | Failure]:
    """In the place of `read_many`: it takes pages by two, and sleeps over the poisonous one."""
    held: list[Page | Failure] = []
    for page in pages:
        held.append(page)
        if page.id == POISON:
            time.sleep(5)
        if len(held) == 2:
            yield from map(_outcome, held)
            held = []
    yield from map(_outcome, held)


def _outcome(page: Page | Failure) -> Reading | Failure:
    return page if isinstance(page, Failure) else Reading(Article(page.id, page.text or "", (), lang="id"))


def test_all_pages_are_read_and_counted(tmp_path: Path) -> None:
    task = ReadShard(tmp_path / "out", Settings(), "as set")
    counts = task(shard_of(tmp_path), Attempt())
    found = content(tmp_path / "out")
    assert (counts["articles"], counts["errors"]) == (6, 1)
    assert {name: len(rows) for name, rows in found.items() if rows and name != "manifest"} == counts
    assert len(found["manifest"]) == 1


@pytest.mark.parametrize("attempt", [Attempt(), Attempt(2)])
def test_a_page_that_takes_too_long_is_left_out_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, attempt: Attempt
) -> None:
    monkeypatch.setattr(reading, "read_many", read_quickly)
    counts = ReadShard(tmp_path / "out", Settings(), "", seconds=0.2)(shard_of(tmp_path), attempt)
    assert (counts["articles"], counts["errors"]) == (5, 2)
    errors = content(tmp_path / "out")["errors"]
    assert {row[1]: row[2] for row in errors} == {POISON: "time", "none": "input"}


def test_a_page_that_killed_two_workers_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "read_many", read_quickly)
    marks: list[int] = []
    attempt = Attempt(4, (-1, 3, 3), marks.append)
    counts = ReadShard(tmp_path / "out", Settings(), "")(shard_of(tmp_path), attempt)
    assert (counts["articles"], counts["errors"]) == (5, 2)
    assert marks == [0, 1, 2, 4, 5]
    assert {row[1]: row[2] for row in content(tmp_path / "out")["errors"]} == {POISON: "worker", "none": "input"}


def test_what_a_message_says_does_not_tell_its_cause(tmp_path: Path) -> None:
    """An input whose name holds the words of another cause."""
    (shard,) = shards_of(str(jsonl(tmp_path / "a.jsonl", [{"id": "took longer than usual"}])))
    ReadShard(tmp_path / "out", Settings(), "")(shard, Attempt())
    assert [row[2] for row in content(tmp_path / "out")["errors"]] == ["input"]


def test_one_by_one_gives_the_same_as_together(tmp_path: Path) -> None:
    shard = shard_of(tmp_path)
    ReadShard(tmp_path / "a", Settings(), "")(shard, Attempt())
    ReadShard(tmp_path / "b", Settings(), "")(shard, Attempt(2))
    assert content(tmp_path / "a") == content(tmp_path / "b")


def test_records_of_one_id_are_articles_of_their_own(tmp_path: Path) -> None:
    (shard,) = shards_of(str(jsonl(tmp_path / "a.jsonl", [record(1), record(1), record(1)])))
    ReadShard(tmp_path / "out", Settings(), "")(shard, Attempt())
    rows = content(tmp_path / "out")["articles"]
    assert len({row[0] for row in rows}) == 3


def test_reading_a_shard_again_replaces_what_was_found_before(tmp_path: Path) -> None:
    out = tmp_path / "out"
    (shard,) = shards_of(str(jsonl(tmp_path / "a.jsonl", [record(1, published="2025-05-01"), record(2)])))
    ReadShard(out, Settings(), "")(shard, Attempt())
    (shard,) = shards_of(str(jsonl(tmp_path / "a.jsonl", [record(2)])))
    ReadShard(out, Settings(), "")(shard, Attempt())
    assert [row[2] for row in content(out)["articles"]] == ["2"]
    assert not list((out / "articles" / "month=2025-05").rglob("*.parquet"))


def test_the_language_may_be_told(tmp_path: Path) -> None:
    jsonl(tmp_path / "a.jsonl", [{"id": "1", "text": "Polisi menangkap dua orang."}])
    (shard,) = plan(tmp_path / "out", [str(tmp_path / "a.jsonl")], Settings("id")).todo
    ReadShard(tmp_path / "out", Settings("id"), "")(shard, Attempt())
    assert list((tmp_path / "out" / "articles").rglob("lang=id"))


@pytest.mark.skipif(sys.platform == "win32", reason="workers are killed by signals")
def test_pages_that_kill_or_hang_their_workers_are_left_out_and_all_others_read(tmp_path: Path) -> None:
    records = [record(number, id=name) for number, name in enumerate(("a", "b", "killer", "c", "hanger", "d"))]
    (shard,) = shards_of(str(jsonl(tmp_path / "a.jsonl", records)))
    engine = Local(1, patience=0.5)
    (outcome,) = engine(Poisoned, (tmp_path / "out", Settings(), ""), [shard])
    assert isinstance(outcome, Done)
    found = content(tmp_path / "out")
    assert [row[2] for row in sorted(found["articles"], key=lambda row: row[2])] == ["a", "b", "c", "d"]
    assert {row[1]: row[2] for row in found["errors"]} == {"killer": "worker", "hanger": "worker"}
