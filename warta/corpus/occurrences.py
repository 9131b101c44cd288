"""Which events of different articles are one and the same deed, who claims it, and where the claims disagree.

Precision comes first: a false merge says that two newsrooms bear each other out. So two events are one deed only inside
a story, of one type, on days and in places that may be the same (`TESTS`: what may speak against it), and only if
something speaks for it (`WAYS`): the same parties in words that are alike; the same parties, day and place in words
that are less so; or that both count the dead of one day. Nothing may speak against an event in any claim that is looked
at of an occurrence, and most must speak for it. Status, numbers and doers may differ: those are what reports disagree
about.

An origin is who the report comes from: the agency that its text names, counted once for all that print it; else the
newsroom that had the text first. Ten copies are one origin.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations, groupby, islice
from math import asin, cos, log, radians, sin, sqrt
from operator import itemgetter
from pathlib import Path
from typing import Any

import pyarrow as pa

from warta.corpus.running import WORD, Weights, of_length_one
from warta.corpus.shingles import address_of, newsroom_of, site_of
from warta.dataset import OCCURRENCES, Row, opened, table_of
from warta.engine import Engine

TOLERANCE = timedelta(days=1)  # night and time zones
LONGEST = 7  # days that a time may span to say anything of the day
DEEDS = 200  # of one type in a story that are looked at, those told of last
LOOKED_AT = 8  # claims of an occurrence: its first, and its last ones
OF_A_STORY = 2000  # events that are compared
PART = 20_000  # rows that are held and written at a time
PER_TURN = 250_000  # events; there are as many turns as a dataset has of these, each of some of the stories
MEMORY = "1GB"  # for a turn; what can wait on the disk does
COMMON_PARTS = 3  # letters that a part of a name has, to tell anything
SIDES = ("actors", "recipients")
SLOTS = ("dead_low", "injured_low")
WIDE = (None, "country", "region")  # places in which more than one such deed may have been done on a day
WIDE_ENOUGH = {"country", "region"}  # to hold others, however far from its middle
NEAR = 15.0  # kilometres between two towns or sites that reports may take for each other
AROUND = 60.0  # between a site and its town or regency
EARTH = 6371.0  # kilometres of its radius

QUESTION = """
    SELECT s.story, e.*, a.published, a.publisher, a.published_day, a.url, a.canonical, a.agencies,
           c.copies, c.agency, o.url AS first_url, o.canonical AS first_canonical, o.publisher AS first_publisher,
           (SELECT first(q.chain ORDER BY q.stop - q.start, q.quote) FROM quotes q WHERE q.article = e.article
            AND q.start <= e.trigger_start AND e.trigger_stop <= q.stop) AS chain
    FROM (SELECT event, article, type, mode, status, background, actors, recipients, claimants, place, place_country,
                 resolution, lat, lon, time_start, first_day, last_day, dead_low, dead_high, injured_low, injured_high,
                 trigger_start, trigger_stop, sentence FROM events) e
    JOIN (SELECT * FROM stories WHERE story % $turns = $turn) s USING (article) JOIN articles a USING (article)
    LEFT JOIN copies c USING (article) LEFT JOIN articles o ON o.article = c.copies
    WHERE c.relation IS DISTINCT FROM 'duplicate'
    ORDER BY s.story, a.published_day, a.published_at NULLS LAST, e.article, e.trigger_start, e.event
