"""Which of several places of one name in a state a deed took place in: Springfield of Illinois, or of Ohio.

The article says it right behind the name ("Springfield, Illinois"), or by the provinces that it tells of; else it is
the one that is much larger than the others. Where none of these decides, the place has no degrees: a wrong point on the
map is worse than none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain

from warta.events.who.parties import View
from warta.languages import languages
from warta.places.districts import HOME
from warta.places.gazetteer import (
    TIMES_LARGER,
    PlaceFact,
    find_place,
    fold,
    is_near,
    lies_in,
    namesakes,
    region_of,
    regions,
    weight,
)
from warta.records import Span
from warta.text.divisions import division_meant, province_behind
from warta.text.entities.towns import LIST

BEHIND = re.compile(r"(?:,[\"”]?|\s\(|\s?/) ?((?:[A-Z][\w.'’-]*)(?: [A-Z][\w.'’-]*){0,3})")
"""What a place lies in, behind a comma or in brackets."""
LISTED = re.compile(rf",? (?:{'|'.join(LIST)}) (?=[A-Z])")
"""What follows a region that is one of a list."""
CLEARLY = 2
"""So much larger than the next must a place be to be meant among others of its state."""
TOWNS = ("city", "regency")
NEAREST = 15
"""A word beside a place has fewer letters."""
BEST = 2
"""So many of the best known places of a name are looked at for a region: of those less known none is meant."""


def place_meant(span: Span, country: str | None, seen: View) -> PlaceFact | None:
    """The place of the tables that the words of a span mean in a state."""
    text = seen.reading.article.text
    if country in (None, HOME) and (place := division_meant(span, text)):
        return place
    words = span.of(text)
    full = in_full(words, country, seen)
    known = bearers([place for place in namesakes(full) if place.country == country], full)
    found = [place for place in known if may_be(place, span, text) and (full == words or place.resolution == "region")]
    if not found:
        return None if known else known_place(span, text, country)
    if region := region_behind(span, country, seen):
        inside = (place for place in found if lies_in(place, region))
        listed = (place for place in found if place.resolution == "region")  # New York, New Jersey and Ohio
        place = next(chain(inside, listed), None)
        if place or not is_listed(text, span.stop):
            return place
    return of_those_told(found, provinces_told(seen)) or clearly(found)


def bearers(places: Sequence[PlaceFact], words: str) -> list[PlaceFact]:
    """Namesakes without towns that only go by the name, where a much larger town bears it: Karaj, and not Qods."""
    towns = [place for place in places if place.resolution == "city"]
    own = [place for place in towns if fold(place.name) == fold(words)]
    largest = max(map(weight, own), default=0)
    less = [place for place in towns if place not in own and CLEARLY * weight(place) < largest]
    return [place for place in places if place not in less]


def known_place(span: Span, text: str, country: str | None) -> PlaceFact | None:
    """The place of the tables that the words of a span mean by themselves."""
    place = find_place(span.of(text), country)
    return place if place and may_be(place, span, text) else None


def may_be(place: PlaceFact, span: Span, text: str) -> bool:
    """Whether the words beside and in a name let it be a place of the tables: Jalan | Bandung is none, Orange County no
    town, but Lofa County a region."""
    before = text[max(0, span.start - NEAREST) : span.start].split(" ")[-2:-1]
    after = text[span.stop : span.stop + NEAREST].split(" ", 2)[1:2] if text[span.stop : span.stop + 1] == " " else []
    if tells_of_a_thing("before", before) or tells_of_a_thing("after", after):
        return False
    return not (tells_of_a_thing("after", span.of(text).split()[1:][-1:]) and place.resolution in TOWNS)


def tells_of_a_thing(side: str, words: Iterable[str]) -> bool:
    """Whether a word with a capital before or behind a town's name says that it is another thing's."""
    return any(word[:1].isupper() and word.lower().rstrip(",.;:") in named_after()[side] for word in words)


@cache
def named_after() -> Mapping[str, frozenset[str]]:
    """The words before and after a town's name that say it is another thing's."""
    return {kind: frozenset(words) for kind, words in regions()["named_after"].items()}


def in_full(words: str, country: str | None, seen: View) -> str:
    """The name of a region that is shortened: "Ill.", "N.J."."""
    language = languages().get(seen.reading.article.lang or "")
    short: Mapping[str, str] = language.table("names").get("shortened", {}).get(country, {}) if language else {}
    return short.get(words, words)


def region_behind(span: Span, country: str | None, seen: View) -> PlaceFact | None:
    """The region of a state that is named right behind a place: "Springfield|, Ill.", "Banjar| (Jawa Barat)"."""
    behind = BEHIND.match(seen.reading.article.text, span.stop)
    words = behind[1].split() if behind else []
    names = (" ".join(words[:i]) for i in range(len(words), 0, -1))
    spelt = (form for name in names for form in (in_full(name, country, seen), name.rstrip(".,")))
    found = (place for name in spelt for place in namesakes(name)[:BEST] if place.country == country)
    return next((place for place in found if place.resolution == "region"), None)


def region_told(span: Span, country: str | None, seen: View) -> str | None:
    """The province of a place that no table has: "Harris County|, Texas", "Desa Melati|, Kabupaten Sikka"."""
    text = seen.reading.article.text
    if is_listed(text, span.stop):
        return None
    if country == HOME and (province := province_behind(span, text)):
        return province
    region = region_behind(span, country, seen) if country else None
    return region_of(region) if region else None


def is_listed(text: str, stop: int) -> bool:
    """Whether what is named right behind a place is one of a list: "in Boston|, Ohio and Utah"."""
    behind = BEHIND.match(text, stop)
    return behind is not None and LISTED.match(text, behind.end()) is not None


def province_of(place: PlaceFact) -> str:
    """What the tables call the province that a place lies in, or is."""
    return region_of(place) or place.admin


@lru_cache(maxsize=1)
def provinces_told(seen: View) -> Mapping[tuple[str | None, str], int]:
    """How often an article names each province, or a place that lies in no other one, by state."""
    told: Counter[tuple[str | None, str]] = Counter()
    for entity in seen.reading.entities:
        found = namesakes(entity.name) if entity.kind == "place" and entity.country else ()
        inside = {province_of(place) for place in found if place.country == entity.country}
        if len(inside) == 1:
            told[entity.country, inside.pop()] += seen.counts[entity.id]
    return told


def of_those_told(found: Sequence[PlaceFact], told: Mapping[tuple[str | None, str], int]) -> PlaceFact | None:
    """The place in the province that the article tells most of, but for one that is known to be very much smaller than
    the best known: Cleveland of Tennessee."""
    if not province_of(found[0]):
        return None
    near = [place for place in found if not place.people or place.people * TIMES_LARGER >= weight(found[0])]
    best = max(near, key=lambda place: told.get((place.country, province_of(place)), 0))
    return best if told.get((best.country, province_of(best)), 0) else None


def clearly(found: Sequence[PlaceFact]) -> PlaceFact | None:
    """The best known of a state's places of one name, if it is known much better than those in other provinces."""
    first, *others = found
    rivals = [
        weight(place) for place in others if province_of(place) != province_of(first) and not is_near(place, first)
    ]
    return first if not rivals or weight(first) >= max(1, CLEARLY * max(rivals)) else None
