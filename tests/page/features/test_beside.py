"""What the lines beside a line are like."""

from __future__ import annotations

import numpy as np

from warta.page.features.beside import shifted, windows

CONTEXT = np.array([[1.0, 2.0, 4.0, 8.0]], np.float32)


def test_the_line_before_and_the_line_after() -> None:
    """Beyond the ends of a page there is nothing."""
    before, after = shifted(CONTEXT)
    assert before.tolist() == [[0.0, 1.0, 2.0, 4.0]]
    assert after.tolist() == [[2.0, 4.0, 8.0, 0.0]]


def test_means_over_several_lines() -> None:
    """Of three lines before and after, then of eight; those beyond the ends count as zeros."""
    before, after, *_ = windows(CONTEXT)
    assert np.allclose(before, [[0, 1 / 3, 1, 7 / 3]])
    assert np.allclose(after, [[14 / 3, 4, 8 / 3, 0]])
