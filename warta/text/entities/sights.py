"""A sentence as the finders of entities see it: its words, the tables' entries and the model's names among them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from warta.languages.alternation import any_of
from warta.places.countries import CountryName
from warta.places.gazetteer import PlaceFact, find_place
from warta.places.organisations import Organisation
from warta.records import Role, Sentence, Span
from warta.text.datelines import DASHES, PLACES, dateline_stop
from warta.text.entities.bodies import AND, with_bodies
from warta.text.entities.meant import Own
from warta.text.lexicon import NO_ROWS, Lexicon, Match, Office, Word, words_of
from warta.text.names import Name

ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
"""A web address; pages glue it to the words before."""
SPELT = re.compile(r"((?:\b[a-z]{1,30} ){2,6})\(([A-Z]{2,6})\)")
IN_BRACKETS = re.compile(r" \([A-Z]{2,6}\)")
"""What each such line has: it is found far sooner."""
CAPITALISED = re.compile(r"\b[A-Z][a-zà-ÿ]{2,}\b")
ALONE = re.compile(r"(?:\b[a-z][\w'’-]{0,60}|[,:]) ([A-Z][a-zà-ÿ]{2,})\b(?! [A-Z]|-)")


ENDS = frozenset('.!?…"”’)')
HEADLINE, LINE, SENTENCE = 0.5, 0.7, 0.9
"""With so many capitals among its words a headline, a line without a full stop, a sentence is written in title case."""
LEAST_GIVEN = 4
"""Shorter given names are other words, too: Hari, Made."""
INITIALS = 3
"""Initials have so many letters at most."""
LEAST_WHOLE = 2
"""A name from which a small word is cut off has so many words left at least."""
APART = ("never", "former", "honorifics", "given")
"""Words of these sets before a body's name are no part of it."""
REACH = 3
"""The parts of an address are so few words from each other: RT 05/RW 03."""
COMPOUND = 3
"""So many words are "Muscat-based", and "RCTI dan Melati"."""
PRIVATE = ("JRN", "BUS")
"""Bodies of these sectors are at work in other states."""
LONG = 6
"""A line of no more words is read as a sentence."""


@dataclass(frozen=True, slots=True)
class Sight:
    """A sentence's words, and by word: where entries begin, end and lie among them, where names do.

    `alone` are the capitalised words that the text has somewhere without another beside: parts of names. `opening`:
    so many words are a dateline, in which only places are named. `openers`: the words that a name may begin at, those
    with a capital and those that may be an honorific.
    """

    text: str
    words: Sequence[Word]
    matches: Mapping[int, Match]
    ends: Mapping[int, Match]
    inside: Mapping[int, Match]
    names: Mapping[int, tuple[int, Name]]
    name_ends: Mapping[int, tuple[int, Name]]
    alone: frozenset[str]
    title_case: bool
    role: Role
    lexicon: Lexicon
    opening: int
    openers: Sequence[int]

    def span(self, first: int, stop: int) -> Span:
        """The characters of words `first` to `stop`."""
        return Span(self.words[first].start, self.words[stop - 1].stop)

    def has(self, kind: str, i: int) -> int:
        """How many words of a set of phrases begin at word `i`."""
        phrases, words = self.lexicon.phrases[kind], self.words
        return phrases.at(words, i) if i < len(words) and words[i].lower in phrases.firsts else 0

    def has_before(self, kind: str, i: int) -> int:
        """How many words of a set of phrases end right before word `i`."""
        phrases, words = self.lexicon.phrases[kind], self.words
        return phrases.before(words, i) if i > 0 and words[i - 1].lower in phrases.lasts else 0

    def person_at(self, i: int) -> int:
        """How many words the model's name of a person has that begins at word `i`; 0 for none."""
        named = self.names.get(i)
        return named[0] - i if named and named[1].kind == "person" else 0


