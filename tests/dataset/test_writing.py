"""Files of tables are there whole or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from warta.dataset import ERRORS, IDENTITY, MANIFEST, bears, folder_of, table_of, write, write_parts

ROW = {"shard": "a", "id": "1", "cause": "input", "error": "1: is empty."}


def test_a_file_is_there_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def torn(table: pa.Table, path: Path, **_: Any) -> None:
        path.write_bytes(b"half")
        raise OSError(28, "No space left on device")

    path = tmp_path / "errors" / "a.parquet"
    write(path, table_of(ERRORS, [ROW]))
    monkeypatch.setattr(pq, "write_table", torn)
    with pytest.raises(OSError, match="No space"):
        write(path, table_of(ERRORS, []))
    assert pq.ParquetFile(path).read().to_pylist() == [ROW]
    assert [found.name for found in path.parent.iterdir()] == ["a.parquet"]


def test_a_file_bears_what_its_rows_rest_on(tmp_path: Path) -> None:
    path = tmp_path / "all.parquet"
    assert not bears(path, "a")
    write(path, table_of(ERRORS, [ROW]))
    assert not bears(path, "a")
    write_parts(path, ERRORS, [table_of(ERRORS, [ROW])], {IDENTITY: b"a"})
    assert bears(path, "a")
    assert not bears(path, "b")


def test_what_no_encoding_holds_is_written_as_a_mark(tmp_path: Path) -> None:
    from_disk, row = b"\xff.html".decode("utf-8", "surrogateescape"), dict.fromkeys(table_of(MANIFEST, []).column_names)
    found = table_of(MANIFEST, [{**row, "shard": "a\ud83d", "paths": (from_disk, "b.html")}])
    assert found.select(["shard", "paths"]).to_pylist() == [{"shard": "a\ufffd", "paths": ["\ufffd.html", "b.html"]}]


def test_a_row_that_lacks_a_column_is_a_fault() -> None:
    with pytest.raises(KeyError, match="cause"):
        table_of(ERRORS, [{"shard": "a", "id": "1"}])


def test_a_language_cannot_lead_out_of_its_folder() -> None:
    assert folder_of(None, "../../x") == "month=__HIVE_DEFAULT_PARTITION__/lang=..%2F..%2Fx"
