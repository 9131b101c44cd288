"""What the model of names knows about words beyond its training sentences (`pipeline/words.table`).

Of each word: groups of words with like vectors, at three grains (a few dozen to a thousand); how likely such words are
names, and of which kind, as a small network learns it from the words of the training sentences; and how often it has a
capital inside a sentence of plain news, where we have such.

After D. Guo et al., "Revisiting Embedding Features for Simple Semi-supervised Learning", 2014.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage
from sklearn.cluster import MiniBatchKMeans
from sklearn.neural_network import MLPClassifier

from training.vectors import Vectors
from warta.languages.mapped import write_mapped
from warta.text.names.looks import TABLE

GRAINS = (64, 256, 1024)
LABELS = ("O", "LOC", "ORG", "PER")
FOLDS = 4
STEPS = 6
"""The number of steps to which likelihoods are rounded."""

Tagged = Sequence[tuple[str, str]]


def write(folder: Path, vectors: Vectors, sentences: Iterable[Tagged], plain: Iterable[Sequence[str]] = ()) -> None:
    """Writes the table of a language; `plain`: sentences without marks, for the capitals."""
    grouped = groups(vectors.matrix)
    likely = likelihoods(vectors, sentences)
    capital = capitals(plain)
    table = {
        word: " ".join((*group, *kinds, capital.get(word, ""))).rstrip()
        for word, group, kinds in zip(vectors.words, grouped, likely, strict=True)
        if "\t" not in word
    }
    write_mapped(table, folder / TABLE)


def groups(matrix: NDArray[numpy.float32]) -> list[tuple[str, ...]]:
    """The groups of each word, coarse to fine: k-means, whose centres are clustered into coarser groups."""
    unit = matrix / numpy.linalg.norm(matrix, axis=1, keepdims=True)
    finest = MiniBatchKMeans(GRAINS[-1], batch_size=4096, n_init=1, max_iter=30, random_state=1).fit(unit)
    joined = linkage(finest.cluster_centers_, "ward")
    coarse = [fcluster(joined, grain, "maxclust") for grain in GRAINS[:-1]]
    return [(*(f"{'ab'[i]}{column[n]}" for i, column in enumerate(coarse)), f"c{n}") for n in finest.labels_]


def likelihoods(vectors: Vectors, sentences: Iterable[Tagged]) -> list[tuple[str, ...]]:
    """How likely each word is no name, a place, an organisation, a person, by its vector.

    For words in the training sentences by a network that has not seen them: otherwise the model would trust it too far.
    """
    row = {word: i for i, word in enumerate(vectors.words)}
    counts: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for form, tag in (pair for sentence in sentences for pair in sentence):
        if (i := row.get(form.lower())) is not None:
            counts[i][tag.partition("-")[2] or "O"] += 1
    found = network(vectors, counts, counts).predict_proba(vectors.matrix)
    fold = numpy.random.RandomState(0).randint(0, FOLDS, len(vectors.words))
    for k in range(FOLDS):
        held = [i for i in counts if fold[i] == k]
        found[held] = network(vectors, [i for i in counts if fold[i] != k], counts).predict_proba(vectors.matrix[held])
    return [
        tuple(f"{label}{min(STEPS - 1, int(p * STEPS))}" for label, p in zip("OLGP", line, strict=True))
        for line in found
    ]


def network(vectors: Vectors, rows: Iterable[int], counts: Mapping[int, Counter[str]]) -> Any:
    """A network over the vectors of some rows; a word counts by the logarithm of how often it has a label."""
    seen = [(i, label) for i in rows for label, n in counts[i].items() for _ in range(min(4, n.bit_length()))]
    labels = [LABELS.index(label) for _, label in seen]
    model = MLPClassifier((64,), alpha=0.01, max_iter=25, early_stopping=True, random_state=1)
    return model.fit(vectors.matrix[[i for i, _ in seen]], labels)


def capitals(sentences: Iterable[Sequence[str]]) -> dict[str, str]:
    """How often words have a capital where no sentence begins, in five steps; headlines in capitals are left out."""
    counts: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
    for words in sentences:
        if sum(word[:1].isupper() for word in words) <= 0.6 * len(words):
            for word in words[1:]:
                counts[word.lower()][word[:1].isupper()] += 1
    return {
        word: f"C{min(4, 5 * large // (small + large))}{'+' if small + large > 20 else ''}"
        for word, (small, large) in counts.items()
        if small + large > 2
    }
