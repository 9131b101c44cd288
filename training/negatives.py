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
from typing import NamedTuple

from training.annotations import FILES, Row, page_of_record, records
from warta.records import Page, Span

TABLE = Path(__file__).parent / "data" / "negatives.tsv"
SETS = ("corpora/june2025-dev", "pages/wcxb-dev", "times")
"""The sets of the pack that they stand in."""


class Negative(NamedTuple):
    """A sentence without an event."""

    id: str
    lang: str
    kind: str
    text: str


def read_negatives(pack: Path, part: str) -> Iterator[Negative]:
    """The sentences of a part ("learn" or "test"), white space levelled."""
    texts = {(name, record["id"]): record["text"] for name in SETS for record in _documents(pack, name)}
    for number, row in enumerate(_table()):
        if row["part"] == part:
            text = texts[row["set"], row["document"]][int(row["start"]) : int(row["stop"])]
            yield Negative(f"{row['kind']}-{number}", row["lang"], row["kind"], " ".join(text.split()))


class Document(NamedTuple):
    """A document as it is read, and where in its text such sentences stand, of both parts."""

    page: Page
    lang: str
    spans: tuple[Span, ...]


def documents(pack: Path) -> Iterator[Document]:
    """The documents of all sentences. One with its title begins with it, so the places are looked up again."""
    rows = defaultdict(list)
    for row in _table():
        rows[row["set"], row["document"]].append(row)
    for name in SETS:
        for record in _documents(pack, name):
            if own := rows.get((name, record["id"])):
                yield _document(record, own)


def _document(record: Row, rows: Sequence[Mapping[str, str]]) -> Document:
    lang, title = rows[0]["lang"], record.get("title")
    shift = 0 if title is None else len(title) + 2
    spans = [Span(int(row["start"]) + shift, int(row["stop"]) + shift) for row in rows]
    return Document(page_of_record({**record, "lang": lang}), lang, tuple(spans))


def _table() -> Iterator[Mapping[str, str]]:
    """The rows of `negatives.tsv`."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t")


def _documents(pack: Path, name: str) -> Iterator[Row]:
    """The documents of a set that have a text; that of a page is its gold body, without a title."""
    for record in records(pack / FILES[name]):
        if "text" in record:
            yield record
        elif body := record.get("body"):
            yield {"id": record["id"], "text": body[0], "url": record.get("url"), "published": record.get("published")}


def count(read: Iterable[Mapping[str, object]]) -> tuple[int, int, int]:
    """Sentences, those in which an event was found, and the events found."""
    found = [len(events) if isinstance(events := record.get("events"), list) else 0 for record in read]
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
