"""What the headline tells, as deeds are held against it."""

from __future__ import annotations

from events_made import lexicon_of
from warta.events.who.parties import view
from warta.events.words.headline import Headline, headline
from warta.languages import languages
from warta.page import read_page
from warta.records import Page
from warta.text import read_text


def test_types_stems_and_names_of_the_headline_alone() -> None:
    """ "Ditangkap" of the first paragraph is none of its words."""
    page = Page("t", text="Budi Santoso ditangkap di Kebumen.", title="Israel Menyerang Iran", lang="id")
    seen = view(read_text(read_page(page), languages()["id"]))
    found = headline(seen, lexicon_of("id"))
    assert found.stands and found.kinds == {"ASSAULT"}
    assert lexicon_of("id").stem("menyerang") in found.stems and lexicon_of("id").stem("ditangkap") not in found.stems
    assert {seen.entities[entity].name for entity in found.named} == {"Israel", "Iran"}


def test_a_reading_without_one_has_nothing_of_it() -> None:
    page = Page("t", text="Israel menyerang Iran pada Jumat.", lang="id")
    seen = view(read_text(read_page(page), languages()["id"]))
    assert headline(seen, lexicon_of("id")) == Headline(False, frozenset(), frozenset(), frozenset())
