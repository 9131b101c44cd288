"""Who did a deed and to whom: all who may have been party to it are weighed against each other, and against nobody."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

import numpy as np

from warta.events.cases import Case, all_parties
from warta.events.linear import Floats, softmax
from warta.events.models import Models
from warta.events.who.elsewhere import elsewhere
from warta.events.who.parties import Known, View
from warta.events.who.role_features import nobody_features, role_features
from warta.events.who.said import said_by
from warta.events.words.lexicon import Lexicon
from warta.ontology import EventType
from warta.records import Party, Sentence
from warta.text.trees import conjuncts

MOST = 6
"""So many of the likeliest for each role are weighed as a pair."""

BOTH_SIDES = 0.5
"""In a deed with actors on both sides a further actor needs so much less: there nearly always is one."""

LISTED = 0.25
"""Who stands in one list with a party needs so much less to have its role."""

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
    case: Case, kind: EventType, parties: Sequence[Known], scores: Floats, models: Models
) -> tuple[tuple[Known, ...], tuple[Known, ...]]:
    """Actors and recipients of a deed of type `kind`; no actors where nobody is the likeliest.

    `scores`: how well its parties and nobody fit as each, by the models.
    """
    likely = softmax(np.ascontiguousarray(scores.T))
    acting, meeting = (likely[models.role.labels.index(role)] for role in ("actor", "recipient"))
    share = 1.0
    if kind.two_sided:  # who is met acts as well
        share = BOTH_SIDES
        acting[:-1] += meeting[:-1]
    return choose(parties, acting, meeting, models, case.sentence, share)


def choose(
    parties: Sequence[Known],
    acting: Floats,
    meeting: Floats,
    models: Models,
    sentence: Sentence | None = None,
    share: float = 1.0,
) -> tuple[tuple[Known, ...], tuple[Known, ...]]:
    """The likeliest pair, and who else is about as likely in the same role. Likelihoods end with that of nobody.

    Who stands in one list with a party ("Norway and Jordan urged") needs less: `sentence` has the lists.
    And all others need a `share` of what they need elsewhere.
    """
    nobody, more = len(parties), models.more * share
    acting, meeting = acting.copy(), meeting.copy()
    acting[nobody] *= models.nobody_acts
    meeting[nobody] *= models.nobody_meets
    first, second = _best_pair(parties, acting, meeting, sentence)
    if first == nobody:
        return (), ()
    taken = [i for i in (first, second) if i != nobody]
    mates = _listed(parties, first, sentence)
    _one_role(mates, acting, meeting)
    actors = [first, *_others(parties, acting, first, taken, _shares(mates, len(parties), more))]
    if second == nobody:
        return _in_order(parties, actors), ()
    shares = _shares(_listed(parties, second, sentence), len(parties), more)
    recipients = [second, *_others(parties, meeting, second, [*taken, *actors], shares)]
    return _in_order(parties, actors), _in_order(parties, recipients)


def _in_order(parties: Sequence[Known], chosen: Sequence[int]) -> tuple[Known, ...]:
    """The chosen parties as the text names them, not as they were chosen."""
    return tuple(sorted((parties[i] for i in chosen), key=lambda known: known.span))


def _best_pair(parties: Sequence[Known], acting: Floats, meeting: Floats, sentence: Sentence | None) -> Pair:
    """The two different parties, or nobody, whose roles are likeliest together; two of one list share a role."""
    nobody = len(parties)
    best, pair = -1.0, (nobody, nobody)
    seconds = np.argsort(-meeting, kind="stable")[:MOST]
    for first in np.argsort(-acting, kind="stable")[:MOST]:
        listed = _list_of(parties[first], sentence) if first != nobody else frozenset()
        for second in seconds:
            chance = float(acting[first] * meeting[second])
            if chance > best and (nobody in (first, second) or _may_meet(parties[first], parties[second], listed)):
                best, pair = chance, (int(first), int(second))
    return pair


def _list_of(known: Known, sentence: Sentence | None) -> frozenset[int]:
    """The words of the list in which a party stands, its own among them."""
    return frozenset() if known.head is None or sentence is None else frozenset(conjuncts(sentence, known.head))


def _listed(parties: Sequence[Known], first: int, sentence: Sentence | None) -> frozenset[int]:
    """Those who stand in one list with a party."""
    listed = _list_of(parties[first], sentence)
    return frozenset(i for i, known in enumerate(parties) if i != first and known.head in listed)


def _one_role(mates: Iterable[int], own: Floats, other: Floats) -> None:
    """Those of one list do the same: what speaks for the other role speaks for theirs."""
    for i in mates:
        own[i], other[i] = own[i] + other[i], 0


def _shares(mates: Collection[int], count: int, more: float) -> list[float]:
    """By what share of the first each further party must be likely; its mates of a list by less."""
    return [more * LISTED if i in mates else more for i in range(count)]


def _others(
    parties: Sequence[Known], likely: Floats, first: int, taken: Sequence[int], shares: Sequence[float]
) -> list[int]:
    """Further parties of a role: those likely by their share of the first, and none twice."""
    found: list[int] = []
    for i in np.argsort(-likely[:-1], kind="stable"):
        likely_too = likely[i] >= shares[i] * likely[first]
        if likely_too and not any(_same(parties[i], parties[j]) for j in (*taken, *found)):
            found.append(int(i))
    return found


def _may_meet(one: Known, other: Known, listed: frozenset[int]) -> bool:
    """Whether one may do something to the other: two different parties, and not of one list ("A and B urged").

    `listed`: the words of the list in which the one stands.
    """
    return not _same(one, other) and other.head not in listed


def _same(one: Known, other: Known) -> bool:
    return one.span.overlaps(other.span) or (one.entity is not None and one.entity == other.entity)


TITLE = "title"
"""The rule of a mention that is the office beside a name."""


def party(known: Known, seen: View) -> Party:
    """Somebody as an event names them: by the name where the office stands before it."""
    near = seen.mentions_from(known.span.start, known.span.stop + 2) if known.entity is not None else ()
    own = [mention for mention in near if mention.entity == known.entity]
    office = any(mention.span == known.span and mention.rule == TITLE for mention in own)
    beside = (m.span for m in own if office and m.rule != TITLE and m.span.start > known.span.stop)
    return Party(next(beside, known.span), known.entity, known.country, known.sector)
