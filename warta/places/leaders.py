"""Leaders, ministers and envoys whom news names without a title: of which country, and in office when."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from warta.places.gazetteer import fold

LETTERS = str.maketrans("øłđðıØŁĐİ", "olddiOLDI")
"""Letters that are no others with an accent, and what they are written as where these are not at hand."""


STATELESS = "IGO"
"""The row of those who lead bodies of many states, and their sector."""
NO_OFFICES = ("REB", "OPP", "PTY", "BUS", "REL")
"""Sectors of those who lead others than a state."""


@dataclass(frozen=True, slots=True)
class Leader:
    """A term of office; `last` is None while it lasts. `whole`: only all words of the name mean its holder.

    `country` is None for an office of many states, whose `sector` is IGO.
    """

    name: str
    country: str | None
    first: int
    last: int | None
    whole: bool = False
    sector: str = "GOV"


def find_leader(parts: Sequence[str]) -> tuple[Leader, ...]:
    """The terms of the leader that a name means, its words given; empty for anybody else.

    A single word is enough only for those that the table calls unmistakable (Macron). Accents and hyphens do not
    matter.
    """
    known, single = leaders()
    if not parts or (len(parts) == 1 and parts[0] not in single):
        return ()
    plain = plain_words(" ".join(parts))
    wanted = frozenset(plain)
    alike = (known[i] for i in sorted({i for word in wanted for i in by_word().get(word, ())}))
    return tuple(
        term for words, term in alike if wanted == words or (wanted < words and not term.whole) or goes_on(plain, words)
    )


def plain_words(name: str) -> list[str]:
    """The words of a name in small letters without accents and hyphens: Jonas Gahr Støre as jonas, gahr, store."""
    return fold(name.translate(LETTERS)).split()


def goes_on(parts: Sequence[str], words: frozenset[str]) -> bool:
    """Whether a name is a leader's and more: "Ayatollah Ali Khamenei", and after three words "Mohammed bin Zayed
    Al Nahyan"; not "Donald Trump Jr"."""
    if len(parts) <= len(words):
        return False
    return set(parts[-len(words) :]) == words or (len(words) > 2 and words <= set(parts))


def same_leader(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names mean one leader, whom the table has by a single word, too: Joko Widodo and Jokowi."""
    short, whole = sorted((one, other), key=len)
    return len(short) == 1 < len(whole) and not terms_of(short).isdisjoint(terms_of(whole))


def terms_of(parts: Sequence[str]) -> set[tuple[str | None, int, int | None]]:
    """The terms that the table has for just this name."""
    name = " ".join(parts)
    return {(term.country, term.first, term.last) for term in find_leader(parts) if term.name == name}


def held(terms: Sequence[Leader], year: int | None) -> Leader | None:
    """The term that counts in a year: one that runs, the latest begun, else one that is over, a state's first.

    None before all of them, and where the year is not known.
    """
    if year is None:
        return None
    running = [term for term in terms if term.first <= year <= (term.last or year)]
    over = [term for term in terms if term.last and term.last < year]
    ended = max(over, key=lambda term: (term.country is not None, term.last), default=None)
    return max(running, key=lambda term: term.first, default=ended)


def sector_in(terms: Sequence[Leader], year: int | None) -> str | None:
    """That of the office, and ELI when it is over; None before it and where the year is not known.

    Who leads rebels or a party holds no office of state, then or later.
    """
    term = held(terms, year)
    if term is None or year is None:
        return None
    over = term.last is not None and term.last < year
    return "ELI" if over and term.sector not in NO_OFFICES else term.sector


def single_leaders() -> frozenset[str]:
    """The single words that name a leader wherever they stand: Macron."""
    return leaders()[1]


@cache
def leaders() -> tuple[tuple[tuple[frozenset[str], Leader], ...], frozenset[str]]:
    """All terms with the words of their holders' names, and the words that are enough alone."""
    with (Path(__file__).parent / "leaders.toml").open("rb") as file:
        table = tomllib.load(file)
    terms = [Leader(name, country, first, last or None) for name, country, first, last in table["leaders"]]
    terms += [whole_term(country, row) for country, rows in table["whole"].items() for row in rows]
    known = tuple((frozenset(plain_words(term.name)), term) for term in terms)
    return known, frozenset(table["single"])


def whole_term(country: str, row: str) -> Leader:
    """ "Ann Baker, 2016-2020", "Ann Baker, 2020-, LEG": a term of somebody whom only the whole name means."""
    name, years, *sector = row.split(", ")
    first, last = years.split("-")
    state, common = (None, STATELESS) if country == STATELESS else (country, "GOV")
    return Leader(name, state, int(first), int(last) if last else None, True, *(sector or [common]))


@cache
def by_word() -> Mapping[str, list[int]]:
    """The places among all terms of those whose holders' names have a word: none else may be meant by it."""
    found: dict[str, list[int]] = {}
    for i, (words, _) in enumerate(leaders()[0]):
        for word in words:
            found.setdefault(word, []).append(i)
    return found
