"""Rows in batches, and files that are there whole or not at all."""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from child_memory import PEAK
from export.datasets_made import article, dataset, event, two_reports
from warta.errors import UsageError
from warta.export.streams import asked, write_lines
from warta.export.wanted import Question

CHILD = (
    PEAK
    + """
import sys
from warta.export import export
export(Path(sys.argv[1]), sys.argv[3], Path(sys.argv[2]), memory=0.1)
print(peak())
"""
)


def test_all_rows_come_by_their_names(tmp_path: Path) -> None:
    events = [event(number) for number in range(2500)]
    root = dataset(tmp_path / "d", articles=[article(1)], events=events)
    with asked(root, Question("SELECT event, type FROM events ORDER BY event"), 0.5) as (names, rows):
        assert names == ["event", "type"]
        assert list(rows) == [{"event": number, "type": "ASSAULT"} for number in range(2500)]


@pytest.mark.parametrize(
    "sql", ["", "-- 1", "SELEC 1", "SELECT nothing FROM events", "SELECT 1/0::INTEGER + 'a'::INTEGER"]
)
def test_a_question_that_is_not_understood(tmp_path: Path, sql: str) -> None:
    root = two_reports(tmp_path / "d")
    with pytest.raises(UsageError, match="Error"), asked(root, Question(sql), 0.5) as (_, rows):
        list(rows)


def test_two_columns_of_one_name_are_told(tmp_path: Path) -> None:
    """A row by names would keep one of them, and CSV write it twice."""
    sql = "SELECT 1 AS n, 2 AS m, 3 AS n"
    with pytest.raises(UsageError, match="named n; give"), asked(two_reports(tmp_path / "d"), Question(sql), 0.5):
        pass


def test_a_file_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    def broken() -> Iterator[str]:
        yield "one"
        raise UsageError("no more")

    out = tmp_path / "out.txt"
    write_lines(["old"], out)
    with pytest.raises(UsageError):
        write_lines(broken(), out)
    assert out.read_text() == "old\n"
    assert list(tmp_path.iterdir()) == [out]


def test_a_folder_is_no_file_to_write(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        write_lines(["one"], tmp_path)
    with pytest.raises(IsADirectoryError):
        write_lines(["one"], Path())


@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes")
def test_a_pipe_is_written_and_not_replaced(tmp_path: Path) -> None:
    """As the `>(wc -l)` of a shell; a device such as /dev/null would be gone otherwise."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE) as reader:
        write_lines(["a", "ü"], pipe)
        assert reader.communicate(timeout=60)[0] == "a\nü\n".encode()
    assert pipe.is_fifo()
    with subprocess.Popen(["head", "-n", "1", pipe], stdout=subprocess.DEVNULL):
        write_lines(map(str, range(10**6)), pipe)  # a reader that wants no more


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "latest.csv").symlink_to(tmp_path / "june.csv")
    write_lines(["one"], tmp_path / "latest.csv")
    assert (tmp_path / "latest.csv").is_symlink()
    assert (tmp_path / "june.csv").read_text() == "one\n"


def test_a_name_in_gz_is_compressed_and_bears_no_time(tmp_path: Path) -> None:
    for name in ("a.csv.gz", "b.csv.gz"):
        write_lines(["eins", "zwei: ü"], tmp_path / name)
    assert gzip.decompress((tmp_path / "a.csv.gz").read_bytes()).decode() == "eins\nzwei: ü\n"
    assert (tmp_path / "a.csv.gz").read_bytes() == (tmp_path / "b.csv.gz").read_bytes()


def test_no_lines_are_an_empty_file(tmp_path: Path) -> None:
    write_lines([], tmp_path / "out")
    assert (tmp_path / "out").read_bytes() == b""


def test_standard_output(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    write_lines(["a", "ü"], None)
    assert capfdbinary.readouterr().out == "a\nü\n".encode()


@pytest.mark.skipif(sys.platform == "win32", reason="`head` and its broken pipe")
def test_a_reader_that_wants_no_more_is_no_error() -> None:
    code = "from warta.export.streams import write_lines; write_lines(map(str, range(10**6)), None)"
    run = subprocess.run(
        f'{sys.executable} -c "{code}" | head -n 1', shell=True, capture_output=True, text=True, check=True
    )
    assert (run.stdout, run.stderr) == ("0\n", "")


@pytest.mark.skipif(sys.platform == "win32", reason="resource is of Unix")
@pytest.mark.parametrize("form", ["csv", "plover"])
def test_memory_does_not_grow_with_the_dataset(tmp_path: Path, form: str) -> None:
    """Beyond what DuckDB may take to sort, 100 MiB; as Python's objects the rows would take some 200 MiB."""
    small, large = (_peak(tmp_path, thousands, form) for thousands in (1, 40))
    assert large < small + 120 * 2**20, f"{small} and {large} bytes"


def _peak(folder: Path, thousands: int, form: str) -> int:
    """The memory at its highest, in bytes, of an export of so many thousand events."""
    events = (event(number, rules=[f"rule {number}"] * 5) for number in range(thousands * 1000))
    root = dataset(folder / f"{thousands}", articles=[article(1)], events=events)
    command = [sys.executable, "-c", CHILD, str(root), str(folder / "out"), form]
    return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
