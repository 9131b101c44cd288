"""What a ministry or an office is for: Minister of | Energy and Mineral Resources."""

from __future__ import annotations

from warta.text.entities.complements.entries import completes
from warta.text.entities.complements.signs import FARTHEST, WHOLE_NAME, begins_name, named_body
from warta.text.entities.growth import Growth
from warta.text.entities.sights import Sight
from warta.text.lexicon import Match, Office


def department(sight: Sight, growth: Growth, i: int, head: Match) -> int:
    """ "Ministry of | Social Affairs", "Minister of | Energy and Mineral Resources Budi Santoso": what it is for.

    Behind a person's office only words that departments are called by, for a name may follow.
    """
    told = told_holder(sight, growth.first)
    if sight.lexicon.complements_after or sight.title_case or not (told or sight.words[head.first].capital):
        return 0
    body = named_body(head) and isinstance(head.entry, Office) and head.entry.kind == "organisation"
    fits = for_body if body else for_held if told else for_office
    stop = i
    while stop < len(sight.words) and (step := fits(sight, stop)):
        stop += step
    stop += listed_for(sight, stop)
    growth.completed |= stop > i
    return stop - i


def told_holder(sight: Sight, i: int) -> bool:
    """Ann Baker, | Head of Technology Alliances: whether whoever holds the office at word `i` stands right before.

    "Budi Santoso sebagai | Direktur Perencanaan Sistem".
    """
    return holder_before(sight, i) is not None


def holder_before(sight: Sight, i: int) -> int | None:
    """The first word of the whole name right before the office at word `i`, where a comma or a link ties the two."""
    first = i - sight.has_before("articles", i)
    while first > 1 and sight.words[first - 1].capital and not sight.lexicon.complements_after:
        first -= 1  # Ann Baker, Harbour | Director General of …
    comma = first > 1 and sight.words[first - 1].text == ","
    stop = first - (sight.has_before("holding", first) or comma)
    begin, name = sight.name_ends.get(stop, (stop, None))
    return begin if stop < first and name and name.kind == "person" and stop - begin >= WHOLE_NAME else None


def opens_next(sight: Sight, i: int) -> bool:
    """ "Menteri Agama Budi Santoso, | Menteri ESDM Siti Rahmawati": whether the office at word `i` is the next of a
    list, for who stands before its comma has one before his name."""
    begin = holder_before(sight, i) if sight.words[i - 1].text == "," else None
    return begin is not None and (sight.office_before(begin) or sight.has_before("portfolio", begin) > 0)


def for_held(sight: Sight, i: int) -> int:
    """How many words at `i` go on with what an office is for whose holder is told: any capitals, "and Partnerships"."""
    link = (sight.has("joint", i) > 0 or sight.has("listing", i) > 0) and i + 1 < len(sight.words)
    if sight.has("given", i + link):
        return 0
    return for_office(sight, i) or (for_body(sight, i + 1) and link + 1 if link else for_body(sight, i))


def held_words(sight: Sight, growth: Growth, head: Match) -> int:
    """ "Budi Santoso sebagai Direktur Perencanaan | Sistem": capitals that go on with the office of the one before."""
    office = head.is_somebodys and sight.words[head.first].capital
    held = office and not (growth.completed or sight.title_case) and told_holder(sight, growth.first)
    fits = for_office if held and opens_next(sight, growth.first) else for_held
    return fits(sight, growth.stop) if held else 0


def for_office(sight: Sight, i: int) -> int:
    """How many words at `i` go on with what a minister is for: "Mineral Resources", "and Industry"."""
    link = sight.has("joint", i) > 0 and i + 1 < len(sight.words)
    count = sight.has("portfolio", i + link)
    return count + link if count and sight.words[i + link].capital else 0


def for_body(sight: Sight, i: int) -> int:
    """How many words at `i` go on with what a ministry is for: any capitals that begin no name and no entry."""
    link = sight.has("joint", i) > 0 and i + 1 < len(sight.words)
    word = sight.words[i + link]
    known = sight.has("portfolio", i + link)
    if known and word.capital:
        return known + link
    free = i + link not in sight.matches and not sight.person_at(i + link) and not sight.has("never", i + link)
    return 1 if word.capital and free and not link else 0


