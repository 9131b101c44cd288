"""The diplomat said, Oman's top diplomat added: whoever was last heard, told by what he is.

An article that has not said who "the diplomat" is means somebody whom it has just named.
"""

from __future__ import annotations

from collections.abc import Sequence

from warta.records import Mention, Quote, Span
from warta.text.entities.settling import SETTLED
from warta.text.quotes.speakers.people import STAND_FOR, People
from warta.text.quotes.speakers.subject import POSSESSIVE
from warta.text.quotes.speech import WORDS, Speech

ARTICLE = 40
"""So many characters before a description hold its article and the word behind that."""

BEHIND_ARTICLE = 3
"""Among so many words before a noun is the article that tells that somebody is new: a senior Omani official."""


def is_told_again(
    text: str, mention: Mention | None, heard: str | None, between: Sequence[Span], people: People, speech: Speech
) -> bool:
    """Whether a description without a name stands for who was heard just before, whom the article names.

    Not so where another is named `between` the two, less the words that are quoted.
    """
    if mention is None or heard is None or mention.rule != "role" or not people.is_person(mention):
        return False
    named = (one for words in between for one in people.inside(words) if people.named(one))
    if any(one.entity != heard for one in named):
        return False
    if not is_unnamed(mention.entity, people) or is_unnamed(heard, people):
        return False
    known = _is_definite(text, mention, speech) and not _is_introduced(text, mention, people, speech)
    return known and may_be(text, mention, heard, people, speech)


def words_between(before: Sequence[Quote], words: Span, speaker: Span) -> list[Span]:
    """What stands between the last quote and a speaker, less his own words."""
    start = max((quote.span.stop for quote in before if quote.span.stop <= words.start), default=0)
    parts = (Span(start, min(words.start, speaker.start)), Span(words.stop, speaker.start))
    return [part for part in parts if part.start < part.stop]


def is_unnamed(entity: str, people: People) -> bool:
    """Whether nothing in the article names a person, or he is none."""
    return not any(people.named(mention) for mention in people.mentions if mention.entity == entity)


def _is_definite(text: str, mention: Mention, speech: Speech) -> bool:
    """The diplomat, the Dover diplomat, Oman's top diplomat: not a diplomat, nor his lawyer."""
    before = text[max(0, mention.span.start - ARTICLE) : mention.span.start].split()[-BEHIND_ARTICLE:]
    while before and before[-1].istitle() and before[-1].isalpha() and before[-1].lower() not in speech.definites:
        before.pop()
    article = bool(before) and before[-1].lower() in speech.definites
    owner = POSSESSIVE.search(text, mention.span.start, mention.span.stop)
    return article or (owner is not None and mention.span.of(text)[0].isupper())


def _is_introduced(text: str, mention: Mention, people: People, speech: Speech) -> bool:
    """Whether the article has told of somebody of whom it says nothing more: a diplomat … the diplomat."""
    before = (one.span.start for one in people.mentions if one.entity == mention.entity and one.rule not in STAND_FOR)
    near = (
        WORDS.findall(text[max(0, at - ARTICLE) : at].lower())[-BEHIND_ARTICLE:]
        for at in before
        if at < mention.span.start
    )
    return any(not speech.indefinites.isdisjoint(words) for words in near)


def may_be(text: str, mention: Mention, heard: str, people: People, speech: Speech) -> bool:
    """Whether somebody may be told by a description: of no other country, and in no office that he is not told of.

    The judge, the president is somebody whom everybody knows.
    """
    told, other = people.entities[mention.entity], people.entities[heard]
    borrowed = any(one.rule.endswith(SETTLED) for one in (told, other))
    if not borrowed and None not in (told.country, other.country) and told.country != other.country:
        return False
    alone = speech.known_by_place.intersection(WORDS.findall(mention.span.of(text).lower()))
    role = set(WORDS.findall(other.role.lower())) if other.role else set[str]()
    return not alone or bool(alone & role) or (not role and other.country is not None and told.country == other.country)


def same_as(mention: Mention, before: Sequence[Quote], people: People) -> str:
    """He, where "he" is the diplomat: whom the earlier quote was found to be of that the diplomat speaks."""
    if not people.is_person(mention):
        return mention.entity
    told = (quote for quote in reversed(before) if quote.speaker and quote.who not in (None, mention.entity))
    return next((quote.who for quote in told if quote.who and _speaks(mention.entity, quote, people)), mention.entity)


def _speaks(entity: str, quote: Quote, people: People) -> bool:
    """Whether the words of a quote's speaker tell what somebody is."""
    speaker = quote.speaker
    told = people.inside(speaker) if speaker else ()
    return any(mention.entity == entity and mention.rule == "role" for mention in told)
