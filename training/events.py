"""Trains the coder's models from articles read by hand, and prints how they do on articles they have not seen.

python -m training.events --data ../shared/data

Figures are cross-validated by article. Texts stay where they are; what ships is weights, in `warta/events/model/`.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from warta.events.cases import Case, all_parties, propose, read_cases, topics
from warta.events.circumstances import against, news_day, when_of
from warta.events.deed_features import deed_features
from warta.events.lexicon import read_lexicon
from warta.events.linear import Linear, write_linear
from warta.events.models import FOLDER
from warta.events.parties import Known, View, view
from warta.events.recall_features import recall_features
from warta.events.role_features import role_features
from warta.languages import Language, languages
from warta.ontology import plover
from warta.page import read_page
from warta.records import Page, Reading, Span
from warta.text import read_text

SETS = ("indonesia-train", "indonesia-dev", "english-train", "english-dev")
NONE = "none"
SMALLEST = 0.02
"""A weight below this is not shipped: no sum of them turns a decision."""
Features = list[str]
Example = tuple[Features, str]


@dataclass(frozen=True, slots=True)
class Strength:
    """How a model is fitted: `c` is the inverse of its regularisation, `rare` the fewest times a feature must occur."""

    c: float
    rare: int


STRENGTHS = {"deed": Strength(0.1, 2), "role": Strength(0.1, 3), "recall": Strength(0.1, 2)}


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """An article with its gold: its cases in order, and which gold event each tells (`case` to `event`)."""

    language: Language
    gold: Mapping[str, Any]
    seen: View
    cases: tuple[Case, ...]
    features: tuple[Features, ...]
    events: Mapping[int, Mapping[str, Any]]
    doubtful: frozenset[int]


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
    lexicon, seen = read_lexicon(language), view(reading)
    proposed = propose(reading, lexicon)
    cases = tuple(read_cases(seen, proposed, lexicon))
    topic = topics(proposed)
    features = tuple(deed_features(case, lexicon, plover(), topic) for case in cases)
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


def _page(row: Mapping[str, Any]) -> Page:
    fields = ("id", "text", "title", "url", "lang", "published")
    return Page(**{name: row.get(name) for name in fields})


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


# ---------------------------------------------------------------- examples of the three questions


def deed_examples(item: Item) -> Iterator[Example]:
    """Each candidate, with the type of the deed that it tells."""
    for i, features in enumerate(item.features):
        if i not in item.doubtful:
            yield features, item.events[i]["type"] if i in item.events else NONE


def role_examples(item: Item) -> Iterator[Example]:
    """Each party beside each deed, with its role."""
    lexicon = read_lexicon(item.language)
    for i, gold in item.events.items():
        parties = all_parties(item.cases[i], item.seen)
        roles = role_labels(parties, gold, item.seen)
        for known, role in zip(parties, roles, strict=True):
            if role is not None:
                yield role_features(item.cases[i], gold["type"], known, item.seen, lexicon), role


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
    """Each deed, with whether it is only recalled."""
    lexicon, news = read_lexicon(item.language), news_day(item.seen.reading)
    for i, gold in item.events.items():
        when = against(when_of(item.cases[i], item.seen, news), news)
        yield (
            recall_features(item.cases[i], gold["type"], when, lexicon),
            "background" if gold["background"] else "news",
        )


QUESTIONS: Mapping[str, Callable[[Item], Iterator[Example]]] = {
    "deed": deed_examples,
    "role": role_examples,
    "recall": recall_examples,
}


# ---------------------------------------------------------------- fitting


def fit(examples: Sequence[Example], strength: Strength) -> Linear:
    """A multinomial logistic regression of the examples, in the form that ships."""
    counts = Counter(name for features, _ in examples for name in set(features))
    rows = {name: row for row, name in enumerate(sorted(name for name, n in counts.items() if n >= strength.rare))}
    found = LogisticRegression(C=strength.c, max_iter=150, tol=1e-3)
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


def fit_all(items: Sequence[Item]) -> dict[str, Linear]:
    """The three models of some articles."""
    return {
        name: fit([example for item in items for example in examples(item)], STRENGTHS[name])
        for name, examples in QUESTIONS.items()
    }


def main() -> None:
    """Fits the models on all articles and writes them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="the developers' pack")
    parser.add_argument("--out", type=Path, default=FOLDER)
    options = parser.parse_args()
    for name, model in fit_all(list(read_items(options.data))).items():
        write_linear(pruned(model, SMALLEST), options.out / f"{name}.npz")


if __name__ == "__main__":
    main()
