"""Sites that are left alone."""

from __future__ import annotations

from pathlib import Path

from warta.errors import InputError
from warta.sources.web import UnfetchedError
from warta.watch.sites import note_site, resting
from warta.watch.state import State

URL = "https://kabar.example/1"


def test_a_site_rests_for_longer_each_time_and_until_it_is_well(tmp_path: Path) -> None:
    state = State(tmp_path / "state.sqlite")
    error = InputError("broken")
    note_site(state, URL, error, now=0)
    assert [resting(state, now)(URL) for now in (0, 59, 60)] == [True, True, False]
    assert not resting(state, 0)("https://lain.example/1")
    note_site(state, URL, error, now=100)
    assert [resting(state, now)(URL) for now in (219, 220)] == [True, False]
    note_site(state, URL, None, now=150)  # an answer that was on its way
    assert resting(state, 219)(URL)
    note_site(state, URL, None, now=300)
    note_site(state, URL, error, now=400)
    assert [resting(state, now)(URL) for now in (459, 460)] == [True, False]


def test_a_site_that_asks_for_time_gets_it(tmp_path: Path) -> None:
    state = State(tmp_path / "state.sqlite")
    note_site(state, URL, UnfetchedError(URL, "busy", passing=True, retry_after="3600"), now=0)
    assert [resting(state, now)(URL) for now in (3599, 3600)] == [True, False]
