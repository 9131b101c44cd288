"""The words of an article's body as shingles: hashes of each five words in a row, which tell copies from the rest.

Furniture, headlines and captions are left out: outlets change those, or share them among articles that have nothing
else in common. A shingle has 32 bits; an article of 300 words takes a kilobyte.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, urlsplit
from zlib import crc32

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.typing import NDArray

from warta.corpus.rows import instant_of, number_of
from warta.dataset import IDENTITY, bears, write
from warta.engine import Attempt, Counts

WORDS = 5
WORD = re.compile(r"\w+")
TRACKS = re.compile(r"(?:utm_\w*|\w*clid|igshid|mc_[ce]id|ref|fb_\w+|ns_\w+|_ga|spm|cmpid|ocid|amp)(?:=|$)")
"""Parameters of an address that do not tell which page it is."""
PRIME = np.uint64(0x9E3779B97F4A7C15)  # odd, so that no word is lost: 2^64 over the golden ratio
MIXER = np.uint64(0xBF58476D1CE4E5B9)  # of splitmix64 (Steele, Lea and Flood, OOPSLA 2014)
LATE = np.iinfo(np.int64).max  # when an article was published that does not say it

SHARED = frozenset({"ac", "biz", "co", "com", "edu", "go", "gob", "gov", "mil", "my", "ne", "net", "or", "org", "web"})
"""Under a state's letters these belong to nobody: kabar.co.id and berita.co.id are two sites."""
HOSTS_OF_MANY = frozenset({
    "blogspot.com", "github.io", "medium.com", "substack.com", "tumblr.com", "weebly.com", "wixsite.com",
    "wordpress.com",
})  # fmt: skip
"""Each name under these is somebody else's."""

FOLDER = Path(".work") / "shingles"
PACKED = {"use_dictionary": False, "column_encoding": {"shingles.list.element": "DELTA_BINARY_PACKED"}}
"""Sorted numbers are packed as their differences: in half of the room that they take otherwise."""
WANTED = (
    *("article", "url", "canonical", "publisher", "title", "published_at", "published_day", "modified", "fetched"),
    *("text", "blocks"),
)

SCHEMA = pa.schema(
    [
        ("article", pa.int64()),
        ("published", pa.int64()),  # microseconds since 1970
        ("fetched", pa.int64()),  # also; 0 where it is not known
        ("modified", pa.int64()),  # also
        ("newsroom", pa.int64()),
        ("address", pa.int64()),
        ("words", pa.int64()),  # a hash of the headline's and the body's
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


@cache
def code() -> str:
    """A hash of the code that makes shingles, so that other code makes them again."""
    return blake2b(Path(__file__).read_bytes(), digest_size=8).hexdigest()


@dataclass(frozen=True, slots=True)
class Shingle:
    """The task: the articles of a shard to their shingles, in a file of the shard's name. `root`: the dataset."""

    root: Path

    def __call__(self, shard: tuple[str, str, tuple[str, ...]], attempt: Attempt) -> Counts:
        """`shard`: its name, its identity, and its files of articles. Done already, it is left as it is."""
        name, identity, files = shard
        path = self.root / FOLDER / f"{name}.parquet"
        identity = f"{identity} {code()}"
        if bears(path, identity):
            return {"articles": 0}
        rows = [row for file in files for row in pq.ParquetFile(self.root / file).read(list(WANTED)).to_pylist()]
        table = pa.Table.from_pylist([_row(row) for row in rows], SCHEMA)
        write(path, table.replace_schema_metadata({IDENTITY: identity.encode()}), **PACKED)
        return {"articles": len(rows)}


def _row(article: Mapping[str, Any]) -> dict[str, Any]:
    address = address_of(article)
    words = words_of(article["text"], article["blocks"])
    return {
        "article": article["article"],
        "published": microseconds_of(article),
        **{name: _microseconds(instant_of(article[name])) for name in ("fetched", "modified")},
        "newsroom": number_of(newsroom_of(article)),
        "address": number_of(address) if address else article["article"],
        "words": number_of(*WORD.findall((article["title"] or "").casefold()), "", *words),
        "shingles": shingles(words),
    }


def microseconds_of(article: Mapping[str, Any]) -> int:
    """When it was published; of one that tells its day alone, the end of it."""
    instant, day = article["published_at"], article["published_day"]
    if instant is None and day is None:
        return int(LATE)
    instant = instant or datetime(day.year, day.month, day.day, 23, 59, tzinfo=UTC)
    return _microseconds(instant)


def _microseconds(instant: datetime | None) -> int:
    return (instant - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1) if instant else 0


def newsroom_of(article: Mapping[str, Any]) -> str:
    """Whose article it is: the host, since sister outlets under one roof copy from each other; else the publisher."""
    host = _host(urlsplit(article["url"] or article["canonical"] or ""))
    return host or (article["publisher"] or "").casefold()


def site_of(newsroom: str) -> str:
    """The site that a host belongs to: kabar.example for news.kabar.example and sport.kabar.example.

    What is no host (a publisher's name) stays as it is, and so do numbers.
    """
    labels = newsroom.split(".")
    if " " in newsroom or labels[-1].isdecimal():
        return newsroom
    shared = len(labels[-1]) == 2 and not SHARED.isdisjoint(labels[-2:-1])
    return ".".join(labels[-3:] if shared or ".".join(labels[-2:]) in HOSTS_OF_MANY else labels[-2:])


def address_of(article: Mapping[str, Any]) -> str | None:
    """The address that versions of an article share: without scheme, `www.`, final slash, and what tracks readers.

    The one that the page calls its own goes first where it is this page's: not a section's, nor another site's.
    """
    url, canonical = (urlsplit(article[name] or "") for name in ("url", "canonical"))
    slug = canonical.path.rstrip("/").rpartition("/")[2]
    own = not url.netloc or (_host(url) == _host(canonical) and slug and slug in url.path)
    return (_bare(canonical) if own else None) or _bare(url)


def _host(parts: SplitResult) -> str:
    return parts.netloc.lower().removeprefix("www.")


def _bare(parts: SplitResult) -> str | None:
    path = parts.path.rstrip("/")
    query = "&".join(pair for pair in parts.query.split("&") if pair and not TRACKS.match(pair))
    return f"{_host(parts)}{path}{'?' * bool(query)}{query}" if path or query else None
