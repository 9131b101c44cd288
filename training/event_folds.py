"""How well the coder reads articles that it has not learned from: five folds, cut by article.

    python -m training.event_folds --data ../shared/data --readings training/work/readings.pkl

Reprints stay together; marked pairs, written articles and headlines are always among the training data. Thresholds and
calibration are nested: those of a fold are chosen on the other four. Figures are the scoreboard's own (`eval/` beside
the data). False alarms are counted on the sentences of `training/data/negatives.tsv`, each read in its article by
models of other folds; no more than `ALARMS` of those of the other folds may be left by a threshold. `--readings` keeps
what was read in a file, for the next run: delete it when a stage before the events has changed. `--further` writes the
model of further parties, which learns from what the folds' models say of articles that they do not know. That of a
fold learns from the other four, whose models have seen the fold's articles; and the likelihood that it asks for
(`least_further`) is the one that ships, chosen on all folds: in this the figures are not nested.
"""

from __future__ import annotations

import argparse
import pickle
import random
import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from training.annotations import scoreboard
from training.calibration import bins_of, diagram, error, fitted, held_out, table
from training.event_items import TAUGHT, Example, Item, Source, items, sources
from training.events import Lessons, fit_all, lessons
from training.further import fit_further, further_examples
from training.negatives import Document, documents
from training.sieve import Text, sieve_of, text_of, texts
from warta.events.coder import code_with
from warta.events.linear import write_linear
from warta.events.models import Models, read_models
from warta.languages import languages
from warta.page import read_page
from warta.records import Reading
from warta.text import read_text

FOLDS = 5
THIN = 4
"""Of the unmarked news that teaches the sieve each fold sees one article in so many."""
LOWEST = 0.08
"""From here on events are looked at; every threshold tried is higher."""
GRID = tuple(round(0.1 + 0.01 * n, 2) for n in range(41))
ALARMS = 30.0
"""So many of 1,000 sentences that tell nothing may have an event."""
SHINGLE, REPRINT = 5, 0.3
"""Two articles are of one report where so much of the runs of five words of the shorter one is in both."""
AREAS = (("id", "read"), ("en", "read"), ("id", "own"), ("en", "own"))
NAMES = {"read": "pack", "own": "own"}
Area = tuple[str, str]
Words = tuple[str, ...]


class Judged(NamedTuple):
    """An event that was found, with how likely it is by the models, and whether the gold tells it."""

    area: Area
    fold: int
    likely: float
    right: bool


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """An article as a fold's models read it."""

    item: Item
    fold: int
    reading: Reading

    @property
    def area(self) -> Area:
        """Its language and who marked it."""
        return self.item.language.code, self.item.origin


# ---------------------------------------------------------------- what is read, and its folds


class Kept(NamedTuple):
    """Everything read up to its events."""

    sources: tuple[Source, ...]
    quiet: tuple[tuple[Document, Reading], ...]


def kept(data: Path, file: Path | None) -> Kept:
    """The readings, out of the file where it is there."""
    if file is not None and file.exists():
        return Kept(*pickle.loads(file.read_bytes()))
    quiet = documents(data)
    found = Kept(tuple(sources(data)), tuple((t, read_text(read_page(t.page), languages()[t.lang])) for t in quiet))
    if file is not None:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(pickle.dumps(tuple(found)))
    return found


def folds_of(articles: Sequence[Item]) -> list[int]:
    """The fold of each article; reprints share one."""
    groups = _reports([_shingles(item.seen.reading.article.text) for item in articles])
    order = sorted(set(groups), key=lambda group: str(articles[group].gold["id"]))
    random.Random(0).shuffle(order)
    fold = {group: n % FOLDS for n, group in enumerate(order)}
    return [fold[group] for group in groups]


def _shingles(text: str) -> frozenset[Words]:
    words = re.findall(r"\w+", text.lower())
    return frozenset(tuple(words[n : n + SHINGLE]) for n in range(len(words) - SHINGLE + 1))


def _reports(shingles: Sequence[frozenset[Words]]) -> list[int]:
    """For each text the first of those that tell the same report."""
    where = defaultdict(list)
    for n, found in enumerate(shingles):
        for shingle in found:
            where[shingle].append(n)
    shared = Counter((a, b) for texts in where.values() for i, a in enumerate(texts) for b in texts[i + 1 :])
    first = list(range(len(shingles)))
    for (a, b), common in sorted(shared.items()):
        if common > REPRINT * min(len(shingles[a]), len(shingles[b])):
            old, new = first[b], first[a]
            first = [new if group == old else group for group in first]
    return first


# ---------------------------------------------------------------- answers of models that have not seen the article


