"""Trains the coder's models from articles read by hand.

python -m training.events --data ../shared/data

Texts stay where they are; what ships is weights, in `warta/events/model/`. How the models do on articles that they have
not learned from: `python -m training.event_folds`.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from training.choice_network import PARTIES, TIMES, fit_choice_network
from training.event_items import (
    GIVEN,
    NONE,
    QUESTIONS,
    ROLES,
    Choice,
    Dated,
    Example,
    Item,
    dated_deeds,
    for_regressions,
    items,
    placed_deeds,
    role_choices,
    sources,
    told_examples,
    weights_of,
)
from training.network import CANDIDATES, RECALLED, fit_network
from training.sieve import fit_sieve, text_of, texts
from training.sparse import rows_of, to_matrix
from warta.events.linear import Linear, write_linear
from warta.events.models import FOLDER, Models, read_models
from warta.events.network import OF_RECALL, OF_ROLES, OF_TIMES, write_network
from warta.events.who.role_features import of_deed
from warta.events.words.sieve import FILE

Array = NDArray[np.float64]
Indices = NDArray[np.intp]
SMALLEST = 0.02
"""A weight below this is not shipped: no sum of them turns a decision."""


@dataclass(frozen=True, slots=True)
class Strength:
    """How a model is fitted: `c` is the inverse of its regularisation, `rare` the fewest times a feature must occur."""

    c: float
    rare: int


STRENGTHS = {
    "deed": Strength(0.1, 2),
    "kind": Strength(0.15, 2),
    "role": Strength(0.1, 3),
    "recall": Strength(0.1, 2),
    "time": Strength(0.05, 3),
    "place": Strength(0.3, 3),
}


def fit(examples: Sequence[Example], strength: Strength) -> Linear:
    """A multinomial logistic regression of the examples, in the form that ships."""
    rows = rows_of([features for features, _ in examples], strength.rare)
    found = LogisticRegression(C=strength.c, max_iter=100, tol=1e-3)
    matrix = to_matrix([features for features, _ in examples], rows)
    found.fit(matrix, [label for _, label in examples], sample_weight=weights_of(examples))
    coefficients, bias = found.coef_, found.intercept_
    if len(found.classes_) == 2:  # scikit-learn keeps one column for two classes
        coefficients, bias = np.vstack([-coefficients, coefficients]) / 2, np.concatenate([-bias, bias]) / 2
    weights = np.vstack([coefficients.T, bias[None, :]]).astype(np.float32)
    return Linear(tuple(found.classes_), [*rows], weights)


def pruned(model: Linear, least: float) -> Linear:
    """The model without the features whose weights are all smaller than `least`."""
    kept = [name for name, row in model.rows.items() if np.abs(model.weights[row]).max() >= least]
    return Linear(model.labels, kept, model.at([*(model.rows[name] for name in kept), len(model.rows)]))


def _for_regressions(example: Example) -> Example:
    return for_regressions(example[0]), example[1]


def fit_choices(choices: Sequence[Choice], roles: tuple[str, ...], strength: Strength) -> Linear:
    """A conditional logit for each role: of all that may have it, those that have it score highest, equally."""
    everybody = [features for parties, _ in choices for features in parties]
    rows = rows_of(everybody, strength.rare)
    matrix = to_matrix(everybody, rows)
    starts: Indices = np.cumsum([0, *(len(parties) for parties, _ in choices)])[:-1]
    columns = [_fit_role(matrix, starts, _targets(choices, starts, role, len(everybody)), strength.c) for role in roles]
    weights = np.vstack([np.stack(columns, axis=1), np.zeros((1, len(roles)))]).astype(np.float32)
    return Linear(roles, [*rows], weights)


def _targets(choices: Sequence[Choice], starts: Indices, role: str, size: int) -> Array:
    """The share of each party in a role: those who have it, equally."""
    targets = np.zeros(size)
    for start, (_, chosen) in zip(starts, choices, strict=True):
        targets[start + np.array(chosen[role])] = 1 / len(chosen[role])
    return targets


def _fit_role(matrix: csr_matrix, starts: Indices, targets: Array, c: float) -> Array:
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


@dataclass(frozen=True, slots=True)
class Lessons:
    """What one item teaches: examples of the questions with a fixed answer, the choices of parties, times and sites.

    `told`: those of the network, candidates with none or a type. These and the examples of "deed" are `given` so many
    times.
    """

    examples: Mapping[str, tuple[Example, ...]]
    told: tuple[Example, ...]
    roles: Sequence[Choice]
    dated: Sequence[Dated]
    placed: Sequence[Choice]
    given: int = 1


def lessons(item: Item) -> Lessons:
    """All that an item teaches."""
    examples = {name: tuple(ask(item)) for name, ask in QUESTIONS.items()}
    told, roles = tuple(told_examples(item)), tuple(role_choices(item))
    dated, placed = tuple(dated_deeds(item)), tuple(placed_deeds(item))
    return Lessons(examples, told, roles, dated, placed, GIVEN.get(item.origin, 1))


def fit_all(taught: Iterable[Lessons], settings: Models) -> Models:
    """The six linear models of some articles and their four networks, with the settings of others."""
    known = list(taught)
    asked = {name: [example for lesson in known for example in lesson.examples[name]] for name in QUESTIONS}
    asked["deed"] = [example for lesson in known for example in lesson.examples["deed"] * lesson.given]
    recalled, asked["recall"] = asked["recall"], list(map(_for_regressions, asked["recall"]))
    linear = {name: fit(examples, STRENGTHS[name]) for name, examples in asked.items()}
    roles = [choice for lesson in known for choice in lesson.roles]
    deeds = [features for features, _ in asked["kind"]]
    dated = [deed for lesson in known for deed in lesson.dated]
    times = [deed.times for deed in dated]
    told = [example for lesson in known for example in lesson.told * lesson.given]
    return replace(
        settings,
        deed=linear["deed"],
        kind=linear["kind"],
        role=fit_choices(roles, ROLES, STRENGTHS["role"]),
        recall=linear["recall"],
        time=fit_choices(times, ("time",), STRENGTHS["time"]),
        place=fit_choices([deed for lesson in known for deed in lesson.placed], ("place",), STRENGTHS["place"]),
        network=fit_network(told, (NONE, *linear["kind"].labels), CANDIDATES),
        role_network=fit_choice_network(roles, deeds, ROLES, PARTIES),
        recall_network=fit_network(recalled, linear["recall"].labels, RECALLED),
        time_network=fit_choice_network(times, [deed.told for deed in dated], ("time",), TIMES),
    )


def main() -> None:
    """Fits the models on all articles and writes them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="the developers' pack")
    parser.add_argument("--out", type=Path, default=FOLDER)
    options = parser.parse_args()
    read = list(items(sources(options.data)))
    taught = list(map(lessons, read))
    models = fit_all(taught, read_models())
    write_models(models, options.out, told_in(taught))
    shown = [*map(text_of, read), *texts(options.data)]
    write_linear(fit_sieve(shown, models), options.out / FILE)


