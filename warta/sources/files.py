"""Files and folders to pages."""

from __future__ import annotations

import gzip
import os
import zlib
from collections.abc import Iterator
from pathlib import Path

from warta.errors import BinaryError, EmptyError, InputError
from warta.records import Failure, Page
from warta.sources.decode import decode
from warta.sources.records import MOST_BYTES, jsonl_pages, lines_of

PAGE_SUFFIXES = (".html", ".htm", ".xhtml", ".txt")
SUFFIXES = (*PAGE_SUFFIXES, ".jsonl")
GZIP = b"\x1f\x8b"
UNREADABLE = (OSError, EOFError, zlib.error)
"""What opening, reading and unpacking a file raise."""


def file_pages(path: Path) -> Iterator[Page | Failure]:
    """The pages of a file, or of all files of a folder in the order of their names."""
    try:
        yield from _folder_pages(path) if path.is_dir() else _one_file(path)
    except InputError as error:
        yield Failure(str(path), str(error))
    except UNREADABLE as error:
        yield unreadable(str(path), error)


def unreadable(name: str, error: Exception) -> Failure:
    """What is told of an input that raised one of `UNREADABLE`."""
    if isinstance(error, FileNotFoundError):
        return Failure(name, f"{name}: there is no such file or folder; check the path.")
    why = error.strerror if isinstance(error, OSError) and error.strerror else error
    return Failure(name, f"{name}: cannot be read ({why}).")


def _folder_pages(folder: Path) -> Iterator[Page | Failure]:
    closed: list[OSError] = []
    inside = (Path(parent, name) for parent, _, names in os.walk(folder, onerror=closed.append) for name in names)
    found = sorted(path for path in inside if _suffix(path) in SUFFIXES and os.path.isfile(path))
    for error in closed:
        yield unreadable(str(error.filename), error)
    if not found and not closed:
        yield Failure(str(folder), f"{folder}: holds no page; pages are files {', '.join(SUFFIXES)}, also with .gz.")
    for path in found:
        yield from file_pages(path)


def _suffix(path: Path) -> str:
    suffix = path.suffix.lower()
    return Path(path.stem).suffix.lower() if suffix == ".gz" else suffix


def _one_file(path: Path) -> Iterator[Page | Failure]:
    if _suffix(path) == ".jsonl":
        opener = gzip.open if path.suffix.lower() == ".gz" else open
        with opener(path, "rb") as lines:
            yield from jsonl_pages(lines_of(lines), str(path))
        return
    with path.open("rb") as file:
        data = file.read(MOST_BYTES + 1)
    yield page_of_bytes(str(path), data, plain=_suffix(path) == ".txt")


def page_of_bytes(name: str, data: bytes, *, plain: bool | None = None, charset: str | None = None) -> Page:
    """The page that `data` holds, gzipped or not; `name` becomes its id.

    `plain`: whether it is plain text; None: told by looking for markup. Raises EmptyError, BinaryError or InputError.
    """
    if data.startswith(GZIP):
        data = _unpacked(name, data)
    if len(data) > MOST_BYTES:
        raise InputError(f"{name}: larger than {MOST_BYTES // 2**20} MiB; split it into single pages.")
    if not data.strip():
        raise EmptyError(f"{name}: the file is empty; save the page again.")
    if plain is None:
        plain = not looks_like_markup(data)
    if plain:
        return Page(name, text=decode(data, name, charset))
    if b"\x00" in data[:1024] and data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        decode(data, name, charset)  # raises for what is no text
    return Page(name, html=data, charset=charset)


def _unpacked(name: str, data: bytes) -> bytes:
    """The bytes of a gzip file, no more than the limit: a few kilobytes can hold gigabytes."""
    unpack = zlib.decompressobj(wbits=31)
    try:
        return unpack.decompress(data, MOST_BYTES + 1)
    except zlib.error as error:
        raise BinaryError(f"{name}: broken gzip ({error}); fetch the file again.") from error


def looks_like_markup(data: bytes) -> bool:
    """Whether bytes are HTML: an early tag, in ASCII or UTF-16."""
    head = data[:4096].replace(b"\x00", b"").lower()
    return any(
        tag in head for tag in (b"<!doctype", b"<html", b"<head", b"<body", b"<div", b"<p>", b"<meta", b"<article")
    )
