"""Page readers side by side: time per page in one interleaved run, and body F1 over words.

    python benchmarks/pages.py --data ../shared/data/pages [--sets fundus-dev ...] [--every 5]

Each page goes through every reader in turn, so that all see the same load; CPU time is counted, and `ratio` is the
median over pages of a reader's time against ours. Peers are installed by hand, into an environment that has Warta:
`pip install trafilatura readability-lxml resiliparse newspaper4k`; a missing one is left out, with a message.
The model has seen the pages of the development pack: our F1 here is a check that nothing broke, not a claim.
"""

from __future__ import annotations

import argparse
import gzip
import importlib
import itertools
import json
import re
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

SETS = ("wcxb-dev", "fundus-dev", "indonesia-dev")
WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")

Reader = Callable[[bytes, str], str]


def warta(html: bytes, url: str) -> str:
    """All fields; the body's lines."""
    from warta.page import read_page
    from warta.records import Page

    article = read_page(Page("page", html=html, url=url))
    return "\n".join(b.span.of(article.text) for b in article.blocks if b.role in ("body", "subhead"))


def trafilatura(html: bytes, url: str) -> str:
    """All fields, as `bare_extraction` gives them."""
    found = importlib.import_module("trafilatura").bare_extraction(html, url=url, with_metadata=True)
    return str(found.text) if found else ""


def readability(html: bytes, url: str) -> str:
    """Body and title."""
    lxml = importlib.import_module("lxml.html")
    document = importlib.import_module("readability").Document(html)
    document.title()
    return str(lxml.fromstring(document.summary()).text_content())


def resiliparse(html: bytes, url: str) -> str:
    """The main content, without fields."""
    parse = importlib.import_module("resiliparse.parse.html").HTMLTree
    extract = importlib.import_module("resiliparse.extract.html2text").extract_plain_text
    return str(
        extract(parse.parse_from_bytes(html), main_content=True, comments=False, form_fields=False, noscript=False)
    )


def newspaper(html: bytes, url: str) -> str:
    """All fields."""
    article = importlib.import_module("newspaper").Article(url or "https://example.org/")
    article.download(input_html=html.decode("utf-8", "replace"))
    article.parse()
    return str(article.text)


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


def gold(folder: Path, every: int) -> Iterator[tuple[bytes, str, str]]:
    """Every n-th page of a set: its bytes, address and body."""
    with (folder / "gold.jsonl").open(encoding="utf-8") as rows:
        for row in itertools.islice(rows, 0, None, every):
            page: dict[str, Any] = json.loads(row)
            html = gzip.decompress((folder / f"{page['id']}.html.gz").read_bytes())
            yield html, page["url"] or "", "\n".join(page["body"])


def f1(found: str, body: str) -> float:
    """F1 over the bag of words."""
    ours, theirs = (Counter(WORD.findall(text.lower())) for text in (found, body))
    both = ours.total() + theirs.total()
    return 2 * (ours & theirs).total() / both if both else 1.0


class Read(NamedTuple):
    """A page as a reader read it: seconds of CPU, and F1 of the body."""

    seconds: float
    f1: float


def read(reader: Reader, html: bytes, url: str, body: str) -> Read:
    """One page by one reader; a fault of the reader is an empty page."""
    start = time.process_time()
    try:
        text = reader(html, url)
    except Exception:  # whatever a peer raises
        text = ""
    return Read(time.process_time() - start, f1(text, body))


def lines(name: str, found: dict[str, list[Read]]) -> Iterator[str]:
    """What is printed of a set, a line a reader; pages in one order for all of them."""
    for reader, pages in found.items():
        seconds = [page.seconds for page in pages]
        ratio = statistics.median(page.seconds / own.seconds for page, own in zip(pages, found["warta"], strict=True))
        times = f"median {statistics.median(seconds) * 1e3:6.1f} ms  mean {statistics.fmean(seconds) * 1e3:6.1f} ms"
        told = f"F1 {statistics.fmean(page.f1 for page in pages):.4f}  {times}  ratio {ratio:5.2f}"
        yield f"{name:14} {reader:12} {told}  {len(pages)} pages"


def main() -> None:
    """Run all readers over the sets and print a line for each."""
    asked = arguments()
    readers = {name: reader for name, reader in installed().items() if name in ("warta", *asked.readers)}
    for name in asked.sets:
        found: dict[str, list[Read]] = {reader: [] for reader in readers}
        for html, url, body in gold(asked.data / name, asked.every):
            for reader, one in readers.items():
                found[reader].append(read(one, html, url, body))
        print("\n".join(lines(name, found)))


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
