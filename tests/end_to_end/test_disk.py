"""A disk that is full, or may not be written: the build says so and leaves, and goes on when there is room."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.crawls_made import content, jsonl, record

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits and mounts of Linux")

FILES = 6


@pytest.fixture(scope="module")
def crawl(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("crawl")
    for number in range(FILES):
        jsonl(folder / f"{number}.jsonl", [record(2 * number), record(2 * number + 1)])
    return folder


@pytest.fixture(scope="module")
def undisturbed(crawl: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[object]]:
    out = tmp_path_factory.mktemp("undisturbed") / "out"
    assert build(crawl, out).returncode == 0
    return content(out)  # type: ignore[return-value]


def build(crawl: Path, out: Path, most: int | None = None) -> subprocess.CompletedProcess[str]:
    """Build in processes of their own. `most`: bytes that a file may have."""
    command = [sys.executable, "-m", "warta", "build", str(crawl), "--out", str(out), "--workers", "1"]
    if most is not None:
        command = [sys.executable, "-c", LIMITED, str(most), *command]
    return subprocess.run(command, capture_output=True, text=True)


LIMITED = """
import os, resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2)
os.execv(sys.argv[2], sys.argv[2:])
"""


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 200 KB."""
    if os.geteuid() != 0:
        pytest.skip("only root may mount a disk")
    path = tmp_path / "disk"
    path.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", str(path)]).returncode:
        pytest.skip("no disk may be mounted here")
    yield path
    subprocess.run(["umount", "--lazy", str(path)], check=True)


def test_a_full_disk_ends_the_build_and_more_room_lets_it_go_on(
    disk: Path, crawl: Path, undisturbed: dict[str, list[object]]
) -> None:
    full = build(crawl, disk / "out")
    assert full.returncode == 2
    assert f"{disk / 'out'}: cannot be written or read (" in full.stderr
    assert "No space left on device" in full.stderr
    assert "Traceback" not in full.stderr
    subprocess.run(["mount", "-o", "remount,size=100m", str(disk)], check=True)
    again = build(crawl, disk / "out")
    assert again.returncode == 0, again.stderr
    assert f"{FILES} parts: 0 done" not in again.stderr
    assert content(disk / "out") == undisturbed


def test_a_disk_that_may_not_be_written_any_more(disk: Path, crawl: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    found = build(crawl, disk / "out")
    assert found.returncode == 2
    assert "cannot be written or read (Read-only file system)" in found.stderr
    assert "Traceback" not in found.stderr


def test_files_that_may_not_grow_end_the_build_until_they_may(
    tmp_path: Path, crawl: Path, undisturbed: dict[str, list[object]]
) -> None:
    short = build(crawl, tmp_path / "out", 9000)
    assert short.returncode == 2
    assert "cannot be written or read (" in short.stderr
    assert "File too large" in short.stderr
    assert "Traceback" not in short.stderr
    assert build(crawl, tmp_path / "out").returncode == 0
    assert content(tmp_path / "out") == undisturbed
