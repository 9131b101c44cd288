"""What the lines beside a line are like."""

from __future__ import annotations

import numpy as np

from warta.page.features.columns import NEAR, WINDOWS, Array


def shifted(context: Array) -> list[Array]:
    """The context of the lines before and after; zeros beyond the page's ends."""
    n = context.shape[1]
    out = []
    for shift in NEAR:
        moved = np.zeros_like(context)
        if shift < 0:
            moved[:, -shift:] = context[:, : max(0, n + shift)]
        else:
            moved[:, : max(0, n - shift)] = context[:, shift:]
        out.append(moved)
    return out


def windows(context: Array) -> list[Array]:
    """Means of the context over the next lines on both sides."""
    n = context.shape[1]
    sums = np.zeros((len(context), n + 1))
    np.cumsum(context, axis=1, dtype=np.float64, out=sums[:, 1:])
    index = np.arange(n)
    out = []
    for size in WINDOWS:
        low, high = np.maximum(0, index - size), np.minimum(n, index + 1 + size)
        out.append(((sums[:, :-1] - sums[:, low]) / size).astype(np.float32))
        out.append(((sums[:, high] - sums[:, 1:]) / size).astype(np.float32))
    return out