"""


@dataclass(frozen=True, slots=True)
class Claim:
    """An event as it is compared. `words`: those of its sentence, of length one together."""

    row: Row
    words: Weights


def occurrences(root: Path, engine: Engine) -> Iterator[pa.Table]:
    """The table of occurrences of a dataset, part by part. `engine` is not needed: stories are few and short."""
    rows = (row for events in _stories(root) for row in rows_of_story(events))
    while part := list(islice(rows, PART)):
        yield table_of(OCCURRENCES, part)


def _stories(root: Path) -> Iterator[Sequence[Row]]:
    """The events of each story, the first report first. Stories are asked for by turns: not all joins can spill."""
    connection = opened(root, MEMORY)
    ((events,),) = connection.execute("SELECT count(*) FROM events").fetchall()
    turns = 1 + events // PER_TURN
    for turn in range(turns):
        cursor = connection.execute(QUESTION, {"turns": turns, "turn": turn})
        names = [column[0] for column in cursor.description or ()]
        rows = (dict(zip(names, row, strict=True)) for row in iter(cursor.fetchone, None))
        for _, found in groupby(rows, key=itemgetter("story")):
            yield list(found)[:OF_A_STORY]


def rows_of_story(events: Sequence[Row]) -> Iterator[Row]:
    """The rows of its occurrences. `events`: in the order of publication."""
    for claims in merged(_claims(events)):
        if len({_report_of(claim.row) for claim in claims}) > 1:
            yield from _rows([claim.row for claim in claims])


def _report_of(row: Row) -> str | int:
    """Versions of an article are one report, however often it changed its numbers."""
    return address_of(row) or int(row["article"])


def _claims(events: Sequence[Row]) -> list[Claim]:
    counts = [Counter(WORD.findall(row["sentence"].casefold())) for row in events]
    known: Counter[str] = Counter()
    for count in counts:
        known.update(count.keys())
    return [Claim(row, _weighed(count, known, len(events))) for row, count in zip(events, counts, strict=True)]


def _weighed(words: Iterable[str], known: Mapping[str, int], events: int) -> Weights:
    return of_length_one({word: log(1 + events / known[word]) for word in words})


# ---------------------------------------------------------------- one deed


def merged(claims: Iterable[Claim]) -> list[list[Claim]]:
    """The claims by deed: each joins the first deed with whose claims it agrees, or begins one."""
    by_type: defaultdict[str, list[list[Claim]]] = defaultdict(list)
    for claim in claims:
        found = by_type[claim.row["type"]]
        deed = next((deed for deed in found[-DEEDS:] if _belongs(claim, deed)), None)
        if deed is None:
            found.append([claim])
        else:
            deed.append(claim)
    return [deed for found in by_type.values() for deed in found]


def _belongs(claim: Claim, deed: list[Claim]) -> bool:
    """Nothing may speak against it in any claim that is looked at, and most must speak for it."""
    others = deed if len(deed) <= LOOKED_AT else [deed[0], *deed[1 - LOOKED_AT :]]
    if not all(test(claim.row, other.row) for other in others for test in TESTS):
        return False
    return 2 * sum(_agree(claim, other) for other in others) >= len(others)


def _agree(one: Claim, other: Claim) -> bool:
    alike = sum(weight * other.words.get(word, 0.0) for word, weight in one.words.items())
    return any(alike >= least and way(one.row, other.row) for way, least in WAYS)


def _same_kind(one: Row, other: Row) -> bool:
    return one["type"] == other["type"] and (one["mode"] == other["mode"] or None in (one["mode"], other["mode"]))


def _same_day(one: Row, other: Row) -> bool:
    """Times that do not meet, give or take a day, are two deeds. One that tells no day says nothing against it."""
    times = [_days(row) for row in (one, other)]
    if None in times:
        return bool(one["background"] == other["background"])
    (first, last), (start, stop) = (time for time in times if time)
    return bool(first <= stop + TOLERANCE and start <= last + TOLERANCE)


def _days(row: Row) -> tuple[date, date] | None:
    first, last = row["first_day"], row["last_day"]
    return (first, last) if first and last and last - first <= timedelta(days=LONGEST) else None


def _same_place(one: Row, other: Row) -> bool:
    """Another state is another place; so is another name of the same grain, but for a neighbour's."""
    states = {row["place_country"] for row in (one, other)} - {None}
    if len(states) > 1:
        return False
    if None in (_called(one), _called(other)) or _called(one) == _called(other):
        return True
    grains = {one["resolution"], other["resolution"]}
    if WIDE_ENOUGH & grains or _unknown(one) or _unknown(other):
        return len(grains) > 1
    return _kilometres(one, other) <= (NEAR if len(grains) == 1 else AROUND)


def _called(row: Row) -> str | None:
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


def _same_parties(one: Row, other: Row) -> bool:
    """Sides that both tell must agree, and at least one must be told by both."""
    told = [(one[side], other[side]) for side in SIDES if one[side] and other[side]]
    return bool(told) and all(_meet(*side) for side in told)


def _same_in_full(one: Row, other: Row) -> bool:
    """Both sides agree, and one day and one place smaller than a region are told by both: words may differ then."""
    return (
        not _one_denies(one, other)
        and all(_meet(one[side], other[side]) for side in SIDES)
        and one["first_day"] == other["first_day"] is not None
        and _same_spot(one, other)
    )


def _same_spot(one: Row, other: Row) -> bool:
    return one["place"] is not None and one["place"] == other["place"] and one["resolution"] not in WIDE


def _same_toll(one: Row, other: Row) -> bool:
    """Both count the dead, or the hurt, of one day, and not each its own doer's: 4 dead and 9 dead are one attack.

    The parties are not asked for: `ten people` and `a school` were shot at, by `the man` or by one whom police name.
    """
    counted = any(one[slot] is not None and other[slot] is not None for slot in SLOTS)
    days = _days(one), _days(other)
    return counted and None not in days and not _one_denies(one, other) and not _other_doers(one, other)


def _same_toll_and_spot(one: Row, other: Row) -> bool:
    return _same_spot(one, other) and _same_toll(one, other)


def _other_doers(one: Row, other: Row) -> bool:
    """Doers of other states, whose names have nothing in common."""
    states = [{party["country"] for party in row["actors"]} for row in (one, other)]
    if not all(states) or any(None in told for told in states) or states[0] & states[1]:
        return False
    return not any(_alike_by_name(a, b) for a in one["actors"] for b in other["actors"])


