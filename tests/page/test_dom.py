import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from warta.page import dom as module
from warta.page.dom import DEEPEST, DROPPED, INVISIBLE, MOST_ATTRIBUTES, MOST_LINES, RAW, UNCROWDED, bounded, read_dom


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


@pytest.mark.parametrize("comment", ["<!-->", "<!--->", "<!-- naik --!>"])
def test_a_comment_ends_where_it_ends_for_a_browser(comment):
    page = f"{comment}<p {'a{} ' * 3000}>Naik.</p> -->".replace("{}", "b")
    assert len(bounded(page)) < len(page)


def test_a_usual_page_is_told_to_have_no_crowded_tags_in_one_go():
    page = (
        "<!DOCTYPE html><!-- a --><script async>if (a<b) {}</script><style>a>b</style><p a=1 b='2>' c=\"<p>\">4 < 5</p>"
    )
    assert UNCROWDED.match(page).end() == len(page)


@pytest.mark.parametrize("tag", RAW)
def test_text_that_is_written_raw_is_no_markup(tag):
    assert "".join(line.text for line in lines(f"<p>Harga</p><{tag}>naik <b class='")) == "Harganaik <b class='"


def test_names_and_targets_of_links_are_read_as_written():
    (line,) = lines(
        '<p title="a>b" class="isi">Baca <a data-x="1" href="/a?b=1&amp;c=&quot;2" class=\'x"y\'>di sini</a></p>'
    )
    assert (line.link, line.inline, line.linked) == ('/a?b=1&c="2', 'x"y', 7)


def test_of_a_gigantic_page_the_lines_that_are_links_are_left_out_first():
    links = "<ul>" + '<li><a href="/x">Beras</a>' * (MOST_LINES + 5) + "</ul>"
    dom = read_dom(LexborHTMLParser(f"{links}<article class='isi'><h1>Harga</h1><p>Naik.</p></article>"))
    assert [line.text for line in dom.lines] == ["Harga", "Naik."]
    assert [element.tag for element in dom.elements] == ["body", "article", "h1", "p"]
    assert dom.elements[dom.elements[dom.lines[1].element].parent].names == "isi"


def test_each_tag_of_a_page_is_looked_at_once(monkeypatch):
    looked_at = []
    steps = module.STEPS

    class Counted(type(steps)):
        def __getitem__(self, tag):
            looked_at.append(tag)
            return steps[tag]

    monkeypatch.setattr(module, "STEPS", Counted())
    deep = "<div>" * 3000 + "<p>Naik<br>lagi" * 3000
    parser = LexborHTMLParser(deep)
    tags = len(parser.css("body, body *")) * 2 - len(parser.css("br"))
    read_dom(parser)
    assert len(looked_at) == tags


def test_what_comes_after_the_most_tags_is_left_unread(monkeypatch):
    monkeypatch.setattr(module, "MOST_TOKENS", 5)
    assert [line.text for line in lines("<p>Satu</p><p>dua</p><p>tiga</p>")] == ["Satu", "dua"]


PIECES = st.sampled_from(
    [
        *("<p>", "</p>", "<div class='a\u00a0b'", ' a"b="c>"', " =d", "/", ">", "<a href=/x>", "</a>", "<b", "<", "'"),
        *("<!--", "-->", "<!-- >", "--!>", "<table>", "<td>", "<svg>", "</svg>", "<script>", "</script>", "<h1>"),
        *("<xmp>", "</xmp>", "<textarea>", "<title>", "beras", "naik", " ", "&nbsp;", "&amp;lt;", "&lt;", "&", "\x00"),
        *("<plaintext>", "<noframes>", "<frameset>", "<body id=x>", "<template>", "<select>", "<o:p>", "<a<b>", "<br>"),
        *("<?x", "<![CDATA[", "]]>", "\u00ad", "\u540d"),
    ]
)


@settings(max_examples=300)
@given(st.lists(PIECES, max_size=30))
def test_the_lines_have_the_page_s_text_whatever_its_markup(pieces):
    html = "".join(pieces)
    parser = LexborHTMLParser(html)
    parser.strip_tags(DROPPED)
    root = parser.body or parser.root
    shown = INVISIBLE.sub("", root.text() if root is not None else "")
    assert "".join("".join(line.text.split()) for line in lines(html)) == "".join(shown.split())
