"""Who may have done a deed or met it: the mentions and nouns of its sentence, and those told just before."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from operator import attrgetter

from warta.events.words.lexicon import Lexicon
from warta.records import SEVERAL, Entity, Mention, Moment, Quote, Reading, Sentence, Span
from warta.text.moments import gap
from warta.text.quotes import reported
from warta.text.trees import FLAT, head_in

PLACES = ("place", "state")
"""Kinds of entities that are places by themselves."""
BACK = 3
"""How many sentences back a party left out is looked for."""

MOST = 24
"""So many moments of a sentence, the nearest, may be a deed's. One of news has six, a table hundreds."""

START, PLACE = attrgetter("span.start"), attrgetter("span.start", "span.stop")

NOUNS = frozenset({"NOUN", "PROPN"})
"""What names a party by itself. A pronoun that stands for nobody known never does: of 4,000 read by hand 15 would."""
PARTS = frozenset(
    {
        "nsubj",
        "nsubj:pass",
        "obj",
        "iobj",
        "obl",
        "obl:agent",
        "nmod",
        "nmod:poss",
        "conj",
        "appos",
        "dislocated",
        "root",
    }
)
"""Relations in which a noun may be a party of a deed."""


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody who may be a party of a deed.

    `head` is the word of the deed's sentence that names them, None where they are named outside of it; `origin` says
    where they come from: "mention" or "noun" of the sentence, "before", "headline", "speaker" of the quote around it.
    `others`: the further entities that the words stand for (both countries).
    """

    span: Span
    entity: str | None
    kind: str
    country: str | None
    sector: str | None
    head: int | None
    distance: int
    origin: str
    others: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[str | None, ...]:
        """All whom the words stand for."""
        return (self.entity, *self.others)


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """A reading made ready for looking up.

    Each deed of an article asks, so no answer may cost a walk through all of it.
    """

    reading: Reading
    entities: Mapping[str, Entity]  # by id
    mentions: tuple[tuple[Mention, ...], ...]  # by sentence
    counts: Mapping[str, int]  # how often each entity is named
    quotes: tuple[Quote, ...]
    named: tuple[Mention, ...]  # the mentions in the order of the text
    opening: frozenset[str]  # the entities of the first sentence
    first: Mapping[str, Span]  # where each entity is named first
    reach: tuple[int, ...]  # where the last of the quotes so far ends
    quotes_at: tuple[int, ...]  # where the quotes begin
    named_at: tuple[int, ...]  # where the mentions begin
    moments_at: tuple[int, ...]  # where the moments begin
    dateline: Span | None
    of_clauses: dict[Span, Moment | None] = field(default_factory=dict)  # their moments, by deeds asked for

    def quotes_around(self, span: Span) -> tuple[Quote, ...]:
        """The quotes whose words cover a span, the innermost first."""
        first, last = bisect_left(self.reach, span.stop), bisect_right(self.quotes_at, span.start)
        return reported(span, self.quotes[first:last]) if first < last else ()

    def mentions_from(self, start: int, stop: int) -> tuple[Mention, ...]:
        """The mentions that begin between two characters, the last included."""
        return self.named[bisect_left(self.named_at, start) : bisect_right(self.named_at, stop)]

    def moments_inside(self, sentence: Span, deed: Span) -> tuple[Moment, ...]:
        """The moments of a sentence, in order; of very many those nearest to the words of a deed."""
        first, last = bisect_left(self.moments_at, sentence.start), bisect_left(self.moments_at, sentence.stop)
        inside = self.reading.moments[first:last]
        if len(inside) <= MOST:
            return inside
        behind = bisect_left(inside, deed.start, key=START)
        around = inside[max(0, behind - MOST) : behind + MOST]
        return tuple(sorted(sorted(around, key=lambda moment: gap(moment.span, deed))[:MOST], key=START))

    def sentence_of(self, span: Span) -> int:
        """The number of the sentence in which a span begins; 0 before the first."""
        behind = bisect_right(self.reading.sentences, span.start, key=lambda sentence: sentence.span.start)
        return max(behind - 1, 0)


def view(reading: Reading) -> View:
    """The reading, ready for looking up."""
    named = tuple(sorted(reading.mentions, key=PLACE))
    mentions = tuple(_by_sentence(reading.sentences, named))
    return View(
        reading=reading,
        entities={entity.id: entity for entity in reading.entities},
        mentions=mentions,
        counts=Counter(mention.entity for mention in reading.mentions if mention.rule != SEVERAL),
        quotes=reading.quotes,
        named=named,
        opening=frozenset(mention.entity for mention in mentions[0]) if mentions else frozenset(),
        first={mention.entity: mention.span for mention in reversed(reading.mentions)},
        reach=tuple(accumulate((quote.span.stop for quote in reading.quotes), max)),
        quotes_at=tuple(map(START, reading.quotes)),
        named_at=tuple(map(START, named)),
        moments_at=tuple(map(START, reading.moments)),
        dateline=next((one.span for one in reading.article.evidence if one.field == "dateline"), None),
    )


def _by_sentence(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[tuple[Mention, ...]]:
    starts = [mention.span.start for mention in mentions]
    for sentence in sentences:
        first, last = bisect_left(starts, sentence.span.start), bisect_left(starts, sentence.span.stop)
        yield tuple(mentions[first:last])


def parties_inside(seen: View, index: int, lexicon: Lexicon) -> tuple[Known, ...]:
    """The mentions of a sentence, and its nouns in a party's place that are no mention and tell no deed themselves."""
    sentence = seen.reading.sentences[index]
    dateline = _dateline(seen, sentence)
    named = [mention for mention in seen.mentions[index] if mention.span != dateline]
    found = [known for mention in together(named) if (known := _of_mention(seen, sentence, *mention))]
    covered = [known.span for known in found] + ([dateline] if dateline else [])
    return (
        *found,
        *(noun for noun in _nouns(sentence, lexicon) if not any(noun.span.overlaps(span) for span in covered)),
    )


