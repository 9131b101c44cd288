"""A small network over named features: hidden units, each with a weight a feature, and what the units say together.

It sees what the regressions see, and besides which features come together: "fired" with a minister and with a shot.
Weights are trained by `training/network.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from warta.events.linear import Floats, Linear, read_linear, softmax, write_linear

HIDDEN, ANSWER = "hidden.npz", "answer.npz"
OF_ROLES, OF_RECALL, OF_TIMES = "role-", "recall-", "time-"
"""What the files of the networks begin with that judge parties, what is recalled, and times."""
STEPS = 15
"""So coarse are the hidden units' weights: average precision stays as it is to .001, the file shrinks by 2 MB."""


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """One layer of hidden units, none of which is ever below zero.

    `hidden`: the units as labels of features; `answer`: what is asked ("none" and the types, the roles, "background"
    and "news") as labels of the units, in their order.
    """

    hidden: Linear
    answer: Linear

    def answers(self, scores: Floats) -> Floats:
        """By the scores of the hidden units for some items how likely each label is of each: rows sum to 1."""
        return softmax(self.scores(scores))

    def scores(self, scores: Floats) -> Floats:
        """By the scores of the hidden units for some items the score of each label."""
        found: Floats = np.maximum(scores, 0) @ self.answer.whole[:-1] + self.answer.whole[-1]
        return found


def read_network(folder: Path, of: str = "") -> Network | None:
    """The network in a folder whose files begin with `of`, None where there is none."""
    if not (folder / f"{of}{HIDDEN}").exists():
        return None
    return Network(read_linear(folder / f"{of}{HIDDEN}"), read_linear(folder / f"{of}{ANSWER}"))


def write_network(network: Network, folder: Path, of: str = "") -> None:
    """Keep a network in two files of a folder, whose names begin with `of`."""
    write_linear(network.hidden, folder / f"{of}{HIDDEN}", STEPS)
    write_linear(network.answer, folder / f"{of}{ANSWER}")
