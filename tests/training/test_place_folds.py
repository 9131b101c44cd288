"""How places of deeds are judged."""

from __future__ import annotations

from typing import Any

import pytest

from training.event_items import Item, Source, to_item
from warta.languages import languages
from warta.page import read_page
from warta.records import Page
from warta.text import read_text

folds = pytest.importorskip("training.place_folds", exc_type=ImportError)

TEXT = "Menteri Luar Negeri Mesir bertemu Menteri Luar Negeri Yordania di Kairo."


def item(place: str | None) -> Item:
    """TEXT with its meeting, of which the gold has these words for a place."""
    spans = {words: [TEXT.index(words), TEXT.index(words) + len(words)] for words in filter(None, ("bertemu", place))}
    event: dict[str, Any] = {"type": "CONSULT", "status": "happened", "trigger": spans["bertemu"]}
    gold = {"id": "t", "events": [{**event, "place": spans[place] if place else None}]}
    page = Page("t", text=TEXT, lang="id", published="2025-06-18")
    return to_item(Source(read_text(read_page(page), languages()["id"]), gold, "read"))


@pytest.mark.parametrize(
    ("place", "answer"),
    [("Kairo", (True, True, True)), ("Yordania", (True, True, False)), (None, (False, True, False))],
)
def test_the_rule_s_place_is_right_where_it_is_the_gold_s(place: str | None, answer: tuple[bool, ...]) -> None:
    """It takes the one behind "di"."""
    assert [*folds.answers(item(place), None)] == [answer]


def test_precision_recall_and_f1() -> None:
    told = [folds.Answer(True, True, True), folds.Answer(True, False, False), folds.Answer(False, True, False)]
    told += [folds.Answer(True, False, False), folds.Answer(False, False, False)]
    assert folds.scores(told) == pytest.approx((1 / 2, 1 / 3, 2 / 5))
