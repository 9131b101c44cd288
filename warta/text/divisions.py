"""Which district of Indonesia a place is, or lies in. Every tenth of the 7,285 shares its name with another.

What stands behind a name says what it lies in: "Desa Hikong, Kecamatan Talibura, Kabupaten Sikka". Of districts of one
name that one is meant whose regency, or else province, is named behind it, else the one whose regency the article names
most. Where nothing decides, there is no answer. Where a village lies is seldom said twice: what is told once is told
for the whole article.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import islice
from typing import Literal

from warta.places.districts import HOME, District, districts
from warta.places.gazetteer import PlaceFact, is_near, namesakes, region_of, regions
from warta.records import Resolution, Span

Kind = Literal["province", "city", "regency", "district", "village"]

SIZES: Mapping[Kind | None, Resolution] = {"province": "region", "city": "city", "regency": "regency"}
"""The kinds of divisions that districts lie in, as places have them."""
WORD = re.compile(r"[^\S\n]*(?:[,(]|(?P<word>\w[\w’'+-]*(?:/\w+)*\.?))")
"""The next word, or what parts two names, on the same line."""
BEFORE = re.compile(r"\b(\w[\w/]*\.?) $")
FARTHEST = 25
"""The word before a place, which has so many letters at most."""
LINKS = ("di", "wilayah", "daerah", "tepatnya", "in", "of")
"""What may stand between a place and what it lies in."""
NUMBERED = re.compile(r"(?:RT|RW|KM|Km|No|Nomor|Blok)\b")
"""Begins what is part of an address, and no name."""
CLEARLY = 2
"""A regency or city that is called one is named so many times."""
SIDES = "Barat|Timur|Utara|Selatan|Tengah|Tenggara|Daya|Laut"
"""With these behind it a regency's name is another one's: Bandung, Bandung Barat."""
LONGEST = 6
"""So many names of an address are looked at, the first of them the place's own."""
MOST_WORDS = 6
"""The name of a division has so many words at most."""
AGAIN = 6
"""So many of the places where an article names a village are looked at for what it lies in."""


@dataclass(frozen=True, slots=True)
class Part:
    """A name of an address, and the kind of division that the word before it says it is, None where none does."""

    name: str
    kind: Kind | None


def division_meant(span: Span, text: str) -> PlaceFact | None:
    """The district that the words of a span name, or the place itself with the degrees of the district it lies in."""
    own, behind = place_in_full(span, text)
    if own is None or own.kind in SIZES:
        return None
    if place := own_district(own, behind, text):
        return place
    if own.kind == "district" or (own.kind is None and towns(own.name)):
        return None
    villages = (one for one in (own, *behind) if one is own or one.kind == "village")
    told = (found for one in villages if (found := told_elsewhere(one, text) or of_its_name(one, text)))
    around = district_around(own, behind, text) or next(told, None)
    return replace(around.place, name=" ".join(span.of(text).split())) if around else None


def district_at(span: Span, text: str) -> PlaceFact | None:
    """The district that the words of a span name."""
    own, behind = place_in_full(span, text)
    return own_district(own, behind, text) if own else None


def own_district(own: Part, behind: Sequence[Part], text: str) -> PlaceFact | None:
    """The district that a place is, unless the tables have it as a town."""
    district = district_named(own, behind, text)
    tabled = () if district is None or own.kind else towns(own.name)
    return None if district is None or any(is_near(district.place, town) for town in tabled) else district.place


def province_behind(span: Span, text: str) -> str | None:
    """The province of the regency that a place is said to lie in: Desa Melati, Kabupaten Sikka. Kuningan of Jakarta has
    a regency's name: where what is named behind a place lies in several, there is no answer."""
    own, behind = place_in_full(span, text)
    if own is None or own.kind in SIZES:
        return None
    provinces = {region_of(place) for one in behind for place in divisions(one)}
    return provinces.pop() if len(provinces) == 1 else None


def districts_told(text: str) -> Iterator[tuple[str, str, PlaceFact]]:
    """The districts that a text calls so, as it spells them: "Kec.", Talibura."""
    for found in told_before().finditer(text):
        own, behind = place_in_full(Span(found.start(1), found.end()), text)
        if own and own.kind == "district" and (district := district_named(own, behind, text)):
            yield found[1], own.name, district.place


