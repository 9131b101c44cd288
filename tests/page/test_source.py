import pytest
from selectolax.lexbor import LexborHTMLParser

from warta.page.dom import read_dom
from warta.page.source import DEEPEST, MOST_ATTRIBUTES, UNCROWDED, bounded


def lines(html: bytes):
    return read_dom(LexborHTMLParser(html)).lines


def test_a_page_is_cut_where_it_nests_too_deep():
    article = b"<article><h1>Harga Beras</h1><p>Naik.</p></article>"
    deep = article + b"<div>" * 200_000 + b"x" + b"</div>" * 200_000
    assert bounded(deep) == article + b"<div>" * DEEPEST
    assert [line.text for line in lines(bounded(deep))] == ["Harga Beras", "Naik."]


def test_many_elements_side_by_side_are_not_deep():
    page = b"<ul>" + b"<li>Beras<br>" * 30_000 + b"</ul>" + b"<div><p>Naik</div>" * 30_000
    assert bounded(page) == page


@pytest.mark.parametrize("attribute", [" a{}", ' a{}="b"', ' a{}=">"', " a{}='<p '", "/a{}", ' <a{}"', " a{} = b"])
@pytest.mark.parametrize("tag", ["div", "script"])
def test_the_attributes_of_a_tag_that_are_too_many_are_dropped(tag, attribute):
    many = "".join(attribute.format(i) for i in range(200_000))
    page = bounded(f"<p>Harga beras.</p><{tag} {many}></{tag}><p>Naik.</p>".encode())
    assert len(page) < 30 * MOST_ATTRIBUTES
    assert [line.text for line in lines(page)] == ["Harga beras.", "Naik."]


def test_a_script_that_compares_is_no_tag():
    page = b"<script>if (a<b) { " + b"beras = naik; " * 3000 + b"}</script><!-- <p " + b"x " * 3000 + b"--><p>Naik.</p>"
    assert bounded(page) == page


@pytest.mark.parametrize("comment", ["<!-->", "<!--->", "<!-- naik --!>"])
def test_a_comment_ends_where_it_ends_for_a_browser(comment):
    page = f"{comment}<p {'a{} ' * 3000}>Naik.</p> -->".replace("{}", "b").encode()
    assert len(bounded(page)) < len(page)


def test_a_usual_page_is_told_to_have_no_crowded_tags_in_one_go():
    page = (
        b"<!DOCTYPE html><!-- a --><script async>if (a<b) {}</script><style>a>b</style>"
        b"<p a=1 b='2>' c=\"<p>\">4 < 5</p></div>\n</body>"
    )
    assert UNCROWDED.match(page).end() == len(page)
