"""Whether a page has all of its article: what its markup says, notices of a paywall, and a text that breaks off."""

from __future__ import annotations

import re
from functools import cache

from warta.languages import languages
from warta.languages.alternation import any_of
from warta.page.labelled import Labelled
from warta.page.phrases import OTHERS, telling_words
from warta.records import Access, Evidence, Span

LONGEST_NOTICE = 200  # characters: a longer line tells about paywalls
BROKEN_OFF = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*$")
ENDED = re.compile(r"[.!?…:;*|)\]}\"'”’»。！？]\s*$")
LEAST_LINE = 40  # characters: a shorter last line may be a name or a list's entry
CLOSED = frozenset(["false", "no", "locked", "premium", "paid", "metered"])
OPEN = frozenset(["true", "yes", "free"])


Found = tuple[Access, Evidence]


def access_of(labelled: Labelled) -> tuple[Access | None, Evidence | None]:
    """Whether an article is free, paywalled or truncated, and the evidence; None, None if nothing shows it.

    If the markup calls the page free, a notice does not count: pages hold one ready, hidden.
    """
    marked = _marked(labelled)
    if marked is None or marked[0] == "paywalled":
        return marked or _notice(labelled) or _broken_off(labelled) or (None, None)
    return _broken_off(labelled) or marked


def _marked(labelled: Labelled) -> Found | None:
    for said in labelled.markup.access:
        value = said.value.lower()
        if value in CLOSED | OPEN:
            access: Access = "paywalled" if value in CLOSED else "free"
            return access, Evidence("access", access, None, said.rule)
    return None


def _notice(labelled: Labelled) -> Found | None:
    """Berlangganan untuk membaca selengkapnya. | Subscribe to continue reading."""
    last = labelled.of("body")[-1:]
    lines: list[tuple[str, Span | None]] = [(labelled.words(block), block.span) for block in last]
    lines += [(line, None) for line in labelled.around]
    short = [(line, span) for line, span in lines if len(line) < LONGEST_NOTICE]
    whole = "\n".join([line for line, _ in short]).lower()
    words = [word for word in _telling() if word in whole]
    for line, span in short if words else ():
        if any(map(line.lower().__contains__, words)) and _paywall().search(line):
            return "paywalled", Evidence("access", line, span, "notice")
    return None


def _broken_off(labelled: Labelled) -> Found | None:
    """A text that ends in mid sentence, with a link to the rest of it on the page."""
    last = next(iter(labelled.of("body")[-1:]), None)
    line = labelled.words(last) if last else ""
    if last is None or len(line) < LEAST_LINE:
        return None
    if not _stops(line, any(_more().match(near) for near in labelled.around)):
        return None
    span = Span(last.span.stop - LEAST_LINE, last.span.stop)
    return "truncated", Evidence("access", span.of(labelled.text), span, "breaks_off")


def _stops(line: str, linked: bool) -> bool:
    """Whether a last line stops short: before a link to the rest in it, or at dots with a link below (`linked`)."""
    link = _more().search(line)
    if link is None:
        return linked and bool(BROKEN_OFF.search(line))
    told = line[: link.start()].rstrip(" -–(")
    return bool(BROKEN_OFF.search(told)) or not ENDED.search(told)


@cache
def _telling() -> frozenset[str]:
    return telling_words(_words("paywall"))


@cache
def _paywall() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_either('paywall')})(?!\w)", re.I)


@cache
def _more() -> re.Pattern[str]:
    """A link to the rest of the text, at the end of a line or alone on it."""
    return re.compile(rf"(?<!\w)(?:{_either('more')})[\s.…»›>→]*$", re.I)


def _either(key: str) -> str:
    return any_of(_words(key))


def _words(key: str) -> list[str]:
    tables = (language.table("page").get("access", {}) for language in (*languages().values(), OTHERS))
    return [word for table in tables for word in table.get(key, ())]
