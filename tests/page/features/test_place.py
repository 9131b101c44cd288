"""Where a line stands, and what the page says of itself."""

from __future__ import annotations

import pytest

from page.features.rows_made import LONG, PAGE, told


@pytest.mark.parametrize(
    ("column", "line", "value"),
    [
        ("is_title", "Panen Padi di Lereng Bukit", 1.0),
        ("is_title", LONG, 0.0),
        ("from_title", LONG, 1.0),
        ("from_title", "Kabar Desa", -1.0),
    ],
)
def test_a_column_says_what_its_name_says(column: str, line: str, value: float) -> None:
    assert told(PAGE, column)[line] == pytest.approx(value)


def test_every_line_knows_what_the_page_calls_itself() -> None:
    news = '<meta property="article:published_time" content="2026-03-02T08:00:00+07:00">' + (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Panen"}</script>'
    )
    page = PAGE.replace("</head>", f"{news}</head>")
    assert set(told(page, "called_news").values()) == {1.0}
    assert set(told(page, "dated").values()) == {1.0}
    assert set(told(page, "called_website").values()) == {0.0}
    assert set(told(PAGE, "called_news").values()) == {0.0}
