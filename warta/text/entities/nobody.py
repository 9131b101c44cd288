"""Nouns for somebody that describe nobody where they stand: "Ann Banks", "an official visit", "8 pm"."""

from __future__ import annotations

from warta.text.entities.bodies import RULE
from warta.text.entities.complements import begins_name, owns
from warta.text.entities.leads import is_held_name
from warta.text.entities.modifiers import tells_nothing
from warta.text.entities.placed_names import broken
from warta.text.entities.sights import Sight
from warta.text.lexicon import Match, Office


def describes_nobody(sight: Sight, match: Match, office: Office) -> bool:
    """Whether a noun of the tables is a part of a name, or only tells more of the noun behind it."""
    if part_of_name(sight, match, office) or is_honorific(sight, match, office) or is_hour(sight, match.first):
        return True
    if narrows_next(sight, match, office) or lies_in_body(sight, match) or is_first_noun(sight, match):
        return True
    return modifies_noun(sight, match)


def part_of_name(sight: Sight, match: Match, office: Office) -> bool:
    """Togar Lumban Raja, Lombok Barat, Ann Banks: a role's noun that is the end of a name."""
    i = match.first
    if match.stop - i > 1 or not sight.words[i].capital:
        return False
    if behind_given(sight, i):
        return True
    before = i > 0 and sight.words[i - 1].capital
    if office.form[0].isupper():
        return before or (match.stop < len(sight.words) and sight.words[match.stop].capital and not sight.title_case)
    if not sight.has("also", i) or sight.title_case:
        return False
    inside = i > 1 or sight.person_at(0) > 0  # an opening word has a capital whatever it is
    before = before and inside and i - 1 not in sight.inside and not sight.has("never", i - 1)
    return before or is_held_by(sight, i) or sight.person_at(i) > 1


def is_held_by(sight: Sight, i: int) -> bool:
    """Menteri Agama | Raja Wardana: a part of a name right behind somebody's office and before a capital."""
    behind = sight.words[i + 1 : i + 2]
    held = sight.office_before(i) and any(word.capital and i + 1 not in sight.inside for word in behind)
    return held or is_held_name(sight, i)


def behind_given(sight: Sight, i: int) -> bool:
    """Ann | Banks: a plural with a capital right behind a given name; but Virginia is a place, too."""
    plural = sight.lexicon.plural
    if i == 0 or not (plural and sight.words[i].lower.endswith(plural)) or sight.title_case or i - 1 in sight.inside:
        return False
    given = sight.has("given", i - 1) > 0 and sight.words[i - 1].text.istitle()
    return given and not sight.has("before", i - 1)


def is_honorific(sight: Sight, match: Match, office: Office) -> bool:
    """ "Ibu Siti" is Mrs Siti; "ibu Siti" and "Ibu korban" are somebody's mother."""
    word = sight.words[match.first]
    alone = match.stop - match.first == 1 and word.text.lower() == word.lower
    before_name = match.stop < len(sight.words) and sight.words[match.stop].capital and match.stop not in sight.inside
    return office.relational and alone and word.capital and before_name and sight.has("honorifics", match.first) == 1


def narrows_next(sight: Sight, match: Match, office: Office) -> bool:
    """ "Deputy | Foreign Minister", "government | forces", "Interior Ministry | spokesman": it narrows the next."""
    after = sight.matches.get(name_stop(sight, match))
    if sight.lexicon.complements_after or after is None or not isinstance(after.entry, Office):
        return False
    small = sight.words[after.first].text.islower() and not sight.has("verbs_behind", after.first)
    behind = after.stop + (after.stop < len(sight.words) and sight.words[after.stop].text == ",")
    small = small or (after.entry.sector == office.sector and sight.person_at(behind) > 0)  # army Gen. Lee Baker
    people = after.entry.kind == "person" or are_of(sight, match, after.entry)
    if small and people and is_single(sight, match, office):
        return True
    if office.kind == "person" and sight.has("portfolio", match.first) and sight.has("for_portfolio", after.first):
        return sight.words[match.first].capital == sight.words[after.first].capital  # the Justice Ministry
    if sight.has("before", match.first) < match.stop - match.first:
        return False
    own = sight.words[match.first].text.islower()
    if office.kind == "person" and after.entry.kind == "organisation":
        return small and own and sight.has("before", match.first) > 0  # the justice ministry
    return after.entry.kind == "person" if office.kind == "person" else small and own


def is_single(sight: Sight, match: Match, office: Office) -> bool:
    """Whether a noun is of one body, or of a group as a whole: "the ministry", "law enforcement"; not "workers",
    "youth"."""
    plural = sight.words[match.stop - 1].lower.endswith(sight.lexicon.plural)
    return office.kind == "organisation" or (office.kind == "group" and not (plural or tells_nothing(office)))


