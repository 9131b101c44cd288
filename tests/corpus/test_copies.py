"""One copy is one report: what is found to be copied, and from where."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from corpus.crawls_made import ask, built, jsonl
from warta.corpus import copies as copying
from warta.corpus.copies import Edge, groups, shared
from warta.corpus.shingles import shingles

VOCABULARY = [a + b for a in ("ka", "lu", "mi", "ro", "ta", "ben") for b in ("ra", "si", "ndu", "pat", "lo", "geng")]


def body(seed: int, count: int = 300) -> list[str]:
    """Words that no other seed puts in the same order."""
    return random.Random(seed).choices(VOCABULARY, k=count)


def article(name: str, words: list[str], hour: int = 8, **more: Any) -> dict[str, Any]:
    host, _, number = name.partition("/")
    lines = ["Warga " + " ".join(words[at : at + 20]) + "." for at in range(0, len(words), 20)]
    published = f"2025-06-09T{hour:02}:00:00+07:00"
    address = f"https://{host}.example/{number}"
    return {"id": name, "url": address, "lang": "id", "published": published, "text": "\n".join(lines), **more}


def found(tmp_path: Path, *articles: dict[str, Any]) -> dict[str, tuple[str, str]]:
    """Of each article in a group: its origin, and what it is to it."""
    built(tmp_path / "out", jsonl(tmp_path / "a.jsonl", articles))
    question = """SELECT a.id, o.id, relation FROM copies JOIN articles a USING (article)
                  JOIN articles o ON o.article = copies.copies"""
    return {row[0]: row[1:] for row in ask(tmp_path / "out", question)}


def test_a_text_printed_twice_is_one_report_of_the_one_that_had_it_first(tmp_path: Path) -> None:
    rows = found(tmp_path, article("b/1", body(1), 9), article("a/1", body(1), 8), article("c/1", body(2)))
    assert rows == {"a/1": ("a/1", "origin"), "b/1": ("a/1", "copy")}


def test_one_cut_to_a_third_is_a_copy(tmp_path: Path) -> None:
    rows = found(tmp_path, article("a/1", body(1)), article("b/1", body(1)[:100], 9))
    assert rows["b/1"] == ("a/1", "copy")


def test_a_quotation_in_common_is_no_copy(tmp_path: Path) -> None:
    said = body(9, 40)
    rows = found(tmp_path, article("a/1", body(1, 200) + said), article("b/1", said + body(2, 200), 9))
    assert rows == {}


def test_a_newsroom_repeats_its_background_another_one_copies_it(tmp_path: Path) -> None:
    background = body(9, 150)
    same = found(tmp_path, article("a/1", body(1, 160) + background), article("a/2", body(2, 160) + background, 9))
    assert same == {}
    other = found(tmp_path, article("a/1", body(1, 160) + background), article("b/2", body(2, 160) + background, 9))
    assert set(other) == {"a/1", "b/2"}


def test_one_address_at_two_times_is_two_versions(tmp_path: Path) -> None:
    rows = found(tmp_path, article("a/1", body(1)), article("a/1", body(2), 9, id="later"))
    assert rows == {"a/1": ("a/1", "origin"), "later": ("a/1", "version")}


def test_a_copy_of_a_version_is_of_the_same_report(tmp_path: Path) -> None:
    rows = found(tmp_path, article("a/1", body(1)), article("a/1", body(2), 9, id="later"), article("b/1", body(2), 10))
    assert rows["b/1"] == ("a/1", "copy")


def test_the_source_that_the_origin_names_is_the_groups(tmp_path: Path) -> None:
    line = {"text": "JAKARTA - " + article("a/1", body(1))["text"] + "\nSumber: Antara"}
    found(tmp_path, article("a/1", body(1), **line), article("b/1", body(1), 9))
    assert ask(tmp_path / "out", "SELECT DISTINCT agency FROM copies") == [("Antara",)]


def test_the_share_is_of_the_shorter_one(tmp_path: Path) -> None:
    found(tmp_path, article("a/1", body(1)), article("b/1", body(1)[:160], 9))
    ((share,),) = ask(tmp_path / "out", "SELECT DISTINCT share FROM copies")
    assert share > 0.95
    assert shared(shingles(body(1)), shingles(body(1)[:160])) == (156, 1.0)


def test_a_text_printed_by_many_is_one_group(tmp_path: Path) -> None:
    rows = found(tmp_path, *(article(f"h{number}/1", body(1), number % 24) for number in range(40)))
    assert len(rows) == 40
    assert len({origin for origin, _ in rows.values()}) == 1


def test_what_a_newsroom_prints_again_and_again_is_no_copy(tmp_path: Path) -> None:
    disclaimer = body(9, 200)
    rows = found(tmp_path, *(article(f"a/{number}", body(number, 100) + disclaimer, number) for number in range(5)))
    assert rows == {}
    twice = found(tmp_path, *(article(f"a/{number}", body(number, 100) + disclaimer, number) for number in range(2)))
    assert set(twice) == {"a/0", "a/1"}


def test_buckets_give_the_same_pairs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    articles = [article(f"h{number}/1", body(number // 2), number) for number in range(12)]
    whole = found(tmp_path, *articles)
    monkeypatch.setattr(copying, "PER_BUCKET", 3)
    (tmp_path / "out" / "copies" / "all.parquet").unlink()
    assert found(tmp_path, *articles) == whole
    assert len(whole) == 12
    assert len(list((tmp_path / "out" / copying.PAIRS).glob("*.parquet"))) == 5


def test_groups_are_joined_by_any_member() -> None:
    edges = [Edge(4, 5, 1.0, False), Edge(2, 3, 1.0, False), Edge(3, 5, 1.0, False), Edge(7, 8, 1.0, False)]
    assert groups(edges) == {2: 2, 3: 2, 4: 2, 5: 2, 7: 7, 8: 7}


def test_nothing_in_common() -> None:
    assert shared(np.empty(0, np.uint32), shingles(body(1))) == (0, 0.0)
