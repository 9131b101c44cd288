"""Inputs cut into shards, parts that are read and redone each on its own.

How an input is cut depends on the input alone, so that another run finds the same shards. A folder of pages is cut
after files whose names hash to a certain value: a file more changes one shard, not all behind it.
"""

from __future__ import annotations

import os
from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from typing import IO, Any, Literal, get_args
from urllib.parse import urlsplit

from warta.errors import InputError, NotFoundError
from warta.records import Failure, Page
from warta.sources import NAMELESS, file_pages, jsonl_pages, page_of_record, pages, records, warc_pages
from warta.sources.addresses import is_address
from warta.sources.files import SUFFIXES, UNREADABLE, files_in, not_there, suffix_of, unread_in, unreadable
from warta.sources.records import lines_of, or_nothing, record_pages
from warta.sources.unpack import PACKED, opened

Form = Literal["warc", "jsonl", "files", "parquet", "addresses"]

WARC_BYTES = 32 * 2**20  # some 1,000 pages, packed
JSONL_BYTES = 2 * 2**20  # some 700 articles
PACKED_BYTES = 16 * 2**20  # unpacked: each shard unpacks all that stands before it
MOST_ROWS = 2000
MOST_FILES = 1000
OF_FOLDERS = (*SUFFIXES, ".parquet", ".urls")
CUT_AFTER = 256  # one file in so many is the last of its shard
PART = 2**20


@dataclass(frozen=True, slots=True)
class Shard:
    """A part of an input. `source`: the input, as an absolute path; `paths`: the files, or addresses, that it reads.

    `start` and `stop` count the bytes of a WARC or (unpacked) JSONL file, the rows of a Parquet file. `stamp` is what
    its files were when it was cut: their sizes and times.
    """

    source: str
    form: Form
    paths: tuple[str, ...]
    start: int = 0
    stop: int | None = None
    stamp: str = ""

    @property
    def name(self) -> str:
        """What its files are called: a hash of where it lies in the input."""
        return _hash(self.form, *self.paths, self.start, self.stop)

    @property
    def place(self) -> str:
        """Where it begins and ends, for messages."""
        return f"{self.paths[0]}[{self.start}:{'' if self.stop is None else self.stop}]"


