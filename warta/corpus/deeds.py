"""Which events of a story's articles tell of one and the same deed.

Those of one article are known already (`warta/events/deeds`): its events of one deed are a *telling*. Between
articles precision comes first, as a false merge says that two newsrooms bear each other out. So nothing may
speak against it (`TESTS`), and something must speak for it (`WAYS`): each way with how alike the words of the two
sentences must be. Two tellings agree where an event of the one agrees with an event of the other. Nothing may speak
against a telling in any that is looked at of a deed, and most must speak for it. Status, numbers and doers may differ:
those are what reports disagree about.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from itertools import groupby, product
from math import log

from warta.corpus.running import Weights, of_length_one
from warta.dataset import Row
from warta.events.deeds.claims import SIDES, Claim, Side, Where, side_of, stems_of, verb_of
from warta.events.deeds.compared import (
    WIDE,
    Pair,
    days_told,
    meet,
    one_denies,
    other_doers,
    overlap,
    pair_of,
    same_direction,
    same_kind,
    same_place,
    same_side,
    same_sides,
    same_time,
    same_word,
)
from warta.events.deeds.tellings import DEEDS, both_tell_the_day, by_two, looked_at, tellings
from warta.ontology import EventType, plover
from warta.records import Party

LATE = timedelta(days=7)  # that news comes after a deed, where no words tell its day
OF_A_TELLING = 4  # its events that are compared with those of another article, the first ones


@dataclass(frozen=True, slots=True)
class Report:
    """An event of a story: its row, how it is compared, and the words of its sentence, of length one together."""

    row: Row
    claim: Claim
    words: Weights


Telling = list[Report]
"""Events of one article that tell of one deed."""


def reports_of(events: Sequence[Row]) -> list[Report]:
    """The events of a story, or of an article, as they are compared. A word weighs by how few of the events have it.

    Words are compared between articles alone; of one, they are not asked for.
    """
    if len({row["article"] for row in events}) < 2:
        return [Report(row, claim_of(row), {}) for row in events]
    counts = [Counter(stems_of(row["sentence"], row["lang"])) for row in events]
    known: Counter[str] = Counter()
    for count in counts:
        known.update(count.keys())
    return [
        Report(row, claim_of(row), _weighed(count, known, len(events)))
        for row, count in zip(events, counts, strict=True)
    ]


def _weighed(words: Iterable[str], known: Mapping[str, int], events: int) -> Weights:
    return of_length_one({word: log(1 + events / known[word]) for word in words})


def claim_of(row: Row) -> Claim:
    """An event of a dataset as it is compared."""
    actors, recipients = (tuple(party_of(party, row["lang"]) for party in row[side]) for side in SIDES)
    return Claim(
        kind=_kind(row["type"]),
        mode=row["mode"],
        status=row["status"],
        background=row["background"],
        verb=verb_of(row["trigger"] or "", row["lang"]),
        sentence=row["sentence_start"],
        title=row["title_stop"] is not None and row["sentence_stop"] <= row["title_stop"],
        actors=actors,
        recipients=recipients,
        place=place_of(row),
        first_day=row["first_day"],
        last_day=row["last_day"],
        dated=row["time_start"] is not None,
        dead=row["dead_low"],
        injured=row["injured_low"],
    )


@cache
def _kind(name: str) -> EventType:
    """A type; one of another ontology is taken for something that is said, which is compared most strictly."""
    return plover().types.get(name) or EventType(name, 1, 0.0, "")


def party_of(party: Row, lang: str) -> Side:
    """A party of an event, as it is compared."""
    stated = Party(None, party["entity"], party["country"], party["sector"])
    return side_of(party["name"] or "", stated, lang)


def place_of(row: Row) -> Where | None:
    """The place of an event, as it is compared."""
    if row["place"] is None:
        return None
    return Where(row["place"], row["place_country"], row["resolution"], row["lat"], row["lon"])


# ---------------------------------------------------------------- deeds


def merged(reports: Iterable[Report]) -> list[list[Telling]]:
    """The tellings by deed: each joins the first deed with whose tellings it agrees, or begins one.

    `reports`: in the order of publication, those of an article together.
    """
    by_type: defaultdict[str, list[_Deed]] = defaultdict(list)
    for _, group in groupby(reports, key=lambda report: report.row["article"]):
        for telling in _tellings(list(group)):
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


def _tellings(reports: Sequence[Report]) -> list[Telling]:
    """The events of an article by their deed: as its record has it, or found here, where that is an older one."""
    if any(report.row["deed"] is None for report in reports):
        found = tellings([report.claim for report in reports])
        return [[reports[number] for number in telling.events] for telling in found]
    by_deed: defaultdict[int, Telling] = defaultdict(list)
    for report in reports:
        by_deed[report.row["deed"]].append(report)
    return list(by_deed.values())


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
    claims = [report.claim for report in telling]
    names = {
        part for claim in claims for side in (claim.actors, claim.recipients) for one in side for part in one.parts
    }
    tolls = {place for claim in claims for place, number in enumerate(_tolls(claim)) if number is not None}
    return names | {f"#{place}" for place in tolls}


def _tolls(claim: Claim) -> tuple[int | None, int | None]:
    return claim.dead, claim.injured


def _belongs(telling: Telling, deed: list[Telling]) -> bool:
    """Nothing may speak against it in any telling that is looked at, and most must speak for it."""
    others = looked_at(deed)
    speak_for = 0
    for other in others:
        both = [(one, two, pair_of(one.claim, two.claim)) for one, two in _both(telling, other)]
        possible = [(one, two, pair) for one, two, pair in both if all(test(pair) for test in TESTS)]
        if not possible:
            return False
        speak_for += any(_agree(*two) for two in possible)
    return 2 * speak_for >= len(others)


def _both(telling: Telling, other: Telling) -> Iterator[tuple[Report, Report]]:
    return product(telling[:OF_A_TELLING], other[:OF_A_TELLING])


def _agree(one: Report, other: Report, pair: Pair) -> bool:
    alike = sum(weight * other.words.get(word, 0.0) for word, weight in one.words.items())
    return any(alike >= least and way(pair) for way, least in WAYS)


# ---------------------------------------------------------------- what speaks against it, and for it


def _same_day(pair: Pair) -> bool:
    """Times that do not meet, give or take a day, are two deeds. One that tells no day says nothing against it."""
    if days_told(pair.one) is None or days_told(pair.other) is None:
        return pair.background
    return overlap(pair.one, pair.other, LATE)


def _same_time(pair: Pair) -> bool:
    return same_time(pair, LATE)


def _same_parties(pair: Pair) -> bool:
    """Sides that both tell must agree, and at least one must be told by both. What is said may not be recalled."""
    if not (pair.act or pair.background):
        return False
    told = [same_side(getattr(pair.one, side), getattr(pair.other, side)) for side in SIDES]
    return False not in told and True in told


def _same_sides_then(pair: Pair) -> bool:
    """Both are news, or both recalled, too."""
    return pair.background and same_sides(pair)


def _same_sides_that_day(pair: Pair) -> bool:
    """The same of an act, and words of both tell the day."""
    return pair.act and _same_sides_then(pair) and both_tell_the_day(pair)


def _same_in_full(pair: Pair) -> bool:
    """Both sides agree, and one day and one place smaller than a region are told by both: words may differ then."""
    one, other = pair.one, pair.other
    return (
        not one_denies(pair)
        and all(meet(getattr(one, side), getattr(other, side)) for side in SIDES)
        and one.first_day == other.first_day is not None
        and _same_spot(pair)
    )


def _same_spot(pair: Pair) -> bool:
    one, other = pair.one.place, pair.other.place
    return one is not None and other is not None and one.name == other.name and one.resolution not in WIDE


def _same_toll(pair: Pair) -> bool:
    """Both count the dead, or the hurt, of one day, and not each its own doer's: 4 dead and 9 dead are one attack.

    The parties are not asked for: `ten people` and `a school` were shot at, by `the man` or by one whom police name.
    """
    tolls = zip(_tolls(pair.one), _tolls(pair.other), strict=True)
    counted = any(one is not None and other is not None for one, other in tolls)
    days = days_told(pair.one), days_told(pair.other)
    return counted and None not in days and not one_denies(pair) and not other_doers(pair)


def _same_toll_and_spot(pair: Pair) -> bool:
    return _same_spot(pair) and _same_toll(pair)


def _same_verb_and_sides(pair: Pair) -> bool:
    return pair.verb and same_sides(pair) and (pair.act or pair.background)


def _same_verb_and_side(pair: Pair) -> bool:
    """One word, by one who says it; of an act, by one who does it or to one it befalls, if not by another state.

    A side that is another one by name speaks against it: who was tried is not who was tried beside him.
    """
    if pair.recipients is False or not pair.verb:
        return False
    if not pair.act:
        return bool(pair.actors) and pair.background
    return bool(pair.actors or (pair.recipients and not other_doers(pair)))


def _same_act_and_side(pair: Pair) -> bool:
    """The same of an act, where both are news or both recalled."""
    return pair.act and pair.background and _same_verb_and_side(pair)


TESTS: tuple[Callable[[Pair], bool], ...] = (
    same_kind,
    _same_day,
    _same_time,
    same_place,
    same_word,
    same_direction,
)
"""What may speak against two events of two articles, of one type, being one deed; the cheap ones come first."""

WAYS: tuple[tuple[Callable[[Pair], bool], float], ...] = (
    (by_two, 0.05),
    (_same_sides_that_day, 0.05),
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
