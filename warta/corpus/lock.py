"""One build at a time: a lock on a dataset that goes with the process that holds it, however that ends."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from warta.errors import UsageError

NAME = "build.lock"


@contextmanager
def locked(root: Path) -> Iterator[None]:
    """Hold the lock of a dataset, whose folder is made. Raises UsageError where another build holds it, and OSError.

    The system takes the lock away from a process that ends, so the file alone says nothing: one that is left over is
    written again.
    """
    root.mkdir(parents=True, exist_ok=True)
    path = root / NAME
    with path.open("a+", encoding="utf-8") as file:
        if not _taken(file):
            raise UsageError(f"{root}: is being built {_by_whom(path)}; wait for that, or build into another folder.")
        file.truncate(0)
        json.dump({"process": os.getpid(), "host": socket.gethostname(), "since": _now()}, file)
        file.flush()
        yield
        file.truncate(0)


def is_held(root: Path) -> bool:
    """Whether a build is at a dataset, as far as its lock tells: a note that nobody's process left here is one."""
    try:
        holder = json.loads((root / NAME).read_text(encoding="utf-8"))
        return holder["host"] != socket.gethostname() or _runs(holder["process"])
    except (ValueError, KeyError, TypeError, OSError):
        return False


def unfinished(root: Path) -> str | None:
    """What to know of a dataset whose build has not come to its end; None where the last one did."""
    if is_held(root):
        return "is being built; copies, stories and occurrences come last."
    with suppress(OSError):
        if (root / NAME).stat().st_size:  # who held it wiped the note at the end
            return "the last build did not end; the same `warta build` finds what is missing, then copies and stories."
    return None


def _runs(process: int) -> bool:
    if os.name == "nt":  # there, signal 0 would end it
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _by_whom(path: Path) -> str:
    with suppress(ValueError, KeyError, OSError):
        holder = json.loads(path.read_text(encoding="utf-8"))
        return f"by process {holder['process']} on {holder['host']} since {holder['since']}"
    return "by another process"


def _taken(file: IO[str]) -> bool:
    """Whether the lock is ours now."""
    try:
        import fcntl
    except ImportError:
        return _taken_on_windows(file)
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _taken_on_windows(file: IO[str]) -> bool:
    import msvcrt

    file.seek(1 << 20)  # behind what is written there: a locked byte could not be read by others
    try:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
    except OSError:
        return False
    file.seek(0)
    return True
