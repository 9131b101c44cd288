"""The words of a language's table `status`: which say of a deed whether it took place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Any

from warta.languages import Language

SETS = (
    "nobody",
    "asking",
    "infinitive",
    "names",
    "unbent",
    "carrying",
    "occurring",
    "participles",
    "inverted",
    "fronting",
    "undergoing",
    "absent",
    "weapons",
    "papers",
    "joining",
)
"""The lists of a table that `Signs` has as sets of words, under the same names."""
UP = frozenset({"xcomp", "ccomp", "acl", "advcl", "obj", "nmod", "compound"})
"""By what a word hangs on one that still speaks of it."""


@dataclass(frozen=True, slots=True)
class Governing:
    """Words of one cue that govern a deed, or what it hangs on, by one of some relations.

    `behind`: where any are given, the deed has one of them before it: "prevented the crowd *from* storming". `unless`:
    none of these hangs on it or stands right behind it: "were fired *on*".
    """

    cue: str
    words: frozenset[str]
    by: frozenset[str]
    behind: frozenset[str]
    unless: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Signs:
    """The table ready for use. A *cue* is the name of what a word says, such as "planned"."""

    beside: Mapping[str, tuple[str, ...]]
    """By word the cues of those on a deed's verb, or right before it: "*will* attack"."""
    passing: frozenset[str]
    """What may stand between such a word and the verb: "will *soon be* arrested"."""
    void: frozenset[str]
    """What takes a word before it its sense: "not *only*", "is to *blame*"."""
    above: tuple[Governing, ...]
    """Words that govern the deed, by their relation: "*plans* to attack"."""
    along: Mapping[str, tuple[str, ...]]
    """By word the cues of those beside a governing one: "*no* evidence that"."""
    up: frozenset[str]
    """By what a word hangs on one that still speaks of it: "due to *begin* surrendering"."""
    ends: frozenset[str]
    """What parts a deed from what governs it, or opens the clause: "the plan *after* the attack"."""
    opening: Mapping[str, tuple[str, ...]]
    """By word the cues of those that open the deed's part of the sentence."""
    elsewhere: bool
    """Whether to look for another verb between a word of `beside` and the deed."""
    below: Mapping[str, tuple[str, ...]]
    """By word the cues of participles on a deed's noun: "rally *called off*"."""
    within: Mapping[str, tuple[str, ...]]
    """Words of a deed, or two of them, that say by themselves that it is to come: "planning"."""
    phrases: tuple[Governing, ...]
    """Words of a deed and, as `behind`, those that hang on them and make a set phrase of it: "*meet* a deadline"."""
    voices: tuple[str, ...]
    """Prefixes of verbs: one that is listed behind another of its voice stands under the same words."""
    nobody: frozenset[str]
    """Subjects, or their first words, who do nothing."""
    asking: frozenset[str]
    """What opens a question to be answered by yes or no."""
    infinitive: frozenset[str]
    """What stands before a verb that nothing governs: "Norvania *to* deport suspect"."""
    names: frozenset[str]
    """Words that are no cues as they are written here: Theresa *May*."""
    unbent: frozenset[str]
    """The same before a verb with an ending: "*Will* Brown attacked"."""
    carrying: frozenset[str]
    """Verbs that only say that what hangs on them is done: "*carry out* an attack"."""
    occurring: frozenset[str]
    """Verbs that say of a noun that its deed takes place."""
    participles: frozenset[str]
    """Verbs that a past form may hang on by itself: "wants him arrested"."""
    going_on: tuple[str, ...]
    """How forms end that are no past ones: "*considering*"."""
    inverted: frozenset[str]
    """What opens a condition where its subject stands behind it: "*should* the need arise"."""
    fronting: frozenset[str]
    """What, before such a word, makes it open none: "*nor* should he"."""
    undergoing: frozenset[str]
    """Verbs of whose object the subject is no doer: "*faced* criticism"."""
    absent: frozenset[str]
    """Those that say of whom hangs on them that they are not there: "*tidak ada* warga"."""
    weapons: frozenset[str]
    """Who do no deed."""
    papers: frozenset[str]
    """Who do only what words do: "the *report* accuses"."""
    joining: frozenset[str]
    """What stands before the second of a list of which only the first is negated: "cannot attack, *and* left"."""


@cache
def signs_of(language: Language) -> Signs:
    """The table ready for use; without one nothing is a sign."""
    table = language.table("status")
    return Signs(
        beside=_by_word(table.get("beside", {})),
        passing=frozenset(table.get("passing", ())),
        above=tuple(map(_governing, table.get("above", ()))),
        opening=_by_word(table.get("opening", {})),
        void=frozenset(table.get("void", ())),
        voices=tuple(table.get("voices", ())),
        going_on=tuple(table.get("going_on", ())),
        within=_by_word(table.get("within", {})),
        ends=frozenset(table.get("ends", ())),
        elsewhere=table.get("elsewhere", False),
        along=_by_word(table.get("along", {})),
        up=frozenset(table.get("up", UP)),
        below=_by_word(table.get("below", {})),
        phrases=tuple(map(_governing, table.get("phrases", ()))),
        **{key: frozenset(table.get(key, ())) for key in SETS},
    )


def _governing(row: Mapping[str, Any]) -> Governing:
    return Governing(row["cue"], *(frozenset(row.get(key, ())) for key in ("words", "by", "behind", "unless")))


def _by_word(cues: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    words = dict.fromkeys(chain.from_iterable(cues.values()))
    return {word: tuple(cue for cue, its in cues.items() if word in its) for word in words}
