"""FEEDS.toml: what it may say, and how it is told what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from warta.errors import UsageError
from warta.watch.feeds import Feed, Feeds, feeds_of


def written(folder: Path, text: str) -> Path:
    path = folder / "feeds.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file(tmp_path: Path) -> None:
    text = """
        every = "2m"
        delay = "3s"
        versions = "2d"
        hosts = 4

        [[feed]]
        url = "https://kabar.example/rss"

        [[feed]]
        url = "https://lain.example/sitemap.xml"
        every = "1h"
        limit = 5
        only = "/berita/"
        never = ["/video/", "/foto/"]
    """
    assert feeds_of(written(tmp_path, text)) == Feeds(
        (
            Feed("https://kabar.example/rss"),
            Feed("https://lain.example/sitemap.xml", 3600, 5, ("/berita/",), ("/video/", "/foto/")),
        ),
        every=120,
        delay=3,
        versions=172800,
        hosts=4,
    )


def test_which_articles_of_a_feed_are_wanted() -> None:
    feed = Feed("https://kabar.example/rss", only=("/berita/", "/news/"), never=("/video/",))
    found = [feed.wants(f"https://kabar.example{path}") for path in ("/berita/1", "/news/1", "/1", "/news/video/1")]
    assert found == [True, True, False, False]


URL = 'url = "https://kabar.example/rss"\n'


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("a = \n", "is no TOML (Invalid value (at line 1, column 5))"),
        ("", "names no feed"),
        ("feed = []", "names no feed"),
        ("feed = [1]", "feed 1: has no url"),
        ("[[feed]]\nlimit = 3", "feed 1: has no url"),
        (f"[[feed]]\n{URL}[[feed]]\nurl = 'kabar'", "feed 2 (kabar): url: 'kabar' is no address"),
        ("[[feed]]\nurl = 'https://'", "url: 'https://' is no address"),
        ("[[feed]]\nurl = 'https://[kabar'", "is no address"),
        (f"[[feed]]\n{URL}[[feed]]\n{URL}", "feed 2 (https://kabar.example/rss): is feed 1 once more"),
        (
            f"[[feed]]\n{URL}evry = '5m'",
            "feed 1 (https://kabar.example/rss): evry: there is no such key",
        ),
        (f"[[feed]]\n{URL}every = 5", 'every: 5 is no duration; write one such as "5m"'),
        (f"[[feed]]\n{URL}every = '5 min'", "every: '5 min' is no duration"),
        (f"[[feed]]\n{URL}every = '1s'", "every: '1s' is too often; wait at least 10s"),
        (f"[[feed]]\n{URL}limit = -1", "limit: -1 is no whole number from 0"),
        (f"[[feed]]\n{URL}limit = true", "limit: True is no whole number"),
        (f"[[feed]]\n{URL}only = [1]", "only: [1] is no list of parts of addresses"),
        (f"hosts = 1000\n[[feed]]\n{URL}", "feeds.toml: hosts: 1000 is no whole number from 1 to 64"),
        (f"speed = 1\n[[feed]]\n{URL}", "feeds.toml: speed: there is no such key; there are every"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(tmp_path: Path, text: str, why: str) -> None:
    with pytest.raises(UsageError) as caught:
        feeds_of(written(tmp_path, text))
    assert why in str(caught.value)
    assert str(caught.value).startswith(str(tmp_path / "feeds.toml"))


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"none\.toml: cannot be read"):
        feeds_of(tmp_path / "none.toml")
    (tmp_path / "a.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(UsageError, match="is not UTF-8"):
        feeds_of(tmp_path / "a.toml")
