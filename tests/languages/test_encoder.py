"""The encoder that numpy runs gives what spaCy's gives."""

from __future__ import annotations

from typing import Any

import numpy as np

from warta.languages import languages
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
    raw = [pipeline.encoder.forms.of(forms) for forms in SENTENCES]
    for ours, theirs in zip(own, network.predict(raw), strict=True):
        assert ours.shape == theirs.shape
        np.testing.assert_allclose(ours, theirs, atol=1e-4)


def test_a_sentence_is_seen_without_its_neighbours() -> None:
    encode = shipped().encoder.encode
    alone, beside = encode(SENTENCES[:1])[0], encode(SENTENCES)[0]
    np.testing.assert_allclose(alone, beside, atol=1e-4)


def test_no_sentences_have_no_vectors() -> None:
    assert shipped().encoder.encode([]) == []
