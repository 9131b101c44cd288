"""How many articles and sentences a second one core reads, in a warm process; CPU time, not that of the clock.

python benchmarks/read.py                       the example pages, again and again
python benchmarks/read.py FILE... [--limit N] [--words 330 370] [--until quotes]
                                                your own pages, texts or JSON lines, each once; of so many words;
                                                up to quotes, not to events
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice, repeat
from pathlib import Path
from typing import NamedTuple, TypeVar

from warta.engine import collect_seldom
from warta.events import code_events, needed_for_events
from warta.languages import languages
from warta.page import read_page
from warta.records import Failure, Page
from warta.sources import pages
from warta.text import read_text

EXAMPLES = Path(__file__).parents[1] / "examples"
STAGES = ("page", "text", "events")
WAYS = {"quotes": STAGES[:2], "events": STAGES}
T = TypeVar("T")


class Measured(NamedTuple):
    """One article: seconds of each stage, its words, its sentences, and those of them that were parsed."""

    seconds: dict[str, float]
    words: int
    sentences: int
    parsed: int


def main() -> None:
    """Measure, and print a line for each stage and for each way."""
    collect_seldom()  # as `warta read` and the workers of a build do
    asked = arguments()
    found = [page for source in asked.sources for page in pages(source) if not isinstance(page, Failure)]
    chosen = list(islice(fitting(found, *asked.words), asked.limit))
    if not chosen:
        raise SystemExit("There is no page in it.")
    for page in chosen[:3]:
        measure(page, asked.until)  # models are loaded once a process: that is not what we measure
    print("\n".join(lines([measure(page, asked.until) for page in chosen], asked.until)))


def arguments() -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(description="How long each stage takes, in a warm process on one core.")
    parser.add_argument("sources", nargs="*", default=sorted(EXAMPLES.glob("*.*ml")))
    parser.add_argument("--limit", type=int, default=100, help="how many articles to read")
    parser.add_argument(
        "--words", type=int, nargs=2, default=(0, 10**6), help="the fewest and most words of an article"
    )
    parser.add_argument("--until", choices=WAYS, default="events", help="how far to read")
    return parser.parse_args()


def fitting(found: list[Page], least: int, most: int) -> Iterator[Page]:
    """The pages whose text has so many words; a few again and again where there are fewer than ten."""
    known = languages()
    articles = ((page, read_page(page)) for page in found)
    fit = [page for page, article in articles if least <= len(article.text.split()) <= most and article.lang in known]
    return chain.from_iterable(repeat(fit)) if 0 < len(fit) < 10 else iter(fit)


def measure(page: Page, until: str) -> Measured:
    """One article through the stages of a way, each article in a process only once: words met again cost less."""
    article, first = timed(lambda: read_page(page))
    language = languages()[article.lang or ""]
    heard, second = timed(lambda: read_text(article, language, needed_for_events if until == "events" else None))
    times = {"page": first, "text": second}
    if until == "events":
        _, times["events"] = timed(lambda: code_events(heard, language))
    trees = sum(sentence.parsed for sentence in heard.sentences)
    return Measured(times, len(article.text.split()), len(heard.sentences), trees)


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """What the work gives, and how many seconds of CPU it took."""
    begun = time.process_time()
    done = work()
    return done, time.process_time() - begun


def lines(articles: list[Measured], until: str) -> Iterable[str]:
    """What is printed."""
    count, sentences = len(articles), sum(article.sentences for article in articles)
    words = statistics.median(article.words for article in articles)
    share = sum(article.parsed for article in articles) / max(1, sentences)
    yield f"{count} articles of {words:.0f} words (median), {sentences} sentences, {share:.0%} of them parsed"
    total = {stage: sum(article.seconds[stage] for article in articles) for stage in WAYS[until]}
    for stage, seconds in total.items():
        yield f"{stage:18} {seconds / count * 1000:7.1f} ms an article"
    every = sum(total.values())
    yield f"{f'page to {until}':18} {count / every:7.1f} articles a second and core"
    of_350 = sum(article.words for article in articles) / 350
    yield f"{'of 350 words':18} {of_350 / every:7.1f} articles a second and core"
    if "events" in total:
        yield f"{'after the parse':18} {sentences / total['events']:7.0f} sentences a second and core"


if __name__ == "__main__":
    main()
