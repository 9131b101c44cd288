"""The sorts, counts and words of a text are those that Python's own functions and patterns tell one by one."""

from __future__ import annotations

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.languages.letters import (
    BREAK,
    CAPITAL,
    COMMA,
    DIGIT,
    MARK,
    SIGN,
    SPACE,
    codes_of,
    counts,
    has_wide,
    is_of,
    word_counts,
    words_and_breaks,
    words_of_letters,
    worth,
)

TEXT = st.text(st.characters() | st.sampled_from("aB7_, ,、|»\0漢ひ・𝐁😀\ud800"))
LINES = st.lists(TEXT.filter(bool), min_size=1)
WORDS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")


@given(TEXT)
def test_words_are_those_of_the_pattern(text: str) -> None:
    assert words_and_breaks(text.replace(BREAK, " ")) == re.findall(r"\w+", text)


@given(TEXT)
def test_words_of_letters_are_those_of_the_pattern(text: str) -> None:
    assert words_of_letters(text) == re.findall(r"[^\W\d_]+", text)


def test_breaks_stand_between_the_words() -> None:
    assert words_and_breaks(f"harga beras {BREAK} {BREAK} naik-turun") == [
        "harga",
        "beras",
        BREAK,
        BREAK,
        "naik",
        "turun",
    ]


@given(st.lists(TEXT.map(lambda text: text.replace("\n", " "))))
def test_a_sign_is_a_word(texts: list[str]) -> None:
    assert word_counts(texts).tolist() == [len(WORDS.findall(text)) for text in texts]


@given(LINES)
def test_two_sorts_are_counted_together(lines: list[str]) -> None:
    sizes = np.array([len(line) for line in lines])
    codes, starts = codes_of("".join(lines)), np.cumsum(sizes) - sizes
    spaces, commas = counts(codes, starts, SPACE, COMMA)
    assert spaces.tolist() == [line.count(" ") for line in lines]
    assert commas.tolist() == [line.count(",") + line.count("、") for line in lines]


@pytest.mark.parametrize(
    ("sort", "letters", "others"),
    [(DIGIT, "7²", "a "), (CAPITAL, "AÉ", "a7"), (MARK, "|»•", ".a"), (SIGN, "漢ひ", "aé"), (CAPITAL, "", "𝐁")],
)
def test_a_letter_is_of_its_sort(sort: int, letters: str, others: str) -> None:
    assert is_of(codes_of(letters + others), sort).tolist() == [True] * len(letters) + [False] * len(others)


@pytest.mark.parametrize(
    ("text", "letters"), [("Harga beras", 11), ("大米价格", 10), ("ひらがな, 漢", 14.5), ("가격", 2)]
)
def test_signs_of_scripts_without_spaces_are_worth_several_letters(text: str, letters: float) -> None:
    assert worth(text) == letters


@pytest.mark.parametrize(
    ("text", "has"), [("Harga “beras” 가격", False), ("Harga 大", True), ("カ", True), ("", False)]
)
def test_texts_with_such_signs_are_told(text: str, has: bool) -> None:
    assert has_wide(text) is has
