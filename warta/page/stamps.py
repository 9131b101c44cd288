"""Publication times: the line of a page that gives it, and the right offset from UTC."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from functools import cache, lru_cache

from warta.languages import Language, languages
from warta.languages.dates import key, read_instants, words_of
from warta.languages.letters import worth
from warta.page.phrases import OTHERS, phrases

LONGEST_LINE = 140  # characters: a line with the time and a section's name or a count of views is shorter
OTHER_WORDS = 28  # letters beside the time that a time line may have: "Views", a weekday, a section
HAS_DATE = re.compile(r"\d{1,2}\D{1,24}(?:19|20)\d\d|(?:19|20)\d\d[-/.年년]\D{0,14}\d|\d[-/.]\d{1,2}[-/.]\d\d")
DIGITS = {ord(digit): str(n) for row in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "०१२३४५६७८९") for n, digit in enumerate(row)}
FIGURES = re.compile(r"\d{4}-\d\d-\d\d")
YEAR_LAST = re.compile(
    r"\b([A-Z][a-z]{2} \d{1,2}) (\d\d:\d\d:\d\d) ([A-Z]{2,5}) (\d{4})$"
)  # Mon Jun 02 12:45:00 EDT 2025
UPDATED = re.compile(
    r"updat|modif|diperbarui|perubahan|aktualisiert|geändert|mis à jour|actualiz|aktualiz|atualiz|aggiorn"
    r"|gewijzigd|bijgewerkt|opp?dater|uppdater|päivit|güncel|обновл|измен|оновл|更新|수정|cập nhật",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A time read off a line: `value` is ISO 8601, `zoned` whether the line itself names the zone."""

    value: str
    start: int
    stop: int
    zoned: bool
    updated: bool = False


@lru_cache(maxsize=512)
def is_time_line(line: str) -> bool:
    """Whether a line says when the page was published, and little else.

    >>> is_time_line("Senin, 20 November 2023 | 08:52 WIB")
    True
    """
    found = stamps_in(line)
    if not found:
        return False
    rest = _without(line, found)
    for label in phrases().labels_in(rest):
        rest = rest.replace(label.value, "") if label.kind != "caption" else rest
    return worth("".join(filter(str.isalpha, rest))) <= OTHER_WORDS


def _without(line: str, stamps: Iterable[Stamp]) -> str:
    """A line without its stamps, which stand in their order."""
    kept, at = "", 0
    for stamp in stamps:
        kept += line[at : stamp.start]
        at = max(at, stamp.stop)
    return kept + line[at:]


@lru_cache(maxsize=512)
def stamps_in(line: str) -> tuple[Stamp, ...]:
    """The dates of a line in the language that reads most of it, empty for lines too long to be a time line."""
    if len(line) > LONGEST_LINE:
        return ()
    line = line if line.isascii() else line.translate(DIGITS)
    if not HAS_DATE.search(line):
        return ()
    readings = [tuple(_read(line, language)) for language in (*languages().values(), OTHERS)]
    return max(readings, key=_how_much, default=())


def is_month(word: str) -> bool:
    """Whether a word is a month's name in any language: "May" and "mars" are words of others, too."""
    return key(word) in _months()


@cache
def _months() -> frozenset[str]:
    return frozenset(name for language in (*languages().values(), OTHERS) for name in words_of(language).months)


def _how_much(stamps: tuple[Stamp, ...]) -> tuple[int, int]:
    return len(stamps), sum(stamp.stop - stamp.start for stamp in stamps)


def _read(line: str, language: Language) -> Iterator[Stamp]:
    for found in read_instants(line, language):
        before = line[max(0, found.span.start - 25) : found.span.start]
        zoned = "T" in found.value and len(found.value) > len("2023-11-20T08:52:00")
        yield Stamp(found.value, found.span.start, found.span.stop, zoned, bool(UPDATED.search(before)))


def home_zone(lang: str | None) -> str | None:
    """The offset that a language's sites mean when they print none; None where there is no such habit."""
    language = languages().get(lang or "")
    zone = language.table("page").get("time", {}).get("zone") if language else None
    return str(zone) if zone else None


