"""`warta places add` and `warta entities add`: what a user knows beside the tables that ship."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from warta.commands.exits import ending
from warta.commands.options import named_path
from warta.exit_codes import OK, SOME_FAILED

if TYPE_CHECKING:
    from warta.places.facts import What

VARIABLE = "WARTA_KNOWLEDGE"
"""The variable of the environment that names the folder."""

FILE_HELP = """
FILE is a table (tab-separated values or CSV) whose first line names its columns, or lines of Wikidata's JSON. Lines
that cannot be used are told with their numbers, and the others added. The folder is that of --knowledge, else of
WARTA_KNOWLEDGE, else one of your own account; `warta read` looks there too.
"""

EXIT_CODES = "Exit codes: 0 all was added; 1 some lines could not be used; 2 it could not be done."

PLACES_HELP = f"""
Add places of your own.
{FILE_HELP}
Columns: name, aliases (parted by |), country (ISO 3166 alpha-3), resolution (country, region, regency, district,
city, site), lat, lon, people, region (the province or state).

Example:

    warta places add villages.tsv

{EXIT_CODES}
"""

ENTITIES_HELP = f"""
Add people and bodies of your own.
{FILE_HELP}
Columns: name, aliases (parted by |), kind (person, organisation, group), country (ISO 3166 alpha-3), sector (PLOVER's),
role.

Example:

    warta entities add farmers.tsv

{EXIT_CODES}
"""

File = Annotated[Path, typer.Argument(metavar="FILE", parser=named_path, help="A table, or lines of Wikidata's JSON.")]
Folder = Annotated[
    Path | None,
    typer.Option(
        "--knowledge", metavar="FOLDER", envvar=VARIABLE, parser=named_path, help="The folder of what you know."
    ),
]

places_app = typer.Typer(help="What you know of places.", no_args_is_help=True, rich_markup_mode="markdown")
entities_app = typer.Typer(
    help="What you know of people and bodies.", no_args_is_help=True, rich_markup_mode="markdown"
)


@places_app.callback()
def places() -> None:
    """What you know of places."""


@entities_app.callback()
def entities() -> None:
    """What you know of people and bodies."""


ONE: dict[What, str] = {"places": "place", "entities": "entity"}


@places_app.command("add", help=PLACES_HELP)
def add_places(file: File, folder: Folder = None) -> None:
    """`warta places add`."""
    _add(file, folder, "places")


@entities_app.command("add", help=ENTITIES_HELP)
def add_entities(file: File, folder: Folder = None) -> None:
    """`warta entities add`."""
    _add(file, folder, "entities")


def own_folder() -> Path:
    """Where the account's knowledge lies by default: the platform's folder for a program's settings."""
    return Path(typer.get_app_dir("warta")) / "knowledge"


def folder_to_read() -> Path | None:
    """The folder that `warta read` uses without being told one: of the environment, else the account's if there is one.

    A name in the environment counts whether there is such a folder or not, so that a slip is told.
    """
    named = os.environ.get(VARIABLE)
    if named:
        return Path(named)
    return own_folder() if own_folder().is_dir() else None


def _add(file: Path, folder: Path | None, what: What) -> None:
    from warta.knowledge import add_file

    where = folder or own_folder()
    with ending(where):
        added = add_file(file, where, what)
    for problem in added.problems:
        typer.echo(f"{file}:{problem.line}: {problem.why}", err=True)
    if not added.rows and not added.problems:
        typer.echo(f"{file}: names no {what}; docs/knowledge.md tells what such a file holds.", err=True)
    counted = f"1 {ONE[what]}" if added.rows == 1 else f"{added.rows or 'No'} {what}"
    typer.echo(f"{counted} added to {where / f'{what}.tsv'}." if added.rows else f"{counted} added.")
    raise typer.Exit(SOME_FAILED if added.problems or not added.rows else OK)
