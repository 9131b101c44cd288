"""The metadata of an article: title, times, people, outlets, captions, each with its evidence."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta, tzinfo

from warta.languages import languages
from warta.languages.detect import detect
from warta.page.captions import captions_of
from warta.page.datelines import opening_of
from warta.page.labelled import Labelled
from warta.page.markup import Markup, Said
from warta.page.outlet import hosts_of, outlet_of
from warta.page.phrases import phrases
from warta.page.sourcing import find_sources
from warta.page.stamps import (
    FIGURES,
    Stamp,
    as_known,
    as_put_right,
    day_in_address,
    home_zone,
    in_zone,
    is_month,
    is_time_line,
    on_day,
    parse,
    settle,
    stamps_in,
    stated,
)
from warta.page.titles import choose_title
from warta.page.writers import Writers, writers_of
from warta.records import Article, Block, Evidence, Span

WORDS = re.compile(r"[^\W\d_]{3,}")
DASHED = re.compile(r"[-–—]\s*$")  # "BANTUL, 5 Juni 2025 (Antara) --" on a line of its own
LANG_CODE = re.compile(r"^[a-z]{2,3}(?=$|[-_])", re.I)
MIDNIGHT = "T00:00:00"
WESTERNMOST = timedelta(hours=12)  # of all zones: behind the time in UTC
OPENING_CHARS = 80  # of the body, before whose first dash its place and day stand
OPENINGS = 3  # paragraphs: the outlet and the place may stand behind a summary
BEHIND_POINTS = 6  # paragraphs, where an agency in brackets stands beside the place
DETECT_CHARS = 4000  # of the body: enough to tell a language


@dataclass(frozen=True, slots=True)
class _Head:
    """The metadata found for an article, each value with its evidence."""

    title: Evidence | None
    published: Evidence | None
    modified: Evidence | None
    publisher: Evidence | None
    dateline: Evidence | None
    writers: Writers
    agencies: tuple[Evidence, ...]

    def evidence(self) -> tuple[Evidence, ...]:
        """All of it, in the order of the fields."""
        one = (self.title, self.published, self.modified, self.publisher, self.dateline)
        people = (*self.writers.authors, *self.writers.editors, *self.writers.contributors)
        return tuple(found for found in (*one, *people, *self.agencies) if found)


def to_article(labelled: Labelled, note: str | None = None) -> Article:
    """The article of a labelled page. A field that is not found is None or empty."""
    lang = _lang(labelled)
    url = labelled.page.url or next((said.value for said in labelled.markup.urls), None)
    head = _head(labelled, lang, url)
    return Article(
        id=labelled.page.id,
        text=labelled.text,
        blocks=labelled.blocks,
        url=url,
        lang=lang,
        title=_value(head.title),
        published=_value(head.published),
        modified=_value(head.modified),
        publisher=_value(head.publisher),
        authors=_values(head.writers.authors),
        editors=_values(head.writers.editors),
        contributors=_values(head.writers.contributors),
        agencies=_values(head.agencies),
        dateline=_value(head.dateline),
        captions=captions_of(labelled),
        evidence=head.evidence(),
        note=note,
    )


def _head(labelled: Labelled, lang: str | None, url: str | None) -> _Head:
    publisher, dateline = _opening(labelled, url)
    outlets = _outlets(publisher, labelled.markup, url)
    writers = writers_of(labelled, outlets)
    published = _published(labelled, lang, url)
    return _Head(
        title=_title(labelled, outlets),
        published=published,
        modified=_modified(labelled, lang, published),
        publisher=publisher,
        dateline=dateline,
        writers=writers,
        agencies=find_sources(labelled.text, labelled.blocks, lang, outlets, writers.wires),
    )


def _value(found: Evidence | None) -> str | None:
    return found.value if found else None


def _values(found: tuple[Evidence, ...]) -> tuple[str, ...]:
    return tuple(one.value for one in found)


def _outlets(publisher: Evidence | None, markup: Markup, url: str | None) -> tuple[str, ...]:
    """All names of the page's own site."""
    named = [publisher.value] if publisher else []
    return (*named, *(said.value for said in markup.publishers), *hosts_of(url))


# ---------------------------------------------------------------- language and title


def _lang(labelled: Labelled) -> str | None:
    """The language that the input declares, otherwise that of the body, otherwise that of the markup."""
    if labelled.page.lang:
        return labelled.page.lang.lower()[:2]
    body = " ".join(labelled.words(block) for block in labelled.of("headline", "deck", "body"))[:DETECT_CHARS]
    declared = next(
        (match[0].lower() for said in labelled.markup.langs if (match := LANG_CODE.match(said.value))), None
    )
    return detect(body, languages(), declared) or declared


