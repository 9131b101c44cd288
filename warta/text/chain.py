"""Through whom a quote's words came: the agencies and outlets named in its sentence, then those of the article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from warta.languages import Language
from warta.page.sourcing import cues
from warta.places.agencies import agency
from warta.records import Article, Span
from warta.text.scenes import MASK, Scene
from warta.text.speakers import People

HEARD_BY = 30
"""Characters after "told" or "kepada" within which the name of the outlet begins."""


def find_chain(article: Article, scene: Scene, people: People, language: Language) -> tuple[str, ...]:
    """The names, nearest first: those cued in the scene, then the article's agencies; the publisher's own is none."""
    own = (article.publisher or "").split(".")[0].lower()
    found: dict[str, str] = {}
    for name in (*_cued(scene, language), *_told(scene, people, language), *article.agencies):
        known = agency(name)
        name = known.name if known else name
        if not own or own not in name.lower().replace(" ", ""):
            found.setdefault(name.lower(), name)
    return tuple(found.values())


def _cued(scene: Scene, language: Language) -> Iterator[str]:
    """…, dikutip KebumenTalk.com dari Antara. … as reported by AP."""
    patterns = cues(language)
    words = scene.span.of(scene.masked).replace(MASK, " ")
    for match in patterns.cue.finditer(words) if patterns else ():
        name = match["name"].strip(" .,'’")
        if agency(name):
            yield name


def _told(scene: Scene, people: People, language: Language) -> Iterator[str]:
    """Baker told the Kabar Wire, kepada Warta Pagi: an outlet that heard the words itself."""
    for match in _hearing(language).finditer(scene.masked, scene.span.start, scene.span.stop):
        mention = next(people.inside(Span(match.end(), min(match.end() + HEARD_BY, scene.span.stop))), None)
        if mention is None or scene.masked[match.end() : mention.span.start].strip():
            continue
        entity = people.entities[mention.entity]
        if entity.sector == "JRN" and entity.kind == "organisation" and mention.rule not in ("role", "pronoun"):
            yield entity.name


@cache
def _hearing(language: Language) -> re.Pattern[str]:
    words = sorted(language.table("speech").get("through", ()), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words)) or '(?!)'})\s+(?:the\s+)?", re.I)
