"""The words of a text, and the longest entries of a language's tables of countries, organisations and roles among them.

Words are cut without a model, so that an article of which nothing is parsed can be read too. The tables are compiled
once into a dictionary of first words; at each word the longest entry wins.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from itertools import islice
from typing import Any, NamedTuple

from warta.languages import Language
from warta.places.agencies import agencies
from warta.places.countries import CountryName, country_names
from warta.places.facts import Knowledge, PersonFact
from warta.places.gazetteer import PlaceFact, namesakes, well_known
from warta.places.organisations import Organisation, organisations
from warta.records import Kind, Span

WORD = re.compile(
    r"[a-z]++(?![\w’'])"  # most words: all others need not be tried for them
    r"|(?:[A-Z]\.){2,}"  # U.S.
    r"|\d+(?:[.,:]\d+)*"
    r"|[’']s\b"
    r"|[^\W\d_]+(?:[’'](?!s\b)[^\W\d_]+)*\d*"  # Ma'ruf, G7
    r"|[^\w\s]"
)
GLUED = re.compile(r"(?<=[a-z]{2})(?=[A-Z])")
LONG = 6
"""A word of more letters, glued to a name, is seen even where the name stands nowhere else: Santosomencabut."""
ACRONYM = re.compile(r"[A-Z]{3,}")
SHORTEST = 2
"""A short name has so many letters at least."""
BEHIND = re.compile(r"[^\S\n]+([^\W_]+)")
"""The next word of a line, with nothing but white space before it."""


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


WORD_OF: Callable[[tuple[int, int, str, str]], Word] = partial(tuple.__new__, Word)
"""Makes a word of what it has, in order, in half the time that `Word` takes."""


@dataclass(frozen=True, slots=True)
class Office:
    """A form of the table of roles: an office or a sort of people. `same`: all forms of the row mean one office.
    `beside`: it is nobody but beside a name.
    """

    row: int
    form: str
    sector: str
    kind: Kind
    borrows: bool
    country: str | None
    alone: bool
    foreign: bool
    status: bool
    relational: bool
    same: bool
    beside: bool = False

    @property
    def identity(self) -> str:
        """What two phrases for one office have in common: the row where its forms mean one office, else the form."""
        return str(self.row) if self.same else self.form


Entry = CountryName | Organisation | Office | PlaceFact


class Row(NamedTuple):
    """A form of an entry: its words in small letters and in its own."""

    lower: tuple[str, ...]
    own: tuple[str, ...]
    entry: Entry


AMERICAN, BRITISH = "Organization", "Organisation"
NOTHING = Knowledge()
NOWHERE = PlaceFact("", None, "region", "", None, None, 0)
NO_ROWS: Mapping[str, tuple[Row, ...]] = {}


class Match(NamedTuple):
    """An entry found at words `first` to `stop`."""

    first: int
    stop: int
    entry: Entry


@dataclass(frozen=True, slots=True)
class Phrases:
    """A set of phrases of one or more words; `alone` are those of one."""

    known: frozenset[tuple[str, ...]]
    alone: frozenset[str]
    longest: int
    firsts: frozenset[str]
    lasts: frozenset[str]

    def at(self, words: Sequence[Word], i: int) -> int:
        """How many words the longest phrase has that begins at word `i`; 0 for none."""
        if words[i].lower not in self.firsts:
            return 0
        lower = tuple([word.lower for word in words[i : i + self.longest]])
        while lower and lower not in self.known:
            lower = lower[:-1]
        return len(lower)

    def before(self, words: Sequence[Word], i: int) -> int:
        """How many words the longest phrase has that ends right before word `i`; 0 for none."""
        if i < 1 or words[i - 1].lower not in self.lasts:
            return 0
        lower = tuple([word.lower for word in words[max(0, i - self.longest) : i]])
        while lower and lower not in self.known:
            lower = lower[1:]
        return len(lower)

    def has(self, word: str) -> bool:
        """Whether the one word is a phrase of the set."""
        return word in self.alone


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A language's tables, compiled. `entries`: by first word, the longest first, with the forms' own letters.

    `_seconds` has those of the first words asked for so far by their second word, too.
    """

    entries: Mapping[str, tuple[Row, ...]]
    phrases: Mapping[str, Phrases]
    complements_after: bool
    home: str | None
    possessives: tuple[str, ...]
    suffix_on: frozenset[str]
    nouns: frozenset[str]
    glue: re.Pattern[str] | None
    no_nouns: re.Pattern[str]
    doubtful: frozenset[str]
    proper: frozenset[str]
    acronyms: frozenset[str]
    twins: frozenset[str]
    speech: frozenset[str]
    before_name: frozenset[str]
    sources: frozenset[str]
    behind_name: frozenset[str]
    contested: Mapping[str, tuple[Organisation, ...]]
    country_words: Mapping[str, tuple[str, ...]]
    state_names: Mapping[str, str]
    shared: Mapping[str, tuple[str, PlaceFact]]
    regional: str
    verb_ending: str
    plural: str
    ranks: Mapping[tuple[str, ...], str]
    body_sectors: Mapping[str, str | None]
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


