"""Which articles tell of one running matter.

Articles come in the order of their days. Each joins the story whose members it resembles most on average, or begins
one; at the end of a day, stories begun on it join those that they resemble. An average over all members guards against
chains, in which each resembles the next and the last has nothing to do with the first (single-pass clustering: Allan,
Papka and Lavrenko, SIGIR 1998). Likeness is of words of headline and lead and of the names told there, some of which
must be the same; where nothing is told to have happened, as in advice and columns, more of it is asked. Words and names
weigh by how few articles up to that day have them, so that a later day changes nothing in earlier ones.

What a day leaves to the next is one value (`Running`), so that it can be kept, and a new day is one day's work.

Candidates are the stories last seen under the rarest words of an article; how many are kept under a word, and how many
words a story keeps, is bounded, so that the cost of an article does not grow with the number of articles.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from heapq import nlargest
from itertools import groupby
from math import fsum, log, sqrt
from operator import attrgetter
from typing import NamedTuple, TypeAlias

GAP = 3  # days without an article end a story
LEAST = 0.19  # cosine, on average over all members
LEAST_OF_STORIES = 0.18  # on average over all pairs of members; both have other things in them, too
LEAST_UNEVENTFUL = 0.32  # where an article, or all of a story, tell of nothing that happened
LEAST_OF_NAMES = 0.03  # of that, by names alone: a rare one, or some
DAMPED = 0.6  # the power of a word's rarity: the words of a matter that fills the news are not rare any more
UNSEEN = 60  # articles that are taken to have gone before, with none of the words: in a handful, all words are common
FADE = 0.97  # what a word of yesterday counts today, in telling how rare it is
FORGOTTEN = 0.5  # articles that have a word; with fewer it is as good as new
LEAD = 60  # words after the headline
IN_TITLE = 2  # times what a word counts there
OFTEN = 4  # mentions of a name that count
SHORTEST = 3  # letters of a word; numbers are kept, they tell one day's prices from another's
TERMS = 50  # words and names of an article that are compared
KEYS = 12  # the rarest of them, by which candidates are found
UNDER_A_WORD = 20  # stories that are kept, those seen last
CANDIDATES = 6
OF_A_STORY = 400  # words that its centroid keeps
LEAD_LETTERS = 1200  # in which names are looked for: headline and lead
NAME = "="  # stands before a name, so that it is no word

WORD = re.compile(r"\w+")

Weights: TypeAlias = dict[str, float]


class Told(NamedTuple):
    """What is looked at of an article. `names`: of all but states, as often as headline and lead mention them."""

    article: int
    day: date
    title: str
    text: str
    names: Sequence[str] = ()
    eventful: bool = True


@dataclass(slots=True, eq=False)
class Story:
    """A story as it runs: the sum of its members' weights, the day it was told last, and how many tell an event."""

    first: int
    day: int
    weights: Weights = field(default_factory=dict)
    members: int = 0
    eventful: int = 0

    def likeness(self, other: Story) -> tuple[float, float]:
        """The mean cosine of members of both, and what of it comes of names."""
        both = self.weights.keys() & other.weights.keys()
        told = {term: self.weights[term] * other.weights[term] for term in both}
        pairs = self.members * other.members
        # Exact sums, since the order in which sets are gone over differs from run to run.
        return fsum(told.values()) / pairs, fsum(told[term] for term in told if term[0] == NAME) / pairs

    def take(self, other: Story) -> None:
        """All members of another one."""
        for term, weight in other.weights.items():
            self.weights[term] = self.weights.get(term, 0.0) + weight
        self.members += other.members
        self.eventful += other.eventful
        self.day = max(self.day, other.day)
        if len(self.weights) > 2 * OF_A_STORY:
            self.weights = dict(nlargest(OF_A_STORY, self.weights.items(), key=lambda pair: (pair[1], pair[0])))


# ---------------------------------------------------------------- words


def terms_of(told: Told) -> Counter[str]:
    """The words of headline and lead and the names in them, and how often each counts."""
    found: Counter[str] = Counter()
    for word in _words(told.title):
        found[word] += IN_TITLE
    found.update(_words(told.text.removeprefix(told.title))[:LEAD])
    for name, often in Counter(told.names).items():
        found[NAME + name] = min(often, OFTEN)
    return found


def _words(text: str) -> list[str]:
    return [word for word in WORD.findall(text.casefold()) if len(word) >= SHORTEST or word.isdigit()]


def weighed(terms: Mapping[str, int], known: Mapping[str, float], articles: float) -> Weights:
    """The heaviest words, of length one together; the heaviest first. `known`: how many of `articles` have each."""
    weights = {
        term: (1 + log(count)) * log((articles + UNSEEN) / known[term]) ** DAMPED for term, count in terms.items()
    }
    return of_length_one(dict(sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))[:TERMS]))


