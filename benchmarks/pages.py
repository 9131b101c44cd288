"""Page readers side by side, in one interleaved run: time per page, and how well they read by the scoreboard.

    python benchmarks/pages.py --data ../shared/data/pages [--sets fundus-dev ...] [--every 5]

Each page goes through every reader in turn, so that all see the same load; CPU time is counted, and `ratio` is the
median over pages of a reader's time against ours. Body, title, day and authors are judged by the scoreboard (`eval/`
beside the data), the body by each set's own metric; "-" stands where a reader does not tell a field. Peers are
installed by hand, into an environment that has Warta: `pip install trafilatura readability-lxml resiliparse
newspaper4k`; a missing one is left out, with a message. The model has seen the pages of the development pack: our body
F1 here is a check that nothing broke, not a claim.
"""

from __future__ import annotations

import argparse
import gzip
import importlib
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

SETS = ("wcxb-dev", "fundus-dev", "indonesia-dev")
FIELDS = {"title": "title", "date": "published", "author": "authors"}
"""The scoreboard's fields, and what they are called in a result."""
Result = dict[str, Any]
"""What was read of a page: `body`, and of `title`, `published` and `authors` those that the reader tells."""
Reader = Callable[[bytes, str], Result]


def warta(html: bytes, url: str) -> Result:
    """All fields."""
    from warta.page import read_page
    from warta.records import Page

    article = read_page(Page("page", html=html, url=url))
    body = "\n".join(b.span.of(article.text) for b in article.blocks if b.role in ("body", "subhead"))
    return {"body": body, "title": article.title, "published": article.published, "authors": list(article.authors)}


def trafilatura(html: bytes, url: str) -> Result:
    """All fields, as `bare_extraction` gives them."""
    found = importlib.import_module("trafilatura").bare_extraction(html, url=url, with_metadata=True)
    if not found:
        return {"body": "", **dict.fromkeys(FIELDS.values())}
    return {"body": found.text, "title": found.title, "published": found.date, "authors": [found.author or ""]}


def readability(html: bytes, url: str) -> Result:
    """Body and title."""
    lxml = importlib.import_module("lxml.html")
    document = importlib.import_module("readability").Document(html)
    return {"body": str(lxml.fromstring(document.summary()).text_content()), "title": document.short_title()}


def resiliparse(html: bytes, url: str) -> Result:
    """The main content, without fields."""
    parse = importlib.import_module("resiliparse.parse.html").HTMLTree
    extract = importlib.import_module("resiliparse.extract.html2text").extract_plain_text
    tree = parse.parse_from_bytes(html)
    return {"body": str(extract(tree, main_content=True, comments=False, form_fields=False, noscript=False))}


def newspaper(html: bytes, url: str) -> Result:
    """All fields; pictures are not fetched to see how large they are."""
    article = importlib.import_module("newspaper").Article(url or "https://example.org/", fetch_images=False)
    article.download(input_html=html.decode("utf-8", "replace"))
    article.parse()
    day = article.publish_date and article.publish_date.isoformat()
    return {"body": article.text, "title": article.title, "published": day, "authors": list(article.authors)}


READERS: dict[str, tuple[str, Reader]] = {
    "warta": ("warta.page", warta),
    "trafilatura": ("trafilatura", trafilatura),
    "readability": ("readability", readability),
    "resiliparse": ("resiliparse", resiliparse),
    "newspaper4k": ("newspaper", newspaper),
}


def installed() -> dict[str, Reader]:
    """The readers whose package is there."""
    found = {}
    for name, (module, reader) in READERS.items():
        try:
            importlib.import_module(module)
        except ImportError:
            print(f"{name} is not installed and left out", file=sys.stderr)
            continue
        found[name] = reader
    return found


class Read(NamedTuple):
    """A page as a reader read it: seconds of CPU, and what it told; None where it failed."""

    seconds: float
    result: Result | None


def scoreboard(data: Path) -> Any:
    """The module that judges pages, of the scoreboard beside the development pack."""
    sys.path.insert(0, str(data.resolve().parents[1] / "eval"))  # before this folder, which has a `pages`, too
    return importlib.import_module("pages")


def read(reader: Reader, html: bytes, url: str) -> Read:
    """One page by one reader; a fault of the reader is an empty page."""
    start = time.process_time()
    try:
        result = reader(html, url)
    except Exception:  # whatever a peer raises
        result = None
    return Read(time.process_time() - start, result)


def lines(name: str, found: dict[str, list[Read]], judged: Callable[[list[Result | None]], Result]) -> Iterator[str]:
    """What is printed of a set, a line a reader; pages in one order for all of them."""
    for reader, pages in found.items():
        seconds = [page.seconds for page in pages]
        ratio = statistics.median(page.seconds / own.seconds for page, own in zip(pages, found["warta"], strict=True))
        times = f"median {statistics.median(seconds) * 1e3:6.1f} ms  mean {statistics.fmean(seconds) * 1e3:6.1f} ms"
        told = figures([page.result for page in pages], judged)
        yield f"{name:14} {reader:12} {told}  {times}  ratio {ratio:5.2f}  {len(pages)} pages"


def figures(results: list[Result | None], judged: Callable[[list[Result | None]], Result]) -> str:
    """How well a reader read a set: its body, and the fields that it tells."""
    scores, tells = judged(results), {key for result in results for key in result or ()}
    fields = (f"{field} {scores[field]:.3f}" if key in tells else f"{field}     -" for field, key in FIELDS.items())
    return "  ".join((f"body {scores['f1']:.4f}", *fields))


def main() -> None:
    """Run all readers over the sets and print a line for each."""
    asked = arguments()
    board = scoreboard(asked.data)
    readers = {name: reader for name, reader in installed().items() if name in ("warta", *asked.readers)}
    for name in asked.sets:
        gold = board.load(asked.data / name)[:: asked.every]
        found: dict[str, list[Read]] = {reader: [] for reader in readers}
        for page in gold:
            html = gzip.decompress((asked.data / name / f"{page.id}.html.gz").read_bytes())
            for reader, one in readers.items():
                found[reader].append(read(one, html, page.url or ""))
        print("\n".join(lines(name, found, partial(board.score, gold))))


def arguments() -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--sets", nargs="*", default=SETS)
    parser.add_argument("--readers", nargs="*", default=tuple(READERS), help="which readers; ours is always among them")
    parser.add_argument("--every", type=int, default=1, help="only every n-th page")
    return parser.parse_args()


if __name__ == "__main__":
    main()