def are_of(sight: Sight, body: Match, people: Office) -> bool:
    """ "company | executives", "party | officials": whether a plural noun right behind a body's tells who are of it;
    the Biden administration stays whole, and "Justice Ministry | officials" are of it."""
    named = body.first > 0 and sight.words[body.first - 1].capital and not sight.has("portfolio", body.first - 1)
    plural = sight.lexicon.plural
    return people.form.endswith(plural) and not (people.form.endswith(2 * plural) or named)


def name_stop(sight: Sight, match: Match) -> int:
    """Unity | Party of Oman leader: where the name ends that was found by its noun, if the noun is in one."""
    over = (stop for first, (stop, name) in sight.names.items() if name.rule == RULE and first <= match.first < stop)
    return max(match.stop, next(over, 0))


def lies_in_body(sight: Sight, match: Match) -> bool:
    """Baker | Family Foundation, Montana | State University: a noun inside the model's name of a body whose own noun
    stands behind it."""
    if sight.lexicon.complements_after or sight.title_case or not sight.words[match.first].capital:
        return False
    office = match.entry
    begins = isinstance(office, Office) and (office.kind == "person" or not office.alone)  # the State | Data Board
    least = match.first + begins
    over = (stop for first, (stop, name) in sight.names.items() if first < least and name.kind == "organisation")
    stop = next((stop for stop in over if match.stop < stop), match.stop)
    own = next((i for i in range(match.stop, stop) if sight.has("links", i)), stop)
    return match.stop < own and sight.has("bodies", own - 1) > 0


def is_first_noun(sight: Sight, match: Match) -> bool:
    """Harbour | Donor Services, the Bureau of | Criminal Apprehension: a noun with a capital that is nobody's title
    before a name, before another word with a capital: a part of a longer name."""
    i = match.first
    capital = sight.words[i].capital and not (sight.title_case or sight.lexicon.complements_after)
    if match.stop - i > 1 or not capital or i + 1 >= len(sight.words) or not sight.has("untitled", i):
        return False
    behind = sight.words[i + 1]
    free = i + 1 not in sight.inside and not (sight.has("never", i + 1) or begins_name(sight, i + 1))
    return behind.capital and free and not broken(sight.text, sight.words[i], behind)


def is_adjective_of(sight: Sight, match: Match) -> bool:
    """ "an official visit", "terrorist attacks": a word that tells of the noun behind it, and is nobody.

    An opening word has its capital anyway.
    """
    if sight.has("adjectives", match.first) != match.stop - match.first:
        return False
    small = match.first == 0 or sight.words[match.first].text.islower()
    return (small and noun_follows(sight, match.stop)) or names_thing(sight, match)


def tells_of_owned(sight: Sight, match: Match) -> bool:
    """ "Peru's official | period": such a word between an owner and what is his."""
    return owns(sight, match.first - 1) and is_adjective_of(sight, match)


def names_thing(sight: Sight, match: Match) -> bool:
    """ "the club's official | Harbour Radio", "the official Harbour Radio": a name behind an adjective that has an
    owner or "the" before it, and that the model takes for nobody's."""
    told = owns(sight, match.first - 1) or sight.has_before("definite_before", match.first)
    told = told or sight.has_before("possessive", match.first)
    capital = match.stop < len(sight.words) and sight.words[match.stop].capital
    return bool(told and capital) and not (starts_person(sight, match.stop) or sight.title_case)


def starts_person(sight: Sight, i: int) -> bool:
    """Whether a person's name begins at word `i`, by the model, the table of given names or a title."""
    return bool(sight.person_at(i) or sight.has("given", i) or sight.has("honorifics", i))


def modifies_noun(sight: Sight, match: Match) -> bool:
    """ "NATO fighter planes", "child care": a word for a person that tells of the noun behind it."""
    modifier = sight.has("modifiers", match.first) == match.stop - match.first
    return modifier and sight.words[match.first].text.islower() and noun_follows(sight, match.stop)


def noun_follows(sight: Sight, i: int) -> bool:
    """Whether a noun stands at word `i`, for all we know: no verb and none of the small words, or behind a hyphen."""
    word = sight.words[i] if i < len(sight.words) else None
    if word is None or not word.text.isalpha():
        return word is not None and word.text == "-"
    verb = word.lower in sight.lexicon.speech or word.text.endswith(sight.lexicon.verb_ending)
    return word.text.islower() and not (verb or sight.has("never", i) or sight.has("verbs_behind", i))


def is_hour(sight: Sight, i: int) -> bool:
    """8:00pm: a time of day, no prime minister."""
    return i > 0 and sight.words[i - 1].text[-1].isdigit() and sight.has("clock", i) > 0
