"""Bodies that were named and are then told by what they are: "the airline" for Harbour Airways."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from warta.places.countries import CountryName
from warta.places.organisations import Organisation
from warta.records import Span
from warta.text.entities.appositions import Spotted
from warta.text.entities.cast import Cast, Figure
from warta.text.entities.complements import modifies
from warta.text.entities.fitting import Noun, the_body
from warta.text.entities.nobody import noun_follows
from warta.text.entities.phrases import Phrase, tells_many
from warta.text.entities.pronouns import Present
from warta.text.entities.sights import Sight

NEAR = 2
"""So many sentences before its own tell of the body that a noun stands for, where several fit."""
BETWEEN = 3
"""So many words stand at most between "the" and such a noun."""


@dataclass(frozen=True, slots=True)
class Again:
    """A noun behind "the" that is no phrase, and may stand for a body told before: the service."""

    span: Span
    noun: Noun


def agains(spotted: Spotted) -> Iterator[Again]:
    """Such nouns of a sentence that stand in nothing else."""
    sight, nouns = spotted.sight, spotted.sight.lexicon.goes_by.nouns
    for i, word in enumerate(sight.words if nouns else ()):
        if word.lower not in nouns or i in spotted.taken or i in sight.inside or not word.text.islower():
            continue
        country = None if is_told_apart(sight, i + 1) else past_the(sight, i)
        if country is not None:
            narrowed = not (country or sight.has_before("definite_before", i))
            yield Again(Span(word.start, word.stop), Noun(word.lower, country or None, narrowed))


def past_the(sight: Sight, i: int) -> str | None:
    """The country told between "the" and the noun at word `i`, "" for none: the British lender; None where there is no
    "the", or what is between tells of another one: the rival company."""
    country = ""
    for first in range(i, max(0, i - BETWEEN) - 1, -1):
        if sight.has_before("definite_before", first) and (first == i or not sight.has_before("that", first)):
            return country  # not: he says that | his party
        match = sight.ends.get(first)
        people = match.entry if match and match.stop - match.first == 1 else None
        if isinstance(people, CountryName) and people.form == "people" and people.country:
            country = people.country
        elif first == 0 or not modifies(sight, first - 1) or sight.has("others", first - 1):
            return None
    return None


def body_again(cast: Cast, sight: Sight, phrase: Phrase, told: Sequence[Present], here: Present) -> Figure | None:
    """The body named before that a phrase stands for; None where none is, or several may be meant."""
    noun = phrase.office.form
    if noun not in sight.lexicon.goes_by.nouns or phrase.kind == "person" or phrase.plural or not is_bare(phrase):
        return None
    land = phrase.country if phrase.definite else None if phrase.article else past_the(sight, phrase.first)
    if (land is None and not phrase.definite) or tells_many(sight, phrase) or is_in_plural(sight, phrase):
        return None
    small = phrase.first == 0 or sight.words[phrase.stop - 1].text.islower()
    if not small or is_told_apart(sight, phrase.stop):
        return None
    narrowed = not (phrase.definite or land)
    return the_body(cast, sight.lexicon, Noun(noun, phrase.country or land or None, narrowed), [*told[-NEAR:], here])


def is_bare(phrase: Phrase) -> bool:
    """Whether a phrase tells nothing beside its noun but a country."""
    return phrase.bare or phrase.key == (phrase.office.form, phrase.country)


def is_in_plural(sight: Sight, phrase: Phrase) -> bool:
    """Whether a noun that the tables have in the singular stands in the plural: banks, firms."""
    plural, noun = sight.lexicon.plural, sight.words[phrase.stop - 1].lower
    return bool(plural) and noun.endswith(plural) and not phrase.office.form.endswith(plural)


def is_told_apart(sight: Sight, i: int) -> bool:
    """The company | that makes them, the firm | Harbour Hall, the service | industry: whether what stands at word `i`
    tells which one is meant, or is what the noun before only narrows; not so the service | plans to."""
    if i < len(sight.words) and sight.words[i].capital:
        return True
    narrows = noun_follows(sight, i) and not sight.words[i].lower.endswith(sight.lexicon.plural)
    return narrows or sight.has("telling_apart", i) > 0


def bodies_inside(cast: Cast, sight: Sight, phrase: Phrase) -> Iterator[Figure]:
    """The bodies told before whose names stand in the words for somebody else: Harbour Air's director."""
    for i in range(phrase.first, phrase.stop):
        match, (_, name) = sight.matches.get(i), sight.names.get(i, (i, None))
        keys: list[object] = [match.entry.names] if match and isinstance(match.entry, Organisation) else []
        keys += [("name", name.span.of(sight.text))] if name and name.kind == "organisation" else []
        yield from (cast.by_key[key] for key in keys if key in cast.by_key)
