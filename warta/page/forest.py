"""Boosted trees in plain numpy: the learned part of the labeller, a few milliseconds a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, partial

import numpy as np
from numpy.typing import NDArray

ROWS = 100  # lines looked at together, so that what is worked out for them stays in the cache of the processor


@dataclass(frozen=True, eq=False)
class Forest:
    """Complete binary trees of one depth, level by level; a row goes right where its value is above the threshold.

    `feature` and `threshold`: trees × inner nodes; `leaf`: trees × leaves, in log-odds.
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

    @cached_property
    def _levels(self) -> list[tuple[NDArray[np.int64], NDArray[np.float32]]]:
        """Features and thresholds by level: of the nodes of the first tree, of the second, and so on.

        So the children of a node are at twice its index and the next.
        """
        nodes = [slice(2**level - 1, 2 ** (level + 1) - 1) for level in range(self.leaf.shape[1].bit_length() - 1)]
        return [(self.feature[:, some].ravel().astype(np.int64), self.threshold[:, some].ravel()) for some in nodes]

    def _odds(self, rows: NDArray[np.float32]) -> NDArray[np.float32]:
        flat = np.ascontiguousarray(rows).ravel()
        take = partial(np.ndarray.take, mode="clip")  # all places are there: to check each takes a sixth of the time
        starts = (np.arange(len(rows)) * rows.shape[1])[:, None]
        (feature, threshold), *levels = self._levels
        at = np.arange(0, 2 * len(self.leaf), 2) + (take(flat, starts + feature) > threshold)
        for feature, threshold in levels:
            places = take(feature, at)
            places += starts
            right = take(flat, places) > take(threshold, at)
            at += at
            at += right
        return np.asarray(take(self.leaf.ravel(), at).sum(axis=1, dtype=np.float32))
