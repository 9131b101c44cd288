"""Sets of phrases at a word, and before it."""

from __future__ import annotations

from warta.text.lexicon import Word
from warta.text.lexicon.phrases import phrases

TEXT = ("He", "was", "The", "former", "head", "of", "of")
WORDS = [Word(i, i + 1, word, word.lower()) for i, word in enumerate(TEXT)]
KNOWN = phrases(["the", "the former", "head of", "of"])


def test_longest_at() -> None:
    """The longest phrase counts that begins at the word, in whatever letters."""
    assert [KNOWN.at(WORDS, i) for i in range(len(WORDS))] == [0, 0, 2, 0, 2, 1, 1]


def test_longest_before() -> None:
    """The longest phrase counts that ends right before the word."""
    assert [KNOWN.before(WORDS, i) for i in range(len(WORDS) + 1)] == [0, 0, 0, 1, 2, 0, 2, 1]


def test_has() -> None:
    """One word is asked for as a phrase of its own, not as a part of one."""
    assert KNOWN.has("the")
    assert not KNOWN.has("former")


def test_a_phrase_that_the_words_are_too_few_for() -> None:
    """Where the words end before the longest phrase does, and begin behind it, the shorter one counts."""
    known = phrases(["of the house", "of the", "lower house of", "house of"])
    words = [Word(i, i + 1, word, word) for i, word in enumerate(("house", "of", "the"))]
    assert known.at(words, 1) == 2
    assert known.before(words, 2) == 2