def _hash(*parts: object) -> str:
    return blake2b("\0".join(map(str, parts)).encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()


def shards_of(source: str, dataset: Path | None = None) -> Iterator[Shard]:
    """The shards of an input: a file, a folder, or a list of addresses. Raises InputError where it is not there.

    `dataset`: a folder that is no part of one around it: what is built there shall not be read again.
    """
    if not source.strip():
        raise InputError(NAMELESS)
    path = Path(os.path.abspath(source))
    if path.is_dir():
        yield from _of_folder(path, None if dataset is None else Path(os.path.abspath(dataset)))
    elif path.exists():
        yield from _of_file(str(path), path)
    else:
        raise NotFoundError(not_there(source))


def _of_folder(folder: Path, dataset: Path | None) -> Iterator[Shard]:
    closed: list[OSError] = []
    found = sorted(files_in(folder, closed, OF_FOLDERS))
    if dataset is not None and folder in dataset.parents:
        found = [path for path in found if dataset not in path.parents]
    if closed:
        raise InputError(
            f"{closed[0].filename}: cannot be read ({closed[0].strerror}); no shard would hold what is in it."
        )
    single = [path for path in found if suffix_of(path) not in CUT]
    for path in found:
        if suffix_of(path) in CUT:
            yield from _of_file(str(folder), path)
    yield from (Shard(str(folder), "files", part, stamp=_stamp(part)) for part in _parts(map(str, single)))


def passed_over(folder: str, dataset: Path) -> list[Path]:
    """The files of a folder that no shard of it holds, though they may be pages; those of a dataset left out."""
    found = unread_in(Path(os.path.abspath(folder)), OF_FOLDERS)
    return sorted(path for path in found if Path(os.path.abspath(dataset)) not in path.parents)


def _of_file(source: str, path: Path) -> Iterator[Shard]:
    cut = CUT.get(suffix_of(path), _whole)
    return cut(source, str(path))


def _parts(paths: Iterable[str]) -> Iterator[tuple[str, ...]]:
    part: list[str] = []
    for path in paths:
        part.append(path)
        if int(_hash(path), 16) % CUT_AFTER == 0 or len(part) == MOST_FILES:
            yield tuple(part)
            part = []
    if part:
        yield tuple(part)


def _stamp(paths: Iterable[str]) -> str:
    states = []
    for path in paths:
        with suppress(OSError):  # what is gone by now is told when it is read
            state = os.stat(path)
            states.append((path, state.st_size, state.st_mtime_ns))
    return _hash(*states)


def _whole(source: str, path: str) -> Iterator[Shard]:
    yield Shard(source, "files", (path,), stamp=_stamp([path]))


def _ranges(source: str, form: Form, path: str, size: int, step: int) -> Iterator[Shard]:
    """Parts of `step` units; the last one reaches to the end, whatever that is."""
    stamp = _stamp([path])
    starts = range(0, max(size, 1), step)
    for start in starts:
        yield Shard(source, form, (path,), start, start + step if start + step < size else None, stamp)


def _warc(source: str, path: str) -> Iterator[Shard]:
    return _ranges(source, "warc", path, os.path.getsize(path), WARC_BYTES)


def _jsonl(source: str, path: str) -> Iterator[Shard]:
    packed = Path(path).suffix.lower() in PACKED
    size = _unpacked_size(path) if packed else os.path.getsize(path)
    return _ranges(source, "jsonl", path, size, PACKED_BYTES if packed else JSONL_BYTES)


def _unpacked_size(path: str) -> int:
    """How much can be unpacked of a file; what is wrong behind that is told when it is read."""
    size = 0
    with suppress(*UNREADABLE), opened(Path(path)) as file:
        while part := file.read(PART):
            size += len(part)
    return size


def _parquet(source: str, path: str) -> Iterator[Shard]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        rows = pq.read_metadata(path).num_rows
    except (pa.ArrowException, OSError):
        rows = 0
    return _ranges(source, "parquet", path, rows, MOST_ROWS)


def _addresses(source: str, path: str) -> Iterator[Shard]:
    """One shard a site, so that no two workers ask the same one at a time."""
    sites: dict[str, list[str]] = {}
    with opened(Path(path)) as file:
        lines = file.read().decode("utf-8-sig", "replace").splitlines()
    for address in map(str.strip, lines):
        if address and not address.startswith("#"):
            sites.setdefault(urlsplit(address).netloc.lower(), []).append(address)
    yield from (Shard(source, "addresses", tuple(dict.fromkeys(found))) for found in sites.values())


CUT: dict[str, Callable[[str, str], Iterator[Shard]]] = {
    ".warc": _warc,
    **dict.fromkeys(records.SUFFIXES, _jsonl),
    ".parquet": _parquet,
    ".urls": _addresses,
}
"""How files of several articles are cut, by their suffix."""


# ---------------------------------------------------------------- reading


def pages_of_shard(shard: Shard) -> Iterator[Page | Failure]:
    """The pages of a shard, in the order of the input; a `Failure` in the place of one that cannot be read."""
    assert shard.form in get_args(Form)
    path = Path(shard.paths[0])
    try:
        if shard.form == "warc":
            yield from warc_pages(path, shard.start, shard.stop)
        elif shard.form == "jsonl":
            yield from _jsonl_pages(path, shard)
        elif shard.form == "parquet":
            yield from _parquet_pages(path, shard)
        else:
            read = _pages_at if shard.form == "addresses" else _file_pages
            yield from (page for one in shard.paths for page in read(one))
    except UNREADABLE as error:
        yield unreadable(str(path), error)


def _pages_at(address: str) -> Iterator[Page | Failure]:
    """Of addresses alone: a list that somebody else made names no files of this machine."""
    if is_address(address):
        return pages(address)
    return iter((Failure(address, f"{address}: is no address; write one a line, such as https://example.org/1."),))


def _file_pages(path: str) -> Iterator[Page | Failure]:
    return file_pages(Path(path))


def _jsonl_pages(path: Path, shard: Shard) -> Iterator[Page | Failure]:
    name = f"{path}@{shard.start}" if shard.start else str(path)
    read = jsonl_pages if shard.start == 0 and shard.stop is None else record_pages
    with opened(path) as file:
        yield from read(_lines(file, shard), name)


def _lines(file: IO[bytes], shard: Shard) -> Iterator[bytes]:
    """The lines that begin in the range of a shard."""
    at = _skip(file, shard.start, shard.stop)
    if shard.stop is not None and at >= shard.stop:
        return  # it lies inside one line: that may be long
    for line in lines_of(file):
        if shard.stop is not None and at >= shard.stop:
            return
        yield line
        at += len(line)


def _skip(file: IO[bytes], start: int, stop: int | None) -> int:
    """Go to the first line that begins at `start` or behind it; where that is. One behind `stop` is not looked for."""
    if start == 0:
        return 0
    if file.seekable():
        file.seek(start - 1)
    else:
        left = start - 1
        while left and (part := file.read(min(left, PART))):
            left -= len(part)
    at = start - 1
    while (stop is None or at < stop) and (line := file.readline(PART)):
        at += len(line)
        if line.endswith(b"\n"):
            break
    return at


def _parquet_pages(path: Path, shard: Shard) -> Iterator[Page | Failure]:
    import pyarrow as pa

    rows = enumerate(_parquet_rows(path, shard.start, shard.stop), shard.start)
    found = (_page_of_row(row, f"{path}:{number}") for number, row in rows)
    try:
        yield from or_nothing(found, str(path), "holds no row.")
    except pa.ArrowException as error:
        yield Failure(str(path), f"{path}: is no Parquet file that can be read ({error}).")
    except InputError as error:
        yield Failure(str(path), str(error))


def _parquet_rows(path: Path, start: int, stop: int | None) -> Iterator[dict[str, Any]]:
    """The rows of a range. Raises InputError where no column holds a page: one row of errors for all of the file's."""
    import pyarrow.parquet as pq

    file = pq.ParquetFile(path)
    if READABLE.isdisjoint(file.schema_arrow.names):
        there = ", ".join(file.schema_arrow.names)
        raise InputError(
            f"{path}: has no column html, html_base64, text or title, only {there}; rename the one that is."
        )
    wanted = [name for name in PARQUET_COLUMNS if name in file.schema_arrow.names]
    groups, before = [], 0
    for group in range(file.num_row_groups):
        rows = file.metadata.row_group(group).num_rows
        if before + rows > start and (stop is None or before < stop):
            groups.append((group, before))
        before += rows
    if not groups:
        return
    first = groups[0][1]
    rows = (
        row for batch in file.iter_batches(256, [group for group, _ in groups], wanted) for row in batch.to_pylist()
    )
    yield from islice(rows, start - first, None if stop is None else stop - first)


READABLE = frozenset({"html", "html_base64", "text", "title"})
PARQUET_COLUMNS = ("id", "url", "html", "html_base64", "text", "title", "published", "lang", "publisher")


def _page_of_row(row: dict[str, Any], name: str) -> Page | Failure:
    given = {key: value for key, value in row.items() if value is not None}
    if isinstance(given.get("html"), bytes):
        given["html_base64"] = b64encode(given.pop("html")).decode("ascii")
    if hasattr(given.get("published"), "isoformat"):
        given["published"] = given["published"].isoformat()
    try:
        return page_of_record(given, name)
    except InputError as error:
        return Failure(str(given.get("id") or name), str(error))
