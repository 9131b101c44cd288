"""How many a deed killed, hurt or drove out, as a range: "sedikitnya 30 orang tewas" is 30 or more."""

from __future__ import annotations

import re
from collections.abc import Iterator

from warta.events.lexicon import Casualties
from warta.records import Count, Sentence, Span, Token

REACH = 5
"""How far, in words, a number stands from what befell people."""

DIGITS = re.compile(r"\d{1,3}(?:[.,]\d{3})+|\d{1,6}")


def find_casualties(sentence: Sentence, words: Casualties) -> tuple[Count | None, Count | None, Count | None]:
    """The dead, the injured and the displaced that a sentence counts, each None where it counts none."""
    dead, injured, displaced = (
        _count(sentence, befell, words) for befell in (words.dead, words.injured, words.displaced)
    )
    return dead, injured, displaced


def _count(sentence: Sentence, befell: frozenset[str], words: Casualties) -> Count | None:
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        if token.text.lower() in befell:
            number = next(_numbers_near(tokens, i, words), None)
            if number is not None:
                return _range(tokens, number, words)
    return None


def _numbers_near(tokens: tuple[Token, ...], index: int, words: Casualties) -> Iterator[int]:
    """Numbers of people beside a word, the nearest first; one of another clause is out of reach."""
    before = range(index - 1, max(-1, index - 1 - REACH), -1)
    after = range(index + 1, min(len(tokens), index + 1 + REACH))
    near = sorted((*before, *after), key=lambda i: abs(i - index))
    return (i for i in near if _value(tokens[i].text, words) is not None and not _is_date(tokens, i))


def _value(word: str, words: Casualties) -> tuple[int, int] | None:
    form = word.lower()
    if form in words.vague:
        return words.vague[form]
    if form in words.numbers:
        return words.numbers[form], words.numbers[form]
    if DIGITS.fullmatch(form):
        number = int(re.sub(r"\D", "", form))
        return number, number
    return None


def _is_date(tokens: tuple[Token, ...], index: int) -> bool:
    """ "(13/6)", "2023", "pukul 10": a number with a slash or bracket beside it, or of a year's form."""
    beside = {tokens[i].text for i in (index - 1, index + 1) if 0 <= i < len(tokens)}
    return not beside.isdisjoint({"/", "(", ":", "%"}) or bool(re.fullmatch(r"(19|20)\d\d", tokens[index].text))


def _range(tokens: tuple[Token, ...], index: int, words: Casualties) -> Count:
    low, high = _value(tokens[index].text, words) or (0, 0)
    before = {token.text.lower() for token in tokens[max(0, index - 3) : index]}
    span = Span(tokens[index].start, tokens[index].stop)
    if not before.isdisjoint(words.least):
        return Count(low, None, span)
    if not before.isdisjoint(words.most):
        return Count(None, high, span)
    return Count(low, high, span)
