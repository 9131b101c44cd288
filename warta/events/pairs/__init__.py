"""The event type of a pair marked in a sentence: who does it, and to whom.

A linear model over the words around the pair (`warta.events.pairs.features`), trained by `training/pairs.py` on rows
read by hand and on pseudo-sentences of our own. Types are PLOVER's, CONCEDE and RETREAT folded to YIELD.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from warta.events.models import FOLDER
from warta.events.pairs.features import pair_features

DEFAULT = "en"


@dataclass(frozen=True, slots=True, eq=False)
class PairModel:
    """A linear model of one language over weighted words: TF-IDF with sublinear counts, scaled to length one.

    `weights` has a row a feature and a column a type, as small integers times `scale` of the type; `rarity` is the
    inverse document frequency of each feature. `sharpness` turns scores into probabilities.
    """

    types: tuple[str, ...]
    rows: Mapping[str, int]
    rarity: NDArray[np.float32]
    weights: NDArray[np.int8]
    scale: NDArray[np.float32]
    bias: NDArray[np.float32]
    sharpness: float

    def scores(self, features: Iterable[str]) -> NDArray[np.float32]:
        """One score a type, in the order of `types`."""
        counts = Counter(name for name in features if name in self.rows)
        if not counts:
            return self.bias
        at = [self.rows[name] for name in counts]
        values = self.rarity[at] * (1 + np.log(np.fromiter(counts.values(), np.float32, len(counts))))
        values /= np.sqrt(values @ values)
        summed: NDArray[np.float32] = (values @ self.weights[at].astype(np.float32)) * self.scale + self.bias
        return summed


@cache
def pair_model(lang: str) -> PairModel:
    """The model of a language; of a language that has none, the English one."""
    path = FOLDER / f"pairs-{lang}.npz"
    with np.load(path if lang.isalpha() and path.is_file() else FOLDER / f"pairs-{DEFAULT}.npz") as stored:
        names = bytes(stored["features"]).decode().split("\n")
        return PairModel(
            types=tuple(str(name) for name in stored["types"]),
            rows={name: row for row, name in enumerate(names)},
            rarity=stored["rarity"].astype(np.float32),
            weights=stored["weights"],
            scale=stored["scale"],
            bias=stored["bias"],
            sharpness=float(stored["sharpness"]),
        )


def pair_scores(sentence: str, source: str, target: str, lang: str) -> dict[str, float]:
    """How likely each type is for what `source` does to `target` in the sentence: probabilities that sum to 1.

    Source and target are words of the sentence; where one is missing or empty, the rest of the sentence decides.
    """
    model = pair_model(lang)
    scores = model.scores(pair_features(sentence, source, target, lang)) * model.sharpness
    raised = np.exp(scores - scores.max())
    return dict(zip(model.types, (raised / raised.sum()).tolist(), strict=True))


def classify_pair(sentence: str, source: str, target: str, lang: str) -> str:
    """The likeliest type of what `source` does to `target` in the sentence: always one of the types."""
    likely = pair_scores(sentence, source, target, lang)
    return max(likely, key=likely.__getitem__)
