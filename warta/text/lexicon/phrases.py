"""Sets of phrases, and whether one begins or ends at a word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from warta.text.lexicon.words import Word, form_words


@dataclass(frozen=True, slots=True)
class Phrases:
    """A set of phrases of one or more words; `alone` are those of one."""

    known: frozenset[tuple[str, ...]]
    alone: frozenset[str]
    longest: int
    firsts: frozenset[str]
    lasts: frozenset[str]

    def at(self, words: Sequence[Word], i: int) -> int:
        """How many words the longest phrase has that begins at word `i`; 0 for none."""
        if words[i].lower not in self.firsts:
            return 0
        lower = tuple([word.lower for word in words[i : i + self.longest]])
        while lower and lower not in self.known:
            lower = lower[:-1]
        return len(lower)

    def before(self, words: Sequence[Word], i: int) -> int:
        """How many words the longest phrase has that ends right before word `i`; 0 for none."""
        if i < 1 or words[i - 1].lower not in self.lasts:
            return 0
        lower = tuple([word.lower for word in words[max(0, i - self.longest) : i]])
        while lower and lower not in self.known:
            lower = lower[1:]
        return len(lower)

    def has(self, word: str) -> bool:
        """Whether the one word is a phrase of the set."""
        return word in self.alone


def phrases(forms: Iterable[str]) -> Phrases:
    """A set of phrases; the dots of abbreviations are left out, as the reader of names passes over them."""
    known = frozenset(tuple(word.lower() for word in form_words(form)) for form in forms)
    return Phrases(
        known,
        frozenset(form[0] for form in known if len(form) == 1),
        max(map(len, known), default=0),
        frozenset(form[0] for form in known),
        frozenset(form[-1] for form in known),
    )
