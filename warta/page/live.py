"""Live blogs: which lines of a page are one post, and when it was posted.

JSON-LD often lists the posts (`liveBlogUpdate`), and then each is looked for among the lines; what it says is evidence
and never the text. Else the time lines tell: several alike, with text between them, on a page that calls itself live.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from itertools import pairwise

from warta.languages import languages
from warta.languages.alternation import any_of
from warta.page.dom import HEADINGS, Dom
from warta.page.features.words import normal
from warta.page.labelled import Entry, Labelled
from warta.page.markup import Markup
from warta.page.stamps import home_zone, in_zone, parse, stamps_in
from warta.records import Article, Post, Role, Span

LEAST = 3  # posts: two times on a page are those of its publication and its change
SHORT = 80  # characters: a post's time line is shorter, the writer's name on it included
SAME = 60  # letters that the beginnings of two texts have in common where they are one
LEAST_SAME = 15  # letters: a shorter beginning stands in many lines
ABOVE = 3  # lines above a post's headline within which its time stands
TEXT = 40  # characters: a post's paragraphs have as many
FILLED = 0.6  # share of the posts that have some of the page's text
HELD = 0.5  # share of the page's text that stands in the posts
CLOCK = re.compile(r"(?<![\d$€£.,:])([01]?\d|2[0-3])[.:]([0-5]\d)(?![\d%.,:]|\s*%)(?:\s*([ap])\.?m\b)?", re.I)
LIVE_NAMES = re.compile(r"live|(?:^|[\s_-])(?:entry|post|update|timeline)", re.I)
ROLES: dict[str, tuple[Role, str]] = {
    "time": ("dateline", "post_time"),
    "headline": ("subhead", "post_headline"),
    "text": ("body", "post_text"),
}

Labels = tuple[tuple[Role, str], ...]


def entries_of(dom: Dom, markup: Markup, kept: Sequence[bool], headline: int) -> tuple[Entry, ...]:
    """The posts of a page in its order; none if it is no live blog."""
    if not dom.lines:
        return ()
    listed = tuple(_listed(dom, markup, headline))
    if len(listed) >= LEAST:
        return _closed(dom, listed, kept)
    times = _times(dom, markup, kept, headline)
    return _closed(dom, tuple(_shown(dom, place) for place in times), kept)


def post_roles(dom: Dom, entries: tuple[Entry, ...], roles: Labels) -> Labels:
    """The roles of all lines, corrected for the times, headlines and paragraphs of posts."""
    found = list(roles)
    for entry in entries:
        for index in range(entry.first, entry.stop):
            part = _part(dom, entry, index, roles[index][0])
            found[index] = ROLES[part] if part else roles[index]
    return tuple(found)


def _part(dom: Dom, entry: Entry, index: int, role: Role) -> str | None:
    line = dom.lines[index]
    if index == entry.headline:
        return "headline"
    if index == entry.time:
        return "time"
    prose = len(line.text) >= TEXT and line.linked < len(line.text) / 2
    return "text" if role == "furniture" and prose else None


def posts_of(labelled: Labelled, article: Article) -> tuple[Post, ...]:
    """The posts by their place in the text. A time without a day is the article's day, if all of them fit into it."""
    shown = [_clock(labelled, entry) for entry in labelled.entries]
    one_day = _in_order([clock for clock in shown if clock])
    return tuple(
        Post(span, _at(labelled, entry.headline), entry.published or _stamp(article, clock, one_day), entry.rule)
        for entry, clock in zip(labelled.entries, shown, strict=True)
        if (span := _span(labelled, entry))
    )


# ---------------------------------------------------------------- posts that JSON-LD lists


def _listed(dom: Dom, markup: Markup, headline: int) -> Iterator[Entry]:
    """The posts of `liveBlogUpdate` that stand on the page."""
    places = _places(dom, headline + 1) if markup.updates else {}
    taken: set[int] = set()
    for update in markup.updates:
        begins = (normal(text)[:SAME] for text in (update.headline, update.body))
        found = next((places[b] for b in begins if len(b) >= LEAST_SAME and b in places), None)
        if found is None or found in taken:
            continue
        taken.add(found)
        moment = parse(update.published)
        above = range(found, max(headline, found - ABOVE - 1), -1)
        titled = next((i for i in above if normal(dom.lines[i].text) == normal(update.headline)), None)
        top = found if titled is None else titled
        time = next((i for i in range(top - 1, max(headline, top - ABOVE - 1), -1) if _is_time(dom, i)), None)
        yield Entry(top if time is None else time, 0, titled, time, moment.isoformat() if moment else None, "json-ld")


def _places(dom: Dom, start: int) -> dict[str, int]:
    """The lines by how they begin."""
    places: dict[str, int] = {}
    for index in range(start, len(dom.lines)):
        places.setdefault(normal(dom.lines[index].text[: 2 * SAME])[:SAME], index)
    return places


# ---------------------------------------------------------------- posts that only their times tell


