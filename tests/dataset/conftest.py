"""A small dataset."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.crawls_made import built, jsonl, record


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five articles of two months and two languages, and one input that cannot be read."""
    folder = tmp_path_factory.mktemp("made")
    records = [record(number, published=f"2025-0{5 + number % 2}-09T20:00:00+07:00") for number in range(4)]
    records += [record(4, lang="xx"), {"id": "bad"}]
    built(folder / "out", jsonl(folder / "a.jsonl", records))
    return folder / "out"
