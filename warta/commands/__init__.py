"""Commands on datasets, from `warta build` to `warta serve`. What they need is loaded when one of them runs."""

from __future__ import annotations

import typer

from warta.commands.build import BUILD_HELP, build
from warta.commands.diff import DIFF_HELP, diff
from warta.commands.export import EXPORT_HELP, export
from warta.commands.knowing import entities_app, places_app
from warta.commands.serve import OPEN_HELP, SERVE_HELP, open_, serve
from warta.commands.tables import INFO_HELP, QUERY_HELP, info, query
from warta.commands.watch import WATCH_HELP, watch


def add_commands(app: typer.Typer) -> None:
    """Give the command line the commands on datasets."""
    app.command(help=BUILD_HELP)(build)
    app.command(help=INFO_HELP)(info)
    app.command(help=EXPORT_HELP)(export)
    app.command(help=DIFF_HELP)(diff)
    app.command(help=QUERY_HELP)(query)
    app.command(help=WATCH_HELP)(watch)
    app.command(help=SERVE_HELP)(serve)
    app.command("open", help=OPEN_HELP)(open_)
    app.add_typer(places_app, name="places")
    app.add_typer(entities_app, name="entities")
