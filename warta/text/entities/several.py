"""Words that stand for two or three told of just before: both countries, kedua pemimpin, keduanya."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from warta.records import Kind, Span
from warta.text.entities.appositions import Spotted
from warta.text.entities.sights import Sight

TWO, THREE = 2, 3

BODIES: tuple[Kind, ...] = ("state", "organisation", "group")
ANY: tuple[Kind, ...] = ("person", *BODIES)
KINDS: tuple[tuple[str, tuple[Kind, ...], Kind | None], ...] = (
    ("several_states", ("state",), "state"),
    ("several_offices", ("person",), "person"),
    ("several_persons", ("person",), "person"),
    ("several_bodies", ("organisation",), None),
    ("several_sides", ANY, None),
    ("several_teams", BODIES, None),
)
"""By the sets of nouns, what their bearers may be, and of which kind they are meant though no list has them: the only
two told."""
OFFICES = "several_offices"

COUNTS: tuple[tuple[str, int], ...] = (("two", TWO), ("three", THREE))
ALONE: tuple[tuple[str, int], ...] = (("both", TWO), ("all_three", THREE))


@dataclass(frozen=True, slots=True)
class Several:
    """Words for so many of some kinds told of before: of `counted`, if no list has them.

    `noun`: what they are; None where a number is all. `heads`: the offices that they have, as leaders do.
    `stay`: whoever was called so once, is called so further on: the couple. `woman`: whether they are women, None where
    the noun does not tell.
    """

    first: int
    stop: int
    span: Span
    number: int
    kinds: tuple[Kind, ...]
    counted: Kind | None
    noun: str | None
    heads: frozenset[str] = frozenset()
    stay: bool = False
    woman: bool | None = None


def several_in(spotted: Spotted) -> Iterator[Several]:
    """Those of a sentence, in order."""
    sight, stop = spotted.sight, 0
    firsts = sight.lexicon.phrases["several"].firsts
    for i in [i for i, word in enumerate(sight.words) if word.lower in firsts]:
        found = several_at(sight, i) if i >= stop and sight.has("several", i) else None
        if found:
            yield found
            stop = found.stop


def several_at(sight: Sight, i: int) -> Several | None:
    """The words for several that begin at word `i`."""
    for kind, number in COUNTS:
        if (length := sight.has(kind, i)) and (found := with_noun(sight, i, i + length, number)):
            return found
    for kind, number in ALONE:
        if (length := sight.has(kind, i)) and stands_alone(sight, i, i + length):
            span, stay = sight.span(i, i + length), sight.has("several_sure", i) > 0
            return Several(
                first=i, stop=i + length, span=span, number=number, kinds=ANY, counted="person", noun=None, stay=stay
            )
    return None


def with_noun(sight: Sight, i: int, noun: int, number: int) -> Several | None:
    """ "both | countries", "kedua | negara itu": a number that a noun of states, persons, bodies or sides follows."""
    for name, kinds, counted in KINDS:
        length = sight.has(name, noun)
        stop = noun + length
        if length and not (sight.has("several_never_before", stop) or sight.has("initials", stop)):
            words = sight.span(noun, stop).of(sight.text).lower()
            stop += sight.has("definite", stop)
            heads = frozenset(map(" ".join, sight.lexicon.phrases["heads"].known)) if name == OFFICES else frozenset()
            return Several(
                first=i,
                stop=stop,
                span=sight.span(i, stop),
                number=number,
                kinds=kinds,
                counted=counted,
                noun=words,
                heads=heads,
                woman=are_women(sight, noun),
            )
    return None


def are_women(sight: Sight, noun: int) -> bool | None:
    """Whether a noun is one of women, or of men: "both | sisters"."""
    if sight.has("several_women", noun):
        return True
    return False if sight.has("several_men", noun) else None


def stands_alone(sight: Sight, first: int, stop: int) -> bool:
    """Whether a number without a noun tells of persons or bodies: "both were", "keduanya"; not "both the ministers",
    "we both were", "masa jabatan keduanya"."""
    before = sight.words[first - 1] if first else None
    opens = before is None or not before.text.isalpha() or sight.has_before("several_behind", first) > 0
    if sight.lexicon.complements_after:
        glue = sight.lexicon.glue
        return opens or (before is not None and glue is not None and glue.fullmatch(before.lower) is not None)
    after = sight.words[stop].lower if stop < len(sight.words) else ""
    if sight.has("several_sure", first):
        return not sight.has("several_never_before", stop)
    return opens and (sight.has("several_verbs", stop) > 0 or after in sight.lexicon.speech)
