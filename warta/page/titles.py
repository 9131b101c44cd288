"""The title of a page, without the site's name."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from unicodedata import normalize

from warta.page.markup import Markup, Said
from warta.page.people import squash

SEPARATOR = re.compile(r"\s+(?:[|\-–—»«•·:]|::|//)\s+|\s*[|｜：]\s*")
WHOLE = "json-ld:headline"  # has no more than the headline but for the site's name
ORDER = ("headline_line", "json-ld:headline", "meta:headline", "meta:og:title", "title", "meta:twitter:title")
KICKER = re.compile(r".{3,60}?:\s+")  # Olahraga: Indonesia Menang
ANY_KICKER = re.compile(r".{3,60}?(?::|\s[-–—])\s+")
QUOTE = re.compile(r"\s*[\"'“„«]")
BAR = re.compile(r"\s+\|\s+")
MARK = re.compile(r"[\u0300-\u036f]")
LEAST_WORDS = 4  # of a headline before a bar
DAY_LETTERS = 24  # of a day before a headline
LEAST = 20  # characters of a shortened title
MOST_LEFT_OUT = 0.3  # share of the headline's words that a shortened title may leave out
MOST_SITE_WORDS = 6
LONGEST_ADDITION = 9  # letters of a word that a site adds to its name


@dataclass(frozen=True, slots=True)
class Titles:
    """The titles that a page gives itself, by place; without the site's name."""

    by_rule: dict[str, str]
    news: bool

    def said(self, rule: str) -> Said | None:
        """The title of one place."""
        return Said(self.by_rule[rule], rule) if rule in self.by_rule else None


def choose_title(headline: str | None, markup: Markup, outlets: tuple[str, ...] = ()) -> Said | None:
    """The title: the headline line as a rule, what the markup says where it is known better; None where none is given.

    `headline` is the headline line on the page; `outlets` are the site's names, which are cut from the ends of titles.
    """
    bare = _undated(_first_part(headline), markup) if headline else None
    titles = Titles(dict(_named(bare, markup, outlets)), any("News" in name for name in markup.types))
    for rule in RULES:
        if found := rule(titles):
            return found
    return None


def _named(headline: str | None, markup: Markup, outlets: tuple[str, ...]) -> list[tuple[str, str]]:
    """Places and their titles; of several titles of one place the first (the last of equal keys wins in a dict).

    A headline line that is the site's name counts only where there is no other title.
    """
    said = [
        (WHOLE, without_site(_first_part(one.value), outlets))
        if one.rule == WHOLE
        else (one.rule, without_site(one.value, outlets, headline))
        for one in reversed(markup.titles)
    ]
    named = [(rule, value) for rule, value in said if value]
    if not headline or (named and squash(headline) in map(squash, outlets)):
        return named
    bare = without_site(headline, outlets)
    return [*named, ("headline_line", bare if headline.startswith(bare) else headline)]


def _first_part(headline: str) -> str:
    """Helping Children Sleep | Patients | Valley Hospital: sections and sites stand behind a bar, never a headline's
    own words."""
    first = BAR.split(headline)[0]
    return first if len(first.split()) >= LEAST_WORDS else headline


def _undated(headline: str, markup: Markup) -> str:
    """Dec 18 2025 Coffee in the Valley: the day that the markup's titles leave out."""
    if not headline[:DAY_LETTERS].strip() or not any(map(str.isdigit, headline[:DAY_LETTERS])):
        return headline
    for said in markup.titles:
        day = headline.removesuffix(said.value)
        if day != headline and len(day) <= DAY_LETTERS and re.search(r"\d{4}", day):
            return said.value
    return headline


# ---------------------------------------------------------------- the rules

Rule = Callable[[Titles], Said | None]


