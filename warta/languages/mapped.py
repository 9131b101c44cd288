"""Tables from strings to strings that are not loaded: a file is mapped into memory, and entries are found by hash.

The file has a head, the numbers of its slots, and the entries, a line each: key, tab, value. A slot is 0 or the offset
of an entry plus one; an entry has the first free slot from that of its hash, CRC-32. A look-up takes some thirty times
as long as in a dictionary, so the results should be cached.
"""

from __future__ import annotations

import mmap
import struct
from collections.abc import Iterator, Mapping
from pathlib import Path
from zlib import crc32

MAGIC = b"wartatab"
NUMBER = struct.Struct("<I")
"""That of the slots, and what stands in each of them, which follow."""
HEAD = len(MAGIC) + NUMBER.size  # bytes
ROOM = 1.5
"""Slots for each entry."""


class Mapped(Mapping[str, str]):
    """The entries of a file. Raises `OSError` if it cannot be read, `ValueError` if it is no such table."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        if self._data[: len(MAGIC)] != MAGIC:
            raise ValueError(f"{path}: no table that was packed.")
        (self._count,) = NUMBER.unpack_from(self._data, len(MAGIC))
        self._first = HEAD + NUMBER.size * self._count
        self._path = path

    def __reduce__(self) -> tuple[type[Mapped], tuple[Path]]:
        return Mapped, (self._path,)

    def _found(self, key: str) -> str | None:
        wanted, data = key.encode("utf-8", "surrogatepass") + b"\t", self._data
        slot = crc32(wanted) % self._count
        while at := NUMBER.unpack_from(data, HEAD + NUMBER.size * slot)[0]:
            start = self._first + at - 1
            stop = start + len(wanted)
            if data[start:stop] == wanted:
                return data[stop : data.find(b"\n", stop)].decode("utf-8")
            slot = (slot + 1) % self._count
        return None

    def get(self, key: str, default: str | None = None) -> str | None:  # type: ignore[override]
        """The value of a key, otherwise the default."""
        found = self._found(key)
        return default if found is None else found

    def __getitem__(self, key: str) -> str:
        if (found := self._found(key)) is None:
            raise KeyError(key)
        return found

    def __iter__(self) -> Iterator[str]:
        lines = self._data[self._first :].decode("utf-8").split("\n")[:-1]
        return (line.partition("\t")[0] for line in lines)

    def __len__(self) -> int:
        return self._data[self._first :].count(b"\n")


def write_mapped(table: Mapping[str, str], path: Path) -> None:
    """Write a table: the same bytes for the same entries. Neither keys nor values may have tabs or line breaks."""
    count = int(len(table) * ROOM) + 1
    slots, entries = [0] * count, bytearray()
    for key in sorted(table):
        begins = key.encode() + b"\t"
        slot = crc32(begins) % count
        while slots[slot]:
            slot = (slot + 1) % count
        slots[slot] = len(entries) + 1
        entries += begins + table[key].encode() + b"\n"
    path.write_bytes(MAGIC + NUMBER.pack(count) + struct.pack(f"<{count}I", *slots) + entries)
