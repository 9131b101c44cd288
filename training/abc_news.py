"""English news of the world: the Lee corpora (M. Lee, B. Pincombe, M. Welsh, 2005), as gensim's tests carry them.

350 articles of the Australian Broadcasting Corporation's news mail, most of December 2001, without headlines and days.
The texts belong to their publisher. Each is one long line there; it is broken here into paragraphs as news has them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any

from training.world_news import paragraphs

PACKED = {"background": "lee_background.cor", "rated": "lee.cor"}
"""The long articles, and fifty short ones that people have rated for how alike they are."""


def articles() -> Iterator[Mapping[str, Any]]:
    """Every article as {"id", "text"}; raises ModuleNotFoundError without gensim (`pip install .[train]`)."""
    folder = files("gensim") / "test" / "test_data"
    for name, file in PACKED.items():
        lines = (folder / file).read_text(encoding="cp1252").split("\n")
        for number, line in enumerate(filter(str.strip, lines)):
            yield {"id": f"{name}-{number}", "text": "\n".join(paragraphs(line))}
