"""Captions and their credits: who made a picture."""

from __future__ import annotations

import re

from warta.page.phrases import phrases

LONGEST = 90  # characters of a credit
IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]{2,90})[)\]]\s*[./]?\s*$")
AFTER_SLASH = re.compile(r"(?<=[.!?\w)”\"])\s?/\s?(?=[^\W\d_©])([^/.]{2,60}(?:\s?/\s?[^/.]{2,60})?)\s*/?\s*$")
COPYRIGHT = re.compile(r"((?:©|\(c\)|copyright\b).{1,80})$", re.I)
OUTLET_FIRST = re.compile(r"^((?:[\w.]+\.(?:com|co\.id|id)|[A-Z][\w.]+)/\s?[A-Z][\w. ]{2,40}?)(?=\s[A-Z][a-z]|$)")


def credit_of(caption: str) -> tuple[str, str] | None:
    """Who made the picture, as the caption says, and the rule that found it.

    >>> credit_of("Warga antre air bersih di Bantul. (Foto: Sri/Kabar)")
    ('Sri/Kabar', 'in_brackets')
    """
    for rule in RULES:
        if found := rule(caption.strip()):
            return found.strip(" ./()"), rule.__name__
    return None


def after_label(caption: str) -> str | None:
    """Massa memadati alun-alun. Foto: Sri Lestari"""
    found = list(phrases().credit.finditer(caption))
    if not found or found[-1].start() == 0:
        return None
    value = caption[found[-1].end() :].strip()
    opened = re.search(r"[.)/:(\[|]\s*$|^$", caption[: found[-1].start()])
    labelled = ":" in found[-1].group()
    return value if value and len(value) < LONGEST and (opened or labelled) and not value.startswith(")") else None


def in_brackets(caption: str) -> str | None:
    """Warga antre air. (ANTARA FOTO/Sri)"""
    found = IN_BRACKETS.search(caption)
    if not found:
        return None
    words = found.group(1)
    value = phrases().credit.sub("", words, count=1) if phrases().credit.match(words) else words
    return value if value != words or "/" in words or caption[: found.start()].strip() else None


def copyright_sign(caption: str) -> str | None:
    """Warga antre air. ©2021 Kabar/Sri"""
    found = COPYRIGHT.search(caption)
    return found.group(1) if found else None


def after_slash(caption: str) -> str | None:
    """Warga antre air./Sri Lestari / REUTERS"""
    found = AFTER_SLASH.search(caption)
    return found.group(1).strip() if found else None


def outlet_first(caption: str) -> str | None:
    """KABAR.com/SRI LESTARI Warga antre air"""
    found = OUTLET_FIRST.match(caption)
    return found.group(1) if found else None


RULES = (in_brackets, after_label, copyright_sign, after_slash, outlet_first)
