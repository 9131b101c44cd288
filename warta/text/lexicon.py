"""The words of a text, and the longest entries of a language's tables of countries, organisations and roles among them.

Words are cut without a model, so that an article of which nothing is parsed can be read too. The tables are compiled once
into a dictionary of first words; at each word the longest entry wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from warta.languages import Language
from warta.places.countries import CountryName, country_names
from warta.places.organisations import Organisation, organisations
from warta.records import Kind, Span

WORD = re.compile(
    r"(?:[A-Z]\.){2,}"  # U.S.
    r"|\d+(?:[.,:]\d+)*"
    r"|[’']s\b"
    r"|[^\W\d_]+(?:[’'](?!s\b)[^\W\d_]+)*\d*"  # Ma'ruf, G7
    r"|[^\w\s]"
)
GLUED = re.compile(r"(?<=[a-z]{3})(?=[A-Z])")


class Word(NamedTuple):
    """A word or mark of the text; `lower` is what tables are asked for: small letters, kapal-kapal as kapal."""

    start: int
    stop: int
    text: str
    lower: str

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Office:
    """A row of the table of roles: an office or a sort of people. `row` is the same for all forms of one office."""

    row: int
    form: str
    sector: str
    kind: Kind
    borrows: bool
    country: str | None
    alone: bool
    foreign: bool


Entry = CountryName | Organisation | Office


class Match(NamedTuple):
    """An entry found at words `first` to `stop`."""

    first: int
    stop: int
    entry: Entry


@dataclass(frozen=True, slots=True)
class Phrases:
    """A set of phrases of one or more words."""

    known: frozenset[tuple[str, ...]]
    longest: int

    def at(self, words: Sequence[Word], i: int) -> int:
        """How many words the longest phrase has that begins at word `i`; 0 for none."""
        lower = tuple(word.lower for word in words[i : i + self.longest])
        return next((n for n in range(len(lower), 0, -1) if lower[:n] in self.known), 0)

    def before(self, words: Sequence[Word], i: int) -> int:
        """How many words the longest phrase has that ends right before word `i`; 0 for none."""
        lower = tuple(word.lower for word in words[max(0, i - self.longest) : i])
        return next((n for n in range(len(lower), 0, -1) if lower[-n:] in self.known), 0)

    def has(self, word: str) -> bool:
        """Whether the one word is a phrase of the set."""
        return (word,) in self.known


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A language's tables, compiled. `entries`: by first word, the longest first, with the forms' own letters."""

    entries: Mapping[str, tuple[tuple[tuple[str, ...], tuple[str, ...], Entry], ...]]
    phrases: Mapping[str, Phrases]
    complements_after: bool
    home: str | None
    suffixes: tuple[str, ...]
    suffix_on: frozenset[str]

    def find(self, words: Sequence[Word]) -> list[Match]:
        """The entries in a sentence, left to right, the longest first, none overlapping."""
        found, i = [], 0
        while i < len(words):
            match = self.at(words, i)
            if match:
                found.append(match)
            i = match.stop if match else i + 1
        return found

    def at(self, words: Sequence[Word], i: int) -> Match | None:
        """The longest entry that begins at word `i`."""
        for lower, form, entry in self.entries.get(words[i].lower, ()):
            stop = i + len(lower)
            if stop > len(words) or (len(lower) > 1 and tuple(w.lower for w in words[i:stop]) != lower):
                continue
            if all(fits(word.text, own) for word, own in zip(words[i:stop], form, strict=True)):
                return Match(i, stop, entry)
        return None


def fits(text: str, form: str) -> bool:
    """Whether letters agree: "AS" only in capitals, "Iran" with one at least, "menteri" in any."""
    if form.isupper() and len(form) > 1:
        return text == form
    return text[0].isupper() or not form[0].isupper()


# ---------------------------------------------------------------- words


def words_of(text: str, span: Span, lexicon: Lexicon, known: frozenset[str] = frozenset()) -> list[Word]:
    """The words and marks of a sentence; `known` are the capitalised words of the whole text.

    Links are cut out of pages with the space beside them, so words come glued: "Presiden RusiaVladimir Putindan".
    """
    found = [
        piece
        for m in WORD.finditer(text, span.start, span.stop)
        for piece in unglued(Word(m.start(), m.end(), m.group(), m.group().lower()), lexicon, known)
    ]
    return list(joined_twins(found))


def unglued(word: Word, lexicon: Lexicon, known: frozenset[str]) -> Iterator[Word]:
    """A word, or the two that a lost space has made one of."""
    cut = seam(word, lexicon, known) if len(word.text) > 5 else None
    if cut is None:
        yield word
        return
    for start, stop in ((0, cut), (cut, len(word.text))):
        text = word.text[start:stop]
        yield Word(word.start + start, word.start + stop, text, text.lower())


