"""Which words may tell a deed: {marked} in the sentence."""

from __future__ import annotations

import re

import pytest

from warta.events.words.candidates import find_candidates
from warta.events.words.clauses import read_clause
from warta.events.words.lexicon import read_lexicon
from warta.languages import languages
from warta.languages.pipeline import load
from warta.records import Sentence, Span


def parse(text: str, code: str) -> Sentence:
    """One sentence with its tree."""
    span = Span(0, len(text))
    return Sentence(span, "body", next(load(languages()[code]).parse(text, [span])))


@pytest.mark.parametrize(
    ("code", "marked"),
    [
        ("id", "Israel {menyerang} Iran."),
        ("id", "Kedua menteri {menggelar pertemuan} di Jakarta."),
        ("id", "Ribuan buruh {turun ke jalan}."),
        ("id", "Dua sopir {ditangkap} polisi."),
        ("id", "{Serangan} Israel {menewaskan} tiga orang."),
        ("en", "The army {attacked} the town."),
        ("en", "Gunmen {opened fire} on the crowd."),
        ("en", "Both ministers {held talks} in Geneva."),
        ("en", "Both ministers {held a second round of talks} in Geneva."),
        ("en", "Rebels {launched a series of attacks} on the town."),
        ("en", "Rebels {launched} a boat full of {attackers}."),
    ],
)
def test_candidates(code: str, marked: str) -> None:
    """Verbs, light verbs with their noun, nouns and phrases of the lexicon; no two share a word."""
    text = re.sub(r"[{}]", "", marked)
    sentence = parse(text, code)
    found = find_candidates(sentence, read_lexicon(languages()[code]))
    assert [c.trigger(sentence).of(text) for c in found] == re.findall(r"\{(.*?)\}", marked)


@pytest.mark.parametrize(
    ("code", "text", "trigger", "cue"),
    [
        ("id", "Presiden akan bertemu raja itu besok.", "bertemu", "future"),
        ("id", "Polisi tidak menahan sopir itu.", "menahan", "negation"),
        ("en", "The president will visit the king.", "visit", "future"),
        ("en", "Police did not arrest the driver.", "arrest", "negation"),
    ],
)
def test_cues_of_the_clause(code: str, text: str, trigger: str, cue: str) -> None:
    """What the words around a deed say of it."""
    lexicon, sentence = read_lexicon(languages()[code]), parse(text, code)
    found = next(c for c in find_candidates(sentence, lexicon) if c.trigger(sentence).of(text) == trigger)
    assert cue in read_clause(sentence, found, lexicon).cues
