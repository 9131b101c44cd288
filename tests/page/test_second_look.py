"""What the second look is told of the first one's answers."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from warta.page.dom import Dom, read_dom
from warta.page.second_look import SECOND, second_features

LONG = "Petani di lereng bukit menjemur gabah sejak pagi karena langit cerah sepanjang pekan ini."
PAGE = f"""<html><body><div id="semua"><div id="isi"><p>{LONG}</p><p>{LONG}</p></div>
<div id="komentar"><p>Gabah mahal.</p><p>Beras juga.</p></div></div><p>Kaki halaman</p></body></html>"""
FIRST = np.array([0.9, 0.9, 0.6, 0.2, 0.0])


def read(html: str) -> Dom:
    """The lines of a page."""
    return read_dom(LexborHTMLParser(html))


def told(column: str) -> list[float]:
    """What a column says of each line of the page."""
    return second_features(read(PAGE), FIRST)[:, SECOND.index(column)].tolist()


def test_the_main_element_is_the_innermost_that_holds_most_of_the_body() -> None:
    assert told("inside_of_90") == [1, 1, 0, 0, 0]
    assert told("after_of_90") == pytest.approx([0, 0, np.log1p(1), np.log1p(2), np.log1p(3)])


def test_a_line_beside_the_main_element_stands_for_itself() -> None:
    assert told("branch_mean_of_90")[2:] == pytest.approx([0.6, 0.2, 0.0])


def test_comments_are_looked_at_as_one_branch() -> None:
    equal = np.array([0.5, 0.5, 0.5, 0.3, 0.0])
    rows = second_features(read(PAGE.replace("Gabah mahal.", LONG).replace("Beras juga.", LONG)), equal)
    assert rows[2:4, SECOND.index("branch_mean_of_90")].tolist() == pytest.approx([0.4, 0.4])
    assert rows[2:4, SECOND.index("branch_share_of_90")].tolist() == pytest.approx([0.8 / 1.8, 0.8 / 1.8])


def test_the_lines_beside_are_seen_in_order() -> None:
    assert told("first-1") == pytest.approx([0, 0.9, 0.9, 0.6, 0.2])
    assert told("first+1") == pytest.approx([0.9, 0.6, 0.2, 0, 0])
    assert told("first_of_3_before")[2] == pytest.approx(1.8 / 3)


def test_each_element_has_the_mean_of_its_lines_by_their_length() -> None:
    assert told("first_in_parent")[2] == pytest.approx((12 * 0.6 + 11 * 0.2) / 23)


PIECES = st.sampled_from(
    [
        *("<p>", "</p>", "<div class='isi'>", "</div>", "<ul><li>", "<h2>", "<br>", "<a href=/x>", "</a>"),
        LONG,
        "7",
        "名",
    ]
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, max_size=40))
def test_the_second_look_is_finite_whatever_the_first_made_of_the_lines(pieces: list[str]) -> None:
    dom = read("<html><body><p>Gabah dijemur.</p>" + "".join(pieces))
    for chances in (np.zeros(len(dom.lines)), np.ones(len(dom.lines)), np.linspace(0, 1, len(dom.lines))):
        rows = second_features(dom, chances)
        assert rows.shape == (len(dom.lines), len(SECOND))
        assert np.isfinite(rows).all()
        assert rows[:, SECOND.index("first")].tolist() == pytest.approx(chances.tolist())