def see(
    text: str,
    sentences: Sequence[Sentence],
    names: Sequence[Name],
    lexicon: Lexicon,
    own: Own = NO_ROWS,
    credits: Sequence[Span] = (),
) -> Iterator[Sight]:
    """The sentences as the finders see them; `own` are the article's own rows. In `credits` nobody is named, nor in web
    addresses."""
    known, alone = frozenset(CAPITALISED.findall(text)), frozenset(ALONE.findall(text))
    surnames = surnames_told(text, names, lexicon)
    left, spelt = list(names), spelt_small(text, lexicon)
    addresses = [Span(*address.span()) for address in ADDRESS.finditer(text)]
    hidden = frozenset(i for span in (*credits, *addresses) for i in range(span.start, span.stop))
    for sentence in sentences:
        inside = []
        while left and left[0].span.start < sentence.span.stop:
            inside.append(left.pop(0))
        words = [word for part in parts(sentence) for word in words_of(text, part, lexicon, known)]
        words = [word for word in words if word.start not in hidden] if hidden else words
        yield sight_of(text, sentence, words, inside, lexicon, own, alone, spelt, surnames)


def surnames_told(text: str, names: Sequence[Name], lexicon: Lexicon) -> frozenset[str]:
    """The last words of the persons' whole names that the tables have, too: Orla King, Ned Banks, Neil Jordan.

    A name of which the first word is one of an office is none: Vice President.
    """
    if lexicon.complements_after:
        return frozenset()
    whole = (name.span.of(text).split() for name in names if name.kind == "person")
    called = ((words[0].lower(), words[-1]) for words in whole if len(words) > 1)
    narrowing = lexicon.phrases["before"].firsts
    return frozenset(
        last
        for first, last in called
        if last.istitle() and last.lower() in lexicon.entries and not (first in lexicon.entries or first in narrowing)
        if not is_land_told(text, last, lexicon)
    )


def is_land_told(text: str, name: str, lexicon: Lexicon) -> bool:
    """Whether a text tells of the country that has such a name, too: of its people, by another name, as a place."""
    lands = {row.entry.country or "" for row in lexicon.entries[name.lower()] if isinstance(row.entry, CountryName)}
    if not lands:
        return False
    forms = {form for land in lands for form in lexicon.country_words.get(land, ()) if form != name}
    told = any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", text) for form in forms)
    near = any_of(lexicon.phrases["place"].firsts)
    return told or re.search(rf"(?<!\w)(?:{near})\s+{re.escape(name)}(?!\w)", text) is not None


def spelt_small(text: str, lexicon: Lexicon) -> frozenset[str]:
    """ "moving average (MA)": letters that the text has in brackets behind small words which they begin, and which
    are no body's: there they are short for a thing."""
    lines = (line for line in text.split("\n") if IN_BRACKETS.search(line))
    spelt = (found for line in lines for found in SPELT.findall(line))
    found = ((words.split()[-len(letters) :], letters) for words, letters in spelt)
    bodies, nouns = lexicon.phrases["bodies"], lexicon.nouns
    return frozenset(
        letters
        for words, letters in found
        if "".join(word[0] for word in words).upper() == letters
        and not any(word in nouns or bodies.has(word) for word in words)
    )


def sight_of(
    text: str,
    sentence: Sentence,
    words: Sequence[Word],
    names: Sequence[Name],
    lexicon: Lexicon,
    own: Own,
    alone: frozenset[str],
    spelt: frozenset[str] = frozenset(),
    surnames: frozenset[str] = frozenset(),
) -> Sight:
    """One sentence, less the entries that tell which money, or are a part of somebody's name."""
    matches = lexicon.find(words, own)
    opening = opening_of(sentence, words, matches)
    outlets = {i for match in matches if match.first < opening for i in outlet_words(match)}
    matches = [match for match in matches if match.first >= opening or isinstance(match.entry, PLACES)]
    seen = list(placed(words, names, lexicon, text))
    tied = [(first, stop) for first, (stop, name) in seen if is_hyphened(text, words, first, stop, name)]
    people = {stop: first for first, (stop, name) in seen if name.kind == "person"}
    titles = {match.stop for match in matches if is_title(words, match, lexicon)}
    paid = {i for match in matches if is_money(words, match, lexicon) for i in range(match.first, match.stop)}
    matches = [
        match
        for match in matches
        if not (
            match.first in paid
            or is_half(match, tied)
            or of_a_name(words, match, lexicon)
            or is_cut_off(words, match, people)
            or is_titled(words, match, titles)
            or is_surname_of(words, match, people, lexicon)
        )
        and not (isinstance(match.entry, Organisation) and words[match.first].text in spelt)
        and not is_surname_alone(words, match, surnames, lexicon)
    ]
    titled = title_case(words, sentence.role)
    if not titled:
        longer = {match.first for match in matches if ends_body(words, match, matches, lexicon)}
        matches = [match for match in matches if match.first not in longer]
    seen = [(i, name) for i, name in seen if i not in paid and words[i].text not in spelt]
    if not titled and lexicon.phrases["body_nouns"].firsts:
        seen = with_bodies(text, words, seen, matches, lexicon, opening)
    at = {i: name for i, name in seen if i >= opening or (name[1].kind == "place" and i not in outlets)}
    honorifics = lexicon.phrases["honorifics"].firsts
    return Sight(
        text,
        words,
        {match.first: match for match in matches},
        {match.stop: match for match in matches},
        {i: match for match in matches for i in range(match.first, match.stop)},
        at,
        {stop: (first, name) for first, (stop, name) in at.items()},
        alone,
        titled,
        sentence.role,
        lexicon,
        opening,
        [i for i, word in enumerate(words) if word.text[0].isupper() or word.lower in honorifics],
    )


