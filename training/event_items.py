"""Articles read by hand, as the coder sees them: candidates with their features, and the gold event each tells.

`sources` reads all of them up to their events, `to_item` joins a reading to its gold. Texts stay where they are.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha1
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from training.annotations import Row, annotated, page_of_record, readings, records
from training.quotes import shared
from warta.events.cases import Case, all_parties, propose, read_cases, with_trees
from warta.events.circumstances import against, age_before, news_day, when_of
from warta.events.deed_features import NETWORKS, deed_features
from warta.events.when.recall_features import recall_features, recall_words
from warta.events.when.time_features import age, times_of
from warta.events.when.times import Deed, Time
from warta.events.where.sites import sites, weighed_sites
from warta.events.who.elsewhere import elsewhere
from warta.events.who.parties import PLACES, Known, View, view
from warta.events.who.role_features import nobody_features, role_features
from warta.events.who.said import said_by
from warta.events.words.lexicon import read_lexicon
from warta.languages import Language, languages
from warta.ontology import plover
from warta.page import read_page
from warta.records import Page, Reading, Span
from warta.text import read_text

SETS = ("indonesia-train", "indonesia-dev", "english-train", "english-dev", "seed")
Annotations = tuple[tuple[str, str], ...]
"""A language and a kind of annotations, for each file in which events are annotated."""
OWN_ANNOTATIONS: Annotations = (("id", ""), ("en", ""), ("id", "events"), ("en", "events"))
"""Own articles: annotated for this project."""
WRITTEN_ANNOTATIONS: Annotations = (("en", "written"), ("id", "written"))
"""Written articles: invented to be learned from, most of them world news (`training/README.md`)."""
HEADLINE_ANNOTATIONS: Annotations = (("id", "headlines"),)
"""Headlines without their articles."""
OWN = "set=own"
"""The feature of own articles, in which more deeds and more months are annotated than in pack articles."""
WRITTEN = "set=written"
"""The feature of written articles, which have more deeds than news has."""
WRITTEN_COUNTS = 0.3
"""The weight of an example from a written article. At full weight they cost .012 of the average precision on English
pack articles, whose readers marked fewer deeds; at this weight they cost .001, and help other articles nearly as
much."""
GIVEN: Mapping[str, int] = {"read": 2}
"""How many times articles of an origin are counted where a deed is asked for; others count once. There are eight times
as many own articles as pack articles, annotated by other readers (docs/events-tried.md says what this brings)."""
HEADLINE = "set=headline"
"""The feature of headlines without an article, for which no other sentence can be seen."""
MARKS: Mapping[str, tuple[str, ...]] = {"own": (OWN,), "written": (OWN, WRITTEN), "headline": (HEADLINE,)}
TAUGHT = ("written", "pairs", "headline")
"""Origins of articles that are only learned from, never judged on."""
UNDATED = ("pairs", "headline")
"""Origins of articles without annotated times; places are not learned from them either."""
QUIET = re.compile(r"//(sport|bola|otomotif|oto|food|health|wolipop|hot)\.|/(bola|sport|otomotif|lifestyle|showbiz)/")
"""Addresses of the sections whose articles tell no deeds."""
QUIET_ARTICLES = 40
"""With more of them, more deeds are lost than false alarms spared (see docs/events-tried.md)."""
SHORTEST = 400  # characters: a shorter text is a caption or a video's
MARK = re.compile(r"</?[st]>")
NONE = "none"
ROLES = ("actor", "recipient")
Features = list[str]
Example = tuple[Features, str]
Choice = tuple[list[Features], Mapping[str, list[int]]]
"""All who may have a role, nobody last, or all times; and the indices of those that are right for each."""


class Source(NamedTuple):
    """A text read up to its events, with what is known of it.

    `origin`: "read" for pack articles, "seed" for the first page of the development pack, "own" for own articles,
    "quiet" for articles taken to tell no deed, "written" for invented ones, "headline" for headlines alone, "pairs"
    for sentences of which only the deed between two marked parties is known.
    """

    reading: Reading
    gold: Row
    origin: str


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """An article with its gold: its cases in order, and which gold event each tells.

    `doubtful` cases are neither deeds nor none; `origin` as in `Source`.
    """

    language: Language
    gold: Row
    seen: View
    cases: tuple[Case, ...]
    features: tuple[Features, ...]
    events: Mapping[int, Row]
    doubtful: frozenset[int]
    origin: str = "read"


# ---------------------------------------------------------------- texts and their gold


def sources(data: Path) -> Iterator[Source]:
    """All that the models learn from, read up to its events."""
    own, written = (_annotated(data, *told) for told in ((OWN_ANNOTATIONS, "own"), (WRITTEN_ANNOTATIONS, "written")))
    headlines = _annotated(data, HEADLINE_ANNOTATIONS, "headline")
    for page, gold, origin in (*_read(data), *own, *_quiet(data), *written, *headlines, *_pairs(data)):
        yield Source(read_text(read_page(page), languages()[page.lang or ""]), gold, origin)


def _read(data: Path) -> Iterator[tuple[Page, Row, str]]:
    """The pack articles."""
    for name in SETS:
        for row, gold in readings(data, name):
            yield page_of_record(row), gold, "seed" if name == "seed" else "read"


def _annotated(data: Path, of: Annotations, origin: str) -> Iterator[tuple[Page, Row, str]]:
    """Articles annotated for this project, by the guide of the development pack (`training.annotations`)."""
    for code, kind in of:
        for page, gold in annotated(data, code, kind):
            yield page, {"quotes": [], **gold}, origin


def _quiet(data: Path) -> Iterator[tuple[Page, Row, str]]:
    """Articles of sport, cars, food and shows, taken to tell no deed at all: most news is of that kind."""
    rows = [row for row in records(data / "corpora" / "june2025-dev.jsonl") if QUIET.search(row["url"] or "")]
    rows = [row for row in rows if len(row["text"]) > SHORTEST]
    for row in sorted(rows, key=lambda row: sha1(row["id"].encode()).digest())[:QUIET_ARTICLES]:
        yield page_of_record(row), {"id": row["id"], "events": []}, "quiet"


def _pairs(data: Path) -> Iterator[tuple[Page, Row, str]]:
    """Sentences with a marked pair and the type of what is between them (PLV)."""
    with (data / "plv" / "train.tsv").open(encoding="utf-8", newline="") as rows:
        for n, row in enumerate(csv.DictReader(rows, delimiter="\t")):
            yield Page(id=f"plv{n}", text=row["sentence"], lang="en"), {"id": f"plv{n}", "events": [], **row}, "pairs"


# ---------------------------------------------------------------- candidates joined to the gold


def items(found: Iterator[Source] | Sequence[Source]) -> Iterator[Item]:
    """The sources as items; a marked pair whose deed cannot be guessed is left out."""
    for source in found:
        item = to_item(source)
        if source.origin != "pairs":
            yield item
        elif (guessed := _guessed(item)) is not None:
            yield guessed


def to_item(source: Source) -> Item:
    """An article's cases, each joined to the gold event whose trigger it shares."""
    language = languages()[source.reading.article.lang or ""]
    reading = with_trees(source.reading, language)
    lexicon, seen = read_lexicon(language), view(reading)
    cases = tuple(read_cases(seen, propose(reading, lexicon), lexicon))
    features = tuple(deed_features(case, lexicon, plover()) for case in cases)
    events, doubtful = _joined(cases, source.gold["events"])
    return Item(
        language=language,
        gold=source.gold,
        seen=seen,
        cases=cases,
        features=features,
        events=events,
        doubtful=doubtful,
        origin=source.origin,
    )


