"""A page, and what the model is told of each of its lines."""

from __future__ import annotations

import numpy as np
from selectolax.lexbor import LexborHTMLParser

from warta.page.dom import Dom, read_dom
from warta.page.features import COLUMNS, Scores, features
from warta.page.markup import read_markup

SCORES = Scores(tokens={"isi": 2.0, "menu": -3.0}, words={"beras": 1.5, "langganan": -2.5})
LONG = "Petani di lereng bukit menjemur gabah sejak pagi karena langit cerah sepanjang pekan ini."
PAGE = f"""<html><head><title>Panen Padi di Lereng Bukit</title></head><body>
<nav class="menu"><ul><li><a href="/">Beranda</a></li><li><a href="/desa">Kabar Desa</a></li></ul></nav>
<h1>Panen Padi di Lereng Bukit</h1>
<div class="isi"><p>{LONG}</p><p>Editor: Wulan Sariputri</p><p>Harga <a href="/b">beras</a> turun.</p></div>
<div hidden><p>Langganan sekarang</p></div></body></html>"""


def read(html: str) -> tuple[Dom, np.ndarray]:
    """The lines of a page and their rows."""
    parser = LexborHTMLParser(html)
    markup = read_markup(parser)
    dom = read_dom(parser)
    return dom, features(dom, markup, SCORES)


def told(html: str, column: str) -> dict[str, float]:
    """What a column says of each line of a page."""
    dom, rows = read(html)
    values = rows[:, COLUMNS.index(column)].round(3).tolist()
    return dict(zip((line.text for line in dom.lines), values, strict=True))
