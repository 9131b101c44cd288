"""The lines of a page, all and those near its prose."""

from selectolax.lexbor import LexborHTMLParser

from warta.page.dom import near_lines, read_dom
from warta.page.dom.records import MOST_LINES

PROSE = "Warga Desa Sukamaju memanen padi lebih awal karena hujan turun sepanjang pekan ini."
MENU = "<ul>" + '<li><a href="/x"><span class="menu">Beras <b>murah</b></span></a></li>' * 100 + "</ul>"


def test_lines_near_prose_are_told_and_keep_their_elements():
    article = (
        f'<article class="isi"><h1>Panen <a href="/p">Padi</a></h1><p>{PROSE}</p><p>Naik.</p><p>{PROSE}</p></article>'
    )
    dom = read_dom(LexborHTMLParser(f"{MENU}<div id='a'>{article}</div><div>{MENU}</div>"))
    near, places = near_lines(dom)
    assert len(dom.lines) == 204
    assert {100, 101, 102, 103} < set(places) and len(places) < 104
    assert near.lines == tuple(dom.lines[i] for i in places)
    assert near.elements == dom.elements


def test_of_a_page_with_little_prose_all_lines_are_near():
    dom = read_dom(LexborHTMLParser(f"{MENU}<p>{PROSE}</p>{MENU}"))
    near, places = near_lines(dom)
    assert near is dom and places == tuple(range(201))


def test_of_a_gigantic_page_the_lines_that_are_links_are_left_out_first():
    links = "<ul>" + '<li><a href="/x">Beras</a>' * (MOST_LINES + 5) + "</ul>"
    dom = read_dom(LexborHTMLParser(f"{links}<article class='isi'><h1>Harga</h1><p>Naik.</p></article>"))
    assert [line.text for line in dom.lines] == ["Harga", "Naik."]
    assert [dom.elements[line.element].tag for line in dom.lines] == ["h1", "p"]
    assert dom.elements[dom.elements[dom.lines[1].element].parent].names == "isi"
