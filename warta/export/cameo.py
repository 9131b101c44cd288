"""CAMEO for deeds that were coded in PLOVER: code, score, quad class and codes of actors, out of `cameo.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from warta.dataset import Row

TABLE = Path(__file__).parent / "cameo.toml"


class Code(NamedTuple):
    """A CAMEO code with its levels, its Goldstein score and GDELT's quad class; None where none can be given."""

    code: str
    base: str
    root: str
    score: float | None
    quad: int


@cache
def cameo() -> Mapping[str, Any]:
    """The table."""
    return tomllib.loads(TABLE.read_text(encoding="utf-8"))


def code_of(event: Row) -> Code | None:
    """The code of an event; None for a type that PLOVER does not have."""
    kind = cameo()["types"].get(event["type"])
    if kind is None:
        return None
    code = kind.get("modes", {}).get(event["mode"]) or _bare(kind, event)
    score = None if kind.get("unscored") else cameo()["scores"][code]
    return Code(code, code[:3], code[:2], score, _quad(code[:2]))


def _bare(kind: Mapping[str, Any], event: Row) -> str:
    """The code of a type without a mode; of some types another one if the first actor is an armed one."""
    first = event["actors"][0]["sector"] if event["actors"] else None
    return str(kind["armed"] if "armed" in kind and first in cameo()["armed"] else kind["code"])


def _quad(root: str) -> int:
    return next(int(quad) for quad, roots in cameo()["quads"].items() if root in roots)


def country_of(party: Row) -> str:
    """CAMEO's three letters for the party's state; empty where it is not known."""
    country = party["country"] or ""
    return str(cameo()["countries"].get(country, country))


def sector_of(party: Row) -> str:
    """CAMEO's type for the party's sector; empty where it has none."""
    return str(cameo()["sectors"].get(party["sector"], ""))


def dyad(event: Row) -> tuple[Row | None, Row | None]:
    """Who did it to whom, one each: the first actor and recipient; of those who did it together, the first two."""
    actors, recipients = event["actors"], event["recipients"]
    other = recipients or actors[1:]
    return (actors[0] if actors else None), (other[0] if other else None)
