"""The field of names decoded with numpy: as CRFsuite itself does it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from warta.languages import languages
from warta.text.names import MODEL, tagger_of
from warta.text.names.crf import Crf, read_crf, sums_of

pycrfsuite = pytest.importorskip("pycrfsuite")

SENTENCES = {
    "id": [
        "Presiden Bambang Wicaksono tiba di Surabaya , kata Budi Santoso kepada Komisi I DPR .",
        "Hujan",
        "KPK Tetapkan Dua Tersangka",
        "Menteri Luar Negeri Rusia Ivan Petrov bertemu Siti Rahmawati di Jakarta pada 9 Juni 2025 .",
    ],
    "en": [
        "Foreign minister Reza Karimi met Ivan Petrov in Tehran , the United Nations said .",
        "Rain",
        "New York and the Red Cross : John Smith , Mary Jones of Acme Ltd . and others",
    ],
}


@pytest.mark.parametrize("code", SENTENCES)
def test_tags_are_those_of_crfsuite(code: str) -> None:
    language = languages()[code]
    theirs = pycrfsuite.Tagger()
    theirs.open(str(language.folder / MODEL))
    ours = tagger_of(language.folder)
    assert ours is not None
    sentences = [line.split() for line in SENTENCES[code]]
    expected = [theirs.tag(ours.looks.features(words)) for words in sentences]
    assert ours.tags(sentences) == expected
    assert {tag[2:] for tags in expected for tag in tags} >= {"PER"}


def test_the_best_path_is_not_that_of_the_best_labels() -> None:
    crf = Crf(("O", "X"), {"x": [(1, 1.0)], "o": [(0, 0.5), (1, 0.25)]}, np.array([[1.0, -3.0], [0.0, 0.0]]))
    assert crf.score([["x", "o", "unknown"], []]).tolist() == [[0.5, 1.25], [0.0, 0.0]]
    scores = np.array([[0.0, 0.5], [0.0, 1.0], [2.0, 0.0], [0.0, 4.0]])
    assert crf.tags(scores, [3, 1]) == [["O", "O", "O"], ["X"]]
    assert crf.tags(scores, [1, 3]) == [["X"], ["X", "X", "X"]]
    assert crf.tags(np.empty((0, 2)), []) == []


def test_sums_in_several_places_at_once() -> None:
    weights = {"x": [(1, 1.0)], "-1x": [(0, 0.5)], "1x": [(1, 0.25)], "y": [(1, 2.0)]}
    sums = sums_of(Crf(("O", "X"), weights, np.zeros((2, 2))), ["-1", "1"])
    found = sums.of([["x", "unknown"], ["y", "x"], ["unknown"]])
    assert found[0].tolist() == [[0.0, 1.0], [0.5, 0.0], [0.0, 0.25]]
    assert found[1].tolist() == [[0.0, 3.0], [0.5, 0.0], [0.0, 0.25]]
    assert not found[2].any()


def test_other_files_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "names.crf"
    path.write_bytes(b"nothing of the kind" * 4)
    with pytest.raises(ValueError, match="no model"):
        read_crf(path)
