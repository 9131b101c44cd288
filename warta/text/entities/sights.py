"""A sentence as the finders of entities see it: its words, the tables' entries and the model's names among them."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from warta.languages.alternation import any_of
from warta.places.countries import CountryName
from warta.places.organisations import Organisation
from warta.records import Role, Sentence, Span
from warta.text.datelines import PLACES, dateline_stop
from warta.text.entities.bodies import Line, with_bodies
from warta.text.entities.held_names import with_holders
from warta.text.entities.homonyms import (
    ends_body,
    is_cut_off,
    is_first_name,
    is_half_of_name,
    is_initialled,
    is_money,
    is_surname_alone,
    is_surname_of,
    is_title,
    is_titled,
    of_a_name,
)
from warta.text.entities.initials_told import initials_told
from warta.text.entities.meant import Own
from warta.text.entities.placed_names import is_hyphened, placed
from warta.text.entities.traded import with_traded
from warta.text.lexicon import NO_ROWS, Lexicon, Match, Word, words_of
from warta.text.lexicon.lost_spaces import capitalised
from warta.text.names import Name

ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
"""A web address; pages glue it to the words before."""

SPELT = re.compile(r"((?:\b[a-z]{1,30} ){2,6})\(([A-Z]{2,6})\)")

IN_BRACKETS = re.compile(r" \([A-Z]{2,6}\)")
"""What each such line has: it is found far sooner."""

ALONE = re.compile(r"(?:\b[a-z][\w'’-]{0,60}|[,:]) ([A-Z][a-zà-ÿ]{2,})\b(?! [A-Z]|-)")

ENDS = frozenset('.!?…"”’)')

HEADLINE, LINE, SENTENCE = 0.5, 0.7, 0.9
"""With so many capitals among its words a headline, a line without a full stop, a sentence is written in title case."""

LONG = 6
"""A line of no more words is read as a sentence."""


@dataclass(frozen=True, slots=True)
class Sight:
    """A sentence as the finders see it. Its words are counted from 0; maps are by such a number."""

    text: str  # of the whole article
    words: Sequence[Word]
    matches: Mapping[int, Match]  # entries of the tables, by their first word
    ends: Mapping[int, Match]  # the same, by the word behind their last
    inside: Mapping[int, Match]  # the same, by each of their words
    names: Mapping[int, tuple[int, Name]]  # the model's names by their first word, with the word behind their last
    name_ends: Mapping[int, tuple[int, Name]]  # the same, by the word behind their last, with their first
    alone: frozenset[str]  # capitalised words that the text has somewhere without another beside: parts of names
    initialled: frozenset[str]  # letters that the text has for somebody's name
    title_case: bool  # a headline or line of which nearly all words have capitals
    role: Role
    lexicon: Lexicon
    opening: int  # so many words are a dateline, in which only places are named
    openers: Sequence[int]  # the words that a name may begin at: capitals, and honorifics

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

    def office_before(self, i: int) -> bool:
        """Whether words of the tables for who holds an office end right before word `i`."""
        match = self.ends.get(i)
        return match is not None and match.is_somebodys


@dataclass(frozen=True, slots=True)
class Whole:
    """What a whole text tells of the words of its sentences.

    `own`: its own rows of the lexicon. `known`: its words with a capital and small letters behind it. `alone`: those
    that stand somewhere without another beside. `spelt`: letters that it explains as short for a thing. `initialled`:
    letters that it has for somebody's name. `surnames`: words of the tables that end a person's whole name. `hidden`:
    characters in which nobody is named.
    """

    text: str
    lexicon: Lexicon
    own: Own
    known: frozenset[str]
    alone: frozenset[str]
    spelt: frozenset[str]
    initialled: frozenset[str]
    surnames: frozenset[str]
    hidden: frozenset[int]


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
    whole = whole_of(text, names, lexicon, own, credits)
    left = list(names)
    for sentence in sentences:
        inside = []
        while left and left[0].span.start < sentence.span.stop:
            inside.append(left.pop(0))
        words = [word for part in parts(sentence) for word in words_of(text, part, lexicon, whole.known)]
        words = [word for word in words if word.start not in whole.hidden] if whole.hidden else words
        yield sight_of(whole, sentence, words, inside)


def whole_of(text: str, names: Sequence[Name], lexicon: Lexicon, own: Own, credits: Sequence[Span]) -> Whole:
    """What a text tells of its words."""
    addresses = [Span(*address.span()) for address in ADDRESS.finditer(text)]
    return Whole(
        text,
        lexicon,
        own,
        known=capitalised(text),
        alone=frozenset(ALONE.findall(text)),
        spelt=spelt_small(text, lexicon),
        initialled=initials_told(text, lexicon),
        surnames=surnames_told(text, names, lexicon),
        hidden=frozenset(i for span in (*credits, *addresses) for i in range(span.start, span.stop)),
    )


def surnames_told(text: str, names: Sequence[Name], lexicon: Lexicon) -> frozenset[str]:
    """The last words of the persons' whole names that the tables have, too: Orla King, Ned Banks, Orla Jordan.

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


