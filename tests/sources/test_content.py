"""Bytes of one page: what they are is told by themselves."""

from __future__ import annotations

import gzip

import pytest

from warta.errors import BinaryError, EmptyError, InputError
from warta.page import read_page
from warta.sources import content
from warta.sources.content import BREAKS_OFF, decoded, looks_like_markup, page_of_bytes, saved_from

HTML = b"<!doctype html><html><p>Harga beras naik</p></html>"


@pytest.mark.parametrize(
    ("comment", "address"),
    [
        (b"<!-- saved from url=(0026)https://kabar.example/beras -->", "https://kabar.example/beras"),
        (b"<!--\n Page saved with SingleFile \n url: https://kabar.example/a?b=1 \n-->", "https://kabar.example/a?b=1"),
        (b"<!-- Mirrored from kabar.example/x.html by HTTrack Website Copier/3.x -->", "http://kabar.example/x.html"),
        (b"<!-- saved from url=(0014)about:internet -->", None),
        (b"<!-- from https://kabar.example/x -->", None),
    ],
)
def test_a_saved_page_tells_where_it_was(comment: bytes, address: str | None) -> None:
    assert saved_from(b"<!doctype html>\n" + comment + HTML) == address
    assert page_of_bytes("a", comment + HTML).url == address


def test_what_is_packed_is_told_by_its_first_bytes_or_by_the_caller() -> None:
    assert page_of_bytes("a", gzip.compress(HTML)).html == HTML
    assert page_of_bytes("a", gzip.compress(HTML) + gzip.compress(b"<p>x")).html == HTML + b"<p>x"
    with pytest.raises(BinaryError, match=r"^a: broken br .*fetch"):
        page_of_bytes("a", b"\xff\xff\xff", packing="br")


def test_a_packed_page_that_breaks_off_is_read_to_the_break() -> None:
    whole = b"".join(b"<p>Berita %d</p>" % number for number in range(2000))
    found = page_of_bytes("a", gzip.compress(whole)[:-500]).html
    assert found and whole.startswith(found) and len(found) > 1000


@pytest.mark.parametrize(
    ("data", "breaks"),
    [
        (gzip.compress(HTML), False),
        (gzip.compress(HTML) + b"other bytes", False),
        (gzip.compress(HTML * 500, mtime=0)[:-9], True),
        (gzip.compress(HTML, mtime=0)[:-8] + b"wrong sum", True),
    ],
)
def test_a_packed_page_that_breaks_off_says_so(data: bytes, breaks: bool) -> None:
    page = page_of_bytes("a", data)
    assert page.note == (BREAKS_OFF if breaks else None)
    assert (BREAKS_OFF in (read_page(page).note or "")) == breaks


@pytest.mark.parametrize("data", [b'{"text": "Beras"}', b'[\n {"text": "Beras"}\n]', b'{"id": 1}\n{"id": 2}\n{"i'])
def test_records_are_no_page(data: bytes) -> None:
    with pytest.raises(InputError, match=r"^a: JSON, not a page; end its name in \.jsonl"):
        page_of_bytes("a", data)
    assert page_of_bytes("a", data, plain=True).text == data.decode()


@pytest.mark.parametrize("data", [b"{Beras} naik", b"[1] Beras naik", b'{"Beras" naik}'])
def test_a_text_may_begin_as_records_do(data: bytes) -> None:
    assert page_of_bytes("a", data).text == data.decode()


def test_a_list_of_addresses_is_no_article() -> None:
    with pytest.raises(InputError, match=r"^a: addresses, and no article; .*\.urls"):
        page_of_bytes("a", b"https://kabar.example/1\nhttps://kabar.example/2\n", plain=True)
    assert page_of_bytes("a", b"https://kabar.example/1\nBeras naik").text is not None


def test_markup_is_told_by_what_it_begins_with() -> None:
    assert page_of_bytes("a", b"\n<section>Beras naik</section>").html is not None
    assert page_of_bytes("a", b"< 5 ton beras").text is not None


@pytest.mark.parametrize("data", [HTML * 3, gzip.compress(HTML * 3)])
def test_a_page_over_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(content, "MOST_BYTES", 100)
    with pytest.raises(InputError, match=r"^a: larger than"):
        page_of_bytes("a", data)


def test_an_empty_packed_page_is_named() -> None:
    with pytest.raises(EmptyError, match=r"^a: "):
        page_of_bytes("a", gzip.compress(b" \n"))


def test_codings_of_an_answer_are_taken_off_in_turn() -> None:
    assert decoded("a", gzip.compress(HTML), None, "gzip") == HTML
    assert decoded("a", gzip.compress(gzip.compress(HTML)), None, "GZIP , gzip") == HTML
    assert decoded("a", HTML, None, "gzip") == HTML  # unpacked already, and the header left
    assert decoded("a", HTML, None, None) == HTML


def test_markup_is_told_in_utf_16_too() -> None:
    assert looks_like_markup(HTML.decode().encode("utf-16"))
    assert not looks_like_markup(b"3 < 5")


@pytest.mark.parametrize(
    "data", [b"WARC/1.0\r\nWARC-Type: response\r\n", b"<?xml version='1.0'?><rss><item></item></rss>"]
)
def test_what_holds_many_pages_is_not_taken_for_one(data: bytes) -> None:
    with pytest.raises(InputError, match=r"^a: .*not a page; give"):
        page_of_bytes("a", gzip.compress(data))