def _title(labelled: Labelled, outlets: tuple[str, ...]) -> Evidence | None:
    if labelled.page.title:
        stands = labelled.text.startswith(labelled.page.title)
        return Evidence(
            "title", labelled.page.title, Span(0, len(labelled.page.title)) if stands else None, "input:title"
        )
    headline = next(iter(labelled.of("headline")), None)
    line = labelled.words(headline) if headline else None
    chosen = choose_title(line, labelled.markup, outlets)
    if chosen is None:
        return None
    at = line.find(chosen.value) if line else -1
    start = headline.span.start + at if headline and at >= 0 else -1
    return Evidence("title", chosen.value, Span(start, start + len(chosen.value)) if start >= 0 else None, chosen.rule)


# ---------------------------------------------------------------- times


def _published(labelled: Labelled, lang: str | None, url: str | None) -> Evidence | None:
    zone = home_zone(lang)
    if labelled.page.published:
        return Evidence("published", in_zone(labelled.page.published, zone), None, "input:published")
    said = [one for one in labelled.markup.published if one.rule != "time"]
    machine = next((one for one in said if parse(one.value)), None)
    in_words = None if machine else next(_stated(said, _days(labelled)), None)
    like = machine or in_words
    named = day_in_address(url or "")
    block, seen = _seen(labelled, lang, updated=False, like=like.value if like else named or "")
    if seen is None:  # dates in words come last: builders of sites write the day of their last run
        machine = like
    if named and not machine and block and seen and seen.value[:10] != named and _below_text(labelled, block):
        block, seen = None, None  # a comment's, or another story's
    if machine and seen and seen.value[:10] == named and len(machine.value.strip()) <= len(named):
        machine = None  # a bare day of the markup's is that of a server elsewhere
    if machine and seen and _is_change(labelled, seen) and _differs(seen, machine.value):
        block, seen = None, None
    if machine and block and seen and _is_own(labelled, block) and _is_older(labelled, lang, seen, machine.value):
        machine = None
    value = settle(machine.value if machine else None, seen, zone)
    if value is not None:
        value = on_day(value, _days_said(seen, url), _offsets(labelled.markup))
        value = _with_clock(labelled, value, zone)
        value = value if seen and seen.zoned else _for_readers(labelled, value, zone)
        return Evidence("published", value, _where(block, seen), machine.rule if machine else "time_line")
    return _published_elsewhere(labelled, lang, url)


def _with_clock(labelled: Labelled, value: str, zone: str | None, but: str | None = None) -> str:
    """A day with the clock of the first `time` element of that day, of which the page may show the day alone, that is
    not the moment `but`; midnight is a day written as a time."""
    if "T" in value:
        return value
    told = [settle(said.value, None, zone) or "" for said in labelled.markup.published if said.rule == "time"]
    same = (time for time in told if "T" in time and time.startswith(value) and MIDNIGHT not in time)
    return next((time for time in same if parse(time) != parse(but or "")), value)


def _for_readers(labelled: Labelled, value: str, zone: str | None) -> str:
    """A moment in UTC in the zone that a `time` element gives it, or in that of the language's readers."""
    moment = parse(value)
    if moment is None or moment.tzinfo is None or moment.utcoffset():
        return value
    told = (said.value for said in labelled.markup.published if said.rule == "time" and _same(said.value, value))
    offsets = (one.tzinfo for said in told if (one := parse(said)) and one.utcoffset())
    home = parse(f"{value[:10]}T00:00:00{zone}") if zone else None
    offset = next(offsets, home.tzinfo if home else None)
    return moment.astimezone(offset).isoformat() if offset else value


def _is_own(labelled: Labelled, block: Block) -> bool:
    """Whether a time line is surely the article's: below the text those of other stories stand without a label."""
    label = phrases().label_of(labelled.words(block).partition(" ")[0])  # "Published 5 June 2025"
    return not _below_text(labelled, block) or (label is not None and label.kind == "time")


def _below_text(labelled: Labelled, block: Block) -> bool:
    last = max((body.span.stop for body in labelled.of("body")), default=block.span.start)
    return block.span.start > last


def _days_said(seen: Stamp | None, url: str | None) -> frozenset[str]:
    """The days that the page shows and that its address names."""
    return frozenset(filter(None, (seen.value[:10] if seen else None, day_in_address(url or ""))))


def _offsets(markup: Markup) -> tuple[tzinfo, ...]:
    """The zones in which the markup gives any times."""
    moments = (parse(one.value) for one in (*markup.published, *markup.modified))
    return tuple(moment.tzinfo for moment in moments if moment and moment.tzinfo)


