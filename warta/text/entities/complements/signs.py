"""What tells of a word or an entry beside a noun that it is a body's, an owner's, an office's or somebody's name."""

from __future__ import annotations

from warta.places.countries import CountryName
from warta.places.organisations import Organisation
from warta.text.entities.bodies import RULE
from warta.text.entities.sights import Sight
from warta.text.entities.traded import TRADED
from warta.text.lexicon import Match, Office
from warta.text.names import Name

WHOLE_NAME = 2
"""So many words are left of a person's name that has taken the country before it in."""
FARTHEST = 14
"""A phrase has at most so many words to either side of its noun."""
OWNS = ("'s", "’s", "'", "’")
LEARNED = ("EDU", "MED")
"""Of these sectors are those whose noun tells what they know: pakar geologi."""


def owns(sight: Sight, i: int) -> bool:
    """Whether word `i` makes an owner of the word before: the club|'s mayor."""
    return i < len(sight.words) and sight.words[i].lower in OWNS


def modifies(sight: Sight, i: int) -> bool:
    """Whether word `i` may tell more of a noun behind: a small word that is no verb's and none of the small ones."""
    word = sight.words[i]
    verb = word.lower in sight.lexicon.speech or sight.has("verbs_behind", i)
    small = word.text.islower() and not (sight.has("never", i) or sight.has("articles", i))
    return word.text == "-" or (small and not verb)


def begins_name(sight: Sight, i: int) -> bool:
    """Whether a person's name begins at word `i`: by the model, a given name, or one that stands alone elsewhere."""
    return bool(sight.person_at(i) or sight.has("given", i) or sight.words[i].text in sight.alone)


def names_office(sight: Sight, i: int) -> bool:
    """Whether word `i` is a capital, or joins two: Kepala Tas Tangan | dan Mode Global."""
    joint = 0 < i < len(sight.words) - 1 and sight.has("listing", i) and sight.words[i - 1].capital
    return sight.words[i].capital or bool(joint and sight.words[i + 1].capital)


def names_holder(sight: Sight, i: int) -> bool:
    """ "Dirjen Penegakan Hukum, Budi Santoso": the person after the comma tells that the words are the office's."""
    while i < len(sight.words) and names_office(sight, i):
        i += 1
    return i + 1 < len(sight.words) and sight.words[i].text == "," and sight.person_at(i + 1) > 1


def named_body(head: Match) -> bool:
    """Whether the noun begins a body's name: "Universitas …", "Federasi …"; not "warga"."""
    office = head.entry
    return isinstance(office, Office) and (
        office.kind == "organisation" or (office.kind == "group" and not office.alone)
    )


def is_body(match: Match) -> bool:
    """Whether an entry is a body or people, and nobody's office."""
    office = isinstance(match.entry, Office) and match.entry.kind != "person"
    return office or isinstance(match.entry, Organisation)


def is_adjective(sight: Sight, match: Match) -> bool:
    """Whether an entry tells of which country the noun behind it is: Israeli, US, UK."""
    if not isinstance(match.entry, CountryName):
        return False
    letters = not sight.lexicon.complements_after and sight.words[match.first].text.isupper()
    return match.entry.form == "people" or (match.entry.form == "name" and letters)


def by_noun(sight: Sight, first: int, stop: int, name: Name) -> bool:
    """Whether a body's name was found by its noun, or is one of the model's that ends with such a noun, and no two."""
    whole = all(sight.words[i].capital and not sight.has("never", i) for i in range(first, stop))
    modelled = name.kind == "organisation" and whole and sight.has("body_nouns", stop - 1) > 0
    return name.rule in (RULE, TRADED) or modelled
