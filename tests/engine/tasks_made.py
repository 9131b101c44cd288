"""Tasks for tests of engines. They write one file an item, as real ones do."""

from __future__ import annotations

import gc
import os
import signal
import time
from pathlib import Path

from warta.engine import Attempt, Counts


class Write:
    """Writes a file for each number, in the process that is built once for it."""

    def __init__(self, folder: str) -> None:
        self.folder = Path(folder)

    def __call__(self, item: int, attempt: Attempt) -> Counts:
        """Write it."""
        (self.folder / f"{item}.txt").write_text(f"{os.getpid()}")
        return {"rows": 1, "process": os.getpid(), "collects": gc.get_threshold()[0]}


class DieAt(Write):
    """Dies over item 3 as often as there are marks that it shall die at, and then is done."""

    def __init__(self, folder: str, marks: int, signal_number: int = signal.SIGKILL) -> None:
        super().__init__(folder)
        self.marks, self.signal_number = marks, signal_number

    def __call__(self, item: int, attempt: Attempt) -> Counts:
        """Die, or write."""
        if item == 3 and len(attempt.fell) < self.marks:
            attempt.mark(7)
            os.kill(os.getpid(), self.signal_number)
        return {**super().__call__(item, attempt), "fell": attempt.fell, "number": attempt.number}


class Fail(Write):
    """Raises at item 3."""

    def __call__(self, item: int, attempt: Attempt) -> Counts:
        """Raise, or write."""
        if item == 3:
            raise ValueError("three")
        return super().__call__(item, attempt)


class Hang(Write):
    """Sleeps at item 3 at its first try, without a sign of life."""

    def __call__(self, item: int, attempt: Attempt) -> Counts:
        """Sleep, or write."""
        if item == 3 and attempt.number == 1:
            time.sleep(60)
        return super().__call__(item, attempt)


class Eat(Write):
    """Asks for a gigabyte."""

    def __call__(self, item: int, attempt: Attempt) -> Counts:
        """Ask, and write."""
        return {"bytes": len(bytearray(2**30)), **super().__call__(item, attempt)}


class Unbuildable:
    """Cannot be built."""

    def __init__(self) -> None:
        raise OSError("no model")
