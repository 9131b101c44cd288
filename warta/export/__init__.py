"""Datasets in other forms: tables as CSV, JSON Lines and GeoJSON; deeds as PLOVER, GDELT, ICEWS, POLECAT and schema.org
have them. See docs/exports.md.

A format is a function from rows to lines of text. Rows come from DuckDB in batches, so memory does not grow with the
dataset; DuckDB sorts and joins on disk what does not fit in the memory that it may take.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from warta.dataset import EVENTS, Row
from warta.errors import UsageError
from warta.export.claims import claim_lines
from warta.export.deeds import counted
from warta.export.gdelt import gdelt_lines
from warta.export.plain import csv_lines, geojson_lines, jsonl_lines
from warta.export.plover import plover_lines
from warta.export.polecat import icews_lines, polecat_lines
from warta.export.streams import asked, write_lines
from warta.export.wanted import ANY, Question, Unit, Wanted, check, deeds, rows_of, table_named

Lines: TypeAlias = Callable[[Sequence[str], Iterable[Row]], Iterator[str]]
MEMORY = 1.0
"""GiB that DuckDB may take."""


@dataclass(frozen=True, slots=True)
class Format:
    """A form of export. `of_deeds`: it takes events with their articles; otherwise any table.

    `marks`: it has fields for whether a deed happened and is background. Without them only deeds that happened and are
    news are written, unless the user chooses otherwise.
    """

    lines: Lines
    meaning: str
    of_deeds: bool = True
    marks: bool = True


FORMATS: Mapping[str, Format] = {
    "csv": Format(csv_lines, "a table as CSV", of_deeds=False),
    "jsonl": Format(jsonl_lines, "a table as JSON, one row a line", of_deeds=False),
    "geojson": Format(geojson_lines, "a table with places as GeoJSON", of_deeds=False),
    "plover": Format(plover_lines, "deeds as PLOVER's JSON record, one a line"),
    "gdelt": Format(gdelt_lines, "deeds as GDELT 2.0's table of events", marks=False),
    "icews": Format(icews_lines, "deeds as ICEWS' table", marks=False),
    "polecat": Format(polecat_lines, "deeds as POLECAT's table", marks=False),
    "schema.org": Format(claim_lines, "deeds as schema.org Claims with their NewsArticles, one a line"),
}
"""All formats by name."""


def export(
    root: Path,
    form: str,
    out: Path | None = None,
    *,
    table: str | None = None,
    query: str | None = None,
    wanted: Wanted | None = None,
    unit: Unit = "event",
    memory: float = MEMORY,
) -> int:
    """Write a dataset in another form to the file `out`, None: to standard output. Returns the number of rows or deeds.

    `table` or `query` (a SELECT) says what is written as CSV, JSON Lines or GeoJSON; by default the table of events.
    Raises UsageError for an unknown name or options that exclude each other, OSError if the file cannot be written.
    """
    found, wanted = format_named(form), wanted or Wanted()
    check(wanted)
    question = _question(form, table, query, wanted, unit)
    written = Written()
    with asked(root, question, memory) as (names, rows):
        write_lines(found.lines(names, written.of(counted(rows, unit) if found.of_deeds else rows)), out)
    return written.rows


@dataclass(slots=True)
class Written:
    """Counts the rows that are written; there may be more lines, such as a header."""

    rows: int = 0

    def of(self, rows: Iterable[Row]) -> Iterator[Row]:
        """The rows, counted as they are taken."""
        for row in rows:
            self.rows += 1
            yield row


def format_named(name: str) -> Format:
    """The format of that name. Raises UsageError, naming those that exist."""
    if name not in FORMATS:
        raise UsageError(f"{name}: there is no such format; there are {', '.join(FORMATS)}.")
    return FORMATS[name]


def _question(form: str, table: str | None, query: str | None, wanted: Wanted, unit: Unit) -> Question:
    found = format_named(form)
    if found.of_deeds:
        if table or query:
            raise UsageError(f"{form}: is made of events; --table and --query are for csv, jsonl and geojson.")
        return deeds(unit, _spoken_for(found, wanted))
    if unit != "event":
        raise UsageError(f"{form}: writes rows as they are; for deeds take --table occurrences.")
    if query is None:
        return rows_of(table_named(table or EVENTS.name), _spoken_for(found, wanted))
    if table or wanted != Wanted():
        raise UsageError("--query says all that is wanted; it goes with no --table and no filters.")
    return Question(query)


def _spoken_for(form: Format, wanted: Wanted) -> Wanted:
    """What is wanted, with the format's own choice where the user made none."""
    statuses = wanted.statuses or (() if form.marks else ("happened",))
    background = wanted.background if form.marks or wanted.background is not None else False
    return replace(wanted, statuses=() if ANY in statuses else statuses, background=background)
