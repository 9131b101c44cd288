"""The forms a crawl may have: how articles and broken records are written as WARC, JSON lines, Parquet or pages."""

from __future__ import annotations

import base64
import gzip
import hashlib
import html
import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Any, NamedTuple, TypeAlias

import pyarrow as pa
import pyarrow.parquet as pq

BOMB = 100 * 2**20  # bytes of a page that is 100 KB packed
HUGE = 80 * 2**20  # bytes of a page, more than are read of one
PACKED_QUICKLY = 1


@dataclass(frozen=True, slots=True)
class Article:
    """What an outlet published. `lines`: the paragraphs under the headline."""

    id: str
    url: str
    publisher: str
    title: str
    published: datetime
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Broken:
    """A fault as it lies in a file, and how many pages and errors it should give."""

    what: str
    data: bytes
    pages: int = 0
    errors: int = 1


Add: TypeAlias = Callable[[Article | Broken, int], None]
"""Takes what is to be written, and the number of the file it goes to."""


class Form(NamedTuple):
    """How a crawl is written: `opened(folder, files)` gives an `Add`; `broken` makes so many faults of each kind."""

    opened: Callable[[Path, int], AbstractContextManager[Add]]
    broken: Callable[[Random, int], Iterator[Broken]]


# ---------------------------------------------------------------- pages

PAGE = """<!doctype html>
<html lang="id"><head><meta charset="utf-8"><title>{title} | {publisher}</title>
<link rel="canonical" href="{url}"><meta property="og:site_name" content="{publisher}">
<script type="application/ld+json">{data}</script></head>
<body><header><nav><a href="/">Beranda</a> <a href="/nasional">Nasional</a> <a href="/bola">Bola</a></nav></header>
<main><article><h1>{title}</h1><p class="byline">Redaksi | <time datetime="{published}">{published}</time></p>
<div class="content">{lines}</div></article>
<aside><h2>Berita lain</h2><ul><li><a href="/1">Cuaca besok</a></li><li><a href="/2">Jadwal kereta</a></li></ul></aside>
</main><footer>Hak cipta {publisher}</footer></body></html>
"""


def page_of(article: Article) -> bytes:
    """An article as the page of its outlet."""
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.title,
        "datePublished": article.published.isoformat(),
        "publisher": {"@type": "Organization", "name": article.publisher},
    }
    lines = "\n".join(f"<p>{html.escape(line, quote=False)}</p>" for line in article.lines)
    spelled = {
        "title": html.escape(article.title),
        "publisher": article.publisher,
        "url": article.url,
        "data": json.dumps(data).replace("<", "\\u003c"),
        "published": article.published.isoformat(),
    }
    return PAGE.format(**spelled, lines=lines).encode()


def row_of(article: Article) -> dict[str, Any]:
    """An article as a record with its text."""
    return {
        "id": article.id,
        "url": article.url,
        "publisher": article.publisher,
        "title": article.title,
        "published": article.published.isoformat(),
        "lang": "id",
        "text": "\n".join(article.lines),
    }


# ---------------------------------------------------------------- WARC


def response(body: bytes, *heads: bytes, status: bytes = b"200 OK", kind: bytes = b"text/html; charset=utf-8") -> bytes:
    """An answer as it goes over the wire."""
    return b"\r\n".join((b"HTTP/1.1 " + status, b"Content-Type: " + kind, *heads, b"", body))


def warc_record(name: str, url: str, block: bytes, *heads: bytes, length: bytes | None = None) -> bytes:
    """A record of an answer."""
    said = (
        b"WARC/1.0",
        b"WARC-Type: response",
        b"WARC-Record-ID: <urn:uuid:" + name.encode() + b">",
        b"WARC-Target-URI: " + url.encode(),
        b"WARC-Date: 2025-06-30T00:00:00Z",
        b"Content-Type: application/http; msgtype=response",
        *heads,
        b"Content-Length: " + (length or str(len(block)).encode()),
    )
    return b"\r\n".join(said) + b"\r\n\r\n" + block + b"\r\n\r\n"


def _digest(block: bytes) -> bytes:
    return b"WARC-Block-Digest: sha1:" + base64.b32encode(hashlib.sha1(block).digest())


def _member(data: bytes) -> bytes:
    return gzip.compress(data, PACKED_QUICKLY, mtime=0)


def warc_of(article: Article) -> bytes:
    """An article as a member of a packed archive."""
    block = response(page_of(article))
    return _member(warc_record(article.id, article.url, block, _digest(block)))