def _published_elsewhere(labelled: Labelled, lang: str | None, url: str | None) -> Evidence | None:
    """The day in the address, else the first `time` element, else when the page was changed."""
    zone = home_zone(lang)
    if url and (day := day_in_address(url)):
        return Evidence("published", _with_clock(labelled, day, zone), None, "address")
    times = [said for said in labelled.markup.published if said.rule == "time"]
    for said in _stated([*times, *labelled.markup.modified], ()):
        if value := settle(said.value, None, zone):
            return Evidence("published", value, None, said.rule)
    block, seen = _seen(labelled, lang, updated=True)
    if value := settle(None, seen, zone):
        return Evidence("published", value, _where(block, seen), "updated_line")
    return _in_title(labelled, lang) or _in_opening(labelled, lang)


def _in_title(labelled: Labelled, lang: str | None) -> Evidence | None:
    """Beras naik | Kabar Pagi | 19.01.2020"""
    for said in labelled.markup.titles:
        last = re.split(r"\s[|–—-]\s", said.value)[-1]
        if last != said.value and is_time_line(last):
            stamp = stamps_in(last)[0]
            return Evidence("published", as_known(stamp.value, last, (), lang), None, said.rule)
    return None


def _in_opening(labelled: Labelled, lang: str | None) -> Evidence | None:
    """Feb. 23, 2015 -- Rice prices rose. | BANTUL, 5 Juni 2025 (Antara) - Harga beras naik."""
    for block in labelled.of("body")[:1]:
        opening = re.split(r"\s[–—-]{1,2}\s", labelled.words(block)[:OPENING_CHARS])
        for stamp in stamps_in(opening[0]) if len(opening) > 1 else ():
            value = as_known(stamp.value, opening[0][stamp.start : stamp.stop], (), lang)
            return Evidence("published", in_zone(value, home_zone(lang)), _where(block, stamp), "before_first_dash")
    return None


def _modified(labelled: Labelled, lang: str | None, published: Evidence | None) -> Evidence | None:
    block, seen = _seen(labelled, lang, updated=True)
    machine = next(_stated(labelled.markup.modified, _days(labelled)), None)
    value = settle(machine.value if machine else None, seen, home_zone(lang))
    if value is not None and published is not None:
        value = _with_clock(labelled, value, home_zone(lang), published.value)
    if value is not None and machine is not None and published is not None:
        value = as_put_right(value, [one.value for one in labelled.markup.published], published.value)
    if value is None or (published and _is_before(value, published.value)):
        return None
    value = _like_offset(value, published.value) if published else value
    return Evidence("modified", value, _where(block, seen), machine.rule if machine else "time_line")


def _like_offset(value: str, other: str) -> str:
    """A moment in UTC with the offset of another time of the page."""
    moment, like = parse(value), parse(other)
    if not (moment and moment.tzinfo and like and like.tzinfo) or moment.utcoffset():
        return value
    return moment.astimezone(like.tzinfo).isoformat()


def _is_before(value: str, other: str) -> bool:
    """Whether a time lies before another; a day alone and a time without an offset are compared as they stand."""
    one, two = parse(value), parse(other)
    if one and two and one.tzinfo and two.tzinfo:
        return one < two
    return value < other[: len(value)]


def _stated(said: Iterable[Said], known: Collection[str]) -> Iterator[Said]:
    """The times that the markup states, in ISO form; day and month in the order that `known` days confirm."""
    for one in said:
        if value := stated(one.value):
            yield Said(as_known(value, one.value, known), one.rule)


def _days(labelled: Labelled) -> frozenset[str]:
    """All days that the page names without doubt: by ISO dates in the markup, and in words in its lines."""
    markup = labelled.markup
    said = {one.value[:10] for one in (*markup.published, *markup.modified) if FIGURES.match(one.value)}
    lines = map(labelled.words, labelled.of("dateline", "byline"))
    shown = {
        stamp.value[:10]
        for line in lines
        for stamp in stamps_in(line)
        if any(map(is_month, WORDS.findall(line[stamp.start : stamp.stop])))
    }
    address = day_in_address(labelled.page.url or "")
    return frozenset(said | shown | ({address} if address else set()))


def _is_change(labelled: Labelled, seen: Stamp) -> bool:
    """Whether a time on the page is the one at which the markup says that it was changed."""
    return any(seen.value[:16] == one.value[:16] or _same(seen.value, one.value) for one in labelled.markup.modified)


def _differs(seen: Stamp, machine: str) -> bool:
    """Whether a time on the page is of another day than the markup's, or another moment of it, in a zone of its own."""
    return seen.value[:10] != machine[:10] or (seen.zoned and not _like(seen.value, machine))


