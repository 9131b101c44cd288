"""Who is mentioned where in an article, and who of them may speak."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from warta.records import SEVERAL, Entity, Mention, Span

PEOPLE = ("person", "organisation", "group", "state")
"""Kinds of entities that may speak, the likelier first."""

PUBLIC = ("GOV", "MIL", "LEG", "JUD", "COP", "IGO", "REB", "OPP", "PTY")
"""Sectors of bodies that are in the news for what they say."""

STAND_FOR = ("pronoun", SEVERAL)
"""The rules of mentions that only stand for who is named elsewhere."""

LONGEST_NAME = 160
"""Characters within which a name ends."""


@dataclass(frozen=True, slots=True)
class People:
    """Who is mentioned where."""

    mentions: tuple[Mention, ...]
    starts: tuple[int, ...]
    entities: Mapping[str, Entity]

    def inside(self, span: Span) -> Iterator[Mention]:
        """The mentions that lie wholly in a span, in order."""
        first = bisect_left(self.starts, span.start)
        for mention in self.mentions[first : bisect_left(self.starts, span.stop, first)]:
            if mention.span.stop <= span.stop:
                yield mention

    def starting(self, start: int) -> Iterator[Mention]:
        """The mentions that start there, the longest first."""
        first = bisect_left(self.starts, start)
        yield from self.mentions[first : bisect_right(self.starts, start, first)]

    def begins(self, start: int) -> bool:
        """Whether a mention starts there."""
        return next(self.starting(start), None) is not None

    def named(self, mention: Mention) -> bool:
        """Whether the words are a person's name, not the role or a pronoun."""
        return self.is_person(mention) and mention.rule not in ("role", *STAND_FOR)

    def is_person(self, mention: Mention) -> bool:
        """Whether the words stand for a person."""
        return self.entities[mention.entity].kind == "person"

    def is_outlet(self, mention: Mention) -> bool:
        """Whether the words stand for an outlet of the press, or an agency."""
        entity = self.entities[mention.entity]
        return entity.kind == "organisation" and entity.sector == "JRN"

    def naming(self, entity: str | None, before: int) -> Span | None:
        """The last words before a place that name this entity, those that stand for it left out."""
        back = (self.mentions[n] for n in range(bisect_left(self.starts, before) - 1, -1, -1))
        named = (m.span for m in back if m.entity == entity and m.span.stop <= before and m.rule not in STAND_FOR)
        return next(named, None)

    def told_again(self, mention: Mention) -> bool:
        """Whether its entity is named behind the words, too."""
        return any(m.entity == mention.entity and m.span.start >= mention.span.stop for m in self.mentions)

    def first(self, span: Span) -> Mention | None:
        """The first of those named in a span who can speak."""
        return next((m for m in self.inside(span) if self.entities[m.entity].kind in PEOPLE), None)

    def bracketed(self, text: str, span: Span) -> Mention | None:
        """PT Sinar Laut | (PSL) said: the mention that begins a span and has more in brackets."""
        begun = (m for m in self.starting(span.start) if text[span.stop : m.span.stop].lstrip().startswith("("))
        return next((m for m in begun if self.entities[m.entity].kind in PEOPLE), None)

    def around(self, text: str, span: Span) -> Mention | None:
        """Badan Jalan, Air, dan | Udara (BJAU): the mention that begins before a span and ends with it, but for what it
        has in brackets."""
        near = range(bisect_left(self.starts, span.start - LONGEST_NAME), bisect_left(self.starts, span.start))
        begun = (self.mentions[n] for n in near if self.mentions[n].span.stop >= span.stop)
        ends = (m for m in begun if text[span.stop : m.span.stop].lstrip()[:1] in ("", "("))
        return next((m for m in ends if self.entities[m.entity].kind in PEOPLE), None)

    def last(self, span: Span) -> Mention | None:
        """The last of those named in a span who can speak."""
        named = [m for m in self.inside(span) if self.entities[m.entity].kind in PEOPLE]
        return named[-1] if named else None

    def known(self, span: Span) -> Iterator[Mention]:
        """The mentions in a span that are no persons: places, bodies, states."""
        return (m for m in self.inside(span) if self.entities[m.entity].kind != "person")

    def best(self, span: Span) -> Mention | None:
        """Who speaks, of those named in a span: a person before an organisation before a state; the last person."""
        ranked = [
            (PEOPLE.index(kind), -mention.span.start, mention)
            for mention in self.inside(span)
            if (kind := self.entities[mention.entity].kind) in PEOPLE
        ]
        return min(ranked, key=lambda r: r[:2])[2] if ranked else None


def people_of(entities: Sequence[Entity], mentions: Sequence[Mention]) -> People:
    """An index of the mentions of known entities."""
    known = {entity.id: entity for entity in entities}
    ordered = tuple(sorted((m for m in mentions if m.entity in known), key=lambda m: (m.span.start, -m.span.stop)))
    return People(ordered, tuple(mention.span.start for mention in ordered), known)


def naming_words(mention: Span, words: Span) -> Span:
    """The mention where it begins or ends the words (Kementerian Luar Negeri); else all the words."""
    return mention if mention.start == words.start or mention.stop == words.stop else words
