"""A made crawl holds what its truth says, and what is planted in it is found."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from benchmarks import forms
from benchmarks.crawl import WAYS, crawl
from benchmarks.made import texts
from corpus.crawls_made import ask, built
from warta.corpus.shards import pages_of_shard, shards_of
from warta.records import Page


@pytest.fixture(autouse=True)
def _small_faults(monkeypatch: pytest.MonkeyPatch) -> None:
    """As large as it takes to be refused, and packed in no time."""
    monkeypatch.setattr(forms, "BOMB", 65 * 2**20)
    monkeypatch.setattr(forms, "HUGE", 65 * 2**20)


def truth(out: Path) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The articles, and what is broken."""
    rows = [json.loads(line) for line in (out / "truth.jsonl").read_text().splitlines()]
    return [row for row in rows if "broken" not in row], [row for row in rows if "broken" in row]


def pages(out: Path) -> list[object]:
    return [page for shard in shards_of(str(out / "crawl")) for page in pages_of_shard(shard)]


@pytest.mark.parametrize("form", ["warc", "jsonl", "html"])
def test_every_form_gives_the_pages_and_errors_that_its_truth_tells(tmp_path: Path, form: str) -> None:
    crawl(tmp_path, 40, form, broken=1, per_file=15)
    articles, broken = truth(tmp_path)
    found = pages(tmp_path)
    assert len(articles) == 40
    assert len(broken) >= 3
    read = [page for page in found if isinstance(page, Page)]
    assert len(read) == len(articles) + sum(row["pages"] for row in broken)
    assert len(found) - len(read) == sum(row["errors"] for row in broken)
    assert all(any(row["id"] in page.id for page in read) for row in articles)


def test_rows_without_text_are_errors(tmp_path: Path) -> None:
    crawl(tmp_path, 7, "parquet", broken=2)
    assert Counter(isinstance(page, Page) for page in pages(tmp_path)) == {True: 7, False: 6}


def test_the_same_seed_gives_the_same_bytes_and_another_one_others(tmp_path: Path) -> None:
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        crawl(tmp_path / name, 30, "warc", seed, broken=1)
    one, same, other = ((tmp_path / name / "crawl" / "00000.warc.gz").read_bytes() for name in "abc")
    assert one == same != other


def test_more_articles_than_texts_are_told_in_other_words(tmp_path: Path) -> None:
    source = tmp_path / "texts.jsonl"
    rows = [{"title": text.title, "text": "\n".join(text.lines)} for text in texts(3, 10)]
    source.write_text("".join(json.dumps(row) + "\n" for row in rows))
    crawl(tmp_path / "out", 60, "jsonl", sources=[source])
    lines = (tmp_path / "out" / "crawl" / "00000.jsonl").read_text().splitlines()
    made = {row["id"]: row["text"] for row in map(json.loads, lines)}
    own = [made[row["id"]] for row in truth(tmp_path / "out")[0] if row["relation"] == "own"]
    assert own[0] == rows[0]["text"]
    assert len(own) > 30
    assert len(set(own)) == len(own)
    assert {len(text) for text in own} == {len(row["text"]) for row in rows}


def test_planted_copies_versions_and_stories_are_found(tmp_path: Path) -> None:
    crawl(tmp_path, 100, "jsonl", seed=4)
    articles, _ = truth(tmp_path)
    assert {row["way"] for row in articles} >= set(WAYS)
    built(tmp_path / "out", tmp_path / "crawl")
    question = """SELECT a.id, o.id, relation FROM copies JOIN articles a USING (article)
                  JOIN articles o ON o.article = copies"""
    found = {row[0]: row[1:] for row in ask(tmp_path / "out", question)}
    planted = {row["id"]: (row["origin"], row["relation"]) for row in articles if row["origin"]}
    assert {name: pair for name, pair in found.items() if pair[1] != "origin"} == planted
    stories = dict(ask(tmp_path / "out", "SELECT id, story FROM stories JOIN articles USING (article)"))
    told = {row["id"]: row["story"] for row in articles if row["story"]}
    together = {name: story for name, story in stories.items() if name in told}
    assert len(together) >= len(told) / 2  # what is worded in another way may stay alone
    assert len({told[name] for name in together}) == len(set(together.values()))
