"""The cores of many machines: the same tasks as plain tasks of Ray, which outlive the loss of a node, as actors do not.

The dataset must lie where all nodes find it by the same path. A task that is lost with its worker or its node is tried
again here, so that it knows which attempt it is. Where a worker fell, Ray cannot tell: `Attempt.fell` stays empty, and
a page that kills its worker loses its part of the input.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic

import ray

from warta.engine import Attempt, Counts, Done, Item, Lost, Task

TRIES = 4
AHEAD = 2  # items that wait for each core, so that none is idle
ADDRESS = "RAY_ADDRESS"


@dataclass(frozen=True, slots=True)
class Ray:
    """An engine on the cluster at `address`, or at that of the environment; without one, on a Ray inside this process.

    `workers`: how many tasks run at a time; None: as many as there are cores.
    """

    workers: int | None = None
    address: str | None = None
    tries: int = TRIES

    def __call__(
        self, make: Callable[..., Task[Item]], args: tuple[Any, ...], items: Iterable[Item]
    ) -> Iterator[Done[Item] | Lost[Item]]:
        """See `Engine`."""
        self._connect()
        cluster: Any = ray  # whose types do not cover it
        cores = self.workers or int(cluster.cluster_resources().get("CPU", 1))
        yield from _Run[Item](make, args, self.tries).outcomes(iter(items), cores * AHEAD)

    def dashboard(self) -> str | None:
        """Connect; the address of the cluster's dashboard. None where it has none, or the connection was there."""
        return self._connect()

    def _connect(self) -> str | None:
        if ray.is_initialized():
            return None
        address = self.address or os.environ.get(ADDRESS)
        if address:
            context = ray.init(address=address, log_to_driver=False)
        else:
            context = ray.init(num_cpus=self.workers, include_dashboard=False, log_to_driver=False)
        found = context.dashboard_url
        return f"http://{found}" if found else None


class _Run(Generic[Item]):
    """The tasks that are under way."""

    def __init__(self, make: Callable[..., Task[Item]], args: tuple[Any, ...], tries: int) -> None:
        self.make, self.args, self.tries = make, args, tries
        self.call: Any = ray.remote(num_cpus=1, max_retries=0)(_call)
        self.held: dict[Any, tuple[Item, int, float]] = {}

    def outcomes(self, items: Iterator[Item], most: int) -> Iterator[Done[Item] | Lost[Item]]:
        """The outcomes as they come, with at most so many tasks under way."""
        for item in items:
            self._start(item, 1)
            while len(self.held) >= most:
                yield from self._next()
        while self.held:
            yield from self._next()

    def _start(self, item: Item, number: int) -> None:
        self.held[self.call.remote(self.make, self.args, item, number)] = item, number, time.monotonic()

    def _next(self) -> Iterator[Done[Item] | Lost[Item]]:
        (ready,), _ = ray.wait(list(self.held), num_returns=1)
        item, number, begun = self.held.pop(ready)
        try:
            kind, value = ray.get(ready)
        except ray.exceptions.RayError as error:  # its worker or its node is gone
            if number < self.tries:
                self._start(item, number + 1)
            else:
                yield Lost(item, f"{number} workers fell over it; the last one: {type(error).__name__}.")
            return
        yield Done(item, value, time.monotonic() - begun) if kind == "done" else Lost(item, value)


@cache
def _built(make: Callable[..., Task[Any]], args: tuple[Any, ...]) -> Task[Any]:
    """Ray uses a process for many tasks, so what the task loads is loaded once."""
    return make(*args)


def _call(make: Callable[..., Task[Any]], args: tuple[Any, ...], item: Any, number: int) -> tuple[str, Counts | str]:
    try:
        return "done", _built(make, args)(item, Attempt(number))
    except Exception as error:  # whatever it is, the other items can still be done
        return "lost", f"{type(error).__name__}: {error}".rstrip(": ")
