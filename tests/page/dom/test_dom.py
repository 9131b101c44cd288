"""A parsed page as its text lines."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from warta.page import dom as module
from warta.page.dom import RAW, read_dom
from warta.page.dom.state import INVISIBLE
from warta.page.dom.tags import DROPPED

PIECES = st.sampled_from(
    [
        *("<p>", "</p>", "<div class='a\u00a0b'", ' a"b="c>"', " =d", "/", ">", "<a href=/x>", "</a>", "<b", "<", "'"),
        *("<!--", "-->", "<!-- >", "--!>", "<table>", "<td>", "<svg>", "</svg>", "<script>", "</script>", "<h1>"),
        *("<xmp>", "</xmp>", "<textarea>", "<title>", "beras", "naik", " ", "&nbsp;", "&amp;lt;", "&lt;", "&", "\x00"),
        *("<plaintext>", "<noframes>", "<frameset>", "<body id=x>", "<template>", "<select>", "<o:p>", "<a<b>", "<br>"),
        *("<?x", "<![CDATA[", "]]>", "\u00ad", "\u540d"),
    ]
)


def lines(html: str):
    return read_dom(LexborHTMLParser(html)).lines


def test_scripts_and_forms_are_no_text():
    assert [line.text for line in lines("<script>x</script><style>y</style><button>z</button><p>Beras</p>")] == [
        "Beras"
    ]


@pytest.mark.parametrize("tag", RAW)
def test_text_that_is_written_raw_is_no_markup(tag):
    assert "".join(line.text for line in lines(f"<p>Harga</p><{tag}>naik <b class='")) == "Harganaik <b class='"


def test_what_comes_after_the_most_tags_is_left_unread(monkeypatch):
    monkeypatch.setattr(module, "MOST_TOKENS", 5)
    assert [line.text for line in lines("<p>Satu</p><p>dua</p><p>tiga</p>")] == ["Satu", "dua"]


@settings(max_examples=300)
@given(st.lists(PIECES, max_size=30))
def test_the_lines_have_the_page_s_text_whatever_its_markup(pieces):
    html = "".join(pieces)
    parser = LexborHTMLParser(html)
    parser.strip_tags(DROPPED)
    root = parser.body or parser.root
    shown = INVISIBLE.sub("", root.text() if root is not None else "")
    assert "".join("".join(line.text.split()) for line in lines(html)) == "".join(shown.split())
