"""Calibration: held-out shares of right answers by confidence, their error, and a diagram."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

Array = NDArray[np.float64]
BINS = 10
TINY = 1e-6
SVG = "http://www.w3.org/2000/svg"
SIDE, EDGE = 320, 48
"""The side of the diagram's square and the space around it, in pixels."""


class Bin(NamedTuple):
    """A bin of answers: its lower bound, their number, mean confidence and share right."""

    low: float
    size: int
    mean: float
    right: float


def odds(likely: Sequence[float]) -> Array:
    """Log-odds, as a column."""
    shares = np.clip(np.array(likely, dtype=np.float64), TINY, 1 - TINY)
    result: Array = np.log(shares / (1 - shares))[:, None]
    return result


def fitted(likely: Sequence[float], right: Sequence[bool]) -> tuple[float, float]:
    """Slope and shift of the log-odds that make likelihoods shares of right answers (Platt 1999)."""
    model = LogisticRegression(C=1e6).fit(odds(likely), np.array(right))
    return float(model.coef_[0, 0]), float(model.intercept_[0])


def held_out(likely: Sequence[float], right: Sequence[bool], folds: Sequence[int]) -> Array:
    """The confidence of each answer, slope and shift fitted on the other folds."""
    rows, truth, fold = odds(likely), np.array(right), np.array(folds)
    sure = np.zeros(len(rows))
    for own in set(folds):
        model = LogisticRegression(C=1e6).fit(rows[fold != own], truth[fold != own])
        sure[fold == own] = model.predict_proba(rows[fold == own])[:, 1]
    return sure


def bins_of(sure: Array, right: Sequence[bool]) -> list[Bin]:
    """Ten equal bins, empty ones left out."""
    truth, place = np.array(right), np.minimum((sure * BINS).astype(int), BINS - 1)
    found = [(n, place == n) for n in sorted(set(place.tolist()))]
    return [Bin(n / BINS, int(own.sum()), float(sure[own].mean()), float(truth[own].mean())) for n, own in found]


def error(bins: Sequence[Bin]) -> float:
    """The expected calibration error: the mean distance of confidence and share, weighted by answers."""
    return sum(one.size * abs(one.mean - one.right) for one in bins) / max(1, sum(one.size for one in bins))


def table(bins: Sequence[Bin]) -> str:
    """The bins as a table in Markdown."""
    rows = [f"| {b.low:.1f}-{b.low + 1 / BINS:.1f} | {b.size:,} | {b.mean:.2f} | {b.right:.2f} |" for b in bins]
    return "\n".join(["| confidence | events | mean | right |", "| --- | ---: | ---: | ---: |", *rows])


def diagram(bins: Sequence[Bin]) -> str:
    """The bins as an SVG: the nearer its dots to the diagonal, the truer the confidence; bars count the events."""
    size, most = SIDE + 2 * EDGE, max(one.size for one in bins)
    line = " ".join(f"{_across(b.mean)},{_up(b.right)}" for b in bins)
    return "\n".join(
        [
            f'<svg xmlns="{SVG}" viewBox="0 0 {size} {size}" font-family="sans-serif" font-size="12">',
            "<title>Confidence of events against the share that is right, held out</title>",
            f'<rect width="{size}" height="{size}" fill="#ffffff"/>',
            *(_bar(one, one.size / most / 4) for one in bins),
            f'<path d="M{_across(0)} {_up(0)} L{_across(1)} {_up(1)}" stroke="#888888" stroke-dasharray="4 4"/>',
            f'<polyline points="{line}" fill="none" stroke="#b3401f" stroke-width="1.5"/>',
            *(f'<circle cx="{_across(b.mean)}" cy="{_up(b.right)}" r="5" fill="#b3401f"/>' for b in bins),
            *_axes(size),
            f'<text x="{EDGE + 10}" y="{EDGE + 20}">expected calibration error {error(bins):.3f}</text>',
            "</svg>\n",
        ]
    )


def _across(share: float) -> float:
    return round(EDGE + share * SIDE, 1)


def _up(share: float) -> float:
    return round(EDGE + (1 - share) * SIDE, 1)


def _bar(one: Bin, height: float) -> str:
    where = f'x="{_across(one.low) + 3}" y="{_up(height)}" width="{SIDE / BINS - 6}" height="{height * SIDE:.1f}"'
    return f'<rect {where} fill="#9db4c8"><title>{one.size} events</title></rect>'


def _axes(size: int) -> Iterator[str]:
    """A frame, the titles of both axes, and a number at each fifth."""
    middle = _up(0.5)
    yield f'<rect x="{EDGE}" y="{EDGE}" width="{SIDE}" height="{SIDE}" fill="none" stroke="#888888"/>'
    for tick in (0, 0.2, 0.4, 0.6, 0.8, 1):
        yield f'<text x="{_across(tick)}" y="{size - EDGE + 18}" text-anchor="middle">{tick:g}</text>'
        yield f'<text x="{EDGE - 8}" y="{_up(tick) + 4}" text-anchor="end">{tick:g}</text>'
    yield f'<text x="{middle}" y="{size - 10}" text-anchor="middle">confidence</text>'
    yield f'<text x="14" y="{middle}" text-anchor="middle" transform="rotate(-90 14 {middle})">share right</text>'
