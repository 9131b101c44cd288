"""Changes on a terminal, and as JSON."""

from __future__ import annotations

import json
from typing import Any

from rich.console import Console

from export.datasets_made import event
from versions.versions_made import quote, version
from warta.versions import changes
from warta.versions.view import as_json, view

LINES = [f"Line {number}." for number in range(9)]
OLD = version("Three dead", *LINES, "They left.", quotes=(quote("We count three dead"),), events=(event(1),))
NEW = version(
    "Five dead",
    *LINES,
    "They stayed.",
    quotes=(quote("We count five dead"),),
    events=(event(1, dead_low=5, status="denied"),),
    title="Five dead",
)


def shown(*versions: Any, colours: bool = False) -> str:
    console = Console(width=100, color_system=None)
    with console.capture() as capture:
        console.print(view(changes(*versions), colours))
    return capture.get()


def test_without_colours_brackets_tell() -> None:
    text = shown(OLD, NEW)
    assert "[-Three-]{+Five+} dead" in text
    assert "They [-left-]{+stayed+}." in text
    assert "We count [-three-]{+five+} dead" in text
    assert "dead: 3 to → 5 to" in text
    assert "status: happened → denied" in text


def test_what_stayed_is_shown_near_what_did_not() -> None:
    text = shown(OLD, NEW)
    assert "Line 4." not in text
    assert text.count("…") == 1


def test_with_colours_there_are_no_brackets() -> None:
    assert "[-" not in shown(OLD, NEW, colours=True)


def test_nothing_changed() -> None:
    assert "Nothing changed." in shown(OLD, OLD)


def test_json() -> None:
    found = json.loads(json.dumps(as_json(changes(OLD, NEW)), default=str))
    assert found["head"] == [{"field": "title", "old": "Report 1", "new": "Five dead"}]
    assert {"fate": "dropped", "words": "Three"} in found["text"]
    (told,) = found["quotes"]
    assert (told["change"], told["old"]["words"], told["new"]["span"]) == ("changed", "We count three dead", [0, 18])
    (deed,) = found["events"]
    assert {field["field"]: field["new"] for field in deed["fields"]} == {"status": "denied", "dead": [5, None]}
    assert (found["old"]["article"], found["new"]["title"]) == ("1", "Five dead")
