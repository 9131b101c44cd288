"""Pages whose right answers are known, as training loads them."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from pages_made import ADDRESS, BODY, html
from training.page_gold import GoldPage, load


def gold_page(folder: Path, url: str = ADDRESS) -> GoldPage:
    """The made-up article with a list of links behind it, loaded from a set in `folder`."""
    (folder / "made").mkdir(exist_ok=True)
    page = html('<ul><li><a href="/1">Banjir surut</a></li><li><a href="/2">Jalan rusak</a></li></ul>')
    (folder / "made" / "1.html.gz").write_bytes(gzip.compress(page.encode()))
    gold = {"id": "1", "url": url, "body": list(BODY)}
    (folder / "made" / "gold.jsonl").write_text(json.dumps(gold), encoding="utf-8")
    (found,) = load(folder, ("made",))
    return found
