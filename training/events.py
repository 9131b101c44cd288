"""Trains the coder's models from articles read by hand, and prints how they do on articles they have not seen.

python -m training.events --data ../shared/data

Figures are cross-validated by article. Texts stay where they are; what ships is weights, in `warta/events/model/`.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha1
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from training.annotations import annotations
from warta.events.cases import Case, all_parties, propose, read_cases, with_trees
from warta.events.circumstances import against, age_before, news_day, when_of
from warta.events.deed_features import deed_features
from warta.events.lexicon import read_lexicon
from warta.events.linear import Linear, write_linear
from warta.events.models import FOLDER
from warta.events.parties import Known, View, view
from warta.events.recall_features import recall_features
from warta.events.role_features import nobody_features, role_features
from warta.languages import Language, languages
from warta.ontology import plover
from warta.page import read_page
from warta.records import Page, Reading, Span
from warta.text import read_text

SETS = ("indonesia-train", "indonesia-dev", "english-train", "english-dev", "seed")
OWN_LANGUAGES = ("id", "en")
OWN = "set=own"
"""Marks the candidates of our own articles, in which more deeds are marked than in the pack's."""
QUIET = re.compile(r"//(sport|bola|otomotif|oto|food|health|wolipop|hot)\.|/(bola|sport|otomotif|lifestyle|showbiz)/")
"""Addresses of the sections whose articles tell no deeds."""
QUIET_ARTICLES = 40
"""More of them cost more deeds than they spare false alarms (see docs/events.md)."""
SHORTEST = 400  # characters: a shorter text is a caption or a video's
Array = NDArray[np.float64]
MARK = re.compile(r"</?[st]>")
NONE = "none"
SMALLEST = 0.02
"""A weight below this is not shipped: no sum of them turns a decision."""
Features = list[str]
Example = tuple[Features, str]
Choice = tuple[list[Features], Mapping[str, list[int]]]
"""All who may have a role, nobody last, and the indices of those who have each role."""
ROLES = ("actor", "recipient")


@dataclass(frozen=True, slots=True)
class Strength:
    """How a model is fitted: `c` is the inverse of its regularisation, `rare` the fewest times a feature must occur."""

    c: float
    rare: int


STRENGTHS = {"deed": Strength(0.1, 2), "kind": Strength(0.3, 2), "role": Strength(0.3, 3), "recall": Strength(0.1, 2)}


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """An article with its gold: its cases in order, and which gold event each tells.

    `doubtful` cases are neither deeds nor none. `origin`: "read" for the pack's articles read by hand, "own" for ours,
    "pairs" for sentences of which only the deed between two marked parties is known.
    """

    language: Language
    gold: Mapping[str, Any]
    seen: View
    cases: tuple[Case, ...]
    features: tuple[Features, ...]
    events: Mapping[int, Mapping[str, Any]]
    doubtful: frozenset[int]
    origin: str = "read"


# ---------------------------------------------------------------- articles and their gold


def read_items(data: Path, sets: Iterable[str] = SETS) -> Iterator[Item]:
    """All articles of some sets, read up to their events."""
    for name in sets:
        golds = {row["id"]: row for row in _rows(data / "readings" / name / "gold.jsonl")}
        for row in _rows(data / "readings" / name / "texts.jsonl"):
            language = languages()[row["lang"]]
            yield to_item(read_text(read_page(_page(row)), language), golds[row["id"]], language)


def to_item(reading: Reading, gold: Mapping[str, Any], language: Language) -> Item:
    """An article's cases, each joined to the gold event whose trigger it shares."""
    reading = with_trees(reading, language)
    lexicon, seen = read_lexicon(language), view(reading)
    proposed = propose(reading, lexicon)
    cases = tuple(read_cases(seen, proposed, lexicon))
    features = tuple(deed_features(case, lexicon, plover()) for case in cases)
    events, doubtful = _joined(cases, gold["events"])
    return Item(language, gold, seen, cases, features, events, doubtful)


