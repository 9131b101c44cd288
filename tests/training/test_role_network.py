"""The network that judges the parties of a deed."""

from __future__ import annotations

import pytest

pytest.importorskip("scipy", reason="needs the extra `train`")

import numpy as np

from training.role_network import alone, fit_role_network

ROLES = ("actor", "recipient")
KNOWN = (["is=subject"], ["is=object"], ["nobody"])


def _choice(voice: str, actor: int, recipient: int) -> tuple[list[list[str]], dict[str, list[int]]]:
    return [[*features, voice] for features in KNOWN], {"actor": [actor], "recipient": [recipient]}


CHOICES = [_choice("active", 0, 1), _choice("passive", 2, 0)] * 300
"""In the active the subject acts and the object is met; in the passive the subject is met, and nobody acts."""


def test_what_comes_together_decides_who_acts() -> None:
    """No feature alone tells it, and the voice is that of all parties."""
    network = fit_role_network(CHOICES, ROLES)
    for parties, chosen in CHOICES[:2]:
        scores = network.scores(network.hidden.scores(parties))
        assert [[best] for best in scores.argmax(axis=0)] == [chosen[role] for role in ROLES]


def test_the_same_choices_give_the_same_network() -> None:
    one, other = (fit_role_network(CHOICES[:40], ROLES) for _ in range(2))
    assert np.array_equal(one.hidden.weights, other.hidden.weights)


def test_crossings_are_left_to_the_regression() -> None:
    """What the type or the root stands before is known without them."""
    names = {"is=subject", "is=subject|active", "REQUEST|is=subject", "menyerang|is=subject|active", "root=menyerang"}
    assert alone(sorted(names)) == ("is=subject", "is=subject|active", "root=menyerang")
