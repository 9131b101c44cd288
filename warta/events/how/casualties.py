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
class Scene:
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
    scene, told = _read(sentence, words, tuple(taken))
    spot = words_in(sentence, trigger) if trigger is not None else []
    if most is not None:
        told = {cue: count for cue, count in told.items() if cue.harm == DISPLACED or _least(count) <= most}
    dead, injured, displaced = (_chosen(scene, told, harm, spot) for harm in range(len(HARMS)))
    return dead, injured, displaced


@lru_cache(maxsize=8)  # each deed of a sentence asks for it
def _read(sentence: Sentence, words: Casualties, taken: tuple[Span, ...]) -> tuple[Scene, Mapping[Cue, Count]]:
    """A sentence with the cues that are counted in it."""
    scene = _scene(sentence, words, taken)
    return scene, _told(scene) if scene.cues else {}


def _scene(sentence: Sentence, words: Casualties, taken: Sequence[Span]) -> Scene:
    forms = tuple(token.text.lower() for token in sentence.tokens)
    cues = tuple(_cues(forms, words))
    inside = {i: cue for cue in cues for i in range(cue.first, cue.last)}
    again = counted_again(forms, words.numerals, inside) if cues else frozenset()
    quantities = find_quantities(sentence, words.numerals, taken, again) if cues else ()
    numbered = {i: one for one in quantities for i in range(one.begins, one.last)}
    begun = {i: one for one in quantities for i in range(one.first, one.begins + 1)}
    ended = {one.last: one for one in quantities}
    return Scene(sentence, forms, words, cues, again, numbered, begun, ended, inside)


def _cues(forms: Sequence[str], words: Casualties) -> Iterator[Cue]:
    at = 0
    while at < len(forms):
        found = [(end, harm) for harm, known in enumerate(words.harms) if (end := stands(forms, at, known)) is not None]
        end, harm = max(found, default=(at + 1, None))
        if harm is not None:
            yield Cue(at, end, harm)
        at = end


def _chosen(scene: Scene, told: Mapping[Cue, Count], harm: int, spot: Sequence[int]) -> Count | None:
    """The count of a harm that is nearest to a deed's words; the first one where no deed is given."""
    own = [cue for cue in told if cue.harm == harm]
    if not own or not spot:
        return min(((cue.first, told[cue]) for cue in own), default=(0, None))[1]
    itself = scene.cue_at(spot[0])
    if itself is not None and itself.harm == harm and scene.sentence.tokens[spot[0]].pos != "NOUN":
        own = [cue for cue in own if cue.first <= itself.last and itself.first <= cue.last]
        return told[own[0]] if own else None
    nearest = min(own, key=lambda cue: (abs(cue.first - spot[0]), cue.first))
    return told[nearest]


# ---------------------------------------------------------------- whose number it is


def _told(scene: Scene) -> dict[Cue, Count]:
    """The cues that are counted, each with its number; a number counts for one of them, by the surest rule."""
    told: dict[Cue, Count] = {}
    used: set[int] = set()
    for rule in (_nobody, _behind, _beside, _subject, _before, _right_behind, _reached):
        for cue in scene.cues:
            found = None if cue in told else rule(scene, cue)
            if found is not None and found.begins not in used:
                used.add(found.begins)
                told[cue] = _count(scene, cue, found)
    if not told or _is_summed(scene):
        return {}
    in_order, since = sorted(told, key=lambda cue: cue.first), _since(scene)
    return {cue: count for cue, count in told.items() if not _is_total(scene, cue, count, in_order, since)}


Rule = Callable[[Scene, Cue], Quantity | None]


def _nobody(scene: Scene, cue: Cue) -> Quantity | None:
    """ "No one was killed", "tidak ada yang tewas": none, and not an unknown number."""
    if _is(scene, cue, scene.words.behind):
        return None
    at = cue.first
    while (first := begins(scene.forms, at, scene.words.nobody)) is None:
        if not at or scene.forms[at - 1] not in scene.words.passing:
            return None
        at -= 1
    return Quantity(first, first, at, 0, 0)


def _behind(scene: Scene, cue: Cue) -> Quantity | None:
    """ "Killed at least 12 people", "menewaskan 30 orang": the number behind a word that tells what was done."""
    words = scene.words
    if not (_is(scene, cue, words.behind) or _is(scene, cue, words.either)):
        return None
    return _next(scene, cue)


def _right_behind(scene: Scene, cue: Cue) -> Quantity | None:
    """ "Korban tewas 30 orang", "deaths of four officers": the number right behind a state that is told by a noun."""
    found = _next(scene, cue)
    return None if found is None or found.part else found


