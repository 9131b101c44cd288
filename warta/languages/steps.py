"""The steps of spaCy's parser, scored by numpy.

spaCy trains it, and its system of transitions says which steps a sentence may take and what they do. Its own loop sums
the features of a state with a call for each word, each of which acquires and releases Python's lock: twice as long as
all the rest of a parse.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from spacy.ml.parser_model import ParserStepModel  # type: ignore[import-not-found]
from spacy.tokens import Doc

from warta.languages.embedding import Floats


class Count(NamedTuple):
    """What `Places` asks of spaCy's first layer: how many words represent a state."""

    nF: int  # spaCy's name


class Places(ParserStepModel):  # type: ignore[misc]
    """spaCy's model of steps, of which only `get_token_ids` is used: the words that represent states, -1 for none."""

    def __init__(self, count: int) -> None:
        self.state2vec = Count(count)


@dataclass(frozen=True, slots=True, eq=False)
class Affine:
    """A linear layer. `weights`: inputs by outputs."""

    weights: Floats
    bias: Floats

    def of(self, rows: Floats) -> Floats:
        """What becomes of each row."""
        found: Floats = rows.dot(self.weights)
        found += self.bias
        return found


@dataclass(frozen=True, slots=True, eq=False)
class Steps:
    """A parser of spaCy's and its network.

    A state is seen by some words, each in a role (the next one, the last one left open …). `narrowed` makes the vectors
    of words narrower; `roles`, inputs by roles times pieces times width, is what they then add to a state in each role;
    `nobody`, roles by pieces times width, what is added where there is none; `bias`, pieces times width, is added to
    every state. The largest of its `pieces` are a state's vector, and `choice` makes of it the score of each step.
    `columns`: where in the table of `_rows` what the first word adds in each role begins.
    """

    parser: Any
    places: Places
    narrowed: Affine
    roles: Floats
    nobody: Floats
    bias: Floats
    pieces: int
    choice: Affine
    columns: NDArray[np.int64]

    def take(self, docs: Sequence[Doc], words: Floats) -> list[Any]:
        """spaCy's state of each sentence when it is parsed. `words`: a row a word, of all sentences."""
        rows = self._rows(words)
        states: list[Any] = self.parser.moves.init_batch(docs)
        going = states
        while going:
            going = self.parser.transition_states(going, self._scores(rows, self.places.get_token_ids(going)))
        return states

    def _rows(self, words: Floats) -> Floats:
        """What is added to a state, a row a role: by no word, then by each word; in the first role, the bias, too."""
        count, width = self.nobody.shape
        rows = np.empty(((len(words) + 1) * count, width), np.float32)
        rows[:count] = self.nobody
        np.matmul(self.narrowed.of(words), self.roles, out=rows[count:].reshape(len(words), count * width))
        rows[::count] += self.bias
        return rows

    def _scores(self, rows: Floats, places: NDArray[np.int32]) -> Floats:
        """The score of each step for each state, given by the words that it is seen by."""
        at = places.T * len(self.nobody) + self.columns
        seen = np.add.reduce(rows.take(at, axis=0), axis=0).reshape(len(places), self.pieces, -1)
        return self.choice.of(np.maximum.reduce(seen, axis=1))


def steps_of(parser: Any) -> Steps:
    """The steps of a parser of spaCy's, as its network is now."""
    words, lower, upper = parser.model.layers
    weights = lower.get_param("W").swapaxes(1, 2)  # the first pieces first: roles, pieces, width, inputs
    nobody = lower.get_param("pad")[0].swapaxes(1, 2)
    count, inputs = len(weights), weights.shape[-1]
    choice = affine_of(upper)
    choice.bias[list(parser.model.attrs["unseen_classes"])] = -np.inf
    return Steps(
        parser=parser,
        places=Places(count),
        narrowed=affine_of(words.layers[-1]),
        roles=np.ascontiguousarray(weights.reshape(-1, inputs).T),
        nobody=np.ascontiguousarray(nobody.reshape(count, -1)),
        bias=np.ascontiguousarray(lower.get_param("b").T.reshape(-1)),
        pieces=lower.get_param("b").shape[1],
        choice=choice,
        columns=np.arange(count, 2 * count)[:, None],
    )


def affine_of(layer: Any) -> Affine:
    """A linear layer of spaCy's."""
    return Affine(np.ascontiguousarray(layer.get_param("W").T), layer.get_param("b").copy())
