"""Organisations, armed groups and parties that news names without saying what they are."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from warta.records import Kind


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body of organisations.toml: `names` are its forms, the first the canonical one; `sector` is PLOVER's.

    `common`: bodies of other states go by the same name.
    """

    names: tuple[str, ...]
    country: str | None
    sector: str
    kind: Kind
    common: bool = False


@cache
def organisations() -> tuple[Organisation, ...]:
    """All bodies of the table."""
    with (Path(__file__).parent / "organisations.toml").open("rb") as file:
        return tuple(found for row in tomllib.load(file)["organisation"] for found in bodies(row))


def bodies(row: dict[str, object]) -> Iterator[Organisation]:
    """One body of `names`; or one for each of `each`, an inner list being the forms of one."""
    groups = [row["names"]] if "names" in row else row["each"]
    for names in groups:  # type: ignore[attr-defined]
        forms = (names,) if isinstance(names, str) else tuple(names)
        kind, common = row.get("kind", "organisation"), bool(row.get("common"))
        yield Organisation(forms, row.get("country"), row["sector"], kind, common)  # type: ignore[arg-type]
