"""How an article names its days: what tells the day of its story from those that it names beside it.

The day on which the report was written stands once, early, beside the paper that it is taken from; that of the story is
named again, and where the words of the headline come back. All of it can be told without a tree.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from warta.events.circumstances import EVER, age_among, day_of
from warta.events.who.parties import View
from warta.events.words.lexicon import Lexicon
from warta.languages import Language
from warta.records import Moment, Sentence
from warta.text.moments import is_retold
from warta.text.moments.forms import tongue_of

MOST, LAST = 4, 8
"""More namings, words of the headline, and later sentences than these are counted as so many."""
EARLY = 3
"""So many sentences, the headline among them, are an article's beginning."""
LONG = 3
"""A longer word is compared with those of the headline."""
BACK = (
    *(("0", 0), ("1", 1), ("2", 2), ("3", 3), ("week", 7), ("month", 30), ("year", 365)),
    ("old", EVER),
)
"""How long before publication a day may be: names, and the most days of each."""


class Head(NamedTuple):
    """What the headline tells: types of deeds, and roots of words."""

    kinds: frozenset[str]
    roots: frozenset[str]


@lru_cache(maxsize=1)  # each deed of an article asks for them
def day_features(seen: View, lexicon: Lexicon, language: Language) -> Mapping[str, tuple[str, ...]]:
    """For each day that the article names, and that of its publication, in ISO 8601, the features that are there."""
    named = _named(seen.reading.moments)
    published = (seen.reading.article.published or "")[:10]
    days = [*named, *({published} - {*named} if day_of(published) is not None else ())]
    first, most = next(iter(named), None), max(map(len, named.values()), default=0)
    head = _told((s for s in seen.reading.sentences if s.role == "headline"), lexicon)
    found = {}
    for day in days:
        back, own = _back(day, published), named.get(day, [])
        told = [*_often(len(own), most, back), f"day:published={day == published}|{bool(own)}|{len(days) > 1}"]
        if own:
            told += [*_first(own[0], day == first, back, seen), *_retold(own, back, seen, language)]
            told += [name for moment in own for name in _where(moment, head, seen, lexicon)]
        found[day] = tuple(dict.fromkeys(told))
    return found


def _named(moments: Sequence[Moment]) -> Mapping[str, list[Moment]]:
    """The moments that name each day, or an hour of it, in the order of the text."""
    named: defaultdict[str, list[Moment]] = defaultdict(list)
    for moment in moments:
        if moment.grain in ("day", "hour") and day_of(moment.value) is not None:
            named[moment.value[:10]].append(moment)
    return named


def _back(day: str, published: str) -> str:
    own, told = day_of(day), day_of(published)
    if own is None or told is None:
        return "unknown"
    days = (told - own).days
    return "later" if days < 0 else age_among(days, BACK)


def _often(count: int, most: int, back: str) -> Iterator[str]:
    n, top = min(count, MOST), count == most
    yield from (f"day:n={n}", f"day:back={back}", f"day:n|back={n}|{back}")
    yield from (f"day:top={top}", f"day:top|back={top}|{back}")


def _first(moment: Moment, is_first: bool, back: str, seen: View) -> Iterator[str]:
    """Where it is named first, and whether before all others."""
    at = min(seen.sentence_of(moment.span), LAST)
    yield from (f"day:at={at}", f"day:at|back={at}|{back}")
    yield from (f"day:first={is_first}", f"day:first|back={is_first}|{back}")


def _retold(moments: Sequence[Moment], back: str, seen: View, language: Language) -> Iterator[str]:
    """Whether it is that of another paper's report: "seperti dilansir AFP, Rabu (27/5)"."""
    text, tongue = seen.reading.article.text, tongue_of(language)
    retold = [is_retold(moment, text, tongue) for moment in moments]
    yield from (f"day:retold={any(retold)}", f"day:only={all(retold)}", f"day:only|back={all(retold)}|{back}")


def _where(moment: Moment, head: Head, seen: View, lexicon: Lexicon) -> Iterator[str]:
    """Where one of its moments stands, and what its sentence shares with the headline."""
    index = seen.sentence_of(moment.span)
    sentence = seen.reading.sentences[index]
    own = _told((sentence,), lexicon)
    shared = min(len(own.roots & head.roots), MOST)
    yield from (f"day:quoted={bool(seen.quotes_around(moment.span))}", f"day:role={sentence.role}")
    yield from (f"day:{moment.grain}", f"day:brackets={'(' in moment.span.of(seen.reading.article.text)}")
    yield from (f"day:kind={bool(own.kinds & head.kinds)}", f"day:shared={shared}|{index < EARLY}")
    yield f"day:shared={shared}"


def _told(sentences: Iterator[Sentence] | Sequence[Sentence], lexicon: Lexicon) -> Head:
    words = [token.text for sentence in sentences for token in sentence.tokens]
    kinds = frozenset(deed.type for word in words for deed in lexicon.told_by(word))
    return Head(kinds, frozenset(lexicon.stem(word) for word in words if len(word) > LONG))
