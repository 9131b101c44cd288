"""A page with all that is around an article."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from warta.page.dom import read_dom
from warta.page.html import sheet_of
from warta.page.labeller import body_chances, labeller
from warta.page.lines.sheet import Sheet
from warta.page.markup import read_markup

BODY = [
    "BANTUL, KabarPagi.com - Warga Srigading menerima bantuan beras dari pemerintah daerah pada Senin siang kemarin.",
    "Kepala desa mengatakan bahwa setiap keluarga menerima sepuluh kilogram beras tanpa dipungut biaya apa pun.",
    "Bantuan itu dibagikan di balai desa dan dijaga oleh petugas supaya antrean tetap tertib sampai sore hari.",
    "Menurut pemerintah daerah, pembagian berikutnya akan dilakukan pada bulan depan untuk desa di sekitarnya.",
    "Warga berharap bantuan serupa datang lagi sebelum hari raya karena harga beras di pasar masih tinggi.",
]
PAGE = f"""<!doctype html><html lang="id"><head><title>Warga Bantul Terima Bantuan Beras - Kabar Pagi</title>
<meta property="og:title" content="Warga Bantul Terima Bantuan Beras">
<meta property="og:site_name" content="Kabar Pagi">
<meta property="article:published_time" content="2024-03-12T10:15:00Z">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Warga Bantul Terima Bantuan Beras",
"author": {{"@type": "Person", "name": "Sri Lestari"}}}}</script></head><body>
<nav><ul><li><a href="/">Beranda</a></li><li><a href="/ekonomi">Ekonomi</a></li>
<li><a href="/olahraga">Olahraga</a></li></ul></nav>
<article class="article"><h1 class="title">Warga Bantul Terima Bantuan Beras</h1>
<div class="date">Selasa, 12 Maret 2024 | 10:15 WIB</div>
<figure><img src="a.jpg"><figcaption>Warga mengantre di balai desa. (Foto: Sri Lestari)</figcaption></figure>
<div class="article-content">{"".join(f"<p>{line}</p>" for line in BODY[:3])}
<p><strong>Baca Juga: <a href="/cabai">Harga Cabai Turun Menjelang Puasa</a></strong></p>
{"".join(f"<p>{line}</p>" for line in BODY[3:])}</div>
<div class="editor">Editor: Rina Wulandari</div></article>
<footer><p>Copyright 2024 Kabar Pagi</p><a href="/tentang">Tentang Kami</a></footer></body></html>"""


def whole_sheet() -> Sheet:
    """The page with all that is around an article."""
    parser = LexborHTMLParser(PAGE)
    dom, markup = read_dom(parser), read_markup(parser)
    return sheet_of(dom, markup, body_chances(dom, markup, labeller()))


def at(page: Sheet, words: str) -> int:
    """The line that begins with some words."""
    return next(i for i, line in enumerate(page.dom.lines) if line.text.startswith(words))
