"""The network that finds trees: an encoder, and heads that score arcs, relations and tags (T. Dozat, C. Manning, "Deep
Biaffine Attention for Neural Dependency Parsing", 2017).

Trained with Adam (D. Kingma, J. Ba, 2015); the heads start from random weights and have a higher rate than the encoder.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np

from training.encoder import Array, Weights, dropped, encoded
from training.pieces import WAYS, Batch, Labels

ARC, RELATION = 384, 128
"""The width of a word's vectors as head and as dependent: for arcs, and for relations."""
MEAN, SQUARE, TINY = 0.9, 0.98, 1e-8
"""Adam's decay of the running means and of the squares, and the term against division by zero."""
DECAY = 0.01
FASTER = 15.0
"""The factor of the heads' rate over the encoder's."""
STEEPEST = 2.0
"""A longer gradient is clipped to this length."""
LAST_LAYER = 2.0
"""The initial score of the last layer in the mix, the others' being 0."""
WORD_DROP, HEAD_DROP = 0.2, 0.33
PADDED = -1e9


class Scores(NamedTuple):
    """The scores of a batch: arcs and tags, and the vectors by which relations are scored once heads are known.

    `arcs`: sentences × words × heads, with the root's on the diagonal; `tags`: sentences × words × tags; `dependents`,
    `governors`: sentences × words × (RELATION + 1).
    """

    arcs: Array
    tags: Array
    dependents: Array
    governors: Array


class State(NamedTuple):
    """Weights, with the running means of their gradient and of its square."""

    weights: Any
    means: Any
    squares: Any


def begun(encoder: Weights, labels: Labels, seed: int) -> State:
    """A network before the first step, its heads random by `seed`."""
    random = np.random.default_rng(seed)
    width = encoder["pieces"].shape[1]
    layers = len(encoder["layers"]["output.LayerNorm.bias"])

    def small(*shape: int) -> Array:
        return (random.normal(size=shape) * 0.02).astype(np.float32)

    def layer(numbers: int) -> Weights:
        weight = (random.normal(size=(width, numbers)) / np.sqrt(width)).astype(np.float32)
        return {"weight": weight, "bias": np.zeros(numbers, np.float32)}

    mix = np.zeros(layers + 1, np.float32)
    mix[-1] = LAST_LAYER
    heads = {
        "capitals": small(WAYS, width),
        "capitals above": small(WAYS, width),
        "mix": mix,
        "arc dependent": layer(ARC),
        "arc governor": layer(ARC),
        "arc": (random.normal(size=(ARC, ARC)) / np.sqrt(ARC) / 2).astype(np.float32),
        "arc bias": np.zeros(ARC, np.float32),
        "root": small(ARC),
        "dependent": layer(RELATION),
        "governor": layer(RELATION),
        "relation": small(len(labels.relations), RELATION + 1, RELATION + 1),
        "tag": {"weight": small(width, len(labels.tags)), "bias": np.zeros(len(labels.tags), np.float32)},
    }
    weights = jax.tree.map(jnp.asarray, {"encoder": encoder, "heads": heads})
    nothing = jax.tree.map(jnp.zeros_like, weights)
    return State(weights, nothing, nothing)


def scores(weights: Weights, batch: Batch, key: Array | None) -> Scores:
    """The scores of a batch. `key`: the random key of dropout, None for none."""
    heads = weights["heads"]
    words = dropped(_words(weights, batch, key), key, 100, WORD_DROP)

    def seen(name: str, number: int) -> Array:
        return dropped(jax.nn.leaky_relu(_linear(words, heads[name]), 0.1), key, number, HEAD_DROP)

    dependent, governor = seen("arc dependent", 101), seen("arc governor", 102)
    arcs = (dependent @ heads["arc"] + heads["arc bias"]) @ governor.swapaxes(1, 2) * (4 / np.sqrt(ARC))
    root = (dependent @ heads["root"])[:, :, None]
    arcs = jnp.where(jnp.eye(arcs.shape[1], dtype=bool), root, arcs)
    return Scores(
        arcs + (1 - batch.real)[:, None, :] * PADDED,
        _linear(words, heads["tag"]),
        _with_one(seen("dependent", 103)),
        _with_one(seen("governor", 104)),
    )


