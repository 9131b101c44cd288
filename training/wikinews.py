"""The news articles of the treebank GUM (from Wikinews, CC BY) as running text.

Only their sentences are read, not the annotations beside them.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

PARTS = ("train", "dev", "test")
GENRE = "_news_"


def articles(data: Path) -> Iterator[Mapping[str, Any]]:
    """Every article of the folder `data`, as {"id", "title", "published", "text"}: the text without the headline."""
    for part in PARTS:
        with gzip.open(data / f"training/ud/en_gum-ud-{part}.conllu.gz", "rt", encoding="utf-8") as lines:
            yield from articles_of(lines)


def articles_of(lines: Iterable[str]) -> Iterator[Mapping[str, Any]]:
    """Those of CoNLL-U lines: a paragraph of theirs a line, their sentences separated by spaces."""
    for document in _documents(lines):
        if GENRE in document["id"]:
            _, *body = document["paragraphs"]
            yield {
                "id": document["id"],
                "title": document.get("meta::title"),
                "published": document.get("meta::dateCreated"),
                "text": "\n".join(map(" ".join, body)),
            }


def _documents(lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    """The comments of each document, by their keys, and the sentences of each of its paragraphs."""
    document: dict[str, Any] = {}
    for line in (line for line in lines if line.startswith("#")):
        key, _, value = line.strip().removeprefix("# ").partition(" = ")
        if key == "newdoc id":
            if document:
                yield document
            document = {"id": value, "paragraphs": []}
        else:
            _add(document, key, value)
    if document:
        yield document


def _add(document: dict[str, Any], key: str, value: str) -> None:
    """A comment inside a document."""
    if key.split()[0] == "newpar":
        document["paragraphs"].append([])
    elif key == "text" and document["paragraphs"]:
        document["paragraphs"][-1].append(value)
    elif key.startswith("meta::"):
        document[key] = value
