"""A user's own places, people and bodies, in two files of tab-separated values.

The first line names the columns, in any order: `PLACES` or `ENTITIES`; only `name` is required. `aliases` are separated
by `|`. A `Knowledge` is what a folder with `places.tsv` and `entities.tsv` holds, checked and ready for the lexicon.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias, get_args

from warta.errors import UsageError
from warta.ontology import plover
from warta.places.countries import country_codes
from warta.places.gazetteer import PlaceFact
from warta.places.organisations import Organisation
from warta.records import Kind, Resolution

What: TypeAlias = Literal["places", "entities"]
Row: TypeAlias = Mapping[str, str]
"""A line by its columns; a column that is missing or empty is not in it."""

COLUMNS: Mapping[What, tuple[str, ...]] = {
    "places": ("name", "aliases", "country", "resolution", "lat", "lon", "people", "region"),
    "entities": ("name", "aliases", "kind", "country", "sector", "role"),
}
KINDS: tuple[Kind, ...] = ("person", "organisation", "group")
"""The kinds of a user's entities: all states are known, and places have a table of their own."""
NEAR: Mapping[str, float] = {"lat": 90.0, "lon": 180.0}


class Problem(NamedTuple):
    """A line that cannot be used, and why."""

    line: int
    why: str


Numbered: TypeAlias = tuple[int, Row | Problem]
"""A row, or what is wrong with it, and the number of its line."""


@dataclass(frozen=True, slots=True)
class PersonFact:
    """A person by name: `sector` is PLOVER's, `role` the office in words."""

    names: tuple[str, ...]
    country: str | None
    sector: str | None
    role: str | None


@dataclass(frozen=True, slots=True, eq=False)
class Knowledge:
    """All that a folder holds; compared by identity, since it may be large. `places` with all their names."""

    places: tuple[tuple[tuple[str, ...], PlaceFact], ...] = ()
    bodies: tuple[Organisation, ...] = ()
    persons: tuple[PersonFact, ...] = ()


# ---------------------------------------------------------------- lines


def rows_of_table(lines: Iterable[str], what: What) -> Iterator[Numbered]:
    """The rows of a table with their line numbers, `Problem`s in the place of bad ones.

    Empty lines and those that begin with `#` are skipped.
    """
    header: list[str] | None = None
    for number, line in enumerate(lines, 1):
        fields = [field.strip() for field in line.rstrip("\r\n").split("\t")]
        if not any(fields) or fields[0].startswith("#"):
            continue
        if header is None:
            header = fields
            if problem := header_problem(fields, what):
                yield number, Problem(number, problem)
                return
        elif len(fields) > len(header):
            yield number, Problem(number, f"{len(fields)} fields, but {len(header)} columns")
        else:
            row = {column: field for column, field in zip(header, fields, strict=False) if field}
            yield number, checked(number, row, what)


def header_problem(header: list[str], what: What) -> str | None:
    """What is wrong with the names of the columns."""
    unknown = [column for column in header if column not in COLUMNS[what]]
    if unknown or "name" not in header:
        wrong = f"no column {unknown[0]!r}" if unknown else "no column 'name'"
        return f"{wrong}; the first line names columns, parted by tabs or commas, out of: {', '.join(COLUMNS[what])}"
    twice = [column for place, column in enumerate(header) if column in header[:place]]
    return f"two columns are named {twice[0]!r}" if twice else None


def checked(number: int, row: Row, what: What) -> Row | Problem:
    """The row itself if all its values can be used, otherwise the problem."""
    problem = place_problem(row) if what == "places" else entity_problem(row)
    problem = None if "name" not in row else problem
    return Problem(number, problem or "no name") if problem or "name" not in row else row


def place_problem(row: Row) -> str | None:
    """What is wrong with a place."""
    if ("lat" in row) != ("lon" in row):
        return "lat and lon belong together"
    for column, most in NEAR.items():
        if column in row and not within(row[column], most):
            return f"{column} {row[column]!r} is no number of degrees from {-most:.0f} to {most:.0f}"
    if "people" in row and not row["people"].isdecimal():
        return f"people {row['people']!r} is no number"
    resolutions = get_args(Resolution)
    if row.get("resolution", "city") not in resolutions:
        return f"resolution {row['resolution']!r} is none of: {', '.join(resolutions)}"
    return country_problem(row)


