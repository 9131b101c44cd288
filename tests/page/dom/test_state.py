"""What is kept of a line, and of the elements in and around it."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from warta.page.dom import read_dom


def lines(html: str):
    return read_dom(LexborHTMLParser(html)).lines


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


def test_a_class_name_of_megabytes_is_cut():
    dom = read_dom(LexborHTMLParser(f'<div class="{"kabar " * 500_000}"><p>Naik.</p></div>'))
    assert max(len(element.names) for element in dom.elements) < 1000


def test_names_and_targets_of_links_are_read_as_written():
    (line,) = lines(
        '<p title="a>b" class="isi">Baca <a data-x="1" href="/a?b=1&amp;c=&quot;2" class=\'x"y\'>di sini</a></p>'
    )
    assert (line.link, line.inline, line.linked) == ('/a?b=1&c="2', 'x"y', 7)


def test_blanks_that_do_not_break_are_blanks():
    found = lines("<p>&nbsp;</p><p>Harga&nbsp;<b>&nbsp;beras</b> &amp; gula</p><b>&nbsp;</b><div>Naik</div>")
    assert [line.text for line in found] == ["Harga beras & gula", "Naik"]
