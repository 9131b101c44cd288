"""Every stage is measured, and leaves its table."""

from __future__ import annotations

from pathlib import Path

from benchmarks.corpus import NAMES, measured
from corpus.crawls_made import built, content, jsonl, record


def test_a_stage_is_run_as_a_build_runs_it(tmp_path: Path) -> None:
    built(tmp_path / "out", jsonl(tmp_path / "a.jsonl", [record(1), record(1), record(2)]))
    before = content(tmp_path / "out")
    (tmp_path / "out" / "copies" / "all.parquet").unlink()
    cost = measured(tmp_path / "out", "copies", 1)
    assert cost.rows == 2
    assert min(cost.clock, cost.cpu, cost.driver, cost.worker) > 0
    assert content(tmp_path / "out") == before
    assert NAMES == ("copies", "stories", "occurrences")
