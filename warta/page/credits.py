"""Captions and their credits: who made a picture."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from warta.page.phrases import phrases

LONGEST = 90  # characters of a credit
IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]{2,90})[)\]]\s*[./]?\s*$")
AFTER_SLASH = re.compile(r"(?<=[.!?\w)”\"])\s?/\s?(?=[^\W\d_©])([^/.]{2,60}(?:\s?/\s?[^/.]{2,60})?)\s*/?\s*$")
COPYRIGHT = re.compile(r"((?:©|\(c\)|copyright\b).{1,80})$", re.I)
CHANNEL = re.compile(r"(?:kanal|channel|akun)\s+", re.I)
AFTER_MAKER = re.compile(r"\s?[-–/|@:]\s?\S|\s.{2,40}©")
SIGNS = ("©", "(c)", "copyright")
FIGURES = re.compile(r"^[\d/., -]+$")
OUTLET_FIRST = re.compile(
    r"^((?:[\w.]+\.(?:com|co\.id|id)/\s?[A-Z][A-Z .]{2,40}(?=\s[A-Z][a-z]))|(?:[A-Z][\w.]+/\s?[A-Z][\w .]{2,40}$))",
    re.S,
)


def credit_of(caption: str) -> tuple[str, str] | None:
    """Who made the picture, as the caption says, and the rule that found it.

    >>> credit_of("Warga antre air bersih di Bantul. (Foto: Sri/Kabar)")
    ('Sri/Kabar', 'in_brackets')
    """
    for rule in RULES:
        if found := rule(caption.strip()):
            return found.strip(" /()") if "." in found.strip(" /().") else found.strip(" ./()"), rule.__name__
    return None


def _has(caption: str, words: tuple[str, ...]) -> bool:
    """Whether any of the words is in a caption: far faster than the pattern that places them."""
    return any(map(caption.lower().__contains__, words))


def may_have_credit(line: str) -> bool:
    """Whether a line has a word or a sign by which pages say who made a picture."""
    return _has(line, (*phrases().credit_words, *SIGNS))


def with_credits(lines: Sequence[str]) -> set[int]:
    """The lines that may have a credit, by their places: each word is looked for in all of them at once."""
    low = [line.lower() for line in lines]
    whole, ends = "\n".join(low), list(accumulate([len(line) + 1 for line in low]))
    found: set[int] = set()
    for word in (*phrases().credit_words, *SIGNS):
        at = whole.find(word)
        while at >= 0:
            line = bisect_right(ends, at)
            found.add(line)
            at = whole.find(word, ends[line])
    return found


def after_label(caption: str) -> str | None:
    """Massa memadati alun-alun. Foto: Sri Lestari"""
    if not _has(caption, phrases().credit_words):
        return None
    found = list(phrases().credit.finditer(caption))
    if not found or found[-1].start() == 0:
        return None
    label, value = found[-1].group(), caption[found[-1].end() :].strip()
    opened = re.search(r"(?:[.)/:(\[|]|\bcopyright|©)\s*$", caption[: found[-1].start()], re.I)
    if not value or len(value) > LONGEST or value.startswith(")") or not (opened or ":" in label):
        return None
    return value if ":" in label else f"{label}{value}"  # "Photo by Sri Lestari" is a credit as it stands


def maker(caption: str) -> str | None:
    """Ilustrasi Shutterstock.com"""
    found = list(phrases().makers.finditer(caption)) if _has(caption, phrases().maker_words) else []
    return found[-1].group() if found and len(caption) - found[-1].end() < 3 else None


def maker_first(caption: str) -> str | None:
    """You Tube - Sri Lestari"""
    channel = CHANNEL.match(caption)
    found = phrases().makers.match(caption, channel.end() if channel else 0)
    whole = found and AFTER_MAKER.match(caption, found.end()) and not re.search(r"[.!?]\s", caption)
    return caption if whole and len(caption) < LONGEST else None


def in_brackets(caption: str) -> str | None:
    """Warga antre air. (ANTARA FOTO/Sri)"""
    found = IN_BRACKETS.search(caption)
    if not found:
        return None
    words = found.group(1)
    if not any(map(str.isalpha, words)) or FIGURES.match(words):
        return None  # "(16/2/2016)", "(12/2)"
    return words if "/" in words or caption[: found.start()].strip() else None


def labelled_in_brackets(caption: str) -> str | None:
    """Warga antre air. (Foto: Sri Lestari)"""
    found = IN_BRACKETS.search(caption)
    label = phrases().credit.match(found.group(1)) if found else None
    return found.group(1)[label.end() :] if found and label and label.end() < len(found.group(1)) else None


def copyright_sign(caption: str) -> str | None:
    """Warga antre air. ©2021 Kabar/Sri"""
    found = COPYRIGHT.search(caption)
    if not found:
        return None
    before = caption[: found.start()]
    sentence = re.search(r"(?:^|[.!?)]\s)([^.!?]{2,50})$", before)
    owner = sentence.group(1) if sentence and sentence.start() else ""  # "... alun-alun. Kanal Kabar ©2021 Kabar"
    words = re.sub(r"^©\s+", "", found.group(1))
    return f"{owner}{words}" if owner else words


def after_slash(caption: str) -> str | None:
    """Warga antre air./Sri Lestari / REUTERS"""
    found = AFTER_SLASH.search(caption)
    return found.group(1).strip() if found else None


def outlet_first(caption: str) -> str | None:
    """KABAR.com/SRI LESTARI Warga antre air"""
    found = OUTLET_FIRST.match(caption)
    return found.group(1) if found else None


RULES = (maker_first, outlet_first, labelled_in_brackets, in_brackets, after_label, copyright_sign, after_slash, maker)
