"""How many a deed killed, hurt or drove out, as a range: "sedikitnya 30 orang tewas" is 30 or more."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from warta.events.how.quantities import (
    SIGNS,
    Numerals,
    Phrases,
    Quantity,
    begins,
    counted_again,
    find_quantities,
    numerals_of,
    phrases,
    stands,
)
from warta.records import Count, Sentence, Span
from warta.text.trees import OBJECTS, SUBJECTS, child, words_in

HARMS = ("dead", "injured", "displaced")
DISPLACED = HARMS.index("displaced")
SUFFERED = ("nsubj:pass", "aux:pass", "csubj:pass")
REACH = 8
"""How far, in words, a number stands before what befell people, what stands between commas left out."""
FAR = 24
"""How far with what stands between commas, and how far behind a toll the number is that it reached."""
NEAR = 4
"""How far a number stands before another one that is added to it, or before the word whose own it is."""
LOOK_BACK = 6
"""How far before a word it is told that this is the first or the worst since then, or that a toll is told."""
MANY = 1000
"""So many are the dead of a war, where one is named, and not of one deed in it."""

Answer = tuple[Count | None, Count | None, Count | None]


@dataclass(frozen=True, slots=True, eq=False)
class Casualties:
    """Words that count the victims of a deed: a language's `casualties`, where each list has its reason."""

    harms: tuple[Phrases, Phrases, Phrases]
    numerals: Numerals
    lately: frozenset[str]
    behind: Phrases
    either: Phrases
    nobody: Phrases
    negates: frozenset[str]
    total: Phrases
    toll: frozenset[str]
    reach: frozenset[str]
    passing: frozenset[str]
    stops: frozenset[str]
    since: frozenset[str]
    wars: frozenset[str]
    firsts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Cue:
    """What befell people, `harm` of HARMS, told by the words from `first` up to `last`."""

    first: int
    last: int
    harm: int


@dataclass(frozen=True, slots=True, eq=False)
class Losses:
    """A sentence with its numbers, the cues of harm in it, and the words that count some of those counted again."""

    sentence: Sentence
    forms: tuple[str, ...]
    words: Casualties
    cues: tuple[Cue, ...]
    again: frozenset[int]
    numbered: Mapping[int, Quantity]
    begun: Mapping[int, Quantity]
    ended: Mapping[int, Quantity]
    inside: Mapping[int, Cue]

    def at(self, index: int) -> Quantity | None:
        """The number that begins at a word, with what bounds it or without."""
        return self.begun.get(index)

    def until(self, index: int) -> Quantity | None:
        """The number that ends right before a word."""
        return self.ended.get(index)

    def cue_at(self, index: int) -> Cue | None:
        """The cue in which a word stands."""
        return self.inside.get(index)


def find_casualties(
    sentence: Sentence,
    words: Casualties,
    trigger: Span | None = None,
    taken: Sequence[Span] = (),
    most: int | None = None,
) -> Answer:
    """The dead, the injured and the displaced that a sentence counts, each None where it counts none.

    `trigger`: the words of the deed, where a sentence tells several: the nearest toll is its own, and a verb that says
    itself that people died has none but its own. `taken`: where numbers are something else's, such as moments. The
    sum of many deeds, as of a war, is none of one deed's, nor are more than `most`.
    """
    losses, told = _read(sentence, words, tuple(taken))
    spot = words_in(sentence, trigger) if trigger is not None else []
    if most is not None:
        told = {cue: count for cue, count in told.items() if cue.harm == DISPLACED or _least(count) <= most}
    dead, injured, displaced = (_chosen(losses, told, harm, spot) for harm in range(len(HARMS)))
    return dead, injured, displaced


@lru_cache(maxsize=8)  # each deed of a sentence asks for it
def _read(sentence: Sentence, words: Casualties, taken: tuple[Span, ...]) -> tuple[Losses, Mapping[Cue, Count]]:
    """A sentence with the cues that are counted in it."""
    losses = _losses(sentence, words, taken)
    return losses, _told(losses) if losses.cues else {}


def _losses(sentence: Sentence, words: Casualties, taken: Sequence[Span]) -> Losses:
    forms = tuple(token.text.lower() for token in sentence.tokens)
    cues = tuple(_cues(forms, words))
    inside = {i: cue for cue in cues for i in range(cue.first, cue.last)}
    again = counted_again(forms, words.numerals, inside) if cues else frozenset()
    quantities = find_quantities(sentence, words.numerals, taken, again) if cues else ()
    numbered = {i: one for one in quantities for i in range(one.begins, one.last)}
    begun = {i: one for one in quantities for i in range(one.first, one.begins + 1)}
    ended = {one.last: one for one in quantities}
    return Losses(sentence, forms, words, cues, again, numbered, begun, ended, inside)


