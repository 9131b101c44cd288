"""Organisations, armed groups and parties that news names without saying what they are."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from warta.records import Kind


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body of the tables: `names` are its forms, the first the canonical one; `sector` is PLOVER's.

    `common`: bodies of other states go by the same name. `with_state`: so they do with their state right behind.
    """

    names: tuple[str, ...]
    country: str | None
    sector: str
    kind: Kind
    common: bool = False
    with_state: bool = False


ARMED = ("REB", "CRM", "PRM")
"""Sectors whose bodies are groups of people, and no offices."""
OUTLETS = "JRN"
"""The sector of the press."""


@cache
def organisations() -> tuple[Organisation, ...]:
    """All bodies of organisations.toml, those of states of bodies.toml, and the outlets of outlets.toml."""
    rows = table("organisations.toml")["organisation"]
    outlets = {country: {OUTLETS: each} for country, each in table("outlets.toml").items()}
    return tuple(found for row in (*rows, *rows_of(table("bodies.toml")), *rows_of(outlets)) for found in bodies(row))


def table(name: str) -> dict[str, Any]:
    """A file of facts beside this module."""
    with (Path(__file__).parent / name).open("rb") as file:
        return tomllib.load(file)


def rows_of(by_state: Mapping[str, Mapping[str, Sequence[object]]]) -> Iterator[dict[str, object]]:
    """Bodies listed by country and sector, as rows of organisations.toml."""
    for country, sectors in by_state.items():
        for sector, each in sectors.items():
            kind = "group" if sector in ARMED else "organisation"
            yield {"each": each, "country": country, "sector": sector, "kind": kind}


def bodies(row: dict[str, object]) -> Iterator[Organisation]:
    """One body of `names`; or one for each of `each`, an inner list being the forms of one."""
    groups = [row["names"]] if "names" in row else row["each"]
    for names in groups:  # type: ignore[attr-defined]
        forms = (names,) if isinstance(names, str) else tuple(names)
        kind, common = row.get("kind", "organisation"), bool(row.get("common"))
        with_state = common or bool(row.get("with_state"))
        yield Organisation(forms, row.get("country"), row["sector"], kind, common, with_state)  # type: ignore[arg-type]