def within(words: str, most: float) -> bool:
    """Whether words are a number of degrees."""
    try:
        return -most <= float(words) <= most
    except ValueError:
        return False


def entity_problem(row: Row) -> str | None:
    """What is wrong with a person or body."""
    if row.get("kind") not in KINDS:
        return f"kind {row.get('kind', '')!r} is none of: {', '.join(KINDS)}"
    sectors = plover().sectors
    if "sector" in row and row["sector"] not in sectors:
        return f"sector {row['sector']!r} is none of: {', '.join(sectors)}"
    return country_problem(row)


def country_problem(row: Row) -> str | None:
    """Whether a country is given by its code."""
    code = row.get("country")
    if code is None or code in country_codes():
        return None
    return f"country {code!r} is no code of ISO 3166 alpha-3, such as IDN"


# ---------------------------------------------------------------- facts


def names_of(row: Row) -> tuple[str, ...]:
    """The name and its aliases, each once."""
    aliases = (alias.strip() for alias in row.get("aliases", "").split("|"))
    return tuple(dict.fromkeys(name for name in (row["name"], *aliases) if name))


def place_of(row: Row) -> tuple[tuple[str, ...], PlaceFact]:
    """A checked row as a place of the gazetteer."""
    lat, lon = (float(row[column]) if column in row else None for column in ("lat", "lon"))
    resolution: Resolution = row.get("resolution", "city")  # type: ignore[assignment]
    country, people, region = row.get("country"), int(row.get("people", 0)), row.get("region")
    return names_of(row), PlaceFact(row["name"], country, resolution, "", lat, lon, people, region=region)


def person_of(row: Row) -> PersonFact:
    """A checked row as a person."""
    return PersonFact(names_of(row), row.get("country"), row.get("sector"), row.get("role"))


def body_of(row: Row) -> Organisation:
    """A checked row as a body; one of no known sector is a body of society."""
    kind: Kind = row["kind"]  # type: ignore[assignment]
    return Organisation(names_of(row), row.get("country"), row.get("sector", "SOC"), kind)


def read_knowledge(folder: Path) -> Knowledge:
    """The knowledge in a folder; none if there is no such folder. Raises `UsageError` as `stored` does."""
    stamps = tuple((what, stamp(folder / f"{what}.tsv")) for what in COLUMNS)
    return _read(folder, stamps)


def stamp(path: Path) -> tuple[int, int] | None:
    """What tells one state of a file from another."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


@lru_cache(maxsize=4)
def _read(folder: Path, stamps: tuple[tuple[What, tuple[int, int] | None], ...]) -> Knowledge:
    there = {what for what, found in stamps if found}
    entities = stored(folder, "entities") if "entities" in there else []
    return Knowledge(
        tuple(place_of(row) for row in (stored(folder, "places") if "places" in there else [])),
        tuple(body_of(row) for row in entities if row["kind"] != "person"),
        tuple(person_of(row) for row in entities if row["kind"] == "person"),
    )


def stored(folder: Path, what: What) -> list[Row]:
    """The rows of a folder's table; none if it has no such table.

    Raises `UsageError` if a line cannot be used: skipped, it would be lost when the table is written again.
    """
    path = folder / f"{what}.tsv"
    if not path.is_file():
        return []
    rows = [row for _, row in read_rows(path, partial(rows_of_table, what=what))]
    bad = next((row for row in rows if isinstance(row, Problem)), None)
    if bad is not None:
        raise UsageError(f"{path}:{bad.line}: {bad.why}; mend this line or take it out first.")
    return [row for row in rows if not isinstance(row, Problem)]


def read_rows(path: Path, rows: Callable[[Iterator[str]], Iterable[Numbered]]) -> list[Numbered]:
    """The result of `rows` for the lines of a file. Raises `UsageError` if it is no text, and `OSError`."""
    try:
        with path.open(encoding="utf-8-sig") as lines:
            return list(rows(lines))
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: is no text in UTF-8; save it as such.") from error
