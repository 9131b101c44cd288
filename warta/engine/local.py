"""The cores of this machine: a pool of spawned processes that survives the death of any, and ends with its parent.

A worker that dies (killed, out of memory, a crash in C) is replaced, and its item is tried again: unlike the pool of
the standard library, this one knows which item each worker holds. A worker that gives no sign of life is killed.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache, partial
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Generic

from warta.engine import TRIES, Attempt, Counts, Done, Item, Lost, Task, collect_seldom, why_lost

PATIENCE = 300.0  # seconds without a sign of life, after which a worker is killed
STARTING = 120.0  # seconds more for a worker that loads its models
PR_SET_PDEATHSIG = 1


@dataclass(frozen=True, slots=True)
class Local:
    """An engine of `workers` processes. `memory`: how many bytes of address space each may take; None: any.

    An item is lost when `tries` workers died over it. A worker that sets no mark for `patience` seconds is killed.
    """

    workers: int
    memory: int | None = None
    tries: int = TRIES
    patience: float = PATIENCE

    def __call__(
        self, make: Callable[..., Task[Item]], args: tuple[Any, ...], items: Iterable[Item]
    ) -> Iterator[Done[Item] | Lost[Item]]:
        """See `Engine`. All processes are gone when the iteration ends or is given up."""
        pool = _Pool[Item](self, make, args)
        try:
            yield from pool.outcomes(iter(items))
        finally:
            pool.close()


@dataclass(slots=True)
class _Held(Generic[Item]):
    """An item in progress. `at`: the last mark that was set; `heard`: time of the last sign of life."""

    item: Item
    attempt: Attempt
    at: int | None = None
    begun: float = field(default_factory=time.monotonic)
    heard: float = field(default_factory=time.monotonic)


class _Worker(Generic[Item]):
    """A process and the pipe to it."""

    def __init__(self, make: Callable[..., Task[Item]], args: tuple[Any, ...], memory: int | None) -> None:
        context = get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.process: BaseProcess = context.Process(target=_work, args=(theirs, make, args, memory), daemon=True)
        self.process.start()
        theirs.close()
        self.held: _Held[Item] | None = None
        self.ready = False

    def give(self, item: Item, attempt: Attempt) -> None:
        """Send the worker an item."""
        now = time.monotonic()
        self.held = _Held(item, attempt, heard=now if self.ready else now + STARTING)
        with contextlib.suppress(OSError):  # it has just died, as its sentinel will show
            self.pipe.send((item, attempt.number, attempt.fell))

    def kill(self) -> None:
        """End the process, and close the pipe to it."""
        self.process.kill()
        self.process.join()
        self.pipe.close()


class _Pool(Generic[Item]):
    """The workers, and the items that are to be tried again."""

    def __init__(self, engine: Local, make: Callable[..., Task[Item]], args: tuple[Any, ...]) -> None:
        self.engine, self.make, self.args = engine, make, args
        self.again: list[tuple[Item, Attempt]] = []
        self.workers: list[_Worker[Item]] = []
        self.told: list[Done[Item] | Lost[Item]] = []

    def outcomes(self, items: Iterator[Item]) -> Iterator[Done[Item] | Lost[Item]]:
        """The outcomes of all items, as they come."""
        while self._busy(items):
            self._listen()
            self._bury()
            told, self.told = self.told, []
            yield from told

    def close(self) -> None:
        """End all processes."""
        for worker in self.workers:
            worker.kill()

    def _busy(self, items: Iterator[Item]) -> bool:
        """Give every free worker an item. Returns whether any worker is busy."""
        free = [worker for worker in self.workers if worker.held is None]
        while free or len(self.workers) < self.engine.workers:
            following = self._following(items)
            if following is None:
                break
            worker = free.pop() if free else self._hired()
            worker.give(*following)
        return any(worker.held for worker in self.workers)

    def _following(self, items: Iterator[Item]) -> tuple[Item, Attempt] | None:
        if self.again:
            return self.again.pop()
        for item in items:
            return item, Attempt()
        return None

    def _hired(self) -> _Worker[Item]:
        self.workers.append(_Worker(self.make, self.args, self.engine.memory))
        return self.workers[-1]

    def _listen(self) -> None:
        """Receive messages of the workers, waiting until one of them has been silent for too long."""
        pipes = {worker.pipe: worker for worker in self.workers if worker.held}
        sentinels = [worker.process.sentinel for worker in self.workers]
        due = min(worker.held.heard for worker in pipes.values() if worker.held) + self.engine.patience
        for ready in wait([*pipes, *sentinels], timeout=max(0.0, due - time.monotonic())):
            if isinstance(ready, Connection):
                self._hear(pipes[ready])

    def _hear(self, worker: _Worker[Item]) -> bool:
        """Receive one message of a worker that holds an item. Returns False if it died without one."""
        held = worker.held
        assert held is not None, "only busy workers are listened to"
        try:
            kind, value = worker.pipe.recv()
        except (EOFError, OSError):  # it died, as its sentinel shows
            return False
        held.heard = time.monotonic()
        worker.ready = True
        if kind == "mark":
            held.at = value
        elif kind in ("done", "lost"):
            worker.held = None
            found = Done(held.item, value, held.heard - held.begun) if kind == "done" else Lost(held.item, value)
            self.told.append(found)
        return True

    def _bury(self) -> None:
        """Remove the workers that are dead or were silent for too long; their items are tried again, or are lost."""
        for worker in list(self.workers):
            silent = worker.held and time.monotonic() - worker.held.heard > self.engine.patience
            if worker.process.is_alive() and not silent:
                continue
            self.workers.remove(worker)
            code = worker.process.exitcode
            while worker.held and worker.pipe.poll() and self._hear(worker):
                pass  # messages it sent before it died
            worker.kill()
            if worker.held:
                self._put_back(worker.held, "was silent for too long" if silent else f"died ({code})")

    def _put_back(self, held: _Held[Item], why: str) -> None:
        attempt = held.attempt
        fell = attempt.fell if held.at is None else (*attempt.fell, held.at)
        if attempt.number < self.engine.tries:
            self.again.append((held.item, replace(attempt, number=attempt.number + 1, fell=fell)))
        else:
            self.told.append(Lost(held.item, f"{attempt.number} workers fell over it; the last one {why}."))


# ---------------------------------------------------------------- inside a worker


def _work(pipe: Connection, make: Callable[..., Task[Any]], args: tuple[Any, ...], memory: int | None) -> None:
    """What a worker does until its pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent process is interrupted, and ends this one
    die_with_parent()
    collect_seldom()
    if memory is not None:
        limit_memory(memory)
    task = cache(partial(make, *args))
    while True:
        try:
            item, number, fell = pipe.recv()
        except (EOFError, OSError):
            return
        pipe.send(_done(task, item, Attempt(number, fell, lambda place: pipe.send(("mark", place))), pipe))


def _done(task: Callable[[], Task[Any]], item: Any, attempt: Attempt, pipe: Connection) -> tuple[str, Counts | str]:
    try:
        built = task()
        pipe.send(("ready", None))
        return "done", built(item, attempt)
    except Exception as error:  # whatever it is, the other items can still be done
        return "lost", why_lost(error)


def die_with_parent() -> None:
    """End this process when its parent ends: by the kernel where it can, otherwise by a thread that waits."""
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    threading.Thread(target=_end_with, args=(parent_process(),), daemon=True).start()


def _end_with(parent: BaseProcess | None) -> None:
    if parent is not None:
        parent.join()
    os._exit(1)


def limit_memory(most: int) -> None:
    """Limit this process to `most` bytes of address space, where the system supports that."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        resource.setrlimit(resource.RLIMIT_AS, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
