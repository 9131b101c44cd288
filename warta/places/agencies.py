"""News agencies, whose words other outlets print: their names, other spellings and countries."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

CASE_COUNTS = 3  # letters: "AP" is an agency, "ap" is a word


@dataclass(frozen=True, slots=True)
class Agency:
    """A news agency; `country` is ISO 3166 alpha-3."""

    name: str
    country: str | None
    aliases: tuple[str, ...] = ()


@cache
def agencies() -> tuple[Agency, ...]:
    """All known news agencies."""
    rows = tomllib.loads((Path(__file__).parent / "agencies.toml").read_text(encoding="utf-8"))["agency"]
    return tuple(Agency(row["name"], row.get("country"), tuple(row.get("aliases", ()))) for row in rows)


def agency(name: str) -> Agency | None:
    """The agency with the name `name`, in any of its spellings; None for all other names.

    >>> agency("Associated Press").name
    'AP'
    """
    return _by_spelling().get(_key(name))


@cache
def _by_spelling() -> Mapping[str, Agency]:
    return {_key(spelling): one for one in agencies() for spelling in (one.name, *one.aliases)}


def _key(name: str) -> str:
    name = " ".join(name.split())
    return name if len(name) <= CASE_COUNTS else name.casefold()
