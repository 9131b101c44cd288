"""Forests small enough to be followed by hand."""

from __future__ import annotations

from math import exp, log
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.page.forest import ROWS, Forest


def forest(*trees: tuple[list[int], list[float], list[float]]) -> Forest:
    """Trees of one depth: features and thresholds of the inner nodes level by level, leaves from left to right."""
    feature, threshold, leaf = zip(*trees, strict=True)
    return Forest(np.array(feature, np.int32), np.array(threshold, np.float32), np.array(leaf, np.float32))


STUMP = ([0], [2.5], [-1.0, 1.0])
OTHER = ([1], [0.0], [0.25, 0.5])
DEEP = ([0, 1, 2], [1.0, 10.0, 100.0], [-3.0, -1.0, 1.0, 3.0])
"""Asks column 0 at the root, column 1 on its left and column 2 on its right."""

VALUES = st.floats(-1e6, 1e6, width=32)


def odds(trees: Forest, rows: list[list[float]]) -> list[float]:
    chances = trees.probabilities(np.array(rows, np.float32))
    return [round(log(chance / (1 - chance)), 4) for chance in chances.tolist()]


@pytest.mark.parametrize(
    ("row", "leaf"),
    [
        ([1, 10, 100], -3.0),  # equal to a threshold goes left
        ([0, 11, 999], -1.0),  # column 2 is asked on the other side only
        ([2, 999, 100], 1.0),
        ([2, 0, 101], 3.0),
    ],
)
def test_a_row_takes_the_right_branch_only_above_the_threshold(row: list[float], leaf: float) -> None:
    assert odds(forest(DEEP), [row]) == [leaf]


def test_the_odds_of_the_trees_add_up() -> None:
    assert odds(forest(STUMP, OTHER), [[0, 0], [0, 1], [3, 0], [3, 1]]) == [-0.75, -0.5, 1.25, 1.5]


def test_log_odds_become_probabilities() -> None:
    assert forest(STUMP).probabilities(np.array([[0], [3]], np.float32)) == pytest.approx(
        [1 / (1 + exp(1)), 1 / (1 + exp(-1))]
    )


def test_no_rows_give_no_probabilities() -> None:
    assert forest(DEEP).probabilities(np.zeros((0, 3), np.float32)).shape == (0,)


@given(st.lists(st.tuples(VALUES, VALUES, VALUES), min_size=1, max_size=20))
def test_a_row_is_told_the_same_alone_and_among_others(rows: list[tuple[float, ...]]) -> None:
    together = forest(DEEP).probabilities(np.array(rows, np.float32))
    alone = [forest(DEEP).probabilities(np.array([row], np.float32))[0] for row in rows]
    assert together.tolist() == alone
    assert all(0 < chance < 1 for chance in alone)


def test_a_gigantic_page_is_told_piece_by_piece_with_the_same_result() -> None:
    rows = np.arange(2 * ROWS + 7, dtype=np.float32)[:, None] % 5
    assert forest(STUMP).probabilities(rows).tolist() == [forest(STUMP).probabilities(row[None, :])[0] for row in rows]


def test_a_forest_is_read_by_its_name_from_a_file(tmp_path: Path) -> None:
    made = forest(DEEP, DEEP)
    np.savez(
        tmp_path / "trees.npz",
        one_feature=made.feature.astype(np.int16),  # files store small numbers in small types
        one_threshold=made.threshold,
        one_leaf=made.leaf.astype(np.float64),
        other_leaf=np.zeros(4),
    )
    with np.load(tmp_path / "trees.npz") as arrays:
        assert odds(Forest.of(arrays, "one"), [[2, 0, 101]]) == [6.0]