def _dateline(seen: View, sentence: Sentence) -> Span | None:
    """DAKAR (Harbour Wire) - …: where the report was written, and nobody who acts. "Dakar refused" further on does."""
    place = seen.dateline
    return place if place and sentence.span.start <= place.start < sentence.span.stop else None


def parties_outside(seen: View, index: int, inside: Sequence[Known]) -> tuple[Known, ...]:
    """Those named shortly before or in the headline, nearest first, who are not named in the sentence itself."""
    named = {entity for known in inside for entity in known.all}
    found: list[Known] = []
    for back in (*range(1, BACK + 1), index):
        for mention in reversed(seen.mentions[index - back] if 0 <= index - back < index else ()):
            if mention.entity not in named and mention.entity in seen.entities:
                named.add(mention.entity)
                found.append(_known(seen, mention, None, back, "before" if back <= BACK else "headline"))
    return tuple(found)


def speaker_of(seen: View, quote: Quote) -> Known | None:
    """Who says the words a deed is told in."""
    if quote.who is not None and quote.who in seen.entities:
        span = quote.speaker or seen.first.get(quote.who)
        return _known(seen, Mention(span, quote.who, ""), None, 0, "speaker") if span else None
    return unnamed(quote.speaker, None, "speaker") if quote.speaker else None


def unnamed(span: Span, head: int | None, origin: str) -> Known:
    """Somebody of whom the words alone are known."""
    return Known(span=span, entity=None, kind="", country=None, sector=None, head=head, distance=0, origin=origin)


def together(mentions: Sequence[Mention]) -> list[tuple[Mention, ...]]:
    """The mentions of a sentence, those of words for several as one: first whom nothing else there names."""
    groups: dict[tuple[Span, str], list[Mention]] = {}
    for mention in mentions:
        groups.setdefault((mention.span, "" if mention.rule == SEVERAL else mention.entity), []).append(mention)
    elsewhere = {mention.entity for mention in mentions if mention.rule != SEVERAL}
    return [tuple(sorted(group, key=lambda one: one.entity in elsewhere)) for group in groups.values()]


def _of_mention(seen: View, sentence: Sentence, mention: Mention, *others: Mention) -> Known | None:
    head = head_in(sentence, mention.span)
    if head is None or mention.entity not in seen.entities:
        return None
    known = _known(seen, mention, head, 0, "mention")
    return replace(known, others=tuple(other.entity for other in others)) if others else known


def _known(seen: View, mention: Mention, head: int | None, distance: int, origin: str) -> Known:
    entity = seen.entities[mention.entity]
    return Known(
        span=mention.span,
        entity=entity.id,
        kind=entity.kind,
        country=entity.country,
        sector=entity.sector,
        head=head,
        distance=distance,
        origin=origin,
    )


def _nouns(sentence: Sentence, lexicon: Lexicon) -> Iterator[Known]:
    for i, token in enumerate(sentence.tokens):
        letter = len(token.text) == 1  # of a party, or a list: "Bob Doro, D-Ohio"
        named = token.pos in NOUNS and token.dep in PARTS and not letter and not lexicon.deeds(token)
        if named and not (i == 0 and _is_called_out(sentence)):
            yield unnamed(_words(sentence, i), i, "noun")


def _is_called_out(sentence: Sentence) -> bool:
    """Kompak! Rusia dan Iran …: whether a headline calls its first word out before it begins."""
    return len(sentence.tokens) > 2 and sentence.tokens[1].text == "!"


def _words(sentence: Sentence, head: int) -> Span:
    """A noun with the words that name it together: the shortest that name a party."""
    last = head
    while last + 1 < len(sentence.tokens) and (after := sentence.tokens[last + 1]).head == head and after.dep in FLAT:
        last += 1
    return Span(sentence.tokens[head].start, sentence.tokens[last].stop)
