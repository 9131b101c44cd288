"""Initials that stand for a person, and acronyms, which do not."""

from __future__ import annotations

from warta.text.entities.called import Spots
from warta.text.entities.homonyms import among_initials
from warta.text.entities.sights import Sight

INITIALS = 2
"""Words of more capitals are no initials."""

SHORTENED = 3
"""Initials that stand for somebody have so many letters at most."""

INITIALLED = "initials"
"""The rule of a name that is initials alone."""

AGE = 2
"""So many digits has somebody's age."""


def are_initials(sight: Sight, i: int, spots: Spots, known: frozenset[str]) -> bool:
    """ "Pria berinisial | ASF", "| ASF (25)", "menahan | ASF, warga Desa Sukamaju": letters that stand for a person."""
    word = sight.words[i].text
    letters = word.isalpha() and word.isupper() and 1 < len(word) <= SHORTENED
    alone = i + 1 == len(sight.words) or not sight.words[i + 1].text[0].isalnum() or sight.words[i + 1].text.islower()
    if not (letters and alone) or i in sight.inside or i in spots.taken or sight.has("things", i):
        return False
    again = marked(word) in known and word not in sight.lexicon.acronyms  # tahap II
    if again or i + 1 in spots.told or has_age(sight, i + 1):
        return True
    return among_initials(sight.words, i, sight.lexicon, "initialled")


def marked(initials: str) -> str:
    """Initials as they are known elsewhere, apart from the parts of names: the "G" of a name is no person in "5G"."""
    return f"{initials}."


def has_age(sight: Sight, i: int) -> bool:
    """Whether an age in brackets stands at word `i`: Melati | (29)."""
    age = [word.text for word in sight.words[i : i + 3]]
    return len(age) == 3 and (age[0], age[2]) == ("(", ")") and age[1].isdigit() and len(age[1]) == AGE


def is_acronym(sight: Sight, i: int) -> bool:
    """Kepala Humas KBWT Budi Santoso: a body's short name, not the initials of somebody."""
    return sight.words[i].text.isupper() and len(sight.words[i].text) > INITIALS


def is_short_name(sight: Sight, first: int, stop: int) -> bool:
    """ "Harbour Union (HU) … | HU said": letters that the text has in brackets behind what they are short for."""
    word = sight.words[first].text
    return stop - first == 1 and is_acronym(sight, first) and f"({word})" in sight.text
