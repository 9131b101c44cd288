import numpy as np
import pytest
from selectolax.lexbor import LexborHTMLParser

from warta.page.dom import Dom, read_dom
from warta.page.wording import WORDING, wording_columns

PAGE = """<html><body><div id="isi">
<p>Petani menjemur gabah di halaman balai desa sejak pagi.</p>
<p>Gabah dari sawah di lereng itu dijemur petani selama tiga hari.</p>
<p>Harga gabah naik.</p></div>
<div id="akun"><p>Masukkan alamat surel untuk mengganti sandi.</p><p>Sandi salah.</p></div></body></html>"""
SURE = np.array([True, True, False, False, False])


def read(html: str) -> Dom:
    """The lines of a page."""
    return read_dom(LexborHTMLParser(html))


def told(column: str) -> list[float]:
    """What a column says of each line of the page."""
    return wording_columns(read(PAGE), SURE)[WORDING.index(column)].tolist()


def share(known: int, words: int) -> float:
    """A share as it is smoothed."""
    return (known + 0.3) / (words + 1)


def test_words_that_other_lines_of_the_text_have_are_known_and_a_lines_own_are_not():
    assert told("long_words") == [6, 6, 2, 6, 2]
    assert told("known_words") == pytest.approx([share(2, 6), share(2, 6), share(1, 2), share(0, 6), share(0, 2)])


def test_a_word_known_from_few_lines_is_not_there_often():
    assert told("often_words") == pytest.approx([share(0, words) for words in (6, 6, 2, 6, 2)])


def test_a_containers_lines_are_counted_together():
    assert told("known_words_in_parent") == pytest.approx([*[share(5, 14)] * 3, *[share(0, 8)] * 2])
    assert told("known_words_alike") == pytest.approx([*[share(5, 14)] * 3, *[share(0, 8)] * 2])


def test_lines_on_both_sides_are_counted():
    assert told("known_words_around") == pytest.approx([share(5, 20), *[share(5, 22)] * 3, share(3, 16)])


def test_a_page_without_sure_text_knows_no_words():
    columns = wording_columns(read(PAGE), np.zeros(5, np.bool_))
    assert columns[WORDING.index("known_words")].tolist() == pytest.approx([share(0, n) for n in (6, 6, 2, 6, 2)])
