import gzip
import json
import os

import pytest
from fastwarc.stream_io import BrotliWriter, ZstdWriter

from archives_made import page
from warta.records import Failure, Page
from warta.sources import pages

HTML = b"<html><body><p>Harga beras naik</p></body></html>"


def test_files_folders_and_their_gzipped_forms(tmp_path):
    (tmp_path / "a.html").write_bytes(HTML)
    (tmp_path / "b.htm.gz").write_bytes(gzip.compress(HTML))
    (tmp_path / "c.txt").write_text("Harga beras naik", encoding="utf-8")
    (tmp_path / "d.jsonl.gz").write_bytes(gzip.compress(json.dumps({"id": "1", "text": "Beras"}).encode() + b"\n"))
    (tmp_path / "e.png").write_bytes(b"\x89PNG")
    found = list(pages(tmp_path))
    assert [page.html for page in found[:2]] == [HTML, HTML]
    assert [page.text for page in found[2:]] == ["Harga beras naik", "Beras"]


@pytest.mark.parametrize("suffix", [".jsonl", ".ndjson", ".jl", ".jsonlines"])
def test_json_lines_have_several_names(tmp_path, suffix):
    (tmp_path / f"a{suffix}").write_text('{"id": "1", "text": "Beras"}\n{"id": "2", "text": "Padi"}\n')
    assert [page.text for page in pages(tmp_path)] == ["Beras", "Padi"]


def test_of_other_names_the_content_tells(tmp_path):
    (tmp_path / "a.php").write_bytes(HTML)
    (tmp_path / "b.md").write_text("Harga beras naik\n\nWarga marah", encoding="utf-8")
    assert [page.html for page in pages(tmp_path / "a.php")] == [HTML]
    assert [page.text for page in pages(tmp_path / "b.md")] == ["Harga beras naik\n\nWarga marah"]


def test_a_table_is_no_article(tmp_path):
    (tmp_path / "a.csv").write_text("id,text\n1,Beras naik\n")
    (failure,) = pages(tmp_path / "a.csv")
    assert "a table, not an article; make JSON lines of it" in failure.error


def test_what_cannot_be_read_comes_as_a_failure_and_the_rest_goes_on(tmp_path):
    (tmp_path / "a.html").write_bytes(b"")
    (tmp_path / "b.html.gz").write_bytes(b"\x1f\x8b broken")
    (tmp_path / "c.txt").write_text("Beras")
    kinds = [type(page) for page in pages(tmp_path)]
    assert kinds == [Failure, Failure, Page]


def test_a_missing_file_and_an_empty_folder_are_named(tmp_path):
    (missing,) = pages(tmp_path / "none.html")
    (empty,) = pages(tmp_path)
    assert "no such file" in missing.error
    assert "holds no page" in empty.error


@pytest.mark.parametrize(
    ("name", "held"), [("a.jsonl", b""), ("a.ndjson", b"\n\n"), ("a.jsonl.gz", gzip.compress(b"")), ("a.json", b"[]")]
)
def test_a_file_without_a_record_is_named(tmp_path, name, held):
    (tmp_path / name).write_bytes(held)
    (nothing,) = pages(tmp_path / name)
    assert nothing.error.startswith(f"{tmp_path / name}: ")
    assert "holds no record" in nothing.error


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("www.kabar.example", "write https:// before an address"),
        ("kabar.example/2024/05/beras", "write https:// before an address"),
        ("kabar.html", "check the path"),
        ("../kabar.d/beras.html", "check the path"),
        ("/kabar.example/beras", "check the path"),
    ],
)
def test_an_address_without_its_scheme_is_told(name, advice):
    (missing,) = pages(name)
    assert missing.error == f"{name}: there is no such file or folder; {advice}."


