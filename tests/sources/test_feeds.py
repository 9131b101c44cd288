"""Feeds of all kinds, whole and broken."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.errors import InputError
from warta.sources.feeds import Entry, entries, is_feed

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Kabar</title><link>https://kabar.example/</link>
<atom:link href="https://kabar.example/feed" rel="self"/>
<image><url>https://kabar.example/logo.png</url><title>Kabar</title></image>
<item><title><![CDATA[Harga beras <b>naik</b> &#8220;lagi&#8221;]]></title>
<media:content url="https://kabar.example/1.jpg"><media:title>Foto</media:title></media:content>
<link>https://kabar.example/1?a=1&amp;b=2</link><pubDate>Mon, 20 Nov 2023 08:52:00 +0700</pubDate></item>
<item><title>Panen &amp;amp; pasar</title><guid>https://kabar.example/2</guid></item>
<item><title>Tanpa alamat</title><guid isPermaLink="false">77</guid></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Kabar</title><id>tag:kabar</id>
<entry><title type="html">Harga &lt;i&gt;beras&lt;/i&gt;</title><link rel="replies" href="/1#c"/>
<link rel="alternate" href="/1"/><published>2023-11-20T08:52:00+07:00</published><updated>2023-11-21</updated></entry>
<entry><title>Panen</title><link href='https://lain.example/2'/></entry></feed>"""

RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:d="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><items><rdf:Seq/></items></channel>
<item rdf:about="https://kabar.example/1"><title>Beras</title><link>https://kabar.example/1</link>
<d:date>2023-11-20</d:date></item></rdf:RDF>"""

SITEMAP = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:n="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc> https://kabar.example/1 </loc><lastmod>2023-11-21</lastmod><image:image><image:loc>https://kabar.example/1.jpg
</image:loc></image:image><n:news><n:publication><n:name>Kabar</n:name></n:publication><n:title>Harga beras</n:title>
<n:publication_date>2023-11-20T08:52:00+07:00</n:publication_date></n:news></url></urlset>"""

INDEX = """<sm:sitemapindex xmlns:sm="http://www.sitemaps.org/schemas/sitemap/0.9">
<sm:sitemap><sm:loc>https://kabar.example/s1.xml</sm:loc></sm:sitemap></sm:sitemapindex>"""

JSON = {
    "version": "https://jsonfeed.org/version/1.1",
    "items": [
        {"id": "1", "url": "https://kabar.example/1", "title": "Beras", "date_published": "2023-11-20"},
        {"id": "https://kabar.example/2"},
        {"id": "3"},
        "no item",
    ],
}


def found_in(text: str, base: str | None = "https://kabar.example/feed") -> list[Entry]:
    assert is_feed(text.encode())
    return list(entries(text.encode(), "feed", base=base))


def test_rss() -> None:
    """Titles are unescaped as often as feeds escape them; a guid that is an address stands for a link."""
    assert found_in(RSS) == [
        Entry("https://kabar.example/1?a=1&b=2", "Harga beras naik “lagi”", "Mon, 20 Nov 2023 08:52:00 +0700"),
        Entry("https://kabar.example/2", "Panen & pasar"),
    ]


def test_atom() -> None:
    assert found_in(ATOM) == [
        Entry("https://kabar.example/1", "Harga beras", "2023-11-20T08:52:00+07:00", "2023-11-21"),
        Entry("https://lain.example/2", "Panen"),
    ]


def test_rdf() -> None:
    assert found_in(RDF) == [Entry("https://kabar.example/1", "Beras", "2023-11-20")]


def test_sitemaps_and_what_they_lead_to() -> None:
    assert found_in(SITEMAP) == [
        Entry("https://kabar.example/1", "Harga beras", "2023-11-20T08:52:00+07:00", "2023-11-21")
    ]
    assert found_in(INDEX) == [Entry("https://kabar.example/s1.xml", is_list=True)]


def test_json_feed() -> None:
    assert found_in(json.dumps(JSON), base=None) == [
        Entry("https://kabar.example/1", "Beras", "2023-11-20"),
        Entry("https://kabar.example/2"),
    ]
    with pytest.raises(InputError, match=r"^feed: .*broken JSON"):
        found_in(json.dumps(JSON)[:-3])