def in_zone(value: str, zone: str | None) -> str:
    """The date-time with an offset: its own, else `zone`; the bare date where there is neither.

    >>> in_zone("2023-11-20T08:52:00", "+07:00"), in_zone("2023-11-20T08:52:00", None)
    ('2023-11-20T08:52:00+07:00', '2023-11-20')
    """
    moment = parse(value)
    if moment is None or "T" not in value or moment.tzinfo is not None:
        return value
    return f"{value}{zone}" if zone else value[:10]


@lru_cache(maxsize=512)
def parse(value: str) -> datetime | None:
    """A stamp of the usual machine forms as a moment; None where it is none."""
    text = value.strip().replace("Z", "+00:00") if value.strip().endswith("Z") else value.strip()
    text = re.sub(r"^(\d{4}-\d\d-\d\d)\s*T?\s*(?=\d\d:)", r"\1T", text)
    text = re.sub(r"(T\d\d:\d\d(?::\d\d)?)\.\d+", r"\1", text)
    text = re.sub(r"\s*([+-]\d\d):?(\d\d)$", r"\1:\2", text) if "T" in text or ":" in text else text
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def stated(value: str) -> str | None:
    """A time as markup states it, in ISO form: it may be in words; None where it is none.

    >>> stated("Dec 03, 2025"), stated("2025-12-03T08:00:00Z"), stated("Mon Jun 02 12:45:00 EDT 2025")
    ('2025-12-03', '2025-12-03T08:00:00Z', '2025-06-02T12:45:00-04:00')
    """
    if parse(value) is not None:
        return value
    return next((stamp.value for stamp in stamps_in(YEAR_LAST.sub(r"\1 \4 \2 \3", value))), None)


def turned(value: str) -> str:
    """The same date with day and month in the other order, where there is one: 2025-02-12 → 2025-12-02."""
    other = f"{value[:5]}{value[8:10]}-{value[5:7]}{value[10:]}"
    return other if FIGURES.match(value) and parse(other[:10]) else value


def as_known(value: str, written: str, known: Collection[str], lang: str | None = None) -> str:
    """A date written in figures whose day and month may be in either order: as the days of `known` have it, else as
    the language writes it; the day stands first before a full stop.

    >>> as_known("2025-02-12", "02-12-2025", {"2025-12-02"}), as_known("2025-02-12", "02-12-2025", (), "id")
    ('2025-12-02', '2025-12-02')
    """
    figures = re.match(r"\s*(\d{1,2})(\D)\d{1,2}\D", written)
    other = turned(value)
    if figures is None or value[:10] in known or other == value:
        return value
    if other[:10] in known:
        return other
    language = languages().get(lang or "")
    day_first = figures[2] == "." or (lang is not None and (language is None or words_of(language).numeric == "dmy"))
    return other if day_first and int(figures[1]) == int(other[8:10]) else value


def settle(machine: str | None, seen: Stamp | None, zone: str | None) -> str | None:
    """One time out of what the markup says (`machine`) and what the reader sees (`seen`).

    Sites write local time with a wrong offset into the markup (a Z for +07:00, -07:00 for +07:00). The clock
    on the page then shows the same hour and minute, and its zone is right.
    """
    shown = in_zone(seen.value, zone) if seen else None
    stated = parse(machine) if machine else None
    if machine is None or stated is None:
        return shown
    visible = parse(shown) if shown and "T" in shown else None
    if visible is None or visible.tzinfo is None:
        return _plain(stated, machine, zone)
    if stated.tzinfo is not None and abs(stated - visible) < timedelta(minutes=2):
        return stated.astimezone(visible.tzinfo).isoformat()
    if abs(stated.replace(tzinfo=None) - visible.replace(tzinfo=None)) < timedelta(minutes=2):
        return stated.replace(tzinfo=visible.tzinfo).isoformat()
    turned = (visible.year, visible.day, visible.month) == (
        stated.year,
        stated.month,
        stated.day,
    )  # 06/01 for 6 January
    return shown if seen and seen.zoned and not seen.updated and not turned else _plain(stated, machine, zone)


