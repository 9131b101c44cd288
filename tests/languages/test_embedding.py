"""The vectors of words that numpy makes are those that spaCy makes."""

from __future__ import annotations

import numpy as np
import pytest

from warta.languages import languages
from warta.languages.embedding import embedding_of, plain
from warta.languages.parser import read_network, words_doc
from warta.languages.pipeline import FOLDER, load

FORMS = ["Polisi", "menangkap", "“", "''", "Surabaya-Jakarta", "1.250.000", "KPK", "obj", "\U0001f600", "xyzzy" * 30]


@pytest.mark.parametrize("code", ["id", "en"])
def test_the_vectors_are_those_of_spacy(code: str) -> None:
    pipeline = load(languages()[code])
    assert pipeline is not None
    network = read_network(languages()[code].folder / "pipeline" / FOLDER).get_ref("embed")
    vocab = pipeline.parser().vocab
    (theirs,) = network.predict([words_doc(vocab, FORMS, pipeline.lemmas)])
    ours = embedding_of(network, vocab, pipeline.lemmas).of(FORMS)
    np.testing.assert_allclose(ours, theirs, atol=1e-5)
    assert np.abs(ours[0] - ours[1]).max() > 0.1


def test_marks_are_written_as_the_treebanks_do() -> None:
    assert [plain(form) for form in ("“", "''", "’s", "–", "``", "kota")] == ['"', '"', "'s", "-", "''", "kota"]
