"""What each group of features and each set of articles adds to the first question, whether a word tells a deed.

    python -m training.event_ablation --data ../shared/data --readings training/work/readings.pkl [--without NAME...]

Average precision of the candidates of each set, each article judged by models of the other folds
(`training.event_folds`), with one thing left out.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from sklearn.metrics import average_precision_score

from training.event_folds import AREAS, FOLDS, NAMES, folds_of, kept
from training.event_items import NONE, OWN, Example, Item, deed_examples, items
from training.events import STRENGTHS, fit

AGAIN = r"(?:(?:id|en):)?"
"""What languages share is told once for all and once for each."""
FEATURES: Mapping[str, str] = {
    "nothing": r"$^",
    "the word itself, its root and letters": r"(w|root|lemma|pre|suf|phrase|light)\b(?!\|pos|\|dep)",
    "what the lexicon says": rf"{AGAIN}(lex|votes|becomes|only|deed|bare)\b",
    "decisions on the words around": rf"{AGAIN}(becomes|only|lex\|becomes)=",
    "cues": r"cue",
    "neighbours": r"(at-?\d|near)=",
    "governor and dependents": r"(above|above:lex|has|child)=",
    "groups of like words": r"(\w+:)?like=",
    "who stands beside it": rf"{AGAIN}(subject|object|agent|mentions|mention|in)\b",
    "headline, quotes, place in the article": rf"{AGAIN}(role|quoted|place|length|lex\|role|lex\|quoted)=",
    "each language's own weights": r"(id|en):",
}
ARTICLES: Mapping[str, tuple[str, str]] = {
    "own articles": ("own", ""),
    "quiet articles": ("quiet", ""),
    "written articles": ("written", ""),
    "headlines": ("headline", ""),
    "Indonesian articles": ("", "id"),
    "English articles": ("", "en"),
}
"""Origin and language of the articles that are left out, "" any."""


def without(name: str, item: Item, taught: Sequence[Example]) -> Sequence[Example]:
    """What an item teaches where something is left out."""
    if name in ARTICLES:
        origin, code = ARTICLES[name]
        return () if origin in ("", item.origin) and code in ("", item.language.code) else taught
    pattern = re.compile(FEATURES[name])
    return [([feature for feature in features if not pattern.match(feature)], label) for features, label in taught]


def precisions(name: str, known: Sequence[tuple[Item, Sequence[Example], int]]) -> list[float]:
    """The average precision of each set of articles, without something."""
    left = [(without(name, item, taught), fold) for item, taught, fold in known]
    sure: dict[tuple[str, str], list[np.ndarray]] = {area: [] for area in AREAS}
    truth: dict[tuple[str, str], list[bool]] = {area: [] for area in AREAS}
    for own in range(FOLDS):
        model = fit([one for taught, fold in left if fold != own for one in taught], STRENGTHS["deed"])
        deed = model.labels.index("deed")
        for item, taught, fold in known:
            area = item.language.code, item.origin
            if fold == own and area in sure and taught:
                seen = [[name for name in features if name != OWN] for features, _ in taught]
                sure[area].append(model.probabilities(seen)[:, deed])
                truth[area] += [label != NONE for _, label in taught]
    return [float(average_precision_score(truth[area], np.concatenate(sure[area]))) for area in AREAS]


def main() -> None:
    """Print a row for each thing left out."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the developers' pack")
    parser.add_argument("--readings", type=Path, help="a file that keeps what was read")
    parser.add_argument("--without", nargs="*", default=[*FEATURES, *ARTICLES], help="what to leave out, one by one")
    options = parser.parse_args()
    articles = list(items(s for s in kept(options.data, options.readings).sources if s.origin != "pairs"))
    known = [(item, list(deed_examples(item)), fold) for item, fold in zip(articles, folds_of(articles), strict=True)]
    print(" | ".join(["| without", *(f"{code}, {NAMES[origin]}" for code, origin in AREAS)]), "|")
    for name in options.without:
        print(f"| {name} | {' | '.join(f'{one:.3f}' for one in precisions(name, known))} |", flush=True)


if __name__ == "__main__":
    main()
