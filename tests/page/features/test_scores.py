"""What is learned of single words."""

from __future__ import annotations

import numpy as np

from warta.page.dom import Dom, Element, Line
from warta.page.features.hints import HINTS
from warta.page.features.scores import Scores
from warta.page.features.words import words_at

SCORES = Scores(tokens={"isi": 2.0, "menu": -3.0}, words={"beras": 1.5, "langganan": -2.5, "^baca": -1.0})


def test_strongest_words_of_a_line() -> None:
    """The strongest for body and the strongest against; a first word counts as such."""
    texts = ("Harga beras", "Baca beras", "Lain baca", "")
    dom = Dom(tuple(Line(text, 0, 0, 0, 0, "", None) for text in texts), (Element("body", -1, 0, ""),))
    assert SCORES.said(words_at(dom)).tolist() == [[1.5, 1.5, 0.0, 0.0], [0.0, -1.0, 0.0, 0.0]]


def test_class_names() -> None:
    """Their strongest words for and against are added up, and the hints of all their words told."""
    scores, hints = SCORES.read(["isi-menu", "menu", "lain", "ISI penulis"])
    assert scores.tolist() == [-1.0, -3.0, 0.0, 2.0]
    told = [{name for bit, name in enumerate(HINTS) if bits >> bit & 1} for bits in hints.tolist()]
    assert told == [{"body", "foot"}, {"foot"}, set(), {"body", "byline"}]
    assert hints.dtype == np.int64
