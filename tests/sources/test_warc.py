"""Web archives: what is sound is read, whatever lies between."""

from __future__ import annotations

import gzip
import zlib
from itertools import pairwise
from pathlib import Path

import pytest
from fastwarc.stream_io import BrotliWriter, ZstdWriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archives_made import HTML, answer, digest, page, record
from warta.records import Failure, Page
from warta.sources import warc
from warta.sources.warc import warc_pages

BODY = b"<html><p>Harga beras naik</p></html>"
SOUND = [page(number) for number in range(6)]


def written(folder: Path, data: bytes, name: str = "a.warc") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def packed(folder: Path, data: bytes, writer: type[ZstdWriter] | type[BrotliWriter]) -> bytes:
    path = folder / "packed"
    with writer(str(path)) as file:
        file.write(data)
    return path.read_bytes()


def outcomes(path: Path, start: int = 0, stop: int | None = None) -> list[str]:
    """The numbers of the pages, and "!" for a failure."""
    return [
        "!" if isinstance(found, Failure) else found.id.removeprefix("urn:uuid:")
        for found in warc_pages(path, start, stop)
    ]


def test_a_page_carries_what_the_archive_says_of_it(tmp_path: Path) -> None:
    """The id of the record, the address, the charset of the header and the time of the crawl."""
    block = answer("<p>Préfet</p>".encode("cp1252"), b"Content-Type: text/html; charset=windows-1252")
    (found,) = warc_pages(written(tmp_path, record(7, block)))
    assert isinstance(found, Page)
    assert (found.id, found.url, found.charset) == ("urn:uuid:7", "https://kabar.example/7", "windows-1252")
    assert found.fetched == "2025-06-20T10:00:00Z"
    assert found.html == "<p>Préfet</p>".encode("cp1252")


def test_a_time_that_is_none_is_not_told(tmp_path: Path) -> None:
    data = SOUND[0].replace(b"2025-06-20T10:00:00Z", b"yesterday at ten") + SOUND[1].replace(b"WARC-Date", b"WARC-Noth")
    found = list(warc_pages(written(tmp_path, data)))
    assert [isinstance(one, Page) and one.fetched for one in found] == [None, None]


def test_a_record_without_id_is_called_by_its_place(tmp_path: Path) -> None:
    data = SOUND[0] + SOUND[1].replace(b"WARC-Record-ID", b"WARC-Nothing").replace(b"Content-Type: app", b"X-Type: app")
    path = written(tmp_path, data)
    assert [found.id for found in warc_pages(path)] == ["urn:uuid:0", f"{path}:{len(SOUND[0])}"]


@pytest.mark.parametrize("packing", ["plain", "gzip", "gzip of all", "zstd"])
def test_every_packing_is_read(tmp_path: Path, packing: str) -> None:
    forms = {
        "plain": lambda: b"".join(SOUND),
        "gzip": lambda: b"".join(gzip.compress(one) for one in SOUND),
        "gzip of all": lambda: gzip.compress(b"".join(SOUND)),
        "zstd": lambda: b"".join(packed(tmp_path, one, ZstdWriter) for one in SOUND),
    }
    assert outcomes(written(tmp_path, forms[packing]())) == ["0", "1", "2", "3", "4", "5"]


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd", "chunked", "gzip, br", "left", "unknown"])
def test_the_body_of_an_answer_is_unpacked(tmp_path: Path, coding: str) -> None:
    gzipped = gzip.compress(BODY)
    bodies = {
        "gzip": gzipped,
        "deflate": zlib.compress(BODY),
        "br": packed(tmp_path, BODY, BrotliWriter),
        "zstd": packed(tmp_path, BODY, ZstdWriter),
        "chunked": b"a\r\n" + BODY[:10] + b"\r\n%x;x=y\r\n" % len(BODY[10:]) + BODY[10:] + b"\r\n0\r\n\r\n",
        "gzip, br": packed(tmp_path, gzipped, BrotliWriter),
    }
    head = b"Transfer-Encoding: " if coding == "chunked" else b"Content-Encoding: "
    said = {"left": b"gzip", "unknown": b"rot13"}.get(coding, coding.encode())
    block = answer(bodies.get(coding, BODY), HTML, head + said)
    (found,) = warc_pages(written(tmp_path, record(1, block)))
    assert isinstance(found, Page)
    assert found.html == BODY


def test_other_records_are_passed_over(tmp_path: Path) -> None:
    """Requests, pictures, redirects and errors are no pages, and no fault of the archive."""
    others = [
        record(1, b"GET / HTTP/1.1\r\n\r\n", kind=b"request"),
        record(2, answer(b"\x89PNG", b"Content-Type: image/png")),
        record(3, answer(b"", b"Location: /", status=b"301 Moved")),
        record(4, answer(BODY, status=b"404 Not Found")),
        record(5, b"a: b", kind=b"metadata"),
        record(6, answer(b'{"a": 1}', b"X-Type: none")),
    ]
    assert outcomes(written(tmp_path, b"".join(others) + SOUND[0])) == ["0"]
    (nothing,) = warc_pages(written(tmp_path, b"".join(others)))
    assert isinstance(nothing, Failure) and "holds no page" in nothing.error


BROKEN = {
    "binary": record(9, answer(b"\x00\x01\x02\x03" * 400)),
    "empty": record(9, answer(b"")),
    "wrong digest": record(9, answer(BODY), digest(answer(BODY + b" "))),
    "no coding": record(9, answer(b"\x00\xff\x01" * 90, HTML, b"Content-Encoding: gzip")),
    "too long": record(9, answer(BODY), length=b"%d" % (1 << 40)),
    "too short": record(9, answer(BODY), length=b"60"),
    "no length": record(9, answer(BODY), length=b"many"),
    "garbage": b"garbage\r\n" * 30,
}


