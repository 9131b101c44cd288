"""`warta build` as a user runs it, in one process."""

from __future__ import annotations

import errno
import os
import sys
import time
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner, Result

from corpus.crawls_made import Inline, ask, jsonl, record
from warta.cli import app
from warta.corpus.lock import locked
from warta.engine import local
from watch.newsroom import newsroom


@pytest.fixture(autouse=True)
def _no_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local, "Local", lambda *_, **__: Inline())


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["build", *map(str, arguments)], env={"COLUMNS": "200"})


def test_each_part_is_a_line(tmp_path: Path) -> None:
    path = jsonl(tmp_path / "a.jsonl", map(record, range(3)))
    result = run(path, "--out", tmp_path / "out")
    first, part, together, last = result.stderr.splitlines()
    assert first == "1 part: 0 done, 1 to do."
    assert part.startswith("1/1 ")
    assert f"{path}[0:]: 3 articles" in part
    assert together == "All parts are read; finding copies, stories and occurrences."
    assert last.startswith("3 articles read, 0 errors")
    assert result.exit_code == 0


def test_what_there_is_to_do_is_said_before_and_a_dry_run_does_nothing(tmp_path: Path) -> None:
    path = jsonl(tmp_path / "a.jsonl", map(record, range(3)))
    result = run(path, "--out", tmp_path / "out", "--dry-run")
    assert (result.stderr, result.exit_code) == ("1 part: 0 done, 1 to do.\n", 0)
    assert not (tmp_path / "out").exists()


def test_the_exit_code_tells_of_errors(tmp_path: Path) -> None:
    path = jsonl(tmp_path / "a.jsonl", [record(1), {"id": "empty", "text": ""}])
    result = run(path, "--out", tmp_path / "out")
    assert "1 article read, 1 error;" in result.stderr
    assert result.exit_code == 1
    assert ask(tmp_path / "out", "SELECT id, cause FROM errors") == [("empty", "input")]


def test_an_input_that_is_not_there(tmp_path: Path) -> None:
    result = run(tmp_path / "nowhere", "--out", tmp_path / "out")
    assert "nowhere: there is no such file or folder" in result.stderr
    assert result.exit_code == 2


def test_files_of_a_folder_that_are_passed_over_are_told(tmp_path: Path) -> None:
    jsonl(tmp_path / "a.jsonl", [record(1)])
    for name in ("index.php?id=3", "article", "style.css", ".hidden", "a.jpg.gz"):
        (tmp_path / name).touch()
    result = run(tmp_path, "--out", tmp_path / "out", "--dry-run")
    told = "2 files passed over by name"
    assert f"{tmp_path}: {told}, such as {tmp_path / 'article'};" in result.stderr
    run(tmp_path, "--out", tmp_path / "out")
    assert told in run(tmp_path, "--out", tmp_path / "out").stderr


def test_a_folder_without_pages_makes_no_dataset(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "notes.doc").touch()
    result = run(tmp_path / "a", tmp_path / "a", "--out", tmp_path / "out")
    passed, error = result.stderr.splitlines()
    assert passed.startswith(f"{tmp_path / 'a'}: 1 file passed over by name, such as {tmp_path / 'a' / 'notes.doc'};")
    assert f"{tmp_path / 'a'}: holds no page" in error
    assert (result.exit_code, (tmp_path / "out").exists()) == (2, False)


def test_a_folder_without_pages_beside_another_is_told(tmp_path: Path) -> None:
    """It may be a slip in its name; the other one is built."""
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "1.txt").write_text("Polisi menangkap dua tersangka di Sleman.")
    result = run(tmp_path / "a", tmp_path / "b", "--dry-run", "--out", tmp_path / "out")
    assert result.exit_code == 0
    assert result.stderr.splitlines()[0].startswith(f"{tmp_path / 'a'}: holds no page")


def test_a_folder_that_lost_its_pages_loses_them_in_the_dataset(tmp_path: Path) -> None:
    path = jsonl(tmp_path / "a.jsonl", [record(1)])
    run(tmp_path, "--out", tmp_path / "out")
    path.unlink()
    result = run(tmp_path, "--out", tmp_path / "out")
    assert "0 parts: 0 done, 0 to do, 1 no longer in the input to drop." in result.stderr
    assert (result.exit_code, ask(tmp_path / "out", "SELECT id FROM articles")) == (0, [])


