"""The articles of a feed or a sitemap, as far as they are wanted."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest

from local_site import Sent, Site, serving
from warta.records import Failure, Page
from warta.sources import listed, pages
from warta.sources.listed import listing_of_file
from warta.sources.web import Web

XML = {"Content-Type": "application/rss+xml"}


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as found:
        for number in range(9):
            found.sent[f"/{number}"] = Sent((b"<html><p>Berita %d</p></html>" % number,))
        yield found


@pytest.fixture
def web() -> Iterator[Web]:
    with Web(may_connect=lambda address: address == "127.0.0.1", delay=0) as found:
        yield found


def rss(*addresses: str) -> bytes:
    return b"<rss>" + b"".join(b"<item><link>%s</link></item>" % one.encode() for one in addresses) + b"</rss>"


def sitemap(*places: tuple[str, str], of: str = "url") -> bytes:
    root = "urlset" if of == "url" else "sitemapindex"
    inner = "".join(f"<{of}><loc>{url}</loc><lastmod>{day}</lastmod></{of}>" for url, day in places)
    return f"<{root}>{inner}</{root}>".encode()


def read(found: Iterator[Page | Failure]) -> list[str]:
    """The last part of each page's address, and "!" for a failure."""
    return ["!" if isinstance(one, Failure) else (one.url or "").rpartition("/")[2] for one in found]


def test_the_articles_of_a_feed_are_fetched_each_once(site: Site, web: Web) -> None:
    site.sent["/feed"] = Sent((rss("/1", f"{site.url}/2", "/1", "/gone", "/3"),), heads=XML)
    assert read(pages(f"{site.url}/feed", web=web)) == ["1", "2", "!", "3"]
    assert read(pages(f"{site.url}/feed", web=web, limit=2)) == ["1", "2"]
    assert read(pages(f"{site.url}/feed", web=web, limit=0)) == []


def test_no_more_is_fetched_than_is_wanted(site: Site, web: Web) -> None:
    site.sent["/feed"] = Sent((rss("/1", "/2", "/3"),), heads=XML)
    next(pages(f"{site.url}/feed", web=web))
    assert "/2" not in site.asked


def test_sitemaps_are_followed_the_newest_first(site: Site, web: Web) -> None:
    site.sent["/index"] = Sent(
        (sitemap((f"{site.url}/old.xml.gz", "2023-01-01"), (f"{site.url}/new.xml", "2023-11-20"), of="sitemap"),),
        heads={"Content-Type": "text/xml"},
    )
    old = gzip.compress(sitemap((f"{site.url}/1", "2023-01-01")))
    site.sent["/old.xml.gz"] = Sent((old,), heads={"Content-Type": "application/x-gzip"})
    site.sent["/new.xml"] = Sent(
        (sitemap((f"{site.url}/2", "2023-11-19"), (f"{site.url}/3", "2023-11-20")),), heads=XML
    )
    assert read(pages(f"{site.url}/index", web=web)) == ["3", "2", "1"]


def test_sitemaps_that_lead_to_each_other_come_to_an_end(site: Site, web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a circle nor a list of ten thousand lists is followed for ever."""
    site.sent["/index"] = Sent((sitemap((f"{site.url}/index", "2023"), of="sitemap"),), heads=XML)
    (nothing,) = pages(f"{site.url}/index", web=web)
    assert isinstance(nothing, Failure) and "names no article" in nothing.error
    assert site.asked.count("/index") == 1 + listed.DEEPEST
    monkeypatch.setattr(listed, "MOST_LISTS", 2)
    many = [(f"{site.url}/none{number}", "2023") for number in range(10)]
    site.sent["/many"] = Sent((sitemap(*many, of="sitemap"),), heads=XML)
    assert read(pages(f"{site.url}/many", web=web)) == ["!", "!"]


def test_a_feed_in_a_file_leads_to_its_articles(site: Site, web: Web, tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_bytes(rss(f"{site.url}/1", "/relative"))
    assert read(pages(path, web=web)) == ["1"]
    (tmp_path / "sitemap.xml.gz").write_bytes(gzip.compress(sitemap((f"{site.url}/2", "2023"))))
    assert read(pages(tmp_path / "sitemap.xml.gz", web=web)) == ["2"]


def test_a_folder_never_leads_to_the_network(site: Site, web: Web, tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_bytes(rss(f"{site.url}/1"))
    assert read(pages(tmp_path, web=web)) == ["!"]
    assert site.asked == []


def test_xml_that_is_no_feed_is_read_as_a_page(tmp_path: Path) -> None:
    (tmp_path / "page.xml").write_bytes(b'<?xml version="1.0"?><html><p>Beras</p></html>')
    assert listing_of_file(tmp_path / "page.xml") is None
    (page,) = pages(tmp_path / "page.xml")
    assert isinstance(page, Page)


def test_a_broken_file_and_an_empty_feed_are_named(web: Web, tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_bytes(b"<rss></rss>")
    (tmp_path / "b.xml.gz").write_bytes(b"no gzip")
    for name, reason in (("a.xml", "names no article"), ("b.xml.gz", "cannot be read"), ("c.xml", "no such file")):
        (failure,) = pages(tmp_path / name, web=web)
        assert isinstance(failure, Failure) and reason in failure.error


def test_a_page_at_an_address_carries_its_last_address(site: Site, web: Web) -> None:
    site.sent["/old"] = Sent(status=302, heads={"Location": "/1"})
    (page,) = pages(f"{site.url}/old", web=web)
    assert isinstance(page, Page)
    assert (page.id, page.url, page.charset) == (f"{site.url}/old", f"{site.url}/1", "utf-8")
    assert page.fetched
    site.sent["/text"] = Sent((b"Harga beras naik",), heads={"Content-Type": "text/plain; charset=nix-8"})
    (page,) = pages(f"{site.url}/text", web=web)
    assert isinstance(page, Page) and page.text == "Harga beras naik"
