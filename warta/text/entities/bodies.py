"""Bodies that neither the tables nor the model know, by the noun that their names end with: the Harbour Research Board.

A run of capitals inside a sentence that ends with such a noun is one name. It takes in what the model has seen only a
part of, and a country or a place that it begins with: the Oman Energy Institute. So is one behind a noun in small
letters that tells what it is: the law firm Harbour Hall.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from operator import itemgetter

from warta.places.countries import CountryName
from warta.places.gazetteer import PlaceFact
from warta.records import Span
from warta.text.lexicon import Lexicon, Match, Office, Word
from warta.text.names import Name

RULE = "body-noun"
"""The rule of such a name."""
INTRODUCED = "introduced"
"""The rule of a name behind the noun that tells what it is: the law firm Harbour Hall."""
LEAST_WORDS = 2
"""A body that no table has is known by its noun where its name has so many words."""
NOUN = 5
"""A noun and what stands before it to tell which have so many words at most."""

Seen = tuple[int, tuple[int, Name]]


def with_bodies(
    text: str, words: Sequence[Word], seen: Sequence[Seen], matches: Sequence[Match], lexicon: Lexicon, opening: int
) -> list[Seen]:
    """The names of a sentence, with the bodies that end with a noun of the table, or stand behind one, in place of
    their parts."""
    ending = lexicon.phrases["body_nouns"].firsts
    ends = [i for i, word in enumerate(words) if word.lower in ending and word.text[0].isupper() and i >= opening]
    line = Line(text, words, lexicon)
    found = list(bodies_of(line, ends, dict(seen), matches, opening)) if ends else []
    named = with_names(line, seen, found, RULE) if found else list(seen)
    introducing = lexicon.phrases["introducing"]
    begin = [i + 1 for i, word in enumerate(words) if word.lower in introducing.lasts and word.text.islower()]
    begin = [i for i in begin if i > opening and introducing.before(words, i)]
    introduced = list(introduced_at(line, begin, dict(named), matches)) if begin else []
    return with_names(line, named, introduced, INTRODUCED) if introduced else named


def with_names(line: Line, seen: Sequence[Seen], found: Sequence[tuple[int, int]], rule: str) -> list[Seen]:
    """The names of a sentence, with some bodies in place of those that lie in them."""
    inside = {i for first, stop in found for i in range(first, stop)}
    left = [(first, name) for first, name in seen if first not in inside]
    spans = ((first, stop, Span(line.words[first].start, line.words[stop - 1].stop)) for first, stop in found)
    bodies = ((first, (stop, Name(span, "organisation", rule))) for first, stop, span in spans)
    return sorted([*left, *bodies], key=itemgetter(0))


def introduced_at(
    line: Line, begin: Sequence[int], seen: Mapping[int, tuple[int, Name]], matches: Sequence[Match]
) -> Iterator[tuple[int, int]]:
    """The first word of each name that one of the words `begin` opens, and the word behind its last."""
    tabled = {match.first: match for match in matches}
    for i in begin:
        stop = capitals_stop(line, i)
        known = tabled.get(i)
        if (
            stop > i
            and not (known and (known.stop >= stop or is_told_by(known)))
            and is_introduced(line, i, stop, seen)
        ):
            yield i, stop


def capitals_stop(line: Line, i: int) -> int:
    """The word behind the capitals that begin at word `i`, two of which "&" may join: Hall & Baker LLP."""
    stop = i
    while goes_on(line, i, stop) and line.beside(stop):
        stop += 1
        joined = stop > i and stop + 1 < len(line.words) and line.words[stop].text == "&"
        stop += joined and line.capital(stop + 1)
    return stop


def goes_on(line: Line, first: int, i: int) -> bool:
    """Whether word `i` may be of a name that begins at word `first`: a capital, small words left out but for nouns that
    bodies' names end with: Harbour | Watch."""
    return line.capital(i) or (first < i < len(line.words) and line.words[i].text.istitle() and line.has("bodies", i))


def is_told_by(match: Match) -> bool:
    """Whether an entry is an office or a people, which begin what follows a body's noun: the firm | President Baker
    ran."""
    return isinstance(match.entry, Office) or (isinstance(match.entry, CountryName) and match.entry.form == "people")


def is_introduced(line: Line, first: int, stop: int, seen: Mapping[int, tuple[int, Name]]) -> bool:
    """Whether capitals behind a body's noun are its name; no person's, and none that a clause begins with: the firm |
    Ann Baker ran."""
    firm = line.has("designators", stop - 1) or line.has("body_nouns", stop - 1)
    _, name = seen.get(first, (stop, None))
    person = line.has("given", first) or (name is not None and name.kind == "person")
    if stop - first > 1:
        return firm or not person
    mixed = not line.words[first].text.istitle()
    after = line.words[stop].text if stop < len(line.words) else "."
    return mixed or not (line.has("given", first) or opens_clause(line, first, after))


def opens_clause(line: Line, first: int, after: str) -> bool:
    """ "the company | Baker ran", "a company | Baker founded": whether a clause may begin behind a noun that has "the"
    before it, or "a" right before or with one word between."""
    noun = first - line.lexicon.phrases["introducing"].before(line.words, first)
    near = [*takewhile(lambda i: not ties(line, i), range(noun - 1, max(0, first - NOUN) - 1, -1))]
    if noun - len(near) == 0 and after.lower() in line.lexicon.behind_name:
        return False  # The trade union | Unity said
    told = any(line.has("definite_before", i) for i in near) or any(line.has("indefinite", i) for i in near[:2])
    return told and after[0].isalpha() and not line.lexicon.phrases["joint"].has(after.lower())


