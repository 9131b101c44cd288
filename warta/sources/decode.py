"""Bytes of a page to text: by byte order mark, header, meta tag, or detection."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from warta.errors import BinaryError, EmptyError

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
META = re.compile(rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I)
META_BYTES = 4096  # browsers look for the charset in the first kilobyte; pages put it later
SAMPLE_BYTES = 200_000  # of a page without any mark: enough to tell its encoding
SIGNATURES = (
    *(b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"\x1f\x8b", b"RIFF", b"\x7fELF"),
    *(b"Rar!", b"7z\xbc\xaf", b"\x00\x00\x00\x18ftyp", b"\x00\x00\x00 ftyp", b"OggS", b"ID3", b"BZh", b"\xfd7zXZ"),
)
CONTROLS = bytes([*range(9), *range(14, 27), *range(28, 32)])
AS_WINDOWS = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252"}
BROKEN_SHARE = 0.02  # of characters: more replacement marks than that and the stated encoding is wrong


def decode(data: bytes, name: str, charset: str | None = None) -> str:
    """The text of `data`. `charset` is what the header says; `name` is used in errors.

    Raises EmptyError and BinaryError, both naming the input.
    """
    if not data.strip(b"\x00 \t\r\n"):
        raise EmptyError(f"{name}: the input is empty; save the page again.")
    if data.startswith(SIGNATURES):
        raise BinaryError(f"{name}: this is a binary file, not a page; give HTML or plain text.")
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return data.decode(encoding, "replace").removeprefix("\ufeff")
    if _is_wide(data):
        return data.decode("utf-16-le" if data[1:2] == b"\x00" else "utf-16-be", "replace")
    if _is_binary(data):
        raise BinaryError(f"{name}: this is a binary file, not a page; give HTML or plain text.")
    return _by_statement(data, charset)


def _is_wide(data: bytes) -> bool:
    """UTF-16 without a mark: every second byte of Latin text is zero."""
    head = data[:400]
    zeros = max(head[0::2].count(0), head[1::2].count(0))
    few = min(head[0::2].count(0), head[1::2].count(0)) < 0.1 * len(head)
    if len(head) <= 20 or not few or zeros <= 0.4 * (len(head) / 2):
        return False
    text = head[: len(head) // 2 * 2].decode("utf-16-le" if head[1] == 0 else "utf-16-be", "replace")
    return _controls(text.encode("utf-8")) < 0.02 * len(text)


def _is_binary(data: bytes) -> bool:
    head = data[:4096]
    return _controls(head) > 0.05 * len(head)


def _controls(data: bytes) -> int:
    """How many bytes are control characters that text does not have."""
    return len(data) - len(data.translate(None, CONTROLS))


def _by_statement(data: bytes, charset: str | None) -> str:
    """UTF-8 where the bytes are UTF-8, whatever is stated; else as stated; else by detection."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    meta = META.search(data[:META_BYTES])
    for stated in (charset, meta.group(1).decode("ascii", "replace") if meta else None):
        if stated and (text := _decoded(data, stated)) is not None:
            return text
    loose = data.decode("utf-8", "replace")
    if loose.count("\ufffd") < BROKEN_SHARE * len(loose) and any(ord(c) > 127 and c != "\ufffd" for c in loose):
        return loose
    best = from_bytes(data[:SAMPLE_BYTES]).best()
    return data.decode(best.encoding if best else "cp1252", "replace")


def _decoded(data: bytes, stated: str) -> str | None:
    """The text in the stated encoding; None where there is no such encoding or the bytes are not in it."""
    name = AS_WINDOWS.get(stated.lower(), stated)
    try:
        text = data.decode(name, "replace")
    except (LookupError, ValueError):
        return None
    return text if text.count("\ufffd") <= BROKEN_SHARE * len(text) else None
