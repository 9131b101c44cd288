"""The role of somebody in the article's words: an office with what it is for and the body that it is in.

A phrase ends where its words stop telling who is meant; a role goes on to what a reader would cite: a professor | of
political science at the Harbour Institute, the executive director |, Harbour Trust.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from warta.places.countries import CountryName
from warta.places.organisations import Organisation
from warta.text.entities.appositions import Spotted
from warta.text.entities.complements import capitals, modifies, owns, told_holder
from warta.text.entities.following import linked_capitals
from warta.text.entities.phrases import Phrase
from warta.text.entities.sights import Sight
from warta.text.lexicon import Match

MODIFIED = 2
"""So many small words tell at most of what somebody is: a social work professor."""
WORK = 4
"""So many small words tell at most of what an office is for: of sales and marketing."""
LIST = 14
"""A list of what a body is for has at most so many words."""
UNTOLD = (None, "UNK")
"""The sectors of those of whom nothing is told."""


@dataclass(frozen=True, slots=True)
class Role:
    """Somebody's role in the article's words, which end before word `stop`, with what the body in them tells.

    `workplace`: the country of that body, which is not always whose the news is.
    """

    text: str
    stop: int
    country: str | None
    sector: str | None
    workplace: str | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """A body's name, which ends before word `stop`, and what is known of it."""

    stop: int
    country: str | None = None
    sector: str | None = None


def role_of(spotted: Spotted, phrase: Phrase) -> Role:
    """What a phrase tells of the person that it stands beside."""
    sight, first = spotted.sight, modified_first(spotted.sight, phrase)
    if sight.lexicon.complements_after:
        stop = past_whose(spotted, phrase)
        return Role(role_text(sight, first, stop), stop, phrase.country, phrase.sector)
    body = None if phrase.plural else body_behind(spotted, phrase)
    if body is None:
        return Role(role_text(sight, first, phrase.stop), phrase.stop, phrase.country, phrase.sector)
    sector = body.sector if phrase.sector in UNTOLD and body.sector else phrase.sector
    return Role(role_text(sight, first, body.stop), body.stop, phrase.country, sector, body.country)


def past_whose(spotted: Spotted, phrase: Phrase) -> int:
    """ "kuasa hukum | Budi Santoso, Siti Rahmawati": the word behind the name that tells for whom somebody works."""
    holder = spotted.titles.get(phrase.span)
    whose = next((one for one in spotted.called if one.first == phrase.stop and one != holder), None)
    return whose.stop if whose and holder else phrase.stop


def body_behind(spotted: Spotted, phrase: Phrase) -> Body | None:
    """What an office goes on with behind its phrase: "of political science", "at the Harbour Institute"; None where it
    ends there."""
    sight = spotted.sight
    stop = past_work(sight, past_own(spotted, phrase))
    link = sight.has("workplace", stop)
    first = stop + link + sight.has("articles", stop + link)
    body = body_at(spotted, first) if link else None
    if link and body is None:
        count = run_of_capitals(sight, first) if sight.has("employers", stop) else capitals(sight, first)
        body = Body(first + count) if count else None
    if body is None and phrase.bare and stop == phrase.stop:
        body = body_apart(spotted, phrase)
    if body:
        return replace(body, stop=past_more(sight, body.stop))
    return Body(stop) if stop > phrase.stop else None


def past_more(sight: Sight, i: int) -> int:
    """The University | of Dover, the National Snow | and Ice Data Centre: the word behind what goes on with a body."""
    stop = i + linked_capitals(sight, i)
    joined = i < len(sight.words) and sight.has("joint", i) > 0 and not sight.has("bodies", i - 1)
    end = i + 1
    while joined and end < len(sight.words) and sight.words[end].capital:
        end += 1
    return end if joined and end > i + 1 and sight.has("bodies", end - 1) else stop


def past_own(spotted: Spotted, phrase: Phrase) -> int:
    """Ann Baker, deputy director of Omani Public | Agenda: the word behind the capitals that go on with an office whose
    holder stands before it, and behind a list that a body's noun ends: of the Crime, | Labour and Trade Division."""
    sight, stop = spotted.sight, phrase.stop
    if not sight.words[stop - 1].capital or phrase.bare or sight.title_case or not told_holder(sight, phrase.first):
        return stop
    named = {i for one in spotted.called for i in range(one.first, one.stop)}
    while stop < len(sight.words) and is_own(sight, stop) and not (stop in named or sight.has("never", stop)):
        stop += 1
    return past_listed(sight, stop)


