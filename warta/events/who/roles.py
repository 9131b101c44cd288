"""Who did a deed and to whom: all who may have been party to it are weighed against each other, and against nobody."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

import numpy as np

from warta.events.cases import Case, all_parties
from warta.events.linear import Floats, softmax
from warta.events.models import Models
from warta.events.who.elsewhere import elsewhere
from warta.events.who.further import further, listed, listed_with, named_once, same
from warta.events.who.further_features import DeedParties, Role
from warta.events.who.parties import Known, View
from warta.events.who.role_features import nobody_features, role_features
from warta.events.who.said import Said, said_by
from warta.events.words.lexicon import Lexicon
from warta.ontology import EventType
from warta.records import Party, Sentence

MOST = 6
"""So many of the likeliest for each role are weighed as a pair."""

Pair = tuple[int, int]
"""Indices of an actor and a recipient; the index past the parties is nobody."""


class Weighed(NamedTuple):
    """All who may have been party to a deed, and the features of each, those of nobody last."""

    parties: tuple[Known, ...]
    features: list[list[str]]


def weighed(case: Case, kind: EventType, cases: Sequence[Case], seen: View, lexicon: Lexicon) -> Weighed:
    """Who may have been party to a deed of type `kind`. `cases`: all of the article."""
    parties = all_parties(case, seen)
    again, said = elsewhere(case, kind.name, cases), said_by(case, seen)
    features = [role_features(case, kind.name, known, seen, lexicon, again, said) for known in parties]
    return Weighed(parties, [*features, nobody_features(case, kind.name)])


def assign(
    case: Case,
    kind: EventType,
    parties: Sequence[Known],
    scores: Floats,
    models: Models,
    told_by: Said | None = None,
    unable: Collection[int] = (),
) -> tuple[tuple[Known, ...], tuple[Known, ...]]:
    """Actors and recipients of a deed of type `kind`; no actors where nobody is the likeliest.

    `scores`: how well its parties and nobody fit as each, by the models. `told_by`: who only tells of it,
    and did it only if nobody else seems to; `unable`: the places of those who do no such deed.
    """
    actors, recipients = choose(roles_of(case, kind, parties, scores, models, unable), models)
    doers = () if told_by is None else tuple(known for known in actors if not told_by.by(known))
    return doers or actors, recipients


def roles_of(
    case: Case,
    kind: EventType,
    parties: Sequence[Known],
    scores: Floats,
    models: Models,
    unable: Collection[int] = (),
) -> list[Role]:
    """The roles that somebody has, each with its likeliest party: the actors', if any, before the recipients'.

    Those that are `unable` stand for nobody as actors. Both sides act in a deed with two, and where its clause tells
    of several who act (kedua negara, both states).
    """
    likely = softmax(np.ascontiguousarray(scores.T))
    acting, meeting = (likely[models.role.labels.index(role)] for role in ("actor", "recipient"))
    if kind.two_sided:  # who is met acts as well
        acting[:-1] += meeting[:-1]
    nobody = len(parties)
    acting[nobody] *= models.nobody_acts
    out = list(unable)
    acting[nobody] += acting[out].sum()
    acting[out] = 0
    meeting[nobody] *= models.nobody_meets
    first, second = _best_pair(parties, acting, meeting, case.sentence)
    if first == nobody:
        return []
    two_sided = kind.two_sided or "all" in case.cues or any(deed.both for deed in case.candidate.deeds)
    deed = DeedParties(case, kind.name, parties, two_sided)
    mates = listed_with(parties, first, case.sentence)
    _one_role(mates, acting, meeting)
    actors = Role("actor", deed, acting, meeting, first, None if second == nobody else second, mates)
    if second == nobody:
        return [actors]
    mates = listed_with(parties, second, case.sentence)
    return [actors, Role("recipient", deed, meeting, acting, second, first, mates)]


def choose(roles: Sequence[Role], models: Models) -> tuple[tuple[Known, ...], tuple[Known, ...]]:
    """The likeliest actor and recipient, if any, and who else has the same role."""
    taken = [role.first for role in roles]
    found: list[tuple[Known, ...]] = []
    for role in roles:
        chosen = [role.first, *further(role, taken, models)]
        taken += chosen[1:]
        found.append(_in_order(role.parties, named_once(role.parties, chosen, role.deed.case.sentence)))
    actors, recipients = (*found, (), ())[:2]
    return actors, recipients


def _in_order(parties: Sequence[Known], chosen: Sequence[int]) -> tuple[Known, ...]:
    """The chosen parties as the text names them, not as they were chosen."""
    return tuple(sorted((parties[i] for i in chosen), key=lambda known: known.span))


def _best_pair(parties: Sequence[Known], acting: Floats, meeting: Floats, sentence: Sentence | None) -> Pair:
    """The two different parties, or nobody, whose roles are likeliest together; two of one list share a role."""
    nobody = len(parties)
    best, pair = -1.0, (nobody, nobody)
    seconds = np.argsort(-meeting, kind="stable")[:MOST]
    for first in np.argsort(-acting, kind="stable")[:MOST]:
        for second in seconds:
            chance = float(acting[first] * meeting[second])
            if chance <= best:
                break  # those behind are no likelier
            if nobody in (first, second) or _may_meet(parties[first], parties[second], sentence):
                best, pair = chance, (int(first), int(second))
    return pair


def _one_role(mates: Iterable[int], own: Floats, other: Floats) -> None:
    """Those of one list do the same: what speaks for the other role speaks for theirs."""
    for i in mates:
        own[i], other[i] = own[i] + other[i], 0


def _may_meet(one: Known, other: Known, sentence: Sentence | None) -> bool:
    """Whether one may do something to the other: two different parties, and not of one list ("A and B urged")."""
    return not same(one, other) and not listed(one, other, sentence)


TITLE = "title"
"""The rule of a mention that is the office beside a name."""


def parties_of(chosen: Iterable[Known], seen: View, taken: Iterable[Party] = ()) -> tuple[Party, ...]:
    """Those chosen for a role as an event names them, each once and none that is `taken`: both countries are two."""
    found: list[Party] = []
    had = {one.entity for one in taken} - {None}
    for one in (one for known in chosen for one in party(known, seen)):
        if one.entity is None or one.entity not in had:
            found.append(one)
            had.add(one.entity)
    return tuple(found)


def party(known: Known, seen: View) -> tuple[Party, ...]:
    """Somebody as an event names them: by the name where the office stands before it."""
    if known.others:
        members = (seen.entities[entity] for entity in known.all if entity is not None)
        return tuple(Party(known.span, one.id, one.country, one.sector) for one in members)
    near = seen.mentions_from(known.span.start, known.span.stop + 2) if known.entity is not None else ()
    own = [mention for mention in near if mention.entity == known.entity]
    office = any(mention.span == known.span and mention.rule == TITLE for mention in own)
    beside = (m.span for m in own if office and m.rule != TITLE and m.span.start > known.span.stop)
    return (Party(next(beside, known.span), known.entity, known.country, known.sector),)
