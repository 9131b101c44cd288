"""Versions for tests."""

from __future__ import annotations

from typing import Any

from export.datasets_made import article
from warta.dataset import QUOTES
from warta.versions import Version


def quote(words: str, name: str = "Aline Mugisa", **more: Any) -> dict[str, Any]:
    """A row of `quotes`."""
    told = {"words": words, "name": name, "start": 0, "stop": len(words), "direct": True, "force": "states", "via": []}
    return {**{column.name: None for column in QUOTES.columns}, **told, **more}


def version(*lines: str, quotes: tuple[Any, ...] = (), events: tuple[Any, ...] = (), **head: Any) -> Version:
    """A version with these lines: a headline, then body."""
    blocks, text = [], ""
    for place, line in enumerate(lines):
        blocks.append({"role": "body" if place else "headline", "start": len(text), "stop": len(text) + len(line)})
        text += line + "\n"
    return Version(article(1, text=text, blocks=blocks, id="1", **head), quotes, events)
