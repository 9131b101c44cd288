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


def test_help_waits_for_no_stage() -> None:
    """Neither for the models nor for the records: typer is nearly all that is loaded."""
    code = """
import sys
from warta.cli import app
for told in (["--help"], ["--version"], ["read", "--help"]):
    try:
        app(told)
    except SystemExit:
        pass
print(*sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.splitlines()[-1].split())
    stages = {f"warta.{part}" for part in ("records", "sources", "page", "text", "events", "reading")}
    assert {"spacy", "numpy", "httpx", *stages} & loaded == set()


def test_what_datasets_need_is_not_loaded_before_it_is_used() -> None:
    code = "import sys, warta.cli, warta.reading; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert {"duckdb", "pyarrow"} & set(loaded) == set()
