"""Texts with the entities drawn in: `[words=name]` is a mention of the entity called `name`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from warta.languages import languages
from warta.records import Article, Block, Entity, Mention, Role, Sentence, Span
from warta.text.entities import find_entities
from warta.text.entities.appositions import stage
from warta.text.entities.called import Spots
from warta.text.entities.people import find_called
from warta.text.entities.phrases import Phrase, find_phrases
from warta.text.entities.sights import Sight, see
from warta.text.lexicon import lexicon_of
from warta.text.names import Name

DRAWN = re.compile(r"\[([^\]=]+)=([^\]]+)\]")


def plain(drawn: str) -> str:
    """The text without what is drawn into it."""
    return DRAWN.sub(r"\1", drawn)


def read(text: str, code: str, published: str | None = None) -> tuple[tuple[Entity, ...], tuple[Mention, ...]]:
    """The entities of a text, a sentence a line; without the trained model, by tables and rules alone."""
    article = Article("t", text, (Block("body", Span(0, len(text)), "test"),), lang=code, published=published)
    lines = re.finditer(r"[^\n]+", text)
    return find_entities(article, [Sentence(Span(*m.span()), "body") for m in lines], languages()[code])


def draw(text: str, code: str) -> str:
    """The text with its entities drawn in."""
    entities, mentions = read(text, code)
    names = {entity.id: entity.name for entity in entities}
    for mention in sorted(mentions, key=lambda m: m.span, reverse=True):
        words = f"[{mention.span.of(text)}={names[mention.entity]}]"
        text = text[: mention.span.start] + words + text[mention.span.stop :]
    return text


def entity(text: str, code: str, name: str, published: str | None = None) -> Entity:
    """The entity of that name."""
    return next(found for found in read(text, code, published)[0] if found.name == name)


def sights(text: str, code: str, role: Role = "body", names: Sequence[Name] = ()) -> list[Sight]:
    """The sentences of a text, a line each, as the finders see them."""
    lines = [Sentence(Span(*m.span()), role) for m in re.finditer(r"[^\n]+", text)]
    return list(see(text, lines, names, lexicon_of(languages()[code])))


def titles(text: str, code: str) -> dict[str, str]:
    """The words for an office, and the name of its holder beside them, of the first line of a text."""
    return {span.of(text): one.span.of(text) for span, one in stage(sights(text, code))[0].titles.items()}


def phrases(text: str, code: str, *bodies: str) -> list[Phrase]:
    """The phrases of a sentence; `bodies` are those that the model has found."""
    spans = (Span(text.index(body), text.index(body) + len(body)) for body in bodies)
    return find_phrases(sights(text, code, names=[Name(span, "organisation", "names") for span in spans])[0])


def called(
    text: str, code: str = "id", names: tuple[str, ...] = (), known: tuple[str, ...] = ()
) -> list[tuple[str, str]]:
    """Words and rule of each name; `names` are those that the model has found."""
    model = [Name(Span(text.index(n), text.index(n) + len(n)), "person", "names") for n in names]
    found = find_called(sights(text, code, names=model)[0], Spots(set(), set(), set(), set()), frozenset(known))
    return [(one.span.of(text), one.rule) for one in found]
