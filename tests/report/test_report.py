"""The page about a dataset."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from export.datasets_made import article, dataset, two_reports

pytest.importorskip("vl_convert", reason="an extra")


class Page(HTMLParser):
    """Its headings, and the tags that would load something."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.loading: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "link", "img", "iframe") or any(name in ("src", "href") for name, _ in attrs):
            self.loading.append(tag)


def test_the_page_loads_nothing_and_needs_no_script(tmp_path: Path) -> None:
    from warta.report import Run, report

    page = report(two_reports(tmp_path / "june"), Run(2, 3, 1, 6.0))
    assert Page(page).loading == []
    assert "<h1>june</h1>" in page
    assert "The last run read 3 articles of 2 parts in 6 s, 0.5 a second; 1 input could not be read." in page
    assert page.count("<svg ") == page.count("As a table") > 3
    assert re.search(r'<td>ASSAULT</td><td class="number">4</td>', page)


def test_one_of_a_kind_is_told_as_one() -> None:
    from warta.report import Run

    assert str(Run(1, 1, 0, 2.0)) == (
        "The last run read 1 article of 1 part in 2 s, 0.5 a second; 0 inputs could not be read."
    )


def test_what_outlets_write_is_text_and_no_markup(tmp_path: Path) -> None:
    from warta.report import Run, report

    root = dataset(tmp_path / "d", articles=[article(1, publisher="<script>alert(1)</script>", note="<b>")])
    page = report(root, Run(0, 0, 0, 0.0))
    assert "<script" not in page
    assert "<b>" not in page
    assert "&lt;script&gt;" in page
    assert "The last run read nothing" in page
