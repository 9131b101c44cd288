"""What the model is told of each line, by the names of the columns."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from warta.page.dom import Dom, read_dom
from warta.page.features import COLUMNS, Scores, features, hints_of, tokens_of
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


def test_each_line_has_a_row_and_each_column_a_name_of_its_own() -> None:
    dom, rows = read(PAGE)
    assert len(dom.lines) == 7
    assert rows.shape == (7, len(COLUMNS))
    assert len(set(COLUMNS)) == len(COLUMNS)


def test_a_page_without_lines_has_no_rows() -> None:
    _, rows = read("<html><body><div></div></body></html>")
    assert rows.shape == (0, len(COLUMNS))


@pytest.mark.parametrize(
    ("column", "line", "value"),
    [
        ("linked", "Beranda", 1.0),
        ("linked", LONG, 0.0),
        ("linked", "Harga beras turun.", round(5 / 18, 3)),
        ("prose", LONG, 1.0),
        ("prose", "Kabar Desa", 0.0),
        ("ends", LONG, 1.0),
        ("ends", "Kabar Desa", 0.0),
        ("is_title", "Panen Padi di Lereng Bukit", 1.0),
        ("is_title", LONG, 0.0),
        ("from_title", LONG, 1.0),
        ("from_title", "Kabar Desa", -1.0),
        ("in_nav", "Beranda", 1.0),
        ("in_nav", LONG, 0.0),
        ("tag_p", LONG, 1.0),
        ("tag_heading", "Panen Padi di Lereng Bukit", 1.0),
        ("in_li", "Beranda", 1.0),
        ("in_li", LONG, 0.0),
        ("chain_sum", LONG, 2.0),
        ("chain_sum", "Beranda", -3.0),
        ("word_for", "Harga beras turun.", 1.5),
        ("ends-1", "Editor: Wulan Sariputri", 1.0),  # the line before ends like a sentence
        ("ends+1", LONG, 0.0),
        ("heading_lines", LONG, round(np.log1p(1), 3)),  # the headline is right above
    ],
)
def test_a_column_says_what_its_name_says(column: str, line: str, value: float) -> None:
    assert told(PAGE, column)[line] == pytest.approx(value)


PIECES = st.sampled_from(
    [
        *("<p>", "</p>", "<div class='isi'>", "</div>", "<ul><li>", "<h2>", "<br>", "<a href=/x>", "</a>", "<b>"),
        *(LONG, "Beranda", "#", "7", "12 Maret 2024", "Editor:", "\U0001f33e", "\x00", "名", "<title>Panen</title>"),
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, max_size=40))
def test_any_page_gives_finite_numbers_and_shares_between_nothing_and_all(pieces: list[str]) -> None:
    dom, rows = read("<html><body>" + "".join(pieces))
    assert rows.shape == (len(dom.lines), len(COLUMNS))
    assert np.isfinite(rows).all()
    for share in ("linked", "bold", "digits", "capitals", "index_share", "title_words"):
        column = rows[:, COLUMNS.index(share)]
        assert ((column >= 0) & (column <= 1)).all(), share


def test_class_names_fall_into_words() -> None:
    assert tokens_of("IsiBerita main-text_2") == {"isi", "berita", "main", "text"}


@pytest.mark.parametrize(("word", "hinted"), [("penulis", True), ("penulisan", False), ("lereng", False)])
def test_only_whole_words_of_class_names_hint(word: str, hinted: bool) -> None:
    assert bool(hints_of(word)) is hinted


def test_every_line_knows_what_the_page_calls_itself() -> None:
    news = '<meta property="article:published_time" content="2026-03-02T08:00:00+07:00">' + (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Panen"}</script>'
    )
    page = PAGE.replace("</head>", f"{news}</head>")
    assert set(told(page, "called_news").values()) == {1.0}
    assert set(told(page, "dated").values()) == {1.0}
    assert set(told(page, "called_website").values()) == {0.0}
    assert set(told(PAGE, "called_news").values()) == {0.0}


def test_names_of_comments_and_forms_are_hints_down_to_their_lines() -> None:
    page = PAGE.replace("<div hidden>", '<div class="login-form"><div>').replace("</body>", "</div></body>")
    assert told(page, "hint_apart")["Langganan sekarang"] == 1.0
    assert told(page, "hint_apart")[LONG] == 0.0
