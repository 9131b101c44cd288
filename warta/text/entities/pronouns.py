"""Pronouns, and who their bearers are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from warta.records import Span
from warta.text.entities.appositions import Spotted
from warta.text.entities.cast import Figure
from warta.text.entities.sights import Sight

NEAR = 2
"""So many sentences, the pronoun's own and the one before, have the body that "they" stands for."""

PAIR = 2
"""So many persons alone are "they" themselves, for whom nobody stands."""

BODIES = ("organisation", "group", "state")
"""Kinds of those that "it" stands for."""

PEOPLE = ("CVL", "CRM")
"""Sectors of those of whom anybody may be one: warga, pelaku."""

OFFICERS = ("COP", "JUD")
OFFICER_BACK = 8
"""So many sentences before, the officer spoke who tells what suspects said."""

LOOK_BACK = 4
"""A pronoun's bearer stands at most so many sentences with somebody in them before."""


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A word, or the ending of one, that stands for somebody named before.

    `speaks`: it is the subject of a word of speech beside it. `cue`: where the word of speech begins that it stands
    right behind, as what is said or as whom it is said to (`object`). `thing`: it stands for no person. `side`: for
    whoever speaks, and those he speaks for: pihaknya.
    """

    span: Span
    many: bool
    woman: bool | None
    speaks: bool
    cue: int | None = None
    object: bool = False
    thing: bool = False
    side: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody is told of, and who right before; `sight`: in which sentence, None where the two are joined."""

    figure: Figure
    span: Span
    before: Place | None
    sight: Sight | None


@dataclass(slots=True)
class Present:
    """Who is told of in one sentence outside quotation marks, in order, and who of them speaks.

    `subjects`: by where a word begins, who is told right before it. `voice`: the body or state that says something in
    it, the last. `places`: all words that tell of somebody, in order. `several`: those whom words for several stand
    for, the last. `number`: that of the sentence. `inside`: the bodies in the words for others: Harbour Air's director.
    """

    figures: list[Figure] = field(default_factory=list)
    speaker: Figure | None = None
    subjects: dict[int, Figure] = field(default_factory=dict)
    voice: Figure | None = None
    places: list[Place] = field(default_factory=list)
    several: tuple[Figure, ...] = ()
    number: int = 0
    inside: list[Figure] = field(default_factory=list)


def pronouns(spotted: Spotted) -> Iterator[Pronoun]:
    """ "ia", "mereka", the ending of "ujarnya", "she"."""
    sight, taken = spotted.sight, spotted.taken
    sets, endings = sight.lexicon.phrases, sight.lexicon.possessives
    firsts, things = sets["person"].firsts | sets["people"].firsts, sets["thing"].firsts
    for i, word in enumerate(sight.words):
        if i in taken:
            continue
        if word.lower in firsts:
            woman = True if sets["woman"].has(word.lower) else None
            cue = cue_before(spotted, i)
            yield Pronoun(
                Span(word.start, word.stop),
                sets["people"].has(word.lower),
                False if sets["man"].has(word.lower) else woman,
                cue is None and after_speech(spotted, i),
                cue,
                sets["object"].has(word.lower),
            )
        elif sets["side"].has(word.lower):
            yield Pronoun(Span(word.start, word.stop), False, None, False, side=True)
        elif word.lower in things and (thing := thing_at(spotted, i)):
            yield thing
        elif endings and word.text.lower().endswith(endings) and (ending := speech_ending(spotted, i)):
            yield Pronoun(span=Span(word.stop - ending, word.stop), many=False, woman=None, speaks=True)


def speech_ending(spotted: Spotted, i: int) -> int:
    """How many letters of "ujarnya" are the pronoun; 0 for none."""
    lexicon, word = spotted.sight.lexicon, spotted.sight.words[i].text.lower()
    for ending in lexicon.possessives:
        if word.endswith(ending) and word[: -len(ending)] in lexicon.suffix_on:
            return len(ending)
    return 0


def after_speech(spotted: Spotted, i: int) -> bool:
    """ "kata dia", "said he": the speaker of the words before."""
    return i > 0 and spotted.sight.words[i - 1].lower in spotted.sight.lexicon.speech


