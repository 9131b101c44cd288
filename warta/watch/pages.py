"""The outcome of asking for a page (fetched, unchanged, gone), and whether it is kept."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Literal

import warta
from warta.corpus.build import models
from warta.engine import Done, Engine, Lost
from warta.errors import InputError
from warta.sources.content import looks_like_markup
from warta.sources.feeds import is_feed
from warta.sources.mhtml import HTML
from warta.sources.web import Answer, Mark, UnfetchedError
from warta.watch.feeds import Feeds
from warta.watch.intervals import look_after, wait_after
from warta.watch.lists import key_of
from warta.watch.looks import Look
from warta.watch.sites import note_site, resting
from warta.watch.spool import id_of, record_of
from warta.watch.state import State
from warta.watch.visits import Ask, Heard, is_passing

TRIES = 4  # at a page that is not there; lists name some a little early
TRIES_IN_TROUBLE = 10  # at a page at which its site falls into trouble
GONE = (404, 410)

Outcome = Literal["fetched", "unchanged", "failed", "ignored"]


def pages_due(state: State, now: float) -> Iterator[Ask]:
    """The pages that are to be asked for: new ones first, and last those that failed."""
    rest = resting(state, now)
    question = "SELECT key, url, etag, modified FROM pages WHERE due <= ? ORDER BY failures, versions > 0, due"
    for row in state.rows(question, now):
        if not rest(row["url"]):
            yield Ask(row["key"], row["url"], Mark(row["etag"], row["modified"]))


def hear_page(state: State, feeds: Feeds, ask: Ask, heard: Heard, now: float) -> Outcome:
    """Record the outcome of asking for a page, in one transaction."""
    with state.step():
        row = state.row("pages", ask.key)
        if row is None or row["due"] is None:  # meanwhile it was found to be another's
            return "ignored"
        if isinstance(heard, Answer) and (why := _no_page(ask.url, heard)):
            heard = why
        if isinstance(heard, InputError):
            _note_failure(state, row, heard, now)
            return "failed"
        note_site(state, ask.url, None, now)
        if heard is None or _hash(heard.data) == row["bytes"]:
            _note_look(state, feeds, row, now)
            return "unchanged"
        return _note_answer(state, row, heard)


def hear_single(state: State, feeds: Feeds, ask: Ask, answer: Answer, now: float) -> Outcome:
    """Record the page at an address that is watched by itself."""
    key = key_of(ask.url)
    seen = (state.row("pages", key) or {"seen": now})["seen"]
    with state.step():
        state.put("lists", ask.key, due=None)
        state.put("pages", key, url=ask.url, feed=ask.url, seen=seen, due=now)
    return hear_page(state, feeds, replace(ask, key=key), answer, now)


def _no_page(url: str, answer: Answer) -> InputError | None:
    if is_feed(answer.data):
        return InputError(f"{url}: is a list of articles, not a page.")
    if answer.kind not in HTML and not looks_like_markup(answer.data):
        return InputError(f"{url}: is {answer.kind or 'of no stated type'}, not a page.")
    return None


def _hash(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=12).hexdigest()


def _note_answer(state: State, row: Mapping[str, Any], answer: Answer) -> Outcome:
    final = key_of(answer.url)
    if final != row["key"] and not _is_first(state, row, final):
        state.put("pages", row["key"], due=None, error=f"is {final}")
        return "ignored"
    one = id_of(row["key"], row["versions"] + 1)
    state.put("fetched", one, key=row["key"], record=record_of(one, answer), bytes=_hash(answer.data))
    more = {"etag": answer.mark.etag, "modified": answer.mark.modified, "bytes": _hash(answer.data)}
    state.put("pages", row["key"], due=None, failures=0, error=None, **more)
    return "fetched"


def _is_first(state: State, row: Mapping[str, Any], final: str) -> bool:
    """Whether no other address has led to this page; from now on it is taken."""
    other = state.row("pages", final)
    if other is not None and (other["bytes"] or other["error"]) and other["error"] != f"is {row['key']}":
        return False
    state.put("pages", final, url=final, feed=row["feed"], seen=row["seen"], due=None, error=f"is {row['key']}")
    return True


def _note_failure(state: State, row: Mapping[str, Any], error: InputError, now: float) -> None:
    """A page is tried again, later each time, until it is given up."""
    passing = is_passing(error)
    failures = row["failures"] + 1
    gone = row["versions"] > 0 and isinstance(error, UnfetchedError) and error.status in GONE
    over = gone or failures >= (TRIES_IN_TROUBLE if passing else TRIES)
    due = None if over else now + wait_after(failures, getattr(error, "retry_after", None), now)
    state.put("pages", row["key"], failures=failures, due=due, error=str(error))
    if passing:
        note_site(state, row["url"], error, now)


def _note_look(state: State, feeds: Feeds, row: Mapping[str, Any], now: float, **more: Any) -> None:
    """Record a look at a page, and when the next one is due."""
    due = now + look_after(row["looks"])
    over = due - row["seen"] > feeds.versions
    state.put("pages", row["key"], due=None if over else due, looks=row["looks"] + 1, failures=0, error=None, **more)


# ---------------------------------------------------------------- keeping


def keep(state: State, feeds: Feeds, engine: Engine, now: float) -> tuple[int, int]:
    """Compare what was fetched. Returns how many pages are new, and how many have changed."""
    new = changed = 0
    ids = [row["id"] for row in state.rows("SELECT id FROM fetched WHERE kept = 0 ORDER BY rowid")]
    items = ((one, (state.row("fetched", one) or {})["record"]) for one in ids)
    for outcome in engine(Look, (), items):
        found = _keep(state, feeds, outcome, now)
        new += found == "new"
        changed += found == "changed"
    return new, changed


def _keep(state: State, feeds: Feeds, outcome: Done[Any] | Lost[Any], now: float) -> str:
    """What the text of one page is: new, changed, unchanged. One that nobody can read is new, or unchanged."""
    fetched = state.row("fetched", outcome.item[0]) or {}
    page = state.row("pages", fetched["key"]) or {}
    text = outcome.counts["text"] if isinstance(outcome, Done) else ""
    said = f"{_by()} {text}" if text else page["text"]
    with state.step():
        if page["versions"] and not _differ(page["text"], said):
            state.drop("fetched", [fetched["id"]])
            _note_look(state, feeds, page, now, text=said)
            return "unchanged"
        state.put("fetched", fetched["id"], kept=1)
        _note_look(state, feeds, page, now, text=said, versions=page["versions"] + 1)
    return "changed" if page["versions"] else "new"


def _differ(before: str | None, after: str | None) -> bool:
    """Whether a text has changed, rather than the version of Warta that reads it."""
    one, other = (before or "").split(), (after or "").split()
    return one[:1] == other[:1] and one != other


def _by() -> str:
    return f"{warta.__version__}-{models()}"
