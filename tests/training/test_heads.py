"""The likeliest trees of made-up likelihoods."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

pytest.importorskip("networkx")

from training.heads import Heads, Likely, is_tree, tree_of


def table(*rows: list[float]) -> Likely:
    return np.array(rows, np.float32)


def sure(heads: Heads, likely: Likely) -> float:
    return float(np.log(likely[np.arange(len(heads)), heads]).sum())


@pytest.mark.parametrize(
    ("heads", "whether"),
    [([0], True), ([1, 1, 1], True), ([1, 2, 2], True), ([0, 1, 1], False), ([1, 0, 2], False), ([1, 2, 0], False)],
)
def test_a_tree_has_one_root_and_no_circle(heads: list[int], whether: bool) -> None:
    assert is_tree(np.array(heads, np.int32)) is whether


def test_the_likeliest_heads_are_taken_where_they_are_a_tree() -> None:
    assert tree_of(table([0.1, 0.8, 0.1], [0.0, 1.0, 0.0], [0.2, 0.7, 0.1])).tolist() == [1, 1, 1]


def test_of_two_roots_the_likelier_stays() -> None:
    assert tree_of(table([0.6, 0.4], [0.1, 0.9])).tolist() == [1, 1]


def test_a_circle_is_broken_where_it_costs_least() -> None:
    """Two words are each other's head; the third is the root."""
    likely = table([0.0, 0.9, 0.1], [0.7, 0.0, 0.3], [0.1, 0.1, 0.8])
    assert tree_of(likely).tolist() == [1, 2, 2]


def test_no_head_at_all_is_likely() -> None:
    """Words that are surely each other's head hang on the root all the same."""
    assert is_tree(tree_of(table([0.0, 1.0, 0.0], [1.0, 0.0, 0.0], [0.0, 0.0, 1.0])))


@pytest.mark.parametrize("seed", range(20))
def test_no_other_tree_is_likelier(seed: int) -> None:
    """Of four words, all trees tried."""
    likely = np.random.default_rng(seed).dirichlet(np.full(4, 0.7), 4).astype(np.float32) + np.float32(0.002)
    trees = [heads for heads in map(np.array, product(range(4), repeat=4)) if is_tree(heads)]
    assert len(trees) == 4 ** (4 - 1)
    assert sure(tree_of(likely), likely) == pytest.approx(max(sure(heads, likely) for heads in trees), rel=1e-4)
