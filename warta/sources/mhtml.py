"""Pages that a browser saved into one file (MHTML, RFC 2557): the page itself, without its pictures."""

from __future__ import annotations

import base64
import quopri
import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC
from typing import TYPE_CHECKING

from warta.errors import EmptyError
from warta.records import Page

if TYPE_CHECKING:
    from email.message import Message

SUFFIXES = (".mhtml", ".mht")
HTML = ("text/html", "application/xhtml+xml")
HEAD_BYTES = 8192  # of the head of a file or of a part
DEEPEST = 4  # parts in parts; browsers write one level, mail programs two
MOST_PARTS = 10_000
NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")
HEAD_END = re.compile(rb"\r?\n\r?\n")
FIRST_HEAD = re.compile(rb"[A-Za-z-]{2,40}:[ \t]")
MESSAGE = re.compile(rb"^Content-Type:\s{0,9}multipart/|^Content-Transfer-Encoding:", re.IGNORECASE | re.MULTILINE)
"""Header fields of a multipart message, or of a page in one part; a plain text has neither."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a multipart message: its header fields, and its bytes as they are."""

    head: Message
    body: bytes


def is_mhtml(data: bytes) -> bool:
    """Whether bytes begin like an MHTML file: with the headers of a message, of several parts or of a single page."""
    head = _behind_mark(data[:HEAD_BYTES])
    return bool(FIRST_HEAD.match(head)) and bool(MESSAGE.search(head[: _head_end(head)[0]]))


def _behind_mark(data: bytes) -> bytes:
    """Without leading spaces, and without the byte order mark that editors write."""
    return data.removeprefix(BOM_UTF8).lstrip()


def page_of_mhtml(name: str, data: bytes) -> Page:
    """The page in an MHTML file. Its address and time of saving come from the headers.

    Raises EmptyError if there is no HTML in it.
    """
    whole = _part(_behind_mark(data))
    pages = [part for part in _parts(whole, DEEPEST) if part.head.get_content_type() in HTML]
    if not pages:
        raise EmptyError(f"{name}: there is no HTML part in it; save the page again.")
    first = next((part for part in pages if _is_start(part, whole.head)), pages[0])
    content = _content(first)
    if not content.strip():
        raise EmptyError(f"{name}: its HTML part is empty; save the page again.")
    address = _address(first.head, "Content-Location") or _address(whole.head, "Snapshot-Content-Location")
    return Page(name, html=content, charset=first.head.get_content_charset(), url=address, fetched=_time(whole.head))


def _part(data: bytes) -> Part:
    from email.parser import BytesHeaderParser  # here, since few pages are MHTML

    end, start = _head_end(data)
    return Part(BytesHeaderParser().parsebytes(data[:end]), data[start:])


def _head_end(data: bytes) -> tuple[int, int]:
    """Where the headers end, and where the content begins."""
    blank = HEAD_END.search(data, 0, HEAD_BYTES)
    return blank.span() if blank else (min(len(data), HEAD_BYTES), min(len(data), HEAD_BYTES))


def _parts(part: Part, depth: int) -> Iterator[Part]:
    """The part itself if it is a single one, otherwise all parts in it."""
    boundary = part.head.get_boundary()
    if part.head.get_content_maintype() != "multipart" or not boundary:
        yield part
        return
    if not depth:
        return
    between = b"\n--" + boundary.encode("utf-8", "surrogateescape")
    pieces = (b"\n" + part.body).split(between, MOST_PARTS)
    for piece in pieces[1:]:
        if not piece.startswith(b"--"):
            yield from _parts(_part(piece.lstrip(b" \t").removeprefix(b"\r").removeprefix(b"\n")), depth - 1)


def _is_start(part: Part, head: Message) -> bool:
    """Whether the headers of the file point at this part as the page."""
    identity = part.head.get("Content-ID")
    start = head.get_param("start")
    place = part.head.get("Content-Location")
    return (identity is not None and identity == start) or (
        place is not None and place == head.get("Snapshot-Content-Location")
    )


def _content(part: Part) -> bytes:
    coding = str(part.head.get("Content-Transfer-Encoding") or "").strip().lower()
    if coding == "quoted-printable":
        return quopri.decodestring(part.body)
    return _of_base64(part.body) if coding == "base64" else part.body


def _of_base64(code: bytes) -> bytes:
    """The decoded bytes; of a code that breaks off, those before the break."""
    letters = NOT_BASE64.sub(b"", code)
    spare = len(letters) % 4
    return base64.b64decode(letters[:-1] if spare == 1 else letters + b"=" * (-spare % 4))


def _address(head: Message, field: str) -> str | None:
    address = str(head.get(field) or "").strip()
    return address if address.lower().startswith(("http://", "https://")) else None


def _time(head: Message) -> str | None:
    from email.utils import parsedate_to_datetime

    try:
        time = parsedate_to_datetime(str(head.get("Date")))
    except ValueError:
        return None
    return (time if time.tzinfo else time.replace(tzinfo=UTC)).isoformat()  # "-0000" is UTC too
