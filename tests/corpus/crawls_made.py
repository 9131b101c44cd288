"""Small crawls for tests, and an engine without processes."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from warta.corpus.build import build, plan
from warta.corpus.read import Settings
from warta.dataset import TABLES, opened
from warta.engine import Attempt, Done, Item, Lost, Task

TEXTS = (
    "Polisi menangkap dua orang di Bandung, Senin (9/6/2025). Keduanya diduga mencuri kabel milik perusahaan listrik.",
    'Presiden Budi Santoso bertemu Perdana Menteri Ahmad Fauzi di Jakarta. "Kami sepakat," kata Budi.',
    "Gempa mengguncang Padang. Sedikitnya tiga orang tewas dan dua belas orang terluka, kata BNPB.",
)
TIMES = ("seconds",)
"""Columns that differ from run to run."""


def record(number: int, **more: Any) -> dict[str, Any]:
    """An article of the outlet Kabar."""
    address = f"https://kabar.example/2025/06/{number}"
    text = f"{TEXTS[number % len(TEXTS)]} Ini berita nomor {number}."
    return {"id": str(number), "url": address, "title": f"Berita {number}", "text": text, "lang": "id", **more}


def jsonl(path: Path, records: Iterable[dict[str, Any]]) -> Path:
    """They as a file."""
    path.write_text("".join(json.dumps(one) + "\n" for one in records), encoding="utf-8")
    return path


class Inline:
    """An engine that does it here and now."""

    def __call__(
        self, make: Callable[..., Task[Item]], args: tuple[Any, ...], items: Iterable[Item]
    ) -> Iterator[Done[Item] | Lost[Item]]:
        """See `Engine`."""
        task = make(*args)
        for item in items:
            yield Done(item, task(item, Attempt()), 0.0)


def built(root: Path, *sources: Path, lang: str | None = None, seconds: float = 60.0) -> list[str]:
    """Build; the names of the shards that were read."""
    wanted = plan(root, map(str, sources), Settings(lang))
    return [outcome.item.name for outcome in build(root, wanted, Inline(), seconds)]


def content(root: Path) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables but for the times, in an order that their content gives."""
    connection = opened(root)
    found = {}
    for table in TABLES:
        left_out = f"EXCLUDE ({', '.join(TIMES)})" if table.name == "manifest" else ""
        rows = connection.execute(f"SELECT * {left_out} FROM {table.name}").fetchall()
        found[table.name] = sorted(rows, key=repr)
    return found


def ask(root: Path, question: str) -> list[tuple[Any, ...]]:
    """The answer of a dataset."""
    return opened(root).execute(question).fetchall()
