"""Which articles are copies of one another: the same words, in whole or in part, in another outlet or another version.

Articles that share some rare shingle are compared. They are copies where one has enough of the other: a third of the
shorter one's words, between newsrooms, which can have come from one hand only; more than half within a newsroom, which
repeats its own background paragraphs, and not mostly what stands in many of its articles: a disclaimer, a timetable.
Nor is a newsroom's round-up a copy of the pieces that it repeats, or the next of a column a copy of the one before. Of
a group the first is the origin. Articles of one address are versions of each other; the same words fetched again are a
duplicate.

Candidates are found by one shingle in four, those whose hash is a multiple of four (FracMinHash: Irber and others,
bioRxiv 2022.01.11.475838), each a band of its own, as texts that are cut short share few. In each band an article meets
those published right before it, so that the boilerplate of an outlet, and a text printed by hundreds, cost no more than
others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from glob import escape
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.typing import NDArray

from warta.corpus.shingles import FOLDER, WORD, Shingle, newsroom_of
from warta.dataset import COPIES, MANIFEST, Row, opened, rows_of, table_of, write
from warta.engine import Attempt, Counts, Engine, Lost

ONE_IN = 4
BEFORE = 8  # articles that each is compared with in a band
LEAST_BANDS = 3  # that two articles must share to be compared
LEAST_COMMON = 20  # shingles, of any length: fewer are a quotation, or a notice
BETWEEN_NEWSROOMS = 0.35  # share of the shorter one
WITHIN_NEWSROOM = 0.6
BOILERPLATE = 4  # articles of a newsroom: what is in so many of them is boilerplate
OF_ITS_OWN = 0.4  # share of the shorter one that two of a newsroom share besides boilerplate, estimated by bands
OF_LONGER = 0.35  # and share of the longer one: a newsroom's round-up holds short pieces whole
COLUMN = 0.6  # words of two headlines of a newsroom that are the same, where their numbers are not: a daily column
PER_BUCKET = 200_000  # articles
MINUTE = 60_000_000  # microseconds: outlets give no finer time of publication
OWN_NAME = 4  # letters of an agency's name with which its host begins
PAIRS = Path(".work") / "pairs"

Numbers: TypeAlias = NDArray[np.int64]
Shingles: TypeAlias = NDArray[np.uint32]


class Edge(NamedTuple):
    """Two articles, the earlier first, and the share of the shorter one that they have in common."""

    one: int
    other: int
    share: float


def copies(root: Path, engine: Engine) -> pa.Table:
    """The table of copies of a dataset."""
    _shingle(root, engine)
    files = sorted((root / FOLDER).glob("*.parquet"))
    articles = _Articles.of(files)
    pairs, bands = _candidates(root, engine, files, articles)
    versions = _versions(articles)
    known = _sets(files, articles, np.concatenate((pairs, versions)))
    edges = [
        *(Edge(one, other, shared(known[one], known[other]).of_shorter) for one, other in _unpaired(versions)),
        *_verified(articles, pairs, bands, known),
    ]
    return _table(root, articles, edges)


def _shingle(root: Path, engine: Engine) -> None:
    """The shingles of all shards; those of shards that are gone are deleted."""
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
            raise OSError(f"copies could not be looked for: {outcome.why}")


# ---------------------------------------------------------------- candidates


@dataclass(frozen=True, slots=True)
class _Articles:
    """All articles in the order of publication; the number of an article is its index in it.

    Those published at one instant come in the order in which they were fetched, or changed, so that versions do.
    """

    ids: Numbers
    newsrooms: Numbers
    addresses: Numbers
    words: Numbers
    published: Numbers
    places: Numbers  # of the articles, in the order of the files

    @classmethod
    def of(cls, files: Iterable[Path]) -> _Articles:
        names = ("article", "newsroom", "address", "words", "published", "fetched", "modified")
        tables = [pq.ParquetFile(path).read(list(names)) for path in files]
        ids, newsrooms, addresses, words, published, fetched, modified = (_joined(tables, name) for name in names)
        order = np.lexsort((ids, modified, fetched, published))
        places = np.empty_like(order)
        places[order] = np.arange(len(order))
        return cls(ids[order], newsrooms[order], addresses[order], words[order], published[order], places)


def _joined(tables: list[pa.Table], name: str) -> Numbers:
    parts = [table[name].to_numpy() for table in tables]
    return np.concatenate(parts) if parts else np.empty(0, np.int64)


@dataclass(frozen=True, slots=True)
class _Bands:
    """The task: writes the pairs of articles that share a band of one bucket, in a file of the bucket's number."""

    root: Path
    files: tuple[Path, ...]
    places: Path
    buckets: int

    def __call__(self, bucket: int, attempt: Attempt) -> Counts:
        """The pairs, and how many bands of the bucket they share."""
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
    """Pairs of articles as one number each (the later one in the upper bits), and how many bands each pair shares."""
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
    """Which shingles are in many articles of their newsroom."""
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
    """The pairs that share enough bands, and how many."""
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
    found = opened(root).execute(question, [f"{escape(str(root / PAIRS))}/*.parquet"]).fetchnumpy()
    return found["pair"].astype(np.int64), found["bands"].astype(np.int64)


