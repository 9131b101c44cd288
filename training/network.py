"""Trains the network that judges candidates beside the regressions: hidden units over the same named features.

Half of the features of a candidate and half of the units are left out at each step (N. Srivastava et al., 2014), so
that no single word decides. Weights follow Adam (D. Kingma, J. Ba, 2015); those of features that a step does not see
stay as they are. Several networks are fitted from other beginnings and put side by side: what they say is averaged.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from training.event_items import NONE, Example
from training.sparse import rows_of, to_matrix
from warta.events.linear import Linear, softmax
from warta.events.network import Network

Floats = NDArray[np.float32]
Numbers = NDArray[np.int64]

NETWORKS, UNITS = 2, 64
RARE = 4
"""The fewest times a feature must occur."""
LEFT_OUT = 0.5
"""The share of features and of units that a step does not see."""
EPOCHS, BATCH, RATE = 8, 256, 3e-3
"""The rate sinks to nothing, epoch by epoch."""
MEAN, SQUARE = 0.9, 0.999
"""How much of Adam's running means stays at each step."""
FIRST_HIDDEN, FIRST_ANSWER = 0.05, UNITS**-0.5
"""The spread of the weights before the first step."""
TINY = 1e-6


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """Weights, changed in place, with the running means of their gradient and of its square."""

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
    """The hidden units over the features, the labels over the units; the bias of each is the last row."""

    hidden: Weights
    answer: Weights


@dataclass(frozen=True, slots=True, eq=False)
class Lot:
    """Some examples of a step: which features they have, and the label of each."""

    features: csr_matrix
    labels: Numbers


def fit_network(examples: Sequence[Example], kinds: tuple[str, ...]) -> Network:
    """The network of examples whose labels are none and types; `kinds`: all types, in order."""
    labels = (NONE, *kinds)
    rows = rows_of([features for features, _ in examples], RARE)
    matrix = to_matrix([features for features, _ in examples], rows)
    truth = np.array([labels.index(label) for _, label in examples])
    fitted = [_fitted(Lot(matrix, truth), len(labels), seed) for seed in range(NETWORKS)]
    units = tuple(f"{n}" for n in range(NETWORKS * UNITS))
    hidden = np.concatenate([layers.hidden.now for layers in fitted], axis=1)
    said = np.concatenate([layers.answer.now[:-1] for layers in fitted]) / NETWORKS
    bias = np.mean([layers.answer.now[-1] for layers in fitted], axis=0)
    answer = np.vstack([said, bias]).astype(np.float32)
    return Network(Linear(units, rows, hidden), Linear(labels, {unit: n for n, unit in enumerate(units)}, answer))


def _fitted(lot: Lot, labels: int, seed: int) -> Layers:
    random = np.random.default_rng(seed)
    hidden = _begun(random, (lot.features.shape[1] + 1, UNITS), FIRST_HIDDEN)
    layers = Layers(hidden, _begun(random, (UNITS + 1, labels), FIRST_ANSWER))
    number = 0
    for epoch in range(EPOCHS):
        for part in _lots(lot, random):
            number += 1
            _step(layers, part, number, RATE * (1 - epoch / EPOCHS), random)
    return layers


def _begun(random: np.random.Generator, shape: tuple[int, int], spread: float) -> Weights:
    """Weights before the first step, the bias none."""
    now = (random.normal(size=shape) * spread).astype(np.float32)
    now[-1] = 0
    return Weights(now, np.zeros(shape, np.float32), np.zeros(shape, np.float32))


def _lots(lot: Lot, random: np.random.Generator) -> Iterator[Lot]:
    """All examples once, in a new order, a lot a step."""
    order = random.permutation(len(lot.labels))
    features = lot.features[order]
    for start in range(0, len(order), BATCH):
        yield Lot(features[start : start + BATCH], lot.labels[order[start : start + BATCH]])


def _step(layers: Layers, lot: Lot, number: int, rate: float, random: np.random.Generator) -> None:
    """One step of both layers down the slope of the cross-entropy."""
    seen, features = np.unique(lot.features.indices, return_inverse=True)
    told = _kept(random, features.shape)
    matrix = csr_matrix((told, features, lot.features.indptr), shape=(len(lot.labels), len(seen)))
    sums = matrix @ layers.hidden.now[seen] + layers.hidden.now[-1]
    kept = _kept(random, sums.shape) * (sums > 0)
    units = sums * kept
    wrong = softmax(units @ layers.answer.now[:-1] + layers.answer.now[-1])
    wrong[np.arange(len(wrong)), lot.labels] -= 1
    wrong /= len(wrong)
    back = (wrong @ layers.answer.now[:-1].T) * kept
    layers.answer.step(slice(None), np.vstack([units.T @ wrong, wrong.sum(axis=0)]), number, rate)
    gradient = np.vstack([matrix.T @ back, back.sum(axis=0)]).astype(np.float32)
    layers.hidden.step(np.append(seen, len(layers.hidden.now) - 1), gradient, number, rate)


def _kept(random: np.random.Generator, shape: tuple[int, ...]) -> Floats:
    """Nothing for what is left out, and more for the rest, so that the sum stays."""
    kept = random.random(shape, dtype=np.float32) >= LEFT_OUT
    return kept.astype(np.float32) / np.float32(1 - LEFT_OUT)
