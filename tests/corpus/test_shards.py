"""Shards cover an input, each page once, however it is cut."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from archives_made import page as warc_record
from corpus.crawls_made import jsonl, record
from warta.corpus import shards as cutting
from warta.corpus.shards import Shard, pages_of_shard, shards_of
from warta.errors import InputError, NotFoundError
from warta.records import Failure, Page


def ids(shards: list[Shard]) -> list[str]:
    return [page.id for shard in shards for page in pages_of_shard(shard)]


def numbers(count: int) -> list[str]:
    return [str(number) for number in range(count)]


@pytest.mark.parametrize("step", [100, 333, 1000, 10**6])
def test_ranges_of_lines_give_each_record_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int) -> None:
    monkeypatch.setattr(cutting, "JSONL_BYTES", step)
    path = jsonl(tmp_path / "a.jsonl", map(record, range(12)))
    shards = list(shards_of(str(path)))
    assert ids(shards) == numbers(12)
    assert len(shards) == -(-path.stat().st_size // step)
    assert len({shard.name for shard in shards}) == len(shards)


@pytest.mark.parametrize("step", [250, 10**6])
def test_ranges_of_packed_lines_count_unpacked_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    monkeypatch.setattr(cutting, "PACKED_BYTES", step)
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(jsonl(tmp_path / "a", map(record, range(12))).read_bytes()))
    assert ids(list(shards_of(str(path)))) == numbers(12)


def test_a_line_that_has_no_id_is_called_by_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cutting, "JSONL_BYTES", 20)
    path = jsonl(tmp_path / "a.jsonl", [{"text": "Satu dua."}, {"text": "Tiga empat."}])
    assert ids(list(shards_of(str(path)))) == [f"{path}:1", f"{path}@20:1"]


def test_a_packed_file_that_breaks_off_gives_what_is_before_the_break_and_a_failure(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    packed = gzip.compress(jsonl(tmp_path / "a", map(record, range(300))).read_bytes())
    path.write_bytes(packed[: len(packed) // 2])
    pages = [page for shard in shards_of(str(path)) for page in pages_of_shard(shard)]
    assert len(pages) > 50
    assert [isinstance(page, Failure) for page in pages] == [False] * (len(pages) - 1) + [True]
    assert str(path) in pages[-1].id


def test_byte_ranges_of_an_archive_give_each_record_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cutting, "WARC_BYTES", 1000)
    path = tmp_path / "a.warc.gz"
    path.write_bytes(b"".join(gzip.compress(warc_record(number)) for number in range(20)))
    shards = list(shards_of(str(path)))
    assert len(shards) > 3
    assert ids(shards) == [f"urn:uuid:{number}" for number in range(20)]


@pytest.mark.parametrize("rows", [1, 7, 1000])
def test_rows_of_parquet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows: int) -> None:
    monkeypatch.setattr(cutting, "MOST_ROWS", 5)
    path = tmp_path / "a.parquet"
    pq.write_table(pa.Table.from_pylist([record(number) for number in range(12)]), path, row_group_size=rows)
    assert ids(list(shards_of(str(path)))) == numbers(12)


def test_html_of_parquet_may_be_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    pq.write_table(pa.table({"id": ["1", "2"], "html": [b"<p>Halo dunia</p>", None]}), path)
    first, second = (page for shard in shards_of(str(path)) for page in pages_of_shard(shard))
    assert isinstance(first, Page)
    assert first.html == b"<p>Halo dunia</p>"
    assert isinstance(second, Failure)


def test_a_parquet_file_without_a_column_of_pages_is_one_failure(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    pq.write_table(pa.table({"id": ["a", "b"], "body": ["Beras", "Padi"]}), path)
    (found,) = (page for shard in shards_of(str(path)) for page in pages_of_shard(shard))
    assert isinstance(found, Failure)
    assert found.error == (
        f"{path}: has no column html, html_base64, text or title, only id, body; rename the one that is."
    )


@pytest.mark.parametrize(("name", "what"), [("a.jsonl", "record"), ("a.parquet", "row")])
def test_a_file_of_nothing_is_a_failure(tmp_path: Path, name: str, what: str) -> None:
    path = tmp_path / name
    path.touch()
    if name == "a.parquet":
        pq.write_table(pa.table({"id": pa.array([], pa.string()), "text": pa.array([], pa.string())}), path)
    (found,) = (page for shard in shards_of(str(path)) for page in pages_of_shard(shard))
    assert isinstance(found, Failure)
    assert found.error.startswith(f"{path}: holds no {what}")


def test_a_part_without_a_record_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Empty lines in a long file, and parts that lie inside one line."""
    monkeypatch.setattr(cutting, "JSONL_BYTES", 50)
    path = jsonl(tmp_path / "a.jsonl", [{"id": "1", "text": "Beras " * 50}])
    path.write_bytes(b"\n" * 200 + path.read_bytes())
    shards = list(shards_of(str(path)))
    assert len(shards) > 5
    assert ids(shards) == ["1"]


