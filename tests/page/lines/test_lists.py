"""Lists under a heading."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from warta.page.dom import read_dom
from warta.page.lines.lists import list_lines

LINKS = '<ul><li><a href="/a">Harga Cabai Turun</a></li><li><a href="/b">Pasar Dibuka Lagi</a></li></ul>'


@pytest.mark.parametrize(
    ("heading", "role"), [("Berita Terkait", "related"), ("Topik Terkait", "tags"), ("Di Kota Lain", None)]
)
def test_headings(heading: str, role: str | None) -> None:
    """The heading and the list in its box; what follows the box is none of it."""
    box = f"<div><div>{heading}</div>{LINKS}</div>"
    dom = read_dom(LexborHTMLParser(f"<body><p>Warga menerima beras.</p>{box}<p><a href='/c'>Cuaca</a></p></body>"))
    found = list(list_lines(dom, (True, *[False] * (len(dom.lines) - 1)), 0, 0))
    assert [(dom.lines[i].text, said) for i, said in found] == (
        [(heading, role), ("Harga Cabai Turun", role), ("Pasar Dibuka Lagi", role)] if role else []
    )


def test_a_list_that_the_article_begins_in() -> None:
    """Where body follows at once, no list is under the heading."""
    dom = read_dom(LexborHTMLParser(f"<body><div><div>Berita Terkait</div>{LINKS}</div></body>"))
    assert list(list_lines(dom, (False, True, True), 1, 2)) == []


@pytest.mark.parametrize(
    ("label", "address", "entries", "found"),
    [
        ("Tag", "/tag/beras-{}", 3, 4),
        ("Topics", "/topic/{}", 2, 3),
        ("Topics", "/{}/", 3, 0),  # a menu
        ("Tags", "/tag/{}", 40, 0),  # a cloud of all that the site has
        ("Pasar", "/tag/{}", 3, 0),
    ],
)
def test_below_a_label_stand_tags_that_lead_to_their_pages(label: str, address: str, entries: int, found: int) -> None:
    links = "".join(f'<li><a href="{address.format(at)}">Beras {at}</a></li>' for at in range(entries))
    page = f"<body><p>Warga menerima beras.</p><div><h2>{label}</h2><ul>{links}</ul></div></body>"
    dom = read_dom(LexborHTMLParser(page))
    lines = list(list_lines(dom, (True, *[False] * (len(dom.lines) - 1)), 0, 0))
    assert [role for _, role in lines] == ["tags"] * found


@pytest.mark.parametrize(("label", "roles"), [("Baca:", ["related"] * 2), ("Baca", []), ("Pasar:", [])])
def test_a_label_between_paragraphs_offers_the_link_below_it(label: str, roles: list[str]) -> None:
    link = '<h5><a href="/a">Harga Cabai Turun Lagi</a></h5>'
    page = f"<body><p>Warga menerima beras.</p><div><b>{label}</b>{link}</div><p>Harga beras naik.</p></body>"
    dom = read_dom(LexborHTMLParser(page))
    assert [role for _, role in list_lines(dom, (True, False, False, True), 0, 3)] == roles
