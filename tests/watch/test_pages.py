"""What came of asking for pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from warta.engine import Done, Item, Lost, Task
from warta.errors import InputError
from warta.sources.web import Answer, Mark, UnfetchedError
from warta.watch.feeds import Feed, Feeds
from warta.watch.pages import hear_page, hear_single, keep, pages_due
from warta.watch.state import State
from warta.watch.visits import Ask

URL = "https://kabar.example/1"
FEEDS = Feeds((Feed("https://kabar.example/feed"),))
ASK = Ask(URL, URL)
HOUR = 3600.0


class Told:
    """An engine that tells texts as if it had read them; None: nobody could."""

    def __init__(self, *texts: str | None) -> None:
        self.texts = iter(texts)

    def __call__(
        self, make: Callable[..., Task[Item]], args: tuple[Any, ...], items: Iterable[Item]
    ) -> Iterator[Done[Item] | Lost[Item]]:
        for item in items:
            text = next(self.texts)
            yield Lost(item, "it hangs") if text is None else Done(item, {"text": text}, 0.0)


def page(data: bytes = b"<html>1</html>", url: str = URL, kind: str = "text/html") -> Answer:
    return Answer(url, data, kind, "utf-8", "2025-06-20T10:00:00+00:00", Mark('"a"'))


@pytest.fixture
def state(tmp_path: Path) -> State:
    found = State(tmp_path / "state.sqlite")
    found.put("pages", URL, url=URL, seen=0.0, due=0.0)
    return found


def of(state: State, url: str = URL) -> dict[str, Any]:
    return state.row("pages", url) or {}


def test_a_page_is_new_then_as_it_was_then_changed(state: State) -> None:
    assert hear_page(state, FEEDS, ASK, page(), 0) == "fetched"
    assert keep(state, FEEDS, Told("a"), 0) == (1, 0)
    assert (of(state)["versions"], of(state)["due"]) == (1, 900)
    assert list(pages_due(state, 900)) == [Ask(URL, URL, Mark('"a"'))]
    assert hear_page(state, FEEDS, ASK, None, 900) == "unchanged"
    assert of(state)["due"] == 900 + HOUR
    assert hear_page(state, FEEDS, ASK, page(), 5000) == "unchanged"
    assert hear_page(state, FEEDS, ASK, page(b"<html>2</html>"), 20000) == "fetched"
    assert keep(state, FEEDS, Told("a"), 20000) == (0, 0)
    assert hear_page(state, FEEDS, ASK, page(b"<html>3</html>"), 200000) == "fetched"
    assert keep(state, FEEDS, Told("b"), 200000) == (0, 1)
    assert of(state)["versions"] == 2
    assert len(state.rows("SELECT id FROM fetched WHERE kept = 1")) == 2


def test_a_page_that_nobody_can_read_is_new_but_no_version(state: State) -> None:
    """The build tells what is wrong with it; a page that was read before may hide behind a question to its reader."""
    hear_page(state, FEEDS, ASK, page(), 0)
    assert keep(state, FEEDS, Told(None), 0) == (1, 0)
    hear_page(state, FEEDS, ASK, page(b"<html>2</html>"), 900)
    assert keep(state, FEEDS, Told(""), 900) == (0, 0)


def test_another_warta_that_reads_a_page_otherwise_makes_no_version(
    state: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    hear_page(state, FEEDS, ASK, page(), 0)
    keep(state, FEEDS, Told("a"), 0)
    monkeypatch.setattr("warta.__version__", "99")
    for number, counts in ((2, (0, 0)), (3, (0, 1))):
        hear_page(state, FEEDS, ASK, page(b"<html>%d</html>" % number), 0)
        assert keep(state, FEEDS, Told(f"text {number}"), 0) == counts


def test_new_pages_are_asked_first_and_last_those_that_failed(state: State) -> None:
    for name, failures, versions in (("b", 0, 1), ("c", 2, 0), ("d", 0, 0)):
        state.put("pages", name, url=f"https://kabar.example/{name}", due=5.0, failures=failures, versions=versions)
    state.put("pages", "e", url=URL, due=None)
    assert [ask.key for ask in pages_due(state, 10)] == [URL, "d", "b", "c"]


def failure(status: int | None = None, passing: bool = False, after: str | None = None) -> InputError:
    return UnfetchedError(URL, "no", status=status, passing=passing, retry_after=after)


def test_a_page_that_fails_is_given_up_after_some_tries_and_trouble_after_more(state: State) -> None:
    for error, tries in ((failure(404), 4), (InputError("is a picture"), 4), (failure(503, passing=True), 10)):
        state.put("pages", URL, due=0.0, failures=0)
        for left in range(tries - 1, -1, -1):
            assert hear_page(state, FEEDS, ASK, error, 0) == "failed"
            assert (of(state)["due"] is None) == (left == 0)
    assert hear_page(state, FEEDS, ASK, page(), 0) == "ignored"


def test_a_page_that_was_taken_away_is_not_looked_at_again(state: State) -> None:
    state.put("pages", URL, versions=1)
    hear_page(state, FEEDS, ASK, failure(410), 0)
    assert of(state)["due"] is None


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (page(b"<rss></rss>"), "is a list of articles"),
        (page(b"words", kind="text/plain"), "is text/plain, not a page"),
        (page(b"words", kind=""), "is of no stated type"),
    ],
)
def test_what_is_no_page(state: State, answer: Answer, why: str) -> None:
    assert hear_page(state, FEEDS, ASK, answer, 0) == "failed"
    assert why in of(state)["error"]


def test_two_addresses_that_lead_to_one_page_are_one(state: State) -> None:
    final = "https://kabar.example/final"
    for key in ("https://kabar.example/go", final):
        state.put("pages", key, url=key, seen=0.0, due=0.0)
    assert hear_page(state, FEEDS, ASK, page(url=final), 0) == "fetched"
    assert hear_page(state, FEEDS, Ask(final, final), page(url=final), 0) == "ignored"
    other = "https://kabar.example/go"
    assert hear_page(state, FEEDS, Ask(other, other), page(url=final), 0) == "ignored"
    keep(state, FEEDS, Told("a"), 0)
    assert hear_page(state, FEEDS, ASK, page(b"<html>2</html>", url=final), 900) == "fetched", "its next version"


def test_a_page_may_be_watched_by_itself(state: State) -> None:
    ask = replace(ASK, key="https://kabar.example/single")
    state.put("lists", ask.key, feed=ask.key, due=0.0)
    assert hear_single(state, FEEDS, replace(ask, url=ask.key), page(url=ask.key), 7.0) == "fetched"
    assert (state.row("lists", ask.key) or {})["due"] is None
    assert of(state, ask.key)["seen"] == 7.0
