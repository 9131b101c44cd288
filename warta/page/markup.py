"""What a page's markup says of itself, before any line is read: meta tags, JSON-LD, links."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Said:
    """A value the markup gives, and where it stood: `meta:og:title`, `json-ld:headline`, `title`."""

    value: str
    rule: str


@dataclass(frozen=True, slots=True)
class Markup:
    """The values of a page's markup, by field, the more trusted places first."""

    titles: tuple[Said, ...] = ()
    descriptions: tuple[Said, ...] = ()
    published: tuple[Said, ...] = ()
    modified: tuple[Said, ...] = ()
    authors: tuple[Said, ...] = ()
    editors: tuple[Said, ...] = ()
    publishers: tuple[Said, ...] = ()
    urls: tuple[Said, ...] = ()
    langs: tuple[Said, ...] = ()
    types: frozenset[str] = frozenset()
    body: str = ""
    links: tuple[tuple[str, str], ...] = field(default=())


NOTHING = Markup()
