"""What the finder of names is told of words; tiny vectors, made up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy
import pytest

pytest.importorskip("scipy", reason="needs the extra `train`")

from training import looks
from training.vectors import Vectors

WORDS = tuple(f"w{number}" for number in range(12))
ROUND = numpy.array([[numpy.cos(n // 3), numpy.sin(n // 3)] for n in range(12)], dtype=numpy.float32)
"""Four groups of three words, each a direction of its own."""
VECTORS = Vectors(WORDS, ROUND * numpy.arange(1, 13, dtype=numpy.float32)[:, None])


def test_capitals_count_inside_sentences_of_plain_news() -> None:
    """The first word has one always, headlines have them all, and of rare words nothing is known."""
    sentence = ["Hari", "ini", "Wati", "naik", "bus"]
    told = looks.capitals([sentence] * 3 + [["Hari", "ini", "wati", "rare"]] + [["Harga", "Beras", "Naik"]] * 30)
    assert told == {"ini": "C0", "wati": "C3", "naik": "C0", "bus": "C0"}
    assert looks.capitals([sentence] * 21)["wati"] == "C4+"


def test_like_vectors_share_their_groups_at_all_grains(monkeypatch: pytest.MonkeyPatch) -> None:
    """How long they are does not matter; coarser groups hold finer ones whole."""
    monkeypatch.setattr(looks, "GRAINS", (2, 3, 4))
    found = looks.groups(VECTORS.matrix)
    assert [[name[0] for name in group] for group in found] == [["a", "b", "c"]] * 12
    for first in range(0, 12, 3):
        assert len(set(found[first : first + 3])) == 1
    assert [len({group[grain] for group in found}) for grain in range(3)] == [2, 3, 4]


class Judge:
    """A network that says "person" of words it has learned from, "no name" of all others."""

    def __init__(self, rows: Iterable[int]) -> None:
        self.seen = {tuple(VECTORS.matrix[row]) for row in rows}

    def predict_proba(self, matrix: numpy.ndarray) -> numpy.ndarray:
        return numpy.array(
            [[0, 0, 0, 1] if tuple(row) in self.seen else [1, 0, 0, 0] for row in matrix], float
        ).reshape(-1, 4)


def test_a_word_of_the_sentences_is_judged_by_a_network_that_has_not_seen_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """In training the finder shall not trust it more than it may later."""

    def judge(_: Vectors, rows: Iterable[int], counts: Mapping[int, Counter[str]]) -> Judge:
        return Judge(rows)

    monkeypatch.setattr(looks, "network", judge)
    sentences = [[(word.upper(), "B-PER") for word in WORDS[:10]] + [("unknown", "O")]]
    assert looks.likelihoods(VECTORS, sentences) == [("O5", "L0", "G0", "P0")] * 12


def test_the_table_has_a_line_a_word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from warta.text.names.looks import looks as read

    monkeypatch.setattr(looks, "GRAINS", (2, 3, 4))
    monkeypatch.setattr(looks, "network", lambda _, rows, __: Judge(rows))
    (tmp_path / "pipeline").mkdir()
    looks.write(tmp_path, VECTORS, [[("w1", "O")]], [["hari", "itu", "W3"]] * 3)
    learnt = read(tmp_path).look("W3").learnt
    assert [name[0] for name in learnt] == ["a", "b", "c", "O", "L", "G", "P", "C"]
    assert read(tmp_path).look("nobody").learnt == ("?",)
