"""The judge of tolls."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

import warta
from training.annotations import FOLDER, records
from training.tolls import figures, fits, judged
from warta.records import Count, Page, Span

TEXT = "Gunmen killed at least 12 people in a raid on the town of Bunia on Friday, the army said."
HERE = Span(0, 0)


def verdicts(tolls: list[dict[str, Any]]) -> list[str]:
    reading = warta.read(Page("t", text=TEXT, title="News", lang="en", published="2024-05-03"))
    start = reading.article.text.index(TEXT)
    row = {"sentence": [start, start + len(TEXT)], "tolls": tolls}
    return [verdict for verdict, _, harm in judged(reading, row) if harm == "dead"][:1]


@pytest.mark.parametrize(
    ("toll", "verdict"),
    [
        ({"is": "deed", "low": 12, "high": None}, ["right"]),
        ({"is": "deed", "low": 30, "high": None}, ["wrong"]),
        ({"is": "sum", "low": 12, "high": None}, ["extra"]),
        ({"is": "deed", "low": 12, "high": None, "deeds": []}, ["extra"]),
        ({"is": "either"}, []),
    ],
)
def test_verdicts(toll: dict[str, Any], verdict: list[str]) -> None:
    """A toll is right with both bounds, of the deed that has it; a sum of many is too much."""
    assert verdicts([{"harm": "dead", **toll}]) == verdict


@pytest.mark.parametrize(
    ("low", "high", "marked", "right"),
    [
        (24, 99, (20, 99), True),  # dozens
        (3, 3, (3, 3), True),
        (3, None, (3, 3), False),
        (31, None, (30, None), True),  # more than 30
    ],
)
def test_fits(low: int, high: int | None, marked: tuple[int, int | None], right: bool) -> None:
    """Vague numbers may differ in their bounds, others may not."""
    assert fits(Count(low, high, HERE), dict(zip(("low", "high"), marked, strict=True))) is right


def test_figures() -> None:
    """Precision and recall count what is wrong on both sides."""
    assert "P 0.500 R 0.500" in figures(Counter(right=1, wrong=1))


@pytest.mark.parametrize("code", ["id", "en"])
def test_marks(code: str) -> None:
    """Marks hold no words of an article, and stand inside their sentence."""
    for row in records(FOLDER / f"tolls-{code}.jsonl"):
        start, stop = row["sentence"]
        spans = [span for toll in row["tolls"] for span in toll.get("deeds", ())]
        assert all(start <= first < last <= stop for first, last in spans)
        assert all({*toll} <= {"harm", "is", "low", "high", "deeds"} for toll in row["tolls"])
