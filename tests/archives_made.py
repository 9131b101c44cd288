"""Web archives made for tests."""

from __future__ import annotations

import base64
import hashlib

HTML = b"content-type: text/html; charset=utf-8"


def answer(body: bytes, *heads: bytes, status: bytes = b"200 OK") -> bytes:
    """An HTTP answer as it goes over the wire."""
    return b"\r\n".join((b"HTTP/1.1 " + status, *(heads or (HTML,)), b"", body))


def record(number: int, block: bytes, *heads: bytes, kind: bytes = b"response", length: bytes | None = None) -> bytes:
    """A WARC record of the page https://kabar.example/<number>."""
    said = (
        b"WARC/1.0",
        b"WARC-Type: " + kind,
        b"WARC-Record-ID: <urn:uuid:%d>" % number,
        b"WARC-Target-URI: https://kabar.example/%d" % number,
        b"WARC-Date: 2025-06-20T10:00:00Z",
        b"Content-Type: application/http; msgtype=" + kind,
        *heads,
        b"Content-Length: " + (length or b"%d" % len(block)),
    )
    return b"\r\n".join(said) + b"\r\n\r\n" + block + b"\r\n\r\n"


def page(number: int) -> bytes:
    """The record of a small page that holds its number."""
    return record(number, answer(b"<html><p>Berita %d</p></html>" % number))


def digest(block: bytes) -> bytes:
    """The head that says what the block's digest is."""
    return b"WARC-Block-Digest: sha1:" + base64.b32encode(hashlib.sha1(block).digest())
