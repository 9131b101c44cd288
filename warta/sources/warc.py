"""From web archives (WARC) to pages: of whole files or ranges of bytes, skipping damage."""

from __future__ import annotations

import re
import zlib
from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import IO, cast

from fastwarc.stream_io import ZstdReader
from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from warta.errors import InputError
from warta.records import Failure, Page
from warta.sources.content import decoded, looks_like_markup, page_of_bytes
from warta.sources.mhtml import HTML
from warta.sources.records import MOST_BYTES, or_nothing
from warta.sources.unpack import GZIP, ZSTD

DIGEST = re.compile(r"sha1:[A-Z2-7]{32}|sha256:[A-Z2-7]{52}=*")  # others are not checked
# A pattern that begins with plain letters is looked for a hundred times faster; what stands before them is asked then.
PLAIN = rb"WARC/(?:(?<=\nWARC/)|(?<=\AWARC/))[01]\.\d+\r?\n"
WINDOW = 1 << 20
WIDEST_MARK = 16  # bytes, more than any mark of a start
MOST_DAMAGES = 1000  # in a row, without a record between: such a file is no archive
DICTIONARY = b"\x5d\x2a\x4d\x18"  # a zstd frame that the others need to be unpacked


class DamagedError(Exception):
    """A record that breaks off, or has a wrong length."""


@dataclass(frozen=True, slots=True)
class Archive:
    """An open archive file. `mark`: matches what a record may begin with in the file."""

    name: str
    file: IO[bytes]
    size: int
    mark: re.Pattern[bytes]


def warc_pages(path: Path, start: int = 0, stop: int | None = None) -> Iterator[Page | Failure]:
    """The pages of a WARC file (plain, .gz, .zst) whose records begin in its bytes `[start, stop)`.

    A page is a response of status 200 that says it is HTML; other records are skipped. Ranges that cover a file without
    overlap give each record once. Its `id` is the id of the record, or "name:offset" without one. What cannot be read
    gives a `Failure` that names the file and the offset, and reading continues at the next record. Raises OSError if
    the file cannot be opened.
    """
    with path.open("rb") as file:
        archive = _archive(str(path), file)
        whole = start == 0 and stop is None
        begin = next_start(archive, start, stop) if start else 0
        if stop is not None and begin >= stop:
            return  # it lies inside one record: what is behind that is not for us to look for
        end = next_start(archive, stop) if stop is not None else archive.size
        found = _around_damage(archive, begin, end)
        why = "holds no page; pages are responses of status 200 that are HTML."
        yield from or_nothing(found, str(path), why) if whole else found


def _archive(name: str, file: IO[bytes]) -> Archive:
    head = file.read(4)
    size = file.seek(0, 2)
    if head.startswith(GZIP):
        return Archive(name, file, size, re.compile(re.escape(GZIP + b"\x08")))
    if head in (ZSTD, DICTIONARY):
        return Archive(name, file, size, re.compile(re.escape(ZSTD)))
    return Archive(name, file, size, re.compile(PLAIN))


def next_start(archive: Archive, offset: int, limit: int | None = None) -> int:
    """The first byte at or after `offset` at which a record begins; the size of the file if none does.

    A record behind `limit` is not looked for: then the result is some position behind it.
    """
    at = max(offset - 1, 0)  # one byte earlier: the mark of a plain record looks at the line break before it
    last = archive.size if limit is None else min(limit, archive.size)
    while at < last:
        archive.file.seek(at)
        window = archive.file.read(WINDOW)
        for mark in archive.mark.finditer(window):
            if at + mark.start() >= offset and _begins(archive, at + mark.start()):
                return at + mark.start()
        if len(window) < WINDOW:
            break
        at += WINDOW - WIDEST_MARK
    return archive.size if limit is None else max(at, last)


def _begins(archive: Archive, offset: int) -> bool:
    """Whether a record begins there, and not only something that looks like its first bytes."""
    archive.file.seek(offset)
    head = archive.file.read(512)
    try:
        if head.startswith(GZIP):
            head = zlib.decompressobj(wbits=31).decompress(head, 5)
        elif head.startswith(ZSTD):
            archive.file.seek(offset)
            head = ZstdReader(archive.file).read(5)
    except (OSError, zlib.error):
        return False
    return head.startswith(b"WARC/")


class _Part:
    """The bytes `[start, stop)` of a file, as a file."""

    def __init__(self, file: IO[bytes], start: int, stop: int) -> None:
        self.file, self.start, self.at, self.stop = file, start, start, stop

    def read(self, size: int = -1) -> bytes:
        """The next bytes; empty at the end. Others read the file too, so the position is sought each time."""
        self.file.seek(self.at)
        left = self.stop - self.at
        data = self.file.read(min(size, left) if size >= 0 else left)
        self.at += len(data)
        return data

    def tell(self) -> int:
        """How much was read."""
        return self.at - self.start


