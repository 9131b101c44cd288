"""Bars as SVG."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from warta.report.figures import Section

pytest.importorskip("vl_convert", reason="an extra")

NAMES = Section("Outlets", "", "bars", ("outlet", "articles"), (("Kabar <Muria>", 4), ("Wire & Co", 2)))
DAYS = Section("Articles", "", "days", ("day", "articles"), (("2025-06-01", 1), ("2025-06-30", 3)))
MONTHS = Section("Articles", "", "days", ("day", "articles"), (("2025-01", 31), ("2025-02", 28)))


def bars(svg: str) -> list[str]:
    return re.findall(r'aria-roledescription="bar"', svg)


@pytest.mark.parametrize("section", [NAMES, DAYS, MONTHS])
def test_one_bar_a_row_in_the_colours_of_the_page(section: Section) -> None:
    from warta.report.charts import chart

    svg = chart(section)
    assert ElementTree.fromstring(svg).tag.endswith("svg")
    assert len(bars(svg)) == 2
    assert 'fill="var(--bar)"' in svg
    assert svg.startswith('<svg aria-hidden="true"')


def test_names_are_text_and_no_markup() -> None:
    from warta.report.charts import chart

    words = "".join(ElementTree.fromstring(chart(NAMES)).itertext())
    assert "Kabar <Muria>" in words
    assert "Wire & Co" in words


def test_nothing_is_loaded_from_elsewhere() -> None:
    from warta.report.charts import chart

    assert set(re.findall(r'https?://[^"\s]*', chart(DAYS))) <= {
        "http://www.w3.org/2000/svg",
        "http://www.w3.org/1999/xlink",
    }
