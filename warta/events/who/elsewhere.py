"""Who does and who meets a deed where the article tells it again: who raided is told once, "the raid" many times."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from warta.events.cases import Case
from warta.events.who.parties import Known

Elsewhere = Mapping[str, frozenset[str]]
"""Entities by what they do in other sentences: "acts|root" those who do what the same word tells, "meets|type" those
who meet what another word of the type tells, and so on."""


def elsewhere(case: Case, kind: str, cases: Sequence[Case]) -> Elsewhere:
    """Those who stand as the parties of the same deed, or one of its type, in other sentences. `cases`: all of them."""
    found = defaultdict[str, set[str]](set)
    for other in cases:
        same = other.root == case.root
        if other.index != case.index and (same or kind in other.kinds()):
            for role, entity in _standing(other):
                found[f"{role}|{'root' if same else 'type'}"].add(entity)
    return {name: frozenset(entities) for name, entities in found.items()}


def elsewhere_features(known: Known, kind: str, found: Elsewhere) -> Iterator[str]:
    """What somebody who is named does in the other sentences; nothing of a noun without a name."""
    if known.entity is None:
        return
    place = "in" if known.head is not None else "out"
    for name in [name for name, entities in found.items() if known.entity in entities] or ["-"]:
        yield from (f"again={name}", f"again={name}|{place}", f"{kind}|again={name}")


def _standing(case: Case) -> Iterator[tuple[str, str]]:
    """The named ones in the places of who acts and who is met, by voice."""
    clause = case.clause
    acts, meets = (clause.agent, clause.subject) if clause.passive else (clause.subject, clause.object)
    for role, word in (("acts", acts), ("meets", meets)):
        known = case.party_at(word)
        if known is not None and known.entity is not None:
            yield role, known.entity
