"""Real sources with something wrong in them: cut, doubled, swapped, overwritten. Whatever comes, nothing breaks."""

from __future__ import annotations

import gzip
import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import warta
from archives_made import answer, record
from reading_checks import check
from shared import SHARED, needs
from warta.records import Page, Reading

EXAMPLES = Path(__file__).parents[2] / "examples"
HTML = tuple((EXAMPLES / name).read_bytes() for name in ("english.html", "indonesian.html"))
SOME = settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
SMALL = 40_000  # bytes, packed: enough to see, and quickly read
PAGES = ("data/pages/indonesia-dev", "data/pages/fundus-dev", "data/pages/wcxb-dev")

PIECES = (
    *(b"<", b">", b"</p>", b"<p>", b"<div>" * 50, b"<!--", b"-->", b"<script>", b"</script>", b"<br>", b"<table>"),
    *(b"\x00", b"\xff\xfe", b"\xc3", b"\xe2\x80", b"&#0;", b"&#xD800;", b"&#x110000;", b"\r", b"\x1b$B", b"\x80" * 9),
    *(b'<meta charset="utf-16">', b'<meta charset="shift_jis">', b"<base href='http://['>", b'{"@type":'),
    b'<script type="application/ld+json">{"@type": "NewsArticle", "author": [[[]]], "datePublished": 1e999}</script>',
)
"""What is put into a source, or over it."""


@st.composite
def changed(draw: st.DrawFn, whole: bytes) -> bytes:
    """`whole` after one to four changes."""
    for _ in range(draw(st.integers(1, 4))):
        first, second = sorted((draw(st.integers(0, len(whole))), draw(st.integers(0, len(whole)))))
        change = draw(st.sampled_from(CHANGES))
        whole = change(whole, first, second, draw(st.sampled_from(PIECES)))
    return whole


def cut(whole: bytes, first: int, second: int, _: bytes) -> bytes:
    return whole[:first] + whole[min(second, first + 2000) :]


def broken_off(whole: bytes, first: int, second: int, _: bytes) -> bytes:
    return whole[:second]


def doubled(whole: bytes, first: int, second: int, _: bytes) -> bytes:
    return whole[: min(second, first + 3000)] + whole[first:]


def overwritten(whole: bytes, first: int, second: int, piece: bytes) -> bytes:
    return whole[:first] + piece + whole[first + len(piece) :]


def put_in(whole: bytes, first: int, second: int, piece: bytes) -> bytes:
    return whole[:first] + piece + whole[first:]


def swapped(whole: bytes, first: int, second: int, _: bytes) -> bytes:
    middle = (first + second) // 2
    return whole[:first] + whole[middle:second] + whole[first:middle] + whole[second:]


CHANGES: tuple[Callable[[bytes, int, int, bytes], bytes], ...] = (
    cut,
    broken_off,
    doubled,
    overwritten,
    put_in,
    swapped,
)


@SOME
@given(st.sampled_from(HTML).flatmap(changed))
def test_pages(data: bytes) -> None:
    (outcome,) = warta.read_many([data])
    check(outcome)


@needs(*PAGES)
@SOME
@given(st.data())
def test_pages_of_the_field(data: st.DataObject) -> None:
    """Pages as they are served, of sites all over the world."""
    files = sorted(
        path for folder in PAGES for path in (SHARED / folder).glob("*.html.gz") if path.stat().st_size < 40_000
    )
    page = gzip.decompress(data.draw(st.sampled_from(files)).read_bytes())
    (outcome,) = warta.read_many([Page("page", html=data.draw(changed(page)))])
    check(outcome)


ARCHIVE = b"".join(record(number, answer(html)) for number, html in enumerate(HTML))
MHTML = b"".join(
    (
        b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="edge"\r\n\r\n',
        b"--edge\r\nContent-Type: text/html\r\n\r\n" + HTML[0] + b"\r\n--edge--\r\n",
    )
)
LINES = b"".join(json.dumps({"id": number, "html": html.decode()}).encode() + b"\n" for number, html in enumerate(HTML))
FEED = b"<rss><channel>" + b"<item><link>x</link><title>Harga beras</title></item>" * 20 + b"</channel></rss>"
FILES = {
    "a.warc": ARCHIVE,
    "a.warc.gz": gzip.compress(ARCHIVE),
    "a.mhtml": MHTML,
    "a.jsonl": LINES,
    "a.jsonl.gz": gzip.compress(LINES),
    "a.html.gz": gzip.compress(HTML[0]),
    "a.txt": (EXAMPLES / "indonesian.txt").read_bytes(),
    "a.xml": FEED,  # its addresses are no addresses, so that nothing is fetched
}


@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@pytest.mark.parametrize("name", FILES)
@given(st.data())
def test_files(tmp_path: Path, name: str, data: st.DataObject) -> None:
    """Each kind of file gives readings and failures, and at least one of either."""
    (tmp_path / name).write_bytes(data.draw(changed(FILES[name])))
    outcomes = list(warta.read_many([tmp_path / name]))
    for outcome in outcomes:
        check(outcome)
    assert outcomes or name.startswith("a.jsonl")


@SOME
@pytest.mark.parametrize("name", [*FILES, "a.html", "a.html.zst", "a.html.br", "a.rss"])
@given(data=st.binary(max_size=300))
def test_any_bytes_under_any_name(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    for outcome in warta.read_many([tmp_path / name]):
        check(outcome)


GROWING = {
    "open tags": (b"<div>", 20_000),
    "comments": (b"<!-- ", 20_000),
    "attributes": (b"<a b=c ", 20_000),
    "open quotes": ("“".encode(), 20_000),
    "links": (b"<a href='/x'>Berita</a> ", 20_000),
    "entities": (b"&amp", 20_000),
    "scripts": (b"<script type='application/ld+json'>{", 20_000),
    "digits": (b"7/10/2023 ", 2000),
    "paragraphs": (b"<p>Harga beras naik di pasar.</p>\n", 2000),
    "quotes": (b'"Kami siap," kata Budi. ', 500),
}
"""What a page consists of, and how many bytes of it the shorter one has: fewer where each has to be parsed."""


@pytest.mark.parametrize("what", GROWING)
def test_a_page_ten_times_as_long_takes_no_more_than_a_little_over_ten_times_as_long(what: str) -> None:
    """Nothing grows with the square: a hundredfold of the time would be seen."""
    piece, size = GROWING[what]

    def seconds(times: int) -> float:
        begun = time.process_time()
        (outcome,) = warta.read_many([b"<html><body><h1>Harga Beras</h1>" + piece * times])
        assert isinstance(outcome, Reading) or outcome.error.endswith(".")
        return time.process_time() - begun

    few = size // len(piece)
    seconds(few)
    assert seconds(few * 10) < 30 * max(seconds(few), 0.02)
