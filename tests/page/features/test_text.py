"""What a line's own text is like."""

from __future__ import annotations

import pytest

from page.features.rows_made import LONG, PAGE, told


@pytest.mark.parametrize(
    ("column", "line", "value"),
    [
        ("linked", "Beranda", 1.0),
        ("linked", LONG, 0.0),
        ("linked", "Harga beras turun.", round(5 / 18, 3)),
        ("prose", LONG, 1.0),
        ("prose", "Kabar Desa", 0.0),
        ("ends", LONG, 1.0),
        ("ends", "Kabar Desa", 0.0),
        ("word_for", "Harga beras turun.", 1.5),
    ],
)
def test_a_column_says_what_its_name_says(column: str, line: str, value: float) -> None:
    assert told(PAGE, column)[line] == pytest.approx(value)
