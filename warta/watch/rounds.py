"""A round: ask the lists that are due, then the pages, keep what is new, build it into the dataset, report its events.

Each step begins with what an interrupted round has left, so there is nothing to repair.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from warta.corpus.build import Plan, build, plan
from warta.corpus.lock import locked
from warta.corpus.read import Settings
from warta.engine import Engine
from warta.errors import UsageError
from warta.sources.feeds import is_feed
from warta.sources.listed import DEEPEST
from warta.sources.web import Answer, Web, site_of
from warta.watch.feeds import Feeds
from warta.watch.intervals import MINUTE
from warta.watch.lists import end_first_visits, hear_list, lists_due
from warta.watch.pages import hear_page, hear_single, keep, pages_due
from warta.watch.spool import STATE, spool, spool_of
from warta.watch.state import State
from warta.watch.telling import Sinks, deliver, tell
from warta.watch.visits import visits

ROUND = 2 * MINUTE  # for the pages of one site; the rest is for the next round
SOONEST = 1.0  # seconds between two rounds
LATEST = 10 * MINUTE


@dataclass(frozen=True, slots=True)
class Watch:
    """What is watched, and with what. `root`: the dataset; `web` opens a visit; `engine` is for so many parts.

    `looks` is the engine that finds out whether pages have changed. `seconds`: how long the reading of one page may
    take. `single`: whether what is at an address of a feed may be a page itself.
    """

    root: Path
    feeds: Feeds
    web: Callable[[], Web]
    engine: Callable[[int], Engine]
    looks: Engine
    now: Callable[[], float] = time.time
    sinks: Sinks = field(default_factory=Sinks)
    seconds: float = 60.0
    single: bool = False


@dataclass(frozen=True, slots=True)
class Round:
    """What a round did: how many lists were asked, and pages new, changed, as before, and not to be had.

    `events`: how many were told. `problems`: what went wrong, each in one sentence. `left`: how many lists and new
    pages were not asked for yet, since their site is slow or in trouble.
    """

    lists: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    failed: int = 0
    events: int = 0
    problems: tuple[str, ...] = ()
    left: int = 0


@contextmanager
def watched(root: Path) -> Iterator[State]:
    """The state of a dataset, for one watcher at a time. Raises UsageError if there is another, and OSError."""
    folder = spool_of(root)
    with locked(folder):
        state = State(folder / STATE)
        try:
            state.set_value("unbuilt", 1)  # what was built by another version of Warta is built again
            yield state
        finally:
            state.close()


def one_round(watch: Watch, state: State) -> Round:
    """Do what is due. Raises OSError if the dataset cannot be written."""
    fetched, problems = fetch(watch, state)
    problems += _built(watch, state)
    events = tell(state, watch.root, watch.sinks) if state.value("unbuilt") is None else 0
    if watch.sinks.webhook:
        _, why = deliver(state, watch.sinks.webhook, watch.now())
        problems += [why] if why else []
    return replace(fetched, events=events, problems=tuple(problems))


def fetch(watch: Watch, state: State) -> tuple[Round, list[str]]:
    """Ask what is due, and bring what is new into the spool; what was done, and what went wrong."""
    problems: list[str] = []
    lists, single = _ask_lists(watch, state, problems)
    outcomes = single + _ask_pages(watch, state, problems)
    new, changed = keep(state, watch.feeds, watch.looks, watch.now())
    spool(state, spool_of(watch.root))
    unchanged = max(outcomes["unchanged"] + outcomes["fetched"] - new - changed, 0)
    left = _left(state, watch.feeds, watch.now())
    return Round(lists, new, changed, unchanged, outcomes["failed"], left=left), problems


def _ask_lists(watch: Watch, state: State, problems: list[str]) -> tuple[int, Counter[str]]:
    """Ask the lists, and those that they lead to; how many, and what came of those that are pages."""
    asked: set[str] = set()
    answers = 0
    outcomes: Counter[str] = Counter()
    for _ in range(DEEPEST + 1):
        asks = [ask for ask in lists_due(state, watch.feeds, watch.now()) if ask.key not in asked]
        asked.update(ask.key for ask in asks)
        for ask, heard in visits(asks, watch.web, watch.feeds.hosts, ROUND):
            answers += 1
            if watch.single and isinstance(heard, Answer) and not is_feed(heard.data):
                outcomes[hear_single(state, watch.feeds, ask, heard, watch.now())] += 1
                continue
            why = hear_list(state, watch.feeds, ask, heard, watch.now())
            problems.extend([why] if why else [])
    end_first_visits(state)
    return answers, outcomes


def _ask_pages(watch: Watch, state: State, problems: list[str]) -> Counter[str]:
    outcomes: Counter[str] = Counter()
    asks = list(pages_due(state, watch.now()))
    for ask, heard in visits(asks, watch.web, watch.feeds.hosts, ROUND):
        outcome = hear_page(state, watch.feeds, ask, heard, watch.now())
        outcomes[outcome] += 1
        if outcome == "failed":
            problems.append((state.row("pages", ask.key) or {})["error"])
    return outcomes


def _left(state: State, feeds: Feeds, now: float) -> int:
    """How many lists and new pages are due, and were not asked for."""
    watched = {feed.url for feed in feeds.feeds}
    lists = state.rows("SELECT feed FROM lists WHERE due <= ?", now)
    pages = state.rows("SELECT count(*) AS count FROM pages WHERE due <= ? AND versions = 0", now)
    return sum(row["feed"] in watched for row in lists) + int(pages[0]["count"])


def ask_all(state: State, feeds: Feeds, now: float) -> list[str]:
    """Make all feeds due, except those that are left alone for a while after failures. Returns messages on these."""
    rows = [row for feed in feeds.feeds if (row := state.row("lists", feed.url)) is not None]
    with state.step():
        for row in rows:
            if not row["failures"]:
                state.put("lists", row["url"], due=0.0)
    return [_left_alone(row) for row in rows if row["failures"] and row["due"] and row["due"] > now]


def _left_alone(row: Mapping[str, Any]) -> str:
    again = datetime.fromtimestamp(row["due"]).isoformat(" ", "seconds")
    return f"{row['error']} It is asked again after {again}."


def pause(state: State, feeds: Feeds, now: float) -> float:
    """The time until something is due. Pages that are known are looked at again in the rounds that there are."""
    until = {row["site"]: row["until"] for row in state.rows("SELECT site, until FROM sites")}
    watched = {feed.url for feed in feeds.feeds}
    lists = state.rows("SELECT url, feed, due FROM lists WHERE due IS NOT NULL")
    pages = state.rows("SELECT url, due FROM pages WHERE due IS NOT NULL AND versions = 0")
    asks = [row for row in lists if row["feed"] in watched] + pages
    due = [max(row["due"], until.get(site_of(row["url"]), 0.0)) for row in asks]
    if state.rows("SELECT number FROM letters LIMIT 1"):
        due.append(float(state.value("webhook_due") or 0))
    return min(max(min(due, default=now + LATEST) - now, SOONEST), LATEST)


# ---------------------------------------------------------------- building


def _built(watch: Watch, state: State) -> list[str]:
    """Read what is new in the spool into the dataset. Returns why that is left to the next round, if it is."""
    if state.value("unbuilt") is None:
        return []
    wanted = plan(watch.root, [str(spool_of(watch.root))], Settings())
    try:
        if wanted.todo or wanted.gone:
            _build(watch, wanted)
    except UsageError as error:  # another build is at it
        return [str(error)]
    with state.step():
        state.drop("notes", ["unbuilt"])
    return []


def _build(watch: Watch, wanted: Plan) -> None:
    with locked(watch.root):
        for _ in build(watch.root, wanted, watch.engine(len(wanted.todo)), watch.seconds):
            pass  # what cannot be read becomes rows of `errors`
