"""Trees, and the loading of what makes them."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from warta.languages import languages
from warta.languages.parser import blank_doc, tree_of, words_doc
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
    assert pipeline.parser().trees([words]) == [tree_of(doc, [token.tag_.partition("|")[0] for token in doc])]


def test_no_sentences_have_no_trees() -> None:
    pipeline = load(languages()["id"])
    assert pipeline is not None
    assert pipeline.parser().trees([]) == []


def test_a_second_root_hangs_on_the_first() -> None:
    vocab = spacy.blank("xx").vocab
    doc = Doc(vocab, words=["Api", "padam", "."], heads=[0, 1, 2], deps=["ROOT", "ROOT", "ROOT"])
    assert tree_of(doc, ["NOUN", "VERB", "PUNCT"]) == (
        ("NOUN", "root", 0),
        ("VERB", "parataxis", 0),
        ("PUNCT", "punct", 0),
    )


def test_a_sentence_is_shown_without_its_words() -> None:
    """Only how many there are, and that it is one sentence."""
    doc = blank_doc(spacy.blank("xx").vocab, 2)
    assert [token.text for token in doc] == ["_", "_"]
    assert [token.is_sent_start for token in doc] == [True, False]


def test_crossing_arcs_are_untangled_as_spacy_does() -> None:
    """A parser writes what hangs on the object of a verb as hanging on the verb, and tells so in the relation."""
    pipeline = load(languages()["en"])
    assert pipeline is not None
    parser = pipeline.parser()
    (state,) = parser.steps.parser.moves.init_batch([blank_doc(parser.vocab, 3)])
    strings = parser.vocab.strings
    state.add_arc(1, 0, strings["case||obl"])
    state.add_arc(1, 2, strings["obl"])
    assert parser.tree(state, ["ADP", "VERB", "NOUN"]) == (("ADP", "case", 2), ("VERB", "root", 1), ("NOUN", "obl", 1))
