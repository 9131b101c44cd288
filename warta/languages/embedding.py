"""The vectors of single words, before they are mixed with those of their neighbours.

spaCy trains them (a `MultiHashEmbed` with static vectors); here numpy computes them from the forms
alone, without spaCy's objects for words and documents, in a fifth of the time. (In a crawl a fifth of the distinct
words of an article are new.)
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import IDS, LEMMA  # type: ignore[import-not-found]
from spacy.strings import get_string_id
from spacy.vectors import Vectors  # type: ignore[import-not-found]
from spacy.vocab import Vocab
from thinc.api import NumpyOps

from warta.languages.lemmas import Lemmas

Floats = NDArray[np.float32]
Seen = Callable[[str], str]
"""An attribute of a word that the network sees: its beginning, its shape …"""

TINY = np.float32(1e-8)
PLAIN = str.maketrans("“”„«»‘’`–—", '"""""' + "'''--")
"""Typographic marks as the treebanks write them; the network has seen no others."""


@dataclass(frozen=True, slots=True, eq=False)
class Maxout:
    """A maxout layer with layer norm. `weights`: inputs × (pieces · width), piece by piece."""

    weights: Floats
    bias: Floats
    scale: Floats
    shift: Floats
    pieces: int

    def of(self, rows: Floats) -> Floats:
        """The output for each row."""
        width = len(self.scale)
        pieces = rows @ self.weights
        pieces += self.bias
        best = pieces[:, :width]
        for n in range(1, self.pieces):
            best = np.maximum(best, pieces[:, n * width : (n + 1) * width])
        return self._normed(best)

    def _normed(self, rows: Floats) -> Floats:
        centred: Floats = rows - rows.mean(axis=1, keepdims=True)
        spread = np.einsum("ij,ij->i", centred, centred) / np.float32(rows.shape[1]) + TINY
        centred *= (spread ** np.float32(-0.5))[:, None]
        centred *= self.scale
        centred += self.shift
        return centred


@dataclass(frozen=True, slots=True, eq=False)
class Hashed:
    """A hash embedding: four hashes of the attribute `seen` of a word choose the rows that are added up."""

    seen: Seen
    table: Floats
    seed: int
    ops: NumpyOps

    def of(self, words: Sequence[str]) -> Floats:
        """A row a word."""
        ids = np.array([get_string_id(self.seen(word)) for word in words], np.uint64)
        rows: Floats = np.add.reduce(self.table.take(self.ops.hash(ids, self.seed) % len(self.table), axis=0), axis=1)
        return rows


@dataclass(frozen=True, slots=True, eq=False)
class Static:
    """Pretrained vectors, looked up by the attribute `seen` of a word, and projected to the width of the others."""

    seen: Seen
    vectors: Vectors
    weights: Floats

    def of(self, words: Sequence[str]) -> Floats:
        """A row for each word; zeros for one that has no vector."""
        at = self.vectors.find(keys=[self.seen(word) for word in words])
        found: Floats = self.vectors.data[at] @ self.weights
        found[at < 0] = 0
        return found


@dataclass(frozen=True, slots=True, eq=False)
class Embedding:
    """Several tables side by side, and the layer that makes one vector of their rows."""

    tables: tuple[Hashed | Static, ...]
    mix: Maxout

    def of(self, forms: Sequence[str]) -> Floats:
        """A row a form."""
        words = [plain(form) for form in forms]
        return self.mix.of(np.concatenate([table.of(words) for table in self.tables], axis=1))


def plain(form: str) -> str:
    """A form with the typographic marks that the network knows."""
    return '"' if form == "''" else form if form.isascii() and "`" not in form else form.translate(PLAIN)


def embedding_of(network: Any, vocab: Vocab, known: Lemmas) -> Embedding:
    """The embedding in spaCy's component `tok2vec`; the likeliest lemmas are among what it sees of words."""
    nodes = {node.name: node for node in network.walk()}
    seen: dict[int, Seen] = {**vocab.lex_attr_getters, LEMMA: known.of}  # type: ignore[attr-defined]
    columns = nodes["extract_features"].attrs["columns"]
    hashes = [node for node in network.walk() if node.name == "hashembed"]
    tables = [
        Hashed(seen[IDS[column]], node.get_param("E"), node.attrs["seed"], node.ops)
        for column, node in zip(columns, hashes, strict=True)
    ]
    static = Static(
        seen[vocab.vectors.attr], vocab.vectors, np.ascontiguousarray(nodes["static_vectors"].get_param("W").T)
    )
    return Embedding((*tables, static), maxout_of(nodes["maxout"], nodes["layernorm"]))


def maxout_of(maxout: Any, norm: Any) -> Maxout:
    """A layer of spaCy's; the weights of the first pieces come first, so that maxima are of contiguous rows."""
    weights, bias = maxout.get_param("W"), maxout.get_param("b")
    width, pieces, seen = weights.shape
    return Maxout(
        np.ascontiguousarray(weights.transpose(1, 0, 2).reshape(pieces * width, seen).T),
        np.ascontiguousarray(bias.T.reshape(pieces * width)),
        norm.get_param("G"),
        norm.get_param("b"),
        pieces,
    )
