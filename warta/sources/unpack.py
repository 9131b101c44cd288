"""Decompression, never of more than asked for: a few kilobytes can hold gigabytes."""

from __future__ import annotations

import gzip
import io
import re
import zlib
from pathlib import Path
from typing import IO, Protocol, cast

from fastwarc.stream_io import BrotliReader, ZstdReader

GZIP = b"\x1f\x8b"
ZSTD = b"\x28\xb5\x2f\xfd"
PACKED = {".gz": "gzip", ".zst": "zstd", ".br": "br"}
"""The compression that the last suffix of a file names."""
BEHIND_ALL = "Not a gzipped file"  # what Python says of other bytes behind the last member
PART = 64 * 1024
CHUNK_SIZE = re.compile(rb"[0-9a-fA-F]{1,12}")
LONGEST_CHUNK_LINE = 1000


class BrokenError(Exception):
    """Bytes that are not compressed as declared."""


class Reader(Protocol):
    """Something that yields bytes; empty at the end."""

    def read(self, size: int = -1, /) -> bytes:
        """At most `size` bytes."""


class _Raw(io.RawIOBase):
    """A reader as a raw file of Python, so that it can be read by lines."""

    def __init__(self, inner: Reader, file: IO[bytes]) -> None:
        self.inner, self.file = inner, file

    def close(self) -> None:
        """Close the file the reader reads."""
        self.file.close()
        super().close()

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Fill the buffer as far as there is something."""
        data = self.inner.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def opened(path: Path) -> IO[bytes]:
    """A file for reading, decompressed if its suffix names a compression. Raises OSError."""
    packing = PACKED.get(path.suffix.lower())
    if packing == "gzip":
        return cast("IO[bytes]", gzip.open(path))
    file = path.open("rb")
    if packing is None:
        return file
    return io.BufferedReader(_Raw(_reader(file, packing), file))


def packing_of(data: bytes) -> str | None:
    """How bytes are compressed, by their first ones; brotli has no mark."""
    return "gzip" if data.startswith(GZIP) else "zstd" if data.startswith(ZSTD) else None


def unpacked(data: bytes, packing: str, most: int) -> bytes:
    """The first `most` bytes of the content of `data`. `packing`: a content or transfer coding of HTTP, in lower case.

    Of data that breaks off, the bytes before the break are given. Raises BrokenError if there are none.
    """
    return unpacked_to_break(data, packing, most)[0]


def unpacked_to_break(data: bytes, packing: str, most: int) -> tuple[bytes, bool]:
    """As `unpacked`, and whether the data breaks off, or is damaged, behind these bytes."""
    if packing == "chunked":
        return _joined(data)[:most], False
    if packing == "deflate":
        return _inflated(data, most), False
    return _read(_reader(io.BytesIO(data), packing), most)


def _reader(file: IO[bytes], packing: str) -> Reader:
    kinds = {"gzip": _Members, "x-gzip": _Members, "br": BrotliReader, "zstd": ZstdReader}
    if packing not in kinds:
        raise BrokenError(f"packed as {packing[:40]!r}, which is not known")
    return cast("Reader", kinds[packing](file))


class _Members:
    """Gzip data of any number of members. A plain `read` would lose what comes right before a break."""

    def __init__(self, file: IO[bytes]) -> None:
        self.read = gzip.GzipFile(fileobj=file).read1


def _read(reader: Reader, most: int) -> tuple[bytes, bool]:
    found, breaks = bytearray(), False
    try:
        while len(found) < most and (part := reader.read(min(PART, most - len(found)))):
            found += part
    except (OSError, EOFError, zlib.error) as error:
        if not found:
            raise BrokenError(str(error)) from error
        breaks = not str(error).startswith(BEHIND_ALL)
    return bytes(found), breaks


def _inflated(data: bytes, most: int) -> bytes:
    """Zlib data; some servers leave out its header."""
    unpack = zlib.decompressobj(wbits=15 if data[:1] == b"\x78" else -15)
    try:
        return unpack.decompress(data, most)
    except zlib.error as error:
        raise BrokenError(str(error)) from error


def _joined(data: bytes) -> bytes:
    """The chunks of an HTTP body put together: "5\\r\\nhello\\r\\n0\\r\\n\\r\\n"."""
    found = bytearray()
    at = 0
    while (end := data.find(b"\r\n", at, at + LONGEST_CHUNK_LINE)) >= 0:
        size = CHUNK_SIZE.match(data, at, end)
        if size is None or not (length := int(size.group(), 16)):
            break
        found += data[end + 2 : end + 2 + length]
        at = end + 2 + length + 2
    if data and not found and not data.startswith(b"0"):
        raise BrokenError("no chunk in it")
    return bytes(found)
