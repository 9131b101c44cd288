import pytest
from selectolax.lexbor import LexborHTMLParser

from warta.page.dom import read_dom
from warta.page.source import DEEPEST, MOST_ATTRIBUTES, UNCROWDED, bounded


def lines(html: str):
    return read_dom(LexborHTMLParser(html)).lines


def test_a_page_is_cut_where_it_nests_too_deep():
    article = "<article><h1>Harga Beras</h1><p>Naik.</p></article>"
    deep = article + "<div>" * 200_000 + "x" + "</div>" * 200_000
    assert bounded(deep) == article + "<div>" * DEEPEST
    assert [line.text for line in lines(bounded(deep))] == ["Harga Beras", "Naik."]


def test_many_elements_side_by_side_are_not_deep():
    page = "<ul>" + "<li>Beras<br>" * 30_000 + "</ul>" + "<div><p>Naik</div>" * 30_000
    assert bounded(page) == page


@pytest.mark.parametrize("attribute", [" a{}", ' a{}="b"', ' a{}=">"', " a{}='<p '", "/a{}", ' <a{}"', " a{} = b"])
@pytest.mark.parametrize("tag", ["div", "script"])
def test_the_attributes_of_a_tag_that_are_too_many_are_dropped(tag, attribute):
    many = "".join(attribute.format(i) for i in range(200_000))
    page = bounded(f"<p>Harga beras.</p><{tag} {many}></{tag}><p>Naik.</p>")
    assert len(page) < 30 * MOST_ATTRIBUTES
    assert [line.text for line in lines(page)] == ["Harga beras.", "Naik."]


def test_a_script_that_compares_is_no_tag():
    page = "<script>if (a<b) { " + "beras = naik; " * 3000 + "}</script><!-- <p " + "x " * 3000 + "--><p>Naik.</p>"
    assert bounded(page) == page


@pytest.mark.parametrize("comment", ["<!-->", "<!--->", "<!-- naik --!>"])
def test_a_comment_ends_where_it_ends_for_a_browser(comment):
    page = f"{comment}<p {'a{} ' * 3000}>Naik.</p> -->".replace("{}", "b")
    assert len(bounded(page)) < len(page)


def test_a_usual_page_is_told_to_have_no_crowded_tags_in_one_go():
    page = (
        "<!DOCTYPE html><!-- a --><script async>if (a<b) {}</script><style>a>b</style><p a=1 b='2>' c=\"<p>\">4 < 5</p>"
    )
    assert UNCROWDED.match(page).end() == len(page)
