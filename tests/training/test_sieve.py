"""The sieve is taught by what models say; these models say that an arrest is a deed, and an attack is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from training.event_items import Source, to_item
from training.sieve import Text, sieve_of, text_of
from warta.events.linear import Floats
from warta.events.words.lexicon import read_lexicon
from warta.languages import languages
from warta.page import read_page
from warta.records import Page, Sentence
from warta.text import read_text

ENGLISH = languages()["en"]
TOLD = "Police arrested two men in {}."
UNTOLD = "An attack was planned in {}."
TOWNS = ("Leeds", "York", "Hull", "Derby", "Bath", "Truro")


@dataclass(frozen=True)
class Saying:
    """Models that think a candidate with one feature a deed."""

    feature: str

    def told(self, candidates: Sequence[Sequence[str]]) -> Sequence[Sequence[str]]:
        """They need no numbers."""
        return candidates

    def chances(self, candidates: Sequence[Sequence[str]]) -> Floats:
        return np.array([[0.9 if self.feature in features else 0.0] for features in candidates], np.float32)

    def least(self, code: str) -> float:
        return 0.5


def taught(text: str) -> Text:
    reading = read_text(read_page(Page("1", text=text, lang="en")), ENGLISH)
    return text_of(to_item(Source(reading, {"events": ()}, "unmarked")))


def sentence(text: str) -> Sentence:
    return read_text(read_page(Page("1", text=text, lang="en")), ENGLISH).sentences[0]


def test_a_text_has_its_candidates_by_sentence() -> None:
    text = taught("It rained. Police arrested two men in Leeds.")
    assert [" ".join(searched.words) for searched in text.sentences] == ["Police arrested two men in Leeds ."]
    (searched,) = text.sentences
    assert "w=arrested" in text.candidates[searched.candidates[searched.words.index("arrested")]]


def test_what_the_models_say_is_foreseen() -> None:
    texts = [taught(f"{TOLD.format(town)} {UNTOLD.format(town)}") for town in TOWNS]
    sieve = sieve_of(texts, Saying("w=arrested"))
    lexicon = read_lexicon(ENGLISH)
    assert sieve.keeps(sentence(TOLD.format("Poole")), lexicon)
    assert not sieve.keeps(sentence(UNTOLD.format("Poole")), lexicon)