def _joined(
    cases: Sequence[Case], golds: Sequence[Mapping[str, Any]]
) -> tuple[Mapping[int, Mapping[str, Any]], frozenset[int]]:
    """Which gold event each case tells; the other words of a trigger are doubtful, neither deed nor none."""
    events: dict[int, Mapping[str, Any]] = {}
    doubtful: set[int] = set()
    for gold in golds:
        span = Span(*gold["trigger"])
        sharing = [i for i, case in enumerate(cases) if case.trigger().overlaps(span) and i not in events]
        if sharing:
            best = max(sharing, key=lambda i: (gold["type"] in cases[i].kinds(), bool(cases[i].kinds()), -i))
            events[best] = gold
            doubtful |= set(sharing) - {best}
    return events, frozenset(doubtful - set(events))


def _guessed(item: Item) -> Item | None:
    """With the word that tells the deed of a marked pair: one of the lexicon's of its type, nearest to the pair."""
    row = item.gold
    if not all(f"<{mark}>" in row["marked_sentence"] for mark in "st"):  # a handful of rows lack a mark
        return None
    spans = [_marked(row["marked_sentence"], mark) for mark in "st"]
    kinds = {"CONCEDE", "RETREAT"} if row["gold_root"] == "YIELD" else {row["gold_root"]}
    fitting = [i for i, case in enumerate(item.cases) if not kinds.isdisjoint(_told_kinds(case))]
    if not fitting:
        return None
    best = min(fitting, key=lambda i: sum(abs(item.cases[i].trigger().start - span[0]) for span in spans))
    kind = next(kind for kind in _told_kinds(item.cases[best]) if kind in kinds)
    actors, recipients = ([{"span": span}] for span in spans)
    event = {"type": kind, "actors": actors, "recipients": recipients, "background": False}
    return replace(item, events={best: event}, doubtful=frozenset(range(len(item.cases))) - {best})