def _cues(forms: Sequence[str], words: Casualties) -> Iterator[Cue]:
    at = 0
    while at < len(forms):
        found = [(end, harm) for harm, known in enumerate(words.harms) if (end := stands(forms, at, known)) is not None]
        end, harm = max(found, default=(at + 1, None))
        if harm is not None:
            yield Cue(at, end, harm)
        at = end


def _chosen(losses: Losses, told: Mapping[Cue, Count], harm: int, spot: Sequence[int]) -> Count | None:
    """The count of a harm that is nearest to a deed's words; the first one where no deed is given."""
    own = [cue for cue in told if cue.harm == harm]
    if not own or not spot:
        return min(((cue.first, told[cue]) for cue in own), default=(0, None))[1]
    itself = losses.cue_at(spot[0])
    if itself is not None and itself.harm == harm and losses.sentence.tokens[spot[0]].pos != "NOUN":
        own = [cue for cue in own if cue.first <= itself.last and itself.first <= cue.last]
        return told[own[0]] if own else None
    nearest = min(own, key=lambda cue: (abs(cue.first - spot[0]), cue.first))
    return told[nearest]


# ---------------------------------------------------------------- whose number it is


def _told(losses: Losses) -> dict[Cue, Count]:
    """The cues that are counted, each with its number; a number counts for one of them, by the surest rule."""
    told: dict[Cue, Count] = {}
    used: set[int] = set()
    for rule in (_nobody, _behind, _beside, _subject, _before, _right_behind, _reached):
        for cue in losses.cues:
            found = None if cue in told else rule(losses, cue)
            if found is not None and found.begins not in used:
                used.add(found.begins)
                told[cue] = _count(losses, cue, found)
    if not told or _is_summed(losses):
        return {}
    in_order, since = sorted(told, key=lambda cue: cue.first), _since(losses)
    return {cue: count for cue, count in told.items() if not _is_total(losses, cue, count, in_order, since)}


Rule = Callable[[Losses, Cue], Quantity | None]


def _nobody(losses: Losses, cue: Cue) -> Quantity | None:
    """ "No one was killed", "tidak ada yang tewas": none, and not an unknown number."""
    if _is(losses, cue, losses.words.behind):
        return None
    at = cue.first
    while (first := begins(losses.forms, at, losses.words.nobody)) is None:
        if not at or losses.forms[at - 1] not in losses.words.passing:
            return None
        at -= 1
    return Quantity(first, first, at, 0, 0)


def _behind(losses: Losses, cue: Cue) -> Quantity | None:
    """ "Killed at least 12 people", "menewaskan 30 orang": the number behind a word that tells what was done."""
    words = losses.words
    if not (_is(losses, cue, words.behind) or _is(losses, cue, words.either)):
        return None
    return _next(losses, cue)


def _right_behind(losses: Losses, cue: Cue) -> Quantity | None:
    """ "Korban tewas 30 orang", "deaths of four officers": the number right behind a state that is told by a noun."""
    found = _next(losses, cue)
    return None if found is None or found.part else found


def _next(losses: Losses, cue: Cue) -> Quantity | None:
    """The number right behind a word, where it is no other's; none where it was not done: "without killing one"."""
    if cue.first and losses.forms[cue.first - 1] in losses.words.negates:
        return None
    at = cue.last
    while at < len(losses.forms) and losses.at(at) is None and losses.forms[at] in losses.words.numerals.links:
        at += 1
    found = losses.at(at)
    if found is None or _is_one_of_some(losses, found) or _is_of_another(losses, found, cue):
        return None
    return found


def _is_one_of_some(losses: Losses, found: Quantity) -> bool:
    """Whether others are named with somebody: "a mother and her son"; how many they are is not told by a number."""
    behind = range(found.last, min(len(losses.forms) - 1, found.last + NEAR))
    joined = (i for i in behind if losses.forms[i] in losses.words.numerals.joins)
    end = next(
        (i for i in behind if _breaks(losses, i) and losses.forms[i] not in losses.words.numerals.joins),
        len(losses.forms),
    )
    return found.lone and any(i < end and losses.at(i + 1) is None and losses.cue_at(i + 1) is None for i in joined)


def _beside(losses: Losses, cue: Cue) -> Quantity | None:
    """ "30 orang tewas", "left two dead", "shot a man dead": the number a few words before, in one breath."""
    if not _suffers(losses, cue):
        return None
    for i in range(cue.first - 1, max(-1, cue.first - 1 - NEAR), -1):
        found = losses.until(i + 1)
        if found is not None:
            return found if not found.lone or _is_done_to(losses, found, cue) else None
        if _breaks(losses, i):
            return None
    return None


