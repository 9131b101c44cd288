"""Train the labeller of page lines, and score it by cross-validation over sites.

    python -m training.pages --data ../shared/data/pages [--folds 4] [--out warta/page/model]

Writes `lines.npz` and prints body F1 of the pages whose site was in none of the training folds.
Needs the extra `train`.
"""

from __future__ import annotations

import argparse
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import combinations
from pathlib import Path
from statistics import fmean
from typing import Any

import lightgbm
import numpy as np
from numpy.typing import NDArray

from training.gold_lines import words
from training.page_gold import SETS, GoldPage, load, spread
from warta.page.features import BASE, Scores, features
from warta.page.features.hints import tokens_of
from warta.page.features.words import text_words
from warta.page.forest import Forest
from warta.page.html import none_of, sheet_of
from warta.page.labeller import best_choice, said_once, settled
from warta.page.lines.rules import headline_alone, label
from warta.page.second_look import second_features

DEPTH = 5
SEED = 7
SHRINK = 4.0  # sites: a class name seen on few sites says little
LEAST_SITES = 3
LEAST_SCORE = 0.05  # weaker words are left out of the model
FIRST = {"trees": 130, "num_leaves": 24, "feature_fraction": 0.3, "min_data_in_leaf": 60}
SECOND = {"trees": 70, "num_leaves": 20, "feature_fraction": 0.4, "min_data_in_leaf": 80}
COMMON = {
    "objective": "binary",
    "learning_rate": 0.1,
    "max_depth": DEPTH,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 5,
    "max_bin": 63,
    "verbose": -1,
    "seed": SEED,
}
EMPHASIS = {"indonesia-dev": 1.5}  # few pages of the kind that matters most

WORD_SITES = 8  # a word of the text must stand on that many sites
WORD_SHRINK = 8.0


def main() -> None:
    """Cross-validate, then train on everything."""
    arguments = _arguments()
    pages = [page for page in load(arguments.data) if page.dom.lines]
    second, first = cross_validate(pages, fold_of(pages, arguments.folds))
    report(pages, [second[i] for i in range(len(pages))])
    if arguments.keep:
        kept: dict[str, Any] = {f"{page.set}/{page.id}": second[i] for i, page in enumerate(pages)}
        np.savez_compressed(arguments.keep, **kept)
    save(pages, [first[i] for i in range(len(pages))], arguments.out)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder of page sets")
    parser.add_argument("--folds", type=int, default=4)
    parser.add_argument("--out", type=Path, default=Path("warta/page/model"))
    parser.add_argument("--keep", type=Path, help="an npz file for the held-out probabilities, to look at misses with")
    return parser.parse_args()


def fold_of(pages: Sequence[GoldPage], folds: int) -> NDArray[np.int64]:
    """The fold of each page: all pages of a site are in one."""
    sites = sorted({page.site for page in pages})
    order = np.random.default_rng(SEED).permutation(len(sites))
    of_site = {sites[s]: k % folds for k, s in enumerate(order)}
    return np.array([of_site[page.site] for page in pages])


# ---------------------------------------------------------------- scores of words


@dataclass(frozen=True)
class Odds:
    """For each word the log odds, against the usual, that a line with it is body: by site, and added up."""

    sites: Mapping[str, Mapping[str, float]]
    total: Mapping[str, tuple[float, int]]
    least: int
    shrink: float

    def scores(self, without: str | None = None) -> dict[str, float]:
        """A score a word; `without` leaves a site out, so that training pages see what new pages will see."""
        out = dict(self.all_scores)
        for word, odds in self.sites.get(without or "", {}).items():
            total, n = self.total[word]
            if n - 1 >= self.least:
                out[word] = self._score(total - odds, n - 1)
            else:
                out.pop(word, None)
        return out

    @cached_property
    def all_scores(self) -> Mapping[str, float]:
        """The scores with all sites in."""
        return {word: self._score(total, n) for word, (total, n) in self.total.items() if n >= self.least}

    def _score(self, total: float, n: int) -> float:
        return total / (n + self.shrink)


def odds_of(pages: Iterable[GoldPage]) -> tuple[Odds, Odds]:
    """The odds of the words of class names, and of the words of lines."""
    by_site: dict[str, list[GoldPage]] = defaultdict(list)
    for page in pages:
        by_site[page.site].append(page)
    names = {site: _site_odds(map(_name_weights, group), len(group)) for site, group in by_site.items()}
    said = {site: _site_odds(map(_word_weights, group), len(group)) for site, group in by_site.items()}
    return _added(names, LEAST_SITES, SHRINK), _added(said, WORD_SITES, WORD_SHRINK)


