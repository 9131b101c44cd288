"""Trains and measures the model of `warta.events.pairs`.

    python -m training.pairs --pack PACK              five-fold cross-validation
    python -m training.pairs --pack PACK --write      the model of all rows

PACK is the developers' pack: `plv/train.tsv` and the readings. Pseudo-sentences (`training/patterns.py`) are training
rows only, never measured on.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import f1_score
from sklearn.model_selection import StratifiedKFold
from sklearn.svm import LinearSVC

from training import patterns
from training.annotations import readings
from warta.events.models import FOLDER
from warta.events.pairs.features import pair_features

PER_LINE = {
    "done": 12,
    "promised": 4,
    "refused": 3,
    "asked": 2,
    "threatened": 3,
    "end asked": 2,
    "end promised": 2,
    "ended": 2,
    "end refused": 2,
    "accused": 2,
}
"""Pseudo-sentences drawn of each deed in each frame."""

WEIGHT = 0.3  # of a pseudo-sentence against a row read by hand; by cross-validation on PLV train
FEATURES = 100_000  # kept of each model, by the size of their weights
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
"""The quad class of each root type: verbal and material cooperation, verbal and material conflict."""
YIELD = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
"""Types of PLOVER by the one of PLV that holds them."""
SHARPNESS = 5.0  # scores of the machine to probabilities: the likeliest of 1 to 8 on rows held out


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


def read_readings(pack: Path, name: str, lang: str) -> list[Example]:
    """The events of readings by hand: of each sentence, its first actor and first recipient named in it."""
    return [example for row, gold in readings(pack, name) for example in _of_events(gold["events"], text_of(row), lang)]


def text_of(record: Mapping[str, Any]) -> str:
    """A document's text: its title, an empty line, its text."""
    return f"{record['title']}\n\n{record['text']}" if record["title"] else str(record["text"])


def _of_events(events: Sequence[Mapping[str, Any]], text: str, lang: str) -> Iterator[Example]:
    for event in events:
        start, stop = event["sentence"]
        parties = [_named(event[role], start, stop, text) for role in ("actors", "recipients")]
        source, target = parties
        yield Example(
            pair_features(text[start:stop], source, target, lang), YIELD.get(event["type"], event["type"]), 1.0
        )


def _named(parties: Sequence[Mapping[str, Any]], start: int, stop: int, text: str) -> str:
    """The words of the first party named in the sentence, "" where none is."""
    spans = [party["span"] for party in parties if start <= party["span"][0] and party["span"][1] <= stop]
    return text[slice(*spans[0])] if spans else ""


def read_patterns(lang: str, seed: int = 1) -> list[Example]:
    """The pseudo-sentences. Words of their made-up parties are no features: nobody is called so."""
    return [
        Example(
            [name for name in pair_features(row.sentence, row.source, row.target, lang) if not of_a_mask(name)],
            row.type,
            WEIGHT,
        )
        for row in patterns.rows(lang, PER_LINE, seed)
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
    model = LinearSVC(C=1.0, class_weight="balanced")
    model.fit(table, [e.type for e in examples], sample_weight=[e.weight for e in examples])
    return Trained(words, model)


def measure(rows: Sequence[Example], extra: Sequence[Example], seed: int) -> tuple[float, float, float]:
    """Macro-F1 over types, quad classes and conflict or not, of five folds; `extra` is in every training part."""
    gold = np.array([row.type for row in rows])
    said = np.empty(len(rows), dtype=object)
    for learn, test in StratifiedKFold(5, shuffle=True, random_state=seed).split(gold, gold):
        trained = train([*(rows[i] for i in learn), *extra])
        said[test] = trained.model.predict(trained.words.transform([rows[i].features for i in test]))
    return all_macros(gold.tolist(), said.tolist())


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


def main() -> None:
    """Measure, or write the models."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pack", type=Path, required=True)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--seeds", type=int, default=3)
    options = parser.parse_args()
    english, indonesian = read_plv(options.pack), read_readings(options.pack, "indonesia-train", "id")
    read = [row._replace(weight=WEIGHT) for row in read_readings(options.pack, "english-train", "en")]
    if options.write:
        write(train([*english, *read, *read_patterns("en")]), FOLDER / "pairs-en.npz")
        write(train([*indonesian, *read_patterns("id")]), FOLDER / "pairs-id.npz")
        return
    for seed in range(options.seeds):
        show(f"en, folds of PLV {seed}", measure(english, [*read, *read_patterns("en", seed + 1)], seed))
    learned = train([*indonesian, *read_patterns("id")])
    show("id, indonesia-dev", figures(learned, read_readings(options.pack, "indonesia-dev", "id")))


def figures(trained: Trained, rows: Sequence[Example]) -> tuple[float, float, float]:
    """Macro-F1 of a model on rows it has not seen, as `measure`."""
    said = trained.model.predict(trained.words.transform([row.features for row in rows]))
    return all_macros([row.type for row in rows], said.tolist())


def all_macros(gold: Sequence[str], said: Sequence[str]) -> tuple[float, float, float]:
    """Macro-F1 over types, quad classes and conflict or not, in percent."""
    return macro(gold, said, str), macro(gold, said, QUADS.__getitem__), macro(gold, said, lambda t: QUADS[t] > 2)


def show(name: str, found: tuple[float, float, float]) -> None:
    """Print a line of figures."""
    print(f"{name:20} root {found[0]:.1f}  quad {found[1]:.1f}  binary {found[2]:.1f}", flush=True)


if __name__ == "__main__":
    main()
