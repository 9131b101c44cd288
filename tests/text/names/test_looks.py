"""What the finder of names sees of words."""

from __future__ import annotations

from pathlib import Path

from warta.languages.mapped import write_mapped
from warta.text.names.looks import TABLE, Looks, looks, shape


def test_a_word_and_its_neighbours() -> None:
    first, second = Looks({"budi": "a7 P5"}).features(["Budi", "tiba"])
    assert {"w=budi", "s=Xxx", "p2=bu", "x3=udi", "a7", "P5", "1w=tiba", "1s=xx", "1?", "2end", "-1end"} <= set(first)
    assert {"w=tiba", "?", "-1w=budi", "-1a7", "-1P5", "0s=Xxx|xx", "1end"} <= set(second)


def test_what_was_learnt_is_asked_of_the_nearest_alone() -> None:
    rows = Looks({"budi": "a7"}).features(["Budi", "Santoso", "tiba"])
    assert "-1a7" in rows[1]
    assert "-2w=budi" in rows[2]
    assert "-2a7" not in rows[2]


def test_the_table_of_a_language(tmp_path: Path) -> None:
    path = tmp_path / TABLE
    path.parent.mkdir()
    write_mapped({"budi": "a7 P5", "kota": "a9"}, path)
    assert looks(tmp_path).learnt == {"budi": "a7 P5", "kota": "a9"}
    assert looks(tmp_path / "other").learnt == {}


def test_shape() -> None:
    assert [shape(word) for word in ("Budi", "08.52", "AS", "e-KTP")] == ["Xxx", "dd.dd", "XX", "x-XX"]