# ---------------------------------------------------------------- comparison


class Shared(NamedTuple):
    """How many shingles two articles have in common, and the share of each that this is."""

    shingles: int
    of_shorter: float
    of_longer: float


def _verified(articles: _Articles, pairs: Numbers, bands: Numbers, known: Mapping[int, Shingles]) -> Iterator[Edge]:
    """Those candidates that are copies."""
    for (one, other), met in zip(_unpaired(pairs), bands.tolist(), strict=True):
        found = shared(known[one], known[other])
        same = bool(articles.newsrooms[one] == articles.newsrooms[other])
        if found.shingles >= LEAST_COMMON and _enough(found, met, same):
            yield Edge(one, other, found.of_shorter)


def _enough(found: Shared, met: int, same_newsroom: bool) -> bool:
    if not same_newsroom:
        return found.of_shorter >= BETWEEN_NEWSROOMS
    own = met * ONE_IN * found.of_shorter / max(found.shingles, 1)
    return found.of_shorter >= WITHIN_NEWSROOM and found.of_longer >= OF_LONGER and own >= OF_ITS_OWN


def _unpaired(pairs: Numbers) -> Iterator[tuple[int, int]]:
    yield from zip((pairs & 0xFFFFFFFF).tolist(), (pairs >> 32).tolist(), strict=True)


def _sets(files: list[Path], articles: _Articles, pairs: Numbers) -> Mapping[int, Shingles]:
    """The shingles of the articles that are in a pair."""
    needed = np.zeros(len(articles.ids), np.bool_)
    needed[pairs >> 32] = needed[pairs & 0xFFFFFFFF] = True
    found: dict[int, Shingles] = {}
    at = 0
    for file in files:
        values, lengths = _shingles_in(file)
        ends = np.cumsum(lengths)
        for place, start, stop in zip(articles.places[at:], ends - lengths, ends, strict=False):
            if needed[place]:
                found[int(place)] = values[start:stop].copy()
        at += len(lengths)
    return found


def shared(one: Shingles, other: Shingles) -> Shared:
    """What two articles have in common."""
    both = np.concatenate((one, other))
    both.sort()
    common = int(np.count_nonzero(both[1:] == both[:-1]))
    shorter, longer = sorted((len(one), len(other)))
    return Shared(common, common / max(1, shorter), common / max(1, longer))


def _versions(articles: _Articles) -> Numbers:
    """Pairs of articles of one address, each with the one before it."""
    order = np.argsort(articles.addresses, kind="stable")
    same = articles.addresses[order][1:] == articles.addresses[order][:-1]
    return _paired(order[1:][same], order[:-1][same])


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
    heads = _heads(root, articles.ids, edges)
    edges = [edge for edge in edges if not _of_a_column(edge, articles, heads)]
    group = groups(edges)
    nearest = _nearest(edges)
    agencies = _agencies(group, heads)
    origins = _origins(group, articles, heads, agencies)
    relations = _relations(group, articles, set(origins.values()))
    rows = []
    for one in sorted(group, key=lambda one: (group[one], one)):
        partner, share = nearest[one]
        rows.append(
            {
                "copies": int(articles.ids[origins[group[one]]]),
                "article": int(articles.ids[one]),
                "relation": relations[one],
                "nearest": int(articles.ids[partner]),
                "share": share,
                "agency": agencies.get(group[one]),
                **{name: heads[one][name] for name in ("url", "publisher", "published")},
            }
        )
    return table_of(COPIES, rows)


