"""Folds, thresholds and false alarms."""

from __future__ import annotations

from typing import Any

from training.event_folds import FOLDS, GRID, Judged, folds_of, share_above, threshold
from training.event_items import Source, to_item
from warta.languages import languages
from warta.page import read_page
from warta.records import Page
from warta.text import read_text

REPORT = "Polisi menangkap tiga warga di pelabuhan pada Senin malam setelah laporan para nelayan."


def source(name: str, text: str, events: list[dict[str, Any]]) -> Source:
    page = Page(name, text=text, lang="id", published="2025-06-18")
    return Source(read_text(read_page(page), languages()["id"]), {"id": name, "events": events}, "read")


def test_a_case_is_joined_to_the_event_whose_words_it_shares() -> None:
    """Other candidates tell nothing."""
    at = REPORT.index("menangkap")
    gold = {"type": "COERCE", "trigger": [at, at + len("menangkap")]}
    item = to_item(source("a", REPORT, [gold]))
    told = {item.cases[i].trigger().of(REPORT): event for i, event in item.events.items()}
    assert told == {"menangkap": gold}


def test_reprints_share_a_fold() -> None:
    others = [f"Warga kota {n} membuka pasar {n} di jalan {n} nomor {n} hari ini." for n in range(2 * FOLDS)]
    texts = [REPORT, *others, "Kabar lain. " + REPORT]
    folds = folds_of([to_item(source(str(n), text, [])) for n, text in enumerate(texts)])
    assert folds[0] == folds[-1]
    assert set(folds) == set(range(FOLDS))


def test_the_threshold_keeps_what_is_right() -> None:
    judged = [Judged(("id", "read"), 0, likely, likely > 0.3) for likely in (0.2, 0.25, 0.4, 0.45, 0.5)]
    assert 0.25 < threshold(judged, 3, []) <= 0.4


def test_false_alarms_raise_the_threshold() -> None:
    """Of two sentences that tell nothing one has a likely event: half of a thousand are too many."""
    judged = [Judged(("id", "read"), 0, 0.2, True)]
    assert threshold(judged, 1, []) == GRID[0]
    assert threshold(judged, 1, [0.3, 0.0]) == 0.31
    assert share_above([0.3, 0.0], 0.3) == 500
