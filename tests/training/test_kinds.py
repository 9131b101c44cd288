"""The model that tells which pages are no article; all pages are made up."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import numpy as np
import pytest

from gold_made import gold_page
from pages_made import html
from training.kinds import OF_ADDRESS, Example, bare, fit, matrix, others, without_address, written

NAMES = ("lines", *OF_ADDRESS)


def example(kind: str, lines: float, address: float) -> Example:
    return Example("kabar.example", kind, {"lines": lines, **dict.fromkeys(OF_ADDRESS, address)})


def test_every_page_is_learned_with_its_address_and_without() -> None:
    """A page whose address is not known shall be judged as well."""
    rows, none = matrix([example("home", 3, 1), example("bare", 9, 2)], NAMES)
    assert rows.tolist() == [[3, 1, 1, 1, 1, 1], [9, 2, 2, 2, 2, 2], [3, 0, 0, 0, 0, 0], [9, 0, 0, 0, 0, 0]]
    assert none.tolist() == [1, 0, 1, 0]


def test_addresses_are_left_out_of_a_copy() -> None:
    rows = np.ones((1, len(NAMES)))
    assert without_address(rows, NAMES).tolist() == [[1, 0, 0, 0, 0, 0]]
    assert rows.all()


def test_the_weights_are_for_traits_as_they_are() -> None:
    """Though it is trained on standardised ones; a trait that is always the same tells nothing."""
    rows = np.array([[100.0, 7.0], [110.0, 7.0], [300.0, 7.0], [310.0, 7.0]])
    weights = fit(rows, np.array([0.0, 0.0, 1.0, 1.0]))
    odds = rows @ weights[:-1] + weights[-1]
    assert (odds > 0).tolist() == [False, False, True, True]
    assert odds.sum() == pytest.approx(0, abs=1e-6)
    assert np.array([205.0, 7.0]) @ weights[:-1] + weights[-1] == pytest.approx(0, abs=1e-6)


def test_what_is_written_is_read_again() -> None:
    table = tomllib.loads(written(("lines",), np.array([1.23456, -0.5])))
    assert table == {"weights": {"lines": 1.2346, "bias": -0.5}}


def test_an_article_is_stripped_to_its_text(tmp_path: Path) -> None:
    """And nothing says any more that it is one."""
    page = gold_page(tmp_path)
    dom, markup = bare(page, titled=True)
    assert dom.lines[0].text == page.markup.titles[0].value
    assert [line.text for line in dom.lines[1:]] == page.gold["body"]
    assert "article" in {element.tag for element in page.dom.elements}
    assert "article" not in {element.tag for element in dom.elements}
    assert (markup.types, len(bare(page, titled=False)[0].lines)) == (frozenset(), len(dom.lines) - 1)


def test_homes_and_forms_are_told_by_their_addresses(tmp_path: Path) -> None:
    """Other pages of the set may be articles, and are left out."""
    index = {
        "a.html": {"url": "https://www.kabar.example/"},
        "b.html": {"url": "https://kabar.example/user/login?next=/"},
        "c.html": {"url": "https://kabar.example/2024/05/beras-naik"},
        "d.html": {"url": "https://kabar.example/id"},
    }
    for name in index:
        (tmp_path / name).write_text(html(), encoding="utf-8")
    (tmp_path / "index.json").write_text(json.dumps(index), encoding="utf-8")
    found = [(one.site, one.kind) for one in others(tmp_path)]
    assert found == [("kabar.example", kind) for kind in ("home", "form", "home")]
