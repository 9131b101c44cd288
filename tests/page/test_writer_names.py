"""Which words of a page name a writer."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages_made import drawn
from warta.page.markup import NOTHING, Markup
from warta.page.writer_names import Names, Place, is_low_word, low_words
from warta.records import Span

TEXT = "body| The growers of the valley plant coffee, says Ann Roe, and learn more about construction."


def names(*outlets: str, markup: Markup = NOTHING) -> Names:
    return Names(replace(drawn(TEXT), markup=markup), outlets)


def found(names: Names, *values: str) -> list[str]:
    places: list[Place] = [(value, None, "test") for value in values]
    return [one.value for one in names.of("authors", places)]


def test_each_writer_counts_once_by_the_fullest_name() -> None:
    """Accounts, roles that are glued to a name, and initials name nobody else."""
    assert found(names(), "ann-roe", "Ann Roe", "Ann RoeFounder", "AR") == ["Ann Roe"]


def test_the_evidence_is_the_name_inside_its_place() -> None:
    page = names()
    text = page.labelled.text
    (one,) = page.of("authors", [("Ann Roe", Span(0, len(text)), "test")])
    assert one.span is not None and one.span.of(text) == "Ann Roe"


def test_the_site_is_no_writer() -> None:
    """Unless it has the name of a person whose words the page does not use."""
    assert found(names("Kabar Pagi"), "Kabar Pagi", "Ann Roe") == ["Ann Roe"]
    assert found(names("Loon Construction"), "Loon Construction") == []
    assert found(names("Jo Doe"), "Jo Doe") == ["Jo Doe"]


def test_on_a_personal_site_the_site_may_be_the_writer() -> None:
    assert found(names("Loon Coffee", markup=Markup(personal=True)), "Loon Coffee") == ["Loon Coffee"]


@pytest.mark.parametrize(
    ("name", "named", "surely"),
    [("Jo Doe", True, True), ("Jo van Doe", True, False), ("Learn More", False, False), ("Coffee Doe", True, False)],
)
def test_a_line_is_a_name_unless_its_words_are_words_of_the_text(name: str, named: bool, surely: bool) -> None:
    assert (names().named(name), names().surely_named(name)) == (named, surely)


@given(st.text("aAß.@-’ ", max_size=20), st.sampled_from(["a", "aa", "a-a", "ß"]))
def test_a_word_in_lower_case_is_found_as_among_all_of_them(text: str, word: str) -> None:
    assert is_low_word(text, word) == (word in low_words(text))