def _broken_warc(random: Random, count: int) -> Iterator[Broken]:
    for number in range(count):
        name, url = f"broken-{random.getrandbits(64):016x}", f"https://rusak.example/{number}"
        body = f"<html><p>Berita rusak nomor {number} {random.getrandbits(64)}.</p></html>".encode()
        block = response(body)
        sound = warc_record(name, url, block)
        member = _member(sound)
        yield Broken("torn", member[: len(member) // 2])
        yield Broken("no length", _member(warc_record(name, url, block, length=b"many")))
        yield Broken("too long", _member(warc_record(name, url, block, length=b"%d" % (1 << 40))))
        yield Broken("digest", _member(warc_record(name, url, block, _digest(body))))
        yield Broken("huge", _member(warc_record(name, url, response(bytes(HUGE)))))
        bomb = response(_member(b" " * BOMB), b"Content-Encoding: gzip")
        yield Broken("bomb", _member(warc_record(name, url, bomb)))
        yield Broken("empty", _member(warc_record(name, url, response(b""))))
        yield Broken("binary", _member(warc_record(name, url, response(bytes(range(4)) * 400))))
        yield Broken("picture", _member(warc_record(name, url, response(b"\x89PNG", kind=b"image/png"))), errors=0)
        yield Broken("missing", _member(warc_record(name, url, response(body, status=b"404 Not Found"))), errors=0)
        yield Broken("twice", member * 2, pages=2, errors=0)


# ---------------------------------------------------------------- files


@contextmanager
def _joined(folder: Path, files: int, name: str, spelled: Callable[[Article], bytes]) -> Iterator[Add]:
    """Files of articles one behind the other."""
    with ExitStack() as stack:
        opened = [stack.enter_context((folder / name.format(number)).open("wb")) for number in range(files)]
        yield lambda one, number: _write(opened[number], one.data if isinstance(one, Broken) else spelled(one))


def _write(file: Any, data: bytes) -> None:
    file.write(data)


def _line_of(article: Article) -> bytes:
    return json.dumps(row_of(article), ensure_ascii=False).encode() + b"\n"


def _warc(folder: Path, files: int) -> AbstractContextManager[Add]:
    return _joined(folder, files, "{:05}.warc.gz", warc_of)


def _jsonl(folder: Path, files: int) -> AbstractContextManager[Add]:
    return _joined(folder, files, "{:05}.jsonl", _line_of)


def _broken_jsonl(random: Random, count: int) -> Iterator[Broken]:
    for number in range(count):
        row = {"id": f"twice-{number}", "text": f"Berita nomor {random.getrandbits(64)}."}
        line = json.dumps(row).encode() + b"\n"
        yield Broken("torn", line[:20] + b"\n")
        yield Broken("no text", b'{"id": "none-%d", "text": ""}\n' % number)
        yield Broken("no record", b"[1, 2]\n")
        yield Broken("no letters", b'{"text": "\xff\xfe\xff"}\n')
        yield Broken("twice", line * 2, pages=2, errors=0)


@contextmanager
def _parquet(folder: Path, files: int) -> Iterator[Add]:
    """One file of rows each; what is broken is a row, too."""
    rows: list[list[dict[str, Any]]] = [[] for _ in range(files)]

    def add(one: Article | Broken, number: int) -> None:
        rows[number].append(json.loads(one.data) if isinstance(one, Broken) else row_of(one))

    yield add
    for number, found in enumerate(rows):
        pq.write_table(pa.Table.from_pylist(found), folder / f"{number:05}.parquet")


def _broken_parquet(random: Random, count: int) -> Iterator[Broken]:
    for number in range(count):
        for what, text in (("no text", None), ("empty", ""), ("blank", " \n ")):
            yield Broken(what, json.dumps({"id": f"{what} {number}", "text": text}).encode())


@contextmanager
def _html(folder: Path, files: int) -> Iterator[Add]:
    """A file for each article, in as many folders as there would be files."""
    count = iter(range(10**9))

    def add(one: Article | Broken, number: int) -> None:
        inside = folder / f"{number:05}"
        inside.mkdir(exist_ok=True)
        if isinstance(one, Broken):
            (inside / f"broken-{next(count)}.html").write_bytes(one.data)
        else:
            (inside / f"{one.id}.html").write_bytes(page_of(one))

    yield add


def _broken_html(random: Random, count: int) -> Iterator[Broken]:
    for _ in range(count):
        yield Broken("empty", b"")
        yield Broken("binary", random.randbytes(3000))
        yield Broken("picture", b"\x89PNG\r\n\x1a\n" + random.randbytes(3000))


FORMS = {
    "warc": Form(_warc, _broken_warc),
    "jsonl": Form(_jsonl, _broken_jsonl),
    "parquet": Form(_parquet, _broken_parquet),
    "html": Form(_html, _broken_html),
}