def opening_of(sentence: Sentence, words: Sequence[Word], matches: Sequence[Match]) -> int:
    """How many words are a dateline: by the words themselves, or as the sentence was cut, whichever are more."""
    told = dateline_stop(words, matches) if sentence.role == "body" else 0
    start = begins(sentence)
    return max(told, sum(word.start < start for word in words)) if start > sentence.span.start else told


def outlet_words(match: Match) -> range:
    """The words of a dateline that are a body's, and so no place's, whatever the model says: Liputan6.com, Jakarta."""
    return range(match.first, match.stop) if isinstance(match.entry, Organisation) else range(0)


def parts(sentence: Sentence) -> tuple[Span, ...]:
    """The dateline and what is behind it, for no space need part the two."""
    start = begins(sentence)
    whole = start == sentence.span.start
    return (sentence.span,) if whole else (Span(sentence.span.start, start), Span(start, sentence.span.stop))


def begins(sentence: Sentence) -> int:
    """Where the sentence begins behind its dateline; its start where it has none."""
    return sentence.tokens[sentence.opening].start if sentence.opening else sentence.span.start


def of_a_name(words: Sequence[Word], match: Match, lexicon: Lexicon) -> bool:
    """Whether an entry's words are a part of somebody's name here, or of an address."""
    rules = (
        is_initials,
        is_surname,
        is_shouted_word,
        is_given_name,
        is_address,
        is_facility,
        is_short_elsewhere,
        is_word,
    )
    return any(rule(words, match, lexicon) for rule in rules)


def ends_body(words: Sequence[Word], match: Match, matches: Sequence[Match], lexicon: Lexicon) -> bool:
    """the Social | Democratic Party: a body of the tables whose words are the last of another's name.

    Behind a state's or a place's name it is that body there: the Ohio Democratic Party.
    """
    first = match.first
    body = isinstance(match.entry, Organisation) and match.stop - first > 1
    if lexicon.complements_after or not body or first <= 1:  # an opening word has a capital whatever it is
        return False
    before, last = words[first - 1], words[match.stop - 1]
    if before.lower in AND and words[first - 2].capital and lexicon.phrases["portfolio"].has(words[first - 2].lower):
        return lexicon.phrases["bodies"].has(last.lower)  # the Defence and | Security Council
    lands = [other for other in matches if other.stop == first and not isinstance(other.entry, Office)]
    where = any(not is_foreign(match, other) for other in lands)
    apart = where or any(lexicon.phrases[kind].has(before.lower) for kind in APART)
    whole = before.text.istitle() and before.text.isalpha() and words[first].start == before.stop + 1
    return whole and not apart and lexicon.phrases["bodies"].has(last.lower)


def is_foreign(body: Match, land: Match) -> bool:
    """Liberian | National Security Agency: whether a body of the tables is of another state than what stands before."""
    one, other = body.entry, land.entry
    apart = isinstance(one, Organisation) and isinstance(other, PlaceFact | CountryName)
    if not apart or one.common or one.sector in PRIVATE:
        return False
    return one.country is not None and other.country not in (None, one.country)