def sight_of(whole: Whole, sentence: Sentence, words: Sequence[Word], names: Sequence[Name]) -> Sight:
    """One sentence, less the entries that are other words there, and the names that tell which money."""
    lexicon, titled = whole.lexicon, title_case(words, sentence.role)
    found = lexicon.find(words, whole.own)
    opening = opening_of(sentence, words, found)
    outlets = {i for match in found if match.first < opening for i in outlet_words(match)}
    found = [match for match in found if match.first >= opening or isinstance(match.entry, PLACES)]
    seen = list(placed(words, names, lexicon, whole.text))
    paid = {i for match in found if is_money(words, match, lexicon) for i in range(match.first, match.stop)}
    matches = entries_meant(whole, words, found, seen, paid)
    if not titled:
        longer = {match.first for match in matches if ends_body(words, match, matches, lexicon)}
        matches = [match for match in matches if match.first not in longer]
    seen = [(i, name) for i, name in seen if i not in paid and words[i].text not in whole.spelt]
    if not titled:
        seen = list(with_holders(Line(whole.text, words, lexicon), seen, matches))
    if not titled and lexicon.phrases["body_nouns"].firsts:
        seen = with_bodies(whole.text, words, seen, matches, lexicon, opening)
    if whole.hidden and not titled:
        seen = with_traded(Line(whole.text, words, lexicon), seen, opening, whole.hidden)
    at = {i: name for i, name in seen if i >= opening or (name[1].kind == "place" and i not in outlets)}
    honorifics = lexicon.phrases["honorifics"].firsts
    return Sight(
        text=whole.text,
        words=words,
        matches={match.first: match for match in matches},
        ends={match.stop: match for match in matches},
        inside={i: match for match in matches for i in range(match.first, match.stop)},
        names=at,
        name_ends={stop: (first, name) for first, (stop, name) in at.items()},
        alone=whole.alone,
        initialled=whole.initialled,
        title_case=titled,
        role=sentence.role,
        lexicon=lexicon,
        opening=opening,
        openers=[i for i, word in enumerate(words) if word.text[0].isupper() or word.lower in honorifics],
    )


def entries_meant(
    whole: Whole,
    words: Sequence[Word],
    found: Sequence[Match],
    seen: Sequence[tuple[int, tuple[int, Name]]],
    paid: Container[int],
) -> list[Match]:
    """The entries that stand for what the tables say; not so in money (`paid`), in a name, as letters for a thing."""
    lexicon = whole.lexicon
    tied = [(first, stop) for first, (stop, name) in seen if is_hyphened(whole.text, words, first, stop, name)]
    starts = {first: stop for first, (stop, name) in seen if name.kind == "person"}
    people = {stop: first for first, stop in starts.items()}
    titles = {match.stop for match in found if is_title(words, match, lexicon)}
    return [
        match
        for match in found
        if not (
            match.first in paid
            or is_half_of_name(match, tied)
            or of_a_name(words, match, lexicon)
            or is_cut_off(words, match, people)
            or is_titled(words, match, titles)
            or is_surname_of(words, match, people, lexicon)
            or is_first_name(words, match, starts, lexicon)
            or (isinstance(match.entry, Organisation) and words[match.first].text in whole.spelt)
            or is_surname_alone(words, match, whole.surnames, lexicon)
            or is_initialled(words, match, whole.initialled)
        )
    ]


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


def title_case(words: Sequence[Word], role: Role) -> bool:
    """Whether capitals say nothing here: Netanyahu Minta Semua Sandera Dibebaskan."""
    letters = [word.text[0] for word in words if word.text[0].isalpha()]
    share = sum(map(str.isupper, letters)) / max(1, len(letters))
    if role == "headline":
        return share > HEADLINE
    line = role != "caption" and len(letters) > LONG and words[-1].text not in ENDS
    return len(letters) > 3 and share > (LINE if line else SENTENCE)
