"""From a source to its reading: `read` for one article, `read_many` for any number.

The stages are joined here and nowhere else: sources -> page -> text -> events.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from itertools import islice
from numbers import Real
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from warta.errors import EmptyError, InputError, NotFoundError, UsageError
from warta.events import code_events, needed_for_events
from warta.knowledge import known_with, located
from warta.languages import WITHDRAWN, Language, languages
from warta.ontology import find_ontology
from warta.page import read_page
from warta.records import Failure, Page, Reading
from warta.sources import page_of_bytes, page_of_record, pages
from warta.sources.files import not_there
from warta.sources.records import whole
from warta.text import read_text

Source: TypeAlias = str | Path | bytes | Mapping[str, Any] | Page
"""A path, an address, bytes, HTML or plain text, a JSON record as `warta read -` takes it, or a `Page`."""

ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
MARKUP = re.compile(r"<(!doctype|html|head|body|article|main|div|p|h1|meta)\b[^>]*>", re.IGNORECASE)
FILE_NAME = re.compile(
    r"\S*[/\\]\S*|.*\.(x?html?|mht|mhtml|txt|jsonl?|gz|zst|br|warc|xml|rss|atom|parquet)", re.IGNORECASE
)
LANGUAGE = re.compile(r"([A-Za-z]{2})(?:[-_].*)?")
LONGEST_PATH = 1024  # a longer string is a text


def read(
    source: Source,
    *,
    url: str | None = None,
    lang: str | None = None,
    published: str | None = None,
    min_confidence: float = 0,
    ontology: str | Path | None = None,
    knowledge: str | Path | None = None,
) -> Reading:
    """Who said or did what to whom in one article, when and where, and on whose word.

    `source` is a path, an address, bytes, a string of HTML or plain text, a JSON record, or a `Page`. `url`, `lang`
    (ISO 639-1) and `published` (ISO 8601) override what the source says of itself. Events with a confidence below
    `min_confidence` are left out. `ontology`: another one than PLOVER, a folder or the name of one that ships.
    `knowledge`: a folder of places, people and bodies of your own, as `warta places add` makes it; none by default.

    Raises `InputError` if the source cannot be read, and `UsageError` if it holds several articles (use `read_many`),
    if there is no such ontology or folder, or if another argument is not understood.
    """
    head = _head(url=url, lang=lang, published=published)
    found = list(islice(pages_of(source), 2))
    if not found:
        raise EmptyError(f"{_name(source)}: there is no article in it.")
    if len(found) > 1:
        raise UsageError(f"{_name(source)}: holds more than one article; give one, or read all with warta.read_many.")
    if isinstance(found[0], Failure):
        raise InputError(found[0].error)
    return _read_with(found[0], head, _known(knowledge), _coder(min_confidence, ontology))


def read_many(
    sources: Iterable[Source | Failure],
    *,
    url: str | None = None,
    lang: str | None = None,
    published: str | None = None,
    min_confidence: float = 0,
    ontology: str | Path | None = None,
    knowledge: str | Path | None = None,
) -> Iterator[Reading | Failure]:
    """The reading of every article in `sources`, in order; a `Failure` in the place of one that cannot be read.

    A source that holds several articles (a folder, a JSONL file) gives several readings. An error in one input does
    not stop the run. All else is as in `read`.
    """
    head = _head(url=url, lang=lang, published=published)
    known, events = _known(knowledge), _coder(min_confidence, ontology)
    if isinstance(sources, str | bytes | Path | Mapping | Page):
        sources = [sources]
    for source in sources:
        for page in _pages_or_failure(source):
            yield page if isinstance(page, Failure) else _guarded(page, head, known, events)


class Head(NamedTuple):
    """What the caller says about an article; None: nothing."""

    url: str | None = None
    lang: str | None = None
    published: str | None = None


SAID = {"url": "an address", "lang": "a code such as 'id'", "published": "a time such as '2023-11-20T08:52+07:00'"}


def _head(**said: str | None) -> Head:
    """What the caller says. Raises `UsageError` for a value that is not a string, such as a `datetime`."""
    for name, value in said.items():
        if not isinstance(value, str | None):
            raise UsageError(f"{name}={value!r}: give {SAID[name]} as a string.")
    return Head(**said)


Coder: TypeAlias = Callable[[Reading, Language], Reading]
"""The last stage, with its settings."""


def _coder(min_confidence: float, ontology: str | Path | None) -> Coder:
    if not isinstance(min_confidence, Real) or not 0 <= min_confidence <= 1:  # a number of numpy's is one, too
        raise UsageError(f"min_confidence={min_confidence!r}: give a number from 0 to 1.")
    types = None if ontology is None else find_ontology(_folder(ontology, "ontology"))
    return partial(code_events, min_confidence=float(min_confidence), ontology=types)


def _known(knowledge: str | Path | None) -> Mapping[str, Language]:
    return known_with(None if knowledge is None else _folder(knowledge, "knowledge"))


def _folder(said: str | Path, name: str) -> Path:
    """The folder that the caller names. An empty name would mean the working directory, so it raises `UsageError`."""
    if not isinstance(said, str | Path) or not str(said).strip():
        raise UsageError(f"{name}={said!r}: give the name of a folder.")
    return Path(said)


def read_one(page: Page, known: Mapping[str, Language] | None = None, events: Coder = code_events) -> Reading:
    """A page through all stages. `known`: the languages to read, all built-in ones by default."""
    known = known or languages()
    article = read_page(page)
    language = known.get(article.lang or "")
    reading = read_text(article, language, also=needed_for_events)
    if language is None:
        return replace(reading, note=_unknown_language(article.lang, known))
    return located(events(reading, language), language)


def _read_with(page: Page, head: Head, known: Mapping[str, Language], events: Coder) -> Reading:
    """A page through all stages, with what the caller says about it; a note reports a time that is not understood."""
    said = head.published or page.published
    page = with_head(page, **head._asdict())
    reading = read_one(page, known, events)
    if not said or page.published:
        return reading
    note = f"{said!r} is no time of publication in ISO 8601, and was passed over."
    return replace(reading, note=f"{note} {reading.note}" if reading.note else note)


def with_head(page: Page, *, url: str | None = None, lang: str | None = None, published: str | None = None) -> Page:
    """The page with those values of its head that are given; the time of publication in ISO 8601.

    A language that is no code of ISO 639-1, and a time that is not understood, become None, so that the page decides.
    """
    return replace(
        page,
        url=url or page.url,
        lang=_language(lang or page.lang or ""),
        published=_iso(published or page.published or ""),
    )


def _language(said: str) -> str | None:
    """The code of ISO 639-1: "id" for "id-ID", "ID" and its former code "in"; None if it is no code."""
    found = LANGUAGE.fullmatch(said.strip())
    code = found[1].lower() if found else None
    return WITHDRAWN.get(code, code) if code else None


def _iso(time: str) -> str | None:
    """A time in the form of ISO 8601; None if it is not understood."""
    for read_time in (_date, _time, _mail_time):
        try:
            return read_time(time.strip())
        except ValueError:
            continue
    return None


def _date(time: str) -> str:
    """2023-11-20."""
    return date.fromisoformat(time).isoformat()


def _time(time: str) -> str:
    """2023-11-20 08:52+07:00."""
    return datetime.fromisoformat(time).isoformat()


def _mail_time(time: str) -> str:
    """Mon, 20 Nov 2023 08:52:00 +0700."""
    from email.utils import parsedate_to_datetime

    return parsedate_to_datetime(time).isoformat()


def _unknown_language(code: str | None, known: Mapping[str, Language]) -> str:
    heard = f"The language is {code!r}" if code else "The language could not be told"
    return f"{heard}; Warta reads {', '.join(known)}. Nobody was looked for who says or does something."


def _guarded(page: Page, head: Head, known: Mapping[str, Language], events: Coder) -> Reading | Failure:
    try:
        return _read_with(page, head, known, events)
    except InputError as error:
        return Failure(page.id, str(error))
    except Exception as fault:  # whatever goes wrong inside one page, the run goes on and says so
        why = f"{type(fault).__name__}: {fault}".rstrip(": ")
        return Failure(
            page.id, f"{page.called}: a fault in Warta stopped the reading ({why}); please report it.", "fault"
        )


def _pages_or_failure(source: Source | Failure) -> Iterator[Page | Failure]:
    if isinstance(source, Failure):
        yield source
        return
    try:
        yield from pages_of(source)
    except (InputError, OSError) as error:
        yield Failure(_name(source), str(error))


def pages_of(source: Source) -> Iterator[Page | Failure]:
    """The pages a source holds; a `Failure` in the place of one that cannot be read.

    Raises `InputError` if the source as a whole cannot be read.
    """
    if isinstance(source, Page):
        yield source
    elif isinstance(source, Mapping):
        yield page_of_record(source)
    elif isinstance(source, bytes):
        yield page_of_bytes(_name(source), source)
    elif isinstance(source, Path):
        yield from pages(source)
    elif isinstance(source, str):
        yield from _pages_of_string(source)
    else:
        raise InputError(f"{source!r}: give a path, an address, bytes, HTML, plain text or a record.")


def _pages_of_string(source: str) -> Iterator[Page | Failure]:
    if ADDRESS.fullmatch(source.strip()):
        yield from pages(source.strip())
    elif MARKUP.search(source):
        yield Page(_name(source), html=source.encode("utf-8", "replace"), charset="utf-8")
    elif _is_path(source):
        yield from pages(Path(source))
    elif source.strip():
        yield Page(_name(source), text=whole(source))
    else:
        raise EmptyError("The text is empty: give a path, an address, HTML or plain text.")


def _is_path(source: str) -> bool:
    """Whether a string names an existing file. Raises `NotFoundError` if its form can be nothing but a path."""
    if "\n" in source or "\0" in source or not 0 < len(source) <= LONGEST_PATH:
        return False
    if _is_there(Path(source)):
        return True
    if FILE_NAME.fullmatch(source):
        raise NotFoundError(not_there(source))
    return False


def _is_there(path: Path) -> bool:
    """Whether there is such a file; False for a name that the system finds too long, such as a sentence of news."""
    try:
        return path.exists()
    except OSError:
        return False


def _names_place(source: str) -> bool:
    """Whether a string is an address, or a path by its form or because it exists; not a text with slashes in it."""
    if ADDRESS.fullmatch(source):
        return True
    return len(source) <= LONGEST_PATH and (FILE_NAME.fullmatch(source) is not None or _is_path(source))


def _name(source: Source) -> str:
    """A short name for messages and as `id`: the path or address, otherwise a hash of the content."""
    if isinstance(source, Page):
        return source.id
    if isinstance(source, Mapping):
        return str(source.get("id") or source.get("url") or "record")
    if isinstance(source, Path) or (isinstance(source, str) and _names_place(source)):
        return str(source)
    if not isinstance(source, str | bytes):
        return repr(source)
    content = source.encode("utf-8", "replace") if isinstance(source, str) else source
    return f"sha256:{hashlib.sha256(content).hexdigest()[:16]}"
