"""From the bytes of a page to text: by byte order mark, header, meta tag, or detection."""

from __future__ import annotations

import codecs
import re

from warta.errors import BinaryError, EmptyError
from warta.sources.encodings import WESTERN, detected, is_western

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
META = re.compile(rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I)
META_BYTES = 4096  # browsers look for the charset in the first kilobyte; pages put it later
SIGNATURES = (
    *(b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"\x1f\x8b", b"RIFF", b"\x7fELF"),
    *(b"Rar!", b"7z\xbc\xaf", b"\x00\x00\x00\x18ftyp", b"\x00\x00\x00 ftyp", b"OggS", b"ID3", b"BZh", b"\xfd7zXZ"),
)
CONTROLS = bytes([*range(9), *range(14, 27), *range(28, 32)])
AS_BROWSERS = {
    **dict.fromkeys(("iso-8859-1", "latin-1", "latin1", "l1", "us-ascii", "ascii", "iso8859-1"), "cp1252"),
    **dict.fromkeys(("gb2312", "gbk", "gb_2312-80", "x-gbk", "euc-cn"), "gb18030"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j", "ms_kanji"), "cp932"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987", "ksc5601", "korean", "windows-949"), "cp949"),
    **dict.fromkeys(("big5", "big5-hkscs", "x-x-big5", "cn-big5"), "big5hkscs"),
    **dict.fromkeys(("iso-8859-9", "latin5", "iso8859-9"), "cp1254"),
    **dict.fromkeys(("tis-620", "iso-8859-11", "windows-874", "dos-874"), "cp874"),
    **dict.fromkeys(("utf8", "unicode-1-1-utf-8", "utf-16", "utf-16le", "utf-16be", "unicode"), "utf-8"),
    "x-mac-cyrillic": "mac_cyrillic",
    "macintosh": "mac_roman",
}
"""What browsers understand by a name: mostly the larger set of Windows. UTF-16 has been recognised before."""
ESCAPE = b"\x1b"
ISO_2022 = (b"\x1b$B", b"\x1b$@", b"\x1b(J")
"""Japanese in seven bits, as in mail."""


def decode(data: bytes, name: str, charset: str | None = None) -> str:
    """The text of `data`. `charset` is what the header says; `name` is used in errors.

    Raises EmptyError and BinaryError, both naming the input.
    """
    return _decoded(data, name, charset)[0]


def in_utf8(data: bytes, name: str, charset: str | None = None) -> bytes:
    """The text of `data` in UTF-8: the same bytes if they are UTF-8, as nearly all are. All else as in `decode`."""
    text, same = _decoded(data, name, charset)
    return data if same else text.encode("utf-8", "ignore")


def _decoded(data: bytes, name: str, charset: str | None) -> tuple[str, bool]:
    """The text, and whether the bytes are its UTF-8."""
    if not data.strip(b"\x00 \t\r\n"):
        raise EmptyError(f"{name}: the input is empty; save the page again.")
    if data.startswith(SIGNATURES):
        raise BinaryError(f"{name}: this is a binary file, not a page; give HTML or plain text.")
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return data.decode(encoding, "replace").removeprefix("\ufeff"), False
    if _is_wide(data):
        return data.decode("utf-16-le" if data[1:2] == b"\x00" else "utf-16-be", "replace"), False
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


def _by_statement(data: bytes, charset: str | None) -> tuple[str, bool]:
    """UTF-8 if the bytes are valid UTF-8, whatever is declared; otherwise as declared; otherwise by detection."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _legacy(data, charset), False
    if ESCAPE in data and any(mark in data for mark in ISO_2022):
        return data.decode("iso2022_jp", "replace"), False
    return text, True


def _legacy(data: bytes, charset: str | None) -> str:
    """Bytes that are not UTF-8, or not all of them."""
    for stated in _stated(data, charset):
        if (text := _in(data, stated)) is not None:
            return text
    if (text := _in(data, "utf-8")) is not None:
        return text
    return data.decode(detected(data), "replace")


def _stated(data: bytes, charset: str | None) -> list[str]:
    """The declared encodings, the most credible first. Latin-1 in a header is a server's default for any page, so the
    page itself is believed before.
    """
    meta = META.search(data[:META_BYTES])
    stated = [_known(charset)] if charset else []
    inside = [_known(meta.group(1).decode("ascii", "replace"))] if meta else []
    return [*inside, *stated] if stated == ["cp1252"] else [*stated, *inside]


def _known(name: str) -> str:
    name = name.strip().lower()
    return AS_BROWSERS.get(name, name)


def _in(data: bytes, encoding: str) -> str | None:
    """The text in an encoding; None if there is no such encoding, or more letters are broken than whole."""
    try:
        text = data.decode(encoding, "replace")
    except (LookupError, ValueError):
        return None
    broken = text.count("\ufffd")
    sound = len(text) - len(text.encode("ascii", "ignore")) - broken
    if broken > sound or (encoding in WESTERN and not is_western(data)):
        return None
    return text
