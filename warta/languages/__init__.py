"""A language is a folder of data: word lists in TOML, and a trained pipeline.

Code asks for a table by name, never for a language by its code; a language that lacks a table skips that step. A new
language is a new folder beside these, or anywhere else: see `Language`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from warta.errors import UsageError

BUILT_IN = Path(__file__).parent
WITHDRAWN = {"in": "id", "iw": "he", "ji": "yi"}  # codes of ISO 639 until 1989, which Java and some sites still use


@dataclass(frozen=True, slots=True, eq=False)
class Tables:
    """Tables by name that are in no folder, such as a user's knowledge; compared by identity, as they may be large."""

    given: Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Language:
    """A language: its ISO 639-1 code, its folder of tables, and `more` tables."""

    code: str
    folder: Path
    more: Tables | None = None

    def table(self, name: str) -> Mapping[str, Any]:
        """The table `name`.toml of this language; empty if the language has none.

        Raises UsageError if it cannot be read.
        """
        if self.more and name in self.more.given:
            return self.more.given[name]
        return _table(self.folder, name)

    def __hash__(self) -> int:
        return hash(self.code)  # what is remembered of a language is looked up all the time


@cache
def _table(folder: Path, name: str) -> Mapping[str, Any]:
    path = folder / f"{name}.toml"
    if not path.is_file():
        return {}
    try:
        with path.open("rb") as file:
            return tomllib.load(file)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: is no TOML in UTF-8 ({error}).") from error


@cache
def languages(*more: Path) -> Mapping[str, Language]:
    """All known languages by code: the built-in folders, and those found in `more` folders of folders."""
    folders = [
        folder
        for root in (BUILT_IN, *more)
        for folder in sorted(root.iterdir())
        if (folder / "language.toml").is_file()
    ]
    return {folder.name: Language(folder.name, folder) for folder in folders}