def is_money(words: Sequence[Word], match: Match, lexicon: Lexicon) -> bool:
    """ "3 million US dollars", "3 juta dolar AS": a country's name that tells which money."""
    first, stop = (match.first - 1, match.first) if lexicon.complements_after else (match.stop, match.stop + 1)
    beside = words[max(0, first) : stop]
    return isinstance(match.entry, CountryName) and any(lexicon.phrases["money"].has(word.lower) for word in beside)


def is_cut_off(words: Sequence[Word], match: Match, people: Container[int]) -> bool:
    """Rafi Paris, where the model has Rafi for the name: a seat of government right behind a person is a surname."""
    seat = isinstance(match.entry, CountryName) and match.entry.form in ("seat", "capital")
    beside = seat and match.first in people and words[match.first - 1].stop + 1 == words[match.first].start
    return beside and words[match.first - 1].text.istitle()


def is_surname_of(words: Sequence[Word], match: Match, people: Mapping[int, int], lexicon: Lexicon) -> bool:
    """Orla Q. | Bloomberg, Robert | Bloomberg: an outlet's one word that ends the model's name of a person, behind an
    initial or a given name."""
    single = isinstance(match.entry, Organisation) and match.stop - match.first == 1
    if not single or match.stop not in people or not words[match.first].text.istitle():
        return False
    before = [word for word in words[people[match.stop] : match.first] if word.text != "."]
    initial = len(before) == 2 and len(before[1].text) == 1
    return initial or (len(before) == 1 and lexicon.phrases["given"].has(before[0].lower))


def is_title(words: Sequence[Word], match: Match, lexicon: Lexicon) -> bool:
    """Whether an entry may be told of the name behind it: Justice, Chief Justice; where complements stand before it."""
    office = match.entry
    held = isinstance(office, Office) and office.kind == "person" and office.alone and not lexicon.complements_after
    return held and words[match.first].capital and words[match.stop - 1].capital


def is_titled(words: Sequence[Word], match: Match, titles: Container[int]) -> bool:
    """Justice | Houston, Chief Justice | Lima: a town's name right behind a title is somebody's."""
    town = isinstance(match.entry, PlaceFact) and match.entry.resolution == "city"
    seat = isinstance(match.entry, CountryName) and match.entry.form in ("seat", "capital")
    beside = (town or seat) and match.first in titles and words[match.first - 1].stop + 1 == words[match.first].start
    return beside and words[match.first].text.istitle()


def is_shouted_word(words: Sequence[Word], match: Match, lexicon: Lexicon) -> bool:
    """WHO WAS IT?: a small word in a line of capitals, and no body's short name."""
    body = match.stop - match.first == 1 and isinstance(match.entry, Organisation)
    word = lexicon.phrases["never"].has(words[match.first].lower)
    return body and word and not any(other.text.islower() for other in words)


def is_facility(words: Sequence[Word], match: Match, lexicon: Lexicon) -> bool:
    """The Hotel | Montana, Lake | Michigan: a place's name that is a part of another one's."""
    place = isinstance(match.entry, PlaceFact) and match.first > 0
    before = words[match.first - 1] if place else None
    return before is not None and before.text.istitle() and lexicon.phrases["facilities"].has(before.lower)


def is_short_elsewhere(words: Sequence[Word], match: Match, lexicon: Lexicon) -> bool:
    """ "He is ill.", "Miss.": a state's short name that stands behind no town and comma, nor a party (R-Tenn.)."""
    short = isinstance(match.entry, PlaceFact) and words[match.stop - 1].text.endswith(".")
    before = words[max(0, match.first - 2) : match.first]
    behind = len(before) == 2 and before[0].capital
    behind_town = behind and before[1].text == ","
    behind_party = behind and before[1].text == "-" and len(before[0].text) == 1
    return short and not (behind_town or behind_party)


def is_word(words: Sequence[Word], match: Match, lexicon: Lexicon) -> bool:
    """Lima orang, Reading the letter: a word of every day, and no town, where no comma and no word tells a place."""
    town = isinstance(match.entry, PlaceFact | CountryName) and match.stop - match.first == 1
    word = town and lexicon.phrases["common"].has(words[match.first].lower)
    lies = [other.text for other in words[match.stop : match.stop + 1]] == [","]  # Lima, Peru
    told = lies or any(lexicon.phrases[kind].before(words, match.first) for kind in ("place", "links"))
    return word and not told


