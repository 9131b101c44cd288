"""Which events of different articles are one and the same deed, who claims it, and where the claims disagree.

Precision comes first: a false merge says that two newsrooms bear each other out. So two events are one deed only inside
a story, of one type, by and to the same ones, on days and in places that may be the same, told in words that are alike;
and an event must agree so with every claim that is looked at of an occurrence. Status and numbers may differ: those
are what reports disagree about.

An origin is who the report comes from: the agency that its text names, counted once for all that print it; else the
newsroom that had the text first. Ten copies are one origin.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby, islice
from math import log
from operator import itemgetter
from pathlib import Path
from typing import Any

import pyarrow as pa

from warta.corpus.running import WORD, Weights, of_length_one
from warta.corpus.shingles import newsroom_of
from warta.dataset import OCCURRENCES, Row, opened, table_of
from warta.engine import Engine

TOLERANCE = timedelta(days=1)  # night and time zones
LONGEST = 7  # days that a time may span to say anything of the day
LEAST_ALIKE = 0.3  # cosine of the sentences' words
LOOKED_AT = 8  # claims of an occurrence: its first, and its last ones
OF_A_STORY = 2000  # events that are compared
PART = 20_000  # rows that are held and written at a time
MEMORY = "1GB"  # for the events of all stories in their order; the rest waits on the disk
COMMON_PARTS = 3  # letters that a part of a name has, to tell anything

QUESTION = """
    SELECT s.story, e.*, a.published, a.publisher, a.published_day, a.url, a.canonical, a.agencies,
           c.copies, c.agency, o.url AS first_url, o.canonical AS first_canonical, o.publisher AS first_publisher,
           (SELECT first(q.chain ORDER BY q.stop - q.start, q.quote) FROM quotes q WHERE q.article = e.article
            AND q.start <= e.trigger_start AND e.trigger_stop <= q.stop) AS chain
    FROM (SELECT event, article, type, mode, status, background, actors, recipients, claimants, place, place_country,
                 resolution, first_day, last_day, dead_low, dead_high, injured_low, injured_high, trigger_start,
                 trigger_stop, sentence FROM events) e
    JOIN stories s USING (article) JOIN articles a USING (article)
    LEFT JOIN copies c USING (article) LEFT JOIN articles o ON o.article = c.copies
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
    """The events of each story, the first report first."""
    cursor = opened(root, MEMORY).execute(QUESTION)
    names = [column[0] for column in cursor.description or ()]
    rows = (dict(zip(names, row, strict=True)) for row in iter(cursor.fetchone, None))
    for _, events in groupby(rows, key=itemgetter("story")):
        yield list(events)[:OF_A_STORY]


def rows_of_story(events: Sequence[Row]) -> Iterator[Row]:
    """The rows of its occurrences. `events`: in the order of publication."""
    for claims in merged(_claims(events)):
        if len({claim.row["article"] for claim in claims}) > 1:
            yield from _rows([claim.row for claim in claims])


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
        fitting = (deed for deed in found if all(same_deed(claim, other) for other in _looked_at(deed)))
        deed = next(fitting, None)
        if deed is None:
            found.append([claim])
        else:
            deed.append(claim)
    return [deed for found in by_type.values() for deed in found]


def _looked_at(deed: list[Claim]) -> list[Claim]:
    return deed if len(deed) <= LOOKED_AT else [deed[0], *deed[1 - LOOKED_AT :]]


def same_deed(one: Claim, other: Claim) -> bool:
    """May these be one deed? All tests must say so; the cheap ones come first."""
    return all(test(one.row, other.row) for test in TESTS) and _alike(one, other) >= LEAST_ALIKE


def _alike(one: Claim, other: Claim) -> float:
    return sum(weight * other.words.get(word, 0.0) for word, weight in one.words.items())


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
    """Another state is another place; so is another name of the same grain."""
    states = {row["place_country"] for row in (one, other)} - {None}
    if len(states) > 1:
        return False
    named = {row["place"] for row in (one, other)} - {None}
    return len(named) < 2 or one["resolution"] != other["resolution"]


def _same_parties(one: Row, other: Row) -> bool:
    """Sides that both tell must agree, and at least one must be told by both.

    Where one report denies, it must deny the same in full: to withdraw four licences is not to leave the fifth.
    """
    sides = [(one[side], other[side]) for side in ("actors", "recipients")]
    told = [side for side in sides if side[0] and side[1]]
    if one["status"] != other["status"] and "denied" in (one["status"], other["status"]) and len(told) < len(sides):
        return False
    return bool(told) and all(_meet(*side) for side in told)


def _meet(some: Sequence[Row], others: Sequence[Row]) -> bool:
    return any(same_party(one, other) for one in some for other in others)


def same_party(one: Row, other: Row) -> bool:
    """One name inside the other, `Prabowo` and `Prabowo Subianto`, and no two states."""
    if one["country"] and other["country"] and one["country"] != other["country"]:
        return False
    name, known_as = _parts(one["name"]), _parts(other["name"])
    return bool(name and known_as) and (name <= known_as or known_as <= name)


def _parts(name: str | None) -> frozenset[str]:
    return frozenset(part for part in WORD.findall((name or "").casefold()) if len(part) >= COMMON_PARTS)


TESTS: tuple[Callable[[Row, Row], bool], ...] = (_same_kind, _same_day, _same_place, _same_parties)


# ---------------------------------------------------------------- what an occurrence tells


def origin_of(row: Row) -> str:
    """Who the report comes from: the agency, else the newsroom that had the text first, else its own."""
    agencies = row["agencies"] or ()
    agency = row["agency"] or (agencies[-1] if agencies else None)
    if agency:
        return str(agency).casefold()
    if row["copies"] is not None:
        return newsroom_of({name: row[f"first_{name}"] for name in ("url", "canonical", "publisher")})
    return newsroom_of(row)


def disagreements(rows: Sequence[Row]) -> list[str]:
    """In what the claims of one deed differ. Numbers that may be the same do not: `at least 3` and `5`."""
    counted = [name for name in ("dead", "injured") if _no_common_number(rows, name)]
    told = [name for name, values in _stated(rows) if len(values - {None}) > 1]
    return [*counted, *told]


def _no_common_number(rows: Sequence[Row], name: str) -> bool:
    lows = [row[f"{name}_low"] for row in rows if row[f"{name}_low"] is not None]
    highs = [row[f"{name}_high"] for row in rows if row[f"{name}_high"] is not None]
    return bool(lows and highs) and max(lows) > min(highs)


def _stated(rows: Sequence[Row]) -> Iterator[tuple[str, set[Any]]]:
    yield "place", {row["place"] for row in rows}
    yield "day", {row["first_day"] for row in rows if _days(row) and row["first_day"] == row["last_day"]}
    yield "status", {row["status"] for row in rows}


def _rows(rows: Sequence[Row]) -> Iterator[Row]:
    origins = [origin_of(row) for row in rows]
    whole = {
        "occurrence": rows[0]["event"],
        "articles": len({row["article"] for row in rows}),
        "origins": len(set(origins)),
        "disagrees": disagreements(rows),
    }
    same = ("story", "event", "article", "type", "status", "claimants", "actors", "recipients", "place", "first_day")
    more = ("last_day", "dead_low", "dead_high", "injured_low", "injured_high", "sentence", "publisher", "published")
    for row, origin in zip(rows, origins, strict=True):
        values = {name: row[name] for name in (*same, *more, "url")}
        yield {**whole, **values, "chain": row["chain"] or [], "origin": origin, "first": row is rows[0]}
