"""Phrases that are of nobody told before: the first prime minister to resign, the bank of the river."""

from __future__ import annotations

from warta.text.entities.complements import modifies
from warta.text.entities.phrases import Phrase, tells_many
from warta.text.entities.sights import Sight

BETWEEN = 3
"""So many words tell more of a noun at most."""


def is_apart(sight: Sight, phrase: Phrase) -> bool:
    """ "The bank | of the river", "the first sitting | minister": whether the words beside a noun tell that somebody
    else is meant than whoever was told of by it before."""
    if phrase.plural or sight.lexicon.complements_after:
        return False
    if phrase.kind != "person":
        return phrase.bare and sight.has("completing", phrase.stop) > 0
    first = phrase.first
    if sight.has("singling_out", first) and not phrase.office.form.startswith(sight.words[first].lower):
        return True  # not so the first lady
    begin = min(modifiers(sight, first), default=first)
    return is_single(sight, phrase) and any(sight.has("singling_out", i) for i in range(max(0, begin - 1), first))


def takes_up(sight: Sight, phrase: Phrase) -> bool:
    """ "Elected | minister", "run for | president": whether somebody of the sentence has or gets an office."""
    return is_single(sight, phrase) and sight.has_before("taking_up", phrase.first) > 0


def is_one_of(sight: Sight, phrase: Phrase) -> bool:
    """ "A reluctant | minister": whether words between "a" and a noun tell more, which is somebody new, or somebody of
    its sentence."""
    begin = min(modifiers(sight, phrase.first), default=phrase.first)
    return is_single(sight, phrase) and begin < phrase.first and sight.has_before("indefinite", begin) > 0


def is_single(sight: Sight, phrase: Phrase) -> bool:
    """Whether a phrase is of one person and has no article right before it."""
    one = phrase.kind == "person" and not (phrase.article or tells_many(sight, phrase))
    return one and not sight.lexicon.complements_after


def modifiers(sight: Sight, first: int) -> range:
    """The words before word `first` that may tell more of the noun there."""
    begin = first
    while begin > max(0, first - BETWEEN) and modifies(sight, begin - 1):
        begin -= 1
    return range(begin, first)