def cue_before(spotted: Spotted, i: int) -> int | None:
    """ "Ann Baker | said she left", "| said on Monday that she left": where the word of speech begins; not in "said
    she" with no more behind it.

    Where a language completes nouns by what follows, "kata dia kepada wartawan" goes on, too.
    """
    words, begin = spotted.sight.words, past_when(spotted.sight, i)
    goes_on = i + 1 < len(words) and words[i + 1].text.isalpha()
    inside = goes_on and not spotted.sight.lexicon.complements_after and after_speech(spotted, begin)
    return words[begin - 1].start if inside else None


def past_when(sight: Sight, i: int) -> int:
    """ "said | on Monday that | she": where what stands between a word of speech and word `i` begins."""
    begin = i - sight.has_before("that", i)
    while sight.has_before("said_when", begin):
        begin -= sight.has_before("said_when", begin)
    return begin


def thing_at(spotted: Spotted, i: int) -> Pronoun | None:
    """ "The ministry said | it would wait", "|It added that …": a pronoun for a body; None where it stands for no one:
    "said it was clear that …"."""
    sight, word = spotted.sight, spotted.sight.words[i]
    span = Span(word.start, word.stop)
    if i + 1 < len(sight.words) and sight.words[i + 1].lower in sight.lexicon.speech:
        opens = i == 0 or not sight.words[i - 1].text[0].isalpha()
        return Pronoun(span=span, many=False, woman=None, speaks=True, thing=True) if opens else None
    begin = past_when(sight, i)
    if not after_speech(spotted, begin) or is_empty(sight, i + 1):
        return None
    return Pronoun(span=span, many=False, woman=None, speaks=False, cue=sight.words[begin - 1].start, thing=True)


def is_empty(sight: Sight, i: int) -> bool:
    """Whether what stands behind "it" says that it means nobody: "it is likely", "it takes", "it was hoped that"."""
    first, been = i, False
    while i < len(sight.words) and (length := sight.has("it_helps", i)):
        been = been or sight.has("it_is", i) > 0
        i += length
    if i >= len(sight.words) or sight.has("it_alone", i):
        return True
    word = sight.words[i].lower
    if not been:
        return first == i and not word.isalpha()
    participle = word.endswith(("ing", sight.lexicon.verb_ending)) or sight.has("it_feels", i) > 0
    return not participle or sight.has("that", i + 1) > 0


def bearer_of_thing(pronoun: Pronoun, before: Sequence[Present], here: Present) -> Figure | None:
    """The body or state that "it" stands for: who says what it stands in, else who said something last."""
    if pronoun.cue is not None:
        subject = here.subjects.get(pronoun.cue)
        return subject if subject and subject.kind in BODIES and not subject.plural else None
    if here.voice or here.figures:
        return here.voice
    last = before[-1] if before and here.number - before[-1].number == 1 else None
    return last.voice if last and last.speaker is None else None


def bearer_of(pronoun: Pronoun, before: Sequence[Present], here: Present) -> Figure | None:
    """The nearest fitting figure: who spoke last, else who is told first in the nearest sentence.

    "Kata Budi dalam keterangannya": whoever speaks in the sentence itself.
    """
    if pronoun.side:
        return who_spoke(before, here)
    if pronoun.thing:
        return bearer_of_thing(pronoun, before, here)
    own = here.speaker if pronoun.speaks and not pronoun.many else None
    if own and own.parts and fits(pronoun, own):
        return own
    subject = subject_of(pronoun, here)
    if subject and pronoun.object:
        before, here = apart([*before, here], subject)
    elif subject and fits(pronoun, subject):
        return subject
    stages = [*before[-LOOK_BACK:][::-1], here] if pronoun.speaks else [here, *before[-LOOK_BACK:][::-1]]
    if pronoun.many:
        return bearer_of_many(pronoun, stages)
    strangers: list[Figure] = []
    barred = False
    for present in stages:
        speaker = [present.speaker] if present.speaker and present is not here else []
        fitting = [figure for figure in (*speaker, *present.figures) if fits(pronoun, figure)]
        known = sorted((figure for figure in fitting if not figure.stranger), key=has_no_name)
        if known:
            return known[0]
        fitting = [figure for figure in fitting if not pronoun.speaks or figure is present.speaker]
        strangers += [] if barred else fitting
        if strangers and not pronoun.speaks:
            break
        barred = barred or any(figure.kind == "group" and figure.sector in PEOPLE for figure in present.figures)
    return strangers[0] if strangers else None


