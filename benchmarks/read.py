"""How long each stage takes, in a warm process, on one core.

python benchmarks/read.py                       the example pages, again and again
python benchmarks/read.py FILE... [--limit N]   your own pages, texts or JSON lines, each once
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice, repeat
from pathlib import Path
from typing import TypeVar

from warta.events import code_events
from warta.page import read_page
from warta.records import Failure, Page
from warta.sources import pages
from warta.text import read_text

EXAMPLES = Path(__file__).parents[1] / "examples"
T = TypeVar("T")


def main() -> None:
    """Measure, and print one line for each stage."""
    asked = arguments()
    found = [page for source in asked.sources for page in pages(source) if not isinstance(page, Failure)]
    if not found:
        raise SystemExit("There is no page in it.")
    dict(stages(found[0]))  # models are loaded once a process: that is not what we measure
    measured = [dict(stages(page)) for page in chosen(found, asked.limit)]
    print(f"{len(measured)} articles")
    for stage in measured[0]:
        print(line(stage, [times[stage] for times in measured]))
    print(line("all", [sum(times.values()) for times in measured]))


def arguments() -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(description="How long each stage takes, in a warm process.")
    parser.add_argument("sources", nargs="*", default=sorted(EXAMPLES.glob("*.*ml")))
    parser.add_argument("--limit", type=int, default=100, help="how many articles to read")
    return parser.parse_args()


def chosen(found: list[Page], limit: int) -> Iterable[Page]:
    """The first `limit` pages, a few again and again where there are fewer."""
    return islice(chain.from_iterable(repeat(found)), limit) if len(found) < 10 else found[:limit]


def stages(page: Page) -> Iterator[tuple[str, float]]:
    """Each stage with its seconds."""
    article, seconds = timed(lambda: read_page(page))
    yield "page", seconds
    reading, seconds = timed(lambda: read_text(article))
    yield "text", seconds
    _, seconds = timed(lambda: code_events(reading))
    yield "events", seconds


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """What the work gives, and how long it took."""
    begun = time.perf_counter()
    done = work()
    return done, time.perf_counter() - begun


def line(stage: str, seconds: list[float]) -> str:
    """Median and slowest, in milliseconds."""
    middle, most = statistics.median(seconds) * 1000, max(seconds) * 1000
    return f"{stage:8} median {middle:7.1f} ms   slowest {most:7.1f} ms   {len(seconds) / sum(seconds):7.1f} a second"


if __name__ == "__main__":
    main()