def shared_title(titles: Titles) -> Said | None:
    """News sites share a title without the kicker that the page sets before its headline."""
    shared = titles.by_rule.get("meta:og:title", "")
    headline = titles.by_rule.get("headline_line") or titles.by_rule.get("json-ld:headline", "")
    short, long = _words(shared), _words(headline)
    fewer = len(short) < len(long) and len(short) >= (1 - MOST_LEFT_OUT) * len(long)
    kicker = KICKER.match(headline)
    if len(shared) <= LEAST or (headline.startswith(shared) and QUOTE.match(headline[len(shared) :])):
        return None  # a title with quotes in it, that the markup cuts at the first
    if (fewer and _left_out(short, long)) or (kicker and short == _words(headline[kicker.end() :])):
        return titles.said("meta:og:title")
    return None


def without_kickers(titles: Titles) -> Said | None:
    """The headline alone where the page and the shared title set different kickers before it."""
    page, shared = (_parted(titles.by_rule.get(rule, "")) for rule in ("headline_line", "meta:og:title"))
    same = len(_words(page[1])) >= LEAST_WORDS and _words(page[1]) == _words(shared[1])
    return Said(page[1], "headline_line") if same and _words(page[0]) != _words(shared[0]) else None


def _parted(title: str) -> tuple[str, str]:
    """The kicker of a title, and the rest; twice nothing where it has none."""
    kicker = ANY_KICKER.match(title)
    return (title[: kicker.end()], title[kicker.end() :]) if kicker else ("", "")


def named_headline(titles: Titles) -> Said | None:
    """The headline on the page where the site's JSON-LD has it as the name, beside a headline for search engines."""
    name, headline = titles.by_rule.get("json-ld:name", ""), titles.by_rule.get("headline_line", "")
    return titles.said("headline_line") if name and _words(name) == _words(headline) else None


def news_headline(titles: Titles) -> Said | None:
    """What a news site's JSON-LD gives as headline."""
    return titles.said("json-ld:headline") if titles.news else None


def first_place(titles: Titles) -> Said | None:
    """Otherwise the headline on the page, then the places of the markup in the order of trust."""
    for rule in (*ORDER, *titles.by_rule):
        if found := titles.said(rule):
            return found
    return None


RULES: tuple[Rule, ...] = (shared_title, without_kickers, named_headline, news_headline, first_place)


def _words(title: str) -> list[str]:
    """The words of a title as titles are compared: small letters, without accents, which markup may leave out."""
    plain = title.casefold()
    return re.findall(r"\w+", plain if plain.isascii() else MARK.sub("", normalize("NFKD", plain)))


def _left_out(short: list[str], long: list[str]) -> bool:
    """Whether the short title is the long one with words left out."""
    rest = iter(long)
    return all(word in rest for word in short)


# ---------------------------------------------------------------- the site's name


def without_site(title: str, outlets: tuple[str, ...], headline: str | None = None) -> str:
    """A title without the site's name at its end or start.

    >>> without_site("Harga Beras Naik - Kabar Pagi", ("kabarpagi.co.id", "kabarpagi"))
    'Harga Beras Naik'
    """
    if headline and len(squash(headline)) > 15 and squash(title).startswith(squash(headline)):
        return headline
    sites = {squash(outlet) for outlet in outlets if outlet}
    parts = list(SEPARATOR.finditer(title))
    if parts and _is_site(title[parts[-1].end() :], sites):
        return without_site(title[: parts[-1].start()], outlets)
    if parts and _is_site(title[: parts[0].start()], sites):
        return without_site(title[parts[0].end() :], outlets)
    return title


def _is_site(part: str, sites: set[str]) -> bool:
    """Whether a part of a title names the site: "Kabar Pagi", "kabarpagi.co.id", "Kabar Pagi Online"."""
    bare = squash(part)
    if not bare or len(part.split()) > MOST_SITE_WORDS:
        return False
    return any(bare == site or _begins(bare, site) or _begins(site, bare) for site in sites)


def _begins(long: str, short: str) -> bool:
    """Whether a name is the other with a word more: "Kabar Pagi Online"."""
    return len(short) > 4 and long.startswith(short) and len(long) - len(short) < LONGEST_ADDITION