def _added(sites: Mapping[str, Mapping[str, float]], least: int, shrink: float) -> Odds:
    total: dict[str, tuple[float, int]] = {}
    for odds in sites.values():
        for word, value in odds.items():
            before, n = total.get(word, (0.0, 0))
            total[word] = (before + value, n + 1)
    return Odds(sites, total, least, shrink)


Weights = Mapping[str, list[float]]  # word -> weight of body lines with it, of all lines with it


def _site_odds(weights: Iterable[Weights], pages: int) -> Mapping[str, float]:
    found: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for page in weights:
        for word, (body, every) in page.items():
            found[word][0] += body / pages
            found[word][1] += every / pages
    shares = {word: (body + 1.5) / (every + 5.0) for word, (body, every) in found.items()}
    return {word: math.log(share / (1 - share)) - math.log(0.3 / 0.7) for word, share in shares.items()}


@cache
def _name_weights(page: GoldPage) -> Weights:
    around: list[set[str]] = []
    for element in page.dom.elements:
        above = around[element.parent] if element.parent >= 0 else set()
        around.append(above | tokens_of(element.names))
    return _weights(page, [around[line.element] | tokens_of(line.inline) for line in page.dom.lines])


@cache
def _word_weights(page: GoldPage) -> Weights:
    return _weights(page, [set(text_words(line.text)) for line in page.dom.lines])


def _weights(page: GoldPage, words_: Iterable[set[str]]) -> Weights:
    found: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for line, body, here in zip(page.dom.lines, page.body, words_, strict=True):
        weight = math.log1p(len(line.text))
        for word in here:
            found[word][0] += weight * body
            found[word][1] += weight
    return found


def scores_of(odds: tuple[Odds, Odds], without: str | None = None) -> Scores:
    """The scores of words as the labeller takes them."""
    return Scores(odds[0].scores(without), odds[1].scores(without))


# ---------------------------------------------------------------- the two looks

Answers = Mapping[int, NDArray[np.float64]]  # index of a page -> a chance a line


def cross_validate(pages: Sequence[GoldPage], folds: NDArray[np.int64]) -> tuple[Answers, Answers]:
    """The second look's answers and the first's, for each page by models that saw no page of its fold.

    The second look of a fold learns from answers whose first look saw neither that fold nor the page's own, so that
    nothing of the fold comes in through them: one first look is trained for each pair of folds.
    """
    names = sorted(set(folds.tolist()))
    first = {i: found for name in names for i, found in first_without(pages, folds, {name}).items()}
    pairs = {frozenset(pair): first_without(pages, folds, set(pair)) for pair in combinations(names, 2)}
    second: dict[int, NDArray[np.float64]] = {}
    for name in names:
        train = np.flatnonzero(folds != name).tolist()
        seen = {i: pairs[frozenset((name, int(folds[i])))][i] for i in train}
        odds = odds_of(pages[i] for i in train)
        forest, scores = train_second([pages[i] for i in train], [seen[i] for i in train], odds), scores_of(odds)
        for i in np.flatnonzero(folds == name).tolist():
            chances = forest.probabilities(_second_rows(pages[i], first[i], scores))
            second[i] = said_once(pages[i].dom, settled(pages[i].dom, chances))
    return second, first


def first_without(pages: Sequence[GoldPage], folds: NDArray[np.int64], left_out: set[int]) -> Answers:
    """The first look's answers for the pages of the folds left out of its training."""
    forest, scores = train_first([page for page, fold in zip(pages, folds, strict=True) if fold not in left_out])
    return {
        i: forest.probabilities(features(page.dom, page.markup, scores))
        for i, (page, fold) in enumerate(zip(pages, folds, strict=True))
        if fold in left_out
    }


def train_first(pages: list[GoldPage]) -> tuple[Forest, Scores]:
    """The first look, and the scores of class names it goes by."""
    odds = odds_of(pages)
    rows = [features(page.dom, page.markup, scores_of(odds, page.site)) for page in pages]
    return boost(rows, pages, FIRST), scores_of(odds)


def train_second(pages: list[GoldPage], first: list[NDArray[np.float64]], odds: tuple[Odds, Odds]) -> Forest:
    """The second look; `first` are the first look's answers, each from a model that did not see the page's site."""
    rows = [_second_rows(p, chances, scores_of(odds, p.site)) for p, chances in zip(pages, first, strict=True)]
    return boost(rows, pages, SECOND)


def _second_rows(page: GoldPage, first: NDArray[np.float64], scores: Scores) -> NDArray[np.float32]:
    rows = features(page.dom, page.markup, scores)[:, :BASE]
    return np.concatenate([rows, second_features(page.dom, first)], axis=1)


