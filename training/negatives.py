"""Sentences that tell no event, to count false alarms on and to learn from.

`training/data/negatives.tsv` says where they stand in the development pack (set, document, characters): sport, prices,
celebrities, goods, life, faith, opinion and guides, each looked at; anything that a strict reader might take for a
deed between political, military, legal, civic, business or social actors was left out. Half is to learn from, half to
measure on.

    python -m training.negatives --pack PACK --part test | warta read --json - | python -m training.negatives --count
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from warta.records import Page, Span

TABLE = Path(__file__).parent / "data" / "negatives.tsv"
FILES = {
    "corpora/june2025-dev": "corpora/june2025-dev.jsonl",
    "pages/wcxb-dev": "pages/wcxb-dev/gold.jsonl",
    "times": "times/texts.jsonl",
}


class Negative(NamedTuple):
    """A sentence without an event."""

    id: str
    lang: str
    kind: str
    text: str


def read_negatives(pack: Path, part: str) -> Iterator[Negative]:
    """The sentences of a part ("learn" or "test"), white space levelled."""
    texts = {name: dict(_texts(pack / path)) for name, path in FILES.items()}
    with TABLE.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file, delimiter="\t")):
            if row["part"] == part:
                text = texts[row["set"]][row["document"]][int(row["start"]) : int(row["stop"])]
                yield Negative(f"{row['kind']}-{number}", row["lang"], row["kind"], " ".join(text.split()))


class Document(NamedTuple):
    """A document as it is read, and where in its text such sentences stand, of both parts."""

    page: Page
    lang: str
    spans: tuple[Span, ...]


def documents(pack: Path) -> Iterator[Document]:
    """The documents of all sentences. One with its title begins with it, so the places are looked up anew."""
    rows = defaultdict(list)
    with TABLE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            rows[row["set"], row["document"]].append(row)
    for name, path in FILES.items():
        for record in _records(pack / path):
            if own := rows.get((name, record["id"])):
                yield _document(record, own)


def _document(record: Mapping[str, Any], rows: Sequence[Mapping[str, str]]) -> Document:
    text, title = record["text"], record.get("title")
    page = Page(
        record["id"],
        text=text,
        title=title,
        lang=rows[0]["lang"],
        url=record.get("url"),
        published=record.get("published"),
    )
    shift = 0 if title is None else len(title) + 2
    spans = [Span(int(row["start"]) + shift, int(row["stop"]) + shift) for row in rows]
    return Document(page, rows[0]["lang"], tuple(spans))


def _texts(path: Path) -> Iterator[tuple[str, str]]:
    """Documents by id."""
    return ((record["id"], record["text"]) for record in _records(path))


def _records(path: Path) -> Iterator[dict[str, Any]]:
    """The documents of a file that have a text; that of a page is the first gold body, without a title."""
    with path.open(encoding="utf-8") as file:
        for record in map(json.loads, file):
            if "text" in record:
                yield record
            elif body := next(iter(record.get("body") or []), None):
                yield {"id": record["id"], "text": body, "url": record.get("url"), "published": record.get("published")}


def count(records: Iterable[Mapping[str, object]]) -> tuple[int, int, int]:
    """Sentences, those in which an event was found, and the events found."""
    found = [len(events) if isinstance(events := record.get("events"), list) else 0 for record in records]
    return len(found), sum(map(bool, found)), sum(found)


def main() -> None:
    """Print the sentences as JSON lines, or count the events in what came out."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pack", type=Path)
    parser.add_argument("--part", choices=["learn", "test"], default="test")
    parser.add_argument("--count", action="store_true", help="read the records of `warta read --json -` on stdin")
    options = parser.parse_args()
    if options.count:
        sentences, alarms, events = count(map(json.loads, sys.stdin))
        print(
            f"{sentences} sentences, {1000 * alarms / sentences:.0f} in 1,000 with a false event, {events} false events"
        )
        return
    for negative in read_negatives(options.pack, options.part):
        print(json.dumps({"id": negative.id, "lang": negative.lang, "text": negative.text}, ensure_ascii=False))


if __name__ == "__main__":
    main()
