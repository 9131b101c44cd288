"""HTML pages: the body by the model, the lines around it by rules."""

import gzip
import time
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from page.whole_page import BODY, PAGE
from warta.errors import InputError
from warta.page import read_page
from warta.records import Article, Page


def test_the_body_is_found_and_the_lines_around_it_are_named():
    article = read_page(Page("demo", html=PAGE.encode(), url="https://kabarpagi.com/beras"))
    by_role = {}
    for block in article.blocks:
        by_role.setdefault(block.role, []).append(block.span.of(article.text))
    assert by_role["body"] == BODY
    assert by_role["headline"] == ["Warga Bantul Terima Bantuan Beras"]
    assert by_role["caption"] == ["Warga mengantre di balai desa. (Foto: Sri Lestari)"]
    assert by_role["related"] == ["Baca Juga: Harga Cabai Turun Menjelang Puasa"]
    assert "furniture" not in by_role


def test_the_head_is_read_from_markup_and_lines():
    article = read_page(Page("demo", html=PAGE.encode(), url="https://kabarpagi.com/beras"))
    assert article.title == "Warga Bantul Terima Bantuan Beras"
    assert article.published == "2024-03-12T10:15:00+07:00"  # the clock on the page corrects the markup's Z
    assert (article.authors, article.editors) == (("Sri Lestari",), ("Rina Wulandari",))
    assert (article.publisher, article.dateline, article.lang) == ("Kabar Pagi", "BANTUL", "id")
    assert [caption.credit for caption in article.captions] == ["Sri Lestari"]
    assert next(block.href for block in article.blocks if block.role == "related") == "https://kabarpagi.com/cabai"


def test_a_page_without_article_says_so():
    links = "".join(f'<li><a href="/{i}">Berita nomor {i} hari ini</a></li>' for i in range(40))
    article = read_page(Page("index", html=f"<html><body><h1>Terbaru</h1><ul>{links}</ul></body></html>".encode()))
    assert not [block for block in article.blocks if block.role == "body"]
    assert article.note


def test_a_page_that_its_scripts_would_fill_is_read_from_json_ld():
    text = " ".join(BODY)
    html = (
        f'<html><script type="application/ld+json">{{"@type":"NewsArticle","articleBody":"{text}"}}</script><div></div>'
    )
    article = read_page(Page("scripted", html=html.encode()))
    assert [block.rule for block in article.blocks] == ["json-ld:articleBody"]


@pytest.mark.parametrize(
    "html",
    [
        PAGE.encode("utf-16"),
        PAGE.replace("pun.", "pun\u2026").encode("cp1252", "xmlcharrefreplace"),
        PAGE.encode()[: len(PAGE) * 3 // 4],
        PAGE.encode().replace(b"beras", b"ber\xffas", 1),
    ],
)
def test_odd_encodings_and_cut_pages_are_read(html):
    article = read_page(Page("odd", html=html))
    assert "Kepala desa mengatakan bahwa setiap keluarga" in article.text


@pytest.mark.parametrize(
    "html", [b"", b"   \n", b"%PDF-1.4 ...", b"\x89PNG\r\n", gzip.compress(b"x"), bytes(range(32)) * 50]
)
def test_what_is_no_page_is_named_in_one_sentence(html):
    with pytest.raises(InputError, match=r"^demo: .*\.$"):
        read_page(Page("demo", html=html))


def check(article: Article) -> None:
    spans = [block.span for block in article.blocks]
    assert all(0 <= span.start < span.stop <= len(article.text) for span in spans)
    assert all(a.stop <= b.start for a, b in pairwise(spans))
    assert all(0 <= c.span.start < c.span.stop <= len(article.text) for c in article.captions)
    assert all(e.span is None or 0 <= e.span.start <= e.span.stop <= len(article.text) for e in article.evidence)


ANY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
PIECES = st.sampled_from(
    [
        *(
            "<p>",
            "</p>",
            "<div class='body'>",
            "</div>",
            "<h1>",
            "<br>",
            "<a href=/x>",
            "</a>",
            "<table><tr><td>",
            "<li>",
        ),
        *(
            "Editor: Budi",
            "12 Maret 2024 10:15 WIB",
            "Sumber: Antara",
            BODY[0],
            BODY[1],
            "\x00",
            "&amp;",
            "<!--",
            "<b>",
        ),
        *("<script>", "\u200b", "(", "©"),
    ]
)


@ANY
@given(st.binary(max_size=400))
def test_any_bytes_give_an_article_or_a_clear_error(data):
    try:
        check(read_page(Page("any", html=data)))
    except InputError as error:
        assert str(error).startswith("any: ")


@ANY
@given(st.lists(PIECES, max_size=60))
def test_any_markup_gives_spans_in_order_inside_the_text(pieces):
    try:
        check(read_page(Page("any", html=("<html>" + "".join(pieces)).encode())))
    except InputError as error:
        assert str(error).startswith("any: ")


@ANY
@given(st.text(max_size=300), st.none() | st.text(max_size=40))
def test_any_text_gives_spans_in_order_inside_the_text(text, title):
    try:
        check(read_page(Page("any", text=text, title=title)))
    except InputError as error:
        assert str(error).startswith("any: ")


@ANY
@given(st.integers(0, len(PAGE)), st.integers(0, len(PAGE)), st.binary(max_size=8))
def test_a_page_with_a_piece_torn_out_is_read(start, length, put):
    data = PAGE.encode()
    try:
        check(read_page(Page("any", html=data[:start] + put + data[start + length :])))
    except InputError as error:
        assert str(error).startswith("any: ")


@pytest.mark.parametrize(
    "unit",
    ["<div>", "<p>kata kata kata", "<b><a href=x>kata</a>", "<table><tr><td>x", "<ul><li>Berita Terkait<a>x</a>"],
)
def test_time_grows_with_the_page_and_no_faster(unit):
    def seconds(times: int) -> float:
        start = time.process_time()
        read_page(Page("big", html=(unit * times).encode()))
        return time.process_time() - start

    seconds(10)
    assert seconds(8000) < 40 * max(seconds(1000), 0.01)


@pytest.mark.parametrize("line", ["• Email: sri@kabarpagi.example", "With reporting by Wulan Setiawati", "(Sri/Wul)"])
def test_the_last_line_says_who_worked_on_the_article_and_is_no_body(line):
    page = PAGE.replace(f"<p>{BODY[4]}</p>", f"<p>{BODY[4]}</p><p>{line}</p>")
    article = read_page(Page("demo", html=page.encode()))
    assert [block.span.of(article.text) for block in article.blocks if block.role == "body"] == BODY
