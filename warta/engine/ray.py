"""The cores of many machines: the same tasks as plain tasks of Ray, which outlive the loss of a node, as actors do not.

The dataset must lie where all nodes find it by the same path. A task that is lost with its worker or its node is tried
again here, so that it knows which attempt it is, and from the second one on its marks are kept outside its process: so
it is known over which page a worker fell, as in the pool of one machine.
"""

from __future__ import annotations

import os
import re
import socket
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import count
from typing import Any, Generic

import ray

from warta.engine import TRIES, Attempt, Counts, Done, Item, Lost, Task, collect_seldom, why_lost
from warta.errors import UsageError

AHEAD = 2  # items that wait for each core, so that none is idle
ADDRESS = "RAY_ADDRESS"
TOKEN = "RAY_AUTH_MODE=token"  # from 2.60 on, Ray shows its token at a named address only where it is told to
OWN = "local"  # not a cluster that somebody started on this machine, which Ray would take by itself
PLACE = re.compile(r"(ray://)?(?P<host>[^/]+):(?P<port>\d{1,5})")
PATIENCE = 10.0  # seconds for a cluster that is just starting
BETWEEN = 0.5  # seconds


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
        """Connect; the address of the cluster's dashboard. None where it has none, or the connection was there.

        Raises UsageError where no cluster is at the address.
        """
        return self._connect()

    def _connect(self) -> str | None:
        if ray.is_initialized():
            return None
        address = self.address or os.environ.get(ADDRESS)
        if address:
            context = _joined(address)
        else:
            context = ray.init(OWN, num_cpus=self.workers, include_dashboard=False, log_to_driver=False)
        found = context.dashboard_url
        return f"http://{found}" if found else None


def _joined(address: str) -> Any:
    """The connection to a cluster. Raises UsageError where there is none."""
    try:
        _knock(address, PATIENCE)
        return ray.init(address=address, log_to_driver=False)
    except (OSError, OverflowError, RuntimeError, ValueError) as error:
        why = str(error).partition("\n")[0].rstrip(".")
        raise UsageError(
            f"{address}: no Ray cluster can be reached there ({why}); check {ADDRESS}, and set {TOKEN} if it wants one."
        ) from error


def _knock(address: str, seconds: float) -> None:
    """Wait until somebody listens at `host:port`. Raises OSError where nobody does in time: Ray asks for minutes.

    An address of another form (`auto`) names no place, and Ray answers at once.
    """
    place = PLACE.fullmatch(address)
    if place is None:
        return
    host, port, end = place["host"].strip("[]"), int(place["port"]), time.monotonic() + seconds
    while True:
        try:
            socket.create_connection((host, port), timeout=max(end - time.monotonic(), BETWEEN)).close()
            return
        except socket.gaierror:
            raise  # a name that nobody has will not have one in a second
        except OSError as error:
            if time.monotonic() + BETWEEN > end:
                raise TimeoutError(f"nobody has listened there for {seconds:g} seconds") from error
        time.sleep(BETWEEN)


@dataclass(frozen=True, slots=True)
class _Held(Generic[Item]):
    """An item that is being worked at. `key`: under which its marks are kept."""

    item: Item
    attempt: Attempt
    key: int
    begun: float = field(default_factory=time.monotonic)


class _Marks:
    """The last marks of tasks, kept outside their processes, so that they outlive them."""

    def __init__(self) -> None:
        self.at: dict[int, int] = {}

    def set(self, key: int, place: int) -> None:
        """A task is at a place."""
        self.at[key] = place

    def take(self, key: int) -> int | None:
        """Where a task was that has ended."""
        return self.at.pop(key, None)


class _Run(Generic[Item]):
    """The tasks that are under way."""

    def __init__(self, make: Callable[..., Task[Item]], args: tuple[Any, ...], tries: int) -> None:
        self.make, self.args, self.tries = make, args, tries
        self.call: Any = ray.remote(num_cpus=1, max_retries=0)(_call)
        self.marks: Any = ray.remote(num_cpus=0, max_restarts=-1, max_task_retries=-1)(_Marks).remote()
        self.held: dict[Any, _Held[Item]] = {}
        self.keys = count()

    def outcomes(self, items: Iterator[Item], most: int) -> Iterator[Done[Item] | Lost[Item]]:
        """The outcomes as they come, with at most so many tasks under way."""
        try:
            for item in items:
                self._start(item, Attempt())
                while len(self.held) >= most:
                    yield from self._next()
            while self.held:
                yield from self._next()
        finally:
            ray.kill(self.marks)

    def _start(self, item: Item, attempt: Attempt) -> None:
        key = next(self.keys)
        ref = self.call.remote(self.make, self.args, item, (attempt.number, attempt.fell), self.marks, key)
        self.held[ref] = _Held(item, attempt, key)

    def _next(self) -> Iterator[Done[Item] | Lost[Item]]:
        (ready,), _ = ray.wait(list(self.held), num_returns=1)
        held = self.held.pop(ready)
        try:
            kind, value = ray.get(ready)
        except ray.exceptions.RayError as error:  # its worker or its node is gone
            yield from self._again(held, type(error).__name__)
            return
        if held.attempt.number > 1:
            self.marks.take.remote(held.key)
        yield Done(held.item, value, time.monotonic() - held.begun) if kind == "done" else Lost(held.item, value)

    def _again(self, held: _Held[Item], why: str) -> Iterator[Lost[Item]]:
        """Start it again, knowing where it fell; one that was started often enough is lost."""
        number = held.attempt.number
        if number == self.tries:
            yield Lost(held.item, f"{number} workers fell over it; the last one: {why}.")
            return
        with suppress(ray.exceptions.RayError):  # the marks may have gone with their node
            at = ray.get(self.marks.take.remote(held.key))
            fell = held.attempt.fell if at is None else (*held.attempt.fell, at)
            held = replace(held, attempt=replace(held.attempt, fell=fell))
        self._start(held.item, replace(held.attempt, number=number + 1))


# ---------------------------------------------------------------- inside a worker


@cache
def _built(make: Callable[..., Task[Any]], args: tuple[Any, ...]) -> Task[Any]:
    """Ray uses a process for many tasks, so what the task loads is loaded once."""
    collect_seldom()
    return make(*args)


def _call(
    make: Callable[..., Task[Any]],
    args: tuple[Any, ...],
    item: Any,
    attempt: tuple[int, tuple[int, ...]],
    marks: Any,
    key: int,
) -> tuple[str, Counts | str]:
    try:
        return "done", _built(make, args)(item, Attempt(*attempt, _marked(attempt[0], marks, key)))
    except Exception as error:  # whatever it is, the other items can still be done
        return "lost", why_lost(error)


def _marked(number: int, marks: Any, key: int) -> Callable[[int], None]:
    """What sets marks, and waits until they are kept. A first try sets none: it is not slowed for what is rare."""

    def mark(place: int) -> None:
        with suppress(ray.exceptions.RayError):
            ray.get(marks.set.remote(key, place))

    return mark if number > 1 else lambda _: None
