"""What each group of features and each set of articles adds to the coder: the folds again, with one left out.

    python -m training.event_ablation --data ../shared/data --readings training/work/readings.pkl [--without NAME...]

As in `training.event_folds`, figures are of the pack's articles, each read by models of the other folds; thresholds
are nested, without regard to false alarms. What is left out is so for the questions "a deed?" and "of which type?"; a
set of articles is left out for all.
"""

from __future__ import annotations

import argparse
import importlib
import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from training.event_folds import Answer, fold_models, folds_of, judge, kept, nested, scores
from training.event_items import Item, items
from training.events import Lessons, lessons
from warta.events.coder import code_with

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
    "our articles": ("own", ""),
    "marked pairs": ("pairs", ""),
    "quiet articles": ("quiet", ""),
    "Indonesian articles": ("", "id"),
    "English articles": ("", "en"),
}
"""Origin and language of what is left out, "" any."""


def without(name: str, item: Item, taught: Lessons) -> Lessons | None:
    """What an item teaches where something is left out; None where it is left out itself."""
    if name in ARTICLES:
        origin, code = ARTICLES[name]
        return None if origin in ("", item.origin) and code in ("", item.language.code) else taught
    pattern = re.compile(FEATURES[name])
    known = dict(taught.examples)
    for question in ("deed", "kind"):
        known[question] = [
            ([f for f in features if not pattern.match(f)], label) for features, label in known[question]
        ]
    return replace(taught, examples=known)


def row(name: str, known: Sequence[tuple[Item, Lessons, int | None]], board: Any) -> str:
    """The figures without something, as a row of a table."""
    left = [(own, fold) for item, taught, fold in known if (own := without(name, item, taught)) is not None]
    models = list(fold_models([own for own, _ in left], [fold for _, fold in left]))
    answers = [
        Answer(item, fold, code_with(item.seen.reading, item.language, models[fold]))
        for item, _, fold in known
        if item.origin == "read" and fold is not None
    ]
    least = nested(answers, list(judge(answers, board)), [])
    found = [scores([a for a in answers if a.area[0] == code], least, board) for code in ("id", "en")]
    return (
        f"| {name} | " + " | ".join(f"{one[what][2]:.3f}" for one in found for what in ("told", "who", "full")) + " |"
    )


def main() -> None:
    """Print a row for each thing left out."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the developers' pack")
    parser.add_argument("--readings", type=Path, help="a file that keeps what was read")
    parser.add_argument("--without", nargs="*", default=[*FEATURES, *ARTICLES], help="what to leave out, one by one")
    options = parser.parse_args()
    sys.path.append(str(options.data.parent / "eval"))
    board = importlib.import_module("readings")
    everything = list(items(kept(options.data, options.readings).sources))
    articles = [item for item in everything if item.origin != "pairs"]
    folds: list[int | None] = [*folds_of(articles), *[None] * (len(everything) - len(articles))]
    known = list(zip([*articles, *(i for i in everything if i.origin == "pairs")], folds, strict=True))
    taught = [(item, lessons(item), fold) for item, fold in known]
    print("| without | id told | who | full | en told | who | full |")
    for name in options.without:
        print(row(name, taught, board), flush=True)


if __name__ == "__main__":
    main()
