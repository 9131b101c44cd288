"""Deeds that no model knows: the lexicon says what a word tells, rules on its clause who was party to it.

For the types of a user's own ontology, and for entries that say themselves how sure they are.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from warta.events.cases import Case
from warta.events.where.sites import sites
from warta.events.who.parties import PLACES, Known, View
from warta.events.words.candidates import Candidate
from warta.events.words.clauses import above, case_of
from warta.events.words.lexicon import Deed, Lexicon
from warta.ontology import EventType, Ontology
from warta.text.moments import gap

Parties = tuple[tuple[Known, ...], tuple[Known, ...]]


def ruled_deed(candidate: Candidate, ontology: Ontology, modelled: Collection[str]) -> Deed | None:
    """The first entry for a candidate that no model is to judge: of a type without one, or with its own confidence."""
    for deed in candidate.deeds:
        if deed.type in ontology.types and (deed.confidence is not None or deed.type not in modelled):
            return deed
    return None


def ruled_kind(case: Case, deed: Deed, lexicon: Lexicon, ontology: Ontology) -> str | None:
    """The type that the entry and the decisions on the words around make of it; None where they make no deed of it.

    A noun may hang on a cue without a verb between: "a tsunami warning".
    """
    tokens, up = case.sentence.tokens, above(case.sentence, case.candidate.core)
    cues = case.cues | {f"under:{cue}" for word in up for cue in lexicon.cue(tokens[word])}
    decision = ontology.decide(deed.type, cues)
    if decision is None or decision.becomes is None:
        return deed.type
    return decision.becomes or None


def parties_by_rule(case: Case, kind: EventType) -> Parties:
    """Actors and recipients by their places in the clause: subject and object, and the other way round in a passive.

    Of what befalls people ("floods hit three villages", "Demak was hit by floods") there is no actor.
    """
    clause = case.clause
    doer, met = (clause.agent, clause.subject) if clause.passive else (clause.subject, clause.object)
    actors, recipients = (_at(case, word) for word in (doer, met))
    return ((), recipients) if kind.nobody_acts else (actors, recipients)


def site_by_rule(
    case: Case, kind: EventType, recipients: Sequence[Known], seen: View, at: frozenset[str]
) -> Known | None:
    """Where the deed took place: of the places named behind a word of `at` ("di", "in"), the nearest.

    One before the trigger must hang on its words: "pihak di Arab mengkritik" tells where the party is. What befalls
    people ("floods hit Demak") was there where they are.
    """
    trigger, tokens = case.trigger(), case.sentence.tokens
    words = (case.clause.verb, case.candidate.head, case.candidate.core)
    named = [known for known in sites(case, seen, at) if known.kind in PLACES]
    hanging = [k for k in named if k.span.start > trigger.start or tokens[k.head or 0].head in words]
    there = [known for known in hanging if case_of(case.sentence, known.head or 0) in at]
    met = place_met(case, recipients) if kind.nobody_acts else None
    return min(there, key=lambda known: gap(known.span, trigger), default=met)


def place_met(case: Case, recipients: Sequence[Known]) -> Known | None:
    """Where something befell people: the place among them, else the first named behind its words ("quake rocks X")."""
    behind = [known for known in case.parties if known.span.start > case.trigger().start]
    return next((known for known in (*recipients, *behind) if known.kind in PLACES), None)


def _at(case: Case, word: int | None) -> tuple[Known, ...]:
    known = None if word in (case.candidate.head, case.candidate.core) else case.party_at(word)
    return () if known is None else (known,)