def by_second(rows: Sequence[Row]) -> dict[str, list[Row]]:
    """Rows with one first word, the longest first, by their second word.

    Those of a single word stand behind all others, and for themselves under "".
    """
    alone, longer = [row for row in rows if len(row.lower) == 1], defaultdict[str, list[Row]](list)
    for row in rows:
        if len(row.lower) > 1:
            longer[row.lower[1]].append(row)
    return {"": alone} | {second: found + alone for second, found in longer.items()}


def longest(words: Sequence[Word], i: int, rows: Iterable[Row]) -> Match | None:
    """The first row that fits the words from `i` on; the longest rows come first."""
    for lower, own, entry in rows:
        count = len(lower)
        stop = i + count
        if count > 1 and tuple([w.lower for w in words[i:stop]]) != lower:
            continue
        if all(map(fits, (word.text for word in words[i:stop]), own)):
            return Match(i, stop, entry)
    return None


def fits(text: str, form: str) -> bool:
    """Whether letters agree: "AS" only in capitals, "Iran" with one at least, "menteri" in any."""
    if form.isupper() and len(form) > 1:
        return text == form
    return text[0].isupper() or not form[0].isupper()


# ---------------------------------------------------------------- words


def words_of(text: str, span: Span, lexicon: Lexicon, known: Container[str] = frozenset()) -> list[Word]:
    """The words and marks of a sentence; `known` are the capitalised words of the whole text.

    Links are cut out of pages with the space beside them, so words come glued: "Presiden RusiaVladimir Putindan".
    """
    found: list[Word] = []
    for m in WORD.finditer(text, span.start, span.stop):
        piece = m[0]
        word = WORD_OF((*m.span(), piece, piece.lower()))
        if len(piece) > 4 and piece != word.lower and seam(word, lexicon, known) is not None:
            found.extend(whole_name([*unglued(word, lexicon, known)], text, lexicon))
        else:
            found.append(word)
    hyphens, ends = text.find("-", span.start, span.stop) >= 0, lexicon.possessives
    if hyphens:
        found = list(joined_twins(found))
    elif not ends:
        return found
    return [plain(word, lexicon) if "-" in word.lower or word.lower.endswith(ends) else word for word in found]


def unglued(word: Word, lexicon: Lexicon, known: Container[str]) -> Iterator[Word]:
    """A word, or those that lost spaces have made one of."""
    cut = seam(word, lexicon, known) if len(word.text) > 4 and word.text != word.lower else None
    if cut is None:
        yield word
        return
    left, right = word.text[:cut], word.text[cut:]
    yield from unglued(Word(word.start, word.start + cut, left, left.lower()), lexicon, known)
    yield from unglued(Word(word.start + cut, word.stop, right, right.lower()), lexicon, known)


def whole_name(pieces: Sequence[Word], text: str, lexicon: Lexicon) -> Sequence[Word]:
    """Asep Jayadi mengatakan: pieces of a word, less a cut before "di" where no place or thing follows."""
    last = pieces[-1]
    if len(pieces) == 1 or not lexicon.phrases["before_noun"].has(last.text):
        return pieces
    behind = BEHIND.match(text, last.stop)
    after = behind[1].lower() if behind else ""
    if after and not (after in lexicon.speech or lexicon.no_nouns.fullmatch(after)):
        return pieces
    start = pieces[-2].start
    return [*pieces[:-2], Word(start, last.stop, text[start : last.stop], text[start : last.stop].lower())]


