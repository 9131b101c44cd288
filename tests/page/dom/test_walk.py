"""What the tags of a page do to its lines."""

from selectolax.lexbor import LexborHTMLParser

from warta.page.dom import read_dom, walk


def lines(html: str):
    return read_dom(LexborHTMLParser(html)).lines


def test_lines_break_where_a_browser_breaks_them():
    html = "<div>Satu <b>dua</b><p>tiga<br>empat</p>lima<ul><li>enam</li></ul></div>"
    assert [line.text for line in lines(html)] == ["Satu dua", "tiga", "empat", "lima", "enam"]


def test_a_heading_is_one_line_however_it_is_set():
    assert [line.text for line in lines("<h1>Harga<br>Beras</h1>")] == ["Harga Beras"]


def test_each_tag_of_a_page_is_looked_at_once(monkeypatch):
    looked_at = []
    steps = walk.STEPS

    class Counted(type(steps)):
        def __getitem__(self, tag):
            looked_at.append(tag)
            return steps[tag]

    monkeypatch.setattr(walk, "STEPS", Counted())
    deep = "<div>" * 3000 + "<p>Naik<br>lagi" * 3000
    parser = LexborHTMLParser(deep)
    tags = len(parser.css("body, body *")) * 2 - len(parser.css("br"))
    read_dom(parser)
    assert len(looked_at) == tags
