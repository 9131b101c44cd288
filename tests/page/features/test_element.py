"""What the elements around a line are."""

from __future__ import annotations

import pytest

from page.features.rows_made import LONG, PAGE, told


@pytest.mark.parametrize(
    ("column", "line", "value"),
    [
        ("in_nav", "Beranda", 1.0),
        ("in_nav", LONG, 0.0),
        ("tag_p", LONG, 1.0),
        ("tag_heading", "Panen Padi di Lereng Bukit", 1.0),
        ("in_li", "Beranda", 1.0),
        ("in_li", LONG, 0.0),
        ("chain_sum", LONG, 2.0),
        ("chain_sum", "Beranda", -3.0),
    ],
)
def test_a_column_says_what_its_name_says(column: str, line: str, value: float) -> None:
    assert told(PAGE, column)[line] == pytest.approx(value)


def test_names_of_comments_and_forms_are_hints_down_to_their_lines() -> None:
    page = PAGE.replace("<div hidden>", '<div class="login-form"><div>').replace("</body>", "</div></body>")
    assert told(page, "hint_apart")["Langganan sekarang"] == 1.0
    assert told(page, "hint_apart")[LONG] == 0.0
