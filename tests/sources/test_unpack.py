"""Packed bytes: unpacked to the limit, and to the break where there is one."""

from __future__ import annotations

import contextlib
import gzip
import random
import zlib
from pathlib import Path

import pytest
from fastwarc.stream_io import BrotliWriter, ZstdWriter
from hypothesis import given
from hypothesis import strategies as st

from warta.sources.unpack import BrokenError, opened, packing_of, unpacked

DATA = random.Random(1).randbytes(300_000)


def test_only_as_much_as_asked_for_is_unpacked() -> None:
    assert len(unpacked(gzip.compress(bytes(10_000_000)), "gzip", 1000)) == 1000
    assert len(unpacked(zlib.compress(bytes(10_000_000)), "deflate", 1000)) == 1000


def test_all_members_are_unpacked_in_linear_time() -> None:
    """A hundred thousand empty members: copying the rest for each would take minutes."""
    assert unpacked(gzip.compress(b"") * 100_000 + gzip.compress(b"end"), "gzip", 1000) == b"end"


def test_what_comes_before_a_break_is_given() -> None:
    packed = gzip.compress(DATA)
    found = unpacked(packed[:150_000], "gzip", 1 << 20)
    assert len(found) > 149_000 and DATA.startswith(found)
    assert unpacked(packed + b"no member", "gzip", 1 << 20) == DATA


def test_deflate_comes_with_and_without_a_header() -> None:
    assert unpacked(zlib.compress(b"beras"), "deflate", 100) == b"beras"
    assert unpacked(zlib.compress(b"beras")[2:-4], "deflate", 100) == b"beras"


@pytest.mark.parametrize(
    ("chunks", "body"),
    [
        (b"5\r\nberas\r\n0\r\n\r\n", b"beras"),
        (b"5;name=value\r\nberas\r\n3\r\nnai", b"berasnai"),
        (b"5\r\nberas\r\nxx\r\nnaik", b"beras"),
        (b"0\r\n\r\n", b""),
    ],
)
def test_chunks_are_joined(chunks: bytes, body: bytes) -> None:
    assert unpacked(chunks, "chunked", 100) == body


@pytest.mark.parametrize("packing", ["gzip", "deflate", "br", "zstd", "chunked", "rot13"])
def test_what_is_not_packed_so_is_named(packing: str) -> None:
    with pytest.raises(BrokenError):
        unpacked(b"\xffHarga beras naik", packing, 100)


@given(st.binary(max_size=300), st.sampled_from(["gzip", "deflate", "br", "zstd", "chunked"]))
def test_any_bytes_are_unpacked_or_named(data: bytes, packing: str) -> None:
    with contextlib.suppress(BrokenError):
        assert len(unpacked(data, packing, 1000)) <= 1000


@pytest.mark.parametrize("suffix", ["", ".gz", ".zst", ".br"])
def test_a_file_is_opened_by_its_suffix(tmp_path: Path, suffix: str) -> None:
    """Line by line, whatever it is packed with."""
    path = tmp_path / f"a.jsonl{suffix}"
    lines = b"".join(b"%d\n" % number for number in range(50_000))
    if suffix == ".gz":
        path.write_bytes(gzip.compress(lines))
    elif suffix:
        with {".zst": ZstdWriter, ".br": BrotliWriter}[suffix](str(path)) as file:
            file.write(lines)
    else:
        path.write_bytes(lines)
    with opened(path) as found:
        assert found.readline(1000) == b"0\n"
        assert sum(1 for _ in found) == 49_999


def test_gzip_and_zstd_are_told_by_their_first_bytes() -> None:
    assert packing_of(gzip.compress(b"")) == "gzip"
    assert packing_of(b"\x28\xb5\x2f\xfd ") == "zstd"
    assert packing_of(b"<html>") is None