def _joined(
    cases: Sequence[Case], golds: Sequence[Mapping[str, Any]]
) -> tuple[Mapping[int, Mapping[str, Any]], frozenset[int]]:
    """Which gold event each case tells; the other words of a trigger are doubtful, neither deed nor none."""
    events: dict[int, Mapping[str, Any]] = {}
    doubtful: set[int] = set()
    for gold in golds:
        span = Span(*gold["trigger"])
        sharing = [i for i, case in enumerate(cases) if case.trigger().overlaps(span) and i not in events]
        if sharing:
            best = max(sharing, key=lambda i: (gold["type"] in cases[i].kinds(), bool(cases[i].kinds()), -i))
            events[best] = gold
            doubtful |= set(sharing) - {best}
    return events, frozenset(doubtful - set(events))


def own_items(data: Path) -> Iterator[Item]:
    """Articles of the pack that we read by hand ourselves, by its guide (`training.annotations`)."""
    for code in OWN_LANGUAGES:
        language = languages()[code]
        for page, gold in annotations(data, code):
            yield replace(to_item(read_text(read_page(page), language), gold, language), origin="own")


def quiet_items(data: Path) -> Iterator[Item]:
    """Articles of sport, cars, food and shows, taken to tell no deed at all: most news is of that kind."""
    language = languages()["id"]
    rows = [row for row in _rows(data / "corpora" / "june2025-dev.jsonl") if QUIET.search(row["url"] or "")]
    rows = [row for row in rows if len(row["text"]) > SHORTEST]
    for row in sorted(rows, key=lambda row: sha1(row["id"].encode()).digest())[:QUIET_ARTICLES]:
        yield to_item(read_text(read_page(_page(row)), language), {"id": row["id"], "events": []}, language)


def pair_items(data: Path) -> Iterator[Item]:
    """Sentences with a marked pair and the type of what is between them (PLV): one event each, its trigger guessed."""
    language = languages()["en"]
    with (data / "plv" / "train.tsv").open(encoding="utf-8", newline="") as rows:
        for n, row in enumerate(csv.DictReader(rows, delimiter="\t")):
            reading = read_text(read_page(Page(id=f"plv{n}", text=row["sentence"], lang="en")), language)
            item = to_item(reading, {"id": f"plv{n}", "events": []}, language)
            if (gold := _guessed(item, row)) is not None:
                yield replace(item, **gold)


def _guessed(item: Item, row: Mapping[str, str]) -> Mapping[str, Any] | None:
    """The word that tells the deed of a marked pair: one of the lexicon's of its type, nearest to the pair."""
    if not all(f"<{mark}>" in row["marked_sentence"] for mark in "st"):  # a handful of rows lack a mark
        return None
    spans = [_marked(row["marked_sentence"], mark) for mark in "st"]
    kinds = {"CONCEDE", "RETREAT"} if row["gold_root"] == "YIELD" else {row["gold_root"]}
    fitting = [i for i, case in enumerate(item.cases) if not kinds.isdisjoint(_told_kinds(case))]
    if not fitting:
        return None
    best = min(fitting, key=lambda i: sum(abs(item.cases[i].trigger().start - span[0]) for span in spans))
    kind = next(kind for kind in _told_kinds(item.cases[best]) if kind in kinds)
    actors, recipients = ([{"span": span}] for span in spans)
    event = {"type": kind, "actors": actors, "recipients": recipients, "background": False}
    return {"events": {best: event}, "doubtful": frozenset(range(len(item.cases))) - {best}, "origin": "pairs"}


def _told_kinds(case: Case) -> list[str]:
    """The types of a case after the decisions on the words around it."""
    decided = [(kind, plover().decide(kind, case.cues)) for kind in case.kinds()]
    return [kind if d is None or d.becomes is None else d.becomes for kind, d in decided]


def _marked(sentence: str, mark: str) -> list[int]:
    """Where the words between <s> and </s>, or <t> and </t>, stand in the sentence without marks."""
    start = len(MARK.sub("", sentence[: sentence.index(f"<{mark}>")]))
    words = sentence[sentence.index(f"<{mark}>") : sentence.index(f"</{mark}>")]
    return [start, start + len(MARK.sub("", words))]


