"""Which body named before a noun stands for: "the airline", "the regulator".

A noun fits a body for one of three reasons, the surest first:

1. the text has called the body so, or by a noun of the same row of the table `goes_by` (`OF_TEXT`);
2. the body's name has a word of that row (`OF_NAME`): Harbour Airways, the airline;
3. its sector is one of that row (`OF_SECTOR`).

Where a noun fits several bodies, the one of the nearest sentence is meant, unless another one fits better or is
mentioned far more often. Where two may be meant, it is nobody.
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
"""Only so many bodies are looked at, the last ones of the text: news seldom names as many."""
LEADING, OFTEN = 3, 3
"""A body leads others if it is mentioned at least `LEADING` times, and `OFTEN` times as often as each of them."""
OF_SECTOR, OF_NAME, OF_TEXT = 1, 2, 3
"""How surely a noun fits a body."""
FIRMS = "BUS"
"""The sector of firms."""
DESCRIBED, TABLED = "role", "organisations"
"""The rules of bodies that are only described in the text, and of those of the tables."""


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun that may stand for a body.

    `country`: the one before it, in "the Swedish carmaker". `narrowed`: another word stands before it, as in "the free
    paper".
    """

    word: str
    country: str | None
    narrowed: bool


def the_body(cast: Cast, lexicon: Lexicon, noun: Noun, near: Sequence[Present]) -> Figure | None:
    """The body that a noun stands for, None where there is none, or two may be meant.

    `near` are the last sentences: the nearest one that has a body which fits decides.
    """
    fitting = candidates(noun.word, named_before(cast, lexicon, noun), lexicon)
    for present in reversed(near):
        told = {id(one): one for figure in (*present.figures, *present.inside) if (one := fitting.get(id(figure)))}
        if told:
            return nearest_of([*told.values()], [*fitting.values()], noun)
    least = OF_NAME if noun.narrowed else OF_SECTOR
    found = best_of([one for one in fitting.values() if one.fit >= least and one.far])
    return found.figure if found else None


def named_before(cast: Cast, lexicon: Lexicon, noun: Noun) -> list[Figure]:
    """The last bodies named before a noun, in the order of the text; only those of its country if it tells one."""
    last = islice((one for one in reversed(cast.recent()) if is_named_body(one, lexicon)), MOST)
    return [one for one in reversed([*last]) if noun.country in (None, one.country)]


def nearest_of(near: Sequence[Candidate], fitting: Sequence[Candidate], noun: Noun) -> Figure | None:
    """The best body of the nearest sentence, if no other of the article is meant rather.

    A narrowed noun that fits only by the sector ("the free paper") asks for more: the body has to lead all others.
    """
    found = best_of(near)
    if found is None:
        return None
    others = [one for one in fitting if one.figure is not found.figure]
    if any(is_rather(one, found) for one in others):
        return None
    sure = not noun.narrowed or found.fit > OF_SECTOR or all(is_far_oftener(found, one) for one in others)
    return found.figure if sure else None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A body that a noun fits.

    `fit`: how surely. `times`: how often it is mentioned, by all forms of its name. `far`: whether it may be meant from
    any distance, because its name or the text says what it is.
    """

    figure: Figure
    fit: int
    times: int
    far: bool


def candidates(noun: str, named: Sequence[Figure], lexicon: Lexicon) -> dict[int, Candidate]:
    """The bodies that a noun fits, by the `id` of their figures.

    Figures whose names differ only in the legal form are one candidate: Harbour Foods and Harbour Foods Inc.
    """
    forms = defaultdict[str, list[Figure]](list)
    for figure in named:
        forms[short_name(figure.name, lexicon)].append(figure)
    found = ((figures, candidate_of(noun, figures, lexicon)) for figures in forms.values())
    return {id(figure): one for figures, one in found if one for figure in figures}


def candidate_of(noun: str, figures: Sequence[Figure], lexicon: Lexicon) -> Candidate | None:
    """The body of these figures, if the noun fits it; one of which nothing is told may be any firm, told again."""
    times = sum(len(figure.mentions) for figure in figures)
    most = max(figures, key=lambda figure: len(figure.mentions))
    if fit := max(fits(noun, figure, lexicon) for figure in figures):
        far = is_of_any(noun, lexicon) or fit > OF_SECTOR or times >= LEADING
        return Candidate(most, fit, times, far)
    firm = times > 1 and FIRMS in sectors_of(noun, lexicon) and all(may_be_firm(figure, lexicon) for figure in figures)
    return Candidate(most, OF_SECTOR, times, False) if firm else None


def short_name(name: str, lexicon: Lexicon) -> str:
    """A body's name without its legal form: Harbour Foods (Inc., Ltd)."""
    words = name.split()
    while len(words) > 1 and lexicon.phrases["designators"].has(words[-1].lower().strip(".")):
        words.pop()
    return " ".join(words)


