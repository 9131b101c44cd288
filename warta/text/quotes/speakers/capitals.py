"""The words beside a verb as they look: capitals, degrees, titles, acronyms; the first of them and the last."""

from __future__ import annotations

import re

from warta.records import Span

GLUED = re.compile(r"[a-z]{2,}(?=[A-Z])")
"""The small letters that a link has left glued to a name: di|ESPN."""
WORD = re.compile(r"[^\s,;:()\"“”]+")
LAST_WORD = re.compile(r"[^\s,;:()\"“”]+(?=\s*$)")
CAPITALISED = re.compile(r"[A-Z@][\w.'’-]*(?:\s+(?:[A-Z][\w.'’-]*|al-\w+|al|bin|de|van|von|der|binti))*")
TWO_CAPITALISED = re.compile(rf"{CAPITALISED.pattern[:-1]}+")

DEGREE = r"(?![EU]\.|PT\.)[A-Z][A-Za-z]{0,4}(?:\.[A-Za-z]+){1,5}\.?(?:-\w+)?"
"""S.H., M.Si, Ph.D., Subsp.G.E.H.; not so: according to Baker, U.S. troops …; PT.Sinar menjual …"""

FELLOW = r"[A-Z]{4,8}"
"""FINASIM, FACS: what a fellow of a society is, behind his degrees."""

DEGREES = re.compile(rf"(?:,\s+{DEGREE} {{0,9}}){{1,20}}(?:,\s+{FELLOW}){{0,3}},?\s*\Z")
"""The degrees at the end of some words; bounded, for a search from each of them."""

SHORT_WORD = 2
"""A word of more letters, all capitals, is an acronym."""


def first_in(text: str, span: Span) -> str:
    """The first word of a span in small letters; empty where there is none."""
    found = WORD.search(text, span.start, span.stop)
    return found.group().lower() if found else ""


def last_in(text: str, start: int, end: int) -> Span | None:
    """The last of some words, where the whole of it lies near their end."""
    found = LAST_WORD.search(text, max(start, end - 20), end)
    return Span(*found.span()) if found else None


def is_title(words: str) -> bool:
    """The words before a name are its title: none, or a few with capitals."""
    return all(word[:1].isupper() for word in words.split()) and len(words.split()) <= 4


def is_acronym(word: str) -> bool:
    """WHO said: the body."""
    return len(word) > SHORT_WORD and word.isupper()
