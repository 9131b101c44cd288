"""From JSON Lines to pages: one record a line, as `warta read -` reads them."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Protocol, TypeAlias

from warta.errors import EmptyError, InputError, RecordError
from warta.records import Failure, Page

FORM = '{"id", "url", "html" or "html_base64" or "text", "title", "published", "lang", "publisher"}'
ENVELOPE = ("url", "title", "published", "lang", "publisher")
"""The fields of a record that describe its page."""
SUFFIXES = (".jsonl", ".jsonlines", ".ndjson", ".jl")
CONTENTS = ("html", "html_base64", "text")
MOST_BYTES = 64 * 1024 * 1024  # of one page, unpacked: larger files are dumps
MOST_LINE = 2 * MOST_BYTES  # a record spells some characters with six bytes


class Lines(Protocol):
    """A file of bytes, compressed or not."""

    def readline(self, size: int = -1, /) -> bytes:
        """The next line, or its first `size` bytes; empty at the end."""


def lines_of(file: Lines) -> Iterator[bytes]:
    """The lines of a file. It ends after a line longer than MOST_LINE, which is cut there: what follows may decompress
    to any size.
    """
    while line := file.readline(MOST_LINE + 1):
        yield line
        if len(line) > MOST_LINE:
            return


Found: TypeAlias = Iterator[Page | Failure]


def or_nothing(found: Found, name: str, why: str) -> Found:
    """The outcomes; if there are none, a `Failure` that says so: an input without a page is probably a mistake."""
    first = next(found, None)
    yield Failure(name, f"{name}: {why}") if first is None else first
    yield from found


def jsonl_pages(lines: Iterable[str | bytes], name: str = "-") -> Found:
    """A page for each line, a `Failure` for each line that is no record; empty lines are left out.

    `name` is used for the stream in errors and in the ids of records without one ("news.jsonl:3"). If all lines are
    empty, there is one `Failure`.
    """
    return or_nothing(record_pages(lines, name), name, f"holds no record; write one a line, {FORM}.")


def record_pages(lines: Iterable[str | bytes], name: str) -> Found:
    """The same for a part of a stream, which may contain no record."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _page_of_line(line, f"{name}:{number}")


def _page_of_line(line: str | bytes, name: str) -> Page | Failure:
    if len(line) > MOST_LINE:
        most = MOST_LINE // 2**20
        return Failure(name, f"{name}: the line is larger than {most} MiB, and nothing behind it was read.")
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        why = error.msg if isinstance(error, json.JSONDecodeError) else "not UTF-8, or nested too deeply"
        text = ", or add --format text if this is a text" if name == "-:1" else ""
        return Failure(name, f"{name}: the line is not JSON ({why}); write one record a line{text}.")
    return _page_or_failure(record, name)


def json_pages(data: bytes, name: str) -> Found:
    """The pages of a file that holds one record in JSON, or a list of them; `name` as for `jsonl_pages`."""
    return or_nothing(_pages_of_json(data, name), name, f"the list holds no record; write some, {FORM}.")


def _pages_of_json(data: bytes, name: str) -> Found:
    try:
        found = json.loads(data)
    except (ValueError, RecursionError) as error:
        why = f"{error.msg}, line {error.lineno}" if isinstance(error, json.JSONDecodeError) else "nested too deeply"
        yield Failure(name, f"{name}: the file is not JSON ({why}); name files of one record a line .jsonl.")
        return
    records = found if isinstance(found, list) else [found]
    yield from (_page_or_failure(record, f"{name}:{number}") for number, record in enumerate(records, 1))


def _page_or_failure(record: Any, name: str) -> Page | Failure:
    if not isinstance(record, dict):
        return Failure(name, f"{name}: this is JSON but no record; write {FORM}.")
    try:
        return page_of_record(record, name)
    except InputError as error:
        return Failure(_id(record, name), str(error))


def page_of_record(record: Mapping[str, Any], name: str = "record") -> Page:
    """The page of a record `{"id", "url", "html"|"html_base64"|"text", "title", "published", "lang", "publisher"}`.

    `name` replaces a missing id, and is added to the id in messages. A title without content is a headline alone: its
    page has an empty text.

    Raises RecordError for a record without the required form, EmptyError for one without content, and InputError for
    one that is larger than MOST_BYTES.
    """
    one = _id(record, name)
    called = one if one == name else f"{name} ({one})"
    headline = _is_headline(record)
    record = {**record, "text": ""} if headline else record
    given = ["text"] if headline else [key for key in CONTENTS if record.get(key) is not None]
    if len(given) != 1:
        found = "none of them" if not given else " and ".join(given)
        raise RecordError(f"{called}: a record needs one of html, html_base64 and text, and this has {found}.")
    for key in (given[0], *ENVELOPE):
        if not isinstance(record.get(key), str | None):
            raise RecordError(f"{called}: {key} must be a string.")
    if not headline and not record[given[0]].strip():
        raise EmptyError(f"{called}: its {given[0]} is empty.")
    if len(record[given[0]]) > MOST_BYTES:
        raise InputError(
            f"{called}: its {given[0]} is larger than {MOST_BYTES // 2**20} MiB; split it into single pages."
        )
    envelope: dict[str, Any] = {key: whole(record.get(key) or "") or None for key in ENVELOPE}
    if given[0] == "text":
        return Page(one, text=whole(record["text"]), **envelope)
    if given[0] == "html":
        return Page(one, html=whole(record["html"]).encode("utf-8"), charset="utf-8", **envelope)
    return Page(one, html=_bytes(record["html_base64"], called), **envelope)


def _is_headline(record: Mapping[str, Any]) -> bool:
    """Whether there is a title and nothing else to read: lists of headlines are news too."""
    title = record.get("title")
    blank = all(record.get(key) in (None, "") for key in ("html", "html_base64"))
    text = record.get("text")
    return blank and isinstance(title, str) and bool(title.strip()) and (text is None or not str(text).strip())


def _id(record: Mapping[str, Any], name: str) -> str:
    one = record.get("id")
    url = record.get("url")
    return str(one) if one is not None else url if isinstance(url, str) and url else name


def whole(text: str) -> str:
    """Text without lone surrogates, which JSON can escape and no encoding can represent."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _bytes(code: str, one: str) -> bytes:
    try:
        return base64.b64decode(code, validate=True)
    except (binascii.Error, ValueError) as error:
        raise RecordError(f"{one}: html_base64 is not base64 ({error}).") from error
