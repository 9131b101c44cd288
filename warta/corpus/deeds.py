"""Which events tell of one and the same deed: first those of one article, then those of a story's articles.

An article tells a deed in headline, lead and body: its events of one deed are a *telling* (`tellings`). Inside an
article who is who is known, so that the parties say most, and the word of the deed. What somebody says is told apart
more strictly than what somebody does: one who speaks asks for several things.

Between articles precision comes first, as a false merge says that two newsrooms bear each other out. So nothing may
speak against it (`TESTS`), and something must speak for it (`WAYS`): each way with how alike the words of the two
sentences must be. Two tellings agree where an event of the one agrees with an event of the other. Nothing may speak
against a telling in any that is looked at of a deed, and most must speak for it. Status, numbers and doers may differ:
those are what reports disagree about.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import groupby, product
from math import asin, cos, log, radians, sin, sqrt
from typing import NamedTuple, TypeVar

from warta.corpus.running import WORD, Weights, of_length_one
from warta.dataset import Row
from warta.events.pairs.features import stem
from warta.languages import languages
from warta.ontology import EventType, plover
from warta.places.countries import country_names

TOLERANCE = timedelta(days=1)  # night and time zones
LONGEST = 7  # days that a time may span to say anything of the day
DEEDS = 200  # of one type, in an article or a story, that are looked at, those told of last
LOOKED_AT = 8  # events of a telling, tellings of a deed: its first, and its last ones
OF_A_TELLING = 4  # its events that are compared with those of another article, the first ones
COMMON_PARTS = 3  # letters that a part of a name, or a stem, has, to tell anything
SIDES = ("actors", "recipients")
SLOTS = ("dead_low", "injured_low")
WIDE = (None, "country", "region")  # places in which more than one such deed may have been done on a day
WIDE_ENOUGH = {"country", "region"}  # to hold others, however far from its middle
NEAR = 15.0  # kilometres between two towns or sites that reports may take for each other
AROUND = 60.0  # between a site and its town or regency
EARTH = 6371.0  # kilometres of its radius
STATES = {"name", "people", "seat"}  # forms of words for a country that stand for its government
PROMISED = "AGREE"  # the type of a meeting to come: its parties are actors, as those of a meeting are


class Party(NamedTuple):
    """One who takes part, as it is compared. `parts`: those of the name.

    `named`: that is a name, not what one is ("seven men"); `state`: that of a state.
    """

    entity: str | None
    country: str | None
    parts: frozenset[str]
    named: bool
    state: bool


@dataclass(frozen=True, slots=True)
class Claim:
    """An event as it is compared.

    `words`: those of its sentence, of length one together; `verb`: those that tell the deed, as stems; `title`: it
    stands in the headline.
    """

    row: Row
    kind: EventType
    words: Weights
    verb: frozenset[str]
    title: bool
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]


Telling = list[Claim]
"""Events of one article that tell of one deed."""

Told = TypeVar("Told")


def claims_of(events: Sequence[Row]) -> list[Claim]:
    """The events of a story, or of an article, as they are compared. A word weighs by how few of the events have it.

    Words are compared between articles alone; of one, they are not asked for.
    """
    if len({row["article"] for row in events}) < 2:
        return [_claim(row, {}) for row in events]
    counts = [Counter(_stems(row["sentence"], row["lang"])) for row in events]
    known: Counter[str] = Counter()
    for count in counts:
        known.update(count.keys())
    return [_claim(row, _weighed(count, known, len(events))) for row, count in zip(events, counts, strict=True)]


def _claim(row: Row, words: Weights) -> Claim:
    verb = frozenset(word for word in _stems(row["trigger"] or "", row["lang"]) if len(word) >= COMMON_PARTS)
    title = row["title_stop"] is not None and row["sentence_stop"] <= row["title_stop"]
    sides = [tuple(party_of(party, row["lang"]) for party in row[side]) for side in SIDES]
    return Claim(row, _kind(row["type"]), words, verb, title, *sides)


def _stems(text: str, lang: str) -> Iterator[str]:
    return (stem(word, lang) for word in WORD.findall(text))


@cache
def _kind(name: str) -> EventType:
    """A type; one of another ontology is taken for something that is said, which is compared most strictly."""
    return plover().types.get(name) or EventType(name, 1, 0.0, "")


def _weighed(words: Iterable[str], known: Mapping[str, int], events: int) -> Weights:
    return of_length_one({word: log(1 + events / known[word]) for word in words})


# ---------------------------------------------------------------- parties


def party_of(party: Row, lang: str) -> Party:
    """A party of an event, as it is compared."""
    name = party["name"] or ""
    words = WORD.findall(name.casefold())
    parts = frozenset([word for word in words if len(word) >= COMMON_PARTS] or words)
    return Party(party["entity"], party["country"], parts, name[:1].isupper(), name.casefold() in _states(lang))


@cache
def _states(lang: str) -> frozenset[str]:
    language = languages().get(lang)
    names = country_names(language) if language else ()
    return frozenset(name.words.casefold() for name in names if name.form in STATES)


def same_party(one: Party, other: Party) -> bool:
    """One name inside the other, `Prabowo` and `Prabowo Subianto`, and no two states."""
    if one.country and other.country and one.country != other.country:
        return False
    return alike_by_name(one, other)


def alike_by_name(one: Party, other: Party) -> bool:
    """One name inside the other, whatever the states."""
    parts, others = one.parts, other.parts
    return bool(parts and others) and (parts <= others or others <= parts)


def _is_the_same(one: Party, other: Party, inside: bool) -> bool:
    """Inside an article the entity tells it, too."""
    return (inside and one.entity is not None and one.entity == other.entity) or same_party(one, other)


def _meet(some: Sequence[Party], others: Sequence[Party], inside: bool = False) -> bool:
    return any(_is_the_same(one, other, inside) for one in some for other in others)


# ---------------------------------------------------------------- two events


class Pair(NamedTuple):
    """Two events that are compared. `actors`, `recipients`: whether these are the same, as `_side` has it.

    `verb`: the deed is told by one word, in whatever form.
    """

    one: Claim
    other: Claim
    actors: bool | None
    recipients: bool | None
    verb: bool

    @property
    def act(self) -> bool:
        """Something done; what is said comes in many kinds, a meeting or an arrest in few."""
        return self.one.kind.quad % 2 == 0 or self.one.kind.two_sided

    @property
    def background(self) -> bool:
        """Both are news, or both are recalled."""
        return bool(self.one.row["background"] == self.other.row["background"])


def _pair(one: Claim, other: Claim, inside: bool = False) -> Pair:
    actors, recipients = (_side(getattr(one, side), getattr(other, side), inside) for side in SIDES)
    if actors and one.kind.two_sided and min(len(one.actors), len(other.actors)) > 1:
        actors = _share_two(one, other) or None  # who was met by two told of is met by each
    if recipients and one.kind.harms and _by_states_alone(one.recipients, other.recipients):
        actors = recipients = None  # at war one state attacks the other again and again
    return Pair(one, other, actors, recipients, bool(one.verb & other.verb))


def _side(some: Sequence[Party], others: Sequence[Party], inside: bool) -> bool | None:
    """Whether two sides are the same. None: one does not tell, or not by name, which says nothing of the other."""
    if _meet(some, others, inside):
        return True
    return False if all(any(one.named for one in side) for side in (some, others)) else None


def _by_states_alone(some: Sequence[Party], others: Sequence[Party]) -> bool:
    return not _meet([one for one in some if not one.state], [one for one in others if not one.state])


def _same_kind(pair: Pair) -> bool:
    """Modes tell deeds of other words apart. A meeting without a mode is no visit."""
    modes = {pair.one.row["mode"], pair.other.row["mode"]}
    return pair.verb or len(modes) == 1 or (None in modes and not pair.one.kind.two_sided)


def _same_kind_inside(pair: Pair) -> bool:
    """An article tells the manner of an attack in one place, and in another a second one, or that people died."""
    return pair.one.kind.harms or _same_kind(pair)


def _same_day(pair: Pair) -> bool:
    """Times that do not meet, give or take a day, are two deeds. One that tells no day says nothing against it."""
    one, other = pair.one.row, pair.other.row
    if None in (days_of(one), days_of(other)):
        return pair.background
    return _overlap(one, other)


def _same_time(pair: Pair) -> bool:
    """The same of times of any length. What is recalled without a time was at any."""
    return not all(_tells_when(claim.row) for claim in pair[:2]) or _overlap(pair.one.row, pair.other.row)


def _tells_when(row: Row) -> bool:
    known = row["first_day"] is not None and row["last_day"] is not None
    return known and (row["time_start"] is not None or not row["background"])


def _overlap(one: Row, other: Row) -> bool:
    (first, last), (start, stop) = ((row["first_day"], row["last_day"]) for row in (one, other))
    return bool(first <= stop + TOLERANCE and start <= last + TOLERANCE)


def days_of(row: Row) -> tuple[date, date] | None:
    """The first and the last day that a time may mean; None where that says nothing of the day."""
    first, last = row["first_day"], row["last_day"]
    return (first, last) if first and last and last - first <= timedelta(days=LONGEST) else None


def _same_place(pair: Pair) -> bool:
    """Another state is another place; so is another name of the same grain, but for a neighbour's."""
    one, other = pair.one.row, pair.other.row
    states = {row["place_country"] for row in (one, other)} - {None}
    if len(states) > 1:
        return False
    if None in (called(one), called(other)) or called(one) == called(other):
        return True
    grains = {one["resolution"], other["resolution"]}
    if WIDE_ENOUGH & grains or _unknown(one) or _unknown(other):
        return len(grains) > 1
    return _kilometres(one, other) <= (NEAR if len(grains) == 1 else AROUND)


