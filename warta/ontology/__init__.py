"""Ontologies as data: which types of deeds there are, and what is known of each.

`plover()` is the one that is coded unless another is asked for; `find_ontology` reads any other written in the same
form, a folder of the user's or one that ships (`disasters`). See docs/ontologies.md.
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from pathlib import Path

from warta.errors import UsageError
from warta.languages import languages
from warta.ontology.form import DECISION, DEED, FILE, LEXICON, PARTS, TELLING, TYPE, Table, check_row
from warta.records import Status

SHIPPED = Path(__file__).parent
PLOVER = SHIPPED / "plover.toml"
TYPES = "ontology.toml"
"""The file of types in an ontology's folder."""
WORDS = "events.toml"
"""Its lexicons, each in the folder of a language beside it."""
UNDER = "under:"
"""What a decision writes before a cue whose word governs the clause."""
QUOTED = "quoted"
"""The cue that no word gives: the clause stands in reported words."""
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
    PLOVER. `prior`: how often a word of these lexicons tells a deed. `statuses`: what the words around a
    deed of a known type make of its status (`warta.events.how.status`); they go before what the decisions say of it.
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
    statuses: tuple[Decision, ...] = ()

    def decide(self, kind: str, cues: frozenset[str]) -> Decision | None:
        """The first decision that fits a deed, None where it stays what it is and has happened."""
        return _decide(self, kind, cues)


@lru_cache(maxsize=10_000)  # most candidates stand under one of few sets of cues
def _decide(ontology: Ontology, kind: str, cues: frozenset[str]) -> Decision | None:
    return next((decision for decision in ontology.decisions if decision.fits(kind, cues)), None)


@cache
def plover() -> Ontology:
    """PLOVER 2.0."""
    return read_ontology(PLOVER)


def read_ontology(path: Path) -> Ontology:
    """The ontology written in a TOML file.

    Raises `OSError` where the file cannot be read, `tomllib.TOMLDecodeError` where it is no TOML, and `TypeError`
    where it lacks something or holds what it may not.
    """
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    check_row(table, "the file", FILE, ("name", "version") if "extends" in table else ("name", "version", "types"))
    return Ontology(
        table["name"],
        table["version"],
        {name: _event_type(name, row) for name, row in table.get("types", {}).items()},
        tuple(map(_decision, table.get("decisions", ()))),
        table.get("sectors", {}),
        table.get("contexts", {}),
        extends="extends" in table,
        prior=table.get("prior", PRIOR),
        statuses=tuple(map(_decision, table.get("statuses", ()))),
    )


def _event_type(name: str, row: Table) -> EventType:
    check_row(row, f"the type {name}", TYPE, ("quad", "score", "meaning"))
    return EventType(name=name, **row)


def _decision(row: Table) -> Decision:
    check_row(row, f"the decision {row.get('name', 'without a name')!r}", DECISION, ("name",))
    return Decision(
        row["name"],
        frozenset(row.get("types", ())),
        frozenset(row.get("cues", ())),
        frozenset(row.get("without", ())),
        row.get("becomes"),
        row.get("status", "happened"),
    )


# ---------------------------------------------------------------- a user's own


