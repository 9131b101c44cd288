"""Ontologies as data: which types of deeds there are, and what is known of each.

`plover()` is the built-in one; `read_ontology` reads any other written in the same form.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from warta.records import Status

PLOVER = Path(__file__).parent / "plover.toml"


@dataclass(frozen=True, slots=True)
class EventType:
    """A type of deed.

    `quad`: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. `score` runs from
    -10 (conflict) to +10 (cooperation), `modes` gives that of each mode. `recipient`: a deed of this type needs one.
    `two_sided`: all parties are actors.
    """

    name: str
    quad: int
    score: float
    meaning: str
    recipient: bool = False
    two_sided: bool = False
    modes: Mapping[str, float] = field(default_factory=dict)

    def score_of(self, mode: str | None) -> float:
        """The conflict-cooperation score of a deed of this type told in this mode."""
        return self.modes.get(mode, self.score) if mode else self.score


@dataclass(frozen=True, slots=True)
class Decision:
    """What the words around a deed make of it: of those that fit, the first in an ontology's list decides.

    It fits a deed of one of `types` (empty: of any) whose clause is told under all of `cues` and none of `without`.
    `becomes` is another type, "" no event, None the same type.
    """

    name: str
    types: frozenset[str]
    cues: frozenset[str]
    without: frozenset[str]
    becomes: str | None
    status: Status

    def fits(self, kind: str, cues: frozenset[str]) -> bool:
        """Whether the decision speaks of a deed of this type under these cues."""
        named = not self.types or kind in self.types
        return named and self.cues <= cues and self.without.isdisjoint(cues)


@dataclass(frozen=True, slots=True)
class Ontology:
    """All types by name, the decisions in their order, and the sectors and contexts with what they mean."""

    name: str
    version: str
    types: Mapping[str, EventType]
    decisions: tuple[Decision, ...]
    sectors: Mapping[str, str]
    contexts: Mapping[str, str]

    def decide(self, kind: str, cues: frozenset[str]) -> Decision | None:
        """The first decision that fits a deed, None where it stays what it is and has happened."""
        return next((decision for decision in self.decisions if decision.fits(kind, cues)), None)


@cache
def plover() -> Ontology:
    """PLOVER 2.0."""
    return read_ontology(PLOVER)


def read_ontology(path: Path) -> Ontology:
    """The ontology written in a TOML file.

    Raises `OSError` where the file cannot be read, `tomllib.TOMLDecodeError` where it is no TOML, and
    `KeyError` or `TypeError` where a type lacks a field or has an unknown one.
    """
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return Ontology(
        table["name"],
        table["version"],
        {name: _event_type(name, row) for name, row in table["types"].items()},
        tuple(map(_decision, table.get("decisions", ()))),
        table.get("sectors", {}),
        table.get("contexts", {}),
    )


def _event_type(name: str, row: Mapping[str, Any]) -> EventType:
    return EventType(name=name, **row)


def _decision(row: Mapping[str, Any]) -> Decision:
    return Decision(
        row["name"],
        frozenset(row.get("types", ())),
        frozenset(row.get("cues", ())),
        frozenset(row.get("without", ())),
        row.get("becomes"),
        row.get("status", "happened"),
    )