def boost(rows: list[NDArray[np.float32]], pages: list[GoldPage], settings: Mapping[str, Any]) -> Forest:
    """Boosted trees over the lines of all pages; each page weighs the same, its lines by their words."""
    truth = np.concatenate([page.body for page in pages])
    weight = np.concatenate([_line_weights(page) for page in pages])
    data = lightgbm.Dataset(np.concatenate(rows), truth.astype(float), weight=weight)
    chosen = {key: value for key, value in settings.items() if key != "trees"}
    model = lightgbm.train({**COMMON, **chosen}, data, settings["trees"])
    return forest_of(model.dump_model()["tree_info"])


def _line_weights(page: GoldPage) -> NDArray[np.float64]:
    weights = np.array([len(words(line.text)) ** 0.7 + 0.3 for line in page.dom.lines])
    return np.asarray(weights / weights.sum() * 100 * EMPHASIS.get(page.set, 1.0))


def forest_of(trees: list[dict[str, Any]]) -> Forest:
    """LightGBM's trees as complete ones of depth `DEPTH`."""
    inner, leaves = 2**DEPTH - 1, 2**DEPTH
    feature = np.zeros((len(trees), inner), np.int32)
    threshold = np.full((len(trees), inner), np.inf, np.float32)
    leaf = np.zeros((len(trees), leaves), np.float32)
    for t, tree in enumerate(trees):
        waiting = [(tree["tree_structure"], 0, 0)]
        while waiting:
            node, at, depth = waiting.pop()
            if "leaf_value" in node:
                width = 2 ** (DEPTH - depth)
                low = (at + 1) * width - leaves
                leaf[t, low : low + width] = node["leaf_value"]
                continue
            feature[t, at], threshold[t, at] = node["split_feature"], node["threshold"]
            waiting += [(node["left_child"], 2 * at + 1, depth + 1), (node["right_child"], 2 * at + 2, depth + 1)]
    return Forest(feature, threshold, leaf)


# ---------------------------------------------------------------- scores and files


def report(pages: Sequence[GoldPage], chances: Sequence[NDArray[np.float64]]) -> None:
    """Print the mean body F1 of each set: by the model alone, and by the whole reader, its rules and kinds included.

    The model of kinds is the one that ships; it knows the pages' sites.
    """
    for name in SETS:
        rows = [row for row in zip(pages, chances, strict=True) if row[0].set == name]
        if rows:
            model, reader = (fmean(f1(page, told(page, chance)) for page, chance in rows) for told in (chosen, read))
            print(f"{name}: body F1 {model:.4f}, with all rules {reader:.4f}, over {len(rows)} pages")


def chosen(page: GoldPage, chances: NDArray[np.float64]) -> list[str]:
    """The lines that the model alone takes for body."""
    counts = np.array([len(words(line.text)) for line in page.dom.lines], float)
    keep = best_choice(chances, counts)
    return [line.text for line, kept in zip(page.dom.lines, keep, strict=True) if kept]


def read(page: GoldPage, chances: NDArray[np.float64]) -> list[str]:
    """The lines that the reader gives as body where its model gives these chances."""
    sheet = sheet_of(page.whole, page.markup, spread(page, chances))
    roles = headline_alone(sheet) if none_of(sheet, page.gold["url"]) == "index" else label(sheet)
    return [line.text for line, (role, _) in zip(page.whole.lines, roles, strict=True) if role in ("body", "subhead")]


def f1(page: GoldPage, lines: Sequence[str]) -> float:
    """F1 over the page's words."""
    found, gold = (Counter(words("\n".join(text))) for text in (lines, page.gold["body"]))
    both = found.total() + gold.total()
    return 2 * (found & gold).total() / both if both else 1.0


def save(pages: list[GoldPage], first: list[NDArray[np.float64]], folder: Path) -> None:
    """Train both looks on all pages and write the model."""
    forest, scores = train_first(pages)
    second = train_second(pages, first, odds_of(pages))
    arrays: dict[str, Any] = {}
    for name, found in (("token", scores.tokens), ("word", scores.words)):
        kept = {word: score for word, score in found.items() if abs(score) > LEAST_SCORE}
        arrays |= {f"{name}s": np.array(list(kept)), f"{name}_scores": np.array(list(kept.values()), np.float32)}
    for name, one in (("first", forest), ("second", second)):
        arrays |= {f"{name}_feature": one.feature.astype(np.uint16), f"{name}_threshold": one.threshold}
        arrays[f"{name}_leaf"] = one.leaf
    folder.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(folder / "lines.npz", **arrays)


if __name__ == "__main__":
    main()
