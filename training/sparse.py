"""Named features as a sparse matrix: what all models of the events are fitted on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from scipy.sparse import csr_matrix


def rows_of(items: Sequence[Sequence[str]], rare: int) -> dict[str, int]:
    """A number for each feature that at least `rare` items have, in alphabetical order."""
    counts = Counter(name for features in items for name in set(features))
    return {name: row for row, name in enumerate(sorted(name for name, n in counts.items() if n >= rare))}


def to_matrix(items: Sequence[Sequence[str]], rows: Mapping[str, int]) -> csr_matrix:
    """Items by features, told ones are counted as often as they are told: so does `Linear`.

    Those of an item stand in order, however they were told: what is fitted is the same in every process.
    """
    indices: list[int] = []
    starts = [0]
    for features in items:
        indices += sorted(rows[name] for name in features if name in rows)
        starts.append(len(indices))
    return csr_matrix((np.ones(len(indices), np.float32), indices, starts), shape=(len(items), len(rows)))
