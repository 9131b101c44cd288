"""Arguments and options of several commands, and what is checked of them before a command begins."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import typer


def language_code(value: str | None) -> str | None:
    """A code of ISO 639; raises BadParameter where it is none, such as the language's name."""
    if value is not None and not re.fullmatch("[a-z]{2,3}", value):
        raise typer.BadParameter(f"{value!r} is no language code; give ISO 639-1, such as id or en.")
    return value


def named(value: str) -> str:
    """A name; raises BadParameter where it is empty, as a variable of the shell that is not set is.

    As a path it would be the folder one is in, which a dataset would fill.
    """
    if not value.strip():
        raise typer.BadParameter("the name is empty; give that of a file or folder.")
    return value


def named_path(value: str) -> Path:
    """The path of a name."""
    return Path(named(value))


Dataset = Annotated[Path, typer.Argument(metavar="DATASET", parser=named_path, help="The folder of a dataset.")]
Out = Annotated[Path, typer.Option("--out", metavar="FOLDER", parser=named_path, help="The folder of the dataset.")]
