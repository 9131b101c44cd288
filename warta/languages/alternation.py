"""Any of some words, as a regular expression."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import takewhile

BLANKS = r"\s+"


def any_of(words: Iterable[str], space: str = BLANKS) -> str:
    r"""A pattern for any of the words, the longest first, without a group around it; one that never matches for none.

    Words with the same beginning share it, so that a text is compared with a few letters and not with each word.
    `space`: the pattern for a space within them.

    >>> any_of(["Kota", "Kota Lama", "Desa"])
    'Kota(?:\\s+Lama|)|Desa'
    """
    return _any_of(frozenset(words), space)


@lru_cache(maxsize=128)  # the patterns of times and dates have the same months and units again and again
def _any_of(words: frozenset[str], space: str) -> str:
    return _either(sorted(words, key=lambda word: (-len(word), word)), space) or "(?!)"


def _either(words: Sequence[str], space: str) -> str:
    """The alternatives by their first letters: of two words with different ones a text can match only one."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for word in words:
        groups[_letter(word[:1])].append(word)
    return "|".join(part for group in groups.values() for part in _shared(group, space))


def _letter(sign: str) -> str:
    """The class of letters that match each other without regard to case: all spaces, "s" and "ſ", "i" and "ı"."""
    return " " if sign.isspace() else sign.casefold().upper()[:1]


def _shared(words: Sequence[str], space: str) -> Iterator[str]:
    """The alternatives for words with the same first letter, ignoring case."""
    same = takewhile(lambda signs: len({*signs}) == 1, zip(*words, strict=False))
    size = sum(1 for _ in same)
    if len(words) == 1 or not size:
        yield from (_plain(word, space) for word in words)
    else:
        yield f"{_plain(words[0][:size], space)}(?:{_either([word[size:] for word in words], space)})"


def _plain(word: str, space: str) -> str:
    return re.escape(word).replace(r"\ ", space)
