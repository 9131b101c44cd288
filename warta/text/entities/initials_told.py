"""Letters that an article has for somebody's name, whatever else they are short for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from warta.languages.alternation import any_of
from warta.places.countries import CountryName
from warta.places.organisations import Organisation
from warta.text.lexicon import Lexicon

LETTERS = r"[A-Z]{2,3}\b"
FOUND = re.compile(LETTERS)
BRACKETED = re.compile(rf"\b({LETTERS}) ?\(")
"""Letters before what may be an age: AS (19)."""
NEAR = 30
"""So many characters are at most between words for people and what begins a list of them: tiga orang di Solo|, yakni"""
NUMERAL = re.compile("[IVX]+")


def initials_told(text: str, lexicon: Lexicon) -> frozenset[str]:
    """ "tersangka berinisial | AS dan | RS", and in such a text "| MF (19)": letters by which it has somebody, less
    those of a state or a body that it tells by another name, too.

    So are letters that come with an age first of all, and those listed with them; where several of them are in
    the tables, those only behind words for people: not PKB (24), PKS (12).
    """
    telling = lexicon.phrases["initialled"].firsts
    if not telling:
        return frozenset()
    years = any_of(lexicon.phrases["years"].firsts)
    age = rf" ?\(\d{{2}}(?: (?:{years}))?\)"
    aged = re.findall(rf"\b({LETTERS}){age}", text)
    tells = any(word in text for word in telling)
    if not (tells or aged):
        return told_of_suspects(text, lexicon)
    between = rf"(?:, | |, ?)(?:(?:{any_of(lexicon.phrases['between_initials'].firsts)}) )?"
    run = rf"{LETTERS}(?:(?:{age})?{between}{LETTERS})*"
    runs = re.findall(rf"\b(?:{any_of(telling)}) {run}", text) if tells else []
    first = {*aged} if tells else come_aged(text, age, lexicon)
    told = {letters for found in runs for letters in FOUND.findall(found)} | first
    rows = (found[0] for found in re.finditer(rf"\b{run}", text))
    listed = (row for row in rows if not first.isdisjoint(BRACKETED.findall(row)))
    told |= {letters for row in listed for letters in FOUND.findall(row) if tells or letters not in lexicon.acronyms}
    return named_letters(text, told, lexicon) | told_of_suspects(text, lexicon)


def come_aged(text: str, age: str, lexicon: Lexicon) -> set[str]:
    """The letters that come with an age where they come first, and that are no row of votes: PKB (24), PKS (12)."""
    behind = re.compile(rf"\b(?i:{people_of(lexicon)})\b[^.\n]*$")
    first: dict[str, re.Match[str]] = {}
    for found in re.finditer(rf"\b({LETTERS})({age})?", text):
        first.setdefault(found[1], found)
    aged = {letters: found.start() for letters, found in first.items() if found[2]}
    known = {letters for letters in aged if letters in lexicon.acronyms}
    loose = {letters for letters in known if not behind.search(text[max(0, aged[letters] - NEAR) : aged[letters]])}
    return aged.keys() - (loose if len(known) > 1 else ())


def people_of(lexicon: Lexicon) -> str:
    """A pattern for the words before a list of initials: suspects, victims, people."""
    return any_of(lexicon.phrases["has_initials"].firsts | lexicon.phrases["people_listed"].firsts)


def told_of_suspects(text: str, lexicon: Lexicon) -> frozenset[str]:
    """ "Polisi menangkap tiga tersangka. Mereka adalah | AB, CD dan EF": letters listed behind words for suspects,
    victims or people, if no table has any of them."""
    sets = lexicon.phrases
    leads, joined = any_of(sets["lists_initials"].firsts), any_of(sets["between_initials"].firsts - {","})
    row = rf"{LETTERS}(?:, {LETTERS})*,? (?:{joined}) {LETTERS}"
    behind = rf"\b(?i:{people_of(lexicon)})\b[^.,\n]{{0,{NEAR}}},? (?:{leads}) ({row})"
    found = [FOUND.findall(one) for one in re.findall(behind, text)]
    told = {letters for one in found if lexicon.acronyms.isdisjoint(one) for letters in one}
    return named_letters(text, told, lexicon)


def named_letters(text: str, told: Iterable[str], lexicon: Lexicon) -> frozenset[str]:
    """Those of some letters that are no numeral, no thing or school and told by no other name: tahap II."""
    never = (lexicon.phrases["things"], lexicon.phrases["no_initials"])
    named = (one for one in told if not (NUMERAL.fullmatch(one) or any(words.has(one.lower()) for words in never)))
    return frozenset(one for one in named if not is_told_otherwise(text, one, lexicon))


def is_told_otherwise(text: str, letters: str, lexicon: Lexicon) -> bool:
    """Whether a text has another name of a state or body that some letters are short for."""
    entries = [row.entry for row in lexicon.entries.get(letters.lower(), ()) if row.own == (letters,)]
    lands = (entry.country or "" for entry in entries if isinstance(entry, CountryName))
    names = [name for land in lands for name in lexicon.country_words.get(land, ())]
    names += [name for entry in entries if isinstance(entry, Organisation) for name in entry.names]
    return any(name != letters and name in text for name in names)
