"""Rounds over real connections: what is new comes into the dataset, once, whatever happens on the way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from corpus.crawls_made import ask
from local_site import Sent
from warta.corpus.lock import locked
from warta.errors import UsageError
from warta.sources import web
from warta.watch.feeds import Feed
from warta.watch.rounds import LATEST, SOONEST, Round, ask_all, one_round, pause, watched
from warta.watch.state import State
from watch.newsroom import Newsroom, newsroom

MINUTE, HOUR, DAY = 60.0, 3600.0, 86400.0


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    with newsroom(tmp_path / "out") as found:
        yield found


def test_new_articles_come_into_the_dataset_and_keep_their_numbers(room: Newsroom) -> None:
    room.list(1, 2)
    assert room.round() == Round(lists=1, new=2)
    assert room.articles() == ["1", "2"]
    before = set(ask(room.root, "SELECT article, id FROM articles"))
    room.now += 5 * MINUTE
    room.list(3, 1, 2)
    assert room.round().new == 1
    assert room.articles() == ["1", "2", "3"]
    assert before < set(ask(room.root, "SELECT article, id FROM articles"))
    assert room.asked() == ["/feed", "/news/1", "/news/2", "/feed", "/news/3"]


def test_a_feed_is_asked_when_it_is_due_and_says_that_nothing_has_changed(room: Newsroom) -> None:
    room.list(1, ETag='"one"')
    room.fetched()
    room.now += 4 * MINUTE
    assert room.fetched().lists == 0
    room.now += 2 * MINUTE
    room.site.sent["/feed"].heads["Content-Type"] = "image/png"  # which it would not send with a 304
    assert room.fetched() == Round(lists=1)
    room.list(1, 2, ETag='"two"')
    room.now += 6 * MINUTE
    assert room.fetched().new == 1


def test_an_edit_is_a_version_and_another_advertisement_is_none(room: Newsroom) -> None:
    room.list(1)
    room.round()
    room.now += HOUR
    room.publish(1, banner="Buy now")
    assert room.round() == Round(lists=1, unchanged=1)
    room.now += 2 * HOUR
    room.publish(1, "Soldiers attacked a village near Bunia on Tuesday and killed nine people, the army said.")
    assert room.round() == Round(lists=1, changed=1)
    assert ask(room.root, "SELECT count(*), count(DISTINCT url), count(DISTINCT article) FROM articles") == [(2, 1, 2)]
    assert {relation for (relation,) in ask(room.root, "SELECT relation FROM copies")} == {"origin", "version"}
    room.now += 8 * HOUR
    assert room.round() == Round(lists=1, unchanged=1)


def test_pages_are_looked_at_for_so_long_and_ever_more_seldom(room: Newsroom) -> None:
    room.list(1)
    room.fetched(versions=2 * DAY)
    looks = []
    for hour in range(1, 72):
        room.now += HOUR
        room.asked()
        room.fetched(versions=2 * DAY)
        looks += [hour] if "/news/1" in room.asked() else []
    assert looks == [1, 2, 6, 30]


def test_what_a_feed_says_has_changed_is_looked_at_at_once(room: Newsroom) -> None:
    url = room.publish(1)
    entry = "<feed><entry><link href='{}'/><updated>2025-06-15T{}</updated></entry></feed>"
    room.send("/feed", entry.format(url, "10:00:00Z"))
    room.fetched(versions=0.0)
    room.publish(1, "Police released the two men on Wednesday, their lawyer said to reporters in Jakarta.")
    room.now += HOUR
    assert room.fetched(versions=0.0) == Round(lists=1)
    room.send("/feed", entry.format(url, "11:00:00Z"))
    room.now += HOUR
    assert room.fetched(versions=0.0) == Round(lists=1, changed=1)


def test_one_article_under_several_addresses_is_one(room: Newsroom) -> None:
    """Parameters that tell where a reader came from, and redirects."""
    url = room.publish(1)
    room.site.sent["/news/1?utm_source=rss"] = room.site.sent["/news/1?utm_source=x"] = room.site.sent["/news/1"]
    room.site.sent["/go/1"] = Sent(status=302, heads={"Location": "/news/1"})
    links = ("/go/1", "/news/1?utm_source=rss", "/news/1?utm_source=x#top", url)
    room.send("/feed", "<rss>" + "".join(f"<item><link>{link}</link></item>" for link in links) + "</rss>")
    room.round()
    assert room.articles() == ["1"]
    room.now += DAY
    room.send("/feed", f"<rss><item><link>{url}</link></item></rss>")
    room.round()
    assert room.articles() == ["1"]


def test_a_sitemap_index_leads_to_articles_and_is_asked_again_where_it_changed(room: Newsroom) -> None:
    site = room.site.url
    index = "<sitemapindex><sitemap><loc>{0}/a.xml</loc><lastmod>{1}</lastmod></sitemap></sitemapindex>"
    urls = "<urlset>" + "".join(f"<url><loc>{room.publish(n)}</loc></url>" for n in (1, 2)) + "</urlset>"
    room.send("/feed", index.format(site, "2025-06-15"))
    room.send("/a.xml", urls)
    assert room.fetched() == Round(lists=2, new=2)
    room.now += HOUR
    assert room.fetched(versions=0.0).lists == 1
    room.send("/feed", index.format(site, "2025-06-16"))
    room.send("/a.xml", urls.replace("</urlset>", f"<url><loc>{room.publish(3)}</loc></url></urlset>"))
    room.now += HOUR
    found = room.fetched(versions=0.0)
    assert (found.lists, found.new) == (2, 1)


def test_the_first_visit_takes_the_newest_and_later_ones_all_that_is_new(room: Newsroom) -> None:
    feed = Feed(f"{room.site.url}/feed", limit=2, never=("/9",))
    room.list(5, 4, 3, 2, 1)
    assert room.fetched(feed).new == 2
    room.now += HOUR
    room.list(9, 8, 7, 6, 5, 4, 3, 2, 1)
    assert room.fetched(feed).new == 3
    assert "/news/1" not in room.asked() and "/news/9" not in room.site.asked


# ---------------------------------------------------------------- sites in trouble


def test_a_site_that_asks_for_time_gets_it(room: Newsroom) -> None:
    room.list(1)
    room.send("/news/1", "", status=429, Retry_After="1800")
    found = room.fetched()
    assert (found.new, found.failed) == (0, 1)
    assert "429" in found.problems[0]
    room.publish(1)
    room.now += 29 * MINUTE
    assert room.fetched() == Round(), "neither its feed nor its pages"
    room.now += 2 * MINUTE
    assert room.fetched().new == 1


def test_a_feed_in_trouble_is_asked_ever_more_seldom_and_then_as_before(room: Newsroom) -> None:
    room.send("/feed", "", status=503)
    asked = []
    for minute in range(100):
        room.fetched(every=MINUTE)
        asked += [minute] if room.asked() else []
        room.now += MINUTE
    assert asked == [0, 1, 3, 7, 15, 31, 63]
    room.now += HOUR
    room.list(1)
    assert room.fetched(every=MINUTE).new == 1
    room.now += MINUTE
    assert room.fetched(every=MINUTE).lists == 1


def test_what_robots_forbid_and_what_is_not_public_is_never_asked_for(room: Newsroom) -> None:
    port = room.site.url.rpartition(":")[2]
    room.send("/robots.txt", "User-agent: *\nDisallow: /news/1\n", "text/plain")
    room.list(1, 2, 3)
    room.site.sent["/news/3"] = Sent(status=302, heads={"Location": f"http://127.0.0.2:{port}/news/2"})
    found = room.fetched()
    assert (found.new, found.failed) == (1, 2)
    assert sorted("robots.txt" in why or "not a public one" in why for why in found.problems) == [True, True]
    assert "/news/1" not in room.site.asked


def test_a_site_that_lies_about_its_length_or_sends_slow_bytes(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "MOST_SECONDS", 0.4)
    page = room.site.sent[room.publish(1).removeprefix(room.site.url)].parts[0]
    room.list(1, 2)
    room.site.sent["/news/1"] = Sent((page,), heads={"Content-Type": "text/html", "Content-Length": "99999"})
    assert room.fetched().problems[0].startswith(f"{room.site.url}/news/1: cannot be fetched")
    room.site.sent["/news/1"] = Sent((b"x",) * 100, pause=0.05)
    room.now += 10 * MINUTE
    found = room.fetched()
    assert (found.new, found.failed) == (1, 1) and "cannot be fetched" in found.problems[0]
    room.site.sent["/news/1"] = Sent((page,))
    room.now += HOUR
    assert room.fetched().new == 1


def test_a_page_that_is_not_there_is_given_up_in_the_end(room: Newsroom) -> None:
    room.list(1)
    del room.site.sent["/news/1"]
    for _ in range(50):
        room.fetched()
        room.now += DAY
    assert room.asked().count("/news/1") == 4


@pytest.mark.parametrize(
    ("text", "kind"),
    [("<html><p>No feed</p></html>", "text/html"), ('{"version": "https://jsonfeed.org/version/1", ', "text/plain")],
)
def test_what_is_no_feed_is_said(room: Newsroom, text: str, kind: str) -> None:
    room.send("/feed", text, kind)
    (why,) = room.fetched().problems
    assert why.startswith(f"{room.site.url}/feed: ") and ("no list" in why or "broken JSON" in why)


def test_what_a_feed_names_and_is_no_page(room: Newsroom) -> None:
    room.list(1, 2, 3)
    room.send("/news/1", "<rss></rss>", "text/xml")
    room.send("/news/2", "words alone", "text/plain")
    found = room.fetched()
    assert (found.new, found.failed) == (1, 2)


# ---------------------------------------------------------------- faults


class CrashError(Exception):
    """Stands for the end of the process."""


@contextmanager
def _crash_after(steps: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """The process ends when it has written down so many steps."""
    left = [steps]
    whole = State.step

    @contextmanager
    def step(self: State) -> Iterator[None]:
        if not left[0]:
            raise CrashError
        left[0] -= 1
        with whole(self):
            yield

    with monkeypatch.context() as patched:
        patched.setattr(State, "step", step)
        yield left


def _content(root: Path) -> dict[str, list[tuple[Any, ...]]]:
    questions = {
        "articles": "SELECT url, id, text FROM articles ORDER BY ALL",
        "events": "SELECT url, type, sentence FROM events ORDER BY ALL",
    }
    return {name: ask(root, question) for name, question in questions.items()}


def test_a_watcher_that_is_killed_at_any_step_loses_and_doubles_nothing(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each crash is followed by a round that ends: the dataset is that of rounds that were not disturbed."""
    room.list(1, 2)
    whole = room.root
    room.round()
    crashes = 0
    for steps in range(100):
        room.root = whole.with_name(f"crash{steps}")
        with _crash_after(steps, monkeypatch) as left:
            try:
                room.round()
            except CrashError:
                crashes += 1
            done = left[0] > 0
        room.round()
        room.now += HOUR
        room.round()
        room.now -= HOUR
        assert _content(room.root) == _content(whole), f"killed after {steps} steps"
        if done:
            break
    assert crashes > 8


