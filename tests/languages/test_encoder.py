"""The encoder that numpy runs gives what spaCy's gives."""

from __future__ import annotations

import numpy as np

from warta.languages import languages
from warta.languages.encoder import Encoder
from warta.languages.parser import read_network
from warta.languages.pipeline import FOLDER, load

SENTENCES = (["Polisi", "menangkap", "dua", "orang", "."], ["Dua"], ["Warga", "pergi", "."])


def shipped() -> Encoder:
    pipeline = load(languages()["id"])
    assert pipeline is not None
    return pipeline.parser().encoder


def test_the_vectors_are_those_of_spacy() -> None:
    encoder, network = shipped(), read_network(languages()["id"].folder / "pipeline" / FOLDER).get_ref("encode")
    own = encoder.encode(SENTENCES)
    raw = [encoder.forms.of(forms) for forms in SENTENCES]
    for ours, theirs in zip(own, network.predict(raw), strict=True):
        assert ours.shape == theirs.shape
        np.testing.assert_allclose(ours, theirs, atol=1e-4)


def test_a_sentence_is_seen_without_its_neighbours() -> None:
    encode = shipped().encode
    alone, beside = encode(SENTENCES[:1])[0], encode(SENTENCES)[0]
    np.testing.assert_allclose(alone, beside, atol=1e-4)


def test_no_sentences_have_no_vectors() -> None:
    assert shipped().encode([]) == []
