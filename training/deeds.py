"""How well the deeds of marked stories are told apart, and the weights by which tellings of two articles are.

    python -m training.deeds --data ../shared/data [--fit | --by-story]

`annotations/deeds-<code>.jsonl` marks in each article of a story which of its events tell of which deed; deeds count
for the story. Events that tell no deed were left out. Pairs of events are judged by language and half, those of two
articles and those of one: precision, recall, how many there are. Half `a` was read for what was missed, `b` was not;
`fresh` are stories that were drawn last and read by nobody until the weights were fitted to the others.

`--fit` prints the weights (`warta/corpus/agreement.py`) of a logistic regression over the pairs of tellings of halves
`a` and `b`; each story counts by the root of its pairs. `--by-story` judges each story by weights that were fitted to
the other ones.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from math import sqrt
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

import warta
from training.annotations import Row, annotated
from warta.corpus import agreement
from warta.corpus.agreement import FEATURES, Telling, features
from warta.corpus.deeds import merged, reports_of, tellings_of
from warta.corpus.rows import Rows, add
from warta.records import Page, Span

FRESH = "fresh"
STRENGTH = 1.0  # of the fit, as scikit-learn has it
MOST = 4  # a pair of tellings counts by the root of its pairs of events, but by no more than so many

Weights = Mapping[str, float]
Counts = tuple[int, int, int]


@dataclass(slots=True)
class Story:
    """`events`: as the tables hold them. `gold`: the deed of each event that was marked."""

    code: str
    half: str
    events: list[Row] = field(default_factory=list)
    gold: dict[int, int] = field(default_factory=dict)


def stories(pack: Path) -> dict[str, Story]:
    """The marked stories by their name, their articles read."""
    found: dict[str, Story] = {}
    marked = ((code, *article) for code in ("id", "en") for article in enumerate(annotated(pack, code, "deeds")))
    for code, number, (page, row) in marked:
        story = found.setdefault(row["story"], Story(code, row["half"]))
        events = events_of(page, number)
        story.events.extend(events)
        deeds = {event["event"]: deed_of(event, row) for event in events}
        story.gold.update((event, deed) for event, deed in deeds.items() if deed is not None)
    return found


def events_of(page: Page, number: int) -> list[Row]:
    """The events of an article as an occurrence is made of them."""
    reading = warta.read(page)
    rows = Rows()
    add(rows, reading, page, "", number)
    title = next((block.span.stop for block in reading.article.blocks if block.role == "headline"), None)
    same = {"lang": page.lang, "title_stop": title}
    return [{**event, **same} for event in rows.events]


def deed_of(event: Row, row: Row) -> int | None:
    """The marked deed of an event: that of its type whose words are among the event's."""
    trigger = Span(event["trigger_start"], event["trigger_stop"])
    found = (d["deed"] for d in row["deeds"] if d["type"] == event["type"] and trigger.overlaps(Span(*d["at"])))
    return next(found, None)


# ---------------------------------------------------------------- weights


@dataclass(frozen=True, slots=True)
class Example:
    """Two tellings of two articles: what is looked at, whether they tell one deed, and how much they count."""

    seen: Mapping[str, float]
    one: bool
    weight: float


def examples(story: Story) -> list[Example]:
    """The pairs of tellings of a story that may be one deed, of those that were marked."""
    pairs = [(one, other) for one, other in _pairs(story) if agreement.may_be_one(one, other)]
    golds = [(_gold(one, story), _gold(other, story)) for one, other in pairs]
    marked = [(pair, gold) for pair, gold in zip(pairs, golds, strict=True) if None not in gold]
    return [
        Example(features(*pair), gold[0] == gold[1], sqrt(min(MOST, _events(pair)) / len(marked)))
        for pair, gold in marked
    ]


def _pairs(story: Story) -> Iterator[tuple[Telling, Telling]]:
    by_article: defaultdict[int, list[agreement.Report]] = defaultdict(list)
    for report in reports_of(story.events):
        by_article[report.row["article"]].append(report)
    told = [telling for reports in by_article.values() for telling in tellings_of(reports)]
    for one, other in combinations(told, 2):
        if one.article != other.article and one.reports[0].row["type"] == other.reports[0].row["type"]:
            yield one, other


def _gold(telling: Telling, story: Story) -> int | None:
    """The deed of most of its events."""
    deeds = Counter(story.gold[e] for e in (r.row["event"] for r in telling.reports) if e in story.gold)
    return max(deeds, key=deeds.__getitem__, default=None)


def _events(pair: tuple[Telling, Telling]) -> int:
    return len(pair[0].reports) * len(pair[1].reports)


def fitted(found: list[Example]) -> Weights:
    """The weights that tell apart best what is one deed."""
    model = LogisticRegression(C=STRENGTH, max_iter=5000, fit_intercept=False)
    seen = np.array([[one.seen[name] for name in FEATURES] for one in found])
    weights = np.array([one.weight for one in found])
    model.fit(seen, [one.one for one in found], sample_weight=weights / weights.mean())
    return dict(zip(FEATURES, (round(float(weight), 2) for weight in model.coef_[0]), strict=True))


# ---------------------------------------------------------------- judging


def judged(story: Story) -> tuple[Counts, Counts]:
    """Of the pairs of marked events of two articles, then of one, how many are right, wrong and missed."""
    deed = {
        r.row["event"]: n for n, told in enumerate(merged(reports_of(story.events))) for t in told for r in t.reports
    }
    article = {event["event"]: event["article"] for event in story.events}
    counts = {apart: Counter[str]() for apart in (True, False)}
    for one, other in combinations(story.gold, 2):
        said, true = deed[one] == deed[other], story.gold[one] == story.gold[other]
        verdict = ("right" if true else "wrong") if said else "missed" if true else "apart"
        counts[article[one] != article[other]][verdict] += 1
    across, inside = ((c["right"], c["wrong"], c["missed"]) for c in (counts[True], counts[False]))
    return across, inside


def figures(right: int, wrong: int, missed: int) -> str:
    """Precision and recall of counted pairs."""
    return f"P {right / max(1, right + wrong):.3f} R {right / max(1, right + missed):.3f} ({right + missed})"


def _report(found: Mapping[str, Story], by_story: bool) -> None:
    told: defaultdict[str, list[tuple[Counts, Counts]]] = defaultdict(list)
    all_examples = {name: examples(story) for name, story in found.items() if story.half != FRESH}
    for name, story in found.items():
        if by_story:
            others = [one for other, some in all_examples.items() if other != name for one in some]
            agreement.WEIGHTS = fitted(others)
        told[f"{story.code} {story.half}"].append(judged(story))
    for group, counts in sorted(told.items()):
        across, inside = (tuple(map(sum, zip(*some, strict=True))) for some in zip(*counts, strict=True))
        print(f"{group:9} of two articles {figures(*across)}, of one {figures(*inside)}")


def main() -> None:
    """Read the stories, and print weights or figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--fit", action="store_true")
    parser.add_argument("--by-story", action="store_true")
    options = parser.parse_args()
    found = stories(options.data)
    if options.fit:
        weights = fitted([one for story in found.values() if story.half != FRESH for one in examples(story)])
        print("\n".join(f'    "{name}": {weight},' for name, weight in weights.items()))
    else:
        _report(found, options.by_story)


if __name__ == "__main__":
    main()
