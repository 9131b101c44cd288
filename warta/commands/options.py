"""What several commands check of an option before they begin."""

from __future__ import annotations

import re

import typer


def language_code(value: str | None) -> str | None:
    """A code of ISO 639; raises BadParameter where it is none, such as the language's name."""
    if value is not None and not re.fullmatch("[a-z]{2,3}", value):
        raise typer.BadParameter(f"{value!r} is no language code; give ISO 639-1, such as id or en.")
    return value
