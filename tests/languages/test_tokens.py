"""Words of a text: each case is a text with its words' boundaries drawn in."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.languages import languages
from warta.languages.tokens import tokeniser

INDONESIAN = [
    "kekuatan-kekuatan besar berkali-kali menggeleng-gelengkan kepala",
    "ke-23 dan era 1990-an",
    "Minggu |(|9/6/2025|)",
    "Rp|300.000,00 juta",
    "Ir.| Budi dan dr. Sari di Jl. Merdeka",
    "perang Hamas|-|Israel",
    "kata Ma'ruf dan Jum'at",
    "Pukul 08.52 WIB|.|***",
    'KebumenTalk.com menulis|, |"|siap|"',
    "M. Yusuf",
]
ENGLISH = [
    "He did|n't|, could|n’t and can|not",
    "Israel|'s O'Brien said he|'d go",
    "The U.S. and the U.N. met at 5 p.m. on 9/11",
    "a well|-|known pre-order",
    "$|1.5 billion and 50|%",
    "Mr. Smith of Pfizer Inc. said so|.",
    "in the 1980s",
    "I do|nt know|, I|m out|ta here and he wo|nt come |:-)",
    "that|s report.pdf |, call 555-123-4567 about #|1 of #Warta",
    "Really |?!",
]


def check(code: str, drawn: str) -> None:
    text = drawn.replace("|", "")
    words = [word for part in drawn.split("|") for word in part.split()]
    found = [text[start:stop] for start, stop in tokeniser(languages()[code]).spans(text)]
    assert found == words


@pytest.mark.parametrize("drawn", INDONESIAN)
def test_indonesian(drawn: str) -> None:
    check("id", drawn)


@pytest.mark.parametrize("drawn", ENGLISH)
def test_english(drawn: str) -> None:
    check("en", drawn)


@pytest.mark.parametrize("code", ["id", "en"])
@given(text=st.text(max_size=80))
def test_every_letter_is_in_one_word(code: str, text: str) -> None:
    spans = tokeniser(languages()[code]).spans(text)
    assert "".join("".join(text[start:stop] for start, stop in spans).split()) == "".join(text.split())
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
