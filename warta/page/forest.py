"""Boosted trees in plain numpy: the learned part of the labeller, a few milliseconds a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

ROWS = 1024  # lines looked at together, so that memory stays bounded on gigantic pages


@dataclass(frozen=True, slots=True)
class Forest:
    """Complete binary trees of one depth, level by level; a row goes right where its value is above the threshold.

    `feature` and `threshold` have a row a tree and a column an inner node, `leaf` a column a leaf (log odds).
    """

    feature: NDArray[np.int32]
    threshold: NDArray[np.float32]
    leaf: NDArray[np.float32]

    @classmethod
    def of(cls, arrays: Mapping[str, NDArray[np.generic]], name: str) -> Forest:
        """The forest stored under `name` in an npz file."""
        return cls(
            arrays[f"{name}_feature"].astype(np.int32),
            arrays[f"{name}_threshold"].astype(np.float32),
            arrays[f"{name}_leaf"].astype(np.float32),
        )

    def probabilities(self, rows: NDArray[np.float32]) -> NDArray[np.float64]:
        """The probability of each row."""
        parts = [self._odds(rows[i : i + ROWS]) for i in range(0, len(rows), ROWS)]
        odds = np.concatenate(parts) if parts else np.zeros(0)
        return np.asarray(1 / (1 + np.exp(-odds.astype(np.float64))))

    def _odds(self, rows: NDArray[np.float32]) -> NDArray[np.float32]:
        trees, inner = self.feature.shape
        roots = np.arange(trees, dtype=np.int32) * inner
        flat = np.ascontiguousarray(rows).ravel()
        start = (np.arange(len(rows), dtype=np.int32) * rows.shape[1])[:, None]
        feature, threshold = self.feature.ravel(), self.threshold.ravel()
        at = roots[None, :]
        for _ in range((inner + 1).bit_length() - 1):
            right = flat.take(feature.take(at) + start) > threshold.take(at)
            at = 2 * at + (1 - roots) + right
        leaves = at + (np.arange(trees, dtype=np.int32) - inner)
        return np.asarray(self.leaf.ravel().take(leaves).sum(axis=1, dtype=np.float32))