def sectors_of(noun: str, lexicon: Lexicon) -> set[str]:
    """The sectors whose bodies a noun fits by the sector alone."""
    table = lexicon.goes_by
    told = (*table.sectors.items(), *table.nameless.items())
    return {sector for sector, rows in told if not rows.isdisjoint(table.nouns[noun])}


def is_of_any(noun: str, lexicon: Lexicon) -> bool:
    """Whether a noun fits every body of a sector, whatever its name: "the company" any firm."""
    table = lexicon.goes_by
    return any(not rows.isdisjoint(table.nouns[noun]) for rows in table.sectors.values())


def may_be_firm(figure: Figure, lexicon: Lexicon) -> bool:
    """Whether a body may be a firm: it has no sector, and no noun in its name that says what it is."""
    told = figure.sector is None and figure.kind == "organisation"
    return told and not any(word in lexicon.goes_by.names for word in own_nouns(figure.name, lexicon))


def best_of(fitting: Sequence[Candidate]) -> Candidate | None:
    """The candidate that the noun fits best; of several that it fits equally well, the one that leads the others."""
    most = max((one.fit for one in fitting), default=0)
    best = {id(one): one for one in fitting if one.fit == most}
    ranked = sorted(best.values(), key=lambda one: one.times, reverse=True)
    return ranked[0] if len(ranked) == 1 or (ranked and is_far_oftener(ranked[0], ranked[1])) else None


def is_far_oftener(one: Candidate, other: Candidate) -> bool:
    """Whether one body leads another: it is mentioned far more often."""
    return one.times >= max(LEADING, OFTEN * other.times)


def is_rather(one: Candidate, found: Candidate) -> bool:
    """Whether another body is meant rather than one nearby: it fits better, or as well and leads."""
    return one.fit > found.fit or (one.fit == found.fit and is_far_oftener(one, found))


def is_named_body(figure: Figure, lexicon: Lexicon) -> bool:
    """Whether a figure is a body with a name of its own."""
    if figure.parts or not figure.mentions or figure.kind not in ("organisation", "group"):
        return False
    if not figure.name[0].isupper() or tuple(figure.name.lower().split()) in lexicon.phrases["platforms"].known:
        return False
    return figure.rule != DESCRIBED or is_told_more(figure, lexicon)


def is_told_more(figure: Figure, lexicon: Lexicon) -> bool:
    """Whether a described body has more than its noun for a name: the Harbour Council, the RMT union."""
    (*before, noun) = figure.name.split()
    one = noun.lower() in lexicon.goes_by.nouns or (noun[0].isupper() and figure.kind == "organisation")
    return bool(before) and one and not figure.bare


def fits(noun: str, figure: Figure, lexicon: Lexicon) -> int:
    """How surely a noun fits a body: one of `OF_TEXT`, `OF_NAME` and `OF_SECTOR`, 0 for not at all."""
    if figure.sector == "JRN" and agency(figure.name):
        return 0
    table = lexicon.goes_by
    rows, sector = table.nouns[noun], figure.sector or ""
    own = NONE.union(*(table.names.get(word, NONE) for word in own_nouns(figure.name, lexicon)))
    if is_of_any(noun, lexicon):
        return OF_SECTOR if is_any(rows, own, figure, lexicon) else 0
    heads = {office.rpartition(" ")[2] for office in figure.offices}
    told = NONE.union(*(table.nouns.get(head, NONE) for head in heads))
    if noun in heads or not rows.isdisjoint(told):
        return OF_TEXT
    if not rows.isdisjoint(own):
        return OF_NAME
    nameless = not (own or told) and not rows.isdisjoint(table.nameless.get(sector, NONE))
    return OF_SECTOR if nameless else 0


def is_any(rows: frozenset[int], own: frozenset[int], figure: Figure, lexicon: Lexicon) -> bool:
    """Whether a body is one of a sector all of whose bodies go by a noun of these rows: a firm, "the company".

    `own` are the rows of its name. Of what a body of the sector says by its name that it is something else (an
    association of firms), the sector tells nothing; where no sector is known, the name has to say it.
    """
    if not figure.sector:
        return not rows.isdisjoint(own)
    table = lexicon.goes_by
    whole = table.sectors.get(figure.sector, NONE)
    plain = figure.rule == TABLED or not own or not own.isdisjoint(whole | table.nameless.get(figure.sector, NONE))
    return plain and not rows.isdisjoint(whole)


def own_nouns(name: str, lexicon: Lexicon) -> list[str]:
    """The nouns that a body's name says it is: the last word, before "of" and the like (Bank | of Oman); with the legal
    form, both it and the word before (Harbour | Airways Ltd)."""
    words = name.lower().partition(" (")[0].replace(".", "").split()
    stop = next((i for i, word in enumerate(words) if i and lexicon.phrases["body_ties"].has(word)), len(words))
    words = words[:stop]
    if len(words) > 1 and lexicon.phrases["designators"].has(words[-1]):
        return words[-2:]
    return words[-1:]
