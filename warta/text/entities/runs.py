"""Runs of capitalised words: where a name may begin, and how far it goes on."""

from __future__ import annotations

from warta.places.countries import CountryName
from warta.places.gazetteer import PlaceFact
from warta.places.leaders import single_leaders
from warta.text.entities.known_parts import is_short_said, seen_elsewhere
from warta.text.entities.leads import is_held_name
from warta.text.entities.nobody import behind_given
from warta.text.entities.placed_names import broken
from warta.text.entities.sights import Sight
from warta.text.lexicon import Match, Word

LONGEST = 6
"""No name has more words."""

SEATS = ("seat", "capital")
"""Forms of a country's name that are a town's."""

PARTICLES = 2
"""Small words in a row inside a name: von der, de la."""

OFTEN = 2
"""A word that is doubled at so many places of a text is so in a name, and no line's lost end."""

NICKNAMED = (("(", ")"), ('"', '"'), ("“", "”"), ("‘", "’"), ("'", "'"))
"""Marks around a nickname inside a name."""

TIES = frozenset({"-", ".", *(opening for opening, _ in NICKNAMED)})
"""Marks that a name goes on behind."""


def may_begin(sight: Sight, i: int, sure: bool, known: frozenset[str]) -> bool:
    """Whether a name may begin here: a capital, and no word of the tables."""
    word, modelled = sight.words[i], sight.person_at(i)
    if is_surname_said(sight, i, known):
        return True
    if not word.capital or word.lower in sight.lexicon.speech or (sight.has("never", i) and not (modelled > 1 or sure)):
        return False
    match = sight.inside.get(i)
    if match and modelled == match.stop - match.first and not (sure or word.text in known) and is_land(match):
        return False  # Georgia alone is the country, Virginia the state
    if match is None or may_be_name(sight, match) or bool(modelled and sight.has("also", i)) or is_held_name(sight, i):
        return True
    return word.text in known and sight.has_before("inside", i) > 0 and may_be_town(sight, i)  # said de Lima


def is_surname_said(sight: Sight, i: int, known: frozenset[str]) -> bool:
    """ "Ann Durham … Durham said", "Lee May … | May said": a part of a known name that a verb of speech follows.

    It may be a town's or a month's as well, where nothing stands before it that places have.
    """
    word = sight.words[i]
    told = word.text in known or is_short_said(sight, i, known)
    if not word.text.istitle() or not told or not may_be_town(sight, i):
        return False
    alone = i == 0 or not (sight.words[i - 1].capital or sight.has_before("place", i) or sight.has_before("links", i))
    after = sight.words[i + 1].lower if i + 1 < len(sight.words) else ""
    return alone and after in sight.lexicon.behind_name


def is_careful(match: Match) -> bool:
    """Whether an entry is a country whose name is a person's, too."""
    return isinstance(match.entry, CountryName) and match.entry.careful


def is_land(match: Match) -> bool:
    """Whether an entry is a country or a region."""
    return is_careful(match) or (isinstance(match.entry, PlaceFact) and match.entry.resolution == "region")


def may_be_name(sight: Sight, match: Match) -> bool:
    """Whether an entry is a part of a person's name here: Georgia Baker, Austin."""
    if not inside_person(sight, match.first):
        return False
    return isinstance(match.entry, PlaceFact) or is_careful(match)


def run_end(sight: Sight, first: int, taken: set[int], known: frozenset[str]) -> int:
    """Where the run of capitalised words ends that begins at `first`."""
    i = first + 1
    while i < min(len(sight.words), first + LONGEST) and i not in taken:
        if (goes_on(sight, i) or is_held_name(sight, i - 1)) and not is_said_twice(sight, i):
            i += 1
        elif not may_tie(sight, i):
            break
        elif (
            i + 1 < len(sight.words)
            and i + 1 not in taken
            and joins(sight, i, known)
            and (goes_on(sight, i + 1) or sight.words[i].text == "-")
        ):
            i += 2
        elif behind := past_particles(sight, i) or past_article(sight, i):
            i = behind
        elif nickname(sight, i):
            i += 4
        else:
            break
    return i


def may_tie(sight: Sight, i: int) -> bool:
    """Whether word `i` may tie what is behind it to a name: few may."""
    return sight.words[i].text in TIES or sight.has("inside", i) > 0


def is_said_twice(sight: Sight, i: int) -> bool:
    """Budi Santoso | Santoso pulang, where a line has lost its end; not so where it stands again: Dewi Tan Tan."""
    word = sight.words[i].text
    return word == sight.words[i - 1].text and not stands_often(f"{word} {word}", sight.text)


def stands_often(words: str, text: str) -> bool:
    """Whether a text has some words so often; what lies behind is not looked at."""
    stop = 0
    for _ in range(OFTEN):
        start = text.find(words, stop)
        if start < 0:
            return False
        stop = start + len(words)
    return True


