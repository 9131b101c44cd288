"""The small network: what its units make of features."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from warta.events.linear import Linear
from warta.events.network import Network, read_network, write_network

HIDDEN = Linear(("0",), ["shot", "minister"], np.array([[2], [2], [-3]], dtype=np.float32))
"""A unit that only both words together wake."""
ANSWER = Linear(("none", "ASSAULT"), ["0"], np.array([[-4, 4], [0, 0]], dtype=np.float32))
NETWORK = Network(HIDDEN, ANSWER)


def test_a_unit_below_zero_says_nothing() -> None:
    """One word alone leaves both answers as likely; two words are more than their sum."""
    likely = NETWORK.answers(NETWORK.hidden.scores([["shot"], ["minister"], ["shot", "minister"]]))
    assert np.allclose(likely[:2], 0.5)
    assert likely[2, 1] > 0.99


def test_scores_are_those_before_they_are_weighed_against_each_other() -> None:
    """The unit says four for one answer and against the other."""
    assert NETWORK.scores(NETWORK.hidden.scores([["shot", "minister"]])).tolist() == [[-4, 4]]


def test_nothing_asked_is_nothing_answered() -> None:
    """An article without candidates."""
    assert NETWORK.answers(NETWORK.hidden.scores([])).shape == (0, 2)


def test_a_network_comes_back_from_its_folder(tmp_path: Path) -> None:
    """Its answers are nearly the same; a folder without one has none."""
    assert read_network(tmp_path) is None
    write_network(NETWORK, tmp_path)
    back = read_network(tmp_path)
    assert back is not None
    assert read_network(tmp_path, "other-") is None
    items = [["shot"], ["shot", "minister"]]
    assert np.abs(back.answers(back.hidden.scores(items)) - NETWORK.answers(NETWORK.hidden.scores(items))).max() < 0.02
