"""Sets of phrases, and whether one begins or ends at a word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from warta.text.lexicon.words import Word, form_words


@dataclass(frozen=True, slots=True)
class Phrases:
    """A set of phrases of one or more words; `alone` are those of one word.

    `begun` and `ended`: for each first and last word the lengths of its phrases, the longest first.
    """

    known: frozenset[tuple[str, ...]]
    alone: frozenset[str]
    firsts: frozenset[str]
    lasts: frozenset[str]
    begun: Mapping[str, Sequence[int]]
    ended: Mapping[str, Sequence[int]]

    def at(self, words: Sequence[Word], i: int) -> int:
        """How many words the longest phrase has that begins at word `i`; 0 for none."""
        for size in self.begun.get(words[i].lower, ()):
            if size == 1 or tuple([word.lower for word in words[i : i + size]]) in self.known:
                return min(size, len(words) - i)
        return 0

    def before(self, words: Sequence[Word], i: int) -> int:
        """How many words the longest phrase has that ends right before word `i`; 0 for none."""
        for size in self.ended.get(words[i - 1].lower, ()) if i > 0 else ():
            if size == 1 or tuple([word.lower for word in words[max(0, i - size) : i]]) in self.known:
                return min(size, i)
        return 0

    def has(self, word: str) -> bool:
        """Whether the one word is a phrase of the set."""
        return word in self.alone


def phrases(forms: Iterable[str]) -> Phrases:
    """A set of phrases; the dots of abbreviations are left out, as the reader of names passes over them."""
    known = frozenset(tuple(word.lower() for word in form_words(form)) for form in forms)
    return Phrases(
        known,
        frozenset(form[0] for form in known if len(form) == 1),
        frozenset(form[0] for form in known),
        frozenset(form[-1] for form in known),
        sizes(known, 0),
        sizes(known, -1),
    )


def sizes(known: Iterable[tuple[str, ...]], at: int) -> dict[str, list[int]]:
    """How many words the phrases have whose first or last word is the same, the most first."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for form in known:
        found[form[at]].add(len(form))
    return {word: sorted(lengths, reverse=True) for word, lengths in found.items()}