def ties(line: Line, i: int) -> bool:
    """The mayor sold the mill | to tech giant Sprout: whether a word ties a noun to another one before."""
    return line.has("place", i) or line.has("links", i)


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence's words in the article's text."""

    text: str
    words: Sequence[Word]
    lexicon: Lexicon

    def has(self, kind: str, i: int) -> bool:
        """Whether the one word `i` is a phrase of a set."""
        return self.lexicon.phrases[kind].has(self.words[i].lower)

    def capital(self, i: int) -> bool:
        """Whether word `i` may be of a name: a capital, and none of the small words."""
        return i < len(self.words) and self.words[i].capital and not (self.has("never", i) or self.has("honorifics", i))

    def beside(self, i: int) -> bool:
        """Whether only a blank parts word `i` from the one before."""
        return self.text[self.words[i - 1].stop : self.words[i].start] == " "


def bodies_of(
    line: Line, ends: Sequence[int], seen: Mapping[int, tuple[int, Name]], matches: Sequence[Match], opening: int
) -> Iterator[tuple[int, int]]:
    """The first word of each such body whose noun is one of the words `ends`, and the word behind its last."""
    begun = opening
    for i in ends:
        if i < begun:
            continue
        stop = run_stop(line, i + 1)
        first = first_of(line, i, begun, matches) if stop > i else i
        shouted = all(one.text.isupper() for one in line.words[first : i + 1])
        if i + 1 - first >= LEAST_WORDS and not (shouted or told_otherwise(seen, first, stop)):
            yield first, stop
            begun = stop


def run_stop(line: Line, i: int) -> int:
    """Where a name ends that goes on from word `i` behind its noun: Centre | for the Study of Peace; 0 where the noun
    is another's, the Harbour School | District.

    Where a language completes nouns by what follows, somebody's name may: Direktur Sinar Sekuritas | Siti Wardani.
    """
    if line.capital(i) and line.beside(i):
        return i if line.lexicon.complements_after and line.has("given", i) else 0
    if i >= len(line.words) or not line.has("body_ties", i):
        return i
    first = i + 1 + (i + 1 < len(line.words) and line.has("articles", i + 1))
    stop = first
    while line.capital(stop) and line.beside(stop):
        stop += 1
        joined = stop + 1 < len(line.words) and line.has("body_links", stop)
        stop += joined and line.capital(stop + 1) and line.beside(stop + 1)
    return stop if stop > first else i


def told_otherwise(seen: Mapping[int, tuple[int, Name]], first: int, stop: int) -> bool:
    """Whether the model has words from `first` to `stop` in a body's name already, or in a name that begins or ends
    outside of them."""
    over = [(begin, end, name) for begin, (end, name) in seen.items() if begin < stop and first < end]
    known = any(begin <= first and stop <= end and name.kind == "organisation" for begin, end, name in over)
    return known or any(begin < first or stop < end for begin, end, _ in over)


def first_of(line: Line, last: int, least: int, matches: Sequence[Match]) -> int:
    """The first word of the run of capitals that ends at word `last`, less what is no part of a body's name; `last`
    where it may begin before an "and" that joins two nouns or two bodies."""
    words, first = line.words, last
    while first > least and (step := step_back(line, first, least)):
        first -= step
    inside = [match for match in matches if first <= match.first and match.stop <= last and not names_where(match)]
    behind = max([first, *(one.stop for one in inside if is_somebody(line, one) or not isinstance(one.entry, Office))])
    if behind == last and first == last - 1 and first > 0 and words[first - 1].text.islower():
        return first  # economist at Founder Securities
    behind += behind < last and (line.has("joint", behind) or line.has("of", behind))
    joined = behind == first > least + 1 and line.has("joint", first - 1) and words[first - 2].capital
    return last if joined and not any(one.stop == first - 1 for one in matches) else behind


def step_back(line: Line, i: int, least: int) -> int:
    """How many words right before word `i` are of the same run: a capital, which a hyphen may tie, or a noun and "of"
    or, of two, "and"."""
    if line.words[i - 1].text == "-":
        glued = i - 2 >= least and line.words[i - 2].stop + 1 == line.words[i].start
        opens = i == 2 and line.lexicon.complements_after
        shouted = opens and line.words[0].text.isupper()  # JAKARTA-Sinar Sekuritas …
        return 2 if glued and line.capital(i - 2) and not shouted else 0
    if not line.beside(i):
        return 0
    if line.has("joint", i - 1) or line.has("of", i - 1):
        noun = i - 2 >= least and line.beside(i - 1) and line.capital(i - 2)
        return 2 if noun and (line.has("of", i - 1) or line.has("portfolio", i - 2)) else 0
    return int(line.capital(i - 1) and line.words[i - 1].text[0].isalpha())


def names_where(match: Match) -> bool:
    """Whether an entry tells where a body is: a country, a people, a place."""
    return isinstance(match.entry, CountryName | PlaceFact)


def is_somebody(line: Line, match: Match) -> bool:
    """Whether an entry is somebody who is no part of a body's name: President, Residents; not so Law and | Justice."""
    return match.is_somebodys and not (match.first and line.has("joint", match.first - 1))
