"""A language's tables, compiled once: entries by their first words, sets of phrases, and further look-ups."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from warta.languages import Language
from warta.places.countries import country_names
from warta.places.facts import Knowledge, PersonFact
from warta.places.gazetteer import PlaceFact, well_known
from warta.places.organisations import Organisation
from warta.text.lexicon.entries import NO_ROWS, Match, Office, Row, by_second, longest
from warta.text.lexicon.forms import entries_of, knowledge_of, organisation_forms
from warta.text.lexicon.goes_by import GoesBy, goes_by
from warta.text.lexicon.phrases import Phrases, phrases
from warta.text.lexicon.sets import sets_of
from warta.text.lexicon.words import ACRONYM, Word, form_words

SHORTEST = 2
"""The fewest letters of a short name."""
NOWHERE = PlaceFact("", None, "region", "", None, None, 0)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A language's tables, compiled. `entries`: by first word, the longest first, with the forms' own letters.

    What has no word beside it is told where the function of its name makes it. `_seconds` has the entries of the first
    words asked for so far by their second word, too.
    """

    entries: Mapping[str, tuple[Row, ...]]
    phrases: Mapping[str, Phrases]  # those of `sets.py`, by name
    complements_after: bool  # menteri luar negeri | Rusia, not Russian | foreign minister
    home: str | None  # domestic roles without a country are of this one
    possessives: tuple[str, ...]  # endings that are pronouns: tentara|nya
    suffix_on: frozenset[str]  # words that such an ending makes a mention: kata|nya
    nouns: frozenset[str]  # the last words of roles
    glue: re.Pattern[str] | None  # what goes on behind a name that has lost the space behind it
    glue_prefixes: Sequence[str]  # that verbs begin with there
    no_nouns: re.Pattern[str]  # words that are no place or thing
    no_fields: re.Pattern[str]  # words that tell of no work: verbs
    doubtful: frozenset[str]  # links that join two names of one only where they share a part: atau
    proper: frozenset[str]  # words of names that are written with a capital: Iran
    acronyms: frozenset[str]  # those of capitals alone
    twins: frozenset[str]  # words of forms that have a hyphen inside
    speech: frozenset[str]  # all words that introduce what somebody said
    before_name: frozenset[str]  # those that stand before who said it
    sources: frozenset[str]  # those that only tell whence it is known: according
    behind_name: frozenset[str]  # those that stand behind who said it
    contested: Mapping[str, tuple[Organisation, ...]]
    country_words: Mapping[str, tuple[str, ...]]
    state_names: Mapping[str, str]
    shared: Mapping[str, tuple[str, PlaceFact]]
    regional: str  # a pattern of what tells that a name, set for {}, is a region's
    verb_ending: str
    plural: str
    numbers: Mapping[str, int]  # by their words
    ranks: Mapping[tuple[str, ...], str]  # the sector of who has a rank
    body_sectors: Mapping[str, str | None]  # the sector of bodies whose names end with a noun
    introduced_sectors: Mapping[str, str | None]  # the sector of those whose names stand behind a noun
    goes_by: GoesBy  # by which nouns a body told before goes
    persons: Mapping[str, Mapping[tuple[str, ...], PersonFact]]
    abroad: Mapping[str, Organisation]
    papers: Mapping[str, Sequence[tuple[str, Organisation]]]
    _seconds: dict[str, Mapping[str, Sequence[Row]]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def find(self, words: Sequence[Word], own: Mapping[str, tuple[Row, ...]] = NO_ROWS) -> list[Match]:
        """The entries in a sentence, left to right, the longest first, none overlapping.

        `own` has the rows of some first words that an article reads otherwise.
        """
        found, stop, entries = list[Match](), 0, self.entries
        for i, word in enumerate(words):
            if i < stop or not (word.lower in entries or word.lower in own):
                continue
            if match := self._at(words, i, own):
                match = self.crossing(words, match, own) or match
                found.append(match)
                stop = match.stop
        return found

    def crossing(self, words: Sequence[Word], match: Match, own: Mapping[str, tuple[Row, ...]]) -> Match | None:
        """ "the West" in "the | West Bank": an entry of capitals that begins in another behind its small first word."""
        second = match.first + 1
        if second >= match.stop or words[match.first].capital or not words[second].capital:
            return None
        other = self._at(words, second, own)
        return other if other and other.stop > match.stop else None

    def _at(self, words: Sequence[Word], i: int, own: Mapping[str, tuple[Row, ...]]) -> Match | None:
        """The longest entry that begins at a word."""
        first = words[i].lower
        if rows := own.get(first):
            return longest(words, i, rows)
        if first not in self._seconds:
            self._seconds[first] = by_second(self.entries.get(first, ()))
        seconds = self._seconds[first]
        return longest(words, i, seconds.get(words[i + 1].lower if i + 1 < len(words) else "", seconds[""]))


@cache
def lexicon_of(language: Language) -> Lexicon:
    """A language's lexicon, compiled once."""
    titles, names = language.table("titles"), language.table("names")
    entries = entries_of(language, titles)
    suffix_on = frozenset(names.get("pronouns", {}).get("suffix_on", ())) | speech_words(language, "root", "source")
    return Lexicon(
        entries=entries,
        phrases={key: phrases(forms) for key, forms in sets_of(language).items()},
        complements_after=titles.get("complements") == "after",
        home=titles.get("home"),
        possessives=tuple(names.get("pronouns", {}).get("suffix", ())),
        suffix_on=suffix_on,
        nouns=frozenset(r.lower[-1] for rows in entries.values() for r in rows if isinstance(r.entry, Office)),
        glue=re.compile(names["glue"]["after"]) if "glue" in names else None,
        glue_prefixes=names.get("glue", {}).get("prefixes", ()),
        no_nouns=re.compile(names.get("glue", {}).get("no_nouns", "(?!)")),
        no_fields=re.compile(titles.get("no_fields", "(?!)")),
        doubtful=frozenset(names.get("alias", {}).get("doubtful", ())),
        proper=proper_words(entries, begins_capital, 4),
        acronyms=proper_words(entries, str.isupper, 2)
        | {"II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "XIII"},
        twins=frozenset(word for rows in entries.values() for row in rows for word in row.lower if "-" in word),
        speech=speech_words(language),
        before_name=suffix_on or speech_words(language, "clause") - set(language.table("speech").get("tells", ())),
        sources=speech_words(language, "source"),
        behind_name=speech_words(language, "clause", "that", "marked"),
        contested=contested(),
        country_words=country_words(language),
        state_names=state_names(language),
        shared=shared_names(language),
        regional=names.get("place", {}).get("regional", ""),
        verb_ending=titles.get("verb_ending", ""),
        plural=titles.get("plural", ""),
        numbers=language.table("moments").get("numbers", {}),
        ranks={tuple(rank.split()): sector for sector, ranks in titles.get("ranks", {}).items() for rank in ranks},
        body_sectors=sectors_of(names.get("body_nouns", {})),
        introduced_sectors=sectors_of(names.get("introducing", {})),
        goes_by=goes_by(names.get("goes_by", ())),
        persons=persons_by_word(knowledge_of(language)),
        abroad=short_names(names.get("abroad", {}).get("countries", ())),
        papers={word: papers_ending(word) for word in names.get("papers", {}).get("words", ())},
    )


def sectors_of(nouns: Mapping[str, Sequence[str]]) -> dict[str, str | None]:
    """The sector that each noun of a table by sectors tells."""
    return {noun: None if sector == "UNK" else sector for sector, told in nouns.items() for noun in told}


def persons_by_word(knowledge: Knowledge) -> dict[str, dict[tuple[str, ...], PersonFact]]:
    """The user's persons by the first word of their names, then by all of them; the first of a name."""
    found: dict[str, dict[tuple[str, ...], PersonFact]] = {}
    for person in knowledge.persons:
        for form in person.names:
            words = tuple(word for word in form_words(form) if word[0].isalnum())
            if words:
                found.setdefault(words[0], {}).setdefault(words, person)
    return found


def proper_words(entries: Mapping[str, tuple[Row, ...]], cased: Callable[[str], bool], least: int) -> frozenset[str]:
    """The words of countries, organisations and places that are so cased: what a lost space is looked for behind."""
    return frozenset(
        word
        for rows in entries.values()
        for row in rows
        if not isinstance(row.entry, Office)
        for word in row.own
        if len(word) >= least and word.isalpha() and cased(word)
    )


def begins_capital(word: str) -> bool:
    """Iran, NasDem; not AS."""
    return word[0].isupper() and not word.isupper()


def speech_words(language: Language, *frames: str) -> frozenset[str]:
    """The single words that introduce what somebody said, of the language's table of speech; of some frames only."""
    cues = language.table("speech").get("cue", ())
    return frozenset(
        form for cue in cues if not frames or cue["frame"] in frames for form in cue["forms"] if " " not in form
    )


def country_words(language: Language) -> dict[str, tuple[str, ...]]:
    """By country its names and those of its people."""
    found: dict[str, tuple[str, ...]] = {}
    for name in country_names(language):
        if name.country and name.form != "none":
            found[name.country] = (*found.get(name.country, ()), name.words)
    return found


def shared_names(language: Language) -> dict[str, tuple[str, PlaceFact]]:
    """The names that a country and a region elsewhere have in common, with both: Georgia."""
    regions = {name: place for name, place in well_known() if place.resolution == "region"}
    return {
        name.words: (name.country, regions[name.words])
        for name in country_names(language)
        if name.country and name.form == "name" and regions.get(name.words, NOWHERE).country not in (None, name.country)
    }


def state_names(language: Language) -> dict[str, str]:
    """By country the first of its names."""
    named = [name for name in country_names(language) if name.country and name.form == "name"]
    return {name.country: name.words for name in reversed(named) if name.country}


def short_names(countries: Container[str]) -> dict[str, Organisation]:
    """The bodies of some countries by their names of a few capitals."""
    forms = ((form, body) for form, body in organisation_forms() if body.country in countries)
    return {form: body for form, body in forms if ACRONYM.fullmatch(form) or (len(form) == SHORTEST and form.isupper())}


def papers_ending(word: str) -> list[tuple[str, Organisation]]:
    """The outlets whose names of several words end with a word, by these names."""
    named = ((form, body) for form, body in organisation_forms() if body.sector == "JRN")
    return [(form, body) for form, body in named if form.endswith(f" {word}") and form != f"The {word}"]


def contested() -> dict[str, tuple[Organisation, ...]]:
    """The forms that several organisations go by."""
    found: dict[str, tuple[Organisation, ...]] = {}
    for form, body in organisation_forms():
        found[form] = (*found.get(form, ()), body)
    return {form: bodies for form, bodies in found.items() if len(bodies) > 1}
