"""The command line has the commands on datasets, and is not slower for it."""

from __future__ import annotations

import subprocess
import sys

import typer

from warta.commands import add_commands


def test_the_commands_are_added() -> None:
    app = typer.Typer()
    add_commands(app)
    assert [command.callback.__name__ for command in app.registered_commands if command.callback] == [
        "build",
        "info",
        "export",
        "diff",
        "query",
        "watch",
        "serve",
        "open_",
    ]


def test_what_datasets_need_is_not_loaded_before_it_is_used() -> None:
    code = "import sys, warta.cli, warta.reading; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert {"duckdb", "pyarrow"} & set(loaded) == set()