def _around_damage(archive: Archive, start: int, stop: int) -> Iterator[Page | Failure]:
    """The pages of all stretches of intact records, with a `Failure` for the damage between them."""
    here, damages = start, 0
    while here < stop:
        sound, broken = yield from _stretch(archive, here, stop)
        if broken is None:
            return
        damages = 1 if sound else damages + 1
        if damages == 1:
            yield _failure(
                archive, broken, "damaged; reading goes on at the next sound record. Fetch the archive again"
            )
        if damages > MOST_DAMAGES:
            yield _failure(archive, broken, "no sound record was found after much damage; the rest was not read")
            return
        here = next_start(archive, broken + 1)


def _stretch(archive: Archive, start: int, stop: int) -> Generator[Page | Failure, None, tuple[int, int | None]]:
    """The pages from `start` to the first damage. Returns the number of intact records, and where the damage begins."""
    last, sound = start, 0
    try:
        for record in ArchiveIterator(cast("IO[bytes]", _Part(archive.file, start, stop)), parse_http=False):
            last = start + record.stream_pos
            page = _page(archive, record, last)
            sound += 1
            if page is not None:
                yield page
    except (OSError, DamagedError):
        return sound, last
    return sound, None


def _page(archive: Archive, record: WarcRecord, offset: int) -> Page | Failure | None:
    """The page of a record; None if it holds none. Raises DamagedError."""
    if not (record.headers.get("Content-Length") or "").isdigit():
        raise DamagedError
    if record.record_type != WarcRecordType.response or record.content_length > MOST_BYTES:
        return _passed_over(archive, record, offset)
    block = record.reader.read(record.content_length)
    if len(block) < record.content_length:
        raise DamagedError
    record.is_http = block.startswith(b"HTTP/")  # some programs do not say what their records hold
    record.set_bytes_content(block)
    if DIGEST.fullmatch(record.headers.get("WARC-Block-Digest") or "") and not record.verify_block_digest():
        return _failure(archive, offset, "the content does not match its digest; fetch it again", record)
    return _page_of_answer(archive, record, offset)


def _passed_over(archive: Archive, record: WarcRecord, offset: int) -> Failure | None:
    """The message for a record that is not read: none, unless it is a page. Raises DamagedError if it breaks off."""
    is_page = False
    if record.record_type == WarcRecordType.response:
        record.parse_http(quirks_mode=True)
        is_page = _is_page(record)
    if record.reader.consume(record.content_length) < record.content_length:
        raise DamagedError
    if not is_page:
        return None
    return _failure(archive, offset, f"the page is larger than {MOST_BYTES // 2**20} MiB, and was left out", record)


def _is_page(record: WarcRecord) -> bool:
    """Whether a response is declared to be a page: its status is 200, and its type HTML or missing."""
    answered = record.http_headers is not None and record.http_headers.status_code == 200
    return answered and (record.http_content_type or HTML[0]).lower() in HTML


def _page_of_answer(archive: Archive, record: WarcRecord, offset: int) -> Page | Failure | None:
    record.parse_http(quirks_mode=True)
    if not _is_page(record):
        return None
    data = record.reader.read()
    if record.http_content_type is None and not looks_like_markup(data):
        return None
    name, heads = _name(archive, offset), record.http_headers
    one, called = _id(record) or name, _called(name, record)
    try:
        data = decoded(called, data, heads.get("Transfer-Encoding"), heads.get("Content-Encoding"))
        page = page_of_bytes(called, data, plain=False, charset=record.http_charset)
    except InputError as error:
        return Failure(one, str(error))
    return replace(page, id=one, url=_address(record) or page.url, fetched=_time(record.headers.get("WARC-Date")))


def _time(stated: str | None) -> str | None:
    """When a record was made, as it says; None if that is no time in ISO 8601."""
    try:
        datetime.fromisoformat(stated or "")
    except ValueError:
        return None
    return stated


def _id(record: WarcRecord) -> str | None:
    """The id of a record, `urn:uuid:…`."""
    return (record.record_id or "").strip("<> ") or None


def _address(record: WarcRecord) -> str | None:
    """The address that a record says its content was taken from."""
    return (record.headers.get("WARC-Target-URI") or "").strip("<> ") or None


def _name(archive: Archive, offset: int) -> str:
    return f"{archive.name}:{offset}"


def _called(name: str, record: WarcRecord) -> str:
    """What messages call a record: its position, and its address if it has one."""
    return f"{name} ({address})" if (address := _address(record)) else name


def _failure(archive: Archive, offset: int, why: str, record: WarcRecord | None = None) -> Failure:
    name = _name(archive, offset)
    if record is None:
        return Failure(name, f"{name}: {why}.")
    return Failure(_id(record) or name, f"{_called(name, record)}: {why}.")