def called(row: Row) -> str | None:
    """The place by its name; a state by its code, which Britain and the UK share; None of a thing ("a school")."""
    name: str | None = row["place"]
    if row["resolution"] == "country":
        return row["place_country"] or name
    return None if row["resolution"] is None and name is not None and name[:1].islower() else name


def _unknown(row: Row) -> bool:
    return row["lat"] is None or row["lon"] is None


def _kilometres(one: Row, other: Row) -> float:
    """As the crow flies (haversine)."""
    north, south = radians(one["lat"]), radians(other["lat"])
    across = sin(radians(other["lon"] - one["lon"]) / 2) ** 2 * cos(north) * cos(south)
    return 2 * EARTH * asin(min(1.0, sqrt(sin((south - north) / 2) ** 2 + across)))


def _same_word(pair: Pair) -> bool:
    """Where one report denies, it must deny the same in full: to withdraw four licences is not to leave the fifth."""
    return not _one_denies(pair) or bool(pair.actors and pair.recipients)


def _one_denies(pair: Pair) -> bool:
    return bool((pair.one.row["status"] == "denied") != (pair.other.row["status"] == "denied"))


def _same_direction(pair: Pair) -> bool:
    """What A does to B is not what B does to A."""
    one, other = pair.one, pair.other
    return not (
        _meet(one.actors, other.recipients)
        and _meet(other.actors, one.recipients)
        and not _meet(one.actors, other.actors)
    )


