"""What is between two versions."""

from __future__ import annotations

from typing import Any

import pytest

from export.datasets_made import event, party
from versions.versions_made import quote, version
from warta.versions import changes
from warta.versions.changes import Differing, lines_of
from warta.versions.words import Piece

SAID = "We received seven bodies before nightfall"


def test_nothing_changed() -> None:
    same = version("Title", "Words.", quotes=(quote(SAID),), events=(event(1),))
    found = changes(same, same)
    assert not found
    assert (found.head, found.quotes, found.events) == ((), (), ())


def test_the_head() -> None:
    found = changes(version(title="Three dead"), version(title="Five dead", modified="2025-06-10"))
    assert found.head == (Differing("title", "Three dead", "Five dead"), Differing("modified", None, "2025-06-10"))
    assert found


def test_the_text_is_what_is_read() -> None:
    one = version("Title", "Three died.")
    menu = {"role": "furniture", "start": 0, "stop": 5}
    one.article["blocks"].append(menu)  # type: ignore[index]
    assert lines_of(one.article) == ["Title", "Three died."]
    found = changes(one, version("Title", "Five died."))
    assert [piece for piece in found.text if piece.fate != "same"] == [
        Piece("dropped", "Three"),
        Piece("added", "Five"),
    ]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"status": "denied"}, Differing("status", "happened", "denied")),
        ({"dead_low": 5}, Differing("dead", [3, None], [5, None])),
        ({"dead_low": None}, Differing("dead", [3, None], None)),
        ({"actors": [party("Soldiers")]}, Differing("actors", ["Rebels"], ["Soldiers"])),
        ({"claimants": [party("the army")]}, Differing("claimants", [], ["the army"])),
        ({"place": "Goma"}, Differing("place", "Bunia", "Goma")),
        ({"time": "2025-06-09"}, Differing("time", "2025-06-08", "2025-06-09")),
    ],
)
def test_an_event_that_changed(more: dict[str, Any], expected: Differing) -> None:
    found = changes(version(events=(event(1),)), version(events=(event(2, **more),)))
    (change,) = found.events
    assert (change.what, change.fields) == ("changed", (expected,))
    assert (change.old and change.old["event"], change.new and change.new["event"]) == (1, 2)


def test_events_that_came_and_went() -> None:
    meeting = event(2, type="CONSULT", sentence="Ministers met in Paris.")
    found = changes(version(events=(event(1),)), version(events=(meeting,)))
    assert [(change.what, (change.new or change.old or {})["type"]) for change in found.events] == [
        ("added", "CONSULT"),
        ("dropped", "ASSAULT"),
    ]


def test_an_event_told_in_other_words_is_no_change_if_it_says_the_same() -> None:
    told = event(2, sentence="Rebels attacked a village in the hills on Sunday, an officer said.")
    assert changes(version(events=(event(1),)), version(events=(told,))).events == ()


def test_each_event_has_one_partner_the_nearest_first() -> None:
    one = event(1, trigger="attacked")
    two = event(2, trigger="killed", recipients=[party("guards")])
    moved = event(3, trigger="killed", recipients=[party("guards")], dead_low=9)
    found = changes(version(events=(one, two)), version(events=(moved, one)))
    assert [(change.what, change.old and change.old["event"]) for change in found.events] == [("changed", 2)]


def test_quotes() -> None:
    old = version(quotes=(quote(SAID), quote("Police have no suspects")))
    new = version(quotes=(quote(SAID + " on Monday", name="a doctor"), quote("The market is closed")))
    found = changes(old, new)
    assert [change.what for change in found.quotes] == ["changed", "added", "dropped"]
    assert [field.field for field in found.quotes[0].fields] == ["words", "name"]