def is_given_name(words: Sequence[Word], match: Match, lexicon: Lexicon) -> bool:
    """Marine de Baker: a role's noun that is a given name, before a small part of a surname."""
    first, behind = words[match.first], words[match.stop : match.stop + 1]
    alone = isinstance(match.entry, Office) and match.stop - match.first == 1 and first.text.istitle()
    small = bool(behind) and lexicon.phrases["inside"].has(behind[0].lower)
    return alone and small and lexicon.phrases["given"].has(first.lower)


def is_initials(words: Sequence[Word], match: Match, lexicon: Lexicon) -> bool:
    """ "tersangka berinisial AS", "AS (35)": somebody's initials, and no country."""
    if (
        match.stop - match.first > 1
        or not words[match.first].text.isupper()
        or not isinstance(match.entry, CountryName)
    ):
        return False
    after = [word.text for word in words[match.stop : match.stop + 3]]
    aged = len(after) == 3 and after[0] == "(" and after[1].isdigit() and after[2] == ")"
    return aged or among_initials(words, match.first, lexicon)


def is_address(words: Sequence[Word], match: Match, lexicon: Lexicon) -> bool:
    """RT 05/RW 03, "warga | RT dan RW": letters of an address, and no broadcaster."""
    parts = lexicon.phrases["address"]
    if match.stop - match.first > 1 or not parts.has(words[match.first].lower):
        return False
    near = [*words[max(0, match.first - REACH) : match.first], *words[match.stop : match.stop + REACH]]
    behind = [word.text for word in words[match.stop : match.stop + 2] if word.text != "."]
    return any(text.isdigit() for text in behind[:1]) or any(parts.has(word.lower) for word in near)


def among_initials(words: Sequence[Word], i: int, lexicon: Lexicon, told: str = "initials") -> bool:
    """ "berinisial | AS", "berinisial BD, RK, dan | AS": whether word `i` stands behind what tells of initials."""
    between = lexicon.phrases["between_initials"]
    while not lexicon.phrases[told].before(words, i):
        behind = i
        while i and between.has(words[i - 1].lower):
            i -= 1
        if i in (0, behind) or not words[i - 1].text.isupper():
            return False
        i -= 1
    return True


def is_surname_alone(words: Sequence[Word], match: Match, surnames: Container[str], lexicon: Lexicon) -> bool:
    """ "Orla King … | King said": a role's noun that somebody is called by, with no article and no other capital
    beside; Neil Jordan … | Jordan said: a country's name that is a person's, too."""
    land = isinstance(match.entry, CountryName) and match.entry.careful
    single = (land or isinstance(match.entry, Office)) and match.stop - match.first == 1
    if not single or words[match.first].text not in surnames:
        return False
    beside = [*words[max(0, match.first - 1) : match.first], *words[match.stop : match.stop + 1]]
    articles = lexicon.phrases["definite_before"].firsts | lexicon.phrases["articles"].firsts
    return not any(word.capital or word.lower in articles for word in beside)


def is_surname(words: Sequence[Word], match: Match, lexicon: Lexicon) -> bool:
    """Denzel Washington: a seat of government after a given name."""
    entry = match.entry
    if not isinstance(entry, CountryName) or entry.form not in ("seat", "capital") or match.first == 0:
        return False
    before = words[match.first - 1]
    return before.text.istitle() and len(before.text) > LEAST_GIVEN and lexicon.phrases["given"].has(before.lower)


