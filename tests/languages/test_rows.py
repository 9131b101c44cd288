"""Rows are made once, until there are too many."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from warta.languages.rows import Numbers, Rows


def rows_asked(most: int) -> tuple[Rows[str], list[str]]:
    asked: list[str] = []

    def lengths(words: Sequence[str]) -> Numbers:
        asked.extend(words)
        return np.array([[float(len(word)), 1.0] for word in words])

    return Rows(lengths, ("", np.zeros(2)), most), asked


def test_a_row_is_made_once() -> None:
    rows, asked = rows_asked(10)
    assert rows.of(["bb", "a", "bb"]).tolist() == [[2, 1], [1, 1], [2, 1]]
    assert rows.of(["ccc", "a", ""]).tolist() == [[3, 1], [1, 1], [0, 0]]
    assert asked == ["a", "bb", "ccc"]


def test_too_many_are_forgotten_but_for_the_first() -> None:
    rows, asked = rows_asked(3)
    rows.of(["a", "bb"])
    assert rows.of(["ccc", "a", ""]).tolist() == [[3, 1], [1, 1], [0, 0]]
    assert asked == ["a", "bb", "a", "ccc"]


def test_more_at_once_than_are_kept() -> None:
    rows, _ = rows_asked(2)
    assert rows.of(["a", "bb", "ccc", "dddd"])[:, 0].tolist() == [1, 2, 3, 4]
    assert rows.of(["", "dddd"])[:, 0].tolist() == [0, 4]


def test_gaps_stand_between_parts_and_around_them() -> None:
    rows, _ = rows_asked(10)
    assert rows.between([["a", "bb"], [], ["c"]], 1)[:, 0].tolist() == [0, 1, 2, 0, 0, 1, 0]
    assert rows.between([], 2).shape == (2, 2)
