import pytest
from selectolax.lexbor import LexborHTMLParser

from warta.page.dom import DEEPEST, MOST_ATTRIBUTES, bounded, read_dom


def lines(html: str):
    return read_dom(LexborHTMLParser(html)).lines


def test_lines_break_where_a_browser_breaks_them():
    html = "<div>Satu <b>dua</b><p>tiga<br>empat</p>lima<ul><li>enam</li></ul></div>"
    assert [line.text for line in lines(html)] == ["Satu dua", "tiga", "empat", "lima", "enam"]


def test_a_heading_is_one_line_however_it_is_set():
    assert [line.text for line in lines("<h1>Harga<br>Beras</h1>")] == ["Harga Beras"]


def test_links_bold_type_and_credits_are_counted():
    (line,) = lines('<p><b>Baca:</b> <a href="/x">Beras</a> <span class="photo-credit">Sri</span></p>')
    assert (line.linked, line.links, line.bold, line.link, line.credit) == (5, 1, 5, "/x", "Sri")


def test_scripts_and_forms_are_no_text():
    assert [line.text for line in lines("<script>x</script><style>y</style><button>z</button><p>Beras</p>")] == [
        "Beras"
    ]


def test_what_is_not_shown_is_marked():
    dom = read_dom(LexborHTMLParser('<div style="display: none"><p>Rahasia</p></div>'))
    assert dom.elements[dom.lines[0].element].hidden


def test_a_page_is_cut_where_it_nests_too_deep():
    article = "<article><h1>Harga Beras</h1><p>Naik.</p></article>"
    deep = article + "<div>" * 200_000 + "x" + "</div>" * 200_000
    assert bounded(deep) == article + "<div>" * DEEPEST
    assert [line.text for line in lines(bounded(deep))] == ["Harga Beras", "Naik."]


def test_many_elements_side_by_side_are_not_deep():
    page = "<ul>" + "<li>Beras<br>" * 30_000 + "</ul>" + "<div><p>Naik</div>" * 30_000
    assert bounded(page) == page


def test_a_class_name_of_megabytes_is_cut():
    dom = read_dom(LexborHTMLParser(f'<div class="{"kabar " * 500_000}"><p>Naik.</p></div>'))
    assert max(len(element.names) for element in dom.elements) < 1000


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