def has_no_name(figure: Figure) -> bool:
    """Whether a text does not name somebody."""
    return not figure.parts


def who_spoke(before: Sequence[Present], here: Present) -> Figure | None:
    """ "Kapolres mengatakan | pihaknya siap", "kata Kapolres. | Pihaknya siap": who says something in the sentence,
    else who did right before."""
    voices = [one for present in (here, *before[: -NEAR - 1 : -1]) for one in (present.speaker, present.voice) if one]
    return voices[0] if voices else None


def officer_for(pronoun: Pronoun, suspect: Figure | None, sight: Sight, before: Sequence[Present]) -> Figure | None:
    """ "Tersangka mengaku takut. "Dia kami tahan," | ujarnya": the officer of the police or a court who spoke before a
    suspect, whose words he tells on, or before a victim who says nothing: "Korban pergi. "Kami cari," | ujarnya"."""
    if suspect is None or not pronoun.speaks or not may_be_told_on(suspect, sight, before):
        return None
    spoke = (present.speaker for present in reversed(before[-OFFICER_BACK:]) if present.speaker)
    return next((one for one in spoke if one.parts and one.sector in OFFICERS and fits(pronoun, one)), None)


def may_be_told_on(figure: Figure, sight: Sight, before: Sequence[Present]) -> bool:
    """Whether somebody is a suspect, or a victim who has not said anything just before."""
    suspects, victims = sight.lexicon.phrases["suspects"], sight.lexicon.phrases["victims"]
    if any(map(suspects.has, figure.offices)):
        return True
    silent = all(present.speaker is not figure for present in before[-LOOK_BACK:])
    return silent and any(map(victims.has, figure.offices))


def subject_of(pronoun: Pronoun, here: Present) -> Figure | None:
    """Who says what a pronoun stands in: whoever is told right before the word that says so; else, before "him", the
    first of several whom it may stand for: "Mr Hall met Mr Smith, asking | him"."""
    if pronoun.cue is None or pronoun.cue in here.subjects or not pronoun.object:
        return here.subjects.get(pronoun.cue) if pronoun.cue is not None else None
    fitting = [figure for figure in here.figures if fits(pronoun, figure)]
    return fitting[0] if len(fitting) > 1 else None


def apart(told: Sequence[Present], figure: Figure) -> tuple[list[Present], Present]:
    """Those told of before and in the sentence itself, the last, without one: "Ann Baker told | him"."""
    others = [
        Present(
            figures=[one for one in present.figures if one is not figure],
            speaker=speaker_but(present, figure),
        )
        for present in told
    ]
    return others[:-1], others[-1]


def speaker_but(present: Present, figure: Figure) -> Figure | None:
    """Who speaks in a sentence, if it is another one."""
    return None if present.speaker is figure else present.speaker


def bearer_of_many(pronoun: Pronoun, stages: Sequence[Present]) -> Figure | None:
    """The nearest people, or a body told right before; nobody where two persons are "they" themselves."""
    for far, present in enumerate(stages):
        fitting = [figure for figure in present.figures if fits(pronoun, figure)]
        people = [figure for figure in fitting if figure.plural or figure.kind == "group"]
        pair = sum(bool(figure.parts) for figure in present.figures) == PAIR
        if people or pair:
            return people[0] if people else None
        if fitting and far < NEAR:
            return fitting[0]
    return None


def bearers_of_many(before: Sequence[Present], here: Present) -> tuple[Figure, ...]:
    """ "They" after "both ministers": those told so in the sentence or shortly before it, nobody else nearer."""
    for present in (here, *before[: -NEAR - 1 : -1]):
        people = any(figure.plural for figure in present.figures)
        if people or present.several:
            return () if people else present.several
        if any(figure.kind in BODIES and figure.sector != "JRN" for figure in present.figures):
            return ()
    return ()


def fits(pronoun: Pronoun, figure: Figure) -> bool:
    """Whether a pronoun may stand for a figure."""
    if pronoun.many:
        return figure.plural or figure.kind == "group" or (figure.kind == "organisation" and figure.sector != "JRN")
    if figure.kind != "person" or figure.plural:
        return False
    return None in (pronoun.woman, figure.woman) or pronoun.woman == figure.woman
