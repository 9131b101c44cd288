"""What the pages say, in every language of the interface: one table for each in `words/<code>.toml`."""

from __future__ import annotations

import re
import tomllib
from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

DEFAULT = "en"
TIME = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:[T ](?P<hour>\d\d:\d\d))?|$)")
PREFERENCE = re.compile(r"\s*([a-z]{1,8})(?:-[\w-]+)?\s*(?:;\s*q=([01](?:\.\d{0,3})?))?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language, by keys such as `story.title`; the names of countries by ISO 3166 alpha-3."""

    code: str
    table: Mapping[str, str]
    countries: Mapping[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """The words of a key, with the values filled in. Raises KeyError where there is none."""
        return self.table[key].format(**values) if values else self.table[key]

    def named(self, group: str, code: object) -> str:
        """What a code of the data is called (`type`, `ASSAULT`); the code itself where it has no name."""
        return self.table.get(f"{group}.{code}", str(code))

    def side(self, country: str | None, sector: str | None) -> str:
        """A country and a PLOVER sector in words: "Congo, police"."""
        named = (country and self.countries.get(country, country), sector and self.named("sector", sector))
        return ", ".join(filter(None, named))

    def count(self, what: str, n: int) -> str:
        """A number of things: "1 article", "12 articles"."""
        return self(f"count.{what}.{'one' if n == 1 else 'many'}", n=self.number(n))

    def number(self, n: int) -> str:
        """A whole number with its thousands separated."""
        return f"{n:,}".replace(",", self("language.thousands"))

    def short_day(self, time: object) -> str:
        """A day with the first three letters of its month, without its hour."""
        found = self.day(str(time or "")[:10])
        return re.sub(r"(?<=\d )(\w{3})\w*(?= \d)", r"\1", found)

    def span(self, first: str, last: str) -> str:
        """From a day to another (ISO 8601): "3 June 2024 – 5 June 2024", "June 2024", "2024"."""
        if first == last or not first.endswith("-01") or first[:4] != last[:4]:
            return " – ".join(dict.fromkeys(map(self.day, (first, last))))
        if first[5:] == "01-01" and last[5:] == "12-31":
            return first[:4]
        month = int(first[5:7])
        if first[:7] == last[:7] and int(last[8:]) == monthrange(int(first[:4]), month)[1]:
            return self.day(first[:7])
        return f"{self.day(first)} – {self.day(last)}"

    def day(self, time: object) -> str:
        """A day of ISO 8601 in words, with its hour where it has one, or a month; all else stays as it is."""
        found = TIME.match(str(time or ""))
        names = self("language.months").split()
        if not found or not 1 <= int(found["month"]) <= len(names):
            return str(time or "")
        year, month, day, hour = int(found["year"]), names[int(found["month"]) - 1], found["day"], found["hour"]
        if day is None:
            return f"{month} {year}"
        words = self("language.day", day=int(day), month=month, year=year)
        return f"{words}, {hour}" if hour else words


@cache
def all_words() -> Mapping[str, Words]:
    """Every language of the interface by its code, the default one first."""
    found = {}
    for file in files(__package__).joinpath("words").iterdir():
        if file.name.endswith(".toml"):
            code = file.name.removesuffix(".toml")
            table = dict(_flat(tomllib.loads(file.read_text(encoding="utf-8"))))
            found[code] = Words(code, MappingProxyType(table), MappingProxyType(_countries(code)))
    return MappingProxyType(dict(sorted(found.items(), key=lambda item: (item[0] != DEFAULT, item[0]))))


def _countries(code: str) -> dict[str, str]:
    """The first name of each country in a language that Warta reads; none for another language."""
    file = files("warta.languages").joinpath(code, "countries.toml")
    known = tomllib.loads(file.read_text(encoding="utf-8"))["names"] if file.is_file() else {}
    return {country: names[0] for country, names in known.items()}


def _flat(table: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{before}{key}.")
        else:
            yield f"{before}{key}", value


def chosen(asked: str | None, kept: str | None, accepted: str | None) -> Words:
    """The words for a reader: the language asked for, else the one kept in a cookie, else one the browser accepts."""
    known = all_words()
    for code in (asked, kept, *_preferred(accepted or "")):
        if code and code in known:
            return known[code]
    return known[DEFAULT]


def _preferred(accepted: str) -> Iterator[str]:
    """The languages of an Accept-Language header, the most wanted first: "id-ID,id;q=0.9,en;q=0.8"."""
    found = [match for part in accepted[:400].split(",") if (match := PREFERENCE.fullmatch(part))]
    weighed = [(float(match[2] or 1), match[1].lower()) for match in found]
    yield from (code for weight, code in sorted(weighed, key=lambda pair: -pair[0]) if weight > 0)
