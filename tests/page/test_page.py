"""`read_page`: what every later stage relies on, for HTML and for plain text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warta.errors import BinaryError, EmptyError
from warta.page import read_page
from warta.page.about import NOTES
from warta.records import Page

LINES = (
    "Nelayan Teluk Sagara kembali melaut pada Kamis pagi setelah ombak tinggi mereda selama sepekan penuh.",
    "Ketua kelompok nelayan mengatakan bahwa hasil tangkapan hari pertama sudah cukup untuk pasar setempat.",
    "Pemerintah kabupaten berjanji memperbaiki dermaga kayu itu sebelum musim angin barat datang lagi nanti.",
    "Warga berharap janji itu ditepati karena dermaga sudah dua kali roboh dalam lima tahun terakhir ini.",
)
TITLE = "Nelayan Teluk Sagara Kembali Melaut"
NAV = '<nav><a href="/">Beranda</a> <a href="/laut">Laut</a></nav>'
PAGE = (
    f'<html lang="id"><head><title>{TITLE}</title></head><body>{NAV}<article><h1>{TITLE}</h1>'
    f'<div class="article-body">{"".join(f"<p>{line}</p>" for line in LINES)}</div></article>'
    "<footer>Hak cipta Kabar Teluk</footer></body></html>"
)
LINKS = "".join(f'<li><a href="/{i}">Kabar laut nomor {i}</a></li>' for i in range(30))
INDEX = f"<html><body>{NAV}<h1>Terbaru</h1><ul>{LINKS}</ul></body></html>"


def of_role(page: Page, role: str) -> tuple[str, ...]:
    article = read_page(page)
    return tuple(block.span.of(article.text) for block in article.blocks if block.role == role)


def test_html_is_read_without_its_furniture() -> None:
    page = Page("p1", html=PAGE.encode(), url="https://kabarteluk.example/melaut")
    article = read_page(page)
    assert of_role(page, "body") == LINES
    assert of_role(page, "headline") == (TITLE,)
    assert article.text == "\n".join((TITLE, *LINES))
    assert (article.id, article.url, article.title, article.lang) == ("p1", page.url, TITLE, "id")
    assert article.note is None


def test_plain_text_is_kept_to_the_letter() -> None:
    text = f"  {TITLE}\n\n{LINES[0]} \n\n\t{LINES[1]} \n"
    page = Page("p2", text=text, lang="id")
    assert read_page(page).text == text
    assert [line.strip() for line in of_role(page, "headline")] == [TITLE]
    assert [line.strip() for line in of_role(page, "body")] == list(LINES[:2])


def test_a_plain_text_of_one_paragraph_is_body_without_a_title() -> None:
    page = Page("p2", text=LINES[0], lang="id")
    assert of_role(page, "body") == LINES[:1]
    assert (read_page(page).title, read_page(page).note) == (None, None)


def test_a_title_stands_before_a_plain_text() -> None:
    page = Page("p3", text=LINES[0], title=TITLE, lang="id")
    assert read_page(page).text == f"{TITLE}\n\n{LINES[0]}"
    assert of_role(page, "headline") == (TITLE,)
    assert of_role(page, "body") == LINES[:1]


def test_what_the_input_says_wins_over_the_page() -> None:
    article = read_page(Page("p4", html=PAGE.encode(), lang="en", published="2024-05-06"))
    assert (article.lang, article.published) == ("en", "2024-05-06")


def test_an_index_page_has_no_body_and_says_so() -> None:
    page = Page("p5", html=INDEX.encode())
    assert of_role(page, "body") == ()
    assert (read_page(page).kind, read_page(page).note) == ("index", NOTES["index"])


@pytest.mark.parametrize("page", [Page("p6", text=""), Page("p6", text=" \n\t "), Page("p6", html=b"")])
def test_an_empty_page_is_an_error_that_names_it(page: Page) -> None:
    with pytest.raises(EmptyError, match=r"^p6: .*\.$"):
        read_page(page)


def test_a_picture_is_no_page() -> None:
    with pytest.raises(BinaryError, match=r"^p7: "):
        read_page(Page("p7", html=b"\x89PNG\r\n\x1a\n\x00\x00"))


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from((*LINES, "Editor: Raka Wibisana", "", "Baca juga: Ombak Reda", "1")), min_size=1))
def test_no_line_of_a_plain_text_is_lost(lines: list[str]) -> None:
    text = "\n".join(("Kabar", *lines))
    article = read_page(Page("p8", text=text))
    labelled = {i for block in article.blocks for i in range(block.span.start, block.span.stop)}
    assert article.text == text
    assert all(i in labelled for i, character in enumerate(text) if not character.isspace())
