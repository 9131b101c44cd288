"""Which body told before a noun stands for.

A noun of the table `goes_by` fits a body whose name has a word of the same row, which the text has called by a noun of
it, or whose sector the row has. Where several fit, it is the one told near or told of most; else nobody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from warta.places.agencies import agency
from warta.text.entities.cast import Cast, Figure
from warta.text.entities.pronouns import Present
from warta.text.lexicon import Lexicon
from warta.text.lexicon.goes_by import NONE

MOST = 60
"""So many bodies may be meant, those that the text came to last: news seldom names as many."""
LEADING, OFTEN = 3, 3
"""Of several that fit the one that is told of so many times, and so many times as often as each other one, is meant."""
OF_SECTOR, OF_NAME, OF_TEXT = 1, 2, 3
"""How surely a noun fits a body: by its sector, by its name, by what the text has told of it."""
FIRMS = "BUS"
"""The sector of firms."""
DESCRIBED, TABLED = "role", "organisations"
"""The rules of bodies that the text only describes, and of those that the tables have."""


@dataclass(frozen=True, slots=True)
class Noun:
    """What a body is told by: a noun, the country before it, and whether other words stand there: the Swedish carmaker,
    the free paper."""

    word: str
    country: str | None
    narrowed: bool


def the_body(cast: Cast, lexicon: Lexicon, noun: Noun, near: Sequence[Present]) -> Figure | None:
    """The body that goes by a noun: the only one, of several the only one told in the nearest sentence that tells of
    any, if it fits no worse than others and none is told of far oftener; else the one told of far oftener."""
    last = islice((one for one in reversed(cast.recent()) if is_named_body(one, lexicon)), MOST)
    named = [one for one in reversed([*last]) if noun.country in (None, one.country)]
    fitting = candidates(noun.word, named, lexicon) if named else {}
    for present in reversed(near):
        told = {id(one): one for figure in (*present.figures, *present.inside) if (one := fitting.get(id(figure)))}
        if told:
            found = best_of([*told.values()])
            others = [one for one in fitting.values() if found and one.figure is not found.figure]
            if found is None or any(is_rather(one, found) for one in others):
                return None
            leads = found.fit > OF_SECTOR or all(is_far_oftener(found, one) for one in others)
            return found.figure if leads or not noun.narrowed else None
    least = OF_NAME if noun.narrowed else OF_SECTOR
    found = best_of([one for one in fitting.values() if one.fit >= least and one.far])
    return found.figure if found else None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A body that a noun fits. `times`: how often it is told of, by all forms of its name. `far`: it may be meant
    however far it was told of, for its name or the text tells what it is."""

    figure: Figure
    fit: int
    times: int
    far: bool


def candidates(noun: str, named: Sequence[Figure], lexicon: Lexicon) -> dict[int, Candidate]:
    """The bodies that a noun fits, by the figures that are one by their names: Harbour Foods and Harbour Foods Inc."""
    forms = defaultdict[str, list[Figure]](list)
    for figure in named:
        forms[short_name(figure.name, lexicon)].append(figure)
    of_any, of_firms = is_of_any(noun, lexicon), FIRMS in sectors_of(noun, lexicon)
    found = dict[int, Candidate]()
    for figures in forms.values():
        times = sum(len(figure.mentions) for figure in figures)
        fit = max(fits(noun, figure, lexicon) for figure in figures)
        any_firm = not fit and of_firms and times > 1 and all(may_be_firm(figure, lexicon) for figure in figures)
        if fit or any_firm:
            most = max(figures, key=lambda figure: len(figure.mentions))
            far = bool(fit) and (of_any or fit > OF_SECTOR or times >= LEADING)
            one = Candidate(most, fit or OF_SECTOR, times, far)
            found |= {id(figure): one for figure in figures}
    return found


def short_name(name: str, lexicon: Lexicon) -> str:
    """A body's name without the words behind it that tell that it is a firm."""
    words = name.split()
    while len(words) > 1 and lexicon.phrases["designators"].has(words[-1].lower().strip(".")):
        words.pop()
    return " ".join(words)


