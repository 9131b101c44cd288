"""Parsing only the sentences that need it changes nothing: read both ways, articles give the same records.

WARTA_EVERY=1 reads every article of the corpora, half an hour.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from shared import SHARED, needs
from trees_made import split_and_parse
from warta.events import code_events, needed_for_events
from warta.languages import languages
from warta.page import read_page
from warta.reading import pages_of
from warta.records import Article, Page, Reading
from warta.text import read_text

JUNE = "data/corpora/june2025-dev.jsonl"
POLNEAR = "data/attribution/texts.jsonl"
EVERY = int(os.environ.get("WARTA_EVERY", "60"))
"""Of the corpora each sixtieth article: 80 Indonesian ones, 16 English ones."""

TEXTS = {
    "id": "Cuaca cerah sejak pagi. Polisi menangkap dua orang di Bandung. "
    "Karena Budi menilai sungai meluap, warga pergi.",
    "en": "It rained all day. Police arrested two men in Leeds. As Ann Baker said the river was high, they left.",
}


def read(article: Article) -> Reading:
    """An article through text and events."""
    language = languages()[article.lang or ""]
    return code_events(read_text(article, language, also=needed_for_events), language)


def without_trees(reading: Reading) -> str:
    """The record, and the rules behind it."""
    rules = (reading.entities, reading.mentions, reading.moments, reading.quotes)
    return json.dumps(reading.to_dict()) + repr(rules)


def both_ways(article: Article, monkeypatch: pytest.MonkeyPatch) -> tuple[Reading, Reading]:
    """The reading with the sieve, and the one with every sentence parsed."""
    sieved = read(article)
    with monkeypatch.context() as patch:
        patch.setattr("warta.text.split_into_words", split_and_parse)
        return sieved, read(article)


@pytest.mark.parametrize("code", ["id", "en"])
def test_idle_sentences_stay_unparsed(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    sieved, full = both_ways(read_page(Page("1", text=TEXTS[code], lang=code)), monkeypatch)
    assert [sentence.parsed for sentence in sieved.sentences] == [False, True, True]
    assert all(sentence.parsed for sentence in full.sentences)
    assert without_trees(sieved) == without_trees(full)


@needs(JUNE, POLNEAR)
@pytest.mark.parametrize("path", [JUNE, POLNEAR], ids=["june2025", "polnear"])
def test_corpora_are_read_the_same(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for page in every(SHARED / path):
        sieved, full = both_ways(read_page(page), monkeypatch)
        assert without_trees(sieved) == without_trees(full), page.id


def every(path: Path) -> Iterator[Page]:
    """Each of so many articles of a file."""
    return islice((page for page in pages_of(path) if isinstance(page, Page)), None, None, EVERY)