def also_for(sight: Sight, growth: Growth, head: Match) -> int:
    """ "Minister of Foreign Affairs | and Trade Ann Baker": what else an office is for that a table has whole, or a
    ministry of whose name the model has the beginning: "Ministry of Trade | and Industry"."""
    i, office = growth.stop, isinstance(head.entry, Office) and head.entry.kind != "group"
    whole = office and i == head.stop > head.first + 1
    if sight.lexicon.complements_after or i + 2 >= len(sight.words):
        return 0
    if office and (whole or sight.has("of", head.stop) > 0) and (listed := listed_for(sight, i)):
        return listed
    if not whole:
        return 0
    joined = sight.has("joint", i) > 0 and sight.has_before("portfolio", i) and i + 2 not in sight.matches
    stop = i + (for_office(sight, i) if joined else 0)
    while i < stop < len(sight.words) and sight.words[stop].capital and (more := sight.has("portfolio", stop)):
        stop += more
    return stop - i


def listed_for(sight: Sight, i: int) -> int:
    """How many words at `i` go on with all that a ministry is for: Ministry of Science | , Energy and Technology.

    The list ends with "and": "the Ministry of Finance, Health Minister Ann Baker".
    """
    if sight.title_case or not sight.has_before("portfolio", i):
        return 0
    stop = i
    while stop + 1 < len(sight.words) and sight.words[stop].text == "," and (count := portfolio_at(sight, stop + 1)):
        stop += 1 + count
    stop += stop + 1 < len(sight.words) and sight.words[stop].text == ","
    if stop + 1 >= len(sight.words) or not sight.has("joint", stop):
        return 0
    article = sight.has("articles", stop + 1)
    count = portfolio_at(sight, stop + 1 + article)
    stop += 1 + article + count
    goes_on = stop < len(sight.words) and sight.words[stop].capital and not begins_name(sight, stop)
    return stop - i if count and not goes_on else 0  # of the Labour and Trade | Division


def portfolio_at(sight: Sight, i: int) -> int:
    """How many words from `i` on, with capitals, tell what a department is for, and begin no other office."""
    stop = i
    while stop < len(sight.words) and sight.words[stop].capital and (count := sight.has("portfolio", stop)):
        match = sight.matches.get(stop)
        if match and isinstance(match.entry, Office) and match.stop > stop + count:
            return 0  # Health | Minister
        stop += count
    return stop - i


def nouns_spelt_out(sight: Sight, growth: Growth, head: Match) -> int:
    """ "Dinas | Ketahanan Pangan, Kelautan, dan Perikanan (DKPKP)": the capitals that brackets are short for."""
    first = growth.stop
    office = isinstance(head.entry, Office) and head.entry.kind != "group" and sight.words[head.first].capital
    if not office or sight.title_case or sight.words[first - 1].text == ")":
        return 0
    stop = first
    while stop < min(len(sight.words), first + FARTHEST) and spells_body(sight, stop):
        stop += 1
    close = next((i for i in range(stop + 2, stop + 5) if i < len(sight.words) and sight.words[i].text == ")"), 0)
    if stop == first or not close or sight.words[stop].text != "(":
        return 0
    short = sight.span(stop + 1, close).of(sight.text)
    if not any(shortens(short, sight.span(i, stop).of(sight.text)) for i in range(head.stop - 1, first + 1)):
        return 0
    growth.completed = True
    for i in range(first, stop):
        if i in sight.matches:
            completes(growth, sight.matches[i])
    return stop - first


def spells_body(sight: Sight, i: int) -> bool:
    """Whether word `i` may be of a body's name: a capital that begins nobody's, or what joins nouns."""
    word = sight.words[i]
    joint = word.text == "," or sight.has("joint", i) > 0 or sight.has("listing", i)
    return bool(joint) or (word.capital and not (sight.person_at(i) or sight.has("given", i)))


def shortens(short: str, words: str) -> bool:
    """Whether the letters of a short name stand in some words in order, the first one first: BP Haji."""
    letters = iter(words.lower())
    return short[0].lower() == words[0].lower() and all(one in letters for one in short.lower() if one.isalnum())