def _like(seen: str, machine: str) -> bool:
    """Whether two times are the same moment, or show the same clock, one of them with a wrong offset."""
    return _same(seen, machine) or seen[:16].replace(" ", "T") == machine[:16].replace(" ", "T")


def _same(one: str, other: str) -> bool:
    """Whether two times with an offset are the same minute."""
    moments = [moment for value in (one, other) if (moment := parse(value)) and moment.tzinfo]
    return len(moments) == len((one, other)) and abs(moments[0] - moments[1]) < timedelta(minutes=1)


def _is_older(labelled: Labelled, lang: str | None, seen: Stamp, machine: str) -> bool:
    """Whether the one day that the page shows, not as that of a change, lies before the markup's: sites that have
    moved give their pages the day of the move. The same moment falls on the day before elsewhere on earth."""
    shown, stated = parse(seen.value[:10]), parse(machine)
    if shown is None or stated is None:
        return False
    earliest = stated - (WESTERNMOST if stated.tzinfo and not stated.utcoffset() else timedelta(days=1))
    return shown.date() < earliest.date() and len({stamp.value[:10] for _, stamp in _shown(labelled, lang)}) == 1


def _where(block: Block | None, seen: Stamp | None) -> Span | None:
    """The span of a time in the text."""
    return Span(block.span.start + seen.start, block.span.start + seen.stop) if block and seen else None


def _seen(labelled: Labelled, lang: str | None, updated: bool, like: str = "") -> tuple[Block | None, Stamp | None]:
    """The time that the page shows in a line of its own or beside a byline.

    Of several the first of the day that the markup says (`like`), at its very minute rather than at others, between
    headline and body rather than elsewhere, with a clock rather than without.
    """
    top = next((block.span.start for block in labelled.of("headline")), 0)
    first = next((block.span.start for block in labelled.of("body") if block.span.start > top), top)
    found = [(block, stamp) for block, stamp in _shown(labelled, lang) if stamp.updated == updated]
    return min(
        found,
        key=lambda pair: (
            pair[1].value[:10] != like.strip()[:10],
            not (pair[1].zoned and _like(pair[1].value, like.strip())),
            not top <= pair[0].span.start <= first,
            "T" not in pair[1].value,
        ),
        default=(None, None),
    )


def _shown(labelled: Labelled, lang: str | None) -> Iterator[tuple[Block, Stamp]]:
    """All times in the lines of the page that give one."""
    known = _days(labelled)
    for block in labelled.of("dateline", "byline"):
        line = labelled.words(block)
        for stamp in stamps_in(line):
            yield block, replace(stamp, value=as_known(stamp.value, line[stamp.start : stamp.stop], known, lang))


# ---------------------------------------------------------------- outlet, place, captions


def _opening(labelled: Labelled, url: str | None) -> tuple[Evidence | None, Evidence | None]:
    """The publisher and the place: what stands before the body's first dash, and what the markup says."""
    said = tuple(s.value for s in labelled.markup.publishers) + hosts_of(url)
    lines = [block for block in labelled.of("dateline") if DASHED.search(labelled.words(block))]
    body = labelled.of("body")
    later = [one for one in body[OPENINGS:BEHIND_POINTS] if "(" in labelled.words(one)[:OPENING_CHARS]]
    for block in (*lines, *body[:OPENINGS], *later):
        opening = opening_of(labelled.words(block), labelled.text, said)
        if opening.outlet or opening.place:
            publisher = _publisher(labelled, opening.outlet, block) or outlet_of(labelled, url)
            return publisher, _at(opening.place, block, "dateline")
    return _publisher(labelled, None, None) or outlet_of(labelled, url), None


def _publisher(labelled: Labelled, outlet: tuple[str, int] | None, block: Block | None) -> Evidence | None:
    found = _at(outlet, block, "publisher")
    if labelled.page.publisher:
        return Evidence("publisher", labelled.page.publisher, found.span if found else None, "input:publisher")
    named = next(iter(labelled.markup.publishers), None)
    if named:
        return Evidence("publisher", named.value, None, named.rule)
    if found is None:
        return None
    return Evidence("publisher", _as_name(found.value), found.span, found.rule)


def _as_name(outlet: str) -> str:
    """KEBUMEN TALK -> Kebumen Talk; an address stays as it is."""
    return outlet.title() if outlet.isupper() and " " in outlet else outlet


def _at(found: tuple[str, int] | None, block: Block | None, field_name: str) -> Evidence | None:
    if found is None or block is None:
        return None
    start = block.span.start + found[1]
    return Evidence(field_name, found[0], Span(start, start + len(found[0])), "before_first_dash")