def _is_done_to(losses: Losses, found: Quantity, cue: Cue) -> bool:
    """Whether a verb did it to somebody: "shot a man dead", "left an officer wounded"; not "nursed a wounded man"."""
    before = losses.sentence.tokens[found.first - 1] if found.first else None
    return before is not None and before.pos == "VERB" and found.last < cue.first


def _subject(losses: Losses, cue: Cue) -> Quantity | None:
    """ "Dozens of men from the village have been killed": the number of those whom it befell, by the tree."""
    verb = cue.last - 1
    if not losses.sentence.parsed or not _suffers(losses, cue):
        return None
    token = losses.sentence.tokens[verb]
    subject = child(losses.sentence, verb, *SUBJECTS)
    if subject is None and token.dep.startswith("acl"):
        subject = token.head
    if subject is None and token.dep == "conj":
        subject = child(losses.sentence, token.head, *SUBJECTS)
    if subject is None:
        return None
    heads = (i for i in (*losses.sentence.children(subject), subject) if i in losses.numbered)
    found = next((losses.numbered[i] for i in sorted(heads)), None)
    return None if found is None or _is_one_of_some(losses, found) else found


def _before(losses: Losses, cue: Cue) -> Quantity | None:
    """ "30 orang dilaporkan tewas", "11 people, one of them a guard, were killed": the nearest number before."""
    if not _suffers(losses, cue):
        return None
    signs: list[str] = []
    steps = 0
    for i in range(cue.first - 1, max(-1, cue.first - FAR), -1):
        inside = signs.count(",") % 2 or len([sign for sign in signs if sign != ","]) % 2
        found = losses.until(i + 1)
        if found is not None and not inside and not found.lone and not (found.part and signs):
            return found
        form = losses.forms[i]
        if form in (",", "-", "–", "—", "(", ")"):
            signs.append("," if form == "," else "-")
        elif not inside and i not in losses.again:
            steps += 1
            if form in losses.words.stops or form in ";:" or losses.cue_at(i) or steps > REACH:
                return None
    return None


def _reached(losses: Losses, cue: Cue) -> Quantity | None:
    """ "The death toll from the blast rose to 30", "korban tewas mencapai 30 orang": the number that a toll reached."""
    around = losses.forms[max(0, cue.first - LOOK_BACK) : cue.last]
    if losses.words.toll.isdisjoint(around):
        return None
    for i in range(cue.last, min(len(losses.forms), cue.last + FAR)):
        found = losses.at(i)
        if losses.cue_at(i):
            return None
        if found is not None and (losses.forms[i - 1] in losses.words.reach or losses.forms[i] in losses.words.reach):
            return None if _is_of_another(losses, found, cue) else found
    return None


def _is(losses: Losses, cue: Cue, known: Phrases) -> bool:
    return stands(losses.forms, cue.first, known) == cue.last


def _suffers(losses: Losses, cue: Cue) -> bool:
    """Whether a word may have those whom it befell before it; "gunmen killed the mayor" has not."""
    if _is(losses, cue, losses.words.behind):
        return False
    if not losses.sentence.parsed or not _is(losses, cue, losses.words.either):
        return True
    verb = cue.last - 1
    return child(losses.sentence, verb, *SUFFERED) is not None or not _has_object(losses.sentence, verb)


def _has_object(sentence: Sentence, verb: int) -> bool:
    """Whether a verb has an object; what has a preposition is none, as some trees of "killed in the region" say."""
    found = child(sentence, verb, *OBJECTS)
    return found is not None and child(sentence, found, "case") is None


def _is_of_another(losses: Losses, found: Quantity, cue: Cue) -> bool:
    """Whether a number is that of the cue behind it: of "3 killed, 5 wounded" the second."""
    for i in range(found.last, min(len(losses.forms), found.last + NEAR)):
        other = losses.cue_at(i)
        if other is not None and other != cue:
            return _suffers(losses, other)
        if losses.forms[i] in losses.words.stops or losses.forms[i] in ",;:.":
            return False
    return False


# ---------------------------------------------------------------- how many


def _count(losses: Losses, cue: Cue, found: Quantity) -> Count:
    """A number with those that are added to it: "two officers and a nurse" are three."""
    low, high, first, last = found.low, found.high, found.first, found.last
    while found.begins < cue.first and (more := _added_before(losses, first)) is not None:
        low, high, first = _plus(low, more.low), _plus(high, more.high), more.first
    while found.begins > cue.first and (more := _added_behind(losses, last, cue)) is not None:
        low, high, last = _plus(low, more.low), _plus(high, more.high), more.last
    return Count(low, high, replace(found, first=first, last=last).span(losses.sentence.tokens))


def _least(count: Count) -> int:
    """The bound that a count has, the lower one of two."""
    return count.low or count.high or 0


