"""Bodies that an article calls by a short name and by the whole one, with nothing beside that says so.

"Pemprov Jabar … Pemerintah Provinsi Jawa Barat", "Kemenkes … Kementerian Kesehatan RI": what the short names are short
for is in the table `shorts` of a language's names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from warta.languages import Language
from warta.places.gazetteer import find_place
from warta.text.entities.cast import Cast, Figure

BRACKETS = re.compile(r"\([^)]*\)")
TABLED = "organisations"
"""The rule of a body that the tables have."""


@dataclass(frozen=True, slots=True)
class Shorts:
    """`whole`: by a short name the whole one, which has itself. `kinds`: words for what kind of place is named behind.
    `places`: by a place's name what it is called here. `tails`: words for the own state behind a name. All in small
    letters.
    """

    whole: Mapping[str, str]
    kinds: frozenset[str]
    places: Mapping[str, str]
    tails: Sequence[str]


@cache
def shorts_of(language: Language) -> Shorts | None:
    """The table ready for use; None where the language has none."""
    table = language.table("names").get("shorts")
    if table is None:
        return None
    whole = {short.lower(): words.lower() for words, shorts in table["bodies"].items() for short in (words, *shorts)}
    places = {name.lower(): known.lower() for name, known in table["places"].items()}
    return Shorts(whole, frozenset(table["kinds"]), places, tuple(table["tails"]))


def join_shorts(cast: Cast, language: Language) -> None:
    """Make one of the bodies of one country whose names are the same but for what is short in them."""
    shorts = shorts_of(language)
    if shorts is None:
        return
    named = defaultdict[str, list[Figure]](list)
    for figure in cast.figures:
        if figure.kind == "organisation" and figure.mentions and figure.name[0].isupper():
            named[whole_name(figure.name, shorts)].append(figure)
    for whole, figures in named.items():
        figures.sort(key=lambda figure: -len(figure.name))
        for one, other in combinations(figures, 2):
            left = one in cast.figures and other in cast.figures
            if left and one.name.lower() != other.name.lower() and of_one_country(one, other, whole, shorts):
                take_in(cast, one, other)
    join_beginnings(cast, shorts)


def join_beginnings(cast: Cast, shorts: Shorts) -> None:
    """ "Polres Sukamaju … | Polres", "PT Melati Raya … | PT Melati": make one of a body and of what later leaves its
    name's end out, where it is the only one that begins so."""
    bodies = [one for one in cast.figures if one.kind == "organisation" and one.mentions and one.name[0].isupper()]
    names = [(one, f"{whole_name(one.name, shorts)} ") for one in bodies]
    for short, name in names:
        longer = [one for one, other in names if len(other) > len(name) and other.startswith(name)]
        own = short.rule != TABLED and short.sector != "PTY"  # "KPU Sleman" and "Partai Melati Bali" are not the whole
        if own and len(longer) == 1 and begins(longer[0], short, name.strip(), shorts):
            cast.merge(longer[0], short)


def begins(long: Figure, short: Figure, whole: str, shorts: Shorts) -> bool:
    """Whether a body may be told by the beginning of its name: of the same country, and told of before, by a kind of
    body or by more than one word."""
    sure = whole in shorts.whole.values() or len(short.name.split()) > 1
    before = min(mention.span for mention in long.mentions) < min(mention.span for mention in short.mentions)
    return sure and before and short.country in (None, long.country)


def of_one_country(one: Figure, other: Figure, whole: str, shorts: Shorts) -> bool:
    """Whether two bodies of one name are of one country; one may be told of none where the table has their name."""
    known = any(whole == name or whole.startswith(f"{name} ") for name in shorts.whole.values())
    return one.country == other.country or (known and None in (one.country, other.country))


def take_in(cast: Cast, one: Figure, other: Figure) -> None:
    """Make one of two; what the tables of bodies say of it stays, but for an outlet that the article names as one."""
    if other.rule == TABLED != one.rule and other.sector != "JRN":
        one.rule, one.country, one.sector = other.rule, other.country, other.sector
    one.country = one.country or other.country
    cast.merge(one, other)


def whole_name(name: str, shorts: Shorts) -> str:
    """A body's name in small letters, with nothing short in it: "Pemprov DKI" is "pemerintah provinsi jakarta"."""
    words = " ".join(BRACKETS.sub(" ", name).lower().split())
    tail = next((tail for tail in shorts.tails if words.endswith(f" {tail}")), "")
    parts = words.removesuffix(tail).split()
    stop = next((n for n in range(len(parts), 0, -1) if " ".join(parts[:n]) in shorts.whole), 0)
    body = [shorts.whole[" ".join(parts[:stop])]] if stop else []
    return " ".join([*body, *whole_place(parts[stop:], shorts, bool(stop))])


def whole_place(parts: Sequence[str], shorts: Shorts, behind: bool) -> Sequence[str]:
    """The words behind a body's name in the table; where they are a province, its name in the gazetteer."""
    if not behind or not parts:
        return parts
    words = " ".join(parts[1:] if parts[0] in shorts.kinds else parts)
    if words in shorts.places:
        return [shorts.places[words]]
    place = find_place(words.title()) or find_place(words.upper())
    return [place.name.lower() if place and place.resolution == "region" else words]
