"""Which lines of a page are its article's body: a learned score for each line, and a second one that sees the first."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from warta.page.dom import HEADINGS, Dom, near_lines
from warta.page.features import BASE, Scores, features
from warta.page.forest import Forest
from warta.page.markup import Markup
from warta.page.second_look import second_features
from warta.page.sections import COPY_CHARS, copies
from warta.page.tree import tree_of

MODEL = Path(__file__).parent / "model" / "lines.npz"
LEAST_WORDS = 12  # of an article: where fewer are expected, the page has none
BUILT_ALIKE = 0.4  # how far a line's chance goes with those of the lines that are built as it is
HEADED = 0.3  # how far a heading's chance rises to that of the text below it
LABEL_CHARS = 60  # characters: a shorter line may be said again by another of its sort
SUBHEADS = frozenset(HEADINGS) - {"h1"}
LEAST_EXPECTED = 0.3  # F1 that the best choice promises: below, the page has no article (articles promise .44 and more)


@dataclass(frozen=True, slots=True)
class Labeller:
    """The learned model: scores of class names, and the two forests."""

    scores: Scores
    first: Forest
    second: Forest


@cache
def labeller() -> Labeller:
    """The model that ships with Warta."""
    with np.load(MODEL) as arrays:
        tokens = dict(zip(arrays["tokens"].tolist(), arrays["token_scores"].tolist(), strict=True))
        words = dict(zip(arrays["words"].tolist(), arrays["word_scores"].tolist(), strict=True))
        return Labeller(Scores(tokens, words), Forest.of(arrays, "first"), Forest.of(arrays, "second"))


def body_chances(dom: Dom, markup: Markup, model: Labeller) -> NDArray[np.float64]:
    """For each line the likelihood that it is body: 0 for lines far from prose, half of all."""
    near, places = near_lines(dom)
    chances = np.zeros(len(dom.lines))
    if places:
        rows = features(near, markup, model.scores)
        first = model.first.probabilities(rows)
        rows = np.concatenate([rows[:, :BASE], second_features(near, first)], axis=1)
        chances[list(places)] = said_once(near, settled(near, model.second.probabilities(rows)))
    return chances


def settled(dom: Dom, chances: NDArray[np.float64]) -> NDArray[np.float64]:
    """The forest's chances of a page's lines, those made even that are body together or not at all."""
    return headed(dom, together(dom, chances))


def together(dom: Dom, chances: NDArray[np.float64]) -> NDArray[np.float64]:
    """The chances of a page's lines, each drawn to the mean of those in the same sort of element in the same sort of
    parent: the rows of a table, the items of a list and the answers to questions are mostly body all or none.

    The chances of single lines are no better by it, but the choice is, whose errors on such lines come together.
    """
    tree = tree_of(dom)
    group = tree.pairs[tree.at]
    means = np.bincount(group, chances) / np.maximum(1, np.bincount(group))
    return np.asarray((1 - BUILT_ALIKE) * chances + BUILT_ALIKE * means[group])


def headed(dom: Dom, chances: NDArray[np.float64]) -> NDArray[np.float64]:
    """The chances, those of headings drawn up to that of the text below them: where that is body, they are, too."""
    tree = tree_of(dom)
    heading = np.array([tag in SUBHEADS for tag, _ in tree.names])[tree.kinds][tree.at]
    end = len(chances)
    text = np.minimum.accumulate(np.where(heading, end, np.arange(end))[::-1])[::-1]
    below = np.append(chances, 0.0)[text]
    return np.maximum(chances, (1 - HEADED) * chances + HEADED * below)


def said_once(dom: Dom, chances: NDArray[np.float64]) -> NDArray[np.float64]:
    """The chances, but that of a long line on the page twice only the likelier is body: some pages are sent for two
    sizes of screen, and some repeat a paragraph as a teaser.

    What elements of one sort say again is a label, or a value in a table, and stays ("Pet safety: toxic to cats").
    """
    first, last = copies(dom)
    sort = tree_of(dom).pairs[tree_of(dom).at]
    found = chances.copy()
    likeliest: dict[str, int] = {}
    for i in np.flatnonzero((first < last) & (chances > 0)).tolist():
        text = dom.lines[i].text
        other = likeliest.setdefault(text, i) if len(text) >= COPY_CHARS else i
        if other != i and not (len(text) < LABEL_CHARS and sort[i] == sort[other]):
            less = i if found[i] <= found[other] else other
            likeliest[text] = i + other - less
            found[less] = 0.0
    return found


def best_choice(chances: NDArray[np.float64], words: NDArray[np.float64]) -> NDArray[np.bool_]:
    """The lines to keep, so that the expected F1 over words is the highest.

    With all lines ranked by their chance, F1 of the first k is expected as 2 hits / (kept + there): on a page where
    the model is unsure of all lines the bar sinks by itself (Lipton and others, "Optimal thresholding of
    classifiers to maximize F1 measure", 2014).
    """
    keep = np.zeros(len(chances), np.bool_)
    hits = chances * words
    there = float(hits.sum())
    if there < LEAST_WORDS:
        return keep
    order = np.argsort(-chances, kind="stable")
    expected = 2 * np.cumsum(hits[order]) / (np.cumsum(words[order]) + there)
    if expected.max() >= LEAST_EXPECTED:
        keep[order[: int(np.argmax(expected)) + 1]] = True
    return keep
