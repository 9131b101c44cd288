"""The sections that a page shows by its headline."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from warta.page.dom import read_dom
from warta.page.rubrics import rubrics_of

TEXT = (
    "<p>Warga Srigading menerima bantuan beras dari pemerintah daerah pada Senin siang kemarin di balai desa.</p>" * 3
)
ADDRESS = "https://kabar.id/ekonomi/pasar/harga-beras-naik"


def shown(above: str, url: str = ADDRESS) -> list[tuple[str, str]]:
    dom = read_dom(LexborHTMLParser(f"<body>{above}<h1>Harga Beras Naik Lagi</h1>{TEXT}".encode()))
    headline = next(at for at, line in enumerate(dom.lines) if line.text == "Harga Beras Naik Lagi")
    return [(said.value, said.rule) for said in rubrics_of(dom, headline, headline + 1, url)]


@pytest.mark.parametrize(
    ("above", "found"),
    [
        # breadcrumbs, the last first
        (
            "<ol class=breadcrumb><li><a href=/>Beranda</a></li><li><a href=/uang>Uang</a></li></ol>",
            [("Uang", "crumbs"), ("Beranda", "crumbs")],
        ),
        (
            "<div class=breadcrumbs><a href=/>Beranda</a> » <a href=/uang>Uang</a> »</div>",
            [("Uang", "crumbs"), ("Beranda", "crumbs")],
        ),
        # of the menu the entries that the address is below
        (
            "<ul><li><a href=/olahraga>Olahraga</a></li><li><a href=/ekonomi>Ekonomi</a></li>"
            "<li><a href=https://kabar.id/ekonomi/pasar/>Pasar</a></li></ul>",
            [("Pasar", "list_above"), ("Ekonomi", "list_above")],
        ),
        # a line named for it, with a link or as a part of the address
        ("<div class=article-category><a href=/k/7>Uang</a></div>", [("Uang", "named_line")]),
        ("<div class=kicker>Pasar</div>", [("Pasar", "named_line")]),
        ("<div class=kicker>Banjir di Utara</div>", []),
        ("<div class=rubric><a href=/k/7>Uang</a><span>Dunia</span></div>", [("Uang", "named_line")]),
        # a writer's label, a template
        ("<div class=category><a href=/k/7>By Ann Roe</a></div>", []),
        ("<a href=/ekonomi>Back to all articles</a>", []),
        ("<a href=/ekonomi>Kembali ke Ekonomi</a>", []),
        ("<a href=/ekonomi>Backpacking</a>", [("Backpacking", "list_above")]),
        ("<ol class=breadcrumb><li><a href=/uang>{{ name }}</a></li></ol>", []),
    ],
)
def test_a_page_shows_its_section(above: str, found: list[tuple[str, str]]) -> None:
    assert shown(above) == found


def test_the_address_of_an_archived_page_is_its_own() -> None:
    menu = "<a href=/web/20250605/https://kabar.id/ekonomi/>Ekonomi</a>"
    archived = "https://archive.example/web/20250605/https://kabar.id/ekonomi/harga-beras-naik"
    assert shown(menu, archived) == [("Ekonomi", "list_above")]
    assert shown("<a href=/web/20250605/https://kabar.id/>Kabar</a>", archived) == []


@pytest.mark.parametrize("step", ["en", "2025"])
def test_a_language_and_a_year_are_no_sections(step: str) -> None:
    assert shown(f"<a href=/{step}>Semua</a>", f"https://kabar.id/{step}/harga-beras-naik") == []