def past_listed(sight: Sight, i: int) -> int:
    """The word behind a list of capitals that goes on at word `i` and ends with a body's noun."""
    stop = i
    while stop < min(len(sight.words), i + LIST) and (sight.words[stop].capital or joins(sight, stop)):
        stop += 1
    ends = (k for k in range(stop, i, -1) if sight.has("bodies", k - 1) or sight.has("parts", k - 1))
    return next(ends, i) if i < len(sight.words) and joins(sight, i) else i


def joins(sight: Sight, i: int) -> bool:
    """Whether word `i` joins the nouns of a list, or ties one with a hyphen: Crime, Labour and Anti-Fraud Division."""
    word = sight.words[i]
    behind = i + 1 < len(sight.words) and (sight.words[i + 1].capital or sight.has("joint", i + 1) > 0)
    return behind and (word.text in (",", "-") or sight.has("joint", i) > 0)


def past_work(sight: Sight, i: int) -> int:
    """ "head | of research", "director | of sales and marketing": the word behind the small ones of what an office is
    for."""
    if i >= len(sight.words) or not sight.has("of", i):
        return i
    stop = i + 1
    while stop < min(len(sight.words), i + 1 + WORK) and is_work(sight, stop):
        stop += 1
    stop -= sight.has("joint", stop - 1) > 0
    named = stop < len(sight.words) and sight.words[stop].capital  # the daughter of famous Ann Baker
    return i if named or stop == i + 1 else stop


def is_work(sight: Sight, i: int) -> bool:
    """Whether word `i` may be of what an office is for: a small noun that is nobody, or "and"."""
    word = sight.words[i]
    if sight.has("joint", i):
        return i + 1 < len(sight.words) and sight.words[i - 1].text.islower() and is_work(sight, i + 1)
    verb = word.text.endswith(sight.lexicon.verb_ending)
    return word.text.isalpha() and modifies(sight, i) and i not in sight.inside and not verb


def body_at(spotted: Spotted, i: int) -> Body | None:
    """The body that a table or the model has at word `i`, or a phrase that names one."""
    sight = spotted.sight
    phrase = next((one for one in spotted.phrases if one.first == i and one.kind != "person"), None)
    match, (stop, name) = sight.matches.get(i), sight.names.get(i, (i, None))
    if phrase and sight.words[i].capital and phrase.stop >= stop:
        return Body(phrase.stop, phrase.country, phrase.sector)
    if name and name.kind == "organisation" and not (match and match.stop > stop):
        noun = sight.lexicon.body_sectors.get(sight.words[stop - 1].lower)
        entry = match.entry if match and match.stop == stop else None
        known = entry if isinstance(entry, Organisation) else None
        return Body(stop, known.country, known.sector) if known else Body(stop, land_of(sight, i), noun)
    if match and isinstance(match.entry, Organisation):
        return Body(match.stop, match.entry.country, match.entry.sector)
    return None


def land_of(sight: Sight, i: int) -> str | None:
    """The country that a body's name begins with: the Oman Institute."""
    match = sight.matches.get(i)
    return match.entry.country if match and isinstance(match.entry, CountryName) else None


def run_of_capitals(sight: Sight, i: int) -> int:
    """How many capitals in no table begin at word `i`: analyst at | Bintara."""
    one = i < len(sight.words) and sight.words[i].capital and i not in sight.inside
    free = one and not (sight.person_at(i) or sight.has("given", i) or sight.has("never", i))
    return capitals(sight, i) or int(bool(free) and not sight.title_case)


def body_apart(spotted: Spotted, phrase: Phrase) -> Body | None:
    """ "Ann Baker, executive director|, Harbour Trust, said": the body behind a comma that an office is in."""
    sight, i = spotted.sight, phrase.stop
    if i + 1 >= len(sight.words) or sight.words[i].text != ",":
        return None
    first = i + 1 + sight.has("articles", i + 1)
    body = body_at(spotted, first) or spelt_out(sight, first)
    behind = body is not None and spotted.titles[phrase.span].first > body.stop
    closed = body and (behind or (told_holder(sight, phrase.first) and closes_apart(sight, body.stop)))
    return body if closed else None