def test_a_broken_parquet_file_is_a_failure(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    path.write_bytes(b"PAR1 and no more")
    (page,) = (page for shard in shards_of(str(path)) for page in pages_of_shard(shard))
    assert isinstance(page, Failure)


def folder(path: Path, count: int) -> Path:
    path.mkdir(exist_ok=True)
    for number in range(count):
        (path / f"{number:04}.txt").write_text(f"Berita {number}.")
    return path


@pytest.fixture
def hundreds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where files are cut hangs on where they lie; here every name that ends in 99 ends a shard."""
    monkeypatch.setattr(cutting, "_hash", lambda path, *_: "0" if str(path).endswith("99.txt") else "1")


@pytest.mark.usefixtures("hundreds")
def test_a_folder_is_cut_by_the_names_of_its_files(tmp_path: Path) -> None:
    shards = list(shards_of(str(folder(tmp_path / "a", 900))))
    assert len(shards) == 9
    assert ids(shards) == [str(tmp_path / "a" / f"{number:04}.txt") for number in range(900)]


@pytest.mark.usefixtures("hundreds")
def test_a_file_more_changes_one_shard(tmp_path: Path) -> None:
    before = list(shards_of(str(folder(tmp_path / "a", 900))))
    (tmp_path / "a" / "0000a.txt").write_text("Baru.")
    after = list(shards_of(str(tmp_path / "a")))
    assert (len(before), after[1:]) == (9, before[1:])
    assert after[0] != before[0]


def test_files_of_many_articles_in_a_folder_are_cut_too(tmp_path: Path) -> None:
    jsonl(folder(tmp_path / "a", 2) / "b.jsonl", map(record, range(3)))
    assert sorted(ids(list(shards_of(str(tmp_path / "a"))))) == sorted(
        [*numbers(3), *(str(tmp_path / "a" / f"000{number}.txt") for number in range(2))]
    )


def test_the_dataset_is_no_part_of_the_folder_around_it(tmp_path: Path) -> None:
    page, built = folder(tmp_path / "a", 1), folder(tmp_path / "a" / "june", 1)
    assert ids(list(shards_of(str(page), built))) == [str(page / "0000.txt")]
    assert len(ids(list(shards_of(str(page))))) == 2
    assert ids(list(shards_of(str(built), built))) == [str(built / "0000.txt")]


def test_addresses_of_one_site_are_one_shard(tmp_path: Path) -> None:
    path = tmp_path / "a.urls"
    path.write_text("https://a.example/1\nhttps://b.example/1\n\nhttps://a.example/2\nhttps://a.example/1\n")
    assert [shard.paths for shard in shards_of(str(path))] == [
        ("https://a.example/1", "https://a.example/2"),
        ("https://b.example/1",),
    ]


def test_a_packed_list_of_addresses(tmp_path: Path) -> None:
    path = tmp_path / "a.urls.gz"
    path.write_bytes(gzip.compress(b"\xef\xbb\xbfhttps://a.example/1\r\n"))
    assert [shard.paths for shard in shards_of(str(path))] == [("https://a.example/1",)]


def test_a_list_of_addresses_names_no_files(tmp_path: Path) -> None:
    path, secret = tmp_path / "a.urls", tmp_path / "secret.txt"
    secret.write_text("Presiden bertemu menteri.")
    path.write_text(f"# https://a.example/1\n{secret}\n")
    (shard,) = shards_of(str(path))
    assert list(pages_of_shard(shard)) == [
        Failure(str(secret), f"{secret}: is no address; write one a line, such as https://example.org/1.")
    ]


def test_a_changed_file_has_the_same_name_and_another_stamp(tmp_path: Path) -> None:
    path = jsonl(tmp_path / "a.jsonl", map(record, range(2)))
    (before,) = shards_of(str(path))
    path.write_text(path.read_text() + json.dumps(record(3)) + "\n")
    (after,) = shards_of(str(path))
    assert before.name == after.name
    assert before.stamp != after.stamp


@pytest.mark.parametrize("source", ["", " "])
def test_an_input_without_a_name_is_not_the_folder_one_stands_in(source: str) -> None:
    with pytest.raises(InputError, match="The name of an input is empty"):
        list(shards_of(source))


def test_an_input_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match=r"nowhere: there is no such file"):
        list(shards_of(str(tmp_path / "nowhere")))
