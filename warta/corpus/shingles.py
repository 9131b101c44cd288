"""The words of an article's body as shingles: hashes of each five words in a row, which tell copies from the rest.

Furniture, headlines and captions are left out: outlets change those, or share them among articles that have nothing
else in common. A shingle has 32 bits; an article of 300 words takes a kilobyte.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zlib import crc32

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.typing import NDArray

from warta.corpus.rows import number_of
from warta.dataset import write
from warta.engine import Attempt, Counts

WORDS = 5
WORD = re.compile(r"\w+")
PRIME = np.uint64(0x9E3779B97F4A7C15)  # odd, so that no word is lost: 2^64 over the golden ratio
MIXER = np.uint64(0xBF58476D1CE4E5B9)  # of splitmix64 (Steele, Lea and Flood, OOPSLA 2014)
LATE = np.iinfo(np.int64).max  # when an article was published that does not say it

FOLDER = Path(".work") / "shingles"
IDENTITY = b"warta.identity"
PACKED = {"use_dictionary": False, "column_encoding": {"shingles.list.element": "DELTA_BINARY_PACKED"}}
"""Sorted numbers are packed as their differences: in half of the room that they take otherwise."""
WANTED = ("article", "url", "canonical", "publisher", "published_at", "published_day", "text", "blocks")

SCHEMA = pa.schema(
    [
        ("article", pa.int64()),
        ("published", pa.int64()),  # microseconds since 1970
        ("newsroom", pa.int64()),
        ("address", pa.int64()),
        ("shingles", pa.list_(pa.uint32())),
    ]
)


def shingles(words: Iterable[str]) -> NDArray[np.uint32]:
    """The shingles of words, sorted, each once; none of fewer words than one takes."""
    codes = np.fromiter((crc32(word.encode()) for word in words), np.uint64)
    if len(codes) < WORDS:
        return np.empty(0, np.uint32)
    found = np.zeros(len(codes) - WORDS + 1, np.uint64)
    for place in range(WORDS):
        found = found * PRIME + codes[place : place + len(found)]
    found ^= found >> np.uint64(30)
    found *= MIXER
    return np.unique((found >> np.uint64(32)).astype(np.uint32))


def words_of(text: str, blocks: Iterable[Mapping[str, Any]]) -> list[str]:
    """The words of the body, whatever their case."""
    body = (text[block["start"] : block["stop"]] for block in blocks if block["role"] == "body")
    return [word for line in body for word in WORD.findall(line.casefold())]


@dataclass(frozen=True, slots=True)
class Shingle:
    """The task: the articles of a shard to their shingles, in a file of the shard's name. `root`: the dataset."""

    root: Path

    def __call__(self, shard: tuple[str, str, tuple[str, ...]], attempt: Attempt) -> Counts:
        """`shard`: its name, its identity, and its files of articles. Done already, it is left as it is."""
        name, identity, files = shard
        path = self.root / FOLDER / f"{name}.parquet"
        if path.exists() and (pq.read_schema(path).metadata or {}).get(IDENTITY) == identity.encode():
            return {"articles": 0}
        rows = [row for file in files for row in pq.ParquetFile(self.root / file).read(list(WANTED)).to_pylist()]
        table = pa.Table.from_pylist([_row(row) for row in rows], SCHEMA)
        write(path, table.replace_schema_metadata({IDENTITY: identity.encode()}), **PACKED)
        return {"articles": len(rows)}


def _row(article: Mapping[str, Any]) -> dict[str, Any]:
    address = address_of(article)
    return {
        "article": article["article"],
        "published": microseconds_of(article),
        "newsroom": number_of(newsroom_of(article)),
        "address": number_of(address) if address else article["article"],
        "shingles": shingles(words_of(article["text"], article["blocks"])),
    }


def microseconds_of(article: Mapping[str, Any]) -> int:
    """When it was published; of one that tells its day alone, the end of it."""
    instant, day = article["published_at"], article["published_day"]
    if instant is None and day is None:
        return int(LATE)
    instant = instant or datetime(day.year, day.month, day.day, 23, 59, tzinfo=UTC)
    return int((instant - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds() * 1_000_000)


def newsroom_of(article: Mapping[str, Any]) -> str:
    """Whose article it is: the host, since sister outlets under one roof copy from each other; else the publisher."""
    host = urlsplit(article["url"] or article["canonical"] or "").netloc.lower().removeprefix("www.")
    return host or (article["publisher"] or "").casefold()


def address_of(article: Mapping[str, Any]) -> str | None:
    """The address that versions of an article share: without scheme, `www.`, query and final slash."""
    parts = urlsplit(article["url"] or article["canonical"] or "")
    bare = f"{parts.netloc.lower().removeprefix('www.')}{parts.path.rstrip('/')}"
    return bare if parts.path.strip("/") else f"{bare}?{parts.query}" if parts.query else None
