"""Links that file a post under its category and its tags."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from warta.page.filing import filing_links

FILED = '<p class="post-categories"><a href="/category/desa">Desa</a> <a href="/category/tani">Tani</a></p>'
TAGGED = '<ul><li><a rel="tag" href="/t/padi">padi</a></li><li><a rel="tag" href="/t/hujan">hujan</a></li></ul>'


@pytest.mark.parametrize(
    ("html", "filed", "tagged"),
    [
        (FILED, ("Desa", "Tani"), ()),
        (f"{FILED}{TAGGED}", ("Desa", "Tani"), ("padi", "hujan")),
        (f'<div class="menu">{FILED}</div><div>{TAGGED}</div>', (), ("padi", "hujan")),  # those of the whole site
        (f"<aside>{TAGGED}</aside>", (), ()),
        (
            '<article><h1>Panen</h1><p><a href="/category/desa">Desa</a></p></article>'
            '<p><a href="/category/kota">Kota</a></p>',
            ("Desa",),
            (),
        ),
        ('<p><a rel="category tag" href="/category/desa/">Desa</a></p>', ("Desa",), ()),  # once, though found twice
        ('<article><h1>Panen</h1><p><a href="/tag/padi/"> padi </a></p></article>', (), ("padi",)),
        ('<p><a href="/category/desa">Desa</a></p>', (), ()),  # in no article, and not made for it
    ],
)
def test_links(html: str, filed: tuple[str, ...], tagged: tuple[str, ...]) -> None:
    """Those made for it outside of menus, else those that lead to a category from within the article."""
    found = filing_links(LexborHTMLParser(f"<body>{html}</body>"), "filed", "tagged")
    assert found == {"filed": filed, "tagged": tagged}


def test_what_is_not_asked_for() -> None:
    """Nothing is looked for that is known already."""
    parser = LexborHTMLParser(f"<body>{FILED}{TAGGED}</body>")
    assert filing_links(parser) == {}
    assert filing_links(parser, "tagged") == {"tagged": ("padi", "hujan")}
