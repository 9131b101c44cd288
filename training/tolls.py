"""How well the dead, injured and displaced of assaults are counted, on sentences read by hand.

    python -m training.tolls --data ../shared/data [--misses]

Each sentence was marked before anything was read of it: for each harm that it counts `low` and `high`, and what it
`is`: of a "deed", the "sum" of many deeds, of no deed of violence ("none"), "named" where it is told by names alone,
"either" where readers may differ. `deeds` are the words of those deeds whose toll it is, none where it is that of all
that the sentence tells. Printed for each language and half: of the assaults found in them, how many tolls are right
with both bounds. Half `a` was read for what is missed, half `b` was not.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import warta
from training.annotations import Row, annotated
from warta.events.how.losses import HARMS
from warta.records import Count, Event, Page, Reading, Span

VAGUE = 2
"""A number is as good as the marked one where that is a range, as of "dozens", and it lies in it from so many on."""

Verdict = tuple[str, Event, str]
"""What became of a toll ("right", "wrong", "missed", "extra"), whose it is, and of which harm."""


def judged(reading: Reading, row: Row) -> Iterator[Verdict]:
    """What became of the tolls of each assault that a marked sentence tells."""
    inside = Span(*row["sentence"])
    assaults = [event for event in reading.events if event.type == "ASSAULT" and inside.covers(event.trigger)]
    for event, harm in product(assaults, HARMS):
        golds = [toll for toll in row["tolls"] if toll["harm"] == harm]
        if verdict := _verdict(event, getattr(event, harm), golds):
            yield verdict, event, harm


def _verdict(event: Event, count: Count | None, golds: list[Row]) -> str | None:
    """None where there is nothing to judge."""
    if any(toll["is"] == "either" for toll in golds):
        return None
    own = [toll for toll in golds if toll["is"] == "deed" and is_of(event, toll)]
    if count is None:
        return "missed" if own else None
    if any(fits(count, toll) for toll in own):
        return "right"
    if any(toll["is"] == "named" and fits(count, toll) for toll in golds):
        return None
    return "wrong" if own else "extra"


def is_of(event: Event, toll: Row) -> bool:
    """Whether a toll is that of an event."""
    return "deeds" not in toll or any(event.trigger.overlaps(Span(*span)) for span in toll["deeds"])


def fits(count: Count, toll: Row) -> bool:
    """Whether a count is the marked one: "more than 30" is from 30 or from 31 on."""
    low, high = toll["low"], toll["high"]
    if high is None:
        return count.high is None and count.low in (low, low + 1)
    if (count.low, count.high) == (low, high):
        return True
    return low < high and count.low is not None and VAGUE <= count.low <= high


def figures(told: Counter[str]) -> str:
    """Precision, recall and F1 of counted verdicts."""
    gold, said = told["right"] + told["wrong"] + told["missed"], told["right"] + told["wrong"] + told["extra"]
    return (
        f"tolls {gold:3}  P {told['right'] / max(1, said):.3f} R {told['right'] / max(1, gold):.3f} "
        f"F1 {2 * told['right'] / max(1, said + gold):.3f}"
    )


def main() -> None:
    """Read the sentences' articles, print the figures and, if wanted, the errors in half `a`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    told: dict[str, Counter[str]] = {}
    for code, page, row in _sentences(options.data):
        reading = warta.read(page)
        for verdict, event, harm in judged(reading, row):
            told.setdefault(f"{code} {row['half']}", Counter())[verdict] += 1
            if options.misses and verdict != "right" and row["half"] == "a":
                print(f"{verdict:6} {harm} {event.sentence.of(reading.article.text)!r}: {getattr(event, harm)}")
    for name, verdicts in told.items():
        print(f"{name} {figures(verdicts)}")


def _sentences(data: Path) -> Iterator[tuple[str, Page, Row]]:
    """The marked sentences of all languages: the language's code, the article, and what is marked."""
    for code in ("id", "en"):
        yield from ((code, page, row) for page, row in annotated(data, code, "tolls"))


if __name__ == "__main__":
    main()
