"""Trains the networks that judge candidates, and what is recalled, beside the regressions: hidden units over the same
named features.

Half of the features of an example and half of the units are left out at each step (N. Srivastava et al., 2014), so
that no single word decides. Weights follow Adam (D. Kingma, J. Ba, 2015); those of features that a step does not see
stay as they are. Where there is less to learn from, several networks are fitted from other beginnings and put side by
side: what they say is averaged.
The networks that weigh parties and times learn by the same steps (`choice_network.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from training.event_items import Example, weights_of
from training.sparse import rows_of, to_matrix
from warta.events.linear import Linear, softmax
from warta.events.network import Network

Floats = NDArray[np.float32]
Numbers = NDArray[np.int64]

RARE = 4
"""The fewest times a feature must occur."""
BATCH, RATE = 256, 3e-3
"""The learning rate, which falls to zero epoch by epoch."""
MEAN, SQUARE = 0.9, 0.999
"""Adam's decay of the running means, and the term against division by zero."""
FIRST = 0.05
"""The standard deviation of the hidden units' initial weights."""
TINY = 1e-6


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """Weights, updated in place, with the running means of their gradient and of its square."""

    now: Floats
    mean: Floats
    square: Floats

    def step(self, rows: Numbers | slice, gradient: Floats, number: int, rate: float) -> None:
        """Move some rows against their gradient; `number`: of the step, from 1."""
        self.mean[rows] = mean = MEAN * self.mean[rows] + (1 - MEAN) * gradient
        self.square[rows] = square = SQUARE * self.square[rows] + (1 - SQUARE) * gradient * gradient
        spread = np.sqrt(square / (1 - SQUARE**number)) + TINY
        self.now[rows] -= rate * (mean / (1 - MEAN**number)) / spread


@dataclass(frozen=True, slots=True, eq=False)
class Layers:
    """`hidden`: features × units, `answer`: units × labels; the last row of each is the bias."""

    hidden: Weights
    answer: Weights


Slope = Callable[[Floats], Floats]
"""The gradient of the loss with respect to the scores of some items: items × labels."""


@dataclass(frozen=True, slots=True, eq=False)
class Lot:
    """The items of a step: their features, and the gradient of their loss."""

    features: csr_matrix
    slope: Slope


@dataclass(frozen=True, slots=True)
class Plan:
    """How many hidden units a network has, how often all is seen, what share of features and units a step misses.

    `networks`: how many are fitted from different random starts.
    """

    units: int
    epochs: int
    features_left_out: float
    units_left_out: float
    networks: int = 1


CANDIDATES = Plan(units=192, epochs=8, features_left_out=0.5, units_left_out=0.5)
RECALLED = Plan(units=32, epochs=5, features_left_out=0.5, units_left_out=0.5, networks=2)


def fit_network(examples: Sequence[Example], labels: tuple[str, ...], plan: Plan) -> Network:
    """The network of examples with a label each; `labels`: all of them, in order."""
    rows = rows_of([features for features, _ in examples], RARE)
    matrix = to_matrix([features for features, _ in examples], rows)
    truth = np.array([labels.index(label) for _, label in examples])
    weights = weights_of(examples)
    fitted = [
        descend(partial(_lots, matrix, truth, weights), (len(rows), len(labels)), plan, np.random.default_rng(seed))
        for seed in range(plan.networks)
    ]
    return side_by_side(fitted, rows, labels)


def side_by_side(fitted: Sequence[Layers], rows: dict[str, int], labels: tuple[str, ...]) -> Network:
    """One network that gives the average of several over the same features, `rows`."""
    hidden = np.concatenate([layers.hidden.now for layers in fitted], axis=1)
    said = np.concatenate([layers.answer.now[:-1] for layers in fitted]) / len(fitted)
    bias = np.mean([layers.answer.now[-1] for layers in fitted], axis=0)
    answer = np.vstack([said, bias]).astype(np.float32)
    units = tuple(f"{n}" for n in range(len(said)))
    return Network(Linear(units, [*rows], hidden), Linear(labels, units, answer))


def descend(
    lots: Callable[[np.random.Generator], Iterator[Lot]],
    size: tuple[int, int],
    plan: Plan,
    random: np.random.Generator,
) -> Layers:
    """The layers after all epochs. `lots`: all items once, in a new order, a lot a step; `size`: features, labels."""
    hidden = _begun(random, (size[0] + 1, plan.units), FIRST)
    layers = Layers(hidden, _begun(random, (plan.units + 1, size[1]), plan.units**-0.5))
    number = 0
    for epoch in range(plan.epochs):
        for lot in lots(random):
            number += 1
            _step(layers, lot, number, plan, RATE * (1 - epoch / plan.epochs), random)
    return layers


def _begun(random: np.random.Generator, shape: tuple[int, int], spread: float) -> Weights:
    """Weights before the first step, the bias none."""
    now = (random.normal(size=shape) * spread).astype(np.float32)
    now[-1] = 0
    return Weights(now, np.zeros(shape, np.float32), np.zeros(shape, np.float32))


def _lots(matrix: csr_matrix, truth: Numbers, weights: Floats, random: np.random.Generator) -> Iterator[Lot]:
    """Examples, each with a label of its own and what it counts for."""
    order = random.permutation(len(truth))
    features = matrix[order]
    for start in range(0, len(order), BATCH):
        some = order[start : start + BATCH]
        yield Lot(features[start : start + BATCH], partial(_of_labels, truth[some], weights[some]))


def _of_labels(truth: Numbers, weights: Floats, scores: Floats) -> Floats:
    """The slope of the mean cross-entropy between labels and their softmax in each row, times what a row counts for."""
    wrong = softmax(scores)
    wrong[np.arange(len(wrong)), truth] -= 1
    wrong *= weights[:, None] / len(wrong)
    return wrong


def _step(layers: Layers, lot: Lot, number: int, plan: Plan, rate: float, random: np.random.Generator) -> None:
    """One step of both layers down the slope of the loss."""
    seen, features = np.unique(lot.features.indices, return_inverse=True)
    told = _kept(random, features.shape, plan.features_left_out)
    matrix = csr_matrix((told, features, lot.features.indptr), shape=(lot.features.shape[0], len(seen)))
    sums = matrix @ layers.hidden.now[seen] + layers.hidden.now[-1]
    kept = _kept(random, sums.shape, plan.units_left_out) * (sums > 0)
    units = sums * kept
    wrong = lot.slope(units @ layers.answer.now[:-1] + layers.answer.now[-1])
    back = (wrong @ layers.answer.now[:-1].T) * kept
    layers.answer.step(slice(None), np.vstack([units.T @ wrong, wrong.sum(axis=0)]), number, rate)
    gradient = np.vstack([matrix.T @ back, back.sum(axis=0)]).astype(np.float32)
    layers.hidden.step(np.append(seen, len(layers.hidden.now) - 1), gradient, number, rate)


def _kept(random: np.random.Generator, shape: tuple[int, ...], left_out: float) -> Floats:
    """Nothing for what is left out, and more for the rest, so that the sum stays."""
    kept = random.random(shape, dtype=np.float32) >= left_out
    return kept.astype(np.float32) / np.float32(1 - left_out)