def seam(word: Word, lexicon: Lexicon, known: frozenset[str]) -> int | None:
    """Where the lost space was: RusiaVladimir, militerIsrael; Putindan where the text has Putin, too."""
    for found in GLUED.finditer(word.text):
        left, right = word.text[: found.start()], word.text[found.start() :]
        if any(part in known or part.lower() in lexicon.entries for part in (left, right)):
            return found.start()
    if not word.capital or word.text in known:
        return None
    glue = (len(word.text) - len(end) for end in lexicon.suffixes if word.text.endswith(end))
    return next((cut for cut in glue if cut > 3 and word.text[:cut] in known), None)


def joined_twins(words: Sequence[Word]) -> Iterator[Word]:
    """kapal-kapal is one word, and the same as kapal for tables."""
    i = 0
    while i < len(words):
        twin = i + 2 < len(words) and words[i + 1].text == "-" and words[i + 2].lower == words[i].lower
        if twin and words[i].stop == words[i + 1].start and words[i].text.isalpha():
            last = words[i + 2]
            text = f"{words[i].text}-{last.text}"
            yield Word(words[i].start, last.stop, text, words[i].lower)
            i += 3
        else:
            yield words[i]
            i += 1


def form_words(form: str) -> tuple[str, ...]:
    """The words of a table's form, cut as a text's are."""
    found = [Word(m.start(), m.end(), m.group(), m.group().lower()) for m in WORD.finditer(form)]
    return tuple(word.text if len(word.text) == len(word.lower) else word.lower for word in joined_twins(found))


# ---------------------------------------------------------------- tables


@cache
def lexicon_of(language: Language) -> Lexicon:
    """A language's lexicon, compiled once."""
    titles, names = language.table("titles"), language.table("names")
    sets = {key: titles.get(key, ()) for key in SETS}
    sets["inside"] = names.get("parts", {}).get("inside", ())
    sets["never"] = names.get("never", {}).get("words", ())
    sets["place"] = names.get("place", {}).get("before", ())
    sets["person"] = names.get("pronouns", {}).get("person", ())
    sets["people"] = names.get("pronouns", {}).get("people", ())
    for key in ("man", "woman"):
        sets[key] = [*names.get("pronouns", {}).get(key, ()), *names.get("gender", {}).get(key, ())]
    return Lexicon(
        entries=compiled(language, titles),
        phrases={key: phrases(forms) for key, forms in sets.items()},
        complements_after=titles.get("complements") == "after",
        home=titles.get("home"),
        suffixes=tuple(names.get("glue", {}).get("after", ())),
        suffix_on=frozenset(names.get("pronouns", {}).get("suffix_on", ())),
    )


SETS = (
    "before",
    "former",
    "candidate",
    "after",
    "portfolio",
    "links",
    "apposition",
    "definite",
    "honorifics",
    "degrees",
)


def phrases(forms: Iterable[str]) -> Phrases:
    """A set of phrases; the dots of abbreviations are left out, as the reader of names passes over them."""
    known = frozenset(tuple(word.lower() for word in form_words(form) if word != ".") for form in forms)
    return Phrases(known, max(map(len, known), default=0))


def compiled(language: Language, titles: Mapping[str, Any]) -> dict[str, Any]:
    """All entries by first word, the longest first; of equals, names of countries and organisations come before roles."""
    found: dict[str, list[tuple[tuple[str, ...], tuple[str, ...], Entry]]] = {}
    for form, entry in (*country_forms(language), *organisation_forms(), *roles(titles)):
        own = form_words(form)
        lower = tuple(word.lower() for word in own)
        found.setdefault(lower[0], []).append((lower, own, entry))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}


def country_forms(language: Language) -> Iterator[tuple[str, Entry]]:
    """Names of countries."""
    return ((name.words, name) for name in country_names(language))


def organisation_forms() -> Iterator[tuple[str, Entry]]:
    """Names of organisations."""
    return ((form, body) for body in organisations() for form in body.names)


def roles(titles: Mapping[str, Any]) -> Iterator[tuple[str, Entry]]:
    """Forms of roles, with their plurals where the language makes them by a letter."""
    plural = titles.get("plural", "")
    for row, role in enumerate(titles.get("role", ())):
        for form in role["forms"]:
            office = Office(
                row,
                form,
                role["sector"],
                role["kind"],
                role.get("borrows", False),
                role.get("country"),
                role.get("alone", True),
                role.get("foreign", False),
            )
            yield form, office
            if plural and not form.endswith(plural):
                yield form + plural, office