def placed(
    words: Sequence[Word], names: Sequence[Name], lexicon: Lexicon, text: str
) -> Iterator[tuple[int, tuple[int, Name]]]:
    """The model's names as ranges of our words, less an opening word like "If"."""
    starts, stops = [word.start for word in words], [word.stop for word in words]
    for name in hyphened_places(names, text):
        inside = list(range(bisect_right(stops, name.span.start), bisect_left(starts, name.span.stop)))
        inside = one_line(words, inside, text)
        if inside and inside != (whole := balanced(words, past_dateline(words, inside))):
            inside = whole
            name = replace(name, span=Span(words[inside[0]].start, words[inside[-1]].stop)) if inside else name
        while len(inside) > 1 and begins_late(words, inside, lexicon):
            small, inside = words[inside[0]].text.islower(), inside[1:]
            name = replace(name, span=Span(words[inside[0]].start, name.span.stop)) if small else name
        while is_compound(words, inside, lexicon):
            inside = inside[COMPOUND:]
            name = replace(name, span=Span(words[inside[0]].start, name.span.stop))
        if len(inside) > LEAST_WHOLE and hangs(words, inside[-2], inside[-1]):
            inside = inside[:-1]
            name = replace(name, span=Span(name.span.start, words[inside[-1]].stop))
        if name.kind == "organisation" and len(inside) > LEAST_WHOLE and joins_bodies(words, inside, lexicon):
            yield inside[0], (inside[1], replace(name, span=Span(words[inside[0]].start, words[inside[0]].stop)))
            inside = inside[LEAST_WHOLE:]
            name = replace(name, span=Span(words[inside[0]].start, name.span.stop))
        nobody = len(inside) == 1 and (in_address(text, words[inside[0]]) or names_nobody(words, inside[0], lexicon))
        if inside and not nobody:
            yield inside[0], (inside[-1] + 1, as_person(words, inside, name, lexicon))


def is_hyphened(text: str, words: Sequence[Word], first: int, stop: int, name: Name) -> bool:
    """Whether a name is a place of two halves that the gazetteer knows."""
    tied = name.kind == "place" and any(words[i].text == "-" for i in range(first, stop))
    return tied and find_place(name.span.of(text)) is not None


def is_half(match: Match, places: Sequence[tuple[int, int]]) -> bool:
    """Whether an entry of the tables is only a part of a place: the Natal of KwaZulu-Natal is no town of Brazil."""
    return any(
        first <= match.first and match.stop <= stop and match.stop - match.first < stop - first
        for first, stop in places
    )


def hyphened_places(names: Sequence[Name], text: str) -> Iterator[Name]:
    """The names, of which two that a hyphen ties are one where the gazetteer knows them together: KwaZulu-Natal."""
    last: Name | None = None
    for name in names:
        if last and text[last.span.stop : name.span.start] == "-":
            both = Span(last.span.start, name.span.stop)
            if find_place(both.of(text)):
                last = Name(both, "place", name.rule)
                continue
        if last:
            yield last
        last = name
    if last:
        yield last


def begins_late(words: Sequence[Word], inside: Sequence[int], lexicon: Lexicon) -> bool:
    """Whether a name's first word is none of it: an "If" or another that stands in small letters before a capital."""
    first, second = words[inside[0]], words[inside[1]]
    small = first.text.islower() and first.text.isalpha() and second.capital and second.start > first.stop
    small = small and not (lexicon.phrases["inside"].has(first.lower) or lexicon.phrases["joined"].has(first.lower))
    return small or glued(words, inside) or lexicon.phrases["never"].has(first.lower)


def joins_bodies(words: Sequence[Word], inside: Sequence[int], lexicon: Lexicon) -> bool:
    """RCTI | dan Melati: whether a name is a body's letters and another's name."""
    first, joint, after = (words[i] for i in inside[:COMPOUND])
    letters = first.text.isupper() and first.text.isalpha() and len(first.text) >= INITIALS
    return letters and lexicon.phrases["listing"].has(joint.lower) and after.capital


def is_compound(words: Sequence[Word], inside: Sequence[int], lexicon: Lexicon) -> bool:
    """Muscat-based | Harbour Foundation: whether a name begins with a word that a hyphen ties to a verb's."""
    if len(inside) <= COMPOUND or not lexicon.verb_ending:
        return False
    _, hyphen, verb = (words[i] for i in inside[:COMPOUND])
    glued = hyphen.text == "-" and hyphen.stop == verb.start
    return glued and verb.text.islower() and verb.text.endswith(lexicon.verb_ending)


def names_nobody(words: Sequence[Word], i: int, lexicon: Lexicon) -> bool:
    """PCR, BPKB, "berinisial BD, | RK": capitals that are short for a thing, or initials."""
    word = words[i]
    if not word.text.isupper():
        return False
    return lexicon.phrases["things"].has(word.lower) or (
        len(word.text) <= INITIALS and among_initials(words, i, lexicon)
    )