def _next(scene: Scene, cue: Cue) -> Quantity | None:
    """The number right behind a word, where it is no other's; none where it was not done: "without killing one"."""
    if cue.first and scene.forms[cue.first - 1] in scene.words.negates:
        return None
    at = cue.last
    while at < len(scene.forms) and scene.at(at) is None and scene.forms[at] in scene.words.numerals.links:
        at += 1
    found = scene.at(at)
    if found is None or _is_one_of_some(scene, found) or _is_of_another(scene, found, cue):
        return None
    return found


def _is_one_of_some(scene: Scene, found: Quantity) -> bool:
    """Whether others are named with somebody: "a mother and her son"; how many they are is not told by a number."""
    behind = range(found.last, min(len(scene.forms) - 1, found.last + NEAR))
    joined = (i for i in behind if scene.forms[i] in scene.words.numerals.joins)
    end = next(
        (i for i in behind if _breaks(scene, i) and scene.forms[i] not in scene.words.numerals.joins), len(scene.forms)
    )
    return found.lone and any(i < end and scene.at(i + 1) is None and scene.cue_at(i + 1) is None for i in joined)


def _beside(scene: Scene, cue: Cue) -> Quantity | None:
    """ "30 orang tewas", "left two dead", "shot a man dead": the number a few words before, in one breath."""
    if not _suffers(scene, cue):
        return None
    for i in range(cue.first - 1, max(-1, cue.first - 1 - NEAR), -1):
        found = scene.until(i + 1)
        if found is not None:
            return found if not found.lone or _is_done_to(scene, found, cue) else None
        if _breaks(scene, i):
            return None
    return None


def _is_done_to(scene: Scene, found: Quantity, cue: Cue) -> bool:
    """Whether a verb did it to somebody: "shot a man dead", "left an officer wounded"; not "nursed a wounded man"."""
    before = scene.sentence.tokens[found.first - 1] if found.first else None
    return before is not None and before.pos == "VERB" and found.last < cue.first


def _subject(scene: Scene, cue: Cue) -> Quantity | None:
    """ "Dozens of men from the village have been killed": the number of those whom it befell, by the tree."""
    verb = cue.last - 1
    if not scene.sentence.parsed or not _suffers(scene, cue):
        return None
    token = scene.sentence.tokens[verb]
    subject = child(scene.sentence, verb, *SUBJECTS)
    if subject is None and token.dep.startswith("acl"):
        subject = token.head
    if subject is None and token.dep == "conj":
        subject = child(scene.sentence, token.head, *SUBJECTS)
    if subject is None:
        return None
    heads = (i for i in (*scene.sentence.children(subject), subject) if i in scene.numbered)
    found = next((scene.numbered[i] for i in sorted(heads)), None)
    return None if found is None or _is_one_of_some(scene, found) else found


def _before(scene: Scene, cue: Cue) -> Quantity | None:
    """ "30 orang dilaporkan tewas", "11 people, one of them a guard, were killed": the nearest number before."""
    if not _suffers(scene, cue):
        return None
    signs: list[str] = []
    steps = 0
    for i in range(cue.first - 1, max(-1, cue.first - FAR), -1):
        inside = signs.count(",") % 2 or len([sign for sign in signs if sign != ","]) % 2
        found = scene.until(i + 1)
        if found is not None and not inside and not found.lone and not (found.part and signs):
            return found
        form = scene.forms[i]
        if form in (",", "-", "–", "—", "(", ")"):
            signs.append("," if form == "," else "-")
        elif not inside and i not in scene.again:
            steps += 1
            if form in scene.words.stops or form in ";:" or scene.cue_at(i) or steps > REACH:
                return None
    return None


def _reached(scene: Scene, cue: Cue) -> Quantity | None:
    """ "The death toll from the blast rose to 30", "korban tewas mencapai 30 orang": the number that a toll reached."""
    around = scene.forms[max(0, cue.first - LOOK_BACK) : cue.last]
    if scene.words.toll.isdisjoint(around):
        return None
    for i in range(cue.last, min(len(scene.forms), cue.last + FAR)):
        found = scene.at(i)
        if scene.cue_at(i):
            return None
        if found is not None and (scene.forms[i - 1] in scene.words.reach or scene.forms[i] in scene.words.reach):
            return None if _is_of_another(scene, found, cue) else found
    return None


def _is(scene: Scene, cue: Cue, known: Phrases) -> bool:
    return stands(scene.forms, cue.first, known) == cue.last


def _suffers(scene: Scene, cue: Cue) -> bool:
    """Whether a word may have those whom it befell before it; "gunmen killed the mayor" has not."""
    if _is(scene, cue, scene.words.behind):
        return False
    if not scene.sentence.parsed or not _is(scene, cue, scene.words.either):
        return True
    verb = cue.last - 1
    return child(scene.sentence, verb, *SUFFERED) is not None or not _has_object(scene.sentence, verb)


def _has_object(sentence: Sentence, verb: int) -> bool:
    """Whether a verb has an object; what has a preposition is none, as some trees of "killed in the region" say."""
    found = child(sentence, verb, *OBJECTS)
    return found is not None and child(sentence, found, "case") is None


