"""What is learned of single words: how much each speaks for body text."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from warta.page.features.hints import ALL_HINTS, HINT_BITS, IS_BREAK, NAMES_CHARS, TOKEN_OR_BREAK, hints_of, names_hints
from warta.page.features.words import Words

MOST_TOKENS = 50_000  # that are kept in mind


@dataclass(frozen=True, eq=False)
class Scores:
    """How much each word speaks for body text, learned: positive for, negative against.

    `tokens` are words of class names, `words` those of the line itself.
    """

    tokens: Mapping[str, float]
    words: Mapping[str, float]

    def said(self, words: Words) -> NDArray[np.float64]:
        """The strongest of each line's words for body, and in the second row the strongest against."""
        found = np.array([*map(self.words.get, words.distinct, repeat(0.0))])[words.numbers]
        found[words.breaks + 1] = [*map(self.first_words.get, words.first(), repeat(0.0))]
        return np.stack([np.maximum.reduceat(found, words.breaks), np.minimum.reduceat(found, words.breaks)])

    @cached_property
    def first_words(self) -> Mapping[str, float]:
        """The scores of words at the head of a line."""
        return {word[1:]: score for word, score in self.words.items() if word[0] == "^"}

    @cached_property
    def known(self) -> _Tokens:
        """What is known of words of class names."""
        return _Tokens({token: at for at, token in enumerate(self.tokens, 1)})

    @cached_property
    def strengths(self) -> NDArray[np.float64]:
        """The scores of the words of class names in their order, behind that of a word that says nothing."""
        return np.array([0.0, *self.tokens.values()])

    def read(self, names: Collection[str]) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
        """For each of several class names the strongest words for and against, added up, and the bits of the hints."""
        tokens = TOKEN_OR_BREAK.findall("".join([f"{one[:NAMES_CHARS]}\0" for one in names]))
        told = np.fromiter(map(self.known.__getitem__, tokens), np.int64, len(tokens))
        starts = np.concatenate([[0], np.flatnonzero(told == IS_BREAK) + 1])[:-1]
        score, hints = self.strengths[told >> HINT_BITS], told & ALL_HINTS
        both = np.maximum.reduceat(score, starts) + np.minimum.reduceat(score, starts)
        of_names = np.bitwise_or.reduceat(hints, starts)
        names_hints.update(zip(names, of_names.tolist(), strict=True))
        return both, of_names


class _Tokens(dict[str, int]):
    """For each word of class names, as written, its place among those that have a score, and its hints as bits."""

    def __init__(self, places: Mapping[str, int]) -> None:
        super().__init__({"\0": IS_BREAK})
        self.places = places

    def __missing__(self, token: str) -> int:
        if len(self) > MOST_TOKENS:
            self.clear()
            self["\0"] = IS_BREAK
        low = token.lower()
        self[token] = self.places.get(low, 0) << HINT_BITS | hints_of(low)
        return self[token]
