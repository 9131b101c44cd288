"""The labeller's training: folds, scores of words, trees in the form that the reader holds; pages are made up."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("lightgbm", reason="needs the extra `train`")

import lightgbm

from gold_made import gold_page
from training.pages import COMMON, DEPTH, Odds, f1, fold_of, forest_of, odds_of


def test_all_pages_of_a_site_are_in_one_fold(tmp_path: Path) -> None:
    """Else the model would be measured on pages whose like it knows; folds are about as large as each other."""
    pages = [gold_page(tmp_path, f"https://www.situs{n % 8}.example/{n}") for n in range(24)]
    folds = fold_of(pages, 4)
    of_site = {
        page.site: {int(fold) for one, fold in zip(pages, folds, strict=True) if one.site == page.site}
        for page in pages
    }
    assert len(of_site) == 8
    assert all(len(found) == 1 for found in of_site.values())
    assert np.bincount(folds).tolist() == [6, 6, 6, 6]


def test_a_word_of_few_sites_has_no_score() -> None:
    """And a page's own site is left out of what it is trained with."""
    sites = {"a": {"body": 2.0, "menu": -1.0}, "b": {"body": 1.0}, "c": {"body": 3.0}}
    odds = Odds(sites, {"body": (6.0, 3), "menu": (-1.0, 1)}, least=2, shrink=1.0)
    assert odds.scores() == {"body": 6.0 / 4}
    assert odds.scores("a") == {"body": 4.0 / 3}
    assert Odds(sites, odds.total, least=3, shrink=1.0).scores("a") == {}


def test_words_of_the_body_have_better_odds_than_those_of_links(tmp_path: Path) -> None:
    """Against the usual share of three lines in ten; a word that is only in the body is likeliest."""
    names, said = odds_of([gold_page(tmp_path)])
    (of_names,), (of_words,) = names.sites.values(), said.sites.values()
    assert of_words["pedagang"] > 0 > of_words["surut"]
    assert of_names["body"] > 0
    assert said.total["pedagang"] == (of_words["pedagang"], 1)
    assert all(math.isfinite(value) for value in of_words.values())


def test_the_trees_that_are_kept_answer_as_the_ones_that_were_grown() -> None:
    """In numpy, as complete trees, without the library that grew them."""
    draw = np.random.default_rng(1)
    rows = draw.normal(size=(400, 4)).astype(np.float32)
    truth = (rows[:, 0] * rows[:, 1] + rows[:, 2] > 0).astype(float)
    model = lightgbm.train({**COMMON, "num_leaves": 24, "min_data_in_leaf": 5}, lightgbm.Dataset(rows, truth), 10)
    forest = forest_of(model.dump_model()["tree_info"])
    assert forest.leaf.shape == (10, 2**DEPTH)
    assert forest.probabilities(rows) == pytest.approx(model.predict(rows), abs=1e-5)


def test_a_body_is_scored_by_its_words(tmp_path: Path) -> None:
    page = gold_page(tmp_path)
    lines = page.gold["body"]
    assert f1(page, lines) == 1
    assert f1(page, []) == 0
    assert 0.5 < f1(page, lines[:2]) < 1
    assert f1(page, [*lines, *["Baca juga"] * 20]) < 1
