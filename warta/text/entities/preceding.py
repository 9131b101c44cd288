"""Who is named before an office: "Ann Baker, 34, the mayor of Dover", "Budi Santoso, selaku ketua"."""

from __future__ import annotations

from collections.abc import Container, Mapping

from warta.places.countries import CountryName
from warta.text.entities.called import Called
from warta.text.entities.complements import modifies, owns
from warta.text.entities.phrases import Phrase
from warta.text.entities.runs import opens
from warta.text.entities.sights import Sight

CLAUSE = 16
"""A relative clause between a title and a name has fewer words."""
OWNER = 6
"""Whose office it is has at most so many words, less one."""
MODIFIERS = 5
"""So many words, hyphens among them, stand at most between "a" and a noun that tells what somebody is."""


def preceding(sight: Sight, phrase: Phrase, ended: Mapping[int, Called]) -> Called | None:
    """ "Ivan Petrov, the Russian foreign minister", "Budi Santoso selaku Menteri Luar Negeri"."""
    first = before_modifiers(sight, phrase, before_owner(sight, phrase.first - phrase.article), ended)
    link = sight.has_before("apposition", first)
    one = (
        ended.get(before_clause(sight, first - link, ended)) if link and fills_brackets(sight, phrase, first) else None
    )
    whose = phrase.article or first < phrase.first
    if one and ((whose and speaks_itself(sight, phrase, one)) or is_told_about(sight, phrase, one)):
        return None
    return one


def is_told_about(sight: Sight, phrase: Phrase, one: Called) -> bool:
    """ "Menurut Budi, | gubernur tidak keberatan", "Kata Bupati Budi, | penyidik diam": the office that begins
    what somebody says, for no comma ends it."""
    sources = sight.lexicon.sources | (sight.lexicon.before_name if sight.lexicon.complements_after else frozenset())
    before = range(one.first - len(one.titled) - 1, -1, -1)
    source = next((i for i in before if sight.words[i].lower in sources or not goes_before(sight, i)), -1)
    said = source >= 0 and sight.words[source].lower in sources and opens(sight, source)
    closed = any(word.text == "," for word in sight.words[phrase.stop : phrase.stop + CLAUSE])
    return said and sight.words[phrase.first - 1].text == "," and not closed


def goes_before(sight: Sight, i: int) -> bool:
    """Whether word `i` may be of what is told before a name: a capital, or a word of an office."""
    return sight.words[i].capital or i in sight.inside or sight.has("portfolio", i) > 0


def before_clause(sight: Sight, i: int, ended: Mapping[int, Called]) -> int:
    """ "Ann Baker|, who left Oman, becomes …": where the name ends before what is told of its bearer between commas."""
    if i in ended or i < 1 or i >= len(sight.words) or sight.words[i - 1].text != ",":
        return i
    begin = next((k for k in range(i - 2, max(0, i - CLAUSE), -1) if sight.words[k].text == ","), 0)
    told = sight.has("relative", begin + 1) or sight.has("articles", begin + 1)
    return begin if begin in ended and told else i


def fills_brackets(sight: Sight, phrase: Phrase, first: int) -> bool:
    """ "Ann Baker (| finance minister)": whether all that brackets hold is told, where the words stand in any."""
    return sight.words[first - 1].text != "(" or closes(sight, phrase.stop)


def past_degrees(sight: Sight, i: int) -> int:
    """Ann Baker | , Ph.D., M.D., a surgeon: the word behind the degrees of a name that end with a comma, too."""
    stop = i
    while stop + 1 < len(sight.words) and sight.words[stop].text == "," and (count := degree_at(sight, stop + 1)):
        stop += 1 + count
    return stop


def degree_at(sight: Sight, i: int) -> int:
    """How many words of a degree begin at word `i`: "Ph.D." is "Ph", a dot, "D" and a dot."""
    return sight.has("degrees", i) if sight.words[i].capital else 0


def before_modifiers(sight: Sight, phrase: Phrase, first: int, ended: Container[int]) -> int:
    """ "Ann Baker, | a Haitian politics expert", "Ann Baker, | political science professor": where the words begin that
    tell more of the noun behind "a", or right behind a name's comma."""
    if phrase.article or sight.lexicon.complements_after or phrase.plural:
        return first
    begin = first
    while begin > 0 and first - begin < MODIFIERS and (modifies(sight, begin - 1) or of_people(sight, begin - 1)):
        begin -= 1
    article = sight.has_before("articles", begin)
    behind = begin - article - 1  # a name's comma
    told = begin < first and behind in ended and sight.words[behind].text == ","
    told = told or (begin < first and sight.has_before("indefinite", begin) > 0)
    return begin - article if told else first


def of_people(sight: Sight, i: int) -> bool:
    """Whether word `i` is the adjective of a people."""
    match = sight.inside.get(i)
    return match is not None and isinstance(match.entry, CountryName) and match.entry.form == "people"


def before_owner(sight: Sight, first: int) -> int:
    """ "Ann Baker, | the town council's chairman", "| Harbour's CEO": where it begins to tell whose office it is."""
    if first < 2 or not owns(sight, first - 1):
        return first
    begin = first - 2
    while begin > 0 and first - begin < OWNER and sight.words[begin].capital:
        begin -= 1
    if sight.words[begin].text == ",":
        return begin + 1
    begin = first - 2
    while begin > 0 and first - begin < OWNER and sight.words[begin].text.islower():
        if sight.has("articles", begin):
            return begin
        begin -= 1
    return first


def speaks_itself(sight: Sight, phrase: Phrase, one: Called) -> bool:
    """ "After a call with Ann Baker, the minister said", "On Ann Baker, the president was short": no comma parts the
    office from its verb, and words stand before the name."""
    verb = sight.words[phrase.stop].lower if phrase.stop < len(sight.words) else ""
    told = verb in sight.lexicon.speech or sight.has("verbs_behind", phrase.stop)
    return bool(told) and one.first - len(one.titled) > 0


def closes(sight: Sight, i: int) -> bool:
    """Whether a bracket closes at word `i`."""
    return i < len(sight.words) and sight.words[i].text == ")"