def _is_of_another(scene: Scene, found: Quantity, cue: Cue) -> bool:
    """Whether a number is that of the cue behind it: of "3 killed, 5 wounded" the second."""
    for i in range(found.last, min(len(scene.forms), found.last + NEAR)):
        other = scene.cue_at(i)
        if other is not None and other != cue:
            return _suffers(scene, other)
        if scene.forms[i] in scene.words.stops or scene.forms[i] in ",;:.":
            return False
    return False


# ---------------------------------------------------------------- how many


def _count(scene: Scene, cue: Cue, found: Quantity) -> Count:
    """A number with those that are added to it: "two officers and a nurse" are three."""
    low, high, first, last = found.low, found.high, found.first, found.last
    while found.begins < cue.first and (more := _added_before(scene, first)) is not None:
        low, high, first = _plus(low, more.low), _plus(high, more.high), more.first
    while found.begins > cue.first and (more := _added_behind(scene, last, cue)) is not None:
        low, high, last = _plus(low, more.low), _plus(high, more.high), more.last
    return Count(low, high, replace(found, first=first, last=last).span(scene.sentence.tokens))


def _least(count: Count) -> int:
    """The bound that a count has, the lower one of two."""
    return count.low or count.high or 0


def _plus(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one + other


def _added_before(scene: Scene, first: int) -> Quantity | None:
    """The number that another one, which begins at a word, is added to."""
    if not first or scene.forms[first - 1] not in scene.words.numerals.joins:
        return None
    for i in range(first - 2, max(-1, first - 2 - NEAR), -1):
        found = scene.until(i + 1)
        if found is not None:
            return None if found.part else found
        if _breaks(scene, i):
            return None
    return None


def _added_behind(scene: Scene, last: int, cue: Cue) -> Quantity | None:
    """The number that is added to another one, which ends before a word."""
    for i in range(last, min(len(scene.forms) - 1, last + NEAR)):
        if scene.forms[i] in scene.words.numerals.joins:
            found = scene.at(i + 1)
            fits = found is not None and not found.part and not _is_of_another(scene, found, cue)
            return found if fits and not _has_verb(scene, found) else None
        if _breaks(scene, i):
            return None
    return None


def _breaks(scene: Scene, index: int) -> bool:
    """Whether a word ends the list in which numbers are added."""
    form = scene.forms[index]
    return form in ",;:()" or form in scene.words.stops or scene.cue_at(index) is not None


def _has_verb(scene: Scene, found: Quantity | None) -> bool:
    """Whether those of a number do something themselves: "killed three men and two women fled"."""
    near = scene.sentence.tokens[found.last : found.last + NEAR] if found else ()
    return any(token.pos in ("VERB", "AUX") for token in near)


# ---------------------------------------------------------------- of one deed, or of many


def _is_total(scene: Scene, cue: Cue, count: Count, told: Sequence[Cue], since: Sequence[int]) -> bool:
    """Whether a count is the sum of many deeds: "since 2015", "the war has killed"."""
    return any(_is_under(scene, cue, i, told) for i in since) or _is_of_war(scene, cue, count)


def _since(scene: Scene) -> list[int]:
    """ "Since October 2023", not "since Friday", nor "the deadliest attack since 2019"."""
    return [
        i
        for i, form in enumerate(scene.forms)
        if form in scene.words.since
        and scene.words.lately.isdisjoint(scene.forms[i + 1 : i + NEAR])
        and not _is_first(scene, i)
    ]


def _is_under(scene: Scene, cue: Cue, since: int, told: Sequence[Cue]) -> bool:
    """Whether a time is a toll's: of those told before it the nearest, and what stands in one breath with it."""
    nearest = next((other for other in reversed(told) if other.first < since), None)
    if nearest is None or cue == nearest:
        return True
    apart = (scene.words.stops | SIGNS) - scene.words.numerals.joins
    return cue.first < since and apart.isdisjoint(scene.forms[cue.last : since])


def _is_summed(scene: Scene) -> bool:
    """ "Bringing the total to 67", "every 10 minutes"."""
    return any(
        stands(scene.forms, i, scene.words.total) is not None and not _is_first(scene, i)
        for i in range(len(scene.forms))
    )


def _is_first(scene: Scene, index: int) -> bool:
    return not scene.words.firsts.isdisjoint(scene.forms[max(0, index - LOOK_BACK) : index])


def _is_of_war(scene: Scene, cue: Cue, count: Count) -> bool:
    """The dead whom a war killed, or so many that no deed of the war that is named can have."""
    wars = [i for i, form in enumerate(scene.forms) if form in scene.words.wars]
    if wars and _least(count) >= MANY:
        return True
    does = _is(scene, cue, scene.words.behind) or _is(scene, cue, scene.words.either)
    return does and scene.sentence.parsed and child(scene.sentence, cue.last - 1, *SUBJECTS) in wars


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
