"""Trains and measures the model of `warta.events.pairs`.

    python -m training.pairs --pack PACK              five-fold cross-validation
    python -m training.pairs --pack PACK --write      the model of all rows

PACK is the developers' pack: `plv/train.tsv` and the readings. Pseudo-sentences (`training/patterns.py`) and our own
sentences (`training/data/pairs.tsv`) are training rows only, never measured on.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import f1_score
from sklearn.model_selection import StratifiedKFold
from sklearn.svm import LinearSVC

from training import patterns
from warta.events.pair_features import pair_features
from warta.events.pairs import FOLDER

PER_LINE = {
    "done": 16,
    "promised": 4,
    "refused": 4,
    "asked": 2,
    "threatened": 6,
    "end asked": 2,
    "end promised": 2,
    "ended": 2,
    "end refused": 2,
    "accused": 2,
}
"""Pseudo-sentences drawn of each deed in each frame."""

WEIGHT = 0.4  # of a pseudo-sentence against a row read by hand; by cross-validation (0.1: 82.5, 0.2: 84.1, 0.7: 84.3)
FEATURES = 60_000  # kept of each model, by the size of their weights
QUADS = {
    kind: quad
    for quad, kinds in {
        1: "AGREE CONSULT SUPPORT",
        2: "COOPERATE AID YIELD",
        3: "REQUEST ACCUSE REJECT THREATEN",
        4: "PROTEST SANCTION MOBILIZE COERCE ASSAULT",
    }.items()
    for kind in kinds.split()
}


class Example(NamedTuple):
    """The features of a marked pair and its type."""

    features: list[str]
    type: str
    weight: float


def read_plv(pack: Path) -> list[Example]:
    """The rows read by hand."""
    with (pack / "plv" / "train.tsv").open(encoding="utf-8", newline="") as file:
        return [
            Example(pair_features(row["sentence"], row["source"], row["target"], "en"), row["gold_root"], 1.0)
            for row in csv.DictReader(file, delimiter="\t")
        ]


def read_patterns(seed: int = 1) -> list[Example]:
    """The pseudo-sentences. Words of their made-up parties are no features: nobody is called so."""
    return [
        Example(
            [name for name in pair_features(row.sentence, row.source, row.target, "en") if not of_a_mask(name)],
            row.type,
            WEIGHT,
        )
        for row in patterns.rows(PER_LINE, seed)
    ]


def of_a_mask(feature: str) -> bool:
    """Whether a feature tells a word of a party that only stands for one."""
    return feature.startswith("s:") or feature == "t:tttt"


def same(features: list[str]) -> list[str]:
    """The analyzer of features that are told already."""
    return features


class Trained(NamedTuple):
    """A model as sklearn holds it."""

    words: TfidfVectorizer
    model: LinearSVC


def train(examples: Sequence[Example]) -> Trained:
    """A linear support vector machine, one type against the rest, types weighted to be equals."""
    words = TfidfVectorizer(analyzer=same, sublinear_tf=True, min_df=2)
    table = words.fit_transform([example.features for example in examples])
    model = LinearSVC(C=0.5, class_weight="balanced")
    model.fit(table, [e.type for e in examples], sample_weight=[e.weight for e in examples])
    return Trained(words, model)


def measure(rows: Sequence[Example], extra: Sequence[Example], seed: int) -> tuple[float, float, float]:
    """Macro-F1 over types, quad classes and conflict or not, of five folds; `extra` is in every training part."""
    gold = np.array([row.type for row in rows])
    said = np.empty(len(rows), dtype=object)
    for learn, test in StratifiedKFold(5, shuffle=True, random_state=seed).split(gold, gold):
        trained = train([*(rows[i] for i in learn), *extra])
        said[test] = trained.model.predict(trained.words.transform([rows[i].features for i in test]))
    return macro(gold, said, str), macro(gold, said, QUADS.__getitem__), macro(gold, said, lambda t: QUADS[t] > 2)


def macro(gold: Sequence[str], said: Sequence[str], fold: Callable[[str], Any]) -> float:
    """Mean F1 over what the types fold to, in percent."""
    return 100 * float(f1_score([fold(t) for t in gold], [fold(t) for t in said], average="macro"))


def write(trained: Trained, path: Path) -> None:
    """The model as numbers: the features with the largest weights, each type's weights as integers up to 127."""
    weights = trained.model.coef_.T
    names = trained.words.get_feature_names_out()
    kept = np.sort(np.argsort(-np.abs(weights * trained.words.idf_[:, None]).max(axis=1))[:FEATURES])
    scale = np.abs(weights[kept]).max(axis=0) / 127
    np.savez_compressed(
        path,
        types=np.array(trained.model.classes_.tolist()),
        features=np.frombuffer("\n".join(names[kept]).encode(), dtype=np.uint8),
        rarity=trained.words.idf_[kept].astype(np.float16),
        weights=np.round(weights[kept] / scale).astype(np.int8),
        scale=scale.astype(np.float32),
        bias=trained.model.intercept_.astype(np.float32),
        sharpness=np.float32(SHARPNESS),
    )


SHARPNESS = 3.0  # scores of the machine to probabilities


def main() -> None:
    """Measure, or write the model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pack", type=Path, required=True)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--seeds", type=int, default=3)
    options = parser.parse_args()
    rows, extra = read_plv(options.pack), read_patterns()
    if options.write:
        write(train([*rows, *extra]), FOLDER / "pairs-en.npz")
        return
    figures = np.array([measure(rows, extra, seed) for seed in range(options.seeds)])
    print("root {:.1f}  quad {:.1f}  binary {:.1f}".format(*figures.mean(axis=0)))


if __name__ == "__main__":
    main()
