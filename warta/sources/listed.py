"""The articles that a feed or a sitemap names, fetched one by one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from warta.errors import InputError
from warta.records import Failure, Page
from warta.sources.content import page_of_bytes
from warta.sources.feeds import Entry, entries, is_feed
from warta.sources.records import MOST_BYTES, or_nothing
from warta.sources.unpack import opened
from warta.sources.web import Answer, Web

MOST_LISTS = 50  # that one sitemap may lead to
DEEPEST = 3  # lists in lists


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of articles as bytes. `base`: its address, if it has one."""

    name: str
    data: bytes
    charset: str | None = None
    base: str | None = None


def pages_at(web: Web, url: str, limit: int) -> Iterator[Page | Failure]:
    """The page at an address; if that is a feed or a sitemap, the first `limit` articles that it names."""
    try:
        answer = web.fetch(url)
        if not is_feed(answer.data):
            yield page_of_answer(url, answer)
            return
    except InputError as error:
        yield Failure(url, str(error))
        return
    yield from pages_in(web, Listing(url, answer.data, answer.charset, answer.url), limit)


def pages_in(web: Web, listing: Listing, limit: int) -> Iterator[Page | Failure]:
    """The first `limit` articles that a list names, the newest first if it gives their times."""
    named = islice(_once(_articles(web, listing, iter(range(MOST_LISTS)), DEEPEST)), limit)
    found = (entry if isinstance(entry, Failure) else _page_at(web, entry.url) for entry in named)
    why = "the list names no article; look at it in a browser."
    yield from or_nothing(found, listing.name, why) if limit else found


def listing_of_file(path: Path) -> Listing | None:
    """The list of articles in a file; None if it holds something else. Raises OSError and what decompression raises."""
    with opened(path) as file:
        data = file.read(MOST_BYTES)
    return Listing(str(path), data) if is_feed(data) else None


def page_of_answer(url: str, answer: Answer) -> Page:
    """The page a site sent; its id is the address that was asked for. Raises InputError."""
    page = page_of_bytes(url, answer.data, plain=answer.kind == "text/plain", charset=answer.charset)
    return replace(page, url=answer.url, fetched=answer.time)


def _page_at(web: Web, url: str) -> Page | Failure:
    try:
        return page_of_answer(url, web.fetch(url))
    except InputError as error:
        return Failure(url, str(error))


def _articles(web: Web, listing: Listing, lists: Iterator[int], depth: int) -> Iterator[Entry | Failure]:
    """The articles of a list and of the lists it names; `lists` counts those that may still be fetched."""
    try:
        found = newest_first(list(entries(listing.data, listing.name, listing.charset, listing.base)))
    except InputError as error:
        yield Failure(listing.name, str(error))
        return
    for entry in found:
        if not entry.is_list:
            yield entry
        elif depth and next(lists, None) is not None:
            yield from _articles_at(web, entry.url, lists, depth - 1)


def _articles_at(web: Web, url: str, lists: Iterator[int], depth: int) -> Iterator[Entry | Failure]:
    try:
        answer = web.fetch(url)
    except InputError as error:
        yield Failure(url, str(error))
        return
    yield from _articles(web, Listing(url, answer.data, answer.charset, answer.url), lists, depth)


def newest_first(found: list[Entry]) -> list[Entry]:
    """Sorted by time if all entries give one in ISO 8601, as in sitemaps; otherwise in the order of the list."""
    times = [entry.published or entry.changed or "" for entry in found]
    if not all(time[:4].isdigit() for time in times):
        return found
    return [entry for _, entry in sorted(zip(times, found, strict=True), key=lambda pair: pair[0], reverse=True)]


def _once(found: Iterator[Entry | Failure]) -> Iterator[Entry | Failure]:
    """Each address once."""
    seen: set[str] = set()
    for entry in found:
        if isinstance(entry, Failure) or entry.url not in seen:
            seen.add("" if isinstance(entry, Failure) else entry.url)
            yield entry
