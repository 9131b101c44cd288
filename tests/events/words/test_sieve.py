"""Sentences left out by their words alone."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from warta.events.linear import Linear, write_linear
from warta.events.words.lexicon import Lexicon, read_lexicon
from warta.events.words.sieve import FILE, Sieve, features, may_tell, read_sieve
from warta.languages import languages
from warta.page import read_page
from warta.records import Page, Sentence
from warta.text import read_text

WEIGHTS = {"word=arrested": 3.0, "stem=attack": 0.5, "word=hailed": 2.0, "near=heart": -2.0, "role=headline": 1.5}
SIEVE = Sieve({"en": WEIGHTS}, {"en": -1.0})


def english() -> Lexicon:
    return read_lexicon(languages()["en"])


def only(text: str, title: str | None = None) -> Sentence:
    return read_text(read_page(Page("1", text=text, title=title, lang="en")), languages()["en"]).sentences[0]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Police arrested two men in Leeds.", True),
        ("Police said the attack was planned.", False),  # its word counts for too little
        ("He was arrested by a heart condition.", False),  # by what stands around: 3 - 2 - 1 is not above 0
        ("They hailed the winner.", True),  # a word that the lexicon lacks, by its own weight
        ("It rained all day in Leeds.", False),
    ],
)
def test_what_speaks_for_a_deed(text: str, kept: bool) -> None:
    assert SIEVE.keeps(only(text), english()) == kept


def test_a_headline_counts_by_its_role() -> None:
    assert SIEVE.keeps(only("It rained.", title="Heavy attack on Leeds"), english())
    assert not SIEVE.keeps(only("Heavy attack on Leeds"), english())


def test_a_language_that_was_not_learned_keeps_all() -> None:
    assert Sieve({"id": {}}, {"id": -9.0}).keeps(only("Police arrested two men."), english())


def test_without_a_word_of_the_lexicon_nothing_is_searched() -> None:
    sentence = only("It rained all day in Leeds.")
    everything = Sieve({"en": {"word=rained": 9.0}}, {"en": 0.0})
    assert everything.keeps(sentence, english())
    assert not may_tell(sentence, english(), everything)
    assert may_tell(only("Police arrested two men."), english(), None)


def test_phrases_are_looked_at() -> None:
    words = ["They", "took", "part", "in", "talks", "on", "a", "new", "cease", "fire", "."]
    begun = english().begun(words)
    at, phrases = next((at, phrases) for at, phrases in enumerate(begun) if phrases)
    found = features(words, at, phrases, "body", english())
    assert f"phrase={' '.join(phrases[0])}" in found
    assert any(name.startswith("kind=") for name in found)


def test_the_sum_is_that_of_the_features() -> None:
    sentence = only("Yesterday the police arrested two men near the old river.")
    words = [token.text for token in sentence.tokens]
    told = Counter(features(words, words.index("arrested"), (), "body", english()))
    assert {"word=arrested", "at-1=police", "at2=men", "near=near", "role=body"} <= set(told)
    weights = dict.fromkeys(told, 1.0)
    assert Sieve({"en": weights}, {"en": 0.5 - told.total()}).keeps(sentence, english())
    assert not Sieve({"en": weights}, {"en": -0.5 - told.total()}).keeps(sentence, english())


def test_a_file_has_a_column_for_each_language(tmp_path: Path) -> None:
    assert read_sieve(tmp_path) is None
    names = ["word=arrested", "word=menangkap"]
    model = Linear(("en", "id"), names, np.array([[2, 0], [0, 2], [-1, -2]], np.float32))
    write_linear(model, tmp_path / FILE)
    found = read_sieve(tmp_path)
    assert found is not None
    assert {code: set(weights) for code, weights in found.weights.items()} == {
        "en": {"word=arrested"},
        "id": {"word=menangkap"},
    }
    assert found.bias["en"] == pytest.approx(-1, abs=0.05)
