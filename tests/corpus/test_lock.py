"""One build at a time."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from warta.corpus.lock import NAME, is_held, locked, unfinished
from warta.errors import UsageError

HOLD = "import sys, time; from pathlib import Path; from warta.corpus.lock import locked\n"


def holder(root: Path) -> subprocess.Popen[bytes]:
    """A process that holds the lock of a dataset."""
    code = f"{HOLD}with locked(Path({str(root)!r})):\n    print('held', flush=True)\n    time.sleep(60)"
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.close()
    return process


def test_a_second_build_is_told_who_holds_the_lock(tmp_path: Path) -> None:
    process = holder(tmp_path)
    try:
        with (
            pytest.raises(UsageError, match=rf"is being built by process {process.pid} on .* since 2"),
            locked(tmp_path),
        ):
            pass
    finally:
        process.kill()
        process.wait()


def test_the_lock_of_a_killed_build_is_nobodys(tmp_path: Path) -> None:
    process = holder(tmp_path)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert str(process.pid) in (tmp_path / NAME).read_text()
    with locked(tmp_path):
        assert str(os.getpid()) in (tmp_path / NAME).read_text()
    with locked(tmp_path):
        pass


def test_who_only_looks_sees_whether_it_is_held(tmp_path: Path) -> None:
    assert not is_held(tmp_path)
    process = holder(tmp_path)
    assert is_held(tmp_path)
    process.kill()
    process.wait()
    assert not is_held(tmp_path)


def test_a_build_that_has_not_come_to_its_end_is_told(tmp_path: Path) -> None:
    """One at work, and one that was killed; after one that ended there is nothing to say."""
    assert unfinished(tmp_path) is None
    process = holder(tmp_path)
    assert str(unfinished(tmp_path)).startswith("is being built")
    process.kill()
    process.wait()
    assert str(unfinished(tmp_path)).startswith("the last build did not end")
    with locked(tmp_path):
        pass
    assert unfinished(tmp_path) is None