def _looked_at(told: list[Told]) -> list[Told]:
    """The first and the last ones, so that what is told very often does not take ever longer."""
    return told if len(told) <= LOOKED_AT else [*told[:1], *told[1 - LOOKED_AT :]]


# ---------------------------------------------------------------- inside an article


def tellings(claims: Iterable[Claim]) -> list[Telling]:
    """The events of an article by the deed they tell of: each joins the first one against which nothing speaks."""
    found: list[Telling] = []
    by_type: defaultdict[str, list[Telling]] = defaultdict(list)
    for claim in claims:
        alike = by_type[claim.row["type"]]
        telling = next((telling for telling in alike[-DEEDS:] if _is_told_again(claim, telling)), None)
        if telling is None:
            telling = []
            found.append(telling)
            alike.append(telling)
        telling.append(claim)
    return found


def _is_told_again(claim: Claim, telling: Telling) -> bool:
    """Nothing that is looked at of what was told speaks against it, and half speaks for it."""
    pairs = [_pair(one, claim, inside=True) for one in _looked_at(telling)]
    if not all(test(pair) for pair in pairs for test in TESTS_INSIDE):
        return False
    return 2 * sum(any(way(pair) for way in WAYS_INSIDE) for pair in pairs) >= len(pairs)


def _apart(pair: Pair) -> bool:
    """Two sentences: one sentence tells two deeds of two words, as a rule."""
    one, other = pair.one.row, pair.other.row
    return bool(one["article"] != other["article"] or one["sentence_start"] != other["sentence_start"])


def _as_in_the_headline(pair: Pair) -> bool:
    return pair.verb and _apart(pair) and pair.one.title != pair.other.title and pair.recipients is not False


def _by_one_word(pair: Pair) -> bool:
    """One word and both sides; of an act, one side will do, where both are news or both recalled."""
    if not (pair.verb and _apart(pair)):
        return False
    return _same_sides(pair) or (pair.act and pair.background and _one_side(pair))


