"""All candidates of a reading, each with what is known of it before anything is decided."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from warta.events.who.company import Company, company
from warta.events.who.parties import Known, View, parties_inside, parties_outside, speaker_of
from warta.events.words.candidates import Candidate, find_candidates
from warta.events.words.clauses import Clause, openings, read_clause
from warta.events.words.lexicon import Lexicon, read_lexicon
from warta.events.words.sieve import Sieve, may_tell
from warta.languages import Language
from warta.records import Quote, Reading, Sentence, Span, Token
from warta.text.sentences import with_trees as add_trees

AROUND = 250
"""So many cases before and behind a deed's sentence, at most, say something of it. Of 420 articles none has as many; in
a text without end each deed would hear of all the others."""

SMALL = frozenset({"PUNCT", "DET", "ADP", "CCONJ", "SCONJ", "NUM", "AUX", "PART", "PRON"})
"""Parts of speech of words that say nothing by standing somewhere in the sentence."""
LETTERS = 12
"""So many of the others are told: long ones differ in their endings."""

INDEX = attrgetter("index")


@dataclass(frozen=True, slots=True)
class Case:
    """A candidate with all that is known of it before anything is decided."""

    index: int  # the number of the sentence
    sentence: Sentence
    candidate: Candidate
    clause: Clause
    cues: frozenset[str]
    quoted: str  # "no", "direct" or "reported"
    company: Company  # the parties in its sentence
    root: str  # of its core
    later: int | None  # the word that opens a clause of time behind it
    words: Span  # that tell the deed
    told: tuple[str, ...]  # the types that the lexicon has for them, each once
    content: tuple[tuple[int, str], ...]  # telling words of its sentence by their places, as `begins` has them

    @property
    def parties(self) -> tuple[Known, ...]:
        """Those in its sentence."""
        return self.company.parties

    def trigger(self) -> Span:
        """The words that tell the deed."""
        return self.words

    def kinds(self) -> tuple[str, ...]:
        """The types that the lexicon has for the words, each once."""
        return self.told

    def party_at(self, word: int | None) -> Known | None:
        """The party whose head is a word; a named one and the longest naming first."""
        return None if word is None else self.company.by_word.get(word)

    def is_later(self, word: int) -> bool:
        """Whether a word stands in a clause of time that opens behind the deed.

        "Israel attacked after Hamas had raided it in October": Hamas and October are of the raid.
        """
        return self.later is not None and self.later < word


def with_trees(
    reading: Reading, language: Language, lexicon: Lexicon | None = None, sieve: Sieve | None = None
) -> Reading:
    """The reading with a tree for every sentence that may tell a deed, by the language's lexicon or a given one."""
    lexicon = lexicon or read_lexicon(language)
    needed = [not sentence.parsed and may_tell(sentence, lexicon, sieve) for sentence in reading.sentences]
    return replace(reading, sentences=add_trees(reading.sentences, needed, language))


def propose(reading: Reading, lexicon: Lexicon, sieve: Sieve | None = None) -> tuple[tuple[Candidate, ...], ...]:
    """The candidates of each sentence, in order; of a sentence that cannot tell a deed none, parsed or not."""
    return tuple(_proposed(sentence, lexicon, sieve) for sentence in reading.sentences)


def _proposed(sentence: Sentence, lexicon: Lexicon, sieve: Sieve | None) -> tuple[Candidate, ...]:
    tells = sentence.parsed and may_tell(sentence, lexicon, sieve)
    return find_candidates(sentence, lexicon) if tells else ()


def read_cases(seen: View, proposed: Sequence[Sequence[Candidate]], lexicon: Lexicon) -> Iterator[Case]:
    """A case for each candidate, in the order of the text."""
    for index, candidates in enumerate(proposed):
        if candidates:
            sentence = seen.reading.sentences[index]
            inside = company(parties_inside(seen, index, lexicon))
            opening, content = openings(sentence, lexicon.opens), _content(sentence)
            yield from (_case(seen, index, candidate, inside, opening, content, lexicon) for candidate in candidates)


def _content(sentence: Sentence) -> tuple[tuple[int, str], ...]:
    return tuple([(at, begins(token)) for at, token in enumerate(sentence.tokens) if token.pos not in SMALL])


def begins(token: Token) -> str:
    """The beginning of a word, in small letters, as features tell it."""
    return token.text.lower()[:LETTERS]


def of_sentence(cases: Sequence[Case], index: int) -> Sequence[Case]:
    """Those of one sentence, of cases in the order of the text."""
    return cases[bisect_left(cases, index, key=INDEX) : bisect_right(cases, index, key=INDEX)]


def around(cases: Sequence[Case], index: int) -> Sequence[Case]:
    """The cases that say something of the deeds of a sentence: nearly always all."""
    first = bisect_left(cases, index, key=INDEX)
    return cases[max(0, first - AROUND) : first + AROUND]


def all_parties(case: Case, seen: View) -> tuple[Known, ...]:
    """Those who may be party to a deed: named in its sentence, saying it, or named shortly before."""
    speakers = [speaker_of(seen, quote) for quote in seen.quotes_around(case.trigger())[:1]]
    named = {known.entity for known in case.parties if known.entity is not None}
    said = [known for known in speakers if known is not None and known.entity not in named]
    outside = parties_outside(seen, case.index, [*case.parties, *said])
    return (*case.parties, *said, *outside)


def _case(
    seen: View,
    index: int,
    candidate: Candidate,
    inside: Company,
    opening: Sequence[int],
    content: tuple[tuple[int, str], ...],
    lexicon: Lexicon,
) -> Case:
    sentence = seen.reading.sentences[index]
    clause = read_clause(sentence, candidate, lexicon)
    trigger = candidate.trigger(sentence)
    quoted = _quoted(seen.quotes_around(trigger))
    cues = clause.cues | ({"quoted"} if quoted != "no" else frozenset())
    root = lexicon.root(sentence.tokens[candidate.core])
    later = next((i for i in opening if i > candidate.last), None)
    told = tuple(dict.fromkeys([deed.type for deed in candidate.deeds]))
    return Case(
        index=index,
        sentence=sentence,
        candidate=candidate,
        clause=clause,
        cues=cues,
        quoted=quoted,
        company=inside,
        root=root,
        later=later,
        words=trigger,
        told=told,
        content=content,
    )


def _quoted(around: Sequence[Quote]) -> str:
    if not around:
        return "no"
    return "direct" if around[0].direct else "reported"
