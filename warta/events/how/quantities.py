"""Numbers of people in a sentence, in digits and letters: "at least 1,200", "dua puluh lima", "tens of thousands"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from warta.records import Sentence, Span, Token

DIGITS = re.compile(r"\d{1,3}(?:[.,]\d{3})+|\d{1,7}")
DECIMAL = re.compile(r"\d{1,3}[.,]\d{1,2}")
YEAR = re.compile(r"(?:19|20)\d\d")
DASHES = frozenset("-–—")
THOUSAND = 1000
ANY = 10**9
"""A number may begin with any word of a number."""
SIGNS = frozenset(",;:.()-–—")
FAR = 8
"""Words, at most, of "including" and those included."""
LONGEST = 4
"""Words, at most, of a phrase that bounds a number."""

Phrases = Mapping[str, tuple[tuple[str, ...], ...]]
"""Phrases of words by their first one."""


@dataclass(frozen=True, slots=True, eq=False)
class Numerals:
    """Words of numbers and beside numbers: a language's `casualties`, where each list has its reason."""

    numbers: Mapping[str, int]
    scales: Mapping[str, int]
    vague: Mapping[str, tuple[int, int]]
    single: frozenset[str]
    teen: frozenset[str]
    joins: frozenset[str]
    to: frozenset[str]
    between: frozenset[str]
    links: frozenset[str]
    things: frozenset[str]
    least: Phrases
    most: Phrases
    part: Phrases
    subset: Phrases
    uncounted: Phrases


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of people: the words from `first`, with what bounds it, up to `last`, and its bounds.

    `begins` is the first word of the number itself. `part`: it counts some of those before ("one of them"); `lone`: it
    is an article ("a man").
    """

    first: int
    begins: int
    last: int
    low: int | None
    high: int | None
    lone: bool = False
    part: bool = False

    def span(self, tokens: Sequence[Token]) -> Span:
        """Its words."""
        return Span(tokens[self.first].start, tokens[self.last - 1].stop)


class Part(NamedTuple):
    """A word of a number: what it adds, at least and at most, or else a scale by which it multiplies."""

    low: float
    high: float
    scale: int = 0


def find_quantities(
    sentence: Sentence, words: Numerals, taken: Sequence[Span] = (), again: Container[int] = ()
) -> list[Quantity]:
    """The numbers of a sentence that may count people, in order; not those of days, ages, shares and things.

    `taken`: stretches of the text whose numbers are something else's, such as moments; `again`: the words that
    `counted_again` finds.
    """
    forms = [token.text.lower() for token in sentence.tokens]
    read = [_bounded(forms, number, words) for number in _numbers(forms, words)]
    known = [
        number
        for number in read
        if number.begins not in again
        and _counts_people(sentence, forms, number, words)
        and not _is_in(sentence, number, taken)
    ]
    opened = {number.begins for number in known if not number.lone}
    return [
        replace(number, part=stands(forms, number.last, words.part) is not None)
        for number in known
        if not (number.lone and _skipped(forms, number.last, words.links) in opened)
    ]


def _numbers(forms: Sequence[str], words: Numerals) -> Iterator[Quantity]:
    """All numbers of a sentence, whatever they count."""
    at = 0
    while at < len(forms):
        number = _ranged(forms, at, words)
        if number is not None:
            yield number
        at = at + 1 if number is None else number.last


def _skipped(forms: Sequence[str], at: int, words: frozenset[str]) -> int:
    """Where a row of such words ends: an article before a number, as in "an estimated 30", counts nobody."""
    while at < len(forms) and forms[at] in words:
        at += 1
    return at


def counted_again(forms: Sequence[str], words: Numerals, told: Container[int] = ()) -> frozenset[int]:
    """The words that tell of some of those counted: "eight people including a mayor and two officers were killed".

    They end before a word that is `told` of those counted, here "killed".
    """
    found: set[int] = set()
    for first in range(len(forms)):
        if (at := stands(forms, first, words.subset)) is not None:
            while at < min(len(forms), first + FAR) and forms[at] not in SIGNS and at not in told:
                at += 1
            found.update(range(first, at))
    return frozenset(found)


def stands(forms: Sequence[str], at: int, phrases: Phrases) -> int | None:
    """Where the longest phrase ends that stands at a word; None where none does."""
    if at >= len(forms):
        return None
    fits = (at + len(phrase) for phrase in phrases.get(forms[at], ()) if tuple(forms[at : at + len(phrase)]) == phrase)
    return max(fits, default=None)


def begins(forms: Sequence[str], at: int, phrases: Phrases) -> int | None:
    """Where the longest phrase begins that ends right before a word; None where none does."""
    first = max(0, at - LONGEST)
    before = forms[first:at]
    return next((first + i for i in range(len(before)) if stands(before, i, phrases) == len(before)), None)


# ---------------------------------------------------------------- the number itself


def _ranged(forms: Sequence[str], at: int, words: Numerals) -> Quantity | None:
    """The number that begins at a word, or the two of a range."""
    one = _number(forms, at, words)
    if one is None or not _goes_on(_form(forms, at - 1), _form(forms, one.last), words):
        return one
    other = _number(forms, one.last + 1, words)
    if other is None or other.lone or (one.low or 0) >= (other.high or 0):
        return one
    return replace(one, last=other.last, high=other.high)


def _goes_on(before: str, behind: str, words: Numerals) -> bool:
    """Whether a number may be the first of two: "20 to 30", "20-30", "between 20 and 30"."""
    return behind in words.to or behind in DASHES or (before in words.between and behind in words.joins)


def _number(forms: Sequence[str], at: int, words: Numerals) -> Quantity | None:
    """A number as its words add up: "two hundred and fifty", "puluhan ribu"."""
    parts: list[Part] = []
    last, room = at, ANY
    while (step := _step(forms, last, room, parts, words)) is not None:
        part, room, last = step
        parts.append(part)
    if not parts:
        return None
    lone = len(parts) == 1 and forms[at] in words.single
    return Quantity(
        at, at, last, _sum([(p.low, p.scale) for p in parts]), _sum([(p.high, p.scale) for p in parts]), lone
    )


def _step(
    forms: Sequence[str], at: int, room: int, before: Sequence[Part], words: Numerals
) -> tuple[Part, int, int] | None:
    """The next word of a number, what a number behind it must be below, and where the next word stands."""
    if before and at < len(forms) and _joins(forms[at], room, before[-1], words):
        at += 1
    form = _form(forms, at)
    if before and form in words.scales:
        return Part(0, 0, words.scales[form]), words.scales[form], at + 1
    if before and form in words.teen:
        return Part(10, 10), 1, at + 1
    part = _read(form, _form(forms, at + 1), words)
    if part is None or part.high >= room:
        return None
    return part, _room(form, part, words), at + 1


def _joins(form: str, room: int, before: Part, words: Numerals) -> bool:
    """ "Two hundred and fifty", "twenty-five", "tens of thousands"."""
    if before.low < before.high:
        return form in words.links
    return room > 1 and (form in words.joins or form in DASHES)


def _read(form: str, behind: str, words: Numerals) -> Part | None:
    """A word that is a number by itself; a decimal is one only before a scale: "1.5 million"."""
    if form in words.vague:
        return Part(*words.vague[form])
    if form in words.numbers or form in words.single:
        value = words.numbers.get(form, 1)
        return Part(value, value)
    if DECIMAL.fullmatch(form) and behind in words.scales:
        return Part(float(form.replace(",", ".")), float(form.replace(",", ".")))
    if DIGITS.fullmatch(form):
        value = int(re.sub(r"\D", "", form))
        return Part(value, value)
    return None


def _room(form: str, part: Part, words: Numerals) -> int:
    """What may be added to a number must be below this: units to tens, and nothing to digits."""
    if form not in words.numbers:
        return 0
    return int(part.low) if part.low >= 100 else 10 if part.low >= 20 else 0


def _sum(parts: Sequence[tuple[float, int]]) -> int:
    """What the words of a number come to."""
    done = below = unit = 0.0
    for value, scale in parts:
        if scale >= THOUSAND:
            done, below, unit = done + (below + unit) * scale, 0, 0
        elif scale:
            unit *= scale
        else:
            below, unit = below + unit, value
    return round(done + below + unit)


# ---------------------------------------------------------------- what stands around it


def _bounded(forms: Sequence[str], number: Quantity, words: Numerals) -> Quantity:
    """A number with what bounds it: "more than 30", "at least another 12"."""
    ends = [number.first]
    if number.first and forms[number.first - 1] in words.links:
        ends.append(number.first - 1)
    for end in ends:
        if (first := begins(forms, end, words.least)) is not None:
            return replace(number, first=first, high=None)
        if (first := begins(forms, end, words.most)) is not None:
            return replace(number, first=first, low=None)
    return number


def _counts_people(sentence: Sentence, forms: Sequence[str], number: Quantity, words: Numerals) -> bool:
    """Whether a number may count people, by the signs and the noun beside it; some do not by the word before."""
    return not (
        _is_beside_signs(forms, number)
        or _has_thing(sentence, forms, number, words)
        or begins(forms, number.first, words.uncounted) is not None
    )


def _is_beside_signs(forms: Sequence[str], number: Quantity) -> bool:
    """A day, an hour, an age, a share, a year: "(13/6)", "10:30", "40 %", "Budi, 52, was", "2023"."""
    before, after = _form(forms, number.begins - 1), _form(forms, number.last)
    clock = before == ":" and _form(forms, number.begins - 2).isdigit()
    year = number.last == number.begins + 1 and YEAR.fullmatch(forms[number.begins])
    return bool(
        clock
        or year
        or before in ("/", "$", "€", "£", "rp")
        or after in ("/", "%")
        or (before, after) in (("(", ")"), (",", ","))
        or (after == ":" and _form(forms, number.last + 1).isdigit())
    )


def _has_thing(sentence: Sentence, forms: Sequence[str], number: Quantity, words: Numerals) -> bool:
    """Whether what is counted are no people: "15-minute", "3 tahun", "five ballistic missiles"."""
    behind = number.last + (_form(forms, number.last) in DASHES)
    head = sentence.tokens[number.last - 1].head if sentence.parsed else behind
    return _form(forms, behind) in words.things or (head >= number.last and _form(forms, head) in words.things)


def _is_in(sentence: Sentence, number: Quantity, taken: Sequence[Span]) -> bool:
    own = Span(sentence.tokens[number.begins].start, sentence.tokens[number.last - 1].stop)
    return any(own.overlaps(span) for span in taken)


def _form(forms: Sequence[str], at: int) -> str:
    return forms[at] if 0 <= at < len(forms) else ""


# ---------------------------------------------------------------- the words


def numerals_of(table: Mapping[str, Any]) -> Numerals:
    """The words of numbers of a language's `casualties`."""
    return Numerals(
        numbers=table.get("numbers", {}),
        scales=table.get("scales", {}),
        vague={word: (low, high) for word, (low, high) in table.get("vague", {}).items()},
        single=frozenset(table.get("single", ())),
        teen=frozenset(table.get("teen", ())),
        joins=frozenset(table.get("joins", ())),
        to=frozenset(table.get("to", ())),
        between=frozenset(table.get("between", ())),
        links=frozenset(table.get("links", ())),
        things=frozenset(table.get("things", ())),
        least=phrases(table.get("least", ())),
        most=phrases(table.get("most", ())),
        part=phrases(table.get("part", ())),
        subset=phrases(table.get("subset", ())),
        uncounted=phrases(table.get("uncounted", ())),
    )


def phrases(known: Iterable[str]) -> Phrases:
    """Phrases, each split into its words, by the first one."""
    found: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for one in known:
        words = tuple(one.split())
        found[words[0]].append(words)
    return {first: tuple(own) for first, own in found.items()}
