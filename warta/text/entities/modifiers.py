"""What stands before the noun of a phrase and belongs to it: adjectives, countries, bodies, the words of a name."""

from __future__ import annotations

from warta.places.gazetteer import find_place
from warta.text.entities.bodies import RULE
from warta.text.entities.cast import is_acronym
from warta.text.entities.complements import FARTHEST, by_noun, completes, is_body
from warta.text.entities.growth import Growth
from warta.text.entities.placed_names import broken
from warta.text.entities.sights import Sight
from warta.text.lexicon import Match, Office, Word


def many(word: Word, office: Office) -> bool:
    """Whether the noun itself says that they are several: kapal-kapal, ministers."""
    singular = office.kind == "organisation" or not word.text.isalpha() or office.form.endswith(word.lower)
    return "-" in word.text or not singular


def grow_left(sight: Sight, growth: Growth, head: Match, least: int) -> None:
    """Over what stands before the noun where the language completes it there: "Hamas political leader"."""
    if sight.lexicon.complements_after:
        return
    while growth.first > max(least, head.first - FARTHEST):
        step = (
            across(sight, growth, least)
            or complement_before(sight, growth, least)
            or narrowing(sight, growth)
            or portfolio_before(sight, growth, head)
            or own_word(sight, growth, head, least)
        )
        if not step:
            return
        growth.first -= step


def complement_before(sight: Sight, growth: Growth, least: int) -> int:
    """How many words right before name a country or a body: "Russian", "Iran's", "State Department"."""
    i = growth.first
    owns = 1 if i - 1 > least and sight.words[i - 1].lower in ("'s", "’s", "’", "'") else 0
    match = sight.ends.get(i - owns)
    if match and not owns and (stance := stance_before(sight, match.first, least)):
        return i - match.first + stance
    if match and isinstance(match.entry, Office) and tells_nothing(match.entry) and not owns:
        return 0  # "public officials", "family doctors", "deputy president"
    if match and match.first >= least and not (owns and match.is_somebodys):
        inner = growth.inner
        step = completes(growth, match)
        growth.inner = inner  # "Student activist Ann Baker" is a student and an activist
        return (max(step, whole_before(sight, growth, match, least)) + owns) if step else 0
    if i - owns in sight.name_ends and not sight.title_case:
        start, name = sight.name_ends[i - owns]
        if name.kind in ("organisation", "place") and start >= least:
            place = find_place(name.span.of(sight.text)) if name.kind == "place" else None
            growth.countries.append(place.country if place else None)
            growth.completed = True
            return i - start
    return 0


def stance_before(sight: Sight, i: int, least: int) -> int:
    """Anti-|government protesters, pro-|Russian fighters: how many words before say that they are of somebody else."""
    return 2 if i - 2 >= least and hyphened_before(sight, i, "stances") else 0


def whole_before(sight: Sight, growth: Growth, match: Match, least: int) -> int:
    """ "Election | Commission chairman": how many words the body's name has that ends with its noun; 0 for none."""
    start, name = sight.name_ends.get(match.stop, (match.first, None))
    whole = name is not None and name.kind == "organisation" and least <= start < match.first
    if name is None or not whole or not (is_body(match) or name.rule == RULE):
        return 0
    for part in sight.matches.values():
        if start <= part.first < match.first:
            completes(growth, part)
    return match.stop - start


def across(sight: Sight, growth: Growth, least: int) -> int:
    """ "Oman Unity | Party leader": how many words of a body's name lie before a noun that begins with its last one."""
    over = ((first, *named) for first, named in sight.names.items() if least <= first < growth.first < named[0])
    whole = (first for first, stop, name in over if stop <= growth.stop and by_noun(sight, first, stop, name))
    start = next(whole, growth.first)
    for part in sight.matches.values():
        if start <= part.first < growth.first:
            completes(growth, part)
    growth.completed |= start < growth.first
    return growth.first - start


def own_body(sight: Sight, growth: Growth, head: Match, least: int) -> int:
    """ "the | Bintara Market president Ann Baker": how many words of a name in no table tell whose office it is.

    A word that opens the sentence has its capital anyway.
    """
    office = head.entry
    borrows = isinstance(office, Office) and office.kind == "person" and (office.borrows or office.sector == "BUS")
    if growth.completed or not borrows or sight.title_case:
        return 0
    first = growth.first
    if first - 1 >= least and is_letters(sight, first - 1):
        return 1
    noun = sight.words[head.first].text
    if not (noun.islower() or noun.isupper()):
        return 0
    while first - 1 > least and in_no_table(sight, first - 1):
        first -= 1
    return growth.first - first


