"""What lies at a location: each sort of it goes to its own reader."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

import warta.sources
from warta.records import Failure, Page
from warta.sources import pages
from warta.sources.web import Web

HTML = b"<html><body><p>Harga beras naik</p></body></html>"
RECORD = json.dumps({"id": "1", "text": "Harga beras naik"}).encode() + b"\n"


def test_an_input_without_a_name_is_not_the_folder_one_stands_in() -> None:
    (found,) = pages("")
    assert isinstance(found, Failure)
    assert "is empty; give a file" in found.error


@pytest.mark.parametrize(
    ("name", "data", "html", "text"),
    [
        ("a.html", HTML, HTML, None),
        ("a.HTM", HTML, HTML, None),
        ("a.txt", b"Harga beras naik", None, "Harga beras naik"),
        ("a.jsonl", RECORD, None, "Harga beras naik"),
        ("a.html.gz", gzip.compress(HTML), HTML, None),
        ("a.txt.gz", gzip.compress(b"Harga beras naik"), None, "Harga beras naik"),
        ("a.jsonl.gz", gzip.compress(RECORD), None, "Harga beras naik"),
    ],
)
def test_by_suffix(tmp_path: Path, name: str, data: bytes, html: bytes | None, text: str | None) -> None:
    """A suffix tells whether a file is a page, a text or JSON lines, packed or not."""
    (tmp_path / name).write_bytes(data)
    (page,) = pages(tmp_path / name)
    assert isinstance(page, Page)
    assert (page.html, page.text) == (html, text)


def test_a_folder_is_read_in_order(tmp_path: Path) -> None:
    """The files of a folder and of those in it come in the order of their paths; what is no page is passed over."""
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "b/a.txt", "a.txt", "d.png"):
        (tmp_path / name).write_text(name)
    found = list(pages(str(tmp_path)))
    assert [page.text for page in found if isinstance(page, Page)] == ["a.txt", "b/a.txt", "c.txt"]
    assert len(found) == 3


def test_a_missing_file_is_a_failure(tmp_path: Path) -> None:
    """Nothing is raised: what cannot be read comes in its place, with what to do."""
    (failure,) = pages(tmp_path / "none.html")
    assert isinstance(failure, Failure)
    assert "no such file" in failure.error


def test_an_address_is_fetched_and_no_file_of_that_name_looked_for() -> None:
    """A URL goes to the reader of the web; there is one visit for the whole process, which remembers each site."""
    with Web(transport=httpx.MockTransport(lambda _: httpx.Response(503))) as web:
        (failure,) = pages("https://news.example/1", web=web)
    assert isinstance(failure, Failure)
    assert failure.error.startswith("https://news.example/1: the site's robots.txt")
    assert warta.sources._visit() is warta.sources._visit()


def test_files_are_read_without_loading_what_fetches() -> None:
    """httpx takes a tenth of a second to load."""
    code = "import sys, warta.sources; print('httpx' in sys.modules)"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout == "False\n"
