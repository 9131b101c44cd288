"""What was fetched, as web archives in the dataset: `DATASET/watched/pages-000001.warc.gz`.

`warta build` reads this folder as any other. A file is filled by some hundred pages, so that a dataset that is watched
for years has few of them, and the last one is read again with each page that is added to it: its articles keep their
numbers.
"""

from __future__ import annotations

import gzip
import os
import uuid
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from warta.sources.web import Answer
from warta.watch.state import State

FOLDER = "watched"
STATE = "state.sqlite"
PER_FILE = 200  # pages
MOST_BYTES = 8 * 2**20  # after which a file is full; far below the size at which files are cut into shards


def spool_of(root: Path) -> Path:
    """The folder of what was fetched for a dataset."""
    return root / FOLDER


def id_of(key: str, version: int) -> str:
    """The id of a version of a page, the same whenever it is fetched."""
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{key} {version}')}"


def record_of(one: str, answer: Answer) -> bytes:
    """An answer as a compressed record of a web archive. `one`: its id."""
    kind = f"text/html; charset={answer.charset}" if answer.charset else "text/html"
    block = _lines("HTTP/1.1 200 OK", f"Content-Type: {kind}", f"Content-Length: {len(answer.data)}") + answer.data
    heads = _lines(
        "WARC/1.0",
        "WARC-Type: response",
        f"WARC-Record-ID: <{one}>",
        f"WARC-Target-URI: {answer.url}",
        f"WARC-Date: {answer.time.replace('+00:00', 'Z')}",
        "Content-Type: application/http; msgtype=response",
        f"Content-Length: {len(block)}",
    )
    return gzip.compress(heads + block + b"\r\n\r\n", mtime=0)


def _lines(*lines: str) -> bytes:
    return "".join(f"{' '.join(line.split())}\r\n" for line in lines).encode() + b"\r\n"


def spool(state: State, folder: Path) -> int:
    """Write what is kept into files. Returns the number of pages.

    A file is written again as far as it was known to reach, and what is added: doing this twice gives the same file.
    """
    pages = state.rows("SELECT id FROM fetched WHERE kept = 1 ORDER BY rowid")
    for number, batch in groupby(_placed(state, [page["id"] for page in pages]), key=lambda place: place[0]):
        _append(state, folder, number, [one for _, one in batch])
    return len(pages)


def _placed(state: State, ids: list[str]) -> Iterator[tuple[int, str]]:
    """Pages with the number of the file they go into."""
    number, count, size = _last(state)
    for one in ids:
        if count >= PER_FILE or size >= MOST_BYTES:
            number, count, size = number + 1, 0, 0
        yield number, one
        count += 1
        size += state.rows("SELECT length(record) AS size FROM fetched WHERE id = ?", one)[0]["size"]


def _last(state: State) -> tuple[int, int, int]:
    """The number of the last file, how many pages it holds, and its size."""
    number, count, size = (state.value("file") or "1 0 0").split()
    return int(number), int(count), int(size)


def _append(state: State, folder: Path, number: int, ids: list[str]) -> None:
    last, count, size = _last(state)
    if last != number:
        count, size = 0, 0
    path = folder / f"pages-{number:06}.warc.gz"
    before = path.read_bytes()[:size] if size and path.exists() else b""
    pages = [state.row("fetched", one) or {} for one in ids]
    data = before + b"".join(page["record"] for page in pages)
    _write(path, data)
    with state.step():
        for page in pages:
            state.put("kept", page["id"], **_kept(state, page, path.name))
        state.drop("fetched", ids)
        state.set_value("file", f"{number} {count + len(ids)} {len(data)}")
        state.set_value("unbuilt", 1)


def _kept(state: State, page: dict[str, Any], file: str) -> dict[str, Any]:
    (found,) = state.rows("SELECT count(*) AS before FROM kept WHERE key = ?", page["key"])
    return {"key": page["key"], "version": found["before"] + 1, "file": file}


def _write(path: Path, data: bytes) -> None:
    """Write a file that is there whole or not at all, also after a power cut. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}")
    with beside.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
