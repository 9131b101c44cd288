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

PAIR = 2
"""Of one part of a name so many letters are initials; three may be a country's: Gerald Baker (GER)."""


def are_initials(sight: Sight, i: int, spots: Spots, known: frozenset[str]) -> bool:
    """ "Pria berinisial | ASF", "| ASF (25)", "menahan | ASF, warga Desa Sukamaju": letters that stand for a person."""
    word = sight.words[i].text
    if not (word.isupper() and word.isalpha() and 1 < len(word) <= SHORTENED):
        return False
    alone = i + 1 == len(sight.words) or not sight.words[i + 1].text[0].isalnum() or sight.words[i + 1].text.islower()
    if not alone or i in sight.inside or i in spots.taken or sight.has("things", i):
        return False
    again = marked(word) in known and word not in sight.lexicon.acronyms  # tahap II
    beside = has_age(sight, i + 1) or has_rank(sight, i) or are_behind_name(sight, i)
    if again or beside or word in sight.initialled or i + 1 in spots.told:
        return True
    if among_initials(sight.words, i, sight.lexicon, "initialled"):
        return True
    free = word not in sight.lexicon.acronyms and among_initials(sight.words, i, sight.lexicon, "has_initials")
    return free or has_alias(sight, i)


def has_alias(sight: Sight, i: int) -> bool:
    """AW | alias Bowo: letters in a text that tells of initials, before another name."""
    link = sight.has("alias", i + 1) if sight.initialled else 0
    sure = link > 0 and sight.words[i + 1].lower not in sight.lexicon.doubtful
    return sure and i + 1 + link < len(sight.words) and sight.words[i + 1 + link].text.istitle()


def marked(initials: str) -> str:
    """Initials as they are known elsewhere, apart from the parts of names: the "G" of a name is no person in "5G"."""
    return f"{initials}."


def has_rank(sight: Sight, i: int) -> bool:
    """Aipda | RS: letters behind a rank that no table has for anything."""
    return sight.has_before("ranks", i) > 0 and sight.words[i].text not in sight.lexicon.acronyms


def are_behind_name(sight: Sight, i: int) -> bool:
    """Budi Santoso (|BS), Luqman Wardana (|LM): letters in brackets with which the parts of a whole name before begin,
    or that its first part has in their order, if two; not those of somebody's club or country."""
    marks = [sight.words[k].text if 0 <= k < len(sight.words) else "" for k in (i - 1, i + 1)]
    _, name = sight.name_ends.get(i - 1, (0, None))
    if marks != ["(", ")"] or name is None or name.kind != "person":
        return False
    letters, parts = sight.words[i].text, name.span.of(sight.text).upper().split()
    rest = iter(parts[0][1:])
    in_order = len(letters) == PAIR and parts[0][0] == letters[0] and letters[1] in rest
    return len(parts) > 1 and (in_order or "".join(part[0] for part in parts).startswith(letters))


def has_age(sight: Sight, i: int) -> bool:
    """Whether an age in brackets stands at word `i`: Melati | (29), Melati | (29 tahun)."""
    age = [word.text for word in sight.words[i : i + 4]]
    age[2:3] = [] if sight.has("years", i + 2) else age[2:3]
    told = len(age) > 2 and (age[0], age[2]) == ("(", ")")
    return told and age[1].isdigit() and len(age[1]) == AGE


def is_acronym(sight: Sight, i: int) -> bool:
    """Kepala Humas KBWT Budi Santoso: a body's short name, not the initials of somebody."""
    return sight.words[i].text.isupper() and len(sight.words[i].text) > INITIALS


def is_short_name(sight: Sight, first: int, stop: int) -> bool:
    """ "Harbour Union (HU) … | HU said": letters that the text has in brackets behind what they are short for."""
    word = sight.words[first].text
    return stop - first == 1 and is_acronym(sight, first) and f"({word})" in sight.text
