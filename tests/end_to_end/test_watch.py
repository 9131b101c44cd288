"""A watcher that is killed, as the system kills: without a word, in the middle of what it does."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from corpus.crawls_made import ask
from watch.newsroom import Newsroom, newsroom

ARTICLES = range(1, 7)
PATIENCE = 60.0  # seconds


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    with newsroom(tmp_path / "killed") as found:
        found.list(*ARTICLES)
        yield found


def watching(room: Newsroom) -> subprocess.Popen[bytes]:
    path = room.root.with_name("feeds.toml")
    path.write_text(f'delay = "0s"\n[[feed]]\nurl = "{room.site.url}/feed"\n', encoding="utf-8")
    options = ["--out", room.root, "--once", "--also", "127.0.0.0/8", "--workers", "1"]
    return subprocess.Popen([sys.executable, "-m", "warta", "watch", path, *options], stderr=subprocess.DEVNULL)


def content(root: Path) -> list[tuple[Any, ...]]:
    return ask(
        root,
        "SELECT url, text, (SELECT count(*) FROM events e WHERE e.article = a.article) FROM articles a ORDER BY ALL",
    )


def while_fetching(room: Newsroom) -> bool:
    return "/news/3" in room.site.asked


def while_building(room: Newsroom) -> bool:
    return (room.root / "manifest").exists()


@pytest.mark.parametrize("moment", [while_fetching, while_building])
def test_a_killed_watcher_loses_and_doubles_nothing(room: Newsroom, moment: Callable[[Newsroom], bool]) -> None:
    for number in ARTICLES:
        room.site.sent[f"/news/{number}"].pause = 0.2
    process = watching(room)
    end = time.monotonic() + PATIENCE
    while not moment(room) and process.poll() is None and time.monotonic() < end:
        time.sleep(0.01)
    process.kill()
    assert process.wait() < 0, "it was still at work"
    assert len(room.asked()) < 2 * len(ARTICLES)
    assert watching(room).wait(PATIENCE) == 0
    killed = content(room.root)
    room.root = room.root.with_name("whole")
    room.round()
    assert killed == content(room.root)
    assert len(killed) == len(ARTICLES)