def past_particles(sight: Sight, i: int) -> int:
    """Ursula | von der Leyen, Ann | de Solo: the word after the one that small words tie to a name; 0 for none.

    It may be a town's as well.
    """
    stop = i
    while (
        stop < min(len(sight.words), i + PARTICLES) and sight.has("inside", stop) and sight.words[stop].text.islower()
    ):
        stop += 1
    if stop == i or stop >= len(sight.words) or broken(sight.text, sight.words[stop - 1], sight.words[stop]):
        return 0
    free = may_be_town(sight, stop) and not sight.has("never", stop)
    return stop + 1 if free and sight.words[stop].capital else 0


def past_article(sight: Sight, i: int) -> int:
    """Bashar | al-Assad: the word after the one that "al-" ties to a name; 0 for none."""
    words = sight.words[i : i + 3]
    if len(words) < 3 or not sight.has("inside", i) or words[1].text != "-":
        return 0
    glued = words[0].stop == words[1].start and words[1].stop == words[2].start
    return i + 3 if glued and words[0].text.islower() and words[2].capital else 0


def may_be_town(sight: Sight, i: int) -> bool:
    """Whether word `i` is in no table, or a town's name of one word, which surnames are as well: Lima."""
    match = sight.inside.get(i)
    if match is None:
        return True
    seat = isinstance(match.entry, CountryName) and match.entry.form in SEATS
    return match.stop - match.first == 1 and (seat or isinstance(match.entry, PlaceFact))


def goes_on(sight: Sight, i: int) -> bool:
    """Whether word `i` may be a further part of a name."""
    if not sight.words[i].capital or broken(sight.text, sight.words[i - 1], sight.words[i]):
        return False
    match = sight.inside.get(i)
    apart = match and not (may_be_name(sight, match) or sight.has("also", i) or behind_given(sight, i))
    word = sight.has("never", i) and not (inside_person(sight, i) or hyphened_on(sight, i))
    return not apart and not word


def hyphened_on(sight: Sight, i: int) -> bool:
    """Kim | In-ryong, Lee So-young: a word that a hyphen and small letters go on with is no "in"."""
    words = sight.words[i : i + 3]
    glued = len(words) == 3 and words[1].text == "-" and words[0].stop == words[1].start == words[2].start - 1
    return glued and words[2].text.islower()


def inside_person(sight: Sight, i: int) -> bool:
    """Whether the model counts word `i` to a person's name."""
    named = sight.names.items()
    return any(i - LONGEST <= first <= i < stop and name.kind == "person" for first, (stop, name) in named)


def joins(sight: Sight, i: int, known: frozenset[str]) -> bool:
    """ "bin", a hyphen inside Al-Nahyan or Zuma-Sambudla (but not between Prabowo-Gibran, nor in
    Baker-led), the dot of an initial."""
    word, before, after = sight.words[i], sight.words[i - 1], sight.words[i + 1]
    if word.text == "-":
        glued = before.stop == word.start and word.stop == after.start and after.text.isalpha()
        glued = glued and not sight.has("hyphened", i + 1)
        both = seen_elsewhere(sight, i - 1, known) and seen_elsewhere(sight, i + 1, known)
        both = both and not (only_tied(sight, before, after) or only_tied(sight, after, before))
        one = f"{before.text}-{after.text}" in known and not (stands_alone(sight, i - 1) and stands_alone(sight, i + 1))
        return glued and (one or not both)
    if word.text == ".":
        return len(before.text) == 1 and before.stop == word.start
    return bool(sight.has("inside", i)) and word.text.islower()


def only_tied(sight: Sight, one: Word, other: Word) -> bool:
    """Brannigan-Sloane: whether a word stands nowhere in the text but beside another and a hyphen."""
    pair = "-".join(word.text for word in sorted((one, other)))
    return not sight.lexicon.complements_after and sight.text.count(one.text) == sight.text.count(pair)


def stands_alone(sight: Sight, i: int) -> bool:
    """Whether word `i` names somebody by itself elsewhere."""
    return sight.words[i].text in sight.alone or sight.words[i].text in single_leaders()


def nickname(sight: Sight, i: int) -> bool:
    """Robertus (Robi) Santoso, Robert "Bob" Baker."""
    words = sight.words[i : i + 4]
    marks = [word.text for word in words]
    marked = len(words) == 4 and (marks[0], marks[2]) in NICKNAMED
    return marked and words[1].text.istitle() and goes_on(sight, i + 3)


def opens(sight: Sight, i: int) -> bool:
    """Whether a sentence begins at word `i`, or one inside it: its capital says nothing."""
    before, word = sight.words[i - 1] if i else None, sight.words[i]
    return before is None or before.text in ".!?:" or (not before.text[0].isalnum() and before.stop == word.start)