def find_ontology(name: str | Path) -> Ontology:
    """The ontology in a folder, or the one that ships under a name. Raises `UsageError`, saying what is amiss."""
    places = (Path(name), SHIPPED / name)
    folder = next((place for place in places if (place / TYPES).is_file()), None)
    if folder is None:
        shipped = ", ".join(sorted(place.parent.name for place in SHIPPED.glob(f"*/{TYPES}")))
        raise UsageError(f"{name}: no folder with a file {TYPES}, and none of those that ship ({shipped}).")
    with _told(folder / TYPES):
        found = _of_folder(folder)
    lexicons = {path: _lexicon(path, found) for path in sorted(folder.glob(f"*/{WORDS}"))}
    known = {cue for language in languages().values() for cue in language.table("events").get("cues", ())}
    own = {cue for table in lexicons.values() for cue, words in table.get("cues", {}).items() if words}
    with _told(folder / TYPES):
        _check_decisions(found, known | own)
    for path, table in lexicons.items():
        with _told(path):
            _check_cues(table, known, found)
    return found


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Tell what is amiss in a file, by its name. Raises `UsageError`."""
    try:
        yield
    except TypeError as error:
        raise UsageError(f"{path}: {error}.") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: is no text in UTF-8; save it as such.") from error
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path}: is no TOML: {error}.") from error
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror}).") from error


def _of_folder(folder: Path) -> Ontology:
    """A folder's ontology. Where it extends PLOVER, its own goes before, and PLOVER's of the same name falls."""
    own = replace(read_ontology(folder / TYPES), folder=folder.resolve())
    if not own.extends:
        return replace(own, sectors={**plover().sectors, **own.sectors})
    return replace(
        own,
        types={**plover().types, **own.types},
        decisions=_before(own.decisions, plover().decisions),
        statuses=_before(own.statuses, plover().statuses),
        sectors={**plover().sectors, **own.sectors},
        contexts={**plover().contexts, **own.contexts},
    )


def _before(own: Sequence[Decision], others: Sequence[Decision]) -> tuple[Decision, ...]:
    """A folder's decisions, then those of others that are not named alike."""
    named = {decision.name for decision in own}
    return (*own, *(decision for decision in others if decision.name not in named))


def _lexicon(path: Path, ontology: Ontology) -> Table:
    """A lexicon of a folder. Raises `UsageError` where it could not be used."""
    with _told(path):
        if path.parent.name not in languages():
            raise TypeError(f"the folder is named as no language that Warta reads; these are {_listed(languages())}")
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        check_row(table, "the file", LEXICON)
        for name in PARTS.keys() & table:
            check_row(table[name], f"[{name}]", PARTS[name])
        for number, entry in enumerate(table.get("deed", ()), 1):
            _check_entry(entry, f"entry {number} of [[deed]]", ontology)
        return table


def _check_entry(entry: Table, what: str, ontology: Ontology) -> None:
    """Raises `TypeError` where no words could ever tell it, or it is of a type or mode that is not there."""
    check_row(entry, what, DEED, ("type",))
    if not any(entry.get(name) for name in TELLING):
        raise TypeError(f"{what} has no {' and no '.join(TELLING)}")
    _check_known([entry["type"] or None], ontology.types, f"{what} is of the type")
    modes = ontology.types[entry["type"]].modes if entry["type"] else ()
    if modes:
        _check_known([entry.get("mode")], modes, f"{what} is of the mode")


def _check_decisions(ontology: Ontology, cues: Collection[str]) -> None:
    """Raises `TypeError` where a decision or a status speaks of a type or a cue that is not there."""
    for decision in ontology.decisions:
        what = f"the decision {decision.name!r}"
        _check_known(decision.types, ontology.types, f"{what} is on the type")
        _check_known([decision.becomes or None], ontology.types, f"{what} makes it the type")
        _check_known(sorted(_asked(decision)), cues, f"{what} asks for the cue")
    asked = {cue for rule in plover().statuses for cue in _asked(rule)}
    for rule in ontology.statuses:
        what = f"the status {rule.name!r}"
        _check_known(rule.types, ontology.types, f"{what} is on the type")
        _check_known(sorted(_asked(rule)), {*cues, *asked}, f"{what} asks for the cue")
        _check_known([rule.becomes or None], ontology.types, f"{what} makes it the type")


def _check_cues(table: Table, known: Collection[str], ontology: Ontology) -> None:
    """Raises `TypeError` where a lexicon gives words to a cue that nothing asks for."""
    asked = {cue for decision in ontology.decisions for cue in _asked(decision)}
    if unasked := [cue for cue in table.get("cues", ()) if cue not in known and cue not in asked]:
        raise TypeError(f"[cues] has words for {unasked[0]!r}, but no decision in {TYPES} asks for that cue")


def _asked(decision: Decision) -> set[str]:
    """The cues of words that a decision asks for, whether they govern the clause or not."""
    return {cue.removeprefix(UNDER) for cue in decision.cues | decision.without if cue != QUOTED}


def _check_known(found: Iterable[str | None], known: Collection[str], what: str) -> None:
    unknown = next((one for one in found if one is not None and one not in known), None)
    if unknown is not None:
        raise TypeError(f"{what} {unknown!r}, which is not there; there are {_listed(known)}")


def _listed(names: Collection[str]) -> str:
    return ", ".join(sorted(names))