def _told_kinds(case: Case) -> list[str]:
    """The types of a case after the decisions on the words around it."""
    decided = [(kind, plover().decide(kind, case.cues)) for kind in case.kinds()]
    return [kind if d is None or d.becomes is None else d.becomes for kind, d in decided]


def _marked(sentence: str, mark: str) -> list[int]:
    """Where the words between <s> and </s>, or <t> and </t>, stand in the sentence without marks."""
    start = len(MARK.sub("", sentence[: sentence.index(f"<{mark}>")]))
    words = sentence[sentence.index(f"<{mark}>") : sentence.index(f"</{mark}>")]
    return [start, start + len(MARK.sub("", words))]


# ---------------------------------------------------------------- examples of the three questions


def told_examples(item: Item) -> Iterator[Example]:
    """Each candidate of an article, with the type of the deed it tells, or none."""
    if item.origin == "pairs":
        return
    mark = MARKS.get(item.origin, ())
    for i, features in enumerate(item.features):
        if i not in item.doubtful:
            yield [*features, *mark], item.events[i]["type"] if i in item.events else NONE


def weights_of(examples: Sequence[Example]) -> NDArray[np.float32]:
    """What each example counts for."""
    return np.array([WRITTEN_COUNTS if WRITTEN in features else 1 for features, _ in examples], np.float32)


def deed_examples(item: Item) -> Iterator[Example]:
    """Each candidate of an article, with whether it tells a deed."""
    for features, kind in told_examples(item):
        yield for_regressions(features), NONE if kind == NONE else "deed"


def kind_examples(item: Item) -> Iterator[Example]:
    """Each candidate that tells a deed, with its type."""
    for i, gold in item.events.items():
        yield for_regressions(item.features[i]), gold["type"]


def for_regressions(features: Features) -> Features:
    """The features of a candidate without those that the network alone learns from."""
    return [name for name in features if not name.startswith(NETWORKS)]


def role_choices(item: Item) -> Iterator[Choice]:
    """Each deed's parties, and nobody after them, with those who have each role."""
    lexicon = read_lexicon(item.language)
    for i, gold in item.events.items():
        case = item.cases[i]
        parties = all_parties(case, item.seen)
        roles = role_labels(parties, gold, item.seen)
        kept = [(known, role) for known, role in zip(parties, roles, strict=True) if role is not None]
        again, said = elsewhere(case, gold["type"], item.cases), said_by(case, item.seen)
        features = [role_features(case, gold["type"], known, item.seen, lexicon, again, said) for known, _ in kept]
        chosen = {name: [n for n, (_, role) in enumerate(kept) if role == name] or [len(kept)] for name in ROLES}
        nobody = nobody_features(case, gold["type"])
        yield [*features, [*nobody, "nobody|pairs"] if item.origin == "pairs" else nobody], chosen


def role_labels(parties: Sequence[Known], gold: Mapping[str, Any], seen: View) -> list[str | None]:
    """The role of each party; None where it is another naming of somebody whose role is told by a better one."""
    labels: list[str | None] = [NONE] * len(parties)
    for role, span in _named(gold):
        fits = [(fit, i) for i, known in enumerate(parties) if (fit := _fit(known, span, seen)) > 0]
        for _, i in fits:
            labels[i] = None if labels[i] == NONE else labels[i]
        if fits:
            labels[max(fits, key=lambda pair: (pair[0], -pair[1]))[1]] = role
    return labels