def sectors_of(noun: str, lexicon: Lexicon) -> set[str]:
    """The sectors whose bodies may go by a noun without a name that tells it."""
    table = lexicon.goes_by
    told = (*table.sectors.items(), *table.nameless.items())
    return {sector for sector, rows in told if not rows.isdisjoint(table.nouns[noun])}


def is_of_any(noun: str, lexicon: Lexicon) -> bool:
    """Whether any body of some sector goes by a noun: the company."""
    table = lexicon.goes_by
    return any(not rows.isdisjoint(table.nouns[noun]) for rows in table.sectors.values())


def may_be_firm(figure: Figure, lexicon: Lexicon) -> bool:
    """Whether a body of which nothing is told may be a firm."""
    told = figure.sector is None and figure.kind == "organisation"
    return told and not any(word in lexicon.goes_by.names for word in own_nouns(figure.name, lexicon))


def best_of(fitting: Sequence[Candidate]) -> Candidate | None:
    """The only one that a noun fits best, or the one told of far oftener than the others."""
    most = max((one.fit for one in fitting), default=0)
    best = {id(one): one for one in fitting if one.fit == most}
    ranked = sorted(best.values(), key=lambda one: one.times, reverse=True)
    return ranked[0] if len(ranked) == 1 or (ranked and is_far_oftener(ranked[0], ranked[1])) else None


def is_far_oftener(one: Candidate, other: Candidate) -> bool:
    """Whether a text tells far oftener of one than of another."""
    return one.times >= max(LEADING, OFTEN * other.times)


def is_rather(one: Candidate, found: Candidate) -> bool:
    """Whether a noun fits another body better than the one told near, or the text is about that one."""
    return one.fit > found.fit or (one.fit == found.fit and is_far_oftener(one, found))


def is_named_body(figure: Figure, lexicon: Lexicon) -> bool:
    """Whether a figure is a body with a name of its own."""
    if figure.parts or not figure.mentions or figure.kind not in ("organisation", "group"):
        return False
    if not figure.name[0].isupper() or tuple(figure.name.lower().split()) in lexicon.phrases["platforms"].known:
        return False
    return figure.rule != DESCRIBED or is_told_more(figure, lexicon)


def is_told_more(figure: Figure, lexicon: Lexicon) -> bool:
    """The Harbour Council, the RMT union: whether what a text describes is one body with more than its noun."""
    (*before, noun) = figure.name.split()
    one = noun.lower() in lexicon.goes_by.nouns or (noun[0].isupper() and figure.kind == "organisation")
    return bool(before) and one and not figure.bare


def fits(noun: str, figure: Figure, lexicon: Lexicon) -> int:
    """How surely a noun fits a body; 0 for not at all."""
    table = lexicon.goes_by
    rows, sector = table.nouns[noun], figure.sector or ""
    if figure.sector == "JRN" and agency(figure.name):
        return 0
    heads = {office.rpartition(" ")[2] for office in figure.offices}
    told = NONE.union(*(table.nouns.get(head, NONE) for head in heads))
    own = NONE.union(*(table.names.get(word, NONE) for word in own_nouns(figure.name, lexicon)))
    if is_of_any(noun, lexicon):
        whole = table.sectors.get(sector, NONE)  # any firm is a company, an association is none
        plain = figure.rule == TABLED or not own or not own.isdisjoint(whole | table.nameless.get(sector, NONE))
        named = not sector and not rows.isdisjoint(own)
        return OF_SECTOR if named or (plain and not rows.isdisjoint(whole)) else 0
    if noun in heads or not rows.isdisjoint(told):
        return OF_TEXT
    if not rows.isdisjoint(own):
        return OF_NAME
    nameless = not (own or told) and not rows.isdisjoint(table.nameless.get(sector, NONE))
    return OF_SECTOR if nameless else 0


def own_nouns(name: str, lexicon: Lexicon) -> list[str]:
    """The noun of a body's name, before what it is of, and before the word that only tells that it is a firm: Bank of
    Oman, Harbour Airways Ltd."""
    words = name.lower().partition(" (")[0].replace(".", "").split()
    stop = next((i for i, word in enumerate(words) if i and lexicon.phrases["body_ties"].has(word)), len(words))
    words = words[:stop]
    if len(words) > 1 and lexicon.phrases["designators"].has(words[-1]):
        return words[-2:]
    return words[-1:]
