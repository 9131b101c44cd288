"""What was fetched, as web archives."""

from __future__ import annotations

from pathlib import Path

import pytest

from warta.records import Page
from warta.sources import warc_pages
from warta.sources.web import Answer
from warta.watch import spool as spooling
from warta.watch.spool import id_of, record_of, spool
from warta.watch.state import State


def answer(number: int, data: bytes = b"", charset: str | None = "utf-8") -> Answer:
    page = data or b"<html><p>Berita %d</p></html>" % number
    return Answer(f"https://kabar.example/{number}", page, "text/html", charset, "2025-06-20T10:00:00+00:00")


def fetch(state: State, *numbers: int, kept: int = 1) -> None:
    for number in numbers:
        one = id_of(str(number), 1)
        state.put("fetched", one, key=str(number), record=record_of(one, answer(number)), kept=kept)


def spooled(folder: Path) -> list[list[str]]:
    files = sorted(folder.glob("*.warc.gz"))
    pages = ([page for page in warc_pages(path) if isinstance(page, Page)] for path in files)
    return [[(page.url or "").rpartition("/")[2] for page in found] for found in pages]


@pytest.fixture
def state(tmp_path: Path) -> State:
    return State(tmp_path / "state.sqlite")


@pytest.mark.parametrize("data", [b"<p>caf\xe9\r\n\r\nHTTP/1.1</p>", b"<html>\r\n\r\n"])
def test_a_record_is_the_page_that_was_sent(tmp_path: Path, data: bytes) -> None:
    one = id_of("https://kabar.example/1", 1)
    (tmp_path / "a.warc.gz").write_bytes(record_of(one, answer(1, data, "iso-8859-1")))
    (page,) = warc_pages(tmp_path / "a.warc.gz")
    assert page == Page(one, data, charset="iso-8859-1", url="https://kabar.example/1", fetched="2025-06-20T10:00:00Z")


def test_what_a_site_says_of_its_encoding_is_no_line_of_ours(tmp_path: Path) -> None:
    (tmp_path / "a.warc.gz").write_bytes(record_of("urn:uuid:1", answer(1, charset="utf-8\r\nX: y\r\n\r\n<p>no")))
    (page,) = warc_pages(tmp_path / "a.warc.gz")
    assert isinstance(page, Page) and page.html == b"<html><p>Berita 1</p></html>"


def test_ids_are_the_same_whenever_and_differ_by_version() -> None:
    assert id_of("a", 1) == id_of("a", 1) != id_of("a", 2)


def test_files_are_filled_and_then_left(state: State, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spooling, "PER_FILE", 3)
    fetch(state, 1, 2)
    fetch(state, 9, kept=0)
    assert spool(state, tmp_path) == 2
    fetch(state, 3, 4, 5, 6, 7)
    assert spool(state, tmp_path) == 5
    assert spooled(tmp_path) == [["1", "2", "3"], ["4", "5", "6"], ["7"]]
    assert [row["key"] for row in state.rows("SELECT key FROM fetched")] == ["9"]
    assert state.rows("SELECT version, file, told FROM kept WHERE key = '7'") == [
        {"version": 1, "file": "pages-000003.warc.gz", "told": 0}
    ]


def test_large_pages_fill_a_file_too(state: State, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spooling, "MOST_BYTES", 10)
    fetch(state, 1, 2)
    spool(state, tmp_path)
    assert spooled(tmp_path) == [["1"], ["2"]]


def test_a_spooling_that_was_killed_after_its_file_doubles_nothing(
    state: State, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetch(state, 1)
    spool(state, tmp_path)
    fetch(state, 2)
    with monkeypatch.context() as patched:
        patched.setattr(spooling, "_kept", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            spool(state, tmp_path)
    assert spooled(tmp_path) == [["1", "2"]]
    fetch(state, 3)
    spool(state, tmp_path)
    assert spooled(tmp_path) == [["1", "2", "3"]]


def test_nothing_new_writes_no_file(state: State, tmp_path: Path) -> None:
    assert spool(state, tmp_path) == 0
    assert spooled(tmp_path) == [] and state.value("unbuilt") is None


def test_a_file_that_somebody_took_away_is_begun_anew(state: State, tmp_path: Path) -> None:
    fetch(state, 1)
    spool(state, tmp_path)
    next(tmp_path.glob("*.warc.gz")).unlink()
    fetch(state, 2)
    spool(state, tmp_path)
    assert spooled(tmp_path) == [["2"]]