def in_address(text: str, word: Word) -> bool:
    """Whether a word is a further part of a web address: KABAR.CO.ID names no CO. Sentences may have lost the space
    between them, too, but begin with longer words."""
    short = word.text.isupper() and len(word.text) in (2, 3)
    return short and word.start > 2 and text[word.start - 1] == "." and text[word.start - 3 : word.start - 1].isupper()


def one_line(words: Sequence[Word], inside: list[int], text: str) -> list[int]:
    """The words of a name that stand in one line, the most of them; all where the text has them side by side, too."""
    cuts = [k for k in range(1, len(inside)) if broken(text, words[inside[k - 1]], words[inside[k]])]
    if not cuts:
        return inside
    lines = [inside[a:b] for a, b in pairwise([0, *cuts, len(inside)])]
    return max(lines, key=len)


def past_dateline(words: Sequence[Word], inside: list[int]) -> list[int]:
    """BANDUNG- | Pesawat Sinar Bahari: the words of a name behind a place in capitals and its dash."""
    dash = next((k for k, i in enumerate(inside) if words[i].text in DASHES), 0) if inside[0] == 0 else 0
    shouted = 0 < dash < len(inside) - 1 and all(words[i].text.isupper() for i in inside[:dash])
    apart = shouted and words[inside[dash]].stop < words[inside[dash + 1]].start
    return inside[dash + 1 :] if apart and len(words[0].text) >= LEAST_GIVEN else inside


def balanced(words: Sequence[Word], inside: list[int]) -> list[int]:
    """Kementerian Sosial (Kemensos|), (|Kementerian) Sosial: the words of a name with both brackets, or with none."""
    marks = [words[i].text for i in inside]
    if "(" in marks and ")" not in marks:
        behind = inside[-1] + 1
        closed = behind < len(words) and words[behind].text == ")"
        return [*inside, behind] if closed and inside[0] < behind - 2 else inside[: marks.index("(")]
    if ")" in marks and "(" not in marks:
        opened = inside[0] > 0 and words[inside[0] - 1].text == "("
        return [inside[0] - 1, *inside] if opened else inside[marks.index(")") + 1 :]
    return inside


def broken(text: str, before: Word, after: Word) -> bool:
    """Whether a line ends between two words that the text has nowhere side by side."""
    between = text[before.stop : after.start]
    return "\n" in between and f"{before.text} {after.text}" not in text


def as_person(words: Sequence[Word], inside: Sequence[int], name: Name, lexicon: Lexicon) -> Name:
    """Jeff Bezos is no place, whatever the model says, and neither The Kopi Bureau nor Bintara AB a person."""
    last = words[inside[-1]]
    body = any(lexicon.phrases["bodies"].has(words[i].lower) for i in inside)
    body = body or (len(inside) > 1 and last.text.isupper() and lexicon.phrases["designators"].has(last.lower))
    given = len(inside) in (2, 3) and lexicon.phrases["given"].has(words[inside[0]].lower)
    if name.kind == "person":
        return replace(name, kind="organisation") if body else name
    return replace(name, kind="person") if given and not body else name


def glued(words: Sequence[Word], inside: Sequence[int]) -> bool:
    """Whether the first word hangs on the second without a space: the model saw one word where there are two."""
    first, second = words[inside[0]], words[inside[1]]
    return first.stop == second.start and first.text.isalpha() and second.capital


def hangs(words: Sequence[Word], i: int, k: int) -> bool:
    """Gunung Melati|yang meletus: whether a small word hangs on a capital one; the model saw one word."""
    return words[i].stop == words[k].start and words[i].capital and words[k].text.isalpha() and words[k].text.islower()


def title_case(words: Sequence[Word], role: Role) -> bool:
    """Whether capitals say nothing here: Netanyahu Minta Semua Sandera Dibebaskan."""
    letters = [word.text[0] for word in words if word.text[0].isalpha()]
    share = sum(map(str.isupper, letters)) / max(1, len(letters))
    if role == "headline":
        return share > HEADLINE
    line = role != "caption" and len(letters) > LONG and words[-1].text not in ENDS
    return len(letters) > 3 and share > (LINE if line else SENTENCE)