def plain(word: Word, lexicon: Lexicon) -> Word:
    """The word as tables have it: kapal-kapal as kapal, tentaranya as tentara, where they have not the whole."""
    if word.lower in lexicon.entries or word.lower in lexicon.twins:
        return word
    base = word.lower.split("-")[0] if "-" in word.lower else word.lower
    end = next((end for end in lexicon.possessives if base.endswith(end)), "")
    if end and base[: len(base) - len(end)] in lexicon.nouns:
        base = base[: len(base) - len(end)]
    return word if base == word.lower else word._replace(lower=base)


def seam(word: Word, lexicon: Lexicon, known: Container[str]) -> int | None:
    """Where a lost space was: RusiaVladimir, RIJudha, DPRRI; Putindan where the text has Putin, too."""
    if word.text in lexicon.proper:
        return None
    for found in GLUED.finditer(word.text):
        left, right = word.text[: found.start()], word.text[found.start() :]
        if joined := joined_part(left, lexicon):
            return len(left) - joined or None
        if left in known or (len(left) > 2 and left.lower() in lexicon.entries) or begins_name(right, lexicon, known):
            return found.start()
        if left.islower():
            return found.start()
    return acronym_seam(word.text, lexicon) or suffix_seam(word.text, lexicon, known)


def joined_part(left: str, lexicon: Lexicon) -> int:
    """How many letters before a capital begin one name with what follows, as the parts of a paper are called."""
    parts = (part[0] for part in lexicon.phrases["joined"].known)
    return next((len(part) for part in parts if left.endswith(part)), 0)


def begins_name(text: str, lexicon: Lexicon, known: Container[str]) -> bool:
    """Whether what follows a lost space is a name: seranganIsrael, selamaIAEA, seranganIsraelpada."""
    if text in known or text.lower() in lexicon.entries or text in lexicon.acronyms:
        return True
    return suffix_seam(text, lexicon, known) is not None


def acronym_seam(text: str, lexicon: Lexicon) -> int | None:
    """RIJudha, DPRRI: a known acronym before a name or another acronym."""
    head = ACRONYM.match(text)
    if head is None or text in lexicon.acronyms:
        return None
    for cut in range(min(head.end(), len(text) - 1), 1, -1):
        left, right = text[:cut], text[cut:]
        name = right in lexicon.acronyms or (right[0].isupper() and right[1:2].islower())
        if left in lexicon.acronyms and (name or acronym_seam(right, lexicon)):
            return cut
    return None


def suffix_seam(text: str, lexicon: Lexicon, known: Container[str]) -> int | None:
    """Putindan, Budiantobertemu, Iranitu: a name, and a word that goes on in small letters."""
    if not text[0].isupper() or lexicon.glue is None:
        return None
    for cut in range(len(text) - 2, 1, -1):
        left, right = text[:cut], text[cut:]
        if lexicon.glue.fullmatch(right) and leaves_name(left, right, lexicon, known):
            return cut
    return None


def leaves_name(left: str, right: str, lexicon: Lexicon, known: Container[str]) -> bool:
    """Whether a name remains where a word is cut: one of the tables or the text, or long before a long word."""
    if left in lexicon.proper or left in lexicon.acronyms:
        return True
    return (left in known and (len(left) > 4 or len(right) > 4)) or (len(left) > 4 and len(right) > LONG)


def joined_twins(words: Sequence[Word]) -> Iterator[Word]:
    """kapal-kapal is one word."""
    i = 0
    while i < len(words):
        twin = i + 2 < len(words) and words[i + 1].text == "-" and words[i + 2].lower == words[i].lower
        if twin and words[i].stop == words[i + 1].start and words[i].text.isalpha():
            last = words[i + 2]
            text = f"{words[i].text}-{last.text}"
            yield Word(words[i].start, last.stop, text, text.lower())
            i += 3
        else:
            yield words[i]
            i += 1


def form_words(form: str) -> tuple[str, ...]:
    """The words of a table's form, cut as a text's are."""
    if form.replace(" ", "").isalpha():  # most are; there are thousands
        return tuple(form.split())
    found = [Word(m.start(), m.end(), m.group(), m.group().lower()) for m in WORD.finditer(form)]
    return tuple(word.text for word in joined_twins(found))


# ---------------------------------------------------------------- tables


