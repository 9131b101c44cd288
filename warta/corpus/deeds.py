"""Which events of a story's articles report one and the same deed.

Those of one article are known already (`warta/events/deeds`): its events of one deed are a *telling*. How much speaks
for two tellings being of one deed tells `agreement`. Of a deed most tellings must agree, two by two: what is told often
is not brought together by the two that happen to be alike. Status, numbers and doers may differ: those are what reports
disagree about.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby, islice, product
from math import inf, log

from warta.corpus.agreement import Report, Telling, agreement
from warta.corpus.running import Weights, of_length_one
from warta.dataset import Row
from warta.events.deeds.claims import SIDES, WORD, Claim, Side, Where, side_of, stems_of, verb_of
from warta.events.deeds.tellings import DEEDS, looked_at, tellings
from warta.ontology import EventType, plover
from warta.records import Party

BEFORE, BEHIND = 6, 10  # words around the trigger that are compared
LEAST = 1.5  # agreement that most pairs of tellings of one deed must have: odds of 4 or 5 to 1
SWEEPS = 2  # in the first one tellings join deeds, in those after it deeds join deeds

Agree = Callable[[int, int], float | None]


def reports_of(events: Sequence[Row]) -> list[Report]:
    """The events of a story, or of an article, as they are compared. A word weighs more the fewer events have it.

    Words are compared only between articles, so for a single article they are not computed.
    """
    if len({row["article"] for row in events}) < 2:
        return [Report(row, claim_of(row), {}, {}) for row in events]
    words, near = _weighed([row["sentence"] for row in events], events), _weighed([*map(_around, events)], events)
    return [Report(row, claim_of(row), *weights) for row, *weights in zip(events, words, near, strict=True)]


def _around(row: Row) -> str:
    """The trigger, and some words before and behind it in its sentence."""
    if row["trigger_start"] is None:
        return ""
    start, stop = (row[f"trigger_{end}"] - row["sentence_start"] for end in ("start", "stop"))
    before = list(WORD.finditer(row["sentence"], 0, max(start, 0)))[-BEFORE:]
    behind = list(islice(WORD.finditer(row["sentence"], max(stop, 0)), BEHIND))
    first = before[0].start() if before else start
    return str(row["sentence"][first : behind[-1].end() if behind else stop])


def _weighed(texts: Sequence[str], events: Sequence[Row]) -> list[Weights]:
    counts = [Counter(stems_of(text, row["lang"])) for text, row in zip(texts, events, strict=True)]
    known: Counter[str] = Counter()
    for count in counts:
        known.update(count.keys())
    return [of_length_one({word: log(1 + len(texts) / known[word]) for word in count}) for count in counts]


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
    """A type; one of another ontology counts as verbal, which is compared most strictly."""
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
    """The tellings by deed. `reports`: in the order of publication, those of an article together."""
    by_type: defaultdict[str, list[Telling]] = defaultdict(list)
    for _, group in groupby(reports, key=lambda report: report.row["article"]):
        for telling in tellings_of(list(group)):
            by_type[telling.reports[0].row["type"]].append(telling)
    return [deed for told in by_type.values() for deed in _deeds(told)]


def tellings_of(reports: Sequence[Report]) -> list[Telling]:
    """The events of an article by their deed: as in its record, or found here if the record is an older one without."""
    if any(report.row["deed"] is None for report in reports):
        found = tellings([report.claim for report in reports])
        told = [[reports[number] for number in telling.events] for telling in found]
    else:
        by_deed: defaultdict[int, list[Report]] = defaultdict(list)
        for report in reports:
            by_deed[report.row["deed"]].append(report)
        told = list(by_deed.values())
    deeds = Counter(events[0].row["type"] for events in told)
    return [Telling(events, deeds[events[0].row["type"]]) for events in told]


@dataclass(slots=True)
class _Deed:
    """`told`: its tellings, by number. `keys`: of these; one that shares none of them is none of its."""

    told: list[int]
    keys: set[str]


def _deeds(told: Sequence[Telling]) -> Iterator[list[Telling]]:
    """The deeds of one type: each telling joins the deed with which it agrees best, or begins one."""
    agree = _agreements(told)
    deeds = [_Deed([number], _keys(telling)) for number, telling in enumerate(told)]
    for _ in range(SWEEPS):
        deeds = _joined(deeds, agree)
    return ([told[number] for number in sorted(deed.told)] for deed in deeds)


def _agreements(told: Sequence[Telling]) -> Agree:
    """The agreement of two tellings by their numbers, computed once; None if both are of one article."""

    @cache
    def agree(one: int, other: int) -> float | None:
        return None if told[one].article == told[other].article else agreement(told[one], told[other])

    return lambda one, other: agree(min(one, other), max(one, other))


def _joined(deeds: Sequence[_Deed], agree: Agree) -> list[_Deed]:
    """Each joins the one before it with which it agrees best, if most of both tellings agree."""
    found: list[_Deed] = []
    for deed in deeds:
        candidates = [other for other in found[-DEEDS:] if deed.keys & other.keys]
        agreed = [_agreed(deed, other, agree) for other in candidates]
        best = max(range(len(agreed)), key=agreed.__getitem__, default=None)
        if best is None or agreed[best] < LEAST:
            found.append(deed)
        else:
            candidates[best].told += deed.told
            candidates[best].keys |= deed.keys
    return found


def _agreed(one: _Deed, other: _Deed, agree: Agree) -> float:
    """The median agreement of the tellings looked at."""
    both = (agree(*numbers) for numbers in product(looked_at(one.told), looked_at(other.told)))
    agreed = sorted(found for found in both if found is not None)
    return agreed[(len(agreed) - 1) // 2] if agreed else -inf


def _keys(telling: Telling) -> set[str]:
    """Two tellings are compared if they share a key: a part of a name, a word for the deed, a number of victims."""
    claims = [report.claim for report in telling.reports]
    sides = (side for claim in claims for side in (claim.actors, claim.recipients))
    names = {part for side in sides for one in side for part in one.parts}
    tolls = {
        place for claim in claims for place, number in enumerate((claim.dead, claim.injured)) if number is not None
    }
    return names | {word for claim in claims for word in claim.verb} | {f"#{place}" for place in tolls}