def _of_a_column(edge: Edge, articles: _Articles, heads: Mapping[int, Row]) -> bool:
    """Are these two numbers of one column: prayer times of the 9th and of the 10th, answers to level 100 and 200?"""
    same = [told[edge.one] == told[edge.other] for told in (articles.newsrooms, articles.addresses)]
    return same == [True, False] and column(heads[edge.one]["title"] or "", heads[edge.other]["title"] or "")


def column(one: str, other: str) -> bool:
    """Are two headlines the same but for their numbers, and a word or two, such as the day of the week?"""
    some, others = (set(WORD.findall(title.casefold())) for title in (one, other))
    numbers, more = ({word for word in words if word.isdigit()} for words in (some, others))
    words = some - numbers, others - more
    both = len(words[0] & words[1])
    return bool(numbers and more and numbers != more) and both >= COLUMN * len(words[0] | words[1])


def _origins(
    group: Mapping[int, int], articles: _Articles, heads: Mapping[int, Row], agencies: Mapping[int, str]
) -> dict[int, int]:
    """The origin of each group, by the group's first member: within one minute, the agency itself."""
    found: dict[int, int] = {}
    for one, first in sorted(group.items()):
        agency = agencies.get(first)
        if articles.published[one] // MINUTE != articles.published[first] // MINUTE:
            continue
        if first not in found or (agency and not is_own(agency, heads[found[first]]) and is_own(agency, heads[one])):
            found[first] = one
    return found


def is_own(agency: str, article: Row) -> bool:
    """Is an article on the site of an agency? `Antara` is the publisher, or at antaranews.com."""
    name = "".join(WORD.findall(agency.casefold()))
    host = newsroom_of({"canonical": None, **article})
    labels = {name, *(label for label in host.split(".") if len(name) >= OWN_NAME and label.startswith(name))}
    return "".join(WORD.findall((article["publisher"] or "").casefold())) == name or not labels.isdisjoint(
        host.split(".")
    )


def _relations(group: Mapping[int, int], articles: _Articles, origins: Collection[int]) -> dict[int, str]:
    """The relation of each article to its group; an address fetched again with the same words is no version."""
    last: dict[int, int] = {}
    found: dict[int, str] = {}
    for one in sorted(group):
        address, words = int(articles.addresses[one]), int(articles.words[one])
        again = "duplicate" if last.get(address) == words else "version"
        found[one] = "origin" if one in origins else again if address in last else "copy"
        last[address] = words
    return found


def _nearest(edges: Iterable[Edge]) -> dict[int, tuple[int, float]]:
    """The article with which each shares most, and how much."""
    found: dict[int, tuple[int, float]] = {}
    for edge in edges:
        for one, other in ((edge.one, edge.other), (edge.other, edge.one)):
            if one not in found or edge.share > found[one][1]:
                found[one] = (other, edge.share)
    return found


def _heads(root: Path, ids: Numbers, edges: Iterable[Edge]) -> dict[int, Row]:
    """The metadata of all articles that have an edge."""
    wanted = sorted({one for edge in edges for one in (edge.one, edge.other)})
    connection = opened(root)
    connection.register("wanted", pa.table({"number": pa.array(wanted, pa.int64()), "article": ids[wanted]}))
    names = ("number", "url", "publisher", "published", "agencies", "title")
    rows = connection.execute(f"SELECT {', '.join(names)} FROM articles JOIN wanted USING (article)").fetchall()
    return {row[0]: dict(zip(names, row, strict=True)) for row in rows}


def _agencies(group: Mapping[int, int], heads: Mapping[int, Row]) -> dict[int, str]:
    """The source that each group names: the farthest one of its origin, otherwise the most frequent one."""
    named: dict[int, Counter[str]] = {}
    for one, first in sorted(group.items()):
        sources = heads[one]["agencies"]
        if sources:
            weight = len(group) if one == first else 1
            named.setdefault(first, Counter())[sources[-1]] += weight
    return {first: found.most_common(1)[0][0] for first, found in named.items()}
