"""A user's own knowledge: adding to its folder, and reading with it.

`add_file` is what `warta places add` and `warta entities add` do. `known_with` gives the languages to read with, and
`located` the coordinates of places that only the user's table has.
"""

from __future__ import annotations

import csv
import os
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from itertools import chain
from pathlib import Path

from warta.errors import NotFoundError, UsageError
from warta.languages import Language, Tables, languages
from warta.places.facts import (
    COLUMNS,
    Knowledge,
    Numbered,
    Problem,
    Row,
    What,
    read_knowledge,
    read_rows,
    rows_of_table,
    stored,
)
from warta.places.gazetteer import region_of
from warta.places.wikidata import rows_of_items
from warta.records import Event, Reading

MARKS = (",", ";")


@dataclass(frozen=True, slots=True)
class Added:
    """The result of adding a file: how many rows were taken, and which lines could not be used."""

    rows: int
    problems: tuple[Problem, ...]


# ---------------------------------------------------------------- adding


def add_file(path: Path, folder: Path, what: What) -> Added:
    """Add the rows of a file to a folder's table; a row replaces an older one of the same name.

    The file is a table (tab-separated values or CSV), or lines of Wikidata's JSON. Bad lines are left out and reported;
    if no line is good, nothing is written. Raises `NotFoundError` if there is no such file, `UsageError` if it is no
    text or the folder's table has a bad line, and `OSError` if it cannot be read or the table cannot be written.
    """
    try:
        found = read_rows(path, partial(rows_of, what=what))
    except FileNotFoundError as error:
        raise NotFoundError(f"{path}: there is no such file or folder; check the path.") from error
    rows = [row for _, row in found if not isinstance(row, Problem)]
    if rows:
        kept = {row["name"]: row for row in (*stored(folder, what), *rows)}
        write_table(folder, what, kept)
    return Added(len(rows), tuple(row for _, row in found if isinstance(row, Problem)))


def rows_of(lines: Iterator[str], what: What) -> Iterator[Numbered]:
    """The rows of a file: of Wikidata's JSON if the first line behind notes begins like JSON, otherwise of a table."""
    notes: list[str] = []
    first = next(lines, "")
    while first and (not first.strip() or first.startswith("#")):
        notes.append(first)
        first = next(lines, "")
    whole = chain(notes, [first], lines)
    if first.lstrip()[:1] in ("{", "["):
        return rows_of_items(whole, what)
    return rows_of_table(with_tabs(whole, mark) if (mark := mark_of(first)) else whole, what)


def mark_of(header: str) -> str | None:
    """What parts the columns of a table that has no tabs: a comma, or the semicolon of other locales."""
    return None if "\t" in header else max(MARKS, key=header.count) if any(map(header.count, MARKS)) else None


def with_tabs(lines: Iterator[str], mark: str) -> Iterator[str]:
    """The lines of a CSV table as those of tab-separated values, under their numbers."""
    done = 0
    reader = csv.reader(lines, delimiter=mark)
    for fields in reader:
        yield from [""] * (reader.line_num - done - 1)  # of a field of several lines
        done = reader.line_num
        yield "\t".join(" ".join(field.split()) for field in fields)


def write_table(folder: Path, what: What, rows: Mapping[str, Row]) -> None:
    """Write a folder's table, whole or not at all."""
    folder.mkdir(parents=True, exist_ok=True)
    columns = COLUMNS[what]
    lines = ["\t".join(columns), *("\t".join(row.get(column, "") for column in columns) for row in rows.values())]
    handle, name = tempfile.mkstemp(dir=folder, prefix=f".{what}-")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    Path(name).replace(folder / f"{what}.tsv")


# ---------------------------------------------------------------- reading


def known_with(folder: Path | None, known: Mapping[str, Language] | None = None) -> Mapping[str, Language]:
    """The languages with a folder's knowledge, or as they are if `folder` is None.

    Raises `UsageError` if there is no such folder, or a line of its tables cannot be used.
    """
    known = known or languages()
    if folder is None:
        return known
    if not folder.is_dir():
        raise UsageError(f"{folder}: no folder of knowledge; `warta places add FILE --knowledge {folder}` makes one.")
    knowledge = read_knowledge(folder.resolve())
    return {code: with_tables(language, knowledge) for code, language in known.items()}


@lru_cache(maxsize=16)
def with_tables(language: Language, knowledge: Knowledge) -> Language:
    """The language with the knowledge; one object for each knowledge, since tables are compiled once for each."""
    return replace(language, more=Tables({"knowledge": {"knowledge": knowledge}}))


def located(reading: Reading, language: Language) -> Reading:
    """The reading with the coordinates of the user's places in its events."""
    knowledge: Knowledge | None = language.table("knowledge").get("knowledge")
    if knowledge is None or not knowledge.places or not any(event.place for event in reading.events):
        return reading
    return replace(reading, events=tuple(at_place(event, knowledge) for event in reading.events))


def at_place(event: Event, knowledge: Knowledge) -> Event:
    """The event with what the user's table says about its place; a placed event has no setting."""
    place = event.place
    fact = next((fact for names, fact in knowledge.places if place and place.name in names), None)
    if place is None or fact is None:
        return event
    at = replace(
        place,
        country=fact.country or place.country,
        lat=fact.lat,
        lon=fact.lon,
        resolution=fact.resolution,
        region=region_of(fact),
    )
    return replace(event, place=at, setting=None)
