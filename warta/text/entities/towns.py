"""Which of the towns of one name an article means: Birmingham of England, or of Alabama.

The tables take a name for the best known of its bearers. An article means another one where it says so ("Tripoli,
Lebanon"), or where it tells of that one's country and never of the best known one's, if that is not very much larger.
A name means one town throughout an article.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from warta.places.countries import CountryName
from warta.places.gazetteer import TIMES_LARGER, PlaceFact, find_place, fold, lies_in, namesakes, weight
from warta.places.organisations import Organisation
from warta.text.entities.sights import Sight
from warta.text.lexicon import Match

BEHIND = (",", "(")
"""Between a town and what it lies in."""
LIST = ("and", "or", "dan", "atau", "serta")
"""What follows a comma behind a country that is one of a list, and not where the town before it lies."""
APOSTROPHES = "'’"
"""Behind a country they tell whose something is: in London, Canada's minister."""
BOTH_ENDS = 2
"""A list of places begins and ends with one that is known."""
LONGEST = 3
"""A region's name has so many words at most: New South Wales."""
OFTEN = 2
"""An article that names a country so many times tells of it."""
PLATFORMS = ("JRN", "BUS")
"""Bodies that an article names wherever it is from."""


def towns_meant(sights: Sequence[Sight]) -> dict[str, PlaceFact]:
    """By the words that name them, the towns of an article that are others than the tables take them for."""
    named = [
        (sight.span(match.first, match.stop).of(sight.text), sight, match)
        for sight in sights
        for match in sight.matches.values()
        if is_town(match) or is_seat(match)
    ]
    seen = {name: match for name, _, match in named}
    told: dict[str, PlaceFact] = {}
    for name, sight, match in named:
        if name not in told and (place := said(sight, match, name)):
            told[name] = place
    spelt = {fold(name): place for name, place in told.items()}
    told |= {name: spelt[fold(name)] for name in seen if name not in told and fold(name) in spelt}
    unsaid = {
        name: rivals
        for name, match in seen.items()
        if name not in told and is_town(match) and (rivals := rivals_of(name, match))
    }
    if unsaid:
        lands = Counter(lands_named(sights, unsaid))
        told |= {name: place for name, rivals in unsaid.items() if (place := of_setting(seen[name], rivals, lands))}
    return {name: place for name, place in told.items() if place.country != seen[name].entry.country}


def is_town(match: Match) -> bool:
    """Whether an entry is a town or a capital, but for those that stand for their governments more often (Paris)."""
    if isinstance(match.entry, CountryName):
        return match.entry.form == "capital"
    return isinstance(match.entry, PlaceFact) and match.entry.resolution == "city"


def is_seat(match: Match) -> bool:
    """Whether an entry is a capital that stands for its government: only what follows may tell it from another town."""
    return isinstance(match.entry, CountryName) and match.entry.form == "seat"


# ---------------------------------------------------------------- said by the words behind


def said(sight: Sight, match: Match, name: str) -> PlaceFact | None:
    """The town or region that lies in what stands behind its name: "Birmingham, Alabama", "Tripoli (Lebanon)", or
    "Tripoli, in northern Lebanon"."""
    if match.stop >= len(sight.words) or sight.words[match.stop].text not in BEHIND:
        return None
    first = match.stop + 1
    while near := sight.has("place", first):
        first += near
    if region := region_at(sight, first):
        return next((place for place in namesakes(name) if lies_in(place, region)), None)
    land = sight.matches.get(first)
    if land and isinstance(land.entry, CountryName) and land.entry.form == "name" and ends_place(sight, land.stop):
        return next((place for place in namesakes(name) if place.country == land.entry.country), None)
    return None


def region_at(sight: Sight, first: int) -> PlaceFact | None:
    """The region named at a word: one that the tables look for in every text, or another, like Ontario."""
    match = sight.matches.get(first)
    if match:
        return match.entry if isinstance(match.entry, PlaceFact) and match.entry.resolution == "region" else None
    stop = first
    while stop < min(first + LONGEST, len(sight.words)) and sight.words[stop].capital:
        stop += 1
    found = (find_place(sight.span(first, i).of(sight.text)) for i in range(stop, first, -1))
    return next((place for place in found if place and place.resolution == "region"), None)


