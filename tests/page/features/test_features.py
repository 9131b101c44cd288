"""What the model is told of each line, by the names of the columns."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from page.features.rows_made import LONG, PAGE, read, told
from warta.page.features import COLUMNS


def test_each_line_has_a_row_and_each_column_a_name_of_its_own() -> None:
    dom, rows = read(PAGE)
    assert len(dom.lines) == 7
    assert rows.shape == (7, len(COLUMNS))
    assert len(set(COLUMNS)) == len(COLUMNS)


def test_a_page_without_lines_has_no_rows() -> None:
    _, rows = read("<html><body><div></div></body></html>")
    assert rows.shape == (0, len(COLUMNS))


PIECES = st.sampled_from(
    [
        *("<p>", "</p>", "<div class='isi'>", "</div>", "<ul><li>", "<h2>", "<br>", "<a href=/x>", "</a>", "<b>"),
        *(LONG, "Beranda", "#", "7", "12 Maret 2024", "Editor:", "\U0001f33e", "\x00", "名", "<title>Panen</title>"),
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, max_size=40))
def test_any_page_gives_finite_numbers_and_shares_between_nothing_and_all(pieces: list[str]) -> None:
    dom, rows = read("<html><body>" + "".join(pieces))
    assert rows.shape == (len(dom.lines), len(COLUMNS))
    assert np.isfinite(rows).all()
    for share in ("linked", "bold", "digits", "capitals", "index_share", "title_words"):
        column = rows[:, COLUMNS.index(share)]
        assert ((column >= 0) & (column <= 1)).all(), share


@pytest.mark.parametrize(
    ("column", "line", "value"),
    [
        ("ends-1", "Editor: Wulan Sariputri", 1.0),  # the line before ends like a sentence
        ("ends+1", LONG, 0.0),
        ("heading_lines", LONG, round(np.log1p(1), 3)),  # the headline is right above
    ],
)
def test_a_column_says_what_its_name_says(column: str, line: str, value: float) -> None:
    assert told(PAGE, column)[line] == pytest.approx(value)
