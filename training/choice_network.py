"""Trains the networks that weigh the parties of a deed, or its times, beside a conditional logit: who acts, when.

They learn as the network of candidates does (`network.py`), and see each feature alone, not crossed with type or root:
what they mean together their units find out, so they have a fifth of the features. Beside those of a party they see
those of the deed, which all parties have and a logit can do nothing with.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from scipy.sparse import csr_matrix, hstack

from training.event_items import Choice, Features
from training.network import RARE, Floats, Lot, Numbers, Plan, descend, side_by_side
from training.sparse import rows_of, to_matrix
from warta.events.network import Network
from warta.events.who.role_features import of_deed

PARTIES = Plan(units=192, epochs=16, features_left_out=0.6, units_left_out=0.4)
TIMES = Plan(units=64, epochs=12, features_left_out=0.6, units_left_out=0.4)
BATCH = 64
"""Deeds in a step, of some twelve parties each."""


@dataclass(frozen=True, slots=True, eq=False)
class Deeds:
    """The parties of all deeds, nobody last in each, and the share each has in each role: parties by roles.

    `bounds`: where each deed's begin and end. Of times, "time" is the one role.
    """

    features: csr_matrix
    shares: Floats
    bounds: Numbers


def fit_choice_network(
    choices: Sequence[Choice], told: Sequence[Features], roles: tuple[str, ...], plan: Plan
) -> Network:
    """The network whose score of a party in a role comes near its share, in the softmax of all parties of a deed.

    `told`: the features of the candidate that tells each deed. Times are weighed in the same way.
    """
    parties = [features for known, _ in choices for features in known]
    own = alone(rows_of(parties, RARE))
    sizes = [len(known) for known, _ in choices]
    shared, of_all = _of_deeds([of_deed(features) for features in told], sizes)
    matrix = hstack([to_matrix(parties, {name: row for row, name in enumerate(own)}), of_all], format="csr")
    rows = {name: row for row, name in enumerate((*own, *shared))}
    deeds = Deeds(matrix, np.concatenate([_shares(choice, roles) for choice in choices]), np.cumsum([0, *sizes]))
    layers = descend(partial(_lots, deeds), (len(rows), len(roles)), plan, np.random.default_rng(0))
    return side_by_side([layers], rows, roles)


def _of_deeds(told: Sequence[Features], sizes: Sequence[int]) -> tuple[Mapping[str, int], csr_matrix]:
    """The features of deeds, and which of them the parties have, of whom each deed has as many as `sizes` says."""
    rows = rows_of(told, RARE)
    return rows, to_matrix(told, rows)[np.repeat(np.arange(len(sizes)), sizes)]


def alone(names: Collection[str]) -> tuple[str, ...]:
    """The features that are no crossing of others: what stands behind the first bar of a crossing is a feature too."""
    return tuple(name for name in names if name.partition("|")[2] not in names)


def _shares(choice: Choice, roles: tuple[str, ...]) -> Floats:
    """The share of each party of a deed in each role: those who have it, equally."""
    parties, chosen = choice
    shares = np.zeros((len(parties), len(roles)), np.float32)
    for column, role in enumerate(roles):
        shares[chosen[role], column] = 1 / len(chosen[role])
    return shares


def _lots(deeds: Deeds, random: np.random.Generator) -> Iterator[Lot]:
    """Deeds with all their parties."""
    order = random.permutation(len(deeds.bounds) - 1)
    for start in range(0, len(order), BATCH):
        own = order[start : start + BATCH]
        first, past = deeds.bounds[own], deeds.bounds[own + 1]
        rows = np.concatenate([np.arange(*ends) for ends in zip(first, past, strict=True)])
        starts = np.cumsum(past - first) - (past - first)
        yield Lot(deeds.features[rows], partial(_of_shares, deeds.shares[rows], starts))


def _of_shares(shares: Floats, starts: Numbers, scores: Floats) -> Floats:
    """The slope of the mean cross-entropy between shares and their softmax within each deed; `starts`: of the deeds."""
    sizes = np.diff([*starts, len(scores)])
    raised = np.exp(scores - np.repeat(np.maximum.reduceat(scores, starts), sizes, axis=0))
    likely = raised / np.repeat(np.add.reduceat(raised, starts), sizes, axis=0)
    slope: Floats = ((likely - shares) / len(starts)).astype(np.float32)
    return slope