def _times(dom: Dom, markup: Markup, kept: Sequence[bool], headline: int) -> list[int]:
    """The time lines of the posts: alike but for the identifier of each, with the article's text between them."""
    called = _called_live(dom, markup, headline)
    alike: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index in range(headline + 1, len(dom.lines)):
        element = dom.elements[dom.lines[index].element]
        if (called or _names_post(element.names)) and _is_time(dom, index):
            alike[element.tag, _sort(element.names)].append(index)
    all_text = sum(kept) or 1
    for places in alike.values():
        filled = sum(any(kept[a + 1 : b]) for a, b in pairwise(places))
        held = sum(kept[places[0] :]) / all_text
        enough = len(places) >= LEAST and filled >= LEAST - 1 and held >= HELD
        if enough and filled >= FILLED * (len(places) - 1):
            return places
    return []


def _sort(names: str) -> str:
    """Class names without what sets one post apart: `<article class="post" id="p7">`, `<div id="block-65f3ab">`."""
    return re.split(r"[\s\d]", names, maxsplit=1)[0]


@lru_cache(maxsize=4096)
def _names_post(names: str) -> bool:
    """Whether class names speak of a post."""
    return bool(LIVE_NAMES.search(names))


def _called_live(dom: Dom, markup: Markup, headline: int) -> bool:
    titles = [said.value for said in markup.titles] + [dom.lines[headline].text] * (headline >= 0)
    return any(name.lower() == "liveblogposting" for name in markup.types) or any(map(_live().search, titles))


@cache
def _live() -> re.Pattern[str]:
    """The words by which a headline says that the page is a live blog."""
    tables = (language.table("page").get("live", {}) for language in languages().values())
    words = any_of(word for table in tables for word in table.get("titles", ()))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)")


def _is_time(dom: Dom, index: int) -> bool:
    line = dom.lines[index]
    return len(line.text) < SHORT and line.linked < 0.6 * len(line.text) and bool(CLOCK.search(line.text))


def _shown(dom: Dom, time: int) -> Entry:
    """The post below a time line; its headline is a heading right below."""
    below = time + 1
    heading = below < len(dom.lines) and dom.elements[dom.lines[below].element].tag in HEADINGS
    return Entry(time, 0, below if heading else None, time, None, "time_lines")


# ---------------------------------------------------------------- ends


def _closed(dom: Dom, entries: tuple[Entry, ...], kept: Sequence[bool]) -> tuple[Entry, ...]:
    """The posts with their ends: each goes on to the next, the last to where the article or the posts' box ends."""
    ordered = sorted(entries, key=lambda entry: entry.first)
    if not ordered:
        return ()
    last = max((i for i, keep in enumerate(kept) if keep), default=len(dom.lines) - 1)
    starts = [entry.first for entry in ordered]
    box = set.intersection(*(_around(dom, start) for start in starts))
    inside = (i for i in range(starts[-1], len(dom.lines)) if not box <= _around(dom, i))
    stops = [*starts[1:], min(next(inside, len(dom.lines)), max(last, starts[-1]) + 1)]
    return tuple(replace(entry, stop=stop) for entry, stop in zip(ordered, stops, strict=True) if stop > entry.first)


def _around(dom: Dom, index: int) -> set[int]:
    """The elements that a line stands in."""
    at, found = dom.lines[index].element, set()
    while at >= 0:
        found.add(at)
        at = dom.elements[at].parent
    return found


# ---------------------------------------------------------------- in the text


def _span(labelled: Labelled, entry: Entry) -> Span | None:
    """All lines of a post that are part of the text."""
    inside = [
        block.span
        for block, line in zip(labelled.blocks, labelled.lines, strict=True)
        if entry.first <= line < entry.stop and block.role not in ("related", "tags")
    ]
    return Span(inside[0].start, inside[-1].stop) if inside else None


def _at(labelled: Labelled, line: int | None) -> Span | None:
    if line is None or line not in labelled.lines:
        return None
    return labelled.blocks[labelled.lines.index(line)].span


def _clock(labelled: Labelled, entry: Entry) -> str | None:
    """The time that a post shows: ISO 8601 where a day stands with it, else HH:MM."""
    span = _at(labelled, entry.time)
    if span is None:
        return None
    line = span.of(labelled.text)
    if stamps := stamps_in(line):
        return stamps[0].value
    found = CLOCK.search(line)
    if found is None:
        return None
    hour = int(found[1]) % 12 + (12 if found[3].lower() == "p" else 0) if found[3] else int(found[1])
    return f"{hour:02}:{found[2]}"


def _in_order(clocks: list[str]) -> bool:
    """Whether times only rise, or only fall, as those of one day do."""
    return clocks in (sorted(clocks), sorted(clocks, reverse=True))


def _stamp(article: Article, clock: str | None, one_day: bool) -> str | None:
    """A shown time with its day and offset."""
    zone = home_zone(article.lang)
    if clock is None or len(clock) > len("11:48"):
        return in_zone(clock, zone) if clock else None
    moment = parse(article.published or "")
    if moment is None or moment.tzinfo is None or not one_day:
        return None
    hour, minute = map(int, clock.split(":"))
    return moment.replace(hour=hour, minute=minute, second=0, microsecond=0).isoformat()
