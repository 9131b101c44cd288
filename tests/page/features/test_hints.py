"""What class names hint at."""

from __future__ import annotations

import pytest

from warta.page.features.hints import HINTS, hints_of, names_hints, tokens_of


def test_class_names_fall_into_words() -> None:
    assert tokens_of("IsiBerita main-text_2") == {"isi", "berita", "main", "text"}


@pytest.mark.parametrize(("word", "hinted"), [("penulis", True), ("penulisan", False), ("lereng", False)])
def test_only_whole_words_of_class_names_hint(word: str, hinted: bool) -> None:
    assert bool(hints_of(word)) is hinted


def test_hints_of_all_words_of_a_name() -> None:
    """Each word of a class name may hint, and what was read once is kept in mind."""
    bits = names_hints["article-body related"]
    assert [name for bit, name in enumerate(HINTS) if bits >> bit & 1] == ["body", "related"]
    assert names_hints.get("article-body related") == bits