def told_in(taught: Iterable[Lessons]) -> Counter[str]:
    """How often each feature is told in some lessons."""
    counts: Counter[str] = Counter()
    for lesson in taught:
        for features, _ in (*lesson.told, *(example for asked in lesson.examples.values() for example in asked)):
            counts.update(features)
        for deed in (*(features for features, _ in lesson.examples["kind"]), *(dated.told for dated in lesson.dated)):
            counts.update(of_deed(deed))
        for choices, _ in (*lesson.roles, *lesson.placed, *(dated.times for dated in lesson.dated)):
            counts.update(name for features in choices for name in features)
    return counts


def commonest_first(model: Linear, counts: Counter[str]) -> Linear:
    """The model with its features by how often they are told, in powers of four, within each as they stood.

    What an article tells then lies together in memory, and events are read 1.06 times as fast. By their exact number
    they would be no faster, and the file, whose names are in alphabetical order, larger in a package.
    """
    names = model.names
    order = sorted(range(len(names)), key=lambda row: -((counts[names[row]].bit_length() + 1) // 2))
    return replace(model, names=[names[row] for row in order], weights=model.weights[[*order, len(names)]])


def write_models(models: Models, folder: Path, counts: Counter[str]) -> None:
    """Writes all but the sieve: the regressions without their smallest weights. `counts`: of features, as told."""
    for name in STRENGTHS:
        kept = pruned(getattr(models, name), SMALLEST)
        write_linear(commonest_first(kept, counts), folder / f"{name}.npz")
    networks = (
        ("", models.network),
        (OF_ROLES, models.role_network),
        (OF_RECALL, models.recall_network),
        (OF_TIMES, models.time_network),
    )
    for of, network in networks:
        if network is not None:
            write_network(replace(network, hidden=commonest_first(network.hidden, counts)), folder, of)


if __name__ == "__main__":
    main()
