"""Whether the text of a page has changed.

Pages change with every visit: advertisements, counts, tokens. What counts is the headline and the lines of the body.
They are extracted in separate processes, since a page may crash or hang the one that reads it.
"""

from __future__ import annotations

import gzip
import hashlib
from dataclasses import dataclass

from warta.engine import Attempt, Counts
from warta.errors import InputError
from warta.page import read_page
from warta.records import Article, Page

TOLD = ("headline", "deck", "subhead", "body")  # roles


@dataclass(frozen=True, slots=True)
class Look:
    """The task: from a page (its name and its record in a web archive) to the hash of its text."""

    def __call__(self, item: tuple[str, bytes], attempt: Attempt) -> Counts:
        """`text`: the hash; empty for a page that cannot be read."""
        return {"text": text_of(item[1])}


def text_of(record: bytes) -> str:
    """The hash of a page's text; empty if it cannot be read. `record`: as `warta.watch.spool.record_of` has it."""
    heads, _, block = gzip.decompress(record).partition(b"\r\n\r\n")
    answer, _, data = block.partition(b"\r\n\r\n")
    charset = answer.partition(b"charset=")[2].split(b"\r\n")[0].decode() or None
    try:
        article = read_page(Page("page", html=data.removesuffix(b"\r\n\r\n"), charset=charset, url=_address(heads)))
    except InputError:
        return ""
    return hash_of(article)


def _address(heads: bytes) -> str | None:
    found = heads.partition(b"WARC-Target-URI: ")[2].split(b"\r\n")[0]
    return found.decode("utf-8", "replace") or None


def hash_of(article: Article) -> str:
    """The words of the headline and the body, however they are set."""
    lines = (block.span.of(article.text) for block in article.blocks if block.role in TOLD)
    words = " ".join(" ".join((article.title or "", *lines)).split())
    return hashlib.blake2b(words.encode("utf-8", "replace"), digest_size=12).hexdigest()
