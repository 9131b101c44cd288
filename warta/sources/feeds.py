"""Lists of articles: RSS, Atom, JSON Feed, sitemaps and news sitemaps.

Many feeds are broken XML, so they are read as a sequence of tags, not as a tree, and all intact entries are found. No
entity is ever declared or expanded, so that no small file can grow into a large one.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

from warta.errors import InputError
from warta.sources.decode import decode

SUFFIXES = (".xml", ".rss", ".atom", ".rdf")
ROOT_BYTES = 4096
ROOT = re.compile(rb"<(?:[\w-]{1,20}:)?(?:rss|feed|rdf|urlset|sitemapindex)[\s>]", re.IGNORECASE)
ANY_TAG = re.compile(rb"<[a-z]", re.IGNORECASE)
JSON_FEED = re.compile(rb"""\s*\{.{0,300}?"version"\s*:\s*"https?://jsonfeed\.org/version/""", re.DOTALL)

ENTRIES = {"rss": "item", "rdf": "item", "feed": "entry", "urlset": "url", "sitemapindex": "sitemap"}
"""The root element of a list, without prefix, and the element of its entries."""
LIST = "sitemap"
"""The entries that are further lists."""

NAMESPACES = {
    "http://www.google.com/schemas/sitemap-news/0.9": "news:",
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://purl.org/dc/terms/": "dc:",
    "http://www.w3.org/2005/Atom": "",
    "http://www.sitemaps.org/schemas/sitemap/0.9": "",
    "http://purl.org/rss/1.0/": "",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner:",
}
"""The prefix used here for the names of a namespace, whatever the feed's own is."""

BASE = "xml:base"
ADDRESSES = ("feedburner:origlink", "link", "loc", "guid")
TITLES = ("title", "news:title", "dc:title")
TIMES = ("pubdate", "published", "news:publication_date", "dc:date", "dc:created", "issued")
CHANGES = ("lastmod", "updated", "modified")
"""The elements that give each value, the best one first."""

LONGEST_TAG = 2000
LONGEST_VALUE = 10_000
TAG = re.compile(r"""(/?)([A-Za-z][\w.:-]{0,100})((?:[^<>"']++|"[^"]*+"|'[^']*+')*+)>""")
ATTRIBUTE = re.compile(r"""([\w.:-]{1,100})\s*=\s*(?:"([^"]*)"|'([^']*)')""")
DECLARED = re.compile(r"""xmlns:([\w.-]{1,40})\s*=\s*["']([^"'<>]{1,200})["']""")
BLANK = re.compile(r"\s")
MARKUP = re.compile(r"</?[A-Za-z][^<>]{0,300}>")


