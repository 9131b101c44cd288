"""Engines: run a task over many items, on the cores of this machine or of many machines.

A task is a callable that is built once per process by `make(*args)` and called with an item and an `Attempt`; it
returns its counts. It writes files whose names depend only on the item, so running it twice does no harm.
"""

from __future__ import annotations

import atexit
import gc
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeAlias, TypeVar

Item = TypeVar("Item", bound=Hashable)
Counts: TypeAlias = dict[str, Any]

TRIES = 10
"""How many workers may die at an item: a bad page is found after two or three, and an item may contain several."""
SELDOM = 1_000_000
"""How many more objects are created than freed before Python's garbage collector runs; its default is 700.

After 200 articles 260,000 objects remain (caches of words), of which the collector would have freed none; after 120
pages it would have freed 4.
"""


@dataclass(frozen=True, slots=True)
class Attempt:
    """Which attempt at an item this is, the first being 1.

    `fell`: the last marks that earlier attempts had set when their workers died. `mark` sets a mark, which is a sign of
    life as well.
    """

    number: int = 1
    fell: tuple[int, ...] = ()
    mark: Callable[[int], None] = lambda _: None


@dataclass(frozen=True, slots=True)
class Done(Generic[Item]):
    """An item that a task has done."""

    item: Item
    counts: Counts
    seconds: float


@dataclass(frozen=True, slots=True)
class Lost(Generic[Item]):
    """An item that no attempt has done, and why."""

    item: Item
    why: str


Task: TypeAlias = Callable[[Item, Attempt], Counts]
"""Processes one item. If it raises, the item is lost and the others go on."""


def why_lost(error: Exception) -> str:
    """Why a task lost an item, in one line: `MemoryError: malloc of size 64 failed; a process may take no more …`."""
    why = f"{type(error).__name__}: {error}".rstrip(": ")
    return f"{why}; a process may take no more memory" if isinstance(error, MemoryError) else why


def collect_seldom() -> None:
    """Make the garbage collector of this process run seldom; for processes that only read.

    Most objects are tables and models, which stay; scanning them takes a twentieth of the time of a reading and of the
    start. The objects of a reading are freed by reference counting and leave few cycles: peak memory stays the same. At
    its end the process does not collect at all, which would take a third of a second.
    """
    _, middle, old = gc.get_threshold()
    gc.set_threshold(SELDOM, middle, old)
    atexit.register(gc.freeze)


class Engine(Protocol):
    """Runs a task over items, in any order; each item gives one outcome."""

    def __call__(
        self, make: Callable[..., Task[Item]], args: tuple[Any, ...], items: Iterable[Item]
    ) -> Iterator[Done[Item] | Lost[Item]]:
        """The outcomes as they come. Items are taken only as fast as workers are free for them."""
