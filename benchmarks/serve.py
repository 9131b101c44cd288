"""How fast a served dataset answers: filters and counts one by one, and many readers at once.

    python -m benchmarks.serve DATASET [--readers 16] [--seconds 10]

DATASET: any; for the figures of BENCHMARKS.md one of `python -m benchmarks.tables`, with a million events. Values to
filter by are drawn from the dataset, so that questions find something, and each question is asked once, so that none is
remembered. Readers ask over HTTP from a process of their own, as fast as answers come.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from urllib.parse import quote, urlencode

from warta.serve.article import article
from warta.serve.entities import entity
from warta.serve.home import event_counts, home
from warta.serve.lists import ARTICLES, ENTITIES, EVENTS, OCCURRENCES, QUOTES, STORIES, List, page, query_of
from warta.serve.search import search
from warta.serve.store import Store
from warta.serve.stories import story

EACH = 60  # questions of a kind
SEED = 7
Question = Callable[[], object]


def main() -> None:
    """Measure, and print a table."""
    options = _options()
    with tempfile.TemporaryDirectory() as cache:
        folder = options.cache or Path(cache)
        begun = time.monotonic()
        with closing(Store(options.dataset, folder)) as store:
            print(f"tables: {time.monotonic() - begun:.1f} s, {_memory():.0f} MiB at most")
            store.index().wait(3600)
            print(f"and texts: {time.monotonic() - begun:.1f} s; on disk {_size(folder):.0f} MiB")
            print(f"{store.value('SELECT count(*) FROM events'):,} events\n")
            asked = _asked(store, random.Random(SEED))
            for name, questions in asked.items():
                times = [_timed(one) for one in questions]
                print(f"{name:42} {_told([clock for clock, _ in times])}   CPU {_told([cpu for _, cpu in times])}")
            addresses = _addresses(store, random.Random(SEED + 1))
        _load(options.dataset, folder, addresses, options.readers, options.seconds)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dataset", type=Path)
    parser.add_argument("--cache", type=Path, help="where the tables are kept; by default they are made anew")
    parser.add_argument("--readers", type=int, default=16)
    parser.add_argument("--seconds", type=float, default=10.0)
    return parser.parse_args()


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _size(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 2**20


def _timed(question: Question) -> tuple[float, float]:
    """Seconds by the clock, and of CPU, which says more on a machine that has other work."""
    begun, worked = time.perf_counter(), time.process_time()
    question()
    return time.perf_counter() - begun, time.process_time() - worked


def _told(seconds: Sequence[float]) -> str:
    if not seconds:
        return "nothing to ask"
    ordered = sorted(seconds)
    p50, p95 = (ordered[int(len(ordered) * share)] * 1000 for share in (0.5, 0.95))
    return f"p50 {p50:6.1f} ms   p95 {p95:6.1f} ms"


# ---------------------------------------------------------------- one by one


def _asked(store: Store, draw: random.Random) -> dict[str, list[Question]]:
    """Questions by kind."""
    lists = {f"{of.name}, 0 to 3 filters": _pages(store, of, draw) for of in (EVENTS, ARTICLES, QUOTES)}
    kinds: dict[str, Iterator[Question]] = {
        **lists,
        "stories, occurrences, names": _others(store, draw),
        "events, sorted, page by page": _turned(store, draw),
        "counts for charts, 1 to 3 filters": _counts(store, draw),
        "article": (_bound(article, store, one) for one in _numbers(store, "articles", "article", draw)),
        "story": (_bound(story, store, one) for one in _numbers(store, "story_heads", "story", draw)),
        "person, organisation, place": (_bound(entity, store, one) for one in _keys(store, draw)),
        "search": (_bound(search, store, one) for one in _words(store, draw)),
    }
    found = {name: [one for one, _ in zip(questions, range(EACH), strict=False)] for name, questions in kinds.items()}
    return {**found, "home, counted once after each change": [lambda: home(store)]}


def _bound(ask: Callable[..., object], *arguments: object) -> Question:
    return lambda: ask(*arguments)


def _pages(store: Store, of: List, draw: random.Random) -> Iterator[Question]:
    while True:
        query = query_of(of, _filters(store, of, draw, draw.randrange(4)))
        yield _bound(page, store, of, query)


def _others(store: Store, draw: random.Random) -> Iterator[Question]:
    while True:
        for of in (STORIES, OCCURRENCES, ENTITIES):
            yield _bound(page, store, of, query_of(of, _filters(store, of, draw, draw.randrange(3))))


def _turned(store: Store, draw: random.Random) -> Iterator[Question]:
    while True:
        sort = draw.choice(("-published", "-day", "-dead", "-confidence", "published"))
        params = [*_filters(store, EVENTS, draw, 1), ("sort", sort)]
        found = page(store, EVENTS, query_of(EVENTS, params))
        for _ in range(3):
            if found["next"]:
                following = query_of(EVENTS, [*params, ("cursor", found["next"])])
                yield _bound(page, store, EVENTS, following)
                found = page(store, EVENTS, following)


def _counts(store: Store, draw: random.Random) -> Iterator[Question]:
    while True:
        query = query_of(EVENTS, _filters(store, EVENTS, draw, 1 + draw.randrange(3)))
        yield _bound(event_counts, store, query)


VALUES = {
    "actor": "SELECT actor FROM events WHERE actor IS NOT NULL USING SAMPLE 200",
    "recipient": "SELECT recipient FROM events WHERE recipient IS NOT NULL USING SAMPLE 200",
    "place": "SELECT place FROM events WHERE place IS NOT NULL USING SAMPLE 200",
    "type": "SELECT DISTINCT type FROM events ORDER BY 1",
    "country": "SELECT DISTINCT place_country FROM events WHERE place_country IS NOT NULL ORDER BY 1",
    "outlet": "SELECT DISTINCT publisher FROM articles WHERE publisher IS NOT NULL ORDER BY 1 LIMIT 200",
    "speaker": "SELECT name FROM quotes WHERE name IS NOT NULL USING SAMPLE 200",
    "name": "SELECT name FROM people USING SAMPLE 200",
    "from": "SELECT DISTINCT published_day FROM articles WHERE published_day IS NOT NULL ORDER BY 1",
}
FIXED = {
    "quad": ("verbal-conflict", "material-conflict", "material-cooperation"),
    "status": ("happened", "denied", "planned"),
    "sector": ("GOV", "MIL", "COP", "CVL"),
    "confidence": ("0.5", "0.8"),
    "bbox": ("95,-11,141,6", "30,10,60,40", "-10,35,30,60"),
    "origins": ("2",),
    "lang": ("id", "en"),
}


def _filters(store: Store, of: List, draw: random.Random, count: int) -> list[tuple[str, str]]:
    """Some filters of a list, with values that the dataset has."""
    known = sorted(name for name in (*VALUES, *FIXED) if any(one == name for one in _names(of)))
    return [(name, draw.choice(_values(store, name))) for name in draw.sample(known, min(count, len(known)))]


def _names(of: List) -> list[str]:
    from warta.serve.filters import filters_of

    return [one.name for one in filters_of(of.name)]


def _values(store: Store, name: str) -> Sequence[str]:
    if name in FIXED:
        return FIXED[name]
    if name not in KNOWN:
        KNOWN[name] = [str(next(iter(row.values())))[:100] for row in store.rows(VALUES[name], seconds=60)] or ["x"]
    return KNOWN[name]


KNOWN: dict[str, Sequence[str]] = {}


def _numbers(store: Store, table: str, column: str, draw: random.Random) -> list[str]:
    rows = store.rows(f"SELECT {column} AS number FROM {table} USING SAMPLE {EACH}", seconds=60)
    return [str(row["number"]) for row in rows]


def _keys(store: Store, draw: random.Random) -> list[str]:
    """Half of them those named most, which have the longest pages."""
    most = store.rows(f"SELECT kind, name FROM people ORDER BY articles DESC LIMIT {EACH // 2}", seconds=60)
    some = store.rows(f"SELECT kind, name FROM people USING SAMPLE {EACH // 2}", seconds=60)
    return [f"{row['kind']}:{row['name']}" for row in (*most, *some)]


def _words(store: Store, draw: random.Random) -> list[str]:
    titles = [row["title"] for row in store.rows("SELECT title FROM articles USING SAMPLE 200", seconds=60)]
    words = [word for title in titles if title for word in title.split() if len(word) > 3]
    return [" ".join(draw.sample(words, 1 + draw.randrange(2))) for _ in range(EACH)]


# ---------------------------------------------------------------- many at once


def _addresses(store: Store, draw: random.Random) -> list[str]:
    """What readers ask for: lists with filters, articles, stories, names, searches."""
    lists = [
        f"/{of.name}.json?{urlencode(_filters(store, of, draw, 1 + draw.randrange(2)))}"
        for _ in range(200)
        for of in (EVENTS, ARTICLES, QUOTES)
    ]
    single = [f"/articles/{one}.json" for one in _numbers(store, "articles", "article", draw)]
    names = [f"/entities/{quote(one, safe=':')}.json" for one in _keys(store, draw)]
    searches = [f"/search.json?{urlencode({'q': one})}" for one in _words(store, draw)]
    found = [*lists, *single, *names, *searches]
    draw.shuffle(found)
    return found


def _load(dataset: Path, folder: Path, addresses: Sequence[str], readers: int, seconds: float) -> None:
    command = [sys.executable, "-m", "warta", "serve", str(dataset), "--port", "0", "--cache", str(folder)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        try:
            assert server.stderr is not None
            port = int(server.stderr.readline().split("http://127.0.0.1:")[1].split("/")[0])
            times, failed = asyncio.run(_read_by_all(port, addresses, readers, seconds))
        finally:
            server.terminate()
    rate = len(times) / seconds
    print(f"\n{readers} readers for {seconds:g} s: {rate:.0f} answers a second, {failed} failed   {_told(times)}")


async def _read_by_all(port: int, addresses: Sequence[str], readers: int, seconds: float) -> tuple[list[float], int]:
    until = time.monotonic() + seconds
    found = await asyncio.gather(*(_read(port, addresses[number::readers], until) for number in range(readers)))
    return [one for times, _ in found for one in times], sum(failed for _, failed in found)


async def _read(port: int, addresses: Sequence[str], until: float) -> tuple[list[float], int]:
    """One reader, over one connection, until its time is over."""
    times: list[float] = []
    failed = 0
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    while time.monotonic() < until:
        address = addresses[len(times) % len(addresses)]
        begun = time.perf_counter()
        writer.write(f"GET {address} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        failed += not await _answered(reader)
        times.append(time.perf_counter() - begun)
    writer.close()
    return times, failed


async def _answered(reader: asyncio.StreamReader) -> bool:
    """Read one answer to its end; whether it was a good one."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    length = int(head.split("content-length:")[1].split("\r\n")[0])
    await reader.readexactly(length)
    return " 200 " in head.split("\r\n")[0]


if __name__ == "__main__":
    main()
