"""Stage 1: files, folders, archives, JSON lines, addresses and feeds in, raw pages out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from warta.records import Failure, Page
from warta.sources import feeds
from warta.sources.addresses import is_address
from warta.sources.content import page_of_bytes
from warta.sources.files import UNREADABLE, file_pages, suffix_of, unreadable
from warta.sources.records import jsonl_pages, page_of_record
from warta.sources.warc import warc_pages

if TYPE_CHECKING:
    from warta.sources.web import Web

__all__ = ["LIMIT", "NAMELESS", "file_pages", "jsonl_pages", "page_of_bytes", "page_of_record", "pages", "warc_pages"]

LIMIT = 100
"""How many articles of a feed or sitemap are read, unless said otherwise."""
NAMELESS = "The name of an input is empty; give a file, a folder or an address."
"""The error for an empty name, such as an unset variable of the shell: as a path it would be the working directory."""


def pages(location: str | Path, *, limit: int = LIMIT, web: Web | None = None) -> Iterator[Page | Failure]:
    """The pages at a location: a file, a folder, or an address; see docs/sources.md.

    Of a feed or a sitemap, the first `limit` articles are fetched. `web`: what fetches; by default one for the whole
    process, so that no site is asked too often. An input that cannot be read gives a `Failure` in its place, and the
    iteration goes on. For a stream of JSON Lines use `jsonl_pages`.
    """
    if not str(location).strip():
        yield Failure("", NAMELESS)
    elif is_address(location):
        from warta.sources.listed import pages_at  # here, since it brings in httpx, which files do not need

        yield from pages_at(web or _visit(), str(location), limit)
    elif suffix_of(Path(location)) in feeds.SUFFIXES:
        yield from _feed_file(Path(location), limit, web)
    else:
        yield from file_pages(Path(location))


@cache
def _visit() -> Web:
    from warta.sources.web import Web

    return Web()


def _feed_file(path: Path, limit: int, web: Web | None) -> Iterator[Page | Failure]:
    from warta.sources.listed import listing_of_file, pages_in

    try:
        listing = listing_of_file(path)
    except UNREADABLE as error:
        yield unreadable(str(path), error)
        return
    yield from file_pages(path) if listing is None else pages_in(web or _visit(), listing, limit)