def _page(row: Mapping[str, Any]) -> Page:
    fields = ("id", "text", "title", "url", "lang", "published")
    return Page(**{name: row.get(name) for name in fields})


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


# ---------------------------------------------------------------- examples of the three questions


def deed_examples(item: Item) -> Iterator[Example]:
    """Each candidate of an article, with whether it tells a deed."""
    if item.origin == "pairs":
        return
    mark = [OWN] if item.origin == "own" else []
    for i, features in enumerate(item.features):
        if i not in item.doubtful:
            yield [*features, *mark], "deed" if i in item.events else NONE


def kind_examples(item: Item) -> Iterator[Example]:
    """Each candidate that tells a deed, with its type."""
    for i, gold in item.events.items():
        yield item.features[i], gold["type"]


def role_choices(item: Item) -> Iterator[Choice]:
    """Each deed's parties, and nobody after them, with those who have each role."""
    lexicon = read_lexicon(item.language)
    for i, gold in item.events.items():
        case = item.cases[i]
        parties = all_parties(case, item.seen)
        roles = role_labels(parties, gold, item.seen)
        kept = [(known, role) for known, role in zip(parties, roles, strict=True) if role is not None]
        features = [role_features(case, gold["type"], known, item.seen, lexicon) for known, _ in kept]
        chosen = {name: [n for n, (_, role) in enumerate(kept) if role == name] or [len(kept)] for name in ROLES}
        nobody = nobody_features(case, gold["type"], lexicon)
        yield [*features, [*nobody, "nobody|pairs"] if item.origin == "pairs" else nobody], chosen


def role_labels(parties: Sequence[Known], gold: Mapping[str, Any], seen: View) -> list[str | None]:
    """The role of each party; None where it is another naming of somebody whose role is told by a better one."""
    labels: list[str | None] = [NONE] * len(parties)
    for role, rows in (("actor", gold["actors"]), ("recipient", gold["recipients"])):
        for span in (Span(*row["span"]) for row in rows if row["span"]):
            fits = [(fit, i) for i, known in enumerate(parties) if (fit := _fit(known, span, seen)) > 0]
            for _, i in fits:
                if labels[i] == NONE:
                    labels[i] = None
            if fits:
                labels[max(fits, key=lambda pair: (pair[0], -pair[1]))[1]] = role
    return labels


def _fit(known: Known, span: Span, seen: View) -> float:
    """How well a party is the one a gold span names: by its own words, else by another mention of the same entity."""
    if known.span.overlaps(span):
        shared = min(known.span.stop, span.stop) - max(known.span.start, span.start)
        return 1 + shared / (max(known.span.stop, span.stop) - min(known.span.start, span.start))
    named = (m for m in seen.reading.mentions if m.entity == known.entity and m.span.overlaps(span))
    return 0.5 if known.entity is not None and next(named, None) is not None else 0


def recall_examples(item: Item) -> Iterator[Example]:
    """Each deed of an article, with whether it is only recalled."""
    if item.origin == "pairs":
        return
    lexicon, news = read_lexicon(item.language), news_day(item.seen.reading, item.language)
    for i, gold in item.events.items():
        case = item.cases[i]
        when, before = against(when_of(case, item.seen, news, item.language), news), age_before(case, item.seen, news)
        features = recall_features(case, gold["type"], when, before, item.seen, lexicon)
        yield features, "background" if gold["background"] else "news"


QUESTIONS: Mapping[str, Callable[[Item], Iterator[Example]]] = {
    "deed": deed_examples,
    "kind": kind_examples,
    "recall": recall_examples,
}


# ---------------------------------------------------------------- fitting