@dataclass(frozen=True, slots=True)
class Entry:
    """An article that a list names, or a further list (`is_list`). `published` and `changed` are as written there."""

    url: str
    title: str | None = None
    published: str | None = None
    changed: str | None = None
    is_list: bool = False


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag of a feed with the text that follows it; names in lower case, with the prefixes above."""

    name: str
    closes: bool
    attributes: dict[str, str]
    text: str


def is_feed(data: bytes) -> bool:
    """Whether bytes are a list of articles: the first tag of the XML, or the version of a JSON Feed, says so."""
    head = data[:ROOT_BYTES].replace(b"\x00", b"")
    first = ANY_TAG.search(head)
    return bool(first and ROOT.match(head, first.start())) or bool(JSON_FEED.match(head.removeprefix(b"\xef\xbb\xbf")))


def entries(data: bytes, name: str, charset: str | None = None, base: str | None = None) -> Iterator[Entry]:
    """The entries of a list, in its order. `base`: the address of the list, for links that are relative to it.

    Raises InputError if it is broken JSON, EmptyError or BinaryError if it is no text.
    """
    text = decode(data, name, charset)
    found = _json_entries(text, name) if text.lstrip("\ufeff \t\r\n").startswith("{") else _xml_entries(text)
    for entry in found:
        url = _absolute(entry.url, base)
        if url is not None:
            yield Entry(url, entry.title, entry.published, entry.changed, entry.is_list)


def _absolute(url: str, base: str | None) -> str | None:
    try:
        url = urljoin(base or "", url.strip())
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.hostname and not BLANK.search(url) else None


# ---------------------------------------------------------------- JSON


def _json_entries(text: str, name: str) -> Iterator[Entry]:
    try:
        feed = json.loads(text.lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise InputError(f"{name}: the feed is broken JSON; fetch it again.") from error
    items = feed.get("items")
    for item in items if isinstance(items, list) else ():
        if isinstance(item, dict) and (url := _first(item, "url", "external_url", "id")):
            yield Entry(url, _first(item, "title"), _first(item, "date_published"), _first(item, "date_modified"))


def _first(item: dict[str, Any], *keys: str) -> str | None:
    return next((item[key] for key in keys if isinstance(item.get(key), str) and item[key].strip()), None)


# ---------------------------------------------------------------- XML


def _xml_entries(text: str) -> Iterator[Entry]:
    """The entries between their tags; one that is not closed ends where the next begins."""
    kind: str | None = None
    said: dict[str, str] | None = None
    base = ""
    for tag in _tags(text):
        kind = kind or ENTRIES.get(tag.name.rpartition(":")[2])
        if tag.name == kind:
            yield from _entry(kind, said)
            said = None if tag.closes else {BASE: _base(base, tag)}
        elif said is None:
            base = _base(base, tag)
        elif not tag.closes:
            _keep(tag, said)
    yield from _entry(kind, said)


def _base(outer: str, tag: Tag) -> str:
    """The address that links within an element are relative to: `<entry xml:base="/world/"><link href="1"/>`."""
    base = _join(outer, tag.attributes.get(BASE, ""))
    return base if len(base) <= LONGEST_TAG else outer  # a thousand, each relative to the one before, would add up


def _join(base: str, url: str) -> str:
    """An address relative to another; unchanged if one of them is not valid."""
    try:
        return urljoin(base, url.strip())
    except ValueError:
        return url


def _keep(tag: Tag, said: dict[str, str]) -> None:
    """Keep what an element says; the first of its name counts, so that a `<source>` within an entry changes nothing."""
    value = tag.text
    if tag.name == "link" and "href" in tag.attributes:
        if tag.attributes.get("rel", "alternate") != "alternate":
            return
        value = tag.attributes["href"]
    if tag.name == "guid" and tag.attributes.get("ispermalink", "true") == "false":
        return
    if value.strip():
        said.setdefault(tag.name, value.strip())


def _entry(kind: str | None, said: dict[str, str] | None) -> Iterator[Entry]:
    url = _said(said, ADDRESSES) if said else None
    if said and url is not None:
        title = _said(said, TITLES)
        yield Entry(
            _join(said[BASE], url), title and _plain(title), _said(said, TIMES), _said(said, CHANGES), kind == LIST
        )


def _said(said: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((said[name] for name in names if name in said), None)


def _plain(title: str) -> str:
    """A title without markup: many feeds escape it twice."""
    return " ".join(MARKUP.sub("", html.unescape(title)).split())


def _tags(text: str) -> Iterator[Tag]:
    """The tags of XML in their order, whether they match or not."""
    prefixes = {prefix: NAMESPACES.get(uri.strip(), f"{prefix}:") for prefix, uri in DECLARED.findall(text[:100_000])}
    at = 0
    while (at := text.find("<", at)) >= 0:
        if text.startswith(("<!", "<?"), at):
            at = _behind(text, at)
            continue
        found = TAG.match(text, at + 1, at + 1 + LONGEST_TAG)
        if found is None:
            at += 1
            continue
        value, at = _value(text, found.end())
        yield Tag(_named(found.group(2), prefixes), bool(found.group(1)), _attributes(found.group(3)), value)


def _named(name: str, prefixes: dict[str, str]) -> str:
    prefix, colon, local = name.partition(":")
    return f"{prefixes.get(prefix, f'{prefix}:')}{local}".lower() if colon else name.lower()


def _attributes(written: str) -> dict[str, str]:
    found = ATTRIBUTE.findall(written) if "=" in written else ()
    return {name.lower(): html.unescape(double or single) for name, double, single in found}


def _behind(text: str, at: int) -> int:
    """Where a comment, a declaration or an instruction ends; beyond the end of the text if it does not."""
    end = "-->" if text.startswith("<!--", at) else "?>" if text.startswith("<?", at) else ">"
    if text.startswith("<![CDATA[", at):
        end = "]]>"
    found = text.find(end, at)
    return found + len(end) if found >= 0 else len(text)


def _value(text: str, at: int) -> tuple[str, int]:
    """The text from `at` to the next tag, and where that is; a CDATA section is taken literally.

    A text that breaks off counts as none: half an address is the address of something else.
    """
    parts: list[str] = []
    while True:
        end = text.find("<", at)
        if end < 0:
            return "", len(text)
        parts.append(html.unescape(text[at : min(end, at + LONGEST_VALUE)]))
        if not text.startswith("<![CDATA[", end):
            return "".join(parts), end
        at = _behind(text, end)
        parts.append(text[end + 9 : min(at - 3, end + LONGEST_VALUE)])