def as_put_right(value: str, said: Iterable[str], settled: str) -> str:
    """A time with the offset of a `settled` one, where the markup says that one (`said`) at the same clock with the
    offset that the time has, too: a site writes all its times with one wrong offset.

    >>> as_put_right("2025-12-19T10:02:00-07:00", ["2025-12-19T09:41:00-07:00"], "2025-12-19T09:41:00+07:00")
    '2025-12-19T10:02:00+07:00'
    """
    moment, right = parse(value), parse(settled)
    if moment is None or right is None or moment.tzinfo is None or right.tzinfo is None:
        return value
    wrong = (one for one in map(parse, said) if one and one.tzinfo and one.utcoffset() != right.utcoffset())
    same = any(
        one.utcoffset() == moment.utcoffset() and one.replace(tzinfo=None) == right.replace(tzinfo=None)
        for one in wrong
    )
    return moment.replace(tzinfo=right.tzinfo).isoformat() if same else value


def _plain(stated: datetime, machine: str, zone: str | None) -> str:
    if len(machine.strip()) <= 10:
        return stated.date().isoformat()
    return in_zone(stated.isoformat(), zone)


def on_day(value: str, days: Collection[str], zones: Iterable[tzinfo]) -> str:
    """The same moment in the zone in which it falls on one of the days, where it is given in UTC and does not.

    >>> on_day("2025-12-19T02:41:00+00:00", {"2025-12-18"}, [datetime.fromisoformat("2025-12-01T00:00-05:00").tzinfo])
    '2025-12-18T21:41:00-05:00'
    """
    moment = parse(value)
    if moment is None or moment.tzinfo is None or moment.utcoffset() or not days or value[:10] in days:
        return value
    moved = (moment.astimezone(zone).isoformat() for zone in zones)
    return next((other for other in moved if other[:10] in days), value)


IN_ADDRESS = re.compile(
    r"[/-](?P<year>(?:19|20)\d\d)(?P<mark>[/-])?(?P<month>0[1-9]|1[0-2])(?(mark)(?P<parted>[/-])?|/?)"
    r"(?P<day>0[1-9]|[12]\d|3[01])(?(parted)(?!\d)|(?=[/_.-]|\d{0,6}(?:\D|$)))"
)
YEAR_TWICE_IN_ADDRESS = re.compile(r"/(?P<year>(?:19|20)(\d\d))/(?P<month>\d\d)/\2(?P=month)(?P<day>\d\d)(?!\d)")
KEY_IN_ADDRESS = re.compile(
    r"/(?:[A-Z]{1,5}|(?=\d{8}(?:[01]\d|2[0-3])[0-5]\d))(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])"
    r"(?P<day>0[1-9]|[12]\d|3[01])\d{6,12}(?!\w)"
)
"""Numbers of articles that begin with the day, as those of Korean sites: "/A2026012914320005196"."""
SHORT_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)(?:/[a-zA-Z_]+(?=/))?([/-])(\d{1,2})\2(\d{1,2})(?=/)")
MONTH_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)/([^\W\d_]{3,9})/(\d{1,2})(?=/)")


@lru_cache(maxsize=8)
def day_in_address(url: str) -> str | None:
    """The day in a page's address, as an ISO date.

    >>> day_in_address("https://kabarpagi.id/2025/6/18/harga-beras"), day_in_address("https://a.id/2025/june/18/beras")
    ('2025-06-18', '2025-06-18')
    """
    path = re.split(r"[?#]", url, maxsplit=1)[0]
    url = url[max(0, path.rfind("://")) :]  # the last of "https://archive.example/20250620/https://a.id/beras"
    short, named = SHORT_IN_ADDRESS.search(url), MONTH_IN_ADDRESS.search(url)
    found = IN_ADDRESS.search(url) or YEAR_TWICE_IN_ADDRESS.search(url) or KEY_IN_ADDRESS.search(url)
    day = "-".join(found.group("year", "month", "day")) if found else ""
    if short and not found:
        day = f"{short[1]}-{int(short[3]):02}-{int(short[4]):02}"
    elif named and not found:
        day = next((stamp.value for stamp in stamps_in(" ".join(reversed(named.groups())))), "")
    return day if parse(day) else None
