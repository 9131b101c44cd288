"""What tells whether somebody beside the likeliest party has its role as well: names of features that are there."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from math import log2
from typing import NamedTuple

from warta.events.cases import Case
from warta.events.linear import Floats
from warta.events.who.naming import standing_of
from warta.events.who.parties import Known
from warta.events.words.clauses import how_far, way
from warta.text.trees import conjuncts

STEPS = 2
"""Likelihoods are told in half powers of two."""
LOWEST = 12
"""The last of these steps: one in 64 and less."""
JOINED = "conj"
"""How a word hangs on the one that it is joined to in a list."""
FAR = 4
"""Ranks and distances are told exactly up to this."""


class DeedParties(NamedTuple):
    """A deed of type `kind`, and the `parties` among whom to choose; in a `two_sided` one both sides act."""

    case: Case
    kind: str
    parties: Sequence[Known]
    two_sided: bool


@dataclass(frozen=True, slots=True, eq=False)
class Role:
    """A role of a deed, and its likeliest party, with whom everybody else is compared.

    `name`: "actor" or "recipient"; `likely`: how likely each party, and nobody behind them, has the role, `other`: the
    other one; `first`: the likeliest; `facing`: the likeliest of the other role, None where that is nobody; `mates`:
    who stands in one list with the first.
    """

    name: str
    deed: DeedParties
    likely: Floats
    other: Floats
    first: int
    facing: int | None
    mates: Collection[int]

    @property
    def parties(self) -> Sequence[Known]:
        """All among whom to choose."""
        return self.deed.parties

    def share(self, i: int) -> float:
        """How likely a party has the role, as a share of the first one's likelihood."""
        return float(self.likely[i] / self.likely[self.first])


def further_features(role: Role, i: int) -> list[str]:
    """All features of the party `i`: alone, with the role, and who they are with the deed's type."""
    who = list(_who(role, i))
    plain = [*_likely(role, i), *_place(role, i), *who]
    side = f"{role.name}|{role.deed.two_sided}"
    return [
        f"type={role.name}|{role.deed.kind}",
        *plain,
        *[f"{side}|{feature}" for feature in plain],
        *[f"{role.name}|{role.deed.kind}|{feature}" for feature in who],
    ]


def _likely(role: Role, i: int) -> Iterator[str]:
    """How likely the party has the role: alone, beside the first, and beside the other role."""
    own, first, other = float(role.likely[i]), float(role.likely[role.first]), float(role.other[i])
    share, rank = _step(role.share(i)), min(FAR, int((role.likely[:-1] > own).sum()))
    listed = i in role.mates
    yield from (f"share={share}", f"share|listed={share}|{listed}", f"share|rank={share}|{rank}", f"listed={listed}")
    yield from (f"own={_step(own)}", f"first={_step(first)}", f"own|first={_step(own)}|{_step(first)}", f"rank={rank}")
    yield from (f"other={_step(other)}", f"rather={_step(own / (own + other))}")


def _step(likely: float) -> int:
    return min(LOWEST, round(-STEPS * log2(likely))) if likely > 0 else LOWEST


def _place(role: Role, i: int) -> Iterator[str]:
    """Where the party stands, beside where the first stands."""
    known, first, case = role.parties[i], role.parties[role.first], role.deed.case
    here = _standing(case, known)
    yield from (f"stands={here}", f"stand={here}|{_standing(case, first)}")
    if known.head is None or first.head is None:
        yield f"from={known.origin}|{first.origin}|{min(known.distance, FAR)}|{min(first.distance, FAR)}"
        return
    core, behind = case.candidate.core, known.head > first.head
    yield f"way={way(case.sentence, first.head, known.head)}"
    yield f"deed={way(case.sentence, case.candidate.head, known.head)}"
    yield f"gap={behind}|{how_far(abs(known.head - first.head))}"
    yield f"sides={known.head > core}|{first.head > core}"


def _standing(case: Case, known: Known) -> str:
    """Where somebody stands; of one joined to a list, with a mark, where the first of it does."""
    here = standing_of(case, known)
    if here != JOINED or known.head is None:
        return here
    return f"{standing_of(case, replace(known, head=conjuncts(case.sentence, known.head)[0]))}+"


def _who(role: Role, i: int) -> Iterator[str]:
    """Who the party is, beside who the first is and who they face: an enemy does not act with it."""
    known, first = role.parties[i], role.parties[role.first]
    ours = _alike(known, first)
    theirs = "nobody" if role.facing is None else _alike(known, role.parties[role.facing])
    yield from (f"kind={known.kind}", f"kinds={known.kind}|{first.kind}", f"named={known.entity is not None}")
    yield from (f"sector={known.sector}", f"sectors={known.sector}|{first.sector}")
    yield from (f"ours={ours}", f"theirs={theirs}", f"ours|theirs={ours}|{theirs}")
    yield from (f"kinds|ours={known.kind}|{first.kind}|{ours}", f"kind|theirs={known.kind}|{theirs}")


def _alike(one: Known, other: Known) -> str:
    """Whether two are of one country, and of one sector of it."""
    if one.country is None or other.country is None:
        return "open"
    if one.country != other.country:
        return "another"
    return "both" if one.sector == other.sector else "country"