def test_what_is_whole_in_a_broken_feed_is_found() -> None:
    """Bare ampersands, tags that are not closed, and an end that is missing: common, and no XML."""
    broken = RSS.replace("&amp;", "&").replace("</item>", "", 1).replace("</channel></rss>", "<item><title>Putus")
    assert [entry.url for entry in found_in(broken)] == ["https://kabar.example/1?a=1&b=2", "https://kabar.example/2"]
    assert [entry.url for entry in found_in(RSS[: RSS.index("</pubDate>")])] == ["https://kabar.example/1?a=1&b=2"]


@pytest.mark.parametrize("link", ["<link>https://kabar.example/3", "<link><![CDATA[https://kabar.example/3"])
def test_half_an_address_is_none(link: str) -> None:
    """A feed that breaks off at /3 of /345."""
    (entry,) = found_in(f"<rss><item><link>https://kabar.example/1</link></item><item>{link}")
    assert entry.url == "https://kabar.example/1"


def test_links_are_relative_to_the_base_that_a_feed_tells() -> None:
    feed = """<feed xml:base="https://kabar.example/berita/"><link href="x"/><entry><link href="../1"/></entry>
    <entry xml:base="dunia/"><link href="2"/></entry><entry><link href="https://lain.example/3"/></entry></feed>"""
    urls = [entry.url for entry in found_in(feed, "https://umpan.example/atom")]
    assert urls == ["https://kabar.example/1", "https://kabar.example/berita/dunia/2", "https://lain.example/3"]


def test_bases_that_add_up_are_left() -> None:
    begun = time.perf_counter()
    told = '<x xml:base="berita/"/>' * 10_000
    (entry,) = found_in(f"<feed>{told}<entry><link href='/1'/></entry></feed>")
    assert time.perf_counter() - begun < 3
    assert entry.url == "https://kabar.example/1"


def test_entities_are_not_expanded() -> None:
    """The billion laughs, and a file of the machine."""
    bomb = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    (entry,) = found_in(bomb + "<rss><item><link>https://kabar.example/1</link><title>&b; &c;</title></item></rss>")
    assert entry.title == "&b; &c;"


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "ftp://kabar.example/1", "http://[", ""]
)
def test_only_addresses_of_the_web_are_entries(address: str) -> None:
    assert found_in(f"<rss><item><link>{address}</link></item></rss>", base=None) == []


@pytest.mark.parametrize("text", ["<html><p>rss</p></html>", "Harga beras naik", '{"a": 1}', "", "<rssx>", "[1]"])
def test_other_things_are_no_feeds(text: str) -> None:
    assert not is_feed(text.encode())


def test_other_encodings() -> None:
    data = ('<?xml version="1.0" encoding="windows-1252"?>' + ATOM.replace("Panen", "Besançon")).encode("cp1252")
    assert [entry.title for entry in entries(data, "feed", base="https://kabar.example/")][1] == "Besançon"
    wide = ATOM.encode("utf-16")
    assert is_feed(wide)
    assert len(list(entries(wide, "feed", base="https://kabar.example/"))) == 2


@pytest.mark.parametrize(
    "piece", ["<a", '<a"', "<!--", "<![CDATA[", "<item>", "<item><title>", "<?", "&amp;", "<a b='"]
)
def test_time_grows_with_the_length_only(piece: str) -> None:
    data = b"<rss>" + piece.encode() * (400_000 // len(piece))
    begun = time.perf_counter()
    assert list(entries(data, "feed")) == []
    assert time.perf_counter() - begun < 5


@given(st.data())
def test_whatever_is_changed_in_a_feed_nothing_is_raised(data: st.DataObject) -> None:
    feed = bytearray(data.draw(st.sampled_from([RSS, ATOM, SITEMAP, INDEX])).encode())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(feed)))
        feed[at : at + data.draw(st.integers(0, 30))] = data.draw(st.binary(max_size=20))
    try:
        for entry in entries(bytes(feed), "feed", base="https://kabar.example/"):
            assert entry.url.startswith(("http://", "https://"))
    except InputError as error:
        assert str(error).startswith("feed: ")
