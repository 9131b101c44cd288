"""Who a headline or a lead tells of without his name, for the next quote names him.

Diplomat: Road Is Safe … "It is," Orla Marsh said. A senior Omani official said the road was safe. … Orla Marsh said.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from warta.records import Article, Link, Mention, Quote
from warta.text.quotes.speakers.people import People
from warta.text.quotes.speakers.told_again import is_unnamed, may_be
from warta.text.quotes.speech import WORDS, Speech


def with_names(article: Article, quotes: Sequence[Quote], people: People, speech: Speech) -> tuple[Quote, ...]:
    """The same quotes in the text's order, those of whom a headline or a lead only describes with who is named next."""
    found = dict(named_next(article, quotes, people, speech))
    return tuple(_by(quote, found) for quote in quotes) if found else tuple(quotes)


def named_next(article: Article, quotes: Sequence[Quote], people: People, speech: Speech) -> Iterator[tuple[str, str]]:
    """Whom the headline's quotes and the first of the body describe, each with whoever the next quote is by."""
    head = max((block.span.stop for block in article.blocks if block.role == "headline"), default=0)
    titles, body = ([quote for quote in quotes if (quote.span.start >= head) is inside] for inside in (False, True))
    first, second = (_named(quote, people) for quote in (*body[:2], None, None)[:2])
    for quote in titles:
        told = _described(quote, people)
        if told and first and may_be(article.text, told, first, people, speech):
            yield told.entity, first
    told = _described(body[0], people) if second else None
    if told and second and _is_introduced(article.text, told, second, people, speech):
        yield told.entity, second


def _described(quote: Quote, people: People) -> Mention | None:
    """The words that tell what the speaker is of whom the article gives no name."""
    told = people.inside(quote.speaker) if quote.speaker and quote.who else ()
    mention = next((one for one in told if one.entity == quote.who and one.rule == "role"), None)
    return mention if mention and people.is_person(mention) and is_unnamed(mention.entity, people) else None


def _named(quote: Quote | None, people: People) -> str | None:
    """The speaker of a quote, where it is a person whom the article names."""
    who = quote.who if quote else None
    known = who is not None and people.entities[who].kind == "person" and not is_unnamed(who, people)
    return who if known else None


def _is_introduced(text: str, told: Mention, named: str, people: People, speech: Speech) -> bool:
    """Whether somebody named is who was told before without his name: of the same sector, and new."""
    one, other = people.entities[told.entity], people.entities[named]
    same = one.sector is not None and one.sector == other.sector
    same = same and speech.known_by_place.isdisjoint(WORDS.findall(told.span.of(text).lower()))
    known = (mention for mention in people.mentions if mention.entity == named and people.named(mention))
    new = all(mention.span.start > told.span.start for mention in known)
    first = WORDS.findall(told.span.of(text).lower())[0]
    owned = first in speech.determiners - speech.definites - speech.indefinites  # her spokeswoman
    return same and new and not owned and may_be(text, told, named, people, speech)


def _by(quote: Quote, found: Mapping[str, str]) -> Quote:
    """A quote and its chain with who is named in place of whom it describes."""
    who = found.get(quote.who or "")
    if who is None:
        return quote
    return replace(quote, who=who, chain=tuple(_link(link, found) for link in quote.chain))


def _link(link: Link, found: Mapping[str, str]) -> Link:
    return replace(link, entity=found.get(link.entity or "", link.entity))
