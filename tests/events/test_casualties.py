"""How many a deed killed or hurt."""

from __future__ import annotations

import pytest

from warta.events.casualties import find_casualties
from warta.events.lexicon import read_lexicon
from warta.languages import languages
from warta.records import Sentence, Span, Token


def sentence(text: str) -> Sentence:
    """Words in a row, without a tree."""
    tokens, at = [], 0
    for form in text.split():
        start = text.index(form, at)
        at = start + len(form)
        tokens.append(Token(start, at, form, form.lower(), "X", "dep", 0))
    return Sentence(Span(0, len(text)), "body", tuple(tokens))


@pytest.mark.parametrize(
    ("code", "text", "dead", "injured"),
    [
        ("id", "Serangan itu menewaskan 30 orang .", (30, 30), None),
        ("id", "Sedikitnya 30 orang tewas dalam serangan itu .", (30, None), None),
        ("id", "Puluhan warga terluka .", None, (20, 99)),
        ("id", "Tiga orang tewas dan 1.200 lainnya luka-luka .", (3, 3), (1200, 1200)),
        ("en", "The blast killed at least 12 people .", (12, None), None),
        ("en", "Nearly 200 people died and dozens were wounded .", (None, 200), (24, 99)),
        ("en", "Officials said nobody was hurt .", None, None),
        ("id", "Ia tewas pada 2023 .", None, None),  # a year counts nobody
    ],
)
def test_casualties(code: str, text: str, dead: object, injured: object) -> None:
    """Numbers in digits and letters, bounds, and vague numbers as ranges."""
    found = find_casualties(sentence(text), read_lexicon(languages()[code]).casualties)
    assert [count and (count.low, count.high) for count in found[:2]] == [dead, injured]


@pytest.mark.parametrize(
    ("code", "text", "displaced"),
    [
        ("id", "Sebanyak 300 warga mengungsi .", (300, 300)),
        ("en", "The fighting displaced at least 2,000 people .", (2000, None)),
    ],
)
def test_displaced(code: str, text: str, displaced: tuple[int, int | None]) -> None:
    """Those who had to leave are counted apart."""
    dead, _, found = find_casualties(sentence(text), read_lexicon(languages()[code]).casualties)
    assert dead is None
    assert found is not None
    assert (found.low, found.high) == displaced
