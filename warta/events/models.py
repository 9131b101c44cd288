"""The trained weights of the coder, and the thresholds that go with them; `model/README.md` is their card."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from warta.events.linear import Linear, read_linear

FOLDER = Path(__file__).parent / "model"


@dataclass(frozen=True, slots=True, eq=False)
class Models:
    """Three linear models, and how sure each must be.

    `deed`: "none" or a type, of a candidate; `role`: "none", "actor" or "recipient", of a party beside a deed;
    `recall`: "news" or "background", of a deed. `least_deed` is by language, "" any other.
    """

    deed: Linear
    role: Linear
    recall: Linear
    least_deed: dict[str, float]
    least_actor: float
    least_recipient: float
    least_background: float

    def least(self, code: str) -> float:
        """How likely a candidate must be a deed in a language to be told."""
        return self.least_deed.get(code, self.least_deed[""])


@cache
def read_models(folder: Path = FOLDER) -> Models:
    """The models in a folder. Raises `OSError` where one is missing."""
    settings = tomllib.loads((folder / "thresholds.toml").read_text(encoding="utf-8"))
    return Models(
        read_linear(folder / "deed.npz"),
        read_linear(folder / "role.npz"),
        read_linear(folder / "recall.npz"),
        settings["deed"],
        settings["actor"],
        settings["recipient"],
        settings["background"],
    )
