"""How many a deed killed, hurt or drove out, as a range: "sedikitnya 30 orang tewas" is 30 or more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from warta.events.how.losses import HARMS, NEAR, Casualties, Cue, Losses, breaks, losses_of
from warta.events.how.quantities import Quantity
from warta.events.how.sums import is_summed, is_total, least, since_of
from warta.events.how.victims import RULES, is_of_another
from warta.records import Count, Sentence, Span
from warta.text.trees import SUBJECTS, words_in

DISPLACED = HARMS.index("displaced")
Answer = tuple[Count | None, Count | None, Count | None]


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
        told = {cue: count for cue, count in told.items() if cue.harm == DISPLACED or least(count) <= most}
    dead, injured, displaced = (_chosen(losses, told, harm, spot) for harm in range(len(HARMS)))
    return dead, injured, displaced


@lru_cache(maxsize=8)  # each deed of a sentence asks for it
def _read(sentence: Sentence, words: Casualties, taken: tuple[Span, ...]) -> tuple[Losses, Mapping[Cue, Count]]:
    """A sentence with the cues that are counted in it."""
    losses = losses_of(sentence, words, taken)
    return losses, _told(losses) if losses.cues else {}


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


def _told(losses: Losses) -> dict[Cue, Count]:
    """The cues that are counted, each with its number; a number counts for one of them, by the surest rule."""
    told: dict[Cue, Count] = {}
    used: set[int] = set()
    for rule in RULES:
        for cue in losses.cues:
            found = None if cue in told else rule(losses, cue)
            if found is not None and found.begins not in used:
                used.add(found.begins)
                told[cue] = _count(losses, cue, found)
    if not told or is_summed(losses):
        return {}
    in_order, since = sorted(told, key=lambda cue: cue.first), since_of(losses)
    return {cue: count for cue, count in told.items() if not is_total(losses, cue, count, in_order, since)}


def _count(losses: Losses, cue: Cue, found: Quantity) -> Count:
    """A number with those that are added to it: "two officers and a nurse" are three."""
    low, high, first, last = found.low, found.high, found.first, found.last
    while found.begins < cue.first and (more := _added_before(losses, first)) is not None:
        low, high, first = _plus(low, more.low), _plus(high, more.high), more.first
    for more in _joined(losses, found, cue):
        low, high, last = _plus(low, more.low), _plus(high, more.high), more.last
    while found.begins > cue.first and (more := _added_behind(losses, last, cue)) is not None:
        low, high, last = _plus(low, more.low), _plus(high, more.high), more.last
    return Count(low, high, replace(found, first=first, last=last).span(losses.sentence.tokens))


def _joined(losses: Losses, found: Quantity, cue: Cue) -> list[Quantity]:
    """Those joined to somebody by the tree, before what befell them all: "two guards and a cook were killed".

    None where anybody else is counted in between ("two men with a knife and a gun").
    """
    tokens = losses.sentence.tokens
    noun = tokens[found.begins].head
    between = [i for i in range(noun + 1, cue.first) if i in losses.numbered]
    if not losses.sentence.parsed or noun < found.last or not all(_is_beside(losses, i, noun) for i in between):
        return []
    return list({losses.numbered[i].begins: losses.numbered[i] for i in between}.values())


def _is_beside(losses: Losses, index: int, noun: int) -> bool:
    """Whether a number's word counts those of a second noun that a word joins to the first one, or to its verb."""
    tokens = losses.sentence.tokens
    other = tokens[index].head if tokens[index].head > index else index
    to = {"conj": noun, **dict.fromkeys(SUBJECTS, tokens[noun].head)}.get(tokens[other].dep)
    joined = losses.forms[index - 1] in losses.words.numerals.joins and not losses.numbered[index].part
    return joined and to == tokens[other].head


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
        if breaks(losses, i):
            return None
    return None


def _added_behind(losses: Losses, last: int, cue: Cue) -> Quantity | None:
    """The number that is added to another one, which ends before a word."""
    for i in range(last, min(len(losses.forms) - 1, last + NEAR)):
        if losses.forms[i] in losses.words.numerals.joins:
            found = losses.at(i + 1)
            fits = found is not None and not found.part and not is_of_another(losses, found, cue)
            return found if fits and not _has_verb(losses, found) else None
        if breaks(losses, i):
            return None
    return None


def _has_verb(losses: Losses, found: Quantity | None) -> bool:
    """Whether those of a number do something themselves: "killed three men and two women fled"."""
    near = losses.sentence.tokens[found.last : found.last + NEAR] if found else ()
    return any(token.pos in ("VERB", "AUX") for token in near)
