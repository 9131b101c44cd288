"""FEEDS.toml: which lists are watched, and how."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from warta.errors import UsageError
from warta.sources.addresses import host_of, is_address
from warta.watch.intervals import seconds_of

LEAST_EVERY = 10.0  # seconds between two visits to a list
MOST_HOSTS = 64


@dataclass(frozen=True, slots=True)
class Feed:
    """A list that is watched. `every`: seconds; None: as for all. `limit`: how many articles the first visit takes.

    An article is wanted if its address contains one of `only` (where there is any), and none of `never`.
    """

    url: str
    every: float | None = None
    limit: int = 100
    only: tuple[str, ...] = ()
    never: tuple[str, ...] = ()

    def wants(self, url: str) -> bool:
        """Whether an article at this address is wanted."""
        return not any(part in url for part in self.never) and (not self.only or any(part in url for part in self.only))


@dataclass(frozen=True, slots=True)
class Feeds:
    """All lists. `every` and `delay` in seconds, `versions`: for how many seconds articles are looked at again.

    `hosts`: how many sites are visited at one time.
    """

    feeds: tuple[Feed, ...]
    every: float = 300.0
    delay: float = 1.0
    versions: float = 7 * 86400.0
    hosts: int = 16


def feeds_of(path: Path) -> Feeds:
    """The feeds that a file names. Raises UsageError, which names the file, the entry and the key."""
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path}: is no TOML ({error}).") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: is not UTF-8.") from error
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror}).") from error
    entries = said.pop("feed", None)
    if not isinstance(entries, list) or not entries:
        raise UsageError(f'{path}: names no feed; write [[feed]] and below it url = "https://…".')
    found = tuple(_feed(entry, f"{path}: feed {number}") for number, entry in enumerate(entries, 1))
    _check_once(path, found)
    return Feeds(found, **_values(said, ALL, str(path)))


def _feed(entry: Any, where: str) -> Feed:
    if not isinstance(entry, dict) or "url" not in entry:
        raise UsageError(f'{where}: has no url; write url = "https://…".')
    values = _values(entry, ONE, f"{where} ({entry['url']})")
    return Feed(**values)


def _check_once(path: Path, feeds: tuple[Feed, ...]) -> None:
    first: dict[str, int] = {}
    for number, feed in enumerate(feeds, 1):
        if feed.url in first:
            raise UsageError(f"{path}: feed {number} ({feed.url}): is feed {first[feed.url]} once more.")
        first[feed.url] = number


# ---------------------------------------------------------------- values

Reader = Callable[[Any], Any]
"""Reads a value of the file. Raises ValueError, which says what is allowed."""


def _values(said: Mapping[str, Any], readers: Mapping[str, Reader], where: str) -> dict[str, Any]:
    found = {}
    for key, value in said.items():
        if key not in readers:
            raise UsageError(f"{where}: {key}: there is no such key; there are {', '.join(readers)}.")
        try:
            found[key] = readers[key](value)
        except ValueError as error:
            raise UsageError(f"{where}: {key}: {error}.") from error
    return found


def _duration(value: Any) -> float:
    if not isinstance(value, str):
        raise ValueError(f'{value!r} is no duration; write one such as "5m", in quotation marks')
    return seconds_of(value)


def every_of(value: Any) -> float:
    """The seconds between two visits of a list. Raises ValueError for what is no duration, or too short."""
    seconds = _duration(value)
    if seconds < LEAST_EVERY:
        raise ValueError(f"{value!r} is too often; wait at least {LEAST_EVERY:.0f}s")
    return seconds


def _whole(least: int, most: int) -> Reader:
    def read(value: Any) -> int:
        if type(value) is not int or not least <= value <= most:
            raise ValueError(f"{value!r} is no whole number from {least} to {most}")
        return value

    return read


def _address(value: Any) -> str:
    if not isinstance(value, str) or not is_address(value) or not host_of(value):
        raise ValueError(f'{value!r} is no address; write one such as "https://example.org/feed.xml"')
    return value


def _words(value: Any) -> tuple[str, ...]:
    words = [value] if isinstance(value, str) else value
    if not isinstance(words, list) or not all(isinstance(word, str) and word for word in words):
        raise ValueError(f'{value!r} is no list of parts of addresses; write one such as ["/news/"]')
    return tuple(words)


ALL: Mapping[str, Reader] = {
    "every": every_of,
    "delay": _duration,
    "versions": _duration,
    "hosts": _whole(1, MOST_HOSTS),
}
ONE: Mapping[str, Reader] = {
    "url": _address,
    "every": every_of,
    "limit": _whole(0, 50_000),
    "only": _words,
    "never": _words,
}
"""The keys of the file and of one feed, and how they are read."""
