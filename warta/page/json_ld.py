"""Records of JSON-LD, as the scripts of a page hold them.

A record is a mapping, usually with a `@type`. Sites write all sorts of errors into these scripts; what cannot be read
is left out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from typing import Any, TypeAlias

Record: TypeAlias = Mapping[str, Any]

CONTROL = re.compile(r"[\x00-\x1f]+")
REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][\dA-Za-z]{1,30});")  # "&copy=2" is of an address
TRAILING_COMMA = re.compile(r",\s*(?=[\]}])")
COMMENT = re.compile(r"^\s*(?://)?\s*<!\[CDATA\[|(?://)?\s*\]\]>\s*$|/\*.*?\*/")
PEOPLE = ("author", "creator", "contributor", "editor", "publisher")
MOST_JSON = 2_000_000  # characters of one script
MOST_ITEMS = 500  # records of one script
MOST_VALUES = 20  # of one key


def read_records(scripts: Iterable[str]) -> list[Record]:
    """All records of the scripts of a page, in order, with references to named ones filled in."""
    return _resolved([record for script in scripts for record in _opened(_loads(script[:MOST_JSON]))])


def types_of(record: Record) -> tuple[str, ...]:
    """The types of a record."""
    found = record.get("@type")
    names = found if isinstance(found, list) else [found]
    return tuple(name for name in names if isinstance(name, str))


def values_of(value: Any) -> Iterator[str]:
    """A value as strings: names of people and organisations, addresses of things."""
    if isinstance(value, str):
        yield decoded(value)
    elif isinstance(value, list):
        for one in value[:MOST_VALUES]:
            yield from values_of(one) if not isinstance(one, list) else ()
    elif isinstance(value, dict):
        name = value.get("name") or value.get("@id") or value.get("url")
        for one in name if isinstance(name, list) else [name]:
            if isinstance(one, str):
                yield decoded(one)


def records_in(value: Any) -> list[Record]:
    """The records of a value that is one, or a list of them."""
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, dict)]


def text_of(value: Any) -> str:
    """A value as text; empty if it is no string."""
    return unescape(value) if isinstance(value, str) else ""


def decoded(value: str) -> str:
    """A value with its character references read: many sites write them twice ("&amp;#8217;")."""
    return REFERENCE.sub(lambda found: unescape(found.group()), value) if "&" in value else value


# ---------------------------------------------------------------- reading


def _loads(source: str) -> Any:
    """The data of a script; sites write line ends, comments and last commas into it. None if it cannot be read."""
    for attempt in (str, _repaired):
        try:
            return json.loads(attempt(source), strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _repaired(source: str) -> str:
    return TRAILING_COMMA.sub("", CONTROL.sub(" ", COMMENT.sub("", source))).strip().rstrip(";")


def _opened(data: Any) -> Iterator[Record]:
    """All records of a script: lists, graphs and the main entities of web pages are opened."""
    waiting, count = [data], 0
    while waiting and count < MOST_ITEMS:
        item = waiting.pop(0)
        count += 1
        if isinstance(item, list):
            waiting = [*item[:MOST_ITEMS], *waiting]
        elif isinstance(item, dict):
            yield item
            waiting += [
                item[key] for key in ("@graph", "mainEntity", "hasPart") if isinstance(item.get(key), list | dict)
            ]


def _resolved(records: list[Record]) -> list[Record]:
    """The records with references to named ones filled in: {"author": {"@id": "#1"}} gets the name of #1."""
    named = {item["@id"]: item for item in records if isinstance(item.get("@id"), str) and item.get("name")}

    def filled(value: Any) -> Any:
        if isinstance(value, list):
            return [filled(one) for one in value[:MOST_VALUES]]
        if isinstance(value, dict) and not value.get("name") and isinstance(value.get("@id"), str):
            return named.get(value["@id"], value)
        return value

    return [{**item, **{key: filled(item[key]) for key in PEOPLE if key in item}} for item in records]
