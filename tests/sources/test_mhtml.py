"""Pages saved into one file."""

from __future__ import annotations

import base64
import quopri

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.errors import EmptyError
from warta.records import Page
from warta.sources.content import page_of_bytes
from warta.sources.mhtml import is_mhtml

HTML = "<html><body><p>Harga beras naik di Besançon</p></body></html>"


def part(content: bytes, *heads: str) -> bytes:
    return "\r\n".join(["--edge", *heads, "", ""]).encode() + content + b"\r\n"


def mhtml(*parts: bytes, more: str = "") -> bytes:
    heads = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://kabar.example/beras\r\n"
        "Subject: Harga beras\r\nDate: Mon, 20 Nov 2023 08:52:00 -0000\r\nMIME-Version: 1.0\r\n"
        f'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="edge"{more}\r\n\r\n\r\n'
    )
    return heads.encode() + b"".join(parts) + b"--edge--\r\n"


def page_part(html: str = HTML, charset: str = "utf-8", place: str = "https://kabar.example/beras") -> bytes:
    content = quopri.encodestring(html.encode(charset))
    return part(
        content,
        f"Content-Type: text/html; charset={charset}",
        "Content-Transfer-Encoding: quoted-printable",
        f"Content-Location: {place}",
    )


PICTURE = part(base64.encodebytes(b"\x89PNG" * 50), "Content-Type: image/png", "Content-Transfer-Encoding: base64")


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_the_page_is_found_with_its_address_and_time(charset: str) -> None:
    page = page_of_bytes("a.mhtml", mhtml(PICTURE, page_part(charset=charset), PICTURE))
    assert page.html is not None and page.html.decode(charset).strip() == HTML
    assert page == Page(
        "a.mhtml",
        html=page.html,
        charset=charset,
        url="https://kabar.example/beras",
        fetched="2023-11-20T08:52:00+00:00",
    )


def test_frames_are_not_taken_for_the_page() -> None:
    """An advertisement in a frame may stand first."""
    frame = page_part("<p>Iklan</p>", place="https://iklan.example/")
    found = page_of_bytes("a", mhtml(frame, page_part())).html
    assert found and b"Harga" in found


def test_base64_and_no_coding_at_all() -> None:
    coded = part(base64.encodebytes(HTML.encode()), "Content-Type: text/html", "Content-Transfer-Encoding: base64")
    assert page_of_bytes("a", mhtml(coded)).html == HTML.encode()
    assert page_of_bytes("a", mhtml(coded)[: -len(b"\r\n--edge--\r\n") - 3]).html is not None
    plain = part(HTML.encode(), "Content-Type: text/html", "Content-Transfer-Encoding: 8bit")
    assert (page_of_bytes("a", mhtml(plain)).html or b"").strip() == HTML.encode()


def test_parts_in_parts() -> None:
    inner = b'--edge\r\nContent-Type: multipart/alternative; boundary="in"\r\n\r\n' + (
        b"--in\r\nContent-Type: text/plain\r\n\r\nBeras\r\n--in\r\nContent-Type: text/html\r\n\r\n"
        + HTML.encode()
        + b"\r\n--in--\r\n"
    )
    assert (page_of_bytes("a", mhtml(inner)).html or b"").strip() == HTML.encode()


def test_a_page_that_is_the_whole_message() -> None:
    """As browsers saved a page without pictures."""
    heads = (
        b"MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://kabar.example/1\r\n"
    )
    data = heads + b"Content-Transfer-Encoding: quoted-printable\r\n\r\n" + quopri.encodestring(HTML.encode())
    found = page_of_bytes("a", data)
    assert found == Page("a", html=HTML.encode(), charset="utf-8", url="https://kabar.example/1")


def test_a_byte_order_mark_changes_nothing() -> None:
    assert page_of_bytes("a", b"\xef\xbb\xbf" + mhtml(page_part())) == page_of_bytes("a", mhtml(page_part()))


def test_a_file_that_breaks_off_is_read_to_the_break() -> None:
    assert b"Harga beras" in (page_of_bytes("a", mhtml(page_part())[:-40]).html or b"")


@pytest.mark.parametrize("data", [mhtml(PICTURE), mhtml(page_part(" ")), mhtml()])
def test_a_file_without_a_page_is_named(data: bytes) -> None:
    with pytest.raises(EmptyError, match=r"^a\.mht: "):
        page_of_bytes("a.mht", data)


def test_text_with_a_colon_is_no_mhtml() -> None:
    assert not is_mhtml(b"Jakarta: Harga beras naik\n\nmultipart/related")
    assert not is_mhtml(b"<!doctype html>")


def test_parts_that_nest_without_end_are_left() -> None:
    nested = b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n' * 5000
    with pytest.raises(EmptyError):
        page_of_bytes("a", nested)


@given(st.data())
def test_whatever_is_changed_it_is_read_or_named(data: st.DataObject) -> None:
    whole = bytearray(mhtml(PICTURE, page_part()))
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(whole)))
        whole[at : at + data.draw(st.integers(0, 30))] = data.draw(st.binary(max_size=20))
    if is_mhtml(bytes(whole)):
        try:
            assert page_of_bytes("a", bytes(whole)).html
        except EmptyError as error:
            assert str(error).startswith("a: ")