def spelt_out(sight: Sight, i: int) -> Body | None:
    """The letters at word `i` that the text has somewhere in brackets, as it does behind a body's name."""
    word = sight.words[i].text if i < len(sight.words) else ""
    return Body(i + 1) if len(word) > 1 and word.isupper() and f"({word})" in sight.text else None


def closes_apart(sight: Sight, i: int) -> bool:
    """Whether what stands between commas ends at word `i`, or its sentence; no list of bodies goes on."""
    word = sight.words[i] if i < len(sight.words) else None
    if word is None or word.text == ".":
        return True
    after = sight.words[i + 1] if i + 1 < len(sight.words) else None
    ends = word.text == "," and after is not None and not (after.capital or sight.has("joint", i + 1))
    return ends or word.lower in sight.lexicon.speech


def modified_first(sight: Sight, phrase: Phrase) -> int:
    """ "Ann Baker, a | geography professor": where the words begin behind a comma and "a", or
    behind a name's comma, that tell what one is."""
    first = phrase.first
    while first > 1 and phrase.first - first < MODIFIED and modifies(sight, first - 1):
        first -= 1
    article = sight.has_before("articles", first)
    behind = first < phrase.first and sight.words[first - article - 1].text == ","
    behind = behind and (sight.has_before("indefinite", first) > 0 or told_holder(sight, first))
    whole = all(sight.words[i].text.isalpha() for i in range(first, phrase.first))
    if behind and whole and not sight.lexicon.complements_after:
        return first
    return phrase.first - numbered_before(sight, phrase.first)


def numbered_before(sight: Sight, first: int) -> int:
    """The 44th | president: how many words tell which of all who held the office."""
    before = sight.words[max(0, first - 2) : first]
    ordinal = len(before) == 2 and before[0].text.isdigit() and before[0].stop == before[1].start
    return 2 if ordinal and before[1].text.isalpha() else 0


def role_text(sight: Sight, first: int, stop: int) -> str:
    """An office in the article's words, less whose it is at its edge: Menteri Luar Negeri, ambassador to Oman."""
    end, begin = sight.ends.get(stop), sight.matches.get(first)
    if begin and isinstance(begin.entry, CountryName) and begin.stop < stop and not begins_own(sight, begin):
        first = begin.stop + owns(sight, begin.stop)
    trimmed = end and isinstance(end.entry, CountryName) and end.first > first and not is_own(sight, end.first - 1)
    if end and isinstance(end.entry, CountryName) and trimmed and not is_own_capital(sight, end.entry):
        link = end.first - sight.has_before("articles", end.first)
        link -= sight.has_before("links", link)
        stop = stop if is_sent(sight, link, end.first) else link
    return sight.span(first, stop).of(sight.text)


def begins_own(sight: Sight, land: Match) -> bool:
    """ "the | Oman | Wildlife Service spokesman", "| Manila | mayor": whether a country begins a body's name, or its
    capital is the town that an office is of."""
    if isinstance(land.entry, CountryName) and land.entry.form in ("seat", "capital") and not owns(sight, land.stop):
        return True
    stop, name = sight.names.get(land.first, (land.stop, None))
    whole = name is not None and name.kind == "organisation" and stop > land.stop
    return whole or is_own(sight, land.stop)


def is_own(sight: Sight, i: int) -> bool:
    """Direktur Sinar | Industry | Indonesia: whether word `i` beside a country has a capital and is in no table, and so
    both are of a body's name."""
    known = i in sight.inside or any(sight.has(kind, i) for kind in ("portfolio", "after", "before"))
    return sight.words[i].capital and not known


def is_sent(sight: Sight, i: int, stop: int) -> bool:
    """ "ambassador | to Oman", "duta besar Oman | untuk Turki": where one is sent, not whose he is."""
    owner = sight.ends.get(i)
    noun = owner.first if owner and isinstance(owner.entry, CountryName) else i
    return sight.has_before("sent", noun) > 0 and 0 < sight.has("sent_to", i) <= stop - i


def is_own_capital(sight: Sight, name: CountryName) -> bool:
    """Whether a country's name is the own country's capital, which tells of a town there: Kepala Dinas … Jakarta."""
    return name.form in ("seat", "capital") and name.country == sight.lexicon.home
