"""Which articles tell of one running matter.

Articles come in the order of their days. Each joins the story whose members its words resemble most on average, or
begins one. An average over all members guards against chains, in which each resembles the next and the last has
nothing to do with the first (single-pass clustering: Allan, Papka and Lavrenko, SIGIR 1998). Words weigh by how few
articles up to that day have them, so that a later day changes nothing in earlier ones.

Candidates are the stories last seen under the rarest words of an article; how many are kept under a word, and how many
words a story keeps, is bounded, so that the cost of an article does not grow with the number of articles.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from heapq import nlargest
from itertools import groupby
from math import log, sqrt
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple, TypeAlias

import pyarrow as pa

from warta.dataset import STORIES, opened, table_of
from warta.engine import Engine

GAP = 3  # days without an article end a story
LEAST = 0.18  # cosine, on average over all members
LEAD = 60  # words after the headline
IN_TITLE = 2  # times what a word counts there
SHORTEST = 3  # letters of a word; numbers are kept, they tell one day's prices from another's
TERMS = 50  # words of an article that are compared
KEYS = 16  # the rarest of them, by which candidates are found
UNDER_A_WORD = 30  # stories that are kept, those seen last
CANDIDATES = 12
OF_A_STORY = 400  # words that its centroid keeps
LEAD_LETTERS = 1200  # enough for headline and lead
BATCH = 10_000  # articles

WORD = re.compile(r"\w+")

Weights: TypeAlias = dict[str, float]


class Told(NamedTuple):
    """What is looked at of an article."""

    article: int
    day: date
    title: str
    text: str


@dataclass(slots=True)
class Story:
    """A story as it runs: the sum of its members' weights, and the day it was told last."""

    first: int
    day: int
    weights: Weights = field(default_factory=dict)
    members: int = 0

    def likeness(self, weights: Weights) -> float:
        """The mean cosine to its members."""
        return sum(weight * self.weights.get(term, 0.0) for term, weight in weights.items()) / self.members

    def take(self, weights: Weights, day: int) -> None:
        """One more member."""
        for term, weight in weights.items():
            self.weights[term] = self.weights.get(term, 0.0) + weight
        self.members += 1
        self.day = day
        if len(self.weights) > 2 * OF_A_STORY:
            self.weights = dict(nlargest(OF_A_STORY, self.weights.items(), key=lambda pair: (pair[1], pair[0])))


def stories(root: Path, engine: Engine) -> pa.Table:
    """The table of stories of a dataset: those of two articles and more. `engine` is not needed: one pass is fast."""
    found = list(assigned(_told(root)))
    sizes = Counter(story for _, story in found)
    urls = _urls(root, [article for article, story in found if sizes[story] > 1])
    kept = sorted((story, article) for article, story in found if sizes[story] > 1)
    return table_of(STORIES, [{"story": one, "article": article, "url": urls[article]} for one, article in kept])


def _told(root: Path) -> Iterator[Told]:
    """All articles that tell their day, in its order."""
    cursor = opened(root).execute(
        f"""SELECT article, published_day, coalesce(title, ''), substr(text, 1, {LEAD_LETTERS}) FROM articles
            WHERE published_day IS NOT NULL ORDER BY published_day, published_at NULLS LAST, article"""
    )
    while rows := cursor.fetchmany(BATCH):
        yield from (Told(*row) for row in rows)


def _urls(root: Path, articles: list[int]) -> dict[int, str | None]:
    connection = opened(root)
    connection.register("wanted", pa.table({"article": pa.array(articles, pa.int64())}))
    return dict(connection.execute("SELECT article, url FROM articles SEMI JOIN wanted USING (article)").fetchall())


# ---------------------------------------------------------------- words


def terms_of(title: str, text: str) -> Counter[str]:
    """The words of headline and lead, and how often each counts."""
    found: Counter[str] = Counter()
    for word in _words(title):
        found[word] += IN_TITLE
    found.update(_words(text.removeprefix(title))[:LEAD])
    return found


def _words(text: str) -> list[str]:
    return [word for word in WORD.findall(text.casefold()) if len(word) >= SHORTEST or word.isdigit()]


def weighed(terms: Mapping[str, int], known: Mapping[str, int], articles: int) -> Weights:
    """The heaviest words, of length one together; the heaviest first. `known`: how many of `articles` have each."""
    weights = {term: (1 + log(count)) * log((articles + 1) / known[term]) for term, count in terms.items()}
    return of_length_one(dict(sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))[:TERMS]))


def of_length_one(weights: Weights) -> Weights:
    """Weights in the same proportions, whose squares add up to 1: two such, multiplied, give a cosine."""
    length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {term: weight / length for term, weight in weights.items()}


# ---------------------------------------------------------------- the pass


@dataclass(slots=True)
class Running:
    """The stories of the last days, and under which words they are found."""

    under: defaultdict[str, list[Story]] = field(default_factory=lambda: defaultdict(list))

    def place(self, article: int, day: int, weights: Weights) -> Story:
        """The story of an article, which takes it in."""
        keys = list(weights)[:KEYS]
        story = self._best(keys, day, weights) or Story(article, day)
        story.take(weights, day)
        for key in keys:
            # Lists are short, and the identity of a story is the object's.
            others = [other for other in self.under[key] if other is not story and day - other.day <= GAP]
            self.under[key] = [*others[1 - UNDER_A_WORD :], story]
        return story

    def _best(self, keys: Iterable[str], day: int, weights: Weights) -> Story | None:
        met: defaultdict[int, float] = defaultdict(float)
        seen: dict[int, Story] = {}
        for key in keys:
            for story in self.under.get(key, ()):
                if day - story.day <= GAP:
                    met[story.first] += weights[key]
                    seen[story.first] = story
        nearest = nlargest(CANDIDATES, seen, key=lambda first: (met[first], first))
        likeness, first = max(((seen[one].likeness(weights), one) for one in nearest), default=(0.0, 0))
        return seen[first] if likeness >= LEAST else None

    def forget(self, day: int) -> None:
        """Drop the stories that are over by a day."""
        for key in [key for key, found in self.under.items() if all(day - story.day > GAP for story in found)]:
            del self.under[key]


def assigned(articles: Iterable[Told]) -> Iterator[tuple[int, int]]:
    """Each article and the first one of its story. `articles`: in the order of their days, all of which are known."""
    known: Counter[str] = Counter()
    running, count = Running(), 0
    for day, group in groupby(articles, key=itemgetter(1)):
        today = [(one.article, terms_of(one.title, one.text)) for one in group]
        for _, terms in today:
            known.update(terms.keys())
        count += len(today)
        running.forget(day.toordinal())
        for article, terms in today:
            story = running.place(article, day.toordinal(), weighed(terms, known, count))
            yield article, story.first
