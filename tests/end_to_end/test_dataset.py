"""A build that is killed at any moment goes on, and gives the same tables as one that was not disturbed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from corpus.crawls_made import built, content, jsonl, record

FILES, ARTICLES = 6, 3


@pytest.fixture(scope="module")
def crawl(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of six files of articles, one of a line that is no record, and one that breaks off."""
    folder = tmp_path_factory.mktemp("crawl")
    for number in range(FILES):
        jsonl(folder / f"{number}.jsonl", (record(number * ARTICLES + one) for one in range(ARTICLES)))
    (folder / "broken.jsonl").write_text("{broken\n")
    (folder / "torn.jsonl.gz").write_bytes(b"\x1f\x8b\x08\x00")
    return folder


@pytest.mark.skipif(sys.platform != "linux", reason="finds workers in /proc")
def test_a_worker_and_then_the_build_are_killed(crawl: Path, tmp_path: Path) -> None:
    running = subprocess.Popen(
        [sys.executable, "-m", "warta", "build", str(crawl), "--out", str(tmp_path / "out"), "--workers", "2"],
        stderr=subprocess.PIPE,
        text=True,
    )
    assert running.stderr is not None
    lines = [running.stderr.readline(), running.stderr.readline()]
    assert lines[0] == "8 parts: 0 done, 8 to do.\n"
    workers = Path(f"/proc/{running.pid}/task/{running.pid}/children").read_text().split()
    os.kill(int(workers[-1]), signal.SIGKILL)
    lines += [running.stderr.readline(), running.stderr.readline()]
    running.kill()
    running.wait()
    running.stderr.close()
    assert all("left out" not in line for line in lines)

    left = built(tmp_path / "out", crawl)
    assert 0 < len(left) < FILES + 2
    built(tmp_path / "undisturbed", crawl)
    found = content(tmp_path / "out")
    assert found == content(tmp_path / "undisturbed")
    assert (len(found["articles"]), len(found["errors"])) == (FILES * ARTICLES, 2)