def _plus(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one + other


def _added_before(losses: Losses, first: int) -> Quantity | None:
    """The number that another one, which begins at a word, is added to."""
    if not first or losses.forms[first - 1] not in losses.words.numerals.joins:
        return None
    for i in range(first - 2, max(-1, first - 2 - NEAR), -1):
        found = losses.until(i + 1)
        if found is not None:
            return None if found.part else found
        if _breaks(losses, i):
            return None
    return None


def _added_behind(losses: Losses, last: int, cue: Cue) -> Quantity | None:
    """The number that is added to another one, which ends before a word."""
    for i in range(last, min(len(losses.forms) - 1, last + NEAR)):
        if losses.forms[i] in losses.words.numerals.joins:
            found = losses.at(i + 1)
            fits = found is not None and not found.part and not _is_of_another(losses, found, cue)
            return found if fits and not _has_verb(losses, found) else None
        if _breaks(losses, i):
            return None
    return None


def _breaks(losses: Losses, index: int) -> bool:
    """Whether a word ends the list in which numbers are added."""
    form = losses.forms[index]
    return form in ",;:()" or form in losses.words.stops or losses.cue_at(index) is not None


def _has_verb(losses: Losses, found: Quantity | None) -> bool:
    """Whether those of a number do something themselves: "killed three men and two women fled"."""
    near = losses.sentence.tokens[found.last : found.last + NEAR] if found else ()
    return any(token.pos in ("VERB", "AUX") for token in near)


# ---------------------------------------------------------------- of one deed, or of many


def _is_total(losses: Losses, cue: Cue, count: Count, told: Sequence[Cue], since: Sequence[int]) -> bool:
    """Whether a count is the sum of many deeds: "since 2015", "the war has killed"."""
    return any(_is_under(losses, cue, i, told) for i in since) or _is_of_war(losses, cue, count)


def _since(losses: Losses) -> list[int]:
    """ "Since October 2023", not "since Friday", nor "the deadliest attack since 2019"."""
    return [
        i
        for i, form in enumerate(losses.forms)
        if form in losses.words.since
        and losses.words.lately.isdisjoint(losses.forms[i + 1 : i + NEAR])
        and not _is_first(losses, i)
    ]


def _is_under(losses: Losses, cue: Cue, since: int, told: Sequence[Cue]) -> bool:
    """Whether a time is a toll's: of those told before it the nearest, and what stands in one breath with it."""
    nearest = next((other for other in reversed(told) if other.first < since), None)
    if nearest is None or cue == nearest:
        return True
    apart = (losses.words.stops | SIGNS) - losses.words.numerals.joins
    return cue.first < since and apart.isdisjoint(losses.forms[cue.last : since])


def _is_summed(losses: Losses) -> bool:
    """ "Bringing the total to 67", "every 10 minutes"."""
    return any(
        stands(losses.forms, i, losses.words.total) is not None and not _is_first(losses, i)
        for i in range(len(losses.forms))
    )


def _is_first(losses: Losses, index: int) -> bool:
    return not losses.words.firsts.isdisjoint(losses.forms[max(0, index - LOOK_BACK) : index])


def _is_of_war(losses: Losses, cue: Cue, count: Count) -> bool:
    """The dead whom a war killed, or so many that no deed of the war that is named can have."""
    wars = [i for i, form in enumerate(losses.forms) if form in losses.words.wars]
    if wars and _least(count) >= MANY:
        return True
    does = _is(losses, cue, losses.words.behind) or _is(losses, cue, losses.words.either)
    return does and losses.sentence.parsed and child(losses.sentence, cue.last - 1, *SUBJECTS) in wars


# ---------------------------------------------------------------- the words


def casualties_of(table: Mapping[str, Any], weekdays: Iterable[Iterable[str]]) -> Casualties:
    """The words of a language's `casualties`; `weekdays` are the names of its days."""
    dead, injured, displaced = (phrases(table.get(harm, ())) for harm in HARMS)
    return Casualties(
        harms=(dead, injured, displaced),
        numerals=numerals_of(table),
        lately=frozenset(table.get("lately", ())) | {name.lower() for names in weekdays for name in names},
        behind=phrases(table.get("behind", ())),
        either=phrases(table.get("either", ())),
        nobody=phrases(table.get("nobody", ())),
        negates=frozenset(table.get("negates", ())),
        total=phrases(table.get("total", ())),
        toll=frozenset(table.get("toll", ())),
        reach=frozenset(table.get("reach", ())),
        passing=frozenset(table.get("passing", ())),
        stops=frozenset(table.get("stops", ())),
        since=frozenset(table.get("since", ())),
        wars=frozenset(table.get("wars", ())),
        firsts=frozenset(table.get("firsts", ())),
    )
