import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from warta.page import dom as module
from warta.page.dom import (
    AROUND_TITLE,
    BEFORE,
    BEHIND,
    DROPPED,
    INVISIBLE,
    MOST_LINES,
    RAW,
    near_lines,
    near_prose,
    read_dom,
)


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


@pytest.mark.parametrize(
    ("html", "anchors"),
    [
        (
            '<p><a href="/1">Pasar <b>Sagara</b></a> <a href="/2">Beras</a><a></a></p>',
            [("Pasar Sagara", "Beras")],
        ),
        ('<p><a href="/1">Beras</a> naik</p>', [()]),
        ('<a href="/1">Pasar<p>Sagara <b>Baru</b></p></a>', [(), ()]),
        ('<div><a href="/1">Satu<br>dua</a> <a href="/2">tiga</a></div>', [(), ("dua", "tiga")]),
    ],
)
def test_the_words_of_each_of_several_links_are_kept(html, anchors):
    assert [line.anchors for line in lines(html)] == anchors


def test_scripts_and_forms_are_no_text():
    assert [line.text for line in lines("<script>x</script><style>y</style><button>z</button><p>Beras</p>")] == [
        "Beras"
    ]


def test_a_class_name_of_megabytes_is_cut():
    dom = read_dom(LexborHTMLParser(f'<div class="{"kabar " * 500_000}"><p>Naik.</p></div>'))
    assert max(len(element.names) for element in dom.elements) < 1000


@pytest.mark.parametrize("tag", RAW)
def test_text_that_is_written_raw_is_no_markup(tag):
    assert "".join(line.text for line in lines(f"<p>Harga</p><{tag}>naik <b class='")) == "Harganaik <b class='"


def test_names_and_targets_of_links_are_read_as_written():
    (line,) = lines(
        '<p title="a>b" class="isi">Baca <a data-x="1" href="/a?b=1&amp;c=&quot;2" class=\'x"y\'>di sini</a></p>'
    )
    assert (line.link, line.inline, line.linked) == ('/a?b=1&c="2', 'x"y', 7)


def test_blanks_that_do_not_break_are_blanks():
    found = lines("<p>&nbsp;</p><p>Harga&nbsp;<b>&nbsp;beras</b> &amp; gula</p><b>&nbsp;</b><div>Naik</div>")
    assert [line.text for line in found] == ["Harga beras & gula", "Naik"]


def test_of_a_gigantic_page_the_lines_that_are_links_are_left_out_first():
    links = "<ul>" + '<li><a href="/x">Beras</a>' * (MOST_LINES + 5) + "</ul>"
    dom = read_dom(LexborHTMLParser(f"{links}<article class='isi'><h1>Harga</h1><p>Naik.</p></article>"))
    assert [line.text for line in dom.lines] == ["Harga", "Naik."]
    assert [dom.elements[line.element].tag for line in dom.lines] == ["h1", "p"]
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


PARTS_OF_PAGES = ["p", "/p", "a", "/a", "h1", "table", "/table", "span", "br", None, "prose", "blank"]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PARTS_OF_PAGES), max_size=400))
def test_stretches_are_in_order_end_at_block_elements_and_hold_all_prose(names):
    tags = ["p" if name in ("prose", "blank") else name for name in names]
    texts = [PROSE if name == "prose" else " " * 60 if name == "blank" else "" for name in names]
    stretches = near_prose(tags, texts)
    ends = [end for stretch in stretches for end in stretch]
    assert ends == sorted(ends) and all(0 <= end <= len(tags) for end in ends)
    assert all(any(start <= i < stop for start, stop in stretches) for i, name in enumerate(names) if name == "prose")
    assert all(end in (0, len(tags)) or tags[end] in ("p", "/p", "h1", "table", "/table") for end in ends)


def test_a_table_that_begins_or_ends_near_prose_is_near_as_a_whole():
    prose = "".join(f"<p>{PROSE}</p>" for _ in range(2))
    table = "<table>" + "<tr><td>Bantul</td><td>12.500</td></tr>" * 100 + "</table>"
    for page in (f"{prose}{table}", f"{table}{prose}"):
        near, _ = near_lines(read_dom(LexborHTMLParser(page)))
        assert len(near.lines) == 202
    near, places = near_lines(read_dom(LexborHTMLParser(f"{prose}{MENU}{table}{MENU}{prose}")))
    assert "Bantul" not in {line.text for line in near.lines} and places


def test_a_link_of_many_words_is_no_prose():
    tags = ["h1", *["p", "a", "/a"] * 200, "p", "p"]
    texts = ["Panen", *["", PROSE, ""] * 200, PROSE, PROSE]
    (first, second) = near_prose(tags, texts)
    assert first[0] == 0 and AROUND_TITLE <= first[1] <= AROUND_TITLE + 3
    assert 601 - BEFORE - 3 <= second[0] <= 601 - BEFORE and second[1] == len(tags)


def test_in_scripts_without_spaces_prose_has_fewer_characters():
    tags, texts = ["p"] * 400, ["稲の収穫が長雨のため例年より早く始まったという。"] * 2 + [""] * 398
    assert near_prose(tags, texts) == [(0, 1 + BEHIND)]
