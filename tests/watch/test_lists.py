"""What lists say."""

from __future__ import annotations

from pathlib import Path

import pytest

from warta.sources.web import Answer, Mark
from warta.watch import lists
from warta.watch.feeds import Feed, Feeds
from warta.watch.lists import end_first_visits, hear_list, key_of, lists_due
from warta.watch.state import State
from warta.watch.visits import Ask

FEED = "https://kabar.example/feed"
NOW = 1_750_000_000.0  # 15 June 2025


@pytest.fixture
def state(tmp_path: Path) -> State:
    return State(tmp_path / "state.sqlite")


def hear(state: State, text: str, feed: Feed | None = None, at: str = FEED, now: float = NOW) -> str | None:
    feeds = Feeds((feed or Feed(FEED),))
    lists_due(state, feeds, now)
    answer = Answer(at, text.encode(), "text/xml", None, "2025", Mark('"a"'))
    return hear_list(state, feeds, Ask(at, at), answer, now)


def wanted(state: State) -> list[str]:
    rows = state.rows("SELECT url FROM pages WHERE due IS NOT NULL ORDER BY url")
    return [row["url"].removeprefix("https://kabar.example/") for row in rows]


def rss(*paths: str) -> str:
    return "<rss>" + "".join(f"<item><link>https://kabar.example/{path}</link></item>" for path in paths) + "</rss>"


def sitemap(*entries: tuple[str, str], of: str = "url") -> str:
    entry = f"<{of}><loc>https://kabar.example/{{}}</loc><lastmod>{{}}</lastmod></{of}>"
    inner = "".join(entry.format(*one) for one in entries)
    return f"<{'urlset' if of == 'url' else 'sitemapindex'}>{inner}</urlset>"


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://Kabar.example/a?utm_source=rss&utm_medium=x#top", "https://kabar.example/a"),
        ("https://kabar.example/a?id=3&utm_source=rss", "https://kabar.example/a?id=3"),
        ("https://kabar.example?fbclid=x", "https://kabar.example/"),
        ("https://kabar.example/a?sutm_source=1&id", "https://kabar.example/a?sutm_source=1&id"),
    ],
)
def test_addresses_that_lead_to_the_same_are_one(url: str, key: str) -> None:
    assert key_of(url) == key


def test_a_list_that_answers_is_asked_again_in_its_time(state: State) -> None:
    feeds = Feeds((Feed(FEED), Feed("https://lain.example/feed", every=600.0)))
    assert [ask.key for ask in lists_due(state, feeds, NOW)] == [feed.url for feed in feeds.feeds]
    for feed in feeds.feeds:
        hear_list(
            state, feeds, Ask(feed.url, feed.url), Answer(feed.url, b"<rss></rss>", "", None, "", Mark('"a"')), NOW
        )
    assert lists_due(state, feeds, NOW + 299) == []
    assert lists_due(state, feeds, NOW + 300) == [Ask(FEED, FEED, Mark('"a"'))]
    assert len(lists_due(state, feeds, NOW + 600)) == 2
    assert lists_due(state, Feeds((feeds.feeds[1],)), NOW + 300) == [], "a feed that is no longer watched"


def test_an_article_in_two_lists_is_asked_for_once(state: State) -> None:
    hear(state, rss("1", "1?utm_source=rss", "2"))
    assert wanted(state) == ["1", "2"]


def test_when_the_first_visits_are_over_all_is_news(state: State) -> None:
    feed = Feed(FEED, limit=1)
    hear(state, rss("2", "1"), feed)
    assert wanted(state) == ["2"]
    hear(state, rss("3", "2", "1"), feed)
    assert wanted(state) == ["2"], "it is the first visit still"
    end_first_visits(state)
    hear(state, rss("4", "3", "2", "1"), feed)
    assert wanted(state) == ["2", "4"]


def test_of_a_list_that_is_found_later_old_articles_are_no_news(state: State) -> None:
    """A sitemap of today appears in the index; so does one of last year, which was not there before."""
    hear(state, sitemap(("a.xml", "2025-06-01"), of="sitemap"))
    end_first_visits(state)
    hear(state, sitemap(("a.xml", "2025-06-01"), ("b.xml", "2025-06-15"), of="sitemap"))
    hear(state, sitemap(("1", "2025-06-14T10:00:00Z"), ("2", "2024-01-01")), at="https://kabar.example/b.xml")
    assert wanted(state) == ["1"]


def test_lists_are_followed_so_deep_and_so_many_of_them(state: State, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lists, "DEEPEST", 1)
    monkeypatch.setattr(lists, "MOST_LISTS", 2)
    hear(state, sitemap(("a.xml", "2025-06-01"), ("b.xml", "2025-06-03"), ("c.xml", "2025-06-02"), of="sitemap"))
    known = [row["url"].rpartition("/")[2] for row in state.rows("SELECT url FROM lists WHERE depth = 1")]
    assert sorted(known) == ["b.xml", "c.xml"]
    hear(state, sitemap(("d.xml", "2025-06-01"), of="sitemap"), at="https://kabar.example/b.xml")
    assert state.row("lists", "https://kabar.example/d.xml") is None


def test_what_is_no_list_is_said_and_the_list_is_left_alone_for_a_time(state: State) -> None:
    assert "is no list of articles" in str(hear(state, "<html><p>Halo</p></html>"))
    row = state.row("lists", FEED) or {}
    assert (row["failures"], row["due"]) == (1, NOW + 300)
    assert hear(state, rss("1")) is None
    assert (state.row("lists", FEED) or {})["failures"] == 0


def test_what_is_too_much_is_noted_when_there_is_room(state: State, monkeypatch: pytest.MonkeyPatch) -> None:
    """A list that names thousands of new addresses at each visit fills no disk; it is asked for all of it again."""
    monkeypatch.setattr(lists, "MOST_WAITING", 2)
    feed = Feed(FEED, limit=1)
    hear(state, rss("5"), feed)
    end_first_visits(state)
    assert (state.row("lists", FEED) or {})["etag"] == '"a"'
    state.put("lists", FEED, etag=None)
    hear(state, rss("3", "2", "1"), feed)
    assert wanted(state) == ["3", "5"] and (state.row("lists", FEED) or {})["etag"] is None
    for key in ("3", "5"):
        state.put("pages", f"https://kabar.example/{key}", versions=1, due=None)
    hear(state, rss("3", "2", "1"), feed)
    assert wanted(state) == ["1", "2"]
