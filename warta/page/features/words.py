"""The words of lines and of texts, in small letters."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from itertools import count

import numpy as np
from numpy.typing import NDArray

from warta.languages.letters import BREAK, words_and_breaks
from warta.page.dom import Dom, columns_of

WORD = re.compile(r"\w+")
WORD_CHARS = 80  # characters of a line whose words are looked up
LONG_TEXT = 200  # characters: of a longer text the words are found faster by all its letters at once


@dataclass(frozen=True, eq=False)
class Words:
    """The words at the head of each line in small letters, each line's behind a `BREAK`.

    `places` are those of the breaks in `all`, which ends with one more; `breaks` the same but for that one. `distinct`
    are all words once, the break first, and `numbers` for each word its place among them: what is known of a word is
    worked out once, not each time that it is there.
    """

    all: list[str]
    places: list[int]
    breaks: NDArray[np.int64]
    distinct: list[str]
    numbers: NDArray[np.int64]

    def first(self) -> list[str]:
        """The first word of each line; a break where it has none."""
        return [self.all[at + 1] for at in self.places[:-1]]

    def of(self, line: int) -> list[str]:
        """The words of a line."""
        return self.all[self.places[line] + 1 : self.places[line + 1]]


@lru_cache(maxsize=2)
def words_at(dom: Dom) -> Words:
    """The words at the heads of a page's lines."""
    heads = "\n".join([text[:WORD_CHARS] for text in columns_of(dom).text]).replace(BREAK, " ")
    found = words_and_breaks(f"\n{heads}\n".replace("\n", f" {BREAK} ").lower())
    known: defaultdict[str, int] = defaultdict(count().__next__)
    numbers = np.fromiter(map(known.__getitem__, found), np.int64, len(found))
    places = np.flatnonzero(numbers == known[BREAK])
    return Words(found, places.tolist(), places[: len(dom.lines)], [*known], numbers)


def text_words(text: str) -> list[str]:
    """The words of a line that are looked up: its first, where boilerplate gives itself away."""
    words = words_of(text[:WORD_CHARS])
    words[:1] = [f"^{word}" for word in words[:1]]
    return words


def words_of(text: str) -> list[str]:
    """The words of a text in small letters."""
    low = text.lower()
    return WORD.findall(low) if len(low) < LONG_TEXT else words_and_breaks(low.replace(BREAK, " "))


def normal(text: str) -> str:
    """Text as it is compared between places of a page: small letters, single spaces, no marks."""
    return " ".join(words_of(text))