@pytest.mark.parametrize("what", BROKEN)
def test_around_a_broken_record_the_others_are_read(tmp_path: Path, what: str) -> None:
    """Each is one failure, which names the archive and the place, and says what to do."""
    path = written(tmp_path, SOUND[0] + BROKEN[what] + SOUND[1] + SOUND[2])
    assert [one for one in outcomes(path) if one != "!"] == (
        ["0", "9", "1", "2"] if what == "too short" else ["0", "1", "2"]
    )
    (failure,) = [found for found in warc_pages(path) if isinstance(found, Failure)]
    assert failure.error.startswith(f"{path}:")
    assert failure.error.endswith(".")


@pytest.mark.parametrize("what", ["binary", "empty", "wrong digest", "no coding"])
def test_a_record_that_cannot_be_read_is_told_with_its_address(tmp_path: Path, what: str) -> None:
    """The place alone says little of what is missing."""
    path = written(tmp_path, SOUND[0] + BROKEN[what])
    _, failure = warc_pages(path)
    assert isinstance(failure, Failure)
    assert failure.id == "urn:uuid:9"
    assert failure.error.startswith(f"{path}:{len(SOUND[0])} (https://kabar.example/9): ")


def test_a_right_digest_is_no_fault(tmp_path: Path) -> None:
    assert outcomes(written(tmp_path, record(1, answer(BODY), digest(answer(BODY))))) == ["1"]


@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "gzip"])
def test_an_archive_that_breaks_off_gives_what_is_whole(tmp_path: Path, pack: type[bytes]) -> None:
    assert outcomes(written(tmp_path, b"".join(pack(one) for one in SOUND)[:-20])) == ["0", "1", "2", "3", "4", "!"]


def test_broken_gzip_costs_its_record_only(tmp_path: Path) -> None:
    members = [gzip.compress(one) for one in SOUND]
    broken = members[2][:60] + bytes(40) + members[2][100:]
    assert outcomes(written(tmp_path, b"".join([*members[:2], broken, *members[3:]]))) == ["0", "1", "!", "3", "4", "5"]


@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "gzip"])
def test_a_page_too_large_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pack: type[bytes]) -> None:
    monkeypatch.setattr(warc, "MOST_BYTES", 1000)
    large = [record(8, answer(bytes(5000), b"Content-Type: video/mp4")), record(9, answer(BODY + b" " * 5000))]
    path = written(tmp_path, b"".join(pack(one) for one in (SOUND[0], *large, SOUND[1])))
    assert outcomes(path) == ["0", "!", "1"]
    assert any("larger than" in found.error for found in warc_pages(path) if isinstance(found, Failure))


def test_a_bomb_is_unpacked_no_further_than_the_limit(tmp_path: Path) -> None:
    """100 MB of spaces in 100 kB: refused as too large."""
    bomb = record(9, answer(gzip.compress(bytes(100 << 20), 1), HTML, b"Content-Encoding: gzip"))
    path = written(tmp_path, bomb + SOUND[0])
    assert outcomes(path) == ["!", "0"]


@pytest.mark.parametrize("packing", ["plain", "gzip", "zstd"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(st.data())
def test_ranges_give_each_record_once(tmp_path: Path, packing: str, data: st.DataObject) -> None:
    """However a file is cut into ranges, together they hold what the whole holds."""
    pack = {"plain": bytes, "gzip": gzip.compress, "zstd": lambda one: packed(tmp_path, one, ZstdWriter)}[packing]
    whole = b"".join(pack(one) for one in SOUND)
    path = written(tmp_path, whole)
    cuts = data.draw(st.lists(st.integers(1, len(whole) - 1), max_size=5).map(sorted))
    ranges = pairwise([0, *cuts, len(whole)])
    assert [one for start, stop in ranges for one in outcomes(path, start, stop)] == ["0", "1", "2", "3", "4", "5"]


def test_a_file_packed_as_one_is_in_its_first_range(tmp_path: Path) -> None:
    path = written(tmp_path, gzip.compress(b"".join(SOUND)))
    assert outcomes(path, 0, 50) == ["0", "1", "2", "3", "4", "5"]
    assert outcomes(path, 50, path.stat().st_size) == []


def test_a_file_that_is_no_archive_is_read_to_its_end_and_no_longer(tmp_path: Path) -> None:
    assert outcomes(written(tmp_path, b"Harga beras naik\n" * 1000)) == ["!"]
    marks = written(tmp_path, b"WARC/1.0\r\n" * 20_000)
    assert outcomes(marks)[-1] == "!"
    assert len(outcomes(marks)) < 5
    (empty,) = warc_pages(written(tmp_path, b""))
    assert isinstance(empty, Failure)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.data())
def test_whatever_is_changed_in_an_archive_nothing_is_raised(tmp_path: Path, data: st.DataObject) -> None:
    pack = data.draw(st.sampled_from([bytes, gzip.compress]))
    archive = bytearray(b"".join(pack(one) for one in SOUND))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(archive)))
        archive[at : at + data.draw(st.integers(0, 40))] = data.draw(st.binary(max_size=20))
    for found in warc_pages(written(tmp_path, bytes(archive))):
        assert isinstance(found, Page) or found.error.endswith(".")
