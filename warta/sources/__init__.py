"""Stage 1: files, folders, JSON lines and addresses in, raw pages out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from warta.records import Failure, Page
from warta.sources.content import page_of_bytes
from warta.sources.files import file_pages
from warta.sources.records import jsonl_pages, page_of_record
from warta.sources.web import fetch, is_address

__all__ = ["fetch", "file_pages", "jsonl_pages", "page_of_bytes", "page_of_record", "pages"]


def pages(location: str | Path) -> Iterator[Page | Failure]:
    """The pages at a location: a file (.html, .htm, .txt, .jsonl, each also with .gz), a folder of them, or a URL.

    An input that cannot be read comes as a `Failure` in its place, and the iteration goes on. JSON lines that come as a
    stream are for `jsonl_pages`.
    """
    if is_address(location):
        yield fetch(str(location))
    else:
        yield from file_pages(Path(location))
