"""What the model is told of headings, copies and the page at large."""

from __future__ import annotations

import numpy as np
import pytest
from selectolax.lexbor import LexborHTMLParser

from warta.page.dom import read_dom
from warta.page.features import COLUMNS, Scores, features
from warta.page.markup import read_markup

LONG = "Nelayan di muara memperbaiki jaring sejak subuh sebelum angin barat datang lagi."
OTHER = "Harga ikan di pasar pelabuhan naik karena perahu kecil tidak melaut pekan ini."
PAGE = f"""<html><head><title>Jaring Baru di Muara</title></head><body>
<h1>Jaring Baru di Muara</h1><p>{LONG}</p><h2>Harga ikan</h2><p>{OTHER}</p>
<h3>Lainnya</h3><ul><li><a href="/a">Kapal kayu</a></li><li><a href="/b">Pasar malam</a></li></ul>
<div><p>{LONG}</p></div></body></html>"""


def told(column: str) -> list[float]:
    """What a column says of each line of the page."""
    parser = LexborHTMLParser(PAGE)
    markup = read_markup(parser)
    rows = features(read_dom(parser), markup, Scores({}, {}))
    return rows[:, COLUMNS.index(column)].round(3).tolist()


def test_of_a_paragraph_that_is_said_twice_the_model_knows_which_comes_first() -> None:
    assert told("later") == [0, 1, 0, 0, 0, 0, 0, 0]
    assert told("earlier") == [0, 0, 0, 0, 0, 0, 0, 1]
    assert told("copy_away")[1] == pytest.approx(np.log1p(6), abs=0.001)


def test_each_line_knows_the_level_of_the_heading_above() -> None:
    assert told("heading_level") == [0, 1, 1, 2, 2, 3, 3, 3]


def test_a_heading_is_no_heading_of_its_own() -> None:
    assert told("heading_lines")[:3] == pytest.approx([9, np.log1p(1), np.log1p(2)], abs=0.001)


def test_the_next_heading_is_counted_in_lines() -> None:
    assert told("next_heading")[:2] == pytest.approx([np.log1p(2), np.log1p(1)], abs=0.001)
    assert told("next_heading")[-1] == 9


def test_a_section_of_links_differs_from_one_of_prose() -> None:
    links, share = told("section_links"), told("section_share")
    assert links[3] == 0 < links[5]
    assert share[1] + share[3] + share[7] == pytest.approx(1, abs=0.01)


def test_the_size_of_the_page_is_the_same_for_all_its_lines() -> None:
    for column in ("page_prose", "page_lines", "page_prose_lines", "page_links"):
        assert len(set(told(column))) == 1
    assert told("page_prose_lines")[0] == pytest.approx(np.log1p(3), abs=0.001)