def fold_models(taught: Sequence[Lessons], folds: Sequence[int | None], shown: Sequence[Text]) -> Iterator[Models]:
    """The models of each fold, learned from all but it; its sieve from what they say of the texts that are shown."""
    for fold in range(FOLDS):
        others = (lesson for lesson, own in zip(taught, folds, strict=True) if own != fold)
        models = fit_all(others, read_models())
        yield replace(models, sieve=sieve_of(shown, models), least_deed={"": LOWEST}, calibration=(1.0, 0.0))


class Alarm(NamedTuple):
    """A sentence that tells nothing, and how likely its likeliest event is; `fold`: of its article."""

    code: str
    fold: int
    likely: float


def alarms_of(
    quiet: Sequence[tuple[Document, Reading]], models: Sequence[Models], fold_by: Mapping[str, int]
) -> Iterator[Alarm]:
    """Each sentence, read in its article by models of the other folds."""
    for document, reading in quiet:
        fold = fold_by.get(document.page.id, zlib.crc32(document.page.id.encode()) % FOLDS)
        coded = code_with(reading, languages()[document.lang], models[fold])
        for span in document.spans:
            sure = [event.confidence for event in coded.events if event.trigger.overlaps(span)]
            yield Alarm(document.lang, fold, max(sure, default=0.0))


def share_above(likely: Sequence[float], least: float) -> float:
    """How many of 1,000 are at least so likely."""
    return 1000 * sum(one >= least for one in likely) / max(1, len(likely))


# ---------------------------------------------------------------- thresholds, chosen on the other folds


def judge(answers: Iterable[Answer], board: Any) -> Iterator[Judged]:
    """Every event found, and whether the gold tells it, by the scoreboard's matching."""
    for answer in answers:
        found = board.of_record(answer.reading.to_dict())
        _, told, _ = board.count(gold_of(answer.item, board), found)
        right = {id(event) for _, event in told}
        for event, seen in zip(answer.reading.events, found.events, strict=True):
            yield Judged(answer.area, answer.fold, event.confidence, id(seen) in right)


def gold_of(item: Item, board: Any) -> Any:
    """The gold of an article in the form of the scoreboard; of some own articles only the events are annotated."""
    return board.of_gold({"quotes": (), **item.gold})


def threshold(judged: Sequence[Judged], gold: int, alarms: Sequence[float]) -> float:
    """The threshold with the best F1 of the told, of those that keep the false alarms within bounds."""

    def f1(least: float) -> float:
        said = [one.right for one in judged if one.likely >= least]
        return 2 * sum(said) / max(1, len(said) + gold)

    allowed = [least for least in GRID if share_above(alarms, least) <= ALARMS] or [GRID[-1]]
    return max(allowed, key=f1)


def nested(
    answers: Sequence[Answer], judged: Sequence[Judged], alarms: Sequence[Alarm]
) -> dict[tuple[str, int], float]:
    """For each language and fold the threshold chosen on the other folds; fold -1: on all."""
    found = {}
    for code in ("id", "en"):
        for fold in (-1, *range(FOLDS)):
            gold = sum(len(a.item.gold["events"]) for a in answers if a.area[0] == code and a.fold != fold)
            others = [one for one in judged if one.area[0] == code and one.fold != fold]
            found[code, fold] = threshold(
                others, gold, [one.likely for one in alarms if one.code == code and one.fold != fold]
            )
    return found


def cut(answer: Answer, least: float) -> Reading:
    """The reading without the events that are less likely."""
    told = tuple(event for event in answer.reading.events if event.confidence >= least)
    return replace(answer.reading, events=told)


# ---------------------------------------------------------------- figures


def scores(answers: Sequence[Answer], least: Mapping[tuple[str, int], float], board: Any) -> Mapping[str, Any]:
    """The scoreboard's figures of some articles, each cut at the threshold of its language and fold."""
    golds = {a.item.gold["id"]: gold_of(a.item, board) for a in answers}
    founds = {a.item.gold["id"]: board.of_record(cut(a, least[a.area[0], a.fold]).to_dict()) for a in answers}
    found: Mapping[str, Any] = board.score(golds, founds)
    return found


def line_of(answers: Sequence[Answer], least: Mapping[tuple[str, int], float], board: Any) -> str:
    """The same as a row of a table."""
    found = scores(answers, least, board)
    f1 = [f"{found['any'][2]:.3f}", " / ".join(f"{x:.3f}" for x in found["told"])]
    f1 += [f"{found[name][2]:.3f}" for name in ("who", "full")]
    rest = [f"{found[name]:.3f}" for name in ("status", "claimant", "background", "time")]
    return " | ".join([f"{found['gold']:,}", f"{found['said']:,}", *f1, *rest])


