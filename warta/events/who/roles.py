"""Who did a deed and to whom: all who may have been party to it are weighed against each other, and against nobody."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from warta.events.cases import Case, all_parties
from warta.events.linear import Floats, softmax
from warta.events.models import Models
from warta.events.who.elsewhere import elsewhere
from warta.events.who.further import Needs, further, listed, listed_with, named_once, same
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
    case: Case, kind: EventType, parties: Sequence[Known], scores: Floats, models: Models, told_by: Said | None = None
) -> tuple[tuple[Known, ...], tuple[Known, ...]]:
    """Actors and recipients of a deed of type `kind`; no actors where nobody is the likeliest.

    `scores`: how well its parties and nobody fit as each, by the models. `told_by`: who only tells of it,
    and did it only if nobody else seems to. Less is asked of others where a deed has two sides, and where its clause
    tells of several who act (kedua negara, both states).
    """
    likely = softmax(np.ascontiguousarray(scores.T))
    acting, meeting = (likely[models.role.labels.index(role)] for role in ("actor", "recipient"))
    if kind.two_sided:  # who is met acts as well
        acting[:-1] += meeting[:-1]
    both = kind.two_sided or "all" in case.cues or any(deed.both for deed in case.candidate.deeds)
    actors, recipients = choose(parties, acting, meeting, models, case.sentence, two_sided=both)
    doers = () if told_by is None else tuple(known for known in actors if not told_by.by(known))
    return doers or actors, recipients


def choose(
    parties: Sequence[Known],
    acting: Floats,
    meeting: Floats,
    models: Models,
    sentence: Sentence | None = None,
    *,
    two_sided: bool = False,
) -> tuple[tuple[Known, ...], tuple[Known, ...]]:
    """The likeliest pair, and who else is about as likely in the same role. Likelihoods end with that of nobody.

    Who stands in one list with a party ("Norway and Jordan urged") needs less: `sentence` has the lists. So does any
    other in a `two_sided` deed.
    """
    nobody = len(parties)
    acting, meeting = acting.copy(), meeting.copy()
    acting[nobody] *= models.nobody_acts
    meeting[nobody] *= models.nobody_meets
    first, second = _best_pair(parties, acting, meeting, sentence)
    if first == nobody:
        return (), ()
    taken = [i for i in (first, second) if i != nobody]
    mates = listed_with(parties, first, sentence)
    _one_role(mates, acting, meeting)
    needs = Needs(models.more, two_sided)
    actors = [first, *further(parties, acting, first, taken, mates, needs)]
    acted = _in_order(parties, named_once(parties, actors, sentence))
    if second == nobody:
        return acted, ()
    mates = listed_with(parties, second, sentence)
    recipients = [second, *further(parties, meeting, second, [*taken, *actors], mates, needs)]
    return acted, _in_order(parties, named_once(parties, recipients, sentence))


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
