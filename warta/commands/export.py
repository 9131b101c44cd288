"""`warta export`: a dataset in the forms of others."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from warta.commands.exits import ending
from warta.commands.options import Dataset, language_code, named
from warta.counting import counted

EXPORT_HELP = """
Write a dataset, or a part of it, in another form: csv, jsonl, geojson, plover, gdelt, icews, polecat, schema.org.

gdelt, icews and polecat cannot say of a deed that it was planned or denied, so they get those that happened and are
news alone, unless --status or --background say otherwise.

Examples:

    warta export june --to csv --table quotes --out quotes.csv.gz
    warta export june --to geojson --type ASSAULT --country IDN --out assaults.geojson
    warta export june --to gdelt --unit occurrence --out june.export.CSV
    warta export june --to jsonl --query "select name, count(*) n from quotes group by all order by n desc"

Exit codes: 0; 2 it could not be done.
"""


class CountedOnce(StrEnum):
    """What is one deed."""

    event = "event"
    occurrence = "occurrence"


To = Annotated[str, typer.Option("--to", help="csv, jsonl, geojson, plover, gdelt, icews, polecat or schema.org.")]
Out = Annotated[
    str, typer.Option("--out", metavar="FILE", parser=named, help="The file; .gz compresses it; - is standard output.")
]
Table = Annotated[str | None, typer.Option(help="csv, jsonl, geojson: the table; by default events.")]
Query = Annotated[str | None, typer.Option(help="csv, jsonl, geojson: a SELECT in the place of a table.")]
Once = Annotated[CountedOnce, typer.Option(help="What counts once: an event of an article, or an occurrence.")]
Types = Annotated[
    list[str] | None, typer.Option("--type", help="Only events of this type; more than one may be given.")
]
Statuses = Annotated[list[str] | None, typer.Option("--status", help="Only of this status; any: of every status.")]
Background = Annotated[bool | None, typer.Option(help="Only what is recalled as context, or nothing of it.")]
Country = Annotated[str | None, typer.Option(help="Only with an actor, recipient or place of this state: IDN.")]
Lang = Annotated[str | None, typer.Option(callback=language_code, help="Only of articles in this language: id, en.")]
Since = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Published on this day or later.")]
Until = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Published on this day or before.")]
Sure = Annotated[float | None, typer.Option(min=0, max=1, help="Only what is at least so sure.")]
Memory = Annotated[float, typer.Option(min=0.1, help="GiB that sorting may take; more is sorted on disk.")]


def export(
    dataset: Dataset,
    to: To,
    out: Out = "-",
    table: Table = None,
    query: Query = None,
    unit: Once = CountedOnce.event,
    types: Types = None,
    statuses: Statuses = None,
    background: Background = None,
    country: Country = None,
    lang: Lang = None,
    since: Since = None,
    until: Until = None,
    min_confidence: Sure = None,
    memory: Memory = 1.0,
) -> None:
    """`warta export`."""
    from warta.dataset import check_dataset
    from warta.export import export as exported
    from warta.export.wanted import Wanted

    days = (since and since.date(), until and until.date())
    wanted = Wanted(tuple(types or ()), tuple(statuses or ()), background, country, lang, *days, min_confidence)
    file = None if out == "-" else Path(out)
    with ending(out):
        check_dataset(dataset)
        rows = exported(dataset, to, file, table=table, query=query, wanted=wanted, unit=unit.value, memory=memory)
    if file is not None:
        typer.echo(f"{counted(rows, 'row')} in {file}.", err=True)
    if not rows:
        typer.echo("Nothing in the dataset is asked for by these options.", err=True)