def test_what_the_user_knows_is_found_and_another_table_reads_anew(tmp_path: Path) -> None:
    text = "Ketua FPUS mengecam pemerintah di Jakarta, Senin (9/6/2025)."
    path = jsonl(tmp_path / "a.jsonl", [{"id": "1", "text": text, "lang": "id"}])
    table = tmp_path / "known" / "entities.tsv"
    table.parent.mkdir()
    table.write_text("name\taliases\tkind\tsector\nForum Petani\tFPUS\torganisation\tAGR\n", encoding="utf-8")
    command = (path, "--out", tmp_path / "out", "--knowledge", table.parent)
    question = "SELECT DISTINCT sector FROM entities WHERE name LIKE '%FPUS%' ORDER BY sector"
    assert run(*command).exit_code == 0
    assert ("AGR",) in ask(tmp_path / "out", question)
    assert "1 part: 1 done, 0 to do." in run(*command).stderr
    table.write_text(table.read_text().replace("AGR", "LAB"))
    assert "1 part: 0 done, 1 to do." in run(*command).stderr
    assert ("LAB",) in ask(tmp_path / "out", question)
    result = run(path, "--out", tmp_path / "out", "--knowledge", tmp_path / "nowhere")
    assert (result.exit_code, "no folder of knowledge; `warta places add FILE" in result.stderr) == (2, True)
    table.write_text("name\tkind\tcountry\nForum Petani\torganisation\tXXX\n", encoding="utf-8")
    result = run(*command)
    assert (result.exit_code, f"{table}:2: country 'XXX' is no code of ISO 3166" in result.stderr) == (2, True)


def test_a_second_build_at_the_same_time_is_refused(tmp_path: Path) -> None:
    path = jsonl(tmp_path / "a.jsonl", [record(1)])
    with locked(tmp_path / "out"):
        result = run(path, "--out", tmp_path / "out")
    assert f"is being built by process {os.getpid()}" in result.stderr
    assert result.exit_code == 2


def test_ray_is_an_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "warta.engine.ray", None)
    path = jsonl(tmp_path / "a.jsonl", [record(1)])
    result = run(path, "--out", tmp_path / "out", "--engine", "ray")
    assert "install it with `pip install 'warta[ray]'`" in result.stderr
    assert result.exit_code == 2


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_a_disk_that_takes_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    path = jsonl(tmp_path / "a.jsonl", [record(1)])
    monkeypatch.setattr(pq, "write_table", full)
    result = run(path, "--out", tmp_path / "out")
    assert f"{tmp_path / 'out'}: cannot be written or read ({os.strerror(code)})" in result.stderr
    assert result.exit_code == 2
    monkeypatch.undo()
    monkeypatch.setattr(local, "Local", lambda *_, **__: Inline())
    assert "1 article read, 0 errors" in run(path, "--out", tmp_path / "out").stderr


def test_a_dataset_is_no_file(tmp_path: Path) -> None:
    path = jsonl(tmp_path / "a.jsonl", [record(1)])
    result = run(path, "--out", path)
    assert (result.exit_code, result.stderr) == (
        2,
        f"{path}: is a file, and a dataset is a folder; give another name.\n",
    )


@pytest.mark.skipif(os.name != "posix", reason="a folder that is a file")
def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    path = jsonl(tmp_path / "a.jsonl", [record(1)])
    result = run(path, "--out", path / "d")
    assert f"{path / 'd'}: cannot be written or read (Not a directory)" in result.stderr
    assert result.exit_code == 2


def test_a_report_is_written_also_where_nothing_was_to_do(tmp_path: Path) -> None:
    pytest.importorskip("vl_convert", reason="an extra")
    path, page = jsonl(tmp_path / "a.jsonl", map(record, range(3))), tmp_path / "report.html"
    result = run(path, "--out", tmp_path / "out", "--report", page)
    assert f"{page}: the report." in result.stderr
    assert "The last run read 3 articles of 1 part in" in page.read_text(encoding="utf-8")
    assert run(path, "--out", tmp_path / "out", "--report", page).exit_code == 0
    assert "The last run read nothing" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize("place", [".", "nowhere/report.html"])
