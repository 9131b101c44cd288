"""How well the places of deeds are told: five folds, cut by article, of the deeds that the gold tells.

    python -m training.place_folds --data ../shared/data --readings training/work/readings.pkl

The folds are made as in `event_folds`, and `--readings` is what it is there. A place is right where its words share one
with the gold's, or name the same place elsewhere; where readers took it from another sentence it cannot be. Beside the
model stands the rule that deeds of a user's own ontology have: the nearest place behind a word for *at*.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from training.event_folds import AREAS, FOLDS, NAMES, Area, folds_of, kept
from training.event_items import TAUGHT, Item, items, placed_deeds, site_labels
from training.events import STRENGTHS, fit_choices
from warta.events.linear import Linear
from warta.events.models import read_models
from warta.events.ruled import site_by_rule
from warta.events.where.sites import likeliest_site, sites, weighed_sites
from warta.events.words.lexicon import read_lexicon
from warta.ontology import plover


class Answer(NamedTuple):
    """A deed of the gold: whether a place of it is `meant`, one is `said`, and that is `right`."""

    meant: bool
    said: bool
    right: bool


def answers(item: Item, model: Linear | None) -> Iterator[Answer]:
    """What is told of the places of an article's deeds, by a model or, without one, by the rule."""
    lexicon, nowhere = read_lexicon(item.language), read_models().nowhere
    for i, gold in item.events.items():
        case, meant = item.cases[i], gold["place"] is not None
        found = sites(case, item.seen, lexicon.at)
        right = site_labels(found, gold["place"], item.seen)
        if model is None:
            site = site_by_rule(case, plover().types[gold["type"]], (), item.seen, lexicon.at)
        else:
            scores = model.scores(weighed_sites(case, gold["type"], found, item.seen, lexicon))[:, 0]
            site = likeliest_site(found, scores, nowhere)
        yield Answer(meant, site is not None, meant and site in [found[n] for n in right])


def scores(told: Sequence[Answer]) -> tuple[float, float, float]:
    """Precision, recall and F1 of places."""
    right, said, meant = (sum(column) for column in zip(*((a.right, a.said, a.meant) for a in told), strict=True))
    return right / max(1, said), right / max(1, meant), 2 * right / max(1, said + meant)


def of_folds(everything: Sequence[Item]) -> Iterator[tuple[Area, Answer, Answer]]:
    """Each deed that is judged, read by a model of the other folds, and by the rule."""
    articles = [item for item in everything if item.origin not in TAUGHT]
    folds = folds_of(articles)
    learned = [item for item in everything if item.origin in TAUGHT]
    for fold in range(FOLDS):
        taught = [*(item for item, own in zip(articles, folds, strict=True) if own != fold), *learned]
        choices = [choice for item in taught for choice in placed_deeds(item)]
        model = fit_choices(choices, ("place",), STRENGTHS["place"])
        for item in (item for item, own in zip(articles, folds, strict=True) if own == fold):
            for modelled, ruled in zip(answers(item, model), answers(item, None), strict=True):
                yield (item.language.code, item.origin), modelled, ruled


def report(everything: Sequence[Item]) -> None:
    """Print the figures, a line for each area."""
    told: defaultdict[Area, list[tuple[Answer, Answer]]] = defaultdict(list)
    for area, modelled, ruled in of_folds(everything):
        told[area].append((modelled, ruled))
    print("| | deeds | with a place | model P / R / F1 | rule P / R / F1 |")
    for code, origin in AREAS:
        ways = list(zip(*told[code, origin], strict=True))
        model, rule = (" / ".join(f"{x:.3f}" for x in scores(way)) for way in ways)
        meant = sum(answer.meant for answer in ways[0])
        print(f"| {code}, {NAMES[origin]} | {len(ways[0]):,} | {meant:,} | {model} | {rule} |")


def main() -> None:
    """Print the figures of the folds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the developers' pack")
    parser.add_argument("--readings", type=Path, help="a file that keeps what was read")
    options = parser.parse_args()
    report(list(items(kept(options.data, options.readings).sources)))


if __name__ == "__main__":
    main()