def test_a_folder_that_may_not_be_opened_is_named(tmp_path, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("os.scandir", refuse)
    (failure,) = pages(tmp_path)
    assert failure.error == f"{tmp_path}: cannot be read (Permission denied)."


def test_a_path_that_cannot_be_looked_at_is_a_failure(tmp_path):
    (failure,) = pages(tmp_path / ("x" * 5000))
    assert "cannot be read" in failure.error


def test_a_line_without_end_is_refused_and_read_no_further(tmp_path, monkeypatch):
    monkeypatch.setattr("warta.sources.records.MOST_LINE", 100)
    record = json.dumps({"id": "1", "text": "Beras"}).encode() + b"\n"
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(record + b"a" * 1000 + b"\n" + record))
    first, second = pages(path)
    assert first.text == "Beras"
    assert second.error.startswith(f"{path}:2: the line is larger")


def test_folders_hold_pages_of_every_kind(tmp_path):
    """Archives, saved pages, packed ones, in the order of their paths; whatever else lies there is passed over."""
    (tmp_path / "sub").mkdir()
    (tmp_path / "a.mhtml").write_bytes(
        b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n'
        b"--b\nContent-Type: text/html\n\n<p>Beras</p>\n--b--\n"
    )
    (tmp_path / "b.warc.gz").write_bytes(gzip.compress(page(1)) + gzip.compress(page(2)))
    for name, writer in (("c.html.zst", ZstdWriter), ("d.html.br", BrotliWriter)):
        with writer(str(tmp_path / name)) as file:
            file.write(HTML)
    (tmp_path / "sub" / "a.HTML").write_bytes(HTML)
    for name in ("feed.xml", "notes.pdf", "README", "data.gz"):
        (tmp_path / name).write_bytes(b"x")
    found = list(pages(tmp_path))
    assert [type(one) for one in found] == [Page] * 6
    names = ["a.mhtml", "urn:uuid:1", "urn:uuid:2", "c.html.zst", "d.html.br", "sub/a.HTML"]
    assert [one.id.removeprefix(f"{tmp_path}/") for one in found] == names


def test_hidden_files_and_frames_of_saved_pages_are_passed_over(tmp_path):
    """A browser saves the frames of page.html (advertisements, comments) as pages in page_files/."""
    for name in (
        "page.html",
        "page_files/frame.html",
        "page-Dateien/frame.html",
        "other_files/a.html",
        ".cache/b.html",
        ".c.html",
        "._d.html",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(HTML)
    assert [os.path.relpath(one.id, tmp_path) for one in pages(tmp_path)] == ["other_files/a.html", "page.html"]


def test_links_that_lead_in_a_circle_are_not_followed(tmp_path):
    (tmp_path / "a.html").write_bytes(HTML)
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "gone.html").symlink_to(tmp_path / "nowhere.html")
    assert [one.id for one in pages(tmp_path)] == [str(tmp_path / "a.html")]


def test_a_json_file_holds_a_record_or_a_list_of_them(tmp_path):
    """Named itself it is read; in a folder it may be anything, and is passed over."""
    path = tmp_path / "a.json"
    record = {"id": "1", "text": "Beras"}
    path.write_text(json.dumps(record, indent=1))
    assert [page.text for page in pages(path)] == ["Beras"]
    path.write_text(json.dumps([record, {"id": "2", "text": "Padi"}, 3]))
    first, second, third = pages(path)
    assert (first.text, second.text) == ("Beras", "Padi")
    assert "no record" in third.error
    (failure,) = pages(tmp_path)
    assert "holds no page" in failure.error


def test_a_json_file_that_is_none_is_told(tmp_path):
    path = tmp_path / "a.json"
    path.write_text('{"text": \n')
    (failure,) = pages(path)
    assert failure.error.startswith(f"{path}: the file is not JSON (Expecting value, line 2)")


def test_an_address_of_another_kind_is_no_missing_file():
    (failure,) = pages("ftp://kabar.example/a.html")
    assert "addresses begin with http:// or https://" in failure.error


def test_what_a_build_alone_reads_is_no_page(tmp_path):
    for name in ("a.parquet", "a.urls", "a.urls.gz"):
        (tmp_path / name).write_bytes(b"https://a.example/1\n")
        (failure,) = pages(tmp_path / name)
        assert (
            failure.error
            == f"{tmp_path / name}: is an input of `warta build` alone; here give pages, texts or records."
        )