def fit(examples: Sequence[Example], strength: Strength) -> Linear:
    """A multinomial logistic regression of the examples, in the form that ships."""
    counts = Counter(name for features, _ in examples for name in set(features))
    rows = {name: row for row, name in enumerate(sorted(name for name, n in counts.items() if n >= strength.rare))}
    found = LogisticRegression(C=strength.c, max_iter=100, tol=1e-3)
    found.fit(to_matrix([features for features, _ in examples], rows), [label for _, label in examples])
    coefficients, bias = found.coef_, found.intercept_
    if len(found.classes_) == 2:  # scikit-learn keeps one column for two classes
        coefficients, bias = np.vstack([-coefficients, coefficients]) / 2, np.concatenate([-bias, bias]) / 2
    weights = np.vstack([coefficients.T, bias[None, :]]).astype(np.float32)
    return Linear(tuple(found.classes_), rows, weights)


def to_matrix(items: Sequence[Features], rows: Mapping[str, int]) -> csr_matrix:
    """Items by features, told ones are counted as often as they are told: so does `Linear`."""
    indices: list[int] = []
    starts = [0]
    for features in items:
        indices += [rows[name] for name in features if name in rows]
        starts.append(len(indices))
    return csr_matrix((np.ones(len(indices), np.float32), indices, starts), shape=(len(items), len(rows)))


def pruned(model: Linear, least: float) -> Linear:
    """The model without the features whose weights are all smaller than `least`."""
    kept = [name for name, row in model.rows.items() if np.abs(model.weights[row]).max() >= least]
    weights = model.weights[[*(model.rows[name] for name in kept), len(model.rows)]]
    return Linear(model.labels, {name: row for row, name in enumerate(kept)}, weights)


def fit_choices(choices: Sequence[Choice], strength: Strength) -> Linear:
    """A conditional logit: of all who may have a role, those who have it score highest, equally."""
    everybody = [features for parties, _ in choices for features in parties]
    counts = Counter(name for features in everybody for name in set(features))
    rows = {name: row for row, name in enumerate(sorted(name for name, n in counts.items() if n >= strength.rare))}
    matrix = to_matrix(everybody, rows)
    starts = np.cumsum([0, *(len(parties) for parties, _ in choices)])[:-1]
    columns = [_fit_role(matrix, starts, _targets(choices, starts, role, len(everybody)), strength.c) for role in ROLES]
    weights = np.vstack([np.stack(columns, axis=1), np.zeros((1, len(ROLES)))]).astype(np.float32)
    return Linear(ROLES, rows, weights)


def _targets(choices: Sequence[Choice], starts: Array, role: str, size: int) -> Array:
    """The share of each party in a role: those who have it, equally."""
    targets = np.zeros(size)
    for start, (_, chosen) in zip(starts, choices, strict=True):
        targets[start + np.array(chosen[role])] = 1 / len(chosen[role])
    return targets


def _fit_role(matrix: csr_matrix, starts: Array, targets: Array, c: float) -> Array:
    """Weights of the least cross-entropy between shares and their softmax within each deed, penalised."""
    sizes = np.diff([*starts, matrix.shape[0]])

    def loss(weights: Array) -> tuple[float, Array]:
        scores = matrix @ weights
        scores -= np.repeat(np.maximum.reduceat(scores, starts), sizes)
        raised = np.exp(scores)
        total = np.repeat(np.add.reduceat(raised, starts), sizes)
        gradient = matrix.T @ (raised / total - targets) + weights / c
        return float(-(targets * (scores - np.log(total))).sum() + (weights @ weights) / (2 * c)), gradient

    found: Array = minimize(loss, np.zeros(matrix.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 100}).x
    return found


def fit_all(items: Sequence[Item]) -> dict[str, Linear]:
    """The three models of some articles."""
    models = {
        name: fit([example for item in items for example in examples(item)], STRENGTHS[name])
        for name, examples in QUESTIONS.items()
    }
    return models | {
        "role": fit_choices([choice for item in items for choice in role_choices(item)], STRENGTHS["role"])
    }


def main() -> None:
    """Fits the models on all articles and writes them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="the developers' pack")
    parser.add_argument("--out", type=Path, default=FOLDER)
    options = parser.parse_args()
    sources = (read_items, own_items, quiet_items, pair_items)
    items = [item for source in sources for item in source(options.data)]
    for name, model in fit_all(items).items():
        write_linear(pruned(model, SMALLEST), options.out / f"{name}.npz")


if __name__ == "__main__":
    main()
