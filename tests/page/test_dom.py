from selectolax.lexbor import LexborHTMLParser

from warta.page.dom import read_dom


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
