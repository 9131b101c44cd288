"""Confidence against the share of right answers."""

from __future__ import annotations

from xml.etree import ElementTree

import numpy as np

from training.calibration import Bin, bins_of, diagram, error, fitted, held_out, table


def test_bins_hold_means_and_shares() -> None:
    bins = bins_of(np.array([0.11, 0.13, 0.95, 1.0]), [False, True, True, True])
    assert bins == [Bin(0.1, 2, 0.12, 0.5), Bin(0.9, 2, 0.975, 1.0)]
    assert round(error(bins), 4) == round((0.38 + 0.025) / 2, 4)
    assert "| 0.1-0.2 | 2 | 0.12 | 0.50 |" in table(bins)


def test_what_is_too_sure_is_drawn_down() -> None:
    """Of answers at .9 half are right: the shift is below nought, and so said of a fold by the others."""
    likely, right = [0.9, 0.9, 0.6, 0.6] * 10, [True, False, False, True] * 10
    slope, shift = fitted(likely, right)
    assert abs(slope) < 0.1 and abs(shift) < 0.2
    assert np.allclose(held_out(likely, right, [0, 0, 1, 1] * 10), 0.5, atol=0.05)


def test_the_diagram_is_one() -> None:
    """Well-formed, a dot for each bin."""
    picture = ElementTree.fromstring(diagram([Bin(0.1, 2, 0.12, 0.5), Bin(0.9, 2, 0.97, 1.0)]))
    assert len(picture.findall("{http://www.w3.org/2000/svg}circle")) == 2
