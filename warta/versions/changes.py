"""The differences of two versions: metadata, text, quotes and events, each dropped, added or changed.

A quote or event of the old version is that of the new one which it resembles most, if it is one of its kind. Both
versions are readings: where the words around a deed changed, the reading may differ though the deed does not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from warta.dataset import Row
from warta.records import READ_ROLES
from warta.versions.found import Version
from warta.versions.words import Piece, alike, compared

HEAD = ("title", "published", "modified", "publisher", "authors", "editors", "contributors", "agencies", "dateline")
OF_QUOTE = ("words", "name", "direct", "force", "via")
OF_EVENT = ("mode", "status", "background", "actors", "recipients", "claimants", "place", "time")
NUMBERS = ("dead", "injured", "displaced")
PARTIES = ("actors", "recipients", "claimants")
LEAST_ALIKE = 0.5  # of the words of two quotes, or two sentences
BY_THE_SAME = 0.25  # more, where actors and recipients are the same: of ten, six words may differ

What = Literal["dropped", "added", "changed"]
Alike = Callable[[Row, Row], float]


class Differing(NamedTuple):
    """A field that differs."""

    field: str
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class Change:
    """A quote or event that is in one version alone, or in both with other values; rows as in a dataset."""

    what: What
    old: Row | None
    new: Row | None
    fields: tuple[Differing, ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """All differences of two versions."""

    old: Version
    new: Version
    head: tuple[Differing, ...]
    text: tuple[Piece, ...]
    quotes: tuple[Change, ...]
    events: tuple[Change, ...]

    def __bool__(self) -> bool:
        """Whether anything changed."""
        return bool(self.head or self.quotes or self.events) or any(piece.fate != "same" for piece in self.text)


def changes(old: Version, new: Version) -> Changes:
    """What changed from one version to the other."""
    return Changes(
        old,
        new,
        tuple(_differing(HEAD, old.article, new.article)),
        compared(lines_of(old.article), lines_of(new.article)),
        tuple(_changed(old.quotes, new.quotes, _alike_quotes, quote_values)),
        tuple(_changed(old.events, new.events, _alike_events, event_values)),
    )


def lines_of(article: Row) -> list[str]:
    """The lines that are read: headline, deck, body, subheads and captions."""
    shown = [block for block in article["blocks"] if block["role"] in READ_ROLES]
    return [article["text"][block["start"] : block["stop"]].strip("\n") for block in shown]


def _differing(fields: Iterable[str], old: Row, new: Row) -> Iterator[Differing]:
    for field in fields:
        if old[field] != new[field]:
            yield Differing(field, old[field], new[field])


# ---------------------------------------------------------------- quotes and events


def _changed(old: Sequence[Row], new: Sequence[Row], alike: Alike, values_of: Callable[[Row], Row]) -> Iterator[Change]:
    """Those that differ: changed and added ones in the order of the new version, then the dropped ones."""
    pairs = _pairs(old, new, alike)
    for place, row in enumerate(new):
        if place not in pairs:
            yield Change("added", None, row)
            continue
        before = old[pairs[place]]
        values = values_of(before), values_of(row)
        if fields := tuple(_differing(values[0], *values)):
            yield Change("changed", before, row, fields)
    kept = set(pairs.values())
    yield from (Change("dropped", row, None) for place, row in enumerate(old) if place not in kept)


def _pairs(old: Sequence[Row], new: Sequence[Row], alike: Alike) -> dict[int, int]:
    """The old one for each new one, by their places: the most alike first, each once."""
    ranked = sorted(
        ((-alike(before, after), abs(i - j), i, j) for i, before in enumerate(old) for j, after in enumerate(new)),
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for likeness, _, i, j in ranked:
        if -likeness >= LEAST_ALIKE and i not in taken and j not in pairs:
            pairs[j] = i
            taken.add(i)
    return pairs


def _alike_quotes(old: Row, new: Row) -> float:
    return alike(old["words"], new["words"])


def _alike_events(old: Row, new: Row) -> float:
    """Of one type, by their sentences; words may differ more where the same did it to the same."""
    if old["type"] != new["type"]:
        return 0.0
    parties = [[_names(row[side]) for side in ("actors", "recipients")] for row in (old, new)]
    same = parties[0] == parties[1] and any(parties[0])
    return alike(old["sentence"], new["sentence"]) + BY_THE_SAME * same + _tie(old, new)


def _tie(old: Row, new: Row) -> float:
    """Two deeds of one sentence are distinguished by their triggers."""
    return 0.05 if old["trigger"] == new["trigger"] else 0.0


def quote_values(quote: Row) -> dict[str, Any]:
    """What is compared of a quote."""
    return {field: quote[field] for field in OF_QUOTE}


def event_values(event: Row) -> dict[str, Any]:
    """What is compared of an event: parties by their names, numbers by their bounds."""
    values = {field: _names(event[field]) if field in PARTIES else event[field] for field in OF_EVENT}
    return {**values, **{name: _bounds(event, name) for name in NUMBERS}}


def _names(parties: Iterable[Row]) -> list[str]:
    return [party["name"] or "?" for party in parties]


def _bounds(event: Row, name: str) -> list[int | None] | None:
    low, high = event[f"{name}_low"], event[f"{name}_high"]
    return None if low is None and high is None else [low, high]
