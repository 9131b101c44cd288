"""Counts over containers, told by the tags of their elements."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from warta.page.dom import Dom, read_dom
from warta.page.tree import inherited, steps_to, tree_of

PAGE = "<div><ul><li>Beras<li>Gabah</ul><p>Naik</div><section><p>Turun</section>"
TAGS = ("body", "div", "ul", "li", "li", "p", "section", "p")


def read(html: str) -> Dom:
    return read_dom(LexborHTMLParser(html))


def test_elements_hold_the_lines_and_elements_inside() -> None:
    dom = read(PAGE)
    tree = tree_of(dom)
    assert tuple(element.tag for element in dom.elements) == TAGS
    assert tree.at.tolist() == [3, 4, 5, 7]
    assert tree.parents.tolist() == [0, 0, 1, 2, 2, 1, 0, 6]
    assert tree.ends.tolist() == [8, 6, 5, 4, 5, 6, 8, 8]
    assert tree.first.tolist() == [0, 0, 0, 0, 1, 2, 3, 3]
    assert tree.last.tolist() == [3, 2, 1, 0, 1, 2, 3, 3]


def test_elements_without_any_of_the_lines_are_left_out() -> None:
    dom = read(PAGE)
    tree = tree_of(replace(dom, lines=dom.lines[1:3]))
    assert [tag for tag, _ in map(tree.names.__getitem__, tree.kinds.tolist())] == ["body", "div", "ul", "li", "p"]
    assert tree.at.tolist() == [3, 4]
    assert tree.parents.tolist() == [0, 0, 1, 2, 1]
    assert tree.ends.tolist() == [5, 5, 4, 4, 5]
    assert tree.first.tolist() == [0, 0, 0, 0, 1]
    assert tree.last.tolist() == [1, 1, 0, 0, 1]


def test_paragraphs_that_are_numbered_are_of_one_sort() -> None:
    tree = tree_of(
        read("<p class='isi blok' id=a7>Beras</p><p class='isi blok' id=b8>Gabah</p><p class=iklan>Naik</p>")
    )
    assert tree.kinds[1] != tree.kinds[2]
    assert tree.sorts[1] == tree.sorts[2] != tree.sorts[3]
    assert tree.pairs[1] == tree.pairs[2] != tree.pairs[3]


def test_names_that_are_on_the_page_more_than_once_tell_sorts_apart() -> None:
    kept = "<p class='isi blok besar'>Beras</p><p class='isi blok kecil'>Gabah</p>"
    tree = tree_of(read(kept + kept))
    assert tree.sorts[1] != tree.sorts[2]
    assert tree.sorts[1] == tree.sorts[3]


def test_elements_of_one_kind_in_parents_of_one_kind_are_a_pair() -> None:
    tree = tree_of(read(PAGE))
    pairs = tree.pairs.tolist()
    assert pairs[3] == pairs[4]
    assert pairs[5] != pairs[7]  # a paragraph of the div, one of the section
    assert tree.kinds[5] == tree.kinds[7]


@pytest.mark.parametrize(("join", "value"), [(np.add, 12), (np.bitwise_or, 4), (np.maximum, 4)])
def test_elements_inherit_from_all_around_them(join: np.ufunc, value: int) -> None:
    depth = 3
    tree = tree_of(read("<div>" * depth + "Naik" + "</div>" * depth))
    assert inherited(tree, np.array([0, 4, 4, 4]), join)[-1] == value


@given(st.integers(1, 200))
def test_what_is_inherited_adds_up_at_any_depth(depth: int) -> None:
    tree = tree_of(read("<div>" * depth + "Naik" + "</div>" * depth))
    assert inherited(tree, np.array([0] + [1] * depth), np.add).tolist() == list(range(depth + 1))


def test_ten_rounds_do_for_a_thousand_levels() -> None:
    rounds = []

    class Counted:
        def __call__(self, values: np.ndarray, others: np.ndarray) -> np.ndarray:
            rounds.append(len(values))
            return np.maximum(values, others)

    tree = tree_of(read("<div>" * 1000 + "Naik" + "</div>" * 1000))
    inherited(tree, np.arange(1001), Counted())  # type: ignore[arg-type]
    assert len(rounds) <= 12


def test_the_steps_up_from_an_element_meet_each_line() -> None:
    tree = tree_of(read(PAGE))
    assert steps_to(tree, 2).tolist() == [2, 1, 0, 0, 0, 1, 2, 2]
    assert steps_to(tree, 0).tolist() == [0] * 8