def _meet(some: Sequence[Row], others: Sequence[Row]) -> bool:
    return any(same_party(one, other) for one in some for other in others)


def same_party(one: Row, other: Row) -> bool:
    """One name inside the other, `Prabowo` and `Prabowo Subianto`, and no two states."""
    if one["country"] and other["country"] and one["country"] != other["country"]:
        return False
    return _alike_by_name(one, other)


def _alike_by_name(one: Row, other: Row) -> bool:
    name, known_as = _parts(one["name"]), _parts(other["name"])
    return bool(name and known_as) and (name <= known_as or known_as <= name)


def _parts(name: str | None) -> frozenset[str]:
    return frozenset(part for part in WORD.findall((name or "").casefold()) if len(part) >= COMMON_PARTS)


def _same_word(one: Row, other: Row) -> bool:
    """Where one report denies, it must deny the same in full: to withdraw four licences is not to leave the fifth."""
    return not _one_denies(one, other) or all(_meet(one[side], other[side]) for side in SIDES)


def _one_denies(one: Row, other: Row) -> bool:
    return bool((one["status"] == "denied") != (other["status"] == "denied"))


TESTS: tuple[Callable[[Row, Row], bool], ...] = (_same_kind, _same_day, _same_place, _same_word)
"""What may speak against two events being one deed; the cheap ones come first."""

WAYS: tuple[tuple[Callable[[Row, Row], bool], float], ...] = (
    (_same_parties, 0.3),
    (_same_in_full, 0.1),
    (_same_toll_and_spot, 0.1),
    (_same_toll, 0.2),
)
"""What may speak for it, each with how alike the words of the two sentences must be (cosine)."""


# ---------------------------------------------------------------- what an occurrence tells


def origin_of(row: Row) -> str:
    """Who the report comes from: the agency, else the site that had the text first, else its own.

    news.kabar.example and sport.kabar.example are one: desks of one house do not bear each other out.
    """
    agencies = row["agencies"] or ()
    agency = row["agency"] or (agencies[-1] if agencies else None)
    if agency:
        return str(agency).casefold()
    if row["copies"] is not None:
        return site_of(newsroom_of({name: row[f"first_{name}"] for name in ("url", "canonical", "publisher")}))
    return site_of(newsroom_of(row))


def disagreements(rows: Sequence[Row]) -> list[str]:
    """In what the claims of one deed differ. Numbers that may be the same do not: `at least 3` and `5`."""
    counted = [name for name in ("dead", "injured") if _no_common_number(rows, name)]
    told = [name for name, values in _stated(rows) if len(values - {None}) > 1]
    actors = ["actor"] if _doers_differ(rows) else []
    return [*counted, *actors, *dict.fromkeys(told)]


def _doers_differ(rows: Sequence[Row]) -> bool:
    """Do two claims tell one doer each, and not the same? Of several it is not known who is meant to have done it."""
    told = {row["actors"][0]["name"]: row["actors"][0] for row in rows if len(row["actors"]) == 1}
    return any(not _alike_by_name(one, other) for one, other in combinations(islice(told.values(), LOOKED_AT), 2))


def _no_common_number(rows: Sequence[Row], name: str) -> bool:
    lows = [row[f"{name}_low"] for row in rows if row[f"{name}_low"] is not None]
    highs = [row[f"{name}_high"] for row in rows if row[f"{name}_high"] is not None]
    return bool(lows and highs) and max(lows) > min(highs)


def _stated(rows: Sequence[Row]) -> Iterator[tuple[str, set[Any]]]:
    for grain in {row["resolution"] for row in rows}:
        yield "place", {_called(row) for row in rows if row["resolution"] == grain}
    # A day that an article does not tell is that of its publication, and disagrees with nobody.
    yield "day", {row["first_day"] for row in rows if row["time_start"] is not None and _of_a_day(row)}
    yield "status", {row["status"] for row in rows}


def _of_a_day(row: Row) -> bool:
    return _days(row) is not None and row["first_day"] == row["last_day"]


def _rows(rows: Sequence[Row]) -> Iterator[Row]:
    origins = [origin_of(row) for row in rows]
    whole = {
        "occurrence": rows[0]["event"],
        "articles": len({_report_of(row) for row in rows}),
        "origins": len(set(origins)),
        "disagrees": disagreements(rows),
    }
    same = ("story", "event", "article", "type", "status", "claimants", "actors", "recipients", "place", "first_day")
    more = ("last_day", "dead_low", "dead_high", "injured_low", "injured_high", "sentence", "publisher", "published")
    for row, origin in zip(rows, origins, strict=True):
        values = {name: row[name] for name in (*same, *more, "url")}
        yield {**whole, **values, "chain": row["chain"] or [], "origin": origin, "first": row is rows[0]}
