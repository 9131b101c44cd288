"""What tells that a deed is only recalled."""

from __future__ import annotations

from events_made import case_of, cases_in, lexicon_of, seen_in
from warta.events.cases import with_trees
from warta.events.parties import view
from warta.events.recall_features import recall_features
from warta.languages import languages
from warta.page import read_page
from warta.records import Page
from warta.text import read_text


def test_time_place_and_the_opening_words() -> None:
    """Sebelumnya, …: the sentence itself, and the ones that follow it."""
    seen = seen_in("Sebelumnya, Israel menyerang Iran. Presiden Mesir mengecam serangan itu.")
    first = recall_features(case_of(seen, "menyerang"), "ASSAULT", "older", "none", seen, lexicon_of("id"))
    assert {"when=older", "type=ASSAULT", "says=recalled"} <= set(first)
    second = recall_features(case_of(seen, "mengecam"), "ACCUSE", "none", "older", seen, lexicon_of("id"))
    assert "opened=recalled|1" in second


def test_what_the_headline_tells_is_looked_up() -> None:
    """The deed's type, its root, and who is named in both."""
    page = Page("t", text="Israel menyerang Iran.", title="Israel Serang Iran", lang="id", published="2025-06-18")
    seen = view(with_trees(read_text(read_page(page), languages()["id"]), languages()["id"]))
    case = next(case for case in cases_in(seen) if case.sentence.role != "headline")
    told = recall_features(case, "ASSAULT", "none", "none", seen, lexicon_of("id"))
    assert {"head:type=True", "head:root=True", "head:named=2"} <= set(told)