def is_letters(sight: Sight, i: int) -> bool:
    """The | BHA | president: whether word `i` is a body's letters that no table knows."""
    word = sight.words[i]
    return is_acronym(word.text) and not (i in sight.inside or sight.has("never", i) or sight.has("things", i))


def in_no_table(sight: Sight, i: int) -> bool:
    """Whether word `i` has a capital, and neither opens a sentence nor is known to be anything."""
    word, opening = sight.words[i], i == 0 or sight.words[i - 1].text in ".!?:"
    known = i in sight.inside or sight.has("never", i) or sight.has("honorifics", i)
    return word.text.istitle() and not (known or opening or broken(sight.text, word, sight.words[i + 1]))


def tells_nothing(office: Office) -> bool:
    """Whether the noun behind is not of such people or of whom they are: the public, a deputy."""
    return office.sector == "CVL" or (office.kind == "person" and office.sector == "UNK")


def own_word(sight: Sight, growth: Growth, head: Match, least: int) -> int:
    """ "the | Corrections Department", "the Culture | Ministry": a capital before it that is of a body's own name."""
    head = sight.matches.get(growth.first, head)
    i, office = growth.first - 1, head.entry
    body = isinstance(office, Office) and office.kind != "person" and not many(sight.words[head.stop - 1], office)
    if not body or i < least or sight.title_case or not sight.words[head.first].capital:
        return 0
    named = any(first <= i < stop for first, (stop, _) in sight.names.items())
    free = not (named or i in sight.inside or sight.has("never", i) or sight.has("honorifics", i))
    if not free or not sight.words[i].text.istitle() or broken(sight.text, sight.words[i], sight.words[i + 1]):
        return 0
    growth.completed = True
    hyphened = i - 2 >= least and sight.words[i - 1].text == "-" and sight.words[i - 1].stop == sight.words[i].start
    return 3 if hyphened and sight.words[i - 2].capital else 1


def narrowing(sight: Sight, growth: Growth) -> int:
    """Adjectives that lie between the noun and its country, and what a hyphen ties to it: Vice-|Chancellor."""
    return sight.has_before("before", growth.first) or hyphened_before(sight, growth.first, "prefixes")


def hyphened_before(sight: Sight, i: int, kind: str) -> int:
    """Vice-|Chancellor, co-|author: how many words before are one of a kind that a hyphen ties to the next."""
    words = sight.words[max(0, i - 2) : i + 1]
    glued = len(words) == 3 and words[1].text == "-" and words[0].stop == words[1].start == words[2].start - 1
    return 2 if glued and sight.has(kind, i - 2) else 0


def portfolio_before(sight: Sight, growth: Growth, head: Match) -> int:
    """ "Public Safety | Minister", "Natural Resources and | Environment Minister": what a minister is for."""
    noun = sight.words[head.stop - 1]
    i = growth.first - (sight.has("joint", growth.first - 1) > 0)
    count = sight.has_before("portfolio", i) if sight.has("for_portfolio", head.stop - 1) and i > 0 else 0
    alike = count and sight.words[i - 1].capital == noun.capital and (noun.capital or i == growth.first)
    return growth.first - i + count if alike and not sight.title_case else 0


def is_model(sight: Sight, i: int) -> bool:
    """C-|27 of the air force: a number that a hyphen ties to a letter tells which machine, and not how many."""
    words = sight.words[max(0, i - 2) : i + 1]
    glued = len(words) == 3 and words[1].text == "-" and words[0].stop == words[1].start == words[2].start - 1
    return glued and words[0].text.isupper()


def take_before(sight: Sight, growth: Growth, least: int) -> None:
    """Over numbers, "para", "former", "the": part of the phrase, and no part of its key."""
    while growth.first > least:
        words, i = sight.words, growth.first
        kinds = {kind: sight.has_before(kind, i) for kind in ("former", "candidate", "before")}
        number = 1 if words[i - 1].text.replace(".", "").isdigit() and not is_model(sight, i - 1) else 0
        step = max(number, *kinds.values())
        if not step or i - step < least:
            return
        growth.former |= kinds["former"] == step
        growth.candidate |= kinds["candidate"] == step
        several = (
            kinds["before"] == step and sight.lexicon.complements_after and sight.has_before("one_before", i) < step
        )
        growth.counted |= bool(number) or several
        growth.new |= sight.has_before("new_before", i) == step
        growth.first -= step
