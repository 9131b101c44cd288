"""Trees, and the loading of what makes them."""

from __future__ import annotations

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc

from warta.languages import languages
from warta.languages.parser import blank_doc, tree, words_doc
from warta.languages.pipeline import FOLDER, load


@pytest.mark.parametrize("code", ["id", "en"])
def test_the_parts_put_together_are_what_spacy_loads(code: str) -> None:
    """Tags and trees of the model that spaCy itself reads from the folder, by its own vectors."""
    pytest.importorskip("training.pipelines", reason="spaCy knows our words by the class that trains")
    pipeline = load(languages()[code])
    assert pipeline is not None
    whole = spacy.load(languages()[code].folder / "pipeline" / FOLDER, exclude=["tokenizer"])
    words = ["Polisi", "menangkap", "dua", "orang", "di", "Surabaya", ",", "kata", "Menteri", "Budi", "."]
    doc = words_doc(whole.vocab, words, pipeline.lemmas)
    for _, pipe in whole.pipeline:
        doc = pipe(doc)
    assert pipeline.parser().trees([words]) == [tree(doc, [token.tag_.partition("|")[0] for token in doc])]


def test_no_sentences_have_no_trees() -> None:
    pipeline = load(languages()["id"])
    assert pipeline is not None
    assert pipeline.parser().trees([]) == []


def test_a_second_root_hangs_on_the_first() -> None:
    vocab = spacy.blank("xx").vocab
    doc = Doc(vocab, words=["Api", "padam", "."], heads=[0, 1, 2], deps=["ROOT", "ROOT", "ROOT"])
    assert tree(doc, ["NOUN", "VERB", "PUNCT"]) == (
        ("NOUN", "root", 0),
        ("VERB", "parataxis", 0),
        ("PUNCT", "punct", 0),
    )


def test_a_sentence_is_shown_without_its_words() -> None:
    doc = blank_doc(spacy.blank("xx").vocab, np.ones((2, 3), np.float32))
    assert [token.text for token in doc] == ["_", "_"]
    assert doc.tensor.shape == (2, 3)