def test_while_another_build_is_at_the_dataset_pages_wait(room: Newsroom) -> None:
    room.list(1)
    with locked(room.root):
        found = room.round()
    assert found.new == 1 and "is being built by" in found.problems[0]
    room.round()
    assert room.articles() == ["1"]


def test_a_second_watcher_is_refused(room: Newsroom) -> None:
    with watched(room.root), pytest.raises(UsageError, match="is being built by process"):
        room.fetched()


# ---------------------------------------------------------------- between rounds


def test_between_rounds_nothing_is_done_until_something_is_due(room: Newsroom) -> None:
    room.list(1)
    watch = room.watch()
    with watched(room.root) as state:
        assert pause(state, watch.feeds, room.now) == LATEST
        one_round(watch, state)
        assert pause(state, watch.feeds, room.now) == 300
        room.now += 300
        assert pause(state, watch.feeds, room.now) == SOONEST
        assert ask_all(state, watch.feeds, room.now) == []
        room.send("/feed", "", status=503)
        one_round(watch, state)
        (told,) = ask_all(state, watch.feeds, room.now)
        assert f"{room.site.url}/feed" in told
        assert re.search(r" It is asked again after \d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.$", told)
        assert pause(state, watch.feeds, room.now) == 300, "one that failed is left alone"
