"""`warta watch` as a user runs it, in one process."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from corpus.crawls_made import Inline
from warta.cli import app
from warta.commands.watch import told
from warta.engine import local
from warta.watch.rounds import Round
from watch.newsroom import Newsroom, newsroom


@pytest.fixture(autouse=True)
def _no_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local, "Local", lambda *_, **__: Inline())


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    with newsroom(tmp_path / "out") as found:
        yield found


def run(room: Newsroom, *arguments: object, text: str | None = None) -> Result:
    path = room.root.with_name("feeds.toml")
    path.write_text(text or f'delay = "0s"\n[[feed]]\nurl = "{room.site.url}/feed"\n', encoding="utf-8")
    given = ["watch", path, "--out", room.root, *arguments]
    return CliRunner().invoke(app, list(map(str, given)), env={"COLUMNS": "200"})


LOCAL = ("--also", "127.0.0.0/8")


def test_a_round_is_a_line_and_events_are_lines_of_json(room: Newsroom) -> None:
    room.list(1, 2)
    result = run(room, "--once", *LOCAL, "--events", "-", "--filter", "type=ASSAULT")
    assert result.exit_code == 0
    (line,) = result.stderr.splitlines()
    assert "1 list asked, 2 pages new, 0 changed, 0 as before, 0 failed" in line
    assert {json.loads(event)["type"] for event in result.stdout.splitlines()} == {"ASSAULT"}
    assert room.articles() == ["1", "2"]


def test_each_once_asks_the_feeds(room: Newsroom) -> None:
    room.list(1)
    run(room, "--once", *LOCAL)
    room.list(1, 2)
    assert "1 list asked, 1 page new" in run(room, "--once", *LOCAL).stderr


def test_a_feed_that_is_left_alone_after_a_failure_is_told(room: Newsroom) -> None:
    """Else a round that asks nothing looks as if nothing were new."""
    room.list(1)
    failed = run(room, "--once")
    again = run(room, "--once", *LOCAL)
    assert (failed.exit_code, again.exit_code) == (1, 1)
    assert "0 lists asked" in again.stderr
    assert "is not a public one; only public pages are fetched. It is asked again after " in again.stderr


def test_what_went_wrong_is_told_and_the_exit_code_says_so(room: Newsroom) -> None:
    room.list(1)
    result = run(room, "--once")
    assert result.exit_code == 1
    assert "is not a public one; only public pages are fetched" in result.stderr
    room.list(*range(20))
    for number in range(20):
        del room.site.sent[f"/news/{number}"]
    room.root = room.root.with_name("other")
    result = run(room, "--once", *LOCAL)
    assert "20 failed" in result.stderr and "… and 10 more." in result.stderr
    assert len(result.stderr.splitlines()) == 12


def test_it_goes_on_until_somebody_ends_it(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []

    def sleep(seconds: float) -> None:
        slept.append(round(seconds))
        if len(slept) == 2:
            raise KeyboardInterrupt
        room.list(1, 2)

    room.list(1)
    monkeypatch.setattr(import_module("warta.commands.watch"), "sleep", sleep)
    result = run(room, *LOCAL, "--every", "20s")
    assert result.exit_code == 130
    assert "Stopped; what was fetched is kept" in result.stderr
    assert len(slept) == 2 and 0 <= slept[0] <= 20  # what the round took is part of it


@pytest.mark.parametrize(
    ("arguments", "text", "why"),
    [
        ((), "[[feed]]\n", "feed 1: has no url"),
        (("--every", "5"), None, "--every: '5' is no duration"),
        (("--every", "1s"), None, "--every: '1s' is too often"),
        (("--also", "here"), None, "--also: 'here' is no network"),
        (("--filter", "type=ATTACK", "--events", "-"), None, "type: 'ATTACK' is not known"),
        (("--filter", "type=AID"), None, "--filter: says which events are told"),
        (("--events", "nowhere/new.jsonl"), None, "--events nowhere/new.jsonl: is no file in a folder that is there"),
        (("--webhook", "hook"), None, "--webhook: 'hook' is no address"),
    ],
)
def test_what_cannot_be_done_is_said(room: Newsroom, arguments: tuple[str, ...], text: str | None, why: str) -> None:
    result = run(room, "--once", *arguments, text=text)
    assert why in result.stderr and result.exit_code == 2
    assert not room.root.exists()


def test_a_place_that_cannot_be_written(room: Newsroom) -> None:
    room.root.write_text("a file")
    result = run(room, "--once", *LOCAL)
    assert "cannot be written or read" in result.stderr and result.exit_code == 2


def test_a_round_in_words() -> None:
    found = told(Round(lists=2, new=3, changed=1, unchanged=4, failed=5, events=6))
    assert found == "2 lists asked, 3 pages new, 1 changed, 4 as before, 5 failed, 6 events told"
    assert told(Round(lists=1, left=7)).endswith(", 0 events told; 7 left to the next round")