def _words(weights: Weights, batch: Batch, key: Array | None) -> Array:
    """The words' vectors (sentences × words × width): the mixed layers at each first piece, and its capitalisation."""
    heads, (count, _) = weights["heads"], batch.pieces.shape
    ways = jnp.zeros(batch.pieces.shape, jnp.int32).at[jnp.arange(count)[:, None], batch.first].max(batch.capitals)
    layers = encoded(weights["encoder"], batch.pieces, heads["capitals"][ways], key)
    mixed = jnp.tensordot(jax.nn.softmax(heads["mix"]), layers, 1)
    return jnp.take_along_axis(mixed, batch.first[:, :, None], 1) + heads["capitals above"][batch.capitals]


def relations(weights: Weights, found: Scores, heads: Array) -> Array:
    """The scores of each word's relations to its head: sentences × words × relations."""
    governors = jnp.take_along_axis(found.governors, jnp.maximum(heads, 0)[:, :, None], 1)
    return jnp.einsum("bia,lac,bic->bil", found.dependents, weights["heads"]["relation"], governors)


def _linear(states: Array, weights: Weights) -> Array:
    return states @ weights["weight"] + weights["bias"]


def _with_one(states: Array) -> Array:
    return jnp.concatenate([states, jnp.ones((*states.shape[:2], 1))], -1)


# ---------------------------------------------------------------- learning


def loss(weights: Weights, batch: Batch, key: Array | None) -> Array:
    """The cross-entropy of a batch's heads, relations and tags, each a mean over known words; tags count for half."""
    found = scores(weights, batch, key)
    return (
        _unlikely(found.arcs, batch.heads)
        + _unlikely(relations(weights, found, batch.heads), batch.relations)
        + _unlikely(found.tags, batch.tags) / 2
    )


def _unlikely(scored: Array, truth: Array) -> Array:
    """The mean cross-entropy over known labels; unknown ones are negative."""
    known = truth >= 0
    said = jnp.take_along_axis(jax.nn.log_softmax(scored), jnp.maximum(truth, 0)[..., None], -1)[..., 0]
    return -(said * known).sum() / jnp.maximum(known.sum(), 1)


def _stepped(state: State, batch: Batch, number: Array, rate: Array, key: Array) -> tuple[State, Array]:
    missed, slope = jax.value_and_grad(loss)(state.weights, batch, key)
    length = jnp.sqrt(sum((part**2).sum() for part in jax.tree.leaves(slope)))
    slope = jax.tree.map(lambda part: part * jnp.minimum(1, STEEPEST / length), slope)
    means = jax.tree.map(lambda old, new: MEAN * old + (1 - MEAN) * new, state.means, slope)
    squares = jax.tree.map(lambda old, new: SQUARE * old + (1 - SQUARE) * new**2, state.squares, slope)

    def moved(path: Any, weight: Array, mean: Array, square: Array) -> Array:
        pace = rate * (1.0 if path[0].key == "encoder" else FASTER)
        step = mean / (1 - MEAN**number) / (jnp.sqrt(square / (1 - SQUARE**number)) + TINY)
        return weight - pace * (step + (DECAY * weight if weight.ndim > 1 else 0))

    return State(jax.tree_util.tree_map_with_path(moved, state.weights, means, squares), means, squares), missed


stepped = jax.jit(_stepped)
"""The state after a step, and the loss before it. `number`: of the step, from 1."""

# ---------------------------------------------------------------- reading


def _likely(weights: Weights, batch: Batch) -> Scores:
    found = scores(weights, batch, None)
    return found._replace(arcs=jax.nn.softmax(found.arcs), tags=jax.nn.softmax(found.tags))


likely = jax.jit(_likely)
"""The scores of a batch, with likelihoods for arcs and tags."""


def _likely_relations(weights: Weights, found: Scores, heads: Array) -> Array:
    return jax.nn.softmax(relations(weights, found, heads))


likely_relations = jax.jit(_likely_relations)
"""The likelihood of each relation of each word to its head."""
