"""Who did a deed and to whom: each party of a deed is actor, recipient or neither."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from warta.events.cases import Case, all_parties
from warta.events.lexicon import Lexicon
from warta.events.linear import Floats
from warta.events.models import Models
from warta.events.parties import Known, View
from warta.events.role_features import role_features
from warta.records import Party

MOST = 6
"""Parties of one role, at most."""


def assign(
    case: Case, kind: str, seen: View, lexicon: Lexicon, models: Models
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Actors and recipients of a deed of type `kind`; no actors where nobody is likely to be one."""
    parties = all_parties(case, seen)
    likely = models.role.probabilities([role_features(case, kind, known, seen, lexicon) for known in parties])
    return choose(parties, likely, models.role.labels, models)


def choose(
    parties: Sequence[Known], likely: Floats, labels: Sequence[str], models: Models
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """The parties that are likely enough in a role, likeliest first, each person in one role and once."""
    actor, recipient = (likely[:, labels.index(role)] for role in ("actor", "recipient"))
    acting = list(_above(parties, np.where(actor >= recipient, actor, 0), models.least_actor, ()))
    meeting = list(_above(parties, np.where(recipient > actor, recipient, 0), models.least_recipient, acting))
    return tuple(map(_party, acting)), tuple(map(_party, meeting))


def _above(parties: Sequence[Known], likely: Floats, least: float, others: Sequence[Known]) -> Iterator[Known]:
    """Those from a likelihood on; one stretch of text, and one entity, is one party."""
    taken = list(others)
    for i in np.argsort(-likely, kind="stable")[:MOST]:
        if likely[i] < least:
            return
        if not any(_same(parties[i], other) for other in taken):
            taken.append(parties[i])
            yield parties[i]


def _same(one: Known, other: Known) -> bool:
    return one.span.overlaps(other.span) or (one.entity is not None and one.entity == other.entity)


def _party(known: Known) -> Party:
    return Party(known.span, known.entity, known.country, known.sector)
