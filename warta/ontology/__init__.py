"""Ontologies as data: which types of deeds there are, and what is known of each.

`plover()` is the one that is coded unless another is asked for; `find_ontology` reads any other written in the same
form, a folder of the user's or one that ships (`disasters`). See docs/ontologies.md.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cache
from pathlib import Path
from typing import Any

from warta.errors import UsageError
from warta.records import Status

SHIPPED = Path(__file__).parent
PLOVER = SHIPPED / "plover.toml"
FILE = "ontology.toml"
"""The file of types in an ontology's folder."""
WORDS = "events.toml"
"""Its lexicons, each in the folder of a language beside it."""
FORMS = ("words", "roots", "phrases")
"""What an entry of a lexicon lists."""
PRIOR = 0.6
"""How often a word of a lexicon tells a deed, where neither the entry nor the ontology says it."""


@dataclass(frozen=True, slots=True)
class EventType:
    """A type of deed.

    `quad`: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. `score` runs from
    -10 (conflict) to +10 (cooperation), `modes` gives that of each mode. `recipient`: a deed of this type needs one.
    `two_sided`: all parties are actors. `nobody_acts`: it befalls people, such as a flood. `harms`: its victims are
    counted.
    """

    name: str
    quad: int
    score: float
    meaning: str
    recipient: bool = False
    two_sided: bool = False
    nobody_acts: bool = False
    harms: bool = False
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


@dataclass(frozen=True, slots=True, eq=False)
class Ontology:
    """All types by name, the decisions in their order, and the sectors and contexts with what they mean.

    `folder` has lexicons of its own beside those of the languages, which are looked into only where it `extends`
    PLOVER. `prior`: how often a word of these lexicons tells a deed.
    """

    name: str
    version: str
    types: Mapping[str, EventType]
    decisions: tuple[Decision, ...]
    sectors: Mapping[str, str]
    contexts: Mapping[str, str]
    folder: Path | None = None
    extends: bool = True
    prior: float = PRIOR

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


def find_ontology(name: str | Path) -> Ontology:
    """The ontology in a folder, or the one that ships under a name. Raises `UsageError`, saying what is amiss."""
    places = (Path(name), SHIPPED / name)
    folder = next((place for place in places if (place / FILE).is_file()), None)
    if folder is None:
        shipped = ", ".join(sorted(place.parent.name for place in SHIPPED.glob(f"*/{FILE}")))
        raise UsageError(f"{name}: no folder with a file {FILE}, and none of those that ship ({shipped}).")
    try:
        found = _of_folder(folder)
    except KeyError as error:
        raise UsageError(f"{folder / FILE}: has no {error}.") from error
    except TypeError as error:
        raise UsageError(f"{folder / FILE}: {error}.") from error
    except (OSError, ValueError) as error:
        raise UsageError(f"{folder / FILE}: {type(error).__name__}: {error}") from error
    for words in sorted(folder.glob(f"*/{WORDS}")):
        _check_words(words, found)
    return found


def _check_words(path: Path, ontology: Ontology) -> None:
    """Raises `UsageError` where a lexicon of a folder cannot be read, or has words of a type that is not there."""
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8")).get("deed", [])
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            raise TypeError("deed must be entries, each of which begins with [[deed]]")
        unknown = next((entry["type"] for entry in entries if entry["type"] not in ("", *ontology.types)), None)
        for entry in entries:
            _check_entry(entry)
    except KeyError as error:
        raise UsageError(f"{path}: an entry [[deed]] has no {error}.") from error
    except TypeError as error:
        raise UsageError(f"{path}: {error}.") from error
    except (OSError, ValueError) as error:
        raise UsageError(f"{path}: {type(error).__name__}: {error}") from error
    if unknown is not None:
        raise UsageError(f"{path}: there is no type {unknown!r}; there are {', '.join(ontology.types)}.")


def _check_entry(entry: Mapping[str, Any]) -> None:
    """Raises `TypeError` where an entry of a lexicon tells no deed as it is meant to: `words = "banjir"`."""
    for form in FORMS:
        listed = entry.get(form, [])
        if not isinstance(listed, list) or not all(isinstance(word, str) for word in listed):
            raise TypeError(f'{form} of an entry of {entry["type"]} must be a list, such as ["a", "b"]')
    _check_share(entry.get("confidence", PRIOR), f"confidence of an entry of {entry['type']}")


def _check_share(value: Any, what: str) -> None:
    """Raises `TypeError` where a value is no number from 0 to 1."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise TypeError(f"{what} must be a number from 0 to 1, and is {value!r}")


def _of_folder(folder: Path) -> Ontology:
    """A folder's ontology. Where it extends PLOVER, its types and decisions go before, and those named alike fall."""
    table = tomllib.loads((folder / FILE).read_text(encoding="utf-8"))
    if table.get("extends") not in (None, plover().name):
        raise TypeError(f"extends may be {plover().name!r} alone, and is {table['extends']!r}")
    _check_share(table.get("prior", PRIOR), "prior")
    own = replace(
        read_ontology(folder / FILE),
        folder=folder.resolve(),
        extends=table.get("extends") == plover().name,
        prior=table.get("prior", PRIOR),
    )
    if not own.extends:
        return replace(own, sectors={**plover().sectors, **own.sectors})
    named = {decision.name for decision in own.decisions}
    return replace(
        own,
        types={**plover().types, **own.types},
        decisions=(*own.decisions, *(d for d in plover().decisions if d.name not in named)),
        sectors={**plover().sectors, **own.sectors},
        contexts={**plover().contexts, **own.contexts},
    )


def _event_type(name: str, row: Mapping[str, Any]) -> EventType:
    """A type as its table has it. Raises `TypeError` where it lacks a field, or has one that is not known."""
    known = [one.name for one in fields(EventType) if one.name != "name"]
    if missing := [one for one in ("quad", "score", "meaning") if one not in row]:
        raise TypeError(f"the type {name} has no {' and no '.join(missing)}")
    if unknown := [one for one in row if one not in known]:
        raise TypeError(f"the type {name} has {unknown[0]}, which is none of {', '.join(known)}")
    if row["quad"] not in (1, 2, 3, 4):
        raise TypeError(f"quad of the type {name} must be 1, 2, 3 or 4, and is {row['quad']!r}")
    if isinstance(row["score"], bool) or not isinstance(row["score"], int | float):
        raise TypeError(f"score of the type {name} must be a number, and is {row['score']!r}")
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
