"""New events to a file and to a webhook."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from warta.dataset import write
from warta.watch.matching import filter_of
from warta.watch.rounds import watched
from warta.watch.state import State
from warta.watch.telling import MOST_REFUSALS, Sinks, deliver, post
from watch.newsroom import Newsroom, newsroom

HOUR = 3600.0


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    with newsroom(tmp_path / "out") as found:
        yield found


def told(path: Path) -> list[tuple[str, str, int]]:
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    found = [json.loads(line) for line in lines]
    return [(event["url"].rpartition("/")[2], event["type"], event["version"]) for event in found]


def test_new_events_that_match_are_told_once(room: Newsroom, tmp_path: Path) -> None:
    sinks = Sinks(filter_of("type=ASSAULT"), str(tmp_path / "events.jsonl"))
    room.list(1, 2)
    found = room.round(sinks=sinks)
    assert len(told(tmp_path / "events.jsonl")) == found.events > 0
    assert set(told(tmp_path / "events.jsonl")) == {("1", "ASSAULT", 1)}
    event, *_ = map(json.loads, (tmp_path / "events.jsonl").read_text().splitlines())
    assert isinstance(event["event"], str) and event["title"] == "Report 1" and event["lang"] == "en"
    room.list(3)
    room.now += HOUR
    assert room.round(sinks=sinks).events == 0


def test_of_an_edit_those_events_are_told_that_are_new(room: Newsroom, tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    first = "Soldiers attacked a village near Bunia on Tuesday and killed four people, the army said."
    room.publish(1, first)
    room.list(1)
    room.round(sinks=Sinks(lines=str(path)))
    before = len(told(path))
    assert before
    room.publish(1, f"{first} Police arrested two men in Jakarta on Monday.")
    room.now += HOUR
    room.round(sinks=Sinks(lines=str(path)))
    assert [(kind, version) for _, kind, version in told(path)[before:]] == [("COERCE", 2)]


def test_lines_that_could_not_be_written_are_told_by_the_next_round(room: Newsroom, tmp_path: Path) -> None:
    room.list(1)
    with pytest.raises(OSError):
        room.round(sinks=Sinks(lines=str(tmp_path / "none" / "events.jsonl")))
    assert room.round(sinks=Sinks(lines=str(tmp_path / "events.jsonl"))).events
    assert told(tmp_path / "events.jsonl")


def test_what_was_read_before_a_column_came_has_nothing_in_it(room: Newsroom, tmp_path: Path) -> None:
    room.list(1)
    with pytest.raises(OSError):
        room.round(sinks=Sinks(lines=str(tmp_path / "none" / "events.jsonl")))
    for path in (room.root / "events").rglob("*.parquet"):
        write(path, pq.ParquetFile(path).read().drop_columns(["place_region", "setting_region"]))
    assert room.round(sinks=Sinks(filter_of("region=ituri"), str(tmp_path / "events.jsonl"))).events == 0


def test_lines_on_standard_output(room: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    room.list(1)
    found = room.round(sinks=Sinks(lines="-"))
    assert len(capsys.readouterr().out.splitlines()) == found.events > 0


def test_a_webhook_in_trouble_gets_every_event_later(room: Newsroom) -> None:
    sinks = Sinks(webhook=f"{room.site.url}/hook")
    room.list(1, 2)
    room.send("/hook", "", status=503)
    assert "/hook: answered 503; it is tried again later" in room.round(sinks=sinks).problems[0]
    assert len(room.site.posted) == 1
    room.send("/hook", "")
    assert room.round(sinks=sinks).problems == () and len(room.site.posted) == 1, "it is left alone for a time"
    room.now += HOUR
    room.round(sinks=sinks)
    events = {row["event"] for row in (json.loads(body) for _, _, body in room.site.posted)}
    assert room.site.posted[0][1] == room.site.posted[1][1], "the first one once more"
    assert len(events) == len(room.site.posted) - 1 > 1
    assert {number for _, number, _ in room.site.posted} == events
    with watched(room.root) as state:
        assert state.rows("SELECT * FROM letters") == []


def test_without_a_sink_nothing_is_kept_for_one_that_comes_later(room: Newsroom) -> None:
    room.list(1)
    room.round()
    assert room.round(sinks=Sinks(webhook=f"{room.site.url}/hook")).events == 0
    assert room.site.posted == []


def test_a_letter_that_is_refused_often_is_given_up_and_one_in_trouble_never(tmp_path: Path) -> None:
    state = State(tmp_path / "state.sqlite")
    state.post("1", "{}")
    now = 0.0
    for _ in range(3 * MOST_REFUSALS):
        now += 100_000
        assert deliver(state, "hook", now, lambda *_: 503)[0] == 0
    for number in range(1, MOST_REFUSALS + 1):
        now += 100_000
        _, why = deliver(state, "hook", now, lambda *_: 400)
        assert ("given up" in str(why)) == (number == MOST_REFUSALS)
    assert state.rows("SELECT * FROM letters") == []


def test_nobody_answers() -> None:
    assert post("http://127.0.0.1:1/hook", "1", "{}") is None
    assert post("http://[::1", "1", "{}") is None
