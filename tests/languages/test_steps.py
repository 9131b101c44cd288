"""The steps that numpy scores are those that spaCy takes."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from warta.languages import languages
from warta.languages.parser import Parser, blank_doc
from warta.languages.pipeline import load
from warta.languages.steps import steps_of

SENTENCES = (
    ["Police", "arrested", "two", "men", "in", "Lowick", ",", "said", "the", "mayor", "."],
    ["Two"],
    ["Whom", "they", "had", "met", ",", "nobody", "knew", "."],
)


def shipped() -> Parser:
    pipeline = load(languages()["en"])
    assert pipeline is not None
    return pipeline.parser()


def arcs(states: list[Any]) -> list[list[tuple[int, int, int]]]:
    """Of each state head, child and relation of its arcs, in order."""
    return [sorted((arc["head"], arc["child"], arc["label"]) for arc in state.arcs) for state in states]


def test_the_arcs_are_those_of_spacy() -> None:
    """Its own loop reads the vectors of words from the documents."""
    parser = shipped()
    vectors = parser.encoder.encode(SENTENCES)
    docs = [blank_doc(parser.vocab, len(words)) for words in SENTENCES]
    for doc, rows in zip(docs, vectors, strict=True):
        doc.tensor = rows  # type: ignore[assignment]  # declared as one of doubles
    ours, theirs = parser.steps.take(docs, np.concatenate(vectors)), parser.steps.parser.predict(docs)
    assert all(state.is_final() for state in ours)
    assert arcs(ours) == arcs(theirs)


def test_a_step_never_seen_is_never_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where any other may be taken."""
    parser = shipped().steps.parser
    seen = [number for number, name in enumerate(parser.move_names) if name != "R-punct"]
    left = set(range(parser.moves.n_moves)) - {*seen}
    monkeypatch.setitem(parser.model.attrs, "unseen_classes", left)
    assert np.isneginf(steps_of(parser).choice.bias).nonzero()[0].tolist() == sorted(left)
