"""Made-up texts are told from one another, and deeds by several outlets in their own words."""

from __future__ import annotations

from random import Random

from benchmarks.made import deed, texts, told


def test_no_two_texts_share_a_line() -> None:
    lines = [line for text in texts(1, 50) for line in text.lines]
    assert len(set(lines)) == len(lines) > 250


def test_a_deed_is_told_in_three_ways_with_its_place_and_its_day() -> None:
    random = Random(1)
    what = deed(random, "Senin (9/6/2025)")
    (more,) = texts(2, 1)
    found = [told(random, what, way, more) for way in range(3)]
    assert len({text.title for text, _ in found}) == 3
    for text, dead in found:
        assert all(part in text.lines[0] for part in (what.thing, what.place, what.day, str(dead)))
        assert abs(dead - what.dead) <= 2
