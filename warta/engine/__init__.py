"""Engines: what runs a task over many items, on the cores of this machine or on those of many.

A task is any callable that is built once per process by `make(*args)` and called with an item and an `Attempt`; it
returns its counts. It writes files whose names depend on the item alone, so running it twice does no harm.
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
"""Workers that may fall over an item: a bad page is known after two or three, and some may be in an item."""
SELDOM = 1_000_000
"""So many objects more are made than go before Python looks for garbage among them; its own number is 700.

Of 200 articles 260,000 stay, which remember their words, and none would have gone; of 120 pages 4.
"""


@dataclass(frozen=True, slots=True)
class Attempt:
    """Which try at an item this is, the first being 1.

    `fell`: the marks that earlier tries had set last when their workers died. `mark` sets one: a sign of life, too.
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
    """An item that no try has done, and why."""

    item: Item
    why: str


Task: TypeAlias = Callable[[Item, Attempt], Counts]
"""What does one item. May raise: the item is lost, and the others go on."""


def why_lost(error: Exception) -> str:
    """Why a task lost an item, in one line: `MemoryError: malloc of size 64 failed; a process may take no more …`."""
    why = f"{type(error).__name__}: {error}".rstrip(": ")
    return f"{why}; a process may take no more memory" if isinstance(error, MemoryError) else why


def collect_seldom() -> None:
    """Let this process look seldom for garbage; for processes that read and do nothing else.

    Most objects are tables and models, which stay; going over them takes a twentieth of the time of a reading, and of
    that of the start. Those of a reading go by themselves, and leave few rings behind: the most memory taken stays the
    same. At its end the process does not look at all, which would cost it a third of a second.
    """
    _, middle, old = gc.get_threshold()
    gc.set_threshold(SELDOM, middle, old)
    atexit.register(gc.freeze)


class Engine(Protocol):
    """Runs a task over items, in any order; each gives one outcome."""

    def __call__(
        self, make: Callable[..., Task[Item]], args: tuple[Any, ...], items: Iterable[Item]
    ) -> Iterator[Done[Item] | Lost[Item]]:
        """The outcomes as they come. Items are taken only as fast as workers are free for them."""
