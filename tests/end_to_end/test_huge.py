"""Records and files of a gigabyte are refused, in the memory that a page may take, and what is behind them is read."""

from __future__ import annotations

import json
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from archives_made import answer, page, record
from child_memory import PEAK

GIB = 2**30
PART = 2**26
MOST = 600 * 2**20  # bytes of memory, of which 150 are the program's: pages of 64 MiB are still read

READ = (
    PEAK
    + """
import sys
from warta.corpus.shards import pages_of_shard, shards_of
from warta.records import Page
found = [page for shard in shards_of(sys.argv[1]) for page in pages_of_shard(shard)]
read = [page.id for page in found if isinstance(page, Page)]
print(len(read), len(found) - len(read), peak())
"""
)


def holed(path: Path, before: bytes, after: bytes) -> Path:
    """A file with a gigabyte of nothing in it, which takes no room on the disk."""
    with path.open("wb") as file:
        file.write(before)
        file.seek(GIB, 1)
        file.write(after)
    return path


def packed(before: bytes) -> bytes:
    """Some bytes and a gigabyte of zeros, as one member of gzip: blocks that depend on none before them come again."""
    packer = zlib.compressobj(1, wbits=31)
    head = packer.compress(before) + packer.flush(zlib.Z_FULL_FLUSH)
    alone = zlib.compressobj(1, wbits=-15)
    block = alone.compress(bytes(PART)) + alone.flush(zlib.Z_FULL_FLUSH)
    check = zlib.crc32(before)
    for _ in range(GIB // PART):
        check = zlib.crc32(bytes(PART), check)
    size = (len(before) + GIB) % 2**32
    return head + block * (GIB // PART) + b"\x03\x00" + check.to_bytes(4, "little") + size.to_bytes(4, "little")


def cut_record(length: int) -> bytes:
    """A record up to the end of its HTTP head, that says to have so many bytes more."""
    head = answer(b"")
    return record(9, head, length=b"%d" % (len(head) + length))[: -len(b"\r\n\r\n")]


def archive(folder: Path) -> Path:
    return holed(folder / "a.warc", page(1) + cut_record(GIB), b"\r\n\r\n" + page(2))


def packed_archive(folder: Path) -> Path:
    path = folder / "a.warc.gz"
    packer = zlib.compressobj(1, wbits=31)
    sound = packer.compress(page(1)) + packer.flush()
    path.write_bytes(sound + packed(cut_record(GIB)) + sound)
    return path


def line(folder: Path) -> Path:
    sound = json.dumps({"id": "1", "text": "Harga beras naik."}).encode()
    return holed(folder / "a.jsonl", sound + b'\n{"text": "', b'"}\n' + sound + b"\n")


def packed_page(folder: Path) -> Path:
    for name in ("b.html", "c.html"):
        (folder / name).write_text("<p>Harga beras naik</p>")
    (folder / "a.html.gz").write_bytes(packed(b"<html>"))
    return folder


def large_page(folder: Path) -> Path:
    for name in ("b.html", "c.html"):
        (folder / name).write_text("<p>Harga beras naik</p>")
    holed(folder / "a.html", b"<html>", b"</html>")
    return folder


@pytest.mark.skipif(sys.platform == "win32", reason="tells no peak of memory")
@pytest.mark.parametrize("made", [archive, packed_archive, line, packed_page, large_page])
def test_a_gigabyte_is_one_error_and_takes_the_memory_of_a_page(tmp_path: Path, made: Callable[[Path], Path]) -> None:
    found = subprocess.run(
        [sys.executable, "-c", READ, str(made(tmp_path))], capture_output=True, text=True, check=True
    )
    read, errors, peak = map(int, found.stdout.split())
    assert (read, errors) == (2, 1)
    assert peak < MOST
