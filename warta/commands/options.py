"""Arguments and options of several commands, and what is checked of them before a command begins."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from warta.errors import UsageError

Network: TypeAlias = ipaddress.IPv4Network | ipaddress.IPv6Network


def language_code(value: str | None) -> str | None:
    """A code of ISO 639; raises BadParameter where it is none, such as the language's name."""
    if value is not None and not re.fullmatch("[a-z]{2,3}", value):
        raise typer.BadParameter(f"{value!r} is no language code; give ISO 639-1, such as id or en.")
    return value


def language_to_read(value: str | None) -> str | None:
    """The same of what is to be read, in two letters: others would be passed over, and the page would tell.

    Of a language that Warta does not read, it is said what comes of that.
    """
    from warta.languages import WITHDRAWN, languages

    code = language_code(value)
    if code is None:
        return None
    if len(code) != 2:
        raise typer.BadParameter(f"{code!r} is no code of two letters; give ISO 639-1, such as id or en.")
    if WITHDRAWN.get(code, code) not in languages():
        known = " and ".join(languages())
        typer.echo(f"--lang {code}: Warta reads {known}; in another language it finds no quotes and events.", err=True)
    return code


def networks(written: Iterable[str]) -> tuple[Network, ...]:
    """The networks of `--also`. Raises UsageError where one is none, also if none is needed."""
    return tuple(map(_network, written))


def _network(written: str) -> Network:
    try:
        return ipaddress.ip_network(written, strict=False)
    except ValueError as error:
        raise UsageError(f"--also: {written!r} is no network; write one such as 10.1.0.0/16.") from error


def check_file(option: str, path: Path) -> None:
    """Raises UsageError, before all work, where a file to write cannot be there."""
    if path.is_dir() or not path.parent.is_dir():
        raise UsageError(f"{option} {path}: is no file in a folder that is there.")


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
