"""Reporting new events to a file and to a webhook: each at least once, under a number that identifies it.

The events of articles in the spool are reported once their articles are in the dataset. Lines are written before that
is recorded; letters to the webhook are kept until they are answered.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any

import httpx
import pyarrow.parquet as pq

from warta.corpus.read import manifest_file
from warta.corpus.shards import shards_of
from warta.dataset import EVENTS, Row
from warta.export.plain import jsonl_lines
from warta.watch.intervals import wait_after
from warta.watch.matching import Filter
from warta.watch.spool import spool_of
from warta.watch.state import State

OF_ARTICLE = ("title", "publisher", "published", "lang")
NAMES = (*(column.name for column in EVENTS.columns), *OF_ARTICLE, "version")
"""The fields reported for an event: its row, the metadata of its article, and the number of the article's version."""
SAME = ("type", "mode", "status", "sentence")  # what makes an event of a later version one that was told before
ALL = Filter()
TIMEOUT = httpx.Timeout(10.0)
MOST_REFUSALS = 10  # of one letter, by a webhook that answers and does not want it
TOGETHER = 100  # letters


@dataclass(frozen=True, slots=True)
class Sinks:
    """Where new events are reported. `lines`: a file, - for standard output; `webhook`: an address."""

    wanted: Filter = ALL
    lines: str | None = None
    webhook: str | None = None


def tell(state: State, root: Path, sinks: Sinks) -> int:
    """Report the events of articles that are new in the dataset. Returns their number."""
    untold = state.rows("SELECT * FROM kept WHERE told = 0 ORDER BY file, rowid")
    if not sinks.lines and not sinks.webhook:
        _note_told(state, untold, ())
        return 0
    events = [event for event in _new_events(state, root, untold) if sinks.wanted.matches(event)]
    lines = list(jsonl_lines(NAMES, events))
    if sinks.lines and lines:
        _write(sinks.lines, lines)
    _note_told(state, untold, zip(events, lines, strict=True) if sinks.webhook else ())
    return len(events)


def _note_told(state: State, untold: Iterable[Mapping[str, Any]], letters: Iterable[tuple[Row, str]]) -> None:
    with state.step():
        for event, line in letters:
            state.post(str(event["event"]), line)
        for page in untold:
            state.put("kept", page["id"], told=1)


def _write(path: str, lines: list[str]) -> None:
    """Raises OSError."""
    text = "".join(f"{line}\n" for line in lines)
    if path == "-":
        sys.stdout.write(text)
        sys.stdout.flush()
        return
    with Path(path).open("a", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


# ---------------------------------------------------------------- what is new


def _new_events(state: State, root: Path, untold: list[dict[str, Any]]) -> Iterator[Row]:
    """The events of pages; of later versions only those that no earlier one had."""
    read = cache(partial(_events_of, root))
    for page in untold:
        before = state.rows("SELECT id, file FROM kept WHERE key = ? AND version < ?", page["key"], page["version"])
        told = {_sameness(event) for one in before for event in read(one["file"]).get(one["id"], ())}
        for event in read(page["file"]).get(page["id"], ()):
            if _sameness(event) not in told:
                yield {**event, "version": page["version"]}


def _sameness(event: Row) -> tuple[Any, ...]:
    return tuple(event[name] for name in SAME)


def _events_of(root: Path, spooled: str) -> dict[str, list[Row]]:
    """The events of a file of the spool, with their articles, by the id of the page; a column that came since then is
    null."""
    unknown = dict.fromkeys(column.name for column in EVENTS.columns)
    shards = shards_of(str(spool_of(root) / spooled))
    files = [file for shard in shards for file in _files(root, shard.name)]
    articles = {row["article"]: row for file in files if file.startswith("articles/") for row in _articles(root, file)}
    found: dict[str, list[Row]] = {}
    for file in (file for file in files if file.startswith("events/")):
        for event in pq.ParquetFile(root / file).read().to_pylist():
            article = articles[event["article"]]
            of_article = {name: article[name] for name in OF_ARTICLE}
            found.setdefault(article["id"], []).append({**unknown, **event, **of_article})
    return found


def _articles(root: Path, file: str) -> Iterator[Row]:
    lang = file.partition("lang=")[2].partition("/")[0]
    for row in pq.ParquetFile(root / file).read(["article", "id", "title", "publisher", "published"]).to_pylist():
        yield {**row, "lang": lang}


def _files(root: Path, shard: str) -> list[str]:
    path = manifest_file(root, shard)
    found: list[str] = pq.ParquetFile(path).read(["files"]).to_pylist()[0]["files"] if path.exists() else []
    return found


# ---------------------------------------------------------------- the webhook


Post = Callable[[str, str, str], int | None]
"""Sends a body to an address under a number. Returns the status of the answer; None if there is none."""


def post(url: str, number: str, body: str) -> int | None:
    """Send a letter by HTTP."""
    heads = {"Content-Type": "application/json", "Idempotency-Key": number}
    try:
        return httpx.post(url, content=body.encode(), headers=heads, timeout=TIMEOUT, trust_env=False).status_code
    except (httpx.HTTPError, httpx.InvalidURL):
        return None


def deliver(state: State, url: str, now: float, send: Post = post) -> tuple[int, str | None]:
    """Send the letters that wait, in order. Returns how many arrived, and why the rest still waits.

    A webhook that fails is left alone, for longer each time. A letter that it refuses often is given up.
    """
    if now < float(state.value("webhook_due") or 0):
        return 0, None
    sent = 0
    while letters := state.rows("SELECT * FROM letters ORDER BY number LIMIT ?", TOGETHER):
        for letter in letters:
            status = send(url, letter["event"], letter["body"])
            if status is None or not 200 <= status < 300:
                return sent, _note_refusal(state, url, letter, status, now)
            _note_arrival(state, letter)
            sent += 1
    return sent, None


def _note_arrival(state: State, letter: Mapping[str, Any]) -> None:
    with state.step():
        state.drop("letters", [letter["number"]])
        state.set_value("webhook_failures", 0)


def _note_refusal(state: State, url: str, letter: Mapping[str, Any], status: int | None, now: float) -> str:
    failures = int(state.value("webhook_failures") or 0) + 1
    refused = status is not None and 400 <= status < 500 and status not in (408, 425, 429)
    times = letter["failures"] + refused
    with state.step():
        state.set_value("webhook_failures", failures)
        state.set_value("webhook_due", now + wait_after(failures))
        state.put("letters", letter["number"], failures=times)
        if times >= MOST_REFUSALS:
            state.drop("letters", [letter["number"]])
            return f"{url}: answered {status} to event {letter['event']} {times} times; it was given up."
    return f"{url}: {'does not answer' if status is None else f'answered {status}'}; it is tried again later."