def _named(gold: Mapping[str, Any]) -> Iterator[tuple[str, Span]]:
    """The role and the words of each party of a gold deed that words name."""
    for role, rows in (("actor", gold["actors"]), ("recipient", gold["recipients"])):
        yield from ((role, Span(*row["span"])) for row in rows if row["span"])


def _fit(known: Known, span: Span, seen: View) -> float:
    """How well a party is the one a gold span names: by its own words, else by another mention of the same entity."""
    if known.span.overlaps(span):
        return 1 + shared(known.span, span)
    named = (m for m in seen.reading.mentions if m.entity == known.entity and m.span.overlaps(span))
    return 0.5 if known.entity is not None and next(named, None) is not None else 0


def recall_examples(item: Item) -> Iterator[Example]:
    """Each deed of an article, with whether it is only recalled.

    Not of written articles: these recall what real news would still report (see `docs/events-tried.md`); of a headline
    without its article nobody knows.
    """
    if item.origin in TAUGHT:
        return
    lexicon, news = read_lexicon(item.language), news_day(item.seen.reading, item.language)
    for i, gold in item.events.items():
        case = item.cases[i]
        when, before = against(when_of(case, item.seen, news, item.language), news), age_before(case, item.seen, news)
        deed = Deed(case, gold["type"], gold["status"], item.cases)
        features = recall_features(deed, when, before, item.seen, news, lexicon)
        features += recall_words(case, item.features[i], item.seen)
        yield features, "background" if gold["background"] else "news"


class Dated(NamedTuple):
    """The times of a dated deed and which is right, and the features of its candidate."""

    times: Choice
    told: Features


def dated_deeds(item: Item) -> Iterator[Dated]:
    """Each dated deed; none whose time is not among those it may have.

    Our own articles, in which more deeds are dated by a month or a year, mark the sources and ages of their times.
    """
    if item.origin in UNDATED:
        return
    lexicon, news = read_lexicon(item.language), news_day(item.seen.reading, item.language)
    for i, gold in item.events.items():
        deed = Deed(item.cases[i], gold["type"], gold["status"], item.cases)
        times = times_of(deed, item.seen, news, lexicon, item.language)
        right = [n for n, time in enumerate(times) if time.offer.when.value[:10] == gold["time"]]
        if right:
            marks = [_marks(time, news) if item.origin in MARKS else () for time in times]
            known = [[*time.features, *own] for time, own in zip(times, marks, strict=True)]
            yield Dated((known, {"time": right}), item.features[i])


def _marks(time: Time, news: str | None) -> tuple[str, ...]:
    return (f"{OWN}|{time.offer.source}", f"{OWN}|{age(time.offer.when, news)}")


def placed_deeds(item: Item) -> Iterator[Choice]:
    """Each deed with its sites and nowhere; none whose place, by the gold, its sentence does not name.

    Nowhere carries the mark of the item's origin: other readers told more places, or fewer.
    """
    if item.origin in UNDATED:
        return
    lexicon = read_lexicon(item.language)
    for i, gold in item.events.items():
        found = sites(item.cases[i], item.seen, lexicon.at)
        right = site_labels(found, gold["place"], item.seen)
        if right:
            told = weighed_sites(item.cases[i], gold["type"], found, item.seen, lexicon)
            yield [*told[:-1], [*told[-1], *MARKS.get(item.origin, ())]], {"place": right}


def site_labels(found: Sequence[Known], gold: Sequence[int] | None, seen: View) -> list[int]:
    """The sites that are the gold place: by its own words, else places of the same name; nowhere where it has none."""
    if gold is None:
        return [len(found)]
    span = Span(*gold)
    shares = [shared(known.span, span) for known in found]
    best = max(shares, default=0)
    if best > 0:
        return [n for n, share in enumerate(shares) if share >= best / 2]
    same = {mention.entity for mention in seen.reading.mentions if mention.span.overlaps(span)}
    return [n for n, known in enumerate(found) if known.kind in PLACES and known.entity in same]


QUESTIONS: Mapping[str, Callable[[Item], Iterator[Example]]] = {
    "deed": deed_examples,
    "kind": kind_examples,
    "recall": recall_examples,
}
