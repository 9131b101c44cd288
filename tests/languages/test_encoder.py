"""The encoder that numpy runs gives what spaCy's gives."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from warta.languages import encoder, languages
from warta.languages.encoder import Encoder, Floats
from warta.languages.pipeline import load

SENTENCES = (["Polisi", "menangkap", "dua", "orang", "."], ["Dua"], ["Warga", "pergi", "."])


def shipped() -> Any:
    pipeline = load(languages()["id"])
    assert pipeline is not None
    return pipeline


def test_the_vectors_are_those_of_spacy() -> None:
    pipeline = shipped()
    network = pipeline.model.get_pipe("tok2vec").model.get_ref("encode")
    own = pipeline.encoder.encode(SENTENCES)
    raw = [np.stack([pipeline.encoder.vectors[form] for form in forms]) for forms in SENTENCES]
    for ours, theirs in zip(own, network.predict(raw), strict=True):
        assert ours.shape == theirs.shape
        np.testing.assert_allclose(ours, theirs, atol=1e-4)


def test_a_sentence_is_seen_without_its_neighbours() -> None:
    encode = shipped().encoder.encode
    alone, beside = encode(SENTENCES[:1])[0], encode(SENTENCES)[0]
    np.testing.assert_allclose(alone, beside, atol=1e-4)


def test_a_form_is_embedded_once_until_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    layers = shipped().encoder.layers

    def embed(forms: Sequence[str]) -> Floats:
        asked.extend(forms)
        return np.ones((len(forms), len(layers[0].scale)), np.float32)

    own = Encoder(embed, layers, {})
    own.encode([["a", "b", "a"]])
    own.encode([["b", "c"]])
    assert asked == ["a", "b", "c"]
    monkeypatch.setattr(encoder, "REMEMBERED", 3)
    own.encode([["b", "d"]])
    assert asked == ["a", "b", "c", "b", "d"]
    assert set(own.vectors) == {"b", "d"}


def test_no_sentences_have_no_vectors() -> None:
    assert shipped().encoder.encode([]) == []