@cache
def lexicon_of(language: Language) -> Lexicon:
    """A language's lexicon, compiled once."""
    titles, names = language.table("titles"), language.table("names")
    entries = compiled(language, titles)
    suffix_on = frozenset(names.get("pronouns", {}).get("suffix_on", ())) | speech_words(language, "root", "source")
    return Lexicon(
        entries=entries,
        phrases={key: phrases(forms) for key, forms in _sets(language).items()},
        complements_after=titles.get("complements") == "after",
        home=titles.get("home"),
        possessives=tuple(names.get("pronouns", {}).get("suffix", ())),
        suffix_on=suffix_on,
        nouns=frozenset(r.lower[-1] for rows in entries.values() for r in rows if isinstance(r.entry, Office)),
        glue=re.compile(names["glue"]["after"]) if "glue" in names else None,
        no_nouns=re.compile(names.get("glue", {}).get("no_nouns", "(?!)")),
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
        ranks={tuple(rank.split()): sector for sector, ranks in titles.get("ranks", {}).items() for rank in ranks},
        body_sectors={
            noun: None if sector == "UNK" else sector
            for sector, nouns in names.get("body_nouns", {}).items()
            for noun in nouns
        },
        persons=persons_by_word(knowledge_of(language)),
        abroad=short_names(names.get("abroad", {}).get("countries", ())),
        papers={word: papers_ending(word) for word in names.get("papers", {}).get("words", ())},
    )


def _sets(language: Language) -> Mapping[str, Sequence[str]]:
    """The forms of each set of phrases, by its name."""
    titles, names = language.table("titles"), language.table("names")
    sets = {key: titles.get(key, ()) for key in SETS}
    sets |= {key: names.get(part, {}).get(inside, ()) for key, (part, inside) in SETS_OF_NAMES.items()}
    sets["body_nouns"] = [noun for nouns in names.get("body_nouns", {}).values() for noun in nouns]
    for key in ("man", "woman"):
        sets[key] = [word for part in ("pronouns", "gender", "given") for word in names.get(part, {}).get(key, ())]
    sets["given"] = [word for words in names.get("given", {}).values() for word in words]
    sets["ranks"] = [rank for ranks in titles.get("ranks", {}).values() for rank in ranks]
    sets["relative"] = language.table("speech").get("relatives", ())
    sets["that"] = language.table("speech").get("complementisers", ())
    return sets


SETS_OF_NAMES = {
    "inside": ("parts", "inside"),
    "also": ("parts", "also"),
    "alias": ("alias", "links"),
    "whole": ("whole", "before"),
    "bodies": ("bodies", "words"),
    "body_ties": ("bodies", "ties"),
    "body_links": ("bodies", "links"),
    "designators": ("designators", "words"),
    "other_groups": ("designators", "other_groups"),
    "players": ("players", "words"),
    "behind_i": ("given", "behind_i"),
    "never": ("never", "words"),
    "initials": ("initials", "before"),
    "initialled": ("initials", "sure"),
    "between_initials": ("initials", "between"),
    "things": ("things", "words"),
    "money": ("money", "words"),
    "address": ("address", "words"),
    "before_noun": ("glue", "before_noun"),
    "sites": ("sites", "words"),
    "place": ("place", "before"),
    "home_places": ("place", "home"),
    "common": ("place", "common"),
    "joined": ("glue", "joined"),
    "called": ("place", "called"),
    "facilities": ("facilities", "words"),
    "person": ("pronouns", "person"),
    "people": ("pronouns", "people"),
    "object": ("pronouns", "object"),
}
"""Sets of phrases, and where they stand in the table `names`: part and key."""
SETS = (
    "articles",
    "indefinite",
    "before",
    "one_before",
    "new_before",
    "former",
    "candidate",
    "after",
    "portfolio",
    "for_portfolio",
    "prefixes",
    "stances",
    "untitled",
    "seated",
    "terms",
    "listing",
    "instances",
    "firms",
    "listed",
    "based",
    "links",
    "state_links",
    "group_links",
    "apposition",
    "naming",
    "aged",
    "years",
    "holding",
    "of_firms",
    "clock",
    "definite",
    "definite_before",
    "doubling",
    "honorifics",
    "degrees",
    "abstract",
    "abstract_in",
    "adjectives",
    "modifiers",
    "general",
    "points_back",
    "verbs_behind",
    "possessive",
    "sent",
    "sent_to",
    "goals",
)
"""Sets of phrases that stand in the table `titles` under their own names."""


