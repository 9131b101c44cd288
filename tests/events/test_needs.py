"""Which sentences are parsed for the sake of deeds."""

from __future__ import annotations

import pytest

from warta.events import code_events, needed_for_events
from warta.languages import languages
from warta.page import read_page
from warta.records import Page
from warta.text import read_text

TEXTS = {
    "id": "Cuaca cerah sejak pagi. Polisi menangkap dua orang di Bandung. Sungai itu panjang sekali.",
    "en": "It rained all day. Police arrested two men in Leeds. The river is very long.",
}


@pytest.mark.parametrize("code", TEXTS)
def test_one_parse_for_both_stages(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    language = languages()[code]
    article = read_page(Page("1", text=TEXTS[code], lang=code))
    assert [sentence.parsed for sentence in read_text(article, language).sentences] == [False] * 3
    reading = read_text(article, language, also=needed_for_events)
    assert [sentence.parsed for sentence in reading.sentences] == [False, True, False]
    events = code_events(reading, language)
    assert events == code_events(read_text(article, language), language)
    assert [event.type for event in events.events] == ["COERCE"]
