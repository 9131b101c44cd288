"""Letters that an article has for somebody's name, whatever else they are short for."""

from __future__ import annotations

import re

from warta.languages.alternation import any_of
from warta.places.countries import CountryName
from warta.places.organisations import Organisation
from warta.text.lexicon import Lexicon

LETTERS = r"[A-Z]{2,3}\b"
FOUND = re.compile(LETTERS)
NUMERAL = re.compile("[IVX]+")


def initials_told(text: str, lexicon: Lexicon) -> frozenset[str]:
    """ "tersangka berinisial | AS dan | RS", and in such a text "| MF (19)": letters by which it has somebody, less
    those of a state or a body that it tells by another name, too."""
    telling = lexicon.phrases["initialled"].firsts
    if not any(word in text for word in telling):
        return frozenset()
    age = rf" ?\(\d{{2}}(?: (?:{any_of(lexicon.phrases['years'].firsts)}))?\)"
    between = rf"(?:, | |, ?)(?:(?:{any_of(lexicon.phrases['between_initials'].firsts)}) )?"
    behind = rf"\b(?:{any_of(telling)}) {LETTERS}(?:(?:{age})?{between}{LETTERS})*"
    told = {letters for run in re.findall(behind, text) for letters in FOUND.findall(run)}
    told |= {found.group(1) for found in re.finditer(rf"\b({LETTERS}){age}", text)}
    things = lexicon.phrases["things"]
    named = (one for one in told if not (NUMERAL.fullmatch(one) or things.has(one.lower())))  # tahap II
    return frozenset(one for one in named if not is_told_otherwise(text, one, lexicon))


def is_told_otherwise(text: str, letters: str, lexicon: Lexicon) -> bool:
    """Whether a text has another name of a state or body that some letters are short for."""
    entries = [row.entry for row in lexicon.entries.get(letters.lower(), ()) if row.own == (letters,)]
    lands = (entry.country or "" for entry in entries if isinstance(entry, CountryName))
    names = [name for land in lands for name in lexicon.country_words.get(land, ())]
    names += [name for entry in entries if isinstance(entry, Organisation) for name in entry.names]
    return any(name != letters and name in text for name in names)
