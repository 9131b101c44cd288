"""Named features as a sparse matrix."""

from __future__ import annotations

import pytest

pytest.importorskip("scipy", reason="needs the extra `train`")

from training.sparse import rows_of, to_matrix


def test_rare_features_have_no_row() -> None:
    assert rows_of([["b", "a"], ["a"], ["c", "a", "b"]], 2) == {"a": 0, "b": 1}


def test_features_are_counted_as_often_as_they_are_told() -> None:
    matrix = to_matrix([["a", "a", "x"], []], {"a": 0, "b": 1})
    assert matrix.toarray().tolist() == [[2, 0], [0, 0]]


def test_their_order_does_not_matter() -> None:
    """What is fitted is the same, also where features come out of sets."""
    rows = {"a": 0, "b": 1, "c": 2}
    assert to_matrix([["c", "a", "b"]], rows).indices.tolist() == to_matrix([["b", "c", "a"]], rows).indices.tolist()