# ---------------------------------------------------------------- the names of an address


def place_in_full(span: Span, text: str) -> tuple[Part | None, list[Part]]:
    """The name that the words of a span are, and those behind it of what it may lie in: Hikong, Talibura, Sikka."""
    before = BEFORE.search(text, max(0, span.start - FARTHEST), span.start)
    first = before.start(1) if before and kind_before(before[1]) else span.start
    found = list(islice((one for whole in parts(Span(first, span.stop), text) for one in parted(whole)), LONGEST))
    return (found[0], found[1:]) if found else (None, [])


def parts(span: Span, text: str) -> Iterator[Part]:
    """The names from a span on, up to the end of the sentence or its line, or to another small word."""
    kind: Kind | None = None
    words: list[str] = []
    for word, at in words_from(span.start, text):
        if words and (told := kinds_behind().get(word)):
            kind = kind or told
        elif not word or word.lower() in LINKS or (kind_before(word) and not ends_name(words, word)):
            yield from named(words, kind)
            kind, words = kind_before(word), []
        elif at < span.stop or word[0].isupper() or word[0].isdigit():
            words.append(word)
        else:
            break
    yield from named(words, kind)


def ends_name(words: Sequence[str], word: str) -> bool:
    """Whether a word that stands before names ends that of a district: Medan | Kota."""
    return bool(0 < len(words) < MOST_WORDS and word[0].isupper() and districts(" ".join((*words, word))))


def parted(one: Part) -> Iterator[Part]:
    """A district and what it lies in, where no comma parts the two: Kecamatan Glagah | Banyuwangi."""
    words = one.name.split()
    ends = range(min(len(words), MOST_WORDS), 0, -1) if one.kind == "district" else ()
    stop = next((i for i in ends if districts(" ".join(words[:i]))), len(words))
    yield Part(" ".join(words[:stop]), one.kind)
    if stop < len(words):
        yield Part(" ".join(words[stop:]), None)


def words_from(at: int, text: str) -> Iterator[tuple[str, int]]:
    """The words of a sentence and where they begin, "" for what parts two names. "Kec." ends no sentence."""
    while found := WORD.match(text, at):
        at, word = found.end(), found["word"] or ""
        ends = word.endswith(".") and not kind_before(word)
        yield word.rstrip(".") if ends else word, found.start("word")
        if ends:
            return


def named(words: Sequence[str], kind: Kind | None) -> Iterator[Part]:
    """The part of an address that some words are, if they are a name and no number of a house."""
    name = " ".join(words)
    if name and not name[0].isdigit() and not NUMBERED.match(name):
        yield Part(name, kind)


def kind_before(word: str) -> Kind | None:
    """The kind of division that a word stands before the name of: Kecamatan, Desa/Kecamatan."""
    return kinds_before().get(word.lower().rpartition("/")[2])


@cache
def kinds_before() -> Mapping[str, Kind]:
    """The words that stand before the names of divisions."""
    return {word: kind for kind, words in regions()["divisions"].items() for word in words}


@cache
def told_before() -> re.Pattern[str]:
    """What stands before the name of a district, in small letters or with a capital."""
    words = "|".join(
        f"[{word[0].upper()}{word[0]}]{re.escape(word[1:])}" for word in regions()["divisions"]["district"]
    )
    return re.compile(rf"\b({words}) (?=[A-Z])")


@cache
def kinds_behind() -> Mapping[str, Kind]:
    """The words that stand behind them."""
    return {word: kind for kind, words in regions()["divisions_behind"].items() for word in words}


# ---------------------------------------------------------------- which district


def district_named(own: Part, behind: Sequence[Part], text: str) -> District | None:
    """The district that a name means where so much is named behind it: one of a name that is no village's."""
    found = () if own.kind in (*SIZES, "village") else districts(own.name)
    if found and own.kind is None and towns(own.name):
        return beside_a_town(own, found, behind)
    above = next((places for one in behind[:2] if (places := divisions(one))), ()) if found else ()
    inside = [one for one in found if lies_in(one, above)]
    if len(inside) == 1:
        return inside[0]
    told = most_told(inside or found, text, own.kind == "district")
    return told or (found[0] if own.kind == "district" and len(found) == 1 else None)


