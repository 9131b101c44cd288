"""The encoding of bytes that are not UTF-8 and declare none, or a wrong one."""

from __future__ import annotations

import re
from collections.abc import Callable

SAMPLE_BYTES = 8192  # of words with letters that are not ASCII: enough to tell an encoding
SEARCHED_BYTES = 1_000_000  # of a page are looked through for them
NO_WORDS = (b"script", b"style")
HIGH = bytes(range(128, 256))
ALONE = re.compile(rb"(?<![\x80-\xff])[\x80-\xff]{1,3}(?![\x80-\xff])")
UNLIKE_WESTERN = 0.5  # of the bytes that are not ASCII stand in a row: in Western words they stand alone

WESTERN = ("cp1252", "iso-8859-15", "cp1250", "iso-8859-2", "cp1254", "cp1257", "iso-8859-4", "iso-8859-13")
EASTERN = (("cp1250", "iso-8859-2"), ("pl", "cs", "sk", "hu", "sl", "hr", "bs", "ro"))
TURKISH = (("cp1254",), ("tr", "az"))
BALTIC = (("cp1257", "iso-8859-4"), ("lt", "lv", "et"))
LATIN = (EASTERN, TURKISH, BALTIC)
"""Encodings of Latin letters other than cp1252, and the languages written in them."""


def detected(data: bytes) -> str:
    """The most likely encoding of a page's bytes; cp1252, as in browsers, if nothing points to another one."""
    words = words_of(data)
    if is_western(words):
        return _of_latin(words)
    for encoding, is_common, least in ASIAN:
        if _share(words, encoding, is_common) >= least:
            return encoding
    from charset_normalizer import from_bytes  # here, since few pages get so far

    best = from_bytes(words).best()
    return best.encoding if best else "cp1252"


def is_western(data: bytes) -> bool:
    """Whether bytes that are not ASCII stand alone, as in "à Besançon", and not in a row, as in all other scripts."""
    high = len(data) - len(data.translate(None, HIGH))
    return sum(map(len, ALONE.findall(data))) >= UNLIKE_WESTERN * high


def words_of(data: bytes) -> bytes:
    """The lines of a page from which its encoding is detected, without markup."""
    found = bytearray()
    for piece in data[:SEARCHED_BYTES].split(b"<"):
        tag, end, text = piece.partition(b">")
        if not end:  # what stands before the first tag, or a mere "<"
            text = tag
        if text.isascii() or tag[:6].lower().startswith(NO_WORDS):
            continue
        found += b"\n".join(line[:SAMPLE_BYTES] for line in text.splitlines() if not line.isascii()) + b"\n"
        if len(found) > SAMPLE_BYTES:
            break
    return bytes(found[: 2 * SAMPLE_BYTES]) or data[:SAMPLE_BYTES]


def _of_latin(words: bytes) -> str:
    """By the language, detected from the ASCII letters, and by which encoding turns the other bytes into letters."""
    import py3langid  # here, since it is slow to start and hardly a page needs it

    language = py3langid.classify(words.decode("ascii", "ignore"))[0]
    fit = next((encodings for encodings, languages in LATIN if language in languages), ("cp1252",))
    return max(fit, key=lambda encoding: sum(map(str.isalpha, words.decode(encoding, "replace"))))


def _share(words: bytes, encoding: str, is_common: Callable[[str], bool]) -> float:
    """The share of common characters among those outside ASCII, if the words are in this encoding."""
    text = words.decode(encoding, "replace")
    others = [letter for letter in text if letter > "\x7f"]
    return sum(map(is_common, others)) / len(others) if others else 0.0


def _is_kana(letter: str) -> bool:
    return "\u3040" <= letter <= "\u30ff"


def _is_hangul(letter: str) -> bool:
    return "\uac00" <= letter <= "\ud7a3" and _within(letter, "euc_kr", 0xB0, 0xC8)


def _is_simplified(letter: str) -> bool:
    """One of the 3,755 characters of the first level of GB 2312."""
    return _within(letter, "gb2312", 0xB0, 0xD7)


def _is_traditional(letter: str) -> bool:
    """One of the 5,401 characters of the first level of Big5."""
    return _within(letter, "big5", 0xA4, 0xC6)


def _within(letter: str, encoding: str, first: int, last: int) -> bool:
    code = letter.encode(encoding, "ignore")
    return bool(code) and first <= code[0] <= last


ASIAN = (
    ("cp932", _is_kana, 0.25),
    ("euc_jp", _is_kana, 0.25),
    ("cp949", _is_hangul, 0.85),
    ("big5hkscs", _is_traditional, 0.8),
    ("gb18030", _is_simplified, 0.8),
)
"""In this order: an encoding, the test for its common characters, and their least share if it is the right one."""
