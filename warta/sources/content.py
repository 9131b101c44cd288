"""From the bytes of one page to a `Page`."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from dataclasses import replace

from warta.errors import BinaryError, EmptyError, InputError
from warta.records import Page
from warta.sources.addresses import is_address
from warta.sources.decode import decode
from warta.sources.feeds import is_feed
from warta.sources.mhtml import is_mhtml, page_of_mhtml
from warta.sources.records import MOST_BYTES
from warta.sources.unpack import BrokenError, packing_of, unpacked_to_break

TAGS = (b"<!doctype", b"<html", b"<head", b"<body", b"<div", b"<p>", b"<meta", b"<article")
HEAD_BYTES = 4096
BREAKS_OFF = "The compressed file breaks off or is damaged; what stands before is read."
MARKUP_BEGINS = re.compile(rb"\s*<[!?a-z]", re.I)
JSON_BEGINS = re.compile(rb"(?:\xef\xbb\xbf)?\s*\[?\s*\{\s*[\"}]")
SAVED = (
    re.compile(rb"<!--\s*saved from url=\(\d{1,6}\)(https?://[^\s<>\"]{1,2000})", re.I),  # browsers
    re.compile(rb"<!--\s*Page saved with SingleFile\s+url:\s*(https?://[^\s<>\"]{1,2000})"),
    re.compile(rb"<!-- Mirrored from ([\w.-]{1,250}/[^\s<>\"]{0,2000}) by HTTrack"),
)
"""The comment with the page's address that programs write at the top of a saved page."""


def page_of_bytes(
    name: str, data: bytes, *, plain: bool | None = None, charset: str | None = None, packing: str | None = None
) -> Page:
    """The page that `data` holds, compressed or not: HTML, MHTML or plain text; `name` becomes its id.

    `plain`: whether it is plain text, of which only a list of addresses is no article; None: decided by looking for
    markup. `packing`: how the data is compressed, if its first bytes do not show it.

    Raises EmptyError, BinaryError or InputError.
    """
    found = packing_of(data) or packing
    if not found:
        return _page(name, data, plain, charset)
    data, breaks = _unpacked(name, data, found)
    page = _page(name, data, plain, charset)
    return replace(page, note=BREAKS_OFF) if breaks else page


def _page(name: str, data: bytes, plain: bool | None, charset: str | None) -> Page:
    """The page that unpacked data holds."""
    if len(data) > MOST_BYTES:
        raise InputError(f"{name}: larger than {MOST_BYTES // 2**20} MiB; split it into single pages.")
    if not data.strip():
        raise EmptyError(f"{name}: the file is empty; save the page again.")
    if data.startswith(b"WARC/"):
        raise InputError(f"{name}: a web archive, not a page; give it as a file whose name ends in .warc or .warc.gz.")
    if not plain and is_mhtml(data):
        return page_of_mhtml(name, data)
    if not plain and is_feed(data):
        raise InputError(f"{name}: a list of articles, not a page; give its address, or its file by name.")
    if not plain and is_json(data):
        raise InputError(f"{name}: JSON, not a page; end its name in .jsonl if each line is a record, else in .json.")
    if plain is None:
        plain = not (MARKUP_BEGINS.match(data) or looks_like_markup(data))
    if plain:
        return Page(name, text=_article(decode(data, name, charset), name))
    if b"\x00" in data[:1024] and data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        decode(data, name, charset)  # raises for what is no text
    return Page(name, html=data, charset=charset, url=saved_from(data))


def _unpacked(name: str, data: bytes, packing: str) -> tuple[bytes, bool]:
    """The bytes, and whether they break off."""
    try:
        return unpacked_to_break(data, packing, MOST_BYTES + 1)
    except BrokenError as error:
        raise BinaryError(f"{name}: broken {packing} ({error}); fetch the file again.") from error


def _article(text: str, name: str) -> str:
    """The text. Raises InputError if it is a list of addresses and nothing else."""
    if is_address(text.lstrip()) and all(map(is_address, text.split())):
        raise InputError(f"{name}: addresses, and no article; end its name in .urls and give it to `warta build`.")
    return text


def is_json(data: bytes) -> bool:
    """Whether bytes begin with an object, or a list of them, as no article does: the whole of it, or its first line."""
    if not JSON_BEGINS.match(data):
        return False
    for part in (data, data.strip().partition(b"\n")[0]):
        with suppress(ValueError, RecursionError):
            json.loads(part)
            return True
    return False


def looks_like_markup(data: bytes) -> bool:
    """Whether bytes are HTML: an early tag, in ASCII or UTF-16."""
    head = data[:HEAD_BYTES].replace(b"\x00", b"").lower()
    return any(tag in head for tag in TAGS)


def saved_from(data: bytes) -> str | None:
    """The address a saved page was at: `<!-- saved from url=(0025)https://kabar.example/beras -->`."""
    head = data[:HEAD_BYTES]
    found = next((mark for form in SAVED if (mark := form.search(head))), None)
    if found is None:
        return None
    address = found.group(1).decode("utf-8", "replace")
    return address if "://" in address else f"http://{address}"


def decoded(name: str, data: bytes, *codings: str | None) -> bytes:
    """The body of an HTTP answer without its transfer coding and its content codings, in this order.

    At most MOST_BYTES + 1 bytes. A body that is markup already is taken as it is: many programs decode it and keep the
    header. Raises BinaryError.
    """
    for coding in (one.strip().lower() for stated in codings for one in reversed((stated or "").split(","))):
        if coding in ("", "identity") or _is_unpacked(data):
            continue
        data, _ = _unpacked(name, data, coding)
    return data


def _is_unpacked(data: bytes) -> bool:
    return data.lstrip()[:1] == b"<" and looks_like_markup(data)