def phrases(forms: Iterable[str]) -> Phrases:
    """A set of phrases; the dots of abbreviations are left out, as the reader of names passes over them."""
    known = frozenset(tuple(word.lower() for word in form_words(form)) for form in forms)
    return Phrases(
        known,
        frozenset(form[0] for form in known if len(form) == 1),
        max(map(len, known), default=0),
        frozenset(form[0] for form in known),
        frozenset(form[-1] for form in known),
    )


def compiled(language: Language, titles: Mapping[str, Any]) -> dict[str, tuple[Row, ...]]:
    """All entries by first word, the longest first; of equals the user's own win, then bodies; and places lose."""
    found: dict[str, list[Row]] = {}
    user = own_forms(knowledge_of(language))
    names = language.table("names")
    words = (*names.get("place", {}).get("before", ()), *names.get("never", {}).get("words", ()))
    common = {(word,) for word in words}  # Kota is a town in India, Kita one in Japan
    for form, entry in (
        *user,
        *organisation_forms(),
        *agency_forms(),
        *country_forms(language),
        *roles(titles),
        *shortened(language),
        *well_known(),
    ):
        for spelt in {form, form.replace("'", "’")}:
            own = form_words(spelt)
            lower = tuple(word.lower() for word in own)
            if not (isinstance(entry, PlaceFact) and lower in common):
                found.setdefault(lower[0], []).append(Row(lower, own, entry))
    return {first: tuple(sorted(rows, key=lambda row: -len(row.lower))) for first, rows in found.items()}


def knowledge_of(language: Language) -> Knowledge:
    """What the user knows beside the tables."""
    known: Knowledge = language.table("knowledge").get("knowledge", NOTHING)
    return known


def own_forms(knowledge: Knowledge) -> Iterator[tuple[str, Entry]]:
    """The user's bodies and places by all their names."""
    yield from ((form, body) for body in knowledge.bodies for form in body.names if form_words(form))
    yield from ((form, place) for names, place in knowledge.places for form in names if form_words(form))


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


def country_forms(language: Language) -> Iterator[tuple[str, Entry]]:
    """Names of countries."""
    return ((name.words, name) for name in country_names(language))


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


def shortened(language: Language) -> Iterator[tuple[str, PlaceFact]]:
    """States and provinces by their short names: "Del." is Delaware."""
    for country, known in language.table("names").get("shortened", {}).items():
        for short, name in known.items():
            regions = (place for place in namesakes(name) if (place.country, place.resolution) == (country, "region"))
            yield from ((short, region) for region in islice(regions, 1))


def organisation_forms() -> Iterator[tuple[str, Organisation]]:
    """Names of organisations, those with "Organization" as the British spell them, too."""
    for body in organisations():
        spelt = [form.replace(AMERICAN, BRITISH) for form in body.names if AMERICAN in form]
        yield from ((form, body) for form in (*body.names, *(form for form in spelt if form not in body.names)))


def agency_forms() -> Iterator[tuple[str, Organisation]]:
    """Names of news agencies of several words that the table of organisations lacks; single ones are words, too."""
    known = dict(organisation_forms())
    for one in agencies():
        names = (one.name, *one.aliases)
        body = next((known[name] for name in names if name in known), None)
        body = body or Organisation(names, one.country, "JRN", "organisation")
        yield from ((name, body) for name in names if " " in name and name not in known)


def roles(titles: Mapping[str, Any]) -> Iterator[tuple[str, Entry]]:
    """Forms of roles, with their plurals where the language makes them by a letter."""
    plural = titles.get("plural", "")
    for words in titles.get("not", ()):
        yield words, CountryName(words, None, "none")
    for row, role in enumerate(titles.get("role", ())):
        forms = [(form, role["kind"]) for form in role.get("forms", ())] + [
            (form, "person") for form in role.get("one", ())
        ]
        for form, kind in forms:
            office = Office(
                row,
                form,
                role["sector"],
                kind,
                role.get("borrows", False),
                role.get("country"),
                role.get("alone", not role.get("beside", False)),
                role.get("foreign", False),
                role.get("status", False),
                role.get("relational", False),
                role.get("same", False),
                role.get("beside", False),
            )
            yield form, office
            if plural and not form.endswith(plural):
                yield form + plural, office