def _one_side(pair: Pair) -> bool:
    """One side is the same, and the other is none by name."""
    return True in (pair.actors, pair.recipients) and False not in (pair.actors, pair.recipients)


def _by_both_sides(pair: Pair) -> bool:
    """Who did something to whom. Who said something to whom said one thing in one sentence alone.

    What is recalled without a time may have been done again and again.
    """
    told = not all(claim.row["background"] and claim.row["time_start"] is None for claim in pair[:2])
    return _same_sides(pair) and _apart(pair) == pair.act and told


def _of_one_kind(pair: Pair) -> bool:
    """An act in one mode, or a meeting, and one side: both sentences tell the day, and it is the same."""
    one, other = pair.one.row, pair.other.row
    kind = one["mode"] == other["mode"] and (one["mode"] is not None or pair.one.kind.two_sided)
    return kind and _both_tell_the_day(pair) and pair.act and pair.background and _apart(pair) and _one_side(pair)


def _both_tell_the_day(pair: Pair) -> bool:
    return None not in (pair.one.row["time_start"], pair.other.row["time_start"]) and _of_one_day(pair)


def _of_one_day(pair: Pair) -> bool:
    one, other = pair.one.row, pair.other.row
    return None not in (days_of(one), days_of(other)) and bool(one["first_day"] == other["first_day"])


def _by_two(pair: Pair) -> bool:
    """Two who meet. Two who agree on something for one day will meet."""
    meeting = pair.one.kind.two_sided or (pair.one.row["type"] == PROMISED and _of_one_day(pair))
    return meeting and pair.recipients is None and pair.background and _apart(pair) and _share_two(pair.one, pair.other)


def _by_the_dead(pair: Pair) -> bool:
    """As many dead, of some: an article has them of one attack."""
    one, other = pair.one.row, pair.other.row
    told = one["dead_low"] == other["dead_low"] and (one["dead_low"] or 0) > 1
    return told and _apart(pair) and not _other_doers(pair)


def _share_two(one: Claim, other: Claim) -> bool:
    """Two who both events have as actors, by their names."""
    found = {party for party in one.actors if _meet([party], other.actors)}
    return len(found) > 1 and len({party for party in other.actors if _meet([party], tuple(found))}) > 1


TESTS_INSIDE: tuple[Callable[[Pair], bool], ...] = (
    _same_kind_inside,
    _same_time,
    _same_place,
    _same_word,
    _same_direction,
)
"""What may speak against two events of an article, of one type, being one deed."""

WAYS_INSIDE: tuple[Callable[[Pair], bool], ...] = (
    _as_in_the_headline,
    _by_one_word,
    _by_both_sides,
    _of_one_kind,
    _by_two,
    _by_the_dead,
)
"""What may speak for it."""


# ---------------------------------------------------------------- between articles


def merged(claims: Iterable[Claim]) -> list[list[Telling]]:
    """The tellings by deed: each joins the first deed with whose tellings it agrees, or begins one.

    `claims`: in the order of publication, those of an article together.
    """
    by_type: defaultdict[str, list[_Deed]] = defaultdict(list)
    for _, group in groupby(claims, key=lambda claim: claim.row["article"]):
        for telling in tellings(group):
            found = by_type[telling[0].row["type"]]
            keys = _keys(telling)
            deed = next(
                (deed for deed in found[-DEEDS:] if keys & deed.keys and _belongs(telling, deed.tellings)), None
            )
            if deed is None:
                found.append(_Deed(keys, [telling]))
            else:
                deed.add(keys, telling)
    return [deed.tellings for found in by_type.values() for deed in found]


@dataclass(slots=True)
class _Deed:
    """`keys`: of its tellings; one that shares none of them is none of its."""

    keys: set[str]
    tellings: list[Telling]

    def add(self, keys: set[str], telling: Telling) -> None:
        self.keys |= keys
        self.tellings.append(telling)


def _keys(telling: Telling) -> set[str]:
    """What two events that agree have in common, one at least: a part of a name, a toll."""
    names = {part for claim in telling for side in SIDES for party in getattr(claim, side) for part in party.parts}
    tolls = {slot for claim in telling for slot in SLOTS if claim.row[slot] is not None}
    return names | {f"#{slot}" for slot in tolls}


