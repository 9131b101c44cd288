"""What the network makes of words: a vector for each form, mixed with those of the words around.

spaCy trains the encoder (a `MultiHashEmbed` under a `MaxoutWindowEncoder`); here numpy runs it, which multiplies
matrices several times faster than spaCy's own library does, and a form met again is not embedded again: all that the
network sees of a word follows from its form.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.lib.stride_tricks import as_strided
from numpy.typing import NDArray

Floats = NDArray[np.float32]

REMEMBERED = 50_000
"""Forms whose vectors are kept: most of any text, in 20 MB."""
TINY = np.float32(1e-8)


@dataclass(frozen=True, slots=True)
class Layer:
    """A convolution with maxout and layer norm. `weights`: window times width by pieces times width, piece by piece."""

    weights: Floats
    bias: Floats
    scale: Floats
    shift: Floats
    window: int
    pieces: int

    def add_to(self, rows: Floats) -> Floats:
        """The rows, each plus what the layer makes of it and its neighbours; beyond both ends stand zeros."""
        count, width = rows.shape
        framed = np.zeros((count + 2 * self.window, width), np.float32)
        framed[self.window : self.window + count] = rows
        step = framed.strides[0]
        around = as_strided(framed, (count, (2 * self.window + 1) * width), (step, framed.itemsize))
        pieces = around @ self.weights
        pieces += self.bias
        best = pieces[:, :width]
        for n in range(1, self.pieces):
            best = np.maximum(best, pieces[:, n * width : (n + 1) * width])
        return rows + self._normed(best)

    def _normed(self, rows: Floats) -> Floats:
        centred: Floats = rows - rows.mean(axis=1, keepdims=True)
        spread = np.einsum("ij,ij->i", centred, centred) / np.float32(rows.shape[1]) + TINY
        centred *= (spread ** np.float32(-0.5))[:, None]
        centred *= self.scale
        centred += self.shift
        return centred


@dataclass(frozen=True, slots=True)
class Encoder:
    """`embed` gives the vectors of forms; `vectors` remembers them."""

    embed: Callable[[Sequence[str]], Floats]
    layers: tuple[Layer, ...]
    vectors: dict[str, Floats]

    def encode(self, sentences: Sequence[Sequence[str]]) -> list[Floats]:
        """For each sentence a row a word."""
        self._learn({form for forms in sentences for form in forms})
        gap = sum(layer.window for layer in self.layers)  # no sentence reaches over it to the next
        zeros = [np.zeros(self.layers[0].scale.shape, np.float32)] * gap
        rows = list(zeros)
        for forms in sentences:
            rows += [self.vectors[form] for form in forms]
            rows += zeros
        table = np.concatenate(rows).reshape(len(rows), -1)  # in a third of the time of `stack`
        return self._cut(self._mixed(table), [len(forms) for forms in sentences], gap)

    def _learn(self, forms: set[str]) -> None:
        if len(self.vectors) + len(forms) > REMEMBERED:
            self.vectors.clear()
        new = sorted(form for form in forms if form not in self.vectors)
        if new:
            self.vectors.update(zip(new, self.embed(new), strict=True))

    def _mixed(self, rows: Floats) -> Floats:
        for layer in self.layers:
            rows = layer.add_to(rows)
        return rows

    def _cut(self, rows: Floats, lengths: Sequence[int], gap: int) -> list[Floats]:
        found, at = [], gap
        for length in lengths:
            found.append(rows[at : at + length])
            at += length + gap
        return found


def encoder_of(network: Any, embed: Callable[[Sequence[str]], Floats]) -> Encoder:
    """The encoder in spaCy's component `tok2vec`; `embed` gives the vectors of forms, before they are mixed."""
    nodes = {name: [node for node in network.walk() if node.name == name] for name in KINDS}
    triples = zip(*nodes.values(), strict=True)
    return Encoder(embed, tuple(layer_of(*triple) for triple in triples), {})


KINDS = ("expand_window", "maxout", "layernorm")
"""What one convolution of `MaxoutWindowEncoder` is made of."""


def layer_of(window: Any, maxout: Any, norm: Any) -> Layer:
    """One convolution; the weights of the first pieces first, so that the largest piece is found without steps."""
    weights, bias = maxout.get_param("W"), maxout.get_param("b")
    width, pieces, seen = weights.shape
    return Layer(
        np.ascontiguousarray(weights.transpose(1, 0, 2).reshape(pieces * width, seen).T),
        np.ascontiguousarray(bias.T.reshape(pieces * width)),
        norm.get_param("G"),
        norm.get_param("b"),
        window.attrs["window_size"],
        pieces,
    )