def report(answers: Sequence[Answer], alarms: Sequence[Alarm], board: Any, picture: Path | None = None) -> None:
    """Print all figures; the diagram of the confidence goes into a file."""
    judged = list(judge(answers, board))
    least = nested(answers, judged, alarms)
    print("| | gold | said | any | told P / R / F1 | who F1 | full F1 | status | claimant | backgr. | day |")
    for code, origin in AREAS:
        own = [answer for answer in answers if answer.area == (code, origin)]
        print(f"| {code}, {NAMES[origin]} | {line_of(own, least, board)} |")
    for code in ("id", "en"):
        over = [one.likely - least[code, one.fold] for one in alarms if one.code == code]
        chosen = ", ".join(str(least[code, fold]) for fold in range(FOLDS))
        print(
            f"{code}: thresholds {chosen}, of all {least[code, -1]}; false alarms {share_above(over, 0):.0f} in 1,000"
        )
    told = [one for one in judged if one.likely >= least[one.area[0], one.fold]]
    calibrated(told, picture)


def calibrated(told: Sequence[Judged], picture: Path | None) -> None:
    """Print how true the confidence is, and draw it."""
    likely, right = [one.likely for one in told], [one.right for one in told]
    slope, shift = fitted(likely, right)
    bins = bins_of(held_out(likely, right, [one.fold for one in told]), right)
    print(f"calibration: slope {slope:.2f}, shift {shift:.2f}; held out, expected error {error(bins):.3f}")
    print(table(bins))
    if picture is not None:
        picture.write_text(diagram(bins), encoding="utf-8")


def main() -> None:
    """Print the figures of the folds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the developers' pack")
    parser.add_argument("--readings", type=Path, help="a file that keeps what was read")
    parser.add_argument("--diagram", type=Path, help="an SVG file for the diagram of the confidence")
    parser.add_argument("--unsieved", action="store_true", help="before, the figures with every sentence searched")
    parser.add_argument("--further", type=Path, help="a file for the model of further parties, of all folds")
    options = parser.parse_args()
    board = scoreboard(options.data)
    read = kept(options.data, options.readings)
    learned = learn(read, texts(options.data, THIN))
    if options.further:
        write_linear(fit_further(chain.from_iterable(learned.further)), options.further)
    if options.unsieved:
        report(*run(read, without_sieve(learned)), board)
    report(*run(read, learned), board, options.diagram)


class Learned(NamedTuple):
    """The articles that are read, the fold of each, the models of the folds, and by fold what its articles teach of
    further parties."""

    articles: Sequence[Item]
    folds: Sequence[int]
    models: Sequence[Models]
    further: Sequence[Sequence[Example]]


def learn(read: Kept, unmarked: Sequence[Text]) -> Learned:
    """The models of all folds."""
    everything = list(items(read.sources))
    articles = [item for item in everything if item.origin not in TAUGHT]
    folds = folds_of(articles)
    of_all = [*folds, *[None] * (len(everything) - len(articles))]
    shown = [*map(text_of, everything), *unmarked]
    models = list(fold_models(list(map(lessons, everything)), of_all, shown))
    further = further_by_fold(articles, folds, models)
    return Learned(articles, folds, [with_further(one, further, fold) for fold, one in enumerate(models)], further)


def further_by_fold(articles: Sequence[Item], folds: Sequence[int], models: Sequence[Models]) -> list[list[Example]]:
    """By fold what its articles teach of further parties, as its models see them."""
    found: list[list[Example]] = [[] for _ in models]
    for item, fold in zip(articles, folds, strict=True):
        if item.origin in NAMES:
            found[fold] += further_examples(item, models[fold])
    return found


def with_further(models: Models, further: Sequence[Sequence[Example]], fold: int) -> Models:
    """A fold's models with that of further parties, learned from the other folds."""
    others = (example for other, own in enumerate(further) if other != fold for example in own)
    return replace(models, further=fit_further(others))


def run(read: Kept, learned: Learned) -> tuple[list[Answer], list[Alarm]]:
    """The answers of all folds, and the false alarms."""
    answers = [
        Answer(item, fold, code_with(item.seen.reading, item.language, learned.models[fold]))
        for item, fold in zip(learned.articles, learned.folds, strict=True)
        if item.origin in NAMES
    ]
    by = {str(item.gold["id"]): fold for item, fold in zip(learned.articles, learned.folds, strict=True)}
    return answers, list(alarms_of(read.quiet, learned.models, by))


def without_sieve(learned: Learned) -> Learned:
    """The same models, but every sentence with a word of the lexicon is searched."""
    return learned._replace(models=[replace(models, sieve=None) for models in learned.models])


if __name__ == "__main__":
    main()
