"""The letters by which a firm's shares are traded: (NYSE: KMC), (KMC.N)."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from warta.languages.alternation import any_of


@cache
def ticker_form() -> re.Pattern[str]:
    """The letters of a share in brackets, with the exchange, and what else stands with them: (KMCx; NYSE: KMC)."""
    table = tomllib.loads((Path(__file__).parent / "exchanges.toml").read_text(encoding="utf-8"))
    before, behind = any_of(table["before"], " "), any_of(table["behind"], " ")
    return re.compile(
        rf"\((?:[^()\n]{{1,40}}[;,] ?)?(?:{before})(?: [A-Z]\w+)?: ?[A-Z\d.]{{1,6}}(?:[;,][^()\n]{{1,40}})?\)"
        rf"|\([A-Z]{{1,5}}\.(?:{behind})\)"
    )