def of_length_one(weights: Weights) -> Weights:
    """Weights in the same proportions, whose squares add up to 1: two such, multiplied, give a cosine."""
    length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {term: weight / length for term, weight in weights.items()}


# ---------------------------------------------------------------- the pass


@dataclass(slots=True)
class Running:
    """What one day leaves to the next: the stories of the last days, under which words they are found, and how many
    articles have a word. `day`: the last one, as an ordinal."""

    under: dict[str, list[Story]] = field(default_factory=dict)
    known: dict[str, float] = field(default_factory=dict)
    articles: float = 0.0
    day: int = 0

    def read(self, day: date, articles: Iterable[Told]) -> list[tuple[int, int]]:
        """Each article of a day and the first one of its story."""
        self._begin(day.toordinal())
        today = [(one, terms_of(one)) for one in articles]
        for _, terms in today:
            self._count(terms)
        self.articles += len(today)
        placed: list[tuple[int, Story]] = []
        begun: dict[int, tuple[Story, set[str]]] = {}
        for one, terms in today:
            alone = Story(one.article, self.day, weighed(terms, self.known, self.articles), 1, int(one.eventful))
            keys = list(alone.weights)[:KEYS]
            story = self._place(alone, keys)
            if story is alone:
                begun[one.article] = (story, set())
            if story.first in begun:
                begun[story.first][1].update(keys)
            placed.append((one.article, story))
        into = self._joined(begun)
        return [(article, _last(story, into).first) for article, story in placed]

    def _begin(self, day: int) -> None:
        """Drop the stories that are over, and let words fade."""
        fade = FADE ** (day - self.day)
        self.day = day
        self.articles *= fade
        self.known = {word: count * fade for word, count in self.known.items() if count * fade >= FORGOTTEN}
        running = ((key, [one for one in found if day - one.day <= GAP]) for key, found in self.under.items())
        self.under = {key: found for key, found in running if found}

    def _count(self, terms: Iterable[str]) -> None:
        for term in terms:
            self.known[term] = self.known.get(term, 0.0) + 1

    def _place(self, alone: Story, keys: Sequence[str]) -> Story:
        """The story of an article, which takes it in; else the article's own."""
        story = self._best(alone, keys, LEAST) or alone
        if story is not alone:
            story.take(alone)
        for key in keys:
            self._keep(story, key)
        return story

    def _keep(self, story: Story, key: str, instead: Story | None = None) -> None:
        """Put a story behind all others under a word. Lists are short, and a story's identity is the object's."""
        others = [one for one in self.under.get(key, ()) if one is not story and one is not instead]
        self.under[key] = [*others[1 - UNDER_A_WORD :], story]

    def _best(self, story: Story, keys: Iterable[str], least: float) -> Story | None:
        """The other story that one resembles most, and enough."""
        met: defaultdict[Story, float] = defaultdict(float)
        for key in keys:
            weight = story.weights.get(key, 0.0)
            for other in self.under.get(key, ()):
                met[other] += weight
        met.pop(story, None)
        # What names nobody, such as a text in a language whose names are not found, is told by its words alone.
        named = any(term[0] == NAME for term in story.weights)
        likest, best = 0.0, None
        for other in nlargest(CANDIDATES, met, key=lambda other: (met[other], other.first)):
            likeness, of_names = other.likeness(story)
            enough = least if named and story.eventful and other.eventful else LEAST_UNEVENTFUL
            if likeness >= enough and likeness > likest and (of_names >= LEAST_OF_NAMES or not named):
                likest, best = likeness, other
        return best

    def _joined(self, begun: Mapping[int, tuple[Story, set[str]]]) -> dict[int, Story]:
        """Join the stories begun on this day to those they resemble: into which one each of these went."""
        into: dict[int, Story] = {}
        order = {first: place for place, first in enumerate(begun)}
        for first, (story, _) in begun.items():
            if first in into:
                continue
            heaviest = nlargest(KEYS, story.weights, key=lambda term: (story.weights[term], term))
            other = self._best(story, heaviest, LEAST_OF_STORIES)
            if other is None:
                continue
            earlier, later = sorted((story, other), key=lambda one: order.get(one.first, -1))
            earlier.take(later)
            into[later.first] = earlier
            gone = begun[later.first][1]
            for key in sorted(gone):
                self._keep(earlier, key, instead=later)
            if earlier.first in begun:
                begun[earlier.first][1].update(gone)
        return into


def _last(story: Story, into: Mapping[int, Story]) -> Story:
    while story.first in into:
        story = into[story.first]
    return story


def assigned(articles: Iterable[Told]) -> Iterator[tuple[int, int]]:
    """Each article and the first one of its story. `articles`: in the order of their days, all of which are known."""
    running = Running()
    for day, group in groupby(articles, key=attrgetter("day")):
        yield from running.read(day, group)