def test_a_report_that_cannot_be_written_is_told_before_all_work(tmp_path: Path, place: str) -> None:
    pytest.importorskip("vl_convert")
    path = jsonl(tmp_path / "a.jsonl", map(record, range(1)))
    result = run(path, "--out", tmp_path / "out", "--report", tmp_path / place)
    assert "is no file in a folder that is there" in result.stderr
    assert result.exit_code == 2
    assert not (tmp_path / "out").exists()


def test_what_draws_the_report_is_an_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    monkeypatch.delitem(sys.modules, "warta.report", raising=False)
    monkeypatch.delitem(sys.modules, "warta.report.charts", raising=False)
    path = jsonl(tmp_path / "a.jsonl", [record(1)])
    result = run(path, "--out", tmp_path / "out", "--report", tmp_path / "report.html")
    assert "install it with `pip install 'warta[report]'`" in result.stderr
    assert (result.exit_code, (tmp_path / "out").exists()) == (2, False)


def test_feeds_and_addresses_are_fetched_into_the_dataset(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside files; the same command again asks for what is new, and keeps what has left the feed."""
    monkeypatch.setattr(time, "sleep", lambda _: None)
    path = jsonl(tmp_path / "a.jsonl", [record(7)])
    with newsroom(tmp_path / "out") as room:
        room.list(1, 2)
        inputs = (path, f"{room.site.url}/feed", room.publish(5))
        options = ("--out", room.root, "--also", "127.0.0.0/8")
        dry = run(*inputs, *options, "--dry-run")
        assert f"{inputs[1]}, {inputs[2]}: asked when it is built." in dry.stderr and room.asked() == []
        first = run(*inputs, *options)
        assert "2 lists asked, 3 pages new" in first.stderr and first.exit_code == 0
        assert room.articles() == ["1", "2", "5", "7"]
        room.list(3)
        assert "1 page new, 0 changed, 1 as before" in run(*inputs, *options).stderr
        assert room.articles() == ["1", "2", "3", "5", "7"]
        del room.site.sent["/feed"]
        broken = run(*inputs, *options)
        assert "404" in broken.stderr and broken.exit_code == 1


def test_pages_that_a_slow_site_leaves_are_told_and_fetched_by_the_same_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(time, "sleep", lambda _: None)
    with newsroom(tmp_path / "out") as room:
        room.list(1, 2, 3)
        command = (f"{room.site.url}/feed", "--out", room.root, "--also", "127.0.0.0/8")
        with monkeypatch.context() as hurried:
            hurried.setattr("warta.watch.rounds.ROUND", -1.0)
            nothing = run(*command)
        assert "0 lists asked" in nothing.stderr and "; 1 left to the next round" in nothing.stderr
        room.send("/news/2", "", status=503)
        some = run(*command)
        assert "1 list asked, 1 page new, 0 changed, 0 as before, 1 failed" in some.stderr
        assert "; 1 left to the next round" in some.stderr and some.exit_code == 1


def test_a_network_that_is_none_is_told_where_no_address_is_an_input_too(tmp_path: Path) -> None:
    path = jsonl(tmp_path / "a.jsonl", [record(1)])
    result = run(path, "--out", tmp_path / "out", "--also", "here")
    assert "--also: 'here' is no network" in result.stderr
    assert (result.exit_code, (tmp_path / "out").exists()) == (2, False)


def test_feeds_that_are_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "sleep", lambda _: None)
    with newsroom(tmp_path / "out") as room:
        room.list(1)
        (tmp_path / "feed.xml").write_bytes(room.site.sent["/feed"].parts[0])
        (tmp_path / "page.xml").write_text("<html><body><p>Polisi menangkap dua orang di Bandung.</p></body></html>")
        options = ("--out", room.root, "--also", "127.0.0.0/8")
        assert run(tmp_path / "feed.xml", tmp_path / "page.xml", *options).exit_code == 0
        assert len(ask(room.root, "SELECT id FROM articles")) == 2
        room.asked()
        assert run(tmp_path / "feed.xml", *options).exit_code == 0 and room.asked() == []
    assert "none.xml: there is no such file" in run(tmp_path / "none.xml", *options).stderr