def beside_a_town(own: Part, found: Iterable[District], behind: Sequence[Part]) -> District | None:
    """The district that has the name of a known town, regency or city, if its own regency is named right behind it:
    "Bandung, Tulungagung"."""
    above = divisions(behind[0]) if behind else ()
    return next((one for one in found if one.regency in above and one.regency not in towns(own.name)), None)


def district_around(own: Part, behind: Sequence[Part], text: str) -> District | None:
    """The district that a village or a site lies in by what is named behind it."""
    for i, one in enumerate(behind):
        district = district_named(one, behind[i + 1 :], text)
        said = "village" in (own.kind, *(part.kind for part in behind[:i])) or one.kind == "district"
        if district and (said or any(lies_in(district, divisions(above)) for above in behind[i + 1 : i + 2])):
            return district
        if one.kind == "district" or divisions(one):
            return None
    return None


def told_elsewhere(own: Part, text: str) -> District | None:
    """The district that the article says a place lies in where it names it another time."""
    for again in islice(re.finditer(rf"\b{re.escape(own.name)}\b", text), AGAIN):
        _, behind = place_in_full(Span(*again.span()), text)
        if district := district_around(own, behind, text):
            return district
    return None


def of_its_name(own: Part, text: str) -> District | None:
    """The district that a village shares its name with: nine of ten such villages lie in theirs."""
    return most_told(districts(own.name), text) if own.kind == "village" else None


def most_told(found: Iterable[District], text: str, firm: bool = False) -> District | None:
    """The district whose regency the article names most; where it names none, and the word for a district stands before
    the name, the one whose province it names."""
    told = named_most({one: times_named(one.regency.name, one.regency.resolution, text) for one in found})
    if told or not firm:
        return told
    return named_most({one: times_named(one.place.admin, "region", text) for one in found})


def named_most(times: Mapping[District, int]) -> District | None:
    """The one that is named more often than any other."""
    (first, most), (_, next_most) = (*Counter(times).most_common(2), (None, 0), (None, 0))[:2]
    return first if most > next_most else None


@lru_cache(maxsize=1 << 10)
def times_named(name: str, size: Resolution, text: str) -> int:
    """How often a text names a regency, a city or a province, twice as often where it says which: Kabupaten Bandung;
    never where it names a district of that name, or another regency: Bandung Barat."""
    spelt = "|".join(re.escape(form).replace(r"\ ", " ?") for form in (name, name.upper()))
    named_at = re.finditer(rf"(?<![A-Z])(?:{spelt})(?! (?:{SIDES}))\b", text)
    befores = (BEFORE.search(text, max(0, found.start() - FARTHEST), found.start()) for found in named_at)
    kinds = (kind_before(before[1]) if before else None for before in befores)
    return sum(1 if kind is None else CLEARLY * (SIZES.get(kind) == size) for kind in kinds)


def lies_in(one: District, above: Iterable[PlaceFact]) -> bool:
    """Whether a district lies in one of some provinces, regencies and cities."""
    provinces = (place.name for place in above if place.resolution == "region")
    return one.regency in above or one.place.admin in provinces


def divisions(one: Part) -> tuple[PlaceFact, ...]:
    """The provinces, regencies and cities that a name of an address means: Sikka in "Kabupaten Sikka NTT"."""
    if one.kind in ("district", "village"):
        return ()
    words = one.name.split()
    names = (" ".join(words[:i]) for i in range(min(len(words), MOST_WORDS), 0, -1))
    return next((places for name in names if (places := tuple(of_kind(name, one.kind)))), ())


def of_kind(name: str, kind: Kind | None) -> Iterator[PlaceFact]:
    """The provinces, regencies and cities of a name, or of these what a word before it says."""
    for place in namesakes(name):
        council = place.country == HOME and region_of(place) in (place.admin, place.name)
        if council and SIZES.get(kind, place.resolution) == place.resolution:
            yield place


def towns(name: str) -> list[PlaceFact]:
    """The places of that name in Indonesia that the other tables have."""
    return [place for place in namesakes(name) if place.country == HOME]
