"""A newsroom of ours on a real server, and a watcher of it whose time is ours too."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from httpx import create_ssl_context

from corpus.crawls_made import Inline, ask
from local_site import Sent, Site, serving
from warta.sources.web import Manners, Web
from warta.watch.feeds import Feed, Feeds
from warta.watch.rounds import Round, Watch, fetch, one_round, watched
from warta.watch.telling import Sinks

HTML, RSS = "text/html; charset=utf-8", "application/rss+xml"
DEEDS = (
    "Police arrested two men in Jakarta on Monday, officials said.",
    "Soldiers attacked a village near Bunia on Tuesday and killed four people, the army said.",
    "President Budi Santoso met Prime Minister Amir Hakim in Kuala Lumpur on Friday.",
)
TLS = create_ssl_context()
BEGUN = 1_750_000_000.0  # 15 June 2025


@dataclass
class Newsroom:
    """A site that a dataset watches. `now`: the watcher's time in seconds since 1970."""

    site: Site
    root: Path
    now: float = BEGUN
    manners: Manners = field(default_factory=Manners)

    def publish(self, number: int, text: str | None = None, banner: str = "", etag: bool = True) -> str:
        """An article; another text is an edit, another banner is not. Its address."""
        words = text or DEEDS[number % len(DEEDS)]
        page = (
            f"<html><head><title>Report {number}</title></head><body><div class='ad'>{banner}</div>"
            f"<article><h1>Report {number}</h1><p>{words}</p>"
            f"<p>It was the report number {number} that the newsroom had published about the matter this year.</p>"
            "</article></body></html>"
        ).encode()
        tag = {"ETag": f'"{hashlib.sha256(page).hexdigest()[:8]}"'} if etag else {}
        self.site.sent[f"/news/{number}"] = Sent((page,), heads={"Content-Type": HTML, **tag})
        return f"{self.site.url}/news/{number}"

    def list(self, *numbers: int, at: str = "/feed", **heads: str) -> None:
        """A feed of these articles, which are published where they are not."""
        for number in numbers:
            if f"/news/{number}" not in self.site.sent:
                self.publish(number)
        items = "".join(f"<item><link>{self.site.url}/news/{number}</link></item>" for number in numbers)
        self.send(at, f"<rss><channel>{items}</channel></rss>", RSS, **heads)

    def send(self, path: str, text: str, kind: str = HTML, status: int = 200, **heads: str) -> None:
        """Anything at a path."""
        named = {name.replace("_", "-"): value for name, value in heads.items()}
        self.site.sent[path] = Sent((text.encode(),), status, {"Content-Type": kind, **named})

    def watch(self, *feeds: Feed, **more: Any) -> Watch:
        """What watches it: its feed at /feed, or others."""
        given = feeds or (Feed(f"{self.site.url}/feed"),)
        options = {name: more.pop(name) for name in ("every", "versions") if name in more}
        local: dict[str, Any] = {"may_connect": lambda address: address == "127.0.0.1", "ssl_context": TLS}
        web = partial(Web, delay=0, manners=self.manners, **local)
        wished = Feeds(given, **options)
        return Watch(self.root, wished, web, lambda _: Inline(), Inline(), now=lambda: self.now, **more)

    def round(self, *feeds: Feed, **more: Any) -> Round:
        """One round, as another process would do it."""
        with watched(self.root) as state:
            return one_round(self.watch(*feeds, **more), state)

    def fetched(self, *feeds: Feed, **more: Any) -> Round:
        """One round without reading."""
        with watched(self.root) as state:
            found, problems = fetch(self.watch(*feeds, **more), state)
        return Round(found.lists, found.new, found.changed, found.unchanged, found.failed, 0, tuple(problems))

    def rows(self, table: str) -> list[dict[str, Any]]:
        """What the watcher knows."""
        with watched(self.root) as state:
            return state.rows(f"SELECT * FROM {table}")

    def asked(self) -> list[str]:
        """What the site was asked for since this was called last, robots.txt left out."""
        found = [path for path in self.site.asked if path != "/robots.txt"]
        self.site.asked.clear()
        return found

    def articles(self) -> list[str]:
        """The addresses of the articles in the dataset, in order."""
        return [url.rpartition("/")[2] for (url,) in ask(self.root, "SELECT url FROM articles ORDER BY url")]


@contextmanager
def newsroom(root: Path) -> Iterator[Newsroom]:
    """A running one. `root`: the dataset that watches it."""
    with serving() as site:
        yield Newsroom(site, root)


def told_to(path: str | None = None, webhook: str | None = None) -> Sinks:
    """All events to a file or a webhook."""
    return Sinks(lines=path, webhook=webhook)
