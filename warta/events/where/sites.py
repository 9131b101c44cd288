"""Where a deed took place: all that its sentence names and that may be a place, to be weighed against each other.

Of the places that readers tell one in six stands in another sentence or in words that name no party; which one they
take from there is known too badly to be weighed (docs/events-tried.md). Which of them it is, or that none is told, one
softmax says (`training/events.py` learns it).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from warta.events.cases import Case
from warta.events.linear import Floats, softmax
from warta.events.where.site_features import nowhere_features, site_features
from warta.events.who.parties import PLACES, Known, View
from warta.events.words.clauses import case_of
from warta.events.words.lexicon import Lexicon
from warta.languages import languages
from warta.places.gazetteer import PlaceFact, at_home, find_place, namesakes
from warta.records import Span
from warta.text.entities.cast import OF_PEOPLES
from warta.text.trees import OBJECTS, head_in, phrase, words_in

WIDE = ("group", "organisation")
"""Kinds of entities whose words may hold a place that is no mention of its own."""
THINGS = (*OBJECTS, "obl")
"""Relations in which a body or a thing may be where something took place: "visited the school"."""


def sites(case: Case, seen: View, at: frozenset[str]) -> tuple[Known, ...]:
    """What the sentence of a deed names and that may be where it took place, in the order of its parties.

    Places and states, but no people or its language ("in English"); of bodies, groups and things those behind a
    preposition, or that something is done to; persons only behind a word of `at` ("at", "near"). Behind all of them
    the places in the words that name a group: Harare in "three men in Harare".
    """
    called = (mention.span for mention in seen.mentions[case.index] if mention.rule == OF_PEOPLES)
    peoples = {span for span in called if find_place(span.of(seen.reading.article.text)) is None}  # but Gaza is one
    own = [known for known in case.parties if known.span not in peoples and _may_be(case, known, at)]
    named = (_within(case, known, seen, at) for known in case.parties if known.kind in WIDE)
    return (*own, *(known for known in named if known is not None))


def _may_be(case: Case, known: Known, at: frozenset[str]) -> bool:
    if known.head is None or known.kind in PLACES:
        return known.head is not None
    before = case_of(case.sentence, known.head)
    if known.kind == "person":
        return before in at
    return bool(before) or case.sentence.tokens[known.head].dep in THINGS


def _within(case: Case, known: Known, seen: View, at: frozenset[str]) -> Known | None:
    """What stands behind the last word of `at` in the words that name somebody."""
    words, tokens = words_in(case.sentence, known.span), case.sentence.tokens
    behind = [word for before, word in pairwise(words) if tokens[before].text.lower() in at]
    if not behind:
        return None
    span = Span(tokens[behind[-1]].start, known.span.stop)
    there = span.of(seen.reading.article.text)
    fact = None if there.islower() else _place_told(there, known, seen)  # "di negara itu" is no town called Negara
    head, country = head_in(case.sentence, span), _country_there(span, fact, known, seen)
    return Known(
        span=span,
        entity=None,
        kind="place" if fact else "",
        country=country,
        sector=None,
        head=head,
        distance=0,
        origin="mention",
    )


def _place_told(there: str, known: Known, seen: View) -> PlaceFact | None:
    """The place named in somebody's words: as the article takes the name, else the best known one, for two American
    tourists in Paris are not in Texas; one in their country where several are known as well."""
    entities = (entity for entity in seen.reading.entities if entity.kind == "place" and entity.name == there)
    told = next((entity.country for entity in entities if entity.country), None)
    return find_place(there, told) or at_home(namesakes(there), known.country)


def _country_there(span: Span, fact: PlaceFact | None, known: Known, seen: View) -> str | None:
    """Of which country a place in somebody's words is: of theirs, but "three Indonesian men in Harare" are abroad."""
    article = seen.reading.article
    language = languages().get(article.lang or "")
    states = language.table("countries").get("names", {}) if language else {}
    if fact is None or span.of(article.text) in states.get(known.country, ()):  # a crowd in Georgia
        return known.country
    return fact.country


def weighed_sites(case: Case, kind: str, found: Sequence[Known], seen: View, lexicon: Lexicon) -> list[list[str]]:
    """The features of each site of a deed of type `kind`, and last those of nowhere."""
    named = sum(known.kind in PLACES for known in found)
    there = sum(case_of(case.sentence, known.head or 0) in lexicon.at for known in found)
    told = [site_features(case, kind, known, there, seen, lexicon) for known in found]
    return [*told, nowhere_features(case, kind, there, named)]


def likeliest_site(found: Sequence[Known], scores: Floats, nowhere: float) -> Known | None:
    """The likeliest of the sites; None where nowhere, whose likelihood is taken times `nowhere`, is likelier.

    `scores`: of the sites and, last, of nowhere.
    """
    likely = softmax(scores[None, :])[0]
    likely[-1] *= nowhere
    best = int(likely.argmax())
    return found[best] if best < len(found) else None


def in_full(case: Case, site: Known, lexicon: Lexicon) -> Known:
    """The site of a deed, a thing with all the words that name it: "a large red house"."""
    if site.origin != "noun" or site.head is None:
        return site
    return replace(site, span=phrase(case.sentence, site.head, lexicon.grammar))
