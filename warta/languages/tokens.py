"""Words of a text: one regular expression a language, built from its table `tokens`.

Every character that is no white space belongs to exactly one word, so offsets are exact. A language defines where
adjoining letters are two words (`split`, tried first), what it keeps together (`keep`) and which words have a full stop
(`abbreviations`); the rest is common to all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from warta.languages import Language
from warta.languages.alternation import any_of

PLAIN = r"[^\W\d_]++(?=\s)"
"""Letters before a space: most words. They are one, whatever is kept together: that has a mark or a digit in it."""
COMMON = (
    r"(?:https?://|www\.)[^\s\"'<>)\]]*[^\s\"'<>)\].,;:!?]",
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    r"\w+(?:\.\w+)*\.(?:com|co\.id|id|net|org|tv|go\.id|ac\.id|co\.uk)\b",  # KebumenTalk.com
    r"[@#]\w+",
    r"(?:[^\W\d_]\.){2,}",  # U.S., S.H.
    r"\d+(?:[.,:/]\d+)+",  # 1.250.000, 9/6/2025, 08.52
    r"\w+",
    r"\.{2,}",
    r"-{2,}",
    r"(?P<mark>[^\w\s])(?P=mark)+",  # a mark repeated: ***, !!!
    r"\S",
)
"""Tried in this order after the language's own patterns. A back reference has a name, since all become one pattern."""


@dataclass(frozen=True, slots=True)
class Tokeniser:
    """Cuts a text into words; `abbreviations` are the words, without their full stop, that keep it."""

    pattern: re.Pattern[str]
    abbreviations: frozenset[str]

    def spans(self, text: str, start: int = 0, stop: int | None = None) -> list[tuple[int, int]]:
        """Where the words of `text[start:stop]` begin and end in `text`."""
        end = len(text) if stop is None else stop
        return [found.span() for found in self.pattern.finditer(text, start, end)]


@cache
def tokeniser(language: Language) -> Tokeniser:
    """The tokeniser of a language; without a table `tokens`, the common rules alone."""
    table = language.table("tokens")
    abbreviations = frozenset(table.get("abbreviations", ()))
    patterns = [*table.get("split", ()), PLAIN, *table.get("keep", ()), *dotted(abbreviations), *COMMON]
    return Tokeniser(re.compile("|".join(patterns)), abbreviations)


def dotted(abbreviations: Iterable[str]) -> list[str]:
    """Patterns for the abbreviations with their full stop, longest first, and for an initial: `M. Yusuf`."""
    words = any_of(abbreviations, " ")
    listed = [rf"\b(?:{words})\.(?!\w)"] if words else []
    return [*listed, r"\b[A-Z]\.(?=\s+[A-Z])"]
