"""`warta diff`: what changed between versions of an article."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from warta.commands.exits import ending
from warta.commands.options import named
from warta.errors import UsageError

if TYPE_CHECKING:
    from warta.versions import Changes, Version

WIDEST = 120  # a longer line is hard to read

DIFF_HELP = """
Tell what changed between versions of an article: words, headline, and who is said to have said and done what.

OLD and NEW are two pages, each as `warta read` takes it. Or OLD is a dataset, and NEW the address or number of an
article in it: then each of its versions is held against the one before.

Examples:

    warta diff yesterday.html today.html
    warta diff june https://example.org/news/1
    warta diff june 8623925911031073815 --json

Exit codes: 0; 2 there is no such page or article, or only one version of it.
"""

Old = Annotated[str, typer.Argument(metavar="OLD", parser=named, help="A page, or the folder of a dataset.")]
New = Annotated[
    str,
    typer.Argument(metavar="NEW", parser=named, help="A page, or an article of the dataset: its address or number."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object for each two versions.")]


def diff(old: Old, new: New, as_json: AsJson = False) -> None:
    """`warta diff`."""
    from warta.versions import changes

    with ending(old):
        versions = _versions(old, new)
        if len(versions) < 2:
            raise UsageError(f"{new}: there is one version of it in {old}.")
    show = _print_json if as_json else _print_view
    with ending("standard output"):
        for one, other in pairwise(versions):
            show(changes(one, other))


def _versions(old: str, new: str) -> list[Version]:
    from warta.versions import version_of, versions_of

    if (Path(old) / "manifest").is_dir():
        return versions_of(Path(old), new)
    from warta.reading import read

    return [version_of(read(Path(source) if _is_path(source) else source)) for source in (old, new)]


def _is_path(source: str) -> bool:
    from warta.sources.addresses import is_address

    return not is_address(source)


def _print_json(found: Changes) -> None:
    from warta.versions.view import as_json

    typer.echo(json.dumps(as_json(found), ensure_ascii=False))


def _print_view(found: Changes) -> None:
    from rich.console import Console

    from warta.versions.view import view

    console = Console(highlight=False)
    console.print(view(found, console.color_system is not None), width=min(console.width, WIDEST))
