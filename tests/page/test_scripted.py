"""Articles that scripts hold as strings."""

from __future__ import annotations

import json

import pytest

from warta.page import read_page
from warta.page.scripted import article_in_scripts
from warta.records import Page

PARAGRAPHS = [
    "Perahu kayu milik warga muara kembali melaut setelah dua pekan tertahan oleh angin barat.",
    "Kepala desa Sapto Wirang mengatakan bahwa solar bersubsidi sudah tiba di dermaga sejak Senin.",
    "Harga ikan kembung di pasar turun menjadi tiga puluh ribu rupiah setiap kilogram.",
    "Nelayan berharap cuaca tetap tenang sampai akhir bulan agar utang dapat dilunasi.",
]
HEAD = "<head><title>Perahu Melaut Lagi</title></head>"
HTML = "<div>" + "".join(f"<p>{one}</p>" for one in PARAGRAPHS) + "</div>"


def escaped(text: str) -> str:
    """A string as frameworks write it into scripts."""
    return json.dumps(text).replace("<", "\\u003c").replace(">", "\\u003e")


@pytest.mark.parametrize(
    "script",
    [
        f"push([1,{escaped(HTML)}])",
        json.dumps({"props": {"isi": HTML, "judul": "Perahu"}}).replace("</", "<\\/"),
        f"push([1,{escaped(json.dumps({'isi': HTML}))}])",
    ],
    ids=["a string", "data", "data in a string"],
)
def test_the_html_is_found_however_it_is_wrapped(script: str) -> None:
    assert article_in_scripts(f"<body><script>var a = 'x';</script><script>{script}</script></body>") == HTML


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<script>",
        f"<body>{HTML}</body>",
        '<script>"<p>Satu.</p><p>Dua.</p>"</script>',
        '<script>"\\uZZZZ</p></p></p>"</script>',
    ],
)
def test_what_no_script_holds_is_not_found(html: str) -> None:
    assert article_in_scripts(html) == ""


def test_a_page_that_shows_nothing_is_read_from_its_scripts() -> None:
    html = (
        f"<html><head><title>Perahu Melaut Lagi</title></head><body><script>f({escaped(HTML)})</script></body></html>"
    )
    article = read_page(Page(id="perahu", html=html.encode()))
    assert [article.text[b.span.start : b.span.stop] for b in article.blocks if b.role == "body"] == PARAGRAPHS


def test_a_page_that_shows_its_paragraphs_is_read_as_it_is_shown() -> None:
    other = HTML.replace("Perahu", "Kapal").replace("Nelayan", "Petani")
    html = f"<html>{HEAD}<body><h1>Perahu Melaut Lagi</h1>{HTML}<script>f({escaped(other)})</script></body></html>"
    article = read_page(Page(id="perahu", html=html.encode()))
    assert "Perahu kayu" in article.text
    assert "Kapal" not in article.text
