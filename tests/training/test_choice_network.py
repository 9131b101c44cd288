"""The networks that weigh parties and times: those of a deed against each other."""

from __future__ import annotations

import pytest

pytest.importorskip("scipy", reason="needs the extra `train`")

import numpy as np

from training.choice_network import PARTIES, alone, fit_choice_network
from warta.events.who.role_features import of_deed

ROLES = ("actor", "recipient")
KNOWN = [["is=subject"], ["is=object"], ["nobody"]]


CHOICES = [(KNOWN, {"actor": [0], "recipient": [1]}), (KNOWN, {"actor": [2], "recipient": [0]})] * 300
TOLD = [["active"], ["passive"]] * 300
"""In the active the subject acts and the object is met; in the passive the subject is met, and nobody acts."""


def test_what_comes_together_decides_who_acts() -> None:
    """No feature alone tells it, and the voice is that of all parties."""
    network = fit_choice_network(CHOICES, TOLD, ROLES, PARTIES)
    for (parties, chosen), told in zip(CHOICES[:2], TOLD[:2], strict=True):
        scores = network.scores(network.hidden.scores([[*features, *of_deed(told)] for features in parties]))
        assert [[best] for best in scores.argmax(axis=0)] == [chosen[role] for role in ROLES]


def test_the_same_choices_give_the_same_network() -> None:
    one, other = (fit_choice_network(CHOICES[:40], TOLD[:40], ROLES, PARTIES) for _ in range(2))
    assert np.array_equal(one.hidden.weights, other.hidden.weights)


def test_crossings_are_left_to_the_regression() -> None:
    """What the type or the root stands before is known without them."""
    names = {"is=subject", "is=subject|active", "REQUEST|is=subject", "menyerang|is=subject|active", "root=menyerang"}
    assert alone(sorted(names)) == ("is=subject", "is=subject|active", "root=menyerang")
