"""The encoder: a vector for each form, mixed with those of its neighbours.

spaCy trains the encoder (a `MultiHashEmbed` under a `MaxoutWindowEncoder`); here numpy runs it,
which multiplies matrices several times faster than spaCy's own library. A form is embedded only once: all that the
network sees of a word follows from its form.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.lib.stride_tricks import as_strided

from warta.languages.embedding import Floats, Maxout, maxout_of
from warta.languages.rows import Rows

REMEMBERED = 50_000
"""How many forms' vectors are kept: most of any text, in 20 MB."""


@dataclass(frozen=True, slots=True)
class Layer:
    """A convolution over so many neighbours at each side."""

    mix: Maxout
    window: int

    def add_to(self, rows: Floats) -> Floats:
        """The rows, each plus the layer's output for it and its neighbours; beyond both ends are zeros."""
        count, width = rows.shape
        framed = np.zeros((count + 2 * self.window, width), np.float32)
        framed[self.window : self.window + count] = rows
        step = framed.strides[0]
        around = as_strided(framed, (count, (2 * self.window + 1) * width), (step, framed.itemsize))
        mixed = self.mix.of(around)
        mixed += rows
        return mixed


@dataclass(frozen=True, slots=True)
class Encoder:
    """`forms` has the vectors of forms; that of the empty form is zero."""

    forms: Rows[str]
    layers: tuple[Layer, ...]

    def encode(self, sentences: Sequence[Sequence[str]]) -> list[Floats]:
        """For each sentence a matrix with a row for each word."""
        gap = sum(layer.window for layer in self.layers)  # no sentence reaches over it to the next
        rows: Floats = self.forms.between(sentences, gap)
        for layer in self.layers:
            rows = layer.add_to(rows)
        return self._cut(rows, [len(forms) for forms in sentences], gap)

    def _cut(self, rows: Floats, lengths: Sequence[int], gap: int) -> list[Floats]:
        found, at = [], gap
        for length in lengths:
            found.append(rows[at : at + length])
            at += length + gap
        return found


def encoder_of(network: Any, embed: Callable[[Sequence[str]], Floats]) -> Encoder:
    """The encoder in spaCy's component `tok2vec`; `embed` gives the vectors of forms, before they are mixed."""
    nodes = {name: [node for node in network.walk() if node.name == name] for name in KINDS}
    layers = tuple(
        Layer(maxout_of(maxout, norm), window.attrs["window_size"])
        for window, maxout, norm in zip(*nodes.values(), strict=True)
    )
    zeros = np.zeros(layers[0].mix.scale.shape, np.float32)
    return Encoder(Rows(embed, ("", zeros), REMEMBERED), layers)


KINDS = ("expand_window", "maxout", "layernorm")
"""What one convolution of `MaxoutWindowEncoder` is made of."""
