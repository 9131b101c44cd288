"""The words of lines and of texts."""

from __future__ import annotations

import pytest

from warta.page.dom import Dom, Element, Line
from warta.page.features.words import normal, text_words, words_at, words_of


def page(*texts: str) -> Dom:
    """A page with these lines."""
    return Dom(tuple(Line(text, 0, 0, 0, 0, "", None) for text in texts), (Element("body", -1, 0, ""),))


def test_words_of_each_line() -> None:
    """They are found for all lines at once, each behind a break."""
    words = words_at(page("Harga Beras naik.", "—", "Harga turun"))
    assert [words.of(i) for i in range(3)] == [["harga", "beras", "naik"], [], ["harga", "turun"]]
    assert len(words.distinct) == 5  # the break, and four words


@pytest.mark.parametrize("times", [1, 60])
def test_words_of_short_and_long_texts(times: int) -> None:
    """They are the same, however they are found."""
    assert words_of("Harga, BERAS naik. " * times) == ["harga", "beras", "naik"] * times


def test_normal() -> None:
    """Marks, capitals and blanks make no difference."""
    assert normal(" Harga  Beras: naik! ") == "harga beras naik"


def test_first_word_of_a_line() -> None:
    """It is another word than the same farther on."""
    assert text_words("Baca juga: baca") == ["^baca", "juga", "baca"]