def ends_place(sight: Sight, i: int) -> bool:
    """Whether what a town lies in ends before word `i`: not "In Perth, England won", nor in a list (", Australia")."""
    link, after = (*sight.words[i : i + 2], None, None)[:2]
    if link is None:
        return True
    listed = link.text == "," and after is not None and (after.capital or after.lower in LIST)
    return not (listed or link.text[0].isalnum() or link.text[0] in APOSTROPHES)


# ---------------------------------------------------------------- told by the list they stand in


def places_in_row(sight: Sight) -> list[range]:
    """ "Di Bantul, | Melati, dan | Sleman": the names of a list up to its last known place.

    Those between may be in no table, and the model may take any of them for somebody's.
    """
    known = {} if sight.title_case else known_places(sight)
    if len(known) < BOTH_ENDS:
        return []
    return [
        row for first, stop in known.items() if sight.has_before("place", first) for row in row_from(sight, stop, known)
    ]


def known_places(sight: Sight) -> dict[int, int]:
    """Where the places begin and end that the tables or the model know."""
    tabled = {match.first: match.stop for match in sight.matches.values() if isinstance(match.entry, PlaceFact)}
    return {first: stop for first, (stop, name) in sight.names.items() if name.kind == "place"} | tabled


def row_from(sight: Sight, stop: int, known: Mapping[int, int]) -> list[range]:
    """The names that commas part behind the place that ends at word `stop`, up to the last known one."""
    row, last = list[range](), 0
    while (first := past_comma(sight, stop)) > stop:
        stop = known.get(first) or capitals_stop(sight, first)
        if not 0 < stop - first <= LONGEST:
            break
        row.append(range(first, stop))
        last = len(row) if first in known else last
    return row[:last]


def capitals_stop(sight: Sight, i: int) -> int:
    """Where the capitals end that no table knows, from word `i` on; none begin as a person is named."""
    stop = i
    while stop < len(sight.words) and sight.words[stop].capital and stop not in sight.inside:
        stop += 1
    return i if sight.has("honorifics", i) or sight.has("given", i) else stop


def past_comma(sight: Sight, i: int) -> int:
    """The word behind a comma, and "dan" behind it, or "dan" alone at word `i`; else that word."""
    comma = i < len(sight.words) and sight.words[i].text == ","
    return i + comma + sight.has("listing", i + comma)


# ---------------------------------------------------------------- told by the countries of the article


def rivals_of(name: str, match: Match) -> list[PlaceFact]:
    """The places elsewhere of that name, or with more words (Newcastle upon Tyne), that are not much less known."""
    found = [place for place in namesakes(name) if f"{fold(place.name)} ".startswith(f"{fold(name)} ")]
    known = max((weight(place) for place in found if place.country == match.entry.country), default=0)
    elsewhere = (place for place in found if place.country != match.entry.country)
    return [place for place in elsewhere if weight(place) * TIMES_LARGER > known]


def lands_named(sights: Sequence[Sight], unsure: dict[str, list[PlaceFact]]) -> Iterator[str]:
    """The country of each state, region, body and town in an article, but for the towns that are in doubt."""
    for sight in sights:
        for match in sight.matches.values():
            country = match.entry.country
            platform = isinstance(match.entry, Organisation) and match.entry.sector in PLATFORMS
            if country and not platform and sight.span(match.first, match.stop).of(sight.text) not in unsure:
                yield country


def of_setting(match: Match, rivals: Sequence[PlaceFact], lands: Counter[str]) -> PlaceFact | None:
    """The town in the country that the article tells most of, if it tells nothing of the known one's."""
    (land, times), *_ = lands.most_common(1) or [("", 0)]
    if times < OFTEN or lands[match.entry.country or ""]:
        return None
    return next((place for place in rivals if place.country == land), None)
