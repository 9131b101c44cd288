"""A task that reads pages without models, and dies or hangs over some of them."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterable, Iterator
from typing import Any

from warta.corpus import read as reading
from warta.corpus.read import ReadShard
from warta.corpus.shards import Shard
from warta.engine import Attempt, Counts
from warta.records import Article, Failure, Page, Reading


class Poisoned(ReadShard):
    """Reads pages by two. Dies over the page "killer", and hangs over "hanger" where no alarm is heard."""

    def __call__(self, shard: Shard, attempt: Attempt) -> Counts:
        """Read a shard."""
        reading.read_many = read_by_two  # type: ignore[assignment]
        return ReadShard.__call__(self, shard, attempt)


def read_by_two(pages: Iterable[Page | Failure], **_: Any) -> Iterator[Reading | Failure]:
    """In the place of `warta.reading.read_many`."""
    held: list[Page | Failure] = []
    for page in pages:
        held.append(page)
        if len(held) == 2:
            yield from map(_read, held)
            held = []
    yield from map(_read, held)


def _read(page: Page | Failure) -> Reading | Failure:
    if page.id == "killer":
        os.kill(os.getpid(), signal.SIGKILL)
    if page.id == "hanger":
        signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM])
        time.sleep(60)
    return page if isinstance(page, Failure) else Reading(Article(page.id, page.text or "", (), lang="id"))
