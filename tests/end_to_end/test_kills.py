"""Builds whose processes are killed at random moments, and then run again, give what an undisturbed one gives.

Once in the tests of a change; `make soak ROUNDS=50` does it as often as one likes, each time in another way.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from benchmarks.crawl import crawl
from corpus.crawls_made import content

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="finds workers in /proc")

ROUNDS = int(os.environ.get("WARTA_SOAK", "1"))
ARTICLES, PER_FILE = 48, 6
MOST_KILLS = 4
LONGEST = 4.0  # seconds until the next kill
ENOUGH = 300.0  # seconds for what is left, when nobody is killed any more


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A crawl of eight files with copies, versions, a story, and lines that are broken."""
    folder = tmp_path_factory.mktemp("made")
    crawl(folder, ARTICLES, "jsonl", seed=4, broken=1, per_file=PER_FILE)
    return folder / "crawl"


@pytest.fixture(scope="module")
def undisturbed(made: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[object]]:
    out = tmp_path_factory.mktemp("undisturbed") / "out"
    assert started(made, out).wait(ENOUGH) == 1  # some lines are broken
    return content(out)  # type: ignore[return-value]


def started(made: Path, out: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "warta", "build", str(made), "--out", str(out), "--workers", "2"]
    return subprocess.Popen(command, stderr=subprocess.DEVNULL)


def kill_one(running: subprocess.Popen[bytes], random: Random) -> None:
    """Kill the build or one of its workers."""
    children = Path(f"/proc/{running.pid}/task/{running.pid}/children").read_text().split()
    os.kill(random.choice([running.pid, *map(int, children)]), signal.SIGKILL)


def disturb(made: Path, out: Path, random: Random) -> int:
    """Run the build until it ends by itself, though it is killed up to so many times; its exit code."""
    running = started(made, out)
    for _ in range(random.randint(1, MOST_KILLS)):
        try:
            running.wait(random.uniform(0.1, LONGEST))
        except subprocess.TimeoutExpired:
            kill_one(running, random)
        if running.poll() == -signal.SIGKILL:
            running = started(made, out)
    code = running.wait(ENOUGH)
    return code if code != -signal.SIGKILL else started(made, out).wait(ENOUGH)


@pytest.mark.parametrize("number", range(ROUNDS))
def test_killed_at_random_moments(
    tmp_path: Path, made: Path, undisturbed: dict[str, list[object]], number: int
) -> None:
    assert disturb(made, tmp_path / "out", Random(f"kills {number}")) in (0, 1)  # 0: the broken lines were read before
    found = content(tmp_path / "out")
    assert {name: rows for name, rows in found.items() if rows != undisturbed[name]} == {}
    assert found == undisturbed
