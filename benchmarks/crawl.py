"""A crawl of any size with planted copies, versions, stories and broken records, and the truth about them.

    python -m benchmarks.crawl OUT --articles 10000 [--form warc|jsonl|parquet|html] [--seed 0] [--broken 1]
                               [--texts ../shared/data/corpora/june2025-dev.jsonl ...]

writes OUT/crawl/ and OUT/truth.jsonl. Without texts, they are made up. Where there are fewer than it takes, they come
again in other words (see `benchmarks.reworded`). The same arguments give the same bytes.

Each row of the truth is an article: its `id`, `url`, `relation` (own, copy, version, told), `way` (how a copy was
changed: whole, cut, headline, edited), `origin` (the id it comes from), `story`, and how many `dead` it tells of; or it
is something `broken`, with the number of `pages` and of `errors` that it should give.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from uuid import UUID

import pyarrow as pa

from benchmarks.forms import FORMS, Article, Broken
from benchmarks.made import Text, deed, texts, told
from benchmarks.reworded import Strings, vocabulary_of

FIRST = datetime(2025, 6, 1, tzinfo=UTC)
DAYS = 28
OUTLETS = tuple(f"{name}{number}" for number in range(40) for name in ("kabar", "warta", "suara", "harian", "media"))
UNITS = (("own", 0.82), ("copied", 0.1), ("version", 0.03), ("told", 0.05))
"""What an article may be the first of, and which share of them is."""
COPIES = (1, 1, 1, 2, 2, 3, 6)
TELLERS = (2, 3, 3, 4, 6)
MADE_TEXTS = 2000
WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


@dataclass(frozen=True, slots=True)
class Fact:
    """What is true of an article."""

    id: str
    url: str
    relation: str
    way: str | None = None
    origin: str | None = None
    story: str | None = None
    dead: int | None = None


def main() -> None:
    """Make a crawl."""
    parser = argparse.ArgumentParser(description="A crawl with planted copies, versions, stories and faults.")
    parser.add_argument("out", type=Path, help="the folder to be made")
    parser.add_argument("--articles", type=int, default=1000, help="how many, broken ones aside")
    parser.add_argument("--form", choices=FORMS, default="warc")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--broken", type=int, default=1, help="how many of each kind of fault")
    parser.add_argument("--texts", type=Path, nargs="*", default=(), help="JSON lines with title and text")
    parser.add_argument("--per-file", type=int, default=5000, help="articles a file")
    asked = parser.parse_args()
    crawl(asked.out, asked.articles, asked.form, asked.seed, asked.broken, asked.texts, asked.per_file)


def crawl(
    out: Path,
    count: int,
    form: str = "warc",
    seed: int = 0,
    broken: int = 0,
    sources: Sequence[Path] = (),
    per_file: int = 5000,
) -> None:
    """Write a crawl and the truth. A fault follows an article; faults beyond those are left out. Raises OSError."""
    (out / "crawl").mkdir(parents=True, exist_ok=True)
    write = FORMS[form]
    files = max(1, -(-count // per_file))
    faults = list(write.broken(Random(f"broken {seed}"), broken))
    step = max(1, count // max(1, len(faults)))
    with (out / "truth.jsonl").open("w", encoding="utf-8") as truth, write.opened(out / "crawl", files) as add:
        for number, (article, fact) in enumerate(articles(_texts(sources, seed, count), count, seed)):
            file = Random(f"file {seed} {number}").randrange(files)
            add(article, file)
            truth.write(json.dumps(asdict(fact)) + "\n")
            if number % step == 0 and faults:
                fault = faults.pop(0)
                add(fault, file)
                truth.write(json.dumps(_told_of(fault)) + "\n")


def _told_of(fault: Broken) -> dict[str, object]:
    return {"broken": fault.what, "pages": fault.pages, "errors": fault.errors}


# ---------------------------------------------------------------- texts


def _texts(sources: Sequence[Path], seed: int, count: int) -> Iterator[Text]:
    """Texts without end: as they are, and then in other words again and again."""
    found = list(_read(sources)) if sources else list(texts(seed, min(count, MADE_TEXTS)))
    flat = ["\n".join((one.title, *one.lines)) for one in found]
    known = vocabulary_of(one.encode() for one in flat)
    column = Strings(pa.array(flat, pa.string()), known)
    number = 0
    while True:
        for text in column.reworded(known.round(number, seed)).to_pylist():
            title, *lines = text.split("\n")
            yield Text(title, tuple(lines))
        number += 1


def _read(sources: Iterable[Path]) -> Iterator[Text]:
    for source in sources:
        with source.open(encoding="utf-8") as file:
            for line in file:
                row = json.loads(line)
                lines = tuple(part for part in row["text"].split("\n") if part.strip())
                yield Text(" ".join(row["title"].split()), lines)


# ---------------------------------------------------------------- articles


def articles(found: Iterator[Text], count: int, seed: int) -> Iterator[tuple[Article, Fact]]:
    """So many articles with what is true of them."""
    made = 0
    while made < count:
        random = Random(f"unit {seed} {made}")
        (kind,) = random.choices([name for name, _ in UNITS], [share for _, share in UNITS])
        for article, fact in KINDS[kind](random, found):
            yield article, fact
            made += 1
            if made == count:
                return


def _article(random: Random, text: Text, published: datetime | None = None) -> Article:
    outlet = random.choice(OUTLETS)
    published = published or FIRST + timedelta(seconds=random.randrange(DAYS * 86400))
    address = f"https://{outlet}.example/{published:%Y/%m/%d}/{random.getrandbits(40):010x}"
    name = str(UUID(int=random.getrandbits(128)))
    return Article(name, address, outlet, text.title, published, text.lines)


def own(random: Random, found: Iterator[Text]) -> Iterator[tuple[Article, Fact]]:
    """An article that nobody else has."""
    article = _article(random, next(found))
    yield article, Fact(article.id, article.url, "own")


def copied(random: Random, found: Iterator[Text]) -> Iterator[tuple[Article, Fact]]:
    """An article, and those of other outlets that took it over within two days."""
    first = _article(random, next(found))
    yield first, Fact(first.id, first.url, "own")
    for outlet in random.sample([one for one in OUTLETS if one != first.publisher], random.choice(COPIES)):
        way = random.choice(tuple(WAYS))
        text = WAYS[way](random, Text(first.title, first.lines))
        copy = _article(random, text, first.published + timedelta(minutes=random.randint(20, 2880)))
        copy = replace(copy, publisher=outlet, url=copy.url.replace(copy.publisher, outlet, 1))
        yield copy, Fact(copy.id, copy.url, "copy", way, first.id)


def version(random: Random, found: Iterator[Text]) -> Iterator[tuple[Article, Fact]]:
    """An article, and what stands at the same address some hours later: a line more, and another headline."""
    first, more = _article(random, next(found)), next(found)
    yield first, Fact(first.id, first.url, "own")
    lines = (*first.lines, f"Berita ini sudah diperbarui. {more.lines[0]}")
    later = replace(
        _article(random, Text(f"{first.title} (diperbarui)", lines), first.published + timedelta(hours=5)),
        url=first.url,
        publisher=first.publisher,
    )
    yield later, Fact(later.id, later.url, "version", None, first.id)


def running(random: Random, found: Iterator[Text]) -> Iterator[tuple[Article, Fact]]:
    """One deed as several outlets tell it within a day; they need not agree on how many died."""
    begun = FIRST + timedelta(seconds=random.randrange(DAYS * 86400))
    day = f"{WEEKDAYS[begun.weekday()]} ({begun.day}/{begun.month}/{begun.year})"
    what, story = deed(random, day), None
    for way in range(random.choice(TELLERS)):
        text, dead = told(random, what, way, next(found))
        article = _article(random, text, begun + timedelta(minutes=random.randint(5, 600)))
        story = story or article.id
        yield article, Fact(article.id, article.url, "told", story=story, dead=dead)


KINDS: dict[str, Callable[[Random, Iterator[Text]], Iterator[tuple[Article, Fact]]]] = {
    "own": own,
    "copied": copied,
    "version": version,
    "told": running,
}


# ---------------------------------------------------------------- ways to copy


def _whole(random: Random, text: Text) -> Text:
    return text


def _cut(random: Random, text: Text) -> Text:
    """Its first two thirds."""
    return Text(text.title, text.lines[: max(1, len(text.lines) * 2 // 3)])


def _headline(random: Random, text: Text) -> Text:
    words = text.title.split()
    random.shuffle(words)
    return Text(" ".join(words), text.lines)


def _edited(random: Random, text: Text) -> Text:
    """One word in 40 is another, and a credit is added."""
    lines = (" ".join(_replaced(random, line.split(" "))) for line in text.lines)
    return Text(text.title, (*lines, "Editor: Ratna Utomo"))


def _replaced(random: Random, words: list[str]) -> list[str]:
    return [random.choice(words) if random.random() < 1 / 40 else word for word in words]


WAYS: dict[str, Callable[[Random, Text], Text]] = {
    "whole": _whole,
    "cut": _cut,
    "headline": _headline,
    "edited": _edited,
}


if __name__ == "__main__":
    main()
