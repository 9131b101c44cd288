"""Which articles are copies of one another: the same words, in whole or in part, in another outlet or another version.

Articles that share some rare shingle are compared. They are copies where one has enough of the other: a third of the
shorter one's words, between newsrooms, which can have come from one hand only; more than half within a newsroom, which
repeats its own background paragraphs, and not mostly what stands in many of its articles: a disclaimer, a timetable.
Of a group the first is the origin.

Candidates are found by one shingle in four, those whose hash is a multiple of four (FracMinHash: Irber and others,
bioRxiv 2022.01.11.475838), each a band of its own, as texts that are cut short share few. In each band an article meets
those published right before it, so that the boilerplate of an outlet, and a text printed by hundreds, cost no more than
others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.typing import NDArray

from warta.corpus.shingles import FOLDER, Shingle
from warta.dataset import COPIES, MANIFEST, Row, opened, rows_of, table_of, write
from warta.engine import Attempt, Counts, Engine, Lost

ONE_IN = 4
BEFORE = 8  # articles that one meets in each band
LEAST_BANDS = 3  # that two have in common, to be compared
LEAST_COMMON = 20  # shingles, of any length: fewer are a quotation, or a notice
BETWEEN_NEWSROOMS = 0.35  # share of the shorter one
WITHIN_NEWSROOM = 0.6
BOILERPLATE = 4  # articles of a newsroom: what stands in so many is no news
OF_ITS_OWN = 0.4  # share of the shorter one that two of a newsroom have in common beside boilerplate, as bands tell
PER_BUCKET = 200_000  # articles
PAIRS = Path(".work") / "pairs"

Numbers: TypeAlias = NDArray[np.int64]


class Edge(NamedTuple):
    """Two articles and which share of the shorter one they have in common. `version`: they have one address."""

    one: int
    other: int
    share: float
    version: bool


def copies(root: Path, engine: Engine) -> pa.Table:
    """The table of copies of a dataset."""
    _shingle(root, engine)
    files = sorted((root / FOLDER).glob("*.parquet"))
    articles = _Articles.of(files)
    pairs, bands = _candidates(root, engine, files, articles)
    edges = [*_versions(articles), *_verified(files, articles, pairs, bands)]
    return _table(root, articles, edges)


def _shingle(root: Path, engine: Engine) -> None:
    """The shingles of all shards; those of shards that are gone are taken away."""
    shards = [
        (row["shard"], row["identity"], tuple(file for file in row["files"] if file.startswith("articles/")))
        for row in rows_of(root, MANIFEST)
    ]
    _run(engine, Shingle, (root,), shards)
    names = {name for name, _, _ in shards}
    for path in (root / FOLDER).glob("*"):
        if path.stem not in names:
            path.unlink()


def _run(engine: Engine, make: Any, args: tuple[Any, ...], items: Iterable[Any]) -> None:
    """Run a task that must not lose anything. Raises OSError."""
    for outcome in engine(make, args, items):
        if isinstance(outcome, Lost):
            raise OSError(f"{outcome.item}: {outcome.why}")


# ---------------------------------------------------------------- candidates


@dataclass(frozen=True, slots=True)
class _Articles:
    """All articles in the order of publication; the number of an article is its place in it."""

    ids: Numbers
    newsrooms: Numbers
    addresses: Numbers
    places: Numbers  # of the articles in the order in which they lie in the files

    @classmethod
    def of(cls, files: Iterable[Path]) -> _Articles:
        names = ("article", "newsroom", "address", "published")
        tables = [pq.ParquetFile(path).read(list(names)) for path in files]
        ids, newsrooms, addresses, published = (_joined(tables, name) for name in names)
        order = np.lexsort((ids, published))
        places = np.empty_like(order)
        places[order] = np.arange(len(order))
        return cls(ids[order], newsrooms[order], addresses[order], places)


def _joined(tables: list[pa.Table], name: str) -> Numbers:
    parts = [table[name].to_numpy() for table in tables]
    return np.concatenate(parts) if parts else np.empty(0, np.int64)


@dataclass(frozen=True, slots=True)
class _Bands:
    """The task: one bucket of bands to the pairs of articles that meet in them, in a file of the bucket's number."""

    root: Path
    files: tuple[Path, ...]
    places: Path
    buckets: int

    def __call__(self, bucket: int, attempt: Attempt) -> Counts:
        """The pairs, and in how many bands of the bucket they meet."""
        places, newsrooms = np.load(self.places)
        hashes, owners, at = [], [], 0
        for file in self.files:
            values, lengths = _shingles_in(file)
            mine = (values % ONE_IN == 0) & (values // ONE_IN % self.buckets == bucket)
            hashes.append(values[mine])
            owners.append(np.repeat(np.arange(at, at + len(lengths)), lengths)[mine])
            at += len(lengths)
        who = np.concatenate(owners)
        pairs, bands = _meetings(np.concatenate(hashes), places[who], newsrooms[who])
        table = pa.table({"pair": pairs, "bands": bands})
        write(self.root / PAIRS / f"{bucket}.parquet", table)
        return {"pairs": len(pairs)}


def _shingles_in(file: Path) -> tuple[NDArray[np.uint32], Numbers]:
    """All shingles in a file, one article's behind the other's, and how many each has."""
    column = pq.ParquetFile(file).read(["shingles"])["shingles"].combine_chunks()
    if isinstance(column, pa.ChunkedArray):
        column = pa.concat_arrays(column.chunks) if column.num_chunks else pa.array([], pa.list_(pa.uint32()))
    return column.flatten().to_numpy(), np.diff(column.offsets.to_numpy()).astype(np.int64)


def _meetings(hashes: NDArray[np.uint32], articles: Numbers, newsrooms: Numbers) -> tuple[Numbers, Numbers]:
    """Pairs of articles as one number each, the later one's above the earlier one's, and how often each meets."""
    common = _boilerplate(hashes, newsrooms)
    order = np.lexsort((articles, hashes))
    hashes, articles, newsrooms, common = hashes[order], articles[order], newsrooms[order], common[order]
    found = []
    for back in range(1, BEFORE + 1):
        met = hashes[back:] == hashes[:-back]
        met &= ~(common[back:] & (newsrooms[back:] == newsrooms[:-back]))
        found.append(_paired(articles[back:][met], articles[:-back][met]))
    pairs, bands = np.unique(np.concatenate(found), return_counts=True)
    return pairs, bands


def _boilerplate(hashes: NDArray[np.uint32], newsrooms: Numbers) -> NDArray[np.bool_]:
    """Which shingles stand in many articles of their newsroom."""
    order = np.lexsort((newsrooms, hashes))
    hashes, newsrooms = hashes[order], newsrooms[order]
    begins = np.ones(len(order), np.bool_)
    begins[1:] = (hashes[1:] != hashes[:-1]) | (newsrooms[1:] != newsrooms[:-1])
    lengths = np.diff(np.append(np.flatnonzero(begins), len(order)))
    found = np.empty(len(order), np.bool_)
    found[order] = np.repeat(lengths >= BOILERPLATE, lengths)
    return found


def _paired(later: Numbers, earlier: Numbers) -> Numbers:
    return (later << 32) | earlier


def _candidates(root: Path, engine: Engine, files: list[Path], articles: _Articles) -> tuple[Numbers, Numbers]:
    """The pairs that meet in enough bands, and in how many."""
    places = root / PAIRS / "places.npy"
    places.parent.mkdir(parents=True, exist_ok=True)
    for left in places.parent.glob("*"):
        left.unlink()
    if len(articles.ids) < 2:
        return np.empty(0, np.int64), np.empty(0, np.int64)
    np.save(places, np.stack((articles.places, articles.newsrooms[articles.places])))
    buckets = 1 + len(articles.ids) // PER_BUCKET
    _run(engine, _Bands, (root, tuple(files), places, buckets), range(buckets))
    question = f"""SELECT pair, sum(bands)::BIGINT AS bands FROM read_parquet(?)
                   GROUP BY pair HAVING sum(bands) >= {LEAST_BANDS} ORDER BY pair"""
    found = opened(root).execute(question, [f"{root / PAIRS}/*.parquet"]).fetchnumpy()
    return found["pair"].astype(np.int64), found["bands"].astype(np.int64)


# ---------------------------------------------------------------- comparison


def _verified(files: list[Path], articles: _Articles, pairs: Numbers, bands: Numbers) -> Iterator[Edge]:
    """Those candidates that are copies."""
    later, earlier = pairs >> 32, pairs & 0xFFFFFFFF
    needed = np.zeros(len(articles.ids), np.bool_)
    needed[later] = needed[earlier] = True
    known = _sets(files, articles, needed)
    for one, other, met in zip(earlier.tolist(), later.tolist(), bands.tolist(), strict=True):
        common, share = shared(known[one], known[other])
        same = articles.newsrooms[one] == articles.newsrooms[other]
        own = met * ONE_IN * share / max(common, 1)
        enough = share >= WITHIN_NEWSROOM and own >= OF_ITS_OWN if same else share >= BETWEEN_NEWSROOMS
        if common >= LEAST_COMMON and enough:
            yield Edge(one, other, share, bool(articles.addresses[one] == articles.addresses[other]))


def _sets(files: list[Path], articles: _Articles, needed: NDArray[np.bool_]) -> Mapping[int, NDArray[np.uint32]]:
    found: dict[int, NDArray[np.uint32]] = {}
    at = 0
    for file in files:
        values, lengths = _shingles_in(file)
        ends = np.cumsum(lengths)
        for place, start, stop in zip(articles.places[at:], ends - lengths, ends, strict=False):
            if needed[place]:
                found[int(place)] = values[start:stop].copy()
        at += len(lengths)
    return found


def shared(one: NDArray[np.uint32], other: NDArray[np.uint32]) -> tuple[int, float]:
    """How many shingles two have in common, and which share that is of the shorter one's."""
    both = np.concatenate((one, other))
    both.sort()
    common = int(np.count_nonzero(both[1:] == both[:-1]))
    return common, common / max(1, min(len(one), len(other)))


def _versions(articles: _Articles) -> Iterator[Edge]:
    """Articles of one address, each with the one before it."""
    order = np.argsort(articles.addresses, kind="stable")
    same = articles.addresses[order][1:] == articles.addresses[order][:-1]
    for one, other in zip(order[:-1][same].tolist(), order[1:][same].tolist(), strict=True):
        yield Edge(one, other, 0.0, True)


# ---------------------------------------------------------------- groups


def groups(edges: Iterable[Edge]) -> dict[int, int]:
    """The first member of the group of each article that has an edge (union-find)."""
    first: dict[int, int] = {}

    def top(one: int) -> int:
        first.setdefault(one, one)
        while first[one] != one:
            first[one] = first[first[one]]
            one = first[one]
        return one

    for edge in edges:
        one, other = sorted((top(edge.one), top(edge.other)))
        first[other] = one
    return {one: top(one) for one in first}


def _table(root: Path, articles: _Articles, edges: list[Edge]) -> pa.Table:
    group = groups(edges)
    nearest = _nearest(edges)
    heads = _heads(root, articles.ids[sorted(group)])
    agencies = _agencies(group, articles, heads)
    rows = []
    for one in sorted(group, key=lambda one: (group[one], one)):
        id_of, origin = int(articles.ids[one]), group[one]
        partner, share = nearest[one]
        head = heads[id_of]
        rows.append(
            {
                "copies": int(articles.ids[origin]),
                "article": id_of,
                "relation": _relation(one, origin, articles),
                "nearest": int(articles.ids[partner]),
                "share": share,
                "agency": agencies.get(origin),
                **{name: head[name] for name in ("url", "publisher", "published")},
            }
        )
    return table_of(COPIES, rows)


def _relation(one: int, origin: int, articles: _Articles) -> str:
    if one == origin:
        return "origin"
    return "version" if articles.addresses[one] == articles.addresses[origin] else "copy"


def _nearest(edges: Iterable[Edge]) -> dict[int, tuple[int, float]]:
    """With whom each article shares most, and how much."""
    found: dict[int, tuple[int, float]] = {}
    for edge in edges:
        for one, other in ((edge.one, edge.other), (edge.other, edge.one)):
            if one not in found or edge.share > found[one][1]:
                found[one] = (other, edge.share)
    return found


def _heads(root: Path, ids: Numbers) -> dict[int, Row]:
    """What is told of articles beside their text."""
    connection = opened(root)
    connection.register("wanted", pa.table({"article": ids}))
    names = ("article", "url", "publisher", "published", "agencies")
    rows = connection.execute(f"SELECT {', '.join(names)} FROM articles SEMI JOIN wanted USING (article)").fetchall()
    return {row[0]: dict(zip(names, row, strict=True)) for row in rows}


def _agencies(group: Mapping[int, int], articles: _Articles, heads: Mapping[int, Row]) -> dict[int, str]:
    """The source that each group names: the origin's farthest one, else the one that most of its members name."""
    named: dict[int, Counter[str]] = {}
    for one, origin in sorted(group.items()):
        sources = heads[int(articles.ids[one])]["agencies"]
        if sources:
            weight = len(group) if one == origin else 1
            named.setdefault(origin, Counter())[sources[-1]] += weight
    return {origin: found.most_common(1)[0][0] for origin, found in named.items()}