def _belongs(telling: Telling, deed: list[Telling]) -> bool:
    """Nothing may speak against it in any telling that is looked at, and most must speak for it."""
    others = _looked_at(deed)
    speak_for = 0
    for other in others:
        pairs = [pair for pair in _pairs(telling, other) if all(test(pair) for test in TESTS)]
        if not pairs:
            return False
        speak_for += any(_agree(pair) for pair in pairs)
    return 2 * speak_for >= len(others)


def _pairs(telling: Telling, other: Telling) -> Iterator[Pair]:
    return (_pair(*both) for both in product(telling[:OF_A_TELLING], other[:OF_A_TELLING]))


def _agree(pair: Pair) -> bool:
    one, other = pair.one.words, pair.other.words
    alike = sum(weight * other.get(word, 0.0) for word, weight in one.items())
    return any(alike >= least and way(pair) for way, least in WAYS)


def _same_parties(pair: Pair) -> bool:
    """Sides that both tell must agree, and at least one must be told by both. What is said may not be recalled."""
    if not (pair.act or pair.background):
        return False
    told = [_side(getattr(pair.one, side), getattr(pair.other, side), False) for side in SIDES]
    return False not in told and True in told


def _same_sides(pair: Pair) -> bool:
    return bool(pair.actors and pair.recipients)


def _same_sides_then(pair: Pair) -> bool:
    """Both are news, or both recalled, too."""
    return pair.background and _same_sides(pair)


def _same_in_full(pair: Pair) -> bool:
    """Both sides agree, and one day and one place smaller than a region are told by both: words may differ then."""
    one, other = pair.one, pair.other
    return (
        not _one_denies(pair)
        and all(_meet(getattr(one, side), getattr(other, side)) for side in SIDES)
        and one.row["first_day"] == other.row["first_day"] is not None
        and _same_spot(pair)
    )


def _same_spot(pair: Pair) -> bool:
    one, other = pair.one.row, pair.other.row
    return one["place"] is not None and one["place"] == other["place"] and one["resolution"] not in WIDE


def _same_toll(pair: Pair) -> bool:
    """Both count the dead, or the hurt, of one day, and not each its own doer's: 4 dead and 9 dead are one attack.

    The parties are not asked for: `ten people` and `a school` were shot at, by `the man` or by one whom police name.
    """
    one, other = pair.one.row, pair.other.row
    counted = any(one[slot] is not None and other[slot] is not None for slot in SLOTS)
    days = days_of(one), days_of(other)
    return counted and None not in days and not _one_denies(pair) and not _other_doers(pair)


def _same_toll_and_spot(pair: Pair) -> bool:
    return _same_spot(pair) and _same_toll(pair)


def _other_doers(pair: Pair) -> bool:
    """Doers of other states, whose names have nothing in common."""
    states = [{party.country for party in claim.actors} for claim in (pair.one, pair.other)]
    if not all(states) or any(None in told for told in states) or states[0] & states[1]:
        return False
    return not any(alike_by_name(a, b) for a, b in product(pair.one.actors, pair.other.actors))


def _same_verb_and_sides(pair: Pair) -> bool:
    return pair.verb and _same_sides(pair) and (pair.act or pair.background)


def _same_verb_and_side(pair: Pair) -> bool:
    """One word, by one who says it; of an act, by one who does it or to one it befalls, if not by another state.

    A side that is another one by name speaks against it: who was tried is not who was tried beside him.
    """
    if pair.recipients is False or not pair.verb:
        return False
    if not pair.act:
        return bool(pair.actors) and pair.background
    return bool(pair.actors or (pair.recipients and not _other_doers(pair)))


def _same_act_and_side(pair: Pair) -> bool:
    """The same of an act, where both are news or both recalled."""
    return pair.act and pair.background and _same_verb_and_side(pair)


TESTS: tuple[Callable[[Pair], bool], ...] = (
    _same_kind,
    _same_day,
    _same_time,
    _same_place,
    _same_word,
    _same_direction,
)
"""What may speak against two events of two articles, of one type, being one deed; the cheap ones come first."""

WAYS: tuple[tuple[Callable[[Pair], bool], float], ...] = (
    (_by_two, 0.05),
    (_same_in_full, 0.1),
    (_same_toll_and_spot, 0.1),
    (_same_verb_and_sides, 0.2),
    (_same_act_and_side, 0.2),
    (_same_toll, 0.2),
    (_same_sides_then, 0.25),
    (_same_verb_and_side, 0.3),
    (_same_parties, 0.3),
)
"""What may speak for it, each with how alike the words of the two sentences must be (cosine)."""
