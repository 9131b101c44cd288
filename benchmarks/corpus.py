"""What the stages cost that look at all articles of a dataset: time, and the most memory of the process that runs them.

    python -m benchmarks.corpus DATASET [--workers 2] [--stages copies stories occurrences]

Each stage runs in a process of its own, as `warta build` would run it, and writes its table into DATASET. Stages need
the tables of those before them.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from warta.corpus.build import STAGES
from warta.dataset import ARTICLES, MANIFEST, files_of, rows_of, write_parts
from warta.engine.local import Local

MAXRSS = 1 if sys.platform == "darwin" else 1024  # bytes of a unit of ru_maxrss
NAMES = tuple(table.name for table, _ in STAGES)


@dataclass(frozen=True, slots=True)
class Cost:
    """What a stage took: seconds by the clock, seconds of CPU with its workers, bytes of its driver and of a worker."""

    rows: int
    clock: float
    cpu: float
    driver: int
    worker: int


def main() -> None:
    """Measure, and print a line for each stage."""
    parser = argparse.ArgumentParser(description="What the stages cost that look at all articles.")
    parser.add_argument("dataset", type=Path)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--stages", nargs="*", choices=NAMES, default=NAMES)
    asked = parser.parse_args()
    for line in lines(asked.dataset.absolute(), asked.workers, asked.stages):
        print(line, flush=True)


def lines(root: Path, workers: int, stages: list[str]) -> Iterator[str]:
    """What is printed."""
    articles = sum(row["articles"] for row in rows_of(root, MANIFEST))
    size = sum(path.stat().st_size for path in files_of(root, ARTICLES))
    yield f"{articles} articles, {size / max(articles, 1):.0f} bytes each in the table of articles"
    for name in stages:
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as alone:
            cost = alone.submit(measured, root, name, workers).result()
        each = cost.cpu / max(articles, 1) * 1000
        yield (
            f"{name:12} {cost.rows:9} rows {cost.clock:7.1f} s {cost.cpu:7.1f} s CPU {each:7.3f} ms an article"
            f" {cost.driver / 2**30:6.2f} GiB driver {cost.worker / 2**30:6.2f} GiB worker"
        )


def measured(root: Path, name: str, workers: int) -> Cost:
    """Run a stage here and now."""
    table, make = next((table, make) for table, make in STAGES if table.name == name)
    begun, before = time.monotonic(), _cpu()
    path = root / table.name / "all.parquet"
    found = make(root, Local(workers))
    write_parts(path, table, [found] if isinstance(found, pa.Table) else found, {})
    most = [resource.getrusage(who).ru_maxrss * MAXRSS for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return Cost(pq.read_metadata(path).num_rows, time.monotonic() - begun, _cpu() - before, *most)


def _cpu() -> float:
    """Seconds of CPU of this process and of those of its children that have ended."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


if __name__ == "__main__":
    main()
