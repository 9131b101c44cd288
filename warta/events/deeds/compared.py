"""Comparing two events: who is the same in both, and what rules out that they are one deed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from datetime import date, timedelta
from math import asin, cos, radians, sin, sqrt
from typing import NamedTuple

from warta.events.deeds.claims import SIDES, Claim, Side, Where

TOLERANCE = timedelta(days=1)  # night and time zones
NOT_LATE = timedelta(0)
LONGEST = 7  # days that a time may span to say anything of the day
WIDE = (None, "country", "region")  # places in which more than one such deed may have been done on a day
WIDE_ENOUGH = {"country", "region"}  # to hold others, however far from its middle
NEAR = 15.0  # kilometres between two towns or sites that reports may take for each other
AROUND = 60.0  # between a site and its town or regency
EARTH = 6371.0  # kilometres of its radius
OFFICES = {"GOV", "MIL", "COP", "JUD", "LEG", "SPY"}  # of a state, which has one of each


# ---------------------------------------------------------------- parties


def same_party(one: Side, other: Side) -> bool:
    """One name is part of the other, `Budi` and `Budi Santoso`, and they are not of two states."""
    if one.country and other.country and one.country != other.country:
        return False
    return alike_by_name(one, other)


def alike_by_name(one: Side, other: Side) -> bool:
    """One name is part of the other, whatever the states."""
    parts, others = one.parts, other.parts
    return bool(parts and others) and (parts <= others or others <= parts)


def same_name(pair: Pair) -> bool:
    """Somebody is on the same side of both, by the same full name or words."""
    sides = ((getattr(pair.one, side), getattr(pair.other, side)) for side in SIDES)
    return any(one.parts and one.parts == other.parts for some, others in sides for one in some for other in others)


def _is_the_same(one: Side, other: Side, inside: bool) -> bool:
    """Within an article also by the entity."""
    return (inside and one.entity is not None and one.entity == other.entity) or same_party(one, other)


def meet(some: Sequence[Side], others: Sequence[Side], inside: bool = False) -> bool:
    """Whether the two have somebody in common."""
    return any(_is_the_same(one, other, inside) for one in some for other in others)


# ---------------------------------------------------------------- two events


class Pair(NamedTuple):
    """Two events to compare. `actors`, `recipients`: whether these are the same, as `same_side` defines it.

    `verb`: both have one word for the deed, in whatever form.
    """

    one: Claim
    other: Claim
    actors: bool | None
    recipients: bool | None
    verb: bool

    @property
    def act(self) -> bool:
        """The type is of acts; of words there are many kinds, of meetings or arrests few."""
        return self.one.kind.quad % 2 == 0 or self.one.kind.two_sided

    @property
    def background(self) -> bool:
        """Both are news, or both are background."""
        return self.one.background == self.other.background


def pair_of(one: Claim, other: Claim, inside: bool = False) -> Pair:
    """A pair of events of one type. `inside`: of one article, in which an entity has one name."""
    actors, recipients = (same_side(getattr(one, side), getattr(other, side), inside) for side in SIDES)
    if not actors and _of_one_office(one, other, bool(recipients)):
        actors = True
    if actors and one.kind.two_sided and min(len(one.actors), len(other.actors)) > 1:
        actors = share_two(one, other) or None  # who was met by two told of is met by each
    if recipients and one.kind.harms and _by_states_alone(one.recipients, other.recipients):
        actors = recipients = None  # at war one state attacks the other again and again
    return Pair(one, other, actors, recipients, bool(one.verb & other.verb))


def _of_one_office(one: Claim, other: Claim, met: bool) -> bool:
    """Actors of one sector of one state, at least one of them without a name: a court, and Judge Rina Wulan.

    `met`: the recipients are the same. Otherwise an office may have done two things: police arrest many.
    """
    if not met and (one.recipients or other.recipients):
        return False
    return any(_share_an_office(some, any_other) for some in one.actors for any_other in other.actors)


def _share_an_office(one: Side, other: Side) -> bool:
    same = one.country is not None and (one.country, one.sector) == (other.country, other.sector)
    return same and one.sector in OFFICES and not (one.named and other.named) and not (one.state or other.state)


def same_side(some: Sequence[Side], others: Sequence[Side], inside: bool = False) -> bool | None:
    """Whether two sides are the same. None: one is missing or not named, which is no evidence."""
    if meet(some, others, inside):
        return True
    told = all(any(one.named for one in side) for side in (some, others))
    return False if told and not any(_may_be(one, other) for one in some for other in others) else None


def _may_be(one: Side, other: Side) -> bool:
    """`Ardania's president` may be anybody of Ardania's, by whatever name."""
    return (one.called or other.called) and one.country is not None and one.country == other.country


