"""The network that judges candidates beside the regressions."""

from __future__ import annotations

import pytest

pytest.importorskip("scipy", reason="needs the extra `train`")

import numpy as np

from training.event_items import WRITTEN
from training.network import Plan, fit_network

PLAN = Plan(units=64, epochs=8, features_left_out=0.5, units_left_out=0.5, networks=2)

EXAMPLES = [
    (["fired", "shot"], "ASSAULT"),
    (["fired", "minister"], "SANCTION"),
    (["hired", "shot"], "none"),
    (["hired", "minister"], "none"),
] * 400


def test_what_comes_together_decides() -> None:
    """No single word tells these apart: "fired" with a shot, with a minister."""
    network = fit_network(EXAMPLES, ("none", "ASSAULT", "SANCTION"), PLAN)
    found = network.answers(network.hidden.scores([features for features, _ in EXAMPLES[:4]]))
    assert [network.answer.labels[i] for i in found.argmax(axis=1)] == [label for _, label in EXAMPLES[:4]]


def test_written_examples_count_less() -> None:
    """What they say against others is believed less than the same of other articles."""

    def likely(mark: str) -> float:
        examples = [(["fired"], "ASSAULT"), (["fired", mark], "none")] * 400
        network = fit_network(examples, ("none", "ASSAULT"), PLAN)
        return float(network.answers(network.hidden.scores([["fired", mark]]))[0, 1])

    assert likely(WRITTEN) > likely("set=other")


def test_the_same_examples_give_the_same_network() -> None:
    one, other = (fit_network(EXAMPLES[:100], ("none", "ASSAULT", "SANCTION"), PLAN) for _ in range(2))
    assert np.array_equal(one.hidden.weights, other.hidden.weights)
