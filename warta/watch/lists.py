"""What a list says: which articles are new, which have changed, and which further lists there are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice
from typing import Any
from urllib.parse import urldefrag, urlsplit, urlunsplit

from warta.errors import InputError
from warta.sources.feeds import Entry, entries, is_feed
from warta.sources.listed import DEEPEST, MOST_LISTS, Listing, newest_first
from warta.sources.web import Answer, Mark, UnfetchedError
from warta.watch.feeds import Feed, Feeds
from warta.watch.intervals import DAY, moment_of, wait_after
from warta.watch.sites import note_site, resting
from warta.watch.state import State
from warta.watch.visits import Ask, Heard, is_passing

MOST_ENTRIES = 50_000  # of one list, as the sitemap protocol has it
MOST_WAITING = 5_000  # pages of one feed that are still to be fetched; the others are noted when there is room
OLD = 7 * DAY  # of an article in a list that is found later: it is no news
CAME_FROM = re.compile(r"(?:utm_\w+|fbclid|gclid|at_medium|at_campaign)=[^&]*")
"""Tracking parameters of an address, which do not change the page."""


def key_of(url: str) -> str:
    """An address without tracking parameters such as `utm_source=rss`."""
    parts = urlsplit(urldefrag(url).url)
    query = "&".join(part for part in parts.query.split("&") if part and not CAME_FROM.fullmatch(part))
    return urlunsplit((parts.scheme, parts.netloc.lower(), parts.path or "/", query, ""))


def lists_due(state: State, feeds: Feeds, now: float) -> list[Ask]:
    """The lists that are to be asked now; feeds that are new are among them."""
    for feed in feeds.feeds:
        if state.row("lists", feed.url) is None:
            state.put("lists", feed.url, feed=feed.url, due=0.0, room=feed.limit)
    watched = {feed.url for feed in feeds.feeds}
    due = state.rows("SELECT * FROM lists WHERE due <= ? ORDER BY depth, due", now)
    rest = resting(state, now)
    return [
        Ask(row["url"], row["url"], Mark(row["etag"], row["modified"]))
        for row in due
        if row["feed"] in watched and not rest(row["url"])
    ]


def hear_file(state: State, feeds: Feeds, feed: Feed, listing: Listing, now: float) -> str | None:
    """Record the entries of a list that is a file, which is never fetched. Returns the problem, if any."""
    if state.row("lists", feed.url) is None:
        state.put("lists", feed.url, feed=feed.url, room=feed.limit)
    answer = Answer(feed.url, listing.data, "", listing.charset, "")
    why = hear_list(state, feeds, Ask(feed.url, feed.url), answer, now)
    state.put("lists", feed.url, due=None)
    return why


def hear_list(state: State, feeds: Feeds, ask: Ask, heard: Heard, now: float) -> str | None:
    """Record the answer of a list, in one transaction. Returns the problem, if any."""
    row = state.row("lists", ask.key)
    feed = next((one for one in feeds.feeds if row and one.url == row["feed"]), None)
    if row is None or feed is None:
        return None
    try:
        found = _entries(ask.url, heard)
    except InputError as error:
        with state.step():
            _note_failure(state, row, feed.every or feeds.every, error, now)
        return str(error)
    with state.step():
        note_site(state, ask.url, None, now)
        whole = _note_all(state, feed, row, found, now)
        _note_visit(state, row, feed.every or feeds.every, heard if whole else None, now)
    return None


def _note_all(state: State, feed: Feed, row: Mapping[str, Any], found: list[Entry], now: float) -> bool:
    """Record entries, as long as not too many pages of the feed wait to be fetched. Returns whether that was all."""
    question = "SELECT count(*) AS count FROM pages WHERE feed = ? AND due IS NOT NULL AND versions = 0"
    room = max(MOST_WAITING, feed.limit) - state.rows(question, feed.url)[0]["count"]
    for entry in found:
        if room <= 0:
            return False
        room -= _note(state, feed, row, entry, now)
    return True


def _entries(url: str, heard: Heard) -> list[Entry]:
    """The entries of an answer, the newest first; none if nothing has changed. Raises InputError."""
    if heard is None:
        return []
    if isinstance(heard, InputError):
        raise heard
    if not is_feed(heard.data):
        raise InputError(f"{url}: is no list of articles; give the address of a feed or a sitemap.")
    found = newest_first(list(islice(entries(heard.data, url, heard.charset, heard.url), MOST_ENTRIES)))
    lists = islice((entry for entry in found if entry.is_list), MOST_LISTS)
    return [*lists, *(entry for entry in found if not entry.is_list)]


def _note_visit(state: State, row: Mapping[str, Any], every: float, heard: Heard, now: float) -> None:
    """Record the visit; a list whose index says when it changes is asked again only then."""
    told = row["depth"] > 0 and row["moment"]
    fields: dict[str, Any] = {"due": None if told else now + every, "failures": 0, "error": None}
    if isinstance(heard, Answer):
        fields |= {"etag": heard.mark.etag, "modified": heard.mark.modified}
    state.put("lists", row["url"], visits=row["visits"] + 1, **fields)


def _note_failure(state: State, row: Mapping[str, Any], every: float, error: InputError, now: float) -> None:
    failures = row["failures"] + 1
    after = error.retry_after if isinstance(error, UnfetchedError) else None
    due = now + max(every, wait_after(failures, after, now))
    state.put("lists", row["url"], failures=failures, due=due, error=str(error))
    if is_passing(error):
        note_site(state, row["url"], error, now)


# ---------------------------------------------------------------- entries


def _note(state: State, feed: Feed, row: Mapping[str, Any], entry: Entry, now: float) -> bool:
    """Record an entry. Returns whether it is a page that is to be fetched."""
    if entry.is_list:
        _note_list(state, row, entry, now)
        return False
    key = key_of(entry.url)
    known = state.row("pages", key)
    if known is not None:
        _note_change(state, known, entry, now)
    if known is not None or not feed.wants(entry.url):
        return False
    due = now if _is_news(state, feed, row, entry, now) else None
    state.put("pages", key, url=entry.url, feed=feed.url, seen=now, due=due, moment=entry.changed)
    return due is not None


def _note_list(state: State, row: Mapping[str, Any], entry: Entry, now: float) -> None:
    known = state.row("lists", entry.url)
    if known is None and row["depth"] < DEEPEST:
        more = {"feed": row["feed"], "depth": row["depth"] + 1}
        state.put("lists", entry.url, **more, moment=entry.changed, due=now)
    elif known is not None and entry.changed and entry.changed != known["moment"]:
        state.put("lists", entry.url, moment=entry.changed, due=now)


def _note_change(state: State, known: Mapping[str, Any], entry: Entry, now: float) -> None:
    """A page that was fetched and has changed since, as the list says, is looked at again."""
    if entry.changed is None or entry.changed == known["moment"]:
        return
    anew = {"due": now} if known["versions"] and known["moment"] else {}
    state.put("pages", known["key"], moment=entry.changed, **anew)


def _is_news(state: State, feed: Feed, row: Mapping[str, Any], entry: Entry, now: float) -> bool:
    """Whether to fetch a page: on a feed's first visit up to its limit; later all but old ones in new lists."""
    top = state.row("lists", feed.url) or row
    if top["room"] is not None:
        state.put("lists", feed.url, room=max(top["room"] - 1, 0))
        return bool(top["room"] > 0)
    moment = moment_of(entry.published or entry.changed)
    return row["visits"] > 0 or moment is None or now - moment < OLD


def end_first_visits(state: State) -> None:
    """From now on all that is new in feeds that have been heard is news."""
    heard = state.rows("SELECT url FROM lists WHERE visits > 0 AND room IS NOT NULL")
    with state.step():
        for row in heard:
            state.put("lists", row["url"], room=None)
