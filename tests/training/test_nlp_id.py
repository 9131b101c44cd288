"""Tagged sentences are read out of a wheel."""

from __future__ import annotations

import zipfile
from pathlib import Path

from training.nlp_id import PACKED, sentences


def test_an_empty_line_parts_sentences_and_a_second_tag_stays(tmp_path: Path) -> None:
    wheel = tmp_path / "nlp.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr(PACKED, "\nWarga\tNN\ndatang\tVB\n\n\t\nrumah\tNN\nnya\tPR\tNN\n")
    assert list(sentences(wheel)) == [[("Warga", "NN"), ("datang", "VB")], [("rumah", "NN"), ("nya", "PR\tNN")]]
