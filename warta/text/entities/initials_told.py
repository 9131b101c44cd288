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
NEAR = 30
"""So many characters are at most between words for people and what begins a list of them: tiga orang di Solo|, yakni"""
NUMERAL = re.compile("[IVX]+")


def initials_told(text: str, lexicon: Lexicon) -> frozenset[str]:
    """ "tersangka berinisial | AS dan | RS", and in such a text "| MF (19)": letters by which it has somebody, less
    those of a state or a body that it tells by another name, too.

    So are letters that come with an age first of all, and those listed with them.
    """
    years = any_of(lexicon.phrases["years"].firsts)
    age = rf" ?\(\d{{2}}(?: (?:{years}))?\)"
    aged = re.findall(rf"\b({LETTERS}){age}", text)
    telling = lexicon.phrases["initialled"].firsts
    tells = any(word in text for word in telling)
    if not (tells or aged):
        return told_of_suspects(text, lexicon)
    between = rf"(?:, | |, ?)(?:(?:{any_of(lexicon.phrases['between_initials'].firsts)}) )?"
    run = rf"{LETTERS}(?:(?:{age})?{between}{LETTERS})*"
    runs = re.findall(rf"\b(?:{any_of(telling)}) {run}", text) if tells else []
    first = [letters for letters in aged if tells or comes_aged(text, letters, age)]
    runs += [found for found in re.findall(rf"\b{run}", text) if any(f"{one} (" in found for one in first)]
    told = {letters for found in runs for letters in FOUND.findall(found)} | {*first}
    return named_letters(text, told, lexicon) | told_of_suspects(text, lexicon)


def comes_aged(text: str, letters: str, age: str) -> bool:
    """Whether some letters come with an age where they come first."""
    first = re.search(rf"\b{letters}\b({age})?", text)
    return first is not None and first.group(1) is not None


def told_of_suspects(text: str, lexicon: Lexicon) -> frozenset[str]:
    """ "Polisi menangkap tiga tersangka. Mereka adalah | AB, CD dan EF": letters listed behind words for suspects,
    victims or people, if no table has any of them."""
    sets = lexicon.phrases
    people = any_of(sets["has_initials"].firsts | sets["people_listed"].firsts)
    leads, joined = any_of(sets["lists_initials"].firsts), any_of(sets["between_initials"].firsts - {","})
    row = rf"{LETTERS}(?:, {LETTERS})*,? (?:{joined}) {LETTERS}"
    behind = rf"\b(?i:{people})\b[^.,\n]{{0,{NEAR}}},? (?:{leads}) ({row})"
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