def _by_states_alone(some: Sequence[Side], others: Sequence[Side]) -> bool:
    return not meet([one for one in some if not one.state], [one for one in others if not one.state])


def share_two(one: Claim, other: Claim) -> bool:
    """Two actors that both events have, by name. A state and one of its people count as one."""
    found = {party for party in one.actors if meet([party], other.actors)}
    again = {party for party in other.actors if meet([party], tuple(found))}
    return len(_for_themselves(found)) > 1 and len(_for_themselves(again)) > 1


def _for_themselves(parties: Set[Side]) -> list[Side]:
    """Without the states of other participants: `Ardania` beside its president."""
    states = Counter(party.country for party in parties)
    return [party for party in parties if not (party.state and party.country and states[party.country] > 1)]


def same_sides(pair: Pair) -> bool:
    """Actors and recipients are the same."""
    return bool(pair.actors and pair.recipients)


def other_doers(pair: Pair) -> bool:
    """Actors of different states, whose names have nothing in common."""
    states = [{party.country for party in claim.actors} for claim in (pair.one, pair.other)]
    if not all(states) or any(None in told for told in states) or states[0] & states[1]:
        return False
    return not any(alike_by_name(one, other) for one in pair.one.actors for other in pair.other.actors)


# ---------------------------------------------------------------- what may speak against one deed


def same_kind(pair: Pair) -> bool:
    """Different modes mean two deeds unless the word is the same. A meeting without a mode is no visit."""
    modes = {pair.one.mode, pair.other.mode}
    return pair.verb or len(modes) == 1 or (None in modes and not pair.one.kind.two_sided)


def same_time(pair: Pair, late: timedelta = NOT_LATE) -> bool:
    """Times that do not overlap mean two deeds. Background without a time may have been at any."""
    return not (_tells_when(pair.one) and _tells_when(pair.other)) or overlap(pair.one, pair.other, late)


def _tells_when(claim: Claim) -> bool:
    return claim.first_day is not None and (claim.dated or not claim.background)


def overlap(one: Claim, other: Claim, late: timedelta = NOT_LATE) -> bool:
    """Whether two times overlap, give or take a day; False if one has none.

    `late`: news without a stated day may be so long after the deed, if the other states the day.
    """
    if one.first_day is None or one.last_day is None or other.first_day is None or other.last_day is None:
        return False
    begun = one.first_day - TOLERANCE - (late if other.dated and not one.dated else NOT_LATE)
    other_begun = other.first_day - TOLERANCE - (late if one.dated and not other.dated else NOT_LATE)
    return begun <= other.last_day and other_begun <= one.last_day


def near_days(first: date | None, last: date | None) -> tuple[date, date] | None:
    """The first and the last day that a time may mean; None if it does not give a day."""
    return (first, last) if first and last and last - first <= timedelta(days=LONGEST) else None


def days_told(claim: Claim) -> tuple[date, date] | None:
    """The days of an event."""
    return near_days(claim.first_day, claim.last_day)


def same_place(pair: Pair) -> bool:
    """Two states are two places; so are two names of one resolution, unless they are close to each other."""
    one, other = pair.one.place, pair.other.place
    if one is None or other is None:
        return True
    if one.country and other.country and one.country != other.country:
        return False
    if None in (called(one), called(other)) or called(one) == called(other):
        return True
    grains = {one.resolution, other.resolution}
    apart = _kilometres(one, other)
    if WIDE_ENOUGH & grains or apart is None:
        return len(grains) > 1
    return apart <= (NEAR if len(grains) == 1 else AROUND)


def called(place: Where) -> str | None:
    """The place by its name; a state by its code, which Britain and the UK share; None of a thing ("a school")."""
    if place.resolution == "country":
        return place.country or place.name
    return None if place.resolution is None and place.name[:1].islower() else place.name


def _kilometres(one: Where, other: Where) -> float | None:
    """The great-circle distance (haversine); None if the coordinates are not known."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    north, south = radians(one.lat), radians(other.lat)
    across = sin(radians(other.lon - one.lon) / 2) ** 2 * cos(north) * cos(south)
    return 2 * EARTH * asin(min(1.0, sqrt(sin((south - north) / 2) ** 2 + across)))


def same_word(pair: Pair) -> bool:
    """A denial counts only with both sides the same: four licences are withdrawn, the fifth is not."""
    return not one_denies(pair) or same_sides(pair)


def one_denies(pair: Pair) -> bool:
    """Whether one event denies what the other asserts."""
    return (pair.one.status == "denied") != (pair.other.status == "denied")


def same_direction(pair: Pair) -> bool:
    """What A does to B is not what B does to A."""
    one, other = pair.one, pair.other
    return not (
        meet(one.actors, other.recipients) and meet(other.actors, one.recipients) and not meet(one.actors, other.actors)
    )
