"""What the watcher knows, in a file that survives its end."""

from __future__ import annotations

from pathlib import Path

import pytest

from warta.errors import UsageError
from warta.watch.state import State


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "watched" / "state.sqlite"


def test_rows_are_made_changed_and_taken_away(path: Path) -> None:
    state = State(path)
    with state.step():
        state.put("pages", "a", url="https://kabar.example/a", due=1.0)
        state.put("pages", "a", due=2.0)
        state.put("pages", "b", url="x")
    assert state.rows("SELECT key, url, due FROM pages ORDER BY key") == [
        {"key": "a", "url": "https://kabar.example/a", "due": 2.0},
        {"key": "b", "url": "x", "due": None},
    ]
    state.drop("pages", ["b"])
    assert state.row("pages", "b") is None
    assert (state.row("pages", "a") or {})["versions"] == 0


def test_a_step_is_written_whole_or_not_at_all(path: Path) -> None:
    state = State(path)
    with pytest.raises(ZeroDivisionError), state.step():
        state.put("pages", "a")
        raise ZeroDivisionError
    with state.step():
        state.set_value("file", "3 1 2")
    state.connection.close()
    again = State(path)
    assert (again.row("pages", "a"), again.value("file")) == (None, "3 1 2")
    assert again.value("nothing") is None


def test_letters_stay_in_their_order(path: Path) -> None:
    state = State(path)
    for event in ("9", "1", "5"):
        state.post(event, "{}")
    assert [row["event"] for row in state.rows("SELECT event FROM letters ORDER BY number")] == ["9", "1", "5"]


def test_a_file_of_another_version_is_refused(path: Path) -> None:
    state = State(path)
    state.set_value("format", 99)
    state.close()
    with pytest.raises(UsageError, match="written by another version of Warta, in form 99"):
        State(path)
